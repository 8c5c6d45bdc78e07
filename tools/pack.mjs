/** `npm pack` and `npm publish`: dist/ as it is shipped, and beside it the declarations for those who import metsuke. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, install, node24, root } from './install.mjs';

install();
const types = join(root, 'dist/types');
run(join(root, 'tools/build.ts'));
run(join(root, 'tools/build-web.ts'));
rmSync(types, { recursive: true, force: true });
run(join(root, 'node_modules/.bin/tsc'), '-p', 'tsconfig.types.json', '--outDir', types);

function run(script, ...words) {
  const done = spawnSync(node24, [script, ...words], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) fail('METSUKE_PACK', `${script} ended with ${done.status ?? done.signal}`);
}
