/** Addresses that mean something only inside some house, for the screens that leave them out. */
import { isNotRouted } from '../examine/border/host-owner.ts';
import { readIp } from '../message/ip.ts';

/** Whether no packet with this address crosses the Internet. */
export function isOfInside(text: string | undefined): boolean {
  const address = text === undefined ? undefined : readIp(text);
  return address !== undefined && isNotRouted(address);
}
