/** Who holds the network of the handover, by the registry: the bundled table names only who announces it. */
import type { Lookup } from '../../lookup/lookup.ts';
import { canBeAskedAbout, readIp } from '../../message/ip.ts';
import type { NetworkRegistration } from '../facts/authentication.ts';
import type { Facts } from '../facts.ts';
import type { Observation } from '../finding.ts';

/** One registration for the handover's address, when a registry answers. */
export async function observeRegistrations(
  { route }: Pick<Facts, 'route'>,
  lookup: Lookup,
): Promise<Observation<NetworkRegistration>[]> {
  const { handover, hops } = route.value;
  const ip = handover?.ip === undefined ? undefined : readIp(handover.ip);
  if (handover?.ip === undefined || ip === undefined || !canBeAskedAbout(ip)) return [];
  const answer = await lookup({ kind: 'rdap', type: 'ip', key: handover.ip });
  const said = answer.value;
  if (said === undefined) return [];
  const line = hops[handover.hop]?.at;
  const value: NetworkRegistration = {
    ip: handover.ip,
    role: 'handover',
    ...(said.range !== undefined && { range: said.range }),
    ...(said.name !== undefined && { name: said.name }),
    ...(said.holder !== undefined && { holder: said.holder }),
    ...(said.country !== undefined && { country: said.country }),
    ...(said.created !== undefined && { created: said.created }),
  };
  return [{ value, proof: [{ answer: answer.id }, ...(line === undefined ? [] : [{ at: line }])] }];
}
