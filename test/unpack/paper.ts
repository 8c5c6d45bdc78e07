/** PDF documents of a few lines, drawn in the ways of the programs that make most of them. */
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { once } from '../../src/message/once.ts';
import { makePdf, pdfStream } from './containers.ts';

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
);

export interface Paper {
  readonly lines: readonly string[];
  /** Where a link over the page leads. */
  readonly link?: string;
}

const escaped = (raw: string): string => raw.replace(/[\\()]/g, '\\$&');
const hex = (raw: string): string => Buffer.from(raw, 'latin1').toString('hex');
const wide = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('latin1');

const annots = ({ link }: Paper): string =>
  link === undefined
    ? ''
    : `/Annots [<< /Type /Annot /Subtype /Link /Rect [50 50 500 800] /A << /S /URI /URI (${escaped(link)}) >> >>]`;

/** A catalog, a page and its content; further objects begin with number 5, and the font is `5 0 R`. */
function document(paper: Paper, content: string, further: readonly string[], isPacked = true): Buffer {
  const stream = isPacked
    ? pdfStream('', Buffer.from(content, 'latin1'))
    : `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  return makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >> /MediaBox [0 0 595 842] >>',
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${annots(paper)} >>`,
    stream,
    ...further,
  ]);
}

/** Plain Latin text with the operators of old programs: `Td`, `Tj`, `'` and `T*`. */
export function plainPaper(paper: Paper): Buffer {
  const [first = '', ...rest] = paper.lines;
  const content = `BT /F1 11 Tf 14 TL 72 760 Td (${escaped(first)}) Tj ${rest.map((line, i) => (i % 2 === 0 ? `(${escaped(line)}) '` : `T* (${escaped(line)}) Tj`)).join('\n')} ET`;
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  return document(paper, content, [font, '<< >>'], false);
}

/** As Word and Chrome write: two bytes a glyph, whose numbers mean nothing but by `/ToUnicode`; each run is placed by itself. */
export function wordPaper(paper: Paper): Buffer {
  const letters = [...new Set(paper.lines.join(''))];
  const glyph = (letter: string): string => (letters.indexOf(letter) + 3).toString(16).padStart(4, '0');
  const runs = paper.lines.flatMap((line, row) => {
    const words = line.split(/(?<= )/);
    let x = 72;
    return words.map((word) => {
      const run = `q 1 0 0 1 0 0 cm /P <</MCID ${row}>> BDC BT /F1 11 Tf 1 0 0 1 ${x} ${760 - 14 * row} Tm [<${[...word].map(glyph).join('')}>] TJ ET EMC Q`;
      x += 5.5 * word.length;
      return run;
    });
  });
  const table = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
${letters.length} beginbfchar\n${letters.map((letter) => `<${glyph(letter)}> <${hex(wide(letter))}>`).join('\n')}\nendbfchar endcmap`;
  return document(paper, runs.join('\n'), [
    '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Calibri /Encoding /Identity-H /DescendantFonts [8 0 R] /ToUnicode 7 0 R >>',
    '<< >>',
    pdfStream('', table),
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Calibri /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) >> /DW 500 >>',
  ]);
}

/** As TeX writes: no space is drawn, letters are moved closer, codes are named by `/Differences`, ligatures are letters. */
export function texPaper(paper: Paper): Buffer {
  const names = new Map<string, string>(
    Object.entries({
      ',': 'comma',
      '.': 'period',
      ':': 'colon',
      '-': 'hyphen',
      '/': 'slash',
      '\ufb01': 'fi',
      '(': 'parenleft',
      ')': 'parenright',
      '@': 'at',
      $: 'dollar',
      '+': 'plus',
      '?': 'question',
      '!': 'exclam',
      "'": 'quoteright',
      '"': 'quotedblright',
    }),
  );
  for (const [i, name] of 'zero one two three four five six seven eight nine'.split(' ').entries())
    names.set(String(i), name);
  const written = paper.lines.map((line) => line.replaceAll('fi', '\ufb01'));
  const letters = [...new Set(written.join('').replaceAll(' ', ''))];
  const code = (letter: string): string => escaped(String.fromCharCode(letters.indexOf(letter) + 40));
  const rows = written.map((line) => {
    const words = line
      .split(' ')
      .map((word) =>
        word.length > 3
          ? `(${[...word.slice(0, 2)].map(code).join('')})-28(${[...word.slice(2)].map(code).join('')})`
          : `(${[...word].map(code).join('')})`,
      );
    return `0 -13.549 Td [${words.join('-333')}]TJ`;
  });
  const content = `BT /F1 10.909 Tf 148.712 707.125 Td ${rows.join('\n')} ET`;
  const differences = letters.map((letter) => `/${names.get(letter) ?? letter}`).join('');
  return document(paper, content, [
    `<< /Type /Font /Subtype /Type1 /BaseFont /XYZABC+CMR10 /FirstChar 40 /Widths [${letters.map(() => 500).join(' ')}] /Encoding << /Type /Encoding /Differences [40${differences}] >> >>`,
    '<< >>',
  ]);
}

/** Japanese by the predefined tables, as business programs write it, in a form (XObject) that the page draws. */
export function japanesePaper(paper: Paper, table: 'UniJIS-UTF16-H' | 'UniJIS-UCS2-H' | '90ms-RKSJ-H'): Buffer {
  const raw = (line: string): string => (table === '90ms-RKSJ-H' ? shiftJis(line) : wide(line));
  const form = `BT /F1 10.5 Tf ${paper.lines.map((line, row) => `1 0 0 1 60 ${780 - 16 * row} Tm <${hex(raw(line))}> Tj`).join('\n')} ET`;
  return document(paper, 'q 1 0 0 1 0 0 cm /X1 Do Q', [
    `<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /${table} /DescendantFonts [7 0 R] >>`,
    pdfStream('/Type /XObject /Subtype /Form /BBox [0 0 595 842]', Buffer.from(form, 'latin1')),
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>',
  ]);
}

/** Every character of JIS X 0208 by its two bytes, as the engine's decoder has them. */
const jis = once(() => {
  const codes = new Map<string, string>();
  const decoder = new TextDecoder('shift_jis');
  for (let lead = 0x81; lead <= 0xea; lead += 1) {
    if (lead >= 0xa0 && lead <= 0xdf) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && letter !== '\ufffd' && !codes.has(letter))
        codes.set(letter, String.fromCharCode(lead, trail));
    }
  }
  return codes;
});

/** Its bytes in Shift_JIS, one character each. */
export const shiftJis = (text: string): string =>
  Array.from(text, (letter) => (letter.charCodeAt(0) < 0x80 ? letter : (jis().get(letter) ?? '?'))).join('');

/** As many libraries write it: pdfkit, with the font of the reports for Japanese. */
export async function libraryPaper(paper: Paper): Promise<Buffer> {
  const document = new PDFDocument();
  const pieces: Buffer[] = [];
  const made = new Promise<Buffer>((done) => {
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => done(Buffer.concat(pieces)));
  });
  document.fontSize(11);
  if (/[^\u0000-\u024f\u2010-\u2030]/.test(paper.lines.join(''))) document.font(FONT);
  for (const line of paper.lines) document.text(line);
  if (paper.link !== undefined) document.link(50, 50, 400, 600, paper.link);
  document.end();
  return made;
}

/** One picture over the whole page, and a link over the picture. */
export function picturePaper(link: string): Buffer {
  const picture = pdfStream(
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    Buffer.alloc(64, 200),
  );
  return document({ lines: [], link }, 'q 595 0 0 842 0 0 cm /X1 Do Q', ['<< >>', picture]);
}
