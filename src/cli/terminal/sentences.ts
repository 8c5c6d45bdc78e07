/** Where sentences of ours end, outside quotations and brackets, so that a report is cut between them and not within. */

const OPENING = '「“"（(';
const CLOSING = '」”"）)';
/** A text of ours has seldom more. */
const MOST = 8;

/** The beginnings of a text that are whole sentences, the longest first; the text itself when it is one. */
export function beginnings(text: string): string[] {
  const ends = endsIn(text, (at) => text.charAt(at) === '。' || text.startsWith('. ', at));
  if (ends.at(-1) !== text) ends.push(text);
  return ends.reverse();
}

/** The beginnings of a sentence that end before a comma or semicolon, the longest first: where it is cut, the point is kept. */
export function clauses(sentence: string): string[] {
  return endsIn(sentence, (at) => sentence.charAt(at) === '、' || /^[,;:] /.test(sentence.slice(at, at + 2)))
    .map((one) => one.slice(0, -1))
    .reverse();
}

/** What stands up to each such place, that included. */
function endsIn(text: string, isEnd: (at: number) => boolean): string[] {
  const ends: string[] = [];
  let inside: string | undefined;
  for (let at = 0; at < text.length && ends.length < MOST; at++) {
    const character = text.charAt(at);
    if (inside !== undefined) {
      // a full stop in a quotation ends no sentence of ours
      if (character === inside) inside = undefined;
    } else if (OPENING.includes(character)) inside = CLOSING.charAt(OPENING.indexOf(character));
    else if (isEnd(at)) ends.push(text.slice(0, at + 1));
  }
  return ends;
}
