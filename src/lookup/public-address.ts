/**
 * Which addresses our questions may go to when a stranger's answer names the server: none inside somebody's own
 * network, none of a cloud's metadata service, none that is a reserved or a translated one.
 */
import type { LookupFunction } from 'node:net';
import { type AddressRange, contains, readRange } from './address-range.ts';

/** The IANA special-purpose registry (RFC 6890), multicast, and the address inside Azure that is public by its look. */
const specialIpv4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3';

/** Global unicast is 2000::/3 alone; in it, these are special: Teredo and ORCHID, documentation, 6to4. */
const specialIpv6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';

let special: readonly AddressRange[] | undefined;

/** Whether it is an address of the open network. */
export function isPublicAddress(address: string): boolean {
  const one = readRange(address);
  const global = readRange('2000::/3');
  if (one === undefined || global === undefined) return false;
  if (one.bits === 128 && !contains(global, one)) return false;
  special ??= `${specialIpv4} ${specialIpv6}`.split(' ').flatMap((text) => readRange(text) ?? []);
  return !special.some((range) => contains(range, one));
}

/** The code of the error that `lookupPublic` gives. */
export const notPublic = 'METSUKE_NOT_PUBLIC';

/** The system's resolver, for `net.connect`: what it connects to is what was checked, so nobody can swap it after. */
export const lookupPublic: LookupFunction = (name, options, callback) => {
  const dns = process.getBuiltinModule('node:dns');
  dns.lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    const refused = addresses.some(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (refused || first === undefined) {
      return callback(Object.assign(new Error(`${name} has an address that is not public`), { code: notPublic }), []);
    }
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};
