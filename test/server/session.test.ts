/** Signing in and out, by HTTP against a real server. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openAccounts } from '../../src/app/accounts.ts';
import { mailOf, type ProblemSaid, posting, rfc822, type Served, serving } from './serving.ts';

const password = 'correct horse battery';

interface SessionSaid {
  readonly signedIn: boolean;
  readonly name?: string;
  readonly csrf?: string;
  readonly may?: readonly string[];
}

async function signIn({ read }: Served, name: string, word = password, more: Record<string, string> = {}) {
  const { answer, said } = await read<SessionSaid>('/session', posting({ name, password: word }, more));
  const set = answer.headers.get('set-cookie') ?? '';
  return { answer, said, set, headers: { cookie: set.split(';', 1)[0] ?? '', 'x-metsuke-csrf': said.csrf ?? '' } };
}

test('the first user is an admin, and from then on everybody signs in', async (t) => {
  const server = await serving(t);
  const { read, call } = server;
  const reader = await read<ProblemSaid>('/users', posting({ name: 'a@example.com', role: 'reader', password }));
  assert.deepEqual([reader.answer.status, reader.said.code], [409, 'conflict']);
  const short = await read<ProblemSaid>('/users', posting({ name: 'a@example.com', role: 'admin', password: 'short' }));
  assert.equal(short.answer.status, 400);
  assert.equal((await call('/users', posting({ name: 'A@example.com', role: 'admin', password }))).status, 201);
  assert.equal((await call('/examinations')).status, 401);
  assert.equal((await read<SessionSaid>('/session')).said.signedIn, false);
  const { answer, said, set } = await signIn(server, 'a@EXAMPLE.com');
  assert.deepEqual([answer.status, said.name], [201, 'a@example.com']);
  assert.match(set, /^metsuke=[\w-]{43}; .*HttpOnly/);
  assert.match(set, /SameSite=Strict/);
  const file = readFileSync(join(server.data, 'accounts.sqlite'));
  const log = readFileSync(join(server.data, 'accounts.sqlite-wal'));
  for (const secret of [password, set.slice('metsuke='.length, set.indexOf(';'))])
    for (const bytes of [file, log]) assert.equal(bytes.includes(secret), false);
});

test('a session reads by its cookie alone, and changes something only with its CSRF token, until it ends', async (t) => {
  const server = await serving(t);
  const { call } = server;
  await call('/users', posting({ name: 'a', role: 'admin', password }));
  const { headers } = await signIn(server, 'a');
  const { cookie } = headers;
  assert.equal((await call('/examinations', { headers: { cookie } })).status, 200);
  const post = (more: Record<string, string>) =>
    call('/examinations', { method: 'POST', headers: { ...rfc822, ...more }, body: mailOf(1) });
  assert.equal((await post({ cookie })).status, 403);
  for (const wrong of ['x', 'é'])
    assert.equal((await post({ cookie, 'x-metsuke-csrf': wrong.repeat(43) })).status, 403);
  assert.equal((await post(headers)).status, 201);
  assert.equal((await call('/session', { method: 'DELETE', headers })).status, 204);
  assert.equal((await call('/examinations', { headers: { cookie } })).status, 401);
});

test('a session and a token are made anew for whoever asks again, and their secrets remembered for nobody', async (t) => {
  const server = await serving(t);
  const { call, read } = server;
  await call('/users', posting({ name: 'a', role: 'admin', password }));
  const key = { 'idempotency-key': 'one' };
  const first = await signIn(server, 'a', password, key);
  assert.equal((await call('/session', { method: 'DELETE', headers: first.headers })).status, 204);
  const { headers } = await signIn(server, 'a', password, key);
  assert.equal((await call('/examinations', { headers })).status, 200);
  const make = () =>
    read<{ readonly secret: string }>('/tokens', posting({ name: 'x', scopes: ['read'] }, { ...headers, ...key }));
  assert.notEqual((await make()).said.secret, (await make()).said.secret);
});

test('a user who is locked out, changed or removed is out at once; the last admin stays', async (t) => {
  const server = await serving(t);
  const { call, read } = server;
  await call('/users', posting({ name: 'a', role: 'admin', password }));
  const admin = await signIn(server, 'a');
  const made = await read<{ readonly id: string }>(
    '/users',
    posting({ name: 'b', role: 'analyst', password }, admin.headers),
  );
  const b = await signIn(server, 'b');
  const token = await read<{ readonly secret: string }>('/tokens', posting({ name: 'x', scopes: ['read'] }, b.headers));
  const bearer = { authorization: `Bearer ${token.said.secret}` };
  assert.equal((await call('/examinations', { headers: bearer })).status, 200);
  assert.equal(
    (await call('/examinations', { method: 'POST', headers: { ...bearer, ...rfc822 }, body: mailOf(1) })).status,
    403,
  );
  const more = await read<ProblemSaid>('/tokens', posting({ name: 'x', scopes: ['admin'] }, b.headers));
  assert.deepEqual([more.answer.status, more.said.code], [403, 'not-allowed']);
  const change = { ...posting({ disabled: true }, admin.headers), method: 'PATCH' };
  assert.equal((await call(`/users/${made.said.id}`, change)).status, 200);
  assert.equal((await call('/examinations', { headers: b.headers })).status, 401);
  assert.equal((await call('/examinations', { headers: bearer })).status, 401);
  assert.equal((await signIn(server, 'b')).answer.status, 401);
  const { found } = (
    await read<{ readonly found: readonly { id: string; name: string }[] }>('/users', { headers: admin.headers })
  ).said;
  const own = found.find(({ name }) => name === 'a')?.id;
  for (const init of [{ method: 'DELETE', headers: admin.headers }, change])
    assert.equal((await call(`/users/${own}`, init)).status, 409);
});

test('the last admin of the first organization stays, whoever else is an admin elsewhere', async (t) => {
  const server = await serving(t);
  const accounts = openAccounts(server.data);
  t.after(() => accounts.close());
  accounts.addOrganization('branch', 'a branch');
  const first = { name: 'b', organization: 'branch', role: 'admin', password } as const;
  // whoever opens the door opens that of all: what was kept before lies in the first one
  await assert.rejects(accounts.addUser(first), { code: 'METSUKE_ACCOUNT' });
  const { id } = await accounts.addUser({ ...first, name: 'a', organization: 'main' });
  const other = await accounts.addUser(first);
  assert.throws(() => accounts.removeUser(id), { code: 'METSUKE_ACCOUNT' });
  await assert.rejects(accounts.changeUser(id, { role: 'reader' }), { code: 'METSUKE_ACCOUNT' });
  await assert.rejects(accounts.changeUser(id, { disabled: true }), { code: 'METSUKE_ACCOUNT' });
  accounts.removeUser(other.id);
  // ｶﾞ is two characters to type and one to hash: what is taken once is taken again
  const long = 'ｶﾞ'.repeat(130);
  await assert.rejects(accounts.changeUser(id, { password: long }), { code: 'METSUKE_ACCOUNT' });
  await accounts.changeUser(id, { password: long.slice(0, 256) });
  assert.notEqual(await accounts.signIn('a', long.slice(0, 256), ''), undefined);
});

test('a token ends on a day that there is, and one of small scope ends no other', async (t) => {
  const server = await serving(t);
  const { call, read } = server;
  await call('/users', posting({ name: 'a', role: 'admin', password }));
  const { headers } = await signIn(server, 'a');
  const make = (wish: object) =>
    read<{ readonly id: string; readonly secret: string }>(
      '/tokens',
      posting({ name: 'x', scopes: ['read'], ...wish }, headers),
    );
  for (const expires of ['2020-01-01T00:00:00Z', '2999', '2999-02-30T00:00:00Z', '2999-01-01T00:00'])
    assert.equal((await make({ expires })).answer.status, 400, expires);
  const good = (await make({ expires: '2999-02-28T00:00:00+09:00' })).said;
  const small = (await make({})).said;
  const remove = (id: string, more: Record<string, string>) =>
    call(`/tokens/${id}`, { method: 'DELETE', headers: more });
  assert.equal((await remove(good.id, { authorization: `Bearer ${small.secret}` })).status, 403);
  assert.equal((await remove(good.id, headers)).status, 204);
  assert.equal((await call('/examinations', { headers: { authorization: `Bearer ${good.secret}` } })).status, 401);
});

test('a wrong password is told late and seldom, and says nothing of whether there is such a user', async (t) => {
  const server = await serving(t);
  const { call } = server;
  await call('/users', posting({ name: 'a', role: 'admin', password }));
  for (const name of ['a', 'nobody']) {
    const codes: number[] = [];
    while (codes.length < 20 && codes.at(-1) !== 429) codes.push((await signIn(server, name, 'wrong')).answer.status);
    // on a slow machine some come back while the others are counted
    assert.ok(codes.length > 8 && codes.length < 20, `${name}: ${codes}`);
    assert.ok(codes.slice(0, -1).every((code) => code === 401));
  }
});

test('behind a proxy with TLS the cookie is bound to it', async (t) => {
  const server = await serving(t, { url: new URL('https://metsuke.example.jp') });
  await server.call('/users', posting({ name: 'a', role: 'admin', password }));
  const { set, answer } = await signIn(server, 'a');
  assert.match(set, /^__Host-metsuke=/);
  assert.match(set, /; Secure/);
  assert.match(answer.headers.get('strict-transport-security') ?? '', /^max-age=\d+/);
});

test('an organization is there for the server as soon as it was made on the command line', async (t) => {
  const server = await serving(t);
  const accounts = openAccounts(server.data);
  t.after(() => accounts.close());
  await accounts.addUser({ name: 'a', organization: 'main', role: 'admin', password });
  accounts.addOrganization('branch', 'a branch');
  await accounts.addUser({ name: 'b', organization: 'branch', role: 'analyst', password });
  const { headers } = await signIn(server, 'b');
  assert.equal((await server.call('/examinations', { headers })).status, 200);
  const post = { method: 'POST', headers: { ...rfc822, ...headers }, body: mailOf(1) };
  assert.equal((await server.call('/examinations', post)).status, 201);
});
