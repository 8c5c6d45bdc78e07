/**
 * `npm run bench -- [--only cpu|rspamd|peers|authentication|asking|startup|bounces|mbox|hostile|hostile-memory|store|server] [--rounds N] [--set NAME] [--mails N] [--megabytes N] [--seconds N] [--family NAME] [--place FILE]`
 * Prints tables in markdown. Nothing is asserted here: a slow machine is not a fault.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchAsking } from './asking.ts';
import { benchAuthentication } from './authentication.ts';
import { benchBounces } from './bounces.ts';
import { benchCpu } from './cpu.ts';
import { benchHostile } from './hostile.ts';
import { benchHostileMemory } from './hostile-memory.ts';
import { benchMbox } from './mbox.ts';
import { benchPeers } from './peers.ts';
import { benchRspamd } from './rspamd.ts';
import { benchServer } from './server.ts';
import { benchStartup } from './startup.ts';
import { benchStore } from './store.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    set: { type: 'string' },
    mails: { type: 'string' },
    megabytes: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '120' },
    family: { type: 'string' },
    place: { type: 'string' },
  },
});
const rounds = (usual: number) => Number(values.rounds ?? usual);

const all: Readonly<Record<string, () => void | Promise<void>>> = {
  cpu: () => benchCpu({ rounds: rounds(5), set: values.set }),
  authentication: () => benchAuthentication({ rounds: rounds(5) }),
  rspamd: () => benchRspamd({ rounds: rounds(3), set: values.set }),
  peers: () => benchPeers(),
  asking: () => benchAsking(),
  startup: () => benchStartup({ rounds: rounds(21) }),
  hostile: () => benchHostile({ rounds: rounds(3), megabytes: Number(values.megabytes), family: values.family }),
  'hostile-memory': () =>
    benchHostileMemory({ rounds: rounds(1), megabytes: Number(values.megabytes), family: values.family }),
  store: () => benchStore({ mails: Number(values.mails ?? 20_000), only: values.set, place: values.place }),
  server: () => benchServer({ mails: Number(values.mails ?? 1_000), seconds: Number(values.seconds) }),
  bounces: () => benchBounces({ rounds: rounds(1), mails: Number(values.mails ?? 100_000) }),
  mbox: () => benchMbox({ rounds: rounds(3), mails: Number(values.mails ?? 100_000) }),
};
if (values.only !== undefined && !all[values.only]) throw new Error(`--only ${Object.keys(all).join('|')}`);
// a bundle that is older than a source is not run: the command line would be measured without it
spawnSync(process.execPath, [fileURLToPath(new URL('../tools/build.ts', import.meta.url)), '--if-stale'], {
  stdio: 'inherit',
});
console.log(`# metsuke bench, Node ${process.versions.node}\n`);
for (const [name, bench] of Object.entries(all)) if (values.only === undefined || values.only === name) await bench();
