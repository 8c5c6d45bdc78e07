import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-reporter-'));
after(() => rmSync(folder, { recursive: true }));
const reporter = fileURLToPath(new URL('./reporter.mjs', import.meta.url));

function run(name: string, source: string, variables: Record<string, string> = {}) {
  const file = join(folder, `${name}.test.mjs`);
  writeFileSync(file, `import { test, describe } from 'node:test';\n${source}`);
  const { NODE_TEST_CONTEXT: _inner, METSUKE_GUARD_LOG: _ours, METSUKE_TEST_DEADLINE: _limit, ...env } = process.env;
  const words = [
    '--test',
    '--test-force-exit',
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
    file,
  ];
  const done = spawnSync(process.execPath, words, { env: { ...env, ...variables }, encoding: 'utf8', timeout: 30_000 });
  return { status: done.status, out: done.stdout, last: done.stdout.trimEnd().split('\n').at(-1) };
}

test('the last line counts tests, not suites, files or parents', () => {
  const { status, last } = run(
    'good',
    `describe('suite', () => { test('one', () => {}); });
     test('parent', async (t) => { await t.test('child', () => {}); });`,
  );
  assert.equal(last, '3 passed, 0 failed, 0 skipped');
  assert.equal(status, 0);
});

test('a failure is printed in full and counted once', () => {
  const { status, out, last } = run(
    'bad',
    `test('parent', async (t) => { await t.test('child', () => { throw new Error('the cause'); }); });`,
  );
  assert.equal(last, '0 passed, 1 failed, 0 skipped');
  assert.match(out, /✗ child[\s\S]*the cause[\s\S]*Once more, what failed:\n✗ child[\s\S]*the cause/);
  assert.equal(status, 1);
});

test('skipped tests and suites are named with their reason', () => {
  const { status, out, last } = run(
    'skips',
    `test('one', { skip: 'no such data' }, () => {}); test('two', (t) => t.skip('not here'));
     describe('three', { skip: 'not built' }, () => { test('inner', () => {}); }); test('four', { todo: true }, () => {});`,
  );
  assert.equal(last, '0 passed, 0 failed, 4 skipped');
  for (const line of ['one (no such data)', 'two (not here)', 'three (not built)', 'four (to do)'])
    assert.ok(out.includes(`- skipped: ${line}\n`), out);
  assert.equal(status, 0);
});

test('a file that cannot be loaded is a failure, one without tests is nothing', () => {
  assert.equal(run('broken', `throw new Error('at import');`).last, '0 passed, 1 failed, 0 skipped');
  assert.equal(run('empty', '').last, '0 passed, 0 failed, 0 skipped');
});

test('a packet that the guard stopped fails the run, though every test passed', () => {
  const log = join(folder, 'packets');
  writeFileSync(log, 'TCP to 192.0.2.1 port 25\n');
  const { status, out, last } = run('packets', `test('one', () => {});`, { METSUKE_GUARD_LOG: log });
  assert.equal(last, '1 passed, 1 failed, 0 skipped');
  assert.match(out, /TCP to 192\.0\.2\.1 port 25/);
  assert.equal(status, 1);
});

test('a run over its time ends with what is known, as a failure', () => {
  const limit = { METSUKE_TEST_DEADLINE: String(Date.now() + 6000) };
  const { status, out, last } = run(
    'slow',
    `test('one', () => {}); test('never', () => new Promise((done) => setTimeout(done, 20_000)));`,
    limit,
  );
  assert.match(out, /longer than it may/);
  assert.equal(last, '1 passed, 1 failed, 0 skipped');
  assert.notEqual(status, 0);
});

test('what a test leaves running does not hold the run', () => {
  const { status, last } = run('left', `test('one', () => { setInterval(() => {}, 1000); });`);
  assert.equal(last, '1 passed, 0 failed, 0 skipped');
  assert.equal(status, 0);
});
