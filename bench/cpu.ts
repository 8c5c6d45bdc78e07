/** CPU per mail against the peers. The machine's speed drifts, so rounds are interleaved and ratios are of medians. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readers } from './readers.ts';
import { fixed, median, printTable } from './table.ts';

const script = fileURLToPath(new URL('./cpu-run.ts', import.meta.url));
const [examined, read] = ['metsuke examine', 'metsuke read'];
const [glued, postal] = ['mailauth + mailparser', 'postal-mime'];

export function benchCpu({ rounds, set }: { rounds: number; set: string | undefined }): void {
  /** set → size → reader → milliseconds of each round: in one pass after 100 mails, and in steady state */
  const seen = new Map<string, Map<string, Map<string, (readonly [number, number])[]>>>();
  for (let round = 0; round < rounds; round++) {
    for (const reader of Object.keys(readers)) {
      process.stderr.write(`cpu: round ${round + 1} of ${rounds}, ${reader}\n`);
      const run = spawnSync(process.execPath, [script, reader, ...(set === undefined ? [] : [set])], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      if (run.status !== 0) throw new Error(`${reader}: ${run.stderr}`);
      const line = run.stdout.trim().split('\n').at(-1) ?? '{}';
      const result: Record<string, Record<string, readonly [number, number]>> = JSON.parse(line);
      for (const [name, sizes] of Object.entries(result)) {
        for (const [size, milliseconds] of Object.entries(sizes)) {
          const ofSet = seen.get(name) ?? new Map<string, Map<string, (readonly [number, number])[]>>();
          const ofSize = ofSet.get(size) ?? new Map<string, (readonly [number, number])[]>();
          ofSize.set(reader, [...(ofSize.get(reader) ?? []), milliseconds]);
          seen.set(name, ofSet.set(size, ofSize));
        }
      }
    }
  }
  printRatios(`CPU milliseconds a mail, one pass after 100 mails: medians of ${rounds} interleaved rounds`, seen, 0);
  printRatios('The same when the whole set was seen before', seen, 1);
}

function printRatios(
  title: string,
  seen: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, readonly (readonly [number, number])[]>>>,
  column: 0 | 1,
): void {
  console.log(`## ${title}\n`);
  const names = Object.keys(readers);
  const rows = [...seen].flatMap(([name, sizes]) =>
    [...sizes].map(([size, ofReader]) => {
      const of = (reader: string) => median((ofReader.get(reader) ?? []).map((round) => round[column]));
      return [
        `${name}, ${size}`,
        ...names.map((reader) => fixed(of(reader), 3)),
        fixed(of(read) / of(postal)),
        fixed(of(examined) / of(glued)),
        fixed(of(examined) / of('floor'), 1),
      ];
    }),
  );
  printTable(['set', ...names, 'read ÷ postal-mime', 'examine ÷ glued', 'examine ÷ floor'], rows);
}
