/**
 * Asks a ClamAV daemon about the bytes of a file: INSTREAM over the operator's own connection (clamd(8), "COMMANDS"). What
 * it did not scan is `failed` or `skipped`, never `absent`.
 */
import type { Adapter } from './adapters.ts';
import { connectionFailure } from './connection-failure.ts';
import { type Answer, idOf, type Question } from './lookup.ts';

/** Where it listens: a TCP port, or a socket in the file system. */
type ClamdPlace = { readonly host: string; readonly port: number } | { readonly path: string };

interface ClamdOptions {
  readonly place: ClamdPlace;
  readonly now: () => Date;
  /** Bytes of one file; clamd's own StreamMaxLength is 100 MiB. */
  readonly most?: number;
  /** For one file. */
  readonly milliseconds?: number;
}

const MOST = 100 * 1024 * 1024;
const MILLISECONDS = 15_000;
/** Files at one time: clamd has ten threads unless it is told otherwise. */
const AT_ONCE = 4;
/** A reply is a line. */
const REPLY = 4096;
/** Bytes of a chunk of the stream. */
const CHUNK = 256 * 1024;
/** IANA names no port; this is ClamAV's. */
const PORT = 3310;

/** `127.0.0.1:3310`, `[::1]:3310`, `scanner.example`, `/run/clamav/clamd.ctl`; undefined for what is none of these. */
export function clamdPlace(text: string): ClamdPlace | undefined {
  if (text.startsWith('/')) return { path: text };
  const parts = /^(?:\[([0-9a-f:.]{2,45})\]|([^\s:[\]/]{1,253}))(?::(\d{1,5}))?$/i.exec(text);
  const host = parts?.[1] ?? parts?.[2];
  const port = Number(parts?.[3] ?? PORT);
  return host === undefined || port < 1 || port > 65_535 ? undefined : { host, port };
}

/** The key of a question is the SHA-256 of its `content`. */
export function clamdAdapter(options: ClamdOptions): Adapter<'virus'> {
  const { place, now, most = MOST, milliseconds = MILLISECONDS } = options;
  const name = 'path' in place ? place.path : `${place.host}:${place.port}`;
  let inside = 0;
  const waiting: (() => void)[] = [];

  return async ({ kind, key, content }) => {
    const question: Question<'virus'> = { kind, key };
    const about = { id: idOf(question), question, at: now().toISOString() };
    if (content === undefined) return { ...about, source: 'nobody', outcome: 'skipped', reason: 'no-content' };
    if (content.length > most) return { ...about, source: 'nobody', outcome: 'skipped', reason: 'too-large' };
    if (inside >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
    inside += 1;
    try {
      const signal = AbortSignal.timeout(milliseconds);
      const replies = await asked(place, content, signal);
      return { ...about, ...answerOf(replies, name) };
    } finally {
      inside -= 1;
      waiting.shift()?.();
    }
  };
}

/** The replies of one session, or why there are none: the version, and what it says of the stream. */
async function asked(place: ClamdPlace, content: Uint8Array, signal: AbortSignal): Promise<readonly string[] | string> {
  const { connect } = await import('node:net');
  const socket = connect({ ...place, signal });
  let said = '';
  const replies = (): string[] => said.split('\0').map((line) => line.replace(/^\d{1,4}: /, ''));
  try {
    socket.write('zIDSESSION\0zVERSION\0zINSTREAM\0');
    for (let at = 0; at < content.length; at += CHUNK) {
      const piece = content.subarray(at, at + CHUNK);
      socket.write(length(piece.length));
      socket.write(piece);
    }
    socket.write(length(0));
    for await (const piece of socket) {
      said += Buffer.isBuffer(piece) ? piece.toString('latin1') : '';
      if (said.length > REPLY) return 'malformed';
      // the third is what stands behind the last NUL; a refusal ends the session before
      if (replies().length >= 3) break;
    }
  } catch (cause) {
    // it says that a stream is too long, and closes while we are still sending
    if (!/ERROR/.test(said)) return connectionFailure(cause, signal);
  } finally {
    socket.destroy();
  }
  return replies();
}

function length(bytes: number): Uint8Array {
  const four = new Uint8Array(4);
  new DataView(four.buffer).setUint32(0, bytes);
  return four;
}

type Said = Pick<Answer<'virus'>, 'source' | 'outcome' | 'reason' | 'value'>;

function answerOf(replies: readonly string[] | string, name: string): Said {
  const server = `clamd ${name}`;
  if (typeof replies === 'string') return { source: server, outcome: 'failed', reason: replies };
  const version = printable(replies.find((one) => one.startsWith('ClamAV ')) ?? '');
  const source = version === '' ? server : `${server} ${version}`;
  const said = replies.find((one) => one.startsWith('stream: ')) ?? replies.find((one) => one.includes('ERROR')) ?? '';
  if (said === 'stream: OK') return { source, outcome: 'absent', reason: 'no-virus' };
  const virus = /^stream: (.{1,300}) FOUND$/.exec(said)?.[1];
  if (virus !== undefined) return { source, outcome: 'found', value: { name: printable(virus) } };
  if (/size limit exceeded/i.test(said)) return { source, outcome: 'failed', reason: 'too-large' };
  return { source, outcome: 'failed', reason: said === '' ? 'cut-short' : 'server-failure' };
}

const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
