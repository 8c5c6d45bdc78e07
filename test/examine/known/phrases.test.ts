import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { md5, sha1 } from '../../../src/examine/known/links/digests.ts';
import { RecipientSearch } from '../../../src/examine/known/links/recipient.ts';
import { PhraseTable } from '../../../src/examine/known/stories/phrases/phrase-search.ts';
import { phrasesIn, stories } from '../../../src/examine/known/stories/phrases.ts';
import { plain, skeleton, tight } from '../../../src/examine/known/text/plain.ts';
import { assertLinear } from '../../growth.ts';

const groups = (seen: string) =>
  [...new Set(phrasesIn({ language: 'und', seen, hidden: '', charsets: [] }, '').map(({ group }) => group))].sort();

test('lures are found in full-width, styled and broken letters', () => {
  assert.deepEqual(groups('Ｐｌｅａｓｅ ｖｅｒｉｆｙ ｙｏｕｒ ａｃｃｏｕｎｔ'), ['credential']);
  assert.deepEqual(groups('𝐕𝐞𝐫𝐢𝐟𝐲 𝐲𝐨𝐮𝐫 𝐚𝐜𝐜𝐨𝐮𝐧𝐭'), ['credential']);
  assert.deepEqual(groups('Ver\u200bify your\n  acc\u00adount'), ['credential']);
  assert.deepEqual(groups('24時間以内に本人確認をお願いします'), ['credential', 'deadline']);
});

test('words are found as words', () => {
  const table = new PhraseTable([['a', ['urgent', 'act now']]]);
  assert.equal(table.find('insurgents react nowhere').length, 0);
  assert.deepEqual(
    table.find('it is urgent: act now').map(({ phrase }) => phrase),
    ['urgent', 'act now'],
  );
  assert.equal(new PhraseTable([['a', ['urgent']]], { anywhere: true }).find('insurgents').length, 1);
});

test('of several words the last may have an s more, one alone not, nor what stands in its plural as well', () => {
  const table = new PhraseTable([['a', ['gift card', 'winner', 'bulk letter', 'bulk letters']]], { plurals: true });
  const found = (text: string) => table.find(text).map(({ phrase }) => phrase);
  assert.deepEqual(found('two gift cards for the winners'), ['gift card']);
  assert.deepEqual(found('a gift cardsharp'), []);
  assert.deepEqual(found('bulk letters, each a bulk letter'), ['bulk letters', 'bulk letter']);
});

test('a stem is found with every ending, told as the whole word, and not inside of another', () => {
  const table = new PhraseTable([['a', ['konto zablokowan*', 'masturb*']]]);
  const found = (text: string) => table.find(text).map(({ phrase }) => phrase);
  assert.deepEqual(found('twoje konto zablokowaną, konto zablokowan'), ['konto zablokowaną']);
  assert.deepEqual(found('mentre ti masturbavi. xmasturbavi'), ['masturbavi']);
  assert.deepEqual(found('xmasturbavi'), []);
});

test('a few lines whose language nobody can tell are searched with their accents and without', () => {
  assert.deepEqual(groups('Ověřte své údaje'), ['credential']);
  assert.deepEqual(groups('Vérify your wállet'), groups('Verify your wallet'));
});

test('comparison forms', () => {
  assert.equal(plain('ＡＢＣ\u3000ｱｲｳ'), 'abc アイウ');
  assert.equal(skeleton('раураl'), 'paypal');
  assert.equal(tight('P.a-y P a 1'), tight('paypal'));
});

test('an address in a link is known in every spelling, and digests of it', () => {
  const address = 'reader@example.org';
  const hash = (name: string): string => createHash(name).update(address).digest('hex');
  const search = new RecipientSearch(['other@example.net', address], (bytes) =>
    createHash('sha256').update(bytes).digest('hex'),
  );
  const json = Buffer.from(JSON.stringify({ e: address })).toString('base64url');
  const rot13 = 'ernqre@rknzcyr.bet';
  for (const [value, how] of [
    [address, 'plain'],
    ['READER@Example.ORG', 'plain'],
    [encodeURIComponent(address), 'plain'],
    [encodeURIComponent(encodeURIComponent(address)), 'plain'],
    [Buffer.from(address).toString('base64'), 'base64'],
    [Buffer.from(`x${address}`).toString('base64'), 'base64'],
    [Buffer.from(`xy${address}`).toString('base64'), 'base64'],
    [json, 'base64'],
    [Buffer.from(address).toString('hex'), 'hex'],
    [Buffer.from(address).toString('hex').toUpperCase(), 'hex'],
    [rot13, 'rot13'],
    [encodeURIComponent(rot13), 'rot13'],
    [[...address].reverse().join(''), 'reversed'],
    [hash('md5'), 'md5'],
    [hash('sha1').toUpperCase(), 'sha1'],
    [hash('sha256'), 'sha256'],
    [createHash('md5').update('someone@example.org').digest('hex'), undefined],
    ['reader', undefined],
  ] as const)
    assert.equal(search.find(`https://a.example/?x=${value}`), how, value);
});

test('our MD5 and SHA-1 are those of the machine, at every length of a block', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 255);
    assert.equal(md5(bytes), createHash('md5').update(bytes).digest('hex'), `MD5 of ${length}`);
    assert.equal(sha1(bytes), createHash('sha1').update(bytes).digest('hex'), `SHA-1 of ${length}`);
  }
});

test('no phrase stands twice in its story', () => {
  const seen = new Set<string>();
  for (const [group, phrases] of stories()) {
    for (const phrase of phrases) {
      assert.ok(phrase.length > 1 && !seen.has(`${group} ${phrase}`), `${group}: ${phrase}`);
      seen.add(`${group} ${phrase}`);
    }
  }
});

test('searching is linear in the text', () => {
  assertLinear('phrases', 2000, (n) => 'verify your accoun'.repeat(n), groups);
});

test('the first short texts, searched phrase by phrase, give the same hits as the table', () => {
  const phrases = {
    a: ['urgent', 'act now', '至急', 'pay', 'pays off', 'ur*'],
    b: ['urgent', '急ぎ', 'now!', 'o-o', 'アカウント'],
  };
  const piece = fc.constantFrom(
    'urgent',
    'act',
    ' ',
    'now',
    '!',
    '至急',
    'pay',
    's off',
    'o',
    '-',
    'アカウント',
    'x',
    '9',
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.boolean(), fc.boolean(), (searched, anywhere, plurals) => {
      const made = new PhraseTable(Object.entries(phrases), { anywhere, plurals });
      made.find('. '.repeat(4000));
      assert.deepEqual(
        new PhraseTable(Object.entries(phrases), { anywhere, plurals }).find(searched),
        made.find(searched),
      );
    }),
  );
});
