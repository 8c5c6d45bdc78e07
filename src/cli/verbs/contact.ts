/** `metsuke contact TARGET...`: whom to write to about an address, a domain, a page or a mailbox. */
import { askingFor } from '../../app/asking.ts';
import { Failure } from '../../app/failure.ts';
import { type DesksFound, findDesks } from '../../app/find-desks.ts';
import { writeJson } from '../../app/json.ts';
import { noTarget } from '../../words/contact-target.ts';
import { failureLine } from '../failure-line.ts';
import { lines, type Options, readOptions } from '../options.ts';
import { isTerminal, tell, write } from '../output.ts';
import { waiting } from '../progress.ts';
import { drawing } from '../show.ts';

export async function run(words: readonly string[]): Promise<number> {
  const options = readOptions(words, {
    isTerminal: isTerminal(1),
    takes: ['asking', 'recording', 'wishing'],
    asks: 'registry',
    prints: [...lines, 'md'],
  });
  const { paths: targets, ask, wishes, format } = options;
  if (targets.length === 0) {
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '調べる相手の指定がありません', en: 'contact needs a target' },
      {
        ja: 'metsuke contact のあとに、IPアドレス、ドメイン、URL、メールアドレスのどれかを指定してください',
        en: 'metsuke contact IP, DOMAIN, URL or ADDRESS',
      },
      { exit: 2 },
    );
  }
  const asking = await askingFor(ask);
  const ownRegistries = ask.rdapBootstrap !== undefined || ask.whois !== undefined || ask.level === 'recorded';
  const writeOne = await writerFor(options);
  const all: DesksFound[] = [];
  let status = 0;
  for (const target of targets) {
    const shown = waiting(options.quiet);
    const found = await findDesks(target, asking, { ...wishes, ownRegistries });
    shown.end();
    status = Math.max(status, await statusOf(found, options.lang));
    if (format === 'json') all.push(found);
    // a page that says what the line on standard error says helps nobody
    else if (found.target.kind !== 'unreadable' || format !== 'text')
      await write(writeOne(found, target === targets[0]));
  }
  if (format === 'json') await write(`${writeJson(all.length === 1 ? all[0] : all, 2)}\n`);
  await asking.finish();
  return status;
}

/** 2: what was named is no target. 3: everybody who was asked, or every registry, gave no answer. */
async function statusOf({ target, nobody, sources, warnings }: DesksFound, lang: 'ja' | 'en'): Promise<number> {
  if (target.kind === 'unreadable') {
    // it is a sentence on the page, and a part of one here
    const { ja = '', en = '' } = nobody ?? {};
    const failure = new Failure(
      'METSUKE_ARGUMENT',
      {
        ja: noTarget.ja(target.text, ja.replace(/。$/, '')),
        en: noTarget.en(target.text, en.replace(/\.$/, '')),
      },
      { ja: noTarget.wayOut.ja, en: noTarget.wayOut.en },
      { exit: 2 },
    );
    tell(await failureLine(failure, lang));
    return failure.exit;
  }
  if (warnings.some(({ id }) => id === 'registries-silent')) return 3;
  const outside = sources.filter(({ answer, outcome }) => !answer.startsWith('geo:') && outcome !== 'skipped');
  return outside.length > 0 && outside.every(({ outcome }) => outcome === 'failed') ? 3 : 0;
}

type Writer = (found: DesksFound, isFirst: boolean) => string;

async function writerFor(options: Options): Promise<Writer> {
  const { format, lang, verbose, wishes } = options;
  if (format === 'json' || format === 'jsonl') return (found) => `${writeJson(found)}\n`;
  const { layOutDesks } = await import('../../report/desks.ts');
  if (format === 'md') {
    const { writeMarkdownPage } = await import('../../report/markdown.ts');
    return (found, isFirst) => `${isFirst ? '' : '\n---\n\n'}${writeMarkdownPage(layOutDesks(found, lang))}`;
  }
  const { writeTerminalPage } = await import('../terminal.ts');
  // who names a purpose wants to know all about its bodies
  const brief = !verbose && wishes.purposes.length === 0;
  const drawn = drawing(options);
  return (found, isFirst) => `${isFirst ? '' : '\n'}${writeTerminalPage(layOutDesks(found, lang, brief), drawn)}`;
}
