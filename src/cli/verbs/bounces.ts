/** `metsuke bounces PATH...`: folds a pile of bounces and prints who really sent what came back. */
import { Failure } from '../../app/failure.ts';
import { type FoldedBounces, foldBounces } from '../../app/fold-bounces.ts';
import { writeJson } from '../../app/json.ts';
import { layOutBounces } from '../../report/bounces.ts';
import { askingOf } from '../asking-of.ts';
import { failureLine } from '../failure-line.ts';
import { isUnicode } from '../options/language.ts';
import { type Options, readOptions } from '../options.ts';
import { isTerminal, tell, write } from '../output.ts';
import { tellUnseen, watchFor } from '../own-hosts.ts';
import { progress } from '../progress.ts';

/** Without a terminal a page is as wide as mail is. */
const COLUMNS = 80;

export async function run(words: readonly string[]): Promise<number> {
  const options = readOptions(words, {
    isTerminal: isTerminal(1),
    takes: ['reading', 'asking', 'recording', 'folding'],
    asks: 'none',
    hasTables: true,
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
  const asking = await askingOf(ask);
  const shown = progress(options.quiet);
  const watch = watchFor(options);
  const refused: Failure[] = [];
  const folded = await foldBounces(paths, {
    border,
    sent,
    batvKeys,
    verp,
    resume,
    workers,
    asking,
    look: watch && ((bytes) => watch.look(bytes)),
    refuse: (failure) => refused.push(failure),
    step: () => shown.step(),
  });
  shown.end();
  for (const failure of refused) tell(await failureLine(failure, options.lang));
  tellUnseen(watch, options);
  await write(await written(folded, options));
  await asking?.finish();
  return folded.unread.length > 0 ? 3 : 0;
}

async function written(folded: FoldedBounces, { format, lang, color, verbose }: Options): Promise<string> {
  if (format === 'json') return `${writeJson(folded, 2)}\n`;
  if (format === 'jsonl') return `${writeJson(folded)}\n`;
  if (format === 'csv') return (await import('../../report/csv.ts')).writeBouncesCsv(folded);
  const page = layOutBounces(folded, lang, verbose);
  if (format === 'md') return (await import('../../report/markdown.ts')).writeMarkdownPage(page);
  if (format === 'html') return (await import('../../report/html.ts')).writeHtmlPage(page, lang);
  const { writeTerminalPage } = await import('../terminal.ts');
  const columns = isTerminal(1) ? process.stdout.columns : COLUMNS;
  return writeTerminalPage(page, { columns, color, unicode: isUnicode(process.env) });
}
