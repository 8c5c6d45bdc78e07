/** The signs of the visual language as shapes: drawn, so that they need no glyph and print the same everywhere. */
import type { Sign } from '../sheet.ts';
import { SIGN } from './look.ts';

type Doc = PDFKit.PDFDocument;

/** Half the width of a sign, for a text of one point. */
const REACH = 0.3;

/** Draws a sign whose middle is at `x`, `y`, beside text of `size`. */
export function drawSign(doc: Doc, sign: Sign, x: number, y: number, size: number): void {
  const r = size * REACH;
  const color = SIGN[sign];
  doc
    .save()
    .lineWidth(size * 0.11)
    .strokeColor(color)
    .fillColor(color);
  shapes[sign](doc, x, y, r);
  doc.restore();
}

/** The handover: a ring around a point. */
export function drawHandover(doc: Doc, x: number, y: number, size: number): void {
  const r = size * REACH;
  doc
    .save()
    .lineWidth(size * 0.11)
    .strokeColor(SIGN.proved)
    .fillColor(SIGN.proved);
  doc.circle(x, y, r * 1.25).stroke();
  doc.circle(x, y, r * 0.6).fill();
  doc.restore();
}

const shapes: Readonly<Record<Sign, (doc: Doc, x: number, y: number, r: number) => void>> = {
  proved: (doc, x, y, r) => doc.circle(x, y, r).fill(),
  claimed: (doc, x, y, r) =>
    doc
      .circle(x, y, r)
      .dash(r * 0.45, { space: r * 0.35 })
      .stroke(),
  contradicted(doc, x, y, r) {
    const a = r * 0.85;
    doc
      .moveTo(x - a, y - a)
      .lineTo(x + a, y + a)
      .moveTo(x + a, y - a)
      .lineTo(x - a, y + a)
      .stroke();
  },
  unknown(doc, x, y, r) {
    // a question mark: a hook and a point
    doc
      .moveTo(x - r * 0.6, y - r * 0.55)
      .bezierCurveTo(x - r * 0.5, y - r * 1.5, x + r * 1.1, y - r * 1.3, x + r * 0.55, y - r * 0.35);
    doc.bezierCurveTo(x + r * 0.35, y - r * 0.05, x, y, x, y + r * 0.4).stroke();
    doc.circle(x, y + r * 0.95, r * 0.2).fill();
  },
  danger: (doc, x, y, r) => doc.polygon([x, y - r], [x + r * 1.1, y + r * 0.9], [x - r * 1.1, y + r * 0.9]).fill(),
  calm: (doc, x, y, r) => doc.polygon([x, y + r], [x + r * 1.1, y - r * 0.9], [x - r * 1.1, y - r * 0.9]).stroke(),
  note: (doc, x, y, r) => doc.circle(x, y, r * 0.4).fill(),
  step: (doc, x, y, r) =>
    doc
      .moveTo(x - r * 0.4, y - r * 0.8)
      .lineTo(x + r * 0.5, y)
      .lineTo(x - r * 0.4, y + r * 0.8)
      .stroke(),
  leading: (doc, x, y, r) => doc.polygon([x - r * 0.7, y - r], [x + r, y], [x - r * 0.7, y + r]).fill(),
  open: (doc, x, y, r) => doc.polygon([x - r * 0.7, y - r], [x + r, y], [x - r * 0.7, y + r]).stroke(),
  base: (doc, x, y, r) => doc.polygon([x, y - r * 1.1], [x + r, y], [x, y + r * 1.1], [x - r, y]).fill(),
  elsewhere: (doc, x, y, r) => doc.polygon([x, y - r * 1.1], [x + r, y], [x, y + r * 1.1], [x - r, y]).stroke(),
  same(doc, x, y, r) {
    doc
      .moveTo(x - r, y - r * 0.4)
      .lineTo(x + r, y - r * 0.4)
      .moveTo(x - r, y + r * 0.4)
      .lineTo(x + r, y + r * 0.4)
      .stroke();
  },
  other(doc, x, y, r) {
    shapes.same(doc, x, y, r);
    doc
      .moveTo(x - r * 0.6, y + r * 1.1)
      .lineTo(x + r * 0.6, y - r * 1.1)
      .stroke();
  },
};
