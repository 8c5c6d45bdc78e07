'use strict';
/**
 * Runs the command line: the bundle in dist/ with its code cache, or the sources when one of them is newer. CommonJS,
 * and a script of our own making, for start-up: the bundle's cache holds all functions that an examination uses, which
 * Node's own compile cache does not keep, and they are half of the time of a short run.
 */
const { existsSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } = require('node:fs');

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `METSUKE_NODE_TOO_OLD this is Node ${process.versions.node} and metsuke needs 24 or newer: run \`npm start\` once in its folder, then node_modules/.bin/metsuke\n`,
  );
  process.exit(2);
}

// no node:path here: its first calls take a millisecond
const root = `${__dirname}/..`;
const source = `${root}/src/cli/main.ts`;
const dist = `${root}/dist`;
/** Every verb. */
const whole = 'main';
/** What one verb needs that asks nobody and keeps nothing, two thirds of it; tools/build.ts says what each bundle leaves out. */
const plain = 'examine';
/** What examines nothing, two fifths of it. Where an option before the verb or nothing stands first, it finds out, and calls for the whole one. */
const ledger = 'ledger';
const bundles = new Map([
  ['examine', plain],
  ['bounces', whole],
  ['doctor', whole],
  ['import', whole],
]);
/** The sources that dist/ was made of, a path each; the build writes it. */
const inputs = `${dist}/inputs.txt`;

const [verb, ...more] = process.argv.slice(2);
if (verb === '--version' && more.length === 0 && isVersionTold()) process.exitCode = 0;
else if (isFresh()) runBundle(process.env.METSUKE_WRITE_CODE_CACHE || bundles.get(verb) || ledger);
else runSources();

/** The version needs no bundle. False where it cannot be written: then that is told as any failure is. */
function isVersionTold() {
  try {
    writeSync(1, `${JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).version}\n`);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether dist/ is there and none of the files that it was made of is newer. A new file comes into it only by a change to
 * one of those. A published package may have no sources: dist/ is all there is.
 */
function isFresh() {
  const made = timeOf(`${dist}/${whole}.cjs`);
  if (made === 0 || timeOf(source) === 0) return made > 0;
  const files = existsSync(inputs) ? readFileSync(inputs, 'utf8').split('\n') : [];
  return (
    files.length > 0 &&
    files.every((file) => {
      const time = timeOf(`${root}/${file}`); // 0: it is gone
      return time > 0 && time <= made;
    })
  );
}

function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param name of the bundle; where it lacks something it calls for the whole one, which begins anew */
function runBundle(name) {
  const { constants, Script } = require('node:vm');
  const bundle = `${dist}/${name}.cjs`;
  const cache = `${dist}/${name}.cache`;
  // the build writes a function in ASCII, and one byte a character is what V8 reads fastest
  const text = readFileSync(bundle, 'latin1');
  const cachedData = timeOf(cache) > 0 ? readFileSync(cache) : undefined;
  withoutLoaderWarning();
  // V8 itself refuses a cache that another version or other flags made; then the run is only slower
  const script = new Script(text, {
    filename: bundle,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const main = { exports: {} };
  script.runInThisContext()(main.exports, require, main, bundle, dist, () => runBundle(whole));
  if (process.env.METSUKE_WRITE_CODE_CACHE === name) process.on('exit', () => writeCache(script, cache));
}

/**
 * Node calls the loader of our own script an experiment, once, at the first module that it loads: nobody who runs a command
 * can do anything about it. Every other warning is told as ever.
 */
function withoutLoaderWarning() {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    if (!`${warning}`.includes('USE_MAIN_CONTEXT_DEFAULT_LOADER')) emitWarning.call(process, warning, ...rest);
  };
}

/** Asked for by the build, after a run that used what runs use. */
function writeCache(script, cache) {
  writeFileSync(`${cache}.part`, script.createCachedData());
  renameSync(`${cache}.part`, cache);
}

function runSources() {
  const module = require('node:module');
  // never the shared temporary folder, which is Node's default: whoever can write there could lay code before us
  module.enableCompileCache(`${root}/node_modules/.cache/node`);
  import(`${require('node:url').pathToFileURL(source)}`).catch((error) => {
    process.stderr.write(`METSUKE_INTERNAL ${error.message}\n`);
    process.exitCode = 3;
  });
}
