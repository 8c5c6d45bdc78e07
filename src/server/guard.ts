/** Who may reach us at all: the names that we answer to, pages of other sites, and what every answer says to browsers. */
import { isIP } from 'node:net';
import type { Context } from 'hono';
import { pageHeaders } from '../app/page-policy.ts';
import { Problem } from './problem.ts';

/** Where the server can be reached. */
export interface Place {
  /** The address of a proxy before us, `https://metsuke.example.jp`. */
  readonly url?: URL | undefined;
}

/** It is reached by TLS, which the proxy speaks. */
export const isTls = ({ url }: Place): boolean => url?.protocol === 'https:';

/** 127.0.0.0/8, ::1 and localhost. @param host without brackets */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** `host[:port]` → the host, without brackets. */
const hostOf = (host: string): string => {
  try {
    return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
  } catch {
    return '';
  }
};

/**
 * DNS rebinding makes a stranger's page one of "our own" under a name of his: we answer to the name that we were given,
 * to `localhost`, and to addresses, which no DNS can turn. @throws Problem wrong-host
 */
export function refuseOtherHosts(c: Context, { url }: Place): void {
  const host = c.req.header('host') ?? '';
  const name = hostOf(host).toLowerCase();
  if (name === 'localhost' || isIP(name) !== 0 || (url !== undefined && name === hostOf(url.host))) return;
  throw new Problem('wrong-host', 'name the address of the server with --url');
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * A page of another site may make a browser send us something in the name of its user. Browsers say where a request
 * comes from; programs say nothing. @throws Problem foreign-page
 */
export function refuseOtherSites(c: Context, { url }: Place): void {
  if (isSafe(c.req.method)) return;
  const from = c.req.header('sec-fetch-site');
  if (from !== undefined && from !== 'same-origin' && from !== 'none') throw new Problem('foreign-page');
  const origin = c.req.header('origin');
  if (origin === undefined) return;
  const host = c.req.header('host') ?? '';
  if (origin === `http://${host}` || (url !== undefined && origin === url.origin)) return;
  throw new Problem('foreign-page');
}

const always: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/** Puts what every answer says into it; what a handler said itself stands. */
export function guardAnswer(answer: Response, place: Place): void {
  for (const [name, value] of Object.entries(always)) if (!answer.headers.has(name)) answer.headers.set(name, value);
  // RFC 6797 §7.2: only over TLS
  if (isTls(place)) answer.headers.set('strict-transport-security', 'max-age=31536000');
}

export const needsCsrf = (method: string): boolean => !isSafe(method);
