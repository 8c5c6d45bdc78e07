/** Fonts of PDF (ISO 32000-1 §9.5 to §9.10): what the codes of a string stand for, and how far they move the pen. */
import { native } from '../../message/charset/native.ts';
import { type CodeTable, readCodeTable } from './cmap.ts';
import { encodingNamed, letterNamed } from './glyphs.ts';
import type { PdfDictionary, PdfObjects } from './objects.ts';

/** Widths of one font that are kept. */
const WIDTHS = 20_000;
/** Codes of all tables of a document. */
const CODES = 200_000;
/** Fonts of a document that are read. */
const FONTS = 200;

interface Shown {
  readonly text: string;
  /** In thousandths of the size of the font. */
  readonly width: number;
}

/** What a string shows, its bytes one character each. */
export type PdfFont = (raw: string) => Shown;

/** Reads each font once, and all of them within limits. */
export class PdfFonts {
  readonly #objects: PdfObjects;
  readonly #known = new Map<PdfDictionary, PdfFont>();
  #codes = CODES;
  /** Limits were reached, or letters have no name. */
  isPartial = false;

  constructor(objects: PdfObjects) {
    this.#objects = objects;
  }

  font(dictionary: PdfDictionary): PdfFont {
    const known = this.#known.get(dictionary);
    if (known !== undefined) return known;
    if (this.#known.size >= FONTS) this.isPartial = true;
    const made = this.#known.size >= FONTS ? plainFont : this.#read(dictionary);
    this.#known.set(dictionary, made);
    return made;
  }

  #read(dictionary: PdfDictionary): PdfFont {
    const source = this.#objects.stream(dictionary.get('ToUnicode'));
    const table = source === undefined ? undefined : readCodeTable(source, this.#codes);
    this.#codes -= table?.letters.size ?? 0;
    if (table?.isPartial === true) this.isPartial = true;
    return this.#objects.word(dictionary.get('Subtype')) === 'Type0'
      ? this.#composite(dictionary, table)
      : this.#simple(dictionary, table);
  }

  /** §9.6: each byte is a code. */
  #simple(dictionary: PdfDictionary, table: CodeTable | undefined): PdfFont {
    const objects = this.#objects;
    const encoding = dictionary.get('Encoding');
    const described = objects.dictionary(encoding);
    const base = encodingNamed(objects.word(encoding) ?? objects.word(described?.get('BaseEncoding')));
    const isTrueType = objects.word(dictionary.get('Subtype')) === 'TrueType';
    const letters = [...(base ?? encodingNamed(isTrueType ? 'WinAnsiEncoding' : 'StandardEncoding') ?? [])];
    let code = 0;
    // §9.6.6.1: a number, then the names of its code and of those that follow
    for (const one of objects.items(described?.get('Differences')).slice(0, 1024)) {
      if (one.kind === 'name') {
        if (code < 256) letters[code] = letterNamed(one.text) ?? '';
        code += 1;
      } else code = objects.number(one) ?? code;
    }
    for (const [from, letter] of table?.letters ?? []) if (from < 256 && letter !== '\0') letters[from] = letter;
    const first = objects.number(dictionary.get('FirstChar')) ?? 0;
    const widths = objects
      .items(dictionary.get('Widths'))
      .slice(0, 256)
      .map((one) => objects.number(one) ?? 0);
    // §9.6.5: the glyphs of Type 3 are measured in units of their own
    const unit = objects.word(dictionary.get('Subtype')) === 'Type3' ? this.#unitOf(dictionary) : 1;
    return (raw) => {
      let text = '';
      let width = 0;
      for (let i = 0; i < raw.length; i += 1) {
        const byte = raw.charCodeAt(i) & 0xff;
        text += letters[byte] ?? '';
        width += (widths[byte - first] ?? SIMPLE) * unit;
      }
      return { text, width };
    };
  }

  #unitOf(dictionary: PdfDictionary): number {
    const [a] = this.#objects.items(dictionary.get('FontMatrix'));
    return (this.#objects.number(a) ?? 0.001) * 1000;
  }

  /** §9.7: codes of one or two bytes, told by a table of its own, a predefined one or the identity. */
  #composite(dictionary: PdfDictionary, table: CodeTable | undefined): PdfFont {
    const objects = this.#objects;
    const encoding = dictionary.get('Encoding');
    const name = objects.word(encoding) ?? '';
    const [descendant] = objects.items(dictionary.get('DescendantFonts'));
    const below = objects.dictionary(descendant);
    const widths = this.#widthsOf(below);
    const usual = objects.number(below?.get('DW')) ?? 1000;
    const charset = CHARSETS.find(([of]) => of.test(name))?.[1];
    const own = name === '' ? objects.stream(encoding) : undefined;
    const short = own === undefined ? [] : readCodeTable(own, 0).short;
    const isShort = (byte: number): boolean =>
      charset === undefined ? short.some(([from, to]) => byte >= from && byte <= to) : isSingle(charset, byte);
    const letters = table?.letters;
    const collection = objects.dictionary(below?.get('CIDSystemInfo'))?.get('Ordering');
    const isAdobe = collection?.kind === 'string' && /^(?:Japan|GB|CNS|Korea|KR)\d?$/.test(collection.raw);
    return (raw) => {
      let text = '';
      let width = 0;
      for (let i = 0; i < raw.length; i += 1) {
        const byte = raw.charCodeAt(i) & 0xff;
        const code = isShort(byte) ? byte : (byte << 8) | (raw.charCodeAt(++i) & 0xff);
        const said =
          letters?.get(code) ??
          (charset !== undefined ? decoded(charset, code, byte === code) : isAdobe ? adobeLetter(code) : undefined);
        if (said === undefined) this.isPartial = true;
        else text += said;
        // the predefined tables lead to other numbers than the codes: then all have the usual width, those of one byte half of it
        width += charset === undefined ? (widths.get(code) ?? usual) : byte === code ? usual / 2 : usual;
      }
      return { text, width };
    };
  }

  /** §9.7.4.3: `c [w1 w2 …]` and `first last w`. */
  #widthsOf(below: PdfDictionary | undefined): ReadonlyMap<number, number> {
    const widths = new Map<number, number>();
    const items = this.#objects.items(below?.get('W'));
    for (let i = 0; i + 1 < items.length && widths.size < WIDTHS; ) {
      const first = this.#objects.number(items[i]) ?? 0;
      const list = this.#objects.items(items[i + 1]);
      if (list.length > 0) {
        list.forEach((one, k) => {
          if (widths.size < WIDTHS) widths.set(first + k, this.#objects.number(one) ?? 0);
        });
        i += 2;
        continue;
      }
      const last = Math.min(this.#objects.number(items[i + 1]) ?? 0, 0xffff);
      const width = this.#objects.number(items[i + 2]) ?? 0;
      for (let code = first; code <= last && widths.size < WIDTHS; code += 1) widths.set(code, width);
      i += 3;
    }
    return widths;
  }
}

/** The width of a letter whose font tells none: the fourteen standard fonts have about half their size. */
const SIMPLE = 500;

const latin = encodingNamed('WinAnsiEncoding') ?? [];
const plainFont: PdfFont = (raw) => ({
  text: Array.from(raw, (letter) => latin[letter.charCodeAt(0) & 0xff] ?? '').join(''),
  width: raw.length * SIMPLE,
});

/** §9.7.5.2, the predefined tables whose codes are those of a charset. */
const CHARSETS: readonly (readonly [of: RegExp, charset: string])[] = [
  [/^Uni(?:JIS|JISX?\d{0,5}|GB|CNS|KS|JIS2004)[A-Z0-9]{0,8}-(?:UCS2|UTF16)/, 'utf-16be'],
  [/^(?:90ms|90msp|90pv|83pv|Ext|Add)-RKSJ/, 'shift_jis'],
  [/^EUC-[HV]$/, 'euc-jp'],
  [/^GBK|^GB-EUC|^GBpc-EUC/, 'gbk'],
  [/^KSC/, 'euc-kr'],
  [/^B5pc|^ETen|^HKscs/, 'big5'],
];

function isSingle(charset: string, byte: number): boolean {
  if (charset === 'utf-16be') return false;
  return byte < 0x80 || (charset === 'shift_jis' && byte >= 0xa0 && byte <= 0xdf);
}

function decoded(charset: string, code: number, isByte: boolean): string {
  if (charset === 'utf-16be') return String.fromCharCode(code);
  return native(charset).decode(isByte ? Uint8Array.of(code) : Uint8Array.of(code >> 8, code & 0xff));
}

/** In all of Adobe's collections (Japan1, GB1, CNS1, Korea1) the numbers 1 to 95 are ASCII; further ones need their tables. */
const adobeLetter = (code: number): string | undefined =>
  code === 0 ? '' : code <= 95 ? String.fromCharCode(code + 31) : undefined;
