/** `metsuke case list` and `case show`. */
import { returnedLines } from '../../app/cases/returned-lines.ts';
import { type CaseSheet, caseSheet, dueCases, idsOf } from '../../app/cases/sheet.ts';
import { everyOne } from '../../app/every-page.ts';
import { Failure, noCase } from '../../app/failure.ts';
import { layOutCase, layOutCases } from '../../report/case.ts';
import type { ListedCase } from '../../store/store.ts';
import { destinationOf } from '../destination.ts';
import type { Options } from '../options.ts';
import { isTerminal } from '../output.ts';
import { show } from '../show.ts';
import { dayFrom, today } from '../times.ts';
import { need, type Session, tellNothingKept } from './session.ts';

export async function list(session: Session): Promise<number> {
  const { store, options } = session;
  const { due, all } = options.cased;
  const { until } = options.cased;
  const { lang } = options;
  const day =
    until === undefined ? undefined : dayFrom(until, { option: '--until', lang, near: new Date() }).value.slice(0, 10);
  const found = due ? await dueCases(store, day) : await allCases(session, all);
  await show(session, found, () => layOutCases(found, options.lang, today(options.lang), { isDue: due, isAll: all }));
  return 0;
}

/** Where nothing was ever kept. */
export async function listNothing(options: Options): Promise<number> {
  const { due: isDue, all: isAll } = options.cased;
  await show({ options }, [], () => layOutCases([], options.lang, today(options.lang), { isDue, isAll }));
  tellNothingKept(options);
  return 0;
}

/** Open ones, what is due first; with `--all` those that are closed too. */
async function allCases({ store }: Session, all: boolean): Promise<readonly ListedCase[]> {
  const state = all ? {} : { state: 'open' as const };
  const found = await everyOne((page) => store.cases({ ...state, ...page }));
  const day = (one: ListedCase): string => one.due?.slice(0, 10) ?? '9999';
  return found.sort((a, b) => day(a).localeCompare(day(b)) || Number(b.id) - Number(a.id));
}

export async function showCase(session: Session): Promise<number> {
  const { store, options } = session;
  const id = need(session, 0);
  const isDocument = options.format === 'pdf';
  if (!isDocument && options.output !== undefined)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '-o は --format pdf と一緒に使います', en: '-o goes with --format pdf' },
      { ja: 'ほかの形式は > ファイル名 で書き出してください', en: 'write to a file by > FILE' },
      { exit: 2 },
    );
  if (isDocument && options.output === undefined && isTerminal(1))
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: 'PDFは端末には表示できません', en: 'a PDF is not for a terminal' },
      { ja: '-o ファイル名 で書き出し先を指定してください', en: 'name its file: -o FILE' },
      { exit: 2 },
    );
  const sheet = await caseSheet(store, id);
  if (sheet === undefined) throw noCase(id);
  if (isDocument) await writeDocument(session, sheet);
  else {
    const returned = await returnedLines(store, sheet.case.messages);
    const told = returned.length === 0 ? sheet : { ...sheet, returned };
    // a page that is kept or handed on has room for every line
    const isWhole = options.verbose || options.format === 'html' || options.format === 'md';
    await show(session, told, () =>
      layOutCase(told, options.lang, today(options.lang), { verbose: options.verbose, isWhole }),
    );
  }
  return 0;
}

/** The case on paper, to be handed to a provider or the police. */
async function writeDocument({ store, options }: Session, sheet: CaseSheet): Promise<void> {
  const { lang, verbose, output } = options;
  const [{ writeCasePdf }, { documentMails, quoteMails }] = await Promise.all([
    import('../../report/pdf.ts'),
    import('../../app/cases/document.ts'),
  ]);
  const mails = quoteMails(await documentMails(store, idsOf(sheet)));
  const bytes = await writeCasePdf(sheet, mails, { lang, verbose });
  const to = destinationOf(output);
  await to.write(bytes);
  to.end();
}
