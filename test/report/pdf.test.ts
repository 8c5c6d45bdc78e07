/** The PDF as others get it: read back by poppler, which is no code of ours. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import { quoteHeaders } from '../../src/app/shown/header-quotes.ts';
import { cutTo } from '../../src/report/pdf/blocks.ts';
import { writePdf } from '../../src/report/pdf.ts';
import { asked } from '../cli/asked-mails.ts';
import { skipWithoutPackage } from '../data.ts';
import { assertLinear } from '../growth.ts';

const root = new URL('../../', import.meta.url);
const AT = '2026-11-29T09:00:00+09:00';
const LANGS = ['ja', 'en'] as const;
const poppler = { skip: skipWithoutPackage('poppler-utils') };

async function mailOf(bytes: Uint8Array, source = 'mail.eml') {
  const examination = { ...(await examineMail(bytes, { source })), at: AT };
  return { examination, quotes: quoteHeaders(bytes, examination) };
}

const sample = (name: string): Uint8Array => readFileSync(new URL(`samples/${name}`, root));

/** The text of a document, as a reader copies it; lines are joined where `-raw` broke them. */
function textOf(pdf: Uint8Array): string {
  return poppled('pdftotext', pdf, '-raw', 'FILE', '-');
}

function poppled(program: string, pdf: Uint8Array, ...words: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-pdf-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    const run = spawnSync(
      program,
      words.map((word) => (word === 'FILE' ? file : word)),
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    assert.equal(run.status, 0, run.stderr);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const MAIL = (name: string, subject: string, text: string): Buffer =>
  Buffer.from(
    [
      'Return-Path: <a@sender.example>',
      'Received: from out.sender.example (out.sender.example [192.0.2.9])',
      '\tby mx.recipient.example with ESMTP id 1; Mon, 14 Mar 2022 09:18:20 +0900',
      'Received: from pc (unknown [198.51.100.7]) by out.sender.example; Mon, 14 Mar 2022 00:18:14 +0000',
      `From: =?utf-8?B?${Buffer.from(name).toString('base64')}?= <a@sender.example>`,
      'To: b@recipient.example',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      'Date: Mon, 14 Mar 2022 00:18:12 +0000',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '',
    ].join('\r\n'),
  );

test('the same mail at the same time gives the same bytes, and nothing of a clock', async () => {
  for (const lang of LANGS) {
    const mail = await mailOf(sample('004-hosting-company.eml'));
    const once = await writePdf([mail], { lang });
    await new Promise((done) => setTimeout(done, 1_100)); // a clock in the file would have moved on by a second
    assert.deepEqual(await writePdf([mail], { lang }), once);
  }
});

test('nothing in a document opens or runs', async () => {
  const mail = await mailOf(MAIL('x', 'see https://evil.example/', 'https://evil.example/ javascript:alert(1)'));
  const text = Buffer.from(await writePdf([mail], { lang: 'en' })).toString('latin1');
  assert.doesNotMatch(
    text,
    /\/(?:Annots?|URI|JavaScript|JS|OpenAction|AA|Launch|EmbeddedFiles?|AcroForm|XFA|RichMedia)\b/,
  );
});

test('every page has its number, how many there are, and the digest of the file', poppler, async () => {
  const mail = await mailOf(sample('004-hosting-company.eml'));
  const pdf = await writePdf([mail], { lang: 'en', verbose: true });
  const pages = Number(/^Pages:\s+(\d+)/m.exec(poppled('pdfinfo', pdf, 'FILE'))?.[1]);
  assert.ok(pages >= 3);
  for (let page = 1; page <= pages; page++) {
    const text = poppled('pdftotext', pdf, '-raw', '-f', String(page), '-l', String(page), 'FILE', '-');
    assert.match(text, new RegExp(`Page ${page} of ${pages}`));
    assert.ok(text.includes(mail.examination.sha256.slice(0, 32)));
  }
});

test(
  'it tells the verdict, the route, what is not known, and each time as written, in UTC and in Japan',
  poppler,
  async () => {
    const mail = await mailOf(sample('004-hosting-company.eml'));
    const en = textOf(await writePdf([mail], { lang: 'en' }));
    for (const said of [
      'Phishing',
      'Handover',
      '203.0.113.77',
      'Not known',
      mail.examination.sha256,
      'Header lines of the original',
    ])
      assert.ok(en.includes(said), said);
    assert.match(
      en,
      /2022-03-14 09:18:20 \+09:00\s+2022-03-14 00:18:20\s+2022-03-14 09:18:20\s+mx\.recipient\.example/,
    );
    const ja = textOf(await writePdf([mail], { lang: 'ja' }));
    for (const said of ['フィッシング', '引き渡し元', '未確認', '時刻の一覧', '原文のヘッダー行'])
      assert.ok(ja.includes(said), said);
  },
);

test(
  'header lines are quoted as they stand, with their bytes, their author, and what they prove',
  poppler,
  async () => {
    const mail = await mailOf(sample('004-hosting-company.eml'));
    const { quotes } = mail.quotes;
    const original = Buffer.from(sample('004-hosting-company.eml')).toString('latin1');
    for (const { at, lines } of quotes)
      assert.equal(
        original
          .slice(...at)
          .trimEnd()
          .replaceAll('\r\n', '\n'),
        lines.join('\n'),
      );
    const author = (start: string) => quotes.find(({ lines }) => lines[0]?.startsWith(start))?.author;
    assert.equal(author('Received: from sv7.mail-relay.example'), 'ours');
    assert.equal(author('Received: (qmail'), 'claimed');
    assert.equal(author('From:'), 'claimed');
    const from = quotes.find(({ lines }) => lines[0]?.startsWith('From:'));
    assert.ok(from?.proves.includes('display-name-brand'));
    assert.ok(textOf(await writePdf([mail], { lang: 'en' })).includes('Received: (qmail 11873 invoked from network)'));
  },
);

test('① and 髙 are themselves, and what the font lacks is a code', poppler, async () => {
  const mail = await mailOf(MAIL('髙島㈱①', '髙﨑①⑳㈱ 账户 안녕 😀 か\u3099', 'x'));
  for (const lang of LANGS) {
    const text = textOf(await writePdf([mail], { lang }));
    assert.ok(text.includes('髙島㈱①'));
    assert.ok(text.includes('髙﨑①⑳㈱ <U+8D26><U+6237> <U+C548><U+B155> <U+1F600> が'));
  }
});

test(
  'a hostile mail makes a readable document: nothing unseen, nothing to open, and no end of pages',
  poppler,
  async () => {
    const hostile =
      'gpj\u202efdp.exe \x1b[31m \u200b\u{e0041} http://evil.example/x www.evil.example javascript:alert(1)';
    const many = Array.from({ length: 500 }, (_, at) => `X-Spam-Status: Yes ${at} ${'w'.repeat(900)}`).join('\r\n');
    const bytes = Buffer.concat([
      Buffer.from(`${many}\r\n`),
      MAIL(hostile, `${hostile} ${'あ'.repeat(50_000)}`, `${hostile}\r\n`.repeat(500)),
    ]);
    const mail = await mailOf(bytes);
    for (const lang of LANGS) {
      const pdf = await writePdf([mail], { lang, verbose: true });
      const text = textOf(pdf);
      assert.doesNotMatch(text.replaceAll(/[\n\f]/g, ''), /[\p{Cc}\p{Cf}]/u);
      assert.ok(text.includes('gpj<U+202E>fdp.exe'));
      assert.doesNotMatch(text, /https?:\/\/|www\.|javascript:/);
      assert.ok(Number(/^Pages:\s+(\d+)/m.exec(poppled('pdfinfo', pdf, 'FILE'))?.[1]) <= 400);
    }
  },
);

test('every sample and asked mail becomes a document in both languages', poppler, async () => {
  const names = readdirSync(new URL('samples/', root)).filter((name) => name.endsWith('.eml'));
  const mails = [
    ...(await Promise.all(names.map((name) => mailOf(sample(name), name)))),
    { examination: await asked.signed() },
  ];
  for (const lang of LANGS)
    for (const mail of mails) assert.ok(textOf(await writePdf([mail], { lang })).includes(mail.examination.sha256));
  const all = textOf(await writePdf(mails, { lang: 'en' }));
  for (const { examination } of mails) assert.ok(all.includes(examination.sha256));
  assert.ok(all.includes('The original was not at hand')); // of the one that came without its bytes
});

for (const lang of LANGS)
  test(
    `the document can be heard: its order, its titles and its language are told to a screen reader, ${lang}`,
    poppler,
    async () => {
      const pdf = await writePdf([await mailOf(sample('004-hosting-company.eml'))], { lang });
      const about = poppled('pdfinfo', pdf, 'FILE');
      assert.match(about, /^Tagged:\s+yes$/m);
      const heard = poppled('pdfinfo', pdf, '-struct-text', 'FILE');
      const titles = [...heard.matchAll(/^ *H([12])[^\n]*\n((?: +"[^\n]*"\n)+)/gm)].map(([, level, text = '']) => ({
        level,
        text: text.replace(/^ +"|"$/gm, '').replaceAll('\n', ''),
      }));
      assert.equal(titles.filter(({ level }) => level === '1').length, 1);
      assert.match(titles[0]?.text ?? '', /metsuke/);
      assert.ok(titles.length > 5, heard.slice(0, 2000));
      // what is drawn for the eye, and the feet of the pages, are no part of it
      assert.doesNotMatch(heard, /SHA-256 [0-9a-f]{32}…/);
      // a paragraph of several lines is one
      const said = heard.replace(/"\n +"/g, '').replaceAll('\n', ' ');
      const long =
        lang === 'ja'
          ? 'どのIPアドレスから、どのアカウントが使われたかが分かります'
          : 'whoever holds the file can compute it';
      // where a line ends, poppler writes no space
      assert.ok(said.replaceAll(' ', '').includes(long.replaceAll(' ', '')), said.slice(0, 3000));
      assert.doesNotMatch(
        said,
        /電話|Telephone/,
        'advice is for whom the mail came to, and not for whom the document is',
      );
    },
  );

test('a name of any length is cut to its column, at no more cost than its length', () => {
  const cut = cutTo('relay-'.repeat(2000), 100);
  assert.match(cut, /^relay-.{5,60}…$/);
  assert.equal(cutTo('relay', 100), 'relay');
  assert.equal(cutTo('株式会社', 1), '…');
  assertLinear(
    'name',
    2000,
    (size) => 'relay-'.repeat(size),
    (text) => cutTo(text, 100),
  );
});
