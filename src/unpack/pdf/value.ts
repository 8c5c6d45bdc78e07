/** Values of PDF (ISO 32000-1 §7.3) as far as dictionaries of encryption, trailers, pages and fonts need them. */
import { rawString, STRING } from './string.ts';

export type PdfValue =
  | { readonly kind: 'name' | 'word'; readonly text: string }
  | { readonly kind: 'string'; readonly raw: string }
  | { readonly kind: 'reference'; readonly number: number; readonly generation: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> };

/** Values inside values, and of one value; real ones have three and forty. */
const DEPTH = 8;
const VALUES = 400;

/** Characters of one string where long ones are wanted: a note may be a letter with a book of spaces around it. */
const LONG = 1024 * 1024;

/** Long strings of a document. */
export interface LongStrings {
  /** Characters of all of them. */
  left: number;
  /** There was one that is longer than what was left. */
  isShort: boolean;
}

const REFERENCE = /(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}R(?![A-Za-z])/y;
const WORD = /[^\s()<>[\]{}/%]{1,64}/y;
const NAME = /\/([^\s()<>[\]{}/%]{0,127})/y;

/**
 * The value that begins at `at` of a text of Latin-1, white space passed over; undefined where none does.
 * @param most values inside it
 * @param strings read longer strings than those of encryption and fonts, as far as these last
 */
export function readPdfValue(text: string, at: number, most = VALUES, strings?: LongStrings): PdfValue | undefined {
  return new ValueReader(text, at, most, strings).value(0);
}

class ValueReader {
  readonly #text: string;
  #at: number;
  #left: number;
  readonly #strings: LongStrings | undefined;

  constructor(text: string, at: number, most: number, strings: LongStrings | undefined) {
    this.#text = text;
    this.#at = at;
    this.#left = most;
    this.#strings = strings;
  }

  value(depth: number): PdfValue | undefined {
    this.#space();
    this.#left -= 1;
    if (this.#left < 0 || depth > DEPTH) return undefined;
    if (this.#text.startsWith('<<', this.#at)) return this.#dictionary(depth);
    const first = this.#text[this.#at];
    if (first === '[') return this.#array(depth);
    if (first === '(' || first === '<') return this.#string();
    const name = this.#match(NAME);
    if (name !== undefined) return { kind: 'name', text: plainName(name[1] ?? '') };
    const reference = this.#match(REFERENCE);
    if (reference !== undefined)
      return { kind: 'reference', number: Number(reference[1]), generation: Number(reference[2]) };
    const word = this.#match(WORD);
    return word === undefined ? undefined : { kind: 'word', text: word[0] };
  }

  #string(): PdfValue | undefined {
    const long = this.#strings;
    const reach = long === undefined ? STRING : Math.max(STRING, Math.min(LONG, long.left));
    const read = rawString(this.#text, this.#at, reach);
    if (read === undefined) return undefined;
    const isOpen = read.end < 0;
    if (long !== undefined) {
      long.left -= isOpen ? reach : read.end - this.#at;
      long.isShort ||= isOpen && this.#at + reach < this.#text.length;
    }
    if (isOpen) return undefined;
    this.#at = read.end;
    return { kind: 'string', raw: read.raw };
  }

  #dictionary(depth: number): PdfValue | undefined {
    const entries = new Map<string, PdfValue>();
    this.#at += 2;
    for (;;) {
      this.#space();
      if (this.#text.startsWith('>>', this.#at)) {
        this.#at += 2;
        return { kind: 'dictionary', entries };
      }
      const name = this.#match(NAME);
      const value = name === undefined ? undefined : this.value(depth + 1);
      if (name === undefined || value === undefined) return undefined;
      entries.set(plainName(name[1] ?? ''), value);
    }
  }

  #array(depth: number): PdfValue | undefined {
    const items: PdfValue[] = [];
    this.#at += 1;
    for (;;) {
      this.#space();
      if (this.#text[this.#at] === ']') {
        this.#at += 1;
        return { kind: 'array', items };
      }
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      items.push(value);
    }
  }

  #space(): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      // §7.2.4: a comment is white space
      if (code === 0x25)
        while (this.#at < this.#text.length && !isLineEnd(this.#text.charCodeAt(this.#at))) this.#at += 1;
      else if (code > 32) return;
    }
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** §7.3.5: `/J#61vaScript` is `/JavaScript`. */
export function plainName(text: string): string {
  return text.includes('#')
    ? text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
