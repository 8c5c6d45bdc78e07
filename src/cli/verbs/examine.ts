/** `metsuke examine PATH...`: examines mails and prints what was found. */

import type { Asking } from '../../app/asking.ts';
import { Failure } from '../../app/failure.ts';
import { type Item, type Outcome, outcomeOf, type Unread } from '../../app/item.ts';
import { examineHere } from '../../app/safely.ts';
import { itemsOf } from '../../app/sources.ts';
import type { Border } from '../../examine/observe/border.ts';
import { nothingThere } from '../../words/passed-over.ts';
import { askingOf } from '../asking-of.ts';
import { destinationOf } from '../destination.ts';
import { failureLine } from '../failure-line.ts';
import { type Options, pages, readOptions } from '../options.ts';
import { isTerminal, tell } from '../output.ts';
import { tellUnseen, watched, watchFor } from '../own-hosts.ts';
import { PassedOver } from '../passed-over.ts';
import { examinationOf, IN_FULL, printerFor } from '../printer.ts';
import { progress } from '../progress.ts';

/** A bigger mail goes to a worker, which has a heap limit of its own. */
const SMALL = 1024 * 1024;

export async function run(words: readonly string[]): Promise<number> {
  const options = readOptions(words, {
    isTerminal: isTerminal(1),
    takes: ['reading', 'examining', 'asking', 'recording'],
    asks: 'none',
    prints: [...pages, 'pdf'],
    writesFile: true,
  });
  if (options.paths.length === 0) {
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '調べるメールの指定がありません', en: 'examine needs a mail' },
      {
        ja: 'metsuke examine メール.eml のように、ファイル、フォルダー、mbox か、標準入力なら - を指定してください',
        en: 'metsuke examine MAIL.eml, a folder, an mbox, or - for standard input',
      },
      { exit: 2 },
    );
  }
  // before a mail is read: where dist/ has no such module, the whole bundle begins anew here (tools/build.ts)
  const asking = await askingOf(options.ask);
  const keeping = options.keep ? await modulesThatKeep() : undefined;
  const watch = watchFor(options);
  const passed = new PassedOver();
  const items = watched(await sourcesOf(options, passed), watch);
  const first = await readAhead(items, IN_FULL + 1);
  const isFew = first.length <= IN_FULL;
  const outcomes = keeping
    ? kept(keeping, rejoined(first, items), options, asking)
    : isFew && first.every((one) => 'failure' in one || one.bytes.length <= SMALL)
      ? here(first, options.border, asking)
      : await inWorkers(rejoined(first, items), options, asking);
  const status = await print(outcomes, options, first, asking);
  tellUnseen(watch, options);
  if (first.length === 0) tell(nothingThere[options.lang]);
  passed.tell(options.lang);
  await asking?.finish();
  return status;
}

/** The mails of the paths, or what they report. */
async function sourcesOf({ paths, reported }: Options, { note }: PassedOver): Promise<AsyncIterable<Item | Unread>> {
  if (!reported) return itemsOf(paths, note);
  const { reportedItems } = await import('../../app/sources/reports.ts');
  return reportedItems(itemsOf(paths, note));
}

/** Reads up to `most` items, to learn whether there are few. */
async function readAhead<T>(items: AsyncIterator<T>, most: number): Promise<T[]> {
  const first: T[] = [];
  while (first.length < most) {
    const next = await items.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return first;
}

async function* rejoined<T>(first: readonly T[], items: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first;
  for (let next = await items.next(); next.done !== true; next = await items.next()) yield next.value;
}

async function* here(
  items: readonly (Item | Unread)[],
  border: Border,
  asking: Asking | undefined,
): AsyncGenerator<Outcome | Unread> {
  const examine = (item: Item | Unread) =>
    'failure' in item ? item : outcomeOf(item, examineHere(item, border, asking));
  // who asks waits for answers, and can wait for all of them at one time
  if (asking !== undefined) for (const outcome of items.map(examine)) yield await outcome;
  else for (const item of items) yield await examine(item);
}

async function inWorkers(
  items: AsyncIterable<Item | Unread>,
  { border, workers }: Options,
  asking: Asking | undefined,
): Promise<AsyncGenerator<Outcome | Unread>> {
  const { examineMany } = await import('../../app/crew.ts'); // loaded only now: one small mail needs no workers
  return examineMany(items, border, { workers, asking });
}

async function modulesThatKeep() {
  const [{ openKept }, { keepMany }, { cases }] = await Promise.all([
    import('../../app/store-place.ts'),
    import('../../app/keep-mail/keep-many.ts'),
    import('../../words/cases.ts'),
  ]);
  return { openKept, keepMany, cases };
}

/** What is examined is kept, and what is printed is what is kept. How much that was is told at the end. */
async function* kept(
  { openKept, keepMany, cases }: Awaited<ReturnType<typeof modulesThatKeep>>,
  items: AsyncIterable<Item | Unread>,
  { border, workers, data, store: place, quiet, lang }: Options,
  asking: Asking | undefined,
): AsyncGenerator<Outcome | Unread> {
  const store = await openKept({ data, store: place });
  let [fresh, known] = [0, 0];
  try {
    for await (const one of keepMany(store, items, { border, workers, asking, again: true })) {
      if ('known' in one) {
        // the same mail twice in one call: it is there by now, and is told twice
        const json = await store.examination(one.sha256);
        if (json !== undefined) yield { source: one.source, json, danger: (await store.mail(one.sha256))?.danger ?? 0 };
        known += 1;
      } else if ('failure' in one) yield one;
      else {
        yield one;
        if (one.isNew) fresh += 1;
        else known += 1;
      }
    }
  } finally {
    await store.close();
  }
  if (!quiet) tell(cases[lang].kept(fresh, known));
}

async function print(
  outcomes: AsyncIterable<Outcome | Unread>,
  options: Options,
  ahead: readonly (Item | Unread)[],
  asking: Asking | undefined,
): Promise<number> {
  const printer = await printerFor(options, ahead);
  const destination = destinationOf(options.output);
  const shown = progress(options.quiet);
  let status = 0;
  for await (const outcome of outcomes) {
    shown.step();
    if ('failure' in outcome) {
      tell(await failureLine(outcome.failure, options.lang));
      status = Math.max(status, outcome.failure.exit);
      continue;
    }
    if (options.ask.record !== undefined) asking?.keep(examinationOf(outcome).answers);
    if (options.failOn !== undefined && outcome.danger >= options.failOn) status = Math.max(status, 1);
    await destination.write(printer.one(outcome));
  }
  shown.end();
  await destination.write(await printer.end());
  destination.end();
  return status;
}
