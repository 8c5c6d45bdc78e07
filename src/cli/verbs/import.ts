/** `metsuke import PATH...`: keeps a pile of mails. Interrupted, it is called again, and goes on where it was. */
import { Failure } from '../../app/failure.ts';
import { writeJson } from '../../app/json.ts';
import { keepMany } from '../../app/keep-mail/keep-many.ts';
import { itemsOf } from '../../app/sources.ts';
import { openKept } from '../../app/store-place.ts';
import { visible } from '../../report/escape.ts';
import { cases } from '../../words/cases.ts';
import { askingWhenTold } from '../asking-of.ts';
import { failureLine } from '../failure-line.ts';
import { lines, readOptions } from '../options.ts';
import { isTerminal, tell, write } from '../output.ts';
import { PassedOver } from '../passed-over.ts';
import { progress } from '../progress.ts';

/** Paths that could not be kept, and duplicates, that are named in the result. */
const NAMED = 1_000;

interface Imported {
  readonly new: number;
  /** Kept before: in an earlier run, or twice in this pile. */
  readonly known: number;
  /** Kept before, and examined anew by newer detectors. */
  readonly again: number;
  readonly failed: number;
  readonly seconds: number;
  readonly duplicates: readonly { readonly source: string; readonly sha256: string }[];
  readonly failures: readonly { readonly source: string; readonly code: string }[];
}

export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args, {
    isTerminal: isTerminal(1),
    takes: ['reading', 'asking', 'recording'],
    asks: 'none',
    prints: lines,
  });
  const { paths, border, workers, data, store: place, ask, quiet, format, lang, verbose } = options;
  if (paths.length === 0)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '取り込むメールの指定がありません', en: 'import needs mails' },
      {
        ja: 'metsuke import フォルダー のように、フォルダー、mbox、Maildir か - を指定してください',
        en: 'metsuke import FOLDER, an mbox, a Maildir, or -',
      },
      { exit: 2 },
    );
  const asking = await askingWhenTold(ask);
  const store = await openKept({ data, store: place });
  const shown = progress(quiet);
  const begun = performance.now();
  let [fresh, known, again, failed] = [0, 0, 0, 0];
  const duplicates: { source: string; sha256: string }[] = [];
  const failures: { source: string; code: string }[] = [];
  const passed = new PassedOver();
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  /** Of a stop the pile ends here; what is on its way is still kept. */
  async function* upToStop<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const item of items) {
      if (isStopped) return;
      yield item;
    }
  }
  try {
    for await (const one of keepMany(store, upToStop(itemsOf(paths, passed.note)), { border, workers, asking })) {
      shown.step();
      if ('failure' in one) {
        failed += 1;
        if (failures.length < NAMED) failures.push({ source: one.source, code: one.failure.code });
        tell(await failureLine(one.failure, lang));
      } else if ('known' in one || !one.isExamined) {
        known += 1;
        const { source, sha256 } = one;
        if (duplicates.length < NAMED) duplicates.push({ source, sha256 });
        if (verbose) tell(visible(cases[lang].duplicate(source, sha256.slice(0, 12))));
      } else if (one.isNew) fresh += 1;
      else again += 1;
    }
  } finally {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
    shown.end();
    await store.close();
  }
  passed.tell(lang);
  await asking?.finish();
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  const result: Imported = { new: fresh, known, again, failed, seconds, duplicates, failures };
  await write(
    format === 'json' || format === 'jsonl'
      ? `${writeJson(result, format === 'json' ? 2 : undefined)}\n`
      : `${cases[lang].imported(result)}\n`,
  );
  if (isStopped)
    throw new Failure(
      'METSUKE_INTERRUPTED',
      { ja: '取り込みが途中で止められました。そこまでの分は保管されています', en: 'the import was stopped' },
      { ja: 'もう一度実行すると、続きから始まります', en: 'call it again: it goes on where it was' },
    );
  return failed > 0 ? 3 : 0;
}
