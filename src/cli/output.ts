/**
 * Standard output, written past Node's streams where nobody can tell the difference: a pipe, a file, a socket (what Node gives a
 * program that it starts) and the null device are written with plain system calls, for loading the stream modules costs a tenth
 * of a short run. Node itself writes these synchronously on POSIX, so a slow reader holds us up just the same.
 */
import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { Failure } from '../app/failure.ts';

type Kind = 'plain' | 'null' | 'other';
const kinds = new Map<1 | 2, Kind>();

function kindOf(fd: 1 | 2): Kind {
  let kind = kinds.get(fd);
  if (kind === undefined) {
    kind = process.platform === 'win32' ? 'other' : lookedAt(fd);
    kinds.set(fd, kind);
  }
  return kind;
}

function lookedAt(fd: number): Kind {
  let about: Stats;
  try {
    about = fstatSync(fd);
    if (about.isFile() || about.isFIFO() || about.isSocket()) return 'plain';
    return about.isCharacterDevice() && about.rdev === statSync('/dev/null').rdev ? 'null' : 'other';
  } catch {
    return 'other'; // the stream knows what to say about it
  }
}

/** Whether a person looks at standard output (1) or standard error (2). */
export function isTerminal(fd: 1 | 2): boolean {
  return kindOf(fd) === 'other' && (fd === 1 ? process.stdout : process.stderr).isTTY;
}

/** Resolves when the text is handed over, so that output never fills memory. Ends the process when nobody reads on. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (text.length === 0 || kindOf(1) === 'null') return;
  try {
    if (kindOf(1) === 'plain') await writePlain(typeof text === 'string' ? Buffer.from(text) : text);
    else await writeStream(text);
  } catch (error) {
    // `metsuke … | head`: whoever read us has enough
    if (codeOf(error) === 'EPIPE') process.exit(0);
    const said = error instanceof Error ? error.message : String(error);
    throw new Failure('METSUKE_OUTPUT', said, 'check where the output goes', { cause: error });
  }
}

async function writePlain(bytes: Uint8Array): Promise<void> {
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(1, bytes, done);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
    // somebody made the pipe non-blocking, and it is full: the stream knows how to wait
    kinds.set(1, 'other');
    await writeStream(bytes.subarray(done));
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

let isWatched = false;

function writeStream(data: string | Uint8Array): Promise<void> {
  if (!isWatched) process.stdout.on('error', () => undefined); // told by the callback below
  isWatched = true;
  return new Promise((done, fail) => {
    process.stdout.write(data, (error) => (error ? fail(error) : done()));
  });
}

let isTold = false;

/** One line on standard error. Who cannot be told of a failure still gets its exit status. */
export function tell(line: string): void {
  if (!isTold) process.stderr.on('error', () => undefined);
  isTold = true;
  process.stderr.write(`${line}\n`);
}

/** Ends the process when all output is written: quicker than to take the heap down first. */
export function end(status: number): void {
  process.exitCode = status;
  if (kindOf(1) !== 'other') process.exit();
}
