/**
 * What lies in a folder, and what of it is mail. A Maildir has rules of its own, and mail programs keep their accounts of it beside the
 * mails; what is left out there is named, so that nobody counts on what nobody read.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isControl, type LeftOut } from './left-out.ts';

/** A name that is not UTF-8, as old Japanese archives have it, is reached only by its bytes. */
export type Path = string | Buffer;

/** How a path is shown; what is not UTF-8 in it becomes U+FFFD. */
export const shownOf = (path: Path): string => (typeof path === 'string' ? path : path.toString('utf8'));

/** Told of what of a folder is not given. */
export type PassOver = (source: string, what: LeftOut) => void;

interface Inside {
  readonly path: Path;
  /** `mails`: a folder in which whatever lies was delivered. */
  readonly is: 'mails' | 'any' | LeftOut;
}

/**
 * What of a folder is read and what is not, in the order of the names. Hidden files are not mail. In Maildir++ a folder's name begins
 * with a dot, as KMail's does that holds others; what there is a mailbox, or holds one, is read like any folder.
 * @param isMails of `cur` and `new`, in which nothing is left out without a word
 */
export function insideOf(path: Path, isMails: boolean): readonly Inside[] {
  const isOwn = isMaildir(path);
  return childrenOf(path).flatMap(([name, child]): readonly Inside[] => {
    const is = isOwn ? inMaildir(name, child) : elsewhere(name, child, isMails);
    return is === undefined ? [] : [{ path: child, is }];
  });
}

function inMaildir(name: string, path: Path): Inside['is'] | undefined {
  if (name === 'cur' || name === 'new') return 'mails';
  // what is not delivered yet, or never will be
  if (name === 'tmp' && isFolder(path)) return isEmpty(path) ? undefined : 'folder';
  const isHidden = name.startsWith('.');
  if (!isHidden && !isControl(name, true)) return 'any';
  if (!isFolder(path)) return 'control';
  return isHidden && holdsMails(path) !== false ? 'any' : 'folder';
}

function elsewhere(name: string, path: Path, isMails: boolean): Inside['is'] | undefined {
  if (!name.startsWith('.')) return isControl(name, false) && !isFolder(path) ? 'control' : 'any';
  if (isFolder(path) && holdsMails(path) === true) return 'any';
  return isMails ? 'file' : undefined;
}

/** Thunderbird's have no `new`. */
const isMaildir = (path: Path): boolean =>
  isFolder(within(path, 'cur')) && (isFolder(within(path, 'new')) || isFolder(within(path, 'tmp')));

/** Itself, or right below it; undefined where it cannot be read. */
function holdsMails(path: Path): boolean | undefined {
  try {
    return isMaildir(path) || childrenOf(path).some(([, child]) => isMaildir(child));
  } catch {
    return undefined; // whoever walks into it says why
  }
}

function isEmpty(path: Path): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false; // nobody can say so
  }
}

function isFolder(path: Path): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false; // what cannot be looked at is told of where it is read
  }
}

const within = (path: Path, name: string): Path =>
  typeof path === 'string' ? join(path, name) : Buffer.concat([path, Buffer.from(`/${name}`)]);

/** Names with their paths, in the order of the names. */
function childrenOf(path: Path): (readonly [name: string, path: Path])[] {
  const names = readdirSync(path).sort();
  if (typeof path === 'string' && !names.some((name) => name.includes('\ufffd')))
    return names.map((name) => [name, join(path, name)]);
  // as Latin-1 two names that differ in a byte stay two
  return readdirSync(path, { encoding: 'buffer' })
    .map((name): readonly [string, Path] => [
      name.toString('latin1'),
      Buffer.concat([Buffer.from(path), Buffer.from('/'), name]),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
