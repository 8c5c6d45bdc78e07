/** What two mails of one sender have in common: values that are taken out of an Examination to be compared. */
import type { Examination } from '../examine/examination.ts';
import type { Facts } from '../examine/facts.ts';
import type { ReturnedHandover } from '../examine/observe/bounce/facts.ts';
import { readIp, specialOf } from '../message/ip.ts';
import { domainOfAddress, registrableDomain } from '../message/psl.ts';

/**
 * address: of the sender's side, never of those to whom it was sent. domain: registrable. ip: of the route below the
 * border, of links, and of the source of a mail that came back. host: of a URL, and what DNS called that source. hash: SHA-256 of an attachment. login: whom a host says the client was.
 * malware: the name that a gateway gave.
 */
export type IndicatorKind = 'address' | 'domain' | 'ip' | 'host' | 'hash' | 'login' | 'malware';

export interface Indicator {
  readonly kind: IndicatorKind;
  /** In lower case, never empty, without control characters. */
  readonly value: string;
}

/** A mail with more has been filled with them on purpose; 2,000 links are kept of one mail. */
const MAX_INDICATORS = 2_000;
/** Characters: a name of DNS has 253, an address 320. A longer value is nobody's, and an index would not take it. */
const MAX_VALUE = 400;

/** The indicators of one mail, each once, the surest kinds first. Pure: the same Examination gives the same list. */
export function indicatorsOf({ facts }: Examination): readonly Indicator[] {
  const found = new Map<string, Indicator>();
  const add = (kind: IndicatorKind, written: string | undefined) => {
    if (written === undefined || written.length > MAX_VALUE || found.size >= MAX_INDICATORS) return;
    const value = plain(written);
    if (value === '' || value.length > MAX_VALUE) return; // NFKC may make it longer
    found.set(`${kind} ${value}`, { kind, value });
  };
  const route = facts.route.value;
  // an ident or uid names a process of some host ("root", "nobody"), which many have in common
  for (const user of [route.handover, ...route.hops])
    if (user?.userKind === 'auth' || user?.userKind === 'slot') add('login', user.user);
  for (const { value } of facts.attachments) add('hash', value.sha256);
  for (const { value } of facts.stamps) add('malware', value.malware);
  // a private address is everybody's, our own hosts are in all of our mail, and an MX is asked about, not met
  for (const { value } of facts.networks)
    if (isSomebodys(value.special) && value.role !== 'ours' && value.role !== 'mx') add('ip', value.ip);
  const source = returnedSource(facts);
  if (source?.ip !== undefined && isSomebodys(specialOf(readIp(source.ip) ?? []))) {
    add('ip', source.ip);
    add('host', source.rdns);
  }
  const addresses = [...facts.from, ...facts.replyTo, ...facts.sender].map(({ value }) => value.address);
  if (facts.mailFrom !== undefined) addresses.push(facts.mailFrom.value);
  for (const address of addresses) {
    add('address', address.includes('@') ? address : undefined);
    add('domain', domainOfAddress(address));
  }
  for (const { value } of facts.links) {
    add('host', value.host);
    add('domain', registrableDomain(value.host));
  }
  return [...found.values()];
}

/**
 * Who gave a mail that came back to the host which could not deliver it, where that can be true and the mail was not our own.
 * Whoever brought the bounce is in the route.
 */
export function returnedSource({ bounce }: Pick<Facts, 'bounce'>): ReturnedHandover | undefined {
  const { original, whose } = bounce?.value ?? {};
  return original?.trust === 'contradicted' || whose === 'ours' ? undefined : original?.handover;
}

/** Addresses kept for documents (RFC 5737) stand for somebody's in every story that is told. */
const isSomebodys = (special: string | undefined): boolean => special === undefined || special === 'documentation';

/** As values are compared: NFKC, lower case, one line, nothing in it that a database cannot hold. */
const plain = (written: string): string => storable(written).normalize('NFKC').toLowerCase().trim();

/** One line without control characters and halves of surrogate pairs: PostgreSQL takes no U+0000, UTF-8 no half pair. */
export const storable = (written: string): string => written.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ');
