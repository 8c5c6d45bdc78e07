/** What mails that nobody here had seen taught in December 2026: each lure beside an honest mail that comes near it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { house, judged } from './letters.ts';

test('the office for personnel tells a new pay in a file, from outside', async () => {
  const letter = {
    name: '人事部 給与担当',
    subject: '給与改定通知書_2026年度(要承認)',
    body: 'お疲れ様です。人事部 給与担当です。\n給与改定について、下記よりご確認のうえ、承認をお願いいたします。\nhttps://kyuyo.portal-hr.example/a\n',
  };
  const outside = await judged({ ...letter, ...house('lcv.example') });
  assert.equal(outside.weights.get('staff-notice-from-outside'), 2);
  const own = await judged({ ...letter, ...house('example.org') });
  assert.equal(own.weights.get('staff-notice-from-outside'), undefined);
});

test('a contract that is not yet registered, at a page that is not the house’s', async () => {
  const letter = {
    name: 'NHK ONE',
    subject: '受信契約情報のご登録について',
    body: 'お客さまのアカウントには、受信契約情報がまだ登録されておりません。\nご登録がない場合、割増金のご請求対象となることがあります。\nhttps://nhk-one.jp-koushin.example/entry\n',
  };
  const lure = await judged({ ...letter, ...house('jp-koushin.example') });
  assert.equal(lure.kind, 'phishing');
  const honest = await judged({
    ...letter,
    body: letter.body.replace('nhk-one.jp-koushin.example', 'www.nhk.or.jp'),
    ...house('nhk.or.jp'),
  });
  assert.ok(!isHarmful(honest.kind), honest.kind);
});

test('whom fate gave to the reader shows how gold makes money, in a messenger', async () => {
  const from = {
    ...house('mail.example'),
    name: '林 美玲',
    subject: 'Re: お返事ありがとうございます',
  };
  const lure = await judged({
    ...from,
    body: '同じ痛みを知っている方に出会えたのは、神様のお導きだと思っています。\n叔父に教わって、金のスポット取引を少し始めました。やり方をゆっくりお教えします。\nLINEでお話ししませんか。番号を教えてください。\n',
  });
  assert.deepEqual([lure.kind, lure.weights.get('friendship-lure')], ['fraud', 3]);
  const friend = await judged({
    ...from,
    subject: '来週の件',
    body: '投資信託を始めたとのこと、今度ゆっくり教えてください。\n待ち合わせの時間はLINEで送ります。\n',
  });
  assert.equal(friend.weights.get('friendship-lure'), undefined);
  const planner = await judged({
    ...from,
    subject: '家計の相談会',
    body: 'このたびはご縁をいただき、ありがとうございます。\n相談会では、お金の使い方と積立投資の始め方をお教えします。\nご予約はオンラインか、LINEの公式アカウントで承ります。\n',
  });
  assert.equal(planner.weights.get('friendship-lure'), undefined);
  const article = await judged({
    ...from,
    subject: 'A good read',
    body: 'She was widowed at fifty and learned to live with it online. Her book on trading shows what traders earn, and how fate plays with them.\nDeadline for the club is Friday.\n',
  });
  assert.equal(article.weights.get('friendship-lure'), undefined);
  const meeting = await judged({
    ...from,
    subject: 'Meeting on Thursday',
    body: 'Our group for the widowed meets at seven. Helen from the bank will talk about gold and scams, and what to do when a stranger on WhatsApp wants to teach you trading for profits.\n',
  });
  assert.equal(meeting.weights.get('friendship-lure'), undefined);
  const abroad = await judged({
    ...from,
    subject: 'Thank you',
    body: 'I believe that fate brought us together. My uncle trades gold, and it is so safe that I can teach you for our future.\nPlease write to me on WhatsApp.\n',
  });
  assert.equal(abroad.weights.get('friendship-lure'), 3);
});

test('a stranger has money for the reader, and points that he must buy to read on', async () => {
  const lure = await judged({
    name: '沙織',
    subject: '800万円の件、今夜21時までに読んでください',
    body: '「私からの支援金 800万円、本当に受け取っていただけますか?」\n続きを読む(残り0pt)\nhttp://m.sender.example/m?uid=1\nポイントが不足しています。\n',
  });
  assert.equal(lure.kind, 'spam');
  const mother = await judged({
    name: '母',
    subject: '荷物',
    body: '荷物に私からのお金5万円を入れました。\n受け取ってください。\n',
  });
  assert.equal(mother.weights.get('adult-lure'), undefined);
  const giver = await judged({ subject: '募金の報告', body: '私からの支援金10万円は、先週、市の窓口へ届けました。\n' });
  assert.equal(giver.weights.get('adult-lure'), undefined);
});

test('a house that takes money only at the account of a person', async () => {
  const letter = {
    subject: '追加席のご案内',
    body: '完売した公演の追加席を販売いたします。\nお支払いは銀行振込(個人名義)またはPayPay送金のみとなります。\n',
  };
  assert.equal((await judged({ ...letter, name: 'チケット流通事務局' })).weights.get('account-of-person'), 2);
  assert.equal((await judged({ ...letter, name: '山田 花子' })).weights.get('account-of-person'), undefined);
});

test('the word of a brand stands before a domain that is nothing but an errand', async () => {
  const at = (host: string) =>
    judged({ subject: 'お支払いの件', body: `こちらでお願いします。\nhttps://${host}/order\n` });
  assert.equal((await at('auctions-yahoo.pay-kakunin.example')).weights.get('link-lookalike'), 2);
  assert.equal((await at('support-yahoo.tools.example')).weights.get('link-lookalike'), undefined);
});

test('the name of a service where anybody puts up pages stands before a stranger’s domain', async () => {
  const at = (host: string) => judged({ subject: 'The form', body: `Please fill it in here.\nhttps://${host}/form\n` });
  const played = await at('desk.azurewebsites.net.strange.example');
  assert.equal(played.weights.get('link-lookalike'), 2);
  // whoever is behind such a door really is there
  assert.equal((await at('desk.azurewebsites.net.mcas.ms')).weights.get('link-lookalike'), undefined);
  for (const host of ['desk.azurewebsites.net', 'kiroku.web.app.strange.example', 'azurewebsites.strange.example'])
    assert.equal((await at(host)).weights.get('link-lookalike'), undefined, host);
});

test('a form of labels, one of them the password, that shall be sent back, and an account that is told to its owner', async () => {
  const letter = {
    ...house('minsalud.example'),
    name: 'Administrador de correo',
    subject: 'Estimado usuario',
    body: 'Su cuenta debe validarse. Responda a este correo con la siguiente información:\n\nNombre de usuario:\nContraseña:\nFecha de nacimiento:\n',
  };
  assert.equal((await judged(letter)).weights.get('secret-asked'), 3);
  const told = await judged({
    ...letter,
    body: 'Su cuenta está lista. Responda a este correo si tiene dudas.\n\nNombre de usuario:\nm.soler\nContraseña:\nk3-Lw-90\n',
  });
  assert.equal(told.weights.get('secret-asked'), undefined);
});

test('a chief asks for the number of a messenger, in German', async () => {
  const body =
    'Hallo Frau Teschner,\n\nsind Sie gerade am Platz? Ich sitze in einem Termin und brauche kurz Ihre Unterstützung bei einer vertraulichen Angelegenheit. Schicken Sie mir bitte Ihre WhatsApp-Nummer, ich melde mich dort.\n';
  const chief = await judged({ ...house('freemailer.example'), name: 'Dr. Lossow', subject: 'Kurze Frage', body });
  assert.equal(chief.kind, 'fraud');
  const friend = await judged({
    ...house('freemailer.example'),
    name: 'Jan',
    subject: 'Grillen am Samstag',
    body: 'Hallo Anne,\n\nschick mir doch deine WhatsApp-Nummer, dann lade ich dich in die Gruppe für Samstag ein.\n\nJan\n',
  });
  assert.equal(friend.weights.get('secret-task'), undefined);
});

test('a lawyer names the creditor and each item of a debt, from his proved address', async () => {
  const body =
    '株式会社見本ペイメントから委任を受け、後払い決済代金の請求に関する一切の件を受任しております。\n23,848円(元金 19,800円、遅延損害金 1,048円、手数料 3,000円)を2月27日までにお支払いください。\n振込先: 見本銀行 霞が関支店 普通 0000000\nお支払いまたはご連絡がない場合、訴訟等の法的手続に移行し、給与の差押えを行うことがあります。\nお電話ください。03-0000-0000\n';
  const letter = { name: '見本総合法律事務所', subject: '【最終通知】未払料金のお支払いについて', body };
  assert.equal((await judged({ ...letter, ...house('mihon-law.example') })).weights.get('law-threat'), 1);
  const unproved = { ...letter, from: 'info@mihon-law.example', client: 'x (unknown [192.0.2.77])' };
  assert.equal((await judged(unproved)).weights.get('law-threat'), 2);
});
