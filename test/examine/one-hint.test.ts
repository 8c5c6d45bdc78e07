/** Letters that honest people send, each with one thing that lures have too: it accuses nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { judged, type Letter, letter } from './letters.ts';

test('a reminder of a bill by a host that wrote an impossible queue id, and has no name', async () => {
  const { kind, weights } = await judged({
    client: 'relay.sender.example (unknown [203.0.113.20])',
    subject: 'Our bill of August',
    fields: '',
    body: 'Dear Ms Sato,\n\nwe have not seen your payment of August yet. Please look into it at once.\n\nYamada\n',
  });
  assert.equal(kind, 'undecided');
  assert.equal(weights.get('handover-without-rdns'), 1);
  const strange = letter({
    client: 'relay.sender.example (unknown [203.0.113.20])',
    body: 'Dear Ms Sato,\n\nwe have not seen your payment of August yet. It is urgent: please pay within 24 hours.\n\nYamada\n',
  }).replace(
    'From: Yamada',
    'Received: from localhost (unknown [192.0.2.156])\r\n\tby relay.sender.example (Postfix) with ESMTPSA id 1HY0BUIDHZVIG;\r\n\tFri, 20 Nov 2026 09:59:58 +0900 (JST)\r\nFrom: Yamada',
  );
  const { findings, verdict } = await examined(Buffer.from(strange));
  const found = findings.map(({ detector }) => detector);
  for (const one of ['route-contradicted', 'deadline-pressure', 'handover-without-rdns'] as const)
    assert.ok(found.includes(one), one);
  assert.equal(verdict.kind, 'undecided');
});

test('an office tells how a password is changed: the dots behind a menu are no room to write it into', async () => {
  const body = (how: string) => `Dear Maura,\n\nyour password will expire in 5 days.\n${how}\n\nService desk\n`;
  const menu = await judged({ body: body('Press CTRL+ALT+DEL and select "Change a password...".') });
  assert.equal(menu.weights.get('secret-asked'), undefined);
  assert.equal(menu.kind, 'undecided');
  const room = await judged({ body: body('Send us: user name: ..... password: .....') });
  assert.equal(room.weights.get('secret-asked'), 3);
});

test('a service asks on its own pages for another card before it suspends an account', async () => {
  const { kind, weights } = await judged({
    from: 'billing@stackledger.example',
    name: 'Stackledger Billing',
    subject: 'Final notice: your account will be suspended',
    body: 'Hi Maura,\n\nyour bank declined our charge three times. Unless it goes through by Thursday your account will be suspended.\nUpdate your payment method: https://app.stackledger.example/settings/billing\n',
  });
  assert.equal(weights.get('credential-lure'), 1);
  assert.equal(kind, 'undecided');
});

test('a link shows the page of its sender and counts clicks at a mailing service', async () => {
  const page = (shown: string) => ({
    fields: '',
    body: `<p>Your domain runs for 60 days more.</p><a href="https://u1.ct.sendgrid.net/ls/click?upn=u001.Om">https://${shown}/login</a>`,
  });
  const html = (one: Letter) => letter(one).replace('text/plain', 'text/html');
  const weightOf = async (one: Letter) =>
    (await examined(Buffer.from(html(one)))).findings.find(({ detector }) => detector === 'link-text-differs')?.weight;
  assert.equal(await weightOf(page('www.sender.example')), 1);
  assert.equal(await weightOf(page('www.other.example')), 2);
});

test('a landlord reminds of the rent, names the bailiff, and gives nothing to open and no account', async () => {
  const { kind, weights } = await judged({
    name: 'Woonstichting De Linde',
    subject: 'Laatste herinnering: huurachterstand',
    body: 'Geachte mevrouw De Vries,\n\ner staat nog een huurachterstand open. Betaal binnen 14 dagen, anders dragen we de zaak over aan de deurwaarder en komen er incassokosten bij. Betalen kan met de brief.\n',
  });
  assert.equal(weights.get('law-threat'), 1);
  assert.equal(kind, 'undecided');
});

test('who was chosen for work has won no prize', async () => {
  const body = (what: string) => `Parabéns! Você foi selecionado ${what}. Confirme até hoje às 18h, por favor.\n`;
  assert.equal((await judged({ body: body('para a vaga de auxiliar') })).weights.get('prize-lure'), undefined);
  assert.notEqual((await judged({ body: body('para receber um prêmio') })).weights.get('prize-lure'), undefined);
});

test('words of a lure in quotation marks, behind the word that they came, are told and not laid', async () => {
  const said = 'I need a favour, buy some gift cards for me and send me the codes';
  const victim = await judged({
    body: `Dear all,\n\nsomebody broke into my mailbox. You may have got: "${said}". It was not me.\n`,
  });
  assert.equal(victim.weights.get('gift-card-request'), undefined);
  assert.notEqual((await judged({ body: `Hi,\n\n${said}\n` })).weights.get('gift-card-request'), undefined);
});

test('Exchange writes to its own people by a mailbox of its own', async () => {
  const full = (to: string) =>
    letter({
      from: 'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org',
      name: 'Microsoft Outlook',
      subject: 'Your mailbox is almost full.',
      body: 'Please reduce your mailbox size.\n',
    }).replaceAll('reader@example.org', to);
  const named = async (to: string) =>
    (await examined(Buffer.from(full(to)))).findings.some(({ detector }) => detector === 'display-name-brand');
  assert.equal(await named('reader@example.org'), false);
  assert.equal(await named('reader@example.com'), true);
});

test('a partner tells of a new account, which is one thing and not two', async () => {
  const { kind, weights } = await judged({
    client: 'sv1.sender.example (unknown [203.0.113.20])',
    subject: 'Notice',
    body: 'お取引先各位\n\n取引銀行の変更に伴い、振込先口座を変更いたします。詳細は郵送の書面をご覧ください。ご不明な点は代表電話へお問い合わせください。\n',
  });
  assert.notEqual(weights.get('bank-account-changed'), undefined);
  assert.equal(weights.get('payment-request'), undefined);
  assert.equal(kind, 'undecided');
});

test('a filter that names nothing but the clock as its reason makes no newsletter spam', async () => {
  const stamped = (stamp: string) =>
    Buffer.from(
      letter({ body: 'This is issue 49: the fox and the grapes.\n', fields: '' }).replace(
        'Received:',
        `Return-Path: <tales@web12.hosting.example>\r\n${stamp}\r\nReceived:`,
      ),
    );
  const told = async (stamp: string) => {
    const { findings, verdict } = await examined(stamped(stamp));
    return [verdict.kind, findings.find(({ detector }) => detector === 'spam-stamp')?.weight];
  };
  assert.deepEqual(await told('X-Spam: spam\r\n  DATE_IN_FUTURE_06_12'), ['undecided', 1]);
  assert.deepEqual(await told('X-Spam: spam\r\n  DATE_IN_FUTURE_06_12 URIBL_BLACK'), ['spam', 2]);
  assert.deepEqual(await told('X-Spam-Flag: YES\r\nX-Spam-Status: Yes, score=6 tests=NO_REAL_NAME'), ['undecided', 1]);
  assert.deepEqual(await told('X-Spam-Flag: YES'), ['spam', 2]);
});

test('a firm tells its new account: who has answers come to its name at another provider is not that firm', async () => {
  const change = (replyTo: string) =>
    judged({
      from: 'keiri@yamada-shoji.example',
      subject: 'Our new bank account',
      fields: replyTo === '' ? '' : `Reply-To: ${replyTo}\n`,
      body: 'Dear Ms Sato,\n\nplease note that our bank details have changed. The new account is on the letter that you get by post.\n\nYamada\n',
    });
  for (const honest of [
    '',
    'yamada@yamada-shoji.example',
    'keiri@partner-books.example',
    'post@yamada-shoji.sendgrid.net',
  ]) {
    const { kind, weights } = await change(honest);
    assert.equal(kind, 'undecided', honest);
    assert.equal(weights.get('bank-account-changed'), 1, honest);
  }
  for (const aside of ['keiri.yamada-shoji@mail.example', '"Yamada" <yamadashoji@courriel.example>']) {
    const { kind, weights } = await change(aside);
    assert.equal(kind, 'fraud', aside);
    assert.equal(weights.get('bank-account-changed'), 3, aside);
  }
});

test('the card and the code that signs for it, asked for in one sentence, in English and in French', async () => {
  const weightOf = async (body: string) =>
    (await judged({ body: `${body}\n\nhttps://pages.example/a\n` })).weights.get('secret-asked');
  for (const asked of [
    'If you do not know the payment, sign in. You will be asked for your card details and the one-time code that we send you.',
    'Please have your card number and a one-time passcode ready.',
    'Madame, Monsieur,\n\nvous pouvez recevoir un remboursement de 278 euros. Veuillez remplir le formulaire en vous munissant de votre carte bancaire.',
  ])
    assert.notEqual(await weightOf(asked), undefined, asked);
  for (const told of [
    'We never call you. You will not be asked for your card details and the one-time code by us.',
    'Enter the one-time code 204816 to sign in. It is good for ten minutes.',
    'Madame, Monsieur,\n\nvotre remboursement de 12 euros vous attend en magasin, muni de votre carte bancaire et du ticket. Renseignez-vous en magasin en vous munissant de votre carte bancaire.',
    'Bonjour,\n\nprésentez-vous au guichet, munie de votre carte de fidélité, pour le remboursement. Indiquez votre nom.',
  ])
    assert.equal(await weightOf(told), undefined, told);
});

test('a gateway of the reader’s own house lists whom it holds back: it plays none of them, and a stranger who copies its list does', async () => {
  const digest = (domain: string, host: string, to = 'reader@example.org') => ({
    from: `postmaster@${domain}`,
    name: 'Mail Quarantine',
    subject: `Quarantine summary for ${to}: 2 new messages`,
    client: `${host} (${host} [192.0.2.14])`,
    body: `Held for ${to} since yesterday 07:00. Nothing here has been delivered.

 1  Wed 03:12  "DocuSign" <dse@docs-envelope.example>
    Subject: Completed: Wire instructions - review and sign
    Reason:  phishing (impersonated brand)

 2  Wed 10:40  Office365 Admin <helpdesk@o365-renewal.example>
    Subject: Your password expires today, keep same password
    Reason:  phishing (credential page)

 3  Wed 15:28  Lindqvist Tools <offers@lindqvist.example>
    Reason:  bulk
    Release: https://mx.${domain}/release/3f77c0a1

Items 1 and 2 can only be released by IT (ext. 40). Messages are removed after 30 days.
`,
  });
  const own = await judged(digest('example.org', 'mx.example.org'));
  assert.equal(own.weights.get('signed-as-brand'), undefined);
  assert.equal(own.kind, 'undecided');
  // the house that To names is the sender's word; for whom it was taken our own side wrote
  const copied = await judged(digest('held-mails.example', 'mx.held-mails.example', 'reader@held-mails.example'));
  assert.notEqual(copied.weights.get('signed-as-brand'), undefined);
  assert.equal(copied.kind, 'phishing');
});
