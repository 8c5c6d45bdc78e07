/** A case as the server tells it. */
import type { Case, Contact, Entry } from '../../case/case.ts';
import type { Indicator } from '../../case/indicators.ts';
import { type Card, having, type Page, pageOf } from '../reading.ts';

/** A line of a timeline, with its place in the case that it was written into. */
export interface Line extends Entry {
  readonly line: number;
  readonly of?: string;
}

/** A mail of the case: a card that is named by its digest. */
export interface CaseMail extends Omit<Card, 'id' | 'reason'> {
  readonly sha256: string;
}

export interface CaseSheet {
  readonly case: Case;
  readonly mails: readonly CaseMail[];
  readonly contacts: readonly Contact[];
  readonly timeline: readonly Line[];
  readonly promises: readonly Line[];
}

export interface ListedCase {
  readonly id: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly opened: string;
  readonly messages: number;
  readonly last?: string;
  readonly due?: string;
}

interface Related {
  readonly found: readonly {
    readonly mail: Card;
    readonly shared: readonly (Indicator & { readonly mails: number })[];
  }[];
}

export const caseSheetOf = having<CaseSheet>('case', 'mails', 'timeline', 'promises');
export const listedCases: (value: unknown) => Page<ListedCase> | undefined = pageOf<ListedCase>('id', 'title', 'state');
export const relatedOf = having<Related>('found');

/** Days from today until a day, in this browser's zone; below zero when it is over. */
export function daysUntil(due: string, today = new Date()): number {
  const [year = 0, month = 1, day = 1] = due.slice(0, 10).split('-').map(Number);
  const midnight = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return Math.round((Date.UTC(year, month - 1, day) - midnight) / 86_400_000);
}

/** A moment of a field `datetime-local`, with this browser's offset from UTC. */
export function withOffset(local: string): string {
  const minutes = -new Date(local).getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local}${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** Now, as a field `datetime-local` takes it. */
export function localNow(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
