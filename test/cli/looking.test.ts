/** Verbs that only look, at a place where nothing was ever kept, as one that was mistyped: nothing is made, and the place is told. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launcher } from '../command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-looking-'));
after(() => rmSync(folder, { recursive: true }));
const place = join(folder, 'typo');
const store = join(place, 'metsuke.db');

function metsuke(...words: readonly string[]) {
  const data = words.includes('--data') ? [] : ['--data', place];
  const { status, stdout, stderr } = spawnSync(launcher, [...words, ...data], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

test('what wants something that is kept fails as a wrong call, names the place, and makes nothing there', () => {
  for (const words of [
    ['verify'],
    ['show', '1'],
    ['export', '1', '-o', join(folder, 'case.zip')],
    ['propose', '--take', '1'],
    ['again', '--all'],
    ['note', '1', 'x'],
    ['add', '1', 'samples/900-plain-good.eml'],
    ['merge', '1', '2'],
  ]) {
    const { status, out, err } = metsuke('case', ...words, '--lang', 'en');
    assert.deepEqual([status, out], [2, ''], words.join(' '));
    assert.match(err, /^METSUKE_INPUT_MISSING: nothing is kept at [^\n]+; check the place that --data [^\n]+\n$/);
    assert.ok(err.includes(store));
  }
  for (const verb of ['show', 'note', 'new', 'import'])
    assert.match(
      metsuke('case', verb, '--lang', 'en').err,
      /^METSUKE_ARGUMENT: something is missing; metsuke case \w+ [A-Z]/,
    );
  assert.match(
    metsuke('case', 'verify', '--lang', 'ja').err,
    /typo\/metsuke\.db には何も保管されていません。--data か/,
  );
  assert.deepEqual(readdirSync(folder), []);
});

test('a list of what is kept there is empty, and the place is told beside it', () => {
  for (const words of [['list'], ['list', '--due'], ['propose']]) {
    const { status, out, err } = metsuke('case', ...words, '--format', 'json', '--lang', 'en');
    assert.deepEqual([status, JSON.parse(out), err], [0, [], `Nothing is kept at ${store} yet.\n`], words.join(' '));
  }
  assert.match(metsuke('case', '--lang', 'ja').err, /^\S+ には、まだ何も保管されていません。\n$/);
  const users = metsuke('user', 'list', '--lang', 'en');
  assert.ok(users.status === 0 && users.out.startsWith(`There are no users yet (${join(place, 'accounts.sqlite')}). `));
  assert.match(metsuke('doctor', '--lang', 'en', '--format', 'jsonl').out, /"part":"store","state":"absent"/);
  assert.deepEqual([metsuke('user', 'remove', 'sato').status, metsuke('user', 'sell').status], [2, 2]);
  assert.deepEqual(readdirSync(folder), []);
});

test('what begins something makes the store, and from then on it is looked at', () => {
  assert.equal(metsuke('case', 'new', '最初の案件').status, 0);
  assert.ok(existsSync(store));
  const listed = metsuke('case', 'list', '--format', 'json');
  assert.deepEqual([JSON.parse(listed.out).length, listed.err], [1, '']);
  assert.equal(metsuke('case', 'verify').status, 0);
});

test('a store that is begun and holds nothing yet, and a file of somebody else, are no store', () => {
  const other = join(folder, 'other');
  assert.equal(metsuke('case', 'new', 'x', '--data', other).status, 0);
  const begun = join(other, 'metsuke.db');
  rmSync(`${begun}-wal`, { force: true });
  rmSync(`${begun}-shm`, { force: true });
  writeFileSync(begun, '');
  assert.equal(metsuke('case', 'verify', '--data', other).status, 2);
  assert.deepEqual(readdirSync(other), ['metsuke.db']);
  writeFileSync(begun, 'somebody else wrote this\n'.repeat(40));
  const { status, err } = metsuke('case', 'verify', '--data', other);
  assert.equal(status, 3);
  assert.match(err, /^METSUKE_STORE_NOT_OURS|^METSUKE_STORE_BROKEN/);
});
