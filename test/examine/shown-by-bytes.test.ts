/** What is said of a mail is what its bytes show: no name is denied that stands there, and nothing is told twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';

interface Letter {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly type?: string;
  readonly fields?: string;
  /** What our own server wrote above. */
  readonly top?: string;
}

const encoded = (words: string): string => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`;

async function found({
  from,
  subject,
  text,
  type = 'text/plain',
  fields = '',
  top = '',
}: Letter): Promise<Map<string, Finding>> {
  const mail = `${top}Received: from mail.example.net (mail.example.net [192.0.2.10])
 by mx.example.org (Postfix) with ESMTPS id 4TqXyz0000
 for <info@example.org>; Tue, 1 Dec 2026 10:00:00 +0900
From: ${from}
To: info@example.org
Subject: ${encoded(subject)}
Date: Tue, 1 Dec 2026 09:59:58 +0900
${fields === '' ? 'Message-ID: <1@example.net>' : fields}
MIME-Version: 1.0
Content-Type: ${type}; charset=utf-8
Content-Transfer-Encoding: 8bit

${text}`;
  const { findings } = await examined(Buffer.from(mail.replaceAll('\n', '\r\n')));
  return new Map(findings.map((one) => [one.detector, one]));
}

const PAY = 'お客様の残高において、利用規約に抵触する可能性のある取引を検知しました。\nhttps://xkw2.example.net/pp\n';

test('a sender whose name says nothing is not said to have none', async () => {
  const named = await found({
    from: `${encoded('重要なお知らせ')} <info@xkw2.example.net>`,
    subject: '【PayPal】残高について',
    text: PAY,
  });
  assert.match(named.get('nameless-as-brand')?.explains.ja ?? '', /差出人の名前は「重要なお知らせ」だけで、/);
  assert.match(named.get('nameless-as-brand')?.explains.en ?? '', /calls himself only "重要なお知らせ"/);
  const nameless = await found({ from: '<info@xkw2.example.net>', subject: '【PayPal】残高について', text: PAY });
  assert.match(nameless.get('nameless-as-brand')?.explains.en ?? '', /gives no name/);
});

test('a borrowed name is told once: in the name of the sender, at the head of the letter, or without either', async () => {
  const inName = await found({
    from: `${encoded('PayPal service@paypal.com')} <info@xkw2.example.net>`,
    subject: '【PayPal】残高について',
    text: PAY,
  });
  assert.ok(inName.has('display-name-brand') && !inName.has('nameless-as-brand'));
  const atHead = await found({
    from: '<info@xkw2.example.net>',
    subject: 'Your account',
    text: 'PayPal\n\nYour account has been limited. Verify your account within 24 hours.\nhttps://verify.example.com/login\n',
  });
  assert.ok(atHead.has('headed-as-brand') && !atHead.has('nameless-as-brand'));
});

test('a well-known name at a word that is no domain is borrowed, and none that says nothing', async () => {
  const told = await found({
    from: 'Correios <aviso@correios>',
    subject: 'Correios: aviso',
    text: 'Correios\n\nSeu pedido foi retido. Pague a taxa em 24 horas:\nhttps://rastreio.example.com/pagar\n',
  });
  assert.ok(told.has('display-name-brand') && !told.has('nameless-as-brand'));
});

test('a well-known name in foreign letters is told as that, and other such words as what they are', async () => {
  const name = await found({ from: 'Service <info@example.net>', subject: 'Αmazon: your plan', text: 'Hello.\n' });
  assert.ok(name.has('brand-misspelt') && !name.has('mixed-script-words'));
  const both = await found({ from: 'Service <info@example.net>', subject: 'Αmazon: рауment', text: 'Hello.\n' });
  assert.match(both.get('mixed-script-words')?.explains.en ?? '', /^"рауment"/);
});

const BILL =
  'The renewal of example.org was not paid. Without payment the name will be deleted.\n\nhttps://pages.example.com/r\n';

test('a bill is without a biller only where no firm is named in it', async () => {
  const bill = (signed: string): Promise<Map<string, Finding>> =>
    found({ from: '<notice@dns-desk.example>', subject: 'example.org: last reminder', text: `${BILL}\n${signed}\n` });
  assert.ok((await bill('')).has('bill-without-biller'));
  assert.ok((await bill('Dear Reader Ltd')).has('bill-without-biller'));
  assert.ok(!(await bill('Greenfield Hosting Ltd')).has('bill-without-biller'));
  assert.ok(!(await bill('株式会社グリーンフィールド')).has('bill-without-biller'));
});

test('the fortune of the dying is heard with its sum, and where a line ends in it', async () => {
  const told = await found({
    from: 'Ruth Keller <ruth@example.net>',
    subject: 'My last wish',
    text: 'I was told that my cancer is terminal. I have decided to donate my fortune\nof 4.5 million dollars to you, so that you may use it for the poor.\n',
  });
  assert.match(told.get('gift-of-dying')?.explains.en ?? '', /donate my fortune of 4\.5 million dollars to you/);
});

test('who finds his pictures on the site of another is quoted in whole words, and invites to nothing', async () => {
  const told = await found({
    from: 'Clara Weiss <clara@example.net>',
    subject: 'Your website',
    text: 'I was surprised to see my photos on your website. This is a violation of my copyright. Download it here:\nhttps://pages.example.com/proof\n',
  });
  assert.match(told.get('evidence-to-download')?.explains.en ?? '', /", "violation", "/);
  assert.ok(!told.has('adult-lure'));
});

test('blanks in the name of a firm are told by what they do, and those at its beginning as such', async () => {
  const firm = await found({
    from: `${encoded(`株式会社サンプル${'\u3000'.repeat(16)}営業部`)} <info@example.net>`,
    subject: '見積書',
    text: '見積書をお送りします。\n',
  });
  assert.doesNotMatch(firm.get('display-name-padded')?.explains.ja ?? '細工', /細工/);
  const first = await found({
    from: `${encoded(`${'\u3164'.repeat(20)}x`)} <info@example.net>`,
    subject: 'x',
    text: 'x\n',
  });
  assert.match(first.get('display-name-padded')?.explains.ja ?? '', /^差出人の名前の先頭に/);
});

test('Exchange Online makes the Message-ID of its customers under its other name as well', async () => {
  const sent = await found({
    from: 'Postmaster <postmaster@example.net>',
    subject: 'x',
    text: 'Hello.\n',
    fields: 'Message-ID: <2f1e@ABCPR01MB0001.apcprd01.prod.exchangelabs.com>',
  });
  assert.ok(!sent.has('messageid-other-domain'));
});

test('a well-known name without any address, and buttons that write to a free mailbox: the letter is told', async () => {
  const button = (what: string): string =>
    `<p><a href="mailto:desk.recognized@hotmail.com?subject=${what}&amp;body=now">${what}</a></p>`;
  const told = await found({
    from: 'Facebook <>',
    subject: 'A new device',
    text: `<p>A user just logged into your account.</p>${button('Report')}${button('Yes')}`,
    type: 'text/html',
    fields: 'Message-ID: <1@example.net>\nReply-To: desk.recognized@hotmail.com',
  });
  assert.equal(told.get('link-writes-aside')?.weight, 2);
});

test('a sender without an address is called by his name, and nothing is called foreign to him', async () => {
  const told = await found({
    from: 'Persil Box <>',
    subject: 'Your prize',
    text: '<p>You were chosen.</p><p><a href="https://prize.example.com/">Get it now</a></p><p>Persil</p>',
    type: 'text/html',
  });
  for (const { explains } of told.values()) assert.doesNotMatch(`${explains.ja} ${explains.en}`, /\(\)/);
  const nobody = await found({
    from: 'Prize Desk <>',
    subject: 'Your prize',
    text: '<p>You were chosen.</p><p><a href="https://prize.example.com/">Get it now</a></p>',
    type: 'text/html',
    fields: 'Message-ID: <1@ids.example.com>',
  });
  assert.ok(!nobody.has('link-domain-unrelated'));
  assert.match(nobody.get('messageid-other-domain')?.explains.en ?? '', /neither to Prize Desk nor to any host/);
});

test('a reminder of a toll is told as that, and a tax as a tax', async () => {
  const told = async (words: string): Promise<string> =>
    (
      await found({
        from: 'Notice <alert@notice.example>',
        subject: 'Final notice',
        text: `${words}\nhttps://pay.example.com/now\n`,
      })
    ).get('tax-lure')?.explains.en ?? '';
  assert.match(
    await told('Our records show an unpaid toll. To avoid a late fee of $50 settle it today.'),
    /tolls or fines/,
  );
  assert.match(await told('Your tax refund is ready. Claim your tax refund today.'), /Tax offices/);
});

test('a lure in a file is said to want the file opened, and to lead nowhere', async () => {
  const told = await found({
    from: 'Mail System <system@notice.example>',
    subject: 'Voice message',
    text: '--b\nContent-Type: text/plain\n\nYour mailbox is full. Open the attached file to keep your messages.\n--b\nContent-Type: text/html; name="keep.html"\nContent-Disposition: attachment; filename="keep.html"\n\n<html><body>Sign in</body></html>\n--b--\n',
    type: 'multipart/mixed; boundary=b',
  });
  assert.match(told.get('mailbox-lure')?.explains.en ?? '', /and wants the file "keep\.html" opened/);
  assert.match(told.get('mailbox-lure')?.title.en ?? '', /wants a file opened/);
});

test('a house that is proved does not play itself on a domain of its name, and whoever plays it does', async () => {
  const link = async (domain: string, top: string): Promise<boolean> =>
    (
      await found({
        from: '楽天 <info@rakuten.co.jp>'.replace('楽天', encoded('楽天')),
        subject: 'お知らせ',
        text: `<p>お知らせです。</p><p><a href="https://${domain}/">ご案内</a></p>`,
        type: 'text/html',
        top,
      })
    ).has('link-lookalike');
  const proved = 'Authentication-Results: mx.example.org; dmarc=pass header.from=rakuten.co.jp\n';
  assert.ok(!(await link('rakuten-gardening.example', proved)));
  assert.ok(await link('rakuten-gardening.example', ''));
  assert.ok(await link('rakuten-login.example', proved));
});
