import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-guard-'));
after(() => rmSync(folder, { recursive: true }));
const guard = join(import.meta.dirname, 'guard.cjs');

/** Runs a script in a process of its own, whose guard writes to a log of its own. */
function attempt(script: string): { log: string; out: string } {
  const METSUKE_GUARD_LOG = join(folder, `log-${Math.random()}`);
  const env = { ...process.env, NODE_OPTIONS: `--require=${JSON.stringify(guard)}`, METSUKE_GUARD_LOG };
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env,
    encoding: 'utf8',
    timeout: 20_000,
  });
  try {
    return { log: readFileSync(METSUKE_GUARD_LOG, 'utf8'), out: run.stdout + run.stderr };
  } catch {
    return { log: '', out: run.stdout + run.stderr };
  }
}

const stopped: Readonly<Record<string, [script: string, log: RegExp]>> = {
  'a TCP connection': [
    `import net from 'node:net'; net.connect(25, '192.0.2.1').on('error', () => {})`,
    /TCP to 192\.0\.2\.1 port 25/,
  ],
  'a TCP connection over IPv6': [
    `import net from 'node:net'; net.connect(25, '2001:db8::1').on('error', () => {})`,
    /TCP to 2001:db8::1/,
  ],
  'a mapped address': [
    `import net from 'node:net'; net.connect(25, '::ffff:192.0.2.1').on('error', () => {})`,
    /TCP to ::ffff:192/,
  ],
  'the address of all interfaces': [
    `import net from 'node:net'; net.connect(25, '0.0.0.0').on('error', () => {})`,
    /TCP to 0\.0\.0\.0/,
  ],
  'a TLS connection': [
    `import tls from 'node:tls'; tls.connect(443, '192.0.2.1').on('error', () => {})`,
    /TCP to 192\.0\.2\.1 port 443/,
  ],
  'an http request': [
    `import http from 'node:http'; http.get('http://192.0.2.1/').on('error', () => {})`,
    /TCP to 192\.0\.2\.1 port 80/,
  ],
  'a fetch of an address': [`await fetch('http://192.0.2.1/').catch(() => {})`, /TCP to 192\.0\.2\.1 port 80/],
  'a fetch of a name': [`await fetch('http://host.example/').catch(() => {})`, /name looked up: host\.example/],
  'a UDP packet': [
    `import dgram from 'node:dgram'; const s = dgram.createSocket('udp4'); s.on('error', () => s.close()); s.send('x', 53, '192.0.2.1', () => s.close())`,
    /UDP to 192\.0\.2\.1 port 53/,
  ],
  'a connected UDP socket': [
    `import dgram from 'node:dgram'; const s = dgram.createSocket('udp6'); s.on('error', () => s.close()); s.connect(53, '2001:db8::1')`,
    /UDP to 2001:db8::1 port 53/,
  ],
  'dns.lookup of a name': [
    `import dns from 'node:dns'; dns.lookup('host.example', () => {})`,
    /name looked up: host\.example/,
  ],
  'dns.promises.lookup of a name': [
    `import { lookup } from 'node:dns/promises'; await lookup('host.example').catch(() => {})`,
    /name looked up: host\.example/,
  ],
  'a question to a resolver': [
    `import { Resolver } from 'node:dns/promises'; const r = new Resolver(); r.setServers(['192.0.2.53']); await r.resolveMx('host.example').catch(() => {})`,
    /DNS queryMx of host\.example asked at 192\.0\.2\.53/,
  ],
  'dns.reverse': [
    `import dns from 'node:dns'; dns.setServers(['192.0.2.53']); try { dns.reverse('192.0.2.1', () => {}) } catch {}`,
    /getHostByAddr of 192\.0\.2\.1/,
  ],
  'a fetch in a worker': [
    `import { Worker } from 'node:worker_threads'; new Worker("fetch('http://192.0.2.1/').catch(() => {})", { eval: true })`,
    /TCP to 192\.0\.2\.1 port 80/,
  ],
  'a fetch in a child of a child': [
    `import { spawnSync } from 'node:child_process'; spawnSync(process.execPath, ['-e', "fetch('http://192.0.2.1/').catch(() => {})"])`,
    /TCP to 192\.0\.2\.1 port 80/,
  ],
};

for (const [what, [script, log]] of Object.entries(stopped)) {
  test(`the guard stops ${what}, even where the code swallows the error`, () => {
    const attempted = attempt(script);
    assert.match(attempted.log, log, attempted.out);
  });
}

test('the guard lets loopback through', () => {
  const { log, out } = attempt(`
    import net from 'node:net'; import dgram from 'node:dgram'; import http from 'node:http'; import { lookup } from 'node:dns/promises';
    const server = http.createServer((_, answer) => answer.end('here')).listen(0, '127.0.0.1', async () => {
      console.log(await (await fetch('http://localhost:' + server.address().port)).text(), (await lookup('127.0.0.1')).address);
      server.close(); server.closeAllConnections();
      const s = dgram.createSocket('udp4'); s.bind(0, '127.0.0.1', () => s.send('x', s.address().port, '127.0.0.1', () => s.close()));
    });`);
  assert.equal(log, '');
  assert.match(out, /here 127\.0\.0\.1/);
});

test('this very process has the guard when it is run by npm test', {
  skip: process.env.METSUKE_GUARD_LOG ? false : 'started without npm test',
}, () => {
  assert.match(process.env.NODE_OPTIONS ?? '', /guard\.cjs/);
});
