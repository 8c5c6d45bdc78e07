/** What a short call costs as a process (one mail examined, cases listed), beside an empty one of the same Node. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { japaneseMails } from './japanese.ts';
import { fixed, median, printTable } from './table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const launcher = join(root, 'bin/metsuke.js');

export function benchStartup({ rounds }: { rounds: number }): void {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-startup-'));
  try {
    const mail = join(folder, 'one.eml');
    writeFileSync(mail, japaneseMails(2)[1] ?? '');
    const sample = readdirSync(join(root, 'samples')).find((name) => name.startsWith('004'));
    const commands: [string, string, string[]][] = [
      ['node -e 0', process.execPath, ['-e', '0']],
      ['metsuke --version', launcher, ['--version']],
      ['metsuke examine a generated mail', launcher, ['examine', mail]],
      ['metsuke examine a generated mail --format json', launcher, ['examine', mail, '--format', 'json']],
      ...(sample
        ? [
            [`metsuke examine samples/${sample}`, launcher, ['examine', join(root, 'samples', sample)]] satisfies [
              string,
              string,
              string[],
            ],
          ]
        : []),
      ['metsuke case list', launcher, ['case', 'list', '--data', join(folder, 'kept')]],
    ];
    const seen = commands.map(() => [] as number[]);
    for (let round = -1; round < rounds; round++) {
      if (round % 5 === 0) process.stderr.write(`startup: round ${round + 1} of ${rounds}\n`);
      for (const [index, [, command, words]] of commands.entries()) {
        const begun = performance.now();
        const run = spawnSync(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
        if (run.status !== 0) throw new Error(`${command} ${words.join(' ')}: ${run.stderr}`);
        if (round >= 0) seen[index]?.push(performance.now() - begun); // the first fills the caches
      }
    }
    const empty = median(seen[0] ?? []);
    console.log(`## Start-up: medians of ${rounds} interleaved runs\n`);
    const rows = commands.map(([name, command, words], index) => {
      const wall = median(seen[index] ?? []);
      return [name, fixed(wall, 1), fixed(wall / empty), fixed(peakOf(folder, command, words), 0)];
    });
    printTable(['command', 'ms', '÷ node -e 0', 'peak MB'], rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Peak memory, told by the process itself at its end; measured apart, for the telling takes time. */
function peakOf(folder: string, command: string, words: readonly string[]): number {
  const told = join(folder, 'peak');
  const preload = join(folder, 'peak.mjs');
  writeFileSync(
    preload,
    `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)));`,
  );
  const env = { ...process.env, NODE_OPTIONS: `--import=${pathToFileURL(preload).href}` };
  spawnSync(command, words, { env, stdio: 'ignore' });
  return Number(readFileSync(told, 'utf8')) / 1024;
}
