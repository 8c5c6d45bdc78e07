import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkSignature } from '../../src/app/machine/signature.ts';
import { readDkimKey } from '../../src/authenticate/dkim/key.ts';
import { readDkimSignature } from '../../src/authenticate/dkim/signature-field.ts';
import { checkDkim, type DkimCheck, type DkimOptions } from '../../src/authenticate/dkim.ts';
import { readMessage } from '../../src/message/mime.ts';
import { type Algorithm, type Canon, ed25519Signer, rsaSigner, type SignOptions, signMail, zoneOf } from './sign.ts';
import { lookupIn, type Zone } from './zones.ts';

const rsa = rsaSigner('example.com', 'rsa', 2048);
const ed = ed25519Signer('example.com', 'ed');
const zone = zoneOf(rsa, ed);
const at = '2026-03-01T12:00:00Z';
const then = Date.parse(at) / 1000;

const mail = [
  'Received: from a.example by b.example; Sun, 1 Mar 2026 12:00:00 +0000',
  'From: =?utf-8?q?Mia?= <mia@example.com>',
  'To: "A, B" <ab@example.net>,',
  '\tc@example.org',
  'Subject:   two   words\t ',
  'Date: Sun, 1 Mar 2026 12:00:00 +0000',
  'Message-ID: <1@example.com>',
  '',
  'Dear  all,\t ',
  '',
  '  \u00e9\u00ff indented\t\ttext  ',
  ' ',
  'Bye',
  '',
  '',
  '',
].join('\r\n');

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const asLf = (text: string): string => text.replace(/\r\n/g, '\n');

async function check(text: string, given: Zone = zone, options: Partial<DkimOptions> = {}): Promise<DkimCheck> {
  const checks = await checkDkim(readMessage(bytesOf(text)), lookupIn(given), checkSignature, { at, ...options });
  const [first] = checks;
  assert.ok(first !== undefined);
  return first;
}

const outcome = ({ result, problem }: DkimCheck): string => (problem === undefined ? result : `${result} ${problem}`);
const slice = (text: string, [start, end]: readonly [number, number]): string => text.slice(start, end);

const algorithms: readonly Algorithm[] = ['rsa-sha256', 'rsa-sha1', 'ed25519-sha256'];
const canons: readonly Canon[] = ['simple', 'relaxed'];
const bodies: Readonly<Record<string, string>> = {
  'with text': mail,
  'without a body': `${mail.slice(0, mail.indexOf('\r\n\r\n'))}\r\n\r\n`,
  'with an empty line only': `${mail.slice(0, mail.indexOf('\r\n\r\n'))}\r\n\r\n\r\n`,
  'without a last line end': `${mail.slice(0, mail.indexOf('\r\n\r\n'))}\r\n\r\nlast line  `,
};

describe('what we sign ourselves', () => {
  for (const algorithm of algorithms)
    for (const header of canons)
      for (const body of canons)
        for (const [what, text] of Object.entries(bodies))
          for (const ends of ['CRLF', 'LF'])
            test(`${algorithm} ${header}/${body} of a mail ${what} holds with ${ends}`, async () => {
              const signer = algorithm === 'ed25519-sha256' ? ed : rsa;
              const signed = signMail(text, signer, { algorithm, header, body });
              const before = { at: '2017-06-01T00:00:00Z' }; // when rsa-sha1 was still allowed
              const one = await check(ends === 'LF' ? asLf(signed) : signed, zone, before);
              assert.equal(outcome(one), 'pass');
              assert.equal(one.lineEnds, ends.toLowerCase());
              assert.deepEqual([one.bodyHolds, one.signatureHolds], [true, true]);
              assert.equal(one.algorithm, algorithm);
              assert.equal(one.canonicalization, `${header}/${body}`);
            });

  const changes: readonly [what: string, change: (text: string) => string, SignOptions, expected: string][] = [
    ['a letter of the body', (text) => text.replace('\r\nBye', '\r\nbye'), {}, 'fail body-differs'],
    ['a letter of the subject', (text) => text.replace('words', 'swords'), {}, 'fail signature-differs'],
    ['a signed address', (text) => text.replace('c@example.org', 'd@example.org'), {}, 'fail signature-differs'],
    ['white space at line ends, relaxed', (text) => text.replace('\r\nBye', '\r\nBye  \t'), {}, 'pass'],
    [
      'white space at line ends, simple',
      (text) => text.replace('\r\nBye', '\r\nBye '),
      { body: 'simple' },
      'fail body-differs',
    ],
    ['empty lines at the end', (text) => `${text}\r\n\r\n`, { body: 'simple' }, 'pass'],
    ['lines of white space at the end, relaxed', (text) => `${text}  \r\n\t`, {}, 'pass'],
    ['lines of white space at the end, simple', (text) => `${text}  \r\n`, { body: 'simple' }, 'fail body-differs'],
    ['the folds, relaxed', (text) => text.replace('Subject:   two   words', 'SUBJECT : two\r\n\twords'), {}, 'pass'],
    ['the folds, simple', (text) => text.replace(',\r\n\tc@', ', c@'), { header: 'simple' }, 'fail signature-differs'],
    ['the order of the fields', (text) => text.replace(/(Date:.*\r\n)(Message-ID:.*\r\n)/, '$2$1'), {}, 'pass'],
    ['a field that is not signed', (text) => text.replace('<1@example.com>', '<2@example.com>'), {}, 'pass'],
    ['the mail by a Received line', (text) => `Received: by c.example; now\r\n${text}`, {}, 'pass'],
    ['the tags of the signature', (text) => text.replace('s=rsa;', 's=rsa ;'), {}, 'fail signature-differs'],
    ['the folds of b=', (text) => text.replace(/b=(.{20})(.*)/, 'b=$1\r\n  $2'), {}, 'pass'],
    ['the folds of b=, simple', (text) => text.replace(/b=(.{20})(.*)/, 'b=$1\r\n  $2'), { header: 'simple' }, 'pass'],
  ];
  for (const [what, change, options, expected] of changes)
    test(`changing ${what} gives ${expected}`, async () => {
      const changed = change(signMail(mail, rsa, options));
      assert.equal(outcome(await check(changed)), expected);
      assert.equal(outcome(await check(asLf(changed))), expected);
    });
});

describe('fields of one name', () => {
  test('a second From below the signed one is the one that counts, and one above it is named', async () => {
    const signed = signMail(mail, rsa);
    const above = `From: "Bank" <bank@example.org>\r\n${signed}`;
    const one = await check(above);
    assert.equal(one.result, 'pass');
    assert.deepEqual(
      one.covers?.beyond.map(({ name, at }) => [name, slice(above, at)]),
      [['from', 'From: "Bank" <bank@example.org>\r\n']],
    );
    const below = signed.replace('Message-ID:', 'From: "Bank" <bank@example.org>\r\nMessage-ID:');
    assert.equal(outcome(await check(below)), 'fail signature-differs');
  });

  test('a name that is signed once more than it stands there lets none be added', async () => {
    const signed = signMail(mail, rsa, { names: ['from', 'from', 'to', 'subject', 'date', 'reply-to'] });
    const one = await check(signed);
    assert.deepEqual([outcome(one), one.covers?.guarded], ['pass', ['from', 'reply-to']]);
    assert.equal(outcome(await check(`From: bank@example.org\r\n${signed}`)), 'fail signature-differs');
    assert.equal(outcome(await check(`Reply-To: bank@example.org\r\n${signed}`)), 'fail signature-differs');
  });

  test('fields of one name are signed from the bottom up', async () => {
    const twice = `Received: one\r\nReceived: two\r\n${mail}`;
    const signed = signMail(twice, rsa, { names: ['from', 'received', 'received'] });
    assert.equal((await check(signed)).result, 'pass');
    assert.equal((await check(signed.replace('Received: one', 'Received: 1'))).result, 'pass');
    assert.equal((await check(signed.replace('Received: two', 'Received: 2'))).result, 'fail');
  });

  test('a signature can sign the signatures below it', async () => {
    const names = ['from', 'dkim-signature'];
    const signed = signMail(signMail(mail, ed, { algorithm: 'ed25519-sha256' }), rsa, { names });
    assert.equal((await check(signed)).result, 'pass');
    assert.equal((await check(signed.replace('s=ed;', 's=ed ;'))).result, 'fail');
  });
});

describe('what a signature says nothing about', () => {
  test('a mail without To and Cc in h= can be sent again to anybody', async () => {
    const one = await check(signMail(mail, rsa, { names: ['from', 'subject'] }));
    assert.equal(one.covers?.anyRecipient, true);
    assert.deepEqual(
      one.covers?.unsigned.map(({ name }) => name),
      ['to', 'date'],
    );
    assert.equal((await check(signMail(mail, rsa))).covers?.anyRecipient, false);
  });

  test('what was put behind l= is marked to the byte', async () => {
    for (const body of canons) {
      const signed = signMail(mail, rsa, { body, length: 9 });
      const one = await check(signed);
      assert.deepEqual([outcome(one), one.weak], ['pass', ['body-length']]);
      assert.equal(
        slice(signed, one.covers?.bodyBeyond ?? [0, 0]),
        signed.slice(signed.indexOf('Dear  all') + (body === 'simple' ? 9 : 10)),
      );
    }
    const added = signMail(mail, rsa, { length: 39 });
    const all = await check(added);
    assert.equal(all.result, 'pass');
    const more = await check(`${added}<b>pay here</b>\r\n`);
    assert.equal(more.result, 'pass');
    assert.ok(slice(`${added}<b>pay here</b>\r\n`, more.covers?.bodyBeyond ?? [0, 0]).includes('pay here'));
  });

  test('l= beyond the end of the body is no signature of this body', async () => {
    const signed = signMail(mail, rsa, { length: 500 });
    assert.equal(outcome(await check(signed)), 'fail body-shorter-than-signed');
  });

  test('l=0 signs no word of the letter', async () => {
    const signed = signMail(mail, rsa, { length: 0 });
    const one = await check(signed);
    assert.equal(one.result, 'pass');
    assert.deepEqual(one.covers?.bodyBeyond?.[0], signed.indexOf('Dear'));
  });
});

describe('times', () => {
  test('a signature that was right when the mail came is right, and has expired since', async () => {
    const signed = signMail(mail, rsa, { tags: `t=${then - 10}; x=${then + 10};` });
    const one = await check(signed, zone, { now: '2026-04-01T00:00:00Z' });
    assert.equal(outcome(one), 'pass');
    assert.deepEqual(one.expires, { at: '2026-03-01T12:00:10Z', onArrival: false, now: true });
    assert.equal(one.signedAt, '2026-03-01T11:59:50Z');
  });
  test('one that had expired when the mail came fails, and that alone is why', async () => {
    const signed = signMail(mail, rsa, { tags: `t=${then - 20}; x=${then - 10};` });
    const one = await check(signed);
    assert.equal(outcome(one), 'fail expired');
    assert.deepEqual([one.bodyHolds, one.signatureHolds], [true, true]);
  });
  test('a time to come is told, and an end before the beginning is no signature', async () => {
    assert.deepEqual((await check(signMail(mail, rsa, { tags: `t=${then + 200_000};` }))).weak, ['signed-in-future']);
    assert.equal(outcome(await check(signMail(mail, rsa, { tags: 't=20; x=20;' }))), 'permerror expires-before-signed');
  });
  test('rsa-sha1 counted until RFC 8301, and is named weak before and after', async () => {
    const signed = signMail(mail, rsa, { algorithm: 'rsa-sha1' });
    const before = await check(signed, zone, { at: '2017-12-31T23:59:59Z' });
    const after = await check(signed);
    assert.deepEqual([outcome(before), before.weak], ['pass', ['rsa-sha1']]);
    assert.deepEqual([outcome(after), after.weak], ['fail rsa-sha1-retired', ['rsa-sha1']]);
    assert.equal(after.signatureHolds, true);
  });
});

describe('keys', () => {
  const signed = signMail(mail, rsa);
  const name = 'rsa._domainkey.example.com';
  const p = rsa.record.slice(rsa.record.indexOf('p='));
  const records: readonly [what: string, records: readonly string[], expected: string][] = [
    ['no version and no type', [p], 'pass'],
    ['unknown tags, notes and spaces', [`v=DKIM1 ;  z=1; n=a=3Db; ${p} ; `], 'pass'],
    ['p= on two strings', [`v=DKIM1; ${p.slice(0, 80)} ${p.slice(80)}`], 'pass'],
    ['another version', [`v=DKIM2; ${p}`], 'permerror key-version-unknown'],
    ['the version not in front', [`k=rsa; v=DKIM1; ${p}`], 'permerror key-version-unknown'],
    ['a tag twice', [`v=DKIM1; k=rsa; k=rsa; ${p}`], 'permerror key-syntax'],
    ['something else', ['v=spf1 -all'], 'permerror key-version-unknown'],
    ['p= empty: revoked', ['v=DKIM1; p='], 'permerror key-revoked'],
    ['no p=', ['v=DKIM1; k=rsa'], 'permerror key-missing'],
    ['p= that is no base64', ['v=DKIM1; p=%%%'], 'permerror key-not-base64'],
    ['p= that is no key', ['v=DKIM1; p=AAAA'], 'permerror key-unusable'],
    ['another type', [`v=DKIM1; k=dsa; ${p}`], 'permerror key-type-unknown'],
    ['the type of another algorithm', [ed.record], 'permerror key-type-differs'],
    ['two keys, of which one fits', [ed.record, rsa.record], 'pass'],
    ['two keys of one type, the second is right', [rsaSigner('a', 'b').record, rsa.record], 'pass'],
    ['sha256 allowed', [`v=DKIM1; h=sha1:sha256; ${p}`], 'pass'],
    ['only sha1 allowed', [`v=DKIM1; h=sha1; ${p}`], 'permerror key-hash-not-allowed'],
    ['mail among the services', [`v=DKIM1; s=tlsrpt:email; ${p}`], 'pass'],
    ['only another service', [`v=DKIM1; s=tlsrpt; ${p}`], 'permerror key-not-for-mail'],
    ['t=s', [`v=DKIM1; t=s; ${p}`], 'pass'],
    ['g= of old', [`v=DKIM1; g=; ${p}`], 'pass'],
  ];
  for (const [what, TXT, expected] of records)
    test(`a record with ${what} gives ${expected}`, async () =>
      assert.equal(outcome(await check(signed, { [name]: { TXT } })), expected));

  test('an absent name, a failure, and nobody asked are three things', async () => {
    const one = await check(signed, {});
    assert.deepEqual([outcome(one), one.answers], ['permerror key-absent', [`dns:TXT:${name}`]]);
    assert.equal(outcome(await check(signed, { [name]: { A: ['192.0.2.1'] } })), 'permerror key-absent');
    assert.equal(outcome(await check(signed, { [name]: { TIMEOUT: [] } })), 'temperror key-not-answered');
    const nobody = lookupIn(zone, [], () => true);
    const [unasked] = await checkDkim(readMessage(bytesOf(signed)), nobody, checkSignature, { at });
    assert.ok(unasked !== undefined);
    // the body is judged all the same: that needs no key
    assert.deepEqual(
      [outcome(unasked), unasked.bodyHolds, unasked.signatureHolds],
      ['none not-asked', true, undefined],
    );
  });

  test('t=y: on trial, a failure counts as no signature, and a pass is named', async () => {
    const trial = { [name]: { TXT: [`v=DKIM1; t=y:s; ${p}`] } };
    const one = await check(signed, trial);
    assert.deepEqual([outcome(one), one.weak, one.key?.testing], ['pass', ['key-testing'], true]);
    assert.equal(outcome(await check(signed.replace('Bye', 'bye'), trial)), 'none body-differs');
  });

  test('t=s: i= below d= is not allowed', async () => {
    const below = signMail(mail, rsa, { tags: 'i=@news.example.com;' });
    assert.equal(outcome(await check(below)), 'pass');
    assert.equal(outcome(await check(below, { [name]: { TXT: [`t=s; ${p}`] } })), 'permerror identity-not-domain');
  });

  test('a key under 1024 bits proves nothing, one under 2048 is named', async () => {
    for (const [bits, expected] of [
      [512, 'fail key-too-short'],
      [1023, 'fail key-too-short'],
      [1024, 'pass'],
    ] as const) {
      const signer = rsaSigner('example.com', 'short', bits);
      const one = await check(signMail(mail, signer), zoneOf(signer));
      assert.deepEqual([outcome(one), one.weak, one.key?.bits], [expected, ['key-under-2048'], bits]);
      assert.equal(one.signatureHolds, true);
    }
  });

  test('a key in the bare form of PKCS #1 is read too', async () => {
    const { createPublicKey } = await import('node:crypto');
    const bare = createPublicKey(rsa.key).export({ type: 'pkcs1', format: 'der' }).toString('base64');
    assert.equal(outcome(await check(signed, { [name]: { TXT: [`p=${bare}`] } })), 'pass');
  });

  test('a record that is none says why', () => {
    assert.deepEqual(readDkimKey(''), { problem: 'key-syntax' });
    assert.deepEqual(readDkimKey('v=DKIM1\\; k=rsa\\; p=AAAA'), { problem: 'key-version-unknown' });
  });
});

describe('the field that signs', () => {
  const sound = 'v=1; a=rsa-sha256; d=example.com; s=rsa; h=from:to; bh=AAAA; b=AAAA';
  const faults: readonly [value: string, problem: string | undefined][] = [
    [sound, undefined],
    [`${sound};`, undefined],
    [`${sound} ; `, undefined],
    [`${sound}; unknown=tag`, undefined],
    [sound.replace('a=rsa-sha256', 'a=RSA-SHA256'), undefined],
    [sound.replace('from:to', 'From : : TO'), undefined],
    [`${sound};;`, 'tag-syntax'],
    [`${sound}; =x`, 'tag-syntax'],
    [`${sound}; x`, 'tag-syntax'],
    [`${sound}; 1x=1`, 'tag-syntax'],
    [`${sound}; x=\u0001`, 'tag-syntax'],
    [`${sound}; b=AAAA`, 'tag-duplicate'],
    ['', 'tag-syntax'],
    [sound.replace('v=1; ', ''), 'version-unknown'],
    [sound.replace('v=1', 'v=1.0'), 'version-unknown'],
    [sound.replace('v=1', 'V=1'), 'version-unknown'],
    [sound.replace('a=rsa-sha256; ', ''), 'algorithm-missing'],
    [sound.replace('rsa-sha256', 'rsa-md5'), 'algorithm-unknown'],
    [sound.replace('bh=AAAA', 'bh='), 'body-hash-missing'],
    [sound.replace('; b=AAAA', ''), 'signature-missing'],
    [sound.replace('bh=AAAA', 'bh=A*'), 'body-hash-not-base64'],
    [sound.replace('; b=AAAA', '; b=A'), 'signature-not-base64'],
    [sound.replace('d=example.com; ', ''), 'domain-missing'],
    [sound.replace('d=example.com', 'd=example..com'), 'domain-invalid'],
    [sound.replace('d=example.com', 'd=com'), 'domain-invalid'],
    [sound.replace('s=rsa; ', ''), 'selector-missing'],
    [sound.replace('s=rsa', 's=a b'), 'selector-invalid'],
    [sound.replace('h=from:to; ', ''), 'fields-missing'],
    [sound.replace('from:to', 'to'), 'from-not-signed'],
    [`${sound}; c=relaxed/relaxed/relaxed`, 'canonicalization-unknown'],
    [`${sound}; c=nofws`, 'canonicalization-unknown'],
    [`${sound}; c=relaxed`, undefined],
    [`${sound}; i=mia@mail.example.com`, undefined],
    [`${sound}; i=a=3Bb@example.com`, undefined],
    [`${sound}; i=mia@badexample.com`, 'identity-outside-domain'],
    [`${sound}; i=mia`, 'identity-invalid'],
    [`${sound}; l=-1`, 'length-invalid'],
    [`${sound}; l=${'9'.repeat(77)}`, 'length-invalid'],
    [`${sound}; t=1e9`, 'time-invalid'],
    [`${sound}; x=`, 'time-invalid'],
    [`${sound}; q=dns/txt:other`, undefined],
    [`${sound}; q=other`, 'query-unknown'],
  ];
  for (const [value, problem] of faults)
    test(`"${value.length > 100 ? `…${value.slice(-40)}` : value}" ${problem ?? 'can be read'}`, () => {
      assert.equal(readDkimSignature(value).problem, problem);
    });

  test('names are made what DNS is asked for', () => {
    const utf8 = Buffer.from('v=1; a=rsa-sha256; d=b\u00fccher.Example; s=K1; h=from; bh=AAAA; b=AAAA').toString(
      'latin1',
    );
    const { domain, selector, identity } = readDkimSignature(utf8);
    assert.deepEqual([domain, selector, identity], ['xn--bcher-kva.example', 'k1', '@xn--bcher-kva.example']);
  });
});

describe('many signatures', () => {
  test('each is judged for itself, in the order of the header', async () => {
    const signed = signMail(signMail(mail, ed, { algorithm: 'ed25519-sha256' }), rsa, { names: ['to'] });
    const checks = await checkDkim(readMessage(bytesOf(signed)), lookupIn(zone), checkSignature, { at });
    assert.deepEqual(checks.map(outcome), ['permerror from-not-signed', 'pass']);
  });

  test('one name is asked for once, however many signatures name it, and no more names than signatures are checked', async () => {
    const asked: string[] = [];
    const field = (n: number) =>
      `DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s${n >> 1}; h=from; bh=AAAA; b=AAAA\r\n`;
    const text = Array.from({ length: 100 }, (_, n) => field(n)).join('') + mail;
    const checks = await checkDkim(readMessage(bytesOf(text)), lookupIn({}, asked), checkSignature, { at });
    assert.equal(asked.length, 10);
    assert.equal(checks.length, 21);
    const last = checks.at(-1);
    assert.ok(last !== undefined);
    assert.equal(outcome(last), 'none too-many-signatures');
    assert.equal(slice(text, last.at).split('DKIM-Signature').length - 1, 80);
  });

  test('a mail without a signature has no check, and nobody is asked', async () => {
    const asked: string[] = [];
    assert.deepEqual(await checkDkim(readMessage(bytesOf(mail)), lookupIn(zone, asked), checkSignature, { at }), []);
    assert.deepEqual(asked, []);
  });
});

test('a header that was saved without its mail fails nothing: there is no body to judge', async () => {
  const signed = signMail(mail, rsa);
  const header = signed.slice(0, signed.indexOf('\r\n\r\n') + 2);
  const one = await check(header);
  assert.equal(outcome(one), 'none body-missing');
  assert.deepEqual([one.bodyHolds, one.signatureHolds], [false, true]);
});

test('lines that end with CR alone are read as lines', async () => {
  const one = await check(signMail(mail, rsa).replace(/\r\n/g, '\r'));
  assert.deepEqual([outcome(one), one.lineEnds], ['pass', 'cr']);
  const buffer = Buffer.from('From: a@example.com\r\rx\r', 'latin1');
  await checkDkim(readMessage(buffer), lookupIn(zone), checkSignature, { at });
  assert.equal(buffer.includes(10), false, 'the bytes stay as they came');
});

test('a message inside another is judged within its own bytes', async () => {
  const inner = signMail(mail, rsa);
  const text = `From: x@example.net\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--\r\n`;
  const message = readMessage(bytesOf(text)).body.parts[0]?.message;
  assert.ok(message !== undefined);
  const [one] = await checkDkim(message, lookupIn(zone), checkSignature, { at });
  assert.equal(one?.result, 'pass');
});
