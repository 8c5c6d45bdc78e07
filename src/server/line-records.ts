/** A call with the telephone's own records of it, as somebody pasted them. */
import { callEntry, callOf } from '../app/cases/telephone-call.ts';
import type { NewEntry } from '../app/cases.ts';
import type { Store } from '../store/store.ts';
import { cases } from '../words/cases.ts';
import { Problem } from './problem.ts';

/**
 * The line with the times and the number that the records tell, with the other attempts in words, and with the records
 * themselves as a file. @throws Problem not-understood
 */
export async function withRecords(
  store: Store,
  entry: NewEntry,
  records: string,
  lang: 'ja' | 'en',
): Promise<NewEntry> {
  const { at, note = '', ended, number, files = [] } = entry;
  // a telephone's clock has no offset: it is that of the person who read it
  const [offset] = /(?:Z|[+-]\d\d:\d\d)$/.exec(at ?? '') ?? [];
  if (at === undefined || offset === undefined)
    throw new Problem('not-understood', '`lines` need `at`: about when it was, with the offset of their clock');
  const call = callEntry(callOf(records, at), cases[lang].label, (clock) => `${clock}${offset}`);
  if (call === undefined) throw new Problem('not-understood', 'no call can be read from `lines`');
  const { sha256 } = await store.keepOriginal(new TextEncoder().encode(records), new Date().toISOString());
  const end = ended ?? call.ended;
  const called = number ?? call.number;
  return {
    ...entry,
    at: call.at,
    note: [note, ...call.said].filter((line) => line !== '').join('\n'),
    files: [...files, sha256],
    ...(end !== undefined && { ended: end }),
    ...(called !== undefined && { number: called }),
  };
}
