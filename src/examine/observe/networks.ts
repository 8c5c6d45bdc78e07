/** The networks that a mail names: who gave it to us, what the lines below claim, and links to bare addresses. */
import type { Lookup } from '../../lookup/lookup.ts';
import { readIp, specialOf } from '../../message/ip.ts';
import type { Span } from '../../message/message.ts';
import { isInnerRange } from '../border/host-owner.ts';
import type { Handover, Network, NetworkRole, Route } from '../facts/way.ts';
import type { Link } from '../facts.ts';
import type { Observation, Proof } from '../finding.ts';
import { operatorNamed } from '../known/hosts/network-holder.ts';
import { isWorldwide } from '../known/hosts/worldwide-networks.ts';

interface Named {
  readonly ip: string;
  readonly role: NetworkRole;
  readonly special: string | undefined;
  /** What a line calls it, unless that was found false. */
  readonly rdns: string | undefined;
  readonly proof: [Proof, ...Proof[]];
}

/**
 * One Network for each address and role, in the order handover, claimed (from the top line down), link.
 * The proof is every line or link that names the address, and the answer that names its holder. Special addresses
 * (private, documentation, …) are not asked about; of the claimed ones only addresses of the Internet are kept.
 */
export async function observeNetworks(
  route: Observation<Route>,
  links: readonly Observation<Link>[],
  lookup: Lookup,
): Promise<Observation<Network>[]> {
  const seen: Observation<Network>[] = [];
  for (const { ip, role, special, rdns, proof } of namedAddresses(route.value, links)) {
    if (special !== undefined) {
      seen.push({ value: { ip, role, special }, proof });
      continue;
    }
    const answer = await lookup({ kind: 'geo', key: ip });
    const value = {
      ip,
      role,
      ...answer.value,
      ...namedFor(answer.value?.holder, ip, rdns),
      ...(isWorldwide(answer.value?.asn) || isOfProvider(ip) ? { worldwide: true as const } : {}),
    };
    seen.push({ value, proof: [...proof, { answer: answer.id }] });
  }
  return seen;
}

function namedFor(holder: string | undefined, ip: string, rdns: string | undefined): Pick<Network, 'namedFor'> {
  const named = holder === undefined || rdns === undefined ? undefined : operatorNamed(rdns, ip, holder);
  return named === undefined ? {} : { namedFor: named };
}

/** A range from which the hosts of a known provider talk to one another; tables of networks do not always tell whose it is. */
function isOfProvider(text: string): boolean {
  const ip = readIp(text);
  return ip !== undefined && isInnerRange(ip);
}

function namedAddresses(route: Route, links: readonly Observation<Link>[]): Named[] {
  const named = new Map<string, Named>();
  const note = (text: string | undefined, role: NetworkRole, proofs: readonly Proof[], rdns?: string): void => {
    const ip = text === undefined ? undefined : readIp(text);
    const [first, ...rest] = proofs;
    if (text === undefined || ip === undefined || first === undefined) return;
    const special = specialOf(ip);
    if (special !== undefined && role === 'claimed') return;
    const key = `${role} ${ip.join()}`;
    const known = named.get(key);
    if (known) known.proof.push(...proofs);
    else named.set(key, { ip: text, role, special, rdns, proof: [first, ...rest] });
  };
  const line = (index: number): readonly Proof[] => {
    const at: Span | undefined = route.hops[index]?.at;
    return at ? [{ at }] : [];
  };
  const nameOf = ({ rdns, rdnsFalse }: Pick<Handover, 'rdns' | 'rdnsFalse'>): string | undefined =>
    rdnsFalse === true ? undefined : rdns;
  const { handover } = route;
  if (handover) note(handover.ip, 'handover', line(handover.hop), nameOf(handover));
  for (const hop of route.hops) {
    if (hop.trust !== 'ours') note(hop.ip, 'claimed', line(hop.index), nameOf(hop));
  }
  for (const link of links) note(bareAddress(link.value.host), 'link', link.proof);
  return [...named.values()];
}

/** RFC 3986 §3.2.2: an IPv6 address stands in brackets. */
function bareAddress(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}
