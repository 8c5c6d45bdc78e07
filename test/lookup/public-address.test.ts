/** What a stranger's answer may lead us to: the open network, and nothing inside. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { isPublicAddress, lookupPublic, notPublic } from '../../src/lookup/public-address.ts';
import { fetchBounded } from '../../src/lookup/rdap/fetch.ts';
import { askWhois } from '../../src/lookup/whois/socket.ts';

test('private, local, shared, documentary and multicast addresses are not public, in either family', () => {
  const inside = `0.0.0.0 10.0.0.1 100.64.0.1 100.100.100.200 127.0.0.1 169.254.169.254 172.16.0.1 172.31.255.255
    192.0.0.192 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1
    255.255.255.255 168.63.129.16 :: ::1 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::7f00:1 64:ff9b::a00:1 64:ff9b:1::1
    100::1 2001::1 2001:db8::1 2002:a00:1::1 3fff::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1 fec0::1 ff02::1`;
  for (const address of inside.split(/\s+/)) assert.equal(isPublicAddress(address), false, address);
  for (const address of ['8.8.8.8', '172.32.0.1', '192.1.0.1', '2001:4860:4860::8888', '2a00::1', '::ffff:8.8.8.8']) {
    assert.equal(isPublicAddress(address), true, address);
  }
  for (const none of ['', 'localhost', '2130706433', '0x7f.1', '10.0.0.0/8', 'fe80::1%eth0']) {
    assert.equal(isPublicAddress(none), false, none);
  }
});

test('a name that leads inside is refused before a connection is made', async () => {
  let connections = 0;
  const server = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
  server.unref(); // a test that fails before it closes the server must not keep the run alive
  server.on('connection', () => connections++);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const signal = AbortSignal.timeout(5000);
  const url = `http://localhost:${port}/`;
  const stranger = await fetchBounded(url, { signal, maxBytes: 1000, ownHosts: new Set() });
  const whois = await askWhois({ host: 'localhost', port, own: false }, 'x', { signal, maxBytes: 1000 });
  const literal = await askWhois({ host: '127.0.0.1', port, own: false }, 'x', { signal, maxBytes: 1000 });
  assert.equal(connections, 0);
  assert.deepEqual(stranger, { url, reason: 'private-address' });
  assert.deepEqual([whois, literal], ['private-address', 'private-address']);
  // and the operator's own server is reached
  const own = await fetchBounded(`http://127.0.0.1:${port}/`, {
    signal,
    maxBytes: 1000,
    ownHosts: new Set([`127.0.0.1:${port}`]),
  });
  assert.ok('body' in own && own.body === '{}');
  server.close();
  await once(server, 'close');
});

test('the resolver gives one address or all, and an error for a name that leads inside', async () => {
  const code = await new Promise((resolve) => {
    lookupPublic('localhost', { all: false }, (error) => resolve(error?.code));
  });
  assert.equal(code, notPublic);
});
