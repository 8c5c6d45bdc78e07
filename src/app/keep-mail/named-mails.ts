/** Mails as a call names them: by the first characters of their digest, or by a path, whose mails are kept first. */
import { statSync } from 'node:fs';
import type { Store } from '../../store/store.ts';
import { Failure } from '../failure.ts';
import type { PassOver } from '../sources/folder.ts';
import { itemsOf } from '../sources.ts';
import { type KeepManyWish, keepMany } from './keep-many.ts';

/** Characters of a digest by which a mail is named, at least: fewer name too many. */
export const DIGEST_START = 6;

/**
 * @param passOver told of what in a folder is no mail
 * @returns digests, each once, in the order in which they were named
 * @throws Failure METSUKE_CASE_MAIL for a name that means no mail, or several; StoreFailure
 */
export async function namedMails(
  store: Store,
  words: readonly string[],
  wish: KeepManyWish,
  passOver: PassOver,
): Promise<readonly string[]> {
  const digests = new Set<string>();
  for (const word of words) {
    const isPath = word === '-' || statSync(word, { throwIfNoEntry: false }) !== undefined;
    if (!isPath) digests.add(await byName(store, word));
    else
      for await (const kept of keepMany(store, itemsOf([word], passOver), wish)) {
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
