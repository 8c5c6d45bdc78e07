/**
 * Opens a file, and what is inside it, and inside that: by magic, each form by its reader. Everything that is found stands in
 * one list; everything that was not opened says why. The work is bounded, whatever the bytes are.
 */
import type { Machine } from './machine.ts';
import { Attachment, type Opened, type OpenFile } from './open/attachment.ts';
import { Budget } from './open/budget.ts';
import { Place } from './open/place.ts';
import { read } from './readers.ts';

/** Opens the files of one mail one after another; the limits hold for all of them together. */
export class Opener {
  readonly #budget: Budget;

  /** @param passwords words of the mail that may be passwords */
  constructor(
    sha256: (bytes: Uint8Array) => string,
    machine: Machine | undefined,
    passwords: () => readonly string[] = () => [],
  ) {
    this.#budget = new Budget(sha256, machine, passwords);
  }

  /** Limits that were reached: `archive-files`, `archive-depth`, `archive-bytes`, `archive-ratio`, `archive-content`, `archive-time`, `archive-text`, `pictures`. */
  get partial(): ReadonlySet<string> {
    return this.#budget.partial;
  }

  /** @param rulesOnly it holds nothing: only rules look at it */
  open(file: OpenFile, rulesOnly = false): Opened {
    const attachment = new Attachment(file, this.#budget);
    attachment.match(file.bytes, undefined);
    if (!rulesOnly) read(file.name, file.bytes, new Place(attachment, 0, undefined, [file.sha256]));
    return attachment.whole();
  }
}
