/** What a carrier does to a mail (counters, envelopes, pages of the subscription) is no sign against who wrote it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';

interface Mail {
  readonly from?: string;
  readonly mailFrom?: string;
  readonly host?: string;
  readonly fields?: string;
  readonly body: string;
}

async function read({
  from = 'Shop <news@shop.example>',
  mailFrom,
  host = 'mx.shop.example',
  fields = '',
  body,
}: Mail) {
  const { findings } = await examined(
    Buffer.from(`Return-Path: <${mailFrom ?? 'news@shop.example'}>\r
Received: from ${host} (${host} [203.0.113.9])\r
\tby mx.example.org (Postfix) with ESMTPS id 4ABCDE1234\r
\tfor <reader@example.org>; Fri, 20 Nov 2026 10:00:00 +0900 (JST)\r
From: ${from}\r
To: reader@example.org\r
Subject: News\r
Date: Fri, 20 Nov 2026 09:59:58 +0900\r
Message-ID: <1@shop.example>\r
${fields}Content-Type: text/html; charset=utf-8\r
\r
${body.replaceAll('\n', '\r\n')}\r
`),
  );
  return new Map(findings.map((one) => [one.detector, one]));
}

test('the counter of the service that carried the mail deceives nobody; a counter of another one may', async () => {
  const body = '<p>Our page: <a href="https://u331.ct.esp.example/ls/click?upn=x">www.example.com</a></p>';
  const carried = await read({ host: 'o1.esp.example', body });
  assert.equal(carried.get('link-text-differs')?.weight, 0);
  assert.match(carried.get('link-text-differs')?.explains.en ?? '', /cannot be told from the mail/);
  assert.equal((await read({ body })).get('link-text-differs')?.weight, 2);
});

test('a private letter from a free mailbox leads where it likes, and a brand played from there does not', async () => {
  const body = '<p><a href="https://photos.pages.example/a">Click here</a></p>';
  assert.ok(!(await read({ from: 'Hana <hana@freemail.example>', body })).has('link-domain-unrelated'));
  assert.ok((await read({ from: 'MetaMask <hana@freemail.example>', body })).has('link-domain-unrelated'));
});

test('where a list or a mass mailing brought it, another envelope is a note', async () => {
  const envelope = { mailFrom: 'bounce-1@lists.esp.example', body: '<p>News</p>' };
  assert.equal((await read(envelope)).get('mailfrom-other-domain')?.weight, 1);
  for (const fields of [
    'List-Post: <mailto:talk@lists.esp.example>\r\n',
    'List-Unsubscribe: <mailto:leave@lists.esp.example>\r\n',
  ])
    assert.equal((await read({ ...envelope, fields })).get('mailfrom-other-domain')?.weight, 0, fields);
});

test('a page where a reader sets what he is sent may know him, in a mass mailing', async () => {
  const body = '<a href="https://nl.counter.example/s?email=reader@example.org">Manage My Subscriptions</a>';
  const fields = 'List-Unsubscribe: <https://shop.example/u>\r\n';
  assert.equal((await read({ fields, body })).get('link-carries-recipient')?.weight, 0);
  assert.equal((await read({ body })).get('link-carries-recipient')?.weight, 1);
});
