/** Whose a host is, as far as its name says: its organization, its administration, and whether a customer sits behind it. */

import { type Ip, readIp, specialOf } from '../../message/ip.ts';
import { once } from '../../message/once.ts';
import { registrableDomain } from '../../message/psl.ts';
import { type AddressBlock, inAny, readBlocks } from './address-block.ts';
import { type Administration, administrations } from './administrations.ts';

const byDomain = new Map(administrations.flatMap((one) => one.domains.map((domain) => [domain, one] as const)));
const bareNamed = administrations.filter((one) => one.bareNames !== undefined);

interface Blocks {
  readonly inside: readonly AddressBlock[];
  readonly insideOffDoors: readonly AddressBlock[];
  readonly writtenBy: readonly AddressBlock[];
}
const blocks = once(
  () =>
    new Map<Administration, Blocks>(
      administrations.map((one) => [
        one,
        {
          inside: readBlocks(one.inside ?? []),
          insideOffDoors: readBlocks(one.insideOffDoors ?? []),
          writtenBy: readBlocks(one.writtenBy ?? []),
        },
      ]),
    ),
);

/** A name in lower case without its final dot; undefined for nothing and for an address. */
export function hostName(name: string | undefined): string | undefined {
  if (name === undefined || name === '' || name.startsWith('[')) return undefined;
  const lower = (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase();
  return lower === '' || readIp(lower) !== undefined ? undefined : lower;
}

/** Whether `host` is `name` or lies below it. Both in lower case. */
export function isUnder(host: string, name: string): boolean {
  return (
    host === name ||
    (host.length > name.length && host.endsWith(name) && host.charCodeAt(host.length - name.length - 1) === 46)
  );
}

/** The administration that runs `host`; undefined when it is none that we know. */
export function administrationOf(host: string): Administration | undefined {
  if (!host.includes('.')) return bareNamed.find((one) => one.bareNames?.some((pattern) => fits(host, pattern)));
  for (let name = host; ; ) {
    const found = byDomain.get(name);
    if (found !== undefined) return found;
    const dot = name.indexOf('.');
    if (dot < 0) return undefined;
    name = name.slice(dot + 1);
  }
}

/** The administration whose hosts write this address after `by` (Gmail's `by 2002:a05:…`). */
export function administrationWriting(ip: Ip): Administration | undefined {
  return administrations.find((one) => inAny(ip, blocks().get(one)?.writtenBy ?? []));
}

/** Whether the address lies in a range that the hosts of some known administration have among themselves, wherever they stand. */
export const isInnerRange = (ip: Ip): boolean =>
  administrations.some(
    (one) => inAny(ip, blocks().get(one)?.inside ?? []) || inAny(ip, blocks().get(one)?.insideOffDoors ?? []),
  );

/** Whether only the administration's own hosts speak from this address to its host `by`, which wrote the line. */
export function isInside(administration: Administration, ip: Ip, by: string | undefined): boolean {
  const own = blocks().get(administration);
  if (own === undefined) return false;
  if (inAny(ip, own.inside)) return true;
  if (by === undefined || !inAny(ip, own.insideOffDoors) || administrationOf(by) !== administration) return false;
  return administration.doors?.some((pattern) => fits(by, pattern)) !== true;
}

/** Whether the host serves an administration's customers: its outbound pool, or a machine that they rent. */
export function servesCustomers(administration: Administration, host: string): boolean {
  return administration.customers.some((pattern) => fits(host, pattern));
}

/** Whether a name is a host that sends for everybody who has an account there, or that its holder lets to others. */
export function isPool(name: string | undefined): boolean {
  const host = hostName(name);
  const administration = host === undefined ? undefined : administrationOf(host);
  return host !== undefined && administration !== undefined && servesCustomers(administration, host);
}

/** Whether the host is a filter that takes mail from its administration's own hosts only. */
export function isInnerFilter(host: string): boolean {
  return administrationOf(host)?.filters?.some((pattern) => fits(host, pattern)) === true;
}

/** The organizational domain (RFC 7489 §3.2) of a host; undefined for a name that nobody registered. */
export function organizationOf(host: string): string | undefined {
  return isUnregistered(host) ? undefined : registrableDomain(host);
}

const privateSuffixes = [
  'local',
  'localdomain',
  'localnet',
  'internal',
  'intern',
  'intra',
  'intranet',
  'lan',
  'home',
  'home.arpa',
  'corp',
  'private',
  'dmz',
  'localhost',
];

/** A name that can only be meant inside: one label, or below a suffix that the public DNS does not have. */
export function isUnregistered(host: string): boolean {
  return !host.includes('.') || privateSuffixes.some((suffix) => isUnder(host, suffix));
}

/** An address that cannot come across the Internet: private, loopback, link-local, shared. */
export function isNotRouted(ip: Ip): boolean {
  const special = specialOf(ip);
  return (
    special === 'private' ||
    special === 'loopback' ||
    special === 'linkLocal' ||
    special === 'unspecified' ||
    special === 'carrierGradeNat'
  );
}

const accessWords: ReadonlySet<string> = new Set([
  'ppp',
  'pppoe',
  'pppbf',
  'dyn',
  'dynamic',
  'dynamicip',
  'dyndsl',
  'dial',
  'dialup',
  'dialin',
  'dip',
  'dhcp',
  'adsl',
  'dsl',
  'vdsl',
  'xdsl',
  'hsd',
  'cable',
  'catv',
  'pool',
  'pools',
  'customer',
  'customers',
  'cust',
  'broadband',
  'ftth',
  'flets',
  'residential',
  'subscriber',
  'unassigned',
]);

/**
 * Whether the name is of the kind that a provider gives to the lines and machines of its customers: it spells the
 * address, or says `ppp`, `dhcp` and the like. Such a host lies under the provider's domain and is not the provider.
 */
export function looksLikeCustomer(host: string, ip: Ip | undefined): boolean {
  const domain = registrableDomain(host) ?? '';
  const own = host.slice(0, Math.max(0, host.length - domain.length));
  if (own.split(/[^a-z]+/).some((word) => accessWords.has(word))) return true;
  return ip !== undefined && spells(own, ip);
}

/** Three of the four numbers of an IPv4 address stand in the name, or all of it in hexadecimal. */
function spells(host: string, ip: Ip): boolean {
  if (ip[5] !== 0xffff || ip[0] !== 0) return false;
  const [high = 0, low = 0] = [ip[6], ip[7]];
  const octets = [high >> 8, high & 255, low >> 8, low & 255];
  if (host.includes(octets.map((octet) => octet.toString(16).padStart(2, '0')).join(''))) return true;
  if (host.includes(octets.map((octet) => String(octet).padStart(3, '0')).join(''))) return true;
  const numbers = host
    .split(/[^0-9]+/)
    .filter((number) => number !== '')
    .map(Number);
  return octets.filter((octet) => numbers.includes(octet)).length >= 3;
}

/** `*` in a pattern stands for any characters. Linear: each piece is looked for once, from left to right. */
function fits(host: string, pattern: string): boolean {
  const pieces = pattern.split('*');
  const last = pieces.length - 1;
  let from = 0;
  for (const [i, piece] of pieces.entries()) {
    if (i === 0) {
      if (!host.startsWith(piece)) return false;
      from = piece.length;
    } else if (i === last) {
      return host.length - from >= piece.length && host.endsWith(piece);
    } else {
      const found = host.indexOf(piece, from);
      if (found < 0) return false;
      from = found + piece.length;
    }
  }
  return host.length === from;
}
