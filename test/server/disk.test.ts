/** A server whose disk is full: each door says so, what was accepted is there, and on it goes when there is room again. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { launcher } from '../command-line.ts';
import { type ExaminationSaid, mailOf, type ProblemSaid, rfc822 } from './serving.ts';

/** A mount that only the server sees: for root, where the system lets him. */
const skipWithoutMount =
  spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'none', '/mnt']).status === 0
    ? false
    : 'no mount of our own (root and unshare)';

/** Text that does not pack. */
function noise(number: number, bytes: number): string {
  let state = number + 1;
  let text = '';
  while (text.length < bytes) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += state.toString(36);
    if (text.length % 70 < 7) text += '\r\n';
  }
  return text;
}

test('a full disk is told with 507 at each door, and when there is room again the same server goes on', {
  skip: skipWithoutMount,
}, async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'metsuke-full-'));
  t.after(() => rmSync(data, { recursive: true }));
  const shell = `mount -t tmpfs -o size=6m none ${data} && head -c 2000000 /dev/zero > ${data}/ballast && exec "$@"`;
  const serve = [launcher, 'serve', '--data', data, '--listen', '127.0.0.1:0', '--lang', 'en'];
  const child = spawn('unshare', ['--mount', 'sh', '-c', shell, 'sh', ...serve], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  });
  let url = '';
  for await (const line of createInterface(child.stdout)) {
    url = /http:\/\/[\d.:]+/.exec(line)?.[0] ?? '';
    if (url !== '') break;
  }
  const api = `${url}/api/v1`;
  const post = (path: string, type: string, body: string) =>
    fetch(`${api}${path}`, { method: 'POST', headers: { 'content-type': type }, body });

  const accepted: string[] = [];
  let last: ProblemSaid | undefined;
  while (last === undefined && accepted.length < 200) {
    const n = accepted.length;
    const answer = await post('/examinations', 'message/rfc822', mailOf(n, noise(n, 60_000)));
    if (answer.status === 201) {
      const said: ExaminationSaid = JSON.parse(await answer.text());
      accepted.push(said.id);
      continue;
    }
    last = JSON.parse(await answer.text());
    assert.equal(answer.status, 507, JSON.stringify(last));
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  }
  assert.equal(last?.code, 'disk-full');
  assert.ok(accepted.length > 3, `${accepted.length}`);
  // a pile lies on the disk before it is read
  const pile = await post('/examinations', 'application/mbox', `From x\n${noise(1, 6_000_000)}`);
  assert.equal(pile.status, 507);

  // nothing was lost, and who reads is answered
  for (const id of accepted) {
    const answer = await fetch(`${api}/examinations/${id}/original`);
    assert.equal(answer.status, 200);
    await answer.arrayBuffer();
  }
  rmSync(`/proc/${child.pid}/root${data}/ballast`);
  const again = await fetch(`${api}/examinations`, { method: 'POST', headers: rfc822, body: mailOf(999) });
  assert.equal(again.status, 201);
});
