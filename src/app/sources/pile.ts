/** A pile of mails in one archive: a ZIP of mails, an mbox in a ZIP, a Maildir in a tar.gz. Opened in a thread that may be ended. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Unopened } from '../../unpack/finds.ts';
import type { LeftOut } from './left-out.ts';
import { pileLimits as costs } from './read-pile.ts';

/** What one archive may cost, with the milliseconds until all of it is unpacked: 256 MiB take two or three seconds. */
export const pileLimits = { ...costs, time: 30_000 } as const;
type Limits = { readonly [K in keyof typeof pileLimits]: number };

/** MiB of JavaScript's heap; the files stand outside of it. */
const HEAP_MIB = 128;
/** Names of files that are no mails, as far as they are told of. */
export const OTHERS = 3;
/** What the thread is handed. */
export interface PileTask {
  readonly path: string | Uint8Array;
  readonly name: string;
  readonly limits: Limits;
}

/** A mail, or an mbox, out of the archive. */
export interface PiledFile {
  /** As it is listed there, with its folders; hostile characters still in it. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The archive ends within it. */
  readonly cut: boolean;
}

/** In words, for people. */
export const whyNotRead: Readonly<Partial<Record<Unopened, { readonly ja: string; readonly en: string }>>> = {
  password: { ja: 'パスワードがかかっています', en: 'it is closed with a password' },
  method: { ja: '対応していない圧縮の方法です', en: 'it is packed in a way that is not read' },
  broken: { ja: '壊れているか、途中で切れています', en: 'it is damaged or cut off' },
  'limit-files': {
    ja: `一度に読むのは${pileLimits.files}ファイルまでです`,
    en: `an archive is read up to ${pileLimits.files} files`,
  },
  'limit-depth': {
    ja: `入れ子は${pileLimits.depth}段まで読みます`,
    en: `archives in archives are read up to ${pileLimits.depth} deep`,
  },
  'limit-bytes': {
    ja: `読むのは${pileLimits.bytes / 1024 / 1024} MiBまでです`,
    en: `an archive is read up to ${pileLimits.bytes / 1024 / 1024} MiB`,
  },
  'limit-ratio': {
    ja: `展開すると元の${pileLimits.ratio}倍を超えます`,
    en: `it unpacks to more than ${pileLimits.ratio} times its size`,
  },
  'limit-time': {
    ja: `展開に${pileLimits.time / 1000}秒より長くかかりました`,
    en: `it took longer than ${pileLimits.time / 1000} s to unpack`,
  },
};

/** What was not read. */
export interface PileRest {
  readonly unread: readonly { readonly name: string; readonly why: Unopened }[];
  /** Files that are no mails: how many, and the names of some. */
  readonly others: { readonly count: number; readonly names: readonly string[] };
  /** What of a Maildir in it is no mail. */
  readonly leftOut: readonly { readonly name: string; readonly what: LeftOut }[];
}

export type PileSaid = { readonly file: PiledFile } | { readonly rest: PileRest };

/** One archive at a time is in memory. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Its mails in the order of their names, then what was not read.
 * @param path of the archive
 * @throws what the system says of a file that cannot be read
 */
export async function* openPile(
  path: string | Buffer,
  name: string,
  limits: Limits = pileLimits,
): AsyncGenerator<PileSaid> {
  const before = last;
  let release = (): void => undefined;
  last = new Promise<void>((done) => {
    release = done;
  });
  await before;
  try {
    yield* opened(path, name, limits);
  } finally {
    release();
  }
}

async function* opened(path: string | Buffer, name: string, limits: Limits): AsyncGenerator<PileSaid> {
  const closed = (why: Unopened): PileSaid => ({
    rest: { unread: [{ name: '', why }], others: { count: 0, names: [] }, leftOut: [] },
  });
  if ((await stat(path)).size > limits.bytes) {
    yield closed('limit-bytes');
    return;
  }
  const worker = new Worker(join(import.meta.dirname, './pile-worker.ts'), {
    workerData: { path, name, limits } satisfies PileTask,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    stdout: true,
    stderr: true,
  });
  try {
    for (;;) {
      const said = await next(worker, limits.time);
      yield typeof said === 'string' ? closed(said) : said;
      if (typeof said === 'string' || 'rest' in said) return;
    }
  } finally {
    await worker.terminate();
  }
}

function next(worker: Worker, patience: number): Promise<PileSaid | 'limit-time' | 'broken'> {
  return new Promise((done) => {
    const settle = (said: PileSaid | 'limit-time' | 'broken'): void => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      worker.on('error', () => undefined); // what it says while it ends concerns nobody
      done(said);
    };
    const timer = setTimeout(() => settle('limit-time'), patience);
    worker.once('message', (said: PileSaid) => settle(said));
    worker.once('error', () => settle('broken'));
    worker.once('exit', () => settle('broken'));
    worker.postMessage('next');
  });
}
