/** What is left for the files of one mail, all of them together, and what the mail itself lends to open them. */
import type { Machine } from '../machine.ts';
import { openLimits } from './limits.ts';

export class Budget {
  readonly sha256: (bytes: Uint8Array) => string;
  readonly machine: Machine | undefined;
  readonly #words: () => readonly string[];
  files = openLimits.files;
  bytes: number = openLimits.bytes;
  signs: number = openLimits.signs;
  links: number = openLimits.links;
  pictures: number = openLimits.pictures;
  pictureBytes: number = openLimits.pictureBytes;
  /** Characters of the words of files. */
  words: number = openLimits.allWords;
  #rounds: number = openLimits.rounds;
  /** Words that opened a file: the others of a mail mostly have the same. */
  readonly right = new Set<string>();
  /** Limits that were reached. */
  readonly partial = new Set<string>();

  /** @param words of the mail that may be passwords */
  constructor(sha256: (bytes: Uint8Array) => string, machine: Machine | undefined, words: () => readonly string[]) {
    this.sha256 = sha256;
    this.machine = machine;
    this.#words = words;
  }

  /** The likeliest first. */
  passwords(): readonly string[] {
    return [...new Set([...this.right, ...this.#words()])];
  }

  mayTry(rounds: number): boolean {
    const isAllowed = rounds <= this.#rounds;
    if (isAllowed) this.#rounds -= rounds;
    return isAllowed;
  }
}
