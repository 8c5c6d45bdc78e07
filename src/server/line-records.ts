/** A call with the telephone's own records of it, as somebody pasted them. */
import { callOf } from '../app/cases/telephone-call.ts';
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
  const { best, others } = callOf(records, at);
  if (best === undefined) throw new Problem('not-understood', 'no call can be read from `lines`');
  const { label } = cases[lang];
  const said = [note];
  for (const one of others)
    said.push(
      [one.at.replace('T', ' '), one.number, one.connected === undefined ? label.notReached : '', one.reason]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
    );
  if (best.connected === undefined) said.push(`${label.notReached} ${best.reason ?? ''}`.trim());
  if (best.endedBy !== undefined)
    said.push(`${best.ended?.slice(11) ?? ''} ${best.endedBy === 'us' ? label.byUs : label.byThem}`);
  const { sha256 } = await store.keepOriginal(new TextEncoder().encode(records), new Date().toISOString());
  const end = ended ?? (best.ended === undefined ? undefined : `${best.ended}${offset}`);
  const called = number ?? best.number;
  return {
    ...entry,
    at: `${best.connected ?? best.at}${offset}`,
    note: said.filter((line) => line !== '').join('\n'),
    files: [...files, sha256],
    ...(end !== undefined && { ended: end }),
    ...(called !== undefined && { number: called }),
  };
}
