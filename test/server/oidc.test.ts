/** Signing in by OpenID Connect, at a real provider on loopback. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { Provider } from 'oidc-provider';
import { openAccounts } from '../../src/app/accounts.ts';
import { oidcOf } from '../../src/server/oidc.ts';
import { serving } from './serving.ts';

const CLIENT = 'metsuke';
const SECRET = 'a secret of the client';
const claimsOf: Readonly<Record<string, object>> = {
  known: { email: 'known@example.com', email_verified: true },
  unverified: { email: 'known@example.com', email_verified: false },
  stranger: { email: 'stranger@example.com', email_verified: true },
};

type Test = Parameters<typeof serving>[0];

/** A provider that asks for no password: its page takes the login that it is given. */
async function provider(t: Test, redirect: string) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const issuer = `http://127.0.0.1:${address.port}`;
  const oidc = new Provider(issuer, {
    clients: [{ client_id: CLIENT, client_secret: SECRET, redirect_uris: [redirect] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...claimsOf[sub] }) }),
  });
  server.on('request', oidc.callback());
  return issuer;
}

/** A browser without a window: follows redirects, keeps cookies, fills in the provider's forms. */
async function signIn(from: string, login: string) {
  const jar = new Map<string, string>();
  let next: { url: string; init: RequestInit } = { url: from, init: {} };
  for (let step = 0; step < 20; step++) {
    const { origin } = new URL(next.url);
    const cookie = [...jar]
      .filter(([key]) => key.startsWith(origin))
      .map(([key, value]) => `${key.slice(origin.length + 1)}=${value}`);
    const headers = new Headers(next.init.headers);
    headers.set('cookie', cookie.join('; '));
    const answer = await fetch(next.url, { ...next.init, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(`${origin} ${name}`, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      next = { url: new URL(location, next.url).href, init: {} };
      if (new URL(next.url).pathname === '/') return { answer, jar };
      continue;
    }
    const page = await answer.text();
    const form = /action="([^"]+)"/.exec(page)?.[1];
    if (form === undefined) return { answer, jar };
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login';
    const body = new URLSearchParams({ prompt, login, password: 'x' });
    next = { url: new URL(form, next.url).href, init: { method: 'POST', body } };
  }
  throw new Error('it goes on for ever');
}

/** Our server at an address that the provider can be told beforehand. */
async function world(t: Test) {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  assert.ok(typeof address === 'object' && address !== null);
  const { port } = address;
  await new Promise((done) => probe.close(done));
  const issuer = await provider(t, `http://127.0.0.1:${port}/api/v1/session/oidc/callback`);
  const served = await serving(t, { port, oidc: { issuer: new URL(issuer), clientId: CLIENT, secret: SECRET } });
  const accounts = openAccounts(served.data);
  t.after(() => accounts.close());
  await accounts.addUser({ name: 'known@example.com', organization: 'main', role: 'admin' });
  return served;
}

test('whoever the provider vouches for and is a user is signed in, again and again', async (t) => {
  const { url } = await world(t);
  for (let n = 0; n < 2; n++) {
    const { answer, jar } = await signIn(`${url}/api/v1/session/oidc`, 'known');
    assert.equal(answer.status, 302);
    const session = jar.get(`${url} metsuke`) ?? '';
    const said = await fetch(`${url}/api/v1/session`, { headers: { cookie: `metsuke=${session}` } });
    const { name, by } = JSON.parse(await said.text());
    assert.deepEqual([name, by], ['known@example.com', 'session']);
  }
});

test('nobody else is: an address that is not verified, a stranger, an answer that was not asked for', async (t) => {
  const { url } = await world(t);
  for (const login of ['unverified', 'stranger']) {
    const { answer, jar } = await signIn(`${url}/api/v1/session/oidc`, login);
    assert.deepEqual([answer.status, jar.get(`${url} metsuke`)], [403, undefined], login);
  }
  const forged = await fetch(`${url}/api/v1/session/oidc/callback?code=x&state=y`, { redirect: 'manual' });
  assert.equal(forged.status, 403);
});

test('a provider that does not answer is told as a failure of ours', async () => {
  const oidc = oidcOf({ issuer: new URL('http://127.0.0.1:9'), clientId: CLIENT, secret: SECRET });
  await assert.rejects(oidc.begin(new URL('http://127.0.0.1:1/')), { code: 'METSUKE_OIDC' });
});
