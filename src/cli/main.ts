/** The door of the command line: finds the verb, and answers failures with one line, a code and the way out. */
import { Failure } from '../app/failure.ts';
import { visible } from './escape.ts';

type Verb = (words: readonly string[]) => Promise<number>;

/** Each verb is loaded when it is called: start-up time counts. */
const verbs: Readonly<Record<string, () => Promise<{ readonly run: Verb }>>> = {
  examine: () => import('./verbs/examine.ts'),
  learn: () => import('./verbs/learn.ts'),
};

process.stdout.on('error', (error) => {
  // `metsuke … | head`: whoever read us has enough
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  const isDebug = process.argv.includes('--debug');
  process.exit(
    fail(new Failure('METSUKE_OUTPUT', error.message, 'check where the output goes', { cause: error }), isDebug),
  );
});

// who cannot be told of a failure still gets its exit status
process.stderr.on('error', () => undefined);

// no top-level await: the bundle is CommonJS, which starts faster
void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

async function main(words: readonly string[]): Promise<number> {
  try {
    const [verb, ...rest] = words;
    if (verb === '--version') {
      const { version } = await import('../app/version.ts');
      process.stdout.write(`${version}\n`);
      return 0;
    }
    if (verb === undefined || verb === '--help' || verb === '-h') {
      const { helpFor } = await import('./help.ts');
      process.stdout.write(helpFor(undefined, rest));
      return verb === undefined ? 2 : 0;
    }
    const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (load === undefined) {
      throw new Failure('METSUKE_ARGUMENT', `there is no verb "${verb}"`, 'metsuke --help lists the verbs', {
        exit: 2,
      });
    }
    if (rest.includes('--help') || rest.includes('-h')) {
      const { helpFor } = await import('./help.ts');
      process.stdout.write(helpFor(verb, rest));
      return 0;
    }
    const { run } = await load();
    return await run(rest);
  } catch (error) {
    return fail(error, words.includes('--debug'));
  }
}

/** The stack holds the message, and with it what a stranger wrote. */
function stackOf(error: Error): string {
  return (error.stack ?? error.message).split('\n').map(visible).join('\n');
}

function fail(error: unknown, debug: boolean): number {
  if (debug && error instanceof Error) process.stderr.write(`${stackOf(error)}\n`);
  const known = error instanceof Failure ? error : undefined;
  const message = known?.message ?? (error instanceof Error ? error.message : String(error));
  const wayOut = known?.wayOut ?? 'this is our mistake: please report it, with the output of --debug';
  process.stderr.write(`${visible(`${known?.code ?? 'METSUKE_INTERNAL'}: ${message}; ${wayOut}`)}\n`);
  return known?.exit ?? 3;
}
