/**
 * Where our side ends (contract §4). A line that is believed says who its client was; this file decides whether that
 * client is still on our side. It looks only at what the believed host saw itself: the address, the name it looked up,
 * the way the mail came. HELO, ident, id, for and comments are the client's words and decide nothing.
 */
import type { Hop } from '../../message/message.ts';
import { readIp, specialOf, type Ip } from '../../message/ip.ts';
import { areNeighbours, inAny, readBlock, type AddressBlock } from '../border/address-block.ts';
import type { Administration } from '../border/administrations.ts';
import {
  administrationOf, administrationWriting, hostName, isFilterService, isInnerFilter, isInside, isNotRouted, isUnder, isUnregistered, looksLikeCustomer,
  organizationOf, servesCustomers,
} from '../border/host-owner.ts';

/** Which hosts are ours, and which we choose to believe. */
export interface Border {
  /** Host names (that name and everything below) and addresses or blocks in CIDR form. */
  readonly ours: readonly string[];
  readonly vouched: readonly string[];
  /** Who said so: the owner (`--ours`), `metsuke learn`, or nobody: then the rule of contract §4 holds. */
  readonly basis: 'named' | 'learnt' | 'rule';
}

/** Nobody has said which hosts are ours. */
export const ruleBorder: Border = { ours: [], vouched: [], basis: 'rule' };

/** Whether the client of a believed line is still on the same side. */
export interface Judgement {
  readonly same: boolean;
  /** The rule that decided; its sentence is in `route-words.ts`. */
  readonly rule: string;
  /** False when the rule leans on something that a sender could have arranged, such as an unconfirmed reverse name. */
  readonly sure: boolean;
}

/** Hosts whose reverse name was confirmed forwards before they wrote it (iprev, RFC 8601 §3). */
const confirming: ReadonlySet<string> = new Set(['postfix', 'sendmail', 'exim', 'opensmtpd', 'gmail']);

/** Neighbours and known addresses kept of one route; real sides have a few. */
const ADDRESSES = 64;

/** Our side, as far as the walk from the top has found it. It grows with every believed line when nobody named it. */
export class Side {
  readonly #names: readonly string[];
  readonly #blocks: readonly AddressBlock[];
  readonly #grows: boolean;
  readonly #organizations = new Set<string>();
  readonly #administrations = new Set<Administration>();
  readonly #hosts = new Set<string>();
  readonly #addresses = new Map<string, Ip>();
  #expectsAnyone = true;

  /** @param named host names and CIDR blocks that are ours; none of them means that the side is found by the rule. */
  constructor(named: readonly string[], grows: boolean) {
    this.#blocks = named.flatMap((one) => readBlock(one) ?? []);
    this.#names = named.flatMap((one) => (readBlock(one) === undefined ? (hostName(one) ?? []) : []));
    this.#grows = grows;
    if (grows) return;
    for (const name of this.#names) {
      const administration = administrationOf(name);
      if (administration !== undefined) this.#administrations.add(administration);
    }
    this.#expectsAnyone = this.#names.length === 0;
  }

  /** A line is believed: what it says about the host that wrote it belongs to our side. */
  admit(hop: Hop): void {
    const own = hop.byIp === undefined ? undefined : readIp(hop.byIp);
    if (own !== undefined) this.#keep(own);
    const host = hostName(hop.by);
    if (host === undefined) {
      const written = hop.by === undefined ? undefined : readIp(hop.by);
      const administration = written === undefined ? undefined : administrationWriting(written);
      if (administration !== undefined && this.#grows) this.#take(administration);
      return;
    }
    this.#hosts.add(host);
    if (!this.#grows || isUnregistered(host)) return;
    const organization = organizationOf(host);
    if (organization !== undefined) this.#organizations.add(organization);
    this.#expectsAnyone = false;
    const administration = administrationOf(host);
    if (administration !== undefined) this.#take(administration);
  }

  /** The client with this address is ours. */
  admitAddress(ip: Ip): void {
    this.#keep(ip);
  }

  /** The mail was fetched from a mailbox: the next line was written by whoever keeps that mailbox. */
  expectAnyone(): void {
    if (this.#grows) this.#expectsAnyone = true;
  }

  /** Whether `host` is one of those that wrote a believed line, or one that was named to the letter. */
  knowsHost(host: string): boolean {
    return this.#hosts.has(host) || this.#names.includes(host);
  }

  /** The rule by which a host name is ours. */
  ownsName(host: string): string | undefined {
    if (this.#names.some((name) => isUnder(host, name))) return 'named';
    const organization = organizationOf(host);
    if (organization !== undefined && this.#organizations.has(organization)) return 'same-organization';
    const administration = this.#grows ? administrationOf(host) : undefined;
    return administration !== undefined && this.#administrations.has(administration) ? 'same-administration' : undefined;
  }

  /** The rule by which an address is ours, seen by the host `by` of ours. */
  ownsAddress(ip: Ip, by: string | undefined): string | undefined {
    if (inAny(ip, this.#blocks)) return 'named';
    if (this.#addresses.has(ip.join())) return 'same-host';
    for (const one of this.#administrations) if (isInside(one, ip, by)) return 'inside-range';
    return undefined;
  }

  hasNeighbour(ip: Ip): boolean {
    for (const known of this.#addresses.values()) if (areNeighbours(ip, known)) return true;
    return false;
  }

  /** Whether the next line can have been written by a host of this side, by the name it gives itself. */
  fits(next: Hop): boolean {
    if (next.by === undefined || this.#expectsAnyone) return true;
    const host = hostName(next.by);
    if (host !== undefined) return isUnregistered(host) || this.ownsName(host) !== undefined || this.#hasAdministration(host);
    const ip = readIp(next.by);
    if (ip === undefined) return false;
    const writing = administrationWriting(ip);
    return isNotRouted(ip) || this.#addresses.has(ip.join()) || (writing !== undefined && this.#administrations.has(writing));
  }

  /** The same, by a name that somebody registered. */
  fitsByName(next: Hop): boolean {
    const host = hostName(next.by);
    return host !== undefined && this.ownsName(host) !== undefined;
  }

  #hasAdministration(host: string): boolean {
    const administration = administrationOf(host);
    return administration !== undefined && this.#administrations.has(administration);
  }

  #take(administration: Administration): void {
    this.#administrations.add(administration);
    this.#expectsAnyone = false;
  }

  #keep(ip: Ip): void {
    if (!isNotRouted(ip) && this.#addresses.size < ADDRESSES) this.#addresses.set(ip.join(), ip);
  }

  /** The side was found by the rule, not named. */
  get grows(): boolean {
    return this.#grows;
  }
}

/**
 * Judges the client of a believed line.
 * @param line the believed line. @param written its text. @param next the next line below that names its writer, if any.
 */
export function judgeClient(line: Hop, written: string, next: Hop | undefined, side: Side): Judgement {
  if (isFetch(line)) return { same: true, rule: 'fetched', sure: true };
  if (isHandOn(line)) return ownNote(line, next, side);
  const ip = line.ip === undefined ? undefined : readIp(line.ip);
  // 0.0.0.0 and :: are nobody's address: somebody took the real one out
  if (ip === undefined || specialOf(ip) === 'unspecified') return withoutAddress(line, written, next, side);
  if (isNotRouted(ip)) return fromInside(line, ip, next, side);
  return fromOutside(line, written, ip, next, side);
}

/** Whether the host that wrote the line had confirmed the reverse name. Sendmail says so when it had not. */
export function isConfirmed(line: Hop, written: string): boolean {
  return confirming.has(line.format) && !written.includes(DISPROVED);
}

/** Sendmail's word for a reverse name that does not resolve back to the address. */
const DISPROVED = '(may be forged)';

/** RFC 3848 and RFC 6531 §4.3 words that say the client logged in; `asmtp` is Exim's older word. */
const loginWords: ReadonlySet<string> = new Set(['esmtpa', 'esmtpsa', 'utf8smtpa', 'utf8smtpsa', 'smtpa', 'smtpsa', 'asmtp', 'asmtps']);

/** Whether the line says that the client logged in. */
export function hasLogin(line: Hop): boolean {
  return line.userKind === 'auth' || (line.with !== undefined && loginWords.has(line.with.toLowerCase()));
}

/** The reader's own program took the mail out of a mailbox: the client it names is the mailbox's server. */
export function isFetch(line: Hop): boolean {
  return line.format === 'fetchmail' || line.format === 'getmail' || (line.with !== undefined && /^(?:a?pop[23]?|imap)/i.test(line.with));
}

/** Protocols that are spoken inside one administration only: RFC 2033 §1 forbids LMTP across wide networks. */
const innerProtocols: ReadonlySet<string> = new Set(['lmtp', 'lmtps', 'lmtpa', 'lmtpsa', 'utf8lmtp', 'utf8lmtps', 'qmqp', 'mapi', 'nnfmp', 'local', 'local-esmtp', 'local-smtp']);

const pickups: ReadonlySet<string> = new Set(['local', 'local-esmtp', 'local-smtp']);

/** Software that writes the address of every client that comes over the network: a line without one is its own. */
const writesAddresses: ReadonlySet<string> = new Set([
  'postfix', 'sendmail', 'exim', 'qmail', 'courier', 'exchange', 'iplanet', 'intermail', 'communigate', 'opensmtpd', 'gmail', 'dovecot', 'cyrus', 'amavis', 'qmail-scanner', 'simscan',
]);

/** Nobody from outside can have been the client of this line. UUCP is a hand-on between sites, so it is none. */
function isHandOn(line: Hop): boolean {
  const protocol = line.with?.toLowerCase();
  if (protocol !== undefined && protocol.includes('uucp')) return false;
  if (protocol !== undefined && innerProtocols.has(protocol)) return true;
  if (line.local !== true || line.ip !== undefined) return false;
  // elsewhere a name without an address over SMTP is what a client called itself: HELO `localhost`, HELO `root`
  return line.by === undefined || protocol === undefined || !protocol.includes('smtp') || writesAddresses.has(line.format);
}

function ownNote(line: Hop, next: Hop | undefined, side: Side): Judgement {
  if (line.by === undefined) return { same: true, rule: 'own-note', sure: true };
  if (next === undefined) return { same: true, rule: 'hand-on', sure: true };
  const picked = line.format !== 'qmail-scanner' && (line.userKind === 'uid' || pickups.has(line.with?.toLowerCase() ?? ''));
  if (!picked) return { same: true, rule: 'hand-on', sure: side.fits(next) };
  // a mail that a program on this host submitted: what stands below may be the program's own invention
  if (!side.fits(next)) return { same: false, rule: 'began-here', sure: false };
  return { same: true, rule: 'hand-on', sure: hostName(line.by) === hostName(next.by) };
}

function withoutAddress(line: Hop, written: string, next: Hop | undefined, side: Side): Judgement {
  if (line.helo === undefined && line.rdns === undefined && !/^\s{0,9}from\s/i.test(written)) {
    if (next !== undefined && !side.fits(next)) return { same: false, rule: 'began-here', sure: false };
    return { same: true, rule: 'no-client', sure: true };
  }
  const host = hostName(line.by);
  const inside = host !== undefined && administrationOf(host)?.unaddressedInside === true && side.ownsName(host) !== undefined;
  if (inside && next !== undefined && side.fits(next)) return { same: true, rule: 'same-administration', sure: true };
  return { same: false, rule: 'no-address', sure: false };
}

function fromInside(line: Hop, ip: Ip, next: Hop | undefined, side: Side): Judgement {
  const special = specialOf(ip);
  const near = special === 'loopback' || special === 'linkLocal';
  const rule = near ? 'loopback' : 'private';
  const fits = next === undefined || side.fits(next);
  if (hasLogin(line)) {
    // a webmail program logs in on its own host and has written who its reader was; everybody else who logs in is a sender
    const webmail = near && next?.with?.toLowerCase().startsWith('http') === true && fits;
    return webmail ? { same: true, rule, sure: false } : { same: false, rule: 'submission', sure: true };
  }
  if (near) return { same: true, rule, sure: fits };
  // shared addresses (RFC 6598) may be a provider's customers; with a named border only what was named is ours
  const mustFit = special === 'carrierGradeNat' || (!side.grows && side.ownsAddress(ip, hostName(line.by)) === undefined);
  if (mustFit && !fits) return { same: false, rule: 'outside', sure: !side.grows };
  return { same: true, rule, sure: fits };
}

function fromOutside(line: Hop, written: string, ip: Ip, next: Hop | undefined, side: Side): Judgement {
  const fits = next === undefined || side.fits(next);
  const by = hostName(line.by);
  const address = line.byIp === line.ip ? 'same-host' : side.ownsAddress(ip, by);
  // only a relay that our side knows by its address or confirmed name, and that wrote the next line, may log in and be ours
  if (hasLogin(line) && address === undefined && !isOwnRelay(line, written, next, side)) return { same: false, rule: 'submission', sure: true };
  if (address !== undefined) return { same: true, rule: address, sure: fits };
  if (by !== undefined && isInnerFilter(by) && side.knowsHost(by)) return { same: true, rule: 'inner-filter', sure: fits };
  // a name that the writing host found to be false is no name
  const name = written.includes(DISPROVED) ? undefined : hostName(line.rdns);
  const owned = name === undefined ? undefined : side.ownsName(name);
  if (name !== undefined && owned !== undefined) return ownName(name, owned, ip, next, side, isConfirmed(line, written));
  // Exchange never writes a reverse name. A neighbour of an address that our hosts wrote about themselves, whose next
  // line gives the same address, is most likely one of them; a sender next door could do it too.
  if (name === undefined && line.format === 'exchange' && next !== undefined && next.byIp === line.ip && side.hasNeighbour(ip) && side.fitsByName(next)) {
    return { same: true, rule: 'neighbour', sure: false };
  }
  const called = name ?? hostName(line.helo);
  if (called !== undefined && isFilterService(called)) return { same: false, rule: 'filter-service', sure: false };
  return { same: false, rule: 'outside', sure: true };
}

/** A client in public space whose reverse name lies on our side. */
function ownName(name: string, rule: string, ip: Ip, next: Hop | undefined, side: Side, confirmed: boolean): Judgement {
  if (isInnerFilter(name)) return { same: true, rule: 'inner-filter', sure: confirmed };
  if (!side.knowsHost(name)) {
    const administration = administrationOf(name);
    if (administration !== undefined && servesCustomers(administration, name)) return { same: false, rule: 'two-sides', sure: true };
    if (looksLikeCustomer(name, ip)) return { same: false, rule: 'customer-line', sure: true };
  }
  // our own host, but the next line is not of our side: a web server that submits mail, or a fake below one
  if (next === undefined || !side.fits(next)) return { same: false, rule: 'own-client', sure: false };
  return { same: true, rule, sure: confirmed && side.fitsByName(next) };
}

function isOwnRelay(line: Hop, written: string, next: Hop | undefined, side: Side): boolean {
  const name = hostName(line.rdns);
  return name !== undefined && isConfirmed(line, written) && side.ownsName(name) !== undefined && name === hostName(next?.by);
}
