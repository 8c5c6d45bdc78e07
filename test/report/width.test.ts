import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, cutStart, fit, widthOf, wrap } from '../../src/report/width.ts';
import { assertLinear } from '../growth.ts';

const text = (lines: readonly (readonly { readonly text: string }[])[]): string[] =>
  lines.map((line) => line.map((piece) => piece.text).join(''));
const wrapped = (words: string, columns: number): string[] => text(wrap([{ text: words }], columns));

test('a Japanese character takes two columns, a half-width kana and a Latin letter one', () => {
  for (const [sample, width] of [
    ['', 0],
    ['abc', 3],
    ['日本語', 6],
    ['ｶﾀｶﾅ', 4],
    ['ＡＢ', 4],
    ['①', 1],
    ['髙﨑', 4],
    ['한국어', 6],
    ['𠮷野家', 6],
    ['、。「」', 8],
    ['～', 2],
  ] as const)
    assert.equal(widthOf(sample), width, sample);
});

test('marks that combine take no column, an emoji takes two', () => {
  for (const [sample, width] of [
    ['e\u0301', 1],
    ['か\u3099', 2],
    ['葛\u{e0100}', 2],
    ['👍', 2],
    ['⌚', 2],
    ['☎', 1],
  ] as const)
    assert.equal(widthOf(sample), width, sample);
});

test('characters of ambiguous width follow the terminal', () => {
  assert.equal(widthOf('●─①α', 1), 4);
  assert.equal(widthOf('●─①α', 2), 8);
});

test('a text is cut between characters and never takes more than its columns', () => {
  assert.equal(cut('日本語のメール', 8), '日本語…');
  assert.equal(cut('日本語のメール', 7), '日本語…');
  assert.equal(cut('日本', 4), '日本');
  assert.equal(cut('日本', 1), '…');
  assert.equal(cut('日本', 0), '');
  assert.equal(cutStart('/home/名前/mail.eml', 11), '…/mail.eml');
  assert.equal(cutStart('名前/日本.eml', 9), '…日本.eml');
  assert.equal(fit('日本', 6), '日本  ');
  assert.equal(widthOf(fit('日本語', 5)), 5);
});

test('a line does not begin with a closing mark nor end with an opening one', () => {
  assert.deepEqual(wrapped('これはペンです。それも', 14), ['これはペンで', 'す。それも']);
  assert.deepEqual(wrapped('彼は言った「はい」', 12), ['彼は言った', '「はい」']);
  assert.deepEqual(wrapped('データの一部', 4), ['デー', 'タの', '一部']);
});

test('Latin words stay whole where a line can hold them, and what is longer is cut', () => {
  assert.deepEqual(wrapped('the handover is known', 12), ['the handover', 'is known']);
  assert.deepEqual(wrapped('aaaaaaaaaaaaaaaa', 5), ['aaaaa', 'aaaaa', 'aaaaa', 'a']);
});

test('wrapped lines never exceed their columns and lose nothing but spaces', () => {
  const samples = [
    '「「「「「「「「',
    '。。。。。。。。。。',
    'a 日 b 本 c',
    'x'.repeat(300),
    '日'.repeat(300),
    'か\u3099'.repeat(40),
    ' '.repeat(50),
    '👍'.repeat(9),
    `http://${'a'.repeat(99)}/日本`,
  ];
  for (const sample of samples) {
    for (let columns = 2; columns < 40; columns++) {
      const lines = wrapped(sample, columns);
      for (const line of lines) assert.ok(widthOf(line) <= columns, `${columns}: ${line}`);
      assert.equal(lines.join('').replaceAll(' ', ''), sample.replaceAll(' ', ''));
    }
  }
});

test('wrapping a long text takes time in proportion to it', () => {
  const make = (length: number): string => '「あ」b '.repeat(length / 5);
  assertLinear('wrapping', 100_000, make, (text) => wrap([{ text }], 80));
});
