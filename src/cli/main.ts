/** The door of the command line: finds the verb, and answers failures with one line, a code and the way out. */
import { Failure, isFailure } from '../app/failure.ts';
import { end, tell, write } from './output.ts';
import { verbFirst } from './verb-first.ts';

type Verb = (words: readonly string[]) => Promise<number>;

/** Each verb is loaded when it is called: start-up time counts. */
const verbs: Readonly<Record<string, () => Promise<{ readonly run: Verb }>>> = {
  bounces: () => import('./verbs/bounces.ts'),
  case: () => import('./verbs/case.ts'),
  contact: () => import('./verbs/contact.ts'),
  doctor: () => import('./verbs/doctor.ts'),
  examine: () => import('./verbs/examine.ts'),
  import: () => import('./verbs/import.ts'),
  learn: () => import('./verbs/learn.ts'),
  serve: () => import('./verbs/serve.ts'),
  user: () => import('./verbs/user.ts'),
};

// no top-level await: the bundle is CommonJS, which starts faster
void main(process.argv.slice(2)).then(end);

async function main(written: readonly string[]): Promise<number> {
  const words = verbFirst(written);
  try {
    const [verb, ...rest] = words;
    if (verb === '--version') {
      const { version } = await import('../app/version.ts');
      await write(`${version}\n`);
      return 0;
    }
    if (verb === undefined || verb === '--help' || verb === '-h') {
      const { helpFor } = await import('./help.ts');
      await write(helpFor(undefined, rest));
      return verb === undefined ? 2 : 0;
    }
    const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (load === undefined) {
      throw new Failure(
        'METSUKE_ARGUMENT',
        { ja: `「${verb}」というコマンドはありません`, en: `there is no verb "${verb}"` },
        { ja: 'コマンドの一覧は metsuke --help にあります', en: 'metsuke --help lists the verbs' },
        { exit: 2 },
      );
    }
    if (rest.includes('--help') || rest.includes('-h')) {
      const { helpFor } = await import('./help.ts');
      await write(helpFor(verb, rest));
      return 0;
    }
    const { run } = await load();
    return await run(rest);
  } catch (error) {
    return await fail(error, words);
  }
}

async function fail(error: unknown, words: readonly string[]): Promise<number> {
  // the stack holds the message, and with it what a stranger wrote
  if (words.includes('--debug') && error instanceof Error) {
    const { visible } = await import('../report/escape.ts');
    tell((error.stack ?? error.message).split('\n').map(visible).join('\n'));
  }
  const known = isFailure(error) ? error : undefined;
  const { failureLine } = await import('./failure-line.ts');
  const { langFrom } = await import('./options/language.ts');
  const told = known ?? {
    code: 'METSUKE_INTERNAL' as const,
    message: error instanceof Error ? error.message : String(error),
    wayOut: 'this is our mistake: please report it, with the output of --debug',
  };
  tell(await failureLine(told, langFrom(words)));
  return known?.exit ?? 3;
}
