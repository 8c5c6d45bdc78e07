/**
 * Archives in the private page. The readers of `unpack/` ask and stand still until they hear; a page's thread cannot stand still for
 * another one. So what is asked is noted, answered afterwards, and the mail is examined again with the answers, until it asks no more.
 */
import { ARCHIVES_TIME } from '../../app/limits.ts';
import { ownSha256 } from '../../app/machine/sha256.ts';
import type { ArchiveQuestion, Machine, ReadArchive } from '../../unpack/machine.ts';

/** Opens one archive; ended after `milliseconds` of the question. Never throws. */
export type OpenArchive = (question: ArchiveQuestion) => Promise<ReadArchive>;

/** Times that a mail is examined: archives lie in archives six deep, and each of many may ask for more. */
const TURNS = 64;

type Question = Omit<ArchiveQuestion, 'milliseconds'>;

/** @param examined examines the mail with a reader of archives */
export async function withArchives<T>(
  open: OpenArchive,
  examined: (archive: NonNullable<Machine['archive']>) => Promise<T>,
): Promise<T> {
  const known = new Map<string, ReadArchive>();
  let left = ARCHIVES_TIME;
  for (let turn = 0; ; turn += 1) {
    const asked = new Map<string, Question>();
    const made = await examined((question) => {
      const key = keyOf(question);
      const answer = known.get(key);
      if (answer !== undefined) return answer;
      asked.set(key, question);
      return { files: [], closed: [], stop: 'time' };
    });
    if (asked.size === 0 || turn >= TURNS) return made;
    for (const [key, question] of asked) {
      const begun = performance.now();
      const answer: ReadArchive =
        left <= 0 ? { files: [], closed: [], stop: 'time' } : await open({ ...question, milliseconds: left });
      left -= performance.now() - begun;
      known.set(key, answer);
    }
  }
}

const keyOf = ({ bytes, form, isLocked, passwords, most, files }: Question): string =>
  JSON.stringify([ownSha256(bytes), form ?? '', isLocked, passwords, most, files]);
