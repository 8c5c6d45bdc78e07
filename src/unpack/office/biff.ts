/** Records of old Excel ([MS-XLS] §2.1.4): a number, a length of two bytes and so many bytes; what is longer goes on in `Continue`. */
import { u16 } from '../../message/octets.ts';

const CONTINUE = 0x3c;

export interface BiffRecord {
  readonly type: number;
  /** Its data. */
  readonly at: number;
  readonly end: number;
}

/** What reading records may cost, and whether it met an end too early. */
export interface BiffBudget {
  records: number;
  isShort: boolean;
}

/** The records from `from` on, until there are no more, or no more may be read. */
export function* recordsOf(stream: Uint8Array, from: number, budget: BiffBudget): Generator<BiffRecord> {
  for (let at = from; at + 4 <= stream.length; ) {
    budget.records -= 1;
    if (budget.records < 0) {
      budget.isShort = true;
      return;
    }
    const end = at + 4 + u16(stream, at + 2);
    if (end > stream.length) budget.isShort = true;
    yield { type: u16(stream, at), at: at + 4, end: Math.min(end, stream.length) };
    at = end;
  }
}

type Range = readonly [from: number, to: number];

/** The data of a record, and of each `Continue` behind it. */
export function piecesOf(stream: Uint8Array, { at, end }: BiffRecord, budget: BiffBudget): readonly Range[] {
  const pieces: Range[] = [[at, end]];
  for (const next of recordsOf(stream, end, budget)) {
    if (next.type !== CONTINUE) break;
    pieces.push([next.at, next.end]);
  }
  return pieces;
}

/** Reads on from one piece to the next. */
export class BiffReader {
  readonly #stream: Uint8Array;
  readonly #pieces: readonly Range[];
  #piece = 0;
  #at: number;
  /** It was asked for more than there is. */
  isShort = false;

  constructor(stream: Uint8Array, pieces: readonly Range[]) {
    this.#stream = stream;
    this.#pieces = pieces;
    this.#at = pieces[0]?.[0] ?? 0;
  }

  /** Where it stands in the stream. */
  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#piece >= this.#pieces.length - 1 && this.#left <= 0;
  }

  /** Goes to a place where it stood before. */
  seek(at: number): void {
    let [low, high] = [0, this.#pieces.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#pieces[middle]?.[0] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    this.#piece = low;
    this.#at = at;
  }

  byte(): number {
    while (this.#left === 0) if (!this.#next()) return 0;
    this.#at += 1;
    return this.#stream[this.#at - 1] ?? 0;
  }

  u16(): number {
    const low = this.byte();
    return low | (this.byte() << 8);
  }

  u32(): number {
    const low = this.u16();
    return low + this.u16() * 0x1_0000;
  }

  skip(bytes: number): void {
    let left = bytes;
    while (left > this.#left) {
      left -= this.#left;
      if (!this.#next()) return;
    }
    this.#at += left;
  }

  /**
   * §2.5.293: characters of one or two bytes. Where they go on in a further piece, its first byte says anew which.
   * @param isWanted else they are passed over
   */
  characters(count: number, isWide: boolean, isWanted = true): string {
    let text = '';
    let unit = isWide ? 2 : 1;
    for (let left = count; left > 0; ) {
      const there = Math.min(left, Math.floor(this.#left / unit));
      if (there === 0) {
        // half a character at the end of a piece is none
        if (!this.#next()) return text;
        unit = (this.byte() & 1) + 1;
        continue;
      }
      if (isWanted) text += this.#letters(there, unit);
      this.#at += there * unit;
      left -= there;
    }
    return text;
  }

  #letters(count: number, unit: number): string {
    let text = '';
    for (let i = 0, at = this.#at; i < count; i += 1, at += unit)
      text += String.fromCharCode(unit === 2 ? u16(this.#stream, at) : (this.#stream[at] ?? 0));
    return text;
  }

  get #left(): number {
    return (this.#pieces[this.#piece]?.[1] ?? 0) - this.#at;
  }

  #next(): boolean {
    const next = this.#pieces[this.#piece + 1];
    if (next === undefined) {
      this.#at = this.#pieces[this.#piece]?.[1] ?? this.#at;
      this.isShort = true;
      return false;
    }
    this.#piece += 1;
    this.#at = next[0];
    return true;
  }
}

/** §2.5.294: a length of two bytes, flags, characters; of these as many as are wanted. */
export function unicodeString(reader: BiffReader, most: number): string {
  const count = Math.min(reader.u16(), most);
  if (count === 0) return '';
  return reader.characters(count, (reader.byte() & 1) !== 0);
}
