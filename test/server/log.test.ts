/** What the log tells whoever runs the server: why something failed, also in a job, and nothing of a mail. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { knownAtProvider } from './oidc-place.ts';
import { type JobSaid, mailOf, serving } from './serving.ts';

const mbox = { 'content-type': 'application/mbox' };
const pile = `From x Mon Jan  1 00:00:00 2024\n${mailOf(1)}\n`;

test('a store that fails under a job is told by its code, to the caller and in the log', async (t) => {
  const { data, log, read } = await serving(t);
  const database = new DatabaseSync(join(data, 'metsuke.db'));
  database.exec('alter table mail rename to gone');
  database.close();
  const { said } = await read<JobSaid>('/examinations', { method: 'POST', headers: mbox, body: pile });
  assert.equal(said.state, 'failed');
  assert.match(said.refused[0]?.code ?? '', /^METSUKE_STORE_/);
  assert.match(log.join('\n'), new RegExp(`^job ${said.id}: .*mail`, 'm'));
  assert.doesNotMatch(log.join('\n'), /example\.com|hello/);
});

test('why a pile was not folded stands in the log', async (t) => {
  // a worker that cannot begin
  const { log, call } = await serving(t, { workers: Number.POSITIVE_INFINITY });
  assert.equal((await call('/bounces', { method: 'POST', headers: mbox, body: pile })).status, 500);
  assert.match(log.join('\n'), /^job [\da-f-]{36}: Invalid array length$/m);
});

test('why somebody was not signed in by a provider stands in the log, and not who it was', async (t) => {
  const { url, log, call } = await knownAtProvider(t);
  const begun = await call('/session/oidc', { redirect: 'manual' });
  const to = new URL(begun.headers.get('location') ?? '');
  const back = new URL(`${url}/api/v1/session/oidc/callback`);
  const said = { error: 'access_denied', error_description: 'not a@example.com', iss: to.origin };
  back.search = new URLSearchParams({ ...said, state: to.searchParams.get('state') ?? '' }).toString();
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  assert.equal((await fetch(back, { headers: { cookie } })).status, 403);
  assert.match(log.join('\n'), /^OpenID Connect: .*\(access_denied\)$/m);
  assert.doesNotMatch(log.join('\n'), /example\.com/);
});
