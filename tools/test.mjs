/**
 * `npm test`: installs what is missing, then runs every test under the project's own Node with the guard against
 * packets. Arguments, if any, are the test files to run instead. Plain JavaScript for the Node the machine has.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, buildWeb, install, node24, root } from './install.mjs';
import { systemPackages } from './system-packages.mjs';

/** The suite takes some ten minutes on two cores, and a slow day doubles it; whatever hangs ends here, and what failed is told. */
const deadlineMinutes = 28;
/** One test; on a slow day the slowest takes two fifths of it. */
const testSeconds = 300;
/**
 * Rooms whose files share processes, and so the code is loaded and compiled once for many; and how many do, for what one of them
 * breaks, the others do not tell. Those of the first start nothing; the others wait for what they start, and so stay in small companies.
 */
const companies = [
  { rooms: /test.(?:authenticate|case|examine|message|report|respond|unpack)\b/, size: 25 },
  { rooms: /test.(?:app|fixtures|lookup|server|store)\b/, size: 5 },
];
/** Whose tests wait for a browser for minutes: begun first, for at the end they would be alone with two cores. */
const waiting = /test.web.(?:hostile|private-page)\b/;
/** What the reporter gets to print its end before the whole group of processes is ended. */
const graceMilliseconds = 20_000;

install();
build();
const missing = installSystemPackages();
const chosen = process.argv.slice(2);
const files = chosen.length > 0 ? chosen : testFiles();
if (files.some((file) => /test.(?:web|server)/.test(file))) buildWeb();
const folder = mkdtempSync(join(tmpdir(), 'metsuke-test-'));
process.exitCode = await runTests(chosen.length > 0 ? chosen : together(files, folder), folder);
rmSync(folder, { recursive: true, force: true });

function testFiles() {
  const all = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' });
  return all
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => join('test', file));
}

/** The same files; some as scripts that import them, whose names say what comes first: Node runs files in the order of their names. */
function together(files, folder) {
  const script = (name, some) => {
    const path = join(folder, `${name}.mjs`);
    writeFileSync(path, some.map((file) => `import '${pathToFileURL(join(root, file))}';\n`).join(''));
    return path;
  };
  const first = files.filter((file) => waiting.test(file));
  const own = files.filter((file) => !first.includes(file) && !companies.some(({ rooms }) => rooms.test(file)));
  const scripts = first.map((file, at) => script(`first-${at}`, [file]));
  for (const { rooms, size } of companies) {
    const shared = files.filter((file) => rooms.test(file));
    for (let at = 0; at < shared.length; at += size)
      scripts.push(script(`together-${size}-${at}`, shared.slice(at, at + size)));
  }
  return [...scripts, ...own];
}

/** Returns the names that this machine cannot give. */
function installSystemPackages() {
  const absent = () => systemPackages.filter(({ file }) => !existsSync(file)).map(({ name }) => name);
  if (absent().length > 0 && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...words) =>
      spawnSync('apt-get', ['-qq', ...words], { stdio: ['ignore', 'ignore', 2], env }).status === 0;
    const words = ['install', '-y', '--no-install-recommends', ...absent()];
    if (!apt(...words)) apt('update') && apt(...words);
  }
  return absent();
}

function runTests(files, folder) {
  const env = {
    ...process.env,
    // the guard goes into every process and thread that a test starts, so by the environment and not by an argument
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --require=${JSON.stringify(join(root, 'test/guard.cjs'))}`.trim(),
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node-test'), // keeps the stripped TypeScript too
    METSUKE_GUARD_LOG: join(folder, 'packets'),
    METSUKE_MISSING: missing.join(' '),
    METSUKE_TEST_DEADLINE: String(Date.now() + deadlineMinutes * 60_000),
    TMPDIR: folder, // so that what tests leave behind goes away with it
    NO_COLOR: '1',
  };
  delete env.NODE_TEST_CONTEXT; // when a test runs `npm test` itself
  const words = [
    `--import=${pathToFileURL(join(root, 'test/bundled-workers.mjs')).href}`, // in test files alone, not in what they start
    '--test',
    '--test-concurrency=3', // on two cores: some wait for a browser, a database or a clock
    `--test-timeout=${testSeconds * 1000}`,
    // never --test-force-exit: it ends a file before all its results are told, and a failure can be among the lost
    '--test-reporter=./test/reporter.mjs',
    '--test-reporter-destination=stdout',
    ...files,
  ];
  // a group of its own, so that nothing that a test started outlives it
  const child = spawn(node24, words, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // nobody left: as it should be
    }
  };
  const timer = setTimeout(end, deadlineMinutes * 60_000 + graceMilliseconds);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  return new Promise((done) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      end();
      if (signal) process.stdout.write(`the test run was ended by ${signal}\n0 passed, 1 failed, 0 skipped\n`);
      done(code === 0 ? 0 : 1);
    });
  });
}
