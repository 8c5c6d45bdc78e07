import assert from 'node:assert/strict';
import { test } from 'node:test';
import oracle from 'encoding-japanese';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { canonicalCharset } from '../../src/message/charset/alias.ts';
import { pages } from '../../src/message/charset/code-page.ts';
import { decodeCharset } from '../../src/message/charset.ts';
import { isUnread } from '../../src/message/content.ts';
import { textDefects } from '../../src/message/defects/text.ts';
import { defects } from '../../src/message/defects.ts';
import { assertLinear } from '../growth.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const encode = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array =>
  Uint8Array.from(oracle.convert(text, { from: 'UNICODE', to, type: 'array' }));
const codesOf = (bytes: Uint8Array, label?: string): string[] =>
  decodeCharset(bytes, label).defects.map(({ code }) => code);

/** bytes, label, text, how, codes of defects */
const table: readonly [string, Uint8Array, string | undefined, string, string, readonly string[]][] = [
  ['7-bit JIS', hex('1b2442 467c4b5c386c 1b2842'), 'ISO-2022-JP', '日本語', 'declared', []],
  [
    'JIS without a label',
    hex('1b2442 467c4b5c386c 1b2842 21'),
    undefined,
    '日本語!',
    'guessed',
    ['charset-undeclared'],
  ],
  ['JIS of 1978', hex('1b2440 467c4b5c 1b284a'), 'iso-2022-jp', '日本', 'declared', []],
  ['NEC row 13', hex('1b2442 2d21 2d6a 2d35 1b2842'), 'iso-2022-jp', '①㈱Ⅰ', 'declared', []],
  ['NEC selected IBM characters', hex('1b2442 7c62 7a6f 1b2842'), 'iso-2022-jp-ms', '髙澵', 'declared', []],
  ['half-width katakana by ESC ( I', hex('1b2849 433d44 1b2842'), 'cp50221', 'ﾃｽﾄ', 'declared', []],
  ['half-width katakana by SO and SI', hex('0e 433d44 0f 2e'), 'iso-2022-jp', 'ﾃｽﾄ.', 'declared', ['jis-shift']],
  [
    'half-width katakana in 8-bit JIS',
    hex('1b2442 467c 1b2842 c3bdc4 2e'),
    'iso-2022-jp',
    '日ﾃｽﾄ.',
    'declared',
    ['jis-8bit'],
  ],
  ['JIS X 0201 Roman keeps ~ and \\', hex('1b284a 7e5c 1b2842'), 'iso-2022-jp', '~\\', 'declared', []],
  ['JIS X 0212', hex('1b242844 3021 1b2842'), 'iso-2022-jp-1', '丂', 'declared', []],
  ['JIS X 0213, cells that both have', hex('1b242851 467c 2d21 1b2842'), 'iso-2022-jp-2004', '日①', 'declared', []],
  [
    'JIS X 0213, cells that it alone has',
    hex('1b24284f 2e21 1b2842'),
    'iso-2022-jp-3',
    '\ufffd',
    'declared',
    ['jis-x0213'],
  ],
  ['no way back to ASCII at the end', hex('1b2442 467c4b5c'), 'iso-2022-jp', '日本', 'declared', ['jis-unterminated']],
  [
    'no way back before an ASCII line',
    hex('1b2442 467c4b5c 0d0a 48656c6c6f21'),
    'iso-2022-jp',
    '日本\r\nHello!',
    'declared',
    ['jis-unterminated'],
  ],
  [
    'kanji that go on over a line end',
    hex('1b2442 467c 0d0a 24222424 1b2842'),
    'iso-2022-jp',
    '日\r\nあい',
    'declared',
    [],
  ],
  [
    'escape broken at the line end',
    hex('1b2442 467c 1b28 0a 41'),
    'iso-2022-jp',
    '日\nA',
    'declared',
    ['jis-broken-escape'],
  ],
  ['half a character', hex('1b2442 46 1b2842 41'), 'iso-2022-jp', '\ufffdA', 'declared', ['jis-invalid']],
  ['escapes that were lost', ascii('$B%F%9%H(B test'), 'iso-2022-jp', 'テスト test', 'corrected', ['jis-escape-lost']],
  ['escapes that were lost, no label', ascii('Re: $B2q<R(B'), undefined, 'Re: 会社', 'guessed', ['jis-escape-lost']],
  ['a script is no lost escape', ascii('echo $BACKUP(B)'), undefined, 'echo $BACKUP(B)', 'declared', []],
  [
    'a UTF-8 footer below JIS',
    new Uint8Array([...hex('1b2442 467c 1b2842 0a'), ...utf8('配信停止はこちら')]),
    'iso-2022-jp',
    '日\n配信停止はこちら',
    'declared',
    ['jis-8bit'],
  ],
  ['ISO-2022-KR', hex('1b242943 0e 3021 0f 41'), 'iso-2022-kr', '가A', 'declared', []],
  [
    'an escape does not turn UTF-8 into JIS',
    new Uint8Array([...hex('1b2442'), ...utf8('Click here, bitte schön')]),
    'utf-8',
    '\x1b$BClick here, bitte schön',
    'declared',
    [],
  ],
  ['JIS under us-ascii', hex('1b2442 467c4b5c 1b2842'), 'us-ascii', '日本', 'corrected', ['charset-mislabelled']],
  ['JIS under utf-8', hex('1b2442 467c4b5c 1b2842'), 'utf-8', '日本', 'corrected', ['charset-mislabelled']],

  ['cp932 row 13 and IBM', hex('8740 fbfc fa40 edb5'), 'cp932', '①髙ⅰ昉', 'declared', []],
  ['half-width katakana in Shift_JIS', hex('c3bdc4'), 'x-sjis', 'ﾃｽﾄ', 'declared', []],
  [
    'Shift_JIS without a label',
    encode('お世話になっております。', 'SJIS'),
    undefined,
    'お世話になっております。',
    'guessed',
    ['charset-undeclared'],
  ],
  [
    'Shift_JIS under iso-8859-1',
    encode('請求書の件', 'SJIS'),
    'iso-8859-1',
    '請求書の件',
    'corrected',
    ['charset-mislabelled'],
  ],
  [
    'Shift_JIS under us-ascii',
    encode('重要なお知らせ', 'SJIS'),
    'us-ascii',
    '重要なお知らせ',
    'corrected',
    ['charset-mislabelled'],
  ],
  [
    'Shift_JIS under utf-8',
    encode('重要なお知らせ', 'SJIS'),
    'utf-8',
    '重要なお知らせ',
    'corrected',
    ['charset-mislabelled'],
  ],
  [
    'Shift_JIS under euc-jp',
    encode('重要なお知らせ', 'SJIS'),
    'euc-jp',
    '重要なお知らせ',
    'corrected',
    ['charset-mislabelled'],
  ],
  [
    'EUC-JP under shift_jis',
    encode('重要なお知らせがあります', 'EUCJP'),
    'shift_jis',
    '重要なお知らせがあります',
    'corrected',
    ['charset-mislabelled'],
  ],
  ['EUC-JP', hex('c6fccbdc ada1 8ec3'), 'euc-jp', '日本①ﾃ', 'declared', []],
  ['EUC-JP, JIS X 0212', hex('8fb0a1'), 'x-euc-jp', '丂', 'declared', []],
  ['eucJP-ms, IBM characters', hex('8ff3f3 8ff4fe c6fc'), 'eucJP-ms', 'ⅰ黑日', 'declared', []],
  [
    'EUC-JP without a label',
    encode('会議の資料です', 'EUCJP'),
    undefined,
    '会議の資料です',
    'guessed',
    ['charset-undeclared'],
  ],
  [
    'EUC-JP under unknown-8bit',
    encode('会議の資料です', 'EUCJP'),
    'unknown-8bit',
    '会議の資料です',
    'guessed',
    ['charset-undeclared'],
  ],
  [
    'EUC-JP under an unknown name',
    encode('会議の資料です', 'EUCJP'),
    'x-what',
    '会議の資料です',
    'guessed',
    ['charset-unknown', 'charset-undeclared'],
  ],
  ['UTF-8 without a label', utf8('日本'), undefined, '日本', 'guessed', ['charset-undeclared']],
  [
    'UTF-8 under shift_jis',
    utf8('日本語のメール'),
    'shift_jis',
    '日本語のメール',
    'corrected',
    ['charset-mislabelled'],
  ],
  ['UTF-8 under iso-8859-1', utf8('café'), 'iso-8859-1', 'café', 'corrected', ['charset-mislabelled']],
  [
    'Latin-1 under utf-8',
    hex('4772fcdf6520617573204bf66c6e'),
    'utf-8',
    'Grüße aus Köln',
    'corrected',
    ['charset-mislabelled'],
  ],
  ['UTF-8 cut in a character', hex('e697a5 e6'), 'utf-8', '日\ufffd', 'declared', ['charset-invalid-bytes']],
  ['UTF-8 that holds U+FFFD is valid', hex('efbfbd e697a5'), 'utf-8', '\ufffd日', 'declared', []],
  [
    'Latin-1 stays Latin-1',
    hex('63616 6e9 20 47 72fc df65'.replaceAll(' ', '')),
    'iso-8859-1',
    'café Grüße',
    'declared',
    [],
  ],
  ['windows-1252 quotation marks under iso-8859-1', hex('93 41 94'), 'iso-8859-1', '“A”', 'declared', []],
  ['Latin-1 without a label', hex('4772fcdf65'), undefined, 'Grüße', 'guessed', ['charset-undeclared']],
  ['Russian KOI8 without a label', hex('f0d2c9d7c5d4'), undefined, 'Привет', 'guessed', ['charset-undeclared']],
  [
    'small Russian KOI8, which could be kana',
    hex('d4c5d3d420d4c5d3d4'),
    undefined,
    'тест тест',
    'guessed',
    ['charset-undeclared'],
  ],
  ['Russian windows-1251 without a label', hex('cff0e8e2e5f2'), undefined, 'Привет', 'guessed', ['charset-undeclared']],

  ['GB2312', hex('c4e3bac3'), 'gb_2312-80', '你好', 'declared', []],
  ['GB18030 of four bytes', hex('81308130'), 'gb18030', '\u0080', 'declared', []],
  ['HZ', ascii('A~{<:Ky2;~}B'), 'hz-gb-2312', 'A己所不B', 'declared', []],
  ['Big5', hex('a4a4a4e5'), 'cn-big5', '中文', 'declared', []],
  ['Cantonese in Big5-HKSCS', hex('a7da 9df6 9df8 9dcf 9df7'), 'Big5-HKSCS', '我喺啲嘢咗', 'declared', []],
  [
    'a letter with a mark, and one beyond the first plane, in Big5-HKSCS',
    hex('8862 8ba9'),
    'hkscs',
    'Ê̄𥋘',
    'declared',
    [],
  ],
  ['kana in Big5', hex('a440 c6e8 c6f1 41'), 'big5', '一あかA', 'declared', []],
  ['EUC-KR', hex('c7d1b1db'), 'ks_c_5601-1987', '한글', 'declared', []],
  ['a short name in EUC-JP without a label', hex('bbb3c5c4'), undefined, '山田', 'guessed', ['charset-undeclared']],
  [
    'a short word in half-width katakana without a label',
    hex('d2b0d9c3bdc4'),
    undefined,
    'ﾒｰﾙﾃｽﾄ',
    'guessed',
    ['charset-undeclared'],
  ],
  [
    'Chinese without a label',
    hex('c4fab5c4d5cbbba7d2d1b1bbcbf8b6a8'),
    undefined,
    '您的账户已被锁定',
    'guessed',
    ['charset-undeclared'],
  ],
  [
    'Big5 without a label',
    hex('b17aaabab162a4e1a477b351c2eaa977bdd0a5dfa759c249c0bba455adb1aabab373b5b2bd54bb7bb17aaabaa8ada5f7'),
    undefined,
    '您的帳戶已被鎖定請立即點擊下面的連結確認您的身份',
    'guessed',
    ['charset-undeclared'],
  ],
  [
    'a drawn line without a label is no half-width katakana',
    ascii(`Title\n${'\xaf'.repeat(20)}\n`),
    undefined,
    `Title\n${'¯'.repeat(20)}\n`,
    'guessed',
    ['charset-undeclared'],
  ],
  [
    'pound signs without a label are no half-width katakana',
    ascii('Pay \xa3500, \xa3600 or \xa3700 today.'),
    'us-ascii',
    'Pay £500, £600 or £700 today.',
    'corrected',
    ['charset-mislabelled'],
  ],
  ['KOI8-R', hex('f0d2c9d7c5d4'), 'koi8-r', 'Привет', 'declared', []],
  ['ISO 8859-2', hex('b1e6ea'), 'iso8859-2', 'ąćę', 'declared', []],
  ['windows-1251', hex('cff0e8'), 'cp1251', 'При', 'declared', []],
  ['cp437', hex('82 e1'), 'cp437', 'éß', 'declared', []],
  ['cp850', hex('9d b5'), 'ibm850', 'ØÁ', 'declared', []],
  ['cp866', hex('8fe0a8'), 'cp866', 'При', 'declared', []],
  ['macintosh', hex('8e d5'), 'x-mac-roman', 'é’', 'declared', []],
  ['UTF-7', ascii('Hi +ZeVnLIqe- 1 +- 1 +2D3eAA-'), 'unicode-1-1-utf-7', 'Hi 日本語 1 + 1 😀', 'declared', []],
  ['UTF-16 with a mark', hex('fffe e565 2c67'), 'utf-16', '日本', 'declared', []],
  ['UTF-16 big-endian without a mark', hex('0048 0069 65e5'), 'utf-16', 'Hi日', 'declared', []],
  ['UTF-16 little-endian without a mark', hex('4800 6900 e565'), 'utf-16', 'Hi日', 'declared', []],
  ['UTF-32', hex('00000041 0001f600'), 'utf-32', 'A😀', 'declared', []],
  ['ASCII under utf-16', ascii('<html>Hello'), 'utf-16', '<html>Hello', 'corrected', ['charset-mislabelled']],
  ['ASCII', ascii('plain text'), undefined, 'plain text', 'declared', []],
  ['ASCII under default', ascii('plain text'), 'default', 'plain text', 'declared', []],
  ['ASCII under ansi_x3.110', ascii('plain text'), 'ansi_x3.110-1983', 'plain text', 'declared', []],
  ['nothing', new Uint8Array(0), 'iso-2022-jp', '', 'declared', []],
];

for (const [name, bytes, label, text, how, codes] of table) {
  test(`characters: ${name}`, () => {
    const decoded = decodeCharset(bytes, label);
    assert.deepEqual(
      { text: decoded.text, how: decoded.how, codes: decoded.defects.map(({ code }) => code) },
      { text, how, codes },
    );
  });
}

test('every cell of JIS X 0208, NEC row 13 and the IBM rows reads as the oracle reads it, in all three encodings', () => {
  let checked = 0;
  for (let row = 0x21; row <= 0x7e; row++) {
    for (let cell = 0x21; cell <= 0x7e; cell++) {
      const lead = ((row - 0x21) >> 1) + (row < 0x5f ? 0x81 : 0xc1);
      const trail = row % 2 === 1 ? cell + (cell >= 0x60 ? 0x20 : 0x1f) : cell + 0x7e;
      const sjis = oracle.convert([lead, trail], { from: 'SJIS', to: 'UNICODE', type: 'string' });
      const euc = decodeCharset(Uint8Array.of(row | 0x80, cell | 0x80), 'euc-jp').text;
      const jis = decodeCharset(Uint8Array.of(0x1b, 0x24, 0x42, row, cell, 0x1b, 0x28, 0x42), 'iso-2022-jp').text;
      assert.equal(jis, euc);
      const ours = decodeCharset(Uint8Array.of(lead, trail), 'shift_jis').text;
      if (ours.includes('\ufffd')) continue;
      assert.equal(ours, sjis, `${row.toString(16)}${cell.toString(16)}`);
      if (!euc.includes('\ufffd')) assert.equal(euc, ours);
      checked++;
    }
  }
  assert.ok(checked >= 7_300, String(checked));
});

test('every half-width katakana reads the same in the four ways it is written', () => {
  for (let kana = 0xa1; kana <= 0xdf; kana++) {
    const text = String.fromCharCode(0xff61 + kana - 0xa1);
    assert.equal(decodeCharset(Uint8Array.of(kana), 'shift_jis').text, text);
    assert.equal(decodeCharset(Uint8Array.of(0x8e, kana), 'euc-jp').text, text);
    assert.equal(
      decodeCharset(Uint8Array.of(0x1b, 0x28, 0x49, kana & 0x7f, 0x1b, 0x28, 0x42), 'iso-2022-jp').text,
      text,
    );
    assert.equal(decodeCharset(Uint8Array.of(0x1b, 0x28, 0x4a, kana), 'iso-2022-jp').text, text);
  }
});

const sentences = [
  'いつもお世話になっております。',
  '【重要】カードのご利用確認のお願い',
  '株式会社サンプルの山田です',
  'ご請求金額のお知らせ（12月分）',
  '至急ご確認ください！',
  'メールアドレスの変更手続きについて',
  'Re: 打ち合わせの日程',
  '荷物のお届けにあがりましたが不在の為持ち帰りました',
  'テスト',
  'お振込先口座変更のご連絡',
  '日本語',
  '会社案内',
  '添付ファイルをご覧ください。\r\nよろしくお願いいたします。',
];

for (const [encoding, label] of [
  ['SJIS', 'shift_jis'],
  ['EUCJP', 'euc-jp'],
  ['JIS', 'iso-2022-jp'],
] as const) {
  test(`Japanese in ${label} is read with its label, without one, and under a careless one`, () => {
    for (const sentence of sentences) {
      const bytes = encode(sentence, encoding);
      assert.equal(decodeCharset(bytes, label).text, sentence);
      assert.deepEqual(codesOf(bytes, label), []);
      for (const careless of [undefined, 'us-ascii', 'unknown-8bit', 'x-unheard-of']) {
        assert.equal(decodeCharset(bytes, careless).text, sentence, `${String(careless)}: ${sentence}`);
        assert.equal(decodeCharset(bytes, careless).charset, label);
      }
      if (sentence.length > 3) assert.equal(decodeCharset(bytes, 'iso-8859-1').text, sentence);
    }
  });
}

test('letters of Western Europe are not taken for Japanese', () => {
  const words = [
    'Grüße aus Köln',
    'Fußgängerübergänge',
    'déjà vu à l’été',
    'Ängström',
    'São Paulo',
    'Où êtes-vous?',
    'ÄÖÜ',
    'naïve café',
    'El Niño',
    '¿Qué?',
    'smørrebrød på ø',
    'ÀÉÎÕÜ àéîõü',
  ];
  for (const word of words) {
    const bytes = Uint8Array.from(Buffer.from(word.replaceAll('’', "'"), 'latin1'));
    assert.equal(decodeCharset(bytes, 'iso-8859-1').charset, 'windows-1252', word);
  }
});

test('names of charsets are found however they are spelled', () => {
  const names: Record<string, readonly string[]> = {
    shift_jis: ['cp932', 'MS932', 'Windows-31J', 'x-sjis', 'shift-jis', 'Shift_JIS', 'sjis', 'x_ms-kanji'.slice(2)],
    'iso-2022-jp': [
      'iso-2022-jp-ms',
      'CP50220',
      'cp50222',
      'csISO2022JP',
      'ISO-2022-JP-2004',
      'iso2022-jp',
      'jis',
      'ISO-2022-JP*ja',
    ],
    'euc-jp': ['eucJP-ms', 'cp51932', 'x-euc-jp', 'ujis', 'EUC_JP'],
    'utf-8': ['utf8', 'UTF_8', 'utf-8*en', 'unicode-1-1-utf-8'],
    'utf-7': ['unicode-1-1-utf-7', 'utf7'],
    gbk: ['gb_2312-80', 'GB2312', 'cp936', 'x-gbk'],
    'euc-kr': ['ks_c_5601-1987', 'cp949', 'uhc'],
    'us-ascii': ['ansi_x3.110', 'ANSI_X3.4-1968', 'ascii', '"us-ascii"'],
    '': ['default', 'unknown-8bit', 'x-unknown', ''],
    'windows-1252': ['iso8859-1', 'latin1', 'cp1252', 'ISO_8859-1'],
    'windows-1254': ['iso-8859-9'],
    'iso-8859-15': ['latin9', 'ISO8859-15', 'iso_8859-15'],
  };
  for (const [canonical, labels] of Object.entries(names)) {
    for (const label of labels) assert.equal(canonicalCharset(label), canonical, label);
  }
  for (const label of ['x-nothing', 'a'.repeat(10_000), 'constructor', '__proto__', 'replacement'])
    assert.equal(canonicalCharset(label), undefined, label);
});

test('a long text is read the same wherever its characters fall', () => {
  for (let shift = 0; shift < 8; shift++) {
    const text = `${'x'.repeat(480 + shift)}${'日本語のお知らせです。'.repeat(30)}`;
    assert.equal(decodeCharset(utf8(text)).text, text);
    assert.equal(decodeCharset(utf8(text), 'iso-8859-1').text, text);
    for (const [encoding, label] of [
      ['SJIS', 'shift_jis'],
      ['EUCJP', 'euc-jp'],
      ['JIS', 'iso-2022-jp'],
    ] as const) {
      for (const given of [label, undefined, 'us-ascii', 'utf-8']) {
        assert.equal(decodeCharset(encode(text, encoding), given).text, text, `${label} as ${String(given)}, ${shift}`);
      }
    }
  }
});

test('the pages of DOS read as the oracle reads them', () => {
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (const name of Object.keys(pages)) {
    for (const [i, character] of [...decodeCharset(all, name).text].entries()) {
      const theirs = iconv.decode(Buffer.from([i]), name);
      if (theirs !== '\ufffd') assert.equal(character, theirs, `${name} ${i}`);
    }
  }
});

const labels = fc.constantFrom(
  undefined,
  '',
  'us-ascii',
  'utf-8',
  'iso-2022-jp',
  'shift_jis',
  'euc-jp',
  'gbk',
  'big5',
  'euc-kr',
  'iso-2022-kr',
  'utf-7',
  'utf-16',
  'utf-16le',
  'utf-32',
  'hz',
  'cp437',
  'iso-8859-1',
  'x-none',
  'unknown-8bit',
  'koi8-r',
);
const jisLike = fc
  .array(
    fc.constantFrom(
      0x1b,
      0x24,
      0x28,
      0x42,
      0x4a,
      0x49,
      0x40,
      0x44,
      0x51,
      0x0e,
      0x0f,
      0x0a,
      0x0d,
      0x20,
      0x24,
      0x21,
      0x7e,
      0xa4,
      0xe3,
      0x81,
      0xff,
      0x8f,
      0xf3,
    ),
    { maxLength: 60 },
  )
  .map((bytes) => Uint8Array.from(bytes));

test('any bytes under any label give text; ranges lie inside; every defect has its sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), jisLike), labels, (bytes, label) => {
      const { text, defects: found } = decodeCharset(bytes, label);
      assert.equal(typeof text, 'string');
      for (const { code, at } of found) {
        assert.ok(at[0] >= 0 && at[0] <= at[1] && at[1] <= bytes.length);
        assert.ok(Object.hasOwn(defects, code) || Object.hasOwn(textDefects, code), code);
      }
    }),
    { numRuns: 3_000, seed: 2022 },
  );
});

test('what was decoded from valid text of an encoding has no U+FFFD', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'あいうアイウ漢字日本語、。①髙ﾃｽﾄabc 1!\r\n'), maxLength: 60 }),
      (text) => {
        for (const [encoding, label] of [
          ['SJIS', 'cp932'],
          ['EUCJP', 'euc-jp'],
          ['JIS', 'iso-2022-jp'],
        ] as const) {
          assert.equal(decodeCharset(encode(text, encoding), label).text, text);
        }
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});

test('decoding takes time in proportion to the bytes', () => {
  const families: Record<string, readonly number[]> = {
    escapes: [0x1b, 0x24, 0x42, 0x1b, 0x28, 0x42],
    'foreign runs': [0xe3, 0x81, 0x82, 0x1b, 0x28, 0x42],
    kana: [0xb1, 0x0a],
    $B: [0x24, 0x42],
    '$B alone': [0x24, 0x42, 0x20],
    'lone high': [0xff, 0x0a],
    'kanji lines': [0x1b, 0x24, 0x42, 0x30, 0x21, 0x0a, 0x41],
    '8F F3 F3': [0x8f, 0xf3, 0xf3],
    plus: [0x2b, 0x41],
    'ESC (': [0x1b, 0x28, 0x0a],
  };
  for (const [name, unit] of Object.entries(families)) {
    const make = (size: number): Uint8Array => {
      const all = new Uint8Array(size);
      for (let i = 0; i < size; i++) all[i] = unit[i % unit.length] ?? 0;
      return all;
    };
    for (const label of [undefined, 'iso-2022-jp', 'utf-7', 'euc-jp']) {
      assertLinear(`${name} under ${String(label)}`, 125_000, make, (bytes) => decodeCharset(bytes, label));
    }
  }
});

test('a byte order mark goes before every label, and that is said', () => {
  const little = Buffer.from('\ufeff<p>漢字 x</p>', 'utf16le');
  for (const [bytes, charset] of [
    [little, 'utf-16le'],
    [Buffer.from(little).swap16(), 'utf-16be'],
  ] as const)
    for (const [label, code] of [
      [undefined, 'charset-undeclared'],
      ['utf-8', 'charset-mislabelled'],
      ['iso-2022-jp', 'charset-mislabelled'],
      ['shift_jis', 'charset-mislabelled'],
    ] as const) {
      const read = decodeCharset(bytes, label);
      assert.equal(read.text, '<p>漢字 x</p>');
      assert.equal(read.charset, charset);
      assert.deepEqual(
        read.defects.map((defect) => defect.code),
        [code],
      );
    }
});

test('every character of Big5 is read as the Web reads it', () => {
  let read = 0;
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Uint8Array.of(lead, trail);
      const theirs = iconv.decode(Buffer.from(bytes), 'big5-hkscs');
      // of some signs of line drawing there are two in Unicode
      if (theirs.includes('\ufffd') || (lead === 0xf9 && trail >= 0xf9) || (lead < 0xc6 && lead > 0xa0)) continue;
      assert.equal(decodeCharset(bytes, 'big5').text, theirs, `${lead.toString(16)}${trail.toString(16)}`);
      read += 1;
    }
  assert.ok(read > 12_000, `${read}`);
});

test('every syllable of Korean is read as Windows writes it', () => {
  const seen = new Set<string>();
  for (let lead = 0x81; lead <= 0xc8; lead += 1)
    for (let trail = 0x41; trail <= 0xfe; trail += 1) {
      const bytes = Uint8Array.of(lead, trail);
      const theirs = iconv.decode(Buffer.from(bytes), 'cp949');
      if (!/^[가-힣]$/.test(theirs)) continue;
      const { text, defects } = decodeCharset(bytes, 'euc-kr');
      assert.deepEqual([text, defects], [theirs, []], `${lead.toString(16)}${trail.toString(16)}`);
      seen.add(text);
    }
  assert.equal(seen.size, 11_172);
});

test('EBCDIC is read under its names, and a label that is wrong is corrected', () => {
  assert.equal(
    decodeCharset(Buffer.from('e585998986a840baa896a499bb4081838396a495a35a256351', 'hex'), 'IBM037').text,
    'Verify [your] account!\nÄé',
  );
  assert.equal(decodeCharset(Buffer.from('4aa75a4f', 'hex'), 'cp500').text, '[x]!');
  const ascii = decodeCharset(Buffer.from('Hello'), 'ebcdic-cp-us');
  assert.deepEqual([ascii.text, ascii.how], ['Hello', 'corrected']);
});

test('a text whose charset nobody here knows is told as unread, and one that its bytes explain is not', () => {
  const unread = (bytes: Uint8Array, label: string): boolean => isUnread(decodeCharset(bytes, label));
  assert.equal(unread(Buffer.from('e585998986a840baa896a499bb4081838396a495a35a256351', 'hex'), 'cp1026'), true);
  assert.equal(
    unread(
      Uint8Array.from({ length: 64 }, (_, i) => 0xc0 + (i % 64)),
      'utf-8',
    ),
    true,
  );
  assert.equal(unread(Buffer.from('Grüße an alle, schöne Tage'), 'x-house'), false);
  assert.equal(unread(Buffer.from('Plain words'), 'x-house'), false);
  assert.equal(unread(Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65]), 'unknown-8bit'), false);
});
