/** QR codes, in pictures and drawn with letters, become links with their proof. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mock, test } from 'node:test';
import { readCodes } from '../../src/app/machine/qr.ts';
import { imageSize } from '../../src/unpack/image-size.ts';
import { blockGrids, tableGrids } from '../../src/unpack/qr-drawn.ts';
import { writeBarcode } from '../barcode.ts';
import { examined } from '../examine/examining.ts';
import { assertLinear } from '../growth.ts';

const goal = 'https://evil.example/login?a=1';
const made = async (text: string): Promise<{ png: Uint8Array; blocks: string; rows: boolean[][] }> => {
  const { image, utf8 } = await writeBarcode(text, { format: 'QRCode', scale: 4 });
  assert.ok(image !== null);
  const lines = utf8.split('\n').filter((line) => line !== '');
  const rows = lines.flatMap((line) => [
    [...line].map((one) => one === '█' || one === '▀'),
    [...line].map((one) => one === '█' || one === '▄'),
  ]);
  return { png: new Uint8Array(await image.arrayBuffer()), blocks: utf8, rows };
};

const letter = (type: string, body: string): Uint8Array =>
  Buffer.from(`From: info@sender.example\nTo: reader@example.org\nContent-Type: ${type}; charset=utf-8\n\n${body}\n`);

const codesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await examined(bytes)).facts.links.filter(({ value }) => value.where === 'qr').map(({ value }) => value.url);

const folder = new URL('../fixtures/qr/', import.meta.url);
for (const name of readdirSync(folder)) {
  test(`the code in ${name} is read`, async () => {
    assert.deepEqual(await readCodes([{ file: readFileSync(new URL(name, folder)) }]), [{ texts: [goal] }]);
  });
}

test('a picture for which there was no time is read when it comes again', async () => {
  const { png } = await made('https://evil.example/again');
  mock.timers.enable({ apis: ['setTimeout'] });
  const late = readCodes([{ file: png }]);
  // until its clock runs, and not so long that the thread could answer
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  mock.timers.tick(10_000);
  assert.deepEqual(await late, [{ texts: [], limit: 'time' }]);
  mock.timers.reset();
  assert.deepEqual(await readCodes([{ file: png }]), [{ texts: ['https://evil.example/again'] }]);
});

test('a code in a bitmap is read, dark on light and light on dark', async () => {
  const { rows } = await made(goal);
  for (const isInverted of [false, true])
    assert.deepEqual(await readCodes([{ file: bitmap(rows, isInverted) }]), [{ texts: [goal] }]);
});

/** A Windows bitmap of 24 bits, 5 pixels a module, with a quiet zone. */
function bitmap(rows: readonly (readonly boolean[])[], isInverted: boolean): Uint8Array {
  const side = (Math.max(rows.length, rows[0]?.length ?? 0) + 8) * 5;
  const stride = (side * 3 + 3) & ~3;
  const file = Buffer.alloc(54 + stride * side, isInverted ? 0 : 255);
  file.write('BM', 0, 'latin1');
  file.fill(0, 2, 54);
  for (const [at, value] of [
    [2, file.length],
    [10, 54],
    [14, 40],
    [18, side],
    [22, side],
  ] as const)
    file.writeUInt32LE(value, at);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (rows[Math.floor(y / 5) - 4]?.[Math.floor(x / 5) - 4] === true)
        file.fill(isInverted ? 255 : 0, 54 + (side - 1 - y) * stride + x * 3, 57 + (side - 1 - y) * stride + x * 3);
  return file;
}

test('a code drawn with half blocks is read in plain text and in HTML', async () => {
  const { blocks } = await made(goal);
  assert.deepEqual(await codesOf(letter('text/plain', `下記を読み取ってください。\n${blocks}\n以上`)), [goal]);
  assert.deepEqual(await codesOf(letter('text/html', `<p>下記</p><pre>${blocks}</pre>`)), [goal]);
});

test('a code drawn with full blocks, two for each module, is read, light on dark too', async () => {
  const { rows } = await made(goal);
  for (const [dark, light] of [
    ['██', '  '],
    ['  ', '██'],
    ['⬛', '⬜'],
  ] as const)
    assert.deepEqual(
      await codesOf(
        letter('text/plain', rows.map((row) => row.map((one) => (one ? dark : light)).join('')).join('\n')),
      ),
      [goal],
      dark,
    );
});

test('a code drawn with the cells of a table is read, by colour and with cells joined', async () => {
  const { rows } = await made(goal);
  const cell = (dark: boolean, i: number): string =>
    i % 3 === 0
      ? `<td bgcolor="${dark ? '#000000' : '#ffffff'}">`
      : `<TD style="background-color:${dark ? '#111' : 'white'};width:4px">&nbsp;</TD>`;
  const table = `<table><tr><td>Hello<table cellspacing=0>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</table></td></tr></table>`;
  assert.deepEqual(await codesOf(letter('text/html', table)), [goal]);
  const joined = rows.map((row) => {
    let out = '';
    for (let from = 0; from < row.length; ) {
      let to = from;
      while (to < row.length && row[to] === row[from]) to++;
      out += `<td colspan="${to - from}" bgcolor=${row[from] === true ? 'black' : 'white'}></td>`;
      from = to;
    }
    return `<tr>${out}</tr>`;
  });
  assert.deepEqual(await codesOf(letter('text/html', `<table>${joined.join('')}</table>`)), [goal]);
});

test('a link in a code that goes through a redirector and names the reader is opened and marked', async () => {
  const { png } = await made('https://www.google.com/url?q=https%3A%2F%2Fevil.example%2F%3Fm%3Dreader%40example.org');
  const mail = `From: info@sender.example\nTo: reader@example.org\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n${Buffer.from(png).toString('base64')}\n`;
  const { facts } = await examined(Buffer.from(mail));
  assert.deepEqual(
    facts.links.map(({ value }) => [value.host, value.where, value.personal, value.via === undefined]),
    [
      ['www.google.com', 'qr', 'plain', true],
      ['evil.example', 'qr', 'plain', false],
    ],
  );
  const [proof] = facts.links[0]?.proof ?? [];
  assert.ok(proof !== undefined && 'at' in proof && proof.at[1] > proof.at[0], 'the part is the proof');
});

test('what is no code stays none', async () => {
  const chart = Array.from({ length: 40 }, (_, i) => '█'.repeat(i % 7) + ' '.repeat(40)).join('\n');
  assert.deepEqual(await codesOf(letter('text/plain', chart)), []);
});

test('broken and huge pictures give no code and no error', async () => {
  const png = (await made(goal)).png;
  for (const file of [
    new Uint8Array(),
    png.subarray(0, 60),
    Uint8Array.from(png, (byte, i) => (i > 40 ? byte ^ 0x55 : byte)),
  ])
    assert.deepEqual(await readCodes([{ file }]), [{ texts: [] }]);
  const bomb = Uint8Array.from(png);
  bomb.set([0, 1, 0, 0, 0, 1, 0, 0], 16);
  assert.deepEqual(imageSize(bomb), { width: 65_536, height: 65_536 });
  const mail = Buffer.from(
    `From: a@sender.example\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bomb).toString('base64')}\n`,
  );
  assert.ok((await examined(mail)).partial.includes('pictures'), 'beyond 25 million pixels it is not decoded');
});

test('drawings made to take long are looked at in linear time', () => {
  for (const unit of ['<td bgcolor=#000>', '<table><tr><td>', '<tr>', '<td colspan=200>', '<t'])
    assertLinear(unit, 20_000, (size) => unit.repeat(size), tableGrids);
  for (const unit of ['█', '█\n', `${'█▀'.repeat(30)}\n`])
    assertLinear(unit, 20_000 / unit.length, (size) => unit.repeat(size), blockGrids);
});
