/** Writes a report for a terminal: as wide as it is told, in colour only when it is told. */
import type { Examined } from '../app/examined.ts';
import { harmful } from '../app/lead.ts';
import { nameOf } from '../app/shown/title.ts';
import type { Examination } from '../examine/examination.ts';
import type { Lang } from '../report/context.ts';
import { SCREEN, wordsOf } from '../report/context.ts';
import { defangText } from '../report/defang.ts';
import { visible } from '../report/escape.ts';
import { layOut } from '../report/layout.ts';
import type { Page } from '../report/sheet.ts';
import { ascii, unicode } from '../report/signs.ts';
import { leadingKind, leadingTone } from '../report/tone.ts';
import type { Ambiguous } from '../report/width.ts';
import { fit, widthOf } from '../report/width.ts';
import type { Piece } from './terminal/ink.ts';
import { ink } from './terminal/ink.ts';
import { Pen } from './terminal/pen.ts';

interface TerminalOptions {
  readonly lang: Lang;
  /** Columns of the terminal; taken as 60 to 200. */
  readonly columns: number;
  readonly color: boolean;
  readonly verbose?: boolean;
  /** Whether the terminal can show more than ASCII signs (its locale is UTF-8). */
  readonly unicode?: boolean;
  readonly ambiguous?: Ambiguous;
}

/** Columns: below, an address and what stands before it have no line of their own; beyond, nobody follows a line with the eye. */
const LEAST = 60;
const MOST = 200;
/** Characters of a URL that are shown at the least, and columns that its line needs for what stands beside it. */
const SCREEN_URL = 36;
const BESIDE_URL = 44;
/** Columns of an IPv4 address; a longer one is cut in the list. */
const ADDRESS = 15;

/** One report. Ends with LF; holds no byte below 0x20 but LF and, in colour, our own SGR sequences. */
export function writeTerminal(examination: Examined, options: TerminalOptions): string {
  const { lang, color, verbose = false, ambiguous = 1 } = options;
  const columns = Math.min(Math.max(Math.floor(options.columns) || LEAST, LEAST), MOST);
  const sheet = layOut(examination, {
    lang,
    verbose,
    room: { ...SCREEN, url: Math.max(SCREEN_URL, columns - BESIDE_URL) },
  });
  const pen = new Pen(options.unicode === false ? ascii : unicode, columns, ambiguous);
  return `${pen
    .sheet(sheet)
    .map((line) => ink(line, color))
    .join('\n')}\n`;
}

/** What is no report of a mail. Ends with LF, and holds no more than a report does. */
export function writeTerminalPage(
  page: Page,
  { columns, color, unicode: signs = true, ambiguous = 1 }: Omit<TerminalOptions, 'lang'>,
): string {
  const room = Math.min(Math.max(Math.floor(columns) || LEAST, LEAST), MOST);
  const pen = new Pen(signs ? unicode : ascii, room, ambiguous);
  return `${pen
    .page(page)
    .map((line) => ink(line, color))
    .join('\n')}\n`;
}

/** One line for one mail: danger, kind, subject, sender, handover. Ends with LF. */
export function writeLine(
  examination: Examination,
  { lang, columns, color, unicode: signs = true, ambiguous = 1 }: TerminalOptions,
): string {
  const { verdict, facts, partial, source } = examination;
  const words = wordsOf(lang);
  const room = Math.min(Math.max(Math.floor(columns) || LEAST, LEAST), MOST);
  const more = signs ? unicode.more : ascii.more;
  const names = [
    ...Object.values(words.kind),
    ...Object.values(words.notice),
    ...harmful.map((kind) => words.passedOn(words.kind[kind])),
  ];
  const kinds = Math.max(...names.map((kind) => widthOf(kind, ambiguous)));
  const rest = room - 4 - kinds - 2 - ADDRESS - 1;
  const from = Math.min(30, Math.floor(rest * 0.4));
  const column = (text: string, width: number): string =>
    fit(visible(defangText(text.slice(0, 400))), width, more, ambiguous);
  const tone = leadingTone(verdict);
  const pieces: Piece[] = [
    { text: String(verdict.danger).padStart(3), ink: tone === 'plain' ? 'plain' : tone },
    { text: ` ${column(leadingKind(verdict, words, facts), kinds)} `, ink: tone === 'plain' ? 'strong' : tone },
    {
      text: `${column(facts.subject?.value.trim() || `${words.label.noSubject} ${nameOf(source)}`, rest - from - 1)} `,
      ink: 'plain',
    },
    { text: `${column(facts.from[0]?.value.address ?? '', from)} `, ink: 'data' },
    { text: column(facts.route.value.handover?.ip ?? '?', ADDRESS), ink: 'plain' },
    { text: partial.length > 0 ? '!' : ' ', ink: 'warn' },
  ];
  return `${ink(pieces, color).trimEnd()}\n`;
}
