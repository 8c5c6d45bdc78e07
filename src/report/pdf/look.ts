/** Measures and colours of the document. The colours are those of the HTML report by daylight; shapes carry the meaning. */
import type { Sheet, Sign, Tone } from '../sheet.ts';

/** A4 (ISO 216), in points. */
export const PAPER = { width: 595.28, height: 841.89 };
export const MARGIN = { side: 56, top: 56, bottom: 64 };
/** The usable width. */
export const WIDTH = PAPER.width - 2 * MARGIN.side;

export const SIZE = { text: 9.5, small: 8, section: 11.5, verdict: 17, title: 9 };
/** From one baseline to the next, for a size of one: Japanese needs air. */
export const LEADING = 1.55;

export const COLOR = {
  ink: '#1f2328',
  soft: '#667079',
  line: '#e2ded5',
  data: '#175c86',
  bad: '#b3261e',
  warn: '#8a5a00',
  good: '#22703f',
  plain: '#41506b',
  border: '#6b3fa0',
  empty: '#e8ecf4',
};

export const TONE: Readonly<Record<Tone, string>> = {
  plain: COLOR.ink,
  strong: COLOR.ink,
  faint: COLOR.soft,
  data: COLOR.data,
  link: COLOR.data,
  bad: COLOR.bad,
  warn: COLOR.warn,
  good: COLOR.good,
};

export const VERDICT: Readonly<Record<Sheet['tone'], { readonly ink: string; readonly paper: string }>> = {
  bad: { ink: COLOR.bad, paper: '#fbe9e7' },
  warn: { ink: COLOR.warn, paper: '#fdf1d8' },
  good: { ink: COLOR.good, paper: '#e4f3e8' },
  plain: { ink: COLOR.plain, paper: '#e8ecf4' },
};

export const SIGN: Readonly<Record<Sign, string>> = {
  proved: COLOR.good,
  claimed: COLOR.soft,
  contradicted: COLOR.bad,
  unknown: COLOR.warn,
  danger: COLOR.bad,
  calm: COLOR.good,
  note: COLOR.soft,
  step: COLOR.plain,
  leading: COLOR.plain,
  open: COLOR.soft,
  base: COLOR.plain,
  same: COLOR.good,
  other: COLOR.bad,
  elsewhere: COLOR.plain,
};
