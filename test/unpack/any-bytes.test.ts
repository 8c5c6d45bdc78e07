/** Whatever the bytes are, opening gives a result: real containers with bytes changed, cut, doubled and mixed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readCompressedRtf } from '../../src/message/msg/compressed-rtf.ts';
import { readRtfLetter } from '../../src/message/msg/rtf-letter.ts';
import { convertMsg } from '../../src/message/msg.ts';
import { convertTnef } from '../../src/message/tnef.ts';
import { openLimits } from '../../src/unpack/open.ts';
import {
  harmlessProgram,
  makeCompound,
  makeOoxml,
  makePackage,
  makePdf,
  makeSevenZip,
  makeShortcut,
  makeTar,
  makeVbaProject,
  makeZip,
  packedText,
  pdfStream,
  vbaStreams,
} from './containers.ts';
import { opened } from './opening.ts';
import { makeMsg, makeTnef } from './outlook-items.ts';

const letter = {
  subject: 'subject',
  from: { name: 'A', address: 'a@example.com' },
  to: [{ name: 'B', address: 'b@example.org' }],
  text: 'text',
  html: '<p>html</p>',
  headers: 'From: a@example.com\r\nReceived: from x\r\n\tby y\r\n',
  attachments: [{ name: 'a.bin', data: Buffer.from('data') }],
};
const zip = makeZip([
  { name: 'a.txt', data: 'text '.repeat(50) },
  { name: 'b.bin', data: 'x', password: 'infected' },
  { name: 'c.bin', data: 'y', password: 'infected', aes: true },
  { name: 'd/e.zip', data: makeZip([{ name: 'f', data: 'g' }]), stored: true },
]);
const seeds: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['zip', zip],
  ['tgz', gzipSync(makeTar([{ name: 'a.zip', data: zip }]))],
  [
    'docm',
    makeOoxml([{ name: 'word/vbaProject.bin', data: makeVbaProject('Sub AutoOpen()\r\nShell "x"\r\nEnd Sub') }]),
  ],
  [
    'doc',
    makeCompound([
      { path: 'WordDocument', data: Buffer.alloc(64) },
      { path: '\x01Ole10Native', data: makePackage('a.exe', harmlessProgram) },
      ...vbaStreams('Macros/VBA/', [{ name: 'M', source: 'Sub A()' }]),
    ]),
  ],
  [
    'pdf',
    makePdf([
      '<< /OpenAction << /S /JavaScript /JS (x) >> >>',
      pdfStream('/Type /ObjStm', '<< /URI (http://a.example/) >>'),
    ]),
  ],
  ['lnk', makeShortcut('a.exe', '/c b')],
  [
    'rtf',
    Buffer.from(
      '{\\rtf1{\\object{\\*\\objdata 0105000002000000080000005061636b61676500}}{\\*\\fldinst HYPERLINK "http://a.example"}}',
    ),
  ],
  ['ics', Buffer.from('BEGIN:VCALENDAR\r\nORGANIZER:mailto:a@example.com\r\nURL:https://a.example/\r\n')],
  [
    'html',
    Buffer.from(
      `<html><form action="https://a.example/"><input type=password></form><script>atob("${'QUJD'.repeat(400)}")</script>`,
    ),
  ],
  [
    'cab',
    Buffer.from(
      '4d53434600000000800000000000000040000000000000000301010001000000000000004c0000000100010004000000000000000000000000002000612e7478740000000000040004007465787400'.padEnd(
        256,
        '0',
      ),
      'hex',
    ),
  ],
  [
    'rar',
    Buffer.from(
      `526172211a0700${'cf907300000d00000000000000'}${'00007480002800040000000400000002000000000000001430050020000000612e747874'}74657874`,
      'hex',
    ),
  ],
  ['arj', Buffer.from('60ea220022', 'hex')],
  ['lzh', Buffer.from(`1e002d6c68302d0400000004000000000000002000052e612e7478740000000074657874`, 'hex')],
  [
    'one',
    Buffer.concat([
      Buffer.from('e4525c7b8cd8a74d', 'hex'),
      Buffer.from('e716e3bd65261145a4c48d4d0b7a9eac', 'hex'),
      Buffer.alloc(40),
    ]),
  ],
  ['iso', isoOf()],
  ['7z', makeSevenZip('a.txt', packedText.lzma, packedText.plain.length, '030101', '5d00000100')],
  ['xz', packedText.xz],
  ['msg', makeMsg(letter)],
  ['tnef', makeTnef(letter)],
];

/** One file in the root of an image. */
function isoOf(): Buffer {
  const image = Buffer.alloc(22 * 2048);
  image.write('\x01CD001\x01', 16 * 2048, 'latin1');
  const record = (at: number, sector: number, size: number, name: string, flags = 0): void => {
    image[at] = 34 + name.length;
    image.writeUInt32LE(sector, at + 2);
    image.writeUInt32LE(size, at + 10);
    image[at + 25] = flags;
    image[at + 32] = name.length;
    image.write(name, at + 33, 'latin1');
  };
  record(16 * 2048 + 156, 20, 2048, '\0', 2);
  record(20 * 2048, 21, 5, 'A.EXE;1');
  image.write('MZabc', 21 * 2048);
  return image;
}

test('an image gives its file', () => {
  const result = opened(isoOf(), 'a.iso');
  assert.deepEqual(
    result.inside.map(({ name, bytes }) => [name, bytes]),
    [['A.EXE', 5]],
  );
});

const change = fc.record({ at: fc.nat(), byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 255)), length: fc.nat(8) });

for (const [name, seed] of seeds) {
  test(`${name}: with any bytes changed, opening ends with a result inside the limits`, () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.option(fc.nat(seed.length)), (changes, cut) => {
        const bytes = Buffer.from(cut === null ? seed : seed.subarray(0, cut));
        for (const { at, byte, length } of changes) {
          const from = at % Math.max(1, bytes.length);
          bytes.fill(byte, from, Math.min(bytes.length, from + length + 1));
        }
        const result = opened(bytes, `file.${name}`, ['infected']);
        assert.ok(result.inside.length <= openLimits.files);
        for (const { in: holder } of result.inside) assert.ok(holder === undefined || holder < result.inside.length);
        for (const { range } of result.signs) assert.ok(range === undefined || range[0] <= range[1]);
        convertMsg(bytes);
        convertTnef(bytes);
      }),
      { numRuns: 300 },
    );
  });
}

test('any bytes behind any signature give a result', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds.map(([, seed]) => seed.subarray(0, 16))),
      fc.uint8Array({ maxLength: 2048 }),
      (head, tail) => {
        const bytes = Buffer.concat([head, tail]);
        opened(bytes, 'x');
        convertMsg(bytes);
        convertTnef(bytes);
        readCompressedRtf(bytes);
        readRtfLetter(bytes);
      },
    ),
    { numRuns: 3000 },
  );
});
