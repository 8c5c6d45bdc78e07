/** Signing in and out, users, tokens, organizations. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { LONGEST_PASSWORD } from '../../app/accounts/password.ts';
import { type Principal, type Right, rights, roles } from '../../app/accounts/rights.ts';
import { type Accounts, MAIN, type User } from '../../app/accounts.ts';
import { isTime } from '../../app/cases/entry.ts';
import { isTls } from '../guard.ts';
import { cookieName, principalOf } from '../identity.ts';
import { paceOf } from '../pace.ts';
import type { Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { nothing, type Route, route } from '../route.ts';
import { json, time } from '../schema.ts';

const name = z.string().min(1).max(200);
const password = z.string().max(LONGEST_PASSWORD);
const role = z.enum(roles);
const scopes = z.array(z.enum(rights)).min(1);

const session = z
  .object({
    signedIn: z.boolean(),
    name: z.string().optional(),
    organization: z.string().optional(),
    role: role.optional(),
    may: z.array(z.enum(rights)).optional(),
    by: z.enum(['open', 'session', 'token']).optional(),
    csrf: z
      .string()
      .optional()
      .openapi({ description: 'To be sent as X-Metsuke-CSRF with whatever changes something' }),
    signIn: z.array(z.enum(['password', 'oidc'])).openapi({ description: 'How one signs in here; empty: no need' }),
    asks: z
      .enum(['none', 'recorded', 'registry', 'all'])
      .openapi({ description: 'The most that may be asked outside' }),
  })
  .openapi('Session');

const user = z
  .object({
    id: z.string(),
    name: z.string(),
    organization: z.string(),
    role,
    created: time,
    disabled: z.boolean(),
    external: z.boolean().openapi({ description: 'Signs in by OpenID Connect' }),
  })
  .openapi('User');

const token = z
  .object({
    id: z.string(),
    name: z.string(),
    user: z.string(),
    scopes,
    created: time,
    expires: time.optional(),
    used: z.string().optional().openapi({ format: 'date', description: 'The day on which it was used last' }),
  })
  .openapi('Token');

const organization = z.object({ id: z.string(), name: z.string(), created: time }).openapi('Organization');

/** Wrong passwords at once, and then one in so many seconds; for one name, and for one address of the network. */
const TRIES = 8;
const TRY_EVERY = 15;
/** Behind a proxy everybody has its address. */
const TRIES_OF_ADDRESS = 100;

/** Sessions live no longer than this in a browser, in seconds; the server ends them earlier. */
const COOKIE_SECONDS = 14 * 24 * 3600;

export function sessionRoutes(parts: Parts): readonly Route[] {
  const { accounts, place } = parts;
  const byName = paceOf(TRIES, 1 / TRY_EVERY);
  const byAddress = paceOf(TRIES_OF_ADDRESS, 1);

  return [
    route(
      {
        ...nothing,
        method: 'get',
        path: '/session',
        needs: 'public',
        summary: 'Who one is, and what one may do.',
        gives: { 200: { description: 'Also for a stranger.', content: json(session) } },
      },
      ({ c }) => Response.json(sessionOf(c, parts)),
    ),
    route(
      {
        ...nothing,
        method: 'post',
        path: '/session',
        needs: 'public',
        summary: 'Sign in by name and password.',
        body: z.strictObject({ name, password }),
        isSecret: true,
        gives: { 201: { description: 'A cookie was set.', content: json(session) } },
      },
      async ({ c, body }) => {
        const keys = { name: body.name.toLowerCase(), address: addressOf(c) };
        byName.take(keys.name);
        byAddress.take(keys.address);
        const begun = await accounts.signIn(body.name, body.password, c.req.header('user-agent') ?? '');
        if (begun === undefined) throw new Problem('wrong-password');
        byName.forgive(keys.name);
        byAddress.forgive(keys.address);
        setSession(c, parts, begun.secret);
        const known = accounts.session(begun.secret);
        if (known === undefined) throw new Problem('sign-in');
        return c.json(told(parts, known.who, known.csrf), 201);
      },
    ),
    route(
      {
        ...nothing,
        method: 'delete',
        path: '/session',
        needs: 'signed-in',
        summary: 'Sign out.',
        gives: { 204: { description: 'Signed out.' } },
      },
      ({ c }) => {
        accounts.signOut(getCookie(c, cookieName(place)) ?? '');
        deleteCookie(c, cookieName(place), { path: '/', secure: isTls(parts.place) });
        return c.body(null, 204);
      },
    ),
    route(
      {
        ...nothing,
        method: 'get',
        path: '/users',
        needs: 'admin',
        summary: 'Users of the own organization.',
        query: z.strictObject({ organization: z.string().optional() }),
        gives: { 200: { description: 'All.', content: json(z.object({ found: z.array(user) })) } },
      },
      ({ who, query }) => Response.json({ found: accounts.users(organizationFor(who, query.organization)) }),
    ),
    route(
      {
        ...nothing,
        method: 'post',
        path: '/users',
        needs: 'admin',
        summary: 'A new user. The first is an admin; from then on everybody signs in.',
        body: z.strictObject({ name, role, password: password.optional(), organization: z.string().optional() }),
        gives: { 201: { description: 'The user.', content: json(user) } },
      },
      async ({ who, body }) => {
        const made = await accounts.addUser({ ...body, organization: organizationFor(who, body.organization) });
        return Response.json(made, { status: 201 });
      },
    ),
    route(
      {
        ...nothing,
        method: 'patch',
        path: '/users/{user}',
        params: z.object({ user: z.uuid() }),
        needs: 'admin',
        summary: 'Change a role or a password, or lock somebody out. Ends the sessions of the user.',
        body: z.strictObject({
          role: role.optional(),
          password: password.optional(),
          disabled: z.boolean().optional(),
        }),
        gives: { 200: { description: 'The user.', content: json(user) } },
      },
      async ({ who, params, body }) =>
        Response.json(await accounts.changeUser(userOf(accounts, who, params.user).id, body)),
    ),
    route(
      {
        ...nothing,
        method: 'delete',
        path: '/users/{user}',
        params: z.object({ user: z.uuid() }),
        needs: 'admin',
        summary: 'Remove a user, with the sessions and tokens. What was written stays.',
        gives: { 204: { description: 'Removed.' } },
      },
      ({ who, params, c }) => {
        accounts.removeUser(userOf(accounts, who, params.user).id);
        return c.body(null, 204);
      },
    ),
    route(
      {
        ...nothing,
        method: 'get',
        path: '/tokens',
        needs: 'signed-in',
        summary: 'Own tokens; an admin sees those of the organization.',
        gives: { 200: { description: 'All.', content: json(z.object({ found: z.array(token) })) } },
      },
      ({ who }) => Response.json({ found: accounts.tokens(who.organization, ownOnly(who)) }),
    ),
    route(
      {
        ...nothing,
        method: 'post',
        path: '/tokens',
        needs: 'signed-in',
        summary: 'A token for a program, sent as `Authorization: Bearer`. Its secret is shown this once.',
        body: z.strictObject({ name, scopes, expires: time.optional() }),
        isSecret: true,
        gives: { 201: { description: 'The token.', content: json(token.extend({ secret: z.string() })) } },
      },
      ({ who, body }) => {
        const { token: made, secret } = accounts.addToken(
          ownerOf(who, body.scopes),
          body.name,
          body.scopes,
          expiryOf(body.expires),
        );
        return Response.json({ ...made, secret }, { status: 201 });
      },
    ),
    route(
      {
        ...nothing,
        method: 'delete',
        path: '/tokens/{token}',
        params: z.object({ token: z.uuid() }),
        needs: 'signed-in',
        summary: 'A token ends at once.',
        gives: { 204: { description: 'It is gone.' } },
      },
      ({ who, params, c }) => {
        // whoever finds one of small scope is not to lock out the others
        if (who.by === 'token' && !who.may.has('admin')) throw new Problem('not-allowed', 'a token ends no tokens');
        if (!accounts.removeToken(params.token, who.organization, ownOnly(who))) throw new Problem('not-found');
        return c.body(null, 204);
      },
    ),
    route(
      {
        ...nothing,
        method: 'get',
        path: '/organizations',
        needs: 'admin',
        summary: 'Organizations: an admin of the first one sees all, the others their own.',
        gives: { 200: { description: 'All.', content: json(z.object({ found: z.array(organization) })) } },
      },
      ({ who }) => {
        const all = accounts.organizations();
        return Response.json({ found: isOverAll(who) ? all : all.filter(({ id }) => id === who.organization) });
      },
    ),
    route(
      {
        ...nothing,
        method: 'post',
        path: '/organizations',
        needs: 'admin',
        summary: 'A new organization, with a store of its own.',
        body: z.strictObject({ id: z.string(), name }),
        gives: { 201: { description: 'It is there.', content: json(organization) } },
      },
      ({ who, body }) => {
        if (!isOverAll(who)) throw new Problem('not-allowed', 'only an admin of the first organization may');
        return Response.json(accounts.addOrganization(body.id, body.name), { status: 201 });
      },
    ),
  ];
}

const isOverAll = ({ organization: own, may }: Principal): boolean => own === MAIN && may.has('admin');

/** The own one, unless an admin of the first organization names another. */
function organizationFor(who: Principal, wished = who.organization): string {
  if (wished === who.organization || isOverAll(who)) return wished;
  throw new Problem('not-allowed', 'that is another organization');
}

/** Somebody of another organization does not exist. */
function userOf(accounts: Accounts, who: Principal, id: string): User {
  const found = accounts.user(id);
  if (found !== undefined && (found.organization === who.organization || isOverAll(who))) return found;
  throw new Problem('not-found', 'no user has this id');
}

const ownOnly = ({ user: own, may }: Principal): string | undefined => (may.has('admin') ? undefined : own);

/** A token gives no more than its maker has, and makes no others. */
function ownerOf(who: Principal, wished: readonly Right[]): string {
  if (who.user === undefined) throw new Problem('conflict', 'make a user first: a token is somebody’s');
  if (who.by === 'token') throw new Problem('not-allowed', 'a token makes no tokens');
  const beyond = wished.find((one) => !who.may.has(one));
  if (beyond !== undefined) throw new Problem('not-allowed', `you do not have the right "${beyond}" yourself`);
  return who.user;
}

function expiryOf(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  if (!isTime(said)) throw new Problem('not-understood', 'the body: expires: no time with its offset (RFC 3339)');
  const at = Date.parse(said);
  if (at <= Date.now()) throw new Problem('not-understood', 'the body: expires: it is past already');
  return new Date(at).toISOString();
}

function sessionOf(c: Context, parts: Parts) {
  const who = principalOf(c, parts.accounts, parts.place);
  const csrf = parts.accounts.session(getCookie(c, cookieName(parts.place)) ?? '')?.csrf;
  return who === undefined
    ? { signedIn: false, ...usual(parts) }
    : told(parts, who, who.by === 'session' ? csrf : undefined);
}

const usual = ({ mostAsked, accounts, oidc }: Parts) => ({
  signIn: accounts.hasUsers() ? ['password', ...(oidc === undefined ? [] : ['oidc'])] : [],
  asks: mostAsked,
});

function told(parts: Parts, who: Principal, csrf: string | undefined) {
  const { name: own, organization: of, role: has, may, by } = who;
  const about = { signedIn: true, name: own, organization: of, role: has, may: [...may], by };
  return { ...about, ...(csrf !== undefined && { csrf }), ...usual(parts) };
}

export function setSession(c: Context, parts: Parts, secret: string): void {
  const secure = isTls(parts.place);
  const about = { path: '/', httpOnly: true, sameSite: 'Strict', secure, maxAge: COOKIE_SECONDS } as const;
  setCookie(c, cookieName(parts.place), secret, about);
}

/** Of the client, or of the proxy before us. */
function addressOf(c: Context): string {
  const { incoming }: { incoming?: { socket?: { remoteAddress?: string } } } = c.env ?? {};
  return incoming?.socket?.remoteAddress ?? '';
}
