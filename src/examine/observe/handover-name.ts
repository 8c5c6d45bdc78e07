/** What DNS calls the host that handed the mail over, and whether that name leads back to it. */
import type { Lookup } from '../../lookup/lookup.ts';
import { canBeAskedAbout, type Ip, readIp } from '../../message/ip.ts';
import type { HandoverName, Route } from '../facts.ts';
import type { Observation, Proof } from '../finding.ts';
import { lineKind } from '../known/dynamic-lines.ts';

/** Names of one address that are confirmed; a host has one, a careless zone hundreds. RFC 7208 §4.6.4 takes ten. */
const NAMES = 3;

/** @returns undefined when there is no public handover to ask about. */
export async function observeHandoverName(
  route: Observation<Route>,
  lookup: Lookup,
): Promise<Observation<HandoverName> | undefined> {
  const { handover, hops } = route.value;
  const ip = handover?.ip === undefined ? undefined : readIp(handover.ip);
  if (handover?.ip === undefined || ip === undefined || !canBeAskedAbout(ip)) return undefined;
  const line = hops[handover.hop]?.at;
  const pointer = await lookup({ kind: 'dns', key: reverseName(ip), type: 'PTR' });
  const proof: Proof[] = [{ answer: pointer.id }, ...(line === undefined ? [] : [{ at: line }])];
  const type = isVersion4(ip) ? 'A' : 'AAAA';
  const names = await Promise.all(
    (pointer.value ?? []).slice(0, NAMES).map(async (name) => {
      const forward = await lookup({ kind: 'dns', key: name, type });
      proof.push({ answer: forward.id });
      if (forward.outcome === 'failed' || forward.outcome === 'skipped') return { name };
      const confirmed = (forward.value ?? []).some((one) => readIp(one)?.join() === ip.join());
      return { name, confirmed };
    }),
  );
  const [first = { at: [0, 0] as const }, ...rest] = sorted(proof);
  const named = names.find(({ confirmed }) => confirmed === true) ?? names[0];
  const line_ = named === undefined ? undefined : lineKind(named.name, handover.ip);
  return {
    value: {
      ip: handover.ip,
      outcome: pointer.outcome,
      ...(pointer.reason !== undefined && { reason: pointer.reason }),
      names,
      // RFC 8601 §3: iprev passes when the name leads back to the address
      ...(names.some(({ confirmed }) => confirmed !== undefined) && {
        iprev: names.some(({ confirmed }) => confirmed === true) ? ('pass' as const) : ('fail' as const),
      }),
      ...(line_ !== undefined && { line: line_ }),
    },
    proof: [first, ...rest],
  };
}

/** Answers come when they come; the proof stands in one order. */
const sorted = (proof: readonly Proof[]): Proof[] =>
  [...proof].sort((a, b) => {
    const [x, y] = [a, b].map((one) => ('answer' in one ? `0${one.answer}` : '1'));
    return (x ?? '') < (y ?? '') ? -1 : 1;
  });

const isVersion4 = (ip: Ip): boolean => ip.slice(0, 5).every((word) => word === 0) && ip[5] === 0xffff;

/** RFC 1035 §3.5, RFC 3596 §2.5. */
function reverseName(ip: Ip): string {
  if (isVersion4(ip)) {
    const [high = 0, low = 0] = ip.slice(6);
    return `${low & 255}.${low >> 8}.${high & 255}.${high >> 8}.in-addr.arpa`;
  }
  const digits = ip.map((word) => word.toString(16).padStart(4, '0')).join('');
  return `${[...digits].reverse().join('.')}.ip6.arpa`;
}
