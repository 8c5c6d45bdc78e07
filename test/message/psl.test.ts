import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { getDomain } from 'tldts';
import { domainOfAddress, firstLabel, isTopLevel, registrableDomain } from '../../src/message/psl.ts';
import { isSignedAsWorkspace, tenantOf } from '../../src/message/tenants.ts';
import { assertLinear } from '../growth.ts';

const suite = `${process.env['METSUKE_DATA'] ?? '../shared/data'}/psl/tests.txt`;
const ascii = (name: string) => (/[^\x00-\x7f]/.test(name) ? new URL(`http://${name}/`).hostname : name);

test('registrable domains are those of the public suffix suite', {
  skip: existsSync(suite) ? false : 'no data/psl',
}, () => {
  let pairs = 0;
  for (const line of readFileSync(suite, 'utf8').split('\n')) {
    if (line.startsWith('//') || line.trim() === '') continue;
    const [host = '', expected = ''] = line.trim().split(/\s+/);
    if (host === 'null' || host.startsWith('.')) continue;
    pairs++;
    assert.equal(registrableDomain(ascii(host)) ?? 'null', expected === 'null' ? 'null' : ascii(expected), host);
  }
  assert.ok(pairs > 60);
});

test('registrable domains agree with tldts, private suffixes included', () => {
  const hosts = [
    'a.b.github.io',
    'github.io',
    'www.example.co.jp',
    'x.y.kawasaki.jp',
    'city.kawasaki.jp',
    'www.city.kawasaki.jp',
    'www.pref.tokyo.jp',
    'a.tokyo.jp',
    'a.b.c.tokyo.jp',
    'www.ck',
    'x.www.ck',
    'a.b.ck',
    'bucket.s3.amazonaws.com',
    'sv864.xserver.jp',
    'mail.example',
    'localhost',
    '',
    '..',
    'a..com',
    '192.0.2.1',
    '1.2.3.4.com',
    'x.uk.com',
  ];
  for (const host of hosts) {
    if (host === 'a..com' || host === '..') {
      registrableDomain(host);
      continue;
    } // not names: only no throw
    assert.equal(
      registrableDomain(host) ?? null,
      getDomain(host, { allowPrivateDomains: true, validateHostname: false }),
      host,
    );
  }
});

test('an address names its domain after the last @', () => {
  assert.equal(domainOfAddress('info@mail.example.co.jp'), 'example.co.jp');
  assert.equal(domainOfAddress('"a@b"@Example.COM.'), 'example.com');
  assert.equal(domainOfAddress('nobody'), '');
});

test('names of objects are no top-level domains', () => {
  assert.equal(isTopLevel('constructor'), false);
  assert.equal(isTopLevel('__proto__'), false);
  assert.equal(isTopLevel('jp'), true);
});

test('the first label of a domain is the name that was chosen, and none where there is no full stop', () => {
  assert.equal(firstLabel('example.co.jp'), 'example');
  assert.equal(firstLabel('localhost'), '');
  assert.equal(firstLabel(''), '');
});

test('customers of a mail service are not one organization, whatever the list of suffixes lacks', () => {
  for (const [host, domain] of [
    ['one.onmicrosoft.com', 'one.onmicrosoft.com'],
    ['OTHER.onmicrosoft.com.', 'other.onmicrosoft.com'],
    ['one.mail.onmicrosoft.com', 'one.onmicrosoft.com'],
    ['host.one.onmicrosoft.com', 'one.onmicrosoft.com'],
    ['onmicrosoft.com', undefined],
    ['mail.onmicrosoft.com', undefined],
    ['example-com.20230601.gappssmtp.com', 'example-com.20230601.gappssmtp.com'],
    ['20230601.gappssmtp.com', undefined],
    ['notonmicrosoft.com', 'notonmicrosoft.com'],
  ] as const)
    assert.equal(registrableDomain(host), domain, host);
});

test("Google's own signature names a domain only where no other is written in the same way", () => {
  assert.ok(isSignedAsWorkspace('example-org.20230601.gappssmtp.com', 'example.org'));
  assert.ok(!isSignedAsWorkspace('example-co-jp.20230601.gappssmtp.com', 'example.co.jp')); // or example-co.jp
  assert.ok(!isSignedAsWorkspace('example-org.20230601.gappssmtp.com.example.net', 'example.org'));
  assert.ok(!isSignedAsWorkspace('example-org.20230601.gappssmtp.com', 'example.net'));
});

test('a name that is full of full stops is read in time that grows with its length', () => {
  assertLinear('tenants', 120_000, (size) => 'a.'.repeat(size / 2), tenantOf);
});
