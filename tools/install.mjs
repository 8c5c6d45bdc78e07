/**
 * Brings the project's own Node and packages. Plain JavaScript on purpose: the first commands of a fresh clone run
 * it on whatever Node the machine has (20 or newer), before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const node24 = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const stampFile = join(root, 'node_modules/.cache/installed');

/** Ends with one line and a code, as every error of ours does. */
export function fail(code, words) {
  process.stderr.write(`${code} ${words}\n`);
  process.exit(3);
}

/** Installs only when package-lock.json asks for something else than what lies in node_modules. */
export function install() {
  const wanted = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(wanted).digest('hex');
  if (!existsSync(node24) || (readStamp() !== stamp && !lies(JSON.parse(wanted)))) {
    process.stderr.write('metsuke: installing packages (once)\n');
    npmCi();
    if (!existsSync(node24))
      fail(
        'METSUKE_INSTALL',
        'npm brought no Node 24: allow the install script of the package "node" and run `npm ci`',
      );
  }
  if (readStamp() !== stamp) {
    mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
    writeFileSync(stampFile, stamp);
  }
  // npm links the commands of dependencies, not the project's own
  const link = join(root, 'node_modules/.bin/metsuke');
  if (!existsSync(link)) {
    rmSync(link, { force: true }); // a link that leads nowhere
    symlinkSync('../../bin/metsuke.js', link);
  }
}

/** Makes dist/ when a source is newer. Sources that do not build are left to the launcher, which then runs src/ itself. */
export function build() {
  make('tools/build.ts', 'going on with the sources');
}

/** The same with the web app, which takes longer and is not always wanted. */
export function buildWeb() {
  make('tools/build-web.ts', 'the web app is missing or older than its sources');
}

function make(script, otherwise) {
  const made = spawnSync(node24, [join(root, script), '--if-stale'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (made.status !== 0) process.stderr.write(`METSUKE_BUILD the build failed; ${otherwise}\n`);
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
}

/** npm's own list of what it installed, against the lock: so a developer's `npm i` is not undone by `npm ci`. */
function lies(lock) {
  const list = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  const same = (path, entry) => installed[path]?.version === entry.version;
  return Object.entries(lock.packages).every(([path, entry]) => path === '' || entry.optional || same(path, entry));
}

function npmCi() {
  // devDependencies too, whatever NODE_ENV says: the build and the tests are made from them
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm's own JavaScript under this Node, so that no PATH matters; the shell command when started without npm
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...words]] : ['npm', words];
  const run = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: quietNpm() });
  if (run.status !== 0) {
    rmSync(stampFile, { force: true });
    fail(
      'METSUKE_INSTALL',
      `npm ci failed (${run.error?.message ?? `exit ${run.status}`}): is the package registry reachable?`,
    );
  }
}

/** Without what the npm that started us told its children: `npm start -- x` must not reach `npm ci`. */
function quietNpm() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_loglevel|lifecycle|package)/.test(name)),
  );
}
