/** JPNIC, `whois.nic.ad.jp`: networks and AS numbers of Japan; the mail addresses of contacts stand behind handles. */
import { between, contains, endsOf, readRange, width } from '../address-range.ts';
import { addContact, addRemarkDesks, type Draft, field, mailAddressesIn, put } from '../draft.ts';
import { readRegistryDate } from '../registry-date.ts';
import type { RegistryQuestion } from '../registry-question.ts';
import { type BracketedField, bracketedFields, firstOf, handlesIn, valuesOf } from './bracketed.ts';
import type { Reader } from './reading.ts';

/** Real answers hold one network, or a handful where several match. */
const MAX_BLOCKS = 100;

export const readJpnic: Reader = (lines, question) => {
  const fields = bracketedFields(lines);
  const blocks = new Map<number, BracketedField[]>();
  for (const one of fields) {
    const block = blocks.get(one.block) ?? [];
    if (blocks.size < MAX_BLOCKS) blocks.set(one.block, block);
    block.push(one);
  }
  const fitting = [...blocks.values()].flatMap((block) => {
    const range = rangeIn(block, question);
    return range === undefined ? [] : [{ block, range }];
  });
  const [best] = fitting.toSorted((a, b) => (a.range.wide < b.range.wide ? -1 : 1));
  if (best === undefined) return {};
  const { block, range } = best;
  const draft: Draft = { object: question.type, contacts: [], range: range.ends };
  put(draft, 'name', firstOf(block, 'network name', 'as name'));
  put(draft, 'holder', firstOf(block, 'organization', 'organization name'));
  put(draft, 'created', readRegistryDate(firstOf(block, 'assigned date', 'allocated date') ?? ''));
  put(draft, 'changed', readRegistryDate(firstOf(block, 'last update') ?? ''));
  const servers = valuesOf(block, 'nameserver', 'name server').flatMap((name) => field(name.toLowerCase()) ?? []);
  if (servers.length > 0) draft.nameservers = servers;
  for (const { key, value, where } of block) {
    if (key === 'abuse' && value !== '') addContact(draft, { role: 'abuse', emails: mailAddressesIn(value), where });
  }
  const remarks = valuesOf(block, 'remarks', 'remark', 'note');
  if (remarks.length > 0) draft.remarks = remarks;
  addRemarkDesks(draft);
  return { registration: draft, handles: handlesIn(block) };
};

/** The range of a block when it holds what was asked. */
function rangeIn(
  block: readonly BracketedField[],
  { type, key }: RegistryQuestion,
): { ends: readonly [string, string]; wide: bigint } | undefined {
  if (type === 'autnum') {
    const number = /^(?:AS)?(\d{1,10})$/i.exec(firstOf(block, 'as number') ?? '')?.[1];
    return number === undefined || Number(number) !== Number(key) ? undefined : { ends: [number, number], wide: 1n };
  }
  const range = readRange(firstOf(block, 'network number', 'ipv6 prefix', 'network address') ?? '');
  const one = between(key, key);
  if (range === undefined || one === undefined || !contains(range, one)) return undefined;
  return { ends: endsOf(range), wide: width(range) };
}
