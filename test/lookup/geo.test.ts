import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressBytes } from '../../src/lookup/geo/address.ts';
import { bundledNetworks, geoAdapter } from '../../src/lookup/geo.ts';
import type { Place } from '../../src/lookup/lookup.ts';

const at = '2026-06-20T09:00:00+09:00';
const built = existsSync(bundledNetworks);
const skip = built ? false : 'dist/networks.bin is not built';
const packaged = new URL('../../node_modules/@ip-location-db/asn/asn-ipv4-num.csv', import.meta.url);
const packagedV6 = new URL('../../node_modules/@ip-location-db/asn/asn-ipv6-num.csv', import.meta.url);
const ask = async (key: string) => geoAdapter({ at })({ kind: 'geo', key });
const place = async (key: string): Promise<Place | undefined> => (await ask(key)).value;

test('a known address is answered with network, holder, country and the date of the tables', { skip }, async () => {
  const expected: [string, number, RegExp, string][] = [
    ['8.8.8.8', 15169, /Google/, 'US'],
    ['157.112.176.65', 131965, /Xserver/i, 'JP'],
    ['27.147.195.220', 23688, /Link3/, 'BD'],
    ['84.129.205.43', 3320, /Deutsche Telekom/, 'DE'],
    ['20.196.210.166', 8075, /Microsoft/, 'KR'],
  ];
  for (const [ip, asn, holder, country] of expected) {
    const value = await place(ip);
    assert.equal(value?.asn, asn, ip);
    assert.match(value?.holder ?? '', holder);
    assert.equal(value?.country, country, ip);
    assert.match(value?.dataDate ?? '', /^20\d\d-\d\d-\d\d$/);
  }
});

test('IPv6 is answered, and an IPv4 address written as IPv6 is the IPv4 address', { skip }, async () => {
  assert.equal((await place('2001:4860:4860::8888'))?.asn, 15169);
  assert.deepEqual(await place('::ffff:8.8.8.8'), await place('8.8.8.8'));
});

test('the answer says what was asked, when, and whose tables answered', { skip }, async () => {
  const answer = await ask('8.8.8.8');
  assert.equal(answer.id, 'geo:8.8.8.8');
  assert.equal(answer.at, at);
  assert.match(answer.source, /RouteViews.*DB-IP.*CC BY 4\.0/);
});

test('an address of nobody is absent, which is not the same as a table that is not there', { skip }, async () => {
  for (const key of [
    '192.0.2.1',
    '203.0.113.5',
    '10.0.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::',
    'ffff::',
    '2001:db8::1',
  ]) {
    assert.equal((await ask(key)).outcome, 'absent', key);
  }
});

test('a missing table is skipped with its reason and never read as "no country"', async () => {
  const answer = await geoAdapter({ file: '/nowhere/networks.bin', at })({ kind: 'geo', key: '8.8.8.8' });
  assert.equal(answer.outcome, 'skipped');
  assert.equal(answer.reason, 'no-table');
});

test('what is no address is not looked up', async () => {
  for (const key of [
    '',
    'example.com',
    '8.8.8',
    '8.8.8.8.8',
    '08.8.8.8',
    '256.1.1.1',
    '1::2::3',
    'fe80::1%eth0',
    '[::1]',
    ' 8.8.8.8',
  ]) {
    assert.deepEqual([(await ask(key)).outcome, (await ask(key)).reason], ['skipped', 'not-an-address'], key);
  }
});

test('a table that was cut short, is empty or is something else has failed', { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'networks-'));
  try {
    const whole = readFileSync(bundledNetworks);
    for (const bytes of [
      whole.subarray(0, whole.length - 1),
      whole.subarray(0, 40),
      Buffer.alloc(0),
      Buffer.alloc(4096, 1),
    ]) {
      const file = join(folder, 'networks.bin');
      writeFileSync(file, bytes);
      assert.equal((await geoAdapter({ file, at })({ kind: 'geo', key: '8.8.8.8' })).outcome, 'failed');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('any spelling of an IPv6 address gives its bytes', () => {
  fc.assert(
    fc.property(fc.ipV6(), (text) => {
      const bytes = addressBytes(text);
      assert.ok(bytes);
      const full = new URL(`http://[${text}]/`).hostname; // another reader, as a second opinion
      assert.deepEqual(addressBytes(full.slice(1, -1)), bytes);
    }),
  );
});

interface Row {
  readonly first: bigint;
  readonly last: bigint;
  readonly asn: number;
}

function rows(file: URL): Row[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [first = '', last = '', asn = ''] = line.split(',', 3);
      return { first: BigInt(first), last: BigInt(last), asn: Number(asn) };
    });
}
const scan = (table: readonly Row[], address: bigint): number | undefined =>
  table.find((row) => row.first <= address && address <= row.last)?.asn;
const v4Text = (n: bigint): string => [24n, 16n, 8n, 0n].map((shift) => String((n >> shift) & 255n)).join('.');
const v6Text = (n: bigint): string =>
  n
    .toString(16)
    .padStart(32, '0')
    .replace(/.{4}(?!$)/g, '$&:');

for (const [family, file, text, bits] of [
  ['IPv4', packaged, v4Text, 32n],
  ['IPv6', packagedV6, v6Text, 128n],
] as const) {
  const skipped = built && existsSync(file) ? false : 'the table or its source package is not there';
  test(`${family}: the table agrees with a plain reading of its source, at the ends of ranges and anywhere`, {
    skip: skipped,
  }, async () => {
    const table = rows(file);
    const lookup = geoAdapter({ at });
    const sampled = Array.from({ length: 150 }, (_, i) => table[Math.floor((i * table.length) / 150)]);
    const ends = sampled.flatMap((row) => (row ? [row.first, row.last, row.first - 1n, row.last + 1n] : []));
    const anywhere = fc.sample(fc.bigInt({ min: 0n, max: (1n << bits) - 1n }), { numRuns: 60, seed: 2026 });
    // random 128 bits are nearly always outside 2000::/3, so some are put inside a known range
    const within = anywhere.map((n, i) => {
      const row = table[(i * 1697) % table.length];
      return row ? row.first + (n % (row.last - row.first + 1n)) : 0n;
    });
    for (const address of [...ends, ...anywhere, ...within]) {
      const { value } = await lookup({ kind: 'geo', key: text(address) });
      assert.equal(value?.asn, scan(table, address), text(address));
    }
  });
}
