/** Every route of the API, asked in each way that its OpenAPI document tells of: what it answers is what stands there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedOnLoopback } from './asking-place.ts';
import { Described } from './described.ts';
import { knownAtProvider, signIn } from './oidc-place.ts';
import { type ExaminationSaid, type JobSaid, json, mailOf, rfc822 } from './serving.ts';

const bytes = { 'content-type': 'application/octet-stream' };
const mbox = { 'content-type': 'application/mbox' };
const zip = { 'content-type': 'application/zip' };
const none = '0'.repeat(64);
const nobody = '00000000-0000-4000-8000-000000000000';
const pile = (...numbers: readonly number[]): string =>
  numbers.map((n) => `From x Mon Jan  1 00:00:00 2024\n${mailOf(n)}\n`).join('');

const bounce = [
  'From: MAILER-DAEMON@mx.example.org',
  'To: a@example.com',
  'Subject: Undelivered',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
  '',
  '--x',
  '',
  'no such user',
  '--x',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example.org',
  '',
  'Final-Recipient: rfc822; b@example.org',
  'Action: failed',
  'Status: 5.1.1',
  '',
  '--x--',
  '',
].join('\r\n');

interface CaseSaid {
  readonly case: { readonly id: string };
}
interface Made {
  readonly id: string;
  readonly secret: string;
}

test('what the API answers is what its OpenAPI document says, for every route and every status of it', async (t) => {
  const { ask: outside } = await askedOnLoopback(t);
  const { url } = await knownAtProvider(t, { ask: outside });
  const described = await Described.by(url);
  let secret: string | undefined;
  /** @param status what it is to be, so that nothing is met by failing */
  const ask = async <T>(status: number, method: string, path: string, init: RequestInit = {}): Promise<T> => {
    const headers = new Headers(init.headers);
    if (secret !== undefined) headers.set('authorization', `Bearer ${secret}`);
    const answer = await described.ask(addressOf(path), { ...init, method, headers });
    assert.equal(answer.status, status, `${method} ${path}: ${answer.text.slice(0, 300)}`);
    const isJson = /json$/.test(answer.headers.get('content-type')?.split(';', 1)[0] ?? '');
    const said: T = JSON.parse(isJson ? answer.text : 'null');
    return said;
  };
  const send = <T>(status: number, method: string, path: string, body: unknown, headers = {}): Promise<T> =>
    ask(status, method, path, { headers: { ...json, ...headers }, body: JSON.stringify(body) });
  const tagged = async (path: string): Promise<string> => {
    const { headers } = await described.ask(`/api/v1${path}`);
    return headers.get('etag') ?? assert.fail(`${path} has no tag`);
  };
  /** A second time, by whoever has it. */
  const known = async (path: string): Promise<void> => {
    await ask(304, 'GET', path, { headers: { 'if-none-match': await tagged(path) } });
  };

  // mails
  const { id } = await ask<ExaminationSaid>(201, 'POST', '/examinations', { headers: rfc822, body: mailOf(1) });
  const more = await ask<JobSaid>(201, 'POST', '/examinations', { headers: mbox, body: pile(2, 3, 4) });
  const running = await ask<JobSaid>(202, 'POST', '/examinations', {
    headers: { ...mbox, prefer: 'respond-async' },
    body: pile(5, 6),
  });
  await ask(200, 'GET', `/jobs/${running.id}/events`);
  await ask(200, 'GET', `/jobs/${more.id}`);
  await ask(200, 'GET', '/examinations');
  await ask(200, 'GET', '/examinations?limit=1&order=danger&q=mail');
  const mail = `/examinations/${id}`;
  for (const path of ['', '/original', '/original.zip', '/parts/1']) {
    await ask(200, 'GET', `${mail}${path}`);
    await known(`${mail}${path}`);
    if (path !== '') await ask(206, 'GET', `${mail}${path}`, { headers: { range: 'bytes=0-1' } });
    if (path !== '') await ask(416, 'GET', `${mail}${path}`, { headers: { range: 'bytes=999999-' } });
  }
  for (const path of ['/card', '/related', '/report.html', '/report.md', '/report.pdf', '/questions?ask=registry'])
    await ask(200, 'GET', `${mail}${path}`);
  await send(201, 'POST', `${mail}/ask`, { ask: 'registry' });

  // bounces
  await ask(201, 'POST', '/bounces', { headers: rfc822, body: bounce });
  const folding = await ask<JobSaid>(202, 'POST', '/bounces', {
    headers: { ...rfc822, prefer: 'respond-async' },
    body: bounce,
  });
  await ask(200, 'GET', `/jobs/${folding.id}/events`);
  for (const format of ['json', 'csv', 'page']) await ask(200, 'GET', `/jobs/${folding.id}/result?format=${format}`);

  // people, cases, evidence
  const contact = await send<Made>(201, 'POST', '/contacts', {
    name: '窓口',
    organization: 'Example',
    channels: [{ kind: 'email', value: 'abuse@example.com' }],
    answersFor: ['192.0.2.0/24'],
    note: 'x',
  });
  await send(200, 'PUT', `/contacts/${contact.id}`, { name: '窓口' });
  await ask(200, 'GET', '/contacts');
  await ask(200, 'GET', '/contacts?limit=1');
  const opened = { title: '偽の請求書', messages: [id], contacts: [contact.id], note: 'x' };
  const { case: made } = await send<CaseSaid>(201, 'POST', '/cases', opened);
  const at = `/cases/${made.id}`;
  const mails = more.examinations.map((one) => one.id);
  await send(200, 'POST', `${at}/messages`, { messages: mails, leaveOut: [running.examinations[0]?.id ?? id] });
  await send(200, 'POST', `${at}/release`, { messages: mails.slice(0, 1) });
  await send(201, 'POST', `${at}/timeline`, {
    what: 'called',
    person: '佐藤',
    number: '+81 3 0000 0000',
    ended: '2026-06-20T10:00:00+09:00',
    at: '2026-06-20T09:00:00+09:00',
    contact: contact.id,
  });
  await send(201, 'POST', `${at}/timeline`, { what: 'promised', note: 'x', until: '2026-12-24' });
  await ask(200, 'GET', '/cases?due=2026-12-31');
  const { promises } = await ask<{ readonly promises: readonly { readonly line: number }[] }>(200, 'GET', at);
  await send(201, 'POST', `${at}/timeline`, { what: 'answered', note: 'x', settles: promises[0]?.line });
  await send(201, 'POST', `${at}/timeline`, { what: 'promised', note: 'x', until: '2026-12-25' });
  const little = { prefer: 'return=minimal' };
  const short = await send<object>(201, 'POST', `${at}/timeline`, { what: 'noted', note: 'x' }, little);
  const { timeline: lines } = await ask<{ readonly timeline: readonly object[] }>(200, 'GET', at);
  assert.deepEqual(short, { case: made.id, line: lines.length });
  const same = await send<object>(200, 'POST', `${at}/messages`, { messages: [id] }, little);
  assert.deepEqual(same, { case: made.id });
  await send(200, 'PATCH', at, { title: '請求書' }, { 'if-match': await tagged(at) });
  await send(200, 'POST', `${at}/messages`, { messages: mails }, { 'if-none-match': '*' });
  await ask(201, 'POST', `${at}/files?name=letter.txt`, { headers: bytes, body: 'a letter' });
  await ask(200, 'GET', at);
  await known(at);
  const { timeline } = await ask<{ readonly timeline: readonly { readonly files?: readonly string[] }[] }>(
    200,
    'GET',
    at,
  );
  const letter = timeline.flatMap(({ files = [] }) => files)[0] ?? assert.fail();
  await ask(200, 'GET', `${at}/files/${letter}`);
  await known(`${at}/files/${letter}`);
  await ask(206, 'GET', `${at}/files/${letter}`, { headers: { range: 'bytes=0-1' } });
  const split = { title: '別件', messages: mails.slice(1, 2) };
  const { case: other } = await send<CaseSaid>(201, 'POST', `${at}/split`, split);
  await send(200, 'POST', `${at}/merge`, { from: other.id });
  for (const query of ['', '?limit=1', '?state=closed', `?message=${id}`]) await ask(200, 'GET', `/cases${query}`);
  await ask(200, 'GET', `${at}/report.pdf`);
  const exported = await described.ask(`/api/v1${at}/export`);
  await ask(201, 'POST', '/cases/import', { headers: zip, body: Buffer.from(exported.bytes) });
  for (const path of ['/overview', '/proposals?danger=0']) {
    await ask(200, 'GET', path);
    await known(path);
  }
  for (const format of ['json', 'page']) await ask(200, 'GET', `/desks?for=192.0.2.1&format=${format}`);

  // what cannot be done
  await ask(400, 'GET', '/examinations?limit=0');
  await send(400, 'POST', '/cases', { titel: 'x' });
  await ask(404, 'GET', '/nothing');
  await ask(405, 'DELETE', '/cases');
  await send(409, 'POST', `${at}/merge`, { from: made.id });
  await send(412, 'PATCH', at, { title: 'x' }, { 'if-match': '"old"' });
  await ask(413, 'POST', '/contacts', { headers: json, body: `{"name":"${'x'.repeat(1024 * 1024)}"}` });
  await ask(415, 'POST', '/contacts', { headers: rfc822, body: 'x' });
  await ask(415, 'POST', '/examinations', { headers: json, body: 'x' });
  const twice = { ...json, 'idempotency-key': 'one' };
  await ask(201, 'POST', '/contacts', { headers: twice, body: '{"name":"x"}' });
  await ask(409, 'POST', '/contacts', { headers: twice, body: '{"name":"y"}' });
  await ask(403, 'POST', '/contacts', { headers: { ...json, origin: 'https://other.example' }, body: '{"name":"x"}' });
  await send(403, 'POST', `${mail}/ask`, { ask: 'all' });
  for (const [method, path] of refusals) {
    const isSent = method === 'POST' || method === 'PUT' || method === 'PATCH';
    const body = { headers: json, body: '{' };
    const { status } = await described.ask(addressOf(path), { method, ...(isSent && body) });
    assert.ok(status >= 400 && status < 500, `${method} ${path}: ${status}`);
  }

  // those who may come in
  await ask(200, 'GET', '//healthz');
  await ask(200, 'GET', '//readyz');
  await ask(200, 'GET', '//metrics');
  await ask(200, 'GET', '/session');
  const password = 'a long sentence for a password';
  const admin = { name: 'admin@example.jp', role: 'admin', password };
  const first = await send<Made>(201, 'POST', '/users', admin);
  await ask(401, 'GET', '/cases');
  await ask(401, 'GET', '//metrics');
  await ask(200, 'GET', '/session');
  await send(401, 'POST', '/session', { name: admin.name, password: 'wrong, and long enough' });
  // at once, for a name may be tried again after a while
  const tries = Array.from({ length: 12 }, () =>
    described.ask('/api/v1/session', posted({ name: 'x', password: 'y' })),
  );
  assert.ok((await Promise.all(tries)).some(({ status }) => status === 429));
  const signed = await described.ask('/api/v1/session', posted({ name: admin.name, password }));
  assert.equal(signed.status, 201);
  const cookie = signed.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  const { csrf }: { readonly csrf: string } = JSON.parse(signed.text);
  const own = { cookie, 'x-metsuke-csrf': csrf };
  await ask(200, 'GET', '/session', { headers: own });
  const scopes = ['read', 'examine', 'original', 'case', 'admin', 'metrics'];
  const wish = { name: 'program', scopes, expires: '2999-01-01T00:00:00Z' };
  const token = await send<Made>(201, 'POST', '/tokens', wish, own);
  const reading = await send<Made>(201, 'POST', '/tokens', { name: 'reader', scopes: ['read'] }, own);
  const spare = await send<Made>(201, 'POST', '/tokens', { name: 'spare', scopes: ['read'] }, own);
  await ask(204, 'DELETE', `/tokens/${spare.id}`, { headers: own });
  secret = reading.secret;
  await send(403, 'POST', '/cases', { title: 'x' });
  await ask(403, 'GET', '/users');
  secret = token.secret;
  await ask(200, 'GET', '/tokens');
  await ask(200, 'GET', '/users');
  await send(201, 'POST', '/organizations', { id: 'branch', name: '支店' });
  await send(400, 'POST', '/organizations', { id: 'NOT AN ID', name: 'x' });
  await ask(200, 'GET', '/organizations');
  const known2 = { name: 'known@example.com', role: 'reader' };
  const second = await send<Made>(201, 'POST', '/users', known2);
  await send(409, 'POST', '/users', known2);
  await send(200, 'PATCH', `/users/${second.id}`, { role: 'analyst' });
  await send(409, 'PATCH', `/users/${first.id}`, { disabled: true });
  const { answer } = await signIn(`${url}/api/v1/session/oidc`, 'known');
  assert.equal((await described.hold('GET', '/api/v1/session/oidc/callback', answer)).status, 302);
  await ask(302, 'GET', '/session/oidc');
  await ask(403, 'GET', '/session/oidc/callback?code=x&state=y');
  await ask(204, 'DELETE', `/users/${second.id}`);
  await ask(404, 'DELETE', `/users/${nobody}`);
  await ask(404, 'DELETE', `/tokens/${nobody}`);
  secret = undefined;
  await ask(204, 'DELETE', '/session', { headers: own });
  await ask(401, 'DELETE', '/session', { headers: own });

  assert.deepEqual(described.unmet, []);
  assert.deepEqual(described.neverRefused, []);
});

/** A path of its own begins with two slashes. */
const addressOf = (path: string): string => (path.startsWith('//') ? path.slice(1) : `/api/v1${path}`);

const posted = (body: unknown): RequestInit => ({ method: 'POST', headers: json, body: JSON.stringify(body) });

/** One refusal of each route that has no better one above. */
const refusals: readonly (readonly [method: string, path: string])[] = [
  ['POST', '/examinations'],
  ...[
    '',
    '/card',
    '/original',
    '/original.zip',
    '/parts/1',
    '/related',
    '/report.html',
    '/report.md',
    '/report.pdf',
  ].map((path) => ['GET', `/examinations/${none}${path}`] as const),
  ['GET', `/examinations/${none}/questions?ask=registry`],
  ['POST', `/examinations/${none}/ask`],
  ['POST', '/bounces'],
  ...['', '/events', '/result'].map((path) => ['GET', `/jobs/${nobody}${path}`] as const),
  ['GET', '/cases?due=tomorrow'],
  ['GET', '/cases/99'],
  ['GET', `/cases/99/files/${none}`],
  ['GET', '/cases/99/report.pdf'],
  ['GET', '/cases/99/export'],
  ...['messages', 'release', 'timeline', 'split', 'merge', 'files?name=x'].map(
    (path) => ['POST', `/cases/99/${path}`] as const,
  ),
  ['POST', '/cases/import'],
  ['GET', '/contacts?nothing=x'],
  ['PUT', '/contacts/99'],
  ['GET', '/desks'],
  ['GET', '/overview?nothing=x'],
  ['GET', '/proposals?danger=x'],
  ['POST', '/tokens'],
  ['GET', '/tokens?nothing=x'],
  ['GET', '/organizations?nothing=x'],
  ['GET', '/session?nothing=x'],
  ['GET', '/session/oidc?nothing=x'],
  ['GET', '//healthz?nothing=x'],
  ['GET', '//readyz?nothing=x'],
];
