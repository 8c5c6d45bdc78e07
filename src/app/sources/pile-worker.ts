/** The thread of `pile.ts`: opens an archive, and hands over its mails one by one as they are asked for. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { archiveReader } from '../machine/archives.ts';
import { machine } from '../machine.ts';
import { OTHERS, type PiledFile, type PileRest, type PileSaid, type PileTask } from './pile.ts';
import { readPile } from './read-pile.ts';

const { path, name, limits }: PileTask = workerData;

const bytes = readFileSync(typeof path === 'string' ? path : Buffer.from(path));
const { mails, unread, others, leftOut } = readPile(bytes, name, limits, { ...machine, archive: archiveReader() });
const waiting = [...mails];

parentPort?.on('message', () => {
  const one = waiting.shift();
  if (one === undefined) {
    const rest: PileRest = { unread, leftOut, others: { count: others.length, names: others.slice(0, OTHERS) } };
    parentPort?.postMessage({ rest } satisfies PileSaid);
    return;
  }
  const file: PiledFile = { ...one, bytes: new Uint8Array(one.bytes) };
  parentPort?.postMessage({ file } satisfies PileSaid, [file.bytes.buffer]);
});
