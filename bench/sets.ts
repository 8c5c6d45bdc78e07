/** The mails that are timed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { data } from '../test/data.ts';
import { japaneseMails } from './japanese.ts';

/** Mails below it are called small. */
export const smallBytes = 20 * 1024;

function folder(path: string): Uint8Array[] {
  if (!existsSync(data(path))) return [];
  const files = readdirSync(data(path), { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.json$|^LICENSE/.test(entry.name),
  );
  return files.map(({ name }) => withoutMboxLine(readFileSync(join(data(path), name))));
}

/** The SpamAssassin corpus keeps the `From ` line of the mailbox that a mail was in. */
function withoutMboxLine(file: Buffer): Uint8Array {
  return new Uint8Array(
    file.subarray(0, 5).toString('latin1') === 'From ' ? file.subarray(file.indexOf(10) + 1) : file,
  );
}

/** Empty where the labelled data is absent. */
export const sets: Readonly<Record<string, () => Uint8Array[]>> = {
  phishing: () => folder('mail/phishing'),
  'easy-ham-1': () => folder('mail/easy-ham-1'),
  bounces: () => folder('bounces'),
  Japanese: () => japaneseMails(300),
};
