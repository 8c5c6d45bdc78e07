/** What DNS calls the host that handed the mail over, and whether that name leads back to it. */
import type { Lookup } from '../../lookup/lookup.ts';
import { canBeAskedAbout, isIpv4, readIp, reverseName } from '../../message/ip.ts';
import type { HandoverName } from '../facts/authentication.ts';
import type { Route } from '../facts/way.ts';
import type { Observation, Proof } from '../finding.ts';
import { lineKind } from '../known/hosts/dynamic-lines.ts';

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
  const type = isIpv4(ip) ? 'A' : 'AAAA';
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
