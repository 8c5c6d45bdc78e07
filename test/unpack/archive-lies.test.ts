/** Archives whose lists lie, and those that stand behind something else: what any program would get out of them is found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { examined } from '../examine/examining.ts';
import { endRecord, harmlessProgram, makePdf, makeZip } from './containers.ts';
import { listOf, opened, saysOf } from './opening.ts';

const PROGRAM = 'application/vnd.microsoft.portable-executable';
const zip = (): Buffer => makeZip([{ name: 'a.exe', data: harmlessProgram }]);
const LIST = Buffer.from('PK\x01\x02');

/** The archive with some bytes of the first header and of the list set otherwise. */
function changed(
  header: Readonly<Record<number, number>>,
  list: Readonly<Record<number, number>>,
  bytes = zip(),
): Buffer {
  const at = bytes.indexOf(LIST);
  for (const [place, value] of Object.entries(header)) bytes[Number(place)] = value;
  for (const [place, value] of Object.entries(list)) bytes[at + Number(place)] = value;
  return bytes;
}

test('a file that is only marked as closed is opened; one that is closed stays so', () => {
  for (const marked of [changed({ 6: 1 }, {}), changed({}, { 8: 1 }), changed({ 6: 0x41, 7: 8 }, { 8: 0x41 })]) {
    assert.deepEqual(listOf(opened(marked)), ['1 a.exe inflated']);
    assert.equal(opened(marked).encrypted, false);
  }
  const closed = opened(makeZip([{ name: 'a.exe', data: harmlessProgram, password: 'x' }]));
  assert.deepEqual([listOf(closed), closed.encrypted], [['1 a.exe password'], true]);
});

test('where header and list find other bytes both are read, and that is told', () => {
  for (const lying of [changed({}, { 10: 0 }), changed({ 8: 0 }, {}), changed({}, { 20: 0, 24: 0 })]) {
    const found = opened(lying);
    assert.ok(found.inside.some(({ type }) => type === PROGRAM));
    assert.deepEqual(saysOf(found, 'listed-once'), ['1']);
    assert.deepEqual(saysOf(found, 'overlap'), []);
  }
});

test('what is called a folder and has bytes is a file; a folder is none', () => {
  const named = (data: Uint8Array | string): Buffer => makeZip([{ name: 'a.exe/', data }]);
  const lying = named(harmlessProgram);
  lying.writeUInt32LE(0, lying.indexOf(LIST) + 24);
  assert.equal(opened(lying).inside[0]?.type, PROGRAM);
  assert.deepEqual(opened(named('')).inside, []);
});

test('a file whose stream ends before its end is given as far as it goes, and told as broken', () => {
  const text = Array.from({ length: 400 }, (_, i) => `line ${i * 7919}`).join('\n');
  const whole = makeZip([{ name: 'a.txt', data: text }]);
  const middle = Math.floor(whole.indexOf(LIST) / 2);
  whole.fill(0xff, middle, middle + 200);
  const [file] = opened(whole).inside;
  assert.ok(file !== undefined);
  assert.equal(file.unopened, 'broken');
});

/** A file of one entry with a field of UTF-8 (0x7075) beside its name. */
function withUnicodePath(raw: Buffer, said: string): Buffer {
  const packed = deflateRawSync(harmlessProgram);
  const path = Buffer.from(said);
  const extra = Buffer.alloc(9);
  extra.writeUInt16LE(0x7075, 0);
  extra.writeUInt16LE(5 + path.length, 2);
  extra[4] = 1;
  extra.writeUInt32LE(crc32(raw), 5);
  const fields = Buffer.concat([extra, path]);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(harmlessProgram), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(harmlessProgram.length, 18);
  header.writeUInt16LE(raw.length, 22);
  header.writeUInt16LE(fields.length, 24);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, raw, fields, packed]);
  const list = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), header, Buffer.alloc(14), raw, fields]);
  return Buffer.concat([local, list, endRecord(1, local.length, list.length)]);
}

test('a name in UTF-8 that hides the ending of the name in bytes is told, an honest one is not', () => {
  assert.deepEqual(saysOf(opened(withUnicodePath(Buffer.from('a.exe'), 'a.txt')), 'name-differs'), ['a.txt ≠ a.exe']);
  const honest = opened(withUnicodePath(Buffer.from('90bf8b818f912e646f63', 'hex'), '請求書.doc'));
  assert.deepEqual([listOf(honest), honest.signs], [['1 請求書.doc inflated'], []]);
});

test('names in Shift_JIS of one letter, with a backslash in it, are read', () => {
  assert.deepEqual(listOf(opened(withUnicodePath(Buffer.from('955c2e657865', 'hex'), '表.exe'))), [
    '1 表.exe inflated',
  ]);
  const bytes = makeZip([{ name: 'xx.exe', data: harmlessProgram }]);
  const list = bytes.indexOf(LIST);
  for (const at of [30, list + 46]) bytes.set([0x95, 0x5c], at);
  for (const at of [7, list + 9]) bytes[at] = 0;
  assert.deepEqual(listOf(opened(bytes)), ['1 表.exe inflated']);
});

const gif = Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1');
const fronts: Readonly<Record<string, Buffer>> = {
  'a picture': gif,
  'a PDF': makePdf(['<< /Type /Catalog >>']),
  'a page': Buffer.from('<html><body>hello</body></html>\n'),
  'a program': harmlessProgram,
  'bytes of no form': Buffer.from('PK\0junk'),
};

for (const [what, front] of Object.entries(fronts))
  test(`an archive behind ${what} is opened`, () => {
    const found = opened(Buffer.concat([front, makeZip([{ name: 'b.exe', data: harmlessProgram }])]));
    assert.ok(listOf(found).includes('1 b.exe inflated'), listOf(found).join());
  });

test('a picture with an archive behind it is looked into in the mail, and one without is not', async () => {
  const mail = (file: Buffer): Buffer =>
    Buffer.from(
      `From: a@example.com\r\nContent-Type: image/gif; name=a.gif\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.toString('base64')}\r\n`,
    );
  const hidden = await examined(mail(Buffer.concat([gif, zip()])));
  assert.ok(hidden.findings.some(({ detector }) => detector === 'attachment-executable'));
  const words = Buffer.from('PK\x05\x06 stands at the end of archives, PK\x01\x02 in front of it');
  assert.equal((await examined(mail(Buffer.concat([gif, words])))).facts.attachments[0]?.value.inside, undefined);
});

test('bytes that only begin like an archive name nothing, hide no file behind them, and are told as broken', () => {
  const noise = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0'), Buffer.alloc(300, 0xee)]);
  const found = opened(noise);
  assert.deepEqual([found.inside, found.unopened, found.signs ?? []], [[], 'broken', []]);
  assert.equal(opened(Buffer.concat([noise, zip()])).inside[0]?.type, PROGRAM);
  assert.equal(opened(endRecord(0, 0, 0)).unopened, undefined);
});
