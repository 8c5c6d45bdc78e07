/**
 * The way of gTLD registries and their registrars, which ICANN prescribes (Verisign, PIR, all registrars):
 * `Registrar Abuse Contact Email: …`. A thin registry names the registrar's server, which knows the holder.
 */
import { addContact, type Draft, field, mailAddressesIn, nameField, put } from '../draft.ts';
import { readRegistryDate } from '../registry-date.ts';
import { type KeyValue, keyValue, type Reader, serverIn, whereOf } from './reading.ts';

/** The prefix of each contact's keys. */
const roles: readonly (readonly [prefix: string, role: string])[] = [
  ['registrant', 'registrant'],
  ['admin', 'administrative'],
  ['administrative', 'administrative'],
  ['tech', 'technical'],
  ['technical', 'technical'],
  ['billing', 'billing'],
];

export const readRegistrar: Reader = (lines, { type, key }) => {
  if (type !== 'domain') return {};
  const fields = new Map<string, KeyValue[]>();
  for (const line of lines) {
    const pair = keyValue(line);
    if (pair === undefined || pair.value === '') continue;
    const known = fields.get(pair.key);
    if (known === undefined) fields.set(pair.key, [pair]);
    else known.push(pair);
  }
  const first = (...keys: readonly string[]): string | undefined =>
    field(keys.map((name) => fields.get(name)?.[0]?.value).find((value) => value !== undefined));
  if (first('domain name', 'domain')?.toLowerCase() !== key || !fields.has('domain name')) return {};
  const draft: Draft = { object: 'domain', name: key, contacts: [] };
  put(draft, 'handle', first('registry domain id'));
  put(draft, 'holder', nameField(first('registrant organization')) ?? nameField(first('registrant name')));
  const country = first('registrant country')?.toUpperCase();
  if (country !== undefined && /^[A-Z]{2}$/.test(country)) draft.country = country;
  put(draft, 'created', readRegistryDate(first('creation date', 'created', 'registration time') ?? ''));
  put(draft, 'changed', readRegistryDate(first('updated date', 'last updated') ?? ''));
  const expiry = first('registry expiry date', 'registrar registration expiration date', 'expiration time');
  put(draft, 'expires', readRegistryDate(expiry ?? ''));
  const [name, ianaId] = [first('registrar', 'sponsoring registrar'), first('registrar iana id')];
  if (name !== undefined) draft.registrar = { name, ...(ianaId === undefined ? {} : { ianaId }) };
  // `clientTransferProhibited https://icann.org/epp#…`
  const status = (fields.get('domain status') ?? []).flatMap(({ value }) => value.split(/\s/, 1));
  if (status.length > 0) draft.status = [...new Set(status)];
  const servers = (fields.get('name server') ?? []).map(({ value }) => value.split(/\s/, 1)[0]?.toLowerCase() ?? '');
  if (servers.length > 0) draft.nameservers = [...new Set(servers)];
  readDesks(draft, fields, name);
  const referral = serverIn(first('registrar whois server', 'whois server') ?? '');
  return { registration: draft, ...(referral === undefined ? {} : { referral }) };
};

function readDesks(
  draft: Draft,
  fields: ReadonlyMap<string, readonly KeyValue[]>,
  registrar: string | undefined,
): void {
  const abuse = fields.get('registrar abuse contact email')?.[0];
  const abusePhone = field(fields.get('registrar abuse contact phone')?.[0]?.value);
  const where = abuse ?? fields.get('registrar abuse contact phone')?.[0];
  if (where !== undefined) {
    addContact(draft, {
      role: 'abuse',
      ...(registrar === undefined ? {} : { name: registrar }),
      emails: mailAddressesIn(abuse?.value ?? ''),
      ...(abusePhone === undefined ? {} : { phones: [abusePhone] }),
      within: 'registrar',
      where: whereOf(where),
    });
  }
  for (const [prefix, role] of roles) {
    const mail = fields.get(`${prefix} email`)?.[0];
    const [emails, urls] = [mailAddressesIn(mail?.value ?? ''), formsIn(mail?.value ?? '')];
    const [person, organization, phone] = ['name', 'organization', 'phone'].map((part) =>
      nameField(fields.get(`${prefix} ${part}`)?.[0]?.value),
    );
    const name = person ?? organization;
    if (mail === undefined || (emails.length === 0 && urls.length === 0)) continue;
    addContact(draft, {
      role,
      ...(name === undefined ? {} : { name }),
      emails,
      ...(phone === undefined ? {} : { phones: [phone] }),
      ...(urls.length === 0 ? {} : { urls }),
      where: whereOf(mail),
    });
  }
}

/** Where a mail address is withheld, registrars give a form: `Registrant Email: https://registrar.example/form?d=…`. */
const formsIn = (text: string): readonly string[] =>
  text.split(/\s/).filter((word) => /^https?:\/\//i.test(word) && URL.canParse(word));
