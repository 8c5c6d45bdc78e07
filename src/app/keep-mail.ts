/** Keeps mails: each is examined safely, and accepted when it is on disk with its examination and its answers. */
import { staysHere } from '../lookup/lookup.ts';
import { digestOf } from '../store/originals.ts';
import type { Store } from '../store/store.ts';
import type { StandingCrew } from './crew/standing-crew.ts';
import { Failure } from './failure.ts';
import { historyFor } from './history.ts';
import type { Item, Outcome, Unread } from './item.ts';

export interface KeptMail {
  readonly source: string;
  /** Of the bytes as they came; by this name it is asked for again. */
  readonly sha256: string;
  /** It had not been kept before. */
  readonly isNew: boolean;
  /** This examination was kept; false when an earlier one says the same. */
  readonly isExamined: boolean;
  /** The examination as it is kept: this one, or the earlier one that says the same. */
  readonly json: string;
  readonly danger: number;
}

/** Where a mail is kept, and who examines it: a crew that gives what is `kept`. */
export interface Keeper {
  readonly store: Store;
  readonly crew: StandingCrew;
  /** Mails with this number and later ones are no history: what comes in one pile does not vouch for itself. */
  readonly before?: number;
}

/** @throws Failure for a mail that cannot be examined or kept; StoreFailure */
export async function keepMail(
  { store, crew, before }: Keeper,
  item: Item,
  at = new Date().toISOString(),
): Promise<KeptMail> {
  refuseCut(item);
  const askStore = historyFor(store, await mailDigest(item), before);
  return keepOutcome(store, item, await crew.examine(item, askStore), at);
}

/** By what a mail is kept. Of a big one it is taken as the store takes it, so that others have their turn. */
export const mailDigest = async ({ bytes, whole }: Item): Promise<string> => whole?.sha256 ?? digestOf(bytes);

/** @param outcome of this very item @throws Failure, StoreFailure */
export async function keepOutcome(store: Store, item: Item, outcome: Outcome | Unread, at: string): Promise<KeptMail> {
  if ('failure' in outcome) throw outcome.failure;
  refuseCut(item);
  const { source, card, json, danger, outside } = outcome;
  if (card === undefined) throw new Failure('METSUKE_INTERNAL', `${source} came without its card`, 'please report it');
  const { sha256 } = card;
  const before = await store.examination(sha256);
  if (before !== undefined && saysTheSame(before, json))
    return { source, sha256, isNew: false, isExamined: false, json: before, danger };
  // it may have come to another process, or by another request, in the meantime
  const kept = await store.keepMail(item.bytes, json, card, at, outside, (newest) => saysTheSame(newest, json));
  if (!kept.isNew && kept.before !== undefined)
    return { source, sha256, isNew: false, isExamined: false, json: kept.before, danger };
  return { source, sha256, isNew: kept.before === undefined, isExamined: true, json, danger };
}

/** Evidence is the whole message: of one that is beyond the limit, or torn with its archive, only the beginning was read. */
export function refuseCut({ source, cut, whole }: Item): void {
  if (cut !== true) return;
  if (whole === undefined)
    throw new Failure(
      'METSUKE_INPUT_ARCHIVE',
      {
        ja: `${source} は、まとめたファイルが壊れているか途中で切れているため、保管できません`,
        en: `${source} ends with its archive, which is damaged or cut off, and is not kept`,
      },
      { ja: 'まとめたファイルを取り直してください', en: 'fetch the archive again' },
    );
  throw new Failure(
    'METSUKE_KEEP_TOO_BIG',
    { ja: `${source} は50 MiBを超えるため、保管できません`, en: `${source} has more than 50 MiB and is not kept` },
    {
      ja: '--keep なしで調べ、ファイルはご自身で保管してください',
      en: 'examine it without --keep, and keep the file yourself',
    },
  );
}

interface Said {
  readonly at?: string;
  readonly source?: string;
  readonly answers?: readonly { readonly outcome: string; readonly question: { readonly kind: string } }[];
}

/** Whether two examinations differ in nothing but where and when they were made. */
export const saysTheSame = (one: string, other: string): boolean => timeless(one) === timeless(other);

function timeless(json: string): string {
  const said: Said = JSON.parse(json);
  // when a bundled table or our own store was read says nothing; when somebody was asked does
  const answers = said.answers?.map((answer) =>
    staysHere(answer.question) || answer.outcome === 'skipped' ? { ...answer, at: '' } : answer,
  );
  return JSON.stringify({ ...said, at: '', source: '', answers });
}
