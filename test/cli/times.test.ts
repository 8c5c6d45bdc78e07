/** Days and times are taken as people write them, and what cannot be one is named with what can. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../src/app/failure.ts';
import { dayFrom, timeFrom } from '../../src/cli/times.ts';

process.env.TZ = 'Asia/Tokyo';
const near = new Date('2026-11-24T10:00:00+09:00');
const day = (written: string, lang: 'ja' | 'en' = 'ja') => dayFrom(written, { option: '--until', lang, near });
const time = (written: string) => timeFrom(written, { option: '--at', lang: 'ja', near });

test('a day or a moment to come is read in whatever way it is written', () => {
  for (const [written, value] of [
    ['2026年12月8日', '2026-12-08'],
    ['2026/12/8', '2026-12-08'],
    ['２０２６-１２-０８', '2026-12-08'],
    ['2026-12-08 17:00', '2026-12-08T17:00:00+09:00'],
    ['2026年12月8日17時', '2026-12-08T17:00:00+09:00'],
    ['2026-12-08T17:00Z', '2026-12-08T17:00:00Z'],
  ] as const)
    assert.deepEqual(day(written), { value, isGuessed: false }, written);
});

test('a year that was not written is that of the next such day, and of the last such moment', () => {
  assert.deepEqual(day('12/8'), { value: '2026-12-08', isGuessed: true });
  assert.deepEqual(day('1/5'), { value: '2027-01-05', isGuessed: true });
  assert.deepEqual(time('11/24 10:00'), { value: '2026-11-24T10:00:00+09:00', isGuessed: true });
  assert.deepEqual(time('12/8 10:00'), { value: '2025-12-08T10:00:00+09:00', isGuessed: true });
});

test('what is no day, or may be two, is refused in words that name it', () => {
  for (const written of ['来週', '2026-02-30', '13/1', '2026/12-8', '8.12.', '10/5'])
    assert.throws(
      () => day(written),
      (failure) =>
        failure instanceof Failure &&
        failure.code === 'METSUKE_ARGUMENT' &&
        failure.inJapanese.what === `--until の「${written}」は、日付として読めません`,
      written,
    );
  // in English 12/8 is December to some and August to others
  assert.throws(() => day('12/8', 'en'), Failure);
});

test('a moment needs its time', () => {
  assert.throws(() => time('来週'), Failure);
  assert.throws(() => time('2026-12-01'), Failure);
});
