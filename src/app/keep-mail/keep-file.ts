/** Files that are no mail, kept beside the mails: what belongs to a case. */
import { readFileSync, statSync } from 'node:fs';
import type { Store } from '../../store/store.ts';
import { Failure, unreadable } from '../failure.ts';
import { MESSAGE_LIMIT } from '../limits.ts';

/**
 * Keeps a file that belongs to a case: a letter, a photograph, the line records of a telephone.
 * @param option that names it @returns its digest
 * @throws Failure METSUKE_INPUT_MISSING, METSUKE_INPUT_UNREADABLE, METSUKE_KEEP_TOO_BIG
 */
export async function keepFile(
  store: Store,
  path: string,
  option: string,
  at = new Date().toISOString(),
): Promise<string> {
  return (await store.keepOriginal(readWhole(path, option), at)).sha256;
}

/** @throws Failure METSUKE_INPUT_MISSING, METSUKE_INPUT_UNREADABLE, METSUKE_KEEP_TOO_BIG */
export function readWhole(path: string, option: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > MESSAGE_LIMIT)
      throw new Failure(
        'METSUKE_KEEP_TOO_BIG',
        { ja: `${path} は50 MiBを超えるため、保管できません`, en: `${path} has more than 50 MiB and is not kept` },
        { ja: 'ファイルはご自身で保管してください', en: 'keep it yourself' },
        {
          exit: 3,
        },
      );
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw unreadable(path, cause, option);
  }
}
