/** Counts of several sources on one axis of time: near days without a gap, far ones by the month or the year, none lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spansOf } from '../../src/web/sources/by-day.ts';

const source = (...list: readonly (readonly [string, number])[]) => ({ byDay: { list } });

test('days without a mail stand among the others, so that a pause is seen', () => {
  const [one, two] = [source(['2002-11-11', 3], ['2002-11-13', 5]), source(['2002-11-13', 1])];
  const { spans, over } = spansOf([one, two]);
  assert.deepEqual(spans, ['2002-11-11', '2002-11-12', '2002-11-13']);
  assert.deepEqual(over([one]), [3, 0, 5]);
  assert.deepEqual(over([one, two]), [3, 0, 6]);
});

test('nothing has no spans', () => assert.deepEqual(spansOf([source()]).spans, []));

test('a made-up date of another century makes no endless axis', () => {
  const { spans } = spansOf([source(['1970-01-01', 1], ['2026-03-01', 9], ['9999-12-31', 1])]);
  assert.deepEqual(spans, ['1970-01-01', '2026-03-01', '9999-12-31']);
});

test('whatever the days, each mail stands in one span, the spans are in order, and they are few', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
  const some = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 50 })), { maxLength: 400 });
  fc.assert(
    fc.property(some, some, (one, two) => {
      const all = [source(...one), source(...two)];
      const { spans, over } = spansOf(all);
      assert.equal(
        over(all).reduce((sum, mails) => sum + mails, 0),
        [...one, ...two].reduce((sum, [, mails]) => sum + mails, 0),
      );
      assert.deepEqual(spans, [...spans].sort());
      assert.ok(spans.length <= 200);
    }),
  );
});
