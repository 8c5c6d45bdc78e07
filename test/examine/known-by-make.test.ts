/**
 * Letters that are known by how they are made or by what their story cannot do without, worded anew; beside each an honest letter that has
 * the same about it, and is accused of nothing.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';

interface Made {
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  readonly to?: string;
  readonly mailFrom?: string;
  readonly client?: string;
  readonly id?: string;
  readonly fields?: string;
}

const addressIn = (from: string): string => /<([^<>]*)>[^<>]*$/.exec(from)?.[1] ?? from;
const encoded = (text: string): string =>
  /[^\x20-\x7e]/.test(text) ? `=?utf-8?B?${Buffer.from(text).toString('base64')}?=` : text;

/** A mail as our border would have kept it; a body that begins with a tag is HTML. */
function made({ from, subject, body, to = 'reader@example.org', fields = '', ...rest }: Made): Uint8Array {
  const address = addressIn(from);
  const host = address.slice(address.indexOf('@') + 1);
  const client = rest.client ?? `mail.${host} (mail.${host} [192.0.2.40])`;
  const text = `Return-Path: <${rest.mailFrom ?? address}>
Received: from ${client}
	by mx.example.org (Postfix) with ESMTPS id 4TqXyz0000
	for <reader@example.org>; Fri, 20 Nov 2026 10:00:00 +0900
From: ${from}
${to === '' ? '' : `To: ${to}\n`}Subject: ${encoded(subject)}
Date: Fri, 20 Nov 2026 10:00:00 +0900
Message-ID: ${rest.id ?? `<a.1@${host}>`}
${fields}MIME-Version: 1.0
Content-Type: text/${body.startsWith('<') ? 'html' : 'plain'}; charset=utf-8

${body}
`;
  return Buffer.from(text.replaceAll('\n', '\r\n'));
}

interface Pair {
  readonly tells: string;
  readonly detector: string;
  readonly bad: Made;
  readonly good: Made;
}

const button = (text: string, url: string): string => `<p>${text}</p><p><a href="${url}">Open here</a></p>`;
const ADDED = '<20261120010000.4TqXyz0000@mx.example.org>';
/** A machine that is nobody's in the mail. */
const RENTED = 'vps7.rented.example (vps7.rented.example [192.0.2.66])';
const free = (local: string): Pick<Made, 'from' | 'client'> => ({
  from: `${local} <${local.toLowerCase()}@freemail.example>`,
  client: 'out.freemail.example (out.freemail.example [192.0.2.33])',
});

const pairs: readonly Pair[] = [
  {
    tells: 'a kit wrote the header: a name with a tail, and no Message-ID',
    detector: 'messageid-added',
    bad: {
      from: 'Kundenservice ,_ <info@sender.example.net>',
      id: ADDED,
      subject: 'Ihre Box',
      body: button('Sehen Sie, was in Ihrer Box liegt.', 'https://box.example.com/q'),
    },
    good: {
      from: 'Sakura Trading, Inc. <erp@sakura.example.net>',
      id: ADDED,
      subject: 'Delivery note 8812',
      body: button(
        'Delivery note 8812 is ready. Please confirm by tomorrow.',
        'https://orders.sakura.example.net/8812',
      ),
    },
  },
  {
    tells: 'pictures that anybody put up, and nothing of the sender',
    detector: 'picture-from-anywhere',
    bad: {
      from: 'Parcel Desk,, <desk@qrpost.example.net>',
      subject: 'Your parcel',
      body: '<p><img src="https://i.pictures.example/a.png" width="300" height="90"></p><p>It waits until tonight.</p><p><a href="https://days.example.com/choose">Open here</a></p>',
    },
    good: {
      from: 'Film club <club@filmclub.example.net>',
      subject: 'Last chance to register for Saturday',
      body: '<p><img src="https://i.pictures.example/a.png" width="300" height="90"></p><p>Last chance to register, within 24 hours: <a href="https://bit.ly/3xYzAb1">register</a></p><p><a href="https://filmclub.example.net/">Film club</a></p>',
    },
  },
  {
    tells: 'a List-Unsubscribe that is a Message-ID',
    detector: 'unsubscribe-nowhere',
    bad: {
      from: 'Bonus Team <news@sender.example.net>',
      fields: 'List-Unsubscribe: <R0JdB1hX.0.0.R0JdB1hX.9.R0JdB1hX@sender.example.net>\n',
      subject: 'It ends today',
      body: '<p><img src="https://i.pictures.example/a.png" width="300" height="90"></p><p><a href="https://days.example.com/choose">Open here</a></p>',
    },
    good: {
      from: 'Garden letter <news@garden.example.net>',
      fields: 'List-Unsubscribe: <leave-garden-8f31@garden.example.net>\n',
      subject: 'What grows in November',
      body: button('Cut the roses before the frost. Last chance for bulbs.', 'https://shop.example.com/bulbs'),
    },
  },
  {
    tells: 'letters that only look right',
    detector: 'letters-swapped',
    bad: {
      from: 'Billing-40213377 <info@sender.example.net>',
      subject: 'Your lnvoice',
      body: button('Your lnvoice can be opened now.', 'https://papers.example.com/q'),
    },
    good: {
      from: 'Billing <info@sender.example.net>',
      subject: 'Your invoice',
      body: button(
        'lmao, the OpenAPI SignIn page of type I is down again: read about it.',
        'https://papers.example.com/q',
      ),
    },
  },
  {
    tells: 'a login is given away with the money behind it',
    detector: 'login-given',
    bad: {
      ...free('Clara'),
      to: '',
      subject: 'as agreed',
      body: 'Your holding stands at 51.85 BTC now.\nSite: coinplace .example\nUser ID: 5520117\nPassword: harbour@31\n',
    },
    good: {
      ...free('Peter'),
      subject: 'Your web site',
      body: 'Hello Anna,\nhere is what you need for the editor.\nUser name: anna\nPassword: harbour@31\nThe rest of my bill is $200, whenever it suits you.\nPeter\n',
    },
  },
  {
    tells: 'an attack is announced, and a price',
    detector: 'extortion',
    bad: {
      ...free('Ghost'),
      subject: 'read this',
      body: 'We have gained full access to your machines and downloaded your files. Transfer 4,000 USD in monero within three days, otherwise everybody whom you know will get them.\n',
    },
    good: {
      from: 'Fix-it <info@fixit.example.net>',
      subject: 'Your computer',
      body: 'Your computer was infected with malware; we have removed it. Please pay $90 within 14 days. If you do not have cash, a card will do.\n',
    },
  },
  {
    tells: 'a machine is said to be taken over, in Japanese',
    detector: 'extortion',
    bad: {
      ...free('Anon'),
      subject: '重要なお知らせ',
      body: 'あなたの端末は当方が乗っ取りました。映像も手元にあります。ビットコインで8万円相当を送金しなければ、家族に公開します。\n',
    },
    good: {
      from: 'Support <info@fixit.example.net>',
      subject: '作業完了のお知らせ',
      body: 'ご依頼の端末は、第三者に侵入された跡がありましたので初期化しました。料金は2万円です。請求書の期日までにお振込ください。ご不明な点はお電話ください。\n',
    },
  },
  {
    tells: 'what happened to the account, and what shall be done, in other words',
    detector: 'credential-lure',
    bad: {
      from: 'Mail desk-7730112 <desk@qrpost.example.net>',
      client: RENTED,
      subject: 'Notice',
      body: button(
        'Access to your mailbox has been interrupted. Reinstate it here before Friday.',
        'https://kept.example.com/q',
      ),
    },
    good: {
      from: 'Mail desk <desk@host.example.net>',
      subject: 'Maintenance tonight',
      body: button(
        'Access to the mailbox servers will be slow from 2 to 3 at night. Nothing has to be done.',
        'https://status.example.com/',
      ),
    },
  },
  {
    tells: 'the same in Japanese',
    detector: 'credential-lure',
    bad: {
      from: `${encoded('お客様窓口5520117')} <desk@qrpost.example.net>`,
      client: RENTED,
      subject: 'お知らせ',
      body: button(
        'お支払い方法の確認が取れず、本日で失効します。お手続きのうえ、ご継続ください。',
        'https://kept.example.com/q',
      ),
    },
    good: {
      from: `${encoded('さくら会')} <news@sakura.example.net>`,
      subject: 'サービス終了のお知らせ',
      body: button(
        '旧サイトのサービスは3月末で終了します。新しいサイトをご覧ください。',
        'https://sakura-new.example.com/',
      ),
    },
  },
  {
    tells: 'coins come, and are to be taken',
    detector: 'wallet-lure',
    bad: {
      from: 'Desk-7730112 <desk@qrpost.example.net>',
      client: RENTED,
      subject: 'Your allocation of tokens',
      body: button(
        'The tokens of the last round are distributed. Eligible holders collect their tokens below.',
        'https://kept.example.com/q',
      ),
    },
    good: {
      from: 'Coin letter <news@coins.example.net>',
      subject: 'The week in coins',
      body: button(
        'Bitcoin fell by 3 %, and nobody received anything. Withdraw from the noise, and read.',
        'https://coins.example.net/week',
      ),
    },
  },
  {
    tells: 'women of a country, and love',
    detector: 'adult-lure',
    bad: {
      from: 'Elena-7730112 <desk@qrpost.example.net>',
      subject: 'Slawische Damen',
      body: button('Einsame ukrainische Damen, die sich verlieben wollen.', 'https://kept.example.com/q'),
    },
    good: {
      from: 'Help <help@league.example.net>',
      subject: 'Ukrainian women at our table',
      body: button('Ukrainian women cook with us on Sunday. Come and meet them.', 'https://league.example.net/sunday'),
    },
  },
  {
    tells: 'a bill to nobody, and the number to stop it by',
    detector: 'callback-number',
    bad: {
      from: 'Vera <vera@tools.example.net>',
      to: '',
      subject: 'Your renewal',
      body: 'Dear member, $440.99 goes out today for your renewal of McAfee. Should you need any changes, our desk answers at 1 (805) 555-0117.\n',
    },
    good: {
      from: 'Gym <desk@gym.example.net>',
      to: '',
      subject: 'Your subscription',
      body: 'Dear members, the subscription of $40 is renewed in January. To cancel, call us at 1 (805) 555-0117.\n',
    },
  },
  {
    tells: 'a dying giver',
    detector: 'great-sum',
    bad: {
      ...free('Ruth'),
      to: '',
      subject: 'Good day',
      fields: 'In-Reply-To: <CA+1@mail.freemail.example>\nReply-To: ruth.second@freemail.example\n',
      body: 'I am terminally ill. My late husband left $10.5 million, and I want it to go to orphans through your hands. Answer me.\n',
    },
    good: {
      from: 'Hospice <news@hospice.example.net>',
      subject: 'A gift',
      body: 'Ruth, who died of cancer in May, left $1.5 million to our hospice. We thank her family.\n',
    },
  },
  {
    tells: 'what was typed into a form stands in the place of the name',
    detector: 'greeted-by-link',
    bad: {
      from: 'Gift shop <hi@gifts.example.net>',
      to: '"Hello. 21337 coins came in, take them transfer7.example.com/evas" <reader@example.org>',
      subject: 'Welcome',
      body: button('Nice that you are here!', 'https://gifts.example.net/welcome'),
    },
    good: {
      from: 'Gift shop <hi@gifts.example.net>',
      to: '"Anna Miller, Department of Public Affairs and Communication" <reader@example.org>',
      subject: 'Welcome',
      body: button('Nice that you are here!', 'https://gifts.example.net/welcome'),
    },
  },
  {
    tells: 'a password that runs out and may stay as it is',
    detector: 'mailbox-lure',
    bad: {
      from: 'Mail desk <desk@qrpost.example.net>',
      subject: 'Notice',
      body: button(
        'Your log-in lapses today. Carry on and retain the old one within 24 hours.',
        'https://kept.example.com/q',
      ),
    },
    good: {
      from: 'Mail desk <desk@host.example.net>',
      subject: 'Notice',
      body: button(
        'Your password lapses in ten days. Choose a new one, not the old one again.',
        'https://host.example.net/q',
      ),
    },
  },
  {
    tells: 'letters that are held, in Japanese',
    detector: 'mailbox-lure',
    bad: {
      from: `${encoded('メール窓口')} <desk@qrpost.example.net>`,
      subject: '保留のお知らせ',
      body: button(
        '新着メール7件が滞留しています。24時間以内に受信トレイへ移動してください。',
        'https://kept.example.com/q',
      ),
    },
    good: {
      from: `${encoded('メール窓口')} <desk@host.example.net>`,
      subject: '障害復旧のお知らせ',
      body: button(
        '本日の障害で、メールの配信が最大で2時間遅延しました。滞留していたものはすべて配信済みです。',
        'https://status.example.com/',
      ),
    },
  },
  {
    tells: 'a debt without a creditor, to be paid with codes',
    detector: 'law-threat',
    bad: {
      from: `${encoded('総合管理室')} <desk@qrpost.example.net>`,
      subject: '最終告知',
      body: '動画の利用料が未納です。本日中にご連絡がない場合は法的手続に移ります。電子マネーでのお支払いも可能です。担当 加藤 電話 03-0000-0088\n',
    },
    good: {
      from: `${encoded('水道料金課')} <ryokin@water.example.net>`,
      subject: '水道料金のお知らせ',
      body: '9月分の料金が未納となっています。コンビニでお支払いください。お支払いがない場合は、法的手続をとることがあります。電話 03-0000-0088\n',
    },
  },
];

const ids = (findings: readonly { readonly detector: string }[]): string[] => findings.map(({ detector }) => detector);

for (const { tells, detector, bad, good } of pairs) {
  test(`${tells}: it is harmful, and an honest letter with the same about it is not`, async () => {
    const told = await examined(made(bad));
    assert.ok(ids(told.findings).includes(detector), `bad: ${ids(told.findings).join(' ')}`);
    assert.ok(isHarmful(told.verdict.kind) || detector === 'greeted-by-link', `bad: ${told.verdict.kind}`);
    const honest = await examined(made(good));
    assert.ok(!isHarmful(honest.verdict.kind), `good: ${honest.verdict.kind} ${ids(honest.findings).join(' ')}`);
  });
}

test('a line in the header that names an earlier mail hides nothing from any detector', async () => {
  const letter: Made = {
    from: 'Mail desk <desk@qrpost.example.net>',
    subject: 'Your wallet',
    body: button('Enter your recovery phrase to keep it.', 'https://kept.example.com/q'),
  };
  const [plain, threaded] = await Promise.all(
    ['', 'In-Reply-To: <x.9@sender.example.net>\n'].map((fields) => examined(made({ ...letter, fields }))),
  );
  assert.ok(plain !== undefined && threaded !== undefined);
  assert.ok(ids(plain.findings).includes('phrase-asked'));
  assert.deepEqual(ids(threaded.findings), ids(plain.findings));
});

test('a site that asks its own owner to look after it leads to no kit', async () => {
  const { findings } = await examined(
    made({
      from: 'WordPress <wordpress@garden.example.net>',
      subject: 'Please moderate a comment',
      body: 'A comment waits: https://garden.example.net/wp-admin/comment.php?action=approve&c=1\n',
    }),
  );
  assert.ok(!ids(findings).includes('link-bulk-kit'), ids(findings).join(' '));
});
