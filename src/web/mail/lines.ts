/** The original as rows of a screen: a line of the mail is one row or several, and each byte has its place. */

/** Rows that are found by line ends. A mail of 50 MB in lines of base64 has 700,000; beyond, rows have a fixed length. */
const ROWS = 1_000_000;

interface Rows {
  readonly count: number;
  /** The bytes of a row, `[start, end)`. */
  rowAt(row: number): readonly [start: number, end: number];
  /** The row that a byte stands in. */
  rowOf(byte: number): number;
}

/** @param columns bytes that a row may have */
export function rowsOf(bytes: Uint8Array, columns: number): Rows {
  let starts = new Uint32Array(1024);
  let count = 0;
  let at = 0;
  while (at < bytes.length && count < ROWS) {
    if (count === starts.length) {
      const more = new Uint32Array(starts.length * 2);
      more.set(starts);
      starts = more;
    }
    starts[count++] = at;
    // the end of a line takes no room of its own
    const lineEnd = bytes.subarray(at, at + columns + 2).indexOf(10);
    const shown = lineEnd > 0 && bytes[at + lineEnd - 1] === 13 ? lineEnd - 1 : lineEnd;
    if (lineEnd >= 0 && shown <= columns) at += lineEnd + 1;
    else at = Math.min(bytes.length, wholeCharacter(bytes, at + columns));
  }
  const rest = Math.ceil((bytes.length - at) / columns);
  const found = count;
  const from = at;
  return {
    count: found + rest,
    rowAt: (row) =>
      row < found
        ? [starts[row] ?? 0, row + 1 < found ? (starts[row + 1] ?? 0) : from]
        : [from + (row - found) * columns, Math.min(bytes.length, from + (row - found + 1) * columns)],
    rowOf: (byte) => {
      if (byte >= from && rest > 0) return Math.min(found + rest - 1, found + Math.floor((byte - from) / columns));
      let low = 0;
      let high = found;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) <= byte) low = middle + 1;
        else high = middle;
      }
      return Math.max(0, low - 1);
    },
  };
}

/** RFC 3629 §3: bytes 10xxxxxx go on a character; a row ends before its first byte, not inside it. */
function wholeCharacter(bytes: Uint8Array, at: number): number {
  for (let back = 0; back < 4; back++) if (((bytes[at - back] ?? 0) & 0xc0) !== 0x80) return at - back;
  return at;
}

/** A piece of a row. */
interface Piece {
  readonly text: string;
  /** `code`: bytes that are no text, in their hexadecimal form. */
  readonly kind: 'text' | 'code';
  readonly lit: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes `[start, end)` as text that shows every one of them; `lit` says whether a byte is lit up. */
export function piecesOf(bytes: Uint8Array, start: number, end: number, lit: (byte: number) => boolean): Piece[] {
  const pieces: { text: string; kind: Piece['kind']; lit: boolean }[] = [];
  const add = (text: string, kind: Piece['kind'], isLit: boolean): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind && last.lit === isLit) last.text += text;
    else pieces.push({ text, kind, lit: isLit });
  };
  for (let at = start; at < end; ) {
    const byte = bytes[at] ?? 0;
    const isLit = lit(at);
    if (byte >= 0x20 && byte < 0x7f) add(String.fromCharCode(byte), 'text', isLit);
    else if (byte === 10 || (byte === 13 && bytes[at + 1] === 10)) {
      // the end of a line is a row's end; only what is no usual end is shown
    } else {
      const long = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
      const character = long === 0 || at + long > end ? undefined : decoded(bytes.subarray(at, at + long));
      if (character !== undefined && isShown(character)) {
        add(character, 'text', isLit);
        at += long;
        continue;
      }
      add(byte === 9 ? '⇥' : `\\x${byte.toString(16).padStart(2, '0')}`, 'code', isLit);
    }
    at++;
  }
  return pieces;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined; // bytes of another charset: shown as the bytes they are
  }
}

/** Letters, marks, numbers, signs and the plain space: nothing that steers the text around it. */
const isShown = (character: string): boolean => /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u.test(character);
