/** What came in over time, told by days or months that are likely. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { everyOne, everyPage } from '../../src/app/every-page.ts';
import { overviewOf } from '../../src/app/overview.ts';
import { openKept } from '../../src/app/store-place.ts';
import { AT, sample } from '../store/sample.ts';

test('a day that no clock can have meant is not told: the mail counts for the day on which it was kept', async () => {
  const data = mkdtempSync(join(tmpdir(), 'metsuke-overview-'));
  const store = await openKept({ data });
  const dates = [
    '1970-01-01T00:00:12Z',
    '1980-01-01T00:00:00Z',
    '2099-01-01T00:00:00Z',
    '2002-11-14T09:00:00+09:00',
    AT,
  ];
  for (const [number, date] of dates.entries()) {
    const { bytes, json, card } = sample(number + 1, { date });
    await store.keepMail(bytes, json, card, AT);
  }
  const { spans, kinds } = await overviewOf(store, AT);
  const day = AT.slice(0, 10);
  assert.deepEqual(spans, ['2002-11-14', day]);
  assert.deepEqual(
    [0, 1].map((span) => kinds.reduce((sum, { over }) => sum + (over[span] ?? 0), 0)),
    [1, 4],
  );
  await store.close();
  rmSync(data, { recursive: true });
});

test('a list is read to its end, and no page is asked for that nobody wants', async () => {
  const all = Array.from({ length: 1_201 }, (_, index) => 1_201 - index);
  const asked: (number | undefined)[] = [];
  const ask = async ({ limit, before = Number.POSITIVE_INFINITY }: { limit: number; before?: number }) => {
    asked.push(before);
    const rest = all.filter((one) => one < before);
    const next = rest[limit - 1];
    return rest.length > limit && next !== undefined ? { found: rest.slice(0, limit), next } : { found: rest };
  };
  assert.deepEqual(await everyOne(ask), all);
  assert.equal(asked.length, 3);
  for await (const one of everyPage(ask)) if (one === 800) break;
  assert.equal(asked.length, 4);
});
