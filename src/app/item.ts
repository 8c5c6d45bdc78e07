/** What stands at the door of an examination, and what comes out of it. */
import type { Card } from '../case/card.ts';
import type { Subject } from '../examine/examine.ts';
import type { Answer } from '../lookup/lookup.ts';
import type { Examined } from './examined.ts';
import { Failure } from './failure.ts';
import { writeJson } from './json.ts';

/** Why an examination did not finish: too long, too much memory, or a mistake of ours. */
export type Unfinished = 'time' | 'heap' | 'error';

/** One message as it came. */
export interface Item {
  /** Path, `PATH#N` for a message of an mbox, `-` for standard input. */
  readonly source: string;
  readonly bytes: Uint8Array;
  /** `bytes` are only the beginning of the message. */
  readonly cut?: boolean;
  /** The report that it was taken out of. */
  readonly reportedIn?: { readonly source: string; readonly sha256: string };
  /** Why the whole was not examined: then `bytes` are its beginning. */
  readonly unfinished?: Unfinished;
  /** Size and SHA-256 of the whole, where `bytes` are only its beginning and the whole could be hashed. */
  readonly whole?: { readonly size: number; readonly sha256: string };
}

/** A path that could not be read; the others go on. */
export interface Unread {
  readonly source: string;
  readonly failure: Failure;
}

/** One mail examined: the object of docs/examination.schema.json, and what a door needs of it without parsing. */
export interface Outcome {
  readonly source: string;
  readonly json: string;
  readonly danger: number;
  /** By what it is kept, where it is to be kept. */
  readonly card?: Card;
  /** The answers of the outside that it stands on; of this machine's own tables and store, and of what nobody was asked, there are none. */
  readonly outside?: readonly Answer[];
  /** The examination itself, where it was made in this thread. */
  readonly examination?: Examined;
}

/** What an item says of itself to the examination. */
export function subjectOf({ source, cut, whole, reportedIn, unfinished }: Item): Subject {
  const report = reportedIn === undefined ? {} : { reportedIn };
  const partial = [...(cut === true ? ['message-bytes'] : []), ...(unfinished ? [unfinished, 'beginning-only'] : [])];
  return partial.length > 0 ? { source, ...report, ...whole, partial } : { source, ...report };
}

/** The outcome of a finished examination, fit to be sent to another thread. */
export function doneWith({ source }: Item, examination: Examined): Outcome {
  return { source, json: writeJson(examination), danger: examination.verdict.danger };
}

/** An outcome in the thread that made it; a report needs no JSON, so it is written when it is asked for. */
class OwnOutcome implements Outcome {
  readonly source: string;
  readonly examination: Examined;
  readonly danger: number;

  constructor(source: string, examination: Examined) {
    this.source = source;
    this.examination = examination;
    this.danger = examination.verdict.danger;
  }

  get json(): string {
    return writeJson(this.examination);
  }
}

/** The outcome of an examination. A mistake of ours in one mail is told, and stops no other. */
export async function outcomeOf(item: Item, examination: Promise<Examined>): Promise<Outcome | Unread> {
  try {
    return new OwnOutcome(item.source, await examination);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const failure = new Failure(
      'METSUKE_INTERNAL',
      `${item.source}: ${said}`,
      'please report it, with the mail if you may',
      { cause },
    );
    return { source: item.source, failure };
  }
}
