/** What a hundred and fifty more mails that nobody here had seen taught: each lure beside an honest mail that comes near it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';
import { house, judged, letter } from './letters.ts';

/** A list that writes itself into From. */
const LIST = 'List-Id: <dev.lists.example>\nList-Post: <mailto:dev@lists.example>\nPrecedence: list\n';

test('the name of a site in the text is no page that a borrowed name leads home to; a link to it is', async () => {
  const mail = {
    from: 'dev@lists.example',
    name: 'Amazon.co.jp',
    to: 'dev@lists.example',
    fields: LIST,
    subject: 'お知らせ',
  };
  const body = (page: string) => `Amazonプライム会員資格を48時間以内にご確認ください。\n${page}\n© Amazon.co.jp\n`;
  const played = await judged({ ...mail, body: body('ログインして情報を更新してください。') });
  assert.deepEqual([isHarmful(played.kind), played.weights.get('display-name-brand')], [true, 3]);
  const passedOn = await judged({ ...mail, body: body('https://www.amazon.co.jp/gp/primecentral') });
  assert.equal(passedOn.weights.get('display-name-brand'), undefined);
});

test('who took an inn’s account leads away from the booking site that hands his words on; the site itself does not', async () => {
  const site = {
    from: '4957830295@property.booking.com',
    name: 'Hostal Penalumbre via Booking.com',
    client: 'mailout-101.booking.com (mailout-101.booking.com [192.0.2.41])',
    subject: 'Tiene un mensaje nuevo',
  };
  const body = (page: string) =>
    `Su reserva necesita una verificación de la tarjeta. De lo contrario el sistema la cancelará automáticamente en 12 horas.\n${page}\n`;
  const taken = await judged({ ...site, body: body('https://reserva-confirmacion.example/p/830295') });
  assert.deepEqual([taken.kind, taken.weights.get('booking-card')], ['phishing', 3]);
  const own = await judged({ ...site, body: body('https://secure.booking.com/mytrips.html') });
  assert.equal(own.weights.get('booking-card'), undefined);
});

test('an employee’s pay goes elsewhere in one line of Spanish; who offers to do payrolls says nothing of his own', async () => {
  const free = { from: 'r.santamaria@freemail.example', to: 'rrhh@example.org', subject: 'Mis datos bancarios' };
  const asked = await judged({
    ...free,
    body: 'Hola. He cambiado de banco y me dirijo a usted para facilitarle el número de cuenta en el que ingresarme la nómina. Gracias\n',
  });
  assert.deepEqual([asked.kind, asked.weights.get('pay-redirected')], ['fraud', 3]);
  const sold = await judged({
    ...free,
    subject: 'Gestoría',
    body: 'Hola. Llevamos la contabilidad de pequeñas empresas. ¿Le interesa una propuesta? Gracias\n',
  });
  assert.equal(sold.weights.get('pay-redirected'), undefined);
});

test('a school is told that explosives lie in it; a firm that clears old ones tells when it works', async () => {
  const threat = await judged({
    from: 'yoru@freemail.example',
    subject: '校内に設置した爆発物について',
    body: '校内の3か所に爆発物を設置した。\n13時までに30万円相当のビットコインを送金しなければ、遠隔で起爆する。\n警察に連絡すれば、すぐにわかる。\n',
  });
  assert.deepEqual([threat.kind, threat.weights.get('extortion')], ['fraud', 3]);
  const works = await judged({
    ...house('fuhatsu.example'),
    subject: '不発弾処理のお知らせ',
    body: '校庭で見つかった不発弾の処理を行います。当日は9時までに避難してください。\n爆発物の処理が終わり次第、市の広報でお知らせします。\n',
  });
  assert.equal(works.weights.get('extortion'), undefined);
});

test('a business that is named and not told comes in two lines; who sells something says what', async () => {
  const mail = { from: 'ms.lassou@freemail.example', fields: 'Reply-To: ab81@freemail.example\n', subject: 'Reply' };
  const untold = await judged({
    ...mail,
    body: 'Greetings.\n\nI have a business for our benefit.\nThanks, i will send you the details once i hear from you.\n',
  });
  assert.equal(untold.weights.get('told-on-answer'), 2);
  const sold = await judged({
    ...mail,
    body: 'Hello,\n\nour business rents out tents. For details write to me or call; prices are on our site.\nRegards\n',
  });
  assert.equal(sold.weights.get('told-on-answer'), undefined);
});

test('a free page with the reader’s own name in it, by somebody else; that of a club has none', async () => {
  const mail = { ...house('clerk.example'), to: 'reader@smu.example', subject: 'Mandatory training' };
  const body = (page: string) => `Your training will expire within 24 hours.\nThe calendar: ${page}\n`;
  const named = await judged({ ...mail, body: body('https://smu-training.wixsite.com/calendar') });
  assert.equal(named.weights.get('link-free-hosting'), 2);
  const club = await judged({ ...mail, body: body('https://clerks-choir.wixsite.com/calendar') });
  assert.equal(club.weights.get('link-free-hosting'), 1);
});

test('an invitation is no program, whatever its page hands out; the maker of one says what it is', async () => {
  const mail = { ...house('btfriends.example'), subject: 'You are invited!' };
  const card = await judged({
    ...mail,
    body: 'Open your invitation:\nhttps://celebrate-card.example/open\nAfter download, open Invitation_RSVP.msi and choose "Yes".\n',
  });
  assert.deepEqual([card.kind, card.weights.get('link-to-program')], ['malware', 3]);
  const maker = await judged({
    ...mail,
    subject: 'Version 3.2',
    body: 'Version 3.2 is there:\nhttps://downloads.example/\nAfter download, run setup.exe as before.\n',
  });
  assert.equal(maker.weights.get('link-to-program'), undefined);
});

test('certified mail says whom it carries and has answers go to him; who shows another’s address has them come to himself', async () => {
  const mail = {
    ...house('pec.example'),
    name: '"Per conto di: avv.rossi@example.com"',
    subject: 'POSTA CERTIFICATA',
  };
  const carried = await judged({ ...mail, fields: 'Reply-To: avv.rossi@example.com\n' });
  assert.equal(carried.weights.get('display-name-address'), 1);
  const hidden = await judged({ ...mail, fields: 'Reply-To: avv.rossi@freemail.example\n' });
  assert.equal(hidden.weights.get('display-name-address'), 2);
});

test('a lawyer’s letter that the post brought back is no parcel', async () => {
  const mail = { ...house('shiomi-law.example'), subject: '通知書の送付' };
  const body = (by: string) =>
    `${by}で発送しましたが、ご不在により返送されました。\nhttps://www.nichibenren.example/search\n`;
  assert.equal(
    (await judged({ ...mail, body: body('同内容の書面を特定記録郵便') })).weights.get('parcel-lure'),
    undefined,
  );
  assert.notEqual((await judged({ ...mail, body: body('お荷物を宅配便') })).weights.get('parcel-lure'), undefined);
});

test('a post is a word of its own: a director has one, and a directory none', async () => {
  const of = (name: string) => judged({ from: 'parish.news@freemail.example', name, body: 'News of the week.\n' });
  assert.equal((await of('Parish Director')).weights.get('executive-by-freemail'), 1);
  assert.equal((await of('Parish Directory')).weights.get('executive-by-freemail'), undefined);
});

test('who is threatened in his own name is told that it was borrowed, and is not among those who may have written', async () => {
  const mail = {
    from: 'reader@example.org',
    client: 'unknown (unknown [192.0.2.66])',
    subject: 'Your device',
    body: 'I hacked your device and recorded a video of you with your webcam.\nSend 900 USD in bitcoin to bc1q6lr0ngxd5e6y0sxn5tuvzv6t40hp63phaqnvk2 within 48 hours, or all your contacts will see it.\n',
  };
  const { verdict } = await examined(Buffer.from(letter(mail)));
  assert.equal(verdict.sender.find(({ hypothesis }) => hypothesis === 'genuine')?.standing, 'contradicted');
  assert.ok(verdict.advice.some(({ en }) => en.includes('Your own address seems to have been written in')));
  assert.ok(!verdict.advice.some(({ en }) => en.includes('do not complain to its owner')));
});

test('what the verdict does not count is not shown as speaking against it', async () => {
  const { verdict, findings } = await examined(
    Buffer.from(
      letter({
        ...house('kuroneko-notice.example'),
        name: 'ヤマト運輸',
        subject: '【ヤマト運輸】お荷物のお届けに関するお知らせ',
        body: 'お荷物をお届けにあがりましたが、宛先不明のため持ち帰りました。\nhttps://kuroneko-notice.example/track\n',
      }),
    ),
  );
  assert.equal(verdict.kind, 'phishing');
  assert.ok(findings.some(({ detector, weight }) => detector === 'handover-in-sender-domain' && weight < 0));
  assert.deepEqual(verdict.against, []);
});
