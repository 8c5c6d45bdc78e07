import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import { writeTerminal } from '../../src/cli/terminal.ts';

const AT = '2026-11-21T00:00:00Z';

/** The English report of a mail, its lines joined so that breaks do not matter. */
async function reportOf(mail: string): Promise<string> {
  const bytes = new TextEncoder().encode(mail.replaceAll('\n', '\r\n'));
  const examination = await examineMail(bytes, { border: { ours: [], vouched: [], basis: 'rule' }, at: AT });
  return writeTerminal(examination, { lang: 'en', columns: 100, color: false }).replace(/\s+/g, ' ');
}

const received = (recipient: string): string =>
  `Received: from mail.example.net (mail.example.net [192.0.2.10]) by mx.example.org (Postfix) with ESMTPS id 4TqXyz0000${recipient}; Fri, 20 Nov 2026 10:00:00 +0900\n`;
const letter = (head: string, body = 'Hello\n'): string =>
  `${head}Subject: Hello\nDate: Fri, 20 Nov 2026 10:00:00 +0900\nMessage-ID: <1@example.net>\n\n${body}`;

test('at a provider of mailboxes another mailbox is another user; dots and what stands behind a plus are the same one', async () => {
  const from = 'From: Bernard <audet524@gmail.com>\nTo: reader@example.org\n';
  const other = await reportOf(letter(`${received('')}${from}Reply-To: audet442@gmail.com\n`));
  assert.match(other, /Reply-To ≠ another user audet442@gmail\.com/);
  const same = await reportOf(letter(`${received('')}${from}Reply-To: Au.det524+x@gmail.com\n`));
  assert.match(same, /Reply-To = same/);
});

test('whom the mail was brought to is told by a line that is believed; what To says is told as that', async () => {
  const to = 'From: a@example.net\nTo: shown@example.com\n';
  assert.match(await reportOf(letter(`${received(' for <reader@example.org>')}${to}`)), /● You reader@example\.org /);
  assert.match(await reportOf(letter(`${received('')}${to}`)), /◌ You shown@example\.com \(as To says\)/);
  const own = await reportOf(letter(`${received('')}From: a@example.net\nTo: a@example.net\n`));
  assert.doesNotMatch(own, /You a@example\.net/);
});

test('a sender who writes to himself alone is said to hide his readers, not to play one of them', async () => {
  const own = 'From: Donor <a@example.net>\nTo: a@example.net\n';
  const client = 'Received: from x (unknown [198.51.100.9]) by mx.example.org (Postfix) with ESMTP id 4TqXyz0000 for ';
  const date = '; Fri, 20 Nov 2026 10:00:00 +0900\n';
  const hidden = await reportOf(letter(`${client}<reader@example.org>${date}${own}`));
  assert.match(hidden, /To and Cc name the sender alone/);
  assert.doesNotMatch(hidden, /sender’s address is the reader’s own/);
  const played = await reportOf(letter(`${client}<a@example.net>${date}${own}`));
  assert.match(played, /sender’s address is the reader’s own/);
});

test('a Message-ID that our own side put in is no mark of the sender, and a comment behind it names nobody', async () => {
  const head = (id: string): string =>
    `${received('')}From: a@example.net\nTo: reader@example.org\nSubject: x\nDate: Fri, 20 Nov 2026 10:00:00 +0900\nMessage-ID: ${id}\n\nHello\n`;
  assert.match(await reportOf(head('<1@mx.example.org>')), /Message-ID · put in on our side mx\.example\.org/);
  assert.match(await reportOf(head('<1@example.net> (added by postmaster@other.example.com)')), /Message-ID = same/);
});

const part = (type: string, body: string): string => `--b\nContent-Type: ${type}\n\n${body}\n`;
const report = (kind: string, parts: string): string =>
  `${received('')}From: MAILER-DAEMON@example.net\nTo: reader@example.org\nSubject: Report\nDate: Fri, 20 Nov 2026 10:00:00 +0900\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=${kind}; boundary=b\n\n${parts}--b--\n`;
const original = part('message/rfc822', 'From: reader@example.org\nTo: x@example.com\nSubject: Offer\n\nHi');

test('a refusal for good is not called temporary, nor what was given up a delay, and the words of the host are told', async () => {
  const fields = (status: string, said: string): string =>
    part('text/plain', 'Not delivered.') +
    part(
      'message/delivery-status',
      `Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; x@example.com\nAction: failed\nStatus: ${status}\nDiagnostic-Code: smtp; ${said}`,
    ) +
    original;
  const large = await reportOf(report('delivery-status', fields('5.2.3', '550 5.2.3 message too large')));
  assert.match(large, /will be refused again unless something is changed/);
  assert.match(large, /550 5\.2\.3 message too large/);
  const full = await reportOf(report('delivery-status', fields('4.2.2', '452 4.2.2 mailbox full')));
  assert.match(full, /given up; it may be sent again/);
});

test('a complaint tells of what kind it is, about which client and which mail', async () => {
  const feedback = part(
    'message/feedback-report',
    'Feedback-Type: abuse\nUser-Agent: x/1\nVersion: 1\nSource-IP: 192.0.2.89\nArrival-Date: Thu, 19 Nov 2026 10:00:00 +0900',
  );
  const told = await reportOf(report('feedback-report', part('text/plain', 'A complaint.') + feedback + original));
  assert.match(told, /kind abuse · about mail from 192\.0\.2\.89/);
  assert.match(told, /The mail complained about: reader@example\.org · Offer/);
});

test('of several in To, none of whom a believed line names, nobody is said to be the reader', async () => {
  const several = await reportOf(letter(`${received('')}From: a@example.net\nTo: b@example.org, c@example.org\n`));
  assert.match(several, /You \(one of 2 in To; which is not written\)/);
});

test('where Date is hours from the receipt, the report is headed by the receipt', async () => {
  const head = 'From: a@example.net\nTo: b@example.org\nSubject: x\n';
  const dated = (hour: string): string => `${received('')}${head}Date: Fri, 20 Nov 2026 ${hour}:00:00 +0900\n\nHello\n`;
  assert.match(await reportOf(dated('17')), /received 2026-11-20 10:00:00/);
  assert.doesNotMatch(await reportOf(dated('09')), /received 2026-11-20 10:00:00/);
});

test('that answers go elsewhere, and to a free mailbox, is one reason and not two', async () => {
  const from = 'From: Sales <sales@example.net>\nTo: reader@example.org\nReply-To: sales.desk@gmail.com\n';
  const report = await reportOf(
    letter(`${received('')}${from}`, 'Please answer with the invoice and your bank account.\n'),
  );
  assert.match(report, /▲ Answers go to a free mail account/);
  assert.doesNotMatch(report, /The reply address is in another domain/);
});
