/** What old Excel and old PowerPoint say, as their programs write it, and as somebody writes it who wants to stop a reader. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openLimits } from '../../src/unpack/open/limits.ts';
import { cpuClock } from '../cpu.ts';
import { assertLinear } from '../growth.ts';
import { makeCompound } from './containers.ts';
import {
  biff,
  box,
  cstring,
  hyperlink,
  oldExcel,
  oldPowerPoint,
  ppt,
  presentationStreams,
  sharedStrings,
  unicode,
  workbookStream,
} from './old-office.ts';
import { opened, saysOf } from './opening.ts';

const u16 = (...numbers: readonly number[]): Buffer => Buffer.from(Uint16Array.from(numbers).buffer);
const u32 = (...numbers: readonly number[]): Buffer => Buffer.from(Uint32Array.from(numbers).buffer);
const urls = (bytes: Buffer): readonly string[] => opened(bytes).links.map(({ url }) => url);
const told = (bytes: Buffer): readonly [string, string, boolean] => {
  const [text] = opened(bytes).texts;
  return [text?.seen ?? '', text?.hidden ?? '', text?.isPartial ?? false];
};

const rows = [
  ['Invoice 4711', 'Zoë'],
  ['御請求書', '合計 12,000円'],
  ['', 'Total'],
];
const seen = 'Invoice 4711 Zoë\n御請求書 合計 12,000円\nTotal';

test('the rows of a sheet come out as they stand, whoever wrote the workbook', () => {
  for (const how of ['shared', 'label', 'formula'] as const)
    assert.deepEqual(told(oldExcel([{ rows }], how)), [seen, '', false]);
  const japanese = [['御請求書', 'No. 5'], ['口座番号']];
  assert.deepEqual(told(oldExcel([{ rows: japanese }], 'excel5')), ['御請求書 No. 5\n口座番号', '', false]);
});

/** A workbook with one sheet, whose cells are the first `count` of the shared strings. */
function workbookOf(shared: Buffer, count: number): Buffer {
  const cells = Array.from({ length: count }, (_, i) => biff(0xfd, u16(i, 0, 15), u32(i)));
  const stream = workbookStream([{ further: cells }], 'label', [shared]);
  return makeCompound([{ path: 'Workbook', data: stream }]);
}

test('shared strings go on in further records at any byte, with letters of another width', () => {
  const texts = ['Plain words', '日本語の文字列', 'mixed 混ざった text', 'x', 'Ende gut, alles gut – fast', 'último'];
  for (const rich of [false, true])
    for (let most = 18; most < 90; most += 1)
      assert.deepEqual(
        told(workbookOf(sharedStrings(texts, { most, rich }), texts.length)),
        [texts.join('\n'), '', false],
        `${most} ${rich}`,
      );
});

test('shared strings that end too early, or claim too much, give what is there, and say so', () => {
  const texts = ['first words', 'second words', 'third words'];
  const whole = sharedStrings(texts, { most: 40 });
  const cut = biff(0xfc, whole.subarray(4, 34));
  assert.deepEqual(told(workbookOf(cut, 3)), ['first words\nsecon', '', true]);
  const claims = (count: number, flags: number, ...more: readonly Buffer[]): Buffer =>
    biff(
      0xfc,
      u32(9, 9),
      unicode('first'),
      u16(count),
      Buffer.from([flags]),
      ...more,
      Buffer.from('second'),
      unicode('third'),
    );
  assert.deepEqual(told(workbookOf(claims(0xffff, 0), 2))[2], true);
  assert.deepEqual(told(workbookOf(claims(6, 4, u32(0xffff_ffff)), 3)), ['first\nsecond', '', true]);
  assert.deepEqual(told(workbookOf(claims(6, 8, u16(0xffff)), 3)), ['first\nsecond', '', true]);
  assert.deepEqual(told(workbookOf(Buffer.alloc(0), 1)), ['', '', true]);
});

test('boxes, notes, headers and links are read; what nobody sees is apart', () => {
  const sheets = [
    { rows: [['hidden words']], state: 2 },
    { rows: [['seen words']], boxes: ['A box', '日本語の箱', ''], header: '&L&"Arial,Bold"&14Firm && Sons &P' },
  ];
  assert.deepEqual(told(oldExcel(sheets)), ['Firm & Sons\nseen words\nA box\n日本語の箱', 'hidden words', false]);
  const hides = [biff(0x208, u16(1, 0, 2, 255, 0, 0), u16(0x20, 15)), biff(0x7d, u16(1, 1, 2048, 15, 1, 0))];
  const grid = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  assert.deepEqual(told(oldExcel([{ rows: grid, further: hides }])), ['a', 'b\nc\nd', false]);
  assert.deepEqual(urls(oldExcel([{ links: ['https://a.example/?q=1', 'mailto:x@example.org'] }])), [
    'https://a.example/?q=1',
    'mailto:x@example.org',
  ]);
  assert.deepEqual(urls(oldExcel([{ further: [hyperlink('https://b.example/', true)] }])), ['https://b.example/']);
});

test('a link that a formula makes is found, the letters of its function are not part of it', () => {
  const token = (text: string): Buffer => Buffer.concat([Buffer.from([0x17, text.length, 0]), Buffer.from(text)]);
  const formula = Buffer.concat([token('https://f.example/a'), token('View'), Buffer.from([0x42, 2, 0x67, 1])]);
  const record = biff(0x06, u16(0, 0, 15), Buffer.alloc(14), u16(formula.length), formula);
  const bytes = oldExcel([{ further: [record, biff(0x207, unicode('View'))] }]);
  assert.deepEqual([told(bytes)[0], urls(bytes)], ['View', ['https://f.example/a']]);
});

test('a sheet is read where the workbook says that it lies, whatever stands in front of it', () => {
  const stream = workbookStream([{ rows: [['behind nonsense']] }], 'label');
  // a record that swallows the sheet for whoever reads one after another
  const at = stream.indexOf(biff(0x0a)) + 4;
  const nonsense = Buffer.concat([u16(0x1234, 0xffff), Buffer.alloc(60, 7)]);
  const list = stream.indexOf(biff(0x85).subarray(0, 2));
  const moved = Buffer.concat([stream.subarray(0, at), nonsense, stream.subarray(at)]);
  moved.writeUInt32LE(stream.readUInt32LE(list + 4) + nonsense.length, list + 4);
  assert.equal(told(makeCompound([{ path: 'Workbook', data: moved }]))[0], 'behind nonsense');
});

test('a workbook with a password is told, and not read', () => {
  const stream = workbookStream([{ rows: [['secret']] }], 'label', [biff(0x2f, u16(1, 1, 1))]);
  const result = opened(makeCompound([{ path: 'Workbook', data: stream }]));
  assert.deepEqual([result.encrypted, saysOf(result, 'encrypted'), result.texts], [true, ['FilePass'], []]);
});

test('a table inside of a letter is not what the letter says; of two workbooks the newer is read', () => {
  const data = workbookStream([{ rows: [['a table']] }], 'label');
  const path = 'ObjectPool/_1/Workbook';
  assert.deepEqual(opened(makeCompound([{ path, data }])).texts, []);
  const book = workbookStream([{ rows: [['of 1995']] }], 'excel5');
  const both = makeCompound([
    { path: 'Book', data: book },
    { path: 'Workbook', data },
  ]);
  assert.deepEqual(
    opened(both).texts.map((one) => one.seen),
    ['a table'],
  );
});

test('slides say what stands in outlines, boxes, footers and comments, in the order in which they are shown', () => {
  const bytes = oldPowerPoint(
    [
      { outline: 'Title\nfirst point', box: 'A box', footer: 'Firm Ltd' },
      { box: 'passed over', isHidden: true },
      { box: '二枚目', footer: 'Firm Ltd', comment: 'Read this' },
    ],
    { links: ['https://p.example/a'], master: 'On every slide' },
  );
  const words = 'Title\nfirst point\nA box\nFirm Ltd\n二枚目\nRead this\nOn every slide';
  assert.deepEqual(told(bytes), [words, 'passed over', false]);
  assert.deepEqual(urls(bytes), ['https://p.example/a']);
});

test('of a presentation that was saved twice the newer version is read', () => {
  assert.deepEqual(
    told(oldPowerPoint([{ outline: 'new', box: 'newer' }], { old: [{ outline: 'old', box: 'older' }] })),
    ['new\nnewer', '', false],
  );
});

test('a presentation whose tables lead nowhere is read as it stands, and that is told', () => {
  const { document } = presentationStreams([{ outline: 'Title', box: 'A box' }], { links: ['https://p.example/'] });
  const alone = makeCompound([{ path: 'PowerPoint Document', data: document }]);
  assert.deepEqual(told(alone), ['Title\nA box', '', true]);
  assert.deepEqual(urls(alone), ['https://p.example/']);
});

test('a presentation with a password is told, and not read', () => {
  const { document, current } = presentationStreams([{ outline: 'secret' }]);
  current.writeUInt32LE(0xf3d1c4df, 12);
  const closed = makeCompound([
    { path: 'Current User', data: current },
    { path: 'PowerPoint Document', data: document },
  ]);
  const result = opened(closed);
  assert.deepEqual([result.encrypted, result.texts], [true, []]);
});

const slidesOf = (document: Buffer, edit: number): Buffer =>
  makeCompound([
    { path: 'Current User', data: ppt(0xff6, u32(20, 0xe391c05f, edit)) },
    { path: 'PowerPoint Document', data: document },
  ]);
const many = (count: number, one: (i: number) => Buffer): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, i) => one(i)));
const sheetAt = (places: readonly number[], body: Buffer): Buffer => {
  const lists = places.map((place) => biff(0x85, u32(place), Buffer.from([0, 0, 1, 0, 65])));
  const globals = Buffer.concat([biff(0x809, u16(0x600, 5), Buffer.alloc(12)), ...lists, biff(0x0a)]);
  return makeCompound([{ path: 'Workbook', data: Buffer.concat([globals, body]) }]);
};
const BOF = biff(0x809, u16(0x600, 0x10), Buffer.alloc(12));
const globalsLength = (sheets: number): number => 20 + 13 * sheets + 4;

/** Each costs a reader that believes it minutes, or gigabytes. */
const bombs: readonly (readonly [name: string, file: () => Buffer])[] = [
  [
    'sheets that begin inside of one another',
    () => {
      const first = globalsLength(250);
      const places = Array.from({ length: 250 }, (_, i) => first + i * BOF.length);
      return sheetAt(
        places,
        Buffer.concat([many(250, () => BOF), many(200_000, (i) => biff(0x204, u16(i, 0, 15), unicode('a')))]),
      );
    },
  ],
  [
    'a million records that hold nothing',
    () => sheetAt([globalsLength(1)], Buffer.concat([BOF, Buffer.alloc(8_000_000, biff(0x99))])),
  ],
  [
    'a string in a million pieces',
    () => {
      const pieces = many(400_000, () => biff(0x3c, Buffer.from([0, 65])));
      const shared = Buffer.concat([biff(0xfc, u32(9, 9), u16(0xffff), Buffer.from([0])), pieces]);
      return workbookOf(shared, 5000);
    },
  ],
  [
    'a box that goes on and on',
    () =>
      sheetAt(
        [globalsLength(1)],
        Buffer.concat([
          BOF,
          biff(0x1b6, Buffer.alloc(10), u16(0xffff), Buffer.alloc(6)),
          many(400_000, () => biff(0x3c)),
        ]),
      ),
  ],
  [
    'columns that are hidden again and again',
    () => sheetAt([globalsLength(1)], Buffer.concat([BOF, many(400_000, () => biff(0x7d, u16(0, 255, 0, 0, 1, 0)))])),
  ],
  [
    'cells of letters that only steer',
    () =>
      sheetAt(
        [globalsLength(1)],
        Buffer.concat([BOF, many(20_000, (i) => biff(0x204, u16(i, 0, 15), unicode('\u0001'.repeat(200))))]),
      ),
  ],
  ['a record of 4 GB', () => slidesOf(Buffer.concat([u16(15, 0x3e8), u32(0xffff_ffff), box('inside')]), 0)],
  [
    'containers a hundred thousand deep',
    () =>
      slidesOf(
        Buffer.concat([
          u16(15, 0x3ee),
          u32(0x7fff_ffff),
          many(100_000, () => Buffer.concat([u16(15, 0xf003), u32(0x7fff_ffff)])),
        ]),
        0,
      ),
  ],
  [
    'savings that follow one another in a circle',
    () => {
      const slide = ppt(0x3ee, [box('words')]);
      const edit = (last: number): Buffer => ppt(0xff5, u32(0, 0, last, 0, 1, 1, 0));
      const next = slide.length + edit(0).length;
      return slidesOf(Buffer.concat([slide, edit(next), edit(slide.length)]), slide.length);
    },
  ],
  [
    'a hundred thousand slides that are all the same large one',
    () => {
      const slide = ppt(0x3ee, [many(5000, () => box(' '))]);
      const document = ppt(0x3e8, [ppt(0xff0, [many(100_000, () => ppt(0x3f3, u32(5, 0, 0, 0, 0)))])]);
      const places = Array.from({ length: 4095 }, (_, i) => (i === 0 ? slide.length : 0));
      const directory = ppt(0x1772, Buffer.concat([u32(0xfff0_0001), u32(...places)]));
      const at = slide.length + document.length;
      return slidesOf(
        Buffer.concat([slide, document, directory, ppt(0xff5, u32(0, 0, 0, at, 1, 1, 0))]),
        at + directory.length,
      );
    },
  ],
];
for (const [name, file] of bombs)
  test(`reading old Office files ends soon, and says that it ended: ${name}`, () => {
    const bomb = file();
    const spent = cpuClock();
    const { texts } = opened(bomb, 'bomb');
    assert.ok(spent() < 10_000, 'ten seconds of one mail');
    assert.equal(texts[0]?.isPartial, true);
    for (const one of texts) assert.ok(one.seen.length <= openLimits.words);
  });

test('the shared strings take no longer than they are long', () => {
  assertLinear(
    'shared strings',
    8000,
    (count) => workbookOf(sharedStrings(Array.from({ length: count }, (_, i) => `word ${i}`)), 2000),
    (bytes) => opened(bytes),
  );
});

const workbook = oldExcel([{ rows, boxes: ['A box'], links: ['https://a.example/'], header: 'Firm' }, { rows }]);
const slides = oldPowerPoint([{ outline: 'Title', box: 'A box', comment: 'c' }], {
  old: [{ box: 'old' }],
  links: ['https://a.example/'],
});
for (const [name, whole] of [
  ['xls', workbook],
  ['ppt', slides],
] as const)
  test(`${name}: whatever bytes are changed, the words stay within their limit`, () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(0, 15, 255)));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.option(fc.nat(whole.length), { freq: 1 }), (changes, cut) => {
        const bytes = Buffer.from(cut === null ? whole : whole.subarray(0, cut));
        for (const [at, byte] of changes) bytes[at] = byte;
        for (const one of opened(bytes).texts)
          assert.ok(one.seen.length <= openLimits.words && one.hidden.length <= openLimits.words);
      }),
      { numRuns: 500 },
    );
  });

test('any records, any order: words, or none', () => {
  const data = fc.oneof(
    fc.uint8Array({ maxLength: 24 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(unicode('text'), u16(0, 0, 0), u32(0xffff_ffff), Buffer.from([0x17, 9, 0, 0x68])),
  );
  const type = fc.constantFrom(
    0x809,
    0x0a,
    0x3c,
    0xfc,
    0xfd,
    0x204,
    0xd6,
    0x06,
    0x207,
    0x1b6,
    0x1b8,
    0x14,
    0x15,
    0x208,
    0x7d,
    0x85,
  );
  const records = fc.array(fc.tuple(type, data), { maxLength: 30 });
  fc.assert(
    fc.property(records, (all) => {
      opened(sheetAt([globalsLength(1)], Buffer.concat([BOF, ...all.map(([kind, one]) => biff(kind, one))])));
    }),
    { numRuns: 500 },
  );
  const kind = fc.constantFrom(
    0x3e8,
    0x3ee,
    0x3f3,
    0x3f9,
    0xff0,
    0xff5,
    0x1772,
    0xfa0,
    0xfa8,
    0xfba,
    0xfd9,
    0xfd7,
    0x2ee0,
    0x138b,
    0xf004,
    0xbc3,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(kind, data, fc.boolean()), { maxLength: 30 }), fc.nat(400), (all, edit) => {
      const document = Buffer.concat(
        all.map(([one, bytes, holds]) => ppt(one, holds ? [bytes, cstring('a', 1)] : bytes)),
      );
      opened(slidesOf(document, edit));
    }),
    { numRuns: 500 },
  );
});
