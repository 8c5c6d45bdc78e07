/** The way to an OpenID Connect provider and back. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isTls } from '../guard.ts';
import type { Oidc } from '../oidc.ts';
import type { Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { nothing, type Route, route } from '../route.ts';
import { setSession } from './session.ts';

const COOKIE = 'metsuke-oidc';
/** Seconds at the provider. */
const PATIENCE = 600;
const CALLBACK = '/api/v1/session/oidc/callback';

export const oidcRoutes = (parts: Parts): readonly Route[] => [
  route(
    {
      ...nothing,
      method: 'get',
      path: '/session/oidc',
      needs: 'public',
      summary: 'To the OpenID Connect provider, where one signs in.',
      gives: { 302: { description: 'To the provider.' } },
    },
    async ({ c }) => {
      const { to, key } = await providerOf(parts).begin(new URL(CALLBACK, originOf(c, parts)));
      // Lax: the way back begins at another site
      const about = {
        httpOnly: true,
        sameSite: 'Lax',
        secure: isTls(parts.place),
        path: CALLBACK,
        maxAge: PATIENCE,
      } as const;
      setCookie(c, COOKIE, key, about);
      return c.redirect(to.href, 302);
    },
  ),
  route(
    {
      ...nothing,
      method: 'get',
      path: '/session/oidc/callback',
      needs: 'public',
      summary: 'Back from the provider. Lets in whoever is a user by the address that the provider vouches for.',
      query: z.looseObject({}),
      gives: { 302: { description: 'Signed in, to the app.' } },
    },
    async ({ c }) => {
      const provider = providerOf(parts);
      const called = new URL(CALLBACK, originOf(c, parts));
      called.search = new URL(c.req.url).search;
      const who = await provider.end(getCookie(c, COOKIE) ?? '', called);
      deleteCookie(c, COOKIE, { path: CALLBACK, secure: isTls(parts.place) });
      const agent = c.req.header('user-agent') ?? '';
      const begun = who === undefined ? undefined : parts.accounts.signInBySubject(who.subject, who.name, agent);
      if (begun === undefined) throw new Problem('not-known');
      setSession(c, parts, begun.secret);
      return c.redirect('/', 302);
    },
  ),
];

function providerOf({ oidc }: Parts): Oidc {
  if (oidc === undefined) throw new Problem('not-found', 'no OpenID Connect provider is configured');
  return oidc;
}

/** As the browser knows us; the guard has held Host to the names that are ours. */
const originOf = (c: Context, { place }: Parts): string => place.url?.origin ?? `http://${c.req.header('host')}`;
