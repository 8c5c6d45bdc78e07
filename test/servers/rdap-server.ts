/**
 * An RDAP server (RFC 7480) on a free port of 127.0.0.1 that is all registries of the tests at once, one base each,
 * and that can be slow, silent, endless, lying, looping, broken and rate-limiting where a test says so.
 */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';
import { bootstrapBlocks, type RegistryObject, registryObjects } from './registry-objects.ts';

/** What a path does instead of answering well. */
export type RdapWay =
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'silent' }
  | { readonly kind: 'endless' }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'body'; readonly body: string | Uint8Array; readonly type?: string };

export interface RdapServer {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  /** One object that holds the four files of RFC 9224: what `--rdap-bootstrap` takes. */
  readonly bootstrap: Readonly<Record<'dns' | 'ipv4' | 'ipv6' | 'asn', unknown>>;
  /** The same at a URL of the server. */
  readonly bootstrapUrl: string;
  /** Paths that were asked for, in order: `arin/ip/192.0.2.10`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** @param ways by path: `arin/ip/192.0.2.10`, `registry/domain/example.com`; `{url}` in `to` and `body` is the server's URL */
export async function startRdapServer(
  ways: Readonly<Record<string, RdapWay>> = {},
  objects: readonly RegistryObject[] = registryObjects,
): Promise<RdapServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1));
    asked.push(path);
    const way = ways[path];
    const answer = () => serve(path, response, url, objects, bootstrap);
    if (way === undefined) answer();
    else behave(way, response, url, answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref(); // a test that fails before it closes the server must not keep the run alive
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const url = `http://127.0.0.1:${address.port}/`;
  const bootstrap = bootstrapOf(url);
  return {
    url,
    bootstrap,
    bootstrapUrl: `${url}bootstrap.json`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** RFC 9224 §3: each registry with the blocks that are its own. */
function bootstrapOf(url: string): RdapServer['bootstrap'] {
  const file = (kind: 'dns' | 'ipv4' | 'ipv6' | 'asn') => ({
    version: '1.0',
    publication: '2026-01-01T00:00:00Z',
    services: Object.entries(bootstrapBlocks).flatMap(([registry, blocks]) => {
      const own = blocks[kind];
      return own === undefined ? [] : [[own, [`${url}${registry}/`]]];
    }),
  });
  return { dns: file('dns'), ipv4: file('ipv4'), ipv6: file('ipv6'), asn: file('asn') };
}

function serve(
  path: string,
  response: ServerResponse,
  url: string,
  objects: readonly RegistryObject[],
  bootstrap: RdapServer['bootstrap'],
): void {
  const [registry = '', type = '', key = ''] = path.split('/');
  const matching = objects.filter((one) => one.type === type && holds(one, key));
  const here = matching.find((one) => one.registry === registry);
  const elsewhere = type === 'domain' ? undefined : matching[0];
  if (path === 'bootstrap.json') send(response, 200, JSON.stringify(bootstrap));
  else if (here !== undefined) send(response, 200, JSON.stringify(here.json).replaceAll('{url}', url));
  else if (elsewhere !== undefined) {
    // RFC 7480 §5.2: a registry that knows who knows says so with a redirect
    response.writeHead(302, { location: `${url}${elsewhere.registry}/${type}/${key}` }).end();
  } else send(response, 404, JSON.stringify({ errorCode: 404, title: 'Not Found', description: ['no such object'] }));
}

function holds({ type, keys: [first, last] }: RegistryObject, key: string): boolean {
  if (type === 'domain') return first === key;
  if (type === 'autnum') return Number(key) >= Number(first) && Number(key) <= Number(last ?? first);
  const family = isIPv6(key) ? 'ipv6' : 'ipv4';
  if (isIPv6(first) !== (family === 'ipv6')) return false;
  const range = new BlockList();
  range.addRange(first, last ?? first, family);
  return range.check(key, family);
}

function behave(way: RdapWay, response: ServerResponse, url: string, answer: () => void): void {
  if (way.kind === 'slow') setTimeout(answer, way.ms).unref();
  else if (way.kind === 'redirect') response.writeHead(302, { location: way.to.replaceAll('{url}', url) }).end();
  else if (way.kind === 'status') response.writeHead(way.status, way.headers).end();
  else if (way.kind === 'body') {
    const body = typeof way.body === 'string' ? way.body.replaceAll('{url}', url) : way.body;
    send(response, 200, body, way.type);
  } else if (way.kind === 'endless') {
    response.writeHead(200, { 'content-type': 'application/rdap+json' });
    const more = () => {
      while (!response.destroyed && response.write('{"a":'.repeat(2000)));
    };
    response.on('drain', more);
    more();
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  type = 'application/rdap+json',
): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}
