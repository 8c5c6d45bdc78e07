/** The thread of the private page: examines what it is handed, mail by mail. It has no network to ask, by the page's policy. */
import { prepareZXingModule } from 'zxing-wasm/reader';
import { MESSAGE_LIMIT } from '../../app/limits.ts';
import { ownSha256 } from '../../app/sha256.ts';
import { isMbox, splitMbox } from '../../message/mbox.ts';
import { examineInside, type Inside, lineOf } from './examine-inside.ts';

/** The first word to the thread: the tables, gzipped, as they stand in the page. */
export interface Begin {
  readonly kind: 'begin';
  readonly networks?: Uint8Array<ArrayBuffer>;
  readonly decoder: Uint8Array<ArrayBuffer>;
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

async function begin({ networks, decoder }: Begin): Promise<Inside> {
  prepareZXingModule({ overrides: { wasmBinary: (await unpacked(decoder)).buffer } });
  return networks === undefined ? {} : { networks: await unpacked(networks) };
}

async function unpacked(gzipped: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([gzipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function work({ number, name, at, bytes }: Work): Promise<void> {
  try {
    const tables = (await inside) ?? {};
    for (const [source, whole] of mailsOf(name, bytes)) {
      // as `app/item.ts` says it of a mail that is longer than what is read
      const subject =
        whole.length <= MESSAGE_LIMIT
          ? { source }
          : { source, size: whole.length, sha256: ownSha256(whole), partial: ['message-bytes'] };
      const mail = whole.subarray(0, MESSAGE_LIMIT);
      const json = lineOf(await examineInside(mail, subject, at, tables));
      postMessage({ kind: 'made', number, source, json, bytes: mail } satisfies Made);
    }
    postMessage({ kind: 'done', number } satisfies Done);
  } catch (thrown) {
    const failure = thrown instanceof Error ? thrown.message : String(thrown);
    postMessage({ kind: 'done', number, failure } satisfies Done);
  }
}

/** The mails of a file, named as `app/sources.ts` names them: one that stands alone in an mbox is the file itself. */
function* mailsOf(name: string, bytes: Uint8Array): Generator<readonly [source: string, bytes: Uint8Array]> {
  const mails = isMbox(bytes.subarray(0, HEAD)) ? splitMbox(bytes) : [];
  if (mails.length < 2) yield [name, bytes];
  else for (const [at, mail] of mails.entries()) yield [`${name}#${at + 1}`, mail.bytes];
}
