/** What the observers of words, links, files, identities and distribution see in a mail. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RecipientSearch } from '../../../src/examine/known/links/recipient.ts';
import { observeAttachments } from '../../../src/examine/observe/attachments.ts';
import { observeBody } from '../../../src/examine/observe/body.ts';
import { observeDistribution } from '../../../src/examine/observe/distribution.ts';
import { dateDefects, observeIdentities } from '../../../src/examine/observe/identities.ts';
import { languageOf } from '../../../src/examine/observe/language.ts';
import { observeLinks } from '../../../src/examine/observe/links.ts';
import { shownDefects } from '../../../src/examine/observe/shown-defects.ts';
import { observeText } from '../../../src/examine/observe/text.ts';
import { readMessage } from '../../../src/message/mime.ts';
import { examined } from '../examining.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
const read = (text: string) => readMessage(bytesOf(text));
const quote = (text: string, at: readonly [number, number]) => new TextDecoder().decode(bytesOf(text).subarray(...at));
const noHash = () => '';
const nobody = new RecipientSearch([], noHash);

test('languages are told by script and small words', () => {
  const texts: Readonly<Record<string, string>> = {
    ja: 'お世話になっております。https://www.example.com/aaaaaaaaaaaaaaaaaaaaaa をご覧ください。',
    zh: '您的帐户已被停用，请点击以下链接验证您的信息。',
    ko: '안녕하세요. 고객님의 계정이 정지되었습니다.',
    ru: 'Здравствуйте, ваша учетная запись заблокирована.',
    en: 'Please look at the file that you asked for, it is attached to this mail.',
    de: 'Bitte sehen Sie sich die Datei an, die wir Ihnen mit dieser Nachricht senden.',
    fr: 'Nous vous prions de regarder le fichier que vous avez demandé dans cette lettre.',
    es: 'Por favor, mire el archivo que usted ha pedido para su cuenta en esta carta.',
    pt: 'Por favor, veja o arquivo que você pediu para a sua conta, não é mais preciso.',
    nl: 'Kijk alstublieft naar het bestand dat u van ons heeft gevraagd, wij zijn er voor u.',
    cs: 'Vaše zásilka byla odeslána, děkujeme vám že jste nakoupili, prosím sledujte ji pro jistotu.',
    hu: 'Tisztelt Ügyfelünk! Köszönjük, hogy minket választott, kérjük, az értesítést őrizze meg és nem kell válaszolni.',
    ro: 'Vă mulțumim pentru comandă, coletul dumneavoastră a fost predat și sunt șanse să ajungă mâine către prânz.',
    und: 'OK 12345',
  };
  for (const [language, text] of Object.entries(texts)) assert.equal(languageOf(text), language, text);
});

test('short texts of marked letters are told by these; names of people and veiled words are not', () => {
  const texts: Readonly<Record<string, string>> = {
    tr: 'Sayın abonemiz, Kasım ayı e-arşiv faturanız ektedir. Son ödeme tarihi: 05.12.',
    cs: 'Zpráva bude smazána, přihlášení je možné také bankovní identitou. Děkujeme.',
    da: 'Kære kunde, din pakke er på vej og kan hentes efter kl. 16. Husk at have ID med.',
    it: 'È disponibile la fattura; il pagamento può essere effettuato entro giovedì.',
    en: 'The meeting with Łukasz Żółć and Şebnem Güneş is on Monday at ten in the hall.',
    und: 'Łukasz Żółć',
  };
  for (const [language, text] of Object.entries(texts)) assert.equal(languageOf(text), language, text);
});

test('hosts, addresses and the letters of a list are words of no language', () => {
  const texts: Readonly<Record<string, readonly string[]>> = {
    und: [
      'Hi Taro, tickets: www.a.example.com www.b.example.com www.c.example.com www.d.example.com . Cheers',
      'Hallo Taro, schau www.a.example.it www.b.example.it www.c.example.it www.d.example.it www.e.example.it',
      'a) tea\no) cake\ne) milk\na) plates\no) cups\ne) spoons',
    ],
    en: ['Dear Ken, the pages are www.a.example.com and www.b.example.com and www.c.example.com for you.'],
    it: ['La fattura è disponibile e il pagamento è da fare entro giovedì, non oltre, per il nostro ufficio.'],
    pt: ['Veja o arquivo e a carta que você pediu, é o mesmo de ontem e não mudou.'],
  };
  for (const [language, all] of Object.entries(texts))
    for (const text of all) assert.equal(languageOf(text), language, text);
});

test('a letter of kanji alone is Japanese by their forms and by words of its trade', () => {
  const texts: Readonly<Record<string, readonly string[]>> = {
    ja: [
      '会議資料送付。三月三日午前十時開催、場所本社会議室。出席者全員資料持参。',
      '山田様 御中 請求書在中 田中商店',
      '御見積書在中。御確認御願申上候。',
    ],
    zh: [
      '各位：下周四上午十点在会议室开会，请带资料。谢谢。王',
      '你好，下星期四十點開會，記得帶蛋糕。',
      '貴公司訂購的商品已經出貨，請查收，謝謝。',
      '山田様的会议资料已经发送，请您确认收到没有。',
    ],
  };
  for (const [language, all] of Object.entries(texts))
    for (const text of all) assert.equal(languageOf(text), language, text);
});

test('links have the bytes of their tag or words as proof, through quoted-printable too', () => {
  const mail = `Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>こちら=E3=81=AF <a href=3D"https://a.example.net/=
x">次へ</a> https://b.example.net/y です</p>
`;
  const { links } = observeLinks(observeBody(read(mail)), nobody);
  assert.deepEqual(
    links.map(({ value }) => [value.url, value.shown, value.domain]),
    [
      ['https://a.example.net/x', '次へ', 'example.net'],
      ['https://b.example.net/y', 'https://b.example.net/y', 'example.net'],
    ],
  );
  const [first] = links[0]?.proof ?? [];
  assert.ok(first !== undefined && 'at' in first);
  assert.equal(quote(mail, first.at), '<a href=3D"https://a.example.net/=\r\nx">');
});

test('of alternatives the HTML is the letter, and the links of both are there', () => {
  const mail = `Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

plain https://p.example.net/
--b
Content-Type: text/html

<p>A letter in HTML that is long enough to be read alone.</p><a href="https://h.example.net/">go</a>
--b--
`;
  const body = observeBody(read(mail));
  assert.equal(observeText(body).text?.value.seen, 'A letter in HTML that is long enough to be read alone.\ngo');
  assert.deepEqual(
    observeLinks(body, nobody).links.map(({ value }) => [value.host, value.where]),
    [
      ['p.example.net', 'text'],
      ['h.example.net', 'html'],
    ],
  );
});

test('identities keep each From, with its bytes', () => {
  const mail = `From: =?UTF-8?B?5L2Q6Jek?= <a@example.com>
From: b@example.net
Return-Path: <>
Reply-To: c@example.org
Subject: =?UTF-8?B?5Lu25ZCN?=
References: <1@x> <2@x>

`;
  const seen = observeIdentities(read(mail));
  assert.deepEqual(
    seen.from.map(({ value }) => value),
    [
      { name: '佐藤', address: 'a@example.com' },
      { name: '', address: 'b@example.net' },
    ],
  );
  assert.equal(seen.mailFrom?.value, '');
  assert.equal(seen.subject?.value, '件名');
  assert.deepEqual(seen.thread?.value.references, ['<1@x>', '<2@x>']);
  const [proof] = seen.from[0]?.proof ?? [];
  assert.ok(proof !== undefined && 'at' in proof);
  assert.equal(quote(mail, proof.at), '=?UTF-8?B?5L2Q6Jek?= <a@example.com>');
});

test('an empty Return-Path field says nothing, unlike <>', () => {
  assert.equal(observeIdentities(read('Return-Path:\nFrom: a@example.com\n\n')).mailFrom, undefined);
});

test('every file is there once, inner messages and inline pictures told', () => {
  const mail = `Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html

<p>letter <img src="cid:i@x">
--b
Content-Type: application/octet-stream; name="a.bin"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--b
Content-Type: image/png
Content-ID: <i@x>
Content-Transfer-Encoding: base64

iVBORw0KGgoAAA==
--b
Content-Type: image/png; name=unnamed.png
Content-ID: <j@x>
Content-Disposition: inline
Content-Transfer-Encoding: base64

iVBORw0KGgoAAB==
--b
Content-Type: message/rfc822

Subject: inner
Content-Type: multipart/mixed; boundary=c

--c
Content-Disposition: attachment; filename=inner.txt

text
--c--
--b--
`;
  const files = observeAttachments(read(mail), noHash).attachments.map(({ value }) => [
    value.name,
    value.type,
    value.inline ?? false,
  ]);
  assert.deepEqual(files, [
    ['a.bin', 'application/pdf', false],
    ['', 'image/png', true],
    ['unnamed.png', 'image/png', false],
    ['', 'message/rfc822', false],
    ['inner.txt', 'text/plain', false],
  ]);
});

test('how a mail was spread is told by its marks', () => {
  const kinds = (header: string) =>
    observeDistribution(read(`${header}\n\nx`)).map(({ value }) => `${value.kind} ${value.name}`);
  assert.deepEqual(
    kinds('X-BeenThere: l@example.net\nList-Id: <l.example.net>\nList-Unsubscribe: <https://x.example>'),
    ['mailing-list l@example.net'],
  );
  assert.deepEqual(kinds('X-ML-Name: kaihatsu\nX-Mail-Count: 12'), ['mailing-list kaihatsu']);
  assert.deepEqual(kinds('Delivered-To: mailing list l@example.net'), ['mailing-list mailing list l@example.net']);
  assert.deepEqual(kinds('List-Id: <7289367.xt.local>'), ['newsletter <7289367.xt.local>']);
  assert.deepEqual(kinds('List-Unsubscribe: <1a@newsletter.example.com>'), []);
  assert.deepEqual(kinds('Feedback-ID: 1.us-east-1.x=:AmazonSES\nX-SES-Outgoing: 2026.11.30-192.0.2.1'), []);
  assert.deepEqual(kinds('Feedback-ID: 1:2:3:esp'), ['newsletter 1:2:3:esp']);
  assert.deepEqual(kinds('List-Unsubscribe: <https://example.net/u>'), ['newsletter <https://example.net/u>']);
  assert.deepEqual(kinds('Return-Path: <SRS0=a=b=example.com=u@example.net>'), [
    'forwarded <SRS0=a=b=example.com=u@example.net>',
  ]);
  assert.deepEqual(kinds('Auto-Submitted: auto-replied'), ['auto-reply auto-replied']);
  assert.deepEqual(kinds('Auto-Submitted: no'), []);
  assert.deepEqual(kinds('Delivered-To: a@example.com\nDelivered-To: a@example.com'), []);
  assert.deepEqual(kinds('Delivered-To: a@example.com\nDelivered-To: b@example.net').length, 1);
  // one of the two is the list's own machine
  const list = 'List-Post: <mailto:l@example.net>\n';
  assert.equal(kinds(`${list}Delivered-To: a@example.com\nDelivered-To: l@example.net`).length, 1);
  assert.equal(
    kinds(`${list}Delivered-To: a@example.com\nDelivered-To: b@example.org\nDelivered-To: l@example.net`).length,
    2,
  );
});

test('the proof of an address that goes through elements holds all of its letters', () => {
  const mail =
    'Content-Type: text/html\n\n<p>d&uacute;vidas: www.bank<span style="display:none">x</span>.exam<b>ple.com</b> now';
  const [link] = observeLinks(observeBody(read(mail)), nobody).links;
  const proof = link?.proof[0];
  assert.equal(link?.value.host, 'www.bank.example.com');
  assert.ok(proof !== undefined && 'at' in proof);
  assert.match(quote(mail, proof.at), /www\.bank.*\.exam<b>ple\.com/);
});

test('a mailbox of this machine is no stage of forwarding, and an attached mail was forwarded by nobody', () => {
  const of = (text: string) => observeDistribution(read(text)).map(({ value }) => value);
  assert.deepEqual(of('Delivered-To: a@localhost.example.com\nDelivered-To: b@example.net\n\nx'), []);
  const attached =
    'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nlook\n--b\nContent-Type: message/rfc822\n\nFrom: a@example.com\n\nx\n--b--\n';
  assert.deepEqual(of(attached), [{ kind: 'forwarded', name: 'message/rfc822', carried: true }]);
  assert.deepEqual(of(`X-Forwarded-To: c@example.net\n${attached}`), [{ kind: 'forwarded', name: 'c@example.net' }]);
});

test('raw bytes in Subject and Date, and a date of no time for mail, are told as defects of the mail', async () => {
  const codesOf = async (subject: string, date: string): Promise<string[]> => {
    const mail = `Received: from a.example.net (a.example.net [192.0.2.10]) by mx.example.org (Postfix) with ESMTPS id 4TqXyz0000; Fri, 20 Nov 2026 10:00:00 +0900\r\nFrom: a@example.net\r\nTo: b@example.org\r\nSubject: ${subject}\r\nDate: ${date}\r\n\r\nHello\r\n`;
    return (await examined(Buffer.from(mail, 'utf8'))).defects.map(({ code }) => code);
  };
  assert.deepEqual(await codesOf('Pontos e bônus', 'Fri, 20 Nov 2026 09:59:58 +0900'), ['header-undeclared-charset']);
  assert.ok((await codesOf('Hello', '金, 20 Nov 2026 09:59:58 +0900')).includes('header-undeclared-charset'));
  assert.deepEqual(await codesOf('Hello', '20 Nov 0102 09:59:58 +0900'), ['date-before-mail']);
  assert.deepEqual(await codesOf('Hello', 'Sun, 22 Nov 2026 19:59:58 +0900'), ['date-after-receipt']);
  assert.deepEqual(await codesOf('=?utf-8?Q?b=C3=B4nus?=', 'Fri, 20 Nov 2026 20:59:58 +0900'), []);
});

test('a comment behind the Message-ID, which a relay adds, is no part of it', () => {
  const idOf = (written: string): string | undefined =>
    observeIdentities(readMessage(Buffer.from(`Message-ID: ${written}\r\n\r\nHello`))).messageId?.value;
  assert.equal(idOf('<1@relay.example.net> (added by relay.example.net)'), '<1@relay.example.net>');
  assert.equal(idOf('1@example.net'), '1@example.net');
});

test('an id is what stands in its brackets, without comments and white space', () => {
  const { messageId, thread } = observeIdentities(
    read(`Message-ID: (c) <1 @ a(b) .example>
In-Reply-To: Your message of "Mon" <2@a.example>
References: <3@a.example>(c)<4@a.example> <5
 @a.example>

`),
  );
  assert.equal(messageId?.value, '<1@a.example>');
  assert.equal(thread?.value.inReplyTo, '<2@a.example>');
  assert.deepEqual(thread?.value.references, ['<3@a.example>', '<4@a.example>', '<5@a.example>']);
});

test('a day or an hour that does not exist is no date, and what cannot be read is told', () => {
  const told = (date: string): readonly [string | undefined, string] => {
    const message = read(`Date: ${date}\n\n`);
    return [
      observeIdentities(message).date?.value,
      dateDefects(message, { hops: [], basis: 'rule' })
        .map(({ code }) => code)
        .join(),
    ];
  };
  assert.deepEqual(told('Tue, 10 Nov 2026 25:00:00 +0900'), [undefined, 'date-time-impossible']);
  assert.deepEqual(told('Mon, 30 Feb 2026 10:00:00 +0900'), [undefined, 'date-day-impossible']);
  assert.deepEqual(told('Tue, 32 Nov 2026 25:00:00 +0900'), [undefined, 'date-unreadable']);
  assert.deepEqual(told('=?utf-8?B?5Luk5ZKMOOW5tDEx5pyIMTDml6UgMTA6MDA=?='), [
    '2026-11-10T10:00:00-00:00',
    'date-zone-missing',
  ]);
});

test('what is wrong with Subject, To and Cc is told with its bytes', () => {
  const mail = 'To: Taro, b@example.org\nSubject: =?utf-8?Q?a\u00e9?=\n\n';
  const message = readMessage(Buffer.from(mail, 'latin1'));
  assert.deepEqual(
    shownDefects(message).map(({ code, at }) => [code, mail.slice(...at)]),
    [
      ['address-missing', 'Taro'],
      ['encoded-word-q', '=?utf-8?Q?a\u00e9?='],
      ['charset-invalid-bytes', '=?utf-8?Q?a\u00e9?='],
    ],
  );
});

test('groups of addresses are kept with their names, also those that name nobody', () => {
  const groupsIn = (fields: string) =>
    observeIdentities(read(`${fields}\n\ntext`)).groups?.map(({ value: { field, name, members } }) => [
      field,
      name,
      members,
    ]);
  assert.deepEqual(groupsIn('To: Undisclosed recipients:;'), [['to', 'Undisclosed recipients', 0]]);
  assert.deepEqual(
    groupsIn(
      'To: Team: a@example.org, "B, C" <b@example.org>;, c@example.org\nCc: =?utf-8?B?5Za25qWt6YOo?=: d@example.org;',
    ),
    [
      ['to', 'Team', 2],
      ['cc', '営業部', 1],
    ],
  );
  assert.deepEqual(groupsIn('From: Nobody:;\nTo: a@example.org'), [['from', 'Nobody', 0]]);
  assert.equal(groupsIn('To: a@example.org; <b@[IPv6:2001:db8::1]>'), undefined);
  assert.equal(groupsIn('To: a@example.org'), undefined);
});

test('enriched text is read without its commands, and its links are where they stand', () => {
  const text =
    'Content-Type: text/enriched\n\n<bold>Verify</bold> your pass<italic></italic>word:\n<color><param>blue</param>https://x.example/in</color>\n';
  const body = observeBody(read(text));
  assert.equal(observeText(body).text?.value.seen, 'Verify your password: https://x.example/in');
  const [link] = observeLinks(body, nobody).links;
  const [proof] = link?.proof ?? [];
  assert.equal(
    proof !== undefined && 'at' in proof ? quote(text, [proof.at[0], proof.at[1]]) : '',
    'https://x.example/in',
  );
});

test('a letter in several forms says its words once', () => {
  const words = 'Your box is full. See https://x.example/in';
  const part = (type: string, text: string) => `--b\nContent-Type: ${type}\n\n${text}\n`;
  const mail = (...parts: string[]) =>
    observeText(observeBody(read(`Content-Type: multipart/alternative; boundary=b\n\n${parts.join('')}--b--\n`))).text;
  const forms = mail(
    part('text/plain', words),
    part('text/enriched', `<bold>${words.replace(' See', '</bold>\n\nSee')}`),
    part('text/richtext', `<bold>${words}</bold>`),
  );
  assert.equal(forms?.value.seen, words);
  assert.equal(forms?.proof.length, 1);
  const others = mail(part('text/plain', words), part('text/enriched', `${words} now`));
  assert.equal(others?.value.seen, `${words}\n${words} now`);
  assert.equal(others?.proof.length, 2);
});
