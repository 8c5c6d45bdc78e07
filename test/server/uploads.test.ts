/** Uploads: a folder for each server, nothing stays of one that broke off, and a bound on what is in memory. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { emptied, mailOf, posting, serving, uploadsIn } from './serving.ts';

/** A form of which the first part came, and the second not yet whole. */
async function beginForm(t: TestContext, url: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  t.after(() => socket.destroy());
  socket.on('error', () => undefined); // it is cut off here, or there
  const part = (name: string) =>
    `--x\r\nContent-Disposition: form-data; name="mail"; filename="${name}"\r\n\r\n${mailOf(1)}`;
  const head = `POST /api/v1/examinations HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: 10000\r\n`;
  socket.write(`${head}Content-Type: multipart/form-data; boundary=x\r\n\r\n${part('a.eml')}\r\n${part('b.eml')}`);
  return socket;
}

test('files of cases count with the mails that come in at one time', async (t) => {
  const { url, read } = await serving(t);
  await read('/cases', posting({ title: 'a case' }));
  const headers = { 'content-type': 'application/octet-stream', 'content-length': String(50 * 1024 * 1024) };
  const statuses = Array.from({ length: 6 }, () => {
    const call = request(`${url}/api/v1/cases/1/files?name=x`, { method: 'POST', headers });
    t.after(() => call.destroy());
    call.on('error', () => undefined); // five are cut off when the test is over
    call.flushHeaders();
    return new Promise<number | undefined>((done) => call.once('response', ({ statusCode }) => done(statusCode)));
  });
  assert.equal(await Promise.race(statuses), 503);
});

async function until(is: () => boolean): Promise<void> {
  for (let wait = 0; wait < 100 && !is(); wait++) await new Promise((go) => setTimeout(go, 100));
  assert.ok(is());
}

test('of a form that breaks off nothing stays', async (t) => {
  const { url, data } = await serving(t);
  const socket = await beginForm(t, url);
  await until(() => uploadsIn(data).length > 0);
  socket.destroy();
  await emptied(data);
});

test('a second server on the same data leaves the uploads of the first alone, and removes those of servers that are gone', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'metsuke-uploads-'));
  t.after(() => rmSync(data, { recursive: true, force: true }));
  const { pid: gone } = spawnSync(process.execPath, ['--version']);
  // the last two: one that had our number before us, and as they lay once
  const left = [`${gone}-abcdef`, `${process.pid}-abcdef`, 'upload-abcdef'].map((name) => join(data, 'incoming', name));
  const alive = join(data, 'incoming', `${process.ppid}-abcdef`);
  for (const folder of [...left, alive]) mkdirSync(join(folder, 'upload-abcdef'), { recursive: true });
  const first = await serving(t, { data });
  assert.deepEqual([...left, alive].map(existsSync), [false, false, false, true]);
  await beginForm(t, first.url);
  await until(() => uploadsIn(data).length > 1);
  const begun = uploadsIn(data);
  const second = await serving(t, { data });
  assert.deepEqual(uploadsIn(data), begun);
  await second.stop();
  assert.deepEqual(uploadsIn(data), begun);
});
