import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFeedbackReport } from '../../src/message/arf.ts';
import { readDsn } from '../../src/message/dsn.ts';
import { readMessage } from '../../src/message/mime.ts';
import { data, skipWithout } from '../data.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));

const report = (fields: string, type = 'message/delivery-status', encoding = '7bit'): Uint8Array =>
  bytesOf(`Return-Path: <>
From: MAILER-DAEMON@mx.example.jp
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I could not deliver it.
--b
Content-Type: ${type}
Content-Transfer-Encoding: ${encoding}

${fields}
--b--
`);

const two = `Reporting-MTA: dns; mx.example.jp
Received-From-MTA: dns; client.example.com
Arrival-Date: Mon, 10 Aug 2026 07:42:05 +0900

Final-Recipient: rfc822; taro@example.com
Original-Recipient: rfc822;taro.yamada@example.com
Action: failed
Status: 5.1.1 (bad destination mailbox address)
Remote-MTA: dns; mail.example.com
Diagnostic-Code: smtp; 550 5.1.1 <taro@example.com>: Recipient address
    rejected: User unknown

Final-Recipient: RFC822; <hanako@example.com>
Action: delayed
Status: 4.4.1
`;

test('the fields about the message and about each recipient are read', () => {
  const dsn = readDsn(readMessage(report(two)));
  assert.equal(dsn?.reportingMta?.text, 'mx.example.jp');
  assert.equal(dsn?.reportingMta?.type, 'dns');
  assert.deepEqual(
    dsn?.recipients.map(({ finalRecipient, action, status }) => [finalRecipient?.text, action?.value, status?.value]),
    [
      ['taro@example.com', 'failed', '5.1.1'],
      ['hanako@example.com', 'delayed', '4.4.1'],
    ],
  );
  assert.equal(
    dsn?.recipients[0]?.diagnosticCode?.text,
    '550 5.1.1 <taro@example.com>: Recipient address    rejected: User unknown',
  );
});

test('each field points at its own bytes', () => {
  const bytes = report(two);
  const text = new TextDecoder().decode(bytes);
  const dsn = readDsn(readMessage(bytes));
  const at = dsn?.recipients[0]?.status?.at ?? [0, 0];
  assert.equal(text.slice(...at), 'Status: 5.1.1 (bad destination mailbox address)\r\n');
});

test('a report that was base64 is read, and its fields point at the whole part', () => {
  const bytes = report(Buffer.from(two).toString('base64'), 'message/delivery-status', 'base64');
  const dsn = readDsn(readMessage(bytes));
  assert.equal(dsn?.recipients.length, 2);
  assert.deepEqual(dsn?.recipients[0]?.status?.at, dsn?.part.bodyAt);
});

test('a global report may hold addresses in UTF-8', () => {
  const dsn = readDsn(
    readMessage(
      report(
        'Reporting-MTA: dns; mx.example.jp\n\nFinal-Recipient: utf-8; 太郎@example.jp\nAction: failed\nStatus: 5.1.1\n',
        'message/global-delivery-status',
      ),
    ),
  );
  assert.equal(dsn?.recipients[0]?.finalRecipient?.text, '太郎@example.jp');
});

test('one group that holds everything, a missing first group, and an empty report are read as far as they go', () => {
  const joined = readDsn(
    readMessage(
      report('Reporting-MTA: dns; a.example\nFinal-Recipient: rfc822; x@example.com\nAction: failed\nStatus: 5.2.2\n'),
    ),
  );
  assert.deepEqual(
    [joined?.reportingMta?.text, joined?.recipients.map(({ status }) => status?.value)],
    ['a.example', ['5.2.2']],
  );
  const headless = readDsn(
    readMessage(report('Final-Recipient: rfc822; x@example.com\nAction: failed\nStatus: 5.2.2\n')),
  );
  assert.deepEqual([headless?.reportingMta, headless?.recipients.length], [undefined, 1]);
  assert.equal(readDsn(readMessage(report('')))?.recipients.length, 0);
});

test('a mail without such a part is no DSN, and a bounce attached to a mail is not that mail', () => {
  assert.equal(readDsn(readMessage(bytesOf('From: a@example.com\nSubject: x\n\nReporting-MTA: dns; a\n'))), undefined);
  const forwarded = `From: a@example.com\nSubject: look\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n${new TextDecoder().decode(report(two)).replaceAll('\r\n', '\n')}`;
  assert.equal(readDsn(readMessage(bytesOf(forwarded))), undefined);
});

test('any bytes in a report are read without a throw, with ranges inside the input', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (fields) => {
      const bytes = report(fields);
      for (const { fields: group } of readDsn(readMessage(bytes))?.recipients ?? []) {
        for (const { at } of group) assert.ok(at[0] >= 0 && at[0] <= at[1] && at[1] <= bytes.length);
      }
    }),
  );
});

test('a feedback report gives its type, who wrote it and the address complained about', () => {
  const bytes = bytesOf(`From: feedback@example.net
Subject: FW: offer
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b"

--b
Content-Type: text/plain

This is an abuse report.
--b
Content-Type: message/feedback-report

Feedback-Type: Abuse
User-Agent: SomeGenerator/1.0
Version: 1
Source-IP: 192.0.2.2

--b
Content-Type: message/rfc822

From: a@example.com
Subject: offer

x
--b--
`);
  const feedback = readFeedbackReport(readMessage(bytes));
  assert.deepEqual(
    [feedback?.feedbackType, feedback?.userAgent, feedback?.sourceIp],
    ['abuse', 'SomeGenerator/1.0', '192.0.2.2'],
  );
  assert.equal(readFeedbackReport(readMessage(report(two))), undefined);
});

test('real feedback reports are recognised', { skip: skipWithout('reports-and-dkim/arf') }, () => {
  const files = readdirSync(data('reports-and-dkim/arf')).filter((name) => name.endsWith('.eml'));
  for (const name of files)
    assert.ok(readFeedbackReport(readMessage(readFileSync(data(`reports-and-dkim/arf/${name}`))))?.feedbackType, name);
});
