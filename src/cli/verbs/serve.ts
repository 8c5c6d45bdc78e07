/** `metsuke serve`: the web app and the API, until Ctrl-C. */
import { readFileSync } from 'node:fs';
import { Failure } from '../../app/failure.ts';
import { visible } from '../../report/escape.ts';
import { serveTexts } from '../../words/serve.ts';
import { readOptions } from '../options.ts';
import { isTerminal, tell, write } from '../output.ts';

export async function run(words: readonly string[]): Promise<number> {
  const options = readOptions(words, {
    isTerminal: isTerminal(1),
    takes: ['reading', 'asking', 'serving'],
    asks: 'none',
    prints: ['text'],
  });
  const { paths, data, store, border, ask, workers, lang, listen, url, oidc } = options;
  if (paths.length > 0) {
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: 'serve にファイルの指定は要りません', en: 'serve takes no path' },
      { ja: 'metsuke serve --listen ホスト:ポート のように指定してください', en: 'metsuke serve --listen HOST:PORT' },
      { exit: 2 },
    );
  }
  // a bundle of its own: no other verb loads it
  const { startServer } = await import('../../server/serve.ts');
  const running = await startServer({
    ...listen,
    data,
    store,
    url,
    ...(oidc !== undefined && { oidc: { ...oidc, secret: secretIn(oidc.secretFile) } }),
    border,
    ask,
    workers,
    tell: (line) => tell(visible(line)),
  });
  const texts = serveTexts[lang];
  await write(`${texts.at(url?.href ?? running.url)}\n`);
  if (!running.isAppBuilt) tell(texts.noApp);
  await stopped();
  if (isTerminal(2)) tell(texts.stops);
  await running.stop();
  return 0;
}

function secretIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new Failure(
      'METSUKE_OIDC',
      { ja: `${path} を読めません`, en: `${path} cannot be read` },
      { ja: 'oidc-secret-file の場所と権限を確認してください', en: 'check oidc-secret-file and its permissions' },
      {
        exit: 2,
        cause,
      },
    );
  }
}

/** A Ctrl-C comes twice when somebody between us and the terminal hands it on; milliseconds. */
const SAME_SIGNAL = 1_000;

/** The first signal stops in good order; one that comes later does not wait. */
function stopped(): Promise<void> {
  return new Promise((done) => {
    let first: number | undefined;
    const heard = (): void => {
      first ??= performance.now();
      if (performance.now() - first > SAME_SIGNAL) process.exit(3);
      done();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
  });
}
