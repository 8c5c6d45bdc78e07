/** What a mail is after is told by the words that it hides from filters, too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { letter } from './letters.ts';

const kindOf = async (body: string): Promise<string> => {
  const mail = letter({ client: 'vps.example.net (unknown [203.0.113.77])', subject: 'News', body });
  return (await examined(Buffer.from(mail), { source: '-' })).verdict.kind;
};
const apart = (text: string): string => text.replace(/(?<=\S)(?=\S)/g, ' ').replace(/(?<=\S) {1}(?=[A-Z])/g, '  ');

test('who masks the words for a secret and has a page is after the secret', async () => {
  const masked = 'Your p@ssw0rd exp1res. Ver1fy your acc0unt:\n\nhttps://keep.example.net/k\n';
  assert.equal(await kindOf(masked), 'phishing');
  const spaced = 'Your account has been locked. Please confirm your password within a day.';
  assert.equal(await kindOf(`${apart(spaced)}\n\nhttps://keep.example.net/k\n`), 'phishing');
});

test('who masks what he sells is after none', async () => {
  const sold = 'V.i.a.g.r.a and C1alis, no pre$cription, D1scount today.\n\nhttps://meds.example.net/\n';
  assert.equal(await kindOf(sold), 'spam');
  const spaced = 'Cheap watches and bags of all great names are on sale in our new shop today.';
  assert.equal(await kindOf(`${apart(spaced)}\n\nhttps://shop.example.net/\n`), 'spam');
});
