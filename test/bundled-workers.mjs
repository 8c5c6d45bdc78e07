/**
 * A preload for test files: a worker of ours runs from the bundle that the test run has built, as it does where it is shipped. From its
 * sources each of some three hundred workers would load as many modules once more, which takes three times as long.
 */
import { existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, join, sep } from 'node:path';
import workers, { isMainThread } from 'node:worker_threads';

const root = join(import.meta.dirname, '..');
const sources = join(root, 'src') + sep;

/** The script itself where it is not ours, or no bundle was built. */
function bundled(script) {
  if (typeof script !== 'string' || !script.startsWith(sources)) return script;
  const bundle = join(root, 'dist', `${basename(script, '.ts')}.js`);
  return existsSync(bundle) ? bundle : script;
}

if (isMainThread) {
  const { Worker } = workers;
  workers.Worker = class extends Worker {
    constructor(script, options) {
      super(bundled(script), options);
    }
  };
  syncBuiltinESMExports();
}
