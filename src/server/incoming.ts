/** Where uploads lie until they are read: a folder for each server, as several may serve the same data. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isFull } from './problem.ts';

/** The folders of this process: another that has its number is of one that was started before us, as in a container. */
const ours = new Set<string>();

/** Makes `incoming/PID-…`. Where nothing may be written, bounces still are folded, and they are not kept. */
export async function enterIncoming(data: string): Promise<string> {
  const incoming = join(data, 'incoming');
  try {
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    for (const name of await readdir(incoming))
      if (!isInUse(name)) await rm(join(incoming, name), { recursive: true, force: true });
    const own = await mkdtemp(join(incoming, `${process.pid}-`));
    ours.add(basename(own));
    return own;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!READ_ONLY.has(code) && !isFull(error)) throw error;
    return mkdtemp(join(tmpdir(), 'metsuke-incoming-'));
  }
}
const READ_ONLY: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM']);

export async function leaveIncoming(own: string): Promise<void> {
  ours.delete(basename(own));
  await rm(own, { recursive: true, force: true });
}

/** Whoever made it lives; what an earlier run left half done is nobody's. */
function isInUse(name: string): boolean {
  const pid = Number(/^(\d{1,10})-/.exec(name)?.[1]);
  if (pid === process.pid) return ours.has(name);
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0); // asks, and sends nothing
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
