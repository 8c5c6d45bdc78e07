import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readIp, specialOf } from '../../src/message/ip.ts';

const special = (text: string): string | undefined => {
  const ip = readIp(text);
  assert.ok(ip, `${text} is an address`);
  return specialOf(ip);
};

test('addresses that belong to nobody on the Internet are named', () => {
  const expected: Record<string, string> = {
    '0.0.0.0': 'unspecified',
    '10.1.2.3': 'private',
    '100.64.0.1': 'carrierGradeNat',
    '100.100.100.200': 'carrierGradeNat',
    '127.0.0.1': 'loopback',
    '169.254.169.254': 'linkLocal',
    '172.31.255.255': 'private',
    '192.0.0.192': 'reserved',
    '192.0.2.1': 'documentation',
    '192.168.1.1': 'private',
    '198.18.0.1': 'benchmark',
    '198.51.100.9': 'documentation',
    '203.0.113.5': 'documentation',
    '224.0.0.1': 'multicast',
    '240.0.0.1': 'reserved',
    '255.255.255.255': 'broadcast',
    '168.63.129.16': 'platform',
    '::': 'unspecified',
    '::1': 'loopback',
    '::ffff:10.0.0.1': 'private',
    '::10.0.0.1': 'reserved',
    '64:ff9b::8.8.8.8': 'translated',
    '2001::1': 'tunnel',
    '2001:db8::1': 'documentation',
    '2002:a00:1::': 'tunnel',
    'fc00::1': 'private',
    'fd00:ec2::254': 'private',
    'fe80::1': 'linkLocal',
    'fec0::1': 'private',
    'ff02::1': 'multicast',
    '3fff::1': 'documentation',
  };
  for (const [text, name] of Object.entries(expected)) assert.equal(special(text), name, text);
});

test('neighbours of the special ranges are addresses of the Internet', () => {
  for (const text of [
    '1.0.0.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '168.63.129.17',
    '192.0.1.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '::ffff:8.8.8.8',
    '2001:4860:4860::8888',
    '2001:200::1',
    '2400::1',
  ]) {
    assert.equal(special(text), undefined, text);
  }
});

test('what only looks like an address is none', () => {
  for (const text of [
    '',
    '1.2',
    '1.2.3',
    '1.2.3.4.5',
    '012.1.1.1',
    '256.0.0.1',
    '1.2.3.4 ',
    '0x7f.1',
    '2130706433',
    'ruby',
    '8.12.11',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '::1%eth0',
    '[::1]',
    '12345::',
    '1.2.3.4::',
    '1:2:3:4:5:6:7::8',
    '::1.2.3',
    'fe80:::1',
    '1:2:3:4:5:6:1.2.3.4:5',
  ]) {
    assert.equal(readIp(text), undefined, text);
  }
});

test('every spelling of an address is read, and nothing throws', () => {
  fc.assert(
    fc.property(fc.ipV6(), (text) => {
      assert.equal(readIp(text)?.length, 8);
    }),
  );
  fc.assert(
    fc.property(fc.ipV4(), (text) => {
      assert.equal(readIp(text)?.length, 8);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      readIp(text);
    }),
  );
});
