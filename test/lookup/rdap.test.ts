/** RDAP over a real server on loopback: the way to who knows, and every way in which a server can fail us. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { rdapAdapter } from '../../src/lookup/rdap.ts';
import { type RdapServer, type RdapWay, startRdapServer } from '../servers/rdap-server.ts';

const at = '2026-06-20T00:00:00.000Z';
const now = () => new Date(at);

let server: RdapServer;
before(async () => {
  server = await startRdapServer();
});
after(() => server.close());

const ask = async (type: 'ip' | 'autnum' | 'domain', key: string) =>
  rdapAdapter({ now, bootstrap: server.bootstrapUrl })({ kind: 'rdap', type, key });

/** A question of 192.0.2.10 to a server that behaves as told. */
async function told(way: RdapWay, options: { timeoutMs?: number; maxBytes?: number } = {}) {
  const badly = await startRdapServer({ 'arin/ip/192.0.2.10': way });
  try {
    const adapter = rdapAdapter({ now, bootstrap: badly.bootstrapUrl, ...options });
    const answer = await adapter({ kind: 'rdap', type: 'ip', key: '192.0.2.10' });
    return { ...answer, asked: badly.asked.length - 1 };
  } finally {
    await badly.close(); // an open server would keep the run alive after a failure
  }
}

test('the networks of the stories are found with their holders', async () => {
  const expected = [
    ['20.196.210.166', 'Microsoft Corporation', 'abuse@microsoft.example'],
    ['157.112.176.65', 'Xserver Inc.', 'hostmaster@nic.ad.jp'],
    ['27.147.195.220', 'Link3 Technologies Ltd.', 'abuse@link3.example'],
    ['84.129.205.43', 'Deutsche Telekom AG', 'abuse@telekom.example'],
    ['219.12.45.67', 'Japan Nation-wide Network of SoftBank Corp.', 'hostmaster@nic.ad.jp'],
  ] as const;
  for (const [key, holder, desk] of expected) {
    const { outcome, value } = await ask('ip', key);
    assert.equal(outcome, 'found', key);
    assert.equal(value?.holder, holder);
    assert.equal(value?.contacts.find(({ role }) => role === 'abuse')?.emails[0], desk, key);
  }
});

test('the answer says what was asked, when, of whom, and keeps the words of the server', async () => {
  const answer = await ask('ip', '192.0.2.10');
  assert.equal(answer.id, 'rdap:ip:192.0.2.10');
  assert.equal(answer.at, at);
  assert.equal(answer.source, new URL(server.url).host);
  assert.match(answer.raw ?? '', /^\{.*"handle":"NET-192-0-2-0-1".*\}$/);
});

test('a registry that has given a block away leads to the one that keeps it', async () => {
  const before = server.asked.length;
  assert.equal((await ask('ip', '157.112.176.65')).value?.name, 'XSERVER');
  assert.deepEqual(server.asked.slice(before + 1), ['arin/ip/157.112.176.65', 'apnic/ip/157.112.176.65']);
});

test('of a domain the registrar is asked as well, once, though it links back', async () => {
  const before = server.asked.length;
  const { value, raw } = await ask('domain', 'example.com');
  assert.deepEqual(server.asked.slice(before + 1), ['registry/domain/example.com', 'registrar/domain/example.com']);
  assert.equal(value?.holder, 'Holder of example.com');
  assert.equal(value?.handle, '2336799_DOMAIN');
  assert.equal(value?.expires, '2027-08-13T04:00:00Z');
  assert.deepEqual(value?.nameservers, ['ns1.example.com', 'ns2.example.com']);
  // the registrar's desk, which both name, stands once
  assert.deepEqual(
    value?.contacts.map(({ role, emails }) => [role, ...emails]),
    [['registrar'], ['abuse', 'abuse@registrar.example'], ['registrant', 'holder@example.com']],
  );
  assert.equal(raw?.match(/^# http/gm)?.length, 2);
});

test('a registrar that is silent takes nothing from what the registry said, and is named', async () => {
  const half = await startRdapServer({ 'registrar/domain/example.com': { kind: 'silent' } });
  const adapter = rdapAdapter({ now, bootstrap: half.bootstrapUrl, timeoutMs: 1_500 });
  const { outcome, value } = await adapter({ kind: 'rdap', type: 'domain', key: 'example.com' });
  await half.close();
  assert.equal(outcome, 'found');
  assert.equal(value?.registrar?.name, 'Example Registrar, LLC');
  assert.deepEqual(value?.unanswered, [{ server: new URL(half.url).host, reason: 'timeout' }]);
});

test('an AS number and an IPv6 address are found', async () => {
  assert.deepEqual((await ask('autnum', '64497')).value?.range, ['64496', '64499']);
  assert.equal((await ask('ip', '2001:db8:1::5')).value?.holder, 'Example Six B.V.');
});

test('what the registry does not know is absent; whom nobody serves is not asked', async () => {
  assert.deepEqual(pair(await ask('ip', '203.0.113.250')), ['absent', 'no-object']);
  assert.deepEqual(pair(await ask('domain', 'no-such.com')), ['absent', 'no-object']);
  const before = server.asked.length;
  assert.deepEqual(pair(await ask('domain', 'example.jp')), ['skipped', 'no-server']);
  assert.deepEqual(pair(await ask('ip', '10.0.0.1')), ['skipped', 'no-server']);
  assert.deepEqual(pair(await ask('ip', '192.0.2.0/24')), ['skipped', 'not-an-address']);
  assert.deepEqual(pair(await ask('domain', 'example.com/../../ip/10.0.0.1')), ['skipped', 'not-a-domain']);
  assert.deepEqual(pair(await ask('autnum', 'AS1')), ['skipped', 'not-a-number']);
  const paths = server.asked.slice(before);
  assert.deepEqual([...new Set(paths)], ['bootstrap.json']);
});

test('a registry that answers with all of the address space holds no such network', async () => {
  const all = { objectClassName: 'ip network', startAddress: '0.0.0.0', endAddress: '255.255.255.255' };
  assert.deepEqual(pair(await told({ kind: 'body', body: JSON.stringify(all) })), ['absent', 'no-object']);
});

test('a server that is silent, slow or endless is left when the time or the room is used up', async () => {
  assert.deepEqual(pair(await told({ kind: 'silent' }, { timeoutMs: 200 })), ['failed', 'timeout']);
  assert.deepEqual(pair(await told({ kind: 'slow', ms: 5000 }, { timeoutMs: 200 })), ['failed', 'timeout']);
  assert.deepEqual(pair(await told({ kind: 'endless' })), ['failed', 'too-large']);
  assert.deepEqual(pair(await told({ kind: 'slow', ms: 50 })), ['found', undefined]);
});

test('a server that refuses, limits or breaks is said to have failed, never to know nothing', async () => {
  for (const [status, reason] of [
    [429, 'rate-limited'],
    [403, 'denied'],
    [500, 'server-failure'],
    [503, 'server-failure'],
    [204, 'unexpected-status'],
  ] as const) {
    assert.deepEqual(pair(await told({ kind: 'status', status })), ['failed', reason]);
  }
  for (const body of ['', '<html>', '{}', '[[[', '{"objectClassName":"entity"}', '[]', 'null']) {
    assert.deepEqual(pair(await told({ kind: 'body', body })), ['failed', 'malformed'], body);
  }
});

test('an object about something else is not believed', async () => {
  const other = { objectClassName: 'ip network', startAddress: '198.51.100.0', endAddress: '198.51.100.255' };
  assert.deepEqual(pair(await told({ kind: 'body', body: JSON.stringify(other) })), ['failed', 'other-object']);
});

test('redirects end: in a circle, in a chain, and outside of HTTP', async () => {
  const circle = await told({ kind: 'redirect', to: '{url}arin/ip/192.0.2.10' });
  assert.deepEqual([circle.reason, circle.asked], ['redirect-loop', 1]);
  assert.equal((await told({ kind: 'redirect', to: 'file:///etc/passwd' })).reason, 'not-http');
  assert.equal((await told({ kind: 'redirect', to: 'http://[' })).reason, 'malformed');
  const ways = Object.fromEntries(
    Array.from({ length: 9 }, (_, i): [string, RdapWay] => [
      i === 0 ? 'arin/ip/192.0.2.10' : `hop/${i}`,
      { kind: 'redirect', to: `{url}hop/${i + 1}` },
    ]),
  );
  const chain = await startRdapServer(ways);
  const adapter = rdapAdapter({ now, bootstrap: chain.bootstrapUrl });
  const answer = await adapter({ kind: 'rdap', type: 'ip', key: '192.0.2.10' });
  await chain.close();
  assert.equal(answer.reason, 'too-many-redirects');
  assert.equal(chain.asked.length, 1 + 4, 'the bootstrap, the question, three redirects');
});

test('a redirect into a private network is not followed, also when the bootstrap is the operator’s', async () => {
  for (const host of ['169.254.169.254', '10.0.0.1', '[::1]', '168.63.129.16', '2852039166', '[::ffff:10.0.0.1]']) {
    assert.equal(
      (await told({ kind: 'redirect', to: `http://${host}/ip/192.0.2.10` })).reason,
      'private-address',
      host,
    );
  }
});

test('a redirect to another service on a machine that the operator named is not followed', async () => {
  const other = await startRdapServer();
  try {
    const { port } = new URL(other.url);
    const answer = await told({ kind: 'redirect', to: `http://127.0.0.1:${port}/arin/ip/192.0.2.10` });
    assert.deepEqual([answer.reason, other.asked.length], ['private-address', 0]);
  } finally {
    await other.close();
  }
});

test('a narrower network behind a link is taken; one that does not hold the address is not', async () => {
  const network = (startAddress: string, endAddress: string, href: string) =>
    JSON.stringify({
      objectClassName: 'ip network',
      startAddress,
      endAddress,
      links: [{ rel: 'related', type: 'application/rdap+json', href }],
    });
  const ways: Record<string, RdapWay> = {
    'arin/ip/192.0.2.10': { kind: 'body', body: network('192.0.2.0', '192.0.2.255', '{url}isp/ip/192.0.2.10') },
    'isp/ip/192.0.2.10': { kind: 'body', body: network('192.0.2.8', '192.0.2.15', '{url}arin/ip/192.0.2.10') },
    'arin/ip/192.0.2.20': { kind: 'body', body: network('192.0.2.0', '192.0.2.255', '{url}isp/ip/192.0.2.99') },
    'isp/ip/192.0.2.99': { kind: 'body', body: network('192.0.2.96', '192.0.2.99', '{url}x') },
  };
  const linked = await startRdapServer(ways);
  const adapter = rdapAdapter({ now, bootstrap: linked.bootstrapUrl });
  const inner = await adapter({ kind: 'rdap', type: 'ip', key: '192.0.2.10' });
  const outer = await adapter({ kind: 'rdap', type: 'ip', key: '192.0.2.20' });
  await linked.close();
  assert.deepEqual(inner.value?.range, ['192.0.2.8', '192.0.2.15']);
  assert.deepEqual(outer.value?.range, ['192.0.2.0', '192.0.2.255']);
  assert.equal(outer.value?.unanswered?.[0]?.reason, 'other-object');
});

test('links that lead on and on are followed twice', async () => {
  const ways: Record<string, RdapWay> = {};
  for (let step = 0; step < 20; step++)
    ways[step === 0 ? 'arin/ip/192.0.2.10' : `isp/${step}/ip/192.0.2.10`] = {
      kind: 'body',
      body: JSON.stringify({
        objectClassName: 'ip network',
        startAddress: '192.0.2.0',
        endAddress: '192.0.2.255',
        links: [{ rel: 'related', type: 'application/rdap+json', href: `{url}isp/${step + 1}/ip/192.0.2.10` }],
      }),
    };
  const endless = await startRdapServer(ways);
  const answer = await rdapAdapter({ now, bootstrap: endless.bootstrapUrl })({
    kind: 'rdap',
    type: 'ip',
    key: '192.0.2.10',
  });
  await endless.close();
  assert.equal(answer.outcome, 'found');
  assert.deepEqual(
    endless.asked.filter((path) => path.includes('/ip/')),
    ['arin/ip/192.0.2.10', 'isp/1/ip/192.0.2.10', 'isp/2/ip/192.0.2.10'],
  );
});

test('a server that is not there is refused', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => gone.on('listening', resolve));
  const address = gone.address();
  await new Promise((resolve) => gone.close(resolve));
  const port = typeof address === 'object' ? address?.port : 0;
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-bootstrap-'));
  writeFileSync(
    join(folder, 'ipv4.json'),
    JSON.stringify({ services: [[['0.0.0.0/0'], [`http://127.0.0.1:${port}/`]]] }),
  );
  // a folder with IANA's files, of which one is enough
  const answer = await rdapAdapter({ now, bootstrap: folder })({ kind: 'rdap', type: 'ip', key: '192.0.2.10' });
  rmSync(folder, { recursive: true });
  assert.deepEqual(pair(answer), ['failed', 'refused']);
});

test('a bootstrap that cannot be read is a failure of its own, and is tried again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-bootstrap-'));
  const file = join(folder, 'bootstrap.json');
  const adapter = rdapAdapter({ now, bootstrap: file });
  const question = { kind: 'rdap', type: 'ip', key: '192.0.2.10' } as const;
  assert.deepEqual(pair(await adapter(question)), ['failed', 'no-bootstrap']);
  writeFileSync(file, JSON.stringify(server.bootstrap));
  assert.deepEqual(pair(await adapter(question)), ['found', undefined]);
  rmSync(folder, { recursive: true });
});

const pair = ({ outcome, reason }: { outcome: string; reason?: string }) => [outcome, reason];
