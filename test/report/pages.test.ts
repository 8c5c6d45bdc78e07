/** Reports as files: what each line of them begins with, and what their signs mean. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import { writeHtml } from '../../src/report/html.ts';
import { writeMarkdown } from '../../src/report/markdown.ts';

const page = async (mail: string) => {
  const examined = await examineMail(new TextEncoder().encode(mail), { source: 'm.eml' });
  return { md: writeMarkdown(examined, { lang: 'en' }), html: writeHtml([examined], { lang: 'en' }) };
};

test('what is malformed is said in the line that its sign begins, and how often behind it', async () => {
  const { md, html } = await page(
    'From: a@example.net\nTo: b@example.org\nSubject: =?utf-8?Q?a b?= =?utf-8?Q?c d?=\nMessage-ID: <1@example.net>\nMessage-ID: <2@example.net>\n\nGood day\n',
  );
  assert.match(md, /^- · Message-ID, which may stand only once, is there more than once\./m);
  assert.match(md, /^- · An encoded word \(Q\) holds .* \(in 2 places\)$/m);
  assert.doesNotMatch(md, /^- \S\s*$/m);
  assert.doesNotMatch(html, /<p class="head"><\/p>/);
});
