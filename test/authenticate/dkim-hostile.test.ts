/** Any bytes, any answers: no throw, ranges inside the mail, and work that grows no faster than what it works on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkSignature } from '../../src/app/machine/signature.ts';
import { checkArc } from '../../src/authenticate/arc.ts';
import { readBase64, readOctets } from '../../src/authenticate/dkim/base64.ts';
import { hashBody } from '../../src/authenticate/dkim/body.ts';
import { writeField } from '../../src/authenticate/dkim/header.ts';
import { readDkimKey } from '../../src/authenticate/dkim/key.ts';
import { Octets } from '../../src/authenticate/dkim/octets.ts';
import { readDkimSignature } from '../../src/authenticate/dkim/signature-field.ts';
import { checkDkim } from '../../src/authenticate/dkim.ts';
import type { Message } from '../../src/message/message.ts';
import { readMessage } from '../../src/message/mime.ts';
import { assertLinearAsync } from '../growth.ts';
import { canonicalBody, canonicalField, rsaSigner, sealMail, signMail, split, zoneOf } from './sign.ts';
import { lookupIn } from './zones.ts';

const at = '2026-03-01T12:00:00Z';
const rsa = rsaSigner('example.com', 'rsa');
const lookup = lookupIn(zoneOf(rsa));
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

async function checkAll(message: Message): Promise<void> {
  await checkDkim(message, lookup, checkSignature, { at, now: at });
  await checkArc(message, lookup, checkSignature, { believed: ['example.com'] });
}

/** Pieces of which mails with signatures are made, and of which broken ones are. */
const pieces = fc.array(
  fc.constantFrom(
    ...['\r\n', '\n', '\r', ' ', '\t', ':', ';', '=', 'a', '\u00ff', '\0', '-- ', 'b=', 'bh=', 'h=from', '.', '>From '],
    ...['From: a@example.com', 'DKIM-Signature:', 'ARC-Seal: i=1;', 'ARC-Message-Signature: i=1; cv=none', 'l=', '99'],
    'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=rsa; h=from; bh=AAAA; b=AAAA',
    'ARC-Authentication-Results: i=1; x',
  ),
  { maxLength: 60 },
);

test('any bytes give checks whose ranges lie in the mail', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (words) => {
      const bytes = bytesOf(words.join(''));
      const before = bytes.slice();
      const message = readMessage(bytes);
      const inside = ([from, to]: readonly [number, number]): boolean => 0 <= from && from <= to && to <= bytes.length;
      for (const check of await checkDkim(message, lookup, checkSignature, { at })) {
        assert.ok(inside(check.at));
        for (const field of [...(check.covers?.unsigned ?? []), ...(check.covers?.beyond ?? [])])
          assert.ok(inside(field.at));
        if (check.covers?.bodyBeyond !== undefined) assert.ok(inside(check.covers.bodyBeyond));
        for (const change of check.changes ?? []) assert.ok(change.at === undefined || inside(change.at));
        assert.notEqual(check.result, 'pass');
      }
      const arc = await checkArc(message, lookup, checkSignature, { believed: [] });
      assert.notEqual(arc.result, 'pass');
      for (const set of arc.sets)
        for (const step of [set.message, set.seal]) assert.ok(step === undefined || inside(step.at));
      assert.deepEqual(bytes, before);
    }),
    { numRuns: 2_000 },
  );
});

test('a signed mail with any one byte of its signed fields or body changed does not pass as it did', async () => {
  const mail = 'From: mia@example.com\r\nTo: x@example.net\r\nSubject: s\r\nDate: d\r\n\r\nHello\r\n\r\nthere\r\n';
  const signed = signMail(mail, rsa, { header: 'simple', body: 'simple' });
  const from = signed.indexOf('From:');
  for (let i = from; i < signed.length; i += 1) {
    const bytes = bytesOf(signed);
    bytes[i] = (bytes[i] ?? 0) ^ 1;
    const [first] = await checkDkim(readMessage(bytes), lookup, checkSignature, { at });
    // the blank line and the line end of the file are told apart by no canonicalization (RFC 6376 §3.4.3)
    assert.ok(first === undefined || first.result !== 'pass', `byte ${i}`);
  }
});

const bodyPieces = fc.array(fc.constantFrom('\r\n', '\r\n', ' ', '\t', '  ', 'a', 'word', '\u00e9', '\r', '.'), {
  maxLength: 80,
});

function hashed(
  body: string,
  mode: 'simple' | 'relaxed',
  length?: number,
): { text: string; beyond: number | undefined } {
  const parts: Buffer[] = [];
  const sink = { update: (piece: Uint8Array) => void parts.push(Buffer.from(piece)), finish: () => new Uint8Array() };
  const { beyond, octets } = hashBody(bytesOf(body), [0, body.length], mode, sink, { length });
  const text = Buffer.concat(parts).toString('latin1');
  assert.equal(octets, text.length);
  return { text, beyond };
}

test('a body is canonicalized as the letter of RFC 6376 §3.4 says, with CR LF and with LF, and cut where l= says', () => {
  fc.assert(
    fc.property(bodyPieces, fc.constantFrom('simple', 'relaxed'), fc.nat(60), (words, mode, length) => {
      const body = words.join('').replace(/\r(?!\n)/g, 'r'); // a loose CR is of no RFC
      const expected = body === '' && mode === 'simple' ? '\r\n' : canonicalBody(body, mode);
      assert.equal(hashed(body, mode).text, expected);
      assert.equal(hashed(body.replace(/\r\n/g, '\n'), mode).text, expected);
      const cut = hashed(body, mode, length);
      assert.equal(cut.text, expected.slice(0, length));
      if (cut.beyond !== undefined) {
        // what is before the cut gives what was hashed, and what is behind it is more than empty lines
        assert.ok(hashed(body.slice(0, cut.beyond), mode).text.startsWith(cut.text.trimEnd()));
        assert.ok(cut.text.length === length);
      }
    }),
    { numRuns: 5_000 },
  );
});

test('a body that is longer than one piece is hashed in pieces as in one', () => {
  for (const mode of ['simple', 'relaxed'] as const) {
    const body = `${'a  b \t\r\n'.repeat(30_000)}${'x'.repeat(65_535)}\r\n${' '.repeat(70_000)}y\r\n`;
    assert.equal(hashed(body, mode).text, canonicalBody(body, mode));
    assert.equal(hashed(body.replace(/\r\n/g, '\n'), mode).text, canonicalBody(body, mode));
    for (const length of [65_535, 65_536, 65_537, 131_073])
      assert.equal(hashed(body, mode, length).text, canonicalBody(body, mode).slice(0, length));
  }
});

const fieldPieces = fc.array(fc.constantFrom('\r\n ', '\r\n\t', ' ', '\t', ':', 'a', 'Word', '\u00e9', '\u0000', '.'), {
  maxLength: 40,
});

test('a field is canonicalized as the letter of RFC 6376 §3.4 says, with CR LF and with LF', () => {
  fc.assert(
    fc.property(fieldPieces, fc.constantFrom('simple', 'relaxed'), (words, mode) => {
      const field = `Some-Field: ${words.join('')}x\r\n`;
      for (const mail of [`${field}\r\n`, `${field}\r\n`.replace(/\r\n/g, '\n')]) {
        const message = readMessage(bytesOf(mail));
        const [header] = message.headers;
        assert.ok(header !== undefined);
        const out = new Octets();
        writeField(out, message.bytes, header, mode);
        // a line of white space is folded away by relaxed, and kept by simple
        assert.equal(
          Buffer.from(out.bytes).toString('latin1'),
          canonicalField(split(`${field}\r\n`).fields[0] ?? '', mode),
        );
      }
    }),
    { numRuns: 5_000 },
  );
});

test('tag lists, keys and base64 of any text are read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      readDkimSignature(text);
      readDkimKey(text);
      const base64 = readBase64(text);
      const octets = base64 === undefined ? undefined : [...Buffer.from(base64, 'base64')];
      const read = readOctets(text);
      assert.deepEqual(read && [...read], octets);
    }),
    { numRuns: 5_000 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), (octets) => {
      const text = Buffer.from(octets).toString('base64');
      for (const written of [text, text.replace(/=/g, ''), text.replace(/(.{3})/g, '$1 \t')])
        assert.deepEqual([...(readOctets(written) ?? [])], [...octets]);
    }),
  );
});

const head = 'From: mia@example.com\r\nTo: x@example.net\r\nSubject: s\r\nDate: d\r\n';
const field = (more: string) => `DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=rsa; ${more} bh=AAAA; b=AAAA\r\n`;

/** Mails of about `size` bytes at which other verifiers are slow; all within the limits of reading. */
const families: Readonly<Record<string, (size: number) => string>> = {
  'a field of many folds': (size) =>
    `${signMail(`Subject: ${'a\r\n '.repeat(size / 5)}x\r\nFrom: a@example.com\r\n\r\nx\r\n`, rsa)}`,
  'a To of many addresses': (size) =>
    signMail(`From: a@example.com\r\nTo: ${'a@example.net,\r\n '.repeat(size / 17)}b@example.net\r\n\r\nx\r\n`, rsa),
  'white space': (size) =>
    signMail(`From: a@example.com\r\nSubject: a${' \t'.repeat(size / 4)}b\r\n\r\n${' \t'.repeat(size / 4)}x\r\n`, rsa),
  'a body of white lines': (size) => `${field('h=from; c=relaxed/relaxed;')}${head}\r\nx${' \r\n'.repeat(size / 3)}y`,
  'a body of short lines': (size) =>
    `${field('h=from; c=simple/simple;')}${head}\r\n${'-\n\r\n--------\n'.repeat(size / 13)}`,
  'a body of loose CR': (size) => `${field('h=from; c=relaxed/relaxed;')}${head}\r\n${'\r \r'.repeat(size / 3)}\r\n`,
  'a long h=': (size) => `${field(`h=${'from:to:'.repeat(size / 8)}subject;`)}${head}\r\nx\r\n`,
  'a tag list of semicolons': (size) => `DKIM-Signature: ${';'.repeat(size)}\r\n${head}\r\nx\r\n`,
  'a tag list of equals': (size) => `DKIM-Signature: v${'='.repeat(size)}\r\n${head}\r\nx\r\n`,
  'a b= of white space': (size) => `DKIM-Signature: v=1; b=A${' '.repeat(size)}A; x\r\n${head}\r\nx\r\n`,
  'subjects of brackets': (size) =>
    signMail(`From: a@example.com\r\nSubject: ${'['.repeat(size)}\r\n\r\nx\r\n`, rsa).replace('From: a', 'From: b'),
  'a footer of rules': (size) =>
    `${field('h=from;')}List-Id: <a>\r\n${head}\r\n${'________\r\n\r\n'.repeat(size / 12)}`,
  'ARC results of many words': (size) =>
    sealMail(`${head}\r\nx\r\n`, rsa, { instance: 1, chain: 'none', results: 'a; '.repeat(size / 3) }),
};

for (const [what, make] of Object.entries(families)) {
  test(`${what}: eight times the mail takes no sixty-four times the work`, async () => {
    await assertLinearAsync(what, 100_000, (size) => readMessage(bytesOf(make(size))), checkAll);
  });
}

test('of ten thousand signatures twenty are checked, and twenty names asked for', async () => {
  const many = Array.from({ length: 10_000 }, (_, n) => field('h=from;').replace('s=rsa', `s=s${n}`)).join('');
  const asked: string[] = [];
  const message = readMessage(bytesOf(`${many}${head}\r\nx\r\n`));
  const checks = await checkDkim(message, lookupIn({}, asked), checkSignature, { at });
  assert.deepEqual([checks.length, checks.at(-1)?.problem, asked.length], [21, 'too-many-signatures', 20]);
});

test('fifty sets of fifty sealers are asked for no more than twenty keys, and the chain is not called broken for it', async () => {
  let text = `${head}\r\nx\r\n`;
  for (let instance = 1; instance <= 50; instance += 1)
    text = sealMail(text, { ...rsa, selector: `s${instance}` }, { instance, chain: instance === 1 ? 'none' : 'pass' });
  const zone = Object.fromEntries(
    Array.from({ length: 50 }, (_, n) => [`s${n + 1}._domainkey.example.com`, { TXT: [rsa.record] }]),
  );
  const asked: string[] = [];
  const arc = await checkArc(readMessage(bytesOf(text)), lookupIn(zone, asked), checkSignature, { believed: [] });
  assert.equal(asked.length, 20);
  assert.deepEqual([arc.result, arc.problem, arc.instance], ['none', 'too-many-questions', 30]);
});

test('a header that is longer than what is read is not called forged', async () => {
  const signed = signMail(`${'X-Filler: x\r\n'.repeat(2_500)}${head}\r\nx\r\n`, rsa);
  const [check] = await checkDkim(readMessage(bytesOf(signed)), lookup, checkSignature, { at });
  assert.deepEqual([check?.result, check?.problem, check?.bodyHolds], ['none', 'header-partly-read', true]);
});

test('answers of any kind are read or refused', async () => {
  const message = readMessage(bytesOf(signMail(`${head}\r\nx\r\n`, rsa)));
  const records = [
    ...[
      '',
      ';',
      'p=',
      'p=;p=',
      'v=DKIM1',
      `p=${'A'.repeat(60_000)}`,
      'p='.repeat(10_000),
      '\0',
      `k=ed25519; p=${'A'.repeat(43)}=`,
    ],
    `p=${Buffer.alloc(300, 0x30).toString('base64')}`,
    `${'n=x;'.repeat(10_000)}`,
  ];
  for (const TXT of [...records.map((one) => [one]), records, Array(5_000).fill('p=AAAA')]) {
    const [check] = await checkDkim(message, lookupIn({ 'rsa._domainkey.example.com': { TXT } }), checkSignature, {
      at,
    });
    assert.equal(check?.result, 'permerror');
  }
});
