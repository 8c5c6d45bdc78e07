/** What packs the objects of a PDF: each filter, and bombs made of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { machine } from '../../src/app/machine.ts';
import { filtered } from '../../src/unpack/pdf/filter.ts';
import { makePdf } from './containers.ts';
import { opened, saysOf } from './opening.ts';

const undone = (filter: string, data: Uint8Array, most = 1000): Buffer =>
  Buffer.from(filtered(data, `/Filter ${filter}`, most, machine)?.content ?? []);

test('LZW gives the example of §7.4.4.2, runs and both spellings in letters what they stand for', () => {
  assert.equal(undone('/LZWDecode', Buffer.from('800b6050220c0c8501', 'hex')).toString('hex'), '2d2d2d2d2d412d2d2d42');
  assert.equal(undone('/RunLengthDecode', Buffer.from('02616263fe7a80', 'hex')).toString(), 'abczzz');
  assert.equal(undone('[/AHx /RL]', Buffer.from('02 61 62 63 fe 7a 80>')).toString(), 'abczzz');
  assert.equal(undone('/A85', Buffer.from('87cURD]i,"Ebo80~>')).toString(), 'Hello World!');
  assert.deepEqual(undone('/A85', Buffer.from('z~>')), Buffer.alloc(4));
  assert.equal(filtered(Buffer.alloc(9), '/Filter /JBIG2Decode', 9, machine), undefined);
  assert.equal(filtered(Buffer.alloc(9), '/Filter 7 0 R', 9, machine), undefined);
});

/** Long enough for codes of twelve bits and a table that begins again, packed as every writer does it. */
function lzw(data: Buffer): Buffer {
  const bits: string[] = [];
  let table = new Map<string, number>();
  let width = 9;
  const put = (code: number): void => void bits.push(code.toString(2).padStart(width, '0'));
  const begin = (): void => {
    put(256);
    table = new Map(Array.from({ length: 256 }, (_, i) => [String.fromCharCode(i), i]));
    width = 9;
  };
  begin();
  let word = '';
  for (const letter of data.toString('latin1')) {
    if (table.has(word + letter)) {
      word += letter;
      continue;
    }
    put(table.get(word) ?? 0);
    table.set(word + letter, table.size + 2);
    if (table.size + 2 >= 4094) begin();
    else if (table.size + 2 >= 1 << width) width++;
    word = letter;
  }
  put(table.get(word) ?? 0);
  put(257);
  return Buffer.from((bits.join('').match(/.{1,8}/g) ?? []).map((one) => Number.parseInt(one.padEnd(8, '0'), 2)));
}

test('LZW with codes of every width comes out as it was', () => {
  const plain = Buffer.from(Array.from({ length: 40_000 }, (_, i) => (i * i * 31 + (i >> 5)) & 0x7f));
  assert.equal(Buffer.compare(undone('/LZW', lzw(plain), 100_000), plain), 0);
});

const stream = (dictionary: string, data: Buffer): string =>
  `<< ${dictionary} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`;
const link = '5 0 << /S /URI /URI (https://packed.example/) >>';

test('links out of objects that are packed by LZW, and with predictors, are found; by another filter it is said', () => {
  const links = (pdf: Buffer): string[] => opened(pdf, 'a.pdf').links.map(({ url }) => url);
  assert.deepEqual(links(makePdf([stream('/Type /ObjStm /Filter /LZWDecode', lzw(Buffer.from(link)))])), [
    'https://packed.example/',
  ]);
  const rows = Buffer.concat([...link.padEnd(50).matchAll(/.{10}/g)].map(([row]) => Buffer.from(`\0${row}`)));
  const predicted = '/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 10 /Columns 10 >>';
  assert.deepEqual(links(makePdf([stream(predicted, deflateSync(rows))])), ['https://packed.example/']);
  const other = opened(makePdf([stream('/Type /ObjStm /Filter /BrotliDecode', Buffer.from(link))]), 'a.pdf');
  assert.equal(other.unopened, 'method');
});

const bombs: readonly (readonly [name: string, file: () => Buffer])[] = [
  [
    'an object stream of 400 MB',
    () => makePdf([stream('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.alloc(400 * 1024 * 1024)))]),
  ],
  [
    'three hundred object streams of 8 MB',
    () => {
      const one = stream('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.alloc(8 * 1024 * 1024 - 1)));
      return makePdf(Array.from({ length: 300 }, () => one));
    },
  ],
  [
    'deflate in deflate in deflate',
    () => {
      let data = Buffer.alloc(200 * 1024 * 1024);
      for (let i = 0; i < 3; i++) data = deflateSync(data);
      return makePdf([stream('/Type /ObjStm /Filter [/FlateDecode /FlateDecode /FlateDecode]', data)]);
    },
  ],
  [
    'forty filters in a row',
    () => makePdf([stream(`/Type /ObjStm /Filter [${'/Fl '.repeat(40)}]`, deflateSync(Buffer.from('x')))]),
  ],
  ['zeros in ASCII85', () => makePdf([stream('/Type /ObjStm /Filter /A85', Buffer.from('z'.repeat(4 * 1024 * 1024)))])],
  [
    'runs in runs',
    () => makePdf([stream('/Type /ObjStm /Filter [/RL /RL]', Buffer.from('8141'.repeat(1024 * 1024), 'hex'))]),
  ],
];
for (const [name, file] of bombs)
  test(`a bomb in a PDF is stopped, and said: ${name}`, () => {
    const result = opened(file(), 'bomb.pdf');
    assert.deepEqual(result.partial, ['archive-content']);
    assert.deepEqual(saysOf(result, 'limit'), ['content']);
  });
