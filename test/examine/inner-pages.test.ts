/** What a letter shows only to some readers, and what opens out of the letter itself, is judged like the letter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';

const mail = (body: string): Uint8Array =>
  new TextEncoder().encode(
    `Received: from mail.example.net (mail.example.net [192.0.2.10])
 by mx.example.org (Postfix) with ESMTPS id 4TqXyz0000
 for <reader@example.org>; Tue, 5 Mar 2024 10:00:00 +0900
From: Service <info@example.net>
To: reader@example.org
Subject: Next week
Date: Tue, 5 Mar 2024 09:59:58 +0900
Message-ID: <1@example.net>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>Please read what we wrote about the meeting of next week.</p>
${body}`.replaceAll('\n', '\r\n'),
  );

const LURE = '<p>Your mailbox is full. Verify your password at once, or your account will be suspended.</p>';

test('a lure that Outlook alone shows is found as one that all see', async () => {
  const { facts, verdict } = await examined(
    mail(`<!--[if mso]>${LURE}<a href="https://login.example.com/in">Verify</a><![endif]-->`),
  );
  assert.equal(verdict.kind, 'phishing');
  assert.match(facts.text?.value.outlook ?? '', /^Your mailbox is full/);
  assert.match(facts.text?.value.seen ?? '', /^Please read/);
  assert.deepEqual(
    facts.links.map(({ value }) => [value.host, value.only]),
    [['login.example.com', 'outlook']],
  );
});

test('a page that a link has whole is judged by what opens', async () => {
  const page = `${LURE}<form action="https://collect.example.com/in"><input type="password"></form>`;
  const url = `data:text/html;base64,${Buffer.from(page).toString('base64')}`;
  const { facts, findings, verdict } = await examined(mail(`<a href="${url}">Read on</a>`));
  assert.equal(verdict.kind, 'phishing');
  assert.match(facts.text?.value.pages ?? '', /^Your mailbox is full/);
  const found = findings.map(({ detector }) => detector);
  assert.ok(found.includes('page-in-link') && found.includes('password-field'));
  assert.ok(facts.links.some(({ value }) => value.host === 'collect.example.com' && value.only === 'page'));
});

test('the buttons of a newsletter, drawn once more for Outlook, add nothing', async () => {
  const button = '<a href="https://www.example.net/sale">See the sale</a>';
  const { facts } = await examined(
    mail(
      `<!--[if mso]><xml><o:PixelsPerInch>96</o:PixelsPerInch></xml>${button}<![endif]--><!--[if !mso]><!-->${button}<!--<![endif]-->`,
    ),
  );
  assert.equal(facts.text?.value.outlook, undefined);
  assert.deepEqual(
    facts.links.map(({ value }) => value.only),
    [undefined],
  );
});

test('a form that is told of is called a form, and no picture', async () => {
  const { findings } = await examined(mail('<form action="https://collect.other.example/in"><input name="a"></form>'));
  const told = findings.find(({ detector }) => detector === 'link-domain-unrelated');
  assert.match(told?.explains.en ?? '', /but a form leads to collect\.other\.example/);
  assert.match(told?.explains.ja ?? '', /、入力欄の送り先はcollect\.other\.exampleで/);
});

test('of several forms the one is told that has the field for a password', async () => {
  const search = '<form action="https://search.other.example/s"><input name="q"></form>';
  const secret = '<form action="https://collect.other.example/in"><input name="u"><input type="password"></form>';
  for (const forms of [search + secret, secret + search]) {
    const { findings } = await examined(mail(forms));
    const told = findings.find(({ detector }) => detector === 'password-field');
    assert.match(told?.explains.en ?? '', /goes to collect\.other\.example/);
  }
});

test('a field for a password that no form sends away is no reason to name a form beside it', async () => {
  const { findings } = await examined(
    mail('<form action="https://search.other.example/s"><input name="q"></form><input type="password">'),
  );
  assert.ok(!findings.some(({ detector }) => detector === 'password-field'));
});
