/** A process that may not write where a store lies: behind a mount that takes none, or without the right. */
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What a reading child says. */
export interface Look {
  readonly failed?: string;
  readonly says?: string;
  readonly mails?: number;
  /** Each original has its digest, and an examination. */
  readonly isWhole?: boolean;
  readonly searched?: number;
  /** Of each case. */
  readonly lines?: readonly number[];
  readonly faults?: readonly string[];
  readonly takesWriting?: boolean;
  /** What became of writing. */
  readonly wrote?: string | undefined;
}

interface Way {
  readonly name: string;
  readonly skip: string | false;
  /** What a command begins with, so that it cannot write in a folder. */
  readonly before: (folder: string) => readonly string[];
}

const isRoot = process.getuid?.() === 0;
const program = fileURLToPath(new URL('./reading-child.ts', import.meta.url));
/** A user who owns nothing. */
const NOBODY = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups'];
const BIND = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@"';

const works = ([command = '', ...words]: readonly string[]): boolean => spawnSync(command, words).status === 0;

export const byMount: Way = {
  name: 'on a mount that takes no writing',
  skip: works(['unshare', '--mount', 'mount', '--bind', '/mnt', '/mnt'])
    ? false
    : 'no mount of our own (root and unshare)',
  before: (folder) => ['unshare', '--mount', 'sh', '-c', BIND, 'sh', folder],
};

/** The files have to forbid it: to everybody, for whoever is not root owns them. */
export const byRight: Way = {
  name: 'without the right to write',
  skip:
    !isRoot || works([...NOBODY, process.execPath, '--check', program])
      ? false
      : 'no other user who reads this program',
  before: () => (isRoot ? NOBODY : []),
};

interface Reading {
  readonly look: () => Promise<Look>;
  readonly end: () => Promise<void>;
}

/** A store that stays open in another process. */
export function reading(place: string, before: readonly string[]): Reading {
  const [command = '', ...words] = [
    ...before,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    program,
    place,
  ];
  const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = new Promise<void>((done) => child.once('close', () => done()));
  child.stdin.on('error', () => undefined); // it has said why already
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    async look() {
      child.stdin.write('look\n');
      const { value, done } = await lines.next();
      if (done === true) throw new Error('the reading process is gone');
      return JSON.parse(value);
    },
    async end() {
      child.stdin.end();
      await closed;
    },
  };
}

/** What it says once. */
export async function lookOnce(place: string, before: readonly string[]): Promise<Look> {
  const one = reading(place, before);
  try {
    return await one.look();
  } finally {
    await one.end();
  }
}
