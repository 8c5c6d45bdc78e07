/** Who may reach the server at all. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startServer } from '../../src/server/serve.ts';
import { byRule } from '../examine/examining.ts';
import { rfc822, serving } from './serving.ts';

/** `fetch` sets Host itself; a browser that was led astray by DNS sends another. */
function statusWith(url: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((done, fail) => {
    const call = request(`${url}/api/v1/session`, { method, headers }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    call.on('error', fail);
    call.end();
  });
}

test('another host name is not answered: DNS rebinding', async (t) => {
  const { url } = await serving(t, { url: new URL('https://metsuke.example.jp') });
  const { port } = new URL(url);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, 'metsuke.example.jp'])
    assert.equal(await statusWith(url, { host }), 200, host);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', 'localhost.evil.example'])
    assert.notEqual(await statusWith(url, { host }), 200, host);
});

test('a page of another site changes nothing', async (t) => {
  const { call, url } = await serving(t);
  const post = (headers: Record<string, string>): Promise<Response> =>
    call('/examinations', { method: 'POST', headers: { ...rfc822, ...headers }, body: 'From: a@example.com\r\n\r\nx' });
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: url.replace('http:', 'https:') },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])
    assert.equal((await post(headers)).status, 403, JSON.stringify(headers));
  assert.equal((await post({ origin: url, 'sec-fetch-site': 'same-origin' })).status, 201);
});

test('every answer forbids browsers what they need not do', async (t) => {
  const { call } = await serving(t);
  for (const path of ['/session', '/nothing', '//', '//healthz']) {
    const { headers } = await call(path);
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('access-control-allow-origin'), null);
  }
});

test('a server that cannot listen leaves nothing open', async (t) => {
  const { url } = await serving(t);
  const data = mkdtempSync(join(tmpdir(), 'metsuke-listen-'));
  t.after(() => rmSync(data, { recursive: true }));
  const second = serving(t, { data, port: Number(new URL(url).port) });
  await assert.rejects(second, { code: 'METSUKE_SERVE_LISTEN' });
  // SQLite removes what lies beside a database with its last connection
  assert.deepEqual(readdirSync(data, { recursive: true }).sort(), ['accounts.sqlite', 'incoming', 'metsuke.db']);
});

test('without users nothing but loopback is listened at', async (t) => {
  const { data, stop } = await serving(t);
  await stop();
  const open = startServer({
    data,
    host: '0.0.0.0',
    port: 0,
    border: byRule,
    ask: { level: 'none' },
    tell: () => undefined,
  });
  await assert.rejects(open, { code: 'METSUKE_SERVE_OPEN' });
});
