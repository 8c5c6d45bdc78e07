/** What a mail is called: by what it wants, and not by whom it plays (decision 56). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind } from '../../src/examine/finding.ts';
import { harmlessProgram, makeZip } from '../unpack/containers.ts';
import { examined } from './examining.ts';
import { type FileMail, mailOf } from './file-mails.ts';
import { delivered, written } from './letters.ts';

const base64 = (data: Uint8Array | string): string => Buffer.from(data).toString('base64');
const noise = Buffer.from(Array.from({ length: 1500 }, (_, i) => (i * i * 7) % 251));
const zip = makeZip([{ name: 'invoice.exe', data: Buffer.concat([harmlessProgram, noise]), stored: true }]);
const iso = Buffer.concat([Buffer.alloc(0x8000), Buffer.from('\x01CD001\x01\0'), Buffer.alloc(0x1000)]);
const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), noise]);
const form = '<form action="https://in.example.net/"><p>Sign in</p><input name=u><input type=password name=p></form>';

const page = (script: string, body = '<p>One moment</p>'): Buffer =>
  Buffer.from(`<!doctype html><html><body>${body}<script>${script}</script></body></html>`);
const bytes = (name: string): string => `new Uint8Array([...atob(${name})].map(c=>c.charCodeAt(0)))`;

const pages: readonly (readonly [what: string, kind: Kind | 'nothing', file: Buffer, name?: string])[] = [
  [
    'a Blob that is downloaded as a ZIP',
    'malware',
    page(
      `var d="${base64(zip)}",b=new Blob([${bytes('d')}]),a=document.createElement("a");a.href=URL.createObjectURL(b);a.download="invoice.zip";a.click()`,
    ),
  ],
  [
    'a Blob of short pieces, turned round, whose letters say nothing',
    'malware',
    page(
      `var d=["${base64(noise).slice(0, 600)}","${base64(noise).slice(600, 1200)}"].reverse().join(""),a=document.createElement("a");a.setAttribute("download","scan.iso");a.href=URL.createObjectURL(new Blob([${bytes('d')}],{type:"application/octet-stream"}));a.click()`,
    ),
  ],
  [
    'a link to data: with a ZIP',
    'malware',
    Buffer.from(
      `<html><body><a href="data:application/zip;base64,${base64(zip)}" download="a.zip">Open</a></body></html>`,
    ),
  ],
  [
    'a link to data: with a script, which no bytes tell',
    'malware',
    Buffer.from(
      `<html><body><a href="data:application/octet-stream;base64,${base64('WScript.Echo("hello")')}" download="a.js">Open</a></body></html>`,
    ),
  ],
  [
    'msSaveOrOpenBlob',
    'malware',
    page(`var d="${base64(noise).slice(0, 900)}";navigator.msSaveOrOpenBlob(new Blob([${bytes('d')}]),"order.zip")`),
  ],
  [
    'a disk (ISO) in a script',
    'malware',
    page(`var d="${base64(iso)}";location.href=URL.createObjectURL(new Blob([${bytes('d')}]))`),
  ],
  [
    'an SVG that downloads a ZIP',
    'malware',
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg"><script>var d="${base64(zip)}";var a=document.createElementNS("http://www.w3.org/1999/xhtml","a");a.download="a.zip";a.href=URL.createObjectURL(new Blob([${bytes('d')}]));a.click()</script></svg>`,
    ),
    'scan.svg',
  ],
  ['a page to sign in on', 'phishing', Buffer.from(`<!doctype html><html><body>${form}</body></html>`)],
  ['a page to sign in on whose script saves something', 'phishing', page('x=atob("aGk=");a.download="x"', form)],
  ['a page that writes a page to sign in on', 'phishing', page(`document.write(atob("${base64(form)}"))`)],
  [
    'a Blob that is a page to sign in on',
    'phishing',
    page(
      `var d="${base64(`<!doctype html><html><body>${form}${'<p>text</p>'.repeat(120)}</body></html>`)}";location.href=URL.createObjectURL(new Blob([atob(d)],{type:"text/html"}))`,
    ),
  ],
  [
    'a page that leads on to an address in base64',
    'phishing',
    page(`location.href=atob("${base64('https://in.example.net/')}")`),
  ],
  [
    'a picture in base64',
    'nothing',
    Buffer.from(
      `<!doctype html><html><body><h1>Menu</h1><img src="data:image/png;base64,${base64(picture)}"></body></html>`,
    ),
  ],
];

for (const [what, kind, file, fileName = 'document.html'] of pages)
  for (const [name, address] of [
    ['Accounts', 'accounts@sender.example'],
    ['Amazon.co.jp', 'order@shop-mail.example'],
  ] as const)
    test(`${what}, attached by ${name}, is ${kind}`, async () => {
      const mail: FileMail = {
        what,
        name,
        address,
        subject: 'Document',
        body: 'See the file.',
        fileName,
        file: () => file,
      };
      const { verdict, findings } = await examined(await mailOf(mail));
      const builds = findings.some(({ detector }) => /^attachment-(?:smuggling|writes-page)$/.test(detector));
      // under a borrowed name any page is suspicious; it is no malware, though
      if (kind === 'nothing') assert.deepEqual([builds, verdict.kind === 'malware'], [false, false]);
      else assert.equal(verdict.kind, kind, verdict.because.join(' '));
    });

const link = 'https://prize.example.net/start';
const letters: readonly (readonly [what: string, kind: Kind, name: string, subject: string, body: string])[] = [
  [
    'a prize under a brand, for a delivery fee',
    'fraud',
    'Amazon Rewards',
    'You have been selected',
    `Congratulations! You have been selected as the winner of a new coffee machine.\nTo have it delivered, pay the shipping fee of 4.95 within 24 hours: ${link}`,
  ],
  [
    'a prize under a brand, for name, address and telephone',
    'fraud',
    'Coca-Cola Promotions',
    'You have won',
    'Congratulations! You have won 1,000,000 GBP in our lottery. You have been chosen.\nReply with your full name, address, telephone, age and bank name so that the sum can be released.',
  ],
  [
    'a prize under a brand, on a page to sign in on',
    'phishing',
    'Amazon Rewards',
    'You have been selected',
    `Congratulations! You have been selected as the winner of a gift card.\nSign in with your account and password to take it: ${link}`,
  ],
  [
    'a prize under a brand, for the number of a card',
    'phishing',
    'Netflix',
    'You have been chosen',
    `Congratulations! You have been chosen: one year of Netflix is free.\nConfirm with your credit card number: ${link}`,
  ],
  [
    '当選、送料だけを求める',
    'fraud',
    'Amazon',
    '当選おめでとうございます',
    `おめでとうございます。厳正な抽選の結果、最新のタブレットに当選しました。\n賞品のお届けには、送料490円のお支払いが必要です。24時間以内にお手続きください。\n${link}`,
  ],
  [
    '当選、住所・氏名・口座を返信させる',
    'fraud',
    '楽天市場 当選係',
    '当選のお知らせ',
    'おめでとうございます。抽選の結果、現金プレゼント100万円に当選しました。\n氏名、住所、電話番号、年齢、口座番号をご返信ください。',
  ],
  [
    '当選、ログインを求める',
    'phishing',
    'Amazon',
    '当選おめでとうございます',
    `おめでとうございます。抽選の結果、ギフト券1万円分に当選しました。\n受け取るには、アカウントにログインしてください。\n${link}`,
  ],
  [
    '当選、ポイントの受け取り',
    'phishing',
    '楽天カード',
    '当選おめでとうございます',
    `おめでとうございます。抽選の結果、10,000ポイントに当選しました。本日中にお受け取りください。\n${link}`,
  ],
  [
    '当選、カード番号を求める',
    'phishing',
    'PayPay',
    '当選おめでとうございます',
    `おめでとうございます。抽選の結果に当選しました。無料で差し上げます。\n確認のため、クレジットカードの番号を入力してください。\n${link}`,
  ],
  [
    'a game of chance that gives spins away',
    'spam',
    'Amazon Casino',
    'You have been selected',
    `Congratulations! You have been selected. 200 free spins and a welcome bonus wait in our casino: ${link}`,
  ],
  [
    'a charge under a brand, to be undone by telephone',
    'fraud',
    'PayPal Billing',
    'Your subscription has been renewed',
    'Your subscription has been renewed. 449.99 USD will be debited from your account within 24 hours.\nIf you did not authorize this, call our billing department: +1 (888) 555-0142.',
  ],
  [
    'a job under a brand',
    'fraud',
    'Amazon 採用担当',
    '在宅ワークのご案内',
    `スマホだけで簡単作業、誰でも稼げます。未経験者歓迎、日給3万円、即日払い。\nご応募はこちら: ${link}`,
  ],
  [
    'a false virus warning under a brand that leads to a page',
    'phishing',
    'McAfee',
    'Your PC is infected',
    `Your computer is infected: 5 viruses found. Your subscription has expired.\nRenew today: ${link}`,
  ],
];

for (const [what, kind, name, subject, body] of letters)
  test(`${what}: ${kind}`, async () => {
    const sender = { from: 'info@mail-service.example', name: `=?UTF-8?B?${base64(name)}?=` };
    const mail = written({
      ...sender,
      subject: `=?UTF-8?B?${base64(subject)}?=`,
      body,
      fields: 'Content-Transfer-Encoding: 8bit\r\n',
    });
    const { verdict } = await examined(Buffer.from(delivered(mail, sender)));
    assert.equal(verdict.kind, kind, verdict.because.join(' '));
  });

test('what a filter calls spam is what it wants: a stranger who waits for an answer elsewhere is a swindler', async () => {
  const sender = { from: 'office@municipality.example', name: 'Office' };
  const mail = written({
    ...sender,
    subject: '[SPAM] Re: urgent matter',
    fields: 'Reply-To: dieter.private@gmail.com\r\nX-Spam-Flag: YES\r\n',
    body: 'I have an urgent matter to discuss with you. Please reply to me at once.\n',
  });
  const { verdict } = await examined(Buffer.from(delivered(mail, sender)));
  assert.equal(verdict.kind, 'fraud', verdict.because.join(' '));
});

test('who wants the password of a mailbox in the answer is after secrets, though there is nothing to open', async () => {
  const sender = { from: 'helpdesk@stateuniv.example', name: 'Webmail Support' };
  const mail = written({
    ...sender,
    subject: 'Upgrade of your mailbox',
    fields: 'Reply-To: upgrade@live.example\r\n',
    body: 'Dear user,\n\nto keep your mailbox, send us:\n\nUser name: ........\nEmail password: ........\n',
  });
  const { verdict } = await examined(Buffer.from(delivered(mail, sender)));
  assert.equal(verdict.kind, 'phishing', verdict.because.join(' '));
  assert.ok(verdict.advice.some(({ en }) => en.includes('Told it already? Change that password now')));
});

test('the address of an auction house leads to a bare address of the Internet: phishing; its users lead to pages with names', async () => {
  const sender = { from: 'member@ebay.com', name: 'eBay' };
  const kindOf = async (page: string) => {
    const body = `Dear member,\n\nplease see ${page} about your item.\n`;
    const mail = written({ ...sender, subject: 'Your item', body });
    return (await examined(Buffer.from(delivered(mail, sender)))).verdict.kind;
  };
  assert.equal(await kindOf('http://203.0.113.9/ws/signin'), 'phishing');
  assert.equal(await kindOf('https://photos.seller.example/camera'), 'undecided');
});

test('a program is malware, whatever name it goes under; settings under a borrowed name are phishing', async () => {
  const mail = (fileName: string, file: Buffer): FileMail => ({
    what: '',
    name: 'DHL Express',
    address: 'parcel@courier.example',
    subject: 'Your parcel is waiting',
    body: 'Your parcel is waiting. Verify your account with the attached file.',
    fileName,
    file: () => file,
  });
  const program = await examined(await mailOf(mail('label.exe', Buffer.from(harmlessProgram))));
  assert.equal(program.verdict.kind, 'malware');
  const settings = await examined(
    await mailOf(mail('mail.mobileconfig', Buffer.from('<?xml version="1.0"?><plist></plist>'))),
  );
  assert.equal(settings.verdict.kind, 'phishing');
  assert.ok(!settings.verdict.because.includes('attachment-executable'));
});
