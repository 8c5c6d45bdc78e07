/** The bootstrap that the operator names: a file, a folder with IANA's files, or a URL of either. */
import { type Bootstrap, readBootstrap } from './bootstrap.ts';
import { type Bounds, fetchBounded } from './fetch.ts';
import { parsed } from './json.ts';

const files = ['dns', 'ipv4', 'ipv6', 'asn'] as const;

/**
 * @param source a file or URL of one JSON object `{ dns, ipv4, ipv6, asn }`, or a folder (for a URL: a slash at its
 * end) that holds `dns.json ipv4.json ipv6.json asn.json`, as `https://data.iana.org/rdap/` does
 * @returns undefined when it cannot be had or read
 */
export async function loadBootstrap(source: string, bounds: Omit<Bounds, 'ownHosts'>): Promise<Bootstrap | undefined> {
  const bootstrap = readBootstrap(
    /^https?:\/\//i.test(source) ? await fromUrl(source, bounds) : await fromDisk(source),
  );
  return bootstrap;
}

async function fromUrl(source: string, bounds: Omit<Bounds, 'ownHosts'>): Promise<unknown> {
  const own = { ...bounds, ownHosts: new Set(URL.canParse(source) ? [new URL(source).host] : []) };
  const read = async (url: string): Promise<unknown> => {
    const reply = await fetchBounded(url, own);
    return 'body' in reply && reply.status === 200 ? parsed(reply.body) : undefined;
  };
  if (!source.endsWith('/')) return read(source);
  const parts = await Promise.all(files.map((name) => read(new URL(`${name}.json`, source).href)));
  return Object.fromEntries(files.map((name, at) => [name, parts[at]]));
}

async function fromDisk(source: string): Promise<unknown> {
  const { readFile, stat } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const read = async (file: string): Promise<unknown> => parsed(await readFile(file, 'utf8').catch(() => ''));
  const isFolder = await stat(source).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return read(source);
  const parts = await Promise.all(files.map((name) => read(join(source, `${name}.json`))));
  return Object.fromEntries(files.map((name, at) => [name, parts[at]]));
}
