/** Lines of an original as they are quoted: as they stand there, and what cannot be read as its code. */
import { latin1 } from '../../message/octets.ts';

/** Lines of one field, and characters of one line; RFC 5322 §2.1.1: a line has no more than 998. */
const MOST_LINES = 24;
const LONGEST_LINE = 998;

/** Without their line ends. */
export function quotedLines(bytes: Uint8Array): string[] {
  const all = textOf(bytes).split(/\r\n|\n|\r/);
  while (all.at(-1) === '') all.pop();
  const lines = all
    .slice(0, MOST_LINES)
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
  return all.length > MOST_LINES ? [...lines, '…'] : lines;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // another charset: each byte is told, so that the quote can be compared with the file
    return latin1(bytes).replace(/[\x80-\xff]/g, (byte) => `<${byte.charCodeAt(0).toString(16).toUpperCase()}>`);
  }
}
