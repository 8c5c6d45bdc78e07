/** Reports as files: what each line of them begins with, and what their signs mean. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import { writeTerminal } from '../../src/cli/terminal.ts';
import { writeHtml } from '../../src/report/html.ts';
import { writeMarkdown } from '../../src/report/markdown.ts';
import { widthOf } from '../../src/report/width.ts';

const page = async (mail: string) => {
  const examined = await examineMail(new TextEncoder().encode(mail), { source: 'm.eml' });
  return {
    text: writeTerminal(examined, { lang: 'en', columns: 80, color: false }),
    md: writeMarkdown(examined, { lang: 'en' }),
    html: writeHtml([examined], { lang: 'en' }),
  };
};

const letter = (html: string): string =>
  `From: Garden <news@garden.example.com>\nTo: b@example.org\nSubject: Seeds\nContent-Type: text/html\n\n<p>Seeds are here.</p>${html}\n`;

test('a link that leads elsewhere is not told as one that shows another address, and the legend says which is which', async () => {
  const plain = await page(letter('<a href="https://click.mailer.example.net/1">Unsubscribe</a>'));
  assert.match(plain.md, /^- ◇ .*Unsubscribe.* → /m);
  assert.match(plain.md, /^Legend: .* · ◇ another domain$/m);
  assert.match(plain.html, /<span class="sign elsewhere" aria-hidden="true">◇<\/span> another domain<\/li>/);
  assert.doesNotMatch(plain.md + plain.text, /shows another address/);
  const feigned = await page(letter('<a href="https://click.mailer.example.net/1">https://garden.example.com/</a>'));
  assert.match(feigned.md, /^- ≠ .*garden.* → /m);
  assert.match(feigned.md, /^Legend: .* · ≠ shows another address$/m);
  assert.match(feigned.text, /^ ─ \? not known {3}▲ warning {3}≠ shows another address ─+$/m);
});

test('a legend that has no room in the last rule goes on below it, and no line is too wide', async () => {
  const bytes = readFileSync(new URL('../../samples/004-hosting-company.eml', import.meta.url));
  const examined = await examineMail(bytes, { source: 'm.eml' });
  const told = (columns: number): string => writeTerminal(examined, { lang: 'en', columns, color: false });
  assert.match(told(80), /^ ─ ● attested {3}◌ only claimed {3}\? not known {3}▲ warning {3}◇ another domain ─+$/m);
  assert.match(told(60), /^ ─ ● attested {3}◌ only claimed {3}\? not known ─+\n ▲ warning {3}◇ another domain\n/m);
  for (const line of told(60).split('\n')) assert.ok(widthOf(line) <= 60, line);
});

test('a number to dial is written as it is dialled, and links to no issue', async () => {
  const { md } = await page(
    'From: a@example.net\nTo: b@example.org\nSubject: I have your video\n\nI hacked your device and recorded a video of you. Pay 900 USD in bitcoin to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq within 48 hours, or I send it to all your contacts. Issue #12.\n',
  );
  assert.match(md, /the police \(in Japan `#9110`\)/);
  assert.doesNotMatch(md.replace(/`[^`]*`/g, ''), /#\w|＃/);
});

test('what is malformed is said in the line that its sign begins, and how often behind it', async () => {
  const { md, html } = await page(
    'From: a@example.net\nTo: b@example.org\nSubject: =?utf-8?Q?a b?= =?utf-8?Q?c d?=\nMessage-ID: <1@example.net>\nMessage-ID: <2@example.net>\n\nGood day\n',
  );
  assert.match(md, /^- · Message-ID, which may stand only once, is there more than once\./m);
  assert.match(md, /^- · An encoded word \(Q\) holds .* \(in 2 places\)$/m);
  assert.doesNotMatch(md, /^- \S\s*$/m);
  assert.doesNotMatch(html, /<p class="head"><\/p>/);
});
