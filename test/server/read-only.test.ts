/** The command line and the server where nothing may be written: they read, and say of the rest why not. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { rights } from '../../src/app/accounts/rights.ts';
import { openAccounts } from '../../src/app/accounts.ts';
import { launcher } from '../command-line.ts';
import { byMount } from '../store/reading.ts';
import { type ExaminationSaid, json, mailOf, type PageSaid, type ProblemSaid, rfc822, serving } from './serving.ts';

type Test = Parameters<typeof serving>[0];

/** A folder with two mails, a case and, when it is asked for, a user; and nobody has it open. */
async function handedOver(t: Test, withUser: boolean): Promise<{ readonly data: string; readonly secret: string }> {
  const { data, read, stop } = await serving(t);
  t.after(() => rmSync(data, { recursive: true, force: true }));
  const ids: string[] = [];
  for (const number of [1, 2]) {
    const init = { method: 'POST', headers: rfc822, body: mailOf(number) };
    ids.push((await read<ExaminationSaid>('/examinations', init)).said.id);
  }
  const body = JSON.stringify({ title: '証拠', messages: ids, note: '電話した' });
  assert.equal((await read('/cases', { method: 'POST', headers: json, body })).answer.status, 201);
  await stop();
  if (!withUser) return { data, secret: '' };
  const accounts = openAccounts(data);
  const { id } = await accounts.addUser({ name: 'a@example.jp', organization: 'main', role: 'admin' });
  const { secret } = accounts.addToken(id, 'test', rights);
  accounts.close();
  return { data, secret };
}

test('evidence on a medium that takes no writing is listed, shown, verified and exported', {
  skip: byMount.skip,
}, async (t) => {
  const { data } = await handedOver(t, false);
  const lay = readdirSync(data);
  const run = (...words: string[]) => {
    const all = [...byMount.before(data), launcher, ...words, '--data', data, '--lang', 'en'];
    return spawnSync(all[0] ?? '', all.slice(1), { encoding: 'utf8' });
  };
  for (const words of [['list'], ['show', '1'], ['verify']]) {
    const { status, stdout, stderr } = run('case', ...words);
    assert.equal(status, 0, stderr);
    assert.ok(stdout.length > 50, stdout);
  }
  const out = join(mkdtempSync(join(tmpdir(), 'metsuke-out-')), 'case.zip');
  assert.equal(run('case', 'export', '1', '-o', out).status, 0);
  assert.equal(spawnSync(launcher, ['case', 'verify', out]).status, 0);
  for (const words of [
    ['case', 'note', '1', 'a line'],
    ['case', 'new', 'another'],
  ]) {
    const { status, stderr } = run(...words);
    assert.equal(status, 3);
    assert.match(stderr, /^METSUKE_STORE_READ_ONLY: .+; to write, /);
  }
  assert.match(run('doctor').stdout, /can be read, and not be written to/);
  assert.deepEqual(readdirSync(data), lay);
});

/** A server behind a mount that takes no writing. */
async function served(t: Test, data: string): Promise<string> {
  const [command = '', ...words] = [...byMount.before(data), launcher, 'serve', '--data', data];
  const child: ChildProcess = spawn(command, [...words, '--listen', '127.0.0.1:0', '--lang', 'en'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  assert.ok(child.stdout !== null);
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/[\d.:]+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('the server did not start');
}

test('the server reads what lies where nothing may be written, and answers writing with 507', {
  skip: byMount.skip,
}, async (t) => {
  const { data } = await handedOver(t, false);
  const api = `${await served(t, data)}/api/v1`;
  const listed = await fetch(`${api}/examinations?q=mail`);
  const said: PageSaid<ExaminationSaid> = JSON.parse(await listed.text());
  assert.equal(said.found.length, 2);
  for (const path of [
    '/cases/1',
    '/cases/1/export',
    '/overview',
    '/proposals',
    `/examinations/${said.found[0]?.id}/original`,
    `/examinations/${said.found[0]?.id}/report.pdf`,
  ]) {
    const answer = await fetch(`${api}${path}`);
    assert.equal(answer.status, 200, path);
    assert.ok((await answer.arrayBuffer()).byteLength > 0);
  }
  const bounces = await fetch(`${api}/bounces`, { method: 'POST', headers: rfc822, body: mailOf(3) });
  assert.equal(bounces.status, 201, 'what keeps nothing works');
  await bounces.body?.cancel();
  for (const [path, headers, body] of [
    ['/examinations', rfc822, mailOf(3)],
    ['/cases', json, '{"title":"x"}'],
    ['/cases/1/timeline', json, '{"what":"noted","note":"x"}'],
    ['/contacts', json, '{"name":"x"}'],
    ['/users', json, '{"name":"b@example.jp","role":"admin"}'],
  ] as const) {
    const answer = await fetch(`${api}${path}`, { method: 'POST', headers, body });
    const { code }: ProblemSaid = JSON.parse(await answer.text());
    assert.deepEqual([answer.status, code], [507, 'read-only'], path);
  }
  const ready = await fetch(`${api.slice(0, -'/api/v1'.length)}/readyz`);
  assert.equal(ready.status, 507, 'no mail is taken');
  await ready.body?.cancel();
  assert.equal(existsSync(join(data, 'accounts.sqlite-wal')), false);
});

test('who was let in before is let in there, and nobody else', { skip: byMount.skip }, async (t) => {
  const { data, secret } = await handedOver(t, true);
  const api = `${await served(t, data)}/api/v1`;
  const stranger = await fetch(`${api}/cases`);
  assert.equal(stranger.status, 401);
  await stranger.body?.cancel();
  const headers = { authorization: `Bearer ${secret}` };
  const known = await fetch(`${api}/cases`, { headers });
  assert.equal(known.status, 200);
  await known.body?.cancel();
  const body = JSON.stringify({ name: 'b@example.jp', role: 'admin' });
  const added = await fetch(`${api}/users`, { method: 'POST', headers: { ...headers, ...json }, body });
  assert.equal(added.status, 507);
  await added.body?.cancel();
});
