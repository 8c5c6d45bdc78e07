/** What is said of a mail that nothing decides fits that mail: it forbids nothing that a good mail needs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accusedAdvice, undecidedAdvice } from '../../src/examine/advice-words.ts';
import { noMailAdvice } from '../../src/examine/no-mail-words.ts';
import { examined } from './examining.ts';
import { delivered, type Letter, written } from './letters.ts';

const adviceFor = async (letter: Letter) => {
  const { verdict } = await examined(Buffer.from(delivered(written(letter), letter)));
  return { ...verdict, given: verdict.advice.map(({ en }) => en) };
};

test('of a mail from its own host, with nothing against it and nothing to open, no answer is forbidden', async () => {
  const { kind, given } = await adviceFor({});
  assert.equal(kind, 'undecided');
  assert.deepEqual(given, [undecidedAdvice.usual.en]);
});

test('links are spoken of where there are some', async () => {
  const { given } = await adviceFor({ body: 'The photos: https://photos.sender.example/album/20260624\n' });
  assert.deepEqual(given, [undecidedAdvice.wait.en, undecidedAdvice.usual.en]);
  const unnamed = await adviceFor({ client: 'mail.sender.example (unknown [192.0.2.10])' });
  assert.deepEqual(unnamed.given, [undecidedAdvice.waitAnswer.en, undecidedAdvice.askOnly.en]);
});

test('an account to pay into is to be compared with the earlier one', async () => {
  const body = '6月分のご請求です。\nみずほ銀行 丸の内支店 普通 1234567\n';
  const { given } = await adviceFor({ body });
  assert.ok(given.includes(undecidedAdvice.account.en));
});

test('who needs money at once and takes no call is to be telephoned', async () => {
  const body = '今日は何時まで仕事ですか。急にお金が必要になりました。\n電話に出られないので、返信してください。\n';
  const { given, because } = await adviceFor({ body });
  assert.ok(because.includes('payment-request'));
  assert.ok(given.includes(undecidedAdvice.money.en));
});

test('what has no header is no mail, and its reader is told how to hand one in', async () => {
  const { verdict } = await examined(Buffer.from('# Notes\n\nPlease buy milk.\n'));
  assert.deepEqual(
    verdict.advice.map(({ en }) => en),
    [noMailAdvice.notMail.en],
  );
});

test('a harmful text that was pasted without its header is judged, and its reader told how to have the sender looked at', async () => {
  const pasted =
    'Your mailbox is locked.\nConfirm your password at https://login.sender.example/verify within 24 hours.\n';
  const { verdict } = await examined(Buffer.from(pasted));
  assert.equal(verdict.kind, 'phishing');
  assert.equal(verdict.advice.at(-1)?.en, noMailAdvice.notMail.en);
});

test('what a mail program shows, pasted instead of the source, is read as a letter that was passed on', async () => {
  const shown =
    '差出人: Amazon.co.jp <update@amazon-jp-security.example>\n件名: 【重要】お支払い方法の確認のお願い\n宛先: sato@example.jp\n' +
    '日時: 2026年11月30日 10:15\n\n24時間以内に下記のリンクからカード情報を更新してください。\nhttps://amazon-jp-security.example/login\n';
  const { facts, verdict } = await examined(Buffer.from(shown));
  assert.equal(facts.passedOn?.value.author?.address, 'update@amazon-jp-security.example');
  assert.deepEqual([verdict.kind, verdict.passedOn?.kind], ['phishing', 'phishing']);
  assert.equal(verdict.advice.at(-1)?.en, noMailAdvice.notMail.en);
});

const WARNING = `お客様がご利用の回線から、迷惑メールが大量に送信されているとの
申告を受けました。今後も続く場合は、回線を停止することがあります。
`;

test("a provider's warning in plain words is a complaint that may be false, with what to answer and what to keep", async () => {
  const { kind, certainty, given, summary } = await adviceFor({ name: 'Provider', body: WARNING });
  assert.deepEqual([kind, certainty], ['complaint', 'possible']);
  assert.match(summary.ja, /警告そのものが本物かどうか/);
  assert.deepEqual(given, [accusedAdvice.genuine.en, accusedAdvice.answer.en, accusedAdvice.records.en]);
});

test('the same warning in the name of a well-known provider, with a page to sign in, is phishing', async () => {
  const body = `${WARNING}下記よりログインし、ご本人様確認を完了してください。\nhttps://login.sender.example/verify\n`;
  const { kind, because } = await adviceFor({ name: 'OCN 迷惑メール対策窓口', body });
  assert.equal(kind, 'phishing');
  assert.ok(because.includes('display-name-brand'));
});

test('a login that only lines below the border tell of supports neither the owner nor a thief of a harmless mail', async () => {
  const below = `Received: (qmail 12345 invoked from network); 20 Nov 2026 09:59:59 +0900
Received: from unknown (HELO ?127.0.0.1?) (yamada@sender.example@198.51.100.7)
\tby relay.hosting.example with ESMTPA; 20 Nov 2026 09:59:58 +0900
`.replaceAll('\n', '\r\n');
  const letter = { client: 'relay.hosting.example (relay.hosting.example [192.0.2.14])' };
  const { verdict } = await examined(Buffer.from(delivered(`${below}${written(letter)}`, letter)));
  const standing = (of: string) => verdict.sender.find(({ hypothesis }) => hypothesis === of)?.standing;
  assert.ok(verdict.sender.some((one) => one.for.includes('login-in-route')));
  assert.deepEqual([standing('genuine'), standing('stolen-account')], ['possible', 'possible']);
});
