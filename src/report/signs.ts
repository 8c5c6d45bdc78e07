/** The drawn vocabulary that the three writers share: solid is attested, dotted is only claimed, a cross contradicts. */
import type { Sign } from './sheet.ts';

export interface Drawing {
  readonly sign: Readonly<Record<Sign, string>>;
  /** The way between two stations: attested, and only claimed. */
  readonly way: string;
  readonly claimedWay: string;
  readonly handover: string;
  readonly fold: string;
  readonly border: string;
  readonly rule: string;
  readonly full: string;
  readonly empty: string;
  readonly more: string;
  /** Our own typographic characters in plain ASCII; a mail's characters are left as they are. */
  readonly plain: (text: string) => string;
}

export const unicode: Drawing = {
  sign: {
    proved: '●',
    claimed: '◌',
    contradicted: '✗',
    unknown: '?',
    danger: '▲',
    calm: '▽',
    note: '·',
    step: '›',
    leading: '▸',
    open: '▹',
    base: '◆',
    same: '=',
    other: '≠',
    elsewhere: '◇',
  },
  way: '│',
  claimedWay: '┊',
  handover: '◉',
  fold: '┆',
  border: '━',
  rule: '─',
  full: '▰',
  empty: '▱',
  more: '…',
  plain: (text) => text,
};

export const ascii: Drawing = {
  sign: {
    proved: '*',
    claimed: 'o',
    contradicted: 'x',
    unknown: '?',
    danger: '!',
    calm: '-',
    note: '.',
    step: '>',
    leading: '>',
    open: '-',
    base: '#',
    same: '=',
    other: '/',
    elsewhere: '~',
  },
  way: '|',
  claimedWay: ':',
  handover: '@',
  fold: ':',
  border: '=',
  rule: '-',
  full: '#',
  empty: '.',
  more: '...',
  plain: (text) =>
    text.replace(
      /[·→←–—−…“”]/g,
      (character) => ({ '·': '-', '→': '->', '←': '<-', '…': '...', '“': '"', '”': '"' })[character] ?? '-',
    ),
};
