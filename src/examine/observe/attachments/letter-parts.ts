/** Which texts are the letter itself, and which are files that a client shows below it. */
import type { Message, Part } from '../../../message/message.ts';
import { everyMessage } from '../../../message/parts.ts';
import { isShownText } from '../body.ts';

/**
 * The texts that are the letter of the message or of one inside of it: the first that is shown, in all of its forms. A later
 * text with a name is shown and offered as a file too (RFC 2183 §2.1, §2.3).
 */
export function letterParts(message: Message): ReadonlySet<Part> {
  const found = new Set<Part>();
  for (const one of everyMessage(message))
    for (const root of [one.body, ...one.alternatives.map(({ part }) => part)])
      for (const part of lettersOf(root, root === one.body)) found.add(part);
  return found;
}

// the depth is bounded by `limits.depth` of the reader
function lettersOf(part: Part, isWhole = false): readonly Part[] {
  if (part.message !== undefined) return [];
  if (part.parts.length === 0) return isShownText(part, isWhole) ? [part] : [];
  // RFC 2046 §5.1.4: its parts are one letter in several forms
  if (part.type === 'multipart/alternative') return part.parts.flatMap((one) => lettersOf(one));
  for (const child of part.parts) {
    const letters = lettersOf(child);
    if (letters.length > 0) return letters;
  }
  return [];
}
