/**
 * What stands in a report, in no form yet: sections of paragraphs, items, rows and one route. Three writers (terminal,
 * HTML, Markdown) draw the same sheet, so they say the same and look related. Texts in it are still a stranger's bytes:
 * each writer makes every one of them visible and harmless.
 */

import type { Proof } from '../examine/finding.ts';

/** What a statement is worth. Always told by shape and word, never by colour alone. */
export type Mark = 'proved' | 'claimed' | 'contradicted' | 'unknown';

/** The small signs that stand before an item or in a comparison. */
export type Sign =
  | Mark
  | 'danger'
  | 'calm'
  | 'note'
  | 'step'
  | 'leading'
  | 'open'
  | 'base'
  | 'same'
  | 'other'
  | 'elsewhere';

/**
 * How a piece of text stands out. `data` is text that came out of the mail. `link` is a page that our own data names, for
 * the reader to open: it alone is not defanged.
 */
export type Tone = 'plain' | 'strong' | 'faint' | 'data' | 'bad' | 'warn' | 'good' | 'link';

export interface Run {
  readonly text: string;
  readonly tone: Tone;
}
export type Runs = readonly Run[];

export interface Item {
  readonly sign: Sign;
  readonly head: Runs;
  /** What explains the head. */
  readonly body?: Runs;
  /** The terminal sets the body behind the head and cuts both to so many lines of about 90 columns. */
  readonly lines?: number;
  readonly more?: readonly Runs[];
  /** What it stands on: writers that can, show the bytes. */
  readonly proof?: readonly Proof[];
}

export interface Row {
  readonly label: string;
  readonly sign?: Sign;
  /** The word for the sign. */
  readonly word?: string;
  readonly value: Runs;
  /** Lines that it may take in a terminal, where they are not the usual few. */
  readonly lines?: number;
  readonly proof?: readonly Proof[];
}

/** One station of the route, from the reader outwards. */
export type Stop =
  | {
      readonly kind: 'you' | 'ours' | 'handover' | 'claimed';
      readonly mark: Mark;
      readonly title: Runs;
      readonly details: readonly Runs[];
      /** About the way from the next station outwards to this one: time, encryption. */
      readonly leg?: Runs;
      readonly proof?: readonly Proof[];
    }
  | { readonly kind: 'fold'; readonly claimed: boolean; readonly text: string }
  | { readonly kind: 'border'; readonly text: string; readonly note: string };

export type Block =
  | { readonly kind: 'text'; readonly runs: Runs; readonly lines?: number }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  | { readonly kind: 'route'; readonly stops: readonly Stop[] };

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Belongs to the section before it: the terminal leaves no blank line between. */
  readonly joined: boolean;
  readonly blocks: readonly Block[];
}

/** What is no report of a mail: a name, what it is about, and sections. */
export interface Page {
  readonly name: string;
  readonly about: string;
  readonly sections: readonly Section[];
  readonly footer: readonly Runs[];
}

export interface Sheet {
  readonly lang: 'ja' | 'en';
  readonly source: string;
  /** The last part of the source: a report that is handed on must not tell how the reader's folders are named. */
  readonly name: string;
  readonly size: string;
  readonly subject: string;
  readonly subjectLabel: string;
  readonly date: string;
  /** Kind and certainty in words. */
  readonly kind: string;
  readonly certainty: string;
  readonly tone: 'bad' | 'warn' | 'plain' | 'good';
  readonly danger: number;
  readonly dangerLabel: string;
  readonly summary: Runs;
  /** Lines are scarce: the terminal leaves out blank ones. */
  readonly isBrief: boolean;
  readonly sections: readonly Section[];
  readonly legendLabel: string;
  /** The signs of the sheet beside which no word stands. */
  readonly legend: readonly { readonly sign: Sign; readonly word: string }[];
  readonly footer: readonly Runs[];
}

export const plain = (text: string): Run => ({ text, tone: 'plain' });
export const strong = (text: string): Run => ({ text, tone: 'strong' });
export const faint = (text: string): Run => ({ text, tone: 'faint' });
export const data = (text: string): Run => ({ text, tone: 'data' });
export const link = (text: string): Run => ({ text, tone: 'link' });
export const bad = (text: string): Run => ({ text, tone: 'bad' });
export const good = (text: string): Run => ({ text, tone: 'good' });
export const warn = (text: string): Run => ({ text, tone: 'warn' });

/** Stands between facts of one line. */
export const DOT: Run = faint(' · ');

/** The pieces with a separator between them. */
export function between(pieces: readonly Runs[], separator: Run): Run[] {
  const all: Run[] = [];
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    if (all.length > 0) all.push(separator);
    all.push(...piece);
  }
  return all;
}

/** The same, cut at a blank: half of a host's name is another host's. */
export function shortWords(text: string, limit: number): string {
  const blank = text.length <= limit ? -1 : text.lastIndexOf(' ', limit);
  return blank < limit / 2 ? short(text, limit) : `${text.slice(0, blank)} …`;
}

/** Blanks and unseen characters that fill a text up, told by their number: what stands behind them is seen again. */
export function unpadded(text: string): string {
  return text.replace(PADDING, (all, one: string) => {
    const code = (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>×${all.length} `;
  });
}

// bounded: a subject or name, one turn for each run
const PADDING =
  /(\u034f|[\s\u00a0\u00ad\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufeff\uffa0])\1{7,}/g;

/** The first `limit` characters of a text that a stranger may have made long. */
export function short(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.charCodeAt(limit - 1) >= 0xd800 && text.charCodeAt(limit - 1) <= 0xdbff ? limit - 1 : limit;
  return `${text.slice(0, cut)}…`;
}
