/** What stands in the fields and notes of a PDF: told as it is seen, once, and within limits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { openLimits } from '../../src/unpack/open/limits.ts';
import { cpuClock } from '../cpu.ts';
import { pdfStream } from './containers.ts';
import { formPaper, pageWith, places, textString } from './form-paper.ts';
import { makeLockedPdf } from './locked-pdf.ts';
import { opened } from './opening.ts';

const RECTANGLE = '/Rect [60 300 540 800]';
const field = (entries: string): string => `<< /Type /Annot /Subtype /Widget ${RECTANGLE} /T (f) ${entries} >>`;
const note = (entries: string): string => `<< /Type /Annot ${RECTANGLE} ${entries} >>`;
const form = (text: string, more = ''): string =>
  pdfStream(`/Type /XObject /Subtype /Form /BBox [0 0 480 500] ${more}`, `BT /F1 11 Tf (${text}) Tj ET`);
const FONT = '/DR << /Font << /F1 5 0 R >> >>';

/** Seen and hidden words, without those of the page itself. */
function told(annotations: readonly string[], further: readonly string[] = []): readonly [string, string] {
  const [text] = opened(pageWith(annotations, further, '', FONT), 'a.pdf').texts;
  return [text?.seen ?? '', text?.hidden ?? ''];
}

test('words are read wherever they stand over a page, in Latin and Japanese', () => {
  for (const lines of [
    ['Dear customer,', 'please pay (now) 12 USD.'],
    ['御請求書', '合計 12,000円'],
  ])
    for (const place of places) {
      const { texts, links } = opened(formPaper({ lines, link: 'https://pay.example/' }, place), 'a.pdf');
      assert.equal(texts[0]?.seen, `Page 1\n\n${lines.join('\n')}`, place);
      assert.equal(texts[0].isPartial, false, place);
      assert.deepEqual(
        links.map(({ url }) => url),
        ['https://pay.example/'],
      );
    }
});

test('fields and notes that pdfkit writes are read', async () => {
  const document = new PDFDocument();
  const pieces: Buffer[] = [];
  const made = new Promise<Buffer>((done) => {
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => done(Buffer.concat(pieces)));
  });
  document.font('Helvetica').initForm();
  document.formText('name', 50, 50, 300, 20, { value: 'Zoë (口座)' });
  document.formPushButton('view', 50, 100, 100, 20, { label: 'View document' });
  document.formCombo('country', 50, 150, 100, 20, { select: ['Japan', 'France'], value: 'France' });
  document.textAnnotation(50, 200, 300, 20, 'Written over the page');
  document.note(50, 250, 20, 20, 'A note “in passing”');
  document.end();
  const [text] = opened(await made, 'a.pdf').texts;
  assert.deepEqual(text?.seen.split('\n'), [
    'Zoë (口座)',
    'View document',
    'France',
    'Written over the page',
    'A note “in passing”',
  ]);
});

test('strings are text by their marks, and by PDFDocEncoding without one', () => {
  const says = (string: string): string => told([field(`/FT /Tx /V ${string}`)])[0];
  assert.equal(says('(\\215quoted\\216 \\200 \\240 5 \\222 \\223le)'), '“quoted” • € 5 ™ ﬁle');
  assert.equal(says(textString('口座', 'hex')), '口座');
  assert.equal(says(textString('口座 “x”', 'utf-8')), '口座 “x”');
  assert.equal(says(`<FFFE${Buffer.from('口座', 'utf16le').toString('hex')}>`), '口座');
  assert.equal(says(textString('\u001bja\u001b口座\u001ben\u001b x')), '口座 x');
  assert.equal(says('(one\\\r\n two\\r\\nthree\\rfour)'), 'one two\nthree\nfour');
});

test('a string and the form over the page are told once if they say the same, else both', () => {
  const laid = (value: string): string => field(`/FT /Tx /V (${value}) /AP << /N 7 0 R >>`);
  assert.deepEqual(told([laid('The  same')], [form('The same')]), ['The  same', '']);
  assert.deepEqual(told([laid('Harmless')], [form('Pay at once')]), ['Harmless\nPay at once', '']);
  // the beginning of what does not fit
  assert.deepEqual(told([laid('A longer text')], [form('A longer')]), ['A longer text', '']);
});

test('a form of states shows the one that is chosen; a hook in a box is no word', () => {
  const states = (state: string): string =>
    note(`/Subtype /Stamp /AS /${state} /AP << /N << /On 7 0 R /Off 8 0 R >> >>`);
  assert.deepEqual(told([states('On')], [form('Approved'), form('Denied')]), ['Approved', '']);
  const box = (state: string): string => field(`/FT /Btn /V /On /AS /${state} /AP << /N << /On 7 0 R /Off 8 0 R >> >>`);
  assert.deepEqual(told([box('On')], [form('4'), form('Your mailbox is full')]), ['', '']);
  assert.deepEqual(told([box('Off')], [form('4'), form('Your mailbox is full')]), ['Your mailbox is full', '']);
});

test('letters that are small in their form and large on the page are seen', () => {
  const small = (size: number): string =>
    pdfStream(`/Type /XObject /Subtype /Form /BBox [0 0 ${size} ${size}]`, 'BT /F1 1 Tf (Enlarged) Tj ET');
  assert.deepEqual(told([note('/Subtype /Stamp /AP << /N 7 0 R >>')], [small(40)]), ['Enlarged', '']);
  assert.deepEqual(told([note('/Subtype /Stamp /AP << /N 7 0 R >>')], [small(480)])[0], '');
});

test('what nobody sees is kept apart', () => {
  assert.deepEqual(told([field('/FT /Tx /F 2 /V (hidden)')]), ['', 'hidden']);
  assert.deepEqual(told([note('/Subtype /Text /F 32 /Contents (not shown)')]), ['', 'not shown']);
  assert.deepEqual(told(['<< /Subtype /Widget /FT /Tx /Rect [0 0 0 0] /V (no size) >>']), ['', 'no size']);
  assert.deepEqual(told([field('/FT /Tx /Ff 8192 /V (stars)')]), ['', 'stars']);
  assert.deepEqual(told([field('/FT /Tx /V (typed) /DV (usual)')]), ['typed', 'usual']);
  assert.deepEqual(told([note('/Subtype /Link /Contents (read out)')]), ['', 'read out']);
  // a field that no page shows
  const page = pageWith([note('/Subtype /Text /Contents (note)')], ['<< /FT /Tx /V (lost) >>'], '', '/Fields [7 0 R]');
  assert.deepEqual([opened(page).texts[0]?.seen, opened(page).texts[0]?.hidden], ['note', 'lost']);
});

test('nothing is told twice: a field with two places, the window of a note, what is pointed at', () => {
  const twice = '<< /Subtype /Widget /Rect [0 0 90 90] /Parent 7 0 R >>';
  assert.deepEqual(told([twice, twice], ['<< /FT /Tx /V (once) >>']), ['once', '']);
  assert.deepEqual(
    told([note('/Subtype /Text /Contents (note)'), note('/Subtype /Popup /Parent 6 0 R /Contents (note)')]),
    ['note', ''],
  );
  assert.deepEqual(told([field('/FT /Tx /TU (your name) /V (Taro)')]), ['Taro', '']);
  assert.deepEqual(told([field('/FT /Tx /TU (your name)'), note('/Subtype /Text /Contents (note)')]), [
    'note\n\nyour name',
    '',
  ]);
});

test('of a list what is chosen is told, by value or by number', () => {
  const options = '/Opt [[(jp) (Japan)] (France) [(de) (Germany)]]';
  assert.deepEqual(told([field(`/FT /Ch /V (jp) ${options}`)]), ['Japan', '']);
  assert.deepEqual(told([field(`/FT /Ch /V [(de) (France)] ${options}`)]), ['Germany\nFrance', '']);
  assert.deepEqual(told([field(`/FT /Ch /I [2] ${options}`)]), ['Germany', '']);
  assert.deepEqual(told([field(`/FT /Ch /V (typed by hand) ${options}`)]), ['typed by hand', '']);
  assert.deepEqual(told([field(`/FT /Ch ${options}`)]), ['', '']);
});

test('comments between entries and letters drawn out by a book of spaces hide nothing', () => {
  assert.deepEqual(told([`<< /Subtype /Text % (>>\n ${RECTANGLE} /Contents (seen) >>`]), ['seen', '']);
  assert.deepEqual(told([note(`/Subtype /Text /Contents (Pay now${' '.repeat(500_000)})`)])[0], 'Pay now');
  const endless = opened(pageWith([note(`/Subtype /Text /Contents (Pay now${' '.repeat(2_000_000)})`)]), 'a.pdf');
  assert.equal(endless.texts[0]?.isPartial, true);
});

test('the fields of a locked document are read', () => {
  for (const kind of ['rc4-128', 'aes-256-r6'] as const) {
    const bytes = makeLockedPdf(
      [
        ['<< /Type /Catalog /Pages 2 0 R >>'],
        ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
        ['<< /Type /Page /Parent 2 0 R /Annots [4 0 R] >>'],
        [
          '<< /Subtype /Widget /Rect [0 0 90 90] /FT /Tx /V ',
          { string: `Pay to this account${' '.repeat(70_000)}` },
          ' >>',
        ],
      ],
      { kind },
    );
    assert.ok(
      opened(bytes, 'a.pdf').texts.some(({ seen }) => seen === 'Pay to this account'),
      kind,
    );
  }
});

test('a form whose pages only Acrobat makes is told as not read to its end', () => {
  const page = pageWith(
    [],
    ['<< >>'],
    'BT /F1 9 Tf (Please wait) Tj ET',
    '/XFA [(template) 7 0 R] >> /NeedsRendering true /X <<',
  );
  assert.equal(opened(page).texts[0]?.isPartial, true);
});

const MIB = 1024 * 1024;
const many = (count: number, one: (i: number) => string): string[] => Array.from({ length: count }, (_, i) => one(i));
const long = `(${'a'.repeat(12_000)})`;
/** Each costs a reader that believes it minutes. */
const bombs: readonly (readonly [name: string, file: () => Buffer])[] = [
  [
    'fields that are their own parents',
    () => pageWith([field('/Parent 7 0 R')], ['<< /Parent 7 0 R /Kids [7 0 R] >>']),
  ],
  [
    'fields whose children are all of them',
    () =>
      pageWith(
        many(3000, (i) => field(`/Kids 7 0 R /V (${i})`)),
        [`[${many(18_000, (i) => `${8 + (i % 3000)} 0 R`).join(' ')}]`],
        '',
        '/Fields 7 0 R',
      ),
  ],
  ['a hundred thousand notes', () => pageWith(many(100_000, (i) => note(`/Subtype /Text /Contents (${i})`)))],
  [
    'a form that draws itself',
    () =>
      pageWith(
        many(500, () => note('/Subtype /Stamp /AP << /N 7 0 R >>')),
        [form('x', '/Resources << /XObject << /A 7 0 R >> >>').replace('BT', '/A Do /A Do BT')],
      ),
  ],
  [
    'fields that share a value, each with a form of almost the same',
    () =>
      pageWith(
        many(3000, () => field('/Parent 8 0 R /AP << /N 7 0 R >>')),
        [
          pdfStream('/Type /XObject /Subtype /Form', `BT /F1 9 Tf (b${'a'.repeat(8000)}) Tj ET`),
          `<< /FT /Tx /V ${long} /RV ${long} >>`,
        ],
      ),
  ],
  [
    'lists that share a list',
    () =>
      pageWith(
        many(3000, (i) => field(`/FT /Ch /V [(${i}) (a)] /Opt 7 0 R`)),
        [`[${many(9000, (i) => `[(${i}) 8 0 R]`).join(' ')}]`, `(\\000${'a'.repeat(8000)})`],
      ),
  ],
  [
    'notes that share a megabyte of markup',
    () =>
      pageWith(
        many(3000, () => note('/Subtype /Text /RC 7 0 R')),
        [pdfStream('', '<p><b>'.repeat(160_000))],
      ),
  ],
  [
    'notes in a stream of 400 MB',
    () => {
      const packed = deflateSync(Buffer.alloc(400 * MIB, ' '));
      const stream = `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`;
      return pageWith(
        many(100, () => note('/Subtype /Text /Contents 7 0 R')),
        [stream],
      );
    },
  ],
  ['strings that never end', () => pageWith(many(3000, (i) => `<< /Subtype /Text /Contents (${'('.repeat(i % 300)}`))],
  [
    'rectangles of a thousand numbers',
    () =>
      pageWith(
        many(3000, () => '<< /Subtype /FreeText /Contents (x) /Rect 7 0 R >>'),
        [`[${'9 '.repeat(15_000)}]`],
      ),
  ],
];
for (const [name, file] of bombs)
  test(`reading what stands over pages ends soon: ${name}`, () => {
    const bomb = file();
    const spent = cpuClock();
    for (const { seen } of opened(bomb, 'bomb.pdf').texts) assert.ok(seen.length <= openLimits.words);
    assert.ok(spent() < 10_000, 'ten seconds of one mail');
  });

test('any dictionaries give words inside the limit', () => {
  const key = fc.constantFrom(
    ...'Type Subtype Rect F V DV TU FT Ff Opt I MK CA AP N AS Parent Kids Contents RC RV Annots Fields'.split(' '),
  );
  const value = fc.oneof(
    fc.constantFrom(
      ...'/Widget|/Text|/FreeText|/Link|/Tx|/Ch|/Btn|/On|(text)|<FEFF53E3>|[|]|<<|>>|6 0 R|7 0 R|8 0 R|1 0 R|65536|-1|%|('.split(
        '|',
      ),
    ),
    fc.string({ maxLength: 6, unit: 'binary' }),
  );
  const dictionary = fc
    .array(fc.tuple(key, value), { maxLength: 12 })
    .map((entries) => `<< ${entries.map(([name, is]) => `/${name} ${is}`).join(' ')} >>`);
  fc.assert(
    fc.property(
      fc.array(dictionary, { maxLength: 5 }),
      fc.array(dictionary, { maxLength: 3 }),
      (annotations, further) => {
        for (const { seen, hidden } of opened(pageWith(annotations, further), 'a.pdf').texts)
          assert.ok(seen.length + hidden.length <= 2 * openLimits.words);
      },
    ),
    { numRuns: 500 },
  );
});
