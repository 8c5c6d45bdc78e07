/**
 * The five regional registries and what IANA gave them, and the well-known servers of top-level domains: our own
 * compact account of public facts, for the time when nobody has given a newer bootstrap (`--rdap-bootstrap`).
 * A block that has moved on since is no error: a registry that is asked leads to the right one (RFC 7480 §5.2).
 * `docs/data-sources.md` says how it is renewed.
 */

import { type AddressRange, readRange } from './address-range.ts';

/** When the account was made. */
export const registriesDate = '2026-11-21';

interface Registry {
  readonly rdap: string;
  readonly whois: string;
  /** First octets of its /8 blocks, as ranges; the IANA IPv4 address space registry. */
  readonly ipv4: string;
  /** The IANA IPv6 global unicast registry. */
  readonly ipv6: string;
  /** The larger ranges of the IANA AS number registry; all other numbers are asked at ARIN, which has the most. */
  readonly asn: string;
}

export const registries: Readonly<Record<'afrinic' | 'apnic' | 'arin' | 'lacnic' | 'ripe', Registry>> = {
  afrinic: {
    rdap: 'https://rdap.afrinic.net/rdap/',
    whois: 'whois.afrinic.net',
    ipv4: '41 102 105 154 196-197',
    ipv6: '2001:4200::/23 2c00::/12',
    asn: '36864-37887 327680-329727',
  },
  apnic: {
    rdap: 'https://rdap.apnic.net/',
    whois: 'whois.apnic.net',
    ipv4: '1 14 27 36 39 42-43 49 58-61 101 103 106 110-126 133 150 153 163 171 175 180 182-183 202-203 210-211 218-223',
    ipv6: '2001:200::/23 2001:c00::/22 2001:4400::/23 2001:8000::/19 2001:a000::/19 2400::/12 2410::/12',
    asn: '4608-4864 7467-7722 9216-10239 17408-18431 23552-24575 37888-38911 45056-46079 55296-56319 58368-59391 63488-64098 64297-64395 131072-154000',
  },
  arin: {
    rdap: 'https://rdap.arin.net/registry/',
    whois: 'whois.arin.net',
    ipv4: '3-4 6-9 11-13 15-24 26 28-30 32-35 38 40 44-45 47-48 50 52 54-56 63-76 96-100 104 107-108 128-132 134-140 142-144 146-149 152 155-162 164-170 172-174 184 192 198-199 204-209 214-216',
    ipv6: '2001:400::/23 2001:1800::/23 2001:4800::/23 2600::/12 2610::/23 2620::/23 2630::/12',
    asn: '1-4294967295',
  },
  lacnic: {
    rdap: 'https://rdap.lacnic.net/rdap/',
    whois: 'whois.lacnic.net',
    ipv4: '177 179 181 186-187 189-191 200-201',
    ipv6: '2001:1200::/23 2800::/12',
    asn: '26592-26623 27648-28671 52224-53247 61440-61951 64099-64197 262144-274844',
  },
  ripe: {
    rdap: 'https://rdap.db.ripe.net/',
    whois: 'whois.ripe.net',
    ipv4: '2 5 25 31 37 46 51 53 57 62 77-95 109 141 145 151 176 178 185 188 193-195 212-213 217',
    ipv6: '2001:600::/23 2001:800::/22 2001:1400::/22 2001:1a00::/23 2001:1c00::/22 2001:2000::/19 2001:4000::/23 2001:4600::/23 2001:4a00::/23 2001:4c00::/23 2001:5000::/20 2003::/18 2a00::/12 2a10::/12',
    asn: '1877-1901 2107-2136 2585-2614 2773-2822 2830-2879 3154-3353 5377-5631 6656-6911 8192-9215 12288-13311 15360-16383 20480-21503 24576-25599 28672-29695 30720-31743 33792-35839 38912-39935 40960-45055 47104-52223 56320-58367 59392-61439 61952-62463 64396-64495 196608-219000',
  },
};

/** What IANA gave to a registry. */
export function addressBlocks({ ipv4, ipv6 }: Registry): readonly AddressRange[] {
  const octets = ipv4.split(' ').map((part) => {
    const [first, last = first] = part.split('-');
    return `${first}.0.0.0-${last}.255.255.255`;
  });
  return [...octets, ...ipv6.split(' ')].flatMap((text) => readRange(text) ?? []);
}

/** RDAP servers of the top-level domains that are most seen in mail. .jp, .de and .kr have none: WHOIS. */
export const domainServers: readonly (readonly [domains: string, rdap: string])[] = [
  ['com', 'https://rdap.verisign.com/com/v1/'],
  ['net', 'https://rdap.verisign.com/net/v1/'],
  ['cc', 'https://tld-rdap.verisign.com/cc/v1/'],
  ['tv', 'https://rdap.nic.tv/'],
  ['org ngo ong charity foundation', 'https://rdap.publicinterestregistry.org/rdap/'],
  ['info io me ai mobi live pro asia', 'https://rdap.identitydigital.services/rdap/'],
  ['biz', 'https://rdap.nic.biz/'],
  ['app dev page', 'https://pubapi.registry.google/rdap/'],
  ['xyz', 'https://rdap.centralnic.com/xyz/'],
  ['online site store tech website space fun', 'https://rdap.radix.host/rdap/'],
  ['shop tokyo nagoya yokohama', 'https://rdap.gmoregistry.net/rdap/'],
  ['top', 'https://rdap.zdnsgtld.com/top/'],
  ['ar', 'https://rdap.nic.ar/'],
  ['br', 'https://rdap.registro.br/'],
  ['ca', 'https://rdap.ca.fury.ca/rdap/'],
  ['cz', 'https://rdap.nic.cz/'],
  ['fr', 'https://rdap.nic.fr/'],
  ['nl', 'https://rdap.sidn.nl/'],
  ['no', 'https://rdap.norid.no/'],
  ['pl', 'https://rdap.dns.pl/'],
  ['tw', 'https://ccrdap.twnic.tw/tw/'],
  ['uk', 'https://rdap.nominet.uk/uk/'],
];
