import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import about from '../package.json' with { type: 'json' };
import { launcher } from './command-line.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'metsuke launcher ')); // with a space, as folders have
after(() => rmSync(folder, { recursive: true }));

function run(
  command: string,
  words: readonly string[],
  more: { env?: NodeJS.ProcessEnv; cwd?: string; input?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    ...more,
  });
  return { status, out: stdout, err: stderr };
}

const version = { status: 0, out: `${about.version}\n`, err: '' };

test('the launcher runs from any folder, by name, by sh, and by links to it', () => {
  assert.deepEqual(run(launcher, ['--version']), version);
  assert.deepEqual(run('sh', [launcher, '--version']), version);
  assert.deepEqual(run('sh', ['metsuke.js', '--version'], { cwd: join(root, 'bin') }), version);
  assert.deepEqual(run(process.execPath, [launcher, '--version']), version);
  const link = join(folder, 'a link');
  symlinkSync(launcher, link);
  assert.deepEqual(run(link, ['--version']), version);
  assert.deepEqual(run(join(root, 'node_modules/.bin/metsuke'), ['--version']), version);
});

test('the exit status is that of the verb', () => {
  const { status, err } = run(launcher, ['no-such-verb']);
  assert.equal(status, 2);
  assert.match(err, /^METSUKE_\w+.*\n$/);
});

test('an old Node says in one line what to do and exits 2', () => {
  const old = join(folder, 'old.mjs');
  // the launcher's own JavaScript, told that it runs on Node 20
  writeFileSync(
    old,
    `Object.defineProperty(process.versions, 'node', { value: '20.1.0' }); await import(${JSON.stringify(launcher)});`,
  );
  const { status, out, err } = run(process.execPath, [old]);
  assert.deepEqual([status, out], [2, '']);
  assert.match(err, /^METSUKE_NODE_TOO_OLD this is Node 20\.1\.0 .*npm start.*\n$/);
});

const bundle = join(root, 'dist/main.cjs');
test('the bundle is ASCII, for the launcher reads one byte a character', {
  skip: existsSync(bundle) ? false : 'dist/ is not built',
}, () => {
  const bytes = readFileSync(bundle);
  const at = bytes.findIndex((byte) => byte > 0x7f);
  assert.equal(at, -1, bytes.toString('utf8', Math.max(0, at - 80), at + 80));
});

test('what the bundle of examine lacks is done by the whole one, once, and with the mail of standard input', () => {
  const input = 'From: a@example.net\nSubject: kept\n\nhello\n';
  const data = join(folder, 'kept');
  const kept = run(launcher, ['examine', '-', '--keep', '--lang', 'en', '--data', data, '--format', 'jsonl'], {
    input,
  });
  assert.deepEqual([kept.status, kept.err], [0, 'kept: 1 new, 0 known already\n']);
  assert.equal(JSON.parse(kept.out).schema, 'metsuke/examination/1');
  const help = run(launcher, ['examine', '--help', '--lang', 'en']);
  assert.match(help.out, /^Usage: metsuke examine /);
  assert.equal(help.out.match(/Usage:/g)?.length, 1);
});

/** Without the options that the launcher for sh gives to Node. */
const bare = (...words: string[]) => run(process.execPath, [join(root, 'bin/launch.cjs'), ...words]);

test('why the server does not start is told by its own code, though the server is a bundle of its own', async () => {
  const data = join(folder, 'served');
  const taken = createServer();
  const port = await new Promise<number>((done) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const second = bare('serve', '--data', data, '--listen', `127.0.0.1:${port}`, '--lang', 'ja');
  taken.close();
  assert.match(second.err, /^METSUKE_SERVE_LISTEN: [^\n]+\n$/, 'and no warning of Node stands beside it');
  assert.equal(second.status, 3);
  const open = bare('serve', '--data', data, '--listen', '192.0.2.1:4999', '--lang', 'en');
  assert.match(open.err, /^METSUKE_SERVE_OPEN: [^\n]+\n$/);
  assert.equal(open.status, 2);
  const foreign = join(folder, 'foreign');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'metsuke.db'), 'nothing of ours\n'.repeat(400));
  const theirs = bare('serve', '--data', foreign, '--listen', '127.0.0.1:0', '--lang', 'en');
  const listed = bare('case', 'list', '--data', foreign, '--lang', 'en');
  assert.match(theirs.err, /^METSUKE_STORE_[A-Z_]+: [^\n]+\n$/);
  assert.equal(theirs.err, listed.err, 'as every other verb calls it');
});

test('a module that is loaded late is no experiment of the reader, and other warnings are told', () => {
  const asked = bare('examine', join(root, 'samples/900-plain-good.eml'), '--ask', 'recorded', '--lang', 'en');
  assert.ok(!asked.err.includes('ExperimentalWarning'), asked.err);
  const warns = join(folder, 'warns.cjs');
  writeFileSync(warns, "setTimeout(() => process.emitWarning('something else', 'ExperimentalWarning'), 1);\n");
  const told = run(process.execPath, [
    '--require',
    warns,
    join(root, 'bin/launch.cjs'),
    'import',
    join(root, 'samples/900-plain-good.eml'),
    '--data',
    join(folder, 'imported'),
  ]);
  assert.match(told.err, /ExperimentalWarning: something else/);
});

test('a reader that stops early, or is slow, gets whole lines and no complaint', () => {
  const samples = `'${root}samples/'*.eml`;
  const early = run('sh', ['-c', `'${launcher}' examine ${samples} ${samples} --verbose | head -n 1`]);
  assert.equal(early.err, '');
  assert.equal(early.out.split('\n').length, 2);
  const slow = run('sh', ['-c', `'${launcher}' examine ${samples} --format jsonl | (sleep 1; cat)`]);
  assert.equal(slow.err, '');
  for (const line of slow.out.trimEnd().split('\n')) assert.equal(JSON.parse(line).schema, 'metsuke/examination/1');
});

test('without any Node the launcher says in one line what to do and exits 2', () => {
  mkdirSync(join(folder, 'alone'));
  const copy = join(folder, 'alone/metsuke.js');
  copyFileSync(launcher, copy);
  const { status, err } = run('/bin/sh', [copy, '--version'], { env: { PATH: '/nonexistent' } });
  assert.equal(status, 2);
  assert.match(err, /^METSUKE_NODE_TOO_OLD .*npm start.*\n$/);
});

test('npm start -- VERB prints what the verb prints and nothing of npm, and finds files where it was called', () => {
  assert.deepEqual(run('npm', ['--prefix', root, 'start', '--', '--version']), version);
  const wrong = run('npm', ['--prefix', root, 'start', '--', 'no-such-verb']);
  assert.equal(wrong.status, 2);
  assert.equal(wrong.out, '');
  assert.match(wrong.err, /^METSUKE_\w+.*\n$/);
  const mail = 'From: a@example.net\nSubject: from standard input\n\nhello\n';
  writeFileSync(join(folder, 'here.eml'), mail);
  for (const [path, input] of [
    ['here.eml', ''],
    ['-', mail],
  ] as const) {
    const { status, out, err } = run('npm', ['--prefix', root, 'start', '--', 'examine', path, '--format', 'json'], {
      input,
    });
    assert.equal(status, 0, err);
    assert.equal(JSON.parse(out).facts.subject.value, 'from standard input');
  }
});
