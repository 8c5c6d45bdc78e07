/** What asking costs: 500 mails against a DNS of 20 ms delay, with a cold and a warm cache; and a server that says nothing. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { askingFor } from '../src/app/asking.ts';
import { examineMany } from '../src/app/crew.ts';
import type { Item } from '../src/app/item.ts';
import type { Examination } from '../src/examine/examination.ts';
import { ruleBorder } from '../src/examine/observe/border.ts';
import { startDnsServer } from '../test/servers/dns-server.ts';
import { sets } from './sets.ts';
import { fixed, printTable } from './table.ts';

const MAILS = 500;

export async function benchAsking(): Promise<void> {
  const all = ['phishing', 'easy-ham-1', 'Japanese'].flatMap((name) => sets[name]?.() ?? []).slice(0, MAILS);
  const items = all.map((bytes, i): Item => ({ source: String(i), bytes }));
  console.log(`## Asking: ${items.length} mails, DNS with 20 ms of delay, 2 workers\n`);
  const servers = fork(fileURLToPath(new URL('./asking-servers.ts', import.meta.url)), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  try {
    const [line] = await once(servers.stdout ?? servers, 'data');
    const { dns, rdap, whois } = JSON.parse(String(line));
    const asking = await askingFor({ level: 'registry', dns: [dns], rdapBootstrap: rdap, whois });
    const rows: (string | number)[][] = [];
    let before = 0;
    for (const cache of ['cold', 'warm']) {
      const begun = performance.now();
      let questions = 0;
      let failed = 0;
      for await (const outcome of examineMany(items, ruleBorder, { workers: 2, asking })) {
        if ('failure' in outcome) throw outcome.failure;
        const { answers }: Examination = JSON.parse(outcome.json);
        const outside = answers.filter(({ question, outcome: how }) => question.kind !== 'geo' && how !== 'skipped');
        questions += outside.length;
        failed += outside.filter(({ outcome: how }) => how === 'failed').length;
      }
      const seconds = (performance.now() - begun) / 1000;
      const { asked, mostAtOnce } = await tally(servers);
      rows.push([
        cache,
        fixed(seconds, 1),
        fixed(items.length / seconds, 0),
        fixed(questions / items.length, 1),
        asked - before,
        mostAtOnce,
        failed,
      ]);
      before = asked;
    }
    printTable(['cache', 's', 'mails/s', 'answers a mail', 'DNS questions sent', 'most at once', 'failed'], rows);
  } finally {
    servers.disconnect();
  }
  await silence(items.slice(0, 20));
}

/** Twenty mails when nobody answers: the budget of each ends it. */
async function silence(items: readonly Item[]): Promise<void> {
  const dns = await startDnsServer({}, () => ({ silent: true }));
  const asking = await askingFor({ level: 'registry', dns: [dns.address], whois: '127.0.0.1:9' });
  const begun = performance.now();
  let failed = 0;
  for await (const outcome of examineMany(items, ruleBorder, { workers: 2, asking })) {
    if ('failure' in outcome) throw outcome.failure;
    const { answers }: Examination = JSON.parse(outcome.json);
    failed += answers.filter(({ outcome: how }) => how === 'failed').length;
  }
  console.log(
    `${items.length} mails with a silent DNS server: ${fixed((performance.now() - begun) / 1000, 1)} s, ${failed} questions failed\n`,
  );
  await dns.close();
}

async function tally(servers: ChildProcess): Promise<{ asked: number; mostAtOnce: number }> {
  servers.send('tally');
  const [said] = await once(servers, 'message');
  return said;
}
