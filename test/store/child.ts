/** Starts a writing child, and hears what it says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./writing-child.ts', import.meta.url));

interface Wish {
  /** It is killed so long after it opened the store. */
  readonly killAfterMs?: number;
  /** So long after it said that a mail is kept, however slow the machine is just now. */
  readonly untilMail?: boolean;
  readonly atOnce?: number;
  /** A shell command that ends by running `"$@"`. */
  readonly shell?: string;
}

/** @returns its lines */
export async function runChild(
  place: string,
  from: number,
  to: number,
  { killAfterMs, untilMail = false, atOnce = 4, shell }: Wish = {},
): Promise<readonly string[]> {
  const words = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    program,
    place,
    ...[from, to, atOnce].map(String),
  ];
  const [command = '', ...rest] = shell === undefined ? words : ['sh', '-c', shell, 'sh', ...words];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Buffer[] = [];
  let dying = false;
  child.stdout.on('data', (chunk: Buffer) => {
    said.push(chunk);
    if (killAfterMs === undefined || dying || (untilMail && !Buffer.concat(said).includes('\nmail '))) return;
    dying = true;
    setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  });
  await once(child, 'close');
  // the last line may have been cut by the kill
  const text = Buffer.concat(said).toString();
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
}
