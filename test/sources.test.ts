import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPurity } from '../tools/purity-check.ts';
import { checkFile, checkRegex } from '../tools/regex-check.ts';

const slow: readonly [source: string, fault: RegExp, flags?: string][] = [
  ['\\s+$', /^restarted/],
  ['a*b', /^restarted/],
  ['<a[^>]*>', /^restarted/],
  ['[a-z]+@[a-z]+', /^restarted/],
  ['[A-Z]+x', /^restarted/, 'i'],
  ['(?:\\.[a-z]+)*x', /^restarted/],
  ['^(a+)+b', /^nested: a\+/],
  ['^(?:a*)*$', /^nested/],
  ['^(?:a|ab)*$', /begin alike/],
  ['^(?:\\r\\n|\\r|\\n)+$', /begin alike/],
  ['^\\s*\\s+x', /^adjacent: \\s\* and \\s\+/],
  ['^.*foo.*bar', /^adjacent/],
  ['^[a-z]+\\d?[a-f]*!', /^adjacent/],
];

for (const [source, fault, flags = ''] of slow) {
  test(`a regular expression that a text can make slow is named: /${source}/${flags}`, () => {
    assert.match(checkRegex(source, flags).join('\n'), fault);
  });
}

for (const source of [
  'https?:\\/\\/[^\\s]+',
  '^(?:\\.[a-z]+)*$',
  '^[^>]*>',
  '^(?:\\r?\\n)+$',
  '^[a-z]+@[\\d.]+$',
  '[0-9]{1,3}\\.',
  '^"(?:[^\\\\"]|\\\\.)*"$',
]) {
  test(`a linear regular expression is let through: /${source}/`, () => {
    assert.deepEqual(checkRegex(source, ''), []);
  });
}

test('what is made at run time, and what is not understood, is named; a reason given at the line excuses', () => {
  assert.match(checkFile('a.ts', 'new RegExp(x)').join(), /a\.ts:1: made at run time/);
  assert.match(checkFile('a.ts', 'const a = /(?<x/;').join(), /not understood/);
  assert.deepEqual(checkFile('a.ts', '// bounded: a header name\nconst a = /\\s+$/;'), []);
});

test('the clock and chance are named in a pure room, a given time is not', () => {
  for (const bad of ['Date.now()', 'new Date()', 'new Date', 'Date()', 'Math.random()', 'list.map(Math.random)']) {
    assert.equal(checkPurity('a.ts', bad).length, 1, bad);
  }
  assert.deepEqual(checkPurity('a.ts', 'new Date(0); Date.UTC(2024, 1); Date.parse(x); Math.max(1)'), []);
});
