/** What 190 mails that nobody here had seen taught of offices, banks and shops: each lure beside an honest mail that comes near it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { delivered, judged, type Letter } from './letters.ts';

test('an office of a state writes in the name of another one, from a domain that only the state gives out', async () => {
  const notice = (domain: string, page = 'www.gov.uk'): Letter => ({
    from: `noreply@${domain}`,
    name: 'HMRC',
    client: `mail.${domain} (mail.${domain} [192.0.2.10])`,
    subject: 'You have a new message from HMRC',
    body: `To view it, sign in to your account. Go to GOV.UK and search for it.\nhttps://${page}/\n`,
  });
  assert.equal((await judged(notice('notices.service.gov.uk'))).weights.get('display-name-brand'), undefined);
  const lure = await judged(notice('gov-uk-notices.example', 'sign-in.gov-uk-notices.example'));
  assert.equal(lure.weights.get('display-name-brand'), 3);
});

test('a shop that sends by a platform leads to its own pages, its name written with a sign or a word', async () => {
  const shipped = (page: string): Letter => ({
    from: 'store@t.shopifyemail.com',
    name: 'Loom & Larder',
    client: 'o9.t.shopifyemail.com (o9.t.shopifyemail.com [192.0.2.10])',
    subject: 'A shipment from order #LL4418 is on the way',
    body: `Your order is on the way. Track your shipment to see the delivery status.\nTracking number: XQ418820773GB\nView your package: https://${page}/orders/1\n`,
  });
  assert.equal((await judged(shipped('loomandlarder.example'))).weights.get('parcel-lure'), undefined);
  assert.equal((await judged(shipped('track-parcel.example'))).weights.get('parcel-lure'), 2);
});

test('a house of which we do not know every domain leads to one that has its whole name', async () => {
  const notice = (client: string, page: string): Letter => ({
    from: 'noreply@notify.cloudflare.com',
    name: 'Cloudflare',
    client: `${client} (${client} [192.0.2.10])`,
    subject: 'Domain renewal failed',
    body: `We were unable to renew your domain. Update your payment method:\nhttps://dash.cloudflare.com/billing\nStatus: https://${page}/\n`,
  });
  const own = 'mail.notify.cloudflare.com';
  assert.equal((await judged(notice(own, 'www.cloudflarestatus.net'))).weights.get('link-lookalike'), undefined);
  // who is sent by another host has nothing of it
  const stranger = await judged(notice('mail.sender.example', 'www.cloudflarestatus.net'));
  assert.equal(stranger.weights.get('link-lookalike'), 2);
  assert.equal((await judged(notice(own, 'cloudflare-login.example'))).weights.get('link-lookalike'), 3);
});

test('a caller wants the number of the firm’s banking contract, and the code read aloud', async () => {
  const called = await judged({
    from: 'e-banking@hojin-ib.example',
    name: '法人インターネットバンキングセンター',
    client: 'mail.hojin-ib.example (mail.hojin-ib.example [192.0.2.10])',
    subject: '先ほどのお電話の件:電子証明書の再発行手続きについて',
    body: '先ほどはお電話にてありがとうございました。\n電子証明書は本日17時に失効いたします。下記をご返信ください。\n1.ご担当者様のお名前\n2.日中つながる携帯電話番号\n3.契約者番号\n折り返しお電話いたします。通話中に表示される確認番号は有効時間が短いため、その場で読み上げていただきます。\n',
  });
  assert.equal(called.kind, 'fraud');
  assert.deepEqual([called.weights.get('secret-asked'), called.weights.get('personal-form')], [2, 2]);
  const warned = await judged({
    subject: '自動音声の電話にご注意ください',
    body: '銀行を名乗る電話で、契約者番号や確認番号を読み上げさせる被害が起きています。\n当行が確認番号をお電話でうかがうことはありません。\n',
  });
  assert.equal(warned.weights.get('secret-asked'), undefined);
});

test('an answer from a domain that is nearly the one to which the quoted mail was written', async () => {
  const answer = (partner: string): Letter => ({
    from: 'yoshikawa@meiko-sangyou.example',
    client: 'mail.meiko-sangyou.example (mail.meiko-sangyou.example [192.0.2.10])',
    subject: 'Re: 3月分請求書の件',
    fields: 'In-Reply-To: <1@example.org>\n',
    body: `会計監査に伴い、下記口座へお振込みくださいますようお願いいたします。\n\n> -----Original Message-----\n> From: Ono <ono@example.org>\n> To: Yoshikawa <yoshikawa@${partner}>\n> Subject: RE: 3月分請求書の件\n>\n> 請求書を受領いたしました。\n`,
  });
  assert.equal((await judged(answer('meiko-sangyo.example'))).weights.get('quoted-writer-imitated'), 3);
  assert.equal((await judged(answer('meiko-sangyou.example'))).weights.get('quoted-writer-imitated'), undefined);
});

test('copies of great brands and bought reviews are offered to everybody', async () => {
  for (const [least, body] of [
    [
      3,
      '★ブランドスーパー専門店★\n世界一流の高級ブランド時計、バッグを豊富に揃え、最も合理的な価格で提供いたします。税関没収する商品は再度無料で発送します。本物と見分けがつかない。\nhttps://shop.sender.example/\n',
    ],
    [
      2,
      '弊社では、一般アカウントによる口コミの投稿代行を行っております。\n星5口コミ10件49,800円。Googleに検知されません。\nhttps://sender.example/cal\n',
    ],
  ] as const)
    assert.equal((await judged({ subject: 'ご案内', body })).weights.get('unasked-offer'), least, body);
});

test('a word that a program drew stands alone under the letter; a name or a word of a language does not count', async () => {
  const ended = (last: string): Letter => ({ body: `Read our news:\nhttps://news.sender.example/\n\n\n${last}\n` });
  assert.equal((await judged(ended('naorwnwbxbsttgvelamusbs'))).weights.get('filler-text'), 2);
  for (const honest of ['Yamada', 'sincerely', 'geschwindigkeitsbegrenzung', 'unsubscribe'])
    assert.equal((await judged(ended(honest))).weights.get('filler-text'), undefined, honest);
});

test('a new account that shall be checked by a number which the reader has is a hint', async () => {
  const changed = (checked: string): Letter => ({
    subject: 'お振込先口座変更のお知らせ',
    body: `下記のとおりお振込先口座を変更いたします。\n新口座 つばさ銀行 中央支店 普通 0093317\n${checked}\n`,
  });
  const careful = await judged(
    changed('名刺に記載の代表番号へお電話をいただき、口座番号の読み合わせをお願いいたします。'),
  );
  assert.equal(careful.weights.get('bank-account-changed'), 1);
  assert.equal(
    (await judged(changed('ご不明な点は本メールにご返信ください。'))).weights.get('bank-account-changed'),
    2,
  );
});

test('who writes to members by Bcc and says so hides nobody', async () => {
  const weightOf = async (last: string) => {
    const mail = `From: kaikei@sender.example\r\nTo: kaikei@sender.example\r\nSubject: Dues\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n団員のみなさま\r\n次の練習は土曜です。\r\n${last}\r\n`;
    const { findings } = await examined(Buffer.from(delivered(mail, {})));
    return findings.find(({ detector }) => detector === 'recipient-unnamed')?.weight;
  };
  assert.equal(await weightOf('※このメールはBCCで送っています'), 0);
  assert.equal(await weightOf('それでは'), 1);
});

test('a command is to be pasted, in steps of a line each or in a page that came along', async () => {
  const steps = 'Press Win + R\nPress Ctrl + V, then Enter\nWait for "Verification complete"\n';
  assert.equal((await judged({ body: `Open the page and press Copy fix\n${steps}` })).kind, 'malware');
  const page = `<p>${steps.replaceAll('\n', '</p><p>')}</p>`;
  const mail = `From: Customs <desk@sender.example>\nTo: reader@example.org\nSubject: Form\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nThe form is attached.\n--b\nContent-Type: text/html; name=form.html\nContent-Disposition: attachment; filename=form.html\n\n${page}\n--b--\n`;
  const { findings } = await examined(Buffer.from(delivered(mail.replaceAll('\n', '\r\n'), {})));
  assert.ok(findings.some(({ detector }) => detector === 'run-box-request'));
});

test('a note in a request of money, a fund for those who were swindled, and pay for a new account', async () => {
  const note = await judged({
    from: 'service@paypal.com',
    name: 'PayPal',
    mailFrom: 'billing8@tenant.example',
    subject: 'Reminder: You still have a money request',
    body: 'Hello, Billing Dept\nNote from Orchard Coins LLC:\n"Your payment of $749.99 has been authorised and will be debited within 24 hrs. If you did not make this transaction contact our Resolution Desk at once on +1 (888) 555-0119 to cancel & claim a refund."\nAmount requested $749.99 USD\nPay Now https://www.paypal.com/pay/1\n',
  });
  assert.equal(note.weights.get('callback-number'), 3);
  const fund = await judged({
    subject: 'Case #ARU-58210: funds located and held in your name',
    body: 'During the liquidation of several unlicensed trading platforms, wallets linked to your address were identified among the seized assets.\nYou are eligible for restitution under the Victims Compensation Scheme. To complete the release we require a refundable gas and AML clearance deposit of USD 385, payable in USDT.\nCase officer: Martin, WhatsApp: +44 7700 900461\n',
  });
  assert.equal(fund.weights.get('recovery-lure'), 3);
  const pay = (last: string): Letter => ({
    subject: 'DD update before the 30th',
    body: `Hi Denise,\n\nI moved to a new bank and I'd like my paycheck to go to the new account starting with this cycle.\n\nAccount name: Mark Halvorsen\nRouting number: 000000518\n\n${last}\n\nMark\n`,
  });
  assert.equal((await judged(pay('Could you update it on your end?'))).weights.get('pay-redirected'), 3);
  assert.equal((await judged(pay('I will come by in person with the form.'))).weights.get('pay-redirected'), 2);
});

test('what our own border recorded proves a house that is known: its deadlines and its signature below take nothing away', async () => {
  const notice = async (domain: string, type: string) => {
    const mail = `From: Notice <info@${domain}>\r\nTo: reader@example.org\r\nSubject: Transfer received\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThe transfer was received. Action required: none.\r\nhttps://www.${domain}/\r\n--b\r\nContent-Type: ${type}; name=smime.p7s\r\nContent-Disposition: attachment; filename=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\nMAA=\r\n--b--\r\n`;
    const client = `mail.${domain} (mail.${domain} [192.0.2.10])`;
    const record = `Authentication-Results: mx.example.org; dmarc=pass header.from=${domain}\r\n`;
    const { verdict } = await examined(Buffer.from(record + delivered(mail, { from: `info@${domain}`, client })));
    return [verdict.kind, verdict.certainty];
  };
  assert.deepEqual(await notice('smbc.co.jp', 'application/pkcs7-signature'), ['legitimate', 'likely']);
  assert.deepEqual(await notice('smbc.co.jp', 'application/octet-stream'), ['undecided', 'possible']);
  assert.deepEqual(await notice('sender.example', 'application/pkcs7-signature'), ['undecided', 'possible']);
});
