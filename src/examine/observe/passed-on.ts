/** What of the text is said to be somebody else's, and what the writer says himself. */
import { findPassages, type Passage } from '../../message/passage.ts';
import { seenText } from '../../unpack/enriched.ts';
import { readHtml } from '../../unpack/html.ts';
import type { BodyText, PassedOn } from '../facts.ts';
import type { Observation, Proof } from '../finding.ts';
import { type Body, type BodyPiece, proofIn } from './body.ts';
import type { Room } from './room.ts';
import { observeText } from './text.ts';

/** Undefined when nothing is quoted or forwarded inline. The proof is every such passage of every text part. */
export function observePassedOn(body: Body, room: Room): Observation<PassedOn> | undefined {
  const passages: Passage[] = [];
  const proof: Proof[] = [];
  const pieces = body.pieces.map((piece) => {
    const found = findPassages(piece.html?.seen ?? piece.text, piece.html !== undefined);
    if (found.length === 0) return piece;
    passages.push(...found);
    const ranges = found.map((one) => rangeOf(piece, one));
    proof.push(...ranges.map(([start, end]) => proofIn(piece, start, end)));
    return without(piece, ranges);
  });
  const [first, ...rest] = proof;
  const told = passages.find(({ author }) => author !== undefined) ?? passages[0];
  if (first === undefined || told === undefined) return undefined;
  const { author, subject, date } = told;
  return {
    value: {
      how: passages.some(({ how }) => how === 'forwarded') ? 'forwarded' : 'quoted',
      ...(author === undefined ? {} : { author: { name: room.keep(author.name), address: room.keep(author.address) } }),
      ...(subject === undefined ? {} : { subject: room.keep(subject) }),
      ...(date === undefined ? {} : { date: room.keep(date) }),
      own: observeText({ ...body, pieces }).text?.value ?? silence,
    },
    proof: [first, ...rest],
  };
}

const silence: BodyText = { language: 'und', seen: '', hidden: '', charsets: [] };

/** The place in the part's own text: of a page, that of the HTML which gave what is seen. */
export function rangeOf(
  { html, text }: BodyPiece,
  { start, end }: Pick<Passage, 'start' | 'end'>,
): readonly [start: number, end: number] {
  if (html === undefined) return [start, end];
  if (start >= html.seen.length) return [text.length, text.length];
  return [html.whereSeen(start)[0], end >= html.seen.length ? text.length : html.whereSeen(end - 1)[1]];
}

/** The part with blanks in place of the passages, so that everything else stays where it is. */
function without(piece: BodyPiece, ranges: readonly (readonly [start: number, end: number])[]): BodyPiece {
  const kept: string[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start < from) continue;
    kept.push(piece.text.slice(from, start), end >= piece.text.length ? '' : ' '.repeat(end - start));
    from = end;
  }
  kept.push(piece.text.slice(from));
  const text = kept.join('');
  if (piece.html === undefined) return { ...piece, text, seen: seenText(piece.part, text) };
  const html = readHtml(text);
  return { ...piece, text, html, seen: html.seen };
}
