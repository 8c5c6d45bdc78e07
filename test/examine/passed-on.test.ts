/** A mail inside a mail is not its forwarder's; and nobody hides a lure by typing the mark of one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Examination } from '../../src/examine/examination.ts';
import { isHarmful } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';

const link = 'https://amaz0n-login.billing-check.example.xyz/verify?id=1';
const lure = `Dear Customer,\n\nYour account has been suspended. Please verify your account within 24 hours:\n${link}\n\nAmazon Security Team\n`;
const block =
  'From: Amazon <security@billing-check.example.xyz>\nSent: Monday, March 4, 2024\nTo: tanaka@example.com\nSubject: Your account\n\n';
const mark = '-----Original Message-----\n';

interface Written {
  readonly body: string;
  readonly subject?: string;
  readonly fields?: string;
  readonly type?: string;
}

async function examinedOf({
  body,
  subject = 'Fwd: Your account',
  fields = '',
  type = 'text/plain',
}: Written): Promise<Examination> {
  const mail = `Received: from mail.example.com (mail.example.com [192.0.2.10])
	by mx.example.org (Postfix) with ESMTPS id 4TqXyz0000; Tue, 5 Mar 2024 10:00:00 +0900
From: Tanaka Taro <tanaka@example.com>
To: reader@example.org
Subject: ${subject}
Date: Tue, 5 Mar 2024 10:00:00 +0900
Message-ID: <1@mail.example.com>
${fields}MIME-Version: 1.0
Content-Type: ${type}; charset=utf-8

${body}`;
  return examined(Buffer.from(mail.replaceAll('\n', '\r\n')), { source: '-' });
}

const page = (own: string): string =>
  `<p>${own}</p><div class="gmail_quote">---------- Forwarded message ---------<br>From: Amazon &lt;security@billing-check.example.xyz&gt;<br>` +
  `Date: Mon<br>Subject: Your account<br><p>Your account has been suspended. Please verify your account within 24 hours</p><a href="${link}">Verify</a></div>`;
const quote = (text: string): string => text.replace(/^/gm, '> ');

const honest: Readonly<Record<string, Written>> = {
  'asks whether it is real': { body: `Hello, is this real?\n\n${mark}${block}${lure}` },
  'asks, in Japanese, and repeats what it says': {
    body: `アカウントの利用を制限したというメールです。本物でしょうか。\n\n${mark}${block}${lure}`,
  },
  'says that he does not trust it': { body: `FYI, I would not trust it.\n\n${mark}${block}${lure}` },
  'asks whether he may open it': { body: `開いても大丈夫ですか。\n\n${mark}${block}${lure}` },
  'answers the question of a colleague': {
    subject: 'Re: Fwd: Your account',
    body: `これは詐欺メールです。パスワードを入力していないかだけ教えてください。\n\nOn Mon, Mar 4, 2024 Sato <sato@example.org> wrote:\n${quote(lure)}`,
  },
  'asks in HTML': { body: page('Is this legit? I do not dare to click.'), type: 'text/html' },
  'answers a report with the report quoted': {
    subject: 'Re: abuse report',
    body: `This is phishing, we have closed the site.\n\nOn Mon, Mar 4, 2024 Abuse <abuse@example.net> wrote:\n${quote(lure)}\nRegards\n`,
  },
  'passes it to a colleague who knows the thread': {
    body: `Can you have a look at this one, please?\n\n${mark}${block}${lure}`,
    fields: 'In-Reply-To: <77@mx.example.org>\nReferences: <77@mx.example.org>\n',
  },
};

for (const [who, written] of Object.entries(honest)) {
  test(`who ${who} is not accused, and what is passed on is told`, async () => {
    const { verdict, findings, facts } = await examinedOf(written);
    assert.ok(!isHarmful(verdict.kind), `${verdict.kind}: ${verdict.because.join(' ')}`);
    assert.notEqual(verdict.kind, 'legitimate');
    assert.ok(findings.some(({ detector }) => detector === 'passed-on'));
    assert.ok(verdict.danger >= 20);
    assert.match(verdict.summary.en, /passed on/);
    assert.ok(verdict.advice.some(({ ja }) => ja.includes('.eml')));
    assert.ok(facts.passedOn !== undefined && !facts.passedOn.value.own.seen.includes('suspended'));
    assert.ok(
      facts.links.some(({ value }) => value.url === link),
      'the link is still among the facts',
    );
  });
}

const tricks: Readonly<Record<string, Written>> = {
  'puts the mark above his lure': { body: `${mark}${lure}` },
  'puts mark and fields above his lure': { body: `${mark}${block}${lure}` },
  'greets before them': { body: `Hello,\n\n${mark}${block}${lure}` },
  'writes a neutral line before them': { body: `Please find below the notice of our bank.\n\n${mark}${block}${lure}` },
  'writes the lure again in his own words': {
    body: `Verify your account by the link below.\n\n${mark}${block}${lure}`,
  },
  'warns of phishing in general': {
    body: `Beware of phishing. To keep your account, verify your account.\n\n${mark}${block}${lure}`,
  },
  'quotes all of it': { body: quote(lure), subject: 'Re: Your account' },
  'says that he himself wrote the passage': {
    body: `Is this real?\n\n${mark}${block.replace('security@billing-check.example.xyz', 'tanaka@example.com')}${lure}`,
  },
  'asks, and repeats the link in his own part': {
    body: `Is this real? Verify your account within 24 hours: ${link}\n\n${mark}${block}${lure}`,
  },
  'marks the plain text only, beside a page that does not': {
    type: 'multipart/alternative; boundary=b',
    body: `--b\nContent-Type: text/plain\n\nIs this real?\n\n${mark}${block}${lure}\n--b\nContent-Type: text/html\n\n<p>Your account has been suspended. Please verify your account within 24 hours</p><a href="${link}">Verify</a>\n--b--\n`,
  },
};

for (const [who, written] of Object.entries(tricks)) {
  test(`who ${who} is judged by all of it`, async () => {
    const bare = await examinedOf({ body: lure, subject: written.subject ?? 'Fwd: Your account' });
    assert.ok(isHarmful(bare.verdict.kind), 'the lure alone is harmful');
    const { verdict, findings } = await examinedOf(written);
    assert.ok(isHarmful(verdict.kind), findings.map(({ detector }) => detector).join(' '));
    assert.ok(findings.every(({ detector }) => detector !== 'passed-on'));
  });
}

test('what the writer says beside a quotation is put together again where its lines are broken for transport', async () => {
  const { facts } = await examinedOf({
    type: 'text/plain; format=flowed; delsp=yes',
    body: 'このメールは本物\u0020\nでしょうか。\n\n> 口座を確認\u0020\n> してください。\n>> 古い\u0020\n>> 引用\n\nご確認\u0020\nください。\n',
  });
  const own = facts.passedOn?.value.own.seen ?? '';
  assert.match(own, /^このメールは本物でしょうか。/);
  assert.match(own, /ご確認ください。$/);
  assert.ok(!own.includes('口座'));
  assert.match(facts.text?.value.seen ?? '', /> 口座を確認してください。\n>> 古い引用/);
});
