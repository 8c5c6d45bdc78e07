/** An RDAP object (RFC 9083) as a Registration: IP network, autonomous system or domain. */
import { between, contains, endsOf, readRange } from '../address-range.ts';
import { addRemark, addRemarkDesks, cut, type Draft, field, put } from '../draft.ts';
import type { Registration } from '../registration.ts';
import { readRegistryDate } from '../registry-date.ts';
import { type Entity, readEntities } from './entities.ts';
import { type Dictionary, dictionary, list, text, texts } from './json.ts';

/** Far beyond any real object, and short to walk. */
const MAX_ITEMS = 100;

const objects: ReadonlyMap<string, Registration['object']> = new Map(
  Object.entries<Registration['object']>({
    'ip network': 'ip',
    autnum: 'autnum',
    domain: 'domain',
  }),
);

/** RIPE and LACNIC left the class out for years: then the fields of each class tell it (RFC 9083 §5.3 to §5.5). */
function kindOf(object: Dictionary): Registration['object'] | undefined {
  const name = text(object['objectClassName']);
  if (name !== undefined) return objects.get(name.toLowerCase());
  if (text(object['startAddress']) !== undefined) return 'ip';
  if (object['startAutnum'] !== undefined) return 'autnum';
  return text(object['ldhName']) !== undefined && object['nameservers'] !== undefined ? 'domain' : undefined;
}

/**
 * @param json the body of an answer, parsed
 * @returns undefined when it is none of the three objects. Never throws; limits that were reached are in `partial`.
 */
export function readRegistration(json: unknown): Registration | undefined {
  const object = dictionary(json);
  const kind = kindOf(object);
  if (kind === undefined) return undefined;
  const draft: Draft = { object: kind, contacts: [] };
  put(draft, 'handle', field(text(object['handle'])));
  const entities = readEntities(object['entities'], draft);
  const descriptions = readRemarks(draft, object, entities);
  if (kind === 'domain') readDomain(draft, object);
  else readNumbers(draft, object);
  readEvents(draft, object['events']);
  put(draft, 'holder', holderOf(entities) ?? field(descriptions[0]));
  const registrant = entities.find(({ roles, within }) => roles.includes('registrant') && within === undefined);
  if (kind === 'domain') put(draft, 'country', registrant?.card.country);
  readRegistrar(draft, entities);
  const status = texts(object['status'], MAX_ITEMS).flatMap((one) => field(one) ?? []);
  if (status.length > 0) draft.status = status;
  addRemarkDesks(draft);
  return draft;
}

function readDomain(draft: Draft, object: Dictionary): void {
  put(draft, 'name', hostName(text(object['ldhName'])) ?? labelsOf(text(object['unicodeName'])));
  const servers = list(object['nameservers']);
  if (servers.length > MAX_ITEMS) cut(draft, 'nameservers');
  const names = servers.slice(0, MAX_ITEMS).flatMap((server) => hostName(text(dictionary(server)['ldhName'])) ?? []);
  if (names.length > 0) draft.nameservers = names;
}

/** U-labels as A-labels. */
const labelsOf = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : hostName(process.getBuiltinModule('node:url').domainToASCII(name.slice(0, 253)));

const hostName = (name: string | undefined): string | undefined =>
  field(name?.toLowerCase().slice(0, name.endsWith('.') ? -1 : undefined));

function readNumbers(draft: Draft, object: Dictionary): void {
  put(draft, 'name', field(text(object['name'])));
  const country = text(object['country'])?.toUpperCase();
  if (country !== undefined && /^[A-Z]{2}$/.test(country)) put(draft, 'country', country);
  put(draft, 'range', draft.object === 'ip' ? addresses(object) : systems(object));
}

function addresses(object: Dictionary): Registration['range'] {
  // RIPE wrote `62.0.2.0/32` for an address
  const [first = '', last = ''] = ['startAddress', 'endAddress'].map((key) => text(object[key])?.split('/', 1)[0]);
  const range = between(first, last) ?? cidr(object);
  return range === undefined ? undefined : endsOf(range);
}

/** The extension cidr0: the first of the blocks. */
function cidr(object: Dictionary): ReturnType<typeof readRange> {
  const block = dictionary(list(object['cidr0_cidrs'])[0]);
  const prefix = text(block['v4prefix']) ?? text(block['v6prefix']);
  return prefix === undefined ? undefined : readRange(`${prefix}/${String(block['length'])}`);
}

function systems(object: Dictionary): Registration['range'] {
  const [first, last] = [object['startAutnum'], object['endAutnum'] ?? object['startAutnum']].map(Number);
  if (first === undefined || last === undefined || !(first >= 0 && first <= last && last <= 0xffffffff))
    return undefined;
  return [String(first), String(last)];
}

/** RFC 9083 §10.2.3 */
const dates: ReadonlyMap<string, 'created' | 'changed' | 'expires'> = new Map(
  Object.entries<'created' | 'changed' | 'expires'>({
    registration: 'created',
    'last changed': 'changed',
    expiration: 'expires',
    'registrar expiration': 'expires',
  }),
);

function readEvents(draft: Draft, value: unknown): void {
  for (const one of list(value).slice(0, MAX_ITEMS)) {
    const event = dictionary(one);
    const key = dates.get(text(event['eventAction'])?.toLowerCase() ?? '');
    if (key !== undefined) put(draft, key, readRegistryDate(text(event['eventDate']) ?? ''));
  }
}

/**
 * The object's remarks and those of its contacts: CNNIC says only there that it investigates nothing, and carriers of
 * Korea where to write about spam.
 * @returns the lines that describe the holder; RIPE gives them no title
 */
function readRemarks(draft: Draft, object: Dictionary, entities: readonly Entity[]): readonly string[] {
  const descriptions: string[] = [];
  const read = (value: unknown, own: boolean): void => {
    for (const one of list(value).slice(0, MAX_ITEMS)) {
      const remark = dictionary(one);
      const lines = texts(remark['description'], MAX_ITEMS);
      const title = text(remark['title'])?.toLowerCase() ?? 'description';
      if (own && title === 'description') descriptions.push(...lines);
      addRemark(draft, lines.join('\n'));
    }
  };
  read(object['remarks'], true);
  for (const { json } of entities) read(json['remarks'], false);
  return descriptions;
}

/**
 * RIPE lists maintainers as registrants, whose name is their handle, beside the organisation: the organisation holds.
 */
function holderOf(entities: readonly Entity[]): string | undefined {
  const registrants = entities.filter(({ roles, within }) => roles.includes('registrant') && within === undefined);
  const named = registrants.filter(({ card, handle }) => card.organization ?? (card.name && card.name !== handle));
  const holder = named.find(({ card }) => card.kind === 'org') ?? named[0];
  return holder?.card.organization ?? holder?.card.name;
}

function readRegistrar(draft: Draft, entities: readonly Entity[]): void {
  const registrar = entities.find(({ roles }) => roles.includes('registrar'));
  const name = registrar?.card.name ?? registrar?.card.organization ?? registrar?.handle;
  if (registrar === undefined || name === undefined) return;
  const ids = list(registrar.json['publicIds']).slice(0, MAX_ITEMS).map(dictionary);
  const iana = ids.find((id) => text(id['type'])?.toLowerCase() === 'iana registrar id');
  const ianaId = field(text(iana?.['identifier']));
  draft.registrar = { name, ...(ianaId === undefined ? {} : { ianaId }) };
}

/** Whether the object is what was asked for; a server may lie, or lead elsewhere. */
export function isAbout(registration: Registration, type: string, key: string): boolean {
  if (registration.object !== type) return false;
  if (type === 'domain') return registration.name === undefined || registration.name === key;
  const [first, last] = registration.range ?? [];
  if (first === undefined || last === undefined) return false;
  if (type === 'autnum') return Number(key) >= Number(first) && Number(key) <= Number(last);
  const range = between(first, last);
  const one = readRange(key);
  return range !== undefined && one !== undefined && contains(range, one);
}
