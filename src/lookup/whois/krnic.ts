/** KRNIC, `whois.kisa.or.kr` and `whois.kr`: Korea's networks, the outer before the inner, and .kr domains. */
import { between, contains, endsOf, readRange, width } from '../address-range.ts';
import { addContact, type Draft, field, mailAddressesIn, nameField, put } from '../draft.ts';
import { readRegistryDate } from '../registry-date.ts';
import type { RegistryQuestion } from '../registry-question.ts';
import { type KeyValue, keyValue, type Line, type Reader, whereOf } from './reading.ts';

/** Korean first, then English: we read the English half where there is one. */
const ENGLISH = '# ENGLISH';
/** An answer has the outer network, the inner, and a section for each contact. */
const MAX_SECTIONS = 50;

interface Section {
  readonly title: string;
  readonly fields: KeyValue[];
}

export const readKrnic: Reader = (lines, question) => {
  const half = lines.findIndex(({ text }) => text.trim() === ENGLISH);
  const sections = sectionsOf(half < 0 ? lines : lines.slice(half + 1));
  return question.type === 'domain' ? readDomain(sections, question) : readNetwork(sections, question);
};

/** `[ Network Information ]` begins one; what stands before the first has no title. */
function sectionsOf(lines: readonly Line[]): readonly Section[] {
  const sections: Section[] = [{ title: '', fields: [] }];
  for (const line of lines) {
    const title = /^\[ (.{3,60}) \]$/.exec(line.text.trim())?.[1];
    const pair = title === undefined ? keyValue(line) : undefined;
    if (title !== undefined && sections.length < MAX_SECTIONS)
      sections.push({ title: title.toLowerCase(), fields: [] });
    else if (pair !== undefined) sections.at(-1)?.fields.push(pair);
  }
  return sections;
}

const valueIn = (fields: readonly KeyValue[], ...keys: readonly string[]): string | undefined =>
  field(fields.find(({ key, value }) => keys.includes(key) && value !== '')?.value);

function readNetwork(sections: readonly Section[], question: RegistryQuestion): ReturnType<Reader> {
  const networks = sections.flatMap((section) => {
    const range = rangeOf(section.fields, question);
    return range === undefined ? [] : [{ section, range }];
  });
  const [inner] = networks.toSorted((a, b) => (a.range.wide < b.range.wide ? -1 : 1));
  if (inner === undefined) return {};
  const { fields } = inner.section;
  const draft: Draft = { object: question.type, contacts: [], range: inner.range.ends };
  put(draft, 'name', valueIn(fields, 'service name', 'network name', 'as name'));
  put(draft, 'holder', nameField(valueIn(fields, 'organization name')));
  put(draft, 'created', readRegistryDate(valueIn(fields, 'registration date', 'allocation date') ?? ''));
  // the customer of a line is seldom the one who can act: the carrier's contact follows
  const outward = [inner.section, ...sections.filter((section) => section !== inner.section)];
  for (const section of outward) addPerson(draft, section);
  return { registration: draft };
}

function addPerson(draft: Draft, { title, fields }: Section): void {
  const mail = fields.find(({ key, value }) => key === 'e-mail' && value !== '');
  if (mail === undefined) return;
  const role = title.includes('abuse') ? 'abuse' : title.includes('tech') ? 'technical' : 'administrative';
  const name = nameField(valueIn(fields, 'name'));
  const phone = valueIn(fields, 'phone');
  addContact(draft, {
    role,
    ...(name === undefined ? {} : { name }),
    emails: mailAddressesIn(mail.value),
    ...(phone === undefined ? {} : { phones: [phone] }),
    where: whereOf(mail),
  });
}

/** `203.0.113.192 - 203.0.113.207 (/28)` */
function rangeOf(
  fields: readonly KeyValue[],
  { type, key }: RegistryQuestion,
): { ends: readonly [string, string]; wide: bigint } | undefined {
  if (type === 'autnum') {
    const number = /^AS(\d{1,10})$/i.exec(valueIn(fields, 'as number') ?? '')?.[1];
    return number === undefined || Number(number) !== Number(key) ? undefined : { ends: [number, number], wide: 1n };
  }
  const [text = ''] = (valueIn(fields, 'ipv4 address', 'ipv6 address') ?? '').split('(', 1);
  const range = readRange(text);
  const one = between(key, key);
  if (range === undefined || one === undefined || !contains(range, one)) return undefined;
  return { ends: endsOf(range), wide: width(range) };
}

function readDomain(sections: readonly Section[], { key }: RegistryQuestion): ReturnType<Reader> {
  const fields = sections.flatMap((section) => section.fields);
  // other registries say "Domain Name:" and "Registrant:" too
  const own = fields.some((one) => one.key === 'authorized agency' || one.key === 'registered date');
  if (!own || valueIn(fields, 'domain name')?.toLowerCase() !== key) return {};
  const draft: Draft = { object: 'domain', name: key, contacts: [] };
  put(draft, 'holder', nameField(valueIn(fields, 'registrant')));
  put(draft, 'created', readRegistryDate(valueIn(fields, 'registered date') ?? ''));
  put(draft, 'changed', readRegistryDate(valueIn(fields, 'last updated date') ?? ''));
  put(draft, 'expires', readRegistryDate(valueIn(fields, 'expiration date') ?? ''));
  const agency = valueIn(fields, 'authorized agency');
  if (agency !== undefined) draft.registrar = { name: (agency.split('(http', 1)[0] ?? agency).trim() };
  const values = (name: string) => fields.filter((one) => one.key === name && one.value !== '').map((one) => one.value);
  const [status, servers] = [values('domain status'), values('host name').map((server) => server.toLowerCase())];
  if (status.length > 0) draft.status = status;
  if (servers.length > 0) draft.nameservers = [...new Set(servers)];
  const mail = fields.find((one) => one.key === 'ac e-mail' && one.value !== '');
  if (mail !== undefined) {
    const name = nameField(valueIn(fields, 'administrative contact(ac)'));
    const phone = valueIn(fields, 'ac phone number');
    addContact(draft, {
      role: 'administrative',
      ...(name === undefined ? {} : { name }),
      emails: mailAddressesIn(mail.value),
      ...(phone === undefined ? {} : { phones: [phone] }),
      where: whereOf(mail),
    });
  }
  return { registration: draft };
}
