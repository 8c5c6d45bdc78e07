/** Where a result goes: standard output, or the file that `-o` names, which is there whole or not at all. */
import { beginWhole } from '../app/put-whole.ts';
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
  const file = tried(path, () => beginWhole(path));
  return {
    write: async (piece) => tried(path, () => file.write(piece)),
    end: () => tried(path, () => file.end()),
  };
}

function tried<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}
