/** Where sentences of ours end, outside quotations and brackets, so that a report is cut between them and not within. */

const OPENING = '「“"（(';
const CLOSING = '」”"）)';
/** A text of ours has seldom more. */
const MOST = 8;

/** The beginnings of a text that are whole sentences, the longest first; the text itself when it is one. */
export function beginnings(text: string): string[] {
  const ends: string[] = [];
  let inside: string | undefined;
  for (let at = 0; at < text.length && ends.length < MOST; at++) {
    const character = text.charAt(at);
    if (inside !== undefined) {
      // a full stop in a quotation ends no sentence of ours
      if (character === inside) inside = undefined;
    } else if (OPENING.includes(character)) inside = CLOSING.charAt(OPENING.indexOf(character));
    else if (character === '。' || (character === '.' && text.charAt(at + 1) === ' ')) ends.push(text.slice(0, at + 1));
  }
  if (ends.at(-1) !== text) ends.push(text);
  return ends.reverse();
}
