/** Signing in by OpenID Connect, at a real provider on loopback. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openAccounts } from '../../src/app/accounts.ts';
import { oidcOf } from '../../src/server/oidc.ts';
import { CLIENT, knownAtProvider, SECRET, signIn } from './oidc-place.ts';

async function world(t: Parameters<typeof knownAtProvider>[0]) {
  const served = await knownAtProvider(t);
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
  const oidc = oidcOf({ issuer: new URL('http://127.0.0.1:9'), clientId: CLIENT, secret: SECRET }, () => undefined);
  await assert.rejects(oidc.begin(new URL('http://127.0.0.1:1/')), { code: 'METSUKE_OIDC' });
});

test('only a provider on this machine is spoken to without TLS, whatever the name of another begins with', async () => {
  const causeOf = async (issuer: string): Promise<string> => {
    const oidc = oidcOf({ issuer: new URL(issuer), clientId: CLIENT, secret: SECRET }, () => undefined);
    const failure: unknown = await oidc.begin(new URL('http://127.0.0.1:1/')).catch((cause: unknown) => cause);
    return failure instanceof Error && failure.cause instanceof Error ? failure.cause.message : '';
  };
  for (const other of ['http://127.evil.example/', 'http://192.0.2.1/', 'http://localhost.example/'])
    assert.match(await causeOf(other), /HTTPS/, other);
  for (const here of ['http://127.0.0.2:9/', 'http://localhost:9/', 'http://[::1]:9/'])
    assert.doesNotMatch(await causeOf(here), /HTTPS/, here);
});
