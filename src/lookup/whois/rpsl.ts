/**
 * RPSL (RFC 2622) as RIPE, APNIC, AFRINIC and LACNIC print it, and the country registries that followed them (.br,
 * .cz, .de, .fr): objects of `key: value` lines, an empty line between two. A contact is a handle that another object
 * of the same answer explains.
 */
import { between, contains, endsOf, readRange, width } from '../address-range.ts';
import { addContact, addRemark, addRemarkDesks, type Draft, field, mailAddressesIn, nameField, put } from '../draft.ts';
import type { Contact } from '../registration.ts';
import { readRegistryDate } from '../registry-date.ts';
import type { RegistryQuestion } from '../registry-question.ts';
import { type KeyValue, keyValue, type Line, type Reader, serverIn, whereOf } from './reading.ts';

/** Answers with routes and all contacts have some twenty. */
const MAX_OBJECTS = 200;

/** The lines of one object; the first says what it is. */
type RpslObject = readonly KeyValue[];

/** Placeholders for what a registry does not keep (RIPE, IANA). */
const nobodys = /^(?:NON-RIPE-NCC-MANAGED-ADDRESS-BLOCK|IANA-(?:BLK|NETBLOCK)|STUB-|ERX-)/i;

/** National registries below APNIC that tell more than APNIC, and by which words APNIC names them. */
const national: readonly (readonly [mark: RegExp, server: string])[] = [
  [/\bJPNIC\b/i, 'whois.nic.ad.jp'],
  [/^(?:MNT-KRNIC-AP|MAINT-KRNIC|IRT-KRNIC-KR|KRNIC)$/i, 'whois.kisa.or.kr'],
  [/^(?:MAINT-TW-TWNIC|MAINT-TWNIC|IRT-TWNIC-AP|IRT-TWNIC-TW|TWNIC)$/i, 'whois.twnic.net'],
];

export const readRpsl: Reader = (lines, question) => {
  const objects = objectsOf(lines);
  const main = objectAbout(objects, question);
  const referral = referralIn(objects) ?? (main === undefined ? undefined : nationalServer(main));
  const referred = referral === undefined ? {} : { referral };
  if (main === undefined) return referred;
  const draft: Draft = { object: question.type, contacts: [] };
  readFields(draft, main, question);
  readDesk(draft, lines);
  const handles = new Map(objects.flatMap((object) => handleOf(object)));
  readContacts(draft, main, handles);
  const organization = valueOfKey(main, 'org');
  const holder = organization === undefined ? undefined : handles.get(organization.toLowerCase());
  if (holder !== undefined) {
    const called = nameField(valueOfKey(holder, 'org-name'));
    if (called !== undefined) draft.holder = called;
    readContacts(draft, holder, handles);
  }
  // CNNIC says only in its irt that it investigates nothing; carriers of Korea say in their role where to write
  for (const object of new Set([main, ...named(main, handles)])) readRemarks(draft, object);
  addRemarkDesks(draft);
  return { registration: draft, ...referred };
};

function objectsOf(lines: readonly Line[]): readonly RpslObject[] {
  const objects: KeyValue[][] = [];
  let open: KeyValue[] | undefined;
  for (const line of lines) {
    // RIPE and APNIC comment with %, some others with #
    const comment = line.text.startsWith('%') || line.text.startsWith('#');
    const pair = comment ? undefined : keyValue(line);
    if (line.text === '') open = undefined;
    else if (pair !== undefined && objects.length < MAX_OBJECTS) {
      if (open === undefined) {
        open = [];
        objects.push(open);
      }
      open.push(pair);
    }
  }
  return objects;
}

const valueOfKey = (object: RpslObject, ...keys: readonly string[]): string | undefined =>
  field(object.find(({ key, value }) => keys.includes(key) && value !== '')?.value);

const valuesOfKey = (object: RpslObject, ...keys: readonly string[]): readonly KeyValue[] =>
  object.filter(({ key, value }) => keys.includes(key) && value !== '');

/** The object that was asked for: of networks the narrowest. */
function objectAbout(objects: readonly RpslObject[], { type, key }: RegistryQuestion): RpslObject | undefined {
  if (type === 'ip') {
    const one = between(key, key);
    const fitting = objects.flatMap((object) => {
      const range =
        object[0]?.key === 'inetnum' || object[0]?.key === 'inet6num' ? readRange(object[0].value) : undefined;
      const fits = one !== undefined && range !== undefined && contains(range, one);
      return fits && !nobodys.test(valueOfKey(object, 'netname') ?? '') ? [{ object, range }] : [];
    });
    return fitting.toSorted((a, b) => (width(a.range) < width(b.range) ? -1 : 1))[0]?.object;
  }
  return objects.find(([first]) => {
    if (type === 'domain') return first?.key === 'domain' && first.value.toLowerCase() === key;
    return first?.key === 'aut-num' && first.value.replace(/^AS/i, '') === key;
  });
}

/** IANA `refer:`, and who prints ARIN's word. */
function referralIn(objects: readonly RpslObject[]): string | undefined {
  const pair = objects.flat().find(({ key, value }) => /^(?:refer|referralserver|whois)$/.test(key) && value !== '');
  return pair === undefined ? undefined : serverIn(pair.value);
}

function nationalServer(object: RpslObject): string | undefined {
  const marks = valuesOfKey(object, 'mnt-by', 'mnt-irt', 'source').map(({ value }) => value);
  return national.find(([mark]) => marks.some((value) => mark.test(value)))?.[1];
}

function readFields(draft: Draft, object: RpslObject, { type, key }: RegistryQuestion): void {
  const range = type === 'ip' ? readRange(object[0]?.value ?? '') : undefined;
  if (range !== undefined) draft.range = endsOf(range);
  if (type === 'autnum') draft.range = [key, key];
  put(draft, 'name', type === 'domain' ? key : valueOfKey(object, 'netname', 'as-name'));
  put(draft, 'holder', nameField(valueOfKey(object, 'owner', 'holder', 'registrant-name', 'descr')));
  const country = valueOfKey(object, 'country')?.toUpperCase();
  if (country !== undefined && /^[A-Z]{2}$/.test(country)) draft.country = country;
  put(draft, 'created', firstDate(object, 'created', 'registered'));
  put(draft, 'changed', firstDate(object, 'last-modified', 'last-update', 'changed'));
  put(draft, 'expires', firstDate(object, 'expires', 'expire', 'expiry date', 'paid-till'));
  const registrar = valueOfKey(object, 'registrar');
  if (registrar !== undefined) draft.registrar = { name: registrar };
  const status = valuesOfKey(object, 'status').map(({ value }) => value);
  if (status.length > 0) draft.status = status;
  const servers = valuesOfKey(object, 'nserver').map(({ value }) => value.split(/\s/, 1)[0]?.toLowerCase() ?? '');
  if (servers.length > 0) draft.nameservers = servers;
}

/** The first that holds a date: APNIC's `changed` held a mail address before it. */
function firstDate(object: RpslObject, ...keys: readonly string[]): string | undefined {
  for (const wanted of keys) {
    for (const { value } of valuesOfKey(object, wanted)) {
      const date = readRegistryDate(value.slice(value.lastIndexOf('@') < 0 ? 0 : value.lastIndexOf(' ') + 1));
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

/** RIPE and APNIC work the desk out themselves: `% Abuse contact for '…' is 'abuse@example.net'`. */
function readDesk(draft: Draft, lines: readonly Line[]): void {
  for (const { text, number } of lines) {
    if (!text.startsWith('% Abuse contact for ')) continue;
    const emails = mailAddressesIn(text.slice(text.lastIndexOf(' is ') + 4));
    if (emails.length > 0) addContact(draft, { role: 'abuse', emails, where: `% Abuse contact, line ${number}` });
  }
}

const handleKeys = ['nic-hdl', 'nic-hdl-br', 'irt', 'organisation'];

const handleOf = (object: RpslObject): readonly (readonly [string, RpslObject])[] =>
  valuesOfKey(object, ...handleKeys).map(({ value }) => [value.toLowerCase(), object] as const);

/** Keys by which an object names its contacts. */
const contactKeys: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'abuse-c': 'abuse',
    'mnt-irt': 'abuse',
    'owner-c': 'registrant',
    registrant: 'registrant',
    'admin-c': 'administrative',
    'tech-c': 'technical',
    'zone-c': 'technical',
  }),
);

/** The objects that explain the contacts of one. */
const named = (object: RpslObject, handles: ReadonlyMap<string, RpslObject>): readonly RpslObject[] =>
  object
    .filter(({ key }) => contactKeys.get(key) !== undefined)
    .map(({ value }) => handles.get(value.toLowerCase()))
    .filter((one) => one !== undefined);

/** Each with the object that explains its handle; a handle without one stands alone. */
function readContacts(draft: Draft, object: RpslObject, handles: ReadonlyMap<string, RpslObject>): void {
  for (const pair of object) {
    const role = contactKeys.get(pair.key);
    if (role === undefined || pair.value === '') continue;
    const contact = contactOf(role, pair, handles.get(pair.value.toLowerCase()));
    const same = draft.contacts.some(
      (one) =>
        one.role === role &&
        (one.handle === contact.handle || (one.emails.length > 0 && one.emails.join() === contact.emails.join())),
    );
    if (!same) addContact(draft, contact);
  }
}

function contactOf(role: string, pair: KeyValue, object: RpslObject = []): Contact {
  // who asks for a desk gets the box for abuse, else the general one
  const boxes = valuesOfKey(object, 'abuse-mailbox');
  const mails = role === 'abuse' && boxes.length > 0 ? boxes : valuesOfKey(object, 'e-mail', 'email');
  const name = nameField(valueOfKey(object, 'role', 'person', 'irt', 'name', 'contact'));
  const phones = valuesOfKey(object, 'phone').map(({ value }) => value);
  return {
    role,
    handle: pair.value,
    ...(name === undefined ? {} : { name }),
    emails: [...new Set(mails.flatMap(({ value }) => mailAddressesIn(value)))],
    ...(phones.length === 0 ? {} : { phones }),
    where: whereOf(mails[0] ?? pair),
  };
}

/** Lines of remarks in a row are one remark: a sentence runs over several. */
function readRemarks(draft: Draft, object: RpslObject): void {
  let open: string[] = [];
  let last = -1;
  for (const { key, value, number } of object) {
    if (key !== 'remarks') continue;
    if (number !== last + 1 && open.length > 0) {
      addRemark(draft, open.join('\n'));
      open = [];
    }
    open.push(value);
    last = number;
  }
  addRemark(draft, open.join('\n'));
}
