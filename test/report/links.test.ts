/** Which links a report shows first, how whole, and how a sentence names their hosts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import { writeTerminal } from '../../src/cli/terminal.ts';

const HEAD = `Received: from mail.example.net (mail.example.net [203.0.113.5])
\tby mx.example.com (Postfix) with ESMTPS id 1; Mon, 2 Nov 2026 10:00:00 +0900
From: Support <support@example.net>
To: taro@example.com
Subject: Your mailbox is full
Date: Mon, 2 Nov 2026 10:00:00 +0900
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

`;
const report = async (html: string, verbose = false): Promise<string> => {
  const examination = await examineMail(new TextEncoder().encode(`${HEAD}${html}\n`), { source: 'm.eml' });
  return writeTerminal(examination, { lang: 'en', columns: 100, color: false, verbose });
};
const linesOf = (text: string, label: string): string[] => {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(` ${label}`));
  return lines.slice(at, at + 3).map((line) => line.slice(13).trim());
};

test('the page that can be pressed stands before bystanders that nobody sees', async () => {
  const text = await report(
    `<div style="display:none"><a href="mailto:bystander@example.org">write</a><a href="https://shop.example.org/x">shop</a></div>
<p>Your mailbox is full. Verify your password within 24 hours or your account will be suspended.</p>
<a href="http://198.51.100.7/login">Verify now</a>`,
  );
  const [first = '', second = ''] = linesOf(text, 'Links');
  assert.match(first, /Verify now.*hxxp:\/\/198\[\.\]51\[\.\]100\[\.\]7\/login/);
  assert.match(second, /a link nobody sees/);
});

test('in full no URL is cut, however long the words before it', async () => {
  const path = 'p'.repeat(180);
  const text = await report(`<p>x</p><a href="https://a.example.org/${path}">${'many words '.repeat(60)}</a>`, true);
  assert.ok(text.replaceAll(/\s+/g, '').includes(`hxxps://a[.]example[.]org/${path}`));
});

test('an anchor around nothing is told as one that nobody sees', async () => {
  const text = await report('<p>hello</p><a href="https://1.2.3"><a href="https://a.example.org/x">open</a>');
  const [first = '', second = ''] = linesOf(text, 'Links');
  assert.match(first, /“open” → hxxps:\/\/a\[\.\]example\[\.\]org\/x/);
  assert.match(second, /a link nobody sees/);
});
