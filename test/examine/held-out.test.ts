/** How the verdict fares on mail that nobody looked at while its detectors were written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { heldOut } from './held-out.ts';

test('no ordinary good mail is accused, nothing asked or everything answered', async (t) => {
  const mails = [...(await heldOut('good')), ...(await heldOut('good-2'))];
  const accused = mails.flatMap(({ name, passive, asked }) =>
    [passive, asked].filter(({ verdict }) => isHarmful(verdict.kind)).map(({ verdict }) => `${name}: ${verdict.kind}`),
  );
  const clean = mails.filter(({ asked }) => asked.verdict.kind === 'legitimate').length;
  t.diagnostic(`good: ${mails.length} mails, ${accused.length} accusations, ${clean} legitimate when asked`);
  assert.deepEqual(accused, []);
});

test('of bad mail in other words most is called harmful, and none legitimate', async (t) => {
  const [mails, later] = [await heldOut('bad'), await heldOut('bad-2')];
  const share = (which: 'passive' | 'asked', of: typeof mails) =>
    of.filter((one) => isHarmful(one[which].verdict.kind)).length / of.length;
  for (const set of [mails, later])
    t.diagnostic(
      `bad: ${set.length} mails, ${share('passive', set).toFixed(2)} harmful, ${share('asked', set).toFixed(2)} when asked`,
    );
  const praised = [...mails, ...later].flatMap(({ name, passive, asked }) =>
    [passive, asked].filter(({ verdict }) => verdict.kind === 'legitimate').map(() => name),
  );
  assert.deepEqual(praised, []);
  // the first were looked at since, the later ones were not tuned to
  assert.ok(share('passive', mails) >= 0.9 && share('passive', later) >= 0.6);
});
