/** The letter that a mail passes on, as far as it was copied: its words without the forwarder's, and what its fields are said to be. */
import { findPassages, type Passage } from '../../message/passage.ts';
import { seenText } from '../../unpack/enriched.ts';
import { readHtml } from '../../unpack/html.ts';
import type { BodyText, Mailbox, PassedOn } from '../facts.ts';
import type { Observation, Proof, Proofs } from '../finding.ts';
import { type Body, type BodyPiece, proofIn } from './body.ts';
import { observePassedOn, rangeOf } from './passed-on.ts';
import { Room } from './room.ts';
import { observeText } from './text.ts';

export interface PassedLetter {
  readonly how: PassedOn['how'];
  /** Copied text, as all that follows: a claim. */
  readonly author: Mailbox;
  readonly subject?: string;
  readonly date?: string;
  readonly text: Observation<BodyText>;
  /** Where its own words stand, in every text part. */
  readonly proof: Proofs;
  /** It passes on a letter itself: what it says of that, and the letter. */
  readonly passedOn?: Observation<PassedOn>;
  readonly letter?: PassedLetter;
}

/** Letters inside one another that are read: who was asked asks the next one. */
const DEPTH = 4;

/** Undefined where nothing is passed on, or nobody is said to have written it. */
export function readPassedLetter(body: Body, depth = DEPTH): PassedLetter | undefined {
  const found = body.pieces.map((piece) => ({ piece, passages: lettersIn(piece) }));
  const told = found.flatMap(({ passages }) => passages).find(({ author }) => author !== undefined);
  if (told?.author === undefined) return undefined;
  const proof: Proof[] = [];
  const pieces = found.flatMap(({ piece, passages }) => {
    if (passages.length === 0) return [];
    proof.push(...passages.map((one) => proofIn(piece, ...letterRange(piece, one))));
    return [only(piece, passages)];
  });
  const { text } = observeText({ ...body, pieces });
  const [first, ...rest] = proof;
  if (text === undefined || first === undefined) return undefined;
  const inner = { ...body, pieces };
  const letter = depth > 1 ? readPassedLetter(inner, depth - 1) : undefined;
  const passedOn = letter === undefined ? undefined : observePassedOn(inner, new Room());
  const room = new Room();
  return {
    how: told.how,
    author: { name: room.keep(told.author.name), address: room.keep(told.author.address) },
    ...(told.subject === undefined ? {} : { subject: room.keep(told.subject) }),
    ...(told.date === undefined ? {} : { date: room.keep(told.date) }),
    text: { ...text, proof: [first, ...rest] },
    proof: [first, ...rest],
    ...(letter === undefined || passedOn === undefined ? {} : { letter, passedOn }),
  };
}

/** A letter that is forwarded is the one, whatever is quoted above it; what is quoted may be cut by blank lines. */
function lettersIn({ html, text }: BodyPiece): readonly Passage[] {
  const all = findPassages(html?.seen ?? text, html !== undefined);
  const forwarded = all.filter(({ how }) => how === 'forwarded');
  return forwarded.length > 0 ? forwarded : all;
}

const MARKED = /^\s{0,40}[>＞]/;
/** A page may begin with what is no text: from behind the last sign of the mark on, all is the letter's. */
function letterRange(piece: BodyPiece, { letterAt, end }: Passage): readonly [start: number, end: number] {
  const [start, last] = rangeOf(piece, { start: letterAt, end });
  if (piece.html === undefined) return [start, last];
  const before = piece.html.seen.slice(0, letterAt).trimEnd().length;
  return [before === 0 ? start : piece.html.whereSeen(before - 1)[1], last];
}

/** The marks of quotations at the beginning of a line. */
const MARKS = /^[>＞][>＞ \t]{0,40}/gm;
const blank = (text: string): string => ' '.repeat(text.length);

/** The part with blanks in place of all that stands outside the letter; of a page its head stays, for styles there hide what is below. */
function only(piece: BodyPiece, passages: readonly Passage[]): BodyPiece {
  const ranges = passages.map((one) => letterRange(piece, one));
  const kept: string[] = [];
  let from = 0;
  if (piece.html !== undefined) {
    const head = piece.text.slice(0, ranges[0]?.[0] ?? 0).lastIndexOf(HEAD_END);
    if (head >= 0) {
      from = head + HEAD_END.length;
      kept.push(piece.text.slice(0, from));
    }
  }
  for (const [start, end] of ranges) {
    if (start < from || end <= start) continue;
    kept.push(' '.repeat(start - from), piece.text.slice(start, end));
    from = end;
  }
  const text = kept.join('');
  if (piece.html !== undefined) {
    const html = readHtml(text);
    return { ...piece, text, html, seen: html.seen };
  }
  const lines = ranges.map(([start, end]) => piece.text.slice(start, end)).join('\n');
  // what is forwarded quotes as its writer did, unless a program marked all of it
  if (passages.some(({ how }) => how === 'forwarded') && !MARKED.test(lines))
    return { ...piece, text, seen: seenText(piece.part, lines) };
  // its places stay what they are in the part
  return { ...piece, text: text.replace(MARKS, blank), seen: seenText(piece.part, lines.replace(MARKS, '')) };
}

const HEAD_END = '</head>';
