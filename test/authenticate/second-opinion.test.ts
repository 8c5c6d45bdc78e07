/**
 * mailauth reads the same mails: the same bytes must have been hashed and signed, and the same be said, or the reason
 * stands here.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dkimSign, dkimVerify } from 'mailauth';
import { checkSignature } from '../../src/app/machine/signature.ts';
import { checkDkim } from '../../src/authenticate/dkim.ts';
import type { CheckSignature } from '../../src/authenticate/signature.ts';
import type { Lookup } from '../../src/lookup/lookup.ts';
import { readMessage } from '../../src/message/mime.ts';
import { data, skipWithout } from '../data.ts';
import { type Algorithm, ed25519Signer, rsaSigner, signMail } from './sign.ts';
import { lookupIn } from './zones.ts';

const folders = ['phishing', 'easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2'];
const at = '2026-06-01T00:00:00Z';
const rsa = rsaSigner('example.com', 's', 2048);
const pem = rsa.key.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Whoever is asked for has this key, so that both go on to the end. */
const everyLookup: Lookup = (question) => lookupIn({ [question.key]: { TXT: [rsa.record] } })(question);
const everyKey = async (): Promise<string[][]> => [[rsa.record]];

const mailsOf = (folder: string): { name: string; bytes: Uint8Array }[] =>
  readdirSync(data(`mail/${folder}`))
    .filter((name) => name !== 'LICENSE')
    .map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(data(`mail/${folder}`), name))) }));

/** The same mathematics, with a note of all that was hashed and signed. */
function noting(): { check: CheckSignature; hashes: Set<string>; signed: Set<string> } {
  const hashes = new Set<string>();
  const signed = new Set<string>();
  const check: CheckSignature = {
    digest(hash) {
      const digest = checkSignature.digest(hash);
      return {
        update: (piece) => digest.update(piece),
        finish: async () => {
          const octets = await digest.finish();
          hashes.add(Buffer.from(octets).toString('base64'));
          return octets;
        },
      };
    },
    rsa(key, hash, bytes, signature) {
      signed.add(Buffer.from(bytes).toString('base64'));
      return checkSignature.rsa(key, hash, bytes, signature);
    },
    ed25519: (key, bytes, signature) => checkSignature.ed25519(key, bytes, signature),
  };
  return { check, hashes, signed };
}

/** What we say, and mailauth's words for the same. Everything else is a difference that has to be explained below. */
const same = new Set([
  // RFC 6376 §6.1.3: a body hash that differs is a failure; mailauth's lenient mode says neutral
  'fail body-differs | neutral body hash did not verify',
  'fail signature-differs | fail bad signature',
  // RFC 8301 §3.1: mailauth does not look at the bytes of rsa-sha1; we say first that they do not hold either
  'fail signature-differs | policy weak algorithm',
  // RFC 6376 §6.1.1 and §3.5: mailauth's lenient mode goes on with an i= outside d= and a t= or x= that is no number
  'permerror identity-outside-domain | neutral body hash did not verify',
  'permerror time-invalid | neutral body hash did not verify',
]);

for (const folder of folders) {
  const skip = skipWithout(`mail/${folder}`);

  test(`signatures of ${folder} are judged over the bytes that mailauth judges`, { skip }, async () => {
    for (const { name, bytes } of mailsOf(folder)) {
      const { check, hashes, signed } = noting();
      const message = readMessage(bytes);
      const ours = await checkDkim(message, everyLookup, check, { at });
      const other = await dkimVerify(Buffer.from(bytes), {
        resolver: everyKey,
        rejectRsaSha1: true,
        curTime: new Date(at),
      });
      const theirs = other.results.filter((result) => result.status.result !== 'none');
      assert.equal(ours.length, theirs.length, name);
      for (const [index, one] of theirs.entries()) {
        const mine = ours[index];
        assert.ok(mine !== undefined);
        const said = `${mine.result} ${mine.problem} | ${one.status.result} ${one.status.comment}`;
        assert.ok(same.has(said), `${name}: ${said}`);
        if (mine.result === 'permerror') continue; // nothing was hashed
        assert.ok(hashes.has(one.bodyHash ?? ''), `${name}: another body hash`);
        if (one.algo === 'rsa-sha256')
          assert.ok(signed.has(one.signingHeaders?.canonicalizedHeader ?? ''), `${name}: another signed header`);
      }
    }
  });

  test(`what mailauth signs of ${folder} holds here`, { skip }, async () => {
    for (const [index, { name, bytes }] of mailsOf(folder).entries()) {
      if (index % 4 !== 0) continue; // signing takes its time
      const canonicalization = index % 8 === 0 ? 'relaxed/relaxed' : 'simple/simple';
      const signatureData = [{ signingDomain: 'example.com', selector: 's', privateKey: pem }];
      const { signatures } = await dkimSign(Buffer.from(bytes), {
        canonicalization,
        signatureData,
        signingDomain: '',
        selector: '',
        privateKey: '',
      });
      const message = readMessage(Uint8Array.from(Buffer.concat([Buffer.from(signatures), bytes])));
      const [first] = await checkDkim(message, everyLookup, checkSignature, { at });
      assert.deepEqual([first?.result, first?.problem], ['pass', undefined], `${name} ${canonicalization}`);
    }
  });
}

const ed = ed25519Signer('example.com', 'ed');
const letters: Readonly<Record<string, string>> = {
  plain:
    'From: mia@example.com\r\nTo: x@example.net\r\nSubject:  s  t\r\n\tu\r\nDate: d\r\n\r\nDear  all, \r\n\r\n \r\n',
  empty: 'From: mia@example.com\r\nTo: x@example.net\r\nSubject: s\r\nDate: d\r\n\r\n',
};
const changes: Readonly<Record<string, (text: string) => string>> = {
  nothing: (text) => text,
  'a word of the body': (text) => `${text}more\r\n`,
  'a word of the subject': (text) => text.replace(' s', ' S'),
  'white space at a line end': (text) => text.replace('all, ', 'all,  '),
  'a fold of the subject': (text) => text.replace('Subject: ', 'Subject:\r\n '),
  'empty lines at the end': (text) => `${text}\r\n\r\n`,
  'a second From above': (text) => `From: bank@example.org\r\n${text}`,
  'a second From below': (text) => text.replace('Date:', 'From: bank@example.org\r\nDate:'),
  'the selector': (text) => text.replace('s=s;', 's=t;'),
};

test('mails that we sign and change pass here where they pass mailauth, and fail where they fail', async () => {
  const zone = { 's._domainkey.example.com': { TXT: [rsa.record] }, 'ed._domainkey.example.com': { TXT: [ed.record] } };
  const resolver = async (name: string): Promise<string[][]> => {
    const found = Object.entries(zone).find(([key]) => key === name);
    if (found === undefined) throw Object.assign(new Error('no name'), { code: 'ENOTFOUND' });
    return [found[1].TXT];
  };
  const algorithms: readonly Algorithm[] = ['rsa-sha256', 'rsa-sha1', 'ed25519-sha256'];
  let passed = 0;
  for (const [what, letter] of Object.entries(letters))
    for (const algorithm of algorithms)
      for (const header of ['simple', 'relaxed'] as const)
        for (const body of ['simple', 'relaxed'] as const)
          for (const tags of ['', 't=1780000000;', 't=1780000000; x=1780000001;', 'i=@sub.example.com;', 'l=4;'])
            for (const [change, make] of Object.entries(changes)) {
              const length = tags === 'l=4;' ? { length: 4 } : {};
              const signer = algorithm === 'ed25519-sha256' ? ed : rsa;
              const options = { algorithm, header, body, ...(tags === 'l=4;' ? length : { tags }) };
              const text = make(signMail(letter, signer, options));
              const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
              const [mine] = await checkDkim(readMessage(bytes), lookupIn(zone), checkSignature, { at });
              const { results } = await dkimVerify(Buffer.from(bytes), {
                resolver,
                strict: true,
                curTime: new Date(at),
              });
              const theirs = results[0]?.status;
              // RFC 6376 §3.5: "l=" MUST NOT be larger than the body; mailauth takes what there is
              if (mine?.problem === 'body-shorter-than-signed') continue;
              const where = [what, algorithm, header, body, tags, change].join(', ');
              assert.equal(
                mine?.result === 'pass',
                theirs?.result === 'pass',
                `${where}: ${mine?.problem}, ${theirs?.comment}`,
              );
              if (mine?.result === 'pass') passed += 1;
            }
  assert.ok(passed > 200);
});
