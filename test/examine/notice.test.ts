/** Who may have made a notice, and which signs say nothing against it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import type { Examination } from '../../src/examine/examination.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';

interface Made {
  readonly received: string;
  readonly from: string;
  readonly said: string;
  readonly fields: string;
  readonly extra?: string;
  readonly mta?: string;
}

const report = ({ received, from, said, fields, extra = '', mta = 'mail.example.jp' }: Made): string =>
  `Return-Path: <>
${received}
From: ${from}
To: hanako@example.jp
Subject: Undelivered Mail Returned to Sender
Date: Mon, 10 Aug 2026 07:45:05 +0900
${extra}MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

${said}

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; ${mta}

Final-Recipient: rfc822; taro@example.com
Action: failed
${fields}
--b--
`;

const examined = (eml: string): Promise<Examination> =>
  examineMail(new TextEncoder().encode(eml.replaceAll('\n', '\r\n')), {
    border: ruleBorder,
    at: '2026-08-11T00:00:00Z',
  });
const ids = ({ findings }: Examination): readonly string[] => findings.map(({ detector }) => detector);
const standings = ({ verdict }: Examination): string =>
  verdict.sender.map(({ hypothesis, standing }) => `${hypothesis}=${standing}`).join();

const HERE = `Received: by mail.example.jp (Postfix)
\tid 056C3D244EC; Mon, 10 Aug 2026 07:45:05 +0900 (JST)`;
const OUTSIDE = `Received: from mx.example.net (mx.example.net [198.51.100.9])
\tby mail.example.jp (Postfix) with ESMTP id 4XyzAB1234
\tfor <hanako@example.jp>; Mon, 10 Aug 2026 07:45:05 +0900 (JST)`;
const PAGE = 'https://postmaster.verizonmedia.example.com.paypal-errors.example/codes';
const QUOTED = `<taro@example.com>: host mx.example.com[203.0.113.4] said: 554 5.7.9 Refused. See
    ${PAGE} (in reply to end of DATA command)`;
const REFUSED = `Status: 5.7.9\nDiagnostic-Code: smtp; 554 5.7.9 Refused. See\n    ${PAGE}\n`;

test('a page in a quoted reply is the refuser’s, and no link of the notice', async () => {
  const seen = await examined(
    report({ received: OUTSIDE, from: 'MAILER-DAEMON@mx.example.net', said: QUOTED, fields: REFUSED }),
  );
  assert.deepEqual(seen.facts.bounce?.value.recipients[0]?.pages, [PAGE]);
  assert.deepEqual(seen.facts.links, []);
  assert.equal(seen.verdict.danger, 0);
});

test('a page that stands outside of the reply, or behind other words, is a link of the notice', async () => {
  const other = 'https://www.paypal-errors.example/';
  const seen = await examined(
    report({
      received: OUTSIDE,
      from: 'MAILER-DAEMON@mx.example.net',
      said: `${QUOTED}\n\nRead more at ${other}`,
      fields: REFUSED,
    }),
  );
  assert.deepEqual(
    seen.facts.links.map(({ value }) => value.url),
    [other],
  );
});

test('a notice of our own host is a real one, whatever stands in it', async () => {
  const seen = await examined(
    report({
      received: HERE,
      from: 'MAILER-DAEMON@mail.example.jp',
      said: `${QUOTED}\n\nSee https://www.paypal.com.example.net/`,
      fields: REFUSED,
    }),
  );
  assert.equal(seen.facts.bounce?.value.ownSide, true);
  assert.equal(standings(seen), 'genuine=supported');
  // the same words that somebody brought leave both possible, or speak against it
  const brought = await examined(
    report({ received: OUTSIDE, from: 'MAILER-DAEMON@mail.example.jp', said: QUOTED, fields: REFUSED }),
  );
  assert.equal(brought.facts.bounce?.value.ownSide, undefined);
  assert.match(standings(brought), /forged=/);
});

test('a mail system’s report borrows no name by its own, and by the pages of its company', async () => {
  const one = {
    received: OUTSIDE,
    said: 'Your message was not delivered.\n\nFix it: https://products.office.com/en-us/ https://go.microsoft.com/fwlink/?LinkId=1',
    fields: 'Status: 5.1.10\nDiagnostic-Code: smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound\n',
    mta: 'AB1PR01MB0001.prod.outlook.com',
  };
  for (const from of [
    'MAILER-DAEMON@amazonses.com',
    'Microsoft Outlook <postmaster@example.net>',
    'Postmaster <postmaster@aol.com>',
    'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
  ]) {
    const seen = await examined(report({ ...one, from }));
    assert.equal(seen.verdict.danger, 0, `${from}: ${ids(seen).join()}`);
  }
  // who is no mail system has a name to answer for
  const asPerson = await examined(report({ ...one, from: 'Amazon <billing@example.net>' }));
  assert.ok(ids(asPerson).includes('display-name-brand'));
});

test('mailer-daemon of a provider is nobody’s free mailbox', async () => {
  const letter = (from: string): string =>
    `${OUTSIDE}\nFrom: ${from}\nTo: hanako@example.jp\nSubject: note\n\nHello.\n`;
  const own = await examined(letter('Mail Delivery Support <mailer-daemon@gmail.com>'));
  const taken = await examined(letter('Mail Delivery Support <mailer.daemon9@gmail.com>'));
  assert.ok(!ids(own).includes('office-by-freemail'));
  assert.ok(ids(taken).includes('office-by-freemail'));
});

test('who asks by Precedence that no machine answers sends no newsletter', async () => {
  const one = {
    received: OUTSIDE,
    from: 'MAILER-DAEMON@mx.example.net',
    said: 'Not delivered.',
    fields: 'Status: 5.1.1\n',
  };
  assert.ok(!ids(await examined(report({ ...one, extra: 'Precedence: bulk\n' }))).includes('newsletter'));
  const away = `${OUTSIDE}\nAuto-Submitted: auto-replied\nPrecedence: bulk\nFrom: Taro <taro@example.net>\nTo: hanako@example.jp\nSubject: Away\n\nI am away.\n`;
  assert.ok(!ids(await examined(away)).includes('newsletter'));
  assert.ok(ids(await examined(away.replace('Auto-Submitted: auto-replied\n', ''))).includes('newsletter'));
});

test('Yahoo’s line says nothing of a name; a host that writes the word for its absence does', async () => {
  const from = (line: string): string =>
    `Received: ${line}\nFrom: Taro <taro@example.net>\nTo: hanako@example.jp\nSubject: hello\n\nHello.\n`;
  const yahoo = from(
    'from 127.0.0.1  (EHLO out.example.net) (8.8.4.4)\n  by relay2.example.jp with SMTP; Mon, 10 Aug 2026 07:45:05 +0900',
  );
  const qmail = from(
    'from unknown (HELO out.example.net) (8.8.4.4)\n  by relay2.example.jp with SMTP; Mon, 10 Aug 2026 07:45:05 +0900',
  );
  assert.ok(!ids(await examined(yahoo)).includes('handover-without-rdns'));
  const told = (await examined(qmail)).findings.find(({ detector }) => detector === 'handover-without-rdns');
  assert.match(told?.explains.en ?? '', /recorded that it found no name/);
  const silent = from(
    'from out.example.net ([8.8.4.4])\n\tby relay2.example.jp (8.17.1/8.17.1) with ESMTP id 1; Mon, 10 Aug 2026 07:45:05 +0900',
  );
  const unwritten = (await examined(silent)).findings.find(({ detector }) => detector === 'handover-without-rdns');
  assert.match(unwritten?.explains.en ?? '', /wrote none/);
});
