/** What our own side wrote down counts against a mail and tells whose mailbox it came to; what honest mail has as well counts nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readerOf } from '../../src/app/shown/reader-of.ts';
import { examined } from './examining.ts';

const mail = (fields: readonly string[], body = 'Hello.'): Uint8Array =>
  new TextEncoder().encode(
    [
      ...fields.slice(0, 1),
      'Received: from mail.example.net (203.0.113.5) by mx1.protection.example.com with Microsoft SMTP Server id 15.20; Mon, 2 Nov 2026 10:00:00 +0900',
      ...fields.slice(1),
      'Date: Mon, 2 Nov 2026 10:00:00 +0900',
      '',
      body,
    ].join('\r\n'),
  );
const ids = async (bytes: Uint8Array): Promise<Map<string, number>> => {
  const { findings } = await examined(bytes);
  return new Map(findings.map(({ detector, weight }) => [detector, weight]));
};
const results = (spf: string, dkim: string): string =>
  `Authentication-Results: mx1.protection.example.com; spf=${spf} smtp.mailfrom=example.org; dkim=${dkim} header.d=example.org`;
const FROM = ['From: A <a@example.org>', 'To: taro@example.com'];

test('SPF that our own side saw fail is a sign where nothing was signed, and none beside a signature', async () => {
  assert.equal((await ids(mail([results('fail', 'none'), ...FROM]))).get('border-not-authenticated'), 1);
  assert.equal((await ids(mail([results('fail', 'pass'), ...FROM]))).get('border-not-authenticated'), undefined);
  assert.equal((await ids(mail([results('softfail', 'none'), ...FROM]))).get('border-not-authenticated'), undefined);
});

test('an envelope elsewhere says nothing of whom our own side proved', async () => {
  const path = 'Return-Path: <bounce@example.net>';
  assert.equal((await ids(mail([results('none', 'pass'), path, ...FROM]))).get('mailfrom-other-domain'), 0);
  assert.equal((await ids(mail([results('none', 'none'), path, ...FROM]))).get('mailfrom-other-domain'), 1);
});

test('what honest mass mail has as well puts it above no other mail', async () => {
  const { verdict } = await examined(mail(['X-A: 1', 'Return-Path: <bounce@example.net>', ...FROM]));
  assert.deepEqual([verdict.kind, verdict.danger], ['undecided', 0]);
});

test('the reader is of the domain that our side brought it to, whomever To names', async () => {
  const brought =
    'Authentication-Results: mx1.protection.example.com; spf=pass smtp.rcpttodomain=example.com smtp.mailfrom=example.org';
  const of = async (to: string) =>
    readerOf((await examined(mail([brought, 'From: A <a@example.org>', `To: ${to}`]))).facts);
  assert.deepEqual(await of('x9@strangers.example'), { address: '…@example.com', isKnown: true });
  assert.deepEqual(await of('taro@example.com'), { address: 'taro@example.com', isKnown: false });
});

test('the reader is whose mailbox our side wrote down above the border, whomever To names first', async () => {
  const to = ['From: A <a@example.org>', 'To: other@example.net, taro@example.com'];
  const of = async (above: string, below = 'X-A: 1') =>
    readerOf((await examined(mail([above, below, ...to]))).facts)?.address;
  assert.equal(await of('Delivered-To: taro@example.com'), 'taro@example.com');
  assert.equal(await of('X-Original-To: sales@example.com\r\nDelivered-To: taro@example.com'), 'sales@example.com');
  // what the sender may have typed, the list, and a program of the reader's own
  assert.equal(await of('X-A: 1', 'Delivered-To: taro@example.com'), 'other@example.net');
  assert.equal(await of('Delivered-To: mailing list club@example.com'), 'other@example.net');
  assert.equal(await of('Delivered-To: taro@localhost'), 'other@example.net');
});

test('a letter that begins with its date as on paper quotes nobody', async () => {
  const story = (head: string): string =>
    `${head}\r\n\r\nDear Sir,\r\nI got your contact through a friend. I am the former guard of the late president, who kept US$35M in a security company. I shall compensate you with 45% of the fund as beneficiary; reply to captain@example.org.`;
  const found = await ids(mail(['X-A: 1', ...FROM], story('Leicester\r\nDate: 09/11/2026\r\n\r\nFrom: Captain John')));
  assert.ok((found.get('great-sum') ?? 0) > 1);
  const quoted = await ids(
    mail(['X-A: 1', ...FROM], story('look at this\r\nFrom: Captain John\r\nSent: Monday\r\nTo: me')),
  );
  assert.equal(quoted.get('great-sum'), undefined);
});
