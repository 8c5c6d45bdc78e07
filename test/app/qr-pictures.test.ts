/** QR codes in pictures that are not one PNG, JPEG or GIF: WebP, TIFF, drawings, and pictures cut into pieces. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { readCodes } from '../../src/app/machine/qr.ts';
import { machine } from '../../src/app/machine.ts';
import { imageSize } from '../../src/unpack/image-size.ts';
import { readPicture } from '../../src/unpack/picture/any.ts';
import { pgmOf } from '../../src/unpack/picture/grey.ts';
import { drawSvg } from '../../src/unpack/picture/svg.ts';
import { tilesIn } from '../../src/unpack/picture/tiles.ts';
import { writeBarcode } from '../barcode.ts';
import { skipWithoutPackage } from '../data.ts';
import { examined } from '../examine/examining.ts';
import { assertLinear } from '../growth.ts';

const goal = 'https://evil.example/login?a=1';
const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/qr/${name}`, import.meta.url));

const { utf8 } = await writeBarcode(goal, { format: 'QRCode', scale: 4 });
const rows = utf8
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) => [
    [...line].map((one) => one === '█' || one === '▀'),
    [...line].map((one) => one === '█' || one === '▄'),
  ]);
const QUIET = 4;
const modules = (rows[0]?.length ?? 0) + 2 * QUIET;
const isDark = (x: number, y: number): boolean => rows[y - QUIET]?.[x - QUIET] === true;
/** Places of the dark modules. */
const dark = Array.from(
  { length: modules * modules },
  (_, i) => [i % modules, Math.floor(i / modules)] as const,
).filter(([x, y]) => isDark(x, y));

const attached = (type: string, file: Uint8Array, name = 'a'): Buffer =>
  Buffer.from(
    `From: info@sender.example\nContent-Type: ${type}; name=${name}\nContent-Transfer-Encoding: base64\n\n${Buffer.from(file).toString('base64')}\n`,
  );
const seen = async (mail: Uint8Array): Promise<{ codes: string[]; isPartial: boolean }> => {
  const { facts, partial } = await examined(mail);
  const codes = facts.links.filter(({ value }) => value.where === 'qr').map(({ value }) => value.url);
  return { codes, isPartial: partial.includes('pictures') };
};
const FOUND = { codes: [goal], isPartial: false };

/** PNG of a part of the code, in modules, `scale` pixels each; grey, or grey with transparency in place of light. */
function png(left: number, top: number, width: number, height: number, scale: number, isClear = false): Buffer {
  const chunk = (kind: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(kind), data])));
    return Buffer.concat([length, Buffer.from(kind), data, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width * scale, 0);
  head.writeUInt32BE(height * scale, 4);
  head.set([8, isClear ? 4 : 0], 8);
  const lines: number[] = [];
  for (let y = 0; y < height * scale; y++) {
    lines.push(0);
    for (let x = 0; x < width * scale; x++) {
      const ink = isDark(left + Math.floor(x / scale), top + Math.floor(y / scale));
      lines.push(ink || isClear ? 0 : 255, ...(isClear ? [ink ? 255 : 0] : []));
    }
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('a code in WebP is read, as a file of its own and as the first of an animation', async () => {
  const webp = fixture('code.webp');
  assert.ok((imageSize(webp)?.width ?? 0) > 40);
  assert.deepEqual(await seen(attached('image/webp', webp)), FOUND);
  // RFC 9649 §2.7.1.1: sixteen bytes of place and time in front of the picture's chunk
  const inner = webp.subarray(12);
  const head = (kind: string, length: number): Buffer => {
    const made = Buffer.alloc(8);
    made.write(kind, 0, 'latin1');
    made.writeUInt32LE(length, 4);
    return made;
  };
  const { width, height } = imageSize(webp) ?? { width: 0, height: 0 };
  const canvas = Buffer.alloc(10);
  canvas[0] = 2;
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const body = [
    head('VP8X', 10),
    canvas,
    head('ANIM', 6),
    Buffer.alloc(6),
    head('ANMF', 16 + inner.length),
    Buffer.alloc(16),
    inner,
  ];
  const animation = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), ...body]);
  assert.deepEqual(await readCodes([{ file: animation }]), [{ texts: [goal] }]);
});

test('whatever cwebp makes is read', { skip: skipWithoutPackage('webp') }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-webp-'));
  const [from, to] = [join(folder, 'a.png'), join(folder, 'a.webp')];
  for (const [isClear, words] of [
    [false, ['-lossless']],
    [false, ['-lossless', '-z', '9']],
    [false, ['-q', '10']],
    [false, ['-q', '90', '-m', '6', '-segments', '4']],
    [true, ['-lossless', '-exact']],
    [true, ['-q', '50', '-alpha_q', '50']],
  ] as const) {
    writeFileSync(from, png(0, 0, modules, modules, 5, isClear));
    execFileSync('cwebp', ['-quiet', ...words, from, '-o', to]);
    assert.deepEqual(await readCodes([{ file: readFileSync(to) }]), [{ texts: [goal] }], words.join(' '));
  }
  rmSync(folder, { recursive: true });
});

test('a WebP that is broken, or says that it is enormous, is told and costs an answer', async () => {
  const webp = fixture('code.webp');
  assert.deepEqual(await readCodes([{ file: webp.subarray(0, 90) }]), [{ texts: [], isPartial: true }]);
  for (let at = 20; at < webp.length; at += Math.ceil(webp.length / 40)) {
    const damaged = Buffer.from(webp);
    damaged.fill(0xff, at, at + 4);
    await readCodes([{ file: damaged }]);
  }
  const enormous = Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff', 'latin1');
  assert.deepEqual(imageSize(enormous), { width: 1 << 24, height: 1 << 24 });
  assert.deepEqual(await seen(attached('image/webp', enormous)), { codes: [], isPartial: true });
});

const svg = (inner: string, words = `viewBox="0 0 ${modules} ${modules}"`): string =>
  `<?xml version="1.0"?><!-- <svg> --><svg xmlns="http://www.w3.org/2000/svg" ${words}>${inner}</svg>`;
/** Runs of dark modules, row by row. */
const runs = dark.flatMap(([x, y]) => {
  if (isDark(x - 1, y)) return [];
  let length = 1;
  while (isDark(x + length, y)) length++;
  return [[x, y, length] as const];
});
/** Round modules are drawn with whole corners, by which a code is found. */
const side = modules - 2 * QUIET;
const isCorner = ([x, y]: readonly [number, number]): boolean =>
  [x, y].filter((at) => at >= QUIET + side - 7).length + [x, y].filter((at) => at < QUIET + 7).length === 2 &&
  !(x >= QUIET + side - 7 && y >= QUIET + side - 7);
const corners = dark
  .filter(isCorner)
  .map(([x, y]) => `<rect x="${x}" y="${y}" width="1" height="1"/>`)
  .join('');
const dots = dark.filter((at) => !isCorner(at));
const drawings: readonly (readonly [name: string, svg: string])[] = [
  ['a rectangle for each module', svg(dark.map(([x, y]) => `<rect x="${x}" y="${y}" width="1" height="1"/>`).join(''))],
  [
    'rectangles in millimetres on a white ground',
    svg(
      `<rect width="100%" height="100%" fill="#ffffff"/>${dark.map(([x, y]) => `<svg:rect x="${x}mm" y="${y}mm" width="1mm" height="1mm" fill="#000"/>`).join('')}`,
      `width="${modules}mm" height="${modules}mm"`,
    ),
  ],
  ['one path of squares', svg(`<path d="${dark.map(([x, y]) => `M${x},${y}h1v1h-1z`).join('')}"/>`)],
  [
    'one path in capital letters',
    svg(
      `<path fill='#102030' d='${dark.map(([x, y]) => `M${x} ${y}L${x + 1} ${y}L${x + 1} ${y + 1}V${y + 1}H${x}Z`).join(' ')}'/>`,
    ),
  ],
  [
    'strokes, moved and scaled',
    svg(
      `<path fill="#fff" d="M0 0h999v999H0z"/><g transform="translate(10 10) scale(4)"><path stroke="#000" d="${runs.map(([x, y, length]) => `M${x} ${y}.5h${length}`).join('')}"/></g>`,
      `width="${modules * 4 + 20}" height="${modules * 4 + 20}"`,
    ),
  ],
  [
    'dots, by use and a class',
    svg(
      `<style>.ground{fill:white}.ink{fill:rgb(0,0,0)}</style><rect class="ground" width="99" height="99"/><defs><circle id="p" cx="0.5" cy="0.5" r="0.5" class="ink"/></defs>${corners}${dots.map(([x, y]) => `<use xlink:href="#p" x="${x}" y="${y}"/>`).join('')}`,
    ),
  ],
  [
    'polygons, light on dark',
    svg(
      `<rect width="99" height="99"/>${dark.map(([x, y]) => `<polygon style="fill:#fff" points="${x},${y} ${x + 1},${y} ${x + 1},${y + 1} ${x},${y + 1}"/>`).join('')}`,
    ),
  ],
  [
    'a picture inside',
    svg(
      `<image width="99" height="99" xlink:href="data:image/png;base64,${png(0, 0, modules, modules, 4).toString('base64')}"/>`,
    ),
  ],
  [
    'round modules by arcs',
    svg(`${corners}<path d="${dots.map(([x, y]) => `M${x} ${y}.5a.5.5 0 111 0a.5.5 0 01-1 0z`).join('')}"/>`),
  ],
  [
    'round modules by curves',
    svg(`<path d="${dark.map(([x, y]) => `M${x} ${y}c0 0 1 0 1 0c0 0 0 1 0 1q-.5 0-1 0z`).join('')}"/>`),
  ],
];
for (const [name, text] of drawings)
  test(`a code drawn in SVG is read: ${name}`, async () => {
    assert.deepEqual(await seen(attached('image/svg+xml', Buffer.from(text), 'a.svg')), FOUND);
  });

test('a drawing in the page itself is read, and so is a picture in its address', async () => {
  const page = (inner: string): Buffer =>
    Buffer.from(`From: a@sender.example\nContent-Type: text/html\n\n<p>Scan</p>${inner}<p>this</p>\n`);
  assert.deepEqual(await seen(page(drawings[2]?.[1] ?? '')), FOUND);
  const address = `data:image/png;base64,${png(0, 0, modules, modules, 4).toString('base64')}`;
  assert.deepEqual(await seen(page(`<img src="${address}">`)), FOUND);
});

/** A page whose pictures are these, each a part of its own. */
function pageWith(html: string, pictures: readonly Buffer[], type = 'image/png'): Buffer {
  const parts = pictures.map(
    (one, i) =>
      `--x\nContent-Type: ${type}\nContent-ID: <p${i}@sender.example>\nContent-Transfer-Encoding: base64\n\n${one.toString('base64')}\n`,
  );
  return Buffer.from(
    `From: a@sender.example\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n${html}\n${parts.join('')}--x--\n`,
  );
}
const halves = [0, Math.ceil(modules / 2)] as const;
const half = (at: number): number => (at === 0 ? halves[1] : modules - halves[1]);
const quarters = halves.flatMap((y) => halves.map((x) => png(x, y, half(x), half(y), 5)));
const image = (i: number, words = ''): string => `<img src="cid:p${i}%40sender.example" ${words}>`;

test('a code that is cut into pieces and set together by the page is read', async () => {
  const table = `<table cellspacing=0><tr><td>${image(0)}</td><td>${image(1)}</td></tr>\n<tr><td>${image(2)}</td><td>${image(3)}</td></tr></table>`;
  assert.deepEqual(await seen(pageWith(`<p>Scan this</p>${table}<p>now</p>`, quarters)), FOUND);
  const lines = `<div>${image(0)}${image(1)}<br>${image(2)}${image(3)}</div>`;
  assert.deepEqual(await seen(pageWith(lines, quarters)), FOUND);
});

test('a code set together of single points, stretched by the page, is read', async () => {
  const [black, white] = [dark[0], [0, 0]].map((at) => png(at?.[0] ?? 0, at?.[1] ?? 0, 1, 1, 1));
  const page = Array.from({ length: modules }, (_, y) =>
    Array.from({ length: modules }, (_, x) => image(isDark(x, y) ? 0 : 1, 'width=4 height=4')).join(''),
  ).join('<br>');
  assert.ok(black !== undefined && white !== undefined);
  assert.deepEqual(await seen(pageWith(page, [black, white])), FOUND);
});

test('pictures that stand in a row with words between them are no code, and pieces that we cannot decode are said', async () => {
  assert.deepEqual(
    tilesIn('<img src=a>one<img src=a>two', () => ({ file: quarters[0] ?? Buffer.alloc(0), width: 80, height: 80 })),
    [],
  );
  const progressive = Buffer.from(`ffd8ffc2001108006400640301220002110103110100${'00'.repeat(20)}ffd9`, 'hex');
  const { isPartial } = await seen(
    pageWith(`${image(0)}${image(0)}<br>${image(0)}${image(0)}`, [progressive], 'image/jpeg'),
  );
  assert.equal(isPartial, true);
});

test('the luminance of a baseline JPEG and all kinds of PNG and GIF come out as others see them', async () => {
  for (const file of [fixture('code.jpg'), fixture('code.png'), fixture('turned-and-blurred.jpg')]) {
    const picture = readPicture(file, machine);
    assert.ok(picture !== undefined);
    assert.deepEqual(await readCodes([{ file: pgmOf(picture) }]), [{ texts: [goal] }]);
  }
  assert.deepEqual(
    await readCodes([{ file: pgmOf(readPicture(gif(), machine) ?? { width: 0, height: 0, pixels: Buffer.alloc(0) }) }]),
    [{ texts: [goal] }],
  );
});

/** GIF of four pixels a module, whose codes all have nine bits: the table begins again before they grow. */
function gif(): Buffer {
  const side = modules * 4;
  const head = Buffer.alloc(13);
  head.write('GIF89a', 'latin1');
  head.writeUInt16LE(side, 6);
  head.writeUInt16LE(side, 8);
  head[10] = 0x80;
  const place = Buffer.alloc(10);
  place[0] = 0x2c;
  place.writeUInt16LE(side, 5);
  place.writeUInt16LE(side, 7);
  const bits: number[] = [];
  const put = (code: number): void => {
    for (let i = 0; i < 9; i++) bits.push((code >> i) & 1);
  };
  for (let i = 0; i < side * side; i++) {
    if (i % 200 === 0) put(256);
    put(isDark(Math.floor((i % side) / 4), Math.floor(i / side / 4)) ? 0 : 1);
  }
  put(257);
  const bytes: number[] = [];
  for (let i = 0; i < bits.length; i += 8)
    bytes.push(bits.slice(i, i + 8).reduce((sum, bit, n) => sum + (bit << n), 0));
  const blocks: number[] = [8];
  for (let i = 0; i < bytes.length; i += 255) blocks.push(Math.min(255, bytes.length - i), ...bytes.slice(i, i + 255));
  return Buffer.concat([head, Buffer.from('000000ffffff', 'hex'), place, Buffer.from([...blocks, 0, 0x3b])]);
}

/** TIFF of five pixels a module, one strip, the fields in either order of bytes. */
function tiff(packing: number, depth: 1 | 8, isLittle = true): Buffer {
  const side = modules * 5;
  const stride = Math.ceil((side * depth) / 8);
  const plain = Buffer.alloc(stride * side, depth === 8 ? 255 : 0);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (isDark(Math.floor(x / 5), Math.floor(y / 5))) {
        if (depth === 8) plain[y * stride + x] = 0;
        else plain[y * stride + (x >> 3)] = (plain[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
      }
  const data =
    packing === 8
      ? deflateSync(plain)
      : packing === 32773
        ? Buffer.concat([...plain].map((byte) => Buffer.from([0, byte, 0x80])))
        : plain;
  const fields: readonly (readonly [tag: number, type: 3 | 4, value: number])[] = [
    [256, 3, side],
    [257, 3, side],
    [258, 3, depth],
    [259, 3, packing],
    // of one bit dark is one, of eight it is zero
    [262, 3, depth === 1 ? 0 : 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 3, side],
    [279, 4, data.length],
  ];
  const directory = Buffer.alloc(2 + 12 * fields.length + 4);
  const put = (buffer: Buffer, value: number, at: number, size: 2 | 4): void => {
    if (isLittle) buffer.writeUIntLE(value, at, size);
    else buffer.writeUIntBE(value, at, size);
  };
  put(directory, fields.length, 0, 2);
  for (const [i, [tag, type, value]] of fields.entries()) {
    put(directory, tag, 2 + 12 * i, 2);
    put(directory, type, 4 + 12 * i, 2);
    put(directory, 1, 6 + 12 * i, 4);
    put(directory, value, 10 + 12 * i, type === 3 ? 2 : 4);
  }
  const head = Buffer.from(isLittle ? '49492a0000000000' : '4d4d002a00000000', 'hex');
  put(head, 8 + data.length, 4, 4);
  return Buffer.concat([head, data, directory]);
}

test('a code in TIFF is read, however it is packed; one of a packing that we do not undo is said', async () => {
  for (const file of [tiff(1, 1), tiff(1, 8), tiff(1, 8, false), tiff(8, 8), tiff(32773, 1)])
    assert.deepEqual(await seen(attached('image/tiff', file)), FOUND);
  assert.deepEqual(await seen(attached('image/tiff', tiff(4, 1))), { codes: [], isPartial: true });
  const enormous = tiff(1, 8);
  enormous.writeUInt16LE(0xffff, enormous.length - 4 - 12 * 8 + 8 - 12);
  enormous.writeUInt16LE(0xffff, enormous.length - 4 - 12 * 8 + 8);
  assert.equal((await seen(attached('image/tiff', enormous))).isPartial, true);
});

test('forms that mail programs show and we do not decode are said', async () => {
  const avif = Buffer.concat([Buffer.from('\0\0\0\x1cftypavif', 'latin1'), Buffer.alloc(100)]);
  assert.deepEqual(await seen(attached('image/avif', avif)), { codes: [], isPartial: true });
});

test('broken pictures of each form give no error, and drawings are read in linear time', () => {
  for (const file of [fixture('code.jpg'), fixture('code.png'), gif(), tiff(8, 8), tiff(32773, 1)])
    for (let at = 0; at < file.length; at += Math.ceil(file.length / 15)) {
      const damaged = Buffer.from(file);
      damaged.fill(0xa5, at, at + 3);
      readPicture(damaged, machine);
      readPicture(file.subarray(0, at), machine);
    }
  for (const unit of [
    '<rect x="1" width="1" height="1"/>',
    '<g transform="scale(1)">',
    '<path d="M1 1h1v1"/>',
    '<path d="',
    '<a b="',
    '<',
  ])
    assertLinear(unit, 500, (n) => `<svg viewBox="0 0 9 9">${unit.repeat(n)}`, drawSvg);
  for (const unit of ['M1 1h1v1z', 'l1 1', 'A1 1 0 1 1 2 2', 'C1 1 2 2 3 3', '1 '])
    assertLinear(unit, 500, (n) => `<svg viewBox="0 0 9 9"><path stroke="red" d="M0 0${unit.repeat(n)}"/>`, drawSvg);
  const file = gif();
  for (const unit of ['<img src=a>', '<img src=a><br>', '<tr>', '<img src=a>x'])
    assertLinear(
      unit,
      500,
      (n) => unit.repeat(n),
      (html) => tilesIn(html, () => ({ file, width: 9, height: 9 })),
    );
});
