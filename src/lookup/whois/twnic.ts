/** TWNIC, `whois.twnic.net` for Taiwan's networks and `whois.twnic.net.tw` for .tw: titles with indented lines below. */
import { between, contains, endsOf, readRange } from '../address-range.ts';
import { addContact, type Draft, field, mailAddressesIn, nameField, put } from '../draft.ts';
import { readRegistryDate } from '../registry-date.ts';
import { keyValue, type Line, type Reader } from './reading.ts';

/** Titles that contacts stand below. */
const roles: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'administrator contact': 'administrative',
    'administrative contact': 'administrative',
    'technical contact': 'technical',
    'abuse contact': 'abuse',
    registrant: 'registrant',
  }),
);

export const readTwnic: Reader = (lines, { type, key }) => {
  const pairs = lines.flatMap((line) => keyValue(line) ?? []);
  const valueIn = (name: string): string | undefined => field(pairs.find((pair) => pair.key === name)?.value);
  const draft: Draft = { object: type, contacts: [] };
  if (type === 'ip') {
    const range = readRange(valueIn('netblock') ?? '');
    const one = between(key, key);
    if (range === undefined || one === undefined || !contains(range, one)) return {};
    draft.range = endsOf(range);
    put(draft, 'name', valueIn('netname'));
  } else {
    // only TWNIC says when a record was made in these words; other registries have "Domain Name:" too
    const record = (words: string) => lines.find(({ text }) => text.trim().startsWith(words))?.text.trim();
    const created = record('Record created on ');
    if (type !== 'domain' || created === undefined || valueIn('domain name')?.toLowerCase() !== key) return {};
    draft.name = key;
    put(draft, 'created', readRegistryDate(created.slice('Record created on '.length)));
    put(draft, 'expires', readRegistryDate(record('Record expires on ')?.slice('Record expires on '.length) ?? ''));
    const registrar = valueIn('registration service provider');
    if (registrar !== undefined) draft.registrar = { name: registrar };
    const status = valueIn('domain status')
      ?.split(',')
      .flatMap((one) => field(one) ?? []);
    if (status !== undefined && status.length > 0) draft.status = status;
  }
  readSections(draft, lines);
  return { registration: draft };
};

function readSections(draft: Draft, lines: readonly Line[]): void {
  for (const [at, { text, number }] of lines.entries()) {
    const title = text.trim();
    if (!title.endsWith(':')) continue;
    const word = title.slice(0, -1).toLowerCase();
    const below = linesBelow(lines, at);
    const role = roles.get(word);
    if (word === 'domain servers in listed order') {
      const servers = below.flatMap((line) => field(line.split(/\s/, 1)[0]?.toLowerCase()) ?? []);
      if (servers.length > 0) put(draft, 'nameservers', servers);
    } else if (role !== undefined) {
      const name = nameField(below.find((line) => !line.includes('@')));
      if (role === 'registrant') put(draft, 'holder', name);
      const emails = mailAddressesIn(below.join('\n'));
      if (emails.length === 0) continue;
      addContact(draft, { role, ...(name === undefined ? {} : { name }), emails, where: `${word}, line ${number}` });
    }
  }
}

/** An address takes up to eight lines. */
const MAX_BELOW = 10;

/** The lines until the next empty one. */
function linesBelow(lines: readonly Line[], at: number): readonly string[] {
  const below: string[] = [];
  for (const { text } of lines.slice(at + 1, at + 1 + MAX_BELOW)) {
    if (text.trim() === '') break;
    below.push(text.trim());
  }
  return below;
}
