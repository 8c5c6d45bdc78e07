/** Draws the blocks of a sheet as strips of paper, in the visual language of all reports. */
import type { Block, Item, Row, Runs, Section, Sign, Stop } from '../sheet.ts';
import { faceOf } from './fonts.ts';
import { COLOR, LEADING, MARGIN, SIGN, SIZE, WIDTH } from './look.ts';
import { drawText, drawWord, paragraph, piecesOf, type Strip, safe, space } from './paper.ts';
import { drawHandover, drawSign } from './signs.ts';

type Doc = PDFKit.PDFDocument;

/** Where the text of items and stations begins, right of their sign. */
const INDENT = 14;
/** A line's middle lies so much above its baseline. */
const MIDDLE = 0.36;
/** The widest column of labels of a table, as a part of the width. */
const LABELS = 0.3;
const WHITE = '#ffffff';

/** A section: its title with a rule, and its blocks. */
export function sectionStrips({ title, blocks }: Section): Strip[] {
  return [space(9, true), titleStrip(title), space(4, true), ...blocks.flatMap(blockStrips), space(4)];
}

/** The title of a section. */
export function titleStrip(title: string): Strip {
  const size = SIZE.section;
  return {
    height: size * LEADING,
    keeps: true,
    role: 'H2',
    draw(doc, y) {
      const baseline = y + size * 1.1;
      drawText(doc, safe(title, 'bold'), MARGIN.side, baseline, size, COLOR.plain, 'bold');
      doc.save().lineWidth(0.7).strokeColor(COLOR.line);
      doc
        .moveTo(MARGIN.side, baseline + 5)
        .lineTo(MARGIN.side + WIDTH, baseline + 5)
        .stroke()
        .restore();
    },
  };
}

function blockStrips(block: Block): Strip[] {
  switch (block.kind) {
    case 'text':
      return paragraph(piecesOf(block.runs));
    case 'items':
      return block.items.flatMap(itemStrips);
    case 'table':
      return tableStrips(block.rows);
    case 'route':
      return block.stops.flatMap((stop, at) => stopStrips(stop, block.stops[at - 1], block.stops[at + 1]));
  }
}

const beside =
  (sign: Sign, x = 0) =>
  (doc: Doc, baseline: number): void =>
    drawSign(doc, sign, MARGIN.side + x + 4, baseline - SIZE.text * MIDDLE, SIZE.text);

function itemStrips({ sign, head, body, more = [] }: Item): Strip[] {
  const under = [body, ...more].filter((runs) => runs !== undefined);
  return [
    ...paragraph(piecesOf(head), { x: INDENT, first: beside(sign), keeps: under.length > 0 }),
    ...under.flatMap((runs) => paragraph(piecesOf(runs), { x: INDENT })),
    space(2.5),
  ];
}

/** Rows of label, sign with its word, and value. */
export function tableStrips(rows: readonly Row[], size: number = SIZE.text): Strip[] {
  const face = faceOf('regular');
  let labels = 0;
  let words = 0;
  for (const { label, word } of rows) {
    labels = Math.max(labels, face.widthOf(safe(label)) * size);
    if (word !== undefined) words = Math.max(words, face.widthOf(safe(word)) * size + 20);
  }
  labels = Math.min(labels, WIDTH * LABELS) + 12;
  return rows.flatMap(({ label, sign, word, value }) => [
    ...paragraph(piecesOf(value), {
      x: labels + words,
      size,
      first(doc, baseline) {
        drawWord(doc, cutTo(safe(label), labels - 6, size), MARGIN.side, baseline, size, COLOR.soft);
        if (sign === undefined || word === undefined) return;
        beside(sign, labels)(doc, baseline);
        drawWord(doc, safe(word), MARGIN.side + labels + 12, baseline, size, SIGN[sign]);
      },
    }),
    space(1),
  ]);
}

/** A line of cells that begin at these places; what does not fit in its column is cut. */
export function cellStrip(
  columns: readonly number[],
  cells: readonly string[],
  size: number,
  color: string,
  sign?: Sign,
): Strip {
  return {
    height: size * LEADING,
    role: 'P',
    draw(doc, y) {
      const baseline = y + size * 1.1;
      if (sign !== undefined) drawSign(doc, sign, MARGIN.side + 4, baseline - size * MIDDLE, size);
      for (const [at, cell] of cells.entries()) {
        const from = columns[at] ?? 0;
        const text = cutTo(safe(cell), (columns[at + 1] ?? WIDTH) - from - 6, size);
        drawWord(doc, text, MARGIN.side + from, baseline, size, color);
      }
    },
  };
}

/** The bar beside a quotation. */
export function quoted(doc: Doc, y: number, height: number): void {
  doc.rect(MARGIN.side + 8, y, 1.2, height).fill(COLOR.line);
}

/** The beginning of a text that has room; a label is one of ours and seldom longer. */
export function cutTo(text: string, width: number, size: number = SIZE.text): string {
  const { widthOf } = faceOf('regular');
  const dots = widthOf('…') * size;
  let taken = 0;
  let end = 0;
  // from the front, so that a stranger's word of a thousand letters costs no more than what has room
  for (const character of text) {
    taken += widthOf(character) * size;
    if (taken > width) return `${text.slice(0, end)}…`;
    if (taken + dots <= width) end += character.length;
  }
  return text;
}

/** One station; the way to the next runs down beside it, whole where it is attested and dotted where it is claimed. */
function stopStrips(stop: Stop, before: Stop | undefined, next: Stop | undefined): Strip[] {
  if (stop.kind === 'border') return borderStrips(stop.text, stop.note);
  const goesOn = next !== undefined && next.kind !== 'border';
  const x = MARGIN.side + 4;
  if (stop.kind === 'fold')
    return paragraph(piecesOf([{ text: stop.text, tone: 'faint' }]), { x: INDENT, every: wayAt(x, true) });
  const shaded = stop.kind === 'claimed';
  const color = (runs: Runs): Runs =>
    shaded ? runs.map((run) => (run.tone === 'data' || run.tone === 'plain' ? { ...run, tone: 'faint' } : run)) : runs;
  const dotted = shaded || stop.kind === 'handover';
  const every = goesOn ? wayAt(x, dotted) : undefined;
  const begins = before === undefined || before.kind === 'border';
  const under = [...stop.details, ...(stop.leg === undefined || stop.leg.length === 0 ? [] : [stop.leg])];
  const head = paragraph(piecesOf(color(stop.title)), {
    x: INDENT,
    keeps: under.length > 0,
    first(doc, baseline) {
      const y = baseline - SIZE.text * MIDDLE;
      // the way does not run through the sign, nor begins above the first one
      doc
        .save()
        .circle(x, y, SIZE.text * 0.5)
        .fill(WHITE)
        .restore();
      if (begins)
        doc
          .save()
          .rect(x - 2, y - SIZE.text, 4, SIZE.text)
          .fill(WHITE)
          .restore();
      if (stop.kind === 'handover') drawHandover(doc, x, y, SIZE.text);
      else drawSign(doc, stop.mark, x, y, SIZE.text);
    },
    ...(every === undefined ? {} : { every }),
  });
  const body = under.flatMap((runs) =>
    paragraph(piecesOf(color(runs)), {
      x: INDENT + 10,
      size: SIZE.text - 0.5,
      ...(every === undefined ? {} : { every }),
    }),
  );
  return [...head, ...body, { height: 4, draw: (doc, y) => every?.(doc, y, 4) }];
}

const wayAt =
  (x: number, dotted: boolean) =>
  (doc: Doc, y: number, height: number): void => {
    doc
      .save()
      .lineWidth(1)
      .strokeColor(dotted ? COLOR.soft : COLOR.good);
    // the dots fall on the same places on every strip
    if (dotted) doc.dash(1.5, { space: 2.5, phase: y % 4 });
    doc
      .moveTo(x, y)
      .lineTo(x, y + height)
      .stroke()
      .restore();
  };

function borderStrips(text: string, note: string): Strip[] {
  const size = SIZE.text;
  const said = safe(text, 'bold');
  const begins = 24;
  const width = faceOf('bold').widthOf(said) * size;
  const rest = cutTo(safe(note), WIDTH - begins - width - 40);
  const end = begins + width + 8 + faceOf('regular').widthOf(rest) * size;
  return [
    {
      height: size * LEADING + 6,
      keeps: true,
      role: 'P',
      draw(doc, y) {
        const baseline = y + size * LEADING * 0.5 + 3 + size * MIDDLE;
        const rule = baseline - size * MIDDLE;
        doc.save().lineWidth(2).strokeColor(COLOR.border);
        doc
          .moveTo(MARGIN.side, rule)
          .lineTo(MARGIN.side + begins - 6, rule)
          .stroke();
        if (end + 6 < WIDTH)
          doc
            .moveTo(MARGIN.side + end + 6, rule)
            .lineTo(MARGIN.side + WIDTH, rule)
            .stroke();
        doc.restore();
        drawWord(doc, said, MARGIN.side + begins, baseline, size, COLOR.border, 'bold');
        drawText(doc, rest, MARGIN.side + begins + width + 8, baseline, size, COLOR.soft);
      },
    },
  ];
}
