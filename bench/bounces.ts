/** A mailbox of many bounces folded: mails a second, and whether memory stays. */
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMetsuke } from './command.ts';
import { fixed, median, printTable } from './table.ts';

const story = fileURLToPath(new URL('../test/fixtures/bounces/story-000', import.meta.url));

export async function benchBounces({ rounds, mails }: { rounds: number; mails: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-bounces-'));
  try {
    const few = Math.ceil(mails / 10);
    const [small, big] = [
      await mailbox(join(folder, 'small.mbox'), few),
      await mailbox(join(folder, 'big.mbox'), mails),
    ];
    console.log(
      `## Mailbox of ${mails} bounces, ${fixed(statSync(big).size / 1e6, 0)} MB: medians of ${rounds} runs\n`,
    );
    const runs: readonly (readonly [string, string, number, number, readonly string[]])[] = [
      [`${few} bounces`, small, 2, few, []],
      [`${mails} bounces`, big, 1, mails, []],
      [`${mails} bounces`, big, 2, mails, []],
      [`${mails} bounces, with a journal`, big, 2, mails, ['--resume', join(folder, 'journal')]],
    ];
    const rows: (string | number)[][] = [];
    for (const [name, path, workers, count, more] of runs) {
      const seen: { seconds: number; peak: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        process.stderr.write(`bounces: ${name}, workers: ${workers}, round ${round + 1} of ${rounds}\n`);
        rmSync(join(folder, 'journal'), { force: true });
        seen.push(
          await runMetsuke(['bounces', path, '--workers', String(workers), ...more, '--ours', 'mail.botchan.example']),
        );
      }
      const seconds = median(seen.map((one) => one.seconds));
      rows.push([
        name,
        workers,
        fixed(seconds, 1),
        fixed(count / seconds, 0),
        fixed(median(seen.map((one) => one.peak)), 0),
      ]);
    }
    printTable(['mailbox', 'workers', 's', 'mails/s', 'peak MB'], rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The bounces of story 000 again and again, from many addresses: hundreds of sources, and one that is heavy. */
async function mailbox(path: string, mails: number): Promise<string> {
  const forms = readdirSync(story)
    .filter((name) => /^(?:0\d|1[0-3])/.test(name))
    .map((name) => readFileSync(join(story, name), 'latin1'));
  const out = createWriteStream(path);
  for (let i = 0; i < mails; i++) {
    const ip = i % 3 === 0 ? '203.0.113.77' : `203.0.${(i * 7) % 256}.${(i % 97 === 0 ? i : 77) % 256}`;
    const mail = (forms[i % forms.length] ?? '').replaceAll('203.0.113.77', ip);
    if (!out.write(`From MAILER-DAEMON Wed Nov 13 09:30:00 2002\n${mail}\n\n`, 'latin1')) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return path;
}
