/** Which WHOIS server is asked, which dialect it speaks, and how it wants to be asked. */
import { contains, readRange } from '../address-range.ts';
import { addressBlocks, registries } from '../registries.ts';
import type { RegistryQuestion } from '../registry-question.ts';
import { readArin } from './arin.ts';
import { readJpnic } from './jpnic.ts';
import { readJprs } from './jprs.ts';
import { readKrnic } from './krnic.ts';
import type { Reader } from './reading.ts';
import { readRegistrar } from './registrar.ts';
import { readRpsl } from './rpsl.ts';
import { readTwnic } from './twnic.ts';

interface Server {
  readonly reader: Reader;
  /** The line that asks; without it the key alone, `AS64496` for an AS number. */
  readonly query?: (question: RegistryQuestion) => string;
  /** Its charset where the bytes are no UTF-8. */
  readonly charset?: string;
  /** The line that asks for a handle. */
  readonly handle?: (handle: string) => string;
}

const plain = ({ type, key }: RegistryQuestion): string => (type === 'autnum' ? `AS${key}` : key);

/** Japan's registries answer in English to `/e`, in ISO-2022-JP without. */
const inEnglish: Pick<Server, 'charset' | 'handle'> = {
  charset: 'shift_jis',
  handle: (handle) => `CONTACT ${handle}/e`,
};

const servers: ReadonlyMap<string, Server> = new Map(
  Object.entries<Server>({
    'whois.nic.ad.jp': {
      reader: readJpnic,
      query: ({ type, key }) => (type === 'autnum' ? `AS ${key}/e` : `${key}/e`),
      ...inEnglish,
    },
    'whois.jprs.jp': { reader: readJprs, query: ({ key }) => `${key}/e`, ...inEnglish },
    'whois.kisa.or.kr': { reader: readKrnic, charset: 'euc-kr' },
    'whois.kr': { reader: readKrnic, charset: 'euc-kr' },
    'whois.twnic.net': { reader: readTwnic, charset: 'big5' },
    'whois.twnic.net.tw': { reader: readTwnic, charset: 'big5' },
    // `n +` and `a +`: a network or an AS with all of its contacts, and no list of names that match
    'whois.arin.net': { reader: readArin, query: ({ type, key }) => (type === 'autnum' ? `a + ${key}` : `n + ${key}`) },
    'whois.ripe.net': { reader: readRpsl },
    'whois.apnic.net': { reader: readRpsl },
    'whois.afrinic.net': { reader: readRpsl },
    'whois.lacnic.net': { reader: readRpsl },
    'whois.registro.br': { reader: readRpsl },
    // IANA needs to know the top-level domain alone
    'whois.iana.org': {
      reader: readRpsl,
      query: (question) => (question.type === 'domain' ? topLevel(question.key) : plain(question)),
    },
    'whois.denic.de': { reader: readRpsl, query: ({ key }) => `-T dn,ace ${key}` },
    'whois.nic.cz': { reader: readRpsl },
    'whois.nic.fr': { reader: readRpsl },
    // without the word, Verisign lists name servers that begin alike
    'whois.verisign-grs.com': { reader: readRegistrar, query: ({ key }) => `domain ${key}` },
  }),
);

/** Servers of top-level domains; all others are asked of IANA. */
const domainServers: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    jp: 'whois.jprs.jp',
    kr: 'whois.kr',
    tw: 'whois.twnic.net.tw',
    com: 'whois.verisign-grs.com',
    net: 'whois.verisign-grs.com',
    de: 'whois.denic.de',
    br: 'whois.registro.br',
    cz: 'whois.nic.cz',
    fr: 'whois.nic.fr',
  }),
);

const iana = 'whois.iana.org';

/** The server that is asked first. */
export function serverFor({ type, key }: RegistryQuestion): string {
  if (type === 'domain') return domainServers.get(topLevel(key)) ?? iana;
  const one = type === 'ip' ? readRange(key) : undefined;
  for (const registry of Object.values(registries)) {
    if (one === undefined) break;
    if (addressBlocks(registry).some((block) => contains(block, one))) return registry.whois;
  }
  return type === 'ip' ? iana : systemServer(Number(key));
}

function systemServer(number: number): string {
  const { arin, ...others } = registries;
  const holds = (ranges: string): boolean =>
    ranges.split(' ').some((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return number >= first && number <= last;
    });
  return Object.values(others).find(({ asn }) => holds(asn))?.whois ?? arin.whois;
}

const topLevel = (domain: string): string => domain.slice(domain.lastIndexOf('.') + 1);

export const lineFor = (server: string, question: RegistryQuestion): string =>
  (servers.get(server)?.query ?? plain)(question);

export const handleLine = (server: string, handle: string): string | undefined => servers.get(server)?.handle?.(handle);

export const charsetOf = (server: string): string | undefined => servers.get(server)?.charset;

/** All of them, the strictest first: none reads another's answer. */
const dialects: readonly Reader[] = [readJpnic, readJprs, readKrnic, readTwnic, readArin, readRegistrar, readRpsl];

/** The server's own reader first, then the others: an operator's proxy, and a registry that changed its ways. */
export function readersFor(server: string): readonly Reader[] {
  const own = servers.get(server)?.reader;
  return own === undefined ? dialects : [own, ...dialects.filter((reader) => reader !== own)];
}
