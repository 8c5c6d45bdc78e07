import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import oracle from 'encoding-japanese';
import fc from 'fast-check';
import { textDefects } from '../../src/message/defects/text.ts';
import { defects } from '../../src/message/defects.ts';
import { decodeWords } from '../../src/message/encoded-word.ts';
import { assertLinear } from '../growth.ts';

const data = process.env['METSUKE_DATA'] ?? '../shared/data';
const raw = (bytes: string): string => Buffer.from(bytes.replaceAll(' ', ''), 'hex').toString('latin1');
const rawUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const bytesIn = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Buffer =>
  Buffer.from(oracle.convert(text, { from: 'UNICODE', to, type: 'array' }));
const word = (label: string, bytes: Uint8Array): string => `=?${label}?B?${Buffer.from(bytes).toString('base64')}?=`;

/** name, value, text, codes of defects */
const table: readonly [string, string, string, readonly string[]][] = [
  ['plain text', 'Saying Hello', 'Saying Hello', []],
  ['a fold becomes one space', 'Saying    Hello', 'Saying Hello', []],
  ['Q', '=?iso-8859-1?q?this=20is=20some_text?=', 'this is some text', []],
  ['Q in lower-case hexadecimal', '=?utf-8?q?=e3=81=82?=', 'あ', []],
  ['Q with spaces', '=?iso-8859-1?q?this is some text?=', 'this is some text', ['encoded-word-q']],
  ['Q with question marks', '=?utf-8?Q?what??= now', 'what? now', ['encoded-word-q']],
  ['Q with a lone =', '=?utf-8?Q?a=b?=', 'a=b', ['encoded-word-q']],
  ['Q folded inside the word', '=?utf-8?Q?Hello  _there!?=', 'Hello there!', ['encoded-word-q']],
  ['Q with raw bytes', `=?utf-8?Q?${rawUtf8('あ')}?=`, 'あ', ['encoded-word-q']],
  ['B', '=?UTF-8?B?44GC44GE?=', 'あい', []],
  ['white space between words goes', '=?UTF-8?B?44GC?=   =?UTF-8?B?44GE?=', 'あい', []],
  ['white space beside text stays', 'Re: =?UTF-8?B?44GC?= b', 'Re: あ b', []],
  ['words of different charsets', `=?utf-8?Q?=E3=81=82?= ${word('iso-2022-jp', bytesIn('い', 'JIS'))}`, 'あい', []],
  ['no white space around', 'a=?utf-8?B?44GC?=b', 'aあb', ['encoded-word-run-on', 'encoded-word-run-on']],
  ['no white space between words', '=?utf-8?B?44GC?==?utf-8?B?44GE?=', 'あい', []],
  ['a character split between Q words', '=?utf-8?Q?=E3=81?= =?utf-8?Q?=82?=', 'あ', []],
  [
    'a character split between B words',
    `${word('utf-8', Uint8Array.of(0xe3))} ${word('UTF-8', Uint8Array.of(0x81, 0x82))}`,
    'あ',
    [],
  ],
  [
    'a Shift_JIS character split between words',
    `${word('Shift_JIS', Uint8Array.of(0x82))} ${word('cp932', Uint8Array.of(0xa0))}`,
    'あ',
    [],
  ],
  ['base64 cut anywhere', '=?utf-8?B?44GC44?= =?utf-8?B?GE?=', 'あい', ['encoded-word-base64']],
  ['padding missing', '=?utf-8?B?4oKs4w?=', '€\ufffd', ['encoded-word-base64', 'charset-invalid-bytes']],
  ['padding missing, whole', '=?utf-8?B?YWI?=', 'ab', ['encoded-word-base64']],
  ['padding in the middle', '=?utf-8?B?YQ==Yg==?=', 'ab', ['encoded-word-base64']],
  ['spaces in base64', '=?utf-8?B?44GC 44GE?=', 'あい', []],
  ['7-bit JIS', word('ISO-2022-JP', bytesIn('日本語のメール', 'JIS')), '日本語のメール', []],
  [
    'JIS without the way back in each word',
    '=?ISO-2022-JP?B?GyRCJUYlOSVI?= =?ISO-2022-JP?B?GyRCJUYbKEI=?=',
    'テストテ',
    [],
  ],
  [
    'JIS that goes on in the next word',
    `${word('iso-2022-jp', Buffer.from(raw('1b2442 25462539'), 'latin1'))} ${word('iso-2022-jp', Buffer.from(raw('2548 1b2842'), 'latin1'))}`,
    'テスト',
    [],
  ],
  [
    'JIS without the way back, then ASCII',
    `${word('iso-2022-jp', Buffer.from(raw('1b2442 2546'), 'latin1'))} ${word('iso-2022-jp', Buffer.from('Hello you'))}`,
    'テHello you',
    [],
  ],
  [
    'NEC row 13 and half-width katakana',
    word('iso-2022-jp', Buffer.from(raw('1b2442 2d21 1b2849 433d44 1b2842'), 'latin1')),
    '①ﾃｽﾄ',
    [],
  ],
  ['a language', '=?utf-8*ja?B?44GC?=', 'あ', []],
  ['an unknown charset', '=?x-foo?Q?abc?=', 'abc', ['charset-unknown']],
  [
    'Japanese under us-ascii',
    word('us-ascii', bytesIn('重要なお知らせ', 'SJIS')),
    '重要なお知らせ',
    ['charset-mislabelled'],
  ],
  ['a wrong label', word('iso-2022-jp', bytesIn('お知らせです', 'SJIS')), 'お知らせです', ['charset-mislabelled']],
  ['cut off at the end', 'Re: =?utf-8?B?44GC', 'Re: あ', ['encoded-word-unclosed']],
  ['cut off before another', '=?utf-8?B?44GC =?utf-8?B?44GE?=', 'あい', ['encoded-word-unclosed']],
  ['longer than 75', word('utf-8', Buffer.from('あ'.repeat(30))), 'あ'.repeat(30), ['encoded-word-long']],
  ['in quotation marks', '"=?utf-8?B?44GC?="', '"あ"', ['encoded-word-run-on', 'encoded-word-run-on']],
  ['not a word: no such encoding', '=?utf-8?X?abc?=', '=?utf-8?X?abc?=', []],
  ['not a word: text with =?', 'a=?b?c', 'a=?b?c', []],
  ['empty', '', '', []],
  ['an empty word', '=?utf-8?Q??=', '', []],
  ['raw 7-bit JIS without any word', raw('1b2442 467c4b5c386c 1b2842'), '日本語', ['header-undeclared-charset']],
  ['raw JIS that lost its escapes', '$B%F%9%H(B', 'テスト', ['jis-escape-lost']],
  ['raw UTF-8', rawUtf8('【重要】 お知らせ'), '【重要】 お知らせ', ['header-undeclared-charset']],
  [
    'raw Shift_JIS',
    bytesIn('会議のお知らせ', 'SJIS').toString('latin1'),
    '会議のお知らせ',
    ['header-undeclared-charset'],
  ],
  [
    'raw EUC-JP',
    bytesIn('会議のお知らせ', 'EUCJP').toString('latin1'),
    '会議のお知らせ',
    ['header-undeclared-charset'],
  ],
  ['raw bytes beside a word', `${rawUtf8('日本')} =?utf-8?B?44GC?=`, '日本 あ', ['header-undeclared-charset']],
  [
    'NUL and line ends stay and are named',
    '=?utf-8?Q?a=00b=0D=0Ac?= \0',
    'a\0b\r\nc \0',
    ['control-character', 'control-character'],
  ],
  ['Punycode stays', 'xn--eckwd4c7c.example', 'xn--eckwd4c7c.example', []],
];

for (const [name, value, text, codes] of table) {
  test(`words: ${name}`, () => {
    const decoded = decodeWords(value);
    assert.deepEqual({ text: decoded.text, codes: decoded.defects.map(({ code }) => code) }, { text, codes });
  });
}

test('a Japanese subject folded and split anywhere reads as it was written, in every encoding of mail', () => {
  const subject = '【重要】①ご登録のお客様へ：ﾒｰﾙアドレスの確認（髙橋）Re: test';
  const words = (label: string, bytes: Uint8Array, size: number): string => {
    const all: string[] = [];
    for (let i = 0; i < bytes.length; i += size) all.push(word(label, bytes.subarray(i, i + size)));
    return all.join('  ');
  };
  for (let size = 1; size <= 60; size++) {
    assert.equal(decodeWords(words('utf-8', Buffer.from(subject), size)).text, subject);
    assert.equal(decodeWords(words('cp932', bytesIn(subject, 'SJIS'), size)).text, subject);
    assert.equal(decodeWords(words('euc-jp', bytesIn(subject, 'EUCJP'), size)).text, subject);
    const base64 = Buffer.from(subject).toString('base64').replaceAll('=', '');
    const cut: string[] = [];
    for (let i = 0; i < base64.length; i += size + 4) cut.push(`=?utf-8?b?${base64.slice(i, i + size + 4)}?=`);
    if ((size + 4) % 4 === 0) assert.equal(decodeWords(cut.join(' ')).text, subject);
  }
});

test('a JIS subject, one word for each piece as mailers of Japan write it, reads as it was written', () => {
  const subject = '株式会社サンプルからのお知らせ①ﾃｽﾄ（12月）';
  for (let size = 1; size <= subject.length; size++) {
    const all: string[] = [];
    for (let i = 0; i < subject.length; i += size)
      all.push(word('ISO-2022-JP', bytesIn(subject.slice(i, i + size), 'JIS')));
    const decoded = decodeWords(all.join('\t '));
    assert.equal(decoded.text, subject);
    assert.deepEqual(
      decoded.defects.filter(({ code }) => code !== 'encoded-word-long'),
      [],
    );
  }
});

const piece = fc.constantFrom(
  '=?',
  '?=',
  '?',
  '=',
  '=?utf-8?B?',
  '=?iso-2022-jp?Q?',
  '44GC',
  '=E3',
  ' ',
  '\t',
  'a',
  '_',
  '\x1b$B',
  '\x1b(B',
  '\xe3\x81',
  '\x82',
  '\0',
  '$B',
  '(B',
  '%F',
  '"',
  '=?x?b?',
  '*ja?q?',
);

test('any value gives text; ranges lie inside; every defect has its sentence', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const value = pieces.join('');
      const { text, defects: found } = decodeWords(value);
      assert.equal(typeof text, 'string');
      for (const { code, at } of found) {
        assert.ok(at[0] >= 0 && at[0] <= at[1] && at[1] <= value.length);
        assert.ok(Object.hasOwn(defects, code) || Object.hasOwn(textDefects, code), code);
      }
    }),
    { numRuns: 5_000, seed: 2047 },
  );
});

test('100,000 words, and a million beginnings of words, take time in proportion', () => {
  const families = [
    '=?utf-8?B?44GC?= ',
    '=?utf-8?B?44GC?= x',
    '=?',
    '=?a?Q?',
    '=?utf-8?Q?x',
    '=?utf-8?B?44GC?==?latin1?Q?x?=',
    '$B%F',
    '  a',
    '\xe3\x81\x82 =?q?q?q?=',
  ];
  for (const family of families) {
    assertLinear(JSON.stringify(family), 12_500, (n) => family.repeat(n), decodeWords);
  }
});

interface Expectation {
  readonly header: string;
  readonly expected: string;
}

/** Where we read on purpose otherwise than the suite: it puts spaces beside words that run on, and folds Received lines. */
const otherwise = new Set([
  '[SUSPECTED SPAM] This is the original subject',
  'Some text  here',
  'from x.y.test by example.net via TCP with ESMTP id ABC12345 for <mary@example.net>;  21 Nov 1997 10:05:43 -0600',
]);

test('the suite of unstructured headers reads as expected', {
  skip: existsSync(`${data}/mime/unstructured.json`) ? false : 'no sample data',
}, () => {
  const cases: readonly Expectation[] = JSON.parse(readFileSync(`${data}/mime/unstructured.json`, 'utf8'));
  for (const { header, expected } of cases) {
    if (otherwise.has(expected)) continue;
    const bytes = Buffer.from(header).toString('latin1');
    const end = /\r?\n(?![ \t])/.exec(bytes)?.index ?? bytes.length;
    assert.equal(
      decodeWords(
        bytes
          .slice(0, end)
          .replaceAll(/[\r\n]/g, ' ')
          .trim(),
      ).text,
      expected,
    );
  }
});
