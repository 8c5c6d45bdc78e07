/** Stories in the words and forms that a sample of real mail told them in, each beside an honest letter that comes near it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { type Letter, letter } from './letters.ts';

async function weightOf(detector: string, one: Letter): Promise<number | undefined> {
  const { findings } = await examined(Buffer.from(letter(one)));
  return findings.find((finding) => finding.detector === detector)?.weight;
}

const free = (body: string, subject = 'Hello'): Letter => ({
  from: 'haruko.mori@freemail.example',
  name: 'Haruko Mori',
  client: 'mail.freemail.example (mail.freemail.example [192.0.2.61])',
  subject,
  body,
});

test('a favour that shall be asked for by mail, and is not told, is nobody’s who could be heard', async () => {
  const asked = 'Salut,\nj’ai un service à te demander par mail. Dans l’attente de te lire\n';
  assert.equal(await weightOf('purpose-unsaid', free(asked)), 3);
  const told = 'Salut,\nj’ai un service à te demander : peux-tu nourrir le chat samedi ? Réponds-moi par mail\n';
  assert.equal(await weightOf('purpose-unsaid', free(told)), undefined);
  assert.equal(await weightOf('purpose-unsaid', free('今、研究室にいらっしゃいますか。ご返信ください。\n', '連絡')), 2);
  assert.equal(
    await weightOf(
      'purpose-unsaid',
      free('今、研究室にいますか。明日の打ち合わせの資料を返信してください。\n', '連絡'),
    ),
    undefined,
  );
});

test('no authority takes coins', async () => {
  const coin = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';
  const body = (head: string): string => `${head}\nビットコイン(BTC)の送金先: ${coin}\n`;
  assert.equal(await weightOf('coin-address', { body: body('港北警察署です。捜査にご協力ください。') }), 3);
  assert.equal(await weightOf('coin-address', { body: body('開発を支援してくださる方へ。') }), 2);
});

test('who won a fortune in a game that he did not play', async () => {
  const body = '厳正なる抽選の結果、お客様が当選となりました。\n特賞 12億円 1名\nhttps://win.stranger.example/a\n';
  assert.equal(await weightOf('great-sum', { subject: 'お知らせ', body }), 2);
  for (const honest of [
    '抽選の結果、12月5日の体育館の利用にご当選されました。利用料は1,200円です。 https://hall.sender.example/a\n',
    '売り場では、先月も12億円の当たりくじが出ました。 https://shop.sender.example/a\n',
  ])
    assert.equal(await weightOf('great-sum', { subject: 'お知らせ', body: honest }), undefined, honest);
  const page = 'つづき https://pt.stranger.example/a\n';
  assert.equal(await weightOf('great-sum', { subject: '300万ptプレゼント完了', body: page }), 3);
  assert.equal(await weightOf('great-sum', { subject: '300ptプレゼントのお知らせ', body: page }), undefined);
});

test('a group shall be opened, and its code sent, in rude words as well', async () => {
  const rude = 'ライングループを一つ作ってくれ。QRコードは仕事で使う。メールに送ってくれ。\n';
  assert.equal(await weightOf('chat-group-request', free(rude, '頼み')), 3);
  assert.equal(
    await weightOf('chat-group-request', free('LINEグループを作りました。入ってください。\n', 'お知らせ')),
    undefined,
  );
});

test('a warning may give its rules in plain form, and show the head of what it warns of', async () => {
  const warns = {
    from: 'joho@sender.example',
    name: 'Joho Center',
    subject: 'なりすましメールについて',
    body: `本学を騙る迷惑メールが届いています。
・リンクをクリックしない
・返信しない
送信元: Joho Center <a@stranger-mail.example.com>
アカウントが停止されます。次のページで本人確認をしてください。
https://xxxxxxxxxxxx
`,
  };
  assert.equal(await weightOf('scam-warning', warns), -2);
  assert.equal(await weightOf('credential-lure', warns), undefined, 'nobody can open a name of one label');
  assert.equal(await weightOf('signature-other-mailbox', warns), undefined, 'the head of a mail is no signature');
  const lures = { ...warns, body: warns.body.replace('https://xxxxxxxxxxxx', 'https://safe.stranger.example/login') };
  assert.equal(await weightOf('scam-warning', lures), undefined, 'who warns and leads elsewhere does not warn');
  const english = `Students received scam emails about a fake job. The scammers ask for a fee.
Be suspicious of any offer that you did not ask for. No legitimate employer will send a check in advance.
`;
  assert.equal(await weightOf('scam-warning', { subject: 'Job scams', body: english }), -2);
});

test('who signs as a bank and says that a card is blocked is no dealer', async () => {
  const signed = (middle: string): Letter => ({
    from: 'info@stranger-pay.example',
    name: 'Info',
    client: 'mail.stranger-pay.example (mail.stranger-pay.example [192.0.2.9])',
    subject: 'お知らせ',
    body: `${middle}\nhttps://stranger-pay.example/a\n\n楽天銀行株式会社 取次店 みなと\n`,
  });
  assert.equal(await weightOf('signed-as-brand', signed('カードのご利用制限を設定いたしました。')), 2);
  assert.equal(await weightOf('credential-lure', signed('カードのご利用制限を設定いたしました。')), 2);
  assert.equal(await weightOf('signed-as-brand', signed('春の相談会を開きます。どうぞお越しください。')), 1);
});

test('cards for whoever says what office he holds, from a mailbox that anybody can have', async () => {
  const body = 'Could you buy a gift card for our party today? I am the vice president.\n';
  assert.equal(await weightOf('gift-card-request', free(body)), 3);
  assert.equal(
    await weightOf('gift-card-request', free('Could you buy a gift card for Tom? His birthday is on Sunday.\n')),
    2,
  );
});

test('an address of those who are played, over a page of the sender’s own', async () => {
  const page = (subject: string, below: string, fields = ''): Letter => ({
    from: 'info@stranger-pay.example',
    name: 'Info',
    subject,
    fields,
    body: `<p>お手続きはこちら</p>\n<a href="https://stranger-pay.example/n/">https://www.nhk.or.jp/fee/</a>\n<p>${below}</p>\n`,
  });
  const html = async (one: Letter): Promise<number | undefined> => {
    const mail = letter(one).replace('Content-Type: text/plain', 'Content-Type: text/html');
    const { findings } = await examined(Buffer.from(mail));
    return findings.find(({ detector }) => detector === 'link-text-differs')?.weight;
  };
  assert.equal(await html(page('お知らせ', 'NHKカスタマーセンター')), 2);
  assert.equal(await html(page('【NHK】受信料のお知らせ', 'お客様窓口')), 2);
  // a paper that counts its clicks speaks of others in its own name
  assert.equal(await html(page('今週の放送', '港町テレビ新聞')), undefined);
  const list = 'List-Unsubscribe: <https://stranger-pay.example/u>\n';
  assert.equal(await html(page('今週の放送', 'NHKカスタマーセンター', list)), undefined);
});

test('the writer of a letter stands behind the word for it', async () => {
  const one: Letter = {
    from: 'info@stranger-pay.example',
    name: 'Info',
    subject: 'ご確認',
    body: 'お支払い情報更新のお願いです。\nhttps://stranger-pay.example/w\n\n発行元:Apple株式会社\n',
  };
  assert.equal(await weightOf('signed-as-brand', one), 2);
  assert.equal(await weightOf('credential-lure', one), 2);
  const press = { ...one, body: '新製品の記事を載せました。\nhttps://stranger-pay.example/w\n\n提供:港町新聞\n' };
  assert.equal(await weightOf('signed-as-brand', press), undefined);
});

test('German tells of the camera and the coins in other words as well', async () => {
  const body = `Ich habe Ihr Gerät geknackt, mit Ihrer Kamera alles gesehen und kenne Ihre Kontaktliste.
Sie haben 48 Stunden Zeit, 900 Euro auf mein Bitcoinkonto zu überweisen.
`;
  assert.equal(await weightOf('extortion', { body }), 3);
  const shop = 'Mit Ihrer Kamera haben Sie 48 Stunden Zeit bis zur Rückgabe. Die Kontaktliste liegt bei.\n';
  assert.equal(await weightOf('extortion', { body: shop }), undefined);
});

test('who thanks for the use of a house speaks as that house', async () => {
  const thanked = (below: string): Letter => ({
    from: 'info@stranger-pay.example',
    name: 'Info',
    subject: 'お知らせ',
    body: `いつもAmazonをご利用いただきありがとうございます。\n${below}\nhttps://stranger-pay.example/a\n`,
  });
  const lost = 'アカウントの再認証が必要です。24時間以内に本人確認を完了してください。ログインはこちら';
  assert.equal(await weightOf('headed-as-brand', thanked(lost)), 3);
  assert.equal(await weightOf('headed-as-brand', thanked('今月のご請求額が確定しました。')), 3);
  // a shop in its market thanks as well, and wants no account
  assert.equal(await weightOf('headed-as-brand', thanked('ご注文の本を本日発送しました。')), undefined);
});

test('a notice of what came back keeps nothing behind a button', async () => {
  const notice = (below: string): Letter => ({
    from: 'mailer@stranger-pay.example',
    name: 'Mailer',
    subject: 'Mail Delivery Failed for taro@example.org',
    body: `<p>This message was created automatically by mail delivery software.</p>\n${below}\n`,
  });
  const html = async (one: Letter): Promise<string> => {
    const mail = letter(one).replace('Content-Type: text/plain', 'Content-Type: text/html');
    return (await examined(Buffer.from(mail))).verdict.kind;
  };
  const kept = '<p>6 incoming messages that could not be delivered to your inbox since Monday</p>';
  const way = '<a href="https://stranger-pay.example/i">Retrieve Messages</a>';
  assert.equal(await html(notice(`${kept}\n${way}`)), 'phishing');
  const told = '<p>A message that you sent could not be delivered to one or more of its recipients: a@b.example</p>';
  assert.equal(await html(notice(told)), 'bounce');
});

test('an office that stands alone behind the word for the writer', async () => {
  const tax = (line: string): Letter => ({
    from: 'info@stranger-pay.example',
    name: 'Info',
    subject: '最終通知',
    body: `延滞金の最終通知です。\nhttps://stranger-pay.example/k\n\n${line}\n`,
  });
  assert.equal(await weightOf('signed-as-brand', tax('発行元:国税庁')), 2);
  assert.equal(await weightOf('signed-as-brand', tax('提供:国税庁')), undefined);
});

test('a fortune in words of a machine that translates', async () => {
  const body = `私はあなたの資金をATMカード経由であなたに送金する義務があります。
あなたのフルネームと、あなたの直通電話番号を再確認してください。
`;
  assert.equal(await weightOf('payment-request', free(body, '私はあなたの応答が必要です')), 2);
  const bank = 'ATMカードのお受け取りには、フルネームの記入と印鑑が必要です。\n';
  assert.equal(await weightOf('payment-request', free(bank, 'ご案内')), undefined);
});

test('who says that he has nothing to do with it, and to delete it, warns', async () => {
  const said = '今後の業務プロジェクトに対応するため、新しいLINEのワークグループの作成をお願いいたします。';
  const warned = `弊社代表を装った迷惑メールが発信されています。弊社とは一切関係ございません。即時削除していただきますようお願い申し上げます。
例文:${said}
`;
  const office = { subject: '【注意喚起】迷惑メールについて', body: warned };
  const { verdict } = await examined(Buffer.from(letter(office)));
  assert.equal(verdict.kind, 'undecided');
  assert.equal(await weightOf('chat-group-request', free(`${said}\nQRコードを返信してください。\n`, '業務')), 3);
});
