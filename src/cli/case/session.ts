/** What every `metsuke case ...` begins with: the options, the store, and who says it. */
import { Failure, noCase } from '../../app/failure.ts';
import { openKept } from '../../app/store-place.ts';
import type { Store } from '../../store/store.ts';
import { type CaseWords, cases } from '../../words/cases.ts';
import type { Options } from '../options.ts';

export interface Session {
  readonly options: Options;
  readonly store: Store;
  /** What stands after `metsuke case VERB`. */
  readonly words: readonly string[];
  readonly says: CaseWords;
  /** Who does it. */
  readonly by: string;
}

/** Opens the store, does the work, and closes it whatever comes. */
export async function within(options: Options, work: (session: Session) => Promise<number>): Promise<number> {
  const { data, store: place, cased, lang, paths } = options;
  const store = await openKept({ data, store: place });
  try {
    const by = cased.by ?? process.getBuiltinModule('node:os').userInfo().username;
    return await work({ options, store, words: paths.slice(1), says: cases[lang], by });
  } finally {
    await store.close();
  }
}

/** The word at this place. @throws Failure METSUKE_ARGUMENT when it is missing */
export function need({ words }: Session, at: number, usage: string): string {
  const word = words[at];
  if (word === undefined || word === '')
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '足りないものがあります', en: 'something is missing' },
      { ja: `metsuke case ${usage} のように指定してください`, en: `metsuke case ${usage}` },
      { exit: 2 },
    );
  return word;
}

/** Before a mail, a file or a line is kept for it. @throws Failure METSUKE_STORE_UNKNOWN */
export async function refuseUnknown({ store }: Session, id: string): Promise<void> {
  if (!(await store.hasCase(id))) throw noCase(id);
}
