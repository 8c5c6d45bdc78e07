/** One side of the border, as far as the lines show it: its hosts, organizations, administrations and addresses. */
import { type Ip, readIp } from '../../message/ip.ts';
import type { Hop } from '../../message/message.ts';
import { type AddressBlock, areNeighbours, inAny, readBlock } from './address-block.ts';
import type { Administration } from './administrations.ts';
import {
  administrationOf,
  administrationWriting,
  hostName,
  isInside,
  isNotRouted,
  isUnder,
  isUnregistered,
  organizationOf,
} from './host-owner.ts';

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
  /** Private suffixes (`local`, `internal`) of hosts that wrote believed lines. */
  readonly #suffixes = new Set<string>();
  readonly #addresses = new Map<string, Ip>();
  #expectsAnyone = true;

  /** @param named host names and CIDR blocks that are ours; none of them means that the side is found by the rule. */
  constructor(named: readonly string[], grows: boolean) {
    this.#blocks = named.flatMap((one) => readBlock(one) ?? []);
    this.#names = named.flatMap((one) => (readBlock(one) === undefined ? (hostName(withoutWildcard(one)) ?? []) : []));
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
    if (isUnregistered(host)) {
      if (host.includes('.')) this.#suffixes.add(suffixOf(host));
      const administration = administrationOf(host);
      if (administration !== undefined && this.#grows) this.#take(administration);
      return;
    }
    if (!this.#grows) return;
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
    return administration !== undefined && this.#administrations.has(administration)
      ? 'same-administration'
      : undefined;
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
    if (host !== undefined)
      return isUnregistered(host) || this.ownsName(host) !== undefined || this.#hasAdministration(host);
    const ip = readIp(next.by);
    if (ip === undefined) return false;
    const writing = administrationWriting(ip);
    return (
      isNotRouted(ip) || this.#addresses.has(ip.join()) || (writing !== undefined && this.#administrations.has(writing))
    );
  }

  /**
   * The same, by more than not speaking against it: its name lies in a domain of this side, or below the
   * private suffix that our hosts use. Behind a router that hides
   * addresses every client seems to come from inside, so this is asked there.
   */
  recognises(next: Hop): boolean {
    const host = hostName(next.by);
    if (host === undefined) return false;
    return this.ownsName(host) !== undefined || this.#hosts.has(host) || this.#suffixes.has(suffixOf(host));
  }

  /** The next line's writer is ours by a name that somebody registered. */
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

const suffixOf = (host: string): string => host.slice(host.lastIndexOf('.') + 1);

/** People write `.example.jp` and `*.example.jp` for a name and everything below. */
const withoutWildcard = (name: string): string => name.slice(name.startsWith('*.') ? 2 : name.startsWith('.') ? 1 : 0);
