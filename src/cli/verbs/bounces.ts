/** `metsuke bounces PATH...`: folds a pile of bounces and prints who really sent what came back. */
import { Failure } from '../../app/failure.ts';
import { foldBounces } from '../../app/fold-bounces.ts';
import { layOutBounces } from '../../report/bounces.ts';
import { askingWhenTold } from '../asking-of.ts';
import { failureLine } from '../failure-line.ts';
import { pages, readOptions } from '../options.ts';
import { isTerminal, tell, write } from '../output.ts';
import { tellUnseen, watchFor } from '../own-hosts.ts';
import { PassedOver } from '../passed-over.ts';
import { progress } from '../progress.ts';
import { show } from '../show.ts';

export async function run(words: readonly string[]): Promise<number> {
  const options = readOptions(words, {
    isTerminal: isTerminal(1),
    takes: ['reading', 'asking', 'recording', 'folding'],
    asks: 'none',
    prints: [...pages, 'csv'],
  });
  const { paths, border, sent, batvKeys, verp, resume, workers, ask } = options;
  if (paths.length === 0) {
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '不達通知の指定がありません', en: 'bounces needs a pile of bounces' },
      {
        ja: 'metsuke bounces フォルダー のように、フォルダーかmbox、標準入力なら - を指定してください',
        en: 'metsuke bounces FOLDER, an mbox, or - for standard input',
      },
      { exit: 2 },
    );
  }
  const asking = await askingWhenTold(ask);
  const shown = progress(options.quiet);
  const watch = watchFor(options);
  const refused: Failure[] = [];
  const passed = new PassedOver();
  const folded = await foldBounces(paths, {
    border,
    sent,
    batvKeys,
    verp,
    resume,
    workers,
    asking,
    look: watch && ((bytes) => watch.look(bytes)),
    passOver: passed.note,
    refuse: (failure) => refused.push(failure),
    step: () => shown.step(),
  });
  shown.end();
  for (const failure of refused) tell(await failureLine(failure, options.lang));
  passed.tell(options.lang);
  tellUnseen(watch, options);
  if (options.format === 'csv') await write((await import('../../report/csv.ts')).writeBouncesCsv(folded));
  else await show({ options }, folded, () => layOutBounces(folded, options.lang, options.verbose));
  await asking?.finish();
  return folded.unread.length > 0 ? 3 : 0;
}
