/** ARIN, `whois.arin.net`: one network or AS after the other, each with its organisation and that one's desks below. */
import { between, contains, endsOf, readRange, width } from '../address-range.ts';
import { addContact, addRemark, addRemarkDesks, type Draft, mailAddressesIn, nameField, put } from '../draft.ts';
import { readRegistryDate } from '../registry-date.ts';
import type { RegistryQuestion } from '../registry-question.ts';
import { type KeyValue, keyValue, type Reader, serverIn, whereOf } from './reading.ts';

/** `n +` lists all networks above an address: a handful. */
const MAX_NETWORKS = 50;

/** `OrgAbuseEmail`, or `RAbuseEmail` of the network itself. */
const contactKey = /^(org|r)(abuse|tech|noc|admin|routing|dns)(handle|name|phone|email)$/;

const roles: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    abuse: 'abuse',
    tech: 'technical',
    noc: 'noc',
    admin: 'administrative',
  }),
);

export const readArin: Reader = (lines, question) => {
  if (question.type === 'domain') return {};
  const blocks: KeyValue[][] = [];
  for (const line of lines) {
    const pair = line.text.startsWith('#') ? undefined : keyValue(line);
    if (pair === undefined) continue;
    const begins = pair.key === 'netrange' || pair.key === 'asnumber';
    if (begins && blocks.length < MAX_NETWORKS) blocks.push([]);
    blocks.at(-1)?.push(pair);
  }
  const fitting = blocks.flatMap((block) => {
    const range = rangeOf(block, question);
    return range === undefined ? [] : [{ block, range }];
  });
  const [best] = fitting.toSorted((a, b) => (a.range.wide < b.range.wide ? -1 : 1));
  if (best === undefined) return {};
  return reading(best.block, best.range.ends, question);
};

function reading(
  block: readonly KeyValue[],
  range: readonly [string, string],
  { type }: RegistryQuestion,
): ReturnType<Reader> {
  const valueOfKey = (...keys: readonly string[]): string | undefined =>
    block.find(({ key, value }) => keys.includes(key) && value !== '')?.value;
  const draft: Draft = { object: type, contacts: [], range };
  put(draft, 'handle', valueOfKey('nethandle', 'ashandle'));
  put(draft, 'name', valueOfKey('netname', 'asname'));
  put(draft, 'holder', nameField(valueOfKey('custname', 'orgname') ?? valueOfKey('organization')));
  const country = valueOfKey('country')?.toUpperCase();
  if (country !== undefined && /^[A-Z]{2}$/.test(country)) draft.country = country;
  put(draft, 'created', readRegistryDate(valueOfKey('regdate') ?? ''));
  put(draft, 'changed', readRegistryDate(valueOfKey('updated') ?? ''));
  readDesks(draft, block);
  const comments = block.filter(({ key, value }) => key === 'comment' && value !== '').map(({ value }) => value);
  addRemark(draft, comments.join('\n'));
  addRemarkDesks(draft);
  const referral = serverIn(valueOfKey('referralserver') ?? '');
  // "Transferred to RIPE NCC", "Early Registrations, Transferred to APNIC", "Allocated to LACNIC"
  const elsewhere = /\b(?:transferred|allocated) to (?:RIPE|APNIC|LACNIC|AFRINIC)/i.test(valueOfKey('nettype') ?? '');
  return {
    registration: draft,
    ...(referral === undefined ? {} : { referral }),
    ...(elsewhere ? { interim: true as const } : {}),
  };
}

/** A desk is four lines in a row; a new handle begins the next. */
function readDesks(draft: Draft, block: readonly KeyValue[]): void {
  let open: Map<string, KeyValue> | undefined;
  let desk = '';
  const close = (): void => {
    if (open !== undefined) addDesk(draft, desk, open);
    open = undefined;
  };
  for (const pair of block) {
    const [, owner = '', word = '', part = ''] = contactKey.exec(pair.key) ?? [];
    if (part === '') continue;
    if (part === 'handle' || `${owner} ${word}` !== desk || open === undefined) {
      close();
      open = new Map();
      desk = `${owner} ${word}`;
    }
    open.set(part, pair);
  }
  close();
}

function addDesk(draft: Draft, desk: string, parts: ReadonlyMap<string, KeyValue>): void {
  const [owner = '', word = ''] = desk.split(' ');
  const where = parts.get('email') ?? parts.get('handle') ?? parts.get('name');
  if (where === undefined) return;
  const [handle, name, phone] = ['handle', 'name', 'phone'].map((part) => nameField(parts.get(part)?.value));
  addContact(draft, {
    role: roles.get(word) ?? 'other',
    ...(handle === undefined ? {} : { handle }),
    ...(name === undefined ? {} : { name }),
    emails: mailAddressesIn(parts.get('email')?.value ?? ''),
    ...(phone === undefined ? {} : { phones: [phone] }),
    // the organisation's desk, as RDAP nests it; one of the network itself stands alone
    ...(owner === 'org' ? { within: 'registrant' } : {}),
    where: whereOf(where),
  });
}

function rangeOf(
  block: readonly KeyValue[],
  { type, key }: RegistryQuestion,
): { ends: readonly [string, string]; wide: bigint } | undefined {
  const value = block[0]?.value ?? '';
  if (type === 'autnum') {
    const numbers = /^(\d{1,10})(?: - (\d{1,10}))?$/.exec(value);
    const [, first = '', last = first] = numbers ?? [];
    if (block[0]?.key !== 'asnumber' || first === '' || Number(key) < Number(first) || Number(key) > Number(last))
      return undefined;
    return { ends: [first, last], wide: BigInt(last) - BigInt(first) };
  }
  const range = readRange(value);
  const one = between(key, key);
  if (range === undefined || one === undefined || !contains(range, one)) return undefined;
  return { ends: endsOf(range), wide: width(range) };
}
