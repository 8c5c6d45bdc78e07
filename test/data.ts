/** The labelled suites and sample mails that lie beside the project, never in it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `../shared/data`, or the folder that METSUKE_DATA names. */
const dataFolder = process.env.METSUKE_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));

/** The path of a file or folder of the labelled data: `data('mail/phishing')`. */
export function data(path: string): string {
  return join(dataFolder, path);
}

/** For `test(name, { skip: skipWithout('mime') }, …)`: false when it is there, else the reason that is counted. */
export function skipWithout(path: string): string | false {
  return existsSync(data(path)) ? false : `no labelled data "${path}" (METSUKE_DATA)`;
}

/** @public The same for a Debian package of `tools/system-packages.mjs` that this machine could not give. */
export function skipWithoutPackage(name: string): string | false {
  return (process.env.METSUKE_MISSING ?? '').split(' ').includes(name) ? `no Debian package ${name}` : false;
}
