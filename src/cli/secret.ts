/** Asks for a password: on a terminal without showing it, twice; from a pipe its first line. */
import { Failure } from '../app/failure.ts';

const ENTER = /[\r\n]/;
const CTRL_C = '\x03';
const AGAIN = { ja: 'もう一度実行してください', en: 'try again' };
const BACKSPACE = /[\x08\x7f]/;

/** @param question and, on a terminal, the same once more @throws Failure METSUKE_ARGUMENT when the two differ, or there is none */
export async function readSecret(question: string, again: string): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const one = await hidden(question);
  const two = await hidden(again);
  if (one === two) return one;
  throw new Failure(
    'METSUKE_ARGUMENT',
    { ja: '2回のパスワードが一致しません', en: 'the two passwords differ' },
    AGAIN,
    { exit: 2 },
  );
}

async function firstLine(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += String(chunk);
    if (ENTER.test(text)) break;
  }
  const [line = ''] = text.split(ENTER, 1);
  if (line !== '') return line;
  throw new Failure(
    'METSUKE_ARGUMENT',
    { ja: 'パスワードがありません', en: 'there is no password' },
    { ja: '標準入力の1行目に書いてください', en: 'give it as the first line of standard input' },
    {
      exit: 2,
    },
  );
}

/** Nothing is shown while it is written, not even how long it is. */
function hidden(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(`${question}: `);
  return new Promise((done, fail) => {
    let written = '';
    const end = (settle: () => void): void => {
      stdin.setRawMode(false).pause();
      stdin.off('data', heard);
      stderr.write('\n');
      settle();
    };
    const heard = (data: string): void => {
      for (const key of data) {
        if (key === CTRL_C || ENTER.test(key)) {
          end(key === CTRL_C ? () => fail(givenUp()) : () => done(written));
          return;
        }
        written = BACKSPACE.test(key) ? written.slice(0, -1) : written + key;
      }
    };
    stdin.setRawMode(true).setEncoding('utf8').on('data', heard).resume();
  });
}

const givenUp = (): Failure =>
  new Failure('METSUKE_ARGUMENT', { ja: '入力が中止されました', en: 'given up' }, AGAIN, { exit: 2 });
