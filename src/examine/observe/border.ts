/**
 * Where our side ends. A line that is believed says who its client was; this file decides whether that
 * client is still on our side. It looks only at what the believed host saw itself: the address, the name it looked up,
 * the way the mail came. HELO, ident, id, for and comments are the client's words and decide nothing.
 */

import { type Ip, readIp, specialOf } from '../../message/ip.ts';
import type { Hop } from '../../message/message.ts';
import type { Format } from '../../message/received/format.ts';
import { isFilterService } from '../border/filter-services.ts';
import {
  administrationOf,
  hostName,
  isInnerFilter,
  isNotRouted,
  looksLikeCustomer,
  servesCustomers,
} from '../border/host-owner.ts';
import { hasLogin } from '../border/login.ts';
import type { Side } from '../border/side.ts';

/** Which hosts are ours, and which we choose to believe. */
export interface Border {
  /** Host names (that name and everything below) and addresses or blocks in CIDR form. */
  readonly ours: readonly string[];
  readonly vouched: readonly string[];
  /** Those of ours that write what they found out about the sender below their own line, as Postfix does with a milter; only learnt. */
  readonly below?: readonly string[];
  /** Who said so: the owner (`--ours`), `metsuke learn`, or nobody: then the rule below holds. */
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
const confirming: ReadonlySet<Format> = new Set<Format>(['postfix', 'sendmail', 'exim', 'opensmtpd', 'gmail']);

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
  return fromOutside(line, ip, next, side);
}

/** Whether the host that wrote the line had confirmed the reverse name. Sendmail says so when it had not. */
export const isConfirmed = (line: Hop): boolean => confirming.has(line.format) && line.rdnsFalse !== true;

/** The reader's own program took the mail out of a mailbox: the client it names is the mailbox's server. */
export function isFetch(line: Hop): boolean {
  return (
    line.format === 'fetchmail' ||
    line.format === 'getmail' ||
    (line.with !== undefined && /^(?:a?pop[23]?|imap)/i.test(line.with))
  );
}

/** Protocols that are spoken inside one administration only: RFC 2033 §1 forbids LMTP across wide networks. */
const innerProtocols: ReadonlySet<string> = new Set([
  'lmtp',
  'lmtps',
  'lmtpa',
  'lmtpsa',
  'utf8lmtp',
  'utf8lmtps',
  'qmqp',
  'mapi',
  'nnfmp',
  'local',
  'local-esmtp',
  'local-smtp',
]);

const pickups: ReadonlySet<string> = new Set(['local', 'local-esmtp', 'local-smtp']);

/** Software that writes the address of every client that comes over the network: a line without one is its own. */
const writesAddresses: ReadonlySet<Format> = new Set<Format>([
  'postfix',
  'sendmail',
  'exim',
  'qmail',
  'courier',
  'exchange',
  'iplanet',
  'intermail',
  'communigate',
  'opensmtpd',
  'gmail',
  'dovecot',
  'cyrus',
  'amavis',
  'qmail-scanner',
  'simscan',
]);

/** Nobody from outside can have been the client of this line. UUCP is a hand-on between sites, so it is none. */
function isHandOn(line: Hop): boolean {
  const protocol = line.with?.toLowerCase();
  if (protocol?.includes('uucp') === true) return false;
  if (protocol !== undefined && innerProtocols.has(protocol)) return true;
  if (line.local !== true || line.ip !== undefined) return false;
  // elsewhere a name without an address over SMTP is what a client called itself: HELO `localhost`, HELO `root`
  return (
    line.by === undefined || protocol === undefined || !protocol.includes('smtp') || writesAddresses.has(line.format)
  );
}

function ownNote(line: Hop, next: Hop | undefined, side: Side): Judgement {
  if (line.by === undefined) return { same: true, rule: 'own-note', sure: true };
  if (next === undefined) return { same: true, rule: 'hand-on', sure: true };
  const picked =
    line.format !== 'qmail-scanner' && (line.userKind === 'uid' || pickups.has(line.with?.toLowerCase() ?? ''));
  if (!picked) return { same: true, rule: 'hand-on', sure: side.fits(next) };
  // A program on this host submitted the mail. Filters and lists do so, with the true lines below; so does a hacked
  // site on the same machine, with lines of its own invention.
  if (!side.fits(next)) return { same: false, rule: 'began-here', sure: false };
  return { same: true, rule: 'hand-on', sure: false };
}

function withoutAddress(line: Hop, written: string, next: Hop | undefined, side: Side): Judgement {
  if (line.helo === undefined && line.rdns === undefined && !/^\s{0,9}from\s/i.test(written)) {
    if (next !== undefined && !side.fits(next)) return { same: false, rule: 'began-here', sure: false };
    return { same: true, rule: 'no-client', sure: true };
  }
  const host = hostName(line.by);
  const inside =
    host !== undefined && administrationOf(host)?.unaddressedInside === true && side.ownsName(host) !== undefined;
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
  const mustFit =
    special === 'carrierGradeNat' || (!side.grows && side.ownsAddress(ip, hostName(line.by)) === undefined);
  if (mustFit && !fits) return { same: false, rule: 'outside', sure: !side.grows };
  return { same: true, rule, sure: next === undefined || side.recognises(next) };
}

function fromOutside(line: Hop, ip: Ip, next: Hop | undefined, side: Side): Judgement {
  const fits = next === undefined || side.fits(next);
  const by = hostName(line.by);
  const address = line.byIp === line.ip ? 'same-host' : side.ownsAddress(ip, by);
  // only a relay that our side knows by its address or confirmed name, and that wrote the next line, may log in and be ours
  if (hasLogin(line) && address === undefined && !isOwnRelay(line, next, side))
    return { same: false, rule: 'submission', sure: true };
  if (address !== undefined) return { same: true, rule: address, sure: fits };
  if (by !== undefined && isInnerFilter(by) && side.knowsHost(by))
    return { same: true, rule: 'inner-filter', sure: fits };
  // a name that the writing host found to be false is no name
  const name = line.rdnsFalse === true ? undefined : hostName(line.rdns);
  const owned = name === undefined ? undefined : side.ownsName(name);
  if (name !== undefined && owned !== undefined) return ownName(name, owned, ip, next, side, isConfirmed(line));
  // Exchange never writes a reverse name. A neighbour of an address that our hosts wrote about themselves, whose next
  // line gives the same address, is most likely one of them; a sender next door could do it too.
  if (
    name === undefined &&
    line.format === 'exchange' &&
    next !== undefined &&
    next.byIp === line.ip &&
    side.hasNeighbour(ip) &&
    side.fitsByName(next)
  ) {
    return { same: true, rule: 'neighbour', sure: false };
  }
  if (isFilterService(ip, name)) return { same: false, rule: 'filter-service', sure: false };
  return callsItselfOurs(line, next, side)
    ? { same: false, rule: 'called-ours', sure: false }
    : { same: false, rule: 'outside', sure: true };
}

/**
 * Whether the client calls itself a host of our side where the writing host puts down no name that it looked up, and the
 * next line goes on as that host's. An inner chain of a provider that is not in our table looks so, and so does a stranger
 * with a forged line: the border stays, but nobody is certain that it ends here.
 */
function callsItselfOurs(line: Hop, next: Hop | undefined, side: Side): boolean {
  const helo = hostName(line.helo);
  if (helo === undefined || line.rdns !== undefined || confirming.has(line.format) || next === undefined) return false;
  if (side.ownsName(helo) === undefined || !side.fitsByName(next)) return false;
  const administration = administrationOf(helo);
  if (administration !== undefined && servesCustomers(administration, helo)) return false;
  return hostName(next.by) === helo || (line.ip !== undefined && next.byIp === line.ip);
}

/** A client in public space whose reverse name lies on our side. */
function ownName(name: string, rule: string, ip: Ip, next: Hop | undefined, side: Side, confirmed: boolean): Judgement {
  if (isInnerFilter(name)) return { same: true, rule: 'inner-filter', sure: confirmed };
  if (!side.knowsHost(name)) {
    const administration = administrationOf(name);
    if (administration !== undefined && servesCustomers(administration, name))
      return { same: false, rule: 'two-sides', sure: true };
    if (looksLikeCustomer(name, ip)) return { same: false, rule: 'customer-line', sure: true };
  }
  // our own host, but the next line is not of our side: a web server that submits mail, or a fake below one
  if (next === undefined || !side.fits(next)) return { same: false, rule: 'own-client', sure: false };
  return { same: true, rule, sure: confirmed && side.fitsByName(next) };
}

function isOwnRelay(line: Hop, next: Hop | undefined, side: Side): boolean {
  const name = hostName(line.rdns);
  return name !== undefined && isConfirmed(line) && side.ownsName(name) !== undefined && name === hostName(next?.by);
}
