/** How a folded pile is told: nobody is called the largest source of several, and what began on our own host names its user. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { foldBounces } from '../../src/app/fold-bounces.ts';
import { writeTerminalPage } from '../../src/cli/terminal.ts';
import type { Border } from '../../src/examine/observe/border.ts';
import { layOutBounces } from '../../src/report/bounces.ts';

interface Mail {
  /** The Received line of the bounce, and that of the mail that came back. */
  readonly brought: string;
  readonly line: string;
  readonly owner?: string;
  readonly fields?: string;
}

function eml({ brought, line, owner = 'hanako@example.jp', fields = 'Action: failed\nStatus: 5.1.1' }: Mail): string {
  return `Return-Path: <>
${brought}
From: MAILER-DAEMON@mx.example.net
To: ${owner}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; taro@example.com
${fields}

--b
Content-Type: message/rfc822

Return-Path: <${owner}>
${line}
From: <${owner}>
Subject: hello
Date: Mon, 10 Aug 2026 07:42:00 +0900

x
--b--
`.replaceAll('\n', '\r\n');
}

const DATE = 'Mon, 10 Aug 2026 07:45:05 +0900';
const brought = `Received: from mx.example.net (mx.example.net [198.51.100.9])\n\tby mail.example.jp (Postfix) with ESMTP id 4X; ${DATE}`;
const from = (ip: string, date = DATE) =>
  `Received: from pc (unknown [${ip}])\n\tby mx.example.net (Postfix) with SMTP id 4Y; ${date}`;

async function fold(mails: readonly Mail[], ours: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-pile-'));
  const border: Border = { ours, vouched: [], basis: ours.length > 0 ? 'named' : 'rule' };
  try {
    for (const [i, mail] of mails.entries()) writeFileSync(join(folder, `${i}.eml`), eml(mail));
    const folded = await foldBounces([folder], { border, at: '2026-09-01T00:00:00Z' });
    const in_ = (lang: 'ja' | 'en') =>
      writeTerminalPage(layOutBounces(folded, lang), { columns: 300, color: false, unicode: true }).replace(
        /\s+/g,
        ' ',
      );
    return { folded, en: in_('en'), ja: in_('ja') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('of sources with as many mails none is called the first, and most is more than half', async () => {
  const ours = ['mail.example.jp'];
  const two = await fold(
    [from('192.0.2.1'), from('203.0.113.1')].map((line) => ({ brought, line })),
    ours,
  );
  assert.match(two.en, /\(2 mails\) has 2 sources; none of them stands out\./);
  assert.match(two.ja, /2通の発信元が2件見つかりました。とくに多いものはありません。/);
  const more = await fold(
    ['192.0.2.1', '192.0.2.1', '203.0.113.1'].map((ip) => ({ brought, line: from(ip) })),
    ours,
  );
  assert.match(more.en, /most came from 192\.0\.2\.1 \(2 mails\)/);
  const some = await fold(
    ['192.0.2.1', '192.0.2.1', '203.0.113.1', '203.0.113.2'].map((ip) => ({ brought, line: from(ip) })),
    ours,
  );
  assert.match(some.en, /the largest part came from 192\.0\.2\.1 \(2 mails\)/);
  const one = await fold([{ brought, line: from('192.0.2.1') }], ours);
  assert.match(one.en, /has one source: 192\.0\.2\.1 \(1 mail\)\./);
});

test('an address that is met again after months may be another’s by then', async () => {
  const dates = ['Tue, 3 Feb 2026 07:45:05 +0900', DATE];
  const { en } = await fold(dates.map((date) => ({ brought, line: from('203.0.113.1', date) })));
  assert.match(en, /on 2 of 189 days \(of UTC\), between which others may have come to have it/);
});

test('what began on our own host is counted as ours, and its local user is told', async () => {
  const here = `Received: by mx.example.net (Postfix)\n\tid 4X; ${DATE}`;
  const line = `Received: by mx.example.net (Postfix, from userid 48)\n\tid 4Y; ${DATE}`;
  const { folded, en, ja } = await fold([{ brought: here, line, owner: 'hanako@example.net' }]);
  assert.deepEqual(folded.local, [{ host: 'mx.example.net', user: '48', mails: 1 }]);
  assert.deepEqual([folded.counted.ours, folded.sources], [1, []]);
  assert.match(en, /mx\.example\.net · began on the server itself, as its user uid 48 · 1 mail/);
  assert.match(ja, /サーバーの中で作られたもの、利用者 uid 48/);
});

test('a pile of several owners is told to be one', async () => {
  const mails = ['hanako@example.jp', 'jiro@example.org'].map((owner) => ({ brought, line: from('192.0.2.1'), owner }));
  const { folded, en } = await fold(mails);
  assert.deepEqual(
    folded.owners.map(([name]) => name),
    ['example.jp', 'example.org'],
  );
  assert.match(en, /returned to addresses of 2 domains \(example\.jp, example\.org\)/);
  assert.doesNotMatch((await fold(mails.slice(1))).en, /returned to addresses of/);
});

test('a code that nobody wrote is not quoted, and one of the notice is told as that', async () => {
  const said = 'Diagnostic-Code: X-Postfix; connect to mx.example.com[192.0.2.1]:25: Connection timed out';
  const { en } = await fold([{ brought, line: from('192.0.2.1'), fields: `Action: failed\nStatus: 4.4.1\n${said}` }]);
  assert.match(en, /mx\.example\.net says: connect to .+ · status in the notice 4\.4\.1/);
  const silent = await fold([{ brought, line: from('192.0.2.1'), fields: 'Action: failed' }]);
  assert.doesNotMatch(silent.en, /5\.0\.\d/);
});

test('a host in a network all over the world has no country', async () => {
  const { folded, en } = await fold([{ brought, line: from('17.253.144.10') }]);
  assert.equal(folded.sources[0]?.isWorldwide, true);
  assert.match(en, /Network: AS714 .+ · hosts in many countries/);
});
