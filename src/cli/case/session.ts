/** What every `metsuke case ...` begins with: the options, the store, and who says it. */
import { Failure, noCase, type Said } from '../../app/failure.ts';
import { findKept, nothingKept, openKept, shownPlace } from '../../app/store-place.ts';
import { visible } from '../../report/escape.ts';
import type { Store } from '../../store/store.ts';
import { type CaseWords, cases } from '../../words/cases.ts';
import type { Options } from '../options.ts';
import { tell } from '../output.ts';

export interface Session {
  readonly options: Options;
  readonly store: Store;
  readonly verb: string;
  /** What stands after `metsuke case VERB`. */
  readonly words: readonly string[];
  readonly says: CaseWords;
  /** Who does it. */
  readonly by: string;
}

/** What stands behind a verb; the others take a text: `ID [TEXT]`. */
const usages: Readonly<Record<string, string>> = {
  show: 'ID',
  new: 'TITLE [MAIL...]',
  add: 'ID MAIL...',
  release: 'ID MAIL...',
  rename: 'ID TITLE',
  split: 'ID --title TITLE MAIL...',
  merge: 'INTO FROM',
  export: 'ID -o FILE.zip',
  import: 'FILE.zip',
  again: 'ID, MAIL..., or --all',
  contact: 'ID NAME [ADDRESS|PHONE|URL...]',
};
/** They do without a word. */
const ALONE: ReadonlySet<string> = new Set(['list', 'propose', 'verify']);

interface Work {
  readonly verb: string;
  readonly work: (session: Session) => Promise<number>;
  /** It begins something, so that a store that is not there yet is made. */
  readonly isMaking: boolean;
  /** What it does where nothing was ever kept; without it that is a failure. */
  readonly instead?: ((options: Options) => Promise<number>) | undefined;
}

/** Opens the store, does the work, and closes it whatever comes. */
export async function within(options: Options, { verb, work, isMaking, instead }: Work): Promise<number> {
  const { data, store: kept, cased, lang, paths } = options;
  const words = paths.slice(1);
  // a call that lacks what it is about opens nothing
  if (!ALONE.has(verb) && !(cased.all || (verb === 'new' && cased.title !== undefined))) need({ verb, words }, 0);
  const place = { data, store: kept };
  const store = await (isMaking ? openKept(place) : findKept(place));
  if (store === undefined) {
    if (instead === undefined) throw nothingKept(place);
    return instead(options);
  }
  try {
    const by = cased.by ?? process.getBuiltinModule('node:os').userInfo().username;
    return await work({ options, store, verb, words, says: cases[lang], by });
  } finally {
    await store.close();
  }
}

/** Of a list, which is empty there: the place is told, for it may be another one. */
export function tellNothingKept({ data, store, lang }: Options): void {
  tell(visible(cases[lang].nothingKept(shownPlace({ data, store }))));
}

/** How a verb is called. */
export function callOf(verb: string): Exclude<Said, string> {
  const call = `metsuke case ${verb} ${usages[verb] ?? 'ID [TEXT]'}`;
  return { ja: `${call} のように指定してください`, en: call };
}

/** The word at this place. @throws Failure METSUKE_ARGUMENT when it is missing */
export function need({ verb, words }: Pick<Session, 'verb' | 'words'>, at: number): string {
  const word = words[at];
  if (word === undefined || word === '')
    throw new Failure('METSUKE_ARGUMENT', { ja: '足りないものがあります', en: 'something is missing' }, callOf(verb), {
      exit: 2,
    });
  return word;
}

/** Before a mail, a file or a line is kept for it. @throws Failure METSUKE_STORE_UNKNOWN */
export async function refuseUnknown({ store }: Session, id: string): Promise<void> {
  if (!(await store.hasCase(id))) throw noCase(id);
}
