/** What a sentence denies or tells of others excuses its phrase; what the same sentence demands is not excused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrasesIn } from '../../../src/examine/known/stories/phrases.ts';

const found = (seen: string): number =>
  phrasesIn({ language: /[ぁ-ん]/.test(seen) ? 'ja' : 'en', seen, hidden: '', charsets: [] }, '').filter(
    ({ group }) => !group.startsWith('warning'),
  ).length;

test('what the sender never does, and what swindlers write, lures nobody', () => {
  for (const words of [
    'We will never ask you to verify your account.',
    'Our staff do not call you to confirm your account.',
    'Beware of fraudulent emails that say you must verify your account.',
    'Fake emails are around which claim that, to keep it, you have to confirm your identity.',
    'Customers received a mail that is a scam: "please verify your account" is not from us.',
    'メールでアカウントの確認をお願いすることはありません。',
    '暗証番号を教えないでください。',
  ])
    assert.equal(found(words), 0, words);
});

test('who demands it in the same sentence is not excused by a word of fraud or of what the reader does not do', () => {
  for (const words of [
    'If you do not contact us and verify your account it stays closed.',
    'We will not send you any mail until you verify your account.',
    'Because of fraudulent emails that reach our members, you have to verify your account.',
    'You have received: "Please verify your account."',
    'To protect you from fraud the server says: "Please verify your account." Please use the button.',
    'アカウントを確認していただければ、閉鎖されることはありません。',
    '暗証番号を入力しないことが続くと、手続きは終わります。',
  ])
    assert.notEqual(found(words), 0, words);
});

test('what others write is named in marks, with what to do then behind it; without the marks, or the advice, it is said', () => {
  for (const words of [
    '"Urgent wire transfer", "gift cards for the boss", "new bank account": ring the person first.',
    '“Your new bank account” – ask by telephone.',
    '"Your account will be suspended": do not click, and tell us.',
  ])
    assert.equal(found(words), 0, words);
  for (const words of [
    'Urgent wire transfer, gift cards for the boss, new bank account: ring me first.',
    'This is about the "wire transfer" to our "new bank account": it was closed by mistake.',
    '"Your card was declined": please verify your account.',
    'It says "unusual activity" - call +44 1632 960 123 now.',
    '"Your account will be suspended": do not ignore this message.',
  ])
    assert.notEqual(found(words), 0, words);
});
