/** Files that are not where, or not as, a reader of their form expects them, and that programs open all the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync, gzipSync } from 'node:zlib';
import { examined } from '../examine/examining.ts';
import {
  compressVba,
  harmlessProgram,
  makeCompound,
  makeOoxml,
  makePdf,
  makeShortcut,
  makeTar,
  makeVbaProject,
  makeZip,
  vbaStreams,
} from './containers.ts';
import { listOf, opened, saysOf } from './opening.ts';
import { isoOf } from './samples.ts';

const urls = (bytes: Uint8Array, name = 'file'): string[] => opened(bytes, name).links.map(({ url }) => url);
const GOAL = 'https://evil.example/goal';

test('the members of a gzip are one file: an archive may be cut between them', () => {
  const tar = makeTar([{ name: 'run.exe', data: Buffer.concat([harmlessProgram, Buffer.alloc(2000, 1)]) }]);
  const cut = Buffer.concat([gzipSync(tar.subarray(0, 700)), gzipSync(tar.subarray(700))]);
  assert.deepEqual(listOf(opened(cut, 'a.tar.gz')), ['1 a.tar inflated', '2 run.exe stored']);
  const broken = opened(cut.subarray(0, cut.length - 30), 'a.tar.gz');
  assert.equal(broken.inside[0]?.unopened, 'broken');
});

/** A header with some of its bytes set otherwise, and its sum put right. */
function tarWith(
  change: (header: Buffer) => void,
  tar = makeTar([{ name: 'run.exe', data: harmlessProgram }]),
): Buffer {
  const bytes = Buffer.from(tar);
  change(bytes);
  bytes.fill(' ', 148, 156);
  const sum = bytes.subarray(0, 512).reduce((all, byte) => all + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return bytes;
}

test('tar: archives behind one another, sizes in 256s, kinds that nobody knows, headers without a mark', () => {
  const tar = makeTar([{ name: 'run.exe', data: harmlessProgram }]);
  const program = ['1 run.exe stored'];
  const second = tarWith((header) => header.write('two.exe', 0, 'latin1'));
  assert.deepEqual(listOf(opened(Buffer.concat([tar, second]))), [...program, '1 two.exe stored']);
  const size = Buffer.alloc(12);
  size[0] = 0x80;
  size.writeUInt32BE(harmlessProgram.length, 8);
  assert.deepEqual(listOf(opened(tarWith((header) => size.copy(header, 124)))), program);
  assert.deepEqual(listOf(opened(tarWith((header) => header.write('Z', 156, 'latin1')))), program);
  assert.deepEqual(listOf(opened(tarWith((header) => header.fill(0, 257, 265)))), program);
  assert.equal(opened(tar.subarray(0, 600)).inside[0]?.unopened, 'broken');
  assert.deepEqual(opened(Buffer.from('a letter\n'.repeat(80))).inside, []);
});

test('an image is read by both of its trees', () => {
  const image = isoOf();
  const joliet = Buffer.from(image.subarray(16 * 2048, 17 * 2048));
  joliet[0] = 2;
  joliet.write('%/E', 88, 'latin1');
  joliet.writeUInt32LE(19, 156 + 2);
  joliet.copy(image, 17 * 2048);
  const folder = 19 * 2048;
  image[folder] = 34 + 10;
  image.writeUInt32LE(18, folder + 2);
  image.writeUInt32LE(5, folder + 10);
  image[folder + 32] = 10;
  Buffer.from('a.txt', 'utf16le')
    .swap16()
    .copy(image, folder + 33);
  image.write('hello', 18 * 2048);
  assert.deepEqual(listOf(opened(image)).sort(), ['1 A.EXE stored', '1 a.txt stored']);
});

test('an image of UDF alone is one, and is handed on', () => {
  const image = Buffer.alloc(40 * 2048);
  for (const [i, mark] of ['BEA01', 'NSR02', 'TEA01'].entries()) image.write(mark, (16 + i) * 2048 + 1, 'latin1');
  const found = opened(image, 'a.img');
  assert.equal(found.unopened, 'broken');
});

const relation = (words: string, prefix = ''): string =>
  `<${prefix}Relationships xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="http://schemas.openxmlformats.org/package/2006/relationships"><${prefix}Relationship Id="1" ${words}/></${prefix}Relationships>`;
const template = `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${GOAL}" TargetMode="External"`;

test('relations of an Office file are read in UTF-16, and under any prefix', () => {
  const rels = 'word/_rels/settings.xml.rels';
  const wide = Buffer.from(`\ufeff${relation(template)}`, 'utf16le');
  for (const data of [relation(template), relation(template, 'ns0:'), wide, Buffer.from(wide).swap16()])
    assert.deepEqual(saysOf(opened(makeOoxml([{ name: rels, data }])), 'remote-template'), [GOAL]);
});

test('fields of a document are found under any prefix', () => {
  const field = '<x:document><x:instrText>DDEAUTO c:\\\\a</x:instrText></x:document>';
  const file = makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: field },
  ]);
  assert.equal(saysOf(opened(file), 'dde').length, 1);
});

test('a part under any name is opened by its bytes, and the document may be called otherwise', () => {
  const macros = makeVbaProject('Sub AutoOpen()\nEnd Sub\n');
  const found = opened(makeOoxml([{ name: 'word/theme/colours.dat', data: macros }]));
  assert.deepEqual(saysOf(found, 'macro'), ['Module1']);
  const renamed = makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/main.xml', data: '<w:document><w:p><w:t>the words</w:t></w:p></w:document>' },
    { name: 'word/styles.xml', data: '<w:styles/>' },
  ]);
  assert.deepEqual(
    opened(renamed).texts.map(({ seen }) => seen),
    ['the words'],
  );
});

test('a module without a source that can be read is a macro, and told as not read', () => {
  const streams = vbaStreams('VBA/', [{ name: 'Module1', source: 'Sub A()\nEnd Sub\n' }]).map((one) => {
    if (one.path !== 'VBA/dir') return { ...one, data: Buffer.alloc(900, 7) };
    const record = (id: number, data: Buffer): Buffer => {
      const head = Buffer.alloc(6);
      head.writeUInt16LE(id, 0);
      head.writeUInt32LE(data.length, 2);
      return Buffer.concat([head, data]);
    };
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(800);
    const dir = [record(0x19, Buffer.from('Module1')), record(0x1a, Buffer.from('Module1')), record(0x31, offset)];
    return { ...one, data: compressVba(Buffer.concat(dir).toString('latin1')) };
  });
  const found = opened(makeCompound(streams));
  assert.deepEqual([saysOf(found, 'macro'), found.unopened], [['Module1'], 'broken']);
});

/** [`editdata.mso`]: a header of 50 bytes, and a compound file behind it, packed. */
const activeMime = Buffer.concat([
  Buffer.from('ActiveMime\0\0\x01\xf0', 'latin1'),
  Buffer.alloc(36),
  deflateSync(makeVbaProject('Sub AutoOpen()\nShell "cmd.exe"\nEnd Sub\n')),
]);

test('the macros of a Word document in XML, or in a web archive behind the header of a PDF, are read', () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument><w:docSuppData><w:binData w:name="editdata.mso">\n${activeMime.toString('base64')}\n</w:binData></w:docSuppData></w:wordDocument>`;
  assert.deepEqual(saysOf(opened(Buffer.from(xml)), 'macro'), ['Module1']);
  const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Location: file:///C:/a.htm\r\nContent-Type: text/html\r\n\r\n<html></html>\r\n--b\r\nContent-Location: file:///C:/editdata.mso\r\nContent-Type: application/x-mso\r\nContent-Transfer-Encoding: base64\r\n\r\n${activeMime.toString('base64')}\r\n--b--\r\n`;
  const pdf = Buffer.concat([makePdf(['<< /Type /Catalog >>']), Buffer.from(archive)]);
  assert.deepEqual(saysOf(opened(pdf), 'macro'), ['Module1']);
});

const linkedPdf = makePdf([`<< /Type /Catalog /A << /S /URI /URI (${GOAL}) >> >>`]);

test('a PDF whose header stands further down is one; a text that speaks of it is none', () => {
  assert.deepEqual(urls(Buffer.concat([Buffer.from('\r\njunk \x00\x01'), linkedPdf])), [GOAL]);
  assert.deepEqual(opened(Buffer.from(`The header %PDF-1.4 stands first. ${GOAL}`)).links, []);
});

test('what stands behind the end of a shortcut is a file', () => {
  const found = opened(Buffer.concat([makeShortcut('a.exe', 'x'), harmlessProgram]));
  assert.deepEqual(listOf(found), ['1 behind carved']);
  assert.deepEqual(opened(makeShortcut('a.exe', 'x')).inside, []);
});

test('links between the words of a OneNote page are told', () => {
  const page = Buffer.concat([
    Buffer.from('e4525c7b8cd8a74d', 'hex'),
    Buffer.alloc(40),
    Buffer.from(`\ufddfHYPERLINK "${GOAL}"open\0`, 'utf16le'),
  ]);
  assert.deepEqual(urls(page), [GOAL]);
});

const event = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

test('an event carries files itself, and says things in its own charset, in small letters, behind a mark', () => {
  const file = event(`ATTACH;ENCODING=BASE64;VALUE=BINARY;X-FILENAME=run.exe:${harmlessProgram.toString('base64')}`);
  assert.deepEqual(listOf(opened(Buffer.from(file), 'a.ics')), ['1 run.exe decoded']);
  const page = event(`X-ALT-DESC;FMTTYPE=text/html:<a href="https://evil.example/?a=1&amp;b=2">x</a>`);
  assert.ok(urls(Buffer.from(page), 'a.ics').includes('https://evil.example/?a=1&b=2'));
  for (const written of [`\ufeff${event(`URL:${GOAL}`)}`, event(`URL:${GOAL}`).toLowerCase()])
    assert.deepEqual(urls(Buffer.from(written), 'a.ics'), [GOAL]);
  const japanese = Buffer.concat([
    Buffer.from('BEGIN:VCALENDAR\r\nSUMMARY:'),
    Buffer.from('82b282508a6d8e9f82c782a8836a8367838a82b782e982b182c682f08a6d944682b582c482ad82be82b382a2', 'hex'),
    Buffer.from('\r\nEND:VCALENDAR\r\n'),
  ]);
  assert.match(opened(japanese, 'a.ics').texts[0]?.seen ?? '', /確認してください/);
});

test('honest files of these forms are silent', async () => {
  const file = (name: string, bytes: Uint8Array): string =>
    `--q\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`;
  const files = [
    file('report.tar.gz', gzipSync(makeTar([{ name: 'report.txt', data: 'all is well' }]))),
    file('minutes.docx', makeOoxml([{ name: 'word/media/image1.emf', data: 'x' }])),
    file('meeting.ics', Buffer.from(event('SUMMARY:meeting', 'URL:https://www.example.com/room'))),
    file('paper.pdf', makePdf([`<< /Type /Catalog /A << /S /URI /URI (https://www.example.com/) >> >>`])),
  ];
  const { findings, partial } = await examined(
    Buffer.from(
      `From: taro@example.com\r\nTo: reader@example.org\r\nSubject: files\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n${files.join('')}--q--\r\n`,
    ),
  );
  assert.deepEqual([findings.filter(({ detector }) => detector.startsWith('a')), partial], [[], []]);
});
