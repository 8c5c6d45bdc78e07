/** Ranges and dates and mail addresses as registries write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { between, contains, endsOf, readRange, width } from '../../src/lookup/address-range.ts';
import { mailAddressesIn } from '../../src/lookup/draft.ts';
import { readRegistryDate } from '../../src/lookup/registry-date.ts';

test('every way to write a range gives its first and last address', () => {
  for (const [text, first, last] of [
    ['192.0.2.0/24', '192.0.2.0', '192.0.2.255'],
    ['192.0.2.77/24', '192.0.2.0', '192.0.2.255'],
    ['192.0.2.0 - 192.0.2.9', '192.0.2.0', '192.0.2.9'],
    ['192.0.2.0-192.0.2.9', '192.0.2.0', '192.0.2.9'],
    ['192.0.2.7', '192.0.2.7', '192.0.2.7'],
    ['203.0/16', '203.0.0.0', '203.0.255.255'],
    ['192.000.002.001 - 192.000.002.009', '192.0.2.1', '192.0.2.9'],
    ['0.0.0.0/0', '0.0.0.0', '255.255.255.255'],
    ['2001:db8::/32', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['2001:DB8:0:0:1::/80', '2001:db8:0:0:1::', '2001:db8::1:ffff:ffff:ffff'],
    ['::/0', '::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ] as const) {
    const range = readRange(text);
    assert.ok(range !== undefined, text);
    assert.deepEqual(endsOf(range), [first, last], text);
  }
});

test('what is no range is none', () => {
  for (const text of [
    '',
    '-',
    '192.0.2.9 - 192.0.2.0',
    '192.0.2.0/33',
    '192.0.2.0/',
    '300.0.0.0/8',
    '192.0.2.0 - ::1',
    '::/129',
    'x'.repeat(1e6),
  ]) {
    assert.equal(readRange(text), undefined, text.slice(0, 40));
  }
});

test('an address in its usual spelling is read back as it was written', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (first) => {
      const [text] = endsOf({ bits: 128, first, last: first });
      const read = between(text, text);
      // RFC 4291 §2.5.5.2: the mapped block is IPv4
      assert.ok(read !== undefined && (read.bits === 32 || read.first === first), text);
    }),
  );
  const [outer, inner] = [readRange('10.0.0.0/8'), readRange('10.1.0.0/16')];
  assert.ok(outer !== undefined && inner !== undefined && contains(outer, inner) && !contains(inner, outer));
  assert.equal(width(inner), 65_536n);
});

test('a date keeps its time only with its zone', () => {
  for (const [text, date] of [
    ['2013/07/08 16:50:07 (JST)', '2013-07-08T16:50:07+09:00'],
    ['2021/03/04 11:24:04(JST)', '2021-03-04T11:24:04+09:00'],
    ['2027-08-13T04:00:00Z', '2027-08-13T04:00:00Z'],
    ['2021-12-14T20:15:32-05:00', '2021-12-14T20:15:32-05:00'],
    ['2021-12-14T20:15:32.123+0900', '2021-12-14T20:15:32.123+09:00'],
    ['2021-12-14 20:15:32', '2021-12-14'],
    ['2021-12-14T20:15:32', '2021-12-14'],
    ['2014/03/31', '2014-03-31'],
    ['2014/03/31)', '2014-03-31'],
    ['20100712', '2010-07-12'],
    ['2007. 03. 02.', '2007-03-02'],
    ['14-Aug-1995', '1995-08-14'],
    ['14 August 1995', '1995-08-14'],
    ['201007123', undefined],
    ['2010-13-01', undefined],
    ['14-Foo-1995', undefined],
    ['', undefined],
    ['hostmaster@example.net 20100712', undefined],
  ] as const) {
    assert.equal(readRegistryDate(text), date, text);
  }
});

test('mail addresses are found in sentences and in disguise, and nothing else is', () => {
  for (const [text, ...expected] of [
    ['abuse@example.net', 'abuse@example.net'],
    ['Email address for spam or abuse complaints : abuse@example.jp', 'abuse@example.jp'],
    ['<mailto:abuse@example.net>, cert@example.org.', 'abuse@example.net', 'cert@example.org'],
    ['abuse(at)example.net', 'abuse@example.net'],
    ['E-Mail:abuse@example.net!', 'abuse@example.net'],
    ['苦情は「abuse@example.jp」へ。', 'abuse@example.jp'],
    ['abuse@例え.example', 'abuse@例え.example'],
    ['Abuse@example.net abuse@EXAMPLE.net', 'abuse@EXAMPLE.net'],
    ['REDACTED FOR PRIVACY'],
    ['@ @@ a@ @b a@b a@.b a@b..c a@b_c.d user@192.0.2.1/24'],
  ]) {
    assert.deepEqual(mailAddressesIn(text ?? ''), expected, text);
  }
});
