/**
 * `npm run fuzz:growth -- [--seed N] [--runs N] [--from N] [--bare]`
 * Pieces of mails, repeated to 24 and 192 KiB in one place of a mail: what takes over 14 times as long, or over 400 ms, is made four times as
 * large, and told when that takes over six times as long again. The same seed gives the same mails (with `--bare` also where the labelled data
 * is absent). Mails that are told are written to .cache/fuzz/.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { examiningTakes, repetition } from '../test/fuzz/repetition.ts';

const folder = fileURLToPath(new URL('../.cache/fuzz', import.meta.url));
const [small, large, huge] = [24 * 1024, 192 * 1024, 768 * 1024];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '2000' },
    from: { type: 'string', default: '0' },
    bare: { type: 'boolean', default: false },
  },
});
const [seed, from, runs] = [Number(values.seed), Number(values.from), Number(values.runs)];

await examiningTakes(repetition(seed, 0, false).mail(small));
let faults = 0;
for (let number = from; number < from + runs; number++) {
  const { what, mail } = repetition(seed, number, !values.bare);
  const [first, second] = [await examiningTakes(mail(small)), await examiningTakes(mail(large))];
  if (second < 120 || (second < 400 && second < 14 * first)) continue;
  const third = await examiningTakes(mail(huge));
  if (third < 6 * second) continue;
  faults++;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `growth-${seed}-${number}.eml`);
  writeFileSync(file, mail(large));
  console.error(
    `✗ ${number}: ${[first, second, third].map(Math.round).join(', ')} ms for 24, 192 and 768 KiB\n  ${what}\n  ${file}`,
  );
}
console.log(`${runs} repetitions, seed ${seed}: ${faults} grew faster than they should`);
process.exitCode = faults > 0 ? 1 : 0;
