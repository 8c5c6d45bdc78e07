import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dnsAdapter } from '../../src/lookup/dns.ts';
import { listingAdapter, listZones, meaningsOf } from '../../src/lookup/listing.ts';
import type { Answer } from '../../src/lookup/lookup.ts';
import { type DnsServer, type Records, startDnsServer, type Zone } from '../servers/dns-server.ts';

const now = () => new Date('2026-06-20T00:00:00Z');
const nibbles = `1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2`;
const codes = (...A: string[]): Records => ({ A, ttl: 120 });

const zone: Zone = {
  '1.2.0.192.zen.spamhaus.org': { ...codes('127.0.0.2', '127.0.0.10'), TXT: ['https://example.org/why'] },
  '9.2.0.192.zen.spamhaus.org': codes('127.0.0.4'),
  [`${nibbles}.zen.spamhaus.org`]: codes('127.0.0.3'),
  'bad.example.com.dbl.spamhaus.org': codes('127.0.1.4'),
  'bad.example.com.multi.surbl.org': codes('127.0.0.80'),
  '2.2.0.192.zen.spamhaus.org': codes('127.255.255.254'),
  '3.2.0.192.zen.spamhaus.org': codes('127.255.255.252'),
  '4.2.0.192.zen.spamhaus.org': codes('127.255.255.255'),
  '5.2.0.192.zen.spamhaus.org': codes('127.255.255.7'),
  'refused.example.com.multi.uribl.com': codes('127.0.0.1'),
  '6.2.0.192.list.example.org': codes('203.0.113.80'),
  '7.2.0.192.list.example.org': codes('127.0.0.2', '203.0.113.80'),
  '8.2.0.192.list.example.org': codes('127.0.0.5'),
  '1.2.0.192.list.dnswl.org': codes('127.0.5.2'),
  '2.2.0.192.list.dnswl.org': codes('127.0.0.255'),
};

async function withList(
  use: (ask: (key: string, type?: string) => Promise<Answer<'listing'>>, server: DnsServer) => Promise<void>,
) {
  const server = await startDnsServer(zone, ({ name }) => (name.includes('broken') ? { rcode: 2 } : undefined));
  try {
    const adapter = listingAdapter(dnsAdapter({ servers: [server.address], now }), now);
    await use((key, type) => adapter({ kind: 'listing', key, ...(type === undefined ? {} : { type }) }), server);
  } finally {
    await server.close();
  }
}

test('a listed address has its codes, the words of the list, and the time for which they hold', async () => {
  await withList(async (ask) => {
    const answer = await ask('192.0.2.1', 'zen.spamhaus.org');
    assert.equal(answer.outcome, 'found');
    assert.deepEqual(answer.value, { codes: ['127.0.0.2', '127.0.0.10'], says: ['https://example.org/why'] });
    assert.equal(answer.ttl, 120);
    assert.equal(answer.id, 'listing:zen.spamhaus.org:192.0.2.1');
    assert.match(answer.source, /^zen\.spamhaus\.org by way of 127\.0\.0\.1:/);
    assert.deepEqual((await ask('192.0.2.9', 'zen.spamhaus.org')).value, { codes: ['127.0.0.4'] });
  });
});

test('IPv6 addresses are asked for by nibbles, domains as they are', async () => {
  await withList(async (ask) => {
    assert.deepEqual((await ask('2001:db8::1', 'zen.spamhaus.org')).value, { codes: ['127.0.0.3'] });
    assert.deepEqual((await ask('::ffff:192.0.2.9', 'zen.spamhaus.org')).value, { codes: ['127.0.0.4'] });
    assert.deepEqual((await ask('bad.example.com', 'dbl.spamhaus.org')).value, { codes: ['127.0.1.4'] });
  });
});

test('who is not on the list is absent, and no TXT record is asked for', async () => {
  await withList(async (ask, server) => {
    const answer = await ask('192.0.2.100', 'zen.spamhaus.org');
    assert.deepEqual([answer.outcome, answer.reason, answer.value], ['absent', 'no-name', undefined]);
    assert.deepEqual(
      server.asked.map(({ type }) => type),
      ['A'],
    );
  });
});

test('a refusal, a dead list and one that somebody took over have failed, and are never "listed"', async () => {
  await withList(async (ask) => {
    const expected: readonly [string, string, string][] = [
      ['192.0.2.2', 'zen.spamhaus.org', 'list-refuses-public-resolver'],
      ['192.0.2.3', 'zen.spamhaus.org', 'list-zone-mistyped'],
      ['192.0.2.4', 'zen.spamhaus.org', 'list-too-many-questions'],
      ['192.0.2.5', 'zen.spamhaus.org', 'list-error'],
      ['refused.example.com', 'multi.uribl.com', 'list-refused'],
      ['192.0.2.6', 'list.example.org', 'list-dead-or-hijacked'],
      ['192.0.2.7', 'list.example.org', 'list-dead-or-hijacked'],
      ['192.0.2.2', 'list.dnswl.org', 'list-too-many-questions'],
      ['broken.example.com', 'dbl.spamhaus.org', 'server-failure'],
    ];
    for (const [key, type, reason] of expected) {
      const answer = await ask(key, type);
      assert.deepEqual([answer.outcome, answer.reason, answer.value], ['failed', reason, undefined], key);
    }
  });
});

test('a list is not asked for what it does not hold', async () => {
  await withList(async (ask, server) => {
    const expected: readonly [string, string | undefined, string][] = [
      ['192.0.2.1', 'dbl.spamhaus.org', 'list-holds-no-addresses'],
      ['2001:db8::1', 'bl.spamcop.net', 'list-holds-no-addresses'],
      ['example.com', 'zen.spamhaus.org', 'list-holds-no-domains'],
      ['example.com', undefined, 'no-zone'],
      ['a..example.com', 'dbl.spamhaus.org', 'label-empty'],
    ];
    for (const [key, type, reason] of expected) {
      const answer = await ask(key, type);
      assert.deepEqual([answer.outcome, answer.reason], ['skipped', reason], key);
    }
    assert.equal(server.asked.length, 0);
    assert.equal((await ask('192.0.2.8', 'list.example.org')).outcome, 'found', "a list of the operator's own");
  });
});

test('codes have their meaning: whole, as bits, or as a score', () => {
  const english = (name: string, ...of: string[]) => meaningsOf(name, of).map(({ en }) => en);
  assert.deepEqual(english('zen.spamhaus.org', '127.0.0.2', '127.0.0.10').length, 2);
  assert.deepEqual(english('multi.surbl.org', '127.0.0.80'), [
    'a site of malware (MW)',
    'a site that spam links to (ABUSE)',
  ]);
  assert.deepEqual(english('list.dnswl.org', '127.0.5.2'), ['a known mail server, of medium trust']);
  assert.deepEqual(english('list.example.org', '127.0.0.2'), []);
});

test('every list says what it holds, on which terms, and when that was looked up', () => {
  for (const { zone: name, terms, meanings, checked_at, of, byDefault } of listZones) {
    assert.match(checked_at, /^20\d\d-\d\d-\d\d$/, name);
    assert.ok(of.length > 0 && Object.keys(meanings).length > 0, name);
    for (const text of [terms, ...Object.values(meanings)]) assert.ok(text.ja !== '' && text.en !== '', name);
    assert.equal(byDefault, name !== 'b.barracudacentral.org', 'that one wants a registration first');
  }
});
