/** Each family of hostile mails at n and at 2n, each in a fresh process: what a stranger can make us spend. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { families, mailOfSize } from '../test/hostile/families.ts';
import { fixed, median, printTable } from './table.ts';

const script = fileURLToPath(new URL('./hostile-run.ts', import.meta.url));
/** An answer that takes longer is none. */
const longestMilliseconds = 60_000;

interface Measured {
  readonly milliseconds: number;
  readonly growth: number;
  readonly partial: readonly string[];
  readonly kind: string;
}

/** @param megabytes size of the larger mail of each family. */
export function benchHostile({
  rounds,
  megabytes,
  family: only,
}: {
  rounds: number;
  megabytes: number;
  family: string | undefined;
}): void {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-hostile-'));
  const rows: (string | number)[][] = [];
  try {
    for (const family of families.filter(({ name }) => only === undefined || name.includes(only))) {
      const { units, bytes: large } = mailOfSize(family, megabytes * 1024 * 1024);
      const small = Buffer.from(family.make(units >> 1), 'latin1');
      const [one, two] = [join(folder, 'one'), join(folder, 'two')];
      writeFileSync(one, small);
      writeFileSync(two, large);
      const seen: [Measured[], Measured[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        seen[0].push(measure(one));
        seen[1].push(measure(two));
      }
      const time = seen.map((all) => median(all.map(({ milliseconds }) => milliseconds)));
      const [first = Number.NaN, second = Number.NaN] = time;
      const growth = median(seen[1].map((one) => one.growth));
      const { kind, partial } = seen[1][0] ?? { kind: '', partial: [] };
      rows.push([
        family.name,
        units,
        fixed(large.length / 1e6, 1),
        fixed(first, 0),
        fixed(second, 0),
        fixed(second / first),
        fixed(growth / large.length, 1),
        kind,
        partial.join(' '),
      ]);
      process.stderr.write(`${family.name} ${fixed(first, 0)} ${fixed(second, 0)}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(`## Hostile mails of up to ${megabytes} MiB: each in a fresh process, medians of ${rounds}\n`);
  printTable(['family', 'units', 'MB', 'ms at half', 'ms', 'ratio', 'memory ÷ size', 'verdict', 'limits hit'], rows);
}

function measure(path: string): Measured {
  const run = spawnSync(process.execPath, [script, path], {
    encoding: 'utf8',
    timeout: longestMilliseconds,
    maxBuffer: 1e8,
  });
  if (run.status === 0) return JSON.parse(run.stdout);
  const why =
    run.stderr
      .trim()
      .split('\n')
      .find((line) => /Error/.test(line)) ?? 'no answer';
  return {
    milliseconds: run.error ? longestMilliseconds : Number.NaN,
    growth: Number.NaN,
    partial: [why.slice(0, 80)],
    kind: '✗',
  };
}
