/** One reader in a process of its own: CPU milliseconds a mail, for each set and size. Prints JSON for `cpu.ts`. */
import { answered, readers } from './readers.ts';
import { sets, smallBytes } from './sets.ts';

/** As in other benches of mail readers: so many mails first, then one pass over the set. */
const warming = 100;
/** So many mails at least are timed when all is warm, by going over the set again. */
const fewest = 300;

const [name = '', ...chosen] = process.argv.slice(2);
const found = await { ...readers, ...answered }[name]?.();
if (!found) throw new Error(`no reader ${name}`);
const reader: (mail: Uint8Array) => unknown = found;
process.on('uncaughtException', () => {
  // a peer may throw from a stream after its promise
});

/** set → size → milliseconds a mail: in the first pass, and when the whole set was seen before */
const result: Record<string, Record<string, readonly [once: number, steady: number]>> = {};
for (const [set, mails] of Object.entries(sets)) {
  if (chosen.length > 0 && !chosen.includes(set)) continue;
  const all = mails();
  if (all.length === 0) continue; // the labelled data is not here
  for (const mail of all.slice(0, warming)) await quiet(reader, mail);
  const once = await pass(all, 1);
  const steady = await pass(all, Math.ceil(fewest / all.length));
  result[set] = {};
  for (const [size, milliseconds] of once) result[set][size] = [milliseconds, steady.get(size) ?? Number.NaN];
}
console.log(JSON.stringify(result));
process.exit(0);

/** Milliseconds a mail for all, and for the small and the large ones among them. */
async function pass(all: readonly Uint8Array[], times: number): Promise<Map<string, number>> {
  const spent = new Map<string, { microseconds: number; mails: number }>();
  for (let time = 0; time < times; time++) {
    for (const mail of all) {
      const begun = process.cpuUsage();
      await quiet(reader, mail);
      const { user, system } = process.cpuUsage(begun);
      for (const size of ['all', mail.length < smallBytes ? 'small' : 'large']) {
        const sum = spent.get(size) ?? { microseconds: 0, mails: 0 };
        sum.microseconds += user + system;
        sum.mails++;
        spent.set(size, sum);
      }
    }
  }
  return new Map([...spent].map(([size, { microseconds, mails }]) => [size, microseconds / 1000 / mails]));
}

async function quiet(read: (mail: Uint8Array) => unknown, mail: Uint8Array): Promise<void> {
  try {
    await read(mail);
  } catch {
    // a peer that gives up has done its work; ours is held to more by the tests
  }
}
