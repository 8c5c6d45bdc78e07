/**
 * `node tools/store-kills.ts [ROUNDS]`: what the tests of the store do twenty times, 200 times on each database (kill -9
 * in the middle of writing), and with METSUKE_STORE_EVERY_BIT every bit turned, where the tests turn some. Takes minutes.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROUNDS = '200';
const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = process.argv[2] ?? ROUNDS;
const files = ['test/store/sqlite.test.ts', 'test/store/postgres.test.ts'];
if (process.env.METSUKE_STORE_EVERY_BIT !== undefined) files.push('test/store/damage.test.ts');

const done = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--test', ...files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, METSUKE_STORE_KILLS: rounds },
});
process.exitCode = done.status ?? 1;
