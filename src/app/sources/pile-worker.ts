/** The thread of `pile.ts`: opens an archive, and hands over its mails one by one as they are asked for. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { archiveReader } from '../machine/archives.ts';
import { machine } from '../machine.ts';
import type { PiledFile, PileRest, PileSaid, PileTask } from './pile.ts';
import { readPile } from './read-pile.ts';

const { path, name, limits }: PileTask = workerData;

/** Names of files that are no mails, as far as they are told of. */
const NAMES = 3;

const bytes = readFileSync(typeof path === 'string' ? path : Buffer.from(path));
const { mails, unread, others } = readPile(bytes, name, limits, { ...machine, archive: archiveReader() });
const waiting = [...mails];

parentPort?.on('message', () => {
  const one = waiting.shift();
  if (one === undefined) {
    const rest: PileRest = { unread, others: { count: others.length, names: others.slice(0, NAMES) } };
    parentPort?.postMessage({ rest } satisfies PileSaid);
    return;
  }
  const file: PiledFile = { ...one, bytes: new Uint8Array(one.bytes) };
  parentPort?.postMessage({ file } satisfies PileSaid, [file.bytes.buffer]);
});
