/** Marks that nobody sees between letters: a trick between Latin ones, a part of the letter behind kanji. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { delivered, written } from './letters.ts';

const encoded = (words: string) => `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`;

async function isSalted(subject: string, name: string): Promise<boolean> {
  const { findings } = await examined(
    Buffer.from(delivered(written({ subject: encoded(subject), name: encoded(name) }), {})),
  );
  return findings.some(({ detector }) => detector === 'salted-letters');
}

test('selectors of variants, tags and fillers between Latin letters are a trick', async () => {
  for (const mark of ['\u{e0139}', '\u{e0061}', '\ufe0e', '\u3164', '\u180c'])
    assert.equal(await isSalted(`Y${mark}our wal${mark}${mark}let is cl${mark}osed`, 'Support'), true, escape(mark));
});

test('selectors of variants behind kanji and emoji are how these are written', async () => {
  assert.equal(await isSalted('葛\u{e0100}城\u{e0101}市と辻\u{e0101}本\u{e0100}様', '渡邉\u{e0103}\u{e0100}'), false);
  assert.equal(await isSalted('Sun ☀\ufe0f and rain ☔\ufe0f and 1\ufe0f\u20e3 2\ufe0f\u20e3', 'A❤\ufe0fB'), false);
});

const isTextSalted = async (words: string) => {
  const { findings } = await examined(Buffer.from(delivered(written({ body: `Guten Tag,\n\n${words}\n` }), {})));
  return findings.some(({ detector }) => detector === 'salted-letters');
};

test('soft hyphens where long words are divided, and spaces where Japanese phrases meet, are how programs set text', async () => {
  const german =
    'Ihre Ver\u00adsicherungs\u00adbestätigung und die Allge\u00admeinen Geschäfts\u00adbedin\u00adgungen liegen in Ihrem Kunden\u00adkonto. ';
  assert.equal(await isTextSalted(german.repeat(4)), false);
  const japanese = 'いつも\u200bご利用\u200bいただき\u200bありがとう\u200bございます。';
  assert.equal(await isTextSalted(japanese.repeat(6)), false);
});

test('salt falls into short words, and between single letters', async () => {
  assert.equal(await isTextSalted('Yo\u00adur co\u00adde is va\u00adlid, op\u00aden it no\u00adw. '.repeat(4)), true);
  assert.equal(
    await isTextSalted('口\u200b座\u200bの\u200b確\u200b認\u200bを\u200bお\u200b願\u200bい'.repeat(4)),
    true,
  );
});
