/** What strangers say in few words, and how people who mean well say nearly the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';
import { type Letter, letter } from './letters.ts';

/** A mailbox that anybody can have, and the host of a stranger without a name. */
const free = (local: string): Partial<Letter> => ({
  from: `${local}@freemail.example`,
  client: 'out.freemail.example (out.freemail.example [192.0.2.33])',
});
const stranger = { client: 'mail.example.net (unknown [198.51.100.61])' } as const;

const bad: Readonly<Record<string, Letter>> = {
  'a son whose telephone broke, and who has to pay today': {
    from: 'kenji.k77@gmail.com',
    client: 'mail-yw1-f180.google.com (mail-yw1-f180.google.com [209.85.128.180])',
    subject: '=?UTF-8?B?5YGl5LqM44Gg44KI?=',
    body: 'お母さん、健二だけど。携帯を水に落として壊れたから、今はこのアドレスを使ってる。\n銀行のアプリに入れなくて困ってる。18万円を下の口座に振り込んでほしい。明日返す。電話は使えないから、メールで返事して。\n',
  },
  'a father whose telephone fell into the water, and who cannot get into his bank': {
    from: 'peter.keller77@gmail.com',
    client: 'mail-yw1-f180.google.com (mail-yw1-f180.google.com [209.85.128.180])',
    subject: 'Hi',
    body: "Hi Julia,\n\nit's dad, my phone fell into the water and this is my new address. I cannot get into my bank and have a bill of 1,850 EUR. Can you transfer it for me? I will give it back tomorrow.\n\nLove, dad\n",
  },
  'a chief who only asks whether somebody is there': {
    ...free('ceo.desk41'),
    name: 'Wilma Berg',
    subject: 'Hey',
    body: 'Are you at your desk?\n\nWilma Berg\n',
  },
  'a chief who has a task and takes no calls': {
    ...free('w.berg.director'),
    name: 'Wilma Berg',
    subject: 'Quick one',
    body: 'I need you to complete a task for me now. No calls, just reply here.\n\nWilma Berg\nDirector\n',
  },
  'a head of a school who says no more than that there is work': {
    ...free('kyoto8841'),
    name: '=?UTF-8?B?5p2+5bKh?=',
    subject: '=?UTF-8?B?5p2+5bKh?=',
    body: 'お疲れさまです。今お時間はありますか。至急、対応いただきたい用件があります。このメールにご返信ください。\n松岡\n',
  },
  'a group in LINE, with spaces between the words': {
    ...free('office.matsuoka'),
    name: '=?UTF-8?B?5p2+5bKh?=',
    subject: '=?UTF-8?B?5qWt5YuZ6YCj57Wh?=',
    body: '業務連絡のため LINE の グループ を 作成 してください。\nQR コード をこのメールに\n返信 してください。\n',
  },
  'cards that are wanted by somebody in a meeting': {
    ...stranger,
    from: 'berg@post.example.net',
    name: 'Wilma Berg',
    subject: 'Today',
    body: 'Stuck in a session. Could you pick up a few Steam gift cards for me?\n\nWilma\n',
  },
  'a password to be written between brackets': {
    ...stranger,
    from: 'desk@post.example.net',
    name: 'Mail Desk',
    subject: 'Renewal',
    body: 'Dear mail user,\n\nanswer with your login name ( ) and Password (  ), or the mailbox is removed.\n',
  },
  'an office for mail of no house, for a user without a name': {
    ...stranger,
    from: 'notice@post.example.net',
    name: 'IT Help Desk',
    subject: 'New rules',
    body: 'Dear user,\n\nthe rules for passwords are new. Choose yours here: https://post.example.net/owa\n',
  },
  'a fortune in the subject, cut by signs that no filter reads': {
    ...stranger,
    from: 'box@post.example.net',
    subject: '=?UTF-8?B?NTAwMOS4h+WGhuOCkuaMr+OAgei+vOOBv+OBvuOBmQ==?=',
    body: '受け取りはこちら\nhttps://post.example.net/box\n今日の東京は晴れ、夕方から雨の見込みです。\n',
  },
  'a threat that keeps its price for the next mail': {
    ...stranger,
    from: 'nobody@post.example.net',
    subject: '=?UTF-8?B?44GK55+l44KJ44Gb?=',
    body: '私はあなたの端末に侵入しました。トロイの木馬をインストールし、全デバイスへの完全なアクセス権があります。カメラで撮影した動画も、活動をモニターした記録も私が持っています。明日また連絡します。\n',
  },
  'a piano of somebody who died, for whoever loves it': {
    ...free('ruth.ellison'),
    name: 'Ruth',
    subject: 'A gift',
    body: "Hello,\nI am giving away my late husband's baby grand to an instrument lover who will cherish it. Tell your friends, God bless you.\nRuth\n",
  },
  'the office of a university that is not there': {
    ...stranger,
    from: 'desk@post.hosting.example',
    name: 'Example College Webmail',
    subject: 'Profile',
    body: 'Dear user,\n\nyour profile is old. Please log in at https://post.hosting.example/in\n',
  },
  'a mailbox that is over its quota': {
    ...stranger,
    from: 'desk@post.example.net',
    name: 'Help Desk',
    subject: 'Notice',
    body: 'Your mailbox size is 990 MB and the account is over quota. Unused email accounts are closed. Renew it: https://form.example.com/renew\n',
  },
};

const good: Readonly<Record<string, Letter>> = {
  'a friend whose telephone broke, and who brings a book back': {
    from: 'kenji.k77@gmail.com',
    client: 'mail-yw1-f180.google.com (mail-yw1-f180.google.com [209.85.128.180])',
    subject: '=?UTF-8?B?5YGl5LqM44Gg44KI?=',
    body: 'スマホが壊れて番号が変わりました。銀行のアプリに入れないので、今日は窓口に行ってきます。借りていた本は明日返すね。\n健二\n',
  },
  'a son whose telephone broke, and who wants nothing paid': {
    from: 'kenji.k77@gmail.com',
    client: 'mail-yw1-f180.google.com (mail-yw1-f180.google.com [209.85.128.180])',
    subject: '=?UTF-8?B?5YGl5LqM44Gg44KI?=',
    body: 'お母さん、健二だけど。携帯が壊れたから、明日修理に出す。土曜日は昼ごろ着くから、駅まで迎えに来てもらえる？\n健二\n',
  },
  'a friend who asks whether one is free, and for what': {
    ...free('wilma.berg'),
    name: 'Wilma Berg',
    subject: 'Friday',
    body: 'Are you free on Friday? We could have dinner. Let me know!\n\nWilma\n',
  },
  'a friend who only asks whether one is there': {
    ...free('wilma.berg'),
    name: 'Wilma Berg',
    subject: 'Hey',
    body: 'Are you there?\n\nWilma\n',
  },
  'the owner of a shop who says what for': {
    ...free('berg.flowers'),
    name: 'Wilma Berg',
    subject: 'Your order',
    body: 'Are you available tomorrow for the delivery of your flowers? Please reply.\n\nWilma Berg, owner\n',
  },
  'a student who writes from home to the university': {
    ...free('k.tanaka'),
    name: 'K. Tanaka',
    subject: 'Question about the exam',
    body: 'Dear Professor,\n\nis the exam on Monday written or oral?\n\nK. Tanaka\nEastern Oregon\n',
  },
  'a club that keeps a group in LINE': {
    from: 'club@sender.example',
    subject: '=?UTF-8?B?6YCj57Wh5pa55rOV?=',
    body: '連絡用の LINE グループがあります。参加したい方は、次の練習のときに声をかけてください。\n',
  },
  'a warning of a fraud that asks for groups in LINE and for cards': {
    from: 'info@sender.example',
    subject: '=?UTF-8?B?44CQ5rOo5oSP5Zaa6LW344CR56S+6ZW344KS6KOF44GG6Kmw5qy644Oh44O844Or?=',
    body: '社長を装う不審なメールが届いています。「LINEグループを作成してほしい」「QRコードを返信して」と書かれ、続いてApple Gift CardやGoogle Playカードの購入を求められます。詐欺にご注意いただけますようお願いいたします。\n',
  },
  'a shop that sells gift cards': {
    subject: 'Gift cards are back',
    body: 'You can buy gift cards in our shop again: https://sender.example/cards\n',
  },
  'a service that resets a password': {
    name: 'Sender Support',
    subject: 'Reset your password',
    body: 'Dear user,\n\nreset your password here: https://sender.example/reset\nThe password: letters and digits (at least 8).\n',
  },
  'the office of the house that looks after mail': {
    from: 'it@example.org',
    name: 'IT Help Desk',
    client: 'mail.example.org (mail.example.org [192.0.2.20])',
    subject: 'New rules',
    body: 'Dear users,\n\nthe rules for passwords are new. Choose yours here: https://www.example.org/password\n',
  },
  'a partner who tells of a transfer': {
    subject: '=?UTF-8?B?MywwMDDkuIflhobjgpLpgIHph5HjgYTjgZ/jgZfjgb7jgZk=?=',
    body: 'お世話になっております。ご契約の代金を本日お送りします。\n株式会社センダー https://sender.example/\n',
  },
  'a campaign that gives away a sum to many': {
    subject: '=?UTF-8?B?57eP6aGNMeWEhOWGhuOCkuW3ruOBl+S4iuOBkuOBvuOBmQ==?=',
    body: '会員の皆さまへ、抽選のご案内です。https://sender.example/campaign\n',
  },
};

for (const [what, mail] of Object.entries(bad)) {
  test(`harmful: ${what}`, async () => {
    const { verdict } = await examined(Buffer.from(letter(mail)), { source: what });
    assert.ok(isHarmful(verdict.kind), `${verdict.kind}: ${verdict.because.join(' ')}`);
  });
}
for (const [what, mail] of Object.entries(good)) {
  test(`not accused: ${what}`, async () => {
    const { verdict } = await examined(Buffer.from(letter(mail)), { source: what });
    assert.ok(!isHarmful(verdict.kind), `${verdict.kind}: ${verdict.because.join(' ')}`);
  });
}
