/** Which bytes of a message belong to what: used to prove that none is left out and none is counted twice. */
import type { Message, Part, Span } from '../../src/message/message.ts';

/** All pieces of the first reading: header fields, bodies of leaves, gaps. */
function piecesOf(message: Message): { readonly what: string; readonly at: Span }[] {
  const pieces: { what: string; at: Span }[] = [];
  const ofMessage = (inner: Message): void => {
    for (const gap of inner.gaps) pieces.push({ what: gap.what, at: gap.at });
    ofPart(inner.body, inner);
  };
  const ofPart = (part: Part, owner: Message): void => {
    for (const header of part.headers) pieces.push({ what: 'header', at: header.at });
    if (part.message !== undefined && part.message.bytes === owner.bytes) ofMessage(part.message);
    else if (part.parts.length > 0) for (const child of part.parts) ofPart(child, owner);
    else pieces.push({ what: `leaf ${part.id}`, at: part.bodyAt });
  };
  ofMessage(message);
  return pieces.filter(({ at }) => at[1] > at[0]).sort((a, b) => a.at[0] - b.at[0]);
}

/** The first place that is left out or counted twice, in words; undefined when every byte has its one place. */
export function firstFault(message: Message): string | undefined {
  let at = message.at[0];
  for (const piece of piecesOf(message)) {
    if (piece.at[0] !== at) return `${piece.what} begins at ${piece.at[0]}, expected ${at}`;
    at = piece.at[1];
  }
  return at === message.at[1] ? undefined : `ends at ${at}, expected ${message.at[1]}`;
}
