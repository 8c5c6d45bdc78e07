/** The colours of the terminal report: only those of the reader's own theme, and only when asked. */
import type { Run, Sign } from '../../report/sheet.ts';

export type Ink =
  | Run['tone']
  | 'verdict-bad'
  | 'verdict-warn'
  | 'verdict-plain'
  | 'verdict-good'
  | 'title'
  | 'border'
  | 'shade';

// SGR (ECMA-48 §8.3.117) in the sixteen colours of the reader's own theme
const SGR: Readonly<Record<Ink, string>> = {
  plain: '',
  strong: '1',
  faint: '2',
  data: '36',
  bad: '1;31',
  warn: '33',
  good: '32',
  link: '4',
  'verdict-bad': '1;97;41',
  'verdict-warn': '1;30;43',
  'verdict-plain': '1;97;44',
  'verdict-good': '1;97;42',
  title: '1;34',
  border: '1;35',
  shade: '2',
};

export const SIGN_INK: Readonly<Record<Sign, Run['tone']>> = {
  proved: 'good',
  claimed: 'faint',
  contradicted: 'bad',
  unknown: 'warn',
  danger: 'bad',
  calm: 'good',
  note: 'faint',
  step: 'faint',
  leading: 'warn',
  open: 'faint',
  base: 'plain',
  same: 'good',
  other: 'bad',
  elsewhere: 'plain',
};

export interface Piece {
  readonly text: string;
  readonly ink: Ink;
}
export type Line = readonly Piece[];

/** A line as it is written. Every piece was made visible before it got here; this only adds colour. */
export function ink(line: Line, color: boolean): string {
  if (!color)
    return line
      .map((piece) => piece.text)
      .join('')
      .trimEnd();
  return line
    .map((piece) =>
      SGR[piece.ink] === '' || piece.text.trim() === '' ? piece.text : `\x1b[${SGR[piece.ink]}m${piece.text}\x1b[0m`,
    )
    .join('');
}
