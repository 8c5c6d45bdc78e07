/** Work in workers: one that died is handed nothing any more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Worker } from 'node:worker_threads';
import { Tasks } from '../../src/server/tasks.ts';
import { mailOf } from './serving.ts';

test('a task after the death of an idle worker is done by another, and one whose worker dies is told at once', async (t) => {
  const workers: Worker[] = [];
  const note = (worker: Worker): number => workers.push(worker);
  process.on('worker', note);
  t.after(() => process.off('worker', note));
  const tasks = new Tasks({ atOnce: 1, patience: 60_000 });
  t.after(() => tasks.end());
  const part = { kind: 'part', mail: Buffer.from(mailOf(1)), id: '1' } as const;
  const isDone = async () => assert.equal(Buffer.from((await tasks.do(part)).bytes ?? []).toString(), 'hello\r\n');
  await isDone();
  await workers[0]?.terminate();
  await isDone();
  const [, second] = workers;
  assert.ok(second !== undefined && workers.length === 2);
  // one that takes a while, or it is done before its worker has died
  const long = { ...part, mail: Buffer.from(mailOf(2, 'a line of a long letter\r\n'.repeat(1_000_000))) };
  const lost = assert.rejects(tasks.do(long), { code: 'internal' });
  await second.terminate();
  await lost;
});
