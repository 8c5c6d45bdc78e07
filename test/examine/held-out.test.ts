/** How the verdict fares on mail that nobody looked at while its detectors were written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { heldOut } from './held-out.ts';

test('no ordinary good mail is accused, nothing asked or everything answered', async (t) => {
  const mails = await heldOut('good');
  const accused = mails.flatMap(({ name, passive, asked }) =>
    [passive, asked].filter(({ verdict }) => isHarmful(verdict.kind)).map(({ verdict }) => `${name}: ${verdict.kind}`),
  );
  const clean = mails.filter(({ asked }) => asked.verdict.kind === 'legitimate').length;
  t.diagnostic(`good: ${mails.length} mails, ${accused.length} accusations, ${clean} legitimate when asked`);
  assert.deepEqual(accused, []);
});

test('of bad mail in other words most is called harmful, and none legitimate', async (t) => {
  const mails = await heldOut('bad');
  const harmful = (which: 'passive' | 'asked') => mails.filter((one) => isHarmful(one[which].verdict.kind)).length;
  t.diagnostic(`bad: ${mails.length} mails, ${harmful('passive')} harmful, ${harmful('asked')} when asked`);
  const praised = mails.flatMap(({ name, passive, asked }) =>
    [passive, asked].filter(({ verdict }) => verdict.kind === 'legitimate').map(() => name),
  );
  assert.deepEqual(praised, []);
  assert.ok(harmful('passive') / mails.length >= 0.9);
});
