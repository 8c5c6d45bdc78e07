/** What carriers write is left out of what the sender is judged by, and nothing of his can hide in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCarriersPage } from '../../src/examine/known/carriers/carriers-pages.ts';
import { bannerEnd } from '../../src/examine/known/carriers/gateway-banner.ts';
import { listFooterAt } from '../../src/examine/known/carriers/list-footer.ts';
import { assertLinear } from '../growth.ts';
import { examined } from './examining.ts';

const rest = (text: string): string => text.slice(bannerEnd(text)).trimStart();

test('a banner ends where the letter begins, in a line of its own or in the same', () => {
  const letter = 'Dear Kim, the minutes are ready.';
  const banners = [
    'CAUTION: This email originated from outside of the organization. Do not click links unless you recognize the sender.',
    '[EXTERNAL]\nThis message is from an external sender. Be careful with links.',
    "You don't often get email from jo@example.net. Learn why this is important at https://aka.ms/LearnAboutSenderIdentification",
    '【社外メール】このメールは社外から送信されています。添付ファイルを開く際はご注意ください。',
    'ACHTUNG: Diese E-Mail stammt von einem externen Absender.',
  ];
  for (const banner of banners) {
    assert.equal(rest(`${banner}\n\n${letter}`), letter, banner);
    assert.equal(rest(`${banner}\n${letter}`), letter, banner);
  }
});

test('what leads or asks is the letter, even among the sentences of a banner', () => {
  const caution = 'This email originated from outside of the organization.';
  const asks = [
    'Do not open links before you verify your account.',
    'If you are not sure, log in here and confirm your password.',
    'Be careful: your mailbox closes today, see https://mail.example.net/keep',
    '外部メールのため、確認をお願いします。',
  ];
  for (const ask of asks) assert.equal(rest(`${caution} ${ask}`), ask);
  assert.equal(bannerEnd('Our external partners meet on Friday. Do not open the gate before nine.'), 0);
  assert.equal(bannerEnd('社外の方もご参加いただけます。資料は開催前にお送りします。'), 0);
});

test('the time for a banner grows no faster than the text', () => {
  assertLinear('bannerEnd', 20_000, (size) => 'external '.repeat(size), bannerEnd);
});

test("a maker's page is one by its host and its path", () => {
  const page = (url: string): boolean => {
    const { host } = new URL(url);
    return isCarriersPage({ url, host, domain: host, shown: url, where: 'text' });
  };
  assert.ok(page('https://aka.ms/LearnAboutSenderIdentification'));
  assert.ok(page('https://us-phishalarm-ewt.proofpoint.com/EWT/v1/Ab12'));
  assert.ok(!page('https://aka.ms/devicelogin'));
  assert.ok(!page('https://www.norton.com/setup'));
  assert.ok(!page('https://phishalarm-ewt.proofpoint.com.example.net/EWT/v1/Ab12'));
});

const letter = (fields: string, body: string): Uint8Array =>
  Buffer.from(`Return-Path: <billing+bounces@example.org>\r
Received: from mail.example.net (mail.example.net [203.0.113.9])\r
\tby mx.example.org (Postfix) with ESMTPS id 5D3A1B9C02\r
\tfor <billing@example.org>; Fri, 20 Nov 2026 10:00:00 +0900 (JST)\r
${fields}Subject: Your parcel\r
Date: Fri, 20 Nov 2026 09:59:58 +0900\r
Message-ID: <1@mail.example.net>\r
List-Id: <billing.example.org>\r
List-Post: <mailto:billing@example.org>\r
Content-Type: text/plain; charset=utf-8\r
\r
${body}\r
`);

test('who writes to a group of the house is judged by his own name, and what he says of it is kept', async () => {
  const body = 'Your account is locked. Verify it: https://pay.example.net/login\r\n';
  const to = 'To: billing@example.org\r\n';
  const via = `From: "'PayPal' via Billing" <billing@example.org>\r\nReply-To: PayPal <service@pay.example.net>\r\n${to}`;
  const found = await examined(letter(via, body));
  assert.ok(found.findings.some(({ detector }) => detector === 'display-name-brand'));
  assert.equal(found.facts.from[0]?.value.address, 'billing@example.org');
  const own = `From: "'PayPal' via Billing" <billing@example.org>\r\nReply-To: PayPal <service@paypal.com>\r\n${to}`;
  // a great name that is answered at home and leads elsewhere was only written there
  const played = await examined(letter(own, body));
  assert.ok(played.findings.some(({ detector }) => detector === 'display-name-brand'));
  const receipt = await examined(letter(own, 'You sent 20.00 to Jo.\r\nhttps://www.paypal.com/activity\r\n'));
  assert.ok(!['phishing', 'spam', 'fraud', 'malware'].includes(receipt.verdict.kind));
});

const LIST_FOOT = `_______________________________________________
talk mailing list -- talk@lists.example
https://lists.example/mailman3/lists/talk.lists.example/`;

/** As a list of another house passes it on, which writes itself into From. */
const listed = (fields: string, body: string): Uint8Array =>
  Buffer.from(`Return-Path: <talk-bounces@lists.example>\r
Received: from lists.example (lists.example [203.0.113.9])\r
\tby mx.example.org (Postfix) with ESMTPS id 5D3A1B9C02\r
\tfor <reader@example.org>; Fri, 20 Nov 2026 10:00:00 +0900 (JST)\r
${fields}To: talk@lists.example\r
Subject: [talk] Your parcel\r
Date: Fri, 20 Nov 2026 09:59:58 +0900\r
Message-ID: <2@mail.example.net>\r
List-Id: Talk <talk.lists.example>\r
List-Post: <mailto:talk@lists.example>\r
Content-Type: text/plain; charset=utf-8\r
\r
${body.replaceAll('\n', '\r\n')}\r
`);

const detectorsOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await examined(bytes)).findings.map(({ detector }) => detector);

test('a list that writes itself into From makes no imitator of whom it passes on', async () => {
  const receipt = `You sent 20.00 to Jo.\nhttps://www.paypal.com/activity\n${LIST_FOOT}`;
  const fields = [
    'From: PayPal via talk <talk@lists.example>\r\nReply-To: PayPal <service@paypal.com>\r\n',
    'From: "PayPal (via talk Mailing List)" <talk@lists.example>\r\nX-Original-From: PayPal <service@paypal.com>\r\n',
    'From: PayPal via talk <talk@lists.example>\r\nReply-To: talk@lists.example\r\nCc: PayPal <service@paypal.com>\r\n',
  ];
  for (const one of fields) assert.ok(!(await detectorsOf(listed(one, receipt))).includes('display-name-brand'), one);
});

test('what leads, calls or brings a paper from elsewhere under a great name stays played', async () => {
  const from = 'From: PayPal via talk <talk@lists.example>\r\nReply-To: PayPal <service@paypal.com>\r\n';
  const bodies = [
    `Verify it: https://pay.example.net/login\n${LIST_FOOT}`,
    // the only page that there is may be the one that is meant
    `Click the link below to verify your account.\n${LIST_FOOT}`,
    `You were charged 499.99. To cancel call +1 (808) 555-0119.\n${LIST_FOOT}`,
    // a page of the list in the letter itself
    'https://www.paypal.com/activity\nVerify: https://lists.example/mailman3/lists/talk.lists.example/\n',
  ];
  for (const body of bodies) assert.ok((await detectorsOf(listed(from, body))).includes('display-name-brand'), body);
  // a name that is great only without what the list added
  const norton = 'From: Norton via talk <talk@lists.example>\r\nReply-To: Norton <support@norton.com>\r\n';
  const called = await detectorsOf(listed(norton, `Your plan was renewed. Call +1 (808) 555-0119.\n${LIST_FOOT}`));
  assert.ok(called.includes('display-name-brand'));
});

test('envelope and handover are the group’s, and say nothing of the author', async () => {
  const fields = (reply: string): string =>
    `From: "'Jo' via Billing" <billing@example.org>\r\nReply-To: Jo <${reply}>\r\nTo: billing@example.org\r\n`;
  const of = async (reply: string): Promise<readonly string[]> => {
    const mail = Buffer.from(letter(fields(reply), 'Hello.\r\n'))
      .toString()
      .replaceAll('mail.example.net', 'mail.example.org');
    return (await examined(Buffer.from(mail))).findings.map(({ detector }) => detector);
  };
  assert.ok(!(await of('jo@example.com')).includes('mailfrom-other-domain'));
  assert.ok(!(await of('jo@example.org')).includes('handover-in-sender-domain'));
  assert.ok(!(await of('jo.doe@yahoo.com')).includes('freemail-elsewhere'));
});

test('a gateway that keeps to itself where a link leads stays in the letter', async () => {
  const body = (url: string): string => `Your account is locked. Verify it: ${url}\r\n`;
  const fields = 'From: Office <office@works.example>\r\nTo: billing@example.org\r\n';
  const opaque = await examined(letter(fields, body('https://protect.gateway.example/s/ABCD')));
  assert.equal(opaque.facts.links.length, 1);
  const told = await examined(
    letter(fields, body('https://protect.checkpoint.com/v2/___https://works.example/login___.YzJlOmFi')),
  );
  assert.deepEqual(
    told.facts.links.map(({ value }) => value.host),
    ['protect.checkpoint.com', 'works.example'],
  );
  assert.ok(!told.findings.some(({ detector }) => detector === 'credential-lure'));
});

const gated = (received: string, fields: string, page: string): Uint8Array =>
  Buffer.from(`Return-Path: <office@works.example>\r
${received}From: Office <office@works.example>\r
To: Kim <kim@example.org>\r
Subject: Minutes\r
Date: Fri, 20 Nov 2026 09:59:58 +0900\r
Message-ID: <3@mail.works.example>\r
${fields}Content-Type: text/html; charset=utf-8\r
\r
${page}\r
`);

test("where the reader's own gateway leads on to is unknown, and no sign", async () => {
  const received = `Delivered-To: kim@example.org\r
Received: from mail.works.example (mail.works.example [203.0.113.9])\r
\tby mx.example.org (Postfix) with ESMTPS id 5D3A1B9C02\r
\tfor <kim@example.org>; Fri, 20 Nov 2026 10:00:00 +0900 (JST)\r
`;
  const page = (host: string): string =>
    `<p>Your password was changed, verify it: <a href="https://${host}/s/9kd83hQx02ma">https://works.example/minutes</a></p>`;
  const found = await examined(gated(received, '', page('links.example.org')));
  assert.ok(!found.findings.some(({ detector }) => detector === 'link-text-differs'));
  assert.ok(found.verdict.unknown.some(({ what }) => what === 'link-goals'));
  // a host of nobody on our side, one that other links stand beside, and a page that is no token
  const strange = [
    gated(received, '', page('links.example.net')),
    gated(received, '', `${page('links.example.org')}<a href="https://shop.example.net/a">Shop</a>`),
    gated(received, '', page('links.example.org').replace('9kd83hQx02ma', 'minutes-page')),
    // who the mail says it is to is not whose mailbox it was put into
    gated(received.replaceAll('kim@example.org', 'kim@example.com'), '', page('links.example.org')),
  ];
  for (const one of strange) {
    const { findings, verdict } = await examined(one);
    assert.ok(findings.some(({ detector }) => detector === 'link-text-differs'));
    assert.ok(!verdict.unknown.some(({ what }) => what === 'link-goals'));
  }
});

test('the same of a filtering service that handed the mail over', async () => {
  const received = `Received: from eu-smtp-1.mimecast.com (eu-smtp-1.mimecast.com [203.0.113.20])\r
\tby mx.example.org (Postfix) with ESMTPS id 5D3A1B9C02\r
\tfor <kim@example.org>; Fri, 20 Nov 2026 10:00:00 +0900 (JST)\r
`;
  const page =
    '<p>Your password was changed: <a href="https://protect-eu.mimecast.com/s/9kd83hQx02ma">https://works.example/x</a></p>';
  const { findings, verdict } = await examined(gated(received, '', page));
  assert.ok(!findings.some(({ detector }) => detector === 'link-text-differs'));
  assert.ok(verdict.unknown.some(({ what }) => what === 'link-goals'));
});

test('a mark in the subject alone is a hint, and in doubt not even that', async () => {
  const stamped = async (subject: string, field = ''): Promise<number | undefined> => {
    const fields = `${field}From: Office <office@works.example>\r\nTo: kim@example.org\r\n`;
    const bytes = Buffer.from(letter(fields, 'The minutes are ready.'))
      .toString('latin1')
      .replace('Subject: Your parcel', `Subject: ${subject}`);
    const { findings, verdict } = await examined(Buffer.from(bytes, 'latin1'));
    assert.notEqual(verdict.kind, field === '' ? 'spam' : 'legitimate');
    return findings.find(({ detector }) => detector === 'spam-stamp')?.weight;
  };
  assert.equal(await stamped('[SPAM] Minutes'), 1);
  assert.equal(await stamped('[SPAM?] Minutes'), 0);
  assert.equal(await stamped('[Suspected Spam] Minutes'), 0);
  // where a filter left its field as well, it is what was judged
  assert.equal(await stamped('[SPAM] Minutes', 'X-Spam-Flag: YES\r\n'), 2);
});

test('a warning may quote what it warns of, as long as it leads home', async () => {
  const fields = 'From: Riverside Times <news@times.example>\r\nTo: kim@example.org\r\n';
  const warns = (more: string): string =>
    `This mail is back. It begins: "I hacked your device and recorded you through your webcam. Pay 1200 USD in bitcoin within 48 hours or I will send the video to all your contacts."\r\n\r\nIt is a bluff. Delete the mail, do not pay.\r\n\r\n${more}\r\n`;
  const said = (more: string): Promise<readonly string[]> => detectorsOf(letter(fields, warns(more)));
  assert.ok(!(await said('More: https://times.example/webcam')).includes('extortion'));
  assert.ok((await said('Protect yourself: https://shield.example.net/login')).includes('extortion'));
  assert.ok((await said('Or pay here: bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq')).includes('extortion'));
});

test('the page that a warning shows and forbids is none that it leads to', async () => {
  const fields = 'From: CSIRT <csirt@example.org>\r\nTo: all@example.org\r\n';
  const shown = (after: string): Promise<readonly string[]> =>
    detectorsOf(
      letter(
        fields,
        `次の文面のフィッシングメールが届いています。ログインせず、削除してください。\r\n---\r\nメールボックスの容量は100%です。ここからログインしてください。\r\nhttp://mail-example.weebly.com/login\r\n${after}\r\n`,
      ),
    );
  assert.ok(!(await shown('※このURLをクリックしないようにご注意ください。')).includes('link-free-hosting'));
  // what happens to who leaves it alone is a threat
  assert.ok((await shown('アクセスしない場合、アカウントは停止されます。')).includes('link-free-hosting'));
  assert.ok((await shown('リンクが開かない場合は、コピーしてください。')).includes('link-free-hosting'));
});

test('that the list wrote here before is no past of whom it passes on', async () => {
  const via = 'From: Jo Field via talk <talk@lists.example>\r\nReply-To: Jo Field <jo@field.example>\r\n';
  const at = '2026-11-21T00:00:00Z';
  const key = 'talk@lists.example';
  const value = {
    mails: 12,
    days: 11,
    harmful: 0,
    first: '2026-08-03T01:00:00.000Z',
    last: '2026-11-10T01:00:00.000Z',
    ways: [{ kind: 'host' as const, value: 'lists.example', mails: 12 }],
  };
  const answers = [
    {
      id: `history:address:${key}`,
      question: { kind: 'history' as const, type: 'address' as const, key },
      at,
      source: 'store',
      outcome: 'found' as const,
      value,
    },
  ];
  const found = await examined(listed(via, 'The minutes are ready.'), { answers });
  assert.equal(found.facts.history?.[0]?.value.key, key);
  assert.ok(!found.findings.some(({ detector }) => detector === 'known-correspondent'));
});

test("a list's footer is the list's, and what is typed like one below a lure is not", () => {
  const rule = '_'.repeat(47);
  const letter = 'Dear all,\n\nthe minutes are ready.\n';
  const two = `${rule}\nFriends mailing list\nFriends@lists.example.net\nhttps://lists.example.net/listinfo/friends`;
  const three = `${rule}\nFriends mailing list -- friends@lists.example.net\nTo unsubscribe send an email to friends-leave@lists.example.net`;
  for (const footer of [two, three]) {
    const seen = `${letter}${footer}`;
    assert.equal(listFooterAt(seen, ['example.net']), letter.length);
    assert.equal(listFooterAt(footer, ['example.net']), 0);
    assert.equal(listFooterAt(seen, ['example.com']), undefined, 'another list carried it');
    assert.equal(listFooterAt(seen, []), undefined, 'no list carried it');
    assert.equal(listFooterAt(`${seen}\nhttps://login.example.com/keep`, ['example.net']), undefined);
    assert.equal(listFooterAt(`${seen}\nConfirm your password today.`, ['example.net']), undefined);
  }
});
