/** IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), and RFC 4291, RFC 5771; the first that fits names it. */
// biome-ignore format: a table
export const SPECIAL: readonly (readonly [block: string, name: string])[] = [
  ['0.0.0.0/8', 'unspecified'], ['10.0.0.0/8', 'private'], ['100.64.0.0/10', 'carrierGradeNat'], ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'linkLocal'], ['172.16.0.0/12', 'private'], ['192.0.0.0/24', 'reserved'], ['192.0.2.0/24', 'documentation'],
  ['192.88.99.0/24', 'reserved'], ['192.168.0.0/16', 'private'], ['198.18.0.0/15', 'benchmark'], ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'], ['224.0.0.0/4', 'multicast'], ['255.255.255.255/32', 'broadcast'], ['240.0.0.0/4', 'reserved'],
  // a public address by the registries; on Azure every machine reaches its own host under it, so it names nobody
  ['168.63.129.16/32', 'platform'],
  ['::1/128', 'loopback'], ['::/128', 'unspecified'], ['::/96', 'reserved'], ['64:ff9b::/96', 'translated'], ['64:ff9b:1::/48', 'translated'],
  ['100::/64', 'discard'], ['2001::/32', 'tunnel'], ['2001:2::/48', 'benchmark'], ['2001:10::/28', 'reserved'], ['2001:20::/28', 'reserved'],
  ['2001:db8::/32', 'documentation'], ['2002::/16', 'tunnel'], ['3fff::/20', 'documentation'], ['5f00::/16', 'reserved'],
  ['fc00::/7', 'private'], ['fe80::/10', 'linkLocal'], ['fec0::/10', 'private'], ['ff00::/8', 'multicast'],
];
