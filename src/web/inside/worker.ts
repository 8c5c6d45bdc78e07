/** The thread of the private page: examines what it is handed, mail by mail. It has no network to ask, by the page's policy. */
import { prepareZXingModule } from 'zxing-wasm/reader';
import { MESSAGE_LIMIT } from '../../app/limits.ts';
import { ownSha256 } from '../../app/machine/sha256.ts';
import { pileFormOf } from '../../app/sources/pile-form.ts';
import { pileLimits, readPile } from '../../app/sources/read-pile.ts';
import { isMbox, splitMbox } from '../../message/mbox.ts';
import type { ReadArchive } from '../../unpack/machine.ts';
import type { Ask, Begin as BeginArchives } from './archive-thread.ts';
import type { OpenArchive } from './archives.ts';
import { examineInside, type Inside, lineOf } from './examine-inside.ts';
import { machine } from './machine.ts';
import { workerOf } from './text-thread.ts';

/** The first word to the thread: the tables, gzipped, as they stand in the page. */
export interface Begin {
  readonly kind: 'begin';
  readonly networks?: Uint8Array<ArrayBuffer>;
  readonly decoder: Uint8Array<ArrayBuffer>;
  readonly webp: Uint8Array<ArrayBuffer>;
  /** The thread of 7-Zip as text, and its WebAssembly. */
  readonly archives: { readonly code: string; readonly wasm: Uint8Array<ArrayBuffer> };
}
/** A file, with the time that its examination bears. */
export interface Work {
  readonly kind: 'work';
  readonly number: number;
  readonly name: string;
  readonly at: string;
  readonly bytes: Uint8Array;
}
/** One mail of the file. */
export interface Made {
  readonly kind: 'made';
  readonly number: number;
  readonly source: string;
  readonly json: string;
  readonly bytes: Uint8Array;
}
/** The file is done; `failure` where it was not. */
export interface Done {
  readonly kind: 'done';
  readonly number: number;
  readonly failure?: string;
}

/** Enough to tell an mbox from a message. */
const HEAD = 4096;

let inside: Promise<Inside> | undefined;

addEventListener('message', ({ data }: MessageEvent<Begin | Work>) => {
  if (data.kind === 'begin') inside = begin(data);
  else void work(data);
});

async function begin({ networks, decoder, webp, archives }: Begin): Promise<Inside> {
  prepareZXingModule({ overrides: { wasmBinary: (await unpacked(decoder)).buffer } });
  let compiled: Promise<WebAssembly.Module> | undefined;
  return {
    openArchive: archiveOpener(archives),
    webp: () => (compiled ??= unpacked(webp).then((bytes) => WebAssembly.compile(bytes))),
    ...(networks === undefined ? {} : { networks: await unpacked(networks) }),
  };
}

/** A thread for 7-Zip, begun with the first archive and ended by the one that takes too long. */
function archiveOpener({ code, wasm }: Begin['archives']): OpenArchive {
  let worker: Worker | undefined;
  return async (question) => {
    if (worker === undefined) {
      worker = workerOf(code);
      worker.postMessage({ kind: 'begin', wasm: await unpacked(wasm) } satisfies BeginArchives);
    }
    const mine = worker;
    return new Promise((done) => {
      const end = (read: ReadArchive): void => {
        clearTimeout(timer);
        mine.onmessage = null;
        mine.onerror = null;
        done(read);
      };
      const give = (stop: 'time' | 'broken'): void => {
        mine.terminate();
        worker = undefined;
        end({ files: [], closed: [], stop });
      };
      const timer = setTimeout(() => give('time'), question.milliseconds);
      mine.onmessage = ({ data }: MessageEvent<ReadArchive>) => end(data);
      mine.onerror = () => give('broken');
      mine.postMessage({ kind: 'ask', question } satisfies Ask);
    });
  };
}

async function unpacked(gzipped: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([gzipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function work({ number, name, at, bytes }: Work): Promise<void> {
  try {
    const tables = await inside;
    if (tables === undefined) throw new Error('the thread was not begun');
    const { mails, unread } = mailsOf(name, bytes);
    for (const [source, whole] of mails) {
      // as `app/item.ts` says it of a mail that is longer than what is read
      const subject =
        whole.length <= MESSAGE_LIMIT
          ? { source }
          : { source, size: whole.length, sha256: ownSha256(whole), partial: ['message-bytes'] };
      const mail = whole.subarray(0, MESSAGE_LIMIT);
      const json = lineOf(await examineInside(mail, subject, at, tables));
      postMessage({ kind: 'made', number, source, json, bytes: mail } satisfies Made);
    }
    const failure = unread.length === 0 ? {} : { failure: unread.join(', ') };
    postMessage({ kind: 'done', number, ...failure } satisfies Done);
  } catch (thrown) {
    const failure = thrown instanceof Error ? thrown.message : String(thrown);
    postMessage({ kind: 'done', number, failure } satisfies Done);
  }
}

type Named = readonly [source: string, bytes: Uint8Array];

/** The mails of a file, named as `app/sources.ts` names them, and what of an archive was not read. */
function mailsOf(
  name: string,
  bytes: Uint8Array,
): { readonly mails: readonly Named[]; readonly unread: readonly string[] } {
  if (pileFormOf(bytes) === undefined) return { mails: splitOf(name, bytes), unread: [] };
  const { mails, unread } = readPile(bytes, name, pileLimits, machine);
  const closed = unread.map((one) => one.name || name);
  // without a mail in it, it is a file as any other
  if (mails.length === 0)
    return closed.length > 0 ? { mails: [], unread: closed } : { mails: [[name, bytes]], unread: [] };
  return { mails: mails.flatMap((one) => splitOf(`${name}/${one.name}`, one.bytes)), unread: closed };
}

/** One that stands alone in an mbox is the file itself. */
function splitOf(name: string, bytes: Uint8Array): readonly Named[] {
  const mails = isMbox(bytes.subarray(0, HEAD)) ? splitMbox(bytes) : [];
  return mails.length < 2 ? [[name, bytes]] : mails.map((mail, at) => [`${name}#${at + 1}`, mail.bytes]);
}
