/** What is said of honest mail is true of it: names that persons have, and words that anybody may write into a subject. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';
import { type Letter, letter } from './letters.ts';

async function told(one: Letter, detector: string, to = 'reader@example.org'): Promise<Finding | undefined> {
  const bytes = Buffer.from(letter(one).replace(/^To: .*$/m, `To: ${to}`));
  const { findings } = await examined(bytes, { source: '-' });
  return findings.find((each) => each.detector === detector);
}

const HOUSE = 'display-name-recipient-domain';

test('a person whose own name is that of the domain of the reader plays no house', async () => {
  const held = async (name: string, to: string, from = 'k.s@mail.example.net'): Promise<number | undefined> =>
    (await told({ name, from }, HOUSE, to))?.weight;
  assert.equal(await held('Klaus Schneider', 'anna@schneider.com'), undefined);
  assert.equal(await held('Schneider, Klaus', 'anna@schneider.com'), undefined);
  assert.equal(await held('Ken Yamamoto', 'hanako@yamamoto.co.jp'), undefined);
  assert.equal(await held('Anna Beate Carstens', 'office@abc.org'), undefined);
  assert.equal(await held('Schneider', 'anna@schneider.com', 'k.schneider@mail.example.net'), undefined);
  assert.equal(await held('Schneider Webmail', 'anna@schneider.com'), 1);
  assert.equal(await held('Schneider HR', 'anna@schneider.com'), 1);
  assert.equal(await held('Schneider', 'anna@schneider.com', 'x81@mail.example.net'), 1);
  assert.equal(await held('yamamoto サポート', 'hanako@yamamoto.co.jp'), 1);
});

test('a name under another ending is not the domain of the reader', async () => {
  assert.equal(
    await told({ name: 'john@reader.net', from: 'john@mail.example.net' }, HOUSE, 'taro@reader.org'),
    undefined,
  );
  assert.equal(await told({ name: 'Reader Support', from: 'help@reader.net' }, HOUSE, 'taro@reader.org'), undefined);
  const whole = await told({ name: 'Mail Server | reader.org', from: 'x@mail.example.net' }, HOUSE, 'taro@reader.org');
  assert.equal(whole?.weight, 2);
  assert.match(whole?.explains.en ?? '', /holds the recipient’s domain reader\.org, but/);
  const word = await told({ name: 'Reader Support', from: 'x@mail.example.net' }, HOUSE, 'taro@reader.org');
  assert.match(word?.explains.en ?? '', /holds the name of the recipient’s domain reader\.org, but/);
  assert.match(word?.explains.ja ?? '', /受取人のドメインreader\.orgと同じ名前が入っていますが/);
});

test('words in a subject alone are nobody’s stamp, and make no mail malware', async () => {
  const topic = { subject: '*** VIRUS *** talk on Thursday', body: 'Our biology course: the talk is on Thursday.\n' };
  const { verdict, findings } = await examined(Buffer.from(letter(topic)), { source: '-' });
  assert.equal(verdict.kind, 'undecided');
  const virus = findings.find(({ detector }) => detector === 'virus-stamp');
  assert.equal(virus?.weight, 1);
  assert.doesNotMatch(JSON.stringify(virus?.title), /Stamped|印があります/);
  assert.match(virus?.explains.en ?? '', /^The subject says "\*\*\* VIRUS \*\*\*"\..*cannot be told/);
  const spam = await told({ subject: '[SPAM] recipes', body: 'Here are the recipes.\n' }, 'spam-stamp');
  assert.equal(spam?.weight, 1);
  assert.match(spam?.explains.en ?? '', /^The subject holds the words "\[SPAM\]"\. Spam filters write so, and so can/);
  assert.match(spam?.explains.ja ?? '', /^件名に「\[SPAM\]」とあります。/);
  assert.doesNotMatch(JSON.stringify(spam), /on the way|途中/);
});

test('a notice of removal in the body, and a field of a filter, are told as before', async () => {
  const notice =
    'The file [invoice.html] has been detected containing virus [HTML/Phishing.70A5!tr], and has been removed.\n';
  assert.equal((await told({ subject: '[VIRUS] invoice', body: notice }, 'virus-stamp'))?.weight, 3);
  const stamped = await told({ subject: '[SPAM] sale', fields: 'X-Spam-Flag: YES\r\n' }, 'spam-stamp');
  assert.equal(stamped?.weight, 2);
  assert.match(stamped?.explains.en ?? '', /left the words "X-Spam-Flag: YES" \(.+\)\.$/);
});

test('a list that is called as filters stamp puts its own name into the subject', async () => {
  const list = (id: string): Promise<Finding | undefined> =>
    told({ subject: '[SPAM] rehearsal', fields: `List-Id: ${id}\r\n` }, 'spam-stamp');
  assert.equal(await list('SPAM <spam.lists.example.net>'), undefined);
  assert.equal(await list('<spam.lists.example.net>'), undefined);
  assert.equal((await list('Choir <choir.lists.example.net>'))?.weight, 1);
});

test('a choir or a fan club that has a house in its name is a hint, and accused of nothing by that alone', async () => {
  const judged = async (name: string, page = 'https://www.circle.example/minutes') => {
    const from = 'info@circle.example';
    const body = `The minutes are ready:\n${page}\n`;
    const client = 'mail.circle.example (mail.circle.example [192.0.2.10])';
    const { verdict, findings } = await examined(Buffer.from(letter({ name, from, body, client })), { source: '-' });
    return [verdict.kind, findings.find(({ detector }) => detector === 'display-name-brand')?.weight];
  };
  const utf8 = (name: string): string => `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`;
  for (const name of ['Amazon Rainforest Choir', utf8('楽天イーグルス私設応援団'), utf8('東京電力ファンクラブ')])
    assert.deepEqual(await judged(name), ['undecided', 1], name);
  assert.deepEqual(await judged('Costco Supporters Malmo'), ['undecided', 1]);
  // what a house may have itself is held against it where it leads elsewhere, and so is a desk
  assert.deepEqual(await judged('Costco Supporters Malmo', 'https://gifts.example.net/a'), ['phishing', 3]);
  assert.deepEqual(await judged('Costco Members Club'), ['phishing', 3]);
  assert.deepEqual(await judged('Amazon Support'), ['phishing', 3]);
  assert.deepEqual(await judged(utf8('楽天カード ファンクラブ 窓口')), ['phishing', 3]);
});

test('a login is no theft where nothing accuses, and no claims are told of where no line makes any', async () => {
  const own = `Received: from [192.168.1.5] (pool.example.net [203.0.113.5])
	(Authenticated sender: taro@example.org)
	by mail.example.org (Postfix) with ESMTPSA id 4Xabcd12
	for <taro@example.org>; Fri, 20 Nov 2026 10:00:01 +0900 (JST)
`;
  const mail = (body: string, below = ''): string =>
    `${own}${below}From: Taro <taro@example.org>
To: taro@example.org
Subject: Note
Date: Fri, 20 Nov 2026 10:00:00 +0900
Message-ID: <1@example.org>
Content-Type: text/plain

${body}
`.replaceAll('\n', '\r\n');
  const summary = async (text: string) => (await examined(Buffer.from(text), { source: '-' })).verdict.summary;
  const note = await summary(mail('Buy cake.'));
  assert.match(note.en, /shows a login as "taro@example\.org"\.$/);
  assert.doesNotMatch(`${note.en}${note.ja}`, /stolen|乗っ取り|claims|自称/);
  assert.match(note.en, /That is all that can be attested: no line tells where it was before\./);
  const relayed = await summary(
    mail('Buy cake.', 'Received: from pc by pool.example.net; Fri, 20 Nov 2026 09:59:59 +0900\n'),
  );
  assert.match(relayed.en, /the lines below it are claims/);
});

test('who has left is not told as away, and who is away not as gone', async () => {
  const answer = async (body: string) => {
    const fields = 'Auto-Submitted: auto-replied\n';
    const { facts } = await examined(Buffer.from(letter({ subject: 'Automatic reply: Cake', fields, body })), {
      source: '-',
    });
    return facts.bounce?.value.recipients[0]?.told;
  };
  for (const left of [
    'Eva Huber has left the club. Please write to the office instead. This mailbox is not read any more.\n',
    '山田は九月末で退職いたしました。今後は総務までご連絡ください。\n',
    'Frau Huber ist nicht mehr bei uns.\n',
  ]) {
    const told = await answer(left);
    assert.match(told?.means.en ?? '', /has left, or that the address is no longer used/, left);
    assert.doesNotMatch(JSON.stringify(told), /away|不在|Nothing is to be done/);
  }
  for (const away of [
    'I am on holiday until Monday and have left my telephone at home.\n',
    '本日は休暇をいただいております。\n',
  ])
    assert.match((await answer(away))?.means.en ?? '', /somebody who is away, or to say that a mail came/, away);
});
