/** What is read of a bounce beyond its examination: signatures and SPF of the mail that came back, authors of its documents. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import { slipFor } from '../../src/app/fold-bounces/bounce-slip.ts';
import { machine } from '../../src/app/machine.ts';
import { whoseIs } from '../../src/case/bounces/whose.ts';
import type { Border } from '../../src/examine/observe/border.ts';
import { authorsOf } from '../../src/unpack/office/authors.ts';
import { rsaSigner, signMail, zoneOf } from '../authenticate/sign.ts';
import { lookupIn } from '../authenticate/zones.ts';

const rule: Border = { ours: [], vouched: [], basis: 'rule' };
const story = new URL('../fixtures/bounces/story-000/', import.meta.url);
const signer = rsaSigner('example.jp', 's1');

const original = [
  'From: News <news@example.jp>',
  'To: taro@example.com',
  'Subject: hello',
  'Date: Sun, 1 Mar 2026 09:00:00 +0900',
  'Message-ID: <1@example.jp>',
  '',
  'Hello.',
  '',
].join('\r\n');

const returned = (mail: string, type = 'message/rfc822'): Uint8Array =>
  Buffer.from(
    [
      'Return-Path: <>',
      'Received: from mx.example.com (mx.example.com [192.0.2.10]) by in.example.jp (Postfix) with ESMTP id A1; Sun, 1 Mar 2026 09:00:09 +0900',
      'From: MAILER-DAEMON@mx.example.com',
      'To: news@example.jp',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.com',
      '',
      'Final-Recipient: rfc822; taro@example.com',
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--b',
      `Content-Type: ${type}`,
      '',
      'Return-Path: <news@example.jp>',
      'Received: from out.example.net (out.example.net [198.51.100.9]) by mx.example.com (Postfix) with ESMTP id B2; Sun, 1 Mar 2026 09:00:03 +0900',
      mail,
      '--b--',
      '',
    ].join('\r\n'),
    'latin1',
  );

async function slipOfMail(bytes: Uint8Array, zone?: Parameters<typeof lookupIn>[0]) {
  const examination = await examineMail(bytes, { border: rule });
  return slipFor({ source: 'b.eml', bytes }, examination, zone === undefined ? undefined : lookupIn(zone));
}
const zone = { ...zoneOf(signer), 'example.jp': { TXT: ['v=spf1 ip4:198.51.100.9 -all'] } };
const testOf = async (bytes: Uint8Array, id: string, known?: typeof zone) => {
  const one = whoseIs(await slipOfMail(bytes, known), { border: rule }).tests.find(({ test: name }) => name === id);
  return [one?.standing, one?.strength];
};

test('our signature over the mail that came back decides, where its key is known', async () => {
  const bytes = returned(signMail(original, signer));
  assert.deepEqual(await testOf(bytes, 'signature', zone), ['own', 'decides']);
  assert.deepEqual(await testOf(bytes, 'signature'), ['silent', undefined]);
});

test('of headers alone the signature over them is judged, and said to be no more', async () => {
  const signed = signMail(original, signer);
  const headers = returned(signed.slice(0, signed.indexOf('\r\n\r\n') + 2), 'text/rfc822-headers');
  assert.deepEqual(await testOf(headers, 'signature', zone), ['own', 'strong']);
  const changed = returned(signed.replace('Subject: hello', 'Subject: hallo'));
  assert.deepEqual(await testOf(changed, 'signature', zone), ['other', 'weak']);
});

test('SPF of the domain that was used says whether its client may send for it', async () => {
  assert.deepEqual(await testOf(returned(original), 'spf', zone), ['own', 'strong']);
  const other = { ...zone, 'example.jp': { TXT: ['v=spf1 ip4:203.0.113.1 -all'] } };
  assert.deepEqual(await testOf(returned(original), 'spf', other), ['other', 'strong']);
  assert.deepEqual(await testOf(returned(original), 'spf'), ['silent', undefined]);
});

test('one mail alone says whose it is where our hosts were named, and nothing where they were not', async () => {
  const whose = async (border: Border) => (await examineMail(returned(original), { border })).facts.bounce?.value.whose;
  assert.equal(await whose({ ours: ['198.51.100.9', 'example.jp'], vouched: [], basis: 'named' }), 'ours');
  assert.equal(await whose({ ours: ['in.example.jp'], vouched: [], basis: 'named' }), 'backscatter');
  assert.equal(await whose(rule), 'undecided');
});

test('authors stand in the properties of Office files, and a file that only looks like one has none', async () => {
  const bytes = readFileSync(new URL('01-postfix.eml', story));
  const slip = await slipOfMail(bytes);
  assert.deepEqual(slip.files[0]?.authors, ['USER-A', 'Example Kobo']);
  assert.deepEqual(authorsOf(Buffer.from('PK\x03\x04constructor'), machine), []);
  assert.deepEqual(authorsOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), machine), []);
});
