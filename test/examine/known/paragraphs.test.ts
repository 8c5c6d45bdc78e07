/** The language of a letter is that of each paragraph: a footer decides nothing for the words above it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrasesIn } from '../../../src/examine/known/stories/phrases.ts';
import { languageOf } from '../../../src/examine/observe/language.ts';

const asText = (seen: string) => ({ language: languageOf(seen), seen, hidden: '', charsets: [] });
const found = (seen: string): string[] => phrasesIn(asText(seen), '').map(({ phrase }) => phrase);

const ENGLISH =
  'This message is meant for the person that it is addressed to. If you are not that person, please tell the sender and delete it from your system. We do not accept any liability for what was changed on the way.';
const JAPANESE = 'このメールは送信専用です。ご不明な点がございましたら、お近くの窓口までお問い合わせください。'.repeat(
  3,
);
const GERMAN =
  'Ihr Konto wurde gesperrt. Bitte melden Sie sich innerhalb von 24 Stunden bei uns, damit wir es wieder öffnen.';
const VEILED = 'Wé háve lócked yóur accóunt. You have to vérífy yóur áccóunt before you can use it again.';

test('German above an English footer, and English through accents above a Japanese one, are read', () => {
  for (const seen of [`${GERMAN}\n\n${ENGLISH}`, `${GERMAN}\n${ENGLISH}`, `${GERMAN}\n\n${JAPANESE}`])
    assert.ok(found(seen).includes('innerhalb von 24 stunden'), seen);
  for (const seen of [`${VEILED}\n\n${ENGLISH}`, `${VEILED}\n\n${JAPANESE}`])
    assert.ok(found(seen).includes('verify your account'), seen);
});

test('a letter in two languages says its words once', () => {
  const english = 'We have to ask you to sign in to continue, so that all of this stays as it was before.';
  const german =
    'Der Zugang ist aus Sicherheitsgründen gesperrt, und Sie können sich erst dann wieder wie gewohnt bei uns anmelden.';
  const credential = (seen: string) => phrasesIn(asText(seen), '').filter(({ group }) => group === 'credential').length;
  assert.equal(credential(english), 1);
  assert.equal(credential(`${english}\n\n${german}`), credential(german));
});
