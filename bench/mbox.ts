/** A mailbox of many mails: whether memory stays, and what a second worker gives. */
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMetsuke } from './command.ts';
import { japaneseMails } from './japanese.ts';
import { fixed, median, printTable } from './table.ts';

export async function benchMbox({ rounds, mails }: { rounds: number; mails: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-mbox-'));
  try {
    const [small, big] = [
      await mailbox(join(folder, 'small.mbox'), Math.ceil(mails / 10)),
      await mailbox(join(folder, 'big.mbox'), mails),
    ];
    console.log(
      `## Mailbox of ${mails} mails, ${fixed(statSync(big).size / 1e6, 0)} MB: medians of ${rounds} interleaved runs\n`,
    );
    const runs: [string, string, number, number][] = [
      [`${Math.ceil(mails / 10)} mails`, small, 1, Math.ceil(mails / 10)],
      [`${mails} mails`, big, 1, mails],
      [`${mails} mails`, big, 2, mails],
    ];
    const seen = runs.map(() => [] as { seconds: number; peak: number }[]);
    for (let round = 0; round < rounds; round++)
      for (const [index, [name, path, workers]] of runs.entries()) {
        process.stderr.write(`mbox: round ${round + 1} of ${rounds}, ${name}, workers: ${workers}\n`);
        seen[index]?.push(await runMetsuke(['examine', path, '--format', 'jsonl', '--workers', String(workers)]));
      }
    const of = (index: number, key: 'seconds' | 'peak') => median((seen[index] ?? []).map((one) => one[key]));
    const rows = runs.map(([name, , workers, count], index) => [
      name,
      workers,
      fixed(of(index, 'seconds'), 1),
      fixed(count / of(index, 'seconds'), 0),
      fixed(of(index, 'peak'), 0),
    ]);
    printTable(['mailbox', 'workers', 's', 'mails/s', 'peak MB'], rows);
    console.log(
      `two workers: ${fixed(of(1, 'seconds') / of(2, 'seconds'))} times one; ten times the mails: ${fixed(of(1, 'peak') / of(0, 'peak'))} times the memory\n`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function mailbox(path: string, mails: number): Promise<string> {
  const out = createWriteStream(path);
  const forms = japaneseMails(40).filter((mail) => mail.length < 20_000);
  for (let index = 0; index < mails; index++) {
    const mail = forms[index % forms.length] ?? new Uint8Array();
    out.write(`From sender${index}@example.jp Wed Mar  6 09:30:00 2024\nX-Number: ${index}\n`);
    if (!out.write(Buffer.concat([mail, Buffer.from('\n\n')]))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return path;
}
