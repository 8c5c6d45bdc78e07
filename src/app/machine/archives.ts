/** The reader of archives that have no reader of ours: one thread for all mails, and a time for each mail. */
import { join } from 'node:path';
import type { ArchiveQuestion, Machine, ReadArchive } from '../../unpack/machine.ts';
import { ARCHIVES_TIME } from '../limits.ts';
import { machine } from '../machine.ts';
import { HeldThread } from './held-thread.ts';

/** MiB of JavaScript's heap: 7-Zip and the files stand outside of it. */
const HEAP = 64;

const isRead = (message: unknown): message is ReadArchive =>
  typeof message === 'object' && message !== null && 'files' in message && 'closed' in message;

let thread: HeldThread<ArchiveQuestion, ReadArchive> | undefined;

/** A reader with the time of one mail. Never throws. */
export function archiveReader(milliseconds = ARCHIVES_TIME): NonNullable<Machine['archive']> {
  let left = milliseconds;
  return (question) => {
    if (left <= 0) return { files: [], closed: [], stop: 'time' };
    thread ??= new HeldThread(join(import.meta.dirname, './archives-worker.ts'), HEAP, isRead);
    const begun = performance.now();
    const read = thread.ask({ ...question, milliseconds: left }, left);
    left -= performance.now() - begun;
    if (typeof read !== 'string') return read;
    return { files: [], closed: [], stop: read === 'time' ? 'time' : 'broken' };
  };
}

/** What opening the files of one mail needs of this machine. */
export const machineForMail = (rules?: Machine['rules']): Machine => ({
  ...machine,
  archive: archiveReader(),
  ...(rules === undefined ? {} : { rules }),
});
