/** What can be pressed is what a mail leads to; what its text only names is told, and neither accuses nor excuses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';

interface Page {
  readonly from?: string;
  readonly replyTo?: string;
  readonly subject?: string;
  readonly fields?: string;
  /** What our border wrote above its line. */
  readonly top?: string;
  readonly type?: string;
  readonly body: string;
}

async function read({
  from = 'Office <office@works.example>',
  replyTo = '',
  subject = 'Notice',
  fields = '',
  top = '',
  type = 'text/html; charset=utf-8',
  body,
}: Page) {
  const { facts, findings, verdict } = await examined(
    Buffer.from(`${top}Received: from mx.works.example (mx.works.example [203.0.113.9])\r
\tby mx.example.org (Postfix) with ESMTPS id 4ABCDE1234\r
\tfor <reader@example.org>; Fri, 20 Nov 2026 10:00:00 +0900 (JST)\r
From: ${from}\r
To: reader@example.org\r
${replyTo === '' ? '' : `Reply-To: ${replyTo}\r\n`}Subject: ${subject}\r
Date: Fri, 20 Nov 2026 09:59:58 +0900\r
Message-ID: <1@works.example>\r
${fields}Content-Type: ${type}\r
\r
${body.replaceAll('\n', '\r\n')}\r
`),
  );
  return {
    links: facts.links.map(({ value }) => [value.url, value.written ?? 'pressed']),
    weights: new Map(findings.map(({ detector, weight }) => [detector, weight])),
    advice: verdict.advice.map(({ en }) => en),
    kind: verdict.kind,
  };
}

test('a bare name in the text of a page with links is a mention, of two words or one', async () => {
  const { links } = await read({
    body: '<p>Unusual sign.in activity. Ours is cloudlearning.eu, see https://cloudlearning.eu/a and www.cloudlearning.eu.</p><a href="mailto:a@works.example">Write</a>',
  });
  assert.deepEqual(links, [
    ['mailto:a@works.example', 'pressed'],
    ['http://sign.in/', 'name'],
    ['http://cloudlearning.eu/', 'name'],
    ['https://cloudlearning.eu/a', 'url'],
    ['http://www.cloudlearning.eu/', 'url'],
  ]);
});

test('in a plain text a bare name is a way, and two words without their space are none', async () => {
  const { links } = await read({ type: 'text/plain', body: 'Unusual sign.in activity. See cloudlearning.eu today.' });
  assert.deepEqual(links, [
    ['http://sign.in/', 'name'],
    ['http://cloudlearning.eu/', 'pressed'],
  ]);
});

test('a name that a link repeats is that link', async () => {
  const { links } = await read({ body: '<a href="http://works.example/">works.example</a> is works.example' });
  assert.deepEqual(links, [['http://works.example/', 'pressed']]);
});

test('what is only written does not excuse a button that leads to a stranger', async () => {
  const lure = { from: 'MetaMask <notice@works.example>', subject: 'Wallet' };
  const button = '<a href="https://in.pages.example/x">Verify</a>';
  for (const said of ['&copy; 2026 metamask.io', 'See https://metamask.io/help'])
    assert.equal((await read({ ...lure, body: `${button}<p>${said}</p>` })).weights.get('link-domain-unrelated'), 2);
  const pressed = await read({ ...lure, body: `${button}<p><a href="https://metamask.io/help">Help</a></p>` });
  assert.ok(!pressed.weights.has('link-domain-unrelated'));
});

test('what is only named accuses nobody of leading there', async () => {
  const { weights } = await read({
    from: 'MetaMask <notice@works.example>',
    body: '<p>Unusual sign.in activity.</p><a href="mailto:desk@works.example">Write to us</a>',
  });
  assert.ok(!weights.has('link-domain-unrelated') && !weights.has('signed-as-brand'));
});

const letter = (mailbox: string, subject: string, shown: string) =>
  `<p><a href="mailto:${mailbox}?subject=${subject}">${shown}</a></p>`;

test('buttons that begin a letter to a stranger are the trap, and the advice speaks of them', async () => {
  const body = `<p>Unusual sign.in activity on your account. Please verify your account.</p>${letter('desk@collect.example', 'Report+The+User', 'Report the user')}${letter('desk@collect.example', 'Unsubscribe', 'click here')}`;
  const lure = await read({
    from: 'Microsoft account team <no-reply@works.example>',
    replyTo: 'desk@collect.example',
    subject: 'Microsoft account unusual sign-in activity',
    body,
  });
  assert.equal(lure.weights.get('link-writes-aside'), 2);
  assert.ok(lure.weights.has('credential-lure'));
  assert.equal(lure.kind, 'phishing');
  assert.ok(lure.advice.some((one) => one.includes('do not send the mail')));
  assert.ok(lure.advice.some((one) => one.includes('nothing that comes back')));
  assert.ok(!lure.advice.some((one) => one.includes('open its links')));
});

test('a service that begins an answer to its customer, and a letter by which one leaves a list, are no trap', async () => {
  const booking = await read({
    replyTo: 'inn@guesthouse.example',
    body: `<p>New guest</p>${letter('inn@guesthouse.example', 'Re:+booking', 'Answer')}<a href="https://works.example/b">Open</a>`,
  });
  assert.ok(!booking.weights.has('link-writes-aside'));
  const leaving = await read({
    body: `<a href="https://works.example/">News</a>${letter('leave@esp.example', 'unsubscribe', 'Unsubscribe')}`,
  });
  assert.ok(!leaving.weights.has('link-writes-aside'));
});

test('a name of one label opens nothing: a placeholder that nobody filled in leads nowhere', async () => {
  const from = 'MetaMask <notice@works.example>';
  const { weights } = await read({ from, body: '<a href="https://[an_11]@N5WfGTm#/go">Verify</a>' });
  assert.ok(!weights.has('link-domain-unrelated'));
  const { weights: leads } = await read({ from, body: '<a href="https://n5wfgtm.example/go">Verify</a>' });
  assert.ok(leads.has('link-domain-unrelated'));
});

test('the alias by which a service brings answers back is none against a sender who is proved', async () => {
  const top = 'Authentication-Results: mx.example.org; dkim=pass header.d=works.example\r\n';
  const alias = 'reply+Yzk5OTg3MzExLXUxMzg4NDA0@crm-desk.example';
  const weightOf = async (replyTo: string, above: string) =>
    (await read({ replyTo, top: above, body: '<p>Hello</p>' })).weights.get('replyto-other-domain');
  assert.equal(await weightOf(alias, top), 0);
  assert.equal(await weightOf(alias, ''), 1);
  assert.equal(await weightOf('desk@crm-desk.example', top), 1);
});
