/** Ways over the tree: every part in every reading, every message inside. */
import type { Defect, Message, Part, Span } from './message.ts';

interface Found {
  readonly part: Part;
  /** The message whose bytes the part's spans point into. */
  readonly message: Message;
  /** The code of the other reading that it comes from; absent in the first reading. */
  readonly reading?: string;
  /** How many messages it lies inside of; 0 for the outermost. */
  readonly depth: number;
}

/**
 * Every leaf: those of the first reading in wire order, going into messages inside, then those of other readings.
 * A part that carries a message is a leaf too (its content can be saved as a file), yielded before what is inside.
 */
export function* everyPart(message: Message): Generator<Found> {
  yield* leaves(message, message.body, 0, undefined);
  yield* others(message, 0);
}

function* others(message: Message, depth: number): Generator<Found> {
  for (const { code, part } of message.alternatives) yield* leaves(message, part, depth, code);
}

// the depth of both recursions is bounded by `limits.depth` and `limits.messageDepth`
function* leaves(message: Message, part: Part, depth: number, reading: string | undefined): Generator<Found> {
  if (part.parts.length === 0)
    yield reading === undefined ? { part, message, depth } : { part, message, depth, reading };
  for (const child of part.parts) yield* leaves(message, child, depth, reading);
  if (part.message !== undefined) {
    yield* leaves(part.message, part.message.body, depth + 1, reading);
    yield* others(part.message, depth + 1);
  }
}

/** The message itself and every message inside of it, first reading only, outermost first. */
export function* everyMessage(message: Message): Generator<Message> {
  yield message;
  yield* inside(message.body);
}

function* inside(part: Part): Generator<Message> {
  if (part.message !== undefined) yield* everyMessage(part.message);
  for (const child of part.parts) yield* inside(child);
}

/** Where a range of a message's bytes stands in the original: of one that was decoded out of an encoded part, all of that part. */
export const placeIn = ({ within }: Message, at: Span): Span => within ?? at;

/**
 * The faults of the message and of every message inside of it. Those of a message that was decoded out of an encoded
 * part are placed where that part lies in the original. What only decoding shows is not here: `contentOf` and `textOf`
 * give it with the content.
 */
export function* everyDefect(message: Message): Generator<Defect> {
  for (const inner of everyMessage(message)) {
    if (inner.within === undefined) yield* inner.defects;
    else for (const defect of inner.defects) yield { ...defect, at: placeIn(inner, defect.at) };
  }
}
