/** One HTTP question with its bounds: time, bytes, redirects, and addresses that a stranger may lead us to. */
import type { IncomingMessage } from 'node:http';
import { connectionFailure } from '../connection-failure.ts';
import { isPublicAddress, lookupPublic } from '../public-address.ts';

export interface Bounds {
  /** Ends the question. */
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  /**
   * `host:port` that may stand on a private address: those that the operator named. The port belongs to it, or a
   * stranger could lead us from the operator's own server to another service beside it.
   */
  readonly ownHosts: ReadonlySet<string>;
}

export interface Reply {
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** All addresses that were asked, this one last. */
  readonly hops: readonly string[];
  readonly status: number;
  readonly body: string;
  /** Seconds that the server lets it be kept. */
  readonly ttl?: number;
}

export interface Failure {
  readonly url: string;
  /** In kebab-case, as in an Answer. */
  readonly reason: string;
}

/** RFC 7480 §5.2 foresees one redirect; two registries and a change to https are three. */
const MAX_REDIRECTS = 3;

/** A GET that follows redirects. @returns what any server said, whatever its status; a Failure when none said it. */
export async function fetchBounded(address: string, bounds: Bounds): Promise<Reply | Failure> {
  const visited = new Set<string>();
  let url = address;
  for (;;) {
    if (visited.has(url)) return { url, reason: 'redirect-loop' };
    if (visited.size > MAX_REDIRECTS) return { url, reason: 'too-many-redirects' };
    visited.add(url);
    const got = await get(url, bounds).catch((cause: unknown) => ({
      url,
      reason: connectionFailure(cause, bounds.signal),
    }));
    if ('reason' in got) return got;
    if (got.location === undefined) return { ...got, hops: [...visited] };
    if (!URL.canParse(got.location, url)) return { url, reason: 'malformed' };
    url = new URL(got.location, url).href;
  }
}

type Got = Omit<Reply, 'hops'> & { readonly location?: string };

async function get(url: string, bounds: Bounds): Promise<Got | Failure> {
  const { protocol, hostname, host } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return { url, reason: 'not-http' };
  const own = bounds.ownHosts.has(host);
  const literal = hostname.replace(/^\[|\]$/g, '');
  const isLiteral = /^[\d.]+$/.test(literal) || literal.includes(':');
  if (!own && isLiteral && !isPublicAddress(literal)) return { url, reason: 'private-address' };
  // loaded at the first question: an examination that asks nothing pays nothing
  const { request } = protocol === 'https:' ? await import('node:https') : await import('node:http');
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = {
      // a connection of its own: none that another's check had let through
      agent: false as const,
      signal: bounds.signal,
      headers: { accept: 'application/rdap+json, application/json;q=0.9', 'user-agent': 'metsuke' },
      ...(own ? {} : { lookup: lookupPublic }),
    };
    request(url, options, resolve).on('error', reject).end();
  });
  const { statusCode: status = 0, headers } = response;
  const { location } = headers;
  if (status >= 300 && status < 400 && location !== undefined) {
    response.destroy();
    return { url, status, body: '', location };
  }
  const body = await bodyOf(response, bounds.maxBytes);
  if (body === undefined) return { url, reason: 'too-large' };
  const ttl = lifetime(headers['cache-control']);
  return { url, status, body, ...(ttl === undefined ? {} : { ttl }) };
}

/** The bytes as UTF-8 (RFC 8259 §8.1), or undefined when there are too many. */
async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of response) {
    if (!Buffer.isBuffer(piece)) continue;
    length += piece.length;
    // leaving the loop destroys the response
    if (length > maxBytes) return undefined;
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

/** RFC 9111 §5.2.2.1 */
function lifetime(cacheControl: string | undefined): number | undefined {
  const seconds = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}
