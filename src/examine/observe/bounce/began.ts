/**
 * Where a returned mail began when no client from outside brought it: on the host of ours that bounced it, or on another host
 * of the bouncing side. Such a host's address is nobody's whom one could report, for its owner is the one who reports.
 */
import { readIp, specialOf } from '../../../message/ip.ts';
import type { Hop } from '../../../message/message.ts';
import { areNeighbours } from '../../border/address-block.ts';
import { administrationOf, hostName, isNotRouted, looksLikeCustomer, organizationOf } from '../../border/host-owner.ts';
import type { Authentication } from '../../facts/authentication.ts';
import type { Handover, Route } from '../../facts/way.ts';
import { reverseNameOf } from '../../known/hosts/handover-name.ts';
import { isConfirmed } from '../border.ts';
import type { Beginning } from './facts.ts';

/** Who reports, and how the bounce came to us. */
export interface Bouncer {
  readonly reportingMta?: string;
  /** Who gave it the mail that came back, as the report says (RFC 3464 §2.2.4). */
  readonly receivedFrom?: string;
  /** The envelope sender of the returned mail, where the report has a field for it. */
  readonly envelope?: string;
  /** The domain of the bounce's own From: anybody could write it, so it is asked last. */
  readonly from?: string;
  readonly route: Route;
  readonly authentication?: Authentication;
}

/**
 * Whether a host of our own side made the bounce: nobody brought it from outside, or a host did whose confirmed name is ours.
 * @param own the host that wrote the bouncing side's first line; qmail's notes name none
 */
export function isMadeHere(own: string | undefined, { route }: Bouncer): boolean {
  const { handover, border, hops, ends } = route;
  const top = border === undefined ? undefined : hops[border];
  if (border === undefined || top === undefined) return false;
  if (ends?.rule === 'own-client')
    return isConfirmed(top) && sameSide(own, top.by) && sameSide(reverseNameOf(handover), top.by);
  if (handover !== undefined || (ends?.rule !== 'began-inside' && ends?.rule !== 'began-here')) return false;
  // qmail's notes bear no name: all of it happened on the host that has the mailbox
  return sameSide(own, top.by) || (own === undefined && hops.slice(0, border + 1).every(({ by }) => by === undefined));
}

/**
 * A mail that a program or user of the bouncing host itself gave to its mail system; the lowest believed line says so. The host
 * of a large provider is left out: it works for everybody who has an account there.
 */
export function localStart({ hops, border, ends }: Route): Pick<Beginning, 'user'> | undefined {
  const last = border === undefined ? undefined : hops[border];
  if (border === undefined || last === undefined) return undefined;
  if (ends?.rule !== 'began-inside' && ends?.rule !== 'began-here') return undefined;
  const host = hostName(last.by);
  if (host !== undefined && administrationOf(host) !== undefined) return undefined;
  const { user } = hops.slice(0, border + 1).findLast(({ userKind }) => userKind === 'uid') ?? {};
  if (user !== undefined) return { user };
  const isPickup = last.local === true && /^local(?:-e?smtp)?$/i.test(last.with ?? '');
  return isPickup || isInnerAddress(last.ip) ? {} : undefined;
}

/** An address that says only that the mail came from the same machine. */
export function isInnerAddress(text: string | undefined): boolean {
  const ip = text === undefined ? undefined : readIp(text);
  const special = ip === undefined ? undefined : specialOf(ip);
  return special === 'loopback' || special === 'linkLocal' || special === 'unspecified';
}

/** Where the mail began inside the bouncing host's own side: the lowest believed line that names a client. */
export function innermost({ hops, border, ends }: Route): Handover | undefined {
  if (border === undefined || ends?.rule !== 'began-inside') return undefined;
  for (let hop = border; hop >= 0; hop -= 1) {
    const line = hops[hop];
    if (line?.ip === undefined || readIp(line.ip) === undefined || isInnerAddress(line.ip)) continue;
    return clientOfLine(line, hop);
  }
  return undefined;
}

/** The client that one line names. */
export function clientOfLine(line: Hop, hop: number): Handover {
  const { ip, helo, rdns, by, user, userKind, date } = line;
  return {
    ...(ip !== undefined && { ip }),
    ...(helo !== undefined && { helo }),
    ...(rdns !== undefined && { rdns }),
    ...(by !== undefined && { by }),
    ...(user !== undefined && { user }),
    ...(userKind !== undefined && { userKind }),
    ...(line.with !== undefined && { with: line.with }),
    ...(date !== undefined && { date }),
    hop,
  };
}

/**
 * Whether the client is a host of the bouncing side, so that the mail began inside. Undefined for a client from outside, and for
 * the lines and machines of a provider's customers, which bear its name and are not its own.
 * @param line the one that names the client
 */
export function insideOf(
  { handover, ends }: Route,
  line: Hop | undefined,
  bouncer: Bouncer,
): Beginning['place'] | undefined {
  if (handover === undefined) return 'inside';
  const { ip, rdns, helo } = handover;
  const address = ip === undefined ? undefined : readIp(ip);
  const name = hostName(rdns);
  if (name !== undefined) {
    // a mail program calls itself by its address: a person's machine, whose name is of his provider
    if (looksLikeCustomer(name, address) || helo?.startsWith('[') === true) return undefined;
    if (ends?.rule === 'own-client') return 'inside';
    // a pool for customers stands within its provider too: whoever used it is known to the provider alone
    const organization = organizationOf(name);
    const host = hostName(line?.by);
    const isPool = ends?.rule === 'two-sides' && host !== undefined;
    return isPool && organization !== undefined && organization === organizationOf(host) ? 'inside' : undefined;
  }
  // Exchange never writes a reverse name; whoever does and wrote none found none, and strangers like to borrow the host's own
  if (line?.format !== 'exchange' || helo === undefined) return undefined;
  if (sameSide(helo, line.by)) return 'called-inside';
  // `from BLU436-SMTP66 ([192.0.2.74])`: a bare name of the inner network, next door to the host that brought the bounce
  const bringer = bouncer.route.handover?.ip === undefined ? undefined : readIp(bouncer.route.handover.ip);
  const isNear = address !== undefined && bringer !== undefined && areNeighbours(address, bringer);
  return isNear && hostName(helo)?.includes('.') === false ? 'called-inside' : undefined;
}

/**
 * Behind a client that only calls itself an inner host the bouncing side's own lines may go on, one host of it to the next. Gives the
 * line that names the first client from outside; undefined where another side's line comes first, or none names one.
 * @param from the line whose client calls itself so
 */
export function outerLine(hops: readonly Hop[], from: number): number | undefined {
  const side = hops[from]?.by;
  for (let at = from + 1; at < hops.length; at += 1) {
    const line = hops[at];
    if (line === undefined || !sameSide(line.by, side)) return undefined;
    const ip = line.ip === undefined ? undefined : readIp(line.ip);
    if (ip === undefined || isNotRouted(ip) || sameSide(line.rdns ?? line.helo, side)) continue;
    return at;
  }
  return undefined;
}

/** The same host, organisation or administration. */
export function sameSide(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [hostName(one), hostName(other)];
  if (a === undefined || b === undefined) return false;
  if (a === b) return true;
  const organization = organizationOf(a);
  if (organization !== undefined && organization === organizationOf(b)) return true;
  const administration = administrationOf(a);
  return administration !== undefined && administration === administrationOf(b);
}
