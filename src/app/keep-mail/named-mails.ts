/** Mails as a call names them: by the first characters of their digest, or by a path, whose mails are kept first. */
import { readFileSync, statSync } from 'node:fs';
import type { Store } from '../../store/store.ts';
import { Failure, unreadable } from '../failure.ts';
import { MESSAGE_LIMIT } from '../limits.ts';
import { itemsOf } from '../sources.ts';
import { type KeepManyWish, keepMany } from './keep-many.ts';

/** Characters of a digest by which a mail is named, at least: fewer name too many. */
export const DIGEST_START = 6;

/**
 * @returns digests, each once, in the order in which they were named
 * @throws Failure METSUKE_CASE_MAIL for a name that means no mail, or several; StoreFailure
 */
export async function namedMails(
  store: Store,
  words: readonly string[],
  wish: KeepManyWish,
): Promise<readonly string[]> {
  const digests = new Set<string>();
  for (const word of words) {
    const isPath = word === '-' || statSync(word, { throwIfNoEntry: false }) !== undefined;
    if (!isPath) digests.add(await byName(store, word));
    else
      for await (const kept of keepMany(store, itemsOf([word]), wish)) {
        if ('failure' in kept) throw kept.failure;
        digests.add(kept.sha256);
      }
  }
  return [...digests];
}

async function byName(store: Store, word: string): Promise<string> {
  const name = word.toLowerCase();
  const found = name.length >= DIGEST_START ? await store.named(name) : [];
  if (found.length === 1 && found[0] !== undefined) return found[0];
  const what =
    found.length > 1
      ? { ja: 'に当てはまるメールがいくつもあります', en: 'names several kept mails' }
      : { ja: 'というファイルも、保管されたメールもありません', en: 'is no file, and names no kept mail' };
  throw new Failure(
    'METSUKE_CASE_MAIL',
    { ja: `「${word}」${what.ja}`, en: `"${word}" ${what.en}` },
    {
      ja: `ファイルの場所か、SHA-256のはじめの${DIGEST_START}文字以上を指定してください`,
      en: `give a path, or the first ${DIGEST_START} or more characters of its SHA-256`,
    },
    {
      exit: 2,
    },
  );
}

/**
 * Keeps a file that belongs to a case: a letter, a photograph, the line records of a telephone. @returns its digest
 * @throws Failure METSUKE_INPUT_MISSING, METSUKE_INPUT_UNREADABLE, METSUKE_KEEP_TOO_BIG
 */
export async function keepFile(store: Store, path: string, at = new Date().toISOString()): Promise<string> {
  return (await store.keepOriginal(readWhole(path), at)).sha256;
}

/** @throws Failure METSUKE_INPUT_MISSING, METSUKE_INPUT_UNREADABLE, METSUKE_KEEP_TOO_BIG */
export function readWhole(path: string): Uint8Array {
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
    throw unreadable(path, cause);
  }
}
