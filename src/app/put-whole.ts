/**
 * Files of ours that are there whole or not at all: written beside, and renamed. Behind a link it is the link's file. Whatever
 * else stands there takes it as it comes: renamed onto, a pipe or a device would be gone.
 */
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A file on its way. */
interface Whole {
  readonly write: (piece: string | Uint8Array) => void;
  /** All was written: from now on it is there. */
  readonly end: () => void;
  /** It is given up, and nothing of it stays. */
  readonly drop: () => void;
}

/** @param mode of the file; without it that of the one which it takes the place of @throws the error of the file system */
export function putWhole(path: string, text: string, mode?: number): void {
  const whole = beginWhole(path, mode);
  try {
    whole.write(text);
    whole.end();
  } catch (cause) {
    whole.drop();
    throw cause;
  }
}

/** Piece by piece. A process that ends before `end` leaves nothing behind. @throws the error of the file system */
export function beginWhole(path: string, mode?: number): Whole {
  const there = statSync(path, { throwIfNoEntry: false });
  const isPlain = there === undefined || there.isFile();
  const target = isPlain ? targetOf(path) : path;
  // several processes may write one file at a time: each its own, and the last one stands
  const beside = isPlain ? `${target}.${process.pid}.part` : undefined;
  if (beside !== undefined) rmSync(beside, { force: true }); // of a process of that number that was ended
  const handle = beside === undefined ? openSync(path, 'w') : openSync(beside, 'wx', mode);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  const tidy = (): void => {
    if (beside !== undefined) rmSync(beside, { force: true });
  };
  process.once('exit', tidy);
  return {
    write(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    },
    end() {
      if (beside !== undefined) {
        if (mode === undefined && there !== undefined) fchmodSync(handle, there.mode & 0o777);
        fsyncSync(handle);
      }
      close();
      if (beside !== undefined) renameSync(beside, target);
      process.off('exit', tidy);
    },
    drop() {
      close();
      tidy();
      process.off('exit', tidy);
    },
  };
}

/** The file that a path leads to, which need not be there yet. */
export function targetOf(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() !== true) return path;
  return statSync(path, { throwIfNoEntry: false }) === undefined
    ? resolve(dirname(path), readlinkSync(path))
    : realpathSync(path);
}
