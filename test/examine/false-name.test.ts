/** A reverse name that the border itself found false: whoever holds an address may give it any name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';

const mail = (mark: string): Uint8Array =>
  new TextEncoder().encode(
    [
      `Received: from mail.example.jp (mail.example.jp [203.0.113.5]${mark}) by mx.example.com (8.14.4/8.14.4) with ESMTP id x1AB; Mon, 2 Nov 2026 10:00:00 +0900`,
      'From: A <a@example.jp>',
      'To: taro@example.com',
      'Subject: hello',
      '',
      'Hello.',
    ].join('\r\n'),
  );

test('a name that does not lead back speaks for nobody, and is told as what it is', async () => {
  const { facts, findings, verdict } = await examined(mail(' (may be forged)'), { source: 'm' });
  const ids = findings.map(({ detector }) => detector);
  assert.equal(facts.route.value.hops[0]?.rdnsFalse, true);
  assert.equal(facts.route.value.handover?.rdnsFalse, true);
  assert.ok(ids.includes('handover-name-false'));
  assert.ok(!ids.includes('handover-in-sender-domain'));
  assert.ok(verdict.sender.every(({ hypothesis, standing }) => hypothesis !== 'genuine' || standing !== 'supported'));
});

test('the same name without the mark does', async () => {
  const { findings } = await examined(mail(''), { source: 'm' });
  const ids = findings.map(({ detector }) => detector);
  assert.ok(ids.includes('handover-in-sender-domain'));
  assert.ok(!ids.includes('handover-name-false'));
});
