/** The reader of QR codes: one thread beside, started with the first picture and ended when a picture keeps it. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Codes, Picture } from '../../examine/observe/codes.ts';
import type { FromReader, ToReader } from './qr-worker.ts';
import { sha256 } from './sha256.ts';

/** Milliseconds for one picture; the largest that are sent take 300. */
const TIME = 3000;
/** Starting takes a third of a second on a busy machine. */
const START = 10_000;
const NOTHING: Codes = { texts: [] };
const ENDED: Codes = { texts: [], limit: 'time' };

/** Logos come again and again: what a picture holds is kept by its hash. */
const KEPT = 1024;
const kept = new Map<string, Codes>();

let worker: Worker | undefined;
let begun = false;
let number = 0;
let settle: ((read: FromReader | undefined) => void) | undefined;
let last: Promise<unknown> = Promise.resolve();

/** The codes of pictures, in their order. Never throws; a picture that takes too long is `limit`. */
export async function readCodes(pictures: readonly Picture[]): Promise<Codes[]> {
  const codes: Codes[] = [];
  for (const picture of pictures) codes.push(await readOnce(picture));
  return codes;
}

async function readOnce(picture: Picture): Promise<Codes> {
  const key = keyOf(picture);
  const known = key === undefined ? undefined : kept.get(key);
  if (known !== undefined) return known;
  // one at a time: the clock then belongs to one picture
  const turn = last.then(() => readNext(picture));
  last = turn;
  const read = await turn;
  // the machine was busy, or the thread ended: that says nothing of the picture
  if (read === undefined || read.limit !== undefined) return read ?? NOTHING;
  if (kept.size >= KEPT) kept.clear();
  if (key !== undefined) kept.set(key, read);
  return read;
}

/** What is drawn is read anew each time: it is made for one reader as a rule. */
function keyOf(picture: Picture): string | undefined {
  if ('file' in picture) return sha256(picture.file);
  return 'pdf' in picture ? [sha256(picture.pdf), ...picture.passwords].join(' ') : undefined;
}

/** Undefined when the thread ended over it. */
function readNext(picture: Picture): Promise<Codes | undefined> {
  worker ??= start();
  const mine = worker;
  const asked = ++number;
  return new Promise((done) => {
    const end = (codes: Codes | undefined): void => {
      clearTimeout(timer);
      settle = undefined;
      mine.unref();
      done(codes);
    };
    const timer = setTimeout(
      () => {
        if (worker === mine) worker = undefined;
        begun = false;
        void mine.terminate();
        end(ENDED);
      },
      begun ? TIME : START,
    );
    settle = (read) => {
      if (read === undefined) end(undefined);
      else if (read.number === asked) end(read.codes);
    };
    mine.ref();
    mine.postMessage({ number: asked, picture } satisfies ToReader);
  });
}

function start(): Worker {
  const made = new Worker(join(import.meta.dirname, './qr-worker.ts'), {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });
  made.on('message', (read: FromReader) => {
    begun = true;
    settle?.(read);
  });
  made.on('error', () => {
    worker = undefined;
    begun = false;
    settle?.(undefined);
  });
  return made;
}
