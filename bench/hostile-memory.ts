/**
 * What one hostile mail takes of memory when it is given to the command line, threads included, held against the bar:
 * what a plain mail takes in a worker of its own, and four times the message.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { families, mailOfSize } from '../test/hostile/families.ts';
import { fixed, median, printTable } from './table.ts';

const launcher = fileURLToPath(new URL('../bin/metsuke.js', import.meta.url));
/** A mail of so many bytes is the smallest that has a worker of its own: the base of what a big one takes. */
const BASE = 1024 * 1024 + 1;
/** Times its size that a message may take beyond the base. */
const TIMES = 4;

/** @param megabytes size of the mail of each family, in MiB */
export function benchHostileMemory({
  rounds,
  megabytes,
  family: only,
}: {
  rounds: number;
  megabytes: number;
  family: string | undefined;
}): void {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-memory-'));
  try {
    const told = join(folder, 'peak');
    const preload = join(folder, 'peak.mjs');
    // not resourceUsage(): what it tells begins with the memory of whoever started the process
    writeFileSync(
      preload,
      `import { readFileSync, writeFileSync } from 'node:fs'; import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeFileSync(${JSON.stringify(told)}, /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]));`,
    );
    const env = { ...process.env, NODE_OPTIONS: `--import=${pathToFileURL(preload).href}` };
    const path = join(folder, 'mail');
    const peak = (bytes: Uint8Array): { peak: number; seconds: number } => {
      writeFileSync(path, bytes);
      const runs = Array.from({ length: rounds }, () => {
        const begun = performance.now();
        const run = spawnSync(launcher, ['examine', path, '--format', 'json'], { env, stdio: ['ignore', 'ignore', 2] });
        if (run.status !== 0) throw new Error(`ended with ${run.status ?? run.signal}`);
        return { peak: Number(readFileSync(told, 'utf8')) / 1024, seconds: (performance.now() - begun) / 1000 };
      });
      return { peak: median(runs.map((one) => one.peak)), seconds: median(runs.map((one) => one.seconds)) };
    };
    const plain = Buffer.alloc(BASE, `Subject: x\r\n\r\n${'a line of text\r\n'.repeat(70_000)}`);
    const base = peak(plain).peak;
    const rows: (string | number)[][] = [];
    for (const family of families.filter(({ name }) => only === undefined || name.includes(only))) {
      const { bytes } = mailOfSize(family, megabytes * 1024 * 1024);
      const size = bytes.length / 1024 / 1024;
      const one = peak(bytes);
      const beyond = one.peak - base - TIMES * size;
      rows.push([
        family.name,
        fixed(size, 1),
        fixed(one.seconds, 1),
        fixed(one.peak, 0),
        fixed((one.peak - base) / size, 1),
        beyond > 0 ? fixed(beyond, 0) : '',
      ]);
      process.stderr.write(`${family.name} ${fixed(one.peak, 0)}\n`);
    }
    console.log(
      `## Memory of hostile mails of up to ${megabytes} MiB, base ${fixed(base, 0)} MB: medians of ${rounds}\n`,
    );
    printTable(['family', 'MB', 's', 'peak MB', '(peak − base) ÷ size', 'MB above base and four times'], rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
