/** What is remembered from mail to mail (names, domains, labels) must not hold on to the mails. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { lookAlike } from '../../src/examine/known/brands/match.ts';
import { examineMail } from '../../src/index.ts';
import { registrableDomain } from '../../src/message/psl.ts';

const MEGABYTE = 1024 * 1024;
const file = `${'A'.repeat(76)}\r\n`.repeat(MEGABYTE / 78);

/** Every name in it is another one than in the mail before, and long enough that V8 keeps it as a slice. */
const mail = (n: number): Buffer =>
  Buffer.from(
    [
      `Received: from relay-number-${n}.example.net (relay-number-${n}.example.net [198.51.100.7])`,
      `  by the-mail-host-${n}.example.com with ESMTP id ABC${n}; Mon, 8 Apr 2024 10:00:00 +0900`,
      `From: "The customer service number ${n}" <person-number-${n}@a-long-domain-${n}.example.org>`,
      `Subject: The subject of mail number ${n}`,
      `X-A-Field-That-Only-One-Mail-Has-${n}: 1`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary=the-boundary-number-${n}`,
      '',
      `--the-boundary-number-${n}`,
      `Content-Type: text/plain; charset=a-charset-of-nobody-${n}`,
      '',
      `See https://www.a-link-of-mail-${n}.example.org/`,
      `--the-boundary-number-${n}`,
      'Content-Type: application/octet-stream; name=file.bin',
      'Content-Transfer-Encoding: base64',
      '',
      `${file}--the-boundary-number-${n}--`,
      '',
    ].join('\r\n'),
  );

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** What is held once the garbage is gone. */
async function leastHeld(): Promise<number> {
  // buffers are given back by another thread, and on a busy machine after the collection
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 5; time++) {
    collect();
    await setTimeout(20);
    const { heapUsed, external } = process.memoryUsage();
    least = Math.min(least, heapUsed + external);
  }
  return least;
}

test('what is remembered from one mail to the next holds on to no mail', async () => {
  const held = async (from: number, to: number): Promise<number> => {
    for (let n = from; n < to; n++) await examineMail(mail(n));
    return leastHeld();
  };
  const before = await held(0, 10);
  const after = await held(10, 40);
  assert.ok(after - before < 8 * MEGABYTE, `${Math.round((after - before) / MEGABYTE)} MiB stayed of 30 mails`);
});

test('a host that is far too long is answered, and not remembered', async () => {
  const ask = (n: number): void => {
    const host = `${n}${'a'.repeat(100_000)}.paypa1.com`;
    assert.equal(registrableDomain(host), 'paypa1.com');
    assert.equal(lookAlike(host, 'paypa1.com')?.brand.label, 'paypal');
  };
  ask(0);
  const before = await leastHeld();
  for (let n = 1; n <= 100; n++) ask(n);
  const after = await leastHeld();
  assert.ok(after - before < 4 * MEGABYTE, `${Math.round((after - before) / MEGABYTE)} MiB stayed of 100 hosts`);
});
