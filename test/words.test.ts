/** One way of writing in all words that people read: docs/house.md. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { detectors } from '../src/examine/detect/all.ts';

const words = fileURLToPath(new URL('../src/words', import.meta.url));
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
