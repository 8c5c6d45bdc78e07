/** Japanese is cut in the middle of words, by mailers and by writers; a list is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stories } from '../../../src/examine/known/stories/phrases.ts';
import { readingOf } from '../../../src/examine/known/text/beginning.ts';
import { flowing, withoutGaps } from '../../../src/examine/known/text/flowing.ts';
import { examined } from '../examining.ts';

test('lines that were cut for their length are joined, and a sentence ends where it ended', () => {
  const cut =
    'お客様のアカウントに不正なログインが確認されまし\nたので、ご利用を一時的に制限しております。\nお手続きはこちらからお願いいたします';
  assert.equal(
    flowing(cut),
    'お客様のアカウントに不正なログインが確認されましたので、ご利用を一時的に制限しております。\nお手続きはこちらからお願いいたします',
  );
});

test('labels of a form, names and short lines stay apart, and so do paragraphs', () => {
  for (const text of [
    'クレジットカード番号\nセキュリティコード\n生年月日',
    '株式会社みなと商事\n営業部\n山田太郎',
    '本日はありがとうございました\n\nまたお待ちしております',
    'Dear all,\nthe minutes are below.',
  ])
    assert.equal(flowing(text), text);
});

test('a space where a line of the source ended parts no word', () => {
  assert.equal(withoutGaps('認証の有 効期限が切れました。 再設定'), '認証の有効期限が切れました。再設定');
  assert.equal(withoutGaps('sbi 証券 id の 更新 12 月'), 'sbi 証券 id の更新 12 月');
});

test('no phrase has a gap that is closed before it is looked for', () => {
  const gaps = stories().flatMap(([, phrases]) => phrases.filter((phrase) => withoutGaps(phrase) !== phrase));
  assert.deepEqual(gaps, []);
});

/** @param width letters of a line */
const cutAt = (width: number, text: string): string => text.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n');

test('a lure is the same at every width', async () => {
  const letter = (body: string) =>
    Buffer.from(`From: "サポート" <info@sender.example>
To: reader@example.org
Subject: =?utf-8?B?${Buffer.from('お知らせ').toString('base64')}?=
Date: Fri, 20 Nov 2026 09:59:58 +0900
Message-ID: <1@sender.example>
Content-Type: text/plain; charset=utf-8

${body}
https://update.sender.example/login
`);
  const text =
    'いつもご利用いただき誠にありがとうございます。お客様のアカウントに不正なログインが確認されましたので、ご利用を一時的に制限しております。下記のページでメールアドレスのパスワードを入力し、本人確認のお手続きをお願いいたします。';
  const told = async (body: string) => {
    const { verdict } = await examined(letter(body));
    return { kind: verdict.kind, because: verdict.because };
  };
  const whole = await told(text);
  assert.equal(whole.kind, 'phishing');
  for (const width of [18, 24, 30, 35]) assert.deepEqual(await told(cutAt(width, text)), whole, `${width}`);
});

test('spaces of an editor of pages are one space to the reader', () => {
  const seen = 'reply\u00a0with your  \u00a0password\nby today';
  assert.equal(readingOf({ language: 'en', seen, hidden: '', charsets: [] }), 'reply with your password\nby today');
});
