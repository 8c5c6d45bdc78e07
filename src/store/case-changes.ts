/** Changes that touch two cases at once: both are in one transaction, so that no message is ever in neither. */
import type { Entry } from '../case/case.ts';
import { changeCase, openCase, readCase } from './cases.ts';
import { StoreFailure } from './failure.ts';
import type { CaseSplit } from './store.ts';
import type { Writing } from './writer.ts';

export async function splitCase(
  writing: Writing,
  id: string,
  { title, messages, entry }: CaseSplit,
  at: string,
): Promise<string> {
  const before = await readCase(writing.db, id);
  const stranger = messages.find((message) => before?.messages.includes(message) !== true);
  if (before === undefined) throw new StoreFailure('METSUKE_STORE_UNKNOWN', `there is no case ${id}`);
  if (stranger !== undefined) throw new StoreFailure('METSUKE_STORE_UNKNOWN', `${stranger} is not in case ${id}`);
  const split: Entry = { ...entry, what: 'split' };
  const draft = { title, messages, contacts: before.contacts, timeline: [{ ...split, case: id }] };
  const other = await openCase(writing, draft, at);
  await changeCase(writing, id, { release: messages, timeline: [{ ...split, case: other }] }, at);
  return other;
}

export async function mergeCases(
  writing: Writing,
  into: string,
  from: string,
  entry: Pick<Entry, 'at' | 'by' | 'note'>,
  at: string,
): Promise<void> {
  const [target, source] = [await readCase(writing.db, into), await readCase(writing.db, from)];
  for (const [id, found] of [
    [into, target],
    [from, source],
  ] as const)
    if (found === undefined) throw new StoreFailure('METSUKE_STORE_UNKNOWN', `there is no case ${id}`);
  if (source === undefined || into === from)
    throw new StoreFailure('METSUKE_STORE_UNKNOWN', `case ${into} cannot be merged with itself`);
  const { messages, contacts } = source;
  const merged: Entry = { ...entry, what: 'merged' };
  await changeCase(writing, into, { gather: messages, contacts, timeline: [{ ...merged, case: from }] }, at);
  const end: readonly Entry[] = [
    { ...merged, case: into },
    { ...entry, what: 'closed' },
  ];
  await changeCase(writing, from, { release: messages, timeline: end }, at);
}
