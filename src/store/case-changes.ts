/** Changes that touch two cases at once: both are in one transaction, so that no message is ever in neither. */
import type { Case, Entry } from '../case/case.ts';
import { originOf } from './case-events.ts';
import { caseNow, changeCase, openCase } from './cases.ts';
import { noCase, notInCase, StoreFailure } from './failure.ts';
import type { CaseSplit } from './store.ts';
import type { Writing } from './writer.ts';

export async function splitCase(
  writing: Writing,
  id: string,
  { title, messages, entry }: CaseSplit,
  at: string,
): Promise<string> {
  const before = await caseNow(writing, id);
  const stranger = messages.find((message) => before?.messages.includes(message) !== true);
  if (before === undefined) throw noCase(id);
  if (stranger !== undefined) throw notInCase(stranger, id);
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
  const [target, source] = [await caseNow(writing, into), await caseNow(writing, from)];
  for (const [id, found] of [
    [into, target],
    [from, source],
  ] as const)
    if (found === undefined) throw noCase(id);
  if (into === from)
    throw new StoreFailure('METSUKE_STORE_CONFLICT', {
      ja: `案件${into}をそれ自身に統合することはできません`,
      en: `case ${into} cannot be merged with itself`,
    });
  if (target === undefined || source === undefined) return;
  // what comes into a closed case would be forgotten with it
  if (target.state === 'closed')
    throw new StoreFailure('METSUKE_STORE_CONFLICT', {
      ja: `案件${into}は終了しています`,
      en: `case ${into} is closed`,
    });
  const { messages, contacts } = source;
  const merged: Entry = { ...entry, what: 'merged' };
  const timeline = [{ ...merged, case: from }, ...carried(source, target)];
  await changeCase(writing, into, { gather: messages, contacts, timeline }, at);
  const end: readonly Entry[] = [
    { ...merged, case: into },
    { ...entry, what: 'closed' },
  ];
  await changeCase(writing, from, { release: messages, timeline: end }, at);
}

/** The lines of one case as they stand in another from now on: those that came there before, as by merging to and fro, come once. */
function carried(source: Case, target: Case): readonly Entry[] {
  const placed = new Map(target.timeline.map((line, index) => [originOf(target.id, line, index), index + 1]));
  /** Where each line of the source stands in the target, for the lines that settle one. */
  const places = new Map<number, number>();
  const lines: Entry[] = [];
  for (const [index, line] of source.timeline.entries()) {
    const from = originOf(source.id, line, index);
    const known = placed.get(from);
    // behind what is there, and the line that tells of the merging
    const place = known ?? target.timeline.length + lines.length + 2;
    places.set(index + 1, place);
    if (known !== undefined) continue;
    const { settles, ...rest } = line;
    const settled = settles === undefined ? undefined : places.get(settles);
    lines.push({ ...rest, from, ...(settled !== undefined && { settles: settled }) });
  }
  return lines;
}
