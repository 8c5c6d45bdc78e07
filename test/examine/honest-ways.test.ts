/** What honest mail has in common with lures, each beside a lure that differs by the reason alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { swappedIn } from '../../src/examine/known/text/swapped-letters.ts';
import { examined } from './examining.ts';

interface Letter {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly fields?: string;
  readonly host?: string;
  readonly type?: string;
  readonly body: string;
}

const received = (host: string): string => `Received: from mx.${host} (mx.${host} [203.0.113.9])\r
\tby mx.example.org (Postfix) with ESMTPS id 4ABCDE1234\r
\tfor <reader@example.org>; Fri, 20 Nov 2026 10:00:00 +0900 (JST)\r
`;

async function detectorsOf({
  from = 'Office <office@works.example>',
  to = 'reader@example.org',
  subject = 'Notice',
  fields = '',
  host = 'works.example',
  type = 'text/plain; charset=utf-8',
  body,
}: Letter): Promise<ReadonlyMap<string, number>> {
  const { findings } = await examined(
    Buffer.from(`${host === '' ? '' : received(host)}From: ${from}\r
To: ${to}\r
Subject: ${subject}\r
Date: Fri, 20 Nov 2026 09:59:58 +0900\r
Message-ID: <1@works.example>\r
${fields}Content-Type: ${type}\r
\r
${body.replaceAll('\n', '\r\n')}\r
`),
  );
  return new Map(findings.map(({ detector, weight }) => [detector, weight]));
}

test('a site that is named in the text is no way where every page of the mail is at home', async () => {
  const body =
    'Our drill played a parcel: "your parcel could not be delivered, pay the customs fee".\nIts name was parcel-redelivery.example.\n';
  const drill = await detectorsOf({ body: `${body}Take the course: https://learn.works.example/course\n` });
  assert.ok(!drill.has('parcel-lure') && !drill.has('service-word-domain'));
  const lure = await detectorsOf({ body: `${body}Pay here: https://parcel-redelivery.example/fee\n` });
  assert.ok(lure.has('parcel-lure') && lure.has('service-word-domain'));
});

test('an address with letters struck out is shown as a warning, and opens nothing', async () => {
  const warned = await detectorsOf({ body: '偽サイトのURLの例\nhttps://●●●●.duckdns.org/\nhttps://tax●●●●.top/\n' });
  assert.ok(!warned.has('link-dynamic-dns') && !warned.has('cheap-ending') && !warned.has('link-mixed-script'));
  const lure = await detectorsOf({ body: 'こちらから\nhttps://refund.duckdns.org/\nhttps://taxback.top/\n' });
  assert.ok(lure.has('link-dynamic-dns') && lure.has('cheap-ending'));
});

test('a name that holds a whole brand and no errand is a hint, and a word that begins like one is none', async () => {
  const weightOf = async (url: string): Promise<number | undefined> =>
    (await detectorsOf({ body: `Read it here: ${url}\n` })).get('link-lookalike');
  assert.equal(await weightOf('https://www.interactivebrokers.com/portal'), undefined);
  assert.equal(await weightOf('https://www.revolutionparts.com/'), undefined);
  assert.equal(await weightOf('https://www.natwestmarkets.com/'), 2);
  assert.equal(await weightOf('https://natwest-verify.com/'), 3);
  assert.equal(await weightOf('https://natwset.com/'), 3);
});

test('a password is asked for honestly at the page of its holder', async () => {
  const body = 'Sign in with your work email address and register your phone until Friday:\n';
  assert.ok(!(await detectorsOf({ body: `${body}https://aka.ms/mfasetup\n` })).has('secret-asked'));
  assert.ok((await detectorsOf({ body: `${body}https://forms.gle/aB3dE5\n` })).has('secret-asked'));
  assert.ok((await detectorsOf({ body: `${body}https://mfa-setup.example/login\n` })).has('secret-asked'));
});

test('papers that are shown in person are not asked for by mail', async () => {
  const asks = (how: string): Letter => ({
    body: `For the contract we need a copy of your passport, ${how}. To confirm it works.\n`,
  });
  assert.ok(!(await detectorsOf(asks('which you show us in person'))).has('secret-asked'));
  assert.ok((await detectorsOf(asks('which you send us today'))).has('secret-asked'));
});

test('a list that rewrites From sends answers to who wrote', async () => {
  const list =
    'List-Id: <dev.lists.example>\r\nList-Post: <mailto:dev@lists.example>\r\nReply-To: Greg <greg.o@gmail.com>\r\n';
  const host = 'lists.example';
  const body = 'The tarball is fine again.\n';
  assert.ok(
    !(await detectorsOf({ from: 'Greg O via dev <dev@lists.example>', fields: list, host, body })).has(
      'replyto-freemail',
    ),
  );
  assert.ok(
    (await detectorsOf({ from: 'The Board <dev@lists.example>', fields: list, host, body })).has('replyto-freemail'),
  );
});

test('a creditor who is proved and shows the bill reminds of a lawsuit without a strong sign', async () => {
  const body = 'Without payment of invoice 417 we take legal action, and a collection agency will call.\n';
  const bill = `--b
Content-Type: text/plain

${body}
--b
Content-Type: application/pdf; name="bill.pdf"
Content-Disposition: attachment; filename="bill.pdf"

%PDF-1.4
%%EOF
--b--
`;
  const weightOf = async (letter: Letter): Promise<number | undefined> => (await detectorsOf(letter)).get('law-threat');
  const type = 'multipart/mixed; boundary=b';
  assert.equal(await weightOf({ type, body: bill }), 1);
  assert.equal(await weightOf({ type, body: bill, host: 'mailer.example' }), 2);
  assert.equal(await weightOf({ body }), 1); // nothing to open, no account, no call
  assert.equal(await weightOf({ body: `${body}Pay here: https://pay.example.net/417\n` }), 2);
});

test('an archive without a route has lost the fields of the thread as well', async () => {
  const letter = { subject: 'Re: offer', body: 'He should call me today.\n' };
  assert.ok(!(await detectorsOf({ ...letter, host: '' })).has('thread-without-thread'));
  assert.ok((await detectorsOf(letter)).has('thread-without-thread'));
});

test('who forwards a mail and says that he has not clicked is after nothing', async () => {
  const body = (own: string): string => `${own}

---------- Forwarded message ---------
From: North Bank <secure@north-verify.example>
Date: Tue, 17 Nov 2026 at 08:14
Subject: Your account will be closed
To: <kim@example.net>

Your account has been suspended. Verify your identity within 24 hours: https://north-verify.example/login
`;
  const from = 'Kim <kim@example.net>';
  const doubted = await detectorsOf({
    from,
    host: 'example.net',
    body: body("Is this one real? I haven't clicked yet."),
  });
  assert.ok(doubted.has('passed-on') && !doubted.has('credential-lure'));
  const handed = await detectorsOf({ from, host: 'example.net', body: body('Please do this today.') });
  assert.ok(handed.has('credential-lure'));
});

test('a daughter whose whole name is her proved domain plays nobody', async () => {
  const body = 'This week of rates. Log in for the data: https://data.example/login\n';
  const markets = { from: 'NatWest Markets <research@natwestmarkets.com>', body };
  assert.ok(!(await detectorsOf({ ...markets, host: 'natwestmarkets.com' })).has('display-name-brand'));
  assert.ok((await detectorsOf({ ...markets, host: 'mailer.example' })).has('display-name-brand'));
  const desk = { from: 'NatWest Support <desk@natwestsupport.com>', host: 'natwestsupport.com', body };
  assert.ok((await detectorsOf(desk)).has('display-name-brand'));
});

test("a proved sender's other spelling of his name is his page", async () => {
  const body =
    'Your card was declined. Update your payment method within 10 days: https://www.toll-roads.example/pay\n';
  const from = 'Toll Roads <office@tollroads.example>';
  assert.ok(!(await detectorsOf({ from, host: 'tollroads.example', body })).has('credential-lure'));
  assert.ok((await detectorsOf({ from, host: 'mailer.example', body })).has('credential-lure'));
});

const dear = 'your mailbox storage is full and your mailbox will be closed within 24 hours. Verify your account';

test('a few lines behind > are shown and lure nobody; where they are most of the letter they are the letter', async () => {
  const page = 'https://mail-upgrade.example.net/verify';
  const remark =
    'Three things tell that this letter is false: nobody who runs your mail calls you user, haste is made, and the page lies elsewhere. ';
  const shown = await detectorsOf({ body: `This week's letter:\n> ${dear}\n${remark.repeat(3)}\nMore: ${page}\n` });
  assert.ok(!shown.has('mailbox-lure') && !shown.has('credential-lure'), [...shown.keys()].join(' '));
  const dressed = await detectorsOf({ body: `Dear user,\n> ${dear}\n> ${page}\n` });
  assert.ok(dressed.has('mailbox-lure') || dressed.has('credential-lure'), [...dressed.keys()].join(' '));
});

test('who shows a link so that nobody can open it warns, whatever else he leads to', async () => {
  const body = (link: string): string =>
    `Beware of this one: "${dear}" and a page at ${link}\nThe whole story: https://track.mailer.example.net/1\n`;
  assert.equal((await detectorsOf({ body: body('hxxp://login[.]upgrade[.]example') })).get('scam-warning'), -2);
  assert.equal((await detectorsOf({ body: body('http://login.upgrade.example') })).get('scam-warning'), undefined);
});

test('a member of a list who has his mailbox at a provider plays nobody', async () => {
  const list = 'List-Id: <rail-ml.club.example>\r\nList-Post: <mailto:rail-ml@club.example>\r\nPrecedence: list\r\n';
  const mail: Letter = {
    to: 'rail-ml@club.example',
    host: 'club.example',
    body: 'Dates: https://polls.example.net/s?h=0a7c\n',
  };
  const written = await detectorsOf({ ...mail, from: 'Kaji <kaji@nifty.com>', fields: list });
  assert.ok(!written.has('brand-leads-elsewhere'));
  const played = await detectorsOf({ ...mail, from: '@nifty <support@nifty.com>', to: 'reader@example.org' });
  assert.equal(played.get('brand-leads-elsewhere'), 2);
});

test('a seller who quotes himself has been answered by nobody', async () => {
  const letter = (writer: string): Letter => ({
    from: 'Aiden Clarke <aiden@outreach.example>',
    subject: 'Re: content for your blog',
    fields: 'In-Reply-To: <1@mail.example>\r\n',
    body: `I would love to place a do-follow link. What is your price for a guest post?\n\nOn 27 May 2026 ${writer} wrote:\n> Did you see my mail?\n`,
  });
  assert.equal((await detectorsOf(letter('Aiden Clarke <aiden@outreach.example>'))).get('cold-approach'), 2);
  assert.equal((await detectorsOf(letter('The editor <reader@example.org>'))).get('cold-approach'), undefined);
});

test('an earlier mail that only a header names, or a header and the subject, makes no acquaintance of a stranger', async () => {
  const letter = (subject: string, quotation = ''): Letter => ({
    from: 'Oksana <oksana@mail.example>',
    subject,
    fields: 'In-Reply-To: <1@mail.example>\r\n',
    body: `I saw your profile at the site. I search serious man, I never was married. Write to my personal mail, I wait very much your letter.\n${quotation}`,
  });
  assert.equal((await detectorsOf(letter('hi from far away'))).get('friendship-lure'), 3);
  assert.equal((await detectorsOf(letter('Re: hi from far away'))).get('friendship-lure'), 3);
  const answered =
    '\nOn 27 May 2026 Kim <reader@example.org> wrote:\n> It was good to meet you at the fair. Tell me of your town.\n';
  assert.equal((await detectorsOf(letter('Re: hi from far away', answered))).get('friendship-lure'), undefined);
});

test('another account in a paper, and a telephone that is out of order: a careful customer asks for the call', async () => {
  const fields = 'MIME-Version: 1.0\r\n';
  const letter = (words: string): Letter => ({
    subject: 'Re: 8月分お支払いの件',
    fields,
    type: 'multipart/mixed; boundary=b',
    body: `--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nこれまでの口座への入金が一時的に停止されております。添付の新口座にお振込みをお願いいたします。${words}\n\n> 8/31にお振込み予定です。\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment; filename=a.pdf\n\n%PDF-1.4\n--b--\n`,
  });
  const diverted = await detectorsOf(letter('電話回線の工事中につき、ご連絡はメールにてお願いいたします。'));
  assert.equal(diverted.get('payment-diverted'), 3);
  const careful = await detectorsOf(letter('念のため、以前からご存じの番号へお電話でご確認ください。'));
  assert.equal(careful.get('payment-diverted'), undefined);
});

test('a service for personnel writes in the name of the house; a stranger does not', async () => {
  const letter = (address: string): Letter => ({
    from: `"example.org Workday" <office@${address}>`,
    subject: 'Open enrolment',
    host: address,
    body: `A task is waiting: https://www.${address}/task/1\n`,
  });
  assert.equal((await detectorsOf(letter('myworkday.com'))).get('display-name-recipient-domain'), 1);
  assert.equal((await detectorsOf(letter('works.example'))).get('display-name-recipient-domain'), 2);
});

test('a newsletter that says of a quotation that it is false lures nobody', async () => {
  const said = (behind: string): string =>
    `Three letters of this week.\n"Verify your wallet, connect your wallet and claim your tokens". ${behind}\nRead on: https://works.example/214\n`;
  assert.ok(!(await detectorsOf({ body: said('No maker of wallets asks for that.') })).has('wallet-lure'));
  const lure = 'Verify your wallet, connect your wallet and claim your tokens. https://claim.example.net/214\n';
  assert.ok((await detectorsOf({ body: lure })).has('wallet-lure'));
});

test('a password is asked for on a form that anybody can make', async () => {
  const form = 'https://docs.google.com/forms/d/e/1FAIpQLSfTq3Zx0kVbQm8/viewform';
  const asks = await detectorsOf({ body: `Please give: User ID * / Password * / Confirm password *\n${form}\n` });
  assert.equal(asks.get('secret-asked'), 3);
  const club = await detectorsOf({ body: `Please give: Name * / Class * / Dish for the party *\n${form}\n` });
  assert.equal(club.get('secret-asked'), undefined);
});

test('a shortener may go on to what is shown, unless it shows a name of which much is borrowed', async () => {
  const shown = (name: string) =>
    detectorsOf({ type: 'text/html', body: `<p>Our programme: <a href="https://bit.ly/3abCdEf">${name}</a></p>` });
  assert.equal((await shown('www.example.net')).get('link-text-differs'), 1);
  assert.equal((await shown('www.paypal.com')).get('link-text-differs'), 2);
});

test('a warning relieves a letter about it, and not one that has it at its foot', async () => {
  const rules =
    '当社を装ったフィッシングメールにご注意ください。当社がメールでパスワードや暗証番号をお尋ねすることはありません。不審なメールのリンクはクリックせず、削除してください。';
  const subject = (words: string) => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`;
  const about = await detectorsOf({ subject: subject('当社を装ったフィッシングメールにご注意ください'), body: rules });
  assert.equal(about.get('scam-warning'), -2);
  const body = `海外正規品の治療薬を格安でお届けします。1錠100円から、今だけ送料無料です。\n男性用、女性用、ダイエット用と各種取り揃えております。ご注文はお早めにお願いいたします。\n\n${rules}`;
  assert.ok(!(await detectorsOf({ subject: subject('送料無料のご案内'), body })).has('scam-warning'));
});

test('one short link is one hint, however little stands beside it', async () => {
  const one = await detectorsOf({
    from: 'Ann <ann.example@gmail.com>',
    host: 'google.com',
    subject: 'Last chance for the bus',
    body: 'Sign up here, please: https://bit.ly/3abCdEf',
  });
  assert.deepEqual([one.has('bare-link'), one.get('link-shortened')], [false, 1]);
});

test('the bank to which a bill is paid signs no letter, nor does a page, nor a shop in a mall', async () => {
  const subject = '=?UTF-8?B?44GU5rOo5paH44GC44KK44GM44Go44GG44GU44GW44GE44G+44GZ?=';
  const order = (end: string): Letter => ({
    subject,
    body: `ご注文を承りました。\nhttps://pages.example.com/order/1\n\n${end}\n`,
  });
  for (const end of [
    'お振込先\n楽天銀行 第一営業支店 普通 7654321 株式会社ココロ',
    '以上\n三井住友銀行 梅田支店 当座 0012345',
    'Mit freundlichen Grüßen\nSparkasse Neustadt, DE02 1203 0000 0000 2020 51',
    '以上\nhttps://team-atlas.pages.example.com/rakuten/guide',
    '以上\nこころ商店 楽天市場店',
  ])
    assert.ok(!(await detectorsOf(order(end))).has('signed-as-brand'), end);
  for (const end of ['以上\n楽天銀行', '楽天市場サポートセンター', '以上\n三井住友銀行 お客様センター 0120-000-000'])
    assert.ok((await detectorsOf(order(end))).has('signed-as-brand'), end);
});

test('an address of mail that is confirmed is none of a parcel, and a shop leads to the carrier that it names', async () => {
  const account = 'Aby potwierdzić, otwórz https://pages.example.com/confirm/1\n';
  const mail = await detectorsOf({ body: `Proszę potwierdź adres e-mail swojego konta.\n${account}` });
  assert.ok(!mail.has('parcel-lure'));
  const parcel = await detectorsOf({ body: `Paczka czeka: potwierdź adres i dopłać 2 zł.\n${account}` });
  assert.ok(parcel.has('parcel-lure'));
  const sent = 'Bonjour, votre colis a été confié à La Poste et votre colis est en cours de livraison.\n';
  const shop = await detectorsOf({ body: `${sent}Suivi : https://www.laposte.fr/outils/suivre-vos-envois?code=8R1\n` });
  assert.ok(!shop.has('parcel-lure'));
  const lure = await detectorsOf({ body: `${sent}Suivi : https://laposte.colis.example.com/suivi?code=8R1\n` });
  assert.ok(lure.has('parcel-lure'));
});

test('a translated program speaks of your account, and leads to the site that sends it', async () => {
  const body = 'あなたのアカウントに対して、パスワード再設定の要求がありました。60分以内に開いてください。\n';
  const type = 'text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit';
  const site = await detectorsOf({ type, body: `${body}https://forum.works.example/reset/1\n` });
  assert.ok(!site.has('odd-japanese'));
  const stranger = await detectorsOf({ type, body: `${body}https://forum-works.example.com/reset/1\n` });
  assert.ok(stranger.has('odd-japanese'));
});

test('to name an account in Russian asks for nothing', async () => {
  const page = '\nhttps://pages.example.com/reset/1\n';
  const named = await detectorsOf({
    body: `С этим адресом связана следующая учётная запись: ivan. Новый пароль для учётной записи:${page}`,
  });
  assert.ok(!named.has('credential-lure'));
  const asked = await detectorsOf({ body: `Подтвердите учётную запись, иначе она будет удалена:${page}` });
  assert.ok(asked.has('credential-lure'));
});

test('a year behind the name of a club is a hint, and what stands twice there is more', async () => {
  const body = 'The newsletter is out.\nhttps://works.example/news\n';
  assert.equal((await detectorsOf({ from: 'Chess Club, 2023 <office@works.example>', body })).get('name-with-tail'), 1);
  assert.equal(
    (await detectorsOf({ from: 'Chess Club, Chess Club <office@works.example>', body })).get('name-with-tail'),
    2,
  );
});

test('a word ends in l behind few letters; behind others a capital I is a numeral', () => {
  for (const text of ['Iate Clube de Santos', 'PhysicsI and AnalysisI', 'TypeI errors in ModuleI', 'PhaseI'])
    assert.equal(swappedIn(text), undefined, text);
  for (const text of ['your emaiI', 'PaypaI account', 'ReferraI', 'Iater today', 'lnvoice'])
    assert.notEqual(swappedIn(text), undefined, text);
});

test('who sells the rights of pictures keeps the proof on his own site', async () => {
  const claim = (portal: string): string =>
    `Our client's photograph https://www.miller-photo.example/p/12 is shown on your website without a licence, an infringement.\nYou can download the proof and the licence: ${portal}\nWe consider legal action.\n`;
  const firm = await detectorsOf({ body: claim('https://portal.works.example/case/4') });
  assert.ok(!firm.has('evidence-to-download'));
  const lure = await detectorsOf({ body: claim('https://storage.googleapis.com/proof-4/evidence.html') });
  assert.ok(lure.has('evidence-to-download'));
});

test('how to open the pages of a club stands beside what a trip costs, and no treasure', async () => {
  const circular = (more: string): Letter => ({
    from: 'Riverside Chess <riverside.chess@gmail.com>',
    to: 'undisclosed-recipients:;',
    host: 'gmail.example',
    body: `Our pages: https://club.example/members\nUser name: members\nPassword: riverside24\n${more}\n`,
  });
  assert.ok(!(await detectorsOf(circular('The bus is 15 EUR each, the hotel $240.'))).has('login-given'));
  assert.ok((await detectorsOf(circular('Balance: $1,240,000.00'))).has('login-given'));
  assert.ok((await detectorsOf(circular('Balance: 46.5 BTC'))).has('login-given'));
});

test('what a mailbox holds is no price', async () => {
  const full = (said: string): Letter => ({
    from: 'Blue Hosting <desk@servers.example>',
    host: 'servers.example',
    body: `Your mailbox is nearly full: ${said}. Delete old mail or take more space: https://pay.servers.example/space\n`,
  });
  assert.ok(!(await detectorsOf(full('1.84 of 2 GB'))).has('loss-for-a-fee'));
  assert.ok(!(await detectorsOf(full('1.84 GB'))).has('loss-for-a-fee'));
  assert.ok((await detectorsOf(full('keep it for 1.84'))).has('loss-for-a-fee'));
});

test('the counter that a service puts over a link is told of, and weighs nothing', async () => {
  const type = 'text/html; charset=utf-8';
  const body =
    '<p>Read: <a href="https://works.us11.list-manage.com/track/click?u=1">https://www.works.example/news</a></p><p>Works</p>';
  const host = 'mcdlv.net';
  assert.equal((await detectorsOf({ type, host, body })).get('link-text-differs'), 0);
  assert.notEqual((await detectorsOf({ type, body })).get('link-text-differs'), 0);
});

test('where a form lies says nothing of who writes from a free mailbox', async () => {
  const note = (body: string): Letter => ({ from: 'Class 2 <class2@gmail.com>', host: 'gmail.example', body });
  const form = await detectorsOf(note('Who comes on Friday?\nhttps://docs.google.com/forms/d/e/1/viewform\n'));
  assert.ok(!form.has('brand-by-freemail'));
  const played = await detectorsOf(note('PayPal: a payment waits for you\nhttps://docs.google.com/forms/d/e/1\n'));
  assert.ok(played.has('brand-by-freemail'));
});

test('a platform sends answers to the small shop that uses it; who writes himself and leads nowhere home takes them aside', async () => {
  const fields = 'Reply-To: Kokoro <kokoroshop@gmail.com>\r\n';
  const weight = async (letter: Partial<Letter>) =>
    (await detectorsOf({ fields, body: 'Thank you for your order: https://works.example/orders/1', ...letter })).get(
      'replyto-freemail',
    );
  assert.equal(await weight({ from: 'Kokoro <no-reply@works.example>' }), 1);
  assert.equal(await weight({ from: 'Kokoro <t.tanaka@works.example>' }), 2);
  assert.equal(await weight({ from: 'Kokoro <no-reply@works.example>', body: 'Please answer me today.' }), 2);
});

test('a shop that sends by a service is at home where its name is', async () => {
  const body = 'Your package is on its way. Track your shipment with this tracking number: 1Z999\n';
  const link = (site: string): string => `${body}https://${site}/orders/7\n`;
  const from = (name: string): string => `${name} <store+5@t.shopifyemail.com>`;
  const host = 'shopifyemail.com';
  const shop = await detectorsOf({ from: from('Garden Store'), host, body: link('gardenstore.example') });
  assert.ok(!shop.has('parcel-lure') && !shop.has('brand-leads-elsewhere'), [...shop.keys()].join(' '));
  const stray = await detectorsOf({ from: from('Garden Store'), host, body: link('redelivery.example') });
  assert.ok(stray.has('parcel-lure'));
  const played = await detectorsOf({ from: from('Shopify'), host: 'works.example', body: link('shopify-pay.example') });
  assert.ok(played.has('brand-leads-elsewhere'));
});

test('a secret that is among the reasons is not asked for', async () => {
  const letter = (line: string): Letter => ({
    body: `お支払いを停止した理由は次のとおりです。\n${line}\nhttps://login.works.example/\n`,
  });
  assert.ok(!(await detectorsOf(letter('・ご入力内容の相違(暗証番号、有効期限など)'))).has('secret-asked'));
  assert.ok((await detectorsOf(letter('暗証番号と有効期限をご入力ください'))).has('secret-asked'));
});

test('Italian that confirms an arrival asks for nothing', async () => {
  const letter = (what: string): Letter => ({
    body: `Ciao, il tuo ospite arriva domani. Invia un messaggio per confermare i ${what}: https://ospiti.strano.example/\n`,
  });
  assert.ok(!(await detectorsOf(letter('dettagli di check-in'))).has('credential-lure'));
  assert.ok((await detectorsOf(letter('tuoi dati di pagamento'))).has('credential-lure'));
});
