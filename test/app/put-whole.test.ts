/** Files that are there whole or not at all, whatever stood there before. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { keepBorder, keptBorder } from '../../src/app/config.ts';
import { beginWhole, putWhole } from '../../src/app/put-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-whole-'));
after(() => rmSync(folder, { recursive: true }));
const text = (path: string): string => readFileSync(path, 'utf8');

test('behind a link the file of the link is written, also one that is not there yet, and the link stays', () => {
  const there = mkdtempSync(join(folder, 'link-'));
  mkdirSync(join(there, 'disk'));
  writeFileSync(join(there, 'disk', 'old'), 'old');
  for (const name of ['old', 'new']) {
    symlinkSync(join('disk', name), join(there, name));
    putWhole(join(there, name), 'said');
    assert.equal(text(join(there, 'disk', name)), 'said');
    assert.ok(lstatSync(join(there, name)).isSymbolicLink());
  }
  assert.deepEqual(readdirSync(join(there, 'disk')).sort(), ['new', 'old']);
});

test('who could not read the file before cannot read it now', () => {
  const path = join(folder, 'secret');
  writeFileSync(path, 'old');
  chmodSync(path, 0o600);
  putWhole(path, 'new');
  assert.deepEqual([text(path), statSync(path).mode & 0o777], ['new', 0o600]);
  chmodSync(path, 0o644);
  putWhole(path, 'newer', 0o600);
  assert.equal(statSync(path).mode & 0o777, 0o600);
});

test('until it ends nothing is seen of it; what is given up leaves what was there', () => {
  const there = mkdtempSync(join(folder, 'begun-'));
  const path = join(there, 'a');
  putWhole(path, 'old');
  const whole = beginWhole(path);
  whole.write('half');
  assert.equal(text(path), 'old');
  whole.drop();
  assert.deepEqual([readdirSync(there), text(path)], [['a'], 'old']);
  assert.throws(() => putWhole(there, 'x'), { code: 'EISDIR' });
  assert.throws(() => putWhole(join(there, 'none', 'a'), 'x'), { code: 'ENOENT' });
});

test('a pipe takes it as it comes, and stays a pipe', { timeout: 20_000 }, async (context) => {
  const pipe = join(folder, 'pipe');
  if (spawnSync('mkfifo', [pipe]).status !== 0) return context.skip('no mkfifo');
  const reader = spawn('cat', [pipe]);
  const heard = textOf(reader.stdout);
  putWhole(pipe, 'through');
  assert.equal(await heard, 'through');
  assert.ok(statSync(pipe).isFIFO());
});

test("the data folder that a learnt border makes is its owner's alone", () => {
  const data = join(folder, 'made', 'data');
  keepBorder(data, { ours: ['mail.example.jp'], vouched: [], below: ['mx.example.jp'], basis: 'learnt' }, {});
  assert.equal(statSync(data).mode & 0o777, 0o700);
  assert.deepEqual(keptBorder(data), {
    ours: ['mail.example.jp'],
    vouched: [],
    below: ['mx.example.jp'],
    basis: 'learnt',
  });
});
