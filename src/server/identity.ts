/** Who sends a request: by a token, by the cookie of a session, or, while there are no users, whoever is at this machine. */
import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Principal, rightsFor } from '../app/accounts/rights.ts';
import { type Accounts, MAIN } from '../app/accounts.ts';
import { isTls, needsCsrf, type Place } from './guard.ts';
import { Problem } from './problem.ts';

/** The prefix `__Host-` (RFC 6265, in its revision) binds a cookie to this host and to TLS; over plain HTTP on loopback no browser takes it. */
export const cookieName = (place: Place): string => (isTls(place) ? '__Host-metsuke' : 'metsuke');

const nobodyYet: Principal = {
  name: 'local',
  organization: MAIN,
  role: 'admin',
  may: rightsFor('admin'),
  by: 'open',
};

/** Undefined for a request that says nothing. @throws Problem for a token that is none, and a change without its CSRF token */
export function principalOf(c: Context, accounts: Accounts, place: Place): Principal | undefined {
  if (!accounts.hasUsers()) return nobodyYet;
  const said = c.req.header('authorization');
  if (said !== undefined) {
    const who = /^Bearer /i.test(said) ? accounts.byToken(said.slice('Bearer '.length).trim()) : undefined;
    if (who === undefined) throw new Problem('sign-in', 'the token is not known', challenge);
    return who;
  }
  const session = accounts.session(getCookie(c, cookieName(place)) ?? '');
  if (session === undefined) return undefined;
  if (needsCsrf(c.req.method) && !isSame(c.req.header('x-metsuke-csrf') ?? '', session.csrf))
    throw new Problem('foreign-page', 'send the csrf of GET /api/v1/session as X-Metsuke-CSRF');
  return session.who;
}

/** RFC 6750 §3 */
export const challenge = { 'www-authenticate': 'Bearer realm="metsuke"' };

function isSame(said: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(said), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
