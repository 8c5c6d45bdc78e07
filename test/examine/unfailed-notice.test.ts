/** A notice by which nothing has failed says what happened, and neither that it bounced nor more than it tells (RFC 3464 §2.3.3). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Examination } from '../../src/examine/examination.ts';
import { SCREEN } from '../../src/report/context.ts';
import { layOut } from '../../src/report/layout.ts';
import { examined } from './examining.ts';

/** @param actions one recipient each */
const noticeOf = (...actions: readonly string[]): Promise<Examination> => {
  const fields = actions.map(
    (action, at) => `Final-Recipient: rfc822; ken${at}@example.net
Action: ${action}
Status: ${action === 'delayed' ? '4.4.1' : action === 'failed' ? '5.1.1' : '2.0.0'}
Diagnostic-Code: smtp; ${action === 'delayed' ? '451 4.4.1 timeout' : action === 'failed' ? '550 5.1.1 no such user' : '250 2.0.0 OK'}
`,
  );
  return examined(
    Buffer.from(
      `Return-Path: <>
Received: from mx.example.net (mx.example.net [198.51.100.80])
	by mx1.example.org (Postfix) with ESMTPS id 4Xabcd12
	for <taro@example.org>; Mon, 30 Nov 2026 10:12:33 +0900 (JST)
From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
To: taro@example.org
Subject: Mail status report
Date: Mon, 30 Nov 2026 10:12:30 +0900
Message-ID: <2@mx.example.net>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=us-ascii

This tells you the status of your message.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

${fields.join('\n')}
--b
Content-Type: text/rfc822-headers

Received: from mail.example.org (mail.example.org [198.51.100.7])
	by mx.example.net with ESMTPS id 1; Mon, 30 Nov 2026 10:00:00 +0900
From: Taro <taro@example.org>
To: ken0@example.net
Subject: Cake
Message-ID: <1@example.org>
Date: Mon, 30 Nov 2026 09:59:50 +0900

--b--
`.replaceAll('\n', '\r\n'),
    ),
  );
};

const sheetOf = (examination: Examination, lang: 'ja' | 'en', verbose = false) =>
  layOut(examination, { lang, verbose, room: SCREEN });

const FAILURE = /bounce|came back|returned|could not be delivered|不達|届かなかった|戻|返送/i;

const cases = {
  delivered: ['Delivery notice', /was delivered/, /delivered/, /Nothing is to be done/],
  relayed: ['Relay notice', /passed on to another system, which may not tell/, /passed on/, /ask the recipient/],
  expanded: ['Delivery notice', /reached its address/, /several others/, /another notice may come/],
  delayed: ['Delay notice', /a mail is late/, /does not answer/, /^Wait: .* need not be sent again\.$/],
} as const;

for (const [action, [kind, opening, means, doNext]] of Object.entries(cases)) {
  test(`of a mail that was ${action} nothing is told as of one that came back`, async () => {
    const examination = await noticeOf(action);
    const { verdict, facts } = examination;
    const [recipient] = facts.bounce?.value.recipients ?? [];
    assert.match(verdict.summary.en, opening);
    assert.doesNotMatch(`${verdict.summary.en}${verdict.summary.ja}`, FAILURE);
    assert.match(recipient?.told?.means.en ?? '', means);
    assert.match(recipient?.told?.doNext.en ?? '', doNext);
    assert.equal(sheetOf(examination, 'en').kind, kind);
    for (const lang of ['ja', 'en'] as const) {
      for (const verbose of [false, true]) {
        const { sections, kind: name } = sheetOf(examination, lang, verbose);
        const returned = sections.find(({ id }) => id === 'returned');
        assert.doesNotMatch(`${name} ${JSON.stringify(returned)}`.replaceAll('"returned"', ''), FAILURE);
      }
    }
    if (action === 'relayed')
      assert.doesNotMatch(JSON.stringify(sheetOf(examination, 'en').sections), /It was delivered/);
  });
}

test('one recipient whom it did not reach makes it a bounce, and one for whom it is tried a warning of delay', async () => {
  assert.equal(sheetOf(await noticeOf('delivered', 'failed'), 'en').kind, 'Bounce');
  const late = await noticeOf('delivered', 'delayed');
  assert.equal(sheetOf(late, 'ja').kind, '遅延の通知');
  assert.match(late.verdict.summary.en, /a mail is late/);
  const mixed = await noticeOf('delivered', 'relayed');
  assert.match(mixed.verdict.summary.en, /each copy was delivered, or passed on/);
});
