import assert from 'node:assert/strict';
import { Resolver } from 'node:dns/promises';
import { test } from 'node:test';
import dnsPacket from 'dns-packet';
import fc from 'fast-check';
import { checkPacket } from '../../src/lookup/dns/bounds.ts';
import { readingOf } from '../../src/lookup/dns/reading.ts';
import { dnsAdapter } from '../../src/lookup/dns.ts';
import { startDnsServer } from '../servers/dns-server.ts';

const now = () => new Date('2026-06-20T00:00:00Z');

function u16(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(2 * numbers.length);
  for (const [i, number] of numbers.entries()) bytes.writeUInt16BE(number, 2 * i);
  return bytes;
}

const name = (...labels: (string | Buffer)[]): Buffer =>
  Buffer.concat([...labels.flatMap((label) => [Buffer.from([label.length]), Buffer.from(label)]), Buffer.from([0])]);

/** A pointer to the name of the question, which begins right behind the header. */
const asked = u16(0xc00c);

interface Record {
  readonly owner?: Buffer;
  readonly type: number;
  readonly data: Buffer;
  readonly class?: number;
  /** What the record says of its length, where that is not so. */
  readonly length?: number;
  readonly ttl?: number;
}

const record = ({ owner = asked, type, data, class: of = 1, length = data.length, ttl = 300 }: Record): Buffer => {
  const seconds = Buffer.alloc(4);
  seconds.writeUInt32BE(ttl);
  return Buffer.concat([owner, u16(type, of), seconds, u16(length), data]);
};

interface Sections {
  readonly counts?: readonly [number, number, number];
  readonly answers?: readonly Record[];
  readonly additionals?: readonly Record[];
}

/** An answer to a query: its id and question, and what follows. */
function reply(query: Buffer, { answers = [], additionals = [], counts }: Sections): Buffer {
  const end = query.indexOf(0, 12) + 5;
  const [an, ns, ar] = counts ?? [answers.length, 0, additionals.length];
  const header = Buffer.concat([query.subarray(0, 2), u16(0x8580, 1, an, ns, ar)]);
  return Buffer.concat([header, query.subarray(12, end), ...answers.map(record), ...additionals.map(record)]);
}

/** How a packet is taken, in a word or two. */
async function taken(type: string, sections: Sections | ((query: Buffer) => Buffer)): Promise<string> {
  const bytes = typeof sections === 'function' ? sections : (query: Buffer) => reply(query, sections);
  const server = await startDnsServer({}, () => ({ bytes }));
  try {
    const ask = dnsAdapter({ servers: [server.address], timeoutMs: 1_000, tries: 1, now });
    const { outcome, reason, value } = await ask({ kind: 'dns', key: 'host.example.com', type });
    return [outcome, ...(reason === undefined ? [] : [reason]), ...(value ?? [])].join(' ');
  } finally {
    await server.close();
  }
}

const address = (...octets: number[]): Record => ({ type: 1, data: Buffer.from(octets) });
const good = address(192, 0, 2, 1);

test('an address record of two bytes is not filled up from the record behind it', async () => {
  assert.equal(await taken('A', { answers: [address(192, 0), good] }), 'failed malformed');
  assert.equal(await taken('A', { answers: [address()] }), 'failed malformed');
  assert.equal(await taken('A', { answers: [address(192, 0, 2, 1, 9)] }), 'failed malformed');
  assert.equal(await taken('AAAA', { answers: [{ type: 28, data: Buffer.alloc(15) }] }), 'failed malformed');
  assert.equal(await taken('A', { answers: [good] }), 'found 192.0.2.1');
});

test('what reaches beyond its record or the packet is malformed', async () => {
  assert.equal(await taken('A', { answers: [{ ...good, length: 400 }] }), 'failed malformed');
  assert.equal(await taken('TXT', { answers: [{ type: 16, data: Buffer.from('\x09short') }] }), 'failed malformed');
  assert.equal(await taken('TXT', { answers: [{ type: 16, data: Buffer.alloc(0) }] }), 'failed malformed');
  assert.equal(await taken('MX', { answers: [{ type: 15, data: Buffer.alloc(1) }] }), 'failed malformed');
  const soa = Buffer.concat([name('ns'), name('host'), Buffer.alloc(19)]);
  assert.equal(await taken('SOA', { answers: [{ type: 6, data: soa }] }), 'failed malformed');
  assert.equal(await taken('PTR', { answers: [{ type: 12, data: Buffer.from('\x04mail') }] }), 'failed malformed');
});

test('counts that the packet does not hold cost nothing', async () => {
  assert.equal(await taken('A', { counts: [65_535, 65_535, 65_535] }), 'failed malformed');
  assert.equal(await taken('A', { answers: Array.from({ length: 1_500 }, () => good) }), 'failed malformed');
  assert.equal(await taken('A', { answers: [good], counts: [2, 0, 0] }), 'failed malformed');
});

test('pointers that lead to themselves, forward, into the header or round are malformed', async () => {
  const ptr = (data: Buffer) => taken('PTR', { answers: [{ type: 12, data }] });
  const at = 12 + name('host', 'example', 'com').length + 4 + 12; // where the data of the first record begins
  assert.equal(await ptr(u16(0xc000 | at)), 'failed malformed');
  assert.equal(await ptr(u16(0xc000 | (at + 2), 0xc000 | at)), 'failed malformed');
  assert.equal(await ptr(u16(0xffff)), 'failed malformed');
  assert.equal(await ptr(u16(0xc002)), 'failed malformed');
  assert.equal(await ptr(Buffer.from([0x40, 0])), 'failed malformed');
  assert.equal(await ptr(Buffer.from([0xc0])), 'failed malformed');
  assert.equal(await ptr(asked), 'found host.example.com');
});

test('a name of thousands of pointers is malformed at once', () => {
  const query = dnsPacket.encode({ type: 'query', id: 1, flags: 0, questions: [{ name: 'a', type: 'A' }] });
  const from = 12 + 3 + 4 + 12;
  const pointers = Buffer.concat(
    Array.from({ length: 6_000 }, (_, i) => u16(0xc000 | (i === 0 ? 12 : from + 2 * i - 2))),
  );
  const last = u16(0xc000 | (from + 2 * 5_999));
  const owned = Array.from({ length: 900 }, () => ({ ...good, owner: last }));
  const bytes = reply(query, { answers: [{ type: 99, data: pointers }, ...owned] });
  const checked = checkPacket(bytes, query);
  assert.ok(checked !== 'not-ours' && checked.bytes === undefined);
});

test('a label that holds a dot is not two labels, and one that holds bytes of no text is none', async () => {
  const ptr = (...labels: (string | Buffer)[]) => taken('PTR', { answers: [{ type: 12, data: name(...labels) }] });
  assert.equal(await ptr('mail.example', 'com'), 'failed malformed');
  assert.equal(await ptr(Buffer.from([0xff, 0xfe]), 'com'), 'failed malformed');
  assert.equal(await ptr('a b', 'com'), 'failed malformed');
  assert.equal(await ptr('a\x1b', 'com'), 'failed malformed');
  assert.equal(await ptr('MAIL', 'example', 'com'), 'found mail.example.com');
});

test('records that nobody asked for are neither believed nor a hindrance', async () => {
  const other = { ...address(203, 0, 113, 66), owner: name('other', 'example', 'com') };
  const dnskey = { type: 48, data: Buffer.alloc(5, 9) };
  assert.equal(await taken('A', { answers: [other] }), 'absent no-type');
  assert.equal(await taken('A', { answers: [{ ...address(203, 0, 113, 66), class: 3 }] }), 'absent no-type');
  assert.equal(await taken('A', { answers: [other, dnskey, good], additionals: [dnskey, other] }), 'found 192.0.2.1');
  const broken = { type: 41, owner: Buffer.from([0]), class: 1232, data: u16(8, 1) };
  assert.equal(await taken('A', { answers: [good], additionals: [{ ...broken, ttl: 0 }] }), 'found 192.0.2.1');
  // RFC 6891 §6.1.3: BADVERS is 16, whose upper bits lie in the OPT record
  assert.equal(await taken('A', { additionals: [{ ...broken, ttl: 0x0100_0000 }] }), 'failed rcode-16');
});

test('a TTL with the top bit set is no TTL', async () => {
  const server = await startDnsServer({}, () => ({
    bytes: (query) => reply(query, { answers: [{ ...good, ttl: 2 ** 31 }] }),
  }));
  try {
    const answer = await dnsAdapter({ servers: [server.address], now })({
      kind: 'dns',
      key: 'host.example.com',
      type: 'A',
    });
    assert.equal(answer.ttl, 0);
  } finally {
    await server.close();
  }
});

test('bytes that are no answer are waited past', async () => {
  assert.equal(await taken('A', () => Buffer.alloc(0)), 'failed timeout');
  assert.equal(await taken('A', () => Buffer.alloc(11, 1)), 'failed timeout');
  assert.equal(await taken('A', (query) => query), 'failed timeout');
  assert.equal(await taken('A', (query) => reply(query, {}).subarray(0, 20)), 'failed timeout');
});

test('whatever stands behind the question, nothing is thrown, and what is read is text', () => {
  const query = dnsPacket.encode({ type: 'query', id: 7, flags: 0, questions: [{ name: 'a.example', type: 'TXT' }] });
  const read = (packet: Buffer): void => {
    const checked = checkPacket(packet, query);
    if (checked === 'not-ours' || checked.bytes === undefined) return;
    for (const type of ['A', 'AAAA', 'MX', 'TXT', 'PTR', 'NS', 'SOA', 'CNAME']) {
      const reading = readingOf(checked, dnsPacket.decode(checked.bytes), type, ['a.example']);
      if (reading.says !== 'found') continue;
      for (const value of reading.values) assert.doesNotMatch(type === 'TXT' ? '' : value, /undefined|NaN|[^!-~ ]/);
    }
  };
  const type = fc.constantFrom(1, 2, 5, 6, 12, 15, 16, 28, 41, 46, 48);
  const owner = fc.constantFrom(asked, name('b'), Buffer.from([0]), u16(0xc010));
  const data = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes));
  const records = fc.array(fc.record({ type, owner, data }), { maxLength: 8 });
  fc.assert(
    fc.property(
      records,
      records,
      fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 3 }),
      (some, others, flips) => {
        const packet = reply(query, { answers: some, additionals: others });
        read(packet);
        for (const [at, value] of flips) if (at < packet.length) packet[at] = value;
        read(packet);
        read(packet.subarray(0, packet.length >> 1));
      },
    ),
    { numRuns: 3_000 },
  );
});

test('a name that leads into the type of a record which nobody asked for is malformed, and not thrown over', () => {
  const query = dnsPacket.encode({ type: 'query', id: 7, flags: 0, questions: [{ name: 'a.example', type: 'TXT' }] });
  // class and type of the first record read as a label of one letter; made opaque, its type reads as a pointer
  const first = { type: 0x0162, class: 0x0000, owner: name('b'), data: Buffer.from([0, 0]) };
  const packet = reply(query, { answers: [first, { type: 1, owner: u16(0), data: Buffer.alloc(4) }] });
  const typeAt = query.length + name('b').length;
  const ownerAt = typeAt + 10 + first.data.length;
  packet.writeUInt16BE(0xc000 | typeAt, ownerAt);
  const checked = checkPacket(packet, query);
  assert.ok(checked !== 'not-ours' && checked.bytes === undefined);
});

test('another resolver reads the same', async () => {
  const zone = {
    'example.com': {
      A: ['192.0.2.1', '192.0.2.2'],
      AAAA: ['2001:db8::1', '::1', '2001:db8:0:1:1:1:1:1', '2001:db8:0:0:1:0:0:1'],
      MX: ['10 mx.example.com'],
      TXT: ['v=spf1 -all', 'y'.repeat(600)],
      NS: ['ns.example.com'],
      PTR: ['host.example.com'],
    },
    'www.example.com': { CNAME: ['example.com'] },
  };
  const server = await startDnsServer(zone);
  try {
    const other = new Resolver();
    other.setServers([server.address]);
    const ours = async (type: string, key = 'example.com') =>
      (await dnsAdapter({ servers: [server.address], now })({ kind: 'dns', key, type })).value;
    assert.deepEqual(await ours('A'), await other.resolve4('example.com'));
    assert.deepEqual(await ours('A', 'www.example.com'), await other.resolve4('www.example.com'));
    assert.deepEqual(await ours('AAAA'), await other.resolve6('example.com'));
    const mx = (await other.resolveMx('example.com')).map(({ priority, exchange }) => `${priority} ${exchange}`);
    assert.deepEqual(await ours('MX'), mx);
    assert.deepEqual(
      await ours('TXT'),
      (await other.resolveTxt('example.com')).map((strings) => strings.join('')),
    );
    assert.deepEqual(await ours('NS'), await other.resolveNs('example.com'));
    assert.deepEqual(await ours('PTR'), await other.resolvePtr('example.com'));
    assert.deepEqual(await ours('CNAME', 'www.example.com'), await other.resolveCname('www.example.com'));
  } finally {
    await server.close();
  }
});
