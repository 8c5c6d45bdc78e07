/** Letters that show a bad address and do not want it opened: complaints, the answers to them, patches, and machines of one's own house. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judged, type Letter } from './letters.ts';

const page = 'http://198.51.100.77/rakuten/login/index.php';

const complaint = (words: string): Letter => ({
  from: 'postmaster@sender.example',
  subject: 'Phishing page on your network',
  fields: 'Cc: abuse@example.org\n',
  body: `Dear abuse team,

${words}

---- begin of message ----
Received: from unknown (HELO rakuten.co.jp) (203.0.113.9) by mail.sender.example with SMTP; 30 Nov 2026 08:11:02 +0900
From: =?utf-8?B?5qW95aSp44Kr44O844OJ?= <info@rakuten-card.example>
Subject: =?utf-8?B?44CQ6YeN6KaB44CR?=

お客様のカードのご利用を一時的に制限しました。24時間以内に下記よりご本人確認をお願いします。
${page}
---- end of message ----

Regards, Postmaster
`,
});

test('a complaint to an abuse desk names a page that is to be taken down; who wants an appeal there is another', async () => {
  const complains = await judged(
    complaint(
      `this morning a user received the phishing message below. The phishing page is still online:\n${page}\nPlease take it down.`,
    ),
  );
  assert.equal(complains.kind, 'undecided');
  assert.equal(complains.weights.get('link-ip-address'), undefined);
  assert.equal(complains.weights.get('passed-on'), -1);
  const lures = await judged(
    complaint(
      `your site was reported as a phishing page and will be suspended. To appeal and confirm your account open:\n${page}`,
    ),
  );
  assert.equal(lures.weights.get('link-ip-address'), 2);
  assert.equal(lures.kind, 'phishing');
});

test('a registrar answers a request to suspend a name in the words of the request', async () => {
  const answer = (to: string): Letter => ({
    from: 'abuse@sender.example',
    subject: 'Re: Takedown request: rakuten-card-login.example',
    fields: `In-Reply-To: <1@example.org>\nCc: ${to}\n`,
    body: `Hello,

we have reviewed the domain name rakuten-card-login.example and have suspended it. If the page
https://rakuten-card-login.example/verify still responds tomorrow, please reply to this ticket.

> the domain rakuten-card-login.example is used for phishing:
> https://rakuten-card-login.example/verify
> Please verify your account holder and suspend the domain.
`,
  });
  const { kind, weights } = await judged(answer('csirt@example.org'));
  assert.equal(kind, 'undecided');
  assert.equal(weights.get('link-lookalike'), undefined);
});

test('no desk is written to: the same words excuse no page', async () => {
  const { weights } = await judged({
    subject: 'Phishing page',
    body: `A phishing page was found and will be taken down:\n${page}\n`,
  });
  assert.equal(weights.get('link-ip-address'), 2);
});

test('a patch adds the addresses of a test; what stands beside its lines is written by its author', async () => {
  const patch = (below: string): Letter => ({
    subject: '[PATCH] tests: samples of disguised links',
    body: `Three links that were seen last week.
${below}
diff --git a/tests/links.txt b/tests/links.txt
--- a/tests/links.txt
+++ b/tests/links.txt
@@ -10,2 +10,5 @@
 https://www.example.org/
+https://www.\u0430mazon.example/signin
+https://amaz0n-login.example/signin
+https://paypa1.example/verify
 # end
-- 
2.43.0
`,
  });
  const honest = await judged(patch(''));
  assert.equal(honest.kind, 'undecided');
  assert.deepEqual(
    [...honest.weights.keys()].filter((one) => one.startsWith('link-')),
    [],
  );
  const lure = await judged(patch('Please sign in at https://amaz0n-login.example/signin\n'));
  assert.equal(lure.weights.get('link-lookalike'), 3);
});

test('a machine of the house is linked by its address; a stranger’s is not', async () => {
  const alert = (from: string, host: string): Letter => ({
    from,
    client: `${host} (${host} [192.0.2.10])`,
    subject: '[ALERT] new sign-in from unknown device',
    body: `A sign-in to your account was made from 198.51.100.9.\nIf it was not you, change your password now:\nhttp://198.51.100.20/-/profile/password/edit\n`,
  });
  const own = await judged(alert('git@example.org', 'nas.example.org'));
  assert.equal(own.weights.get('link-ip-address'), 1);
  assert.equal(own.kind, 'undecided');
  // the name of the house, from a host that is none of its own
  const forged = await judged(alert('git@example.org', 'mail.sender.example'));
  assert.equal(forged.weights.get('link-ip-address'), 2);
  assert.equal(forged.kind, 'phishing');
});
