/**
 * CPU per mail beside Rspamd's scanner: Debian's, one worker, without what needs a service outside, DNS on loopback with
 * the same answers that the examination gets from memory. Its CPU is read from /proc, ours in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startDnsServer } from '../test/servers/dns-server.ts';
import { fixedZone } from './fixed-answers.ts';
import { hasRspamd, type Rspamd, startRspamd } from './peers/rspamd.ts';
import { answered } from './readers.ts';
import { sets } from './sets.ts';
import { fixed, median, printTable } from './table.ts';

const script = fileURLToPath(new URL('./cpu-run.ts', import.meta.url));
const [ours = ''] = Object.keys(answered);
/** As for the other readers: so many mails first, then one pass over the set. */
const WARMING = 100;
/** So many are scanned at least: /proc counts in hundredths of a second. */
const FEWEST = 300;
/** Where the mail comes from, for SPF and all that depends on it. */
const ENVELOPE = { ip: '192.0.2.10', helo: 'mail.example.net', from: 'a@example.net' };

/** Milliseconds a mail: in one pass after the first hundred, and when the set was seen before. */
type Spent = readonly [once: number, steady: number];

export async function benchRspamd({ rounds, set }: { rounds: number; set: string | undefined }): Promise<void> {
  if (!hasRspamd) {
    console.log('## Beside Rspamd: skipped, no Debian package rspamd\n');
    return;
  }
  const chosen = Object.keys(sets).filter((name) => set === undefined || name === set);
  const spent = new Map<string, { readonly ours: Spent[]; readonly theirs: Spent[] }>();
  for (const name of chosen) spent.set(name, { ours: [], theirs: [] });
  const dns = await startDnsServer(fixedZone, () => ({}));
  const rspamd = await startRspamd({ dns: Number(dns.address.split(':')[1]), isAsking: true });
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [name, both] of spent) {
        process.stderr.write(`rspamd: round ${round + 1} of ${rounds}, ${name}\n`);
        const [we, they] = [examined(name), await scanned(rspamd, sets[name]?.() ?? [])];
        both.ours.push(we);
        both.theirs.push(they);
        const told = [we, they].map((one) => one.map((ms) => fixed(ms)).join(' / '));
        process.stderr.write(`  once / seen before: metsuke ${told[0]}, Rspamd ${told[1]} ms\n`);
      }
    }
  } finally {
    await rspamd.stop();
    await dns.close();
  }
  print(spent, rounds);
}

function examined(set: string): Spent {
  const run = spawnSync(process.execPath, [script, ours, set], { encoding: 'utf8', maxBuffer: 1e8 });
  if (run.status !== 0) throw new Error(`${ours}: ${run.stderr}`);
  const result: Record<string, Record<string, Spent>> = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '{}');
  return result[set]?.['all'] ?? [Number.NaN, Number.NaN];
}

async function scanned({ scan, cpu }: Rspamd, mails: readonly Uint8Array[]): Promise<Spent> {
  if (mails.length === 0) return [Number.NaN, Number.NaN];
  for (const mail of mails.slice(0, WARMING)) await scan(mail, ENVELOPE);
  const pass = async (times: number): Promise<number> => {
    const begun = cpu();
    for (let time = 0; time < times; time++) for (const mail of mails) await scan(mail, ENVELOPE);
    return ((cpu() - begun) * 1000) / (mails.length * times);
  };
  return [await pass(1), await pass(Math.ceil(FEWEST / mails.length))];
}

function print(
  spent: ReadonlyMap<string, { readonly ours: readonly Spent[]; readonly theirs: readonly Spent[] }>,
  rounds: number,
): void {
  console.log(
    `## Beside Rspamd: CPU milliseconds a mail, authentication with fixed answers, medians of ${rounds} interleaved rounds\n`,
  );
  const of = (all: readonly Spent[], column: 0 | 1): number => median(all.map((one) => one[column]));
  const rows = [...spent].map(([name, both]) => {
    const [once, steady] = [of(both.ours, 0), of(both.ours, 1)];
    const [theirOnce, theirSteady] = [of(both.theirs, 0), of(both.theirs, 1)];
    return [
      name,
      fixed(once, 3),
      fixed(steady, 3),
      fixed(theirOnce, 3),
      fixed(theirSteady, 3),
      fixed(once / theirOnce),
      fixed(steady / theirSteady),
    ];
  });
  printTable(
    [
      'set',
      'metsuke, one pass',
      'metsuke, seen before',
      'Rspamd, one pass',
      'Rspamd, seen before',
      'one pass ÷ Rspamd',
      'seen before ÷ Rspamd',
    ],
    rows,
  );
}
