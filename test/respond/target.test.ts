/** What a person may type as the thing to complain about. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTarget, type Target } from '../../src/respond/contact/target.ts';

/** The fields of a target without the text that was typed. */
function read(text: string): Omit<Target, 'text'> {
  const { text: _, ...rest } = readTarget(text);
  return rest;
}

const problemOf = (text: string): string => {
  const target = readTarget(text);
  return target.kind === 'unreadable' ? target.problem : target.kind;
};

test('an address is one in every spelling that people use for it', () => {
  for (const text of [
    '84.129.205.43',
    ' 84.129.205.43 ',
    '<84.129.205.43>',
    '84[.]129[.]205[.]43',
    '[84.129.205.43]',
    '::ffff:84.129.205.43',
    '84.129.205.43/24',
  ])
    assert.deepEqual(read(text), { kind: 'ip', ip: '84.129.205.43' }, text);
  assert.deepEqual(read('84.129.205.43:54321'), { kind: 'ip', ip: '84.129.205.43', port: 54321 });
  assert.deepEqual(read('[2A00:1450:0:0:0:0:0:1]:25'), { kind: 'ip', ip: '2a00:1450::1', port: 25 });
  assert.deepEqual(read('user@[IPv6:2a00:1450::1]'), { kind: 'ip', ip: '2a00:1450::1' });
});

test('a domain comes out in A-labels with what is registered and what one holder has', () => {
  assert.deepEqual(read('WWW.Example.CO.JP.'), {
    kind: 'domain',
    host: 'www.example.co.jp',
    registered: 'example.co.jp',
    registrable: 'example.co.jp',
  });
  assert.deepEqual(read('例え.jp'), {
    kind: 'domain',
    host: 'xn--r8jz45g.jp',
    registered: 'xn--r8jz45g.jp',
    registrable: 'xn--r8jz45g.jp',
  });
  assert.deepEqual(read('ｅｘａｍｐｌｅ．ｃｏｍ'), {
    kind: 'domain',
    host: 'example.com',
    registered: 'example.com',
    registrable: 'example.com',
  });
  // a site on somebody's service: GitHub registered the name, another has the site
  assert.deepEqual(read('somebody.github.io'), {
    kind: 'domain',
    host: 'somebody.github.io',
    registered: 'github.io',
    registrable: 'somebody.github.io',
  });
});

test('a URL is read as a browser would, defanged or not', () => {
  const host = { host: 'login.example.net', registered: 'example.net', registrable: 'example.net' };
  for (const text of [
    'https://login.example.net/a?b=c',
    'hxxps://login[.]example[.]net/a?b=c',
    'hXXps[:]//login.example(.)net/a?b=c',
    'ttps://login.example.net/a?b=c',
  ])
    assert.deepEqual(read(text), { kind: 'url', url: 'https://login.example.net/a?b=c', ...host }, text);
  assert.deepEqual(read('login.example.net/a'), { kind: 'url', url: 'http://login.example.net/a', ...host });
  assert.deepEqual(read('http://good.example.com@login.example.net/'), {
    kind: 'url',
    url: 'http://good.example.com@login.example.net/',
    ...host,
  });
  assert.deepEqual(read('http://0x54.129.52523/x'), {
    kind: 'url',
    url: 'http://84.129.205.43/x',
    ip: '84.129.205.43',
  });
});

test('a mail address keeps its local part as it is written', () => {
  const host = { host: 'example.co.jp', registered: 'example.co.jp', registrable: 'example.co.jp' };
  for (const text of [
    'H.Yoshida+x@Example.co.jp',
    'H.Yoshida+x[at]example[.]co[.]jp',
    'mailto:H.Yoshida+x@example.co.jp?subject=a',
    '<H.Yoshida+x@example.co.jp>',
  ])
    assert.deepEqual(read(text), { kind: 'address', address: 'H.Yoshida+x@example.co.jp', ...host }, text);
});

test('qmail’s user@domain@IP names a login and the client that used it', () => {
  assert.deepEqual(read('h_yoshida@example.co.jp@84.129.205.43'), {
    kind: 'login',
    address: 'h_yoshida@example.co.jp',
    ip: '84.129.205.43',
    host: 'example.co.jp',
    registered: 'example.co.jp',
    registrable: 'example.co.jp',
  });
});

test('what is nobody’s is told as such, however it is spelled', () => {
  assert.deepEqual(read('10.0.0.1'), { kind: 'ip', ip: '10.0.0.1', special: 'private' });
  assert.deepEqual(read('100.64.1.2'), { kind: 'ip', ip: '100.64.1.2', special: 'carrierGradeNat' });
  assert.deepEqual(read('http://2852039166/'), {
    kind: 'url',
    url: 'http://169.254.169.254/',
    ip: '169.254.169.254',
    special: 'linkLocal',
  });
  assert.deepEqual(read('http://①②⑦.0.0.1/'), {
    kind: 'url',
    url: 'http://127.0.0.1/',
    ip: '127.0.0.1',
    special: 'loopback',
  });
  assert.deepEqual(read('printer.local'), { kind: 'domain', host: 'printer.local', reserved: 'local' });
  assert.deepEqual(read('someone@shop.example'), {
    kind: 'address',
    address: 'someone@shop.example',
    host: 'shop.example',
    reserved: 'example',
  });
});

test('what names nothing comes back with the reason', () => {
  const problems: Readonly<Record<string, string>> = {
    '': 'empty',
    '<>': 'empty',
    'a b.jp': 'spaces',
    'a\u0000b.jp': 'control-characters',
    'evil\u202egpj.exe.jp': 'control-characters',
    '\u001b[31mred.jp': 'control-characters',
    'javascript:alert(1)': 'scheme',
    'data:text/html,x': 'scheme',
    'file:///etc/passwd': 'scheme',
    '1.2': 'odd-address',
    '012.1.1.1': 'odd-address',
    '999.1.1.1': 'odd-address',
    'co.jp': 'suffix',
    intranet: 'single-label',
    '-a-.jp': 'not-a-name',
    'a..jp': 'not-a-name',
    'a_|b.jp': 'not-a-name',
    '@example.jp': 'no-local-part',
    'a@b@example.jp': 'not-a-name',
    'http://': 'no-host',
  };
  for (const [text, problem] of Object.entries(problems)) assert.equal(problemOf(text), problem, JSON.stringify(text));
  assert.equal(problemOf(`${'a.'.repeat(5000)}jp`), 'too-long');
  assert.equal(problemOf(`${'a'.repeat(64)}.jp`), 'not-a-name');
});

test('any text gives a target or a problem, and no name that is none', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.webUrl(), fc.emailAddress(), fc.ipV6(), fc.string({ unit: 'binary' })),
      (text) => {
        const target = readTarget(text);
        if ('host' in target && target.host !== undefined) assert.match(target.host, /^[a-z0-9_.-]+$/);
        if ('ip' in target && target.ip !== undefined) assert.match(target.ip, /^[0-9a-f.:]+$/);
        const again =
          'ip' in target && target.ip !== undefined && target.kind === 'ip' ? readTarget(target.ip) : undefined;
        if (again !== undefined && 'ip' in again && 'ip' in target) assert.equal(again.ip, target.ip);
      },
    ),
    { numRuns: 2000 },
  );
});
