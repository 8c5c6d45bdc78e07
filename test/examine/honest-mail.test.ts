/** Honest mail that looks suspicious to a machine, as it is really sent in Japan: none of it is accused. Names are reserved ones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Examination } from '../../src/examine/examination.ts';
import { examined } from './examining.ts';

const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

interface Letter {
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly html?: boolean;
  /** The client that our border saw; `HELO (rdns [ip])` of Postfix. */
  readonly client?: string;
  readonly mailFrom?: string;
  readonly fields?: string;
}

function written(letter: Letter): Uint8Array {
  const { name, address, subject, body, html = false, client, fields = '' } = letter;
  return Buffer.from(`Return-Path: <${letter.mailFrom ?? address}>
Received: from ${client ?? 'mail.example.net (mail.example.net [192.0.2.10])'}
 by mx.example.jp (Postfix) with ESMTPS id 4bBq2k3Vz1z4x5R
 for <taro@example.jp>; Tue,  3 Jun 2025 09:12:05 +0900 (JST)
From: ${word(name)} <${address}>
To: taro@example.jp
Subject: ${word(subject)}
Date: Tue, 3 Jun 2025 09:12:01 +0900
Message-ID: <1@${address.slice(address.indexOf('@') + 1)}>
${fields}Content-Type: text/${html ? 'html' : 'plain'}; charset=utf-8
Content-Transfer-Encoding: base64

${Buffer.from(body).toString('base64')}
`);
}

const examine = (letter: Letter): Promise<Examination> => examined(written(letter));
const ids = (examination: Examination): string[] => examination.findings.map(({ detector }) => detector);
const standing = (examination: Examination, hypothesis: string): string | undefined =>
  examination.verdict.sender.find((one) => one.hypothesis === hypothesis)?.standing;

const shop = {
  name: '米村酒店',
  address: 'news@sake.example',
  client: 'mta10.esp.example (mta10.esp.example [192.0.2.20])',
  mailFrom: 'bounce-1@esp.example',
} as const;

test('a shop that sends through a mailing service is neither accused nor called forged', async () => {
  const seen = await examine({
    ...shop,
    subject: '【6月号】夏の冷酒特集',
    body: '<p>夏の冷酒特集です。ご注文は6月20日まで。お急ぎください。本日最終日、期限切れにご注意ください。</p><a href="https://c.esp.example/l/1">ご注文はこちら</a>',
    html: true,
  });
  assert.equal(seen.verdict.kind, 'undecided');
  assert.ok(!ids(seen).includes('link-domain-unrelated'), "the service's own links are how it counts clicks");
  assert.equal(standing(seen, 'forged'), 'possible', 'an envelope elsewhere is no sign of forgery');
});

test('the same mailing service under the name of a bank is seen', async () => {
  const seen = await examine({
    ...shop,
    name: '三井住友銀行',
    subject: '【重要】お取引の確認',
    body: '<p>ご本人確認のため24時間以内にお手続きください。</p><a href="https://c.esp.example/l/1">ログインして確認</a>',
    html: true,
  });
  assert.equal(seen.verdict.kind, 'phishing');
});

test('a password reset from the own host to own pages is not accused, however it is worded', async () => {
  const seen = await examine({
    name: '健康ショップ事務局',
    address: 'no-reply@kenko.example',
    client: 'mta2.kenko.example (mta2.kenko.example [192.0.2.30])',
    subject: 'パスワード再設定のご案内',
    body: '下記URLより、1時間以内に新しいパスワードを再設定してください。\nhttps://www.kenko.example/reset?key=abc\n期限切れの場合は再度お手続きください。心当たりがない場合は、第三者による不正アクセスの可能性があります。\n',
  });
  assert.equal(seen.verdict.kind, 'undecided');
  assert.ok(!ids(seen).includes('credential-lure'));
});

test('the same words that lead to another domain are seen', async () => {
  const seen = await examine({
    name: '健康ショップ事務局',
    address: 'no-reply@kenko.example',
    subject: 'パスワード再設定のご案内',
    body: '下記URLより、1時間以内に新しいパスワードを再設定してください。不正アクセスを検知しました。24時間以内にお手続きがない場合、アカウントは停止されます。\nhttps://login.other.example/reset?key=abc\n',
  });
  assert.equal(seen.verdict.kind, 'phishing');
});

test('an invoice with bank details and a date is not accused', async () => {
  const seen = await examine({
    name: '鈴木工業 経理',
    address: 'keiri@suzuki.example',
    subject: '5月度ご請求書の送付について',
    body: 'お世話になっております。5月度の請求書をお送りします。支払期限は6月末日です。お振込先の口座番号は請求書に記載しております。\n',
    client: 'suzuki.example (unknown [192.0.2.40])',
  });
  assert.equal(seen.verdict.kind, 'undecided');
});

test('the automatic answer of a form is not said to pretend an earlier mail', async () => {
  const seen = await examine({
    name: '工房たなか',
    address: 'info@kobo.example',
    subject: 'Re: お問い合わせありがとうございます（自動返信）',
    body: '以下の内容で受け付けました。2営業日以内にご返信いたします。\n',
    mailFrom: 'kobo@sv1.hosting.example',
  });
  assert.ok(!ids(seen).includes('thread-without-thread'));
  assert.equal(seen.verdict.kind, 'undecided');
});

test('Word names SimSun among its fonts without the author choosing it', async () => {
  const letter = (style: string, body: string): Letter => ({
    name: '田中',
    address: 'tanaka@example.jp',
    subject: '会議室変更のお知らせ',
    body: `<html><head><style>${style}</style></head><body>${body}</body></html>`,
    html: true,
  });
  const text = '<p>お疲れさまです。来週の会議は会議室Bに変更となりました。</p>';
  const word = `@font-face {font-family:SimSun; panose-1:2 1 6 0 3 1 1 1 1 1;}
@font-face {font-family:"\\@SimSun";} p.MsoNormal {font-family:"游ゴシック",SimSun,sans-serif; mso-fareast-font-family:SimSun;}`;
  assert.deepEqual(ids(await examine(letter(word, text))), []);
  for (const chosen of ['font-family: SimSun', "font-family:'Microsoft YaHei',sans-serif", 'font-family: "宋体"'])
    assert.ok(ids(await examine(letter(`p {${chosen}}`, text))).includes('chinese-in-japanese'), chosen);
});

test('names that companies share with people, words and shops are not taken for the companies', async () => {
  for (const name of [
    '佐藤みずほ',
    'Taro Sagawa',
    'Ken Norton',
    'Ana',
    'オリコンニュース',
    '日本航空電子',
    '山本酒店 楽天市場店',
    'ドコモショップ山形店',
    'Resonance Audio',
  ]) {
    const seen = await examine({
      name,
      address: 'someone@sender.example',
      subject: '打ち合わせの件',
      body: '資料はこちらです。\nhttps://files.other.example/a\n',
    });
    assert.deepEqual(ids(seen), [], name);
  }
});

test('a letter in characters that only old fonts and names have is no Chinese', async () => {
  const seen = await examine({
    name: '髙橋',
    address: 'takahashi@example.net',
    subject: '研究會のお知らせ',
    body: '髙橋、濵田、渡邉です。國學院の會議室にて、齋藤先生、櫻井先生もご參加になります。德永、眞鍋、邊見も參ります。\n',
  });
  assert.deepEqual(ids(seen), ['handover-in-sender-domain']);
});

test('a letter without kana in a Japanese character set is Japanese', async () => {
  const head = Buffer.from(`Received: from mail.example.net (mail.example.net [192.0.2.10])
 by mx.example.jp (Postfix) with ESMTPS id 4bBq2k3Vz1z4x5R; Tue,  3 Jun 2025 09:12:05 +0900
From: keiri@example.com
To: taro@example.jp
Subject: 5
Content-Type: text/plain; charset=Shift_JIS

`);
  // 御請求書 株式会社山田商店 御中 合計金額 (Shift_JIS)
  const body = Buffer.from('8ce490bf8b818f910a8a948ee989efd08e52936d8fa493580a8ce492860a8d878c768be08a7a0a', 'hex');
  const seen = await examined(Buffer.concat([head, body]));
  assert.ok(!ids(seen).includes('charset-oddity'));
});

test('fillers of a preview line are no hidden text', async () => {
  const seen = await examine({
    name: '山本園',
    address: 'shop@yamamoto.example',
    subject: '新茶のご案内',
    body: `<div style="display:none">新茶ができました${'&#847;&zwnj;&nbsp;'.repeat(200)}</div><p>今年の新茶ができました。</p>`,
    html: true,
  });
  assert.deepEqual(ids(seen), []);
});

test('a program on our own host is not blamed for its name', async () => {
  const seen = await examine({
    name: '山田花子',
    address: 'hanako@sender.example',
    subject: '【お問い合わせ】',
    body: '営業時間を教えてください。\n',
    client: 'mx.example.jp (mx.example.jp [192.0.2.1])',
    mailFrom: 'www@mx.example.jp',
  });
  assert.ok(!ids(seen).includes('helo-is-local-address'));
  assert.equal(seen.verdict.kind, 'undecided');
});

test('a login below what the client merely called itself speaks for nobody', async () => {
  const mail = (rdns: string): Uint8Array =>
    Buffer.from(`Received: from mail.partner.example (${rdns} [192.0.2.50]) by mx.example.jp (Postfix) with ESMTPS id 4bBq2k3Vz1z4x5R; Tue,  3 Jun 2025 09:12:05 +0900
Received: from [10.0.0.7] (unknown [198.51.100.9]) (Authenticated sender: tanaka@partner.example) by mail.partner.example (Postfix) with ESMTPA id 8192A3B4C5; Tue,  3 Jun 2025 09:12:03 +0900
From: tanaka@partner.example
To: taro@example.jp
Subject: hello

hello
`);
  assert.ok(ids(await examined(mail('mail.partner.example'))).includes('login-in-route'));
  const called = await examined(mail('unknown'));
  assert.ok(!ids(called).includes('login-in-route'));
  assert.equal(standing(called, 'stolen-account'), 'possible');
});

test("an agency's newsletter in the name of a card company, with a page for each article, is not called phishing", async () => {
  const article = (number: number): string =>
    `It is a new year and time for new beginnings. Let us help you with some possible resolutions, and be sure to read on. ${'Our members told us what they think of it. '.repeat(5)}\nhttps://card.agency.example/r?article=${number}\n\n`;
  const letter: Letter = {
    name: 'Visa',
    address: 'newsflash@card.agency.example',
    mailFrom: 'bounce-7@bounce.agency-mail.example',
    subject: 'Card News Online',
    body: `${Array.from({ length: 10 }, (_, number) => article(number)).join('')}Hurry, the offer ends today.\n`,
  };
  const seen = await examine(letter);
  assert.ok(ids(seen).includes('display-name-brand'), 'the name is told all the same');
  assert.equal(seen.verdict.kind, 'undecided');
  const lure = await examine({
    ...letter,
    body: 'Your card was locked. Verify your account within 24 hours: https://card.agency.example/r?article=1\n',
  });
  assert.equal(lure.verdict.kind, 'phishing');
});

test('two authors of one house in one field are no attempt to show a false one', async () => {
  const mail = (other: string): Uint8Array =>
    Buffer.from(
      `From: tim@house.example, ${other}\r\nTo: all@example.jp\r\nSubject: revision 214\r\n\r\nModified: trunk/README\r\n`,
    );
  assert.ok(!ids(await examined(mail('desk@lists.house.example'))).includes('many-from'));
  assert.ok(ids(await examined(mail('desk@elsewhere.example'))).includes('many-from'));
});

test('three hints accuse a stranger, and no member of a mailing list, whose answers go to the list', async () => {
  const hints = {
    name: 'Kubo',
    address: 'kubo@member.example',
    subject: 'Re: ダムの写真',
    body: '写真はこちらに置きました。\nhttp://album.example.net/dam.html\n本日中にご返信ください。お急ぎください。\n',
    client: 'unknown (unknown [192.0.2.20])',
    mailFrom: 'dams-bounces@lists.example',
  };
  const reply = 'Cc: dams@lists.example\nReply-To: dams@lists.example\n';
  const stranger = await examine({ ...hints, fields: reply });
  assert.ok(ids(stranger).includes('replyto-other-domain'));
  assert.equal(stranger.verdict.kind, 'spam');
  const member = await examine({ ...hints, fields: `${reply}List-Id: Dams <dams.lists.example>\nPrecedence: list\n` });
  assert.ok(ids(member).includes('thread-without-thread'));
  assert.ok(!ids(member).includes('replyto-other-domain'));
  assert.equal(member.verdict.kind, 'undecided');
});

test('files that only begin like something else are not accused', async () => {
  const kindWith = async (name: string, type: string, content: string): Promise<readonly string[]> => {
    const mail = `From: a@example.net\nTo: b@example.jp\nSubject: files\nMIME-Version: 1.0\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(content).toString('base64')}\n`;
    const seen = await examined(Buffer.from(mail));
    return [seen.verdict.kind, ...ids(seen)];
  };
  const memo = 'これは修理の記録です。部品を三つ取り替えました。\r\n'.repeat(3);
  for (const start of [
    'MZ-80K ',
    'FWS の説明 ',
    '070701,',
    '<html> という要素から始まる文書の書き方\n',
    '#! の読み方 ',
  ])
    assert.deepEqual(await kindWith('memo.txt', 'text/plain', start + memo), ['undecided'], start);
  assert.deepEqual(await kindWith('www.example.com', 'application/octet-stream', `${memo}`), ['undecided']);
  assert.ok((await kindWith('www.example.com', 'text/plain', `MZ\x90\0${memo}`)).includes('attachment-executable'));
  // a page whose first drawing stands before any text
  const page = await kindWith('plan.html', 'text/html', '<div><svg width=1><path d="M0 0"/></svg><p>案内</p></div>');
  assert.deepEqual(page, ['undecided', 'attachment-html']);
  // the name of a draft that lies elsewhere is not the name of these bytes
  const draft =
    'From: drafts@example.net\nTo: list@example.jp\nContent-Type: message/external-body; access-type=anon-ftp; site="ftp.example.net"; name="draft-00.pdf"\n\nContent-Type: application/pdf\n\n';
  assert.deepEqual(ids(await examined(Buffer.from(draft))), []);
});

test('a line without a time zone proves no time that runs backwards', async () => {
  const mail = (zone: string): Uint8Array =>
    Buffer.from(
      `Received: from a.example.com (a.example.com [203.0.113.9]) by mx.example.jp (Postfix) with ESMTP id 4F1B2C3D4F; Tue, 9 Apr 2024 10:00:00 +0900\nReceived: from b.example.com (b.example.com [198.51.100.1]) by a.example.com with SMTP; Tue, 9 Apr 2024 10:00:00${zone}\nFrom: a@example.com\nTo: b@example.jp\n\nx\n`,
    );
  assert.ok(!ids(await examined(mail(''))).includes('route-time-reversed'));
  assert.ok(ids(await examined(mail(' +0000'))).includes('route-time-reversed'));
});

test('a short letter without a picture is not said to be made of pictures', async () => {
  const letter = (link: string): Letter => ({
    name: '佐藤',
    address: 'sato@shoji.example',
    subject: '打合せの件',
    body: `<p>明日10時でお願いします。</p><a href="https://www.shoji.example/">${link}</a>`,
    html: true,
  });
  assert.ok(!ids(await examine(letter(''))).includes('picture-only'));
  assert.ok(!ids(await examine(letter('<svg></svg>'))).includes('picture-only'));
  assert.ok(ids(await examine(letter('<img src="https://www.shoji.example/a.png">'))).includes('picture-only'));
});
