/** What to do fits the mail: its kind, its trick, and what there is to open. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  fraudAdvice,
  malwareAdvice,
  phishingAdvice,
  spamAdvice,
  trickAdvice,
  undecidedAdvice,
} from '../../src/examine/advice-words.ts';
import type { Text } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';
import { type FileMail, mailOf } from './file-mails.ts';

const folder = new URL('../fixtures/held-out/', import.meta.url);

const mails: readonly (readonly [file: string, what: string, said: readonly Text[], not: readonly Text[]])[] = [
  ['bad-3/donation-billionaire', 'a gift of millions', [trickAdvice.fortune], [fraudAdvice.knownPerson]],
  ['bad-3/gift-card-boss', 'a chief who wants cards', [fraudAdvice.nothingByCard, fraudAdvice.knownPerson], []],
  ['bad-3/bank-change-thread', 'a changed account', [trickAdvice.bankChange, fraudAdvice.nothing], []],
  ['bad-3/geek-squad', 'a charge to call about', [trickAdvice.callback], [fraudAdvice.knownPerson, fraudAdvice.links]],
  ['bad-3/sextortion-ja-2025', 'a threat with a video', [trickAdvice.extortion], [fraudAdvice.nothing]],
  ['bad-4/ddos-ransom', 'a threat to a network', [trickAdvice.attack], [trickAdvice.extortion]],
  ['bad-4/site-hacked', 'a threat to publish what a site holds', [trickAdvice.breach], [trickAdvice.extortion]],
  ['bad-3/police-warrant', 'a false police officer', [trickAdvice.police], [fraudAdvice.knownPerson]],
  ['bad-4/expo-ticket', 'a prize', [trickAdvice.prize, fraudAdvice.links], [fraudAdvice.knownPerson]],
  ['bad/side-job', 'easy work', [trickAdvice.job], [fraudAdvice.knownPerson]],
  ['bad-3/romance-ja', 'a stranger who makes friends', [trickAdvice.friend], [fraudAdvice.knownPerson]],
  ['bad-3/loan-offer', 'a loan for an answer', [trickAdvice.loan], []],
  ['bad-4/ntt-refund-call', 'a refund for a PIN', [trickAdvice.secret], []],
  ['bad-3/svg-attachment', 'a false page as a file', [phishingAdvice.filesOnly], [phishingAdvice.links]],
  ['bad-3/html-invoice-login', 'a file with a form', [phishingAdvice.filesOnly], [phishingAdvice.links]],
  ['bad-3/hosting-mailbox-ja', 'a full mailbox', [phishingAdvice.enteredMailbox], [phishingAdvice.filesToo]],
  ['bad-3/coinbase-wallet', 'a wallet to be moved', [phishingAdvice.links], [trickAdvice.police]],
  ['bad-3/invoice-zip-exe', 'a program', [malwareAdvice.closed], [malwareAdvice.removed]],
  ['bad-3/deai', 'an advertisement with a link', [spamAdvice.nothing, spamAdvice.opened], [fraudAdvice.paid]],
  ['good-3/mailman-ja', 'an answer on a list', [undecidedAdvice.subscribed], [undecidedAdvice.ask]],
  ['good/amazon-order', 'an order that nothing proves', [undecidedAdvice.ask], [undecidedAdvice.subscribed]],
];

for (const [file, what, said, not] of mails)
  test(`the advice fits ${what}`, async () => {
    const { verdict } = await examined(readFileSync(new URL(`${file}.eml`, folder)), { source: file });
    const given = verdict.advice.map(({ en }) => en);
    for (const { en } of said) assert.ok(given.includes(en), `missing: ${en}\ngiven: ${given.join('\n')}`);
    for (const { en } of not) assert.ok(!given.includes(en), `unfit: ${en}`);
    assert.ok(given.length <= 5, `${given.length} pieces of advice`);
    assert.equal(new Set(given).size, given.length);
  });

test('a link of the mail and its file are both told of, and what leads out of a file alone is the file', async () => {
  const page = '<form action="https://in.example.net/"><p>Sign in</p><input name=u><input type=password name=p></form>';
  const told = async (body: string) => {
    const mail: FileMail = {
      what: 'a page',
      name: 'Mail Delivery',
      address: 'notice@hosting.example',
      subject: 'Your mailbox is full: 14 pending messages',
      body,
      fileName: 'messages.html',
      file: () => Buffer.from(`<!doctype html><html><body>${page}</body></html>`),
    };
    const { verdict } = await examined(await mailOf(mail));
    assert.equal(verdict.kind, 'phishing');
    return verdict.advice;
  };
  const words = 'Your mailbox is full. Validate your mailbox within 24 hours to release messages';
  const both = await told(`${words}: https://mail-quota.pages.example/login\n`);
  assert.ok(both.includes(phishingAdvice.links) && both.includes(phishingAdvice.filesToo));
  const alone = await told(`${words}, in the attached page.\n`);
  assert.ok(alone.includes(phishingAdvice.filesOnly) && !alone.includes(phishingAdvice.links));
});
