/** Every mail of the labelled data and of the samples, by its path. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { data } from '../data.ts';

/** Folders of the labelled data whose every file is a mail, whatever its name ends with. */
const FOLDERS = ['bounces', 'mime', 'mime-ruby-mail', 'outlook-msg', 'mail', 'dkim', 'reports-and-dkim'];
const MAIL = /\.(?:eml|msg)$/;
/** The corpus of SpamAssassin names its mails by number and hash. */
const NUMBERED = /^\d{4,5}\.[0-9a-f]{32}(?:\.txt)?$/;

export const sampleMails: readonly string[] = mailsIn(fileURLToPath(new URL('../../samples/', import.meta.url)));

export function dataMails(): string[] {
  return FOLDERS.filter((folder) => existsSync(data(folder))).flatMap((folder) => mailsIn(data(folder)));
}

function mailsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => MAIL.test(name) || NUMBERED.test(name.slice(name.lastIndexOf('/') + 1)))
    .sort()
    .map((name) => join(folder, name));
}
