/** Where the data of a stream begin and end (ISO 32000-1 §7.3.8). */

/** The word `stream` on its own, not that of `endstream`; -1 where none follows. */
export function nextStream(text: string, from: number): number {
  for (let at = text.indexOf('stream', from); at >= 0; at = text.indexOf('stream', at + 6)) {
    const next = text.charCodeAt(at + 6);
    if ((next === 10 || next === 13) && text.charCodeAt(at - 1) !== 100) return at;
  }
  return -1;
}

/** Behind the word `stream` at `at`: CR LF, LF, and the CR alone that is wrong and met. */
export function streamBegin(text: string, at: number): number {
  const first = text.charCodeAt(at + 6);
  return at + 7 + (first === 13 && text.charCodeAt(at + 7) === 10 ? 1 : 0);
}

/** Where `/Length` says, if `endstream` stands there, else at the next one, else at the end of the file. */
export function streamEnd(text: string, begin: number, dictionary: string): number {
  const length = /\/Length\s{1,9}(\d{1,10})(?!\s{1,9}\d{1,9}\s{1,9}R)/.exec(dictionary)?.[1];
  const said = length === undefined ? -1 : begin + Number(length);
  if (said >= 0 && text.startsWith('endstream', behindSpace(text, said))) return said;
  const found = text.indexOf('endstream', begin);
  return found < 0 ? text.length : found;
}

function behindSpace(text: string, at: number): number {
  let next = at;
  while (next < at + 4 && text.charCodeAt(next) <= 32) next += 1;
  return next;
}
