/** Of the bounces among kept mails: where the mails that came back came from, each by the line that proves it. */
import type { Examination } from '../../examine/examination.ts';
import type { Store } from '../../store/store.ts';
import { type ReturnedLine, returnedLineOf } from '../shown/returned-line.ts';

/** Mails that are looked at; a list tells of no more one by one. */
const MAILS = 500;
/** Bytes of originals in which the lines are looked up; the others are told of without them. */
const ORIGINALS = 64 * 1024 * 1024;

/** In the order of their time. @param messages SHA-256 of kept mails */
export async function returnedLines(store: Store, messages: readonly string[]): Promise<readonly ReturnedLine[]> {
  const found: ReturnedLine[] = [];
  let read = 0;
  for (const message of messages.slice(0, MAILS)) {
    const json = await store.examination(message);
    if (json === undefined) continue;
    const examination: Examination = JSON.parse(json);
    const line = returnedLineOf(examination);
    if (line === undefined) continue;
    read += examination.bytes;
    const original = read <= ORIGINALS ? await store.original(message) : undefined;
    found.push(original === undefined ? line : (returnedLineOf(examination, original) ?? line));
  }
  return inOrder(found);
}

/** What has no time that can be read stands last. */
export function inOrder(lines: readonly ReturnedLine[]): readonly ReturnedLine[] {
  const time = ({ at = '' }: ReturnedLine): number => {
    const parsed = Date.parse(at);
    return Number.isNaN(parsed) ? Number.POSITIVE_INFINITY : parsed;
  };
  return [...lines].sort((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)));
}
