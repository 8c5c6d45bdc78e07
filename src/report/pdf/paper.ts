/** Sheets of paper: takes strips from above to below, begins a page when one is full, and writes the foot of each at the end. */
import PDFDocument from 'pdfkit';
import { defangText } from '../defang.ts';
import { visible } from '../escape.ts';
import type { Runs } from '../sheet.ts';
import { flow, type Piece } from './flow.ts';
import { faceOf, type Weight } from './fonts.ts';
import { COLOR, LEADING, MARGIN, PAPER, SIZE, TONE, WIDTH } from './look.ts';

type Doc = PDFKit.PDFDocument;

/** What is drawn across the page in one piece: a line of text with what stands beside it. */
export interface Strip {
  /** In points. */
  readonly height: number;
  /** Stays on one page with the strip below it. */
  readonly keeps?: boolean;
  /** What follows begins a page. */
  readonly breaks?: boolean;
  /** What it is for somebody who hears the document (ISO 32000-1 §14.8.4); without it, it is there for the eye alone. */
  readonly role?: 'H1' | 'H2' | 'P';
  /** Strips of one paragraph have the same; each without it is one by itself. */
  readonly of?: object;
  /** Absent for empty paper. @param y of its upper edge */
  readonly draw?: (doc: Doc, y: number) => void;
}

/** What a document says of itself. */
interface Imprint {
  readonly title: string;
  readonly lang: 'ja' | 'en';
  /** RFC 3339: the file is dated by what it tells of, so that the same input gives the same bytes. */
  readonly at: string;
  readonly producer: string;
  /** Stands at the foot of each page, before its number. */
  readonly foot: string;
  readonly page: (number: number, of: number) => string;
}

/** Pages of one document; what a hostile mail would add beyond is left out and told. */
const MOST_PAGES = 400;
/** Strips that are kept together at most; more than a page cannot be. */
const MOST_TOGETHER = 24;

/** The bytes of the document. The same strips and imprint give the same bytes. */
export async function print(strips: readonly Strip[], imprint: Imprint, cut: string): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: [PAPER.width, PAPER.height],
    margin: 0,
    bufferPages: true,
    lang: imprint.lang,
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    info: { Title: imprint.title, Producer: imprint.producer, Creator: 'metsuke', CreationDate: new Date(imprint.at) },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.registerFont('regular', faceOf('regular').file);
  doc.registerFont('bold', faceOf('bold').file);
  place(doc, strips, cut);
  feet(doc, imprint);
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

function place(doc: Doc, strips: readonly Strip[], cut: string): void {
  const bottom = PAPER.height - MARGIN.bottom;
  const spoken = new Spoken(doc);
  let y = MARGIN.top;
  let pages = 1;
  for (let at = 0; at < strips.length; ) {
    let end = at + 1;
    while (end < strips.length && strips[end - 1]?.keeps === true && end - at < MOST_TOGETHER) end++;
    const together = strips.slice(at, end);
    const height = together.reduce((sum, strip) => sum + strip.height, 0);
    if (y + height > bottom && y > MARGIN.top) {
      if (pages >= MOST_PAGES) {
        const draw = (): void => drawText(doc, cut, MARGIN.side, bottom + SIZE.text, SIZE.text, COLOR.warn);
        spoken.draw({ height: 0, role: 'P', draw }, y);
        spoken.end();
        return;
      }
      doc.addPage();
      pages++;
      y = MARGIN.top;
    }
    for (const strip of together) {
      spoken.draw(strip, y);
      y = strip.breaks === true ? bottom : y + strip.height;
    }
    at = end;
  }
  spoken.end();
}

/** The order in which the document is read aloud, and what each piece of it is: the structure of a tagged PDF. */
class Spoken {
  readonly #doc: Doc;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #elements = new Map<object, PDFKit.PDFStructureElement>();

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  draw(strip: Strip, y: number): void {
    const { role, of = strip, draw } = strip;
    if (draw === undefined) return;
    if (role === undefined) {
      this.#doc.markContent('Artifact', { type: 'Layout' });
      draw(this.#doc, y);
      this.#doc.endMarkedContent();
      return;
    }
    const content = this.#doc.markStructureContent(role);
    draw(this.#doc, y);
    this.#doc.endMarkedContent();
    const known = this.#elements.get(of);
    const element = known ?? this.#doc.struct(role);
    if (known === undefined) {
      this.#elements.set(of, element);
      this.#root.add(element);
    }
    element.add(content);
  }

  end(): void {
    for (const element of this.#elements.values()) element.end();
    this.#root.end();
  }
}

function feet(doc: Doc, { foot, page }: Imprint): void {
  const { start, count } = doc.bufferedPageRange();
  const y = PAPER.height - MARGIN.bottom + 30;
  for (let at = 0; at < count; at++) {
    doc.switchToPage(start + at);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.save().lineWidth(0.5).strokeColor(COLOR.line);
    doc
      .moveTo(MARGIN.side, y - 14)
      .lineTo(PAPER.width - MARGIN.side, y - 14)
      .stroke()
      .restore();
    const number = page(at + 1, count);
    const width = faceOf('regular').widthOf(number) * SIZE.small;
    drawText(doc, foot, MARGIN.side, y, SIZE.small, COLOR.soft);
    drawText(doc, number, PAPER.width - MARGIN.side - width, y, SIZE.small, COLOR.soft);
    doc.endMarkedContent();
  }
}

/** A text that stands apart from the next one, which a screen reader does not see: a space parts them. See `drawText`. */
export const drawWord: typeof drawText = (doc, text, ...place) => drawText(doc, `${text} `, ...place);

/** A text whose baseline is at `y`. It has to be harmless already. */
export function drawText(
  doc: Doc,
  text: string,
  x: number,
  y: number,
  size: number,
  color: string,
  weight: Weight = 'regular',
): void {
  if (text.trim() === '') return;
  doc.font(weight).fontSize(size).fillColor(color).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
}

/** A stranger's text made harmless: nothing unseen, no address that a program would open, no glyph that is not there. */
export function safe(text: string, weight: Weight = 'regular'): string {
  return faceOf(weight).drawable(visible(defangText(text)));
}

/** Pieces of runs, harmless; `color` paints all of them. */
export function piecesOf(runs: Runs, color?: string): Piece[] {
  return runs.map(({ text, tone }) => {
    const weight = tone === 'strong' ? 'bold' : 'regular';
    // our own data name a page for the reader: it alone stays whole, and is no link
    const said = tone === 'link' ? faceOf(weight).drawable(visible(text)) : safe(text, weight);
    return { text: said, weight, color: color ?? TONE[tone] };
  });
}

interface Setting {
  /** Of the left edge, from the left margin. */
  readonly x?: number;
  readonly size?: number;
  /** Lines at most; the last then ends in an ellipsis. */
  readonly most?: number;
  /** Drawn beside the first line, or beside every one. */
  readonly first?: (doc: Doc, baseline: number) => void;
  readonly every?: (doc: Doc, y: number, height: number) => void;
  /** The last line stays with what follows, too. */
  readonly keeps?: boolean;
  readonly leading?: number;
}

/** A paragraph, as one strip a line. */
export function paragraph(pieces: readonly Piece[], setting: Setting = {}): Strip[] {
  const { x = 0, size = SIZE.text, most, first, every, keeps = false, leading = LEADING } = setting;
  const measure = (text: string, weight: Weight): number => faceOf(weight).widthOf(text) * size;
  const all = flow(pieces, WIDTH - x, measure);
  const lines = most !== undefined && all.length > most ? all.slice(0, most) : all;
  const height = size * leading;
  const of = {};
  return lines.map((line, at) => ({
    height,
    role: 'P',
    of,
    // no line of a short paragraph stands alone
    keeps:
      keeps ||
      (lines.length <= 3 && at < lines.length - 1) ||
      (at === 0 && lines.length > 1) ||
      at === lines.length - 2,
    draw(doc, y) {
      const baseline = y + size * (leading / 2 + 0.36);
      every?.(doc, y, height);
      if (at === 0) first?.(doc, baseline);
      let left = MARGIN.side + x;
      for (const piece of line) {
        drawText(doc, piece.text, left, baseline, size, piece.color, piece.weight);
        left += measure(piece.text, piece.weight);
      }
      if (at === lines.length - 1 && lines.length < all.length) drawText(doc, ' …', left, baseline, size, COLOR.soft);
    },
  }));
}

/** Empty paper. */
export const space = (height: number, keeps = false): Strip => ({ height, keeps });
