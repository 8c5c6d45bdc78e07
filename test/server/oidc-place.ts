/** An OpenID Connect provider on loopback, and a server of ours that people come to from there. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import { serving } from './serving.ts';

export const CLIENT = 'metsuke';
export const SECRET = 'a secret of the client';
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
export async function signIn(from: string, login: string) {
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
export async function knownAtProvider(t: Test, options: Parameters<typeof serving>[1] = {}) {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  assert.ok(typeof address === 'object' && address !== null);
  const { port } = address;
  await new Promise((done) => probe.close(done));
  const issuer = await provider(t, `http://127.0.0.1:${port}/api/v1/session/oidc/callback`);
  return serving(t, { ...options, port, oidc: { issuer: new URL(issuer), clientId: CLIENT, secret: SECRET } });
}
