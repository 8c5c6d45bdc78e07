/** Folders that are not there yet. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it. Node's own recursive way begins again without end where a folder says that what it
 * was asked to make is not there, as /proc does.
 * @param mode of each folder that is made
 * @throws the error of the file system, of the first one that cannot be made
 */
export function makeFolder(path: string, mode = 0o777): void {
  const missing: string[] = [];
  let at = path;
  while (statSync(at, { throwIfNoEntry: false }) === undefined && dirname(at) !== at) {
    missing.push(at);
    at = dirname(at);
  }
  for (const folder of missing.reverse()) {
    try {
      mkdirSync(folder, mode);
    } catch (error) {
      // another process may have made it in the meantime
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
    }
  }
  if (missing.length === 0 && !statSync(path).isDirectory()) mkdirSync(path); // says what stands there
}
