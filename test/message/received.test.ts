import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Header, Hop } from '../../src/message/message.ts';
import { readReceived } from '../../src/message/received.ts';
import { readReceivedLines, receivedTable } from '../../tools/received-table.ts';
import { data, skipWithout } from '../data.ts';
import { assertLinear } from '../growth.ts';

const headerOf = (value: string): Header => ({
  name: 'Received',
  key: 'received',
  value,
  at: [0, value.length + 11],
  valueAt: [10, value.length + 10],
});
const read = (line: string): Hop => readReceived(headerOf(line));

const lines = readReceivedLines();

test('every line met is read as it is noted in received.json', () => {
  for (const { host, line, expect } of lines) {
    const { at, ...hop } = read(line);
    assert.deepEqual(at, [0, line.length + 11]);
    assert.deepEqual(hop, expect, `${host}: ${line}`);
  }
});

test('docs/received.md tells of the lines as they are now', () => {
  const page = readFileSync(new URL('../../docs/received.md', import.meta.url), 'utf8');
  assert.equal(page, receivedTable(lines), 'node tools/received-table.ts');
});

test('the lines in received.json use reserved names and addresses only', () => {
  const reserved =
    /(?:^|\.)(?:example(?:\.(?:com|net|org|edu|jp|ne\.jp|co\.jp|de|local|dmz))?|localhost|localdomain)$/i;
  for (const { line } of lines) {
    // one digit before the first point: versions of software, and the 8.8.8.8 that a client chose as its HELO
    for (const [, address] of line.matchAll(/[[(@]((?:\d{1,3}\.){3}\d{1,3})[\]:.)]/g)) {
      assert.match(
        address ?? '',
        /^(?:192\.0\.2|198\.51\.100|203\.0\.113|10|127\.0\.0|192\.168|172\.(?:1[6-9]|2\d|3[01])|\d)\./,
        line,
      );
    }
    for (const [, domain] of line.matchAll(/@([A-Za-z][\w.-]*\.[A-Za-z]{2,})\b/g))
      assert.match(domain ?? '', reserved, line);
  }
});

test('folds, tabs, double blanks and case change nothing', () => {
  const { at: _, ...expected } = read(
    'from mail.example.org (gw.example.org [192.0.2.1]) by mx.example.com (Postfix) with ESMTP id 1A for <a@example.com>; Mon, 1 Mar 2004 01:09:44 -0500',
  );
  const folded = read(
    'FROM mail.example.org   (gw.example.org [192.0.2.1])\t   BY mx.example.com(Postfix)   With ESMTP  ID 1A   FOR <a@example.com>;   Mon, 1 Mar 2004 01:09:44 -0500',
  );
  const { at: __, ...hop } = folded;
  assert.deepEqual(hop, expected);
});

test('a word that the client chose is never read as an address', () => {
  for (const line of [
    'from [8.8.8.8] (unknown) by mx.example.com (SG) with ESMTP id 1',
    'from [8.8.8.8] by mx.example.com (Postfix) with ESMTP id 1',
    'from unknown (HELO [8.8.8.8]) by mx.example.com with SMTP',
    'from unknown (HELO ?8.8.8.8?) by mx.example.com with SMTP',
    'from x (helo=[8.8.8.8]) by mx.example.com with esmtp (Exim 4.96) id 1',
    'from x by mx.example.com (foo 8.8.8.8) with ESMTP id [8.8.8.8] for <[8.8.8.8]>',
    'from x by mx.example.com with Microsoft SMTP Server id 15.20.8.8',
    'from a@example.org by mx.example.com with qmail-scanner-1.20 (Clear:RC:0(8.8.8.8):.)',
    'from x (proxying for 8.8.8.8) by mx.example.com with SMTP id 8.8.8.8',
    'from x (Authenticated sender: [8.8.8.8]) by mx.example.com (Postfix) with ESMTPA id 1',
    'from x (Client CN "y ([8.8.8.8])", Issuer "z" (not verified)) by mx.example.com (Postfix) with ESMTP id 1',
  ])
    assert.equal(read(`${line}; Mon, 1 Mar 2004 01:09:44 -0500`).ip, undefined, line);
});

test('whatever one word a client calls itself, the address and the writer are those of the host', () => {
  for (const helo of [
    'x ([8.8.8.8])',
    'x (8.8.8.8)',
    'x (a@8.8.8.8)',
    'x(',
    'x)',
    'x((',
    '[8.8.8.8',
    '"x',
    '<x',
    '[8.8.8.8]',
    '8.8.8.8',
    'by',
    'from',
    'with',
    'id',
    'for',
    'via',
    'over',
    'tls',
    'x;',
    'x; Mon, 1 Jan 1990 00:00:00 +0000',
    'y [8.8.8.8]',
    '(8.8.8.8)',
    'localhost',
    'root',
    'a@b.example',
    'x (HELO y)',
    'x\\',
    '',
  ]) {
    const hop = read(
      `from ${helo} (unknown [192.0.2.1]) by mx.example.com (Postfix) with SMTP id 1A; Mon, 1 Mar 2004 01:09:44 -0500`,
    );
    assert.deepEqual(
      [hop.ip, hop.by, hop.id, hop.date, hop.local],
      ['192.0.2.1', 'mx.example.com', '1A', '2004-03-01T01:09:44-05:00', undefined],
      helo,
    );
  }
});

test('the name that a client has in DNS is never read as a word of the host', () => {
  for (const name of [
    'helo.example.org',
    'using',
    'auth.example.org',
    'from.example.org',
    'user.example.org',
    'tls1.example.org',
    'postfix',
    'authenticated',
    'envelope-from',
    'account',
    'qmail',
    'invoked',
  ]) {
    const hop = read(
      `from x (${name} [192.0.2.1]) by mx.example.com (Postfix) with SMTP id 1A; Mon, 1 Mar 2004 01:09:44 -0500`,
    );
    assert.deepEqual([hop.ip, hop.rdns, hop.user, hop.tls], ['192.0.2.1', name, undefined, undefined], name);
  }
});

test('an IPv4 address mapped into IPv6 is read as IPv4, in every spelling', () => {
  for (const written of [
    '::ffff:192.0.2.1',
    '::FFFF:192.0.2.1',
    'IPv6:::ffff:192.0.2.1',
    '::ffff:c000:201',
    '0:0:0:0:0:ffff:c000:0201',
  ]) {
    assert.equal(read(`from x ([${written}]) by mx.example.com with esmtp`).ip, '192.0.2.1', written);
  }
});

test('numbers that only look like an address are none', () => {
  for (const written of [
    '1.2.3',
    '1.2.3.4.5.6',
    '256.1.1.1',
    '01.2.3.4',
    '1.2.3.4.99999',
    '1:2',
    ':::',
    '1.2.3.4a',
    '[]',
    '15.20.8699.23',
  ]) {
    assert.equal(read(`from x ([${written}]) by mx.example.com with esmtp`).ip, undefined, written);
  }
});

test('a provider whose lines name no software is known by the end of its own name', () => {
  for (const [by, format] of [
    ['mx.google.com', 'gmail'],
    ['conuserg-11.nifty.com', 'nifty'],
    ['msg111.plala.or.jp', 'plala'],
    ['x.nifty.com.example.org', 'generic'],
    ['google.com', 'gmail'],
  ] as const) {
    assert.equal(read(`from x ([192.0.2.1]) by ${by} with ESMTP id 1`).format, format, by);
  }
});

test('the expected fields of the SpamAssassin lines are right, and no address is taken from a line that names no client', {
  skip: skipWithout('received/lines.json'),
}, (t) => {
  interface Labelled {
    line: string;
    expect: null | Readonly<Record<'ip' | 'rdns' | 'helo' | 'by' | 'ident' | 'envfrom' | 'id' | 'auth', string>>;
  }
  const labelled: Labelled[] = JSON.parse(readFileSync(data('received/lines.json'), 'utf8'));
  let fields = 0;
  const wrong: string[] = [];
  for (const { line, expect } of labelled) {
    const hop = read(line);
    if (expect === null) {
      assert.equal(hop.ip, undefined, line);
      continue;
    }
    const login = hop.userKind === 'auth' || hop.userKind === 'uid';
    const got = {
      ip: hop.ip,
      rdns: hop.rdns,
      helo: hop.helo,
      by: hop.by,
      ident: login ? '' : hop.user,
      envfrom: hop.envelopeFrom,
      id: hop.id,
    };
    for (const [key, value] of Object.entries(got)) {
      fields += 1;
      // `!192.0.2.1!` is their spelling of `[192.0.2.1]`
      const want = Object.entries(expect)
        .find(([name]) => name === key)?.[1]
        .replace(/^!(.*)!$/, '[$1]');
      if ((value ?? '') !== want) wrong.push(`${key}: ${value} for ${want} in ${line}`);
    }
    fields += 1;
    const authenticated = hop.userKind === 'auth' || /^(?:https?|asmtp)/i.test(hop.with ?? '');
    if (authenticated !== (expect.auth !== '')) wrong.push(`auth in ${line}`);
  }
  t.diagnostic(`${fields - wrong.length} of ${fields} fields`);
  // one is theirs, not ours: where a host found no name and wrote the address in its place, they call the address a name
  assert.deepEqual(
    wrong.filter((one) => !one.startsWith('rdns: undefined for 211.')),
    [],
  );
});

test('every Received line of the sample mails names its writer or is known to be cut off or local', {
  skip: skipWithout('mail'),
}, (t) => {
  let count = 0;
  let nameless = 0;
  for (const folder of ['mail/phishing', 'mail/easy-ham-1']) {
    for (const file of readdirSync(data(folder))) {
      const text = readFileSync(join(data(folder), file), 'latin1');
      for (const [, value] of text.matchAll(/^Received:[ \t]?((?:.*)(?:\r?\n[ \t].*)*)/gim)) {
        const hop = read((value ?? '').replace(/[\r\n]/g, ' ').trim());
        count += 1;
        if (hop.by === undefined && hop.local !== true) nameless += 1;
      }
    }
  }
  t.diagnostic(`${count} lines, ${nameless} without a writer`);
  assert.ok(nameless * 1000 <= count);
});

test('any text is read without an exception, and every value comes from the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'from',
      'by',
      'with',
      'id',
      'for',
      'via',
      ';',
      '(',
      ')',
      '[',
      ']',
      '<',
      '>',
      '"',
      '\\',
      ',',
      ' ',
      '\t',
      'HELO',
      'helo=',
      'ident=',
      'port=',
      'unknown',
      '192.0.2.1',
      '[192.0.2.1]',
      '[IPv6:2001:db8::1]',
      'user@192.0.2.1',
      '(qmail 1 invoked by uid 0)',
      '(envelope-from ',
      '(using TLSv1.3 with cipher X)',
      '(AUTH: LOGIN x',
      '(authenticated ',
      'Mon, 1 Mar 2004 01:09:44 -0500',
      'tls',
      'over',
      'as user',
      'claiming to be',
      'at',
    ),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 300, unit: 'binary' }),
        fc.array(piece, { maxLength: 40 }).map((all) => all.join(' ')),
        fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
      ),
      (text) => {
        const hop = read(text);
        const lower = text.toLowerCase();
        for (const value of [hop.helo, hop.rdns, hop.user, hop.by, hop.id, hop.for, hop.envelopeFrom])
          assert.ok(value === undefined || lower.includes(value.toLowerCase()), `${value} in ${text}`);
        if (hop.local) assert.equal(hop.ip, undefined);
        assert.ok(hop.port === undefined || hop.port <= 65535);
      },
    ),
    { numRuns: 5_000, seed: 5321 },
  );
});

test('two megabytes of hostile text are read in linear time', () => {
  const families: Readonly<Record<string, (n: number) => string>> = {
    open: (n) => `from ${'('.repeat(n)}`,
    nested: (n) => `from x ${'('.repeat(n / 2)}${')'.repeat(n / 2)} by y`,
    uneven: (n) => '(()'.repeat(n / 3),
    brackets: (n) => `from ${'[ '.repeat(n / 2)}`,
    angles: (n) => `from ${'<a '.repeat(n / 3)}`,
    quotes: (n) => `from ${'"a '.repeat(n / 3)}`,
    semicolons: (n) => ';'.repeat(n),
    dates: (n) => `from x by y${'; 1 '.repeat(n / 4)}`,
    keywords: (n) => 'from by with id for '.repeat(n / 20),
    words: (n) => `by x with ${'a '.repeat(n / 2)}`,
    blanks: (n) => `from x${' '.repeat(n)}by y`,
    comments: (n) => `from x ${'(a [192.0.2.1]) '.repeat(n / 16)}by y`,
    comment: (n) => `from x (a ${'a '.repeat(n / 2)}) by y`,
    login: (n) => `from x (authenticated${' '.repeat(n)}x) by y`,
    backslashes: (n) => `from x (${'\\('.repeat(n / 2)}) by y`,
    encrypted: (n) => `by y with ${'a encrypted '.repeat(n / 12)}`,
  };
  for (const [name, family] of Object.entries(families)) assertLinear(name, 250_000, family, read);
});
