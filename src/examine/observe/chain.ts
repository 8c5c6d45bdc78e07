/** Whether a line below the border hangs on the line above it: its writer is the client that the line above names. */
import { readIp, specialOf } from '../../message/ip.ts';
import type { Hop } from '../../message/message.ts';
import { administrationOf, hostName, isUnregistered, organizationOf } from '../border/host-owner.ts';

/**
 * Index of the first line below `last` whose writer is somebody else than the client of the line above; undefined when the
 * chain holds to its end. Only what contradicts it breaks it: a host that has no public name, or a client of which the
 * line above knows none, may be the same.
 */
export function breakOf(hops: readonly Hop[], last: number): number | undefined {
  let above = hops[last];
  for (let at = last + 1; at < hops.length; at += 1) {
    const hop = hops[at];
    if (hop === undefined || above === undefined) return undefined;
    // notes that a host makes about itself stand between
    if (hop.by === undefined) {
      if (hop.ip !== undefined || hop.rdns !== undefined) above = hop;
      continue;
    }
    if (!hangsOn(hop, above)) return at;
    above = hop;
  }
  return undefined;
}

function hangsOn(hop: Hop, above: Hop): boolean {
  const writer = hostName(hop.by);
  if (writer === undefined || isUnregistered(writer) || isHandOn(above)) return true;
  if (above.ip !== undefined && above.ip === hop.byIp) return true;
  const names = [above.rdns, above.helo]
    .map(hostName)
    .filter((name) => name !== undefined)
    .filter((name) => !isUnregistered(name));
  return names.length === 0 || names.some((name) => name === writer || isOneHouse(name, writer));
}

/** One organization, also under the endings of several countries, or one administration that we know. */
function isOneHouse(one: string, other: string): boolean {
  const [here, there] = [organizationOf(one), organizationOf(other)];
  if (here !== undefined && here.split('.', 1)[0] === there?.split('.', 1)[0]) return true;
  const administration = administrationOf(one);
  return administration !== undefined && administration === administrationOf(other);
}

/** A host that took the mail from itself or from the inside of its house: the next line may bear any of its names. */
function isHandOn({ local, ip: text }: Hop): boolean {
  if (local === true) return true;
  const ip = text === undefined ? undefined : readIp(text);
  const special = ip === undefined ? undefined : specialOf(ip);
  return special !== undefined && special !== 'documentation';
}
