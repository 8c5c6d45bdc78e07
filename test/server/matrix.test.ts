/**
 * Every route of the API against every role, and against an organization that is not its own. A route that is not in this
 * table fails the test: whoever adds one says here who may use it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Right, rights } from '../../src/app/accounts/rights.ts';
import { openAccounts } from '../../src/app/accounts.ts';
import { type ExaminationSaid, json, mailOf, type PageSaid, rfc822, type Served, serving } from './serving.ts';

type Needs = Right | 'public' | 'signed-in' | 'first-admin';

interface Row {
  readonly needs: Needs;
  readonly body?: unknown;
  readonly query?: string;
}

const zeros = '0'.repeat(64);
const mail = 'mail';

const rows: Readonly<Record<string, Row>> = {
  'GET /healthz': { needs: 'public' },
  'GET /readyz': { needs: 'public' },
  'GET /metrics': { needs: 'metrics' },
  'GET /api/v1/session': { needs: 'public' },
  'POST /api/v1/session': { needs: 'public', body: { name: 'x', password: 'y' } },
  'DELETE /api/v1/session': { needs: 'signed-in' },
  'GET /api/v1/session/oidc': { needs: 'public' },
  'GET /api/v1/session/oidc/callback': { needs: 'public' },
  'GET /api/v1/users': { needs: 'admin' },
  'POST /api/v1/users': { needs: 'admin', body: { name: 'no name', role: 'reader', password: 'x' } },
  'PATCH /api/v1/users/{user}': { needs: 'admin', body: {} },
  'DELETE /api/v1/users/{user}': { needs: 'admin' },
  'GET /api/v1/tokens': { needs: 'signed-in' },
  'POST /api/v1/tokens': { needs: 'signed-in', body: { name: 'x', scopes: [] } },
  'DELETE /api/v1/tokens/{token}': { needs: 'signed-in' },
  'GET /api/v1/organizations': { needs: 'admin' },
  'POST /api/v1/organizations': { needs: 'first-admin', body: { id: 'NOT AN ID', name: 'x' } },
  'POST /api/v1/examinations': { needs: 'examine', body: mail },
  'GET /api/v1/examinations': { needs: 'read' },
  'GET /api/v1/examinations/{id}': { needs: 'read' },
  'GET /api/v1/examinations/{id}/card': { needs: 'read' },
  'GET /api/v1/examinations/{id}/original': { needs: 'original' },
  'GET /api/v1/examinations/{id}/original.zip': { needs: 'original' },
  'GET /api/v1/examinations/{id}/parts/{part}': { needs: 'original' },
  'GET /api/v1/examinations/{id}/related': { needs: 'read' },
  'GET /api/v1/examinations/{id}/report.html': { needs: 'read' },
  'GET /api/v1/examinations/{id}/report.md': { needs: 'read' },
  'GET /api/v1/examinations/{id}/report.pdf': { needs: 'read' },
  'GET /api/v1/examinations/{id}/questions': { needs: 'read', query: '?ask=recorded' },
  'POST /api/v1/examinations/{id}/ask': { needs: 'examine', body: { ask: 'recorded' } },
  'GET /api/v1/jobs/{job}': { needs: 'read' },
  'GET /api/v1/jobs/{job}/events': { needs: 'read' },
  'GET /api/v1/jobs/{job}/result': { needs: 'read' },
  'GET /api/v1/cases': { needs: 'read' },
  'POST /api/v1/cases': { needs: 'case', body: { title: 'x' } },
  'GET /api/v1/cases/{case}': { needs: 'read' },
  'PATCH /api/v1/cases/{case}': { needs: 'case', body: { title: 'x' } },
  'POST /api/v1/cases/{case}/messages': { needs: 'case', body: { messages: [zeros] } },
  'POST /api/v1/cases/{case}/release': { needs: 'case', body: { messages: [zeros] } },
  'POST /api/v1/cases/{case}/timeline': { needs: 'case', body: { what: 'noted', note: 'x' } },
  'POST /api/v1/cases/{case}/files': { needs: 'case', body: mail, query: '?name=x' },
  'GET /api/v1/cases/{case}/files/{id}': { needs: 'original' },
  'GET /api/v1/cases/{case}/report.pdf': { needs: 'read' },
  'GET /api/v1/cases/{case}/export': { needs: 'original' },
  'POST /api/v1/cases/import': { needs: 'case', body: mail },
  'POST /api/v1/cases/{case}/split': { needs: 'case', body: { title: 'x', messages: [zeros] } },
  'POST /api/v1/cases/{case}/merge': { needs: 'case', body: { from: '99' } },
  'GET /api/v1/contacts': { needs: 'read' },
  'POST /api/v1/contacts': { needs: 'case', body: { name: '' } },
  'PUT /api/v1/contacts/{contact}': { needs: 'case', body: { name: 'x' } },
  'GET /api/v1/desks': { needs: 'examine', query: '?for=192.0.2.1' },
  'POST /api/v1/bounces': { needs: 'examine', body: mail },
  'GET /api/v1/overview': { needs: 'read' },
  'GET /api/v1/proposals': { needs: 'read' },
};

const roles = ['reader', 'analyst', 'admin'] as const;
const may: Readonly<Record<(typeof roles)[number], readonly Needs[]>> = {
  reader: ['public', 'signed-in', 'read'],
  analyst: ['public', 'signed-in', 'read', 'examine', 'original', 'case'],
  admin: ['public', 'signed-in', 'read', 'examine', 'original', 'case', 'admin', 'metrics', 'first-admin'],
};

interface World extends Served {
  readonly tokens: ReadonlyMap<string, string>;
  /** Of things in the first organization, by the name of their parameter. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Two organizations with a user of each role in both, and one thing of each kind in the first. */
async function world(t: Parameters<typeof serving>[0]): Promise<World> {
  const served = await serving(t, { ask: { level: 'registry', dns: ['127.0.0.1:9'], whois: '127.0.0.1:9' } });
  const accounts = openAccounts(served.data);
  t.after(() => accounts.close());
  accounts.addOrganization('other', 'another');
  const tokens = new Map<string, string>();
  const made: Record<string, string> = {};
  for (const organization of ['main', 'other'])
    for (const role of [...roles].reverse()) {
      // without a password: nobody signs in here, and hashing takes its time
      const { id } = await accounts.addUser({ name: `${role}@${organization}.example`, organization, role });
      const { token, secret } = accounts.addToken(id, 'test', rights);
      tokens.set(`${role} ${organization}`, secret);
      if (role === 'reader' && organization === 'main') Object.assign(made, { user: id, token: token.id });
    }
  const admin = { authorization: `Bearer ${tokens.get('admin main')}` };
  const post = (path: string, headers: Record<string, string>, body: string) =>
    served.read<ExaminationSaid>(path, { method: 'POST', headers: { ...admin, ...headers }, body });
  const kept = await post('/examinations', rfc822, mailOf(1));
  const pile = { 'content-type': 'application/mbox', prefer: 'respond-async' };
  const job = await post('/examinations', pile, `From x Mon Jan  1 00:00:00 2024\n${mailOf(2)}\n`);
  await post('/cases', json, JSON.stringify({ title: 'a case' }));
  await post('/contacts', json, JSON.stringify({ name: 'somebody' }));
  const location = job.answer.headers.get('location') ?? '';
  const ids = {
    ...made,
    id: kept.said.id,
    job: location.slice(location.lastIndexOf('/') + 1),
    case: '1',
    contact: '1',
    part: '1',
  };
  return { ...served, tokens, ids };
}

function requestOf(route: string, { body, query = '' }: Row, ids: World['ids'], secret: string | undefined) {
  const [method = '', path = ''] = route.split(' ');
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no-${name}`);
  const headers: Record<string, string> = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
  if (body === mail) headers['content-type'] = path.endsWith('files') ? 'application/octet-stream' : 'message/rfc822';
  else if (body !== undefined) headers['content-type'] = 'application/json';
  const sent = body === undefined ? {} : { body: body === mail ? mailOf(3) : JSON.stringify(body) };
  return { path: `/${filled}${query}`, init: { method, headers, ...sent } };
}

test('every route is in the table, and nothing else is', async (t) => {
  const { read } = await serving(t);
  const { said } = await read<{ readonly paths: Readonly<Record<string, object>> }>('//api/openapi.json');
  const routes = Object.entries(said.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  assert.deepEqual(routes.sort(), Object.keys(rows).sort());
});

test('the header fields that a route heeds stand in openapi.json', async (t) => {
  const { read } = await serving(t);
  interface Operation {
    readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[];
  }
  const { said } = await read<{ readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }>(
    '//api/openapi.json',
  );
  const fields = (path: string, method: string) =>
    said.paths[`/api/v1${path}`]?.[method]?.parameters
      ?.filter((one) => one.in === 'header')
      .map(({ name, required }) => `${name}${required === true ? '!' : ''}`);
  assert.deepEqual(fields('/cases', 'post'), ['Idempotency-Key', 'Prefer']);
  for (const path of ['/session', '/tokens']) assert.deepEqual(fields(path, 'post') ?? [], [], path);
  assert.deepEqual(fields('/cases/{case}', 'patch'), ['If-Match', 'Prefer']);
  assert.deepEqual(fields('/examinations/{id}/original', 'get'), ['Range', 'If-None-Match']);
  assert.deepEqual(fields('/examinations', 'post'), ['Prefer']);
});

test('a stranger gets what is public, and each role what it may', async (t) => {
  const { call, tokens, ids } = await world(t);
  const nobody = { ...ids, user: crypto.randomUUID(), token: crypto.randomUUID() }; // so that nobody is removed on the way
  for (const [route, row] of Object.entries(rows)) {
    for (const role of [undefined, ...roles]) {
      const secret = role === undefined ? undefined : tokens.get(`${role} main`);
      const { path, init } = requestOf(route, row, nobody, secret);
      const answer = await call(path, init);
      const { code } = answer.ok ? { code: '' } : await answer.json().then(codeOf);
      const isLetIn = role === undefined ? row.needs === 'public' : may[role].includes(row.needs);
      const isRefused = code === 'sign-in' || code === 'not-allowed';
      await answer.body?.cancel().catch(() => undefined);
      // a token makes no tokens, and ends none: those are rules of the handlers and are told the same way
      if (/^(?:POST|DELETE) \/api\/v1\/tokens/.test(route) && role !== undefined) continue;
      assert.equal(isRefused, !isLetIn, `${route} as ${role ?? 'stranger'}: ${answer.status} ${code}`);
      assert.notEqual(answer.status, 500, `${route} as ${role ?? 'stranger'}`);
    }
  }
});

const codeOf = (said: unknown): { readonly code: string } => {
  assert.ok(typeof said === 'object' && said !== null && 'code' in said && typeof said.code === 'string');
  return { code: said.code };
};

test('what belongs to one organization does not exist for another, whatever its role', async (t) => {
  const { call, tokens, ids } = await world(t);
  for (const [route, row] of Object.entries(rows)) {
    if (!route.includes('{')) continue;
    const { path, init } = requestOf(route, row, ids, tokens.get('admin other'));
    const answer = await call(path, init);
    await answer.body?.cancel();
    assert.equal(answer.status, 404, `${route} from another organization`);
  }
  // and is there for its own
  for (const route of ['GET /api/v1/examinations/{id}', 'GET /api/v1/cases/{case}', 'GET /api/v1/jobs/{job}']) {
    const { path, init } = requestOf(route, { needs: 'read' }, ids, tokens.get('reader main'));
    assert.equal((await call(path, init)).status, 200, route);
  }
});

test('lists of one organization hold nothing of another', async (t) => {
  const { read, call, tokens } = await world(t);
  const headers = { authorization: `Bearer ${tokens.get('admin other')}` };
  for (const path of ['/examinations', '/examinations?q=mail', '/cases', '/contacts'])
    assert.deepEqual((await read<PageSaid<object>>(path, { headers })).said.found, [], path);
  for (const path of ['/users', '/tokens', '/organizations']) {
    const text = await (await call(path, { headers })).text();
    assert.doesNotMatch(text, /main/, path);
  }
  const foreign = { method: 'POST', headers: { ...headers, ...json } };
  const user = { name: 'spy@example.com', role: 'admin', organization: 'main' };
  assert.equal((await call('/users', { ...foreign, body: JSON.stringify(user) })).status, 403);
  assert.equal((await call('/users?organization=main', { headers })).status, 403);
  assert.equal((await call('//metrics', { headers })).status, 403);
  assert.equal((await call('/organizations', { ...foreign, body: '{"id":"mine","name":"x"}' })).status, 403);
});
