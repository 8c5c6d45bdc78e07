/** Whom to write to about an IP address. */

import { fill } from '../../examine/fill.ts';
import type { Text } from '../../examine/finding.ts';
import { type LineKind, lineKind } from '../../examine/known/hosts/dynamic-lines.ts';
import { isWorldwide } from '../../examine/known/hosts/worldwide-networks.ts';
import type { Answer, Place } from '../../lookup/lookup.ts';
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

/** What every desk of one network has alike: a network that mail came from, or that of a web server. */
interface Common {
  readonly scope: Extract<Scope, 'network' | 'hosting'>;
  readonly attach: readonly Want[];
  readonly notes: readonly Text[];
}

/** What the address is, beside its registration: its name, and what kind of line it is. */
interface Line {
  readonly rdns: string | undefined;
  /** Undefined when nobody could tell. */
  readonly confirmed: boolean | undefined;
  readonly kind: LineKind | undefined;
  readonly carrier: SharedCarrier | undefined;
}

/**
 * @param scope `hosting` for the network of a web server, of which the name tells nothing that is needed
 * @param note what the hosting is of
 */
export async function networkDesks(
  ip: string,
  { ask }: Inquiry,
  { scope = 'network', note }: { readonly scope?: Common['scope']; readonly note?: Text } = {},
): Promise<NetworkDesks> {
  const { place, rdap, abusix, name } = await firstAnswers(ip, scope, ask);
  const common = {
    scope,
    attach: scope === 'hosting' ? [] : wants('original'),
    notes: notesOf(scope, note, place.value?.asn),
  };
  const gathered: Gathered = { drafts: [], passedOver: [] };

  addRegistered(gathered, rdap, RANK.abuse, common);
  const needsWhois = !isSettled(gathered, rdap.value === undefined ? place.value?.country : rdap.value.country);
  const whois = needsWhois ? await ask({ kind: 'whois', key: ip, type: 'ip' }, askedFor.whoisIp) : undefined;
  if (whois !== undefined) addRegistered(gathered, whois, RANK.whoisAbuse, common);
  addFromAbusix(gathered, abusix, rdap.value?.holder, common);
  const rdns = name?.value?.map(hostOf).find((one) => one !== '');
  const confirmed = rdns === undefined ? undefined : await leadsBack(rdns, ip, ask);
  if (rdns !== undefined && confirmed === true) await addOfName(gathered, rdns, ask, common);

  const registrations = [whois?.value, rdap.value].filter((one) => one !== undefined);
  const line: Line = {
    rdns,
    confirmed,
    kind: rdns === undefined ? undefined : lineKind(rdns, ip),
    carrier: ip.includes(':') ? undefined : sharedCarrier(registrations, place.value?.asn),
  };
  const needs = needsOf(scope, line);
  const drafts = gathered.drafts.map((one) => ({ ...one, needs }));
  const carriers = line.carrier?.search === undefined ? [] : [carrierDesk(line.carrier, line.carrier.search)];
  return {
    drafts: [...drafts, ...carriers],
    passedOver: gathered.passedOver,
    warnings: warningsOf(ip, scope, line),
    seen: networkSeen(ip, mostSpecific(registrations), place.value, line),
  };
}

/** What is asked at one time, since no answer decides over another question. */
async function firstAnswers(ip: string, scope: Common['scope'], ask: Inquiry['ask']) {
  const words = readIp(ip) ?? [];
  const [place, rdap, abusix, name] = await Promise.all([
    ask({ kind: 'geo', key: ip }, askedFor.geo),
    ask({ kind: 'rdap', key: ip, type: 'ip' }, askedFor.rdapIp),
    ask({ kind: 'dns', key: `${reversedLabels(words)}.abuse-contacts.abusix.zone`, type: 'TXT' }, askedFor.abusix),
    scope === 'network' ? ask({ kind: 'dns', key: reverseName(words), type: 'PTR' }, askedFor.rdns) : undefined,
  ]);
  return { place, rdap, abusix, name };
}

function notesOf(scope: Common['scope'], note: Text | undefined, asn: number | undefined): Text[] {
  return [
    ...(note === undefined ? [] : [note]),
    ...(scope === 'hosting' && asn !== undefined && DELIVERY.has(asn) ? [notes.delivery] : []),
  ];
}

/** RDAP named the desk, and no national registry knows better. */
function isSettled({ drafts }: Gathered, country: string | undefined): boolean {
  const isFound = drafts.some(({ confidence }) => confidence === 'certain');
  return isFound && !(country !== undefined && NATIONAL.has(country));
}

/** The contacts of a registration, and the addresses in its remarks. */
function addRegistered(gathered: Gathered, answer: Answer<'rdap' | 'whois'>, abuseRank: number, common: Common): void {
  const registration = answer.value;
  if (answer.outcome !== 'found' || registration === undefined) return;
  const remarks = registration.remarks ?? [];
  const holder = registration.holder ?? registration.name;
  const about = aboutOf(registration);
  for (const contact of registration.contacts.slice(0, MOST_CONTACTS)) {
    const { confidence, rank, said } = standing(contact, abuseRank);
    const given = { ...common, ...about, holder, confidence, rank, notes: [...common.notes, said] };
    const made = draftOfContact(contact, answer, given, { passedOver: gathered.passedOver, remarks });
    if (made !== undefined) gathered.drafts.push(made);
  }
  for (const { address, where } of abuseInRemarks(remarks)) {
    const source = sourceOf(answer, where);
    const emails = addressesOf([address], source, gathered.passedOver, remarks);
    if (emails.length > 0)
      gathered.drafts.push(
        likelyDraft({ rank: RANK.remarks, emails, source, holder, ...about }, notes.remarks, common),
      );
  }
}

function addFromAbusix(gathered: Gathered, answer: Answer<'dns'>, holder: string | undefined, common: Common): void {
  if (answer.outcome !== 'found') return;
  const source = sourceOf(answer, 'TXT');
  const texts = (answer.value ?? []).slice(0, 8).flatMap((one) => one.slice(0, 1000).split(','));
  const emails = addressesOf(texts, source, gathered.passedOver);
  if (emails.length > 0)
    gathered.drafts.push(likelyDraft({ rank: RANK.abusix, emails, source, holder }, notes.abusix, common));
}

/** The desks of the domain that the address is named in. */
async function addOfName(gathered: Gathered, rdns: string, ask: Inquiry['ask'], { attach }: Common): Promise<void> {
  const domain = registeredDomain(rdns);
  if (domain === undefined) return;
  const desks = await domainMailDesks(domain, { ask }, { scope: 'network', rank: RANK.rdns, attach });
  gathered.passedOver.push(...desks.passedOver);
  const note = fill(notes.rdnsDomain, { rdns });
  gathered.drafts.push(...desks.drafts.map((one) => ({ ...one, notes: [note, ...one.notes] })));
}

/** Addresses that somebody names who is no registry's contact. */
function likelyDraft(
  given: Pick<Draft, 'rank' | 'emails' | 'source' | 'about'> & { readonly holder: string | undefined },
  note: Text,
  { scope, attach, notes: said }: Common,
): Draft {
  const { rank, emails, source, holder = '', about } = given;
  return draft({
    scope,
    rank,
    confidence: 'likely',
    emails,
    source,
    name: named(holder, emails[0]),
    ...(about === undefined ? {} : { about }),
    attach,
    notes: [...said, note],
  });
}

/** RFC 8601 §3, "iprev": the name leads back to the address. Undefined when nobody could tell. */
async function leadsBack(host: string, ip: string, ask: Inquiry['ask']): Promise<boolean | undefined> {
  const answer = await ask({ kind: 'dns', key: host, type: ip.includes(':') ? 'AAAA' : 'A' }, askedFor.confirm);
  if (answer.outcome === 'failed' || answer.outcome === 'skipped') return undefined;
  const own = readIp(ip)?.join();
  return (answer.value ?? []).slice(0, 64).some((one) => readIp(one)?.join() === own);
}

/** What a report has to have, so that the one behind the address can be found. */
function needsOf(scope: Common['scope'], { carrier, kind: line }: Line): Want[] {
  if (scope === 'hosting') return wants('url', 'seen-at');
  const isShared = carrier !== undefined || line?.kind === 'shared';
  return isShared ? wants('handover', 'source-port', 'time-second') : wants('handover', 'time-second');
}

function warningsOf(ip: string, scope: Common['scope'], { carrier, kind: line }: Line): Warning[] {
  if (scope === 'hosting') return [];
  const why = carrier?.technique ?? (line?.kind === 'shared' ? line.why : undefined);
  if (why !== undefined && !ip.includes(':'))
    return [{ id: 'shared-address', ...filled(warnings['shared-address'], why) }];
  return line?.kind === 'dynamic' || line?.kind === 'end-user'
    ? [{ id: 'dynamic-line', ...filled(warnings['dynamic-line'], line.why) }]
    : [];
}

/** The registration says whose the network is, the table where nobody registered it. */
function networkSeen(
  ip: string,
  registration: Registration | undefined,
  place: Place | undefined,
  { rdns, confirmed, kind: line }: Line,
): NetworkSeen {
  const { range, name } = registration ?? {};
  const holder = registration?.holder ?? place?.holder;
  // where a host of an operator with hosts all over the world stands, a table does not know
  const country = registration?.country ?? (isWorldwide(place?.asn) ? undefined : place?.country);
  const asn = place?.asn;
  return {
    ip,
    ...(range === undefined ? {} : { range: written(range) }),
    ...(name === undefined ? {} : { name: short(name) }),
    ...(holder === undefined ? {} : { holder: short(holder) }),
    ...(country === undefined ? {} : { country: short(country) }),
    ...(asn === undefined ? {} : { asn }),
    ...(rdns === undefined ? {} : { rdns }),
    ...(confirmed === undefined ? {} : { confirmed }),
    ...(line === undefined ? {} : { line }),
  };
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
