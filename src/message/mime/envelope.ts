/** What stands in front of a message's header and is no header: a mark of byte order, mbox lines, blank lines. */
import type { Ledger } from './ledger.ts';

/** Goes over it, notes gaps and faults, and returns where the header begins. */
export function headerStart(bytes: Uint8Array, text: string, from: number, end: number, ledger: Ledger): number {
  let pos = from;
  if (bytes[pos] === 0xef && bytes[pos + 1] === 0xbb && bytes[pos + 2] === 0xbf && pos + 3 <= end) {
    ledger.defect('byte-order-mark', [pos, pos + 3]);
    ledger.gap('separator', [pos, pos + 3]);
    pos += 3;
  }
  while (pos < end && isMboxLine(text, pos)) {
    const lf = text.indexOf('\n', pos);
    const lineEnd = lf < 0 || lf >= end ? end : lf + 1;
    ledger.gap('mbox-line', [pos, lineEnd]);
    pos = lineEnd;
  }
  // webmail shows an original behind a line of spaces, and people save it so
  let skipped = pos;
  for (let i = pos; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) skipped = i + 1;
    else if (code !== 32 && code !== 9) break;
  }
  if (skipped > pos && fieldName.test(text.slice(skipped, skipped + 80))) {
    ledger.defect('blank-line-first', [pos, skipped]);
    ledger.gap('separator', [pos, skipped]);
    pos = skipped;
  }
  return pos;
}

const fieldName = /^[!-9;-~]+[ \t]*:/;

/** `From ` and `>From ` of an mbox; `From :` is a header field with a space before its colon. */
function isMboxLine(text: string, pos: number): boolean {
  const from = text.startsWith('From ', pos) ? pos + 5 : text.startsWith('>From ', pos) ? pos + 6 : -1;
  if (from < 0) return false;
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
  return text.charCodeAt(at) !== 58;
}
