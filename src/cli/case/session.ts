/** What every `metsuke case ...` begins with: the options, the store, and who says it. */
import { Failure } from '../../app/failure.ts';
import { writeJson } from '../../app/json.ts';
import { openKept } from '../../app/store-place.ts';
import type { Page } from '../../report/sheet.ts';
import type { Store } from '../../store/store.ts';
import { type CaseWords, cases } from '../../words/cases.ts';
import { isUnicode } from '../options/language.ts';
import type { Options } from '../options.ts';
import { isTerminal, write } from '../output.ts';

/** Without a terminal a page is as wide as mail is. */
const COLUMNS = 80;

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

/** Prints a page, or what it is made of as JSON. */
export async function show({ options }: Pick<Session, 'options'>, value: unknown, page: () => Page): Promise<void> {
  const { format, lang, color } = options;
  if (format === 'json') await write(`${writeJson(value, 2)}\n`);
  else if (format === 'jsonl') {
    const lines = Array.isArray(value) ? value : [value];
    await write(lines.map((one) => `${writeJson(one)}\n`).join(''));
  } else if (format === 'md') await write((await import('../../report/markdown.ts')).writeMarkdownPage(page()));
  else if (format === 'html') await write((await import('../../report/html.ts')).writeHtmlPage(page(), lang));
  else {
    const { writeTerminalPage } = await import('../terminal.ts');
    const columns = isTerminal(1) ? process.stdout.columns : COLUMNS;
    await write(writeTerminalPage(page(), { columns, color, unicode: isUnicode(process.env) }));
  }
}

/** Tells what was done: a sentence, or JSON. */
export async function done({ options }: Session, value: unknown, sentence: string): Promise<number> {
  const isJson = options.format === 'json' || options.format === 'jsonl';
  await write(isJson ? `${writeJson(value)}\n` : `${sentence}\n`);
  return 0;
}
