/** A case as it is read: its mails and people by name, its timeline in the order of time, what is promised and open. */

import type { Case, Contact, Entry } from '../../case/case.ts';
import { openPromises, originOf } from '../../store/case-events.ts';
import type { Listed, ListedCase, Store } from '../../store/store.ts';
import { everyPage } from '../every-page.ts';
import type { ReturnedLine } from '../shown/returned-line.ts';
import { byDate } from './by-date.ts';

/** Mails that are told of one by one; the case names all of them. */
const MAILS = 500;

/** A line of a timeline. */
export interface Line extends Entry {
  /** Its place in the case that it was written into, from 1. */
  readonly line: number;
  /** The case that was merged into this one, where it was written there. */
  readonly of?: string;
}

export interface CaseSheet {
  readonly schema: 'metsuke/case/1';
  readonly case: Case;
  /** The first 500 that came to it, in the order of time. */
  readonly mails: readonly Listed[];
  readonly contacts: readonly Contact[];
  /** In the order of time; those of cases that were merged into it stand among them. */
  readonly timeline: readonly Line[];
  /** Promises that nobody has settled, what is due first. */
  readonly promises: readonly Line[];
  /** Where the mails came from that the bounces among them brought back, in the order of time; absent where nobody looked. */
  readonly returned?: readonly ReturnedLine[];
}

/** Undefined when there is no such case. */
export async function caseSheet(store: Store, id: string): Promise<CaseSheet | undefined> {
  const found = await store.case(id);
  if (found === undefined) return undefined;
  const mails: Listed[] = [];
  for (const message of found.messages.slice(0, MAILS)) {
    const mail = await store.mail(message);
    if (mail !== undefined) mails.push(mail);
  }
  const contacts = await store.contactsWith([
    ...found.contacts,
    ...found.timeline.flatMap(({ contact = [] }) => contact),
  ]);
  const timeline = (await linesOf(store, found, new Set(), new Set())).map((line) => ({
    line,
    // what was written within a second stays in the order in which it was written
    at: Math.floor(Date.parse(line.at) / 1000),
  }));
  return {
    schema: 'metsuke/case/1',
    case: found,
    mails: byDate(mails),
    contacts,
    timeline: timeline.sort((a, b) => a.at - b.at).map(({ line }) => line),
    promises: found.state === 'closed' ? [] : openPromises(found.timeline),
  };
}

/** The mails that the sheet tells of, in its order. */
export const idsOf = ({ mails }: CaseSheet): readonly string[] => mails.map(({ sha256 }) => sha256);

/**
 * @param seen cases that were told of already: merging to and fro would go on for ever
 * @param told lines by where they were written: merging brings them along, but not what was written afterwards
 */
async function linesOf(store: Store, { id, timeline }: Case, seen: Set<string>, told: Set<string>): Promise<Line[]> {
  const isFirst = seen.size === 0;
  seen.add(id);
  const lines: Line[] = [];
  for (const [index, entry] of timeline.entries()) {
    const origin = originOf(id, entry, index);
    if (told.has(origin)) continue;
    told.add(origin);
    lines.push({ ...entry, line: index + 1, ...(isFirst ? {} : { of: id }) });
  }
  // the case that was closed by merging names this one, and this one names it: only what came in is told
  for (const { what, case: other } of timeline) {
    if (what !== 'merged' || other === undefined || seen.has(other)) continue;
    const merged = await store.case(other);
    if (merged !== undefined) lines.push(...(await linesOf(store, merged, seen, told)));
  }
  return lines;
}

/** Open cases with a promise, what is due first. @param until only those due on or before this day, `YYYY-MM-DD` */
export async function dueCases(store: Store, until?: string): Promise<readonly ListedCase[]> {
  const due: ListedCase[] = [];
  for await (const one of everyPage((page) => store.cases({ state: 'open', ...page })))
    if (one.due !== undefined && (until === undefined || dayOf(one.due) <= until)) due.push(one);
  return due.sort((a, b) => dayOf(a.due).localeCompare(dayOf(b.due)));
}

const dayOf = (due = ''): string => due.slice(0, 10);
