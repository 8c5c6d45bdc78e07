/**
 * Which RDAP servers are asked for an address, an AS number or a domain (RFC 9224): the entry that matches the
 * longest, servers over https first.
 */
import { type AddressRange, contains, readRange, width } from '../address-range.ts';
import { addressBlocks, domainServers, registries } from '../registries.ts';
import { dictionary, list, texts } from './json.ts';

export interface Bootstrap {
  /** The bases of the servers, each with a slash at its end; none when nobody serves it. */
  basesOf(type: 'ip' | 'autnum' | 'domain', key: string): readonly string[];
  /** `host:port` of all servers that it names, without a port where it is the usual one. */
  readonly hosts: ReadonlySet<string>;
}

/** IANA's largest file has some 600 services and 5,000 entries. */
const MAX_SERVICES = 5000;
const MAX_ENTRIES = 50_000;
const MAX_URLS = 10;

interface Block {
  readonly range: AddressRange;
  readonly bases: readonly string[];
}

/**
 * @param json one object that holds IANA's four files, each as IANA publishes it: `{ dns, ipv4, ipv6, asn }`; one that
 * is not there serves nobody
 * @returns undefined when it holds none of them. A service that is malformed is passed over.
 */
export function readBootstrap(json: unknown): Bootstrap | undefined {
  const files = dictionary(json);
  const services = (kind: string) => servicesOf(files[kind]);
  const [dns, ipv4, ipv6, asn] = [services('dns'), services('ipv4'), services('ipv6'), services('asn')];
  if (dns.length + ipv4.length + ipv6.length + asn.length === 0) return undefined;
  const domains = new Map<string, readonly string[]>();
  for (const { entry, bases } of dns) domains.set(entry.toLowerCase(), bases);
  const blocks = [...ipv4, ...ipv6].flatMap(({ entry, bases }) => {
    const range = readRange(entry);
    return range === undefined ? [] : [{ range, bases }];
  });
  const systems = asn.flatMap(({ entry, bases }) => systemBlock(entry, bases));
  return bootstrapOf(domains, blocks, systems);
}

/** The account that comes with us. */
export function bundledBootstrap(): Bootstrap {
  const domains = new Map<string, readonly string[]>();
  for (const [names, base] of domainServers) for (const name of names.split(' ')) domains.set(name, [base]);
  const blocks: Block[] = [];
  const systems: Block[] = [];
  for (const registry of Object.values(registries)) {
    const bases = [registry.rdap];
    for (const range of addressBlocks(registry)) blocks.push({ range, bases });
    for (const range of registry.asn.split(' ')) systems.push(...systemBlock(range, bases));
  }
  return bootstrapOf(domains, blocks, systems);
}

function bootstrapOf(
  domains: ReadonlyMap<string, readonly string[]>,
  blocks: readonly Block[],
  systems: readonly Block[],
): Bootstrap {
  const all = [...domains.values(), ...blocks.map(({ bases }) => bases), ...systems.map(({ bases }) => bases)];
  return {
    basesOf: (type, key) => {
      if (type === 'domain') return domainBases(domains, key);
      const one = type === 'ip' ? readRange(key) : systemBlock(key, [])[0]?.range;
      return one === undefined ? [] : (narrowest(type === 'ip' ? blocks : systems, one)?.bases ?? []);
    },
    hosts: new Set(all.flatMap((bases) => bases.map((base) => new URL(base).host))),
  };
}

/** RFC 9224 §4: the longest match by labels; the empty entry stands for all. */
function domainBases(domains: ReadonlyMap<string, readonly string[]>, key: string): readonly string[] {
  for (let suffix = key; ; ) {
    const bases = domains.get(suffix);
    if (bases !== undefined) return bases;
    if (suffix === '') return [];
    const dot = suffix.indexOf('.');
    suffix = dot < 0 ? '' : suffix.slice(dot + 1);
  }
}

/** RFC 9224 §5.1: the longest prefix, which is the narrowest block. */
function narrowest(blocks: readonly Block[], one: AddressRange): Block | undefined {
  let best: Block | undefined;
  for (const block of blocks) {
    if (contains(block.range, one) && (best === undefined || width(block.range) < width(best.range))) best = block;
  }
  return best;
}

/** `64496-64511` or `64496`; numbers of 32 bits, so that a block of them is like one of addresses. */
function systemBlock(text: string, bases: readonly string[]): readonly Block[] {
  const numbers = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(text);
  const first = BigInt(numbers?.[1] ?? -1);
  const last = BigInt(numbers?.[2] ?? first);
  return first < 0n || last < first || last > 0xffffffffn ? [] : [{ range: { bits: 32, first, last }, bases }];
}

interface Service {
  readonly entry: string;
  readonly bases: readonly string[];
}

/** RFC 9224 §3: each service is two lists, the entries and the URLs. */
function servicesOf(file: unknown): readonly Service[] {
  const services: Service[] = [];
  for (const service of list(dictionary(file)['services']).slice(0, MAX_SERVICES)) {
    const [entries, urls] = list(service);
    const bases = basesIn(texts(urls, MAX_URLS));
    if (bases.length === 0 || !Array.isArray(entries)) continue;
    for (const entry of texts(entries, MAX_ENTRIES - services.length)) services.push({ entry, bases });
  }
  return services;
}

function basesIn(urls: readonly string[]): readonly string[] {
  const sound = urls.filter((url) => URL.canParse(url) && /^https?:\/\//i.test(url));
  // RFC 9224 §3: https should be preferred; the slash makes the path of a base a folder
  const secure = (url: string): number => (url.toLowerCase().startsWith('https:') ? 0 : 1);
  return sound.map((url) => (url.endsWith('/') ? url : `${url}/`)).toSorted((a, b) => secure(a) - secure(b));
}
