/** Where a result goes: standard output, or the file that `-o` names, which is there whole or not at all. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { write } from './output.ts';
import { cannotWrite } from './output-failure.ts';

interface Destination {
  readonly write: (piece: string | Uint8Array) => Promise<void>;
  /** Everything was written. */
  readonly end: () => void;
}

/** @throws Failure METSUKE_OUTPUT when the file cannot be written */
export function destinationOf(path: string | undefined): Destination {
  if (path === undefined) return { write, end: () => undefined };
  const part = `${path}.part`;
  const fd = tried(path, () => openSync(part, 'w'));
  // who breaks off leaves no half of a file behind
  const tidy = (): void => rmSync(part, { force: true });
  process.once('exit', tidy);
  return {
    async write(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      tried(path, () => {
        for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
      });
    },
    end: () =>
      tried(path, () => {
        closeSync(fd);
        renameSync(part, path);
        process.off('exit', tidy);
      }),
  };
}

function tried<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}
