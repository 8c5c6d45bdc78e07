import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { test } from 'node:test';
import { reverseName } from '../../src/lookup/dns/reverse.ts';
import { dnsAdapter, readServer, systemServers } from '../../src/lookup/dns.ts';
import type { Answer } from '../../src/lookup/lookup.ts';
import { skipWithoutPackage } from '../data.ts';
import { type Asked, type DnsServer, type Manner, startDnsServer, type Zone } from '../servers/dns-server.ts';
import { startNsd } from '../servers/nsd.ts';
import { storyZone } from '../servers/story-zones.ts';

const now = () => new Date('2026-06-20T00:00:00Z');
const long = `v=DKIM1; k=rsa; p=${'A'.repeat(700)}`;
const zone: Zone = {
  'example.com': {
    A: ['192.0.2.1'],
    AAAA: ['2001:db8::1'],
    MX: ['10 mx.example.com', '20 mx.example.net'],
    TXT: ['v=spf1 ip4:192.0.2.0/24 -all', 'caf\xe9 \x00\xff"\\'],
    NS: ['ns.example.com'],
    SOA: ['ns.example.com hostmaster.example.com 7 2 3 4 77'],
  },
  's1._domainkey.example.com': { TXT: [long] },
  'www.example.com': { CNAME: ['web.example.com'], ttl: 40 },
  'web.example.com': { CNAME: ['host.example.com'], ttl: 30 },
  'host.example.com': { A: ['192.0.2.7'], ttl: 200 },
  'dead.example.com': { CNAME: ['gone.example.com'] },
  'deep.there.example.com': { A: ['192.0.2.8'] },
  'many.example.com': { TXT: Array.from({ length: 60 }, (_, i) => `${i} ${'x'.repeat(200)}`) },
  'nullmx.example.com': { MX: ['0 .'] },
  '1.2.0.192.in-addr.arpa': { PTR: ['host.example.com'] },
};

interface Short {
  readonly outcome: string;
  readonly reason?: string;
  readonly value?: readonly string[];
  readonly ttl?: number;
}

function short({ outcome, reason, value, ttl }: Answer<'dns'>): Short {
  return {
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(value === undefined ? {} : { value: [...value].sort() }),
    ...(ttl === undefined ? {} : { ttl }),
  };
}

async function asking(address: string, key: string, type: string, options = {}): Promise<Answer<'dns'>> {
  return dnsAdapter({ servers: [address], timeoutMs: 1_000, now, ...options })({ kind: 'dns', key, type });
}

async function withServer(
  serve: Zone,
  manner: ((asked: Asked) => Manner | undefined) | undefined,
  use: (server: DnsServer) => Promise<void>,
): Promise<void> {
  const server = await startDnsServer(serve, manner);
  try {
    await use(server);
  } finally {
    await server.close();
  }
}

/** How one server answers one question, in short. */
async function told(manner: Manner | ((asked: Asked) => Manner), key = 'example.com', type = 'A', options = {}) {
  let answer: Short = { outcome: 'none' };
  await withServer(zone, typeof manner === 'function' ? manner : () => manner, async (server) => {
    // who answers has time to, on a busy machine too
    const timeoutMs = 'silent' in manner ? 150 : 1_000;
    answer = short(await asking(server.address, key, type, { timeoutMs, tries: 1, ...options }));
  });
  return answer;
}

const expected: readonly [key: string, type: string, Short][] = [
  ['example.com', 'A', { outcome: 'found', value: ['192.0.2.1'], ttl: 300 }],
  ['example.com', 'AAAA', { outcome: 'found', value: ['2001:db8::1'], ttl: 300 }],
  ['example.com', 'MX', { outcome: 'found', value: ['10 mx.example.com', '20 mx.example.net'], ttl: 300 }],
  [
    'example.com',
    'TXT',
    { outcome: 'found', value: ['caf\xe9 \x00\xff"\\', 'v=spf1 ip4:192.0.2.0/24 -all'], ttl: 300 },
  ],
  ['example.com', 'NS', { outcome: 'found', value: ['ns.example.com'], ttl: 300 }],
  ['nullmx.example.com', 'MX', { outcome: 'found', value: ['0 .'], ttl: 300 }],
  ['1.2.0.192.in-addr.arpa', 'PTR', { outcome: 'found', value: ['host.example.com'], ttl: 300 }],
  ['s1._domainkey.example.com', 'TXT', { outcome: 'found', value: [long], ttl: 300 }],
  ['www.example.com', 'A', { outcome: 'found', value: ['192.0.2.7'], ttl: 30 }],
  ['www.example.com', 'CNAME', { outcome: 'found', value: ['web.example.com'], ttl: 40 }],
];

test('every type is answered with its records, and an alias with the least of its TTLs', async () => {
  await withServer(zone, undefined, async (server) => {
    for (const [key, type, answer] of expected) {
      assert.deepEqual(short(await asking(server.address, key, type)), answer, `${key} ${type}`);
    }
    const soa = await asking(server.address, 'example.com', 'SOA');
    assert.deepEqual(soa.value, ['ns.example.com hostmaster.example.com 7 2 3 4 77']);
  });
});

test('nsd and our own server are read alike', { skip: skipWithoutPackage('nsd') }, async () => {
  const nsd = await startNsd(zone);
  try {
    for (const [key, type, answer] of expected) {
      assert.deepEqual(short(await asking(nsd.address, key, type)), answer, `${key} ${type}`);
    }
    const absent = async (key: string, type: string) => short(await asking(nsd.address, key, type));
    assert.deepEqual(await absent('gone.example.com', 'A'), { outcome: 'absent', reason: 'no-name', ttl: 77 });
    assert.deepEqual(await absent('there.example.com', 'A'), { outcome: 'absent', reason: 'no-type', ttl: 77 });
    assert.deepEqual(await absent('host.example.com', 'MX'), { outcome: 'absent', reason: 'no-type', ttl: 77 });
    assert.deepEqual(await absent('dead.example.com', 'A'), { outcome: 'absent', reason: 'no-name', ttl: 77 });
    assert.deepEqual(await absent('example.org', 'A'), { outcome: 'failed', reason: 'refused' });
    const many = await asking(nsd.address, 'many.example.com', 'TXT');
    assert.equal(many.value?.length, 60, 'what does not fit comes over TCP');
  } finally {
    await nsd.close();
  }
});

test('an alias into another zone, which its authority does not follow, is followed by us', async () => {
  const skip = skipWithoutPackage('nsd');
  const serve: Zone = { 'a.example.com': { CNAME: ['b.example.org'], ttl: 9 }, 'b.example.org': { A: ['192.0.2.9'] } };
  const answer = { outcome: 'found', value: ['192.0.2.9'], ttl: 9 };
  await withServer(
    serve,
    () => ({ noFollow: true }),
    async (server) => {
      assert.deepEqual(short(await asking(server.address, 'a.example.com', 'A')), answer);
      assert.deepEqual(
        server.asked.map(({ name }) => name),
        ['a.example.com', 'b.example.org'],
      );
    },
  );
  if (skip !== false) return;
  const nsd = await startNsd(serve);
  try {
    assert.deepEqual(short(await asking(nsd.address, 'a.example.com', 'A')), answer);
  } finally {
    await nsd.close();
  }
});

test('a name that is not there and a name without that type are two things, and both say how long they hold', async () => {
  assert.deepEqual(await told({}, 'gone.example.com'), { outcome: 'absent', reason: 'no-name', ttl: 77 });
  assert.deepEqual(await told({}, 'host.example.com', 'MX'), { outcome: 'absent', reason: 'no-type', ttl: 77 });
  // something lies below it, so it is there (RFC 8020)
  assert.deepEqual(await told({}, 'there.example.com'), { outcome: 'absent', reason: 'no-type', ttl: 77 });
  assert.deepEqual(await told({}, 'dead.example.com'), { outcome: 'absent', reason: 'no-name', ttl: 77 });
  assert.deepEqual(await told({ noSoa: true }, 'gone.example.com'), { outcome: 'absent', reason: 'no-name' });
});

test('each failure has its own name', async () => {
  const failed = (reason: string) => ({ outcome: 'failed', reason });
  assert.deepEqual(await told({ silent: true }), failed('timeout'));
  assert.deepEqual(await told({ rcode: 2 }), failed('server-failure'));
  assert.deepEqual(await told({ rcode: 5 }), failed('refused'));
  assert.deepEqual(await told({ rcode: 1 }), failed('format-error'));
  assert.deepEqual(await told({ rcode: 9 }), failed('rcode-9'));
  assert.deepEqual(await told({ truncate: true, tcp: 'silent' }), failed('truncated'));
  assert.deepEqual(await told({ truncate: true, tcp: 'dribble' }), failed('truncated'));
  assert.deepEqual(await told({ truncate: true, tcp: 'hang-up' }), failed('malformed'));
  assert.deepEqual(await told({ truncate: true, tcp: 'half' }), failed('malformed'));
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  assert.deepEqual(short(await asking(`127.0.0.1:${port}`, 'example.com', 'A')), failed('unreachable'));
});

test('aliases that lead round, or on and on, are named', async () => {
  const chain = Object.fromEntries(
    Array.from({ length: 15 }, (_, i) => [`c${i}.example.com`, { CNAME: [`c${i + 1}.example.com`] }]),
  );
  const serve: Zone = {
    'a.example.com': { CNAME: ['b.example.com'] },
    'b.example.com': { CNAME: ['a.example.com'] },
    'self.example.com': { CNAME: ['self.example.com'] },
    ...chain,
  };
  for (const manner of [{}, { noFollow: true }]) {
    await withServer(
      serve,
      () => manner,
      async (server) => {
        for (const key of ['a.example.com', 'self.example.com']) {
          const answer = { outcome: 'failed', reason: 'cname-loop' };
          assert.deepEqual(short(await asking(server.address, key, 'A')), answer);
        }
        const answer = { outcome: 'failed', reason: 'cname-chain-too-long' };
        assert.deepEqual(short(await asking(server.address, 'c0.example.com', 'A')), answer);
        assert.ok(server.asked.length < 20, 'questions are bounded too');
      },
    );
  }
});

test('a liar is not believed: the true answer that follows is, and a lie alone is no answer', async () => {
  for (const lie of ['id', 'question', 'source', 'query'] as const) {
    const truth = await told({ lie });
    assert.deepEqual(truth, { outcome: 'found', value: ['192.0.2.1'], ttl: 300 }, lie);
    assert.deepEqual(await told({ lie, onlyLie: true }), { outcome: 'failed', reason: 'timeout' }, lie);
  }
});

test('what was truncated is asked for over TCP, and nothing of it is used', async () => {
  await withServer(
    zone,
    ({ over }) => (over === 'udp' ? { truncate: true } : {}),
    async (server) => {
      const answer = await asking(server.address, 'many.example.com', 'TXT');
      assert.equal(answer.value?.length, 60);
      assert.deepEqual(
        server.asked.map(({ over }) => over),
        ['udp', 'tcp'],
      );
    },
  );
});

test('every question has an id and a port of its own, and says that it can take 1232 bytes', async () => {
  await withServer(zone, undefined, async (server) => {
    const adapter = dnsAdapter({ servers: [server.address], now });
    await Promise.all(Array.from({ length: 40 }, () => adapter({ kind: 'dns', key: 'example.com', type: 'A' })));
    assert.ok(new Set(server.asked.map(({ id }) => id)).size >= 39);
    assert.equal(new Set(server.asked.map(({ port }) => port)).size, 40);
    assert.deepEqual([...new Set(server.asked.map(({ payload }) => payload))], [1232]);
  });
});

test('a server from before EDNS0 is asked as it understands', async () => {
  assert.equal((await told({ noEdns: true })).outcome, 'found');
});

test('the next server is asked where one is silent or says no, and the source is who answered', async () => {
  await withServer(zone, undefined, async (good) => {
    for (const bad of [{ silent: true }, { rcode: 2 }, { rcode: 5 }]) {
      await withServer(
        zone,
        () => bad,
        async (first) => {
          const servers = [first.address, good.address];
          const answer = await asking('', 'example.com', 'A', { servers, timeoutMs: 'silent' in bad ? 500 : 3_000 });
          assert.equal(answer.outcome, 'found');
          assert.equal(answer.source, good.address);
        },
      );
    }
  });
});

test('a packet that was lost is asked for again, and a server that says no is not asked twice', async () => {
  let asked = 0;
  const lossy = () => (asked++ === 0 ? { silent: true } : {});
  assert.equal((await told(lossy, 'example.com', 'A', { tries: 2 })).outcome, 'found');
  await withServer(
    zone,
    () => ({ rcode: 5 }),
    async (server) => {
      await asking(server.address, 'example.com', 'A', { tries: 3 });
      assert.equal(server.asked.length, 1);
    },
  );
});

test('a server that is down does not cost every question its whole time, and is trusted again when it answers', async () => {
  let down = true;
  await withServer(
    zone,
    ({ type }) => (down ? { silent: true } : { delayMs: type === 'MX' ? 1_000 : 0 }),
    async (server) => {
      const ask = dnsAdapter({ servers: [server.address], timeoutMs: 1_500, tries: 3, now });
      const question = (type: string) => ask({ kind: 'dns', key: 'example.com', type });
      await Promise.all([question('A'), question('A')]); // twice three attempts
      const begun = performance.now();
      assert.equal((await question('A')).reason, 'timeout');
      assert.ok(performance.now() - begun < 1_400);
      down = false;
      assert.equal((await question('A')).outcome, 'found');
      assert.equal((await question('MX')).outcome, 'found', 'slow, and waited for');
    },
  );
});

test('what is no name is not sent', async () => {
  await withServer(zone, undefined, async (server) => {
    const cases: readonly [string, string][] = [
      ['', 'name-empty'],
      ['.', 'label-empty'],
      ['example.com.', 'label-empty'],
      ['a..example.com', 'label-empty'],
      [`${'a'.repeat(64)}.example.com`, 'label-too-long'],
      [`${'a.'.repeat(126)}aa`, 'name-too-long'],
      ['日本.example.com', 'name-not-ascii'],
      ['a b.example.com', 'name-not-ascii'],
      ['a\\.b.example.com', 'name-not-ascii'],
      ['a\u0000.example.com', 'name-not-ascii'],
    ];
    for (const [key, reason] of cases) {
      assert.deepEqual(short(await asking(server.address, key, 'A')), { outcome: 'skipped', reason }, key);
    }
    for (const type of ['ANY', 'AXFR', 'constructor', '', 'a']) {
      const answer = { outcome: 'skipped', reason: 'type-not-known' };
      assert.deepEqual(short(await asking(server.address, 'example.com', type)), answer, type);
    }
    assert.equal(server.asked.length, 0);
    assert.equal((await asking('', 'example.com', 'A', { servers: [] })).reason, 'no-server');
    assert.equal((await asking('', 'example.com', 'A', { servers: ['dns.example.com'] })).reason, 'bad-server');
    const longest = `${'a.'.repeat(126)}a`;
    assert.equal((await asking(server.address, longest, 'A')).outcome, 'absent', 'the longest name there can be');
  });
});

test('a server is an address, with or without its port', () => {
  assert.deepEqual(readServer('192.0.2.53'), { host: '192.0.2.53', port: 53 });
  assert.deepEqual(readServer('192.0.2.53:5353'), { host: '192.0.2.53', port: 5353 });
  assert.deepEqual(readServer('2001:db8::53'), { host: '2001:db8::53', port: 53 });
  assert.deepEqual(readServer('[2001:db8::53]:5353'), { host: '2001:db8::53', port: 5353 });
  for (const text of [
    '',
    'localhost',
    'localhost:53',
    '192.0.2.53:',
    '192.0.2.53:0',
    '192.0.2.53:65536',
    '[::1]',
    ':53',
  ]) {
    assert.equal(readServer(text), undefined, text);
  }
  for (const server of systemServers()) assert.ok(readServer(server), server);
});

test('what the stories tell of their addresses is what the zones say', {
  skip: skipWithoutPackage('nsd'),
}, async () => {
  const nsd = await startNsd(storyZone);
  const own = await startDnsServer(storyZone);
  try {
    for (const { address } of [nsd, own]) {
      const name = async (ip: string) => short(await asking(address, reverseName(ip) ?? '', 'PTR'));
      assert.deepEqual((await name('157.112.176.65')).value, ['sv864.xserver.jp']);
      assert.deepEqual((await asking(address, 'sv864.xserver.jp', 'A')).value, ['157.112.176.65']);
      assert.deepEqual((await name('84.129.205.43')).value, ['p5481cd2b.dip0.t-ipconnect.de']);
      assert.deepEqual((await name('219.12.45.67')).value, ['softbank219012045067.bbtec.net']);
      for (const nameless of ['20.196.210.166', '27.147.195.220']) {
        assert.deepEqual(await name(nameless), { outcome: 'absent', reason: 'no-name', ttl: 60 });
      }
    }
  } finally {
    await nsd.close();
    await own.close();
  }
});

test('the reverse name of an address is that of its numbers or nibbles', () => {
  assert.equal(reverseName('192.0.2.1'), '1.2.0.192.in-addr.arpa');
  const zeros = Array(20).fill('0').join('.');
  assert.equal(reverseName('2001:db8::f1'), `1.f.0.0.${zeros}.8.b.d.0.1.0.0.2.ip6.arpa`);
  assert.equal(reverseName('::ffff:192.0.2.1'), '1.2.0.192.in-addr.arpa');
  assert.equal(reverseName('example.com'), undefined);
});
