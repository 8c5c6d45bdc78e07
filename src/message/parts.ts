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
 * The faults of the message and of every message inside of it, which are said to be theirs. Those of a message that was decoded out of an encoded
 * part are placed where that part lies in the original. What only decoding shows is not here: `contentOf` and `textOf`
 * give it with the content.
 */
export function* everyDefect(message: Message): Generator<Defect> {
  yield* defectsOf(message, false);
}

function* defectsOf(message: Message, isInside: boolean): Generator<Defect> {
  if (message.within === undefined && !isInside) yield* message.defects;
  else
    for (const defect of message.defects)
      yield { ...defect, at: placeIn(message, defect.at), ...(isInside && { inside: true }) };
  yield* defectsIn(message.body, isInside);
}

function* defectsIn(part: Part, isInside: boolean): Generator<Defect> {
  // what only brings the letter itself in another form (`winmail.dat`, a signed part) is no other mail
  if (part.message !== undefined) yield* defectsOf(part.message, isInside || CARRIED.has(part.type));
  for (const child of part.parts) yield* defectsIn(child, isInside);
}

/** RFC 2046 §5.2.1, RFC 6532 §3.7. */
const CARRIED: ReadonlySet<string> = new Set(['message/rfc822', 'message/global']);
