/**
 * `npm start`: installs what is missing, builds, then either runs one verb (`npm start -- VERB ...`) or shows what
 * metsuke does on the sample mails and serves the web app on this machine until Ctrl-C. Plain JavaScript for the Node the machine has.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build, buildWeb, fail, install, root } from './install.mjs';

install();
build();
const words = process.argv.slice(2);
if (words.length === 0 || words[0] === 'serve') buildWeb();
if (words.length > 0) process.exitCode = await metsuke(words, process.env.INIT_CWD ?? process.cwd());
else await show();

async function show() {
  const samples = readdirSync(join(root, 'samples'))
    .filter((name) => name.endsWith('.eml'))
    .sort();
  if (samples.length === 0) fail('METSUKE_SAMPLES', 'samples/ holds no .eml file');
  const status = await metsuke(['examine', ...samples.map((name) => join('samples', name))], root);
  process.exitCode = status === 0 ? await metsuke(['serve'], root) : status;
}

/** Runs `metsuke WORDS` with our stdin, stdout and stderr. Signals go on to it. Resolves to its exit status. */
function metsuke(words, cwd) {
  const child = spawn(join(root, 'bin/metsuke.js'), words, { cwd, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.on('error', (error) => fail('METSUKE_START', error.message));
    child.on('exit', (code, signal) => done(signal ? 128 + constants.signals[signal] : code));
  });
}
