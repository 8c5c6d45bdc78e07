import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDate } from '../../src/message/date.ts';
import { textDefects } from '../../src/message/defects/text.ts';

const data = process.env['METSUKE_DATA'] ?? '../shared/data';
const rawUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** value, RFC 3339, codes of defects */
const table: readonly [string, string, readonly string[]][] = [
  ['Tue, 16 Mar 2004 18:12:31 -0800', '2004-03-16T18:12:31-08:00', []],
  ['Tue, 16 Mar 2004 18:12:31 +0900 (JST)', '2004-03-16T18:12:31+09:00', []],
  ['Tue, 16 Mar 2004 18:12:31 +0900 (=?ISO-2022-JP?B??=)', '2004-03-16T18:12:31+09:00', []],
  ['tue,16 mar 2004 18:12:31 +0900', '2004-03-16T18:12:31+09:00', []],
  ['16 Mar 2004 18:12 +0900', '2004-03-16T18:12:00+09:00', []],
  ['Tue, 16 Mar 2004 18:12:31 +09:00', '2004-03-16T18:12:31+09:00', []],
  ['Tue, 16 Mar 2004 18:12:31 GMT', '2004-03-16T18:12:31+00:00', []],
  ['Tue, 16 Mar 2004 18:12:31 UT', '2004-03-16T18:12:31+00:00', []],
  ['Tue, 16 Mar 2004 18:12:31 EST', '2004-03-16T18:12:31-05:00', []],
  ['Tue, 16 Mar 2004 18:12:31 PDT', '2004-03-16T18:12:31-07:00', []],
  ['Tue, 16 Mar 2004 18:12:31 JST', '2004-03-16T18:12:31+09:00', []],
  ['Tue, 16 Mar 2004 18:12:31 (JST)', '2004-03-16T18:12:31+09:00', []],
  ['Tue, 16 Mar 2004 18:12:31 GMT+0900', '2004-03-16T18:12:31+09:00', []],
  ['Tue, 16 Mar 2004 18:12:31 -0000', '2004-03-16T18:12:31-00:00', []],
  ['Tue, 16 Mar 2004 18:12:31 A', '2004-03-16T18:12:31-00:00', ['date-zone-unknown']],
  ['Tue, 16 Mar 2004 18:12:31 XYZT', '2004-03-16T18:12:31-00:00', ['date-zone-unknown']],
  ['Tue, 16 Mar 2004 18:12:31', '2004-03-16T18:12:31-00:00', ['date-zone-missing']],
  ['Sun Nov 13 15:38:52 2005', '2005-11-13T15:38:52-00:00', ['date-zone-missing']],
  ['Sun Nov 13 15:38:52 JST 2005', '2005-11-13T15:38:52+09:00', []],
  ['Sun Nov 13 15:38:52 2005 +0900', '2005-11-13T15:38:52+09:00', []],
  ['Tue, Mar 16 2004 18:12:31 +0900', '2004-03-16T18:12:31+09:00', []],
  ['Tue, 16-Mar-2004 18:12:31 +0900', '2004-03-16T18:12:31+09:00', []],
  ['Tue, 16 Mar 2004 18.12.31 +0900', '2004-03-16T18:12:31+09:00', []],
  ['21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06+00:00', []],
  ['21 Nov 04 09:55:06 GMT', '2004-11-21T09:55:06+00:00', []],
  ['21 Nov 104 09:55:06 GMT', '2004-11-21T09:55:06+00:00', []],
  ['Fri, 21 Nov 1997 09(comment (nested)):   55  :  06 -0600', '1997-11-21T09:55:06-06:00', []],
  ['Thu, 13 Feb 1969 23:32 -0330 (Newfoundland Time)', '1969-02-13T23:32:00-03:30', []],
  ['2004-03-16T18:12:31+09:00', '2004-03-16T18:12:31+09:00', []],
  ['2004-03-16T18:12:31.5Z', '2004-03-16T18:12:31.500+00:00', []],
  ['2004-03-16 18:12:31', '2004-03-16T18:12:31-00:00', ['date-zone-missing']],
  ['20040316181231', '2004-03-16T18:12:31-00:00', ['date-zone-missing']],
  ['2004/03/16 18:12:31 +0900', '2004-03-16T18:12:31+09:00', []],
  ['16.03.2004 18:12:31 +0100', '2004-03-16T18:12:31+01:00', []],
  ['3/16/2004 6:12:31 PM', '2004-03-16T18:12:31-00:00', ['date-zone-missing']],
  ['2004年3月16日 18:12:31 +0900', '2004-03-16T18:12:31+09:00', []],
  [rawUtf8('2004年3月16日 18時12分31秒 +0900'), '2004-03-16T18:12:31+09:00', []],
  ['16 mars 2004 10:00:00 +0100', '2004-03-16T10:00:00+01:00', []],
  ['Di, 16 Mrz 2004 10:00:00 +0100', '2004-03-16T10:00:00+01:00', []],
  ['mar., 16 août 2005 10:00:00 +0200', '2005-08-16T10:00:00+02:00', []],
  ['Wed, 31 Dec 2008 23:59:60 +0000', '2009-01-01T00:00:00+00:00', []],
  ['by mx.example.net with SMTP id 1; Tue, 16 Mar 2004 18:12:31 +0900', '2004-03-16T18:12:31+09:00', []],
  ['Mon, 16 Mar 2004 18:12:31 +0900', '2004-03-16T18:12:31+09:00', ['date-weekday-wrong']],
  ['31 Feb 2004 10:00:00 +0900', '2004-03-02T10:00:00+09:00', ['date-day-impossible']],
  ['16 Mar 2004 25:00:00 +0900', '2004-03-16T23:00:00+09:00', ['date-time-impossible']],
  ['16 Mar 2004 10:00:00 +9999', '2004-03-16T10:00:00-00:00', ['date-zone-impossible', 'date-zone-unknown']],
  ['16 Mar 2004', '2004-03-16T00:00:00-00:00', ['date-zone-missing', 'date-time-missing']],
];

for (const [value, rfc3339, codes] of table) {
  test(`dates: ${value}`, () => {
    const date = readDate(value);
    assert.deepEqual({ rfc3339: date?.rfc3339, codes: date?.defects.map(({ code }) => code) }, { rfc3339, codes });
    if (date?.zoneKnown === true && !rfc3339.endsWith('-00:00')) assert.equal(date.ms, Date.parse(date.rfc3339));
  });
}

test('what is no date is none', () => {
  for (const value of [
    '',
    'Whenever',
    '<HR>',
    '12:30',
    '1 1 1',
    'Mar',
    '99 Mar 2004',
    '16 Mar 99999',
    '+0900',
    'x'.repeat(1_000_000),
    '1'.repeat(1_000),
  ]) {
    assert.equal(readDate(value), undefined, value.slice(0, 40));
  }
});

test('a missing zone is said, not guessed', () => {
  assert.deepEqual(
    { ...readDate('Sun Nov 13 15:38:52 2005'), defects: [] },
    {
      rfc3339: '2005-11-13T15:38:52-00:00',
      ms: Date.UTC(2005, 10, 13, 15, 38, 52),
      zoneKnown: false,
      zone: 'missing',
      defects: [],
    },
  );
  assert.equal(readDate('Tue, 16 Mar 2004 18:12:31 -0000')?.zoneKnown, true);
  assert.equal(readDate('Tue, 16 Mar 2004 18:12:31 JST')?.zone, 'named');
});

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number): string => String(n).padStart(2, '0');

test('every moment written as RFC 5322 says is read as that moment', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), fc.integer({ min: -48, max: 56 }), (seconds, quarters) => {
      const local = new Date((seconds + quarters * 900) * 1000);
      const size = Math.abs(quarters) * 15;
      const zone = `${quarters < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}${two(size % 60)}`;
      const value = `${local.getUTCDate()} ${months[local.getUTCMonth()] ?? ''} ${String(local.getUTCFullYear()).padStart(4, '0')} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())} ${zone}`;
      const date = readDate(value);
      assert.equal(date?.ms, seconds * 1000, value);
      assert.deepEqual(date?.defects, []);
    }),
    { numRuns: 2_000, seed: 5322 },
  );
});

const piece = fc.constantFrom(
  'Tue',
  ',',
  ' ',
  '16',
  '3',
  'Mar',
  '2004',
  '18:12:31',
  ':',
  '.',
  '-',
  '/',
  '+',
  '0900',
  '-0800',
  '(JST)',
  '(',
  ')',
  'Z',
  'T',
  'PM',
  '年',
  '月',
  '日',
  '99',
  '=?',
  ';',
  'GMT',
  '\0',
  '\xe5\xb9\xb4',
  '0',
);

test('any value is a date with a valid RFC 3339 form, or none', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const value = pieces.join('');
      const date = readDate(value);
      if (date === undefined) return;
      assert.match(date.rfc3339, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?[+-]\d\d:\d\d$/, value);
      assert.ok(Number.isFinite(date.ms));
      for (const { code, at } of date.defects) {
        assert.ok(at[0] >= 0 && at[1] <= value.length);
        assert.ok(Object.hasOwn(textDefects, code), code);
      }
    }),
    { numRuns: 5_000, seed: 3339 },
  );
});

interface Expectation {
  readonly header: string;
  readonly expected: {
    year: number;
    month: number;
    day: number;
    hour: number;
    minute: number;
    second: number;
    tz_before_gmt: boolean;
    tz_hour: number;
    tz_minute: number;
  } | null;
}

/** We ask for more than numbers to call something a date, keep what stands before an open comment, and know summer time. */
const otherwise = /4 8 15 16|\(\(invalid|EST5EDT/;

test('the suite of dates reads as expected', {
  skip: existsSync(`${data}/mime/date.json`) ? false : 'no sample data',
}, () => {
  const cases: readonly Expectation[] = JSON.parse(readFileSync(`${data}/mime/date.json`, 'utf8'));
  for (const { header, expected: e } of cases) {
    if (otherwise.test(header)) continue;
    const end = /\r?\n(?![ \t])/.exec(header)?.index ?? header.length;
    const ms =
      e === null
        ? undefined
        : Date.UTC(
            e.year,
            e.month - 1,
            e.day,
            e.hour,
            e.minute - (e.tz_before_gmt ? -1 : 1) * (e.tz_hour * 60 + e.tz_minute),
            e.second,
          );
    assert.equal(readDate(header.slice(0, end).replaceAll(/[\r\n]/g, ' '))?.ms, ms, header);
  }
});

test('which number of 02-04-2024 is the day is told by the moment near which it must lie', () => {
  const near = Date.parse('2024-02-04T12:00:00Z');
  assert.equal(readDate('02-04-2024')?.rfc3339.slice(0, 10), '2024-04-02');
  assert.equal(readDate('02-04-2024', near)?.rfc3339.slice(0, 10), '2024-02-04');
  assert.equal(readDate('25-04-2024', near)?.rfc3339.slice(0, 10), '2024-04-25');
  assert.equal(readDate('Thu, 4 Apr 2024 10:00:00 +0000', near)?.rfc3339, '2024-04-04T10:00:00+00:00');
});

test('a zone whose name others have too is certain only where the moment of its receipt fits it', () => {
  const came = Date.parse('2026-11-30T10:12:33+09:00');
  const read = (value: string, near?: number) => {
    const date = readDate(value, near);
    return [date?.rfc3339.slice(-6), ...(date?.defects ?? []).map(({ code }) => code)];
  };
  // 09:12 in China, 12:12 in Sydney, 03:12 in Israel, 01:12 in Ireland
  for (const clock of ['09:12:30 CST', '11:12:30 EST', '03:12:30 IST', '02:12:30 IST', '07:12:30 BST'])
    assert.deepEqual(read(`Mon, 30 Nov 2026 ${clock}`, came), ['-00:00', 'date-zone-ambiguous'], clock);
  assert.deepEqual(read('Sun, 29 Nov 2026 19:12:30 CST', came), ['-06:00']);
  assert.deepEqual(read('Mon, 30 Nov 2026 06:42:30 IST', came), ['+05:30']);
  assert.deepEqual(read('Mon, 30 Nov 2026 02:12:30 BST', came), ['+01:00']);
  // RFC 5322 gives them a meaning, which a mail that was long on its way does not contradict
  assert.deepEqual(read('Sun, 29 Nov 2026 04:00:00 EST', came), ['-05:00']);
  assert.deepEqual(read('Sun, 29 Nov 2026 04:00:00 IST'), ['-00:00', 'date-zone-ambiguous']);
  assert.deepEqual(read('Mon, 30 Nov 2026 09:12:30 +0800 (CST)', came), ['+08:00']);
});

test('zones that Windows writes out are known', () => {
  assert.equal(readDate('Mon, 20 May 2002 21:54:28 Eastern Daylight Time')?.rfc3339, '2002-05-20T21:54:28-04:00');
  assert.equal(readDate('Mon, 20 May 2002 21:54:28 Tokyo Standard Time')?.rfc3339, '2002-05-20T21:54:28+09:00');
});
