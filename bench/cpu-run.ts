/** One reader in a process of its own: CPU milliseconds a mail, for each set and size. Prints JSON for `cpu.ts`. */
import { readers } from './readers.ts';
import { sets, smallBytes } from './sets.ts';

/** So many mails at least are timed in each group, by going over it again. */
const fewest = 300;

const [name = '', ...chosen] = process.argv.slice(2);
const reader = await readers[name]?.();
if (!reader) throw new Error(`no reader ${name}`);
process.on('uncaughtException', () => {
  // a peer may throw from a stream after its promise
});

const result: Record<string, Record<string, number>> = {};
for (const [set, mails] of Object.entries(sets)) {
  if (chosen.length > 0 && !chosen.includes(set)) continue;
  const all = mails();
  const groups = {
    all,
    small: all.filter((mail) => mail.length < smallBytes),
    large: all.filter((mail) => mail.length >= smallBytes),
  };
  for (const mail of all) await quiet(reader, mail); // warm: the code is compiled, the tables are loaded
  result[set] = {};
  for (const [size, group] of Object.entries(groups)) {
    if (group.length === 0) continue;
    const times = Math.ceil(fewest / group.length);
    const begun = process.cpuUsage();
    for (let time = 0; time < times; time++) for (const mail of group) await quiet(reader, mail);
    const { user, system } = process.cpuUsage(begun);
    result[set][size] = (user + system) / 1000 / (times * group.length);
  }
}
console.log(JSON.stringify(result));
process.exit(0);

async function quiet(read: (mail: Uint8Array) => unknown, mail: Uint8Array): Promise<void> {
  try {
    await read(mail);
  } catch {
    // a peer that gives up has done its work; ours is held to more by the tests
  }
}
