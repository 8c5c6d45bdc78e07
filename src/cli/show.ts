/** Prints what a verb has found or done, in the form that was asked for. */
import { writeJson } from '../app/json.ts';
import type { Page } from '../report/sheet.ts';
import { isUnicode } from './options/language.ts';
import type { Options } from './options.ts';
import { isTerminal, write } from './output.ts';

/** Without a terminal a page is as wide as mail is. */
const COLUMNS = 80;

/** How a page is drawn on the terminal of this call. */
export const drawing = ({ color }: Pick<Options, 'color'>) => ({
  columns: isTerminal(1) ? process.stdout.columns : COLUMNS,
  color,
  unicode: isUnicode(process.env),
});

/** Prints a page, or what it is made of as JSON. */
export async function show(
  { options }: { readonly options: Options },
  value: unknown,
  page: () => Page,
): Promise<void> {
  const { format, lang } = options;
  if (format === 'json') await write(`${writeJson(value, 2)}\n`);
  else if (format === 'jsonl') {
    const lines = Array.isArray(value) ? value : [value];
    await write(lines.map((one) => `${writeJson(one)}\n`).join(''));
  } else if (format === 'md') await write((await import('../report/markdown.ts')).writeMarkdownPage(page()));
  else if (format === 'html') await write((await import('../report/html.ts')).writeHtmlPage(page(), lang));
  else await write((await import('./terminal.ts')).writeTerminalPage(page(), drawing(options)));
}

/** Tells what was done: a sentence, or JSON. */
export async function done(
  { options }: { readonly options: Options },
  value: unknown,
  sentence: string,
): Promise<number> {
  const isJson = options.format === 'json' || options.format === 'jsonl';
  await write(isJson ? `${writeJson(value)}\n` : `${sentence}\n`);
  return 0;
}
