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
  const warns: Letter = {
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
  const lures = { ...warns, body: warns.body?.replace('https://xxxxxxxxxxxx', 'https://safe.stranger.example/login') };
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
