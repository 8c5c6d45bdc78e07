/** Running text around uuencoded files: their lines are letters without words. */
import { findUuencoded } from './decoders.ts';

/** Addresses with these in front are no chance of the encoding: whoever writes a letter in its form is read. */
const ADDRESS = /(?:https?:\/\/|www\.)\S{1,200}/gi;

/** The text with blanks in place of what is encoded, so that everything else stays where it is. Linear. */
export function withoutUuencoded(text: string): string {
  if (!text.includes('begin')) return text;
  const files = findUuencoded(text);
  if (files.length === 0) return text;
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of files) {
    kept.push(text.slice(from, start), text.slice(start, end).split('\n').map(blanked).join('\n'));
    from = end;
  }
  kept.push(text.slice(from));
  return kept.join('');
}

const isBase64 = (line: string): boolean => /^[A-Za-z0-9+/]{4,}={0,2}\r?$/.test(line);

/** Its first letter says how many bytes a line holds; blanks at its end may be lost, and a check letter stand behind. */
function isUuencoded(line: string): boolean {
  const length = line.endsWith('\r') ? line.length - 1 : line.length;
  const bytes = (line.charCodeAt(0) - 32) & 63;
  const wanted = 1 + Math.ceil(bytes / 3) * 4;
  return bytes > 0 && length <= wanted + 1 && length > wanted / 2 && /^[ -`]{2,}\r?$/.test(line);
}

function blanked(line: string): string {
  if (!isUuencoded(line) && !isBase64(line)) return line;
  let kept = '';
  for (const { 0: address, index } of line.matchAll(ADDRESS)) kept = `${kept.padEnd(index)}${address}`;
  return kept.padEnd(line.length);
}
