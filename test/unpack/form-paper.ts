/** PDF documents whose words stand in fields of forms and in notes, on a page that says hardly anything itself. */
import { makePdf, pdfStream } from './containers.ts';
import type { Paper } from './paper.ts';

/** Where the words stand. */
type Place =
  | 'value'
  | 'parent'
  | 'usual'
  | 'stream'
  | 'drawn'
  | 'button'
  | 'chosen'
  | 'pointed'
  | 'lines'
  | 'note'
  | 'free'
  | 'free-drawn'
  | 'rich'
  | 'stamp';

export const places: readonly Place[] = [
  'value',
  'parent',
  'usual',
  'stream',
  'drawn',
  'button',
  'chosen',
  'pointed',
  'lines',
  'note',
  'free',
  'free-drawn',
  'rich',
  'stamp',
];

const escaped = (raw: string): string => raw.replace(/[\\()]/g, '\\$&').replaceAll('\r', '\\r');
const wide = (text: string): string => `\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`;
const utf8 = (text: string): string => `\xef\xbb\xbf${Buffer.from(text).toString('latin1')}`;
const isPlain = (text: string): boolean => !/[^\n\r\u0020-\u007e]/.test(text);

/** A text string as programs write it: plain, in UTF-16 (in brackets or hex), or in UTF-8. */
export function textString(text: string, how: 'brackets' | 'hex' | 'utf-8' = 'brackets'): string {
  if (how === 'utf-8') return `(${escaped(utf8(text))})`;
  if (how === 'hex') return `<${Buffer.from(wide(text), 'latin1').toString('hex')}>`;
  return `(${escaped(isPlain(text) ? text : wide(text))})`;
}

const RECTANGLE = '/Rect [60 300 540 800]';
const markup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '</p><p>');

/** The form that is laid over the page, as fillers of forms draw it. */
function drawn({ lines }: Paper): string {
  const all = lines.join('\n');
  const show = (line: string): string =>
    isPlain(all) ? `(${escaped(line)})` : `<${Buffer.from(wide(line).slice(2), 'latin1').toString('hex')}>`;
  const content = `/Tx BMC q BT /Helv 11 Tf 0 g 2 480 Td 14 TL ${lines.map((line) => `${show(line)} Tj T*`).join('\n')} ET Q EMC`;
  const font = isPlain(all)
    ? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
    : '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UTF16-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) >> >>] >>';
  return pdfStream(
    `/Type /XObject /Subtype /Form /BBox [0 0 480 500] /Resources << /Font << /Helv ${font} >> >>`,
    Buffer.from(content, 'latin1'),
  );
}

/** The annotation, and further objects from number 7 on. */
function over(paper: Paper, place: Place): { readonly all: readonly string[]; readonly further?: readonly string[] } {
  const text = paper.lines.join('\n');
  const said = textString(text);
  const field = `/Type /Annot /Subtype /Widget ${RECTANGLE} /T (field)`;
  const note = `/Type /Annot ${RECTANGLE} /F 4`;
  switch (place) {
    case 'value':
      return { all: [`<< ${field} /FT /Tx /Ff 4096 /V ${said} >>`] };
    case 'parent':
      return {
        all: [`<< /Type /Annot /Subtype /Widget ${RECTANGLE} /Parent 7 0 R >>`],
        further: [`<< /FT /Tx /T (parent) /V ${textString(text, 'hex')} /Kids [6 0 R] >>`],
      };
    case 'usual':
      return { all: [`<< ${field} /FT /Tx /DV ${textString(text, 'utf-8')} >>`] };
    case 'stream':
      return {
        all: [`<< ${field} /FT /Tx /V 7 0 R >>`],
        further: [pdfStream('', Buffer.from(isPlain(text) ? text : wide(text), 'latin1'))],
      };
    case 'drawn':
      return { all: [`<< ${field} /FT /Tx /AP << /N 7 0 R >> >>`], further: [drawn(paper)] };
    case 'button':
      return { all: [`<< ${field} /FT /Btn /Ff 65536 /MK << /CA ${said} >> >>`] };
    case 'chosen':
      return { all: [`<< ${field} /FT /Ch /Ff 131072 /Opt [[(a) (Other)] [(b) ${said}]] /V (b) >>`] };
    case 'pointed':
      return { all: [`<< ${field} /FT /Tx /TU ${said} >>`] };
    case 'lines':
      // each line is a field, and they stand in the list from the last to the first
      return {
        all: paper.lines
          .map(
            (line, row) =>
              `<< /Type /Annot /Subtype /Widget /Rect [60 ${780 - 20 * row} 540 ${796 - 20 * row}] /FT /Tx /T (f${row}) /V ${textString(line)} >>`,
          )
          .reverse(),
      };
    case 'note':
      return { all: [`<< ${note} /Subtype /Text /Name /Note /Contents ${said} >>`] };
    case 'free':
      return { all: [`<< ${note} /Subtype /FreeText /DA (/Helv 11 Tf) /Contents ${said} >>`] };
    case 'free-drawn':
      return { all: [`<< ${note} /Subtype /FreeText /AP << /N 7 0 R >> >>`], further: [drawn(paper)] };
    case 'rich':
      return {
        all: [
          `<< ${note} /Subtype /FreeText /RC ${textString(`<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml"><p>${markup(text)}</p></body>`)} >>`,
        ],
      };
    case 'stamp':
      return { all: [`<< ${note} /Subtype /Stamp /AP << /N 7 0 R >> >>`], further: [drawn(paper)] };
  }
}

const TITLE = 'BT /F1 11 Tf 72 820 Td (Page 1) Tj ET';

/** A page with these annotations; the first of them is object 6, and further objects begin behind the last. */
export function pageWith(
  annotations: readonly string[],
  further: readonly string[] = [],
  content = TITLE,
  form = '',
): Buffer {
  const numbers = annotations.map((_, i) => `${i === 0 ? 6 : 6 + further.length + i} 0 R`).join(' ');
  const [first = '<< >>', ...rest] = annotations;
  return makePdf([
    `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${numbers}] ${form} >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> >> /MediaBox [0 0 595 842] >>',
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [${numbers}] >>`,
    pdfStream('', content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    first,
    ...further,
    ...rest,
  ]);
}

export function formPaper(paper: Paper, place: Place): Buffer {
  const { all, further } = over(paper, place);
  const link =
    paper.link === undefined
      ? []
      : [`<< /Type /Annot /Subtype /Link /Rect [50 50 500 280] /A << /S /URI /URI (${escaped(paper.link)}) >> >>`];
  return pageWith([...all, ...link], further);
}
