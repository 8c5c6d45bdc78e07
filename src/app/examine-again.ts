/**
 * Kept mails under newer detectors: examined from their originals and the answers that were kept with them, so that
 * nobody is asked. What was found before stays beside it, and what changed is told.
 */
import { cardOf } from '../case/card.ts';
import type { Entry } from '../case/case.ts';
import type { Certainty, Examination } from '../examine/examination.ts';
import type { Kind } from '../examine/finding.ts';
import type { Border } from '../examine/observe/border.ts';
import { lookupOf } from '../lookup/adapters.ts';
import { type Answer, staysHere } from '../lookup/lookup.ts';
import { replay } from '../lookup/replay.ts';
import type { Store } from '../store/store.ts';
import type { Asking } from './asking.ts';
import { checkedName } from './cases/entry.ts';
import { StandingCrew } from './crew/standing-crew.ts';
import { noCase, unknown } from './failure.ts';
import { type AskStore, historyFor } from './history.ts';
import { doneWith, type Item, type Outcome, type Unread } from './item.ts';
import { withCard } from './keep-mail/carded.ts';
import { keepOutcome } from './keep-mail.ts';
import { examineHere } from './safely.ts';
import { version } from './version.ts';

/** Bytes: a bigger mail goes to a worker, which has a heap limit of its own. */
const SMALL = 1024 * 1024;

export interface Changed {
  readonly sha256: string;
  readonly subject: string;
  readonly from: { readonly version: string; readonly at: string };
  readonly to: { readonly version: string; readonly at: string };
  /** The verdict or a detector says something else. */
  readonly isChanged: boolean;
  /** The new examination was kept: something in it differs, if only the version. */
  readonly isKept: boolean;
  readonly kind?: readonly [before: Kind, after: Kind];
  readonly certainty?: readonly [before: Certainty, after: Certainty];
  readonly danger?: readonly [before: number, after: number];
  /** Detectors that speak now, and those that do no longer. */
  readonly appeared: readonly string[];
  readonly gone: readonly string[];
}

interface AgainWish {
  readonly border: Border;
  readonly workers?: number | undefined;
}

/** In the order of the digests. @throws StoreFailure METSUKE_STORE_UNKNOWN for one that is not kept */
export async function* examineAgain(
  store: Store,
  messages: readonly string[],
  { border, workers }: AgainWish,
): AsyncGenerator<Changed> {
  const plain = new StandingCrew({ border, workers });
  try {
    for (const sha256 of messages) yield await again(store, sha256, border, plain);
  } finally {
    await plain.end();
  }
}

async function again(store: Store, sha256: string, border: Border, plain: StandingCrew): Promise<Changed> {
  const [bytes, json] = [await store.original(sha256), await store.examination(sha256)];
  if (bytes === undefined || json === undefined)
    throw unknown({ ja: `メール ${sha256} は保管されていません`, en: `no mail ${sha256} is kept` });
  const before: Examination = JSON.parse(json);
  const item = { source: before.source, bytes };
  const outcome = await examineWith(item, answersOf(before), border, plain, historyFor(store, sha256));
  const kept = await keepOutcome(store, item, outcome, new Date().toISOString());
  const after: Examination = JSON.parse(kept.json);
  // it says what was said before; what it is found by may be more than an earlier metsuke knew to take out of it
  if (!kept.isExamined && (await store.takesWriting())) await store.catalogueAgain(kept.json, cardOf(after));
  return compared(before, after, kept.isExamined);
}

/** Answers that were kept, and when they were asked for, with offset. */
interface KeptAnswers {
  readonly answers: readonly Answer[];
  readonly asked: string;
}

const answersOf = ({ answers, at, facts }: Examination): KeptAnswers => ({
  answers,
  asked: facts.authentication.value.judged?.now ?? at,
});

/**
 * A mail examined with answers that were kept, and no others. Each mail brings its own along; a small one is examined here,
 * for a worker of its own costs fifty times as much.
 * @param askStore answers about the author where no such answer was kept: the store that had the mail then as now
 */
export async function examineWith(
  item: Item,
  kept: KeptAnswers,
  border: Border,
  plain: StandingCrew,
  askStore?: AskStore,
): Promise<Outcome | Unread> {
  const history = historyOf(kept, askStore);
  if (kept.answers.every(({ question }) => staysHere(question))) return plain.examine(item, history);
  const asking: Asking = {
    level: 'recorded',
    lookup: (now) => {
      const recorded = replay(kept.answers, now);
      const ours = history === undefined ? recorded : lookupOf({ history }, now);
      return (question) => (question.kind === 'history' ? ours : recorded)(question);
    },
    asksStore: history !== undefined,
    askedAt: () => kept.asked,
    keep: () => undefined,
    finish: () => Promise.resolve(),
  };
  if (item.bytes.length <= SMALL) {
    const examination = await examineHere(item, border, asking);
    return withCard(doneWith(item, examination), examination);
  }
  const own = new StandingCrew({ border, workers: 1, asking });
  try {
    return await own.examine(item);
  } finally {
    await own.end();
  }
}

/** What was answered then is answered again. */
function historyOf({ answers, asked }: KeptAnswers, askStore: AskStore | undefined): AskStore | undefined {
  if (!answers.some(({ question }) => question.kind === 'history')) return askStore;
  return replay(answers, asked);
}

function compared(before: Examination, after: Examination, isKept: boolean): Changed {
  const [old, now] = [before, after].map(({ findings }) => new Set(findings.map(({ detector }) => detector)));
  const pair = <T>(a: T, b: T): readonly [T, T] | undefined => (a === b ? undefined : [a, b]);
  const kind = pair(before.verdict.kind, after.verdict.kind);
  const certainty = pair(before.verdict.certainty, after.verdict.certainty);
  const danger = pair(before.verdict.danger, after.verdict.danger);
  const appeared = [...(now ?? [])].filter((detector) => old?.has(detector) !== true);
  const gone = [...(old ?? [])].filter((detector) => now?.has(detector) !== true);
  return {
    sha256: before.sha256,
    subject: after.facts.subject?.value ?? '',
    from: { version: before.version, at: before.at },
    to: { version, at: after.at },
    isChanged:
      kind !== undefined || certainty !== undefined || danger !== undefined || appeared.length > 0 || gone.length > 0,
    isKept,
    ...(kind === undefined ? {} : { kind }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(danger === undefined ? {} : { danger }),
    appeared,
    gone,
  };
}

/** `spam 40 → phishing 75; + link-lookalike; − newsletter`: what changed, as a line of a timeline. */
export function changeText({ kind, danger, certainty, appeared, gone, from, to }: Changed): string {
  const verdict = [kind, certainty, danger].filter((one) => one !== undefined).map(([a, b]) => `${a} → ${b}`);
  const detectors = [...appeared.map((one) => `+ ${one}`), ...gone.map((one) => `− ${one}`)];
  return [`${from.version} → ${to.version}`, verdict.join(', '), ...detectors].filter((part) => part !== '').join('; ');
}

/** All mails of a case, with a line in its timeline for each that changed. */
export async function* examineCaseAgain(
  store: Store,
  id: string,
  { by, ...wish }: AgainWish & { readonly by: string },
): AsyncGenerator<Changed> {
  const found = await store.case(id);
  if (found === undefined) throw noCase(id);
  const name = checkedName(by);
  for await (const changed of examineAgain(store, found.messages, wish)) {
    const { isChanged, sha256: message, to } = changed;
    const line: Entry = { at: to.at, by: name, what: 'examined', note: changeText(changed), message };
    // at once: the examination is kept already, and whoever listens may stop here
    if (isChanged) await store.changeCase(id, { timeline: [line] }, new Date().toISOString());
    yield changed;
  }
}
