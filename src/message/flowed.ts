/** text/plain; format=flowed (RFC 3676): lines that were broken for transport put together again, in linear time. */
import type { Part } from './message.ts';

/** What a reader sees of a text: its paragraphs where the part says `format=flowed`, else the text as it stands. */
export function flowedOf({ params }: { readonly params: Part['params'] }, text: string): string {
  return params['format']?.toLowerCase() === 'flowed' ? unflow(text, params['delsp']?.toLowerCase() === 'yes') : text;
}

/**
 * The paragraphs of a flowed text. A line that ends in a space goes on in the next line of the same quote depth.
 * @param deleteSpace `delsp=yes` (RFC 3676 §4.1): the space at the break is not part of the text, as in Japanese
 */
export function unflow(text: string, deleteSpace = false): string {
  const out: string[] = [];
  let flowing = false;
  let depthBefore = 0;
  let pos = 0;
  while (pos < text.length) {
    const lf = text.indexOf('\n', pos);
    const next = lf < 0 ? text.length : lf + 1;
    let end = lf < 0 ? text.length : lf;
    if (end > pos && text.charCodeAt(end - 1) === 13) end -= 1;
    let start = pos;
    while (start < end && text.charCodeAt(start) === 62) start += 1;
    const depth = start - pos;
    if (start < end && text.charCodeAt(start) === 32) start += 1; // RFC 3676 §4.4: space-stuffing
    const line = text.slice(start, end);
    const soft = line.endsWith(' ') && line !== '-- '; // RFC 3676 §4.3: the signature's line stays a line
    const joins = flowing && depth === depthBefore && line !== '-- ';
    if (!joins) {
      if (pos > 0) out.push('\n');
      if (depth > 0) out.push('>'.repeat(Math.min(depth, quoteDepth)), ' ');
    }
    out.push(soft && deleteSpace ? line.slice(0, -1) : line);
    flowing = soft;
    depthBefore = depth;
    pos = next;
  }
  if (text.endsWith('\n')) out.push('\n');
  return out.join('');
}

/** Quote marks written back; a deeper quotation is shown no deeper. */
const quoteDepth = 100;
