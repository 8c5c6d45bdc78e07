/** How the verdict fares on mail that nobody looked at while its detectors were written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { heldOut } from './held-out.ts';

test('no ordinary good mail is accused, nothing asked or everything answered', async (t) => {
  const mails = (await Promise.all((['good', 'good-2', 'good-3', 'good-4', 'good-5'] as const).map(heldOut))).flat();
  const accused = mails.flatMap(({ name, passive, asked }) =>
    [passive, asked].filter(({ verdict }) => isHarmful(verdict.kind)).map(({ verdict }) => `${name}: ${verdict.kind}`),
  );
  const clean = mails.filter(({ asked }) => asked.verdict.kind === 'legitimate').length;
  t.diagnostic(`good: ${mails.length} mails, ${accused.length} accusations, ${clean} legitimate when asked`);
  assert.deepEqual(accused, []);
});

/** Shares that were measured, rounded down. All but `bad-2` were looked at since; docs/figures.md has what was found at first sight. */
const floors = {
  bad: [0.95, 0.95],
  'bad-2': [0.6, 0.55],
  'bad-3': [0.97, 0.97],
  'bad-4': [0.8, 0.8],
  'bad-5': [0.8, 0.8],
} as const;

test('of bad mail in other words most is called harmful, and none legitimate', async (t) => {
  for (const kind of ['bad', 'bad-2', 'bad-3', 'bad-4', 'bad-5'] as const) {
    const mails = await heldOut(kind);
    const [passive, asked] = (['passive', 'asked'] as const).map(
      (which) => mails.filter((one) => isHarmful(one[which].verdict.kind)).length / mails.length,
    );
    t.diagnostic(`${kind}: ${mails.length} mails, ${passive?.toFixed(2)} harmful, ${asked?.toFixed(2)} when asked`);
    const praised = mails.filter((one) =>
      [one.passive, one.asked].some(({ verdict }) => verdict.kind === 'legitimate'),
    );
    assert.deepEqual(
      praised.map(({ name }) => name),
      [],
    );
    assert.ok((passive ?? 0) >= floors[kind][0] && (asked ?? 0) >= floors[kind][1], `${kind}: ${passive} ${asked}`);
  }
});
