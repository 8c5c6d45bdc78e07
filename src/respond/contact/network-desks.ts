/** Whom to write to about an IP address. */

import { fill } from '../../examine/fill.ts';
import type { Text } from '../../examine/finding.ts';
import { lineKind } from '../../examine/known/hosts/dynamic-lines.ts';
import type { Answer } from '../../lookup/lookup.ts';
import type { Contact, Registration } from '../../lookup/registration.ts';
import { readIp, reversedLabels, reverseName } from '../../message/ip.ts';
import { registeredDomain } from '../../message/psl.ts';
import type { Confidence, NetworkSeen, Scope, Want, Warning } from './desk.ts';
import { abuseInRemarks } from './desk-address.ts';
import { domainMailDesks } from './domain-mail.ts';
import { addressesOf, type Draft, draft, draftOfContact, type Gathered, named, short } from './draft.ts';
import { type Inquiry, sourceOf } from './inquiry.ts';
import { askedFor, notes, otherRole, warnings } from './notes.ts';
import { type SharedCarrier, sharedCarrier } from './shared-lines.ts';
import { wants } from './wants.ts';

interface NetworkDesks extends Gathered {
  readonly seen: NetworkSeen;
  readonly warnings: Warning[];
}

/** Where in the order each source stands. */
const RANK = {
  carrier: 2,
  abuse: 10,
  whoisAbuse: 12,
  remarks: 15,
  abusix: 20,
  rdns: 25,
  technical: 30,
  other: 35,
} as const;

/** Countries whose registries keep the contacts of their networks to themselves: the regional one knows the registry. */
const NATIONAL: ReadonlySet<string> = new Set(['JP', 'KR', 'TW']);

/** AS numbers that hide the machine behind them. As of 2026-11-21, by the names in the bundled table. */
const DELIVERY: ReadonlySet<number> = new Set([13335, 209242, 20940, 16625, 54113, 19551, 30148]);

/** Contacts of one registration that are read; registries send a handful. */
const MOST_CONTACTS = 60;

/**
 * @param scope `hosting` for the network of a web server, of which the name tells nothing that is needed
 * @param about what the hosting is of, and other words for its note
 */
export async function networkDesks(
  ip: string,
  { ask }: Inquiry,
  { scope = 'network', note }: { readonly scope?: Extract<Scope, 'network' | 'hosting'>; readonly note?: Text } = {},
): Promise<NetworkDesks> {
  const words = readIp(ip) ?? [];
  const gathered: Gathered = { drafts: [], passedOver: [] };
  const [place, rdap, abusix, name] = await Promise.all([
    ask({ kind: 'geo', key: ip }, askedFor.geo),
    ask({ kind: 'rdap', key: ip, type: 'ip' }, askedFor.rdapIp),
    ask({ kind: 'dns', key: `${reversedLabels(words)}.abuse-contacts.abusix.zone`, type: 'TXT' }, askedFor.abusix),
    scope === 'network' ? ask({ kind: 'dns', key: reverseName(words), type: 'PTR' }, askedFor.rdns) : undefined,
  ]);
  fromRegistration(rdap, RANK.abuse);
  const registry = rdap.value;
  const country = registry === undefined ? place.value?.country : registry.country;
  const isFound = gathered.drafts.some(({ confidence }) => confidence === 'certain');
  const whois =
    isFound && !(country !== undefined && NATIONAL.has(country))
      ? undefined
      : await ask({ kind: 'whois', key: ip, type: 'ip' }, askedFor.whoisIp);
  if (whois !== undefined) fromRegistration(whois, RANK.whoisAbuse);
  fromAbusix();
  const rdns = name?.value?.map(hostOf).find((one) => one !== '');
  const confirmed = rdns === undefined ? undefined : await leadsBack(rdns);
  if (rdns !== undefined && confirmed === true) await fromName(rdns);

  const registrations = [whois?.value, registry].filter((one) => one !== undefined);
  const best = mostSpecific(registrations);
  const line = rdns === undefined ? undefined : lineKind(rdns, ip);
  const carrier = ip.includes(':') ? undefined : sharedCarrier(registrations, place.value?.asn);
  const told = warningsOf();
  const needs = needed();
  for (const [at, one] of gathered.drafts.entries()) gathered.drafts[at] = { ...one, needs };
  if (carrier?.search !== undefined) gathered.drafts.push(carrierDesk(carrier, carrier.search));
  return { ...gathered, warnings: told, seen: seen() };

  function fromRegistration(answer: Answer<'rdap' | 'whois'>, abuseRank: number): void {
    const registration = answer.value;
    if (answer.outcome !== 'found' || registration === undefined) return;
    const remarks = registration.remarks ?? [];
    const holder = registration.holder ?? registration.name;
    const common = { scope, holder, ...aboutOf(registration) };
    for (const contact of registration.contacts.slice(0, MOST_CONTACTS)) {
      const { confidence, rank, said } = standing(contact, abuseRank);
      const given = { ...common, confidence, rank, attach: attached(), notes: [...noted(), said] };
      const made = draftOfContact(contact, answer, given, { passedOver: gathered.passedOver, remarks });
      if (made !== undefined) gathered.drafts.push(made);
    }
    for (const { address, where } of abuseInRemarks(remarks)) {
      const source = sourceOf(answer, where);
      const emails = addressesOf([address], source, gathered.passedOver, remarks);
      if (emails.length > 0)
        push({
          rank: RANK.remarks,
          emails,
          source,
          note: notes.remarks,
          holder: holder ?? '',
          ...aboutOf(registration),
        });
    }
  }

  function fromAbusix(): void {
    if (abusix.outcome !== 'found') return;
    const source = sourceOf(abusix, 'TXT');
    const texts = (abusix.value ?? []).slice(0, 8).flatMap((one) => one.slice(0, 1000).split(','));
    const emails = addressesOf(texts, source, gathered.passedOver);
    if (emails.length > 0)
      push({ rank: RANK.abusix, emails, source, note: notes.abusix, holder: registry?.holder ?? '' });
  }

  function push(given: {
    rank: number;
    emails: string[];
    source: Draft['source'];
    note: Text;
    holder: string;
    about?: string;
  }): void {
    const { rank, emails, source, holder } = given;
    gathered.drafts.push(
      draft({
        scope,
        rank,
        confidence: 'likely',
        emails,
        source,
        name: named(holder, emails[0]),
        ...(given.about === undefined ? {} : { about: given.about }),
        attach: attached(),
        notes: [...noted(), given.note],
      }),
    );
  }

  /** RFC 8601 §3, "iprev": the name leads back to the address. Undefined when nobody could tell. */
  async function leadsBack(host: string): Promise<boolean | undefined> {
    const answer = await ask({ kind: 'dns', key: host, type: ip.includes(':') ? 'AAAA' : 'A' }, askedFor.confirm);
    if (answer.outcome === 'failed' || answer.outcome === 'skipped') return undefined;
    const own = readIp(ip)?.join();
    return (answer.value ?? []).slice(0, 64).some((one) => readIp(one)?.join() === own);
  }

  async function fromName(host: string): Promise<void> {
    const domain = registeredDomain(host);
    if (domain === undefined) return;
    const desks = await domainMailDesks(domain, { ask }, { scope: 'network', rank: RANK.rdns, attach: attached() });
    gathered.passedOver.push(...desks.passedOver);
    const note = fill(notes.rdnsDomain, { rdns: host });
    gathered.drafts.push(...desks.drafts.map((one) => ({ ...one, notes: [note, ...one.notes] })));
  }

  function attached(): Want[] {
    return scope === 'hosting' ? [] : wants('original');
  }

  function noted(): Text[] {
    const asn = place.value?.asn;
    return [
      ...(note === undefined ? [] : [note]),
      ...(scope === 'hosting' && asn !== undefined && DELIVERY.has(asn) ? [notes.delivery] : []),
    ];
  }

  function needed(): Want[] {
    if (scope === 'hosting') return wants('url', 'seen-at');
    const isShared = carrier !== undefined || line?.kind === 'shared';
    return isShared ? wants('handover', 'source-port', 'time-second') : wants('handover', 'time-second');
  }

  function warningsOf(): Warning[] {
    if (scope === 'hosting') return [];
    const why = carrier?.technique ?? (line?.kind === 'shared' ? line.why : undefined);
    if (why !== undefined && !ip.includes(':'))
      return [{ id: 'shared-address', ...filled(warnings['shared-address'], why) }];
    return line?.kind === 'dynamic' || line?.kind === 'end-user'
      ? [{ id: 'dynamic-line', ...filled(warnings['dynamic-line'], line.why) }]
      : [];
  }

  function seen(): NetworkSeen {
    const asn = place.value?.asn;
    const holder = best?.holder ?? place.value?.holder;
    const shownCountry = best?.country ?? place.value?.country;
    return {
      ip,
      ...(best?.range === undefined ? {} : { range: written(best.range) }),
      ...(best?.name === undefined ? {} : { name: short(best.name) }),
      ...(holder === undefined ? {} : { holder: short(holder) }),
      ...(shownCountry === undefined ? {} : { country: short(shownCountry) }),
      ...(asn === undefined ? {} : { asn }),
      ...(rdns === undefined ? {} : { rdns }),
      ...(confirmed === undefined ? {} : { confirmed }),
      ...(line === undefined ? {} : { line }),
    };
  }
}

const filled = (text: Text, why: Text): Text => ({
  ja: fill(text, { why: why.ja }).ja,
  en: fill(text, { why: why.en }).en,
});

function carrierDesk(carrier: SharedCarrier, search: string): Draft {
  const { name, checked, source } = carrier;
  const note = {
    ja: fill(notes.carrier, { carrier: name.ja, search }).ja,
    en: fill(notes.carrier, { carrier: name.en, search }).en,
  };
  return draft({
    scope: 'carrier',
    name,
    rank: RANK.carrier,
    confidence: checked === 'no' ? 'weak' : 'likely',
    source: { kind: 'known', source, checked },
    forms: [search],
    needs: wants('source-port', 'time-second'),
    notes: [note],
  });
}

const SAYS_ABUSE = /^(?:abuse|spam|complaints?|csirt|cert|security)[-+._@]/i;

/** What a contact is worth for complaints. */
function standing(
  { role, where, emails }: Contact,
  abuseRank: number,
): { confidence: Confidence; rank: number; said: Text } {
  // a reader of registrations takes contacts for abuse out of remarks as well
  if (role === 'abuse' && where.includes('remarks'))
    return { confidence: 'likely', rank: RANK.remarks, said: notes.remarks };
  if (role === 'abuse') return { confidence: 'certain', rank: abuseRank, said: notes.registryAbuse };
  // KRNIC and TWNIC know no contact for abuse: holders put the address for it into another
  if (emails.some((email) => SAYS_ABUSE.test(email)))
    return { confidence: 'likely', rank: RANK.remarks, said: otherRole(role) };
  const rank = role === 'technical' || role === 'noc' ? RANK.technical : RANK.other;
  return { confidence: 'weak', rank, said: otherRole(role) };
}

const written = (range: NonNullable<Registration['range']>): string => short(`${range[0]} - ${range[1]}`);

function aboutOf({ range }: Registration): { about?: string } {
  return range === undefined ? {} : { about: written(range) };
}

/** The registration of the smaller range; the first where they cannot be compared. */
function mostSpecific(all: readonly Registration[]): Registration | undefined {
  const size = ({ range }: Registration): bigint | undefined => {
    const [first, last] = (range ?? []).map((one) => readIp(one));
    return first === undefined || last === undefined ? undefined : wide(last) - wide(first);
  };
  return all.reduce<Registration | undefined>((best, one) => {
    const [a, b] = [best === undefined ? undefined : size(best), size(one)];
    return best === undefined || (a !== undefined && b !== undefined && b < a) ? one : best;
  }, undefined);
}

const wide = (ip: readonly number[]): bigint => ip.reduce((sum, word) => sum * 65_536n + BigInt(word), 0n);

const hostOf = (name: string): string => (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase();
