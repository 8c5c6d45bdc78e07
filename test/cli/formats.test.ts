/** A form that a verb would overlook is refused, with those that it has, before anything is read or kept. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launcher } from '../command-line.ts';

const data = mkdtempSync(join(tmpdir(), 'metsuke-formats-'));
after(() => rmSync(data, { recursive: true }));
const good = 'samples/900-plain-good.eml';

function metsuke(words: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(launcher, [...words, '--data', data], { input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

test('what prints no page takes no page’s form, in both languages', () => {
  for (const words of [
    ['import', good],
    ['learn', good],
    ['case', 'new', 'x'],
    ['case', 'note', '1', 'x'],
    ['case', 'export', '1'],
    ['case', 'propose', '--take', '1'],
    ['user', 'list'],
  ])
    for (const form of ['html', 'md'])
      for (const [lang, says] of [
        ['en', `--format ${form} is not understood; it takes text, json, jsonl`],
        ['ja', `--format ${form} は使えません。使えるのは text、json、jsonl です。`],
      ] as const) {
        const { status, out, err } = metsuke([...words, '--format', form, '--lang', lang]);
        assert.deepEqual([status, out, err], [2, '', `METSUKE_ARGUMENT: ${says}\n`], words.join(' '));
      }
  const contact = metsuke(['contact', '192.0.2.1', '--ask', 'none', '--format', 'html', '--lang', 'en']);
  assert.deepEqual([contact.status, /it takes text, json, jsonl, md\n$/.test(contact.err)], [2, true]);
  assert.match(metsuke(['serve', '--format', 'json', '--lang', 'en']).err, /; it takes text\n$/);
  assert.match(metsuke(['case', 'sell', '--format', 'html', '--lang', 'en']).err, /case has no verb "sell"/);
  assert.match(metsuke(['case', 'list', '--format', 'pdf', '--lang', 'en']).err, /examine and case show have it/);
  assert.deepEqual(readdirSync(data), []);
});

test('a file that a verb would not write to is refused, and one that it does is named once', () => {
  for (const words of [['list'], ['verify'], ['propose'], ['note', '1', 'x']]) {
    const { status, err } = metsuke(['case', ...words, '-o', join(data, 'out'), '--lang', 'en']);
    assert.deepEqual([status, err.slice(0, 16)], [2, 'METSUKE_ARGUMENT'], words.join(' '));
  }
  for (const words of [
    ['learn', good],
    ['case', 'list'],
    ['user', 'list'],
  ])
    assert.match(
      metsuke([...words, '-o', 'out', '--lang', 'en']).err,
      /^METSUKE_ARGUMENT: -o is not understood; examine, case show and case export have it; write to a file by > FILE\n$/,
    );
  assert.match(metsuke(['case', 'sell', '-o', 'out', '--lang', 'en']).err, /case has no verb "sell"/);
  assert.match(metsuke(['learn', good, '-o', 'out', '--lang', 'ja']).err, /examine、case show、case export にあります/);
  assert.deepEqual(readdirSync(data), []);
});

test('each form that a verb names is what it prints', () => {
  const made = metsuke(['user', 'add', 'sato', '--role', 'admin', '--format', 'json'], 'a long pass phrase\n');
  assert.equal(JSON.parse(made.out).name, 'sato', made.err);
  const listed = metsuke(['user', 'list', '--format', 'jsonl']).out.trim().split('\n');
  assert.deepEqual(
    listed.map((line) => JSON.parse(line).role),
    ['admin'],
  );
  assert.equal(JSON.parse(metsuke(['import', good, '--format', 'jsonl']).out).new, 1);
  const file = join(data, 'case.zip');
  metsuke(['case', 'new', 'x', good]);
  assert.equal(JSON.parse(metsuke(['case', 'export', '1', '--output', file, '--format', 'json']).out).file, file);
  for (const words of [['list'], ['propose'], ['verify'], ['again', '--all']]) {
    assert.match(metsuke(['case', ...words, '--format', 'html']).out, /^<!doctype html>/i, words.join(' '));
    assert.match(metsuke(['case', ...words, '--format', 'md']).out, /^#/, words.join(' '));
  }
});
