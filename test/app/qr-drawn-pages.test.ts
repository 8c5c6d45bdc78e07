/** QR codes that a page of PDF draws, and codes whose words are more than an address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawingOf } from '../../src/unpack/pdf/drawing.ts';
import { writeBarcode } from '../barcode.ts';
import { examined } from '../examine/examining.ts';
import { assertLinear } from '../growth.ts';
import { makePdf, pdfStream } from '../unpack/containers.ts';

const goal = 'https://evil.example/login?a=1';

async function rowsOf(text: string): Promise<boolean[][]> {
  const { utf8 } = await writeBarcode(text, { format: 'QRCode', scale: 4 });
  const lines = utf8.split('\n').filter((line) => line !== '');
  return lines.flatMap((line) => [
    [...line].map((one) => one === '█' || one === '▀'),
    [...line].map((one) => one === '█' || one === '▄'),
  ]);
}
const rows = await rowsOf(goal);

/** Runs of dark modules: column, row from above, length. */
const runs = rows.flatMap((row, y) =>
  row.flatMap((dark, x) => {
    if (!dark || row[x - 1] === true) return [];
    let length = 1;
    while (row[x + length] === true) length += 1;
    return [[x, y, length] as const];
  }),
);
const modules = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [[x, y] as const] : [])));

const contents: Readonly<Record<string, string>> = {
  'a rectangle for each module': modules.map(([x, y]) => `${100 + x * 3} ${700 - y * 3} 3 -3 re f`).join('\n'),
  'rows, moved and scaled': `q 2.5 0 0 2.5 200 300 cm 0 0 0 rg ${runs.map(([x, y, length]) => `${x} ${-y} ${length} -1 re`).join(' ')} f* Q`,
  'on a white ground, in colour': `1 1 1 rg 90 500 400 300 re f 0.1 0.2 0.4 rg ${modules.map(([x, y]) => `${100 + x * 3} ${700 - y * 3} m ${103 + x * 3} ${700 - y * 3} l ${103 + x * 3} ${697 - y * 3} l ${100 + x * 3} ${697 - y * 3} l h f`).join(' ')}`,
  'strokes as wide as a row': `4 w 0 G ${runs.map(([x, y, length]) => `${100 + x * 4} ${700 - y * 4} m ${100 + (x + length) * 4} ${700 - y * 4} l S`).join(' ')}`,
  'beside a table and words': `BT /F1 12 Tf 72 800 Td (Scan this) Tj ET 0.5 w 50 50 m 550 50 l S 50 60 500 20 re S ${modules.map(([x, y]) => `${300 + x * 2} ${400 - y * 2} 2 -2 re f`).join(' ')}`,
};

const attached = (pdf: Buffer): Buffer =>
  Buffer.from(
    `From: info@sender.example\r\nTo: reader@example.org\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${pdf.toString('base64')}\r\n`,
  );
const codesIn = async (pdf: Buffer): Promise<string[]> =>
  (await examined(attached(pdf))).facts.links.filter(({ value }) => value.where === 'qr').map(({ value }) => value.url);
const page = (...streams: readonly string[]): Buffer =>
  makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    ...streams,
  ]);

for (const [how, content] of Object.entries(contents))
  test(`a code that a page draws is read: ${how}`, async () => {
    assert.deepEqual(await codesIn(page(pdfStream('', content))), [goal]);
  });

test('a code in a form that the page shows is read', async () => {
  const form = pdfStream(
    '/Type /XObject /Subtype /Form /BBox [0 0 595 842]',
    contents['a rectangle for each module'] ?? '',
  );
  assert.deepEqual(await codesIn(page(pdfStream('', '/Fm1 Do'), form)), [goal]);
});

test('a page without a code draws none', async () => {
  const table = Array.from({ length: 200 }, (_, i) => `${50 + (i % 10) * 50} ${50 + i * 3} 45 2 re ${i % 2} g f`).join(
    ' ',
  );
  assert.deepEqual(await codesIn(page(pdfStream('', table))), []);
  assert.equal(drawingOf('BT (a letter) Tj ET 0 0 10 10 re f'), undefined);
});

test('pages made to take long are drawn in linear time', () => {
  for (const unit of [
    '0 0 1 1 re f ',
    '0 0 m 1 1 l ',
    'q ',
    'q 2 0 0 2 0 0 cm 1 1 1 1 re ',
    '[( re',
    '1e9 1e9 9 9 re f ',
  ])
    assertLinear(unit, 4000, (n) => unit.repeat(n), drawingOf);
});

test('a link among the words of a code is found: a card, two lines, a network', async () => {
  for (const text of [
    `BEGIN:VCARD\nVERSION:3.0\nN:Bank\nURL:${goal}\nEND:VCARD`,
    `Scan to pay\n${goal}`,
    `WIFI:S:guest;P:x;; then open ${goal}`,
  ]) {
    const { image } = await writeBarcode(text, { format: 'QRCode', scale: 4 });
    assert.ok(image !== null);
    const file = Buffer.from(await image.arrayBuffer());
    const { facts } = await examined(
      Buffer.from(
        `From: info@sender.example\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.toString('base64')}\r\n`,
      ),
    );
    assert.deepEqual(
      facts.links.map(({ value }) => value.url),
      [goal],
    );
  }
});
