/** What is broken in one place of a report is broken in every one, in each form alike; addresses can be copied from all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeTerminal } from '../../src/cli/terminal.ts';
import { writeHtml } from '../../src/report/html.ts';
import { writeMarkdown } from '../../src/report/markdown.ts';
import { examined } from '../examine/examining.ts';

const HOST = 'login.evil-bank.example';
const mail = new TextEncoder().encode(
  `Received: from ${HOST} (${HOST} [192.0.2.10])
 by mx.example.org (Postfix) with ESMTPS id 4TqXyz0000
 for <reader@example.org>; Tue, 5 Mar 2024 10:00:00 +0900
From: "PayPal ${HOST}" <info@example.net>
Reply-To: answers@freebox.example
To: reader@example.org
Subject: Your account at ${HOST}
Date: Tue, 5 Mar 2024 09:59:58 +0900
Message-ID: <1@${HOST}>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Your account has been suspended. Verify your password at https://${HOST}/in within 24 hours.
Or write to help@freebox.example, sign in at https://www.example.org/ and see http://198.51.100.9/a and www.evil-bank.example.
`.replaceAll('\n', '\r\n'),
);

const text = (html: string): string =>
  html
    .replaceAll(/<style>[\s\S]*<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

test('a host of a link is broken wherever a report names it', async () => {
  const examination = await examined(mail);
  for (const lang of ['en', 'ja'] as const)
    for (const verbose of [false, true]) {
      const forms = {
        terminal: writeTerminal(examination, { lang, verbose, columns: 200, color: false }),
        html: text(writeHtml([examination], { lang, verbose })),
        markdown: writeMarkdown(examination, { lang, verbose }),
      };
      for (const [form, report] of Object.entries(forms)) {
        const at = `${form} ${lang} ${verbose}`;
        assert.ok(report.includes('evil-bank[.]example') || report.includes('evil-bank\\[.\\]example'), at);
        assert.ok(!report.includes(HOST), `${at}: ${report.split('\n').find((line) => line.includes(HOST))}`);
        assert.doesNotMatch(report, /https?:\/\/(?!docs)|www\.evil/, at);
        assert.ok(report.includes('mx.example.org'), `${at}: a host of the reader's own side is none of theirs`);
        // an address is read, and copied, as it is written
        assert.ok(report.includes('answers@freebox.example'), at);
        assert.ok(!report.includes('[@]') && !report.includes('\\[@'), at);
      }
    }
});
