/** Japanese letters whose words speak of a swindle, or of money, without being one; and those that are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fraudAdvice, phishingAdvice, trickAdvice } from '../../src/examine/advice-words.ts';
import { numberIn } from '../../src/examine/known/stories/lures.ts';
import { coinsForFee, promisedSumIn, storySumIn } from '../../src/examine/known/stories/money.ts';
import { phrasesIn } from '../../src/examine/known/stories/phrases.ts';
import { examined } from './examining.ts';

const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

async function read(name: string, address: string, subject: string, body: string, type = 'plain') {
  const host = address.slice(address.indexOf('@') + 1);
  return examined(
    Buffer.from(`Return-Path: <${address}>
Received: from mail.${host} (mail.${host} [192.0.2.10])
	by mx.example.org (Postfix) with ESMTPS id 4TqXyz0000
	for <hanako@example.org>; Tue, 17 Nov 2026 10:00:00 +0900 (JST)
From: ${encoded(name)} <${address}>
To: hanako@example.org
Subject: ${encoded(subject)}
Date: Tue, 17 Nov 2026 10:00:00 +0900
Message-ID: <1@mail.${host}>
MIME-Version: 1.0
Content-Type: text/${type}; charset=utf-8

${body}
`),
  );
}

const groups = (seen: string): string[] => [
  ...new Set(phrasesIn({ language: 'ja', seen, hidden: '', charsets: [] }, '').map(({ group }) => group)),
];

test('a lure that is quoted as a swindle, forbidden, or named as one is none', () => {
  for (const told of [
    '先日の「アカウントが停止されます」というメールは訓練でした',
    '「パスワードの有効期限が切れます」などと急がせます',
    'パスワードの有効期限切れを装った訓練メールが届きます',
    '暗証番号を人に教えないでください',
    '還付金詐欺の電話が増えています',
    '特集: 「アカウントが停止されます」は疑え',
  ])
    assert.deepEqual(
      groups(told).filter((group) => !group.startsWith('warning')),
      [],
      told,
    );
  assert.ok(groups('アカウントが停止されます。「確認する」を押してください').length > 0);
  assert.ok(groups('暗証番号を入力してください。人に教えないでください').includes('credential'));
  assert.ok(groups('還付金を受け取るには').includes('tax'));
});

test('an account that a bill tells is no changed account', async () => {
  const bill = '10月分の家賃を、20日までに下記口座へお振込ください。\n\n緑川銀行 駅前支店 普通 2233445\n';
  const tells = await read('みどり管理', 'kanri@rent.example.jp', '家賃のお振込みについて', bill);
  assert.ok(!tells.findings.some(({ detector }) => detector === 'bank-account-changed'));
  const changed = `取引銀行の統合により口座が変わりました。\n${bill}`;
  const changes = await read('みどり管理', 'kanri@rent.example.jp', '家賃のお振込みについて', changed);
  assert.ok(changes.findings.some(({ detector }) => detector === 'bank-account-changed'));
});

test('a sum out of a story is promised to the reader, and what is paid, drawn or lent is not', () => {
  for (const promised of [
    '慰謝料3億円のお支払いが確定しました',
    '支援金として800万円をお振り込みします',
    '給付金 500万円 につきまして、振込先のご登録を',
    'それでは2億円の送金に進みます',
  ])
    assert.notEqual(storySumIn(promised), undefined, promised);
  for (const said of [
    '給付金3万円の振込先をご登録ください',
    '補助金は最大500万円の支援を受けられます',
    '抽選で100万円を進呈',
    '解決金80万円を月末に支払う内容です',
    '売上は3億円でした',
  ])
    assert.equal(storySumIn(said), undefined, said);
});

test('coins that are held until a fee is paid are no payout, and a fee alone is none of that', () => {
  const held =
    '0.85 BTC(約1,280万円)の入金が確認されましたが、保留となっております。受取には手数料のデポジットが必要です。';
  assert.equal(coinsForFee(held), '0.85 BTC');
  assert.equal(coinsForFee('0.85 BTCの入金を確認しました。取引履歴からご覧いただけます。'), undefined);
  assert.equal(coinsForFee('1BTCを送金する場合、手数料0.0006BTCが必要です。'), undefined);
  assert.notEqual(promisedSumIn('2900万円受け取って欲しい'), undefined);
  assert.equal(promisedSumIn('工事代金2900万円の受け取りについて教えて'), undefined);
});

test('a great sum for a fee is fraud, and the advice is that of such stories', async () => {
  const { verdict } = await read(
    'みらい法律 担当',
    'info@hosho.example.net',
    '慰謝料のお受け取り',
    '集団訴訟の和解により、慰謝料2億円のお支払いが確定しました。\n登録費用4,980円のご負担が必要です。\nhttps://hosho.example.net/\n',
  );
  assert.equal(verdict.kind, 'fraud');
  assert.ok(verdict.advice.includes(trickAdvice.fortune));
});

test('a code to be read with a telephone is a page: phishing, with advice about the code', async () => {
  const { verdict } = await read(
    '給与担当',
    'kyuyo@notice.example.net',
    '給与明細の確認',
    '<p>スマートフォンで下記のQRコードを読み取り、本人確認のうえご覧ください。期限内に確認がない場合、アカウントが停止されます。</p><p><img src="https://img.notice.example.net/q.png"></p>',
    'html',
  );
  assert.equal(verdict.kind, 'phishing');
  assert.ok(verdict.advice.includes(phishingAdvice.code));
});

test('the advice fits a false claim, a group in a chat, and a false alarm', async () => {
  const claim = await read(
    '債権管理センター',
    'info@saiken.example.net',
    '未納料金に関する最終通告',
    '有料サイトの未納料金があります。本日中にお電話なき場合は法的手続きに移行し、差し押さえを行います。\n電話 03-0000-0000(受付 10時〜)\n',
  );
  assert.equal(claim.verdict.kind, 'fraud');
  assert.ok(claim.verdict.advice.includes(trickAdvice.claim));
  const group = await read(
    '社長 山田',
    'yamada.ceo@mail.example.net',
    '業務連絡',
    '業務用のLINEグループを新規に作成し、グループのQRコードをこのメールに返信してください。\n',
  );
  assert.ok(group.verdict.advice.includes(trickAdvice.chatGroup));
  assert.ok(group.verdict.advice.includes(fraudAdvice.paid));
});

test('hours behind a telephone number are no part of it', () => {
  assert.equal(numberIn('電話 03-0000-5521(9時〜17時)'), '03-0000-5521');
  assert.equal(numberIn('call +1 (888) 555-0100 now'), '+1 (888) 555-0100');
});

test('who shall be paid for an acquaintance, or send one word back, is lured; who meets a friend is not', async () => {
  const speaks = async (subject: string, body: string) =>
    (await read('麗子', 'reiko@friend.example.net', subject, body)).findings
      .filter(({ weight }) => weight === 3)
      .map(({ detector }) => detector);
  assert.deepEqual(await speaks('はじめまして', '一度お会いしていただけたら、お礼に30万円をお渡しします。\n'), [
    'adult-lure',
  ]);
  assert.deepEqual(await speaks('来月の件', '来月お会いできたら、立て替えてもらった3万円をお渡ししますね。\n'), []);
  assert.deepEqual(
    await speaks('無料鑑定', '霊視であなたの守護霊が見えました。無料鑑定は「開運」とご返信ください。\n'),
    ['unasked-offer'],
  );
  assert.deepEqual(await speaks('遠足', '参加する方は「参加」とご返信ください。\n'), []);
});

test('a bomb for money is extortion, and a notice of such a threat is none', async () => {
  const { verdict } = await read(
    '執行人',
    'x@anon.example.net',
    '爆破予告',
    '貴社に爆弾を仕掛けた。明日15時に爆発する。止めたければ30万円を口座に振り込め。\n',
  );
  assert.equal(verdict.kind, 'fraud');
  assert.ok(verdict.advice.includes(trickAdvice.harm));
  const notice = await read(
    'みどり小学校',
    'info@school.example.jp',
    '明日の登校について',
    '市内の学校に爆弾を仕掛けたというメールが届いたため、明日は休校とします。\n',
  );
  assert.ok(!notice.findings.some(({ detector }) => detector === 'extortion'));
});

test('a prize that asks nothing weighs less than one that wants an answer', async () => {
  const weight = async (body: string) =>
    (await read('みどり製菓', 'campaign@seika.example.jp', '当選のお知らせ', body)).findings.find(
      ({ detector }) => detector === 'prize-lure',
    )?.weight;
  const told = '抽選の結果、お菓子の詰め合わせに当選しました。おめでとうございます。\n';
  assert.equal(await weight(`${told}賞品は来月お届けします。\n`), 1);
  assert.equal(await weight(`${told}住所と電話番号をこのメールに返信してください。\n`), 2);
});

test('a ministry that writes from elsewhere, and a help desk that wants the account of the house', async () => {
  const says = async (name: string, address: string, body: string) =>
    (await read(name, address, 'お知らせ', body)).findings.map(({ detector }) => detector);
  const page = 'https://shien.example.net/';
  assert.ok(
    (await says('内閣府 支援給付金', 'kyufu@shien.example.net', `申請はこちら ${page}\n`)).includes(
      'public-office-elsewhere',
    ),
  );
  const desk = await read(
    'ヘルプデスク',
    'desk@it.example.net',
    '証明書の更新',
    '社員各位\n下記から社内アカウントでログインしてください。\nhttps://it.example.net/vpn\n',
  );
  assert.equal(desk.findings.find(({ detector }) => detector === 'staff-notice-from-outside')?.weight, 2);
});
