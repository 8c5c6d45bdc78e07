/** `npm run check`: everything about the sources that can be known without running them. All checks run, then it fails. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, node24, root } from './install.mjs';

install();

const bin = (name) => join('node_modules/.bin', name);
const checks = [
  ['types', bin('tsc'), '-p', '.'],
  ['declarations', bin('tsc'), '-p', 'tsconfig.types.json', '--noEmit', '--emitDeclarationOnly', 'false'],
  ['screens', bin('svelte-check'), '--tsconfig', 'tsconfig.web.json', '--fail-on-warnings', '--output', 'human'],
  ['fence', bin('tsc'), '-p', 'tsconfig.pure.json'],
  ['imports', bin('depcruise'), '--config', '.dependency-cruiser.mjs', 'src', 'test', 'tools', 'bench'],
  ['lint', bin('biome'), 'check', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=200'],
  ['purity', 'tools/purity-check.ts'],
  ['regexes', 'tools/regex-check.ts'],
  ['standards', 'tools/rfc.ts', '--check'],
  ['detectors', 'tools/detector-table.ts', '--check'],
  ['dead code', bin('knip')],
];

const only = process.argv[2];
let failed = 0;
for (const [name, ...words] of checks) {
  if (only && name !== only) continue;
  const begun = Date.now();
  const done = spawnSync(node24, words, { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${done.status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (done.status !== 0) {
    failed++;
    console.log((done.stdout + done.stderr).trim());
  }
}
process.exitCode = failed > 0 ? 1 : 0;
