/** What files say to their readers: the words of documents as different programs write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { openLimits } from '../../src/unpack/open/limits.ts';
import { cpuClock } from '../cpu.ts';
import { makeCompound, makeOoxml, makePdf, makeZip, pdfStream } from './containers.ts';
import { opened } from './opening.ts';
import { japanesePaper, libraryPaper, plainPaper, texPaper, wordPaper } from './paper.ts';

const words = (bytes: Uint8Array, name = 'a.pdf'): string => opened(bytes, name).texts[0]?.seen ?? '';

const invoice = {
  lines: ['Invoice 4711 of our office', 'Please pay within 30 days (by transfer).', 'First class work.'],
};

test('the lines of a PDF come out as they stand, whichever program wrote it', () => {
  assert.equal(words(plainPaper(invoice)), invoice.lines.join('\n'));
  assert.equal(words(wordPaper(invoice)), invoice.lines.join('\n'));
  assert.equal(words(texPaper(invoice)), invoice.lines.join('\n'));
});

test('Japanese is read by the predefined tables and by a table of the font', () => {
  const lines = ['御請求書', 'お振込先口座が変更になりました。', '合計 12,000円'];
  for (const table of ['UniJIS-UTF16-H', 'UniJIS-UCS2-H', '90ms-RKSJ-H'] as const)
    assert.equal(words(japanesePaper({ lines }, table)), lines.join('\n'), table);
  assert.equal(words(wordPaper({ lines })), lines.join('\n'));
});

test('what pdfkit writes is read with its spaces, and the address of its link is a link', async () => {
  const lines = ['The quick brown fox “jumps” over Zoë — again and again.', 'Sign in'];
  const result = opened(await libraryPaper({ lines, link: 'https://login.example/' }), 'a.pdf');
  assert.equal(result.texts[0]?.seen, lines.join('\n'));
  assert.deepEqual(
    result.links.map(({ url }) => url),
    ['https://login.example/'],
  );
});

const page = (
  content: string,
  resources = '/Font << /F1 5 0 R >> /XObject << /X1 6 0 R >>',
  ...further: string[]
): Buffer =>
  makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << ${resources} >> >>`,
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
    pdfStream('', content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...further,
  ]);

test('text that is drawn unseen is kept apart, unless it is what a scan says', () => {
  const both =
    'BT /F1 11 Tf 72 700 Td (You see this line of the page, and it is long enough.) Tj 3 Tr 0 -20 Td (filler) Tj ET';
  const [text] = opened(page(both), 'a.pdf').texts;
  assert.deepEqual([text?.seen, text?.hidden], ['You see this line of the page, and it is long enough.', 'filler']);
  const scan = 'q 500 0 0 700 0 0 cm /X1 Do Q BT 3 Tr /F1 11 Tf 72 700 Td (Words of a scan) Tj ET';
  const picture = pdfStream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8', 'x');
  assert.equal(words(page(scan, undefined, picture)), 'Words of a scan');
});

test('objects in streams, pages without a tree and pictures in the content are no hindrance', () => {
  const content = pdfStream('', 'BI /W 4 /H 4 /BPC 8 ID (((( EI BT /F1 9 Tf 10 10 Td (Packed words) Tj ET');
  const objects = [
    '<< /Type /Page /Contents 1 0 R /Resources << /Font << /F1 11 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 >>',
  ];
  const header = `10 0 11 ${(objects[0]?.length ?? 0) + 1} `;
  const packed = pdfStream(`/Type /ObjStm /N 2 /First ${header.length}`, `${header}${objects.join(' ')}`);
  assert.equal(words(makePdf([content, packed])), 'Packed words');
});

test('Word, PowerPoint, Excel and OpenDocument, RTF, pages and texts give their words', () => {
  const docx = makeOoxml([]);
  assert.equal(words(docx, 'a.docx'), '');
  const word = makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'word/document.xml',
      data: '<w:document><w:body><w:p><w:r><w:t>Your mail</w:t></w:r><w:r><w:t xml:space="preserve">box &amp; more</w:t></w:r></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r><w:r><w:t>次の行</w:t></w:r></w:p></w:body></w:document>',
    },
  ]);
  const [text] = opened(word, 'a.docx').texts;
  assert.deepEqual([text?.seen, text?.hidden], ['Your mailbox & more\n次の行', 'unseen']);
  const slides = makeOoxml([
    { name: 'ppt/slides/slide2.xml', data: '<a:p><a:r><a:t>second</a:t></a:r></a:p>' },
    { name: 'ppt/slides/slide1.xml', data: '<a:p><a:r><a:t>first</a:t></a:r></a:p>' },
  ]);
  assert.equal(words(slides, 'a.pptx'), 'first\nsecond');
  const sheet = makeOoxml([
    { name: 'xl/sharedStrings.xml', data: '<sst><si><t>Total</t></si><si><t>12,000</t></si></sst>' },
  ]);
  assert.equal(words(sheet, 'a.xlsx'), 'Total\n12,000');
  const odt = makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      data: '<office:document-content><office:styles>no</office:styles><office:body>\n <text:p>Dear<text:s/>friend</text:p>\n <text:h>口座</text:h></office:body></office:document-content>',
    },
  ]);
  assert.equal(words(odt, 'a.odt'), 'Dear friend\n口座');
  assert.equal(
    words(Buffer.from("{\\rtf1\\ansi\\ansicpg932 Your \\b code\\b0\\par \\'8c\\'fb\\u24231?}"), 'a.rtf'),
    'Your code\n口座',
  );
  assert.equal(words(Buffer.from('<html><body><p>One</p><p>Two</p></body></html>'), 'a.html'), 'One\nTwo');
  assert.equal(
    words(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>Sign in</text></svg>'), 'a.svg'),
    'Sign in',
  );
  assert.equal(words(Buffer.from('\ufeffただのテキスト\r\n二行目\r\n'), 'a.txt'), 'ただのテキスト\n二行目');
  const inner = opened(makeZip([{ name: 'note.txt', data: 'inner words' }]), 'a.zip');
  assert.deepEqual(inner.texts, [{ seen: 'inner words', hidden: '', isPartial: false, in: 0 }]);
});

/** Word 97: two pieces, one of bytes and one of UTF-16, behind a description of looks. */
function oldWord(): Buffer {
  const latin = 'Pay to \x13 HYPERLINK "https://old.example/a" \x14this page\x15 now.\r';
  const wide = '口座番号\x07普通\r';
  const document = Buffer.alloc(5000);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0x200, 10);
  document.writeUInt32LE(latin.length + wide.length, 0x4c);
  document.write(latin, 2048, 'latin1');
  document.write(wide, 3000, 'utf16le');
  const looks = Buffer.from([1, 2, 0, 0xaa, 0xbb]);
  const pieces = Buffer.alloc(5 + 12 + 16);
  pieces[0] = 2;
  pieces.writeUInt32LE(28, 1);
  pieces.writeUInt32LE(latin.length, 9);
  pieces.writeUInt32LE(latin.length + wide.length, 13);
  pieces.writeUInt32LE(((2048 << 1) | 0x4000_0000) >>> 0, 19);
  pieces.writeUInt32LE(3000, 27);
  const table = Buffer.concat([Buffer.alloc(16), looks, pieces]);
  document.writeUInt32LE(16, 0x1a2);
  document.writeUInt32LE(looks.length + pieces.length, 0x1a6);
  return makeCompound([
    { path: 'WordDocument', data: document },
    { path: '1Table', data: table },
  ]);
}

test('Word of 1997 gives its words and where its links lead, whatever bytes are changed', () => {
  const result = opened(oldWord(), 'a.doc');
  assert.equal(result.texts[0]?.seen, 'Pay to this page now.\n口座番号 普通');
  assert.deepEqual(
    result.links.map(({ url }) => url),
    ['https://old.example/a'],
  );
  const whole = oldWord();
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }), (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      for (const { seen } of opened(bytes, 'a.doc').texts) assert.ok(seen.length <= openLimits.words);
    }),
    { numRuns: 300 },
  );
});

test('of a book the beginning is read, and it is said that there is more', () => {
  const book = plainPaper({ lines: Array.from({ length: 2000 }, (_, i) => `Line ${i} of a long and honest manual.`) });
  const [text] = opened(book, 'a.pdf').texts;
  assert.equal(text?.isPartial, true);
  assert.ok((text?.seen.length ?? 0) <= openLimits.words);
});

const MIB = 1024 * 1024;
const stream = (dictionary: string, data: Buffer): string =>
  `<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`;
const table = (body: string): string =>
  pdfStream('', `begincmap 1 begincodespacerange <0000><FFFF> endcodespacerange ${body} endcmap`);
const composite = '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 7 0 R >>';

/** Each costs a reader that believes it minutes, or gigabytes. */
const bombs: readonly (readonly [name: string, file: () => Buffer])[] = [
  [
    'content of 400 MB',
    () => makePdf(['<< /Type /Page /Contents 2 0 R >>', stream('', deflateSync(Buffer.alloc(400 * MIB, 'q ')))]),
  ],
  [
    'a page of two hundred contents of 8 MB',
    () => {
      const one = stream('', deflateSync(Buffer.alloc(8 * MIB, 'BT ')));
      const kids = Array.from({ length: 200 }, (_, i) => `${i + 2} 0 R`).join(' ');
      return makePdf([`<< /Type /Page /Contents [${kids}] >>`, ...Array.from({ length: 200 }, () => one)]);
    },
  ],
  [
    'forms that draw one another twice',
    () => {
      const resources = '/Resources << /XObject << /A 6 0 R /B 7 0 R >> >>';
      const form = pdfStream(`/Type /XObject /Subtype /Form ${resources}`, '/A Do /B Do /A Do /B Do '.repeat(200));
      return page('/X1 Do '.repeat(1000), undefined, form, form);
    },
  ],
  ['brackets that never close', () => page(`BT ${'('.repeat(200_000)}`)],
  ['arrays that never close', () => page(`BT ${'[ 1 '.repeat(200_000)}`)],
  ['pictures that never end', () => page('BI '.repeat(300_000))],
  [
    'ranges that name every code a thousand times',
    () =>
      page(
        'BT /F1 9 Tf <00410042> Tj ET',
        '/Font << /F1 6 0 R >>',
        composite,
        table('1 beginbfrange <0000> <FFFF> <0041> endbfrange '.repeat(1000)),
      ),
  ],
  [
    'sections that never end',
    () =>
      page('BT /F1 9 Tf <0041> Tj ET', '/Font << /F1 6 0 R >>', composite, table('beginbfchar <0041> '.repeat(60_000))),
  ],
  [
    'objects that refer to one another',
    () => makePdf(['2 0 R', '1 0 R', '<< /Type /Page /Contents 1 0 R /Resources 2 0 R >>']),
  ],
  [
    'pages that hold themselves',
    () => makePdf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${'2 0 R '.repeat(9000)}] >>`]),
  ],
  [
    'a hundred thousand objects without an end',
    () => Buffer.from(`%PDF-1.4\n${'1 0 obj << /Type /Page '.repeat(100_000)}`),
  ],
];
for (const [name, file] of bombs)
  test(`reading the words ends soon, and throws nothing: ${name}`, () => {
    const bomb = file();
    const spent = cpuClock();
    opened(bomb, 'bomb.pdf');
    assert.ok(spent() < 10_000, 'ten seconds of one mail');
  });

test('any content and any table of letters give words inside the limit', () => {
  const operator = fc.constantFrom(
    'BT',
    'ET',
    'q',
    'Q',
    'Tj',
    'TJ',
    "'",
    '"',
    'Tf',
    'Td',
    'TD',
    'Tm',
    'T*',
    'Do',
    'cm',
    'BI',
    'ID',
    'EI',
    'Tr',
    'BDC',
  );
  const operand = fc.oneof(
    fc.integer({ min: -9999, max: 9999 }).map(String),
    fc.constantFrom(
      '/F1',
      '/X1',
      '(text)',
      '<0041>',
      '[(a)-300(b)]',
      '[',
      ']',
      '<<',
      '>>',
      '(',
      '<',
      '1e9',
      '-.5',
      '%',
    ),
    fc.string({ maxLength: 8, unit: 'binary' }),
  );
  const content = fc.array(fc.oneof(operator, operand), { maxLength: 80 }).map((all) => all.join(' '));
  const section = fc.constantFrom(
    'beginbfchar',
    'endbfchar',
    'beginbfrange',
    'endbfrange',
    'begincodespacerange',
    '<0041>',
    '<00>',
    '<FFFF>',
    '[',
    ']',
    '<0041004200430044>',
  );
  const cmap = fc.array(section, { maxLength: 60 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(content, cmap, (drawn, body) => {
      const bytes = page(drawn, undefined, composite, table(body));
      for (const { seen, hidden } of opened(bytes, 'a.pdf').texts)
        assert.ok(seen.length + hidden.length <= 2 * openLimits.words);
    }),
    { numRuns: 500 },
  );
});
