/** One way of writing in all words that people read: docs/house.md. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { examineMail } from '../src/app/examine-mail.ts';
import { writeTerminal } from '../src/cli/terminal.ts';
import { detectors } from '../src/examine/detect/all.ts';
import { writeHtml } from '../src/report/html.ts';
import { writeMarkdown } from '../src/report/markdown.ts';
import { faultOfEnglish, faultOfJapanese, textsOf } from './one-way-of-writing.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const words = folder('../src/words');
/** Brackets, colons, semicolons and the sign of a range as they are not written, and a semicolon behind Japanese. */
const OTHER = /[（）：；～]|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}」]; /u;
const STRAIGHT = /[a-z]'[a-z]/;

test('brackets and colons are narrow in Japanese, and no sentence holds a semicolon', () => {
  for (const name of readdirSync(words, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const lines = readFileSync(join(words, name), 'utf8').split('\n');
    for (const [at, line] of lines.entries()) assert.doesNotMatch(line, OTHER, `src/words/${name}:${at + 1}`);
  }
  for (const { id, title, explains, mistakes } of detectors)
    for (const { ja } of [title, explains, mistakes]) assert.doesNotMatch(ja, OTHER, id);
});

test('an apostrophe in English is the curved one', () => {
  for (const { id, title, explains, mistakes } of detectors)
    for (const { en } of [title, explains, mistakes]) assert.doesNotMatch(en, STRAIGHT, id);
});

test('wherever a source holds a text in both languages, it is written in the one way', () => {
  const src = folder('../src');
  let read = 0;
  for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const source = readFileSync(join(src, name), 'utf8');
    if (!/\bja\b/.test(source)) continue;
    const { ja, en } = textsOf(name, source);
    read += ja.length;
    for (const text of ja) assert.equal(faultOfJapanese(text), undefined, `src/${name}`);
    for (const text of en) assert.equal(faultOfEnglish(text), undefined, `src/${name}`);
  }
  assert.ok(read > 2_000, `texts are found: ${read}`);
});

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

test('so are whole reports: of mails without a Japanese word or an apostrophe, all such is ours', async () => {
  const held = folder('fixtures/held-out');
  let printed = 0;
  for (const name of readdirSync(held, { recursive: true, encoding: 'utf8' })) {
    if (!/^(?:good|bad)(?:-5)?.*\.eml$/.test(name)) continue;
    const bytes = readFileSync(join(held, name));
    const examined = await examineMail(bytes, { source: 'm.eml' });
    const reports = (lang: 'ja' | 'en'): string[] =>
      [false, true].flatMap((verbose) => [
        writeTerminal(examined, { lang, columns: 200, color: false, verbose }),
        writeMarkdown(examined, { lang, verbose }),
        writeHtml([examined], { lang, verbose })
          .replace(/<style>[\s\S]*?<\/style>/, '')
          .replace(/<[^>]*>/g, ''),
      ]);
    const english = reports('en');
    if (!/[a-z]'[a-z]/i.test(bytes.toString('latin1')))
      for (const report of english) assert.equal(faultOfEnglish(report), undefined, name);
    if (english.some((report) => JAPANESE.test(report))) continue;
    for (const report of reports('ja')) assert.equal(faultOfJapanese(report), undefined, name);
    printed++;
  }
  assert.ok(printed > 20, `reports are printed: ${printed}`);
});
