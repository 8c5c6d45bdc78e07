/** Writes outcomes in the format that was asked for, each as soon as it is there. */
import type { Examined } from '../app/examined.ts';
import { Failure } from '../app/failure.ts';
import type { Item, Outcome, Unread } from '../app/item.ts';
import { writeJson } from '../app/json.ts';

import type { PdfMail } from '../report/pdf.ts';
import type { Options } from './options.ts';
import { isTerminal } from './output.ts';
import { drawing } from './show.ts';

interface Printer {
  /** What to write for one outcome; may be empty when it waits for the end. */
  one(outcome: Outcome): string;
  end(): string | Promise<Uint8Array>;
}

/** Up to this many mails each is reported in full; beyond, one line each unless `--verbose`. */
export const IN_FULL = 8;

export const examinationOf = (outcome: Outcome): Examined => outcome.examination ?? JSON.parse(outcome.json);

/** @param ahead the mails that were read ahead: at least these will come */
export async function printerFor(options: Options, ahead: readonly (Item | Unread)[]): Promise<Printer> {
  const { format, lang, verbose } = options;
  const count = ahead.length;
  if (format === 'jsonl') return { one: ({ json }) => `${json}\n`, end: () => '' };
  if (format === 'json') return json(count);
  if (format === 'html') {
    const { writeHtml } = await import('../report/html.ts');
    const all: Examined[] = [];
    return {
      one(outcome) {
        all.push(examinationOf(outcome));
        return '';
      },
      end: () => (all.length === 0 ? '' : writeHtml(all, { lang, verbose })),
    };
  }
  if (format === 'md') {
    const { writeMarkdown } = await import('../report/markdown.ts');
    let separator = '';
    return {
      one(outcome) {
        const text = `${separator}${writeMarkdown(examinationOf(outcome), { lang, verbose })}`;
        separator = '\n---\n\n';
        return text;
      },
      end: () => '',
    };
  }
  if (format === 'pdf') return pdf(options, ahead);
  return terminal(options, count);
}

/** One document for all mails, with the lines of their originals. */
async function pdf({ lang, verbose, output }: Options, ahead: readonly (Item | Unread)[]): Promise<Printer> {
  if (output === undefined && isTerminal(1))
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: 'PDFは端末には表示できません', en: 'a PDF is not for a terminal' },
      { ja: '-o ファイル名 で書き出し先を指定してください', en: 'name its file: -o FILE' },
      { exit: 2 },
    );
  if (ahead.length > IN_FULL)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: `1つのPDFに入るのは${IN_FULL}通までです`, en: `one PDF is for up to ${IN_FULL} mails` },
      { ja: '載せるメールを選んで指定してください', en: 'choose the mails that it is about' },
      {
        exit: 2,
      },
    );
  const [{ writePdf }, { quoteHeaders }] = await Promise.all([
    import('../report/pdf.ts'),
    import('../app/shown/header-quotes.ts'),
  ]);
  const originals = new Map(ahead.map((one) => [one.source, 'bytes' in one ? one.bytes : undefined]));
  const all: PdfMail[] = [];
  return {
    one(outcome) {
      const examination = examinationOf(outcome);
      const original = originals.get(outcome.source);
      all.push({ examination, ...(original === undefined ? {} : { quotes: quoteHeaders(original, examination) }) });
      return '';
    },
    end: () => (all.length === 0 ? '' : writePdf(all, { lang, verbose })),
  };
}

/** One object for one mail, an array for several. */
function json(count: number): Printer {
  if (count <= 1) return { one: (outcome) => `${writeJson(examinationOf(outcome), 2)}\n`, end: () => '' };
  let separator = '[\n';
  return {
    one(outcome) {
      const text = `${separator}${outcome.json}`;
      separator = ',\n';
      return text;
    },
    end: () => (separator === '[\n' ? '[]\n' : '\n]\n'),
  };
}

async function terminal(options: Options, count: number): Promise<Printer> {
  const { writeLine, writeTerminal } = await import('./terminal.ts');
  const { lang, verbose } = options;
  const drawn = drawing(options);
  const write = count > IN_FULL && !verbose ? writeLine : writeTerminal;
  let separator = '';
  return {
    one(outcome) {
      const text = `${separator}${write(examinationOf(outcome), { lang, verbose, ...drawn })}`;
      separator = write === writeTerminal ? '\n' : '';
      return text;
    },
    end: () => '',
  };
}
