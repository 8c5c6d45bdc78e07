/** Addresses that mean something only inside some house, for the screens that leave them out. */
import { readIp, specialOf } from '../../message/ip.ts';

/** Private, loopback, reserved and the like; an address of documents stands for one of the Internet. */
export function isOfInside(text: string | undefined): boolean {
  const address = text === undefined ? undefined : readIp(text);
  const special = address === undefined ? undefined : specialOf(address);
  return special !== undefined && special !== 'documentation';
}
