/** What eighty honest mails of the West, which nobody here had seen, taught in December 2026: each beside a lure that comes near it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { house, judged } from './letters.ts';

test('a lawyer wants papers brought, and forbids to send money; a stranger wants them sent', async () => {
  const letter = { ...house('court-square.example'), name: 'Amelia Rourke', subject: 'Closing June 26' };
  const brought = await judged({
    ...letter,
    body: 'If anybody tells you by e-mail that the account has changed, do not send money; call us at once. Your name and phone stand in our files, with your address.\n\nWe need a copy of your passport. Bring it to the office, please.\n',
  });
  assert.equal(brought.weights.get('secret-asked'), undefined);
  assert.equal(brought.weights.get('personal-form'), undefined);
  const sent = await judged({
    ...letter,
    body: 'To release the funds, send your full name, date of birth, phone and address at once.\n\nWe need a copy of your passport. Reply to this mail with it.\n',
  });
  assert.equal(sent.weights.get('secret-asked'), 2);
  assert.equal(sent.weights.get('personal-form'), 2);
});

test('a newsletter of its own host tells of chiefs and children who want money', async () => {
  const letter = {
    name: 'Scam Alerts',
    subject: 'This week’s swindles',
    body: 'HI MUM, HI DAD\nI dropped my phone, this is my new number. Can you lend me 1,480?\nRing the old number first.\nhttps://www.alerts.example/a\nhttps://www.alerts.example/b\n',
  };
  const list = 'List-Unsubscribe: <https://www.alerts.example/u>\nList-Id: <alerts.alerts.example>\n';
  const paper = await judged({ ...letter, ...house('alerts.example'), fields: list });
  assert.equal(paper.weights.get('secret-task'), undefined);
  const child = await judged({
    ...letter,
    from: 'k1@gmail.com',
    client: 'mail.gmail.com (x [192.0.2.9])',
    fields: list,
  });
  assert.equal(child.weights.get('secret-task'), 3);
});

test('a supplier wants his new account checked by a number that the reader knows, in German', async () => {
  const letter = (how: string) => ({
    ...house('aebi.example'),
    subject: 'Neue Bankverbindung',
    body: `Unsere neue Bankverbindung lautet IBAN CH93 0076 2011 6238 5295 7.\n${how}\n`,
  });
  const checked = await judged(
    letter('Rufen Sie uns vorher an, auf der Nummer, die Sie von unseren Lieferscheinen kennen.'),
  );
  assert.equal(checked.weights.get('bank-account-changed'), 1);
  const plain = await judged(letter('Rufen Sie uns bei Fragen an: 044 000 00 00.'));
  assert.equal(plain.weights.get('bank-account-changed'), 2);
});

test('a parcel service counts who opens its pages at a mailing service; a stranger who does so plays it', async () => {
  const letter = {
    name: 'Colissimo',
    subject: 'Votre colis : droits à régler',
    body: 'Votre colis est arrivé. Sans règlement, votre colis sera retourné à l’expéditeur.\nRégler : https://ji5fe.mjt.lu/lnk/a\n',
  };
  assert.equal((await judged({ ...letter, ...house('notif-colissimo-laposte.info') })).weights.get('parcel-lure'), 1);
  assert.equal((await judged({ ...letter, ...house('colis-douane.example') })).weights.get('parcel-lure'), 2);
});

test('the program that makes the bills of a firm has answers sent to the mailbox of that name', async () => {
  const bill = (from: string, to: string) => ({
    from,
    client: 'mail.refrigeracao.example (mail.refrigeracao.example [192.0.2.40])',
    subject: 'NF-e 4127',
    fields: `Reply-To: ${to}\n`,
    body: 'Segue em anexo a nota fiscal 4127.\n',
  });
  const firm = await judged(bill('nfe@refrigeracao.example', 'refrigeracao.sul@gmail.com'));
  assert.equal(firm.weights.get('replyto-freemail'), 1);
  for (const [from, to] of [
    ['nfe@refrigeracao.example', 'cobranca77@gmail.com'],
    ['rejane@refrigeracao.example', 'refrigeracao.sul@gmail.com'],
  ] as const)
    assert.equal((await judged(bill(from, to))).weights.get('replyto-freemail'), 2);
});

test('examples in boxes below a heading are a warning’s; without a heading they are the letter', async () => {
  const letter = (heading: string) => ({
    ...house('card.example'),
    subject: '当社をかたる偽メールにご注意ください',
    body: `偽メール(フィッシング)が急増しています。リンクを開いたり、情報を入力したりしないでください。\n\n${heading}\n ┌────\n 24時間以内に、下記よりカード番号、セキュリティコード、暗証番号をご入力ください。\n └────\n\n当社がメールで暗証番号をお願いすることはありません。\n`,
  });
  assert.equal((await judged(letter('■ 偽メールの例1'))).weights.get('secret-asked'), undefined);
  assert.equal((await judged(letter('■ お手続き'))).weights.get('secret-asked'), 3);
});

test('fake sites that ask for a seed phrase are told of; a mail that asks for it does so', async () => {
  const letter = (body: string) => judged({ ...house('exchange.example'), subject: 'Airdrop', body });
  const page = 'Terms: https://www.exchange.example/terms\n';
  const told = await letter(
    `We are already seeing fake sites and accounts on X and Telegram which ask people to connect a wallet or type in a seed phrase.\n${page}`,
  );
  assert.equal(told.weights.get('phrase-asked'), undefined);
  const asks = await letter(`Because of fake sites, type in your seed phrase to keep your coins.\n${page}`);
  assert.equal(asks.weights.get('phrase-asked'), 3);
});

test('a house that lets people work by the day is proved; who plays it is not', async () => {
  const letter = (domain: string) =>
    judged({
      ...house(domain),
      name: 'タイミー',
      subject: '面接なし・即日払い!年末のお仕事が増えています',
      fields: `List-Unsubscribe: <https://www.${domain}/u>\n`,
      body: `面接なし、即日払いのお仕事が増えています。副業にも。\n本日までのお申し込みで最大3,000円分を進呈します。\nhttps://www.${domain}/c\n`,
    });
  assert.ok(!isHarmful((await letter('timee.co.jp')).kind));
  assert.ok(isHarmful((await letter('timee-work.example')).kind));
});

test('the right to buy a seat was drawn, which is no prize; a prize that waits is one', async () => {
  const letter = (body: string) =>
    judged({
      ...house('tickets.example'),
      subject: '当選おめでとうございます',
      body: `抽選の結果、お客様は当選されました。\n${body}\nhttps://pay.other.example/a\n`,
    });
  const seat = await letter('公演日: 5月3日 座席: S席 2枚\nコンビニで3日以内にお支払いください。');
  assert.equal(seat.weights.get('prize-lure'), 1);
  const prize = await letter('賞品の発送先と送料のお支払い方法を3日以内にご入力ください。');
  assert.ok((prize.weights.get('prize-lure') ?? 0) > 1);
});
