import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PhraseTable } from '../../../src/examine/known/phrase-search.ts';
import { phrasesIn } from '../../../src/examine/known/phrases.ts';
import { plain, skeleton, tight } from '../../../src/examine/known/plain.ts';
import { spellingsOf } from '../../../src/examine/known/recipient.ts';
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
  const table = new PhraseTable({ a: ['urgent', 'act now'] });
  assert.equal(table.find('insurgents react nowhere').length, 0);
  assert.deepEqual(
    table.find('it is urgent: act now').map(({ phrase }) => phrase),
    ['urgent', 'act now'],
  );
  assert.equal(new PhraseTable({ a: ['urgent'] }, true).find('insurgents').length, 1);
});

test('comparison forms', () => {
  assert.equal(plain('ＡＢＣ\u3000ｱｲｳ'), 'abc アイウ');
  assert.equal(skeleton('раураl'), 'paypal');
  assert.equal(tight('P.a-y P a 1'), tight('paypal'));
});

test('an address in a link is known in plain, percent, Base64 and hex', () => {
  const texts = spellingsOf('reader@example.org').map(({ text }) => text);
  assert.ok(texts.includes('reader%40example.org'));
  assert.ok(
    Buffer.from('reader@example.org')
      .toString('base64')
      .startsWith(texts[2] ?? '-'),
  );
  assert.ok(texts.includes(Buffer.from('reader@example.org').toString('hex')));
});

test('searching is linear in the text', () => {
  assertLinear('phrases', 2000, (n) => 'verify your accoun'.repeat(n), groups);
});

test('the first short texts, searched phrase by phrase, give the same hits as the table', () => {
  const phrases = {
    a: ['urgent', 'act now', '至急', 'pay', 'pays off'],
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
    fc.property(text, fc.boolean(), (searched, anywhere) => {
      const made = new PhraseTable(phrases, anywhere);
      made.find('. '.repeat(4000));
      assert.deepEqual(new PhraseTable(phrases, anywhere).find(searched), made.find(searched));
    }),
  );
});
