/** By which ways a mail came: what the store keeps of it, and holds the next mail of the same author against. */
import type { Way } from '../../../lookup/lookup.ts';
import { isIpv4, readIp } from '../../../message/ip.ts';
import { once } from '../../../message/once.ts';
import { registrableDomain } from '../../../message/psl.ts';
import type { Facts } from '../../facts.ts';
import { isPassedAlong } from '../carriers/passed-along.ts';
import { reverseNameOf } from '../hosts/handover-name.ts';
import { authenticatedByBorder } from '../vouching/border-record.ts';
import { authorOf, isSubmission } from '../vouching/own-pass.ts';
import { ownPass } from '../vouching/own-proof.ts';

export type { Way };

/** A name of DNS (RFC 1035 §2.3.4); what has spaces in it is none, and would be two ways in the store. */
const nameForm = once(() => /^[^\s\p{Cc}\p{Cs}]{1,253}$/u);

/**
 * Network and organisation of the handover, and the author's own domain where it is proved. A list and a forwarder hand over
 * what anybody wrote, and our own users come from everywhere: there only the proof is a way.
 */
export function waysOf(facts: Facts): readonly Way[] {
  return [...handoverWays(facts), ...authorWays(facts)].filter(({ value }) => nameForm().test(value));
}

function handoverWays(facts: Facts): readonly Way[] {
  const { handover } = facts.route.value;
  const isPassed = isPassedAlong(facts);
  if (handover?.ip === undefined || handover.certainty === 'likely' || isPassed || isSubmission(facts)) return [];
  const asn = facts.networks.find(({ value }) => value.role === 'handover')?.value.asn;
  const network = networkOf(handover.ip, asn);
  const host = registrableDomain(reverseNameOf(handover) ?? '');
  return [
    ...(network === undefined ? [] : [{ kind: 'network', value: network } as const]),
    ...(host === undefined ? [] : [{ kind: 'host', value: host } as const]),
  ];
}

function authorWays(facts: Facts): readonly Way[] {
  const author = authorOf(facts);
  const isProved = ownPass(facts) !== undefined || authenticatedByBorder(facts) !== undefined;
  return author?.organization !== undefined && isProved ? [{ kind: 'author', value: author.organization }] : [];
}

/** The network of an address: its number, or where no table knows one a site of usual size. */
export function networkOf(ip: string, asn: number | undefined): string | undefined {
  if (asn !== undefined) return `AS${asn}`;
  const words = readIp(ip);
  if (words === undefined) return undefined;
  if (isIpv4(words)) return `${ip.slice(0, ip.lastIndexOf('.'))}.0/24`;
  const site = words.slice(0, 3).map((word) => word.toString(16));
  return `${site.join(':')}::/48`;
}
