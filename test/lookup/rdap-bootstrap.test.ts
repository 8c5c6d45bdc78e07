/** Whom to ask: IANA's bootstrap files, an operator's, and the account that comes with us. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bundledBootstrap, readBootstrap } from '../../src/lookup/rdap/bootstrap.ts';
import { parsed } from '../../src/lookup/rdap/json.ts';
import { data, skipWithout } from '../data.ts';

const file = (path: string): unknown => parsed(readFileSync(data(`rdap/${path}`), 'utf8'));
const skip = skipWithout('rdap');

test('IANA’s four files name the registry of an address, a number and a domain', { skip }, () => {
  const bootstrap = readBootstrap({
    dns: file('bootstrap/dns.json'),
    ipv4: file('bootstrap/ipv4.json'),
    ipv6: file('bootstrap/ipv6.json'),
    asn: file('bootstrap/asn.json'),
  });
  assert.deepEqual(bootstrap?.basesOf('ip', '27.147.195.220'), ['https://rdap.apnic.net/']);
  // https first, and a slash at the end of each
  assert.deepEqual(bootstrap?.basesOf('ip', '41.0.0.1'), [
    'https://rdap.afrinic.net/rdap/',
    'http://rdap.afrinic.net/rdap/',
  ]);
  assert.deepEqual(bootstrap?.basesOf('ip', '2a00::1'), ['https://rdap.db.ripe.net/']);
  assert.deepEqual(bootstrap?.basesOf('autnum', '3068'), bootstrap?.basesOf('ip', '41.0.0.1'));
  assert.deepEqual(bootstrap?.basesOf('domain', 'www.example.cz'), ['https://rdap.nic.cz/']);
  assert.deepEqual(bootstrap?.basesOf('domain', 'example.jp'), []);
  assert.deepEqual(bootstrap?.basesOf('ip', '10.0.0.1'), []);
});

test('the longest match wins, by labels and not by letters, and the empty entry takes the rest', { skip }, () => {
  const bootstrap = readBootstrap({ dns: file('bootstrap_complex/dns.json') });
  const base = (name: string) => bootstrap?.basesOf('domain', name)[0];
  assert.equal(base('a.sub.example.com'), 'https://example.com/sub/');
  assert.equal(base('xsub.example.com'), 'https://example.com/');
  assert.equal(base('example.org'), 'https://example.root/');
});

test('a malformed service is passed over, a malformed file is none', { skip }, () => {
  for (const name of ['dns_bad_services', 'dns_bad_url']) {
    const bootstrap = readBootstrap({ dns: file(`bootstrap_malformed/${name}.json`) });
    assert.deepEqual(bootstrap?.basesOf('domain', 'example.br')[0], 'https://rdap.registro.br/', name);
  }
  for (const name of ['dns_empty', 'dns_syntax_error']) {
    assert.equal(readBootstrap({ dns: file(`bootstrap_malformed/${name}.json`) }), undefined, name);
  }
});

test('of two blocks the narrower one counts', () => {
  const bootstrap = readBootstrap({
    ipv4: {
      services: [
        [['203.0.113.0/24'], ['https://wide.example']],
        [['203.0.113.128/25'], ['https://narrow.example']],
      ],
    },
  });
  assert.deepEqual(bootstrap?.basesOf('ip', '203.0.113.200'), ['https://narrow.example/']);
  assert.deepEqual(bootstrap?.basesOf('ip', '203.0.113.20'), ['https://wide.example/']);
  assert.deepEqual([...(bootstrap?.hosts ?? [])], ['wide.example', 'narrow.example']);
});

test('the account that comes with us agrees with IANA’s files on every IPv4 and IPv6 block', { skip }, () => {
  const bundled = bundledBootstrap();
  const iana = { ipv4: file('bootstrap/ipv4.json'), ipv6: file('bootstrap/ipv6.json') };
  const blocks = JSON.stringify(iana).match(/[0-9a-f:.]+\/\d+/g) ?? [];
  const theirs = readBootstrap(iana);
  assert.ok(blocks.length > 200);
  for (const block of blocks) {
    const address = block.slice(0, block.indexOf('/'));
    const host = (base: string | undefined) => new URL(base ?? '').hostname;
    assert.equal(host(bundled.basesOf('ip', address)[0]), host(theirs?.basesOf('ip', address)[0]), block);
  }
});

test('the account knows .com and .org, and that .jp has no RDAP', () => {
  const bundled = bundledBootstrap();
  assert.deepEqual(bundled.basesOf('domain', 'example.com'), ['https://rdap.verisign.com/com/v1/']);
  assert.equal(bundled.basesOf('domain', 'example.org').length, 1);
  assert.deepEqual(bundled.basesOf('domain', 'example.jp'), []);
  assert.deepEqual(bundled.basesOf('ip', '192.168.0.1').length, 1, 'all of 192/8 is ARIN’s to answer for');
  assert.deepEqual(bundled.basesOf('ip', '10.0.0.1'), []);
});
