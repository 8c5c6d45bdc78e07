/** QR codes in the pictures of PDF documents, however the pictures are packed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { readCodes } from '../../src/app/machine/qr.ts';
import { machine } from '../../src/app/machine.ts';
import { pdfPictures } from '../../src/unpack/pdf/pictures.ts';
import { writeBarcode } from '../barcode.ts';
import { examined } from '../examine/examining.ts';
import { assertLinear } from '../growth.ts';

const goal = 'https://evil.example/login?a=1';
const SCALE = 5;

/** The code as rows of grey values with a light border. */
async function pixels(): Promise<{ side: number; dark: (x: number, y: number) => boolean }> {
  const { utf8 } = await writeBarcode(goal, { format: 'QRCode', scale: 4 });
  const lines = utf8.split('\n').filter((line) => line !== '');
  const rows = lines.flatMap((line) => [
    [...line].map((one) => one === '█' || one === '▀'),
    [...line].map((one) => one === '█' || one === '▄'),
  ]);
  const side = ((rows[0]?.length ?? 0) + 8) * SCALE;
  return { side, dark: (x, y) => rows[Math.floor(y / SCALE) - 4]?.[Math.floor(x / SCALE) - 4] === true };
}

const pdf = (dictionary: string, data: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /XObject /Subtype /Image ${dictionary} /Length ${data.length} >>\nstream\n`,
      'latin1',
    ),
    data,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);

const { side, dark } = await pixels();
const size = `/Width ${side} /Height ${side}`;
const bytesOf = (colours: number, tag?: number): Buffer => {
  const rows: number[] = [];
  for (let y = 0; y < side; y++) {
    if (tag !== undefined) rows.push(tag);
    for (let x = 0; x < side; x++) for (let c = 0; c < colours; c++) rows.push(dark(x, y) ? 0 : 255);
  }
  return Buffer.from(rows);
};

/** PNG's filter 2: each row as what differs from the one above. */
function upped(plain: Buffer): Buffer {
  const stride = side + 1;
  return Buffer.from(
    plain.map((byte, i) => (i % stride === 0 ? 2 : i < stride ? byte : byte - (plain[i - stride] ?? 0))),
  );
}

function bits(isMask: boolean): Buffer {
  const stride = Math.ceil(side / 8);
  const rows = Buffer.alloc(stride * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (dark(x, y) === isMask) rows[y * stride + (x >> 3)] = (rows[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return rows;
}

const kinds: readonly (readonly [name: string, file: Buffer])[] = [
  [
    'JPEG',
    pdf('/Filter /DCTDecode /Width 400 /Height 400', readFileSync(new URL('../fixtures/qr/code.jpg', import.meta.url))),
  ],
  ['grey', pdf(`${size} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode`, deflateSync(bytesOf(1)))],
  ['colours', pdf(`${size} /BitsPerComponent 8 /ColorSpace 7 0 R /Filter [/FlateDecode]`, deflateSync(bytesOf(3)))],
  ['not packed', pdf(`${size} /BitsPerComponent 8 /ColorSpace /DeviceRGB`, bytesOf(3))],
  [
    'predicted as in PNG',
    pdf(
      `${size} /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns ${side} >>`,
      deflateSync(upped(bytesOf(1, 0))),
    ),
  ],
  [
    'one bit',
    pdf(`${size} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /FlateDecode`, deflateSync(bits(false))),
  ],
  ['a mask', pdf(`${size} /ImageMask true /Filter /FlateDecode`, deflateSync(bits(true)))],
];
for (const [name, file] of kinds)
  test(`a code in a PDF is read: ${name}`, async () => {
    assert.deepEqual(await readCodes([{ pdf: file, passwords: [] }]), [{ texts: [goal] }]);
  });

test('the link of a code in an attached PDF is a link of the mail, with its part as proof', async () => {
  const [, [, grey] = ['', Buffer.alloc(0)]] = kinds;
  const mail = Buffer.from(
    `From: a@sender.example\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${grey.toString('base64')}\r\n`,
  );
  const { facts } = await examined(mail);
  assert.deepEqual(
    facts.links.map(({ value }) => [value.url, value.where]),
    [[goal, 'qr']],
  );
});

test('a picture that we cannot decode, that lies or is too large gives no code and is said', async () => {
  const ccitt = pdf(`${size} /BitsPerComponent 1 /Filter /CCITTFaxDecode`, Buffer.alloc(100));
  assert.deepEqual(await readCodes([{ pdf: ccitt, passwords: [] }]), [{ texts: [], isPartial: true }]);
  const large = pdf(
    '/Width 100000 /Height 100000 /BitsPerComponent 8 /Filter /FlateDecode',
    deflateSync(Buffer.alloc(100)),
  );
  assert.deepEqual(await readCodes([{ pdf: large, passwords: [] }]), [{ texts: [], isPartial: true }]);
  const short = pdf(`${size} /BitsPerComponent 8 /Filter /FlateDecode`, deflateSync(Buffer.alloc(100)));
  assert.deepEqual(await readCodes([{ pdf: short, passwords: [] }]), [{ texts: [], isPartial: true }]);
});

test('documents made to take long are searched in linear time', () => {
  const look = (text: string) => pdfPictures(Buffer.from(text, 'latin1'), machine);
  for (const unit of [
    'stream\n',
    '/Subtype /Image stream\n',
    '1 0 obj << /Subtype /Image /Width 99 /Height 99 >> stream\n endstream ',
  ])
    assertLinear(unit, 20_000, (count) => unit.repeat(count), look);
});
