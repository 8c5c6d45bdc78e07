import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onceFor } from '../../src/message/once.ts';

test('an answer is worked out once, though a few other things are asked about in between', () => {
  let worked = 0;
  const lengthOf = onceFor((about: readonly number[]) => {
    worked++;
    return about.length;
  });
  const asked = [1, 2, 3];
  const others = Array.from({ length: 32 }, (_, i) => [i]);
  assert.equal(lengthOf(asked), 3);
  for (const one of others) lengthOf(one);
  assert.equal(lengthOf(asked), 3);
  assert.equal(worked, 33);
});

test('of many objects each has its own answer, also when its table was left behind', () => {
  const doubled = onceFor(({ n }: { readonly n: number }) => 2 * n);
  const all = Array.from({ length: 200 }, (_, n) => ({ n }));
  for (let round = 0; round < 2; round++) for (const one of all) assert.equal(doubled(one), 2 * one.n);
});

test('nothing is worked out anew because the answer was undefined', () => {
  let worked = 0;
  const nothing = onceFor((_: object): undefined => {
    worked++;
  });
  const about = {};
  nothing(about);
  nothing(about);
  assert.equal(worked, 1);
});
