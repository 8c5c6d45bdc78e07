/**
 * The objects of a PDF by their number (ISO 32000-1 §7.3.10, §7.5.7), found by going through the file once: tables of places are
 * not believed, for they are wrong in damaged and in hostile documents. Of one number the last object counts.
 */
import { latin1 } from '../../message/octets.ts';
import type { Machine } from '../machine.ts';
import { filtered } from './filter.ts';
import { nextStream, streamBegin, streamEnd } from './stream.ts';
import { textOf } from './string.ts';
import { type LongStrings, type PdfValue, plainName, readPdfValue } from './value.ts';

/** Objects of a document; a book of a thousand pages has some 50,000. */
const OBJECTS = 200_000;
/** Streams that hold objects, and bytes that come out of one stream and of all together. */
const OBJECT_STREAMS = 400;
const ONE_STREAM = 4 * 1024 * 1024;
const ALL_STREAMS = 32 * 1024 * 1024;
/** Values of one object: lists of pages and of widths are long. */
const VALUES = 20_000;
/** Values of all objects that are read. */
const ALL_VALUES = 400_000;
/** Characters of the strings of all objects that are read. */
const STRINGS = 8 * 1024 * 1024;
/** References that lead to references. */
const HOPS = 4;
/** Characters of a stream's dictionary. */
const DICTIONARY = 64 * 1024;

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

interface Place {
  /** The file, or a stream of objects. */
  readonly text: string;
  readonly at: number;
  /** Of the stream behind its dictionary, in the file. */
  readonly stream?: readonly [begin: number, end: number];
}

const HEAD = /(\d{1,10})\s{1,9}\d{1,5}\s{1,9}$/;

export class PdfObjects {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #machine: Pick<Machine, 'inflate'> | undefined;
  readonly #places = new Map<number, Place>();
  readonly #read = new Map<number, PdfValue | undefined>();
  #left = ALL_STREAMS;
  #values = ALL_VALUES;
  readonly #strings: LongStrings = { left: STRINGS, isShort: false };
  /** A limit was reached, or a stream is packed in a way that is not known here. */
  isPartial = false;

  /** @param text `bytes` as Latin-1 */
  constructor(bytes: Uint8Array, text: string, machine: Pick<Machine, 'inflate'> | undefined) {
    this.#bytes = bytes;
    this.#text = text;
    this.#machine = machine;
    this.#find();
  }

  /** What a reference leads to; any other value is itself. */
  value(of: PdfValue | undefined): PdfValue | undefined {
    let value = of;
    for (let hops = 0; value?.kind === 'reference' && hops < HOPS; hops += 1) value = this.#object(value.number);
    return value?.kind === 'reference' ? undefined : value;
  }

  dictionary(of: PdfValue | undefined): PdfDictionary | undefined {
    const value = this.value(of);
    return value?.kind === 'dictionary' ? value.entries : undefined;
  }

  items(of: PdfValue | undefined): readonly PdfValue[] {
    const value = this.value(of);
    return value?.kind === 'array' ? value.items : [];
  }

  /** The name or number that stands there, as written. */
  word(of: PdfValue | undefined): string | undefined {
    const value = this.value(of);
    return value?.kind === 'name' || value?.kind === 'word' ? value.text : undefined;
  }

  number(of: PdfValue | undefined): number | undefined {
    const number = Number(this.word(of) ?? Number.NaN);
    return Number.isFinite(number) ? number : undefined;
  }

  /** The numbers of a matrix or a rectangle. */
  numbers(of: PdfValue | undefined): readonly number[] {
    return this.items(of)
      .slice(0, 6)
      .map((one) => this.number(one) ?? 0);
  }

  /**
   * The text that a string says to its reader, or a stream in its place (§7.9.3); undefined where there is neither.
   * @param most characters
   */
  text(of: PdfValue | undefined, most: number): string | undefined {
    const value = this.value(of);
    const raw = value?.kind === 'string' ? value.raw : this.stream(of);
    if (raw !== undefined && raw.length > 2 * most) this.isPartial = true;
    return raw === undefined ? undefined : textOf(raw.slice(0, 2 * most));
  }

  /** The content of the stream that a reference leads to, as Latin-1; undefined where there is none or it stays closed. */
  stream(of: PdfValue | undefined): string | undefined {
    const place = of?.kind === 'reference' ? this.#places.get(of.number) : undefined;
    return place === undefined ? undefined : this.#content(place);
  }

  /** What the last `/Root` of a trailer leads to (§7.5.5). */
  root(): PdfDictionary | undefined {
    for (
      let at = this.#text.lastIndexOf('/Root'), looked = 0;
      at >= 0 && looked < 8;
      at = at === 0 ? -1 : this.#text.lastIndexOf('/Root', at - 1), looked += 1
    ) {
      const root = this.dictionary(readPdfValue(this.#text, at + 5, 4));
      if (root?.has('Pages') === true) return root;
    }
    return undefined;
  }

  /** The dictionaries of one type, in the order of the file: for documents whose tree of pages is broken. */
  *ofType(type: string): Generator<PdfDictionary> {
    // bounded: the type is one word of ours
    const wanted = new RegExp(`/Type\\s{0,9}/${type}(?![A-Za-z])`);
    for (const [number, { text, at }] of this.#places) {
      if (!wanted.test(text.slice(at, at + 2048).split('endobj', 1)[0] ?? '')) continue;
      const found = this.dictionary({ kind: 'reference', number, generation: 0 });
      if (found !== undefined) yield found;
    }
  }

  #object(number: number): PdfValue | undefined {
    if (this.#read.has(number)) return this.#read.get(number);
    const place = this.#places.get(number);
    const most = Math.min(VALUES, this.#values);
    const value =
      place === undefined || most <= 0 ? undefined : readPdfValue(place.text, place.at, most, this.#strings);
    if (most <= 0 || this.#strings.isShort) this.isPartial = true;
    this.#values -= value === undefined ? (place === undefined ? 0 : 64) : sizeOf(value);
    this.#read.set(number, value);
    return value;
  }

  #find(): void {
    const text = this.#text;
    const holders: Place[] = [];
    let stream = nextStream(text, 0);
    for (let at = text.indexOf('obj'), from = 0; at >= 0; at = text.indexOf('obj', from)) {
      from = at + 3;
      const head = HEAD.exec(text.slice(Math.max(0, at - 36), at));
      if (head === null) continue;
      if (stream >= 0 && stream < from) stream = nextStream(text, from);
      const next = text.indexOf('obj', from);
      let place: Place = { text, at: from };
      if (stream >= 0 && (next < 0 || stream < next)) {
        const dictionary = text.slice(from, Math.min(stream, from + DICTIONARY));
        const begin = streamBegin(text, stream);
        const end = streamEnd(text, begin, dictionary);
        place = { text, at: from, stream: [begin, end] };
        if (/\/ObjStm(?![A-Za-z])/.test(plainName(dictionary))) holders.push(place);
        from = Math.max(from, end);
      }
      if (this.#places.size >= OBJECTS) {
        this.isPartial = true;
        break;
      }
      this.#set(Number(head[1]), place);
    }
    if (holders.length > OBJECT_STREAMS) this.isPartial = true;
    for (const holder of holders.slice(0, OBJECT_STREAMS)) this.#open(holder);
  }

  /** §7.5.7: pairs of numbers, each of an object and its place, then the objects. */
  #open(holder: Place): void {
    const dictionary = readPdfValue(this.#text, holder.at);
    if (dictionary?.kind !== 'dictionary') return;
    const first = this.number(dictionary.entries.get('First')) ?? 0;
    const content = this.#content(holder);
    if (content === undefined) return;
    const numbers = content.slice(0, first).match(/\d{1,10}/g) ?? [];
    for (let i = 0; i + 1 < numbers.length && this.#places.size < OBJECTS; i += 2)
      this.#set(Number(numbers[i]), { text: content, at: first + Number(numbers[i + 1]) });
  }

  /** The last one counts, and stands where the last one stands. */
  #set(number: number, place: Place): void {
    this.#places.set(number, place);
  }

  #content({ at, stream }: Place): string | undefined {
    if (stream === undefined) return undefined;
    const most = Math.min(ONE_STREAM, this.#left);
    if (most <= 0) {
      this.isPartial = true;
      return undefined;
    }
    const dictionary = plainName(this.#text.slice(at, Math.min(stream[0], at + DICTIONARY)));
    const made = filtered(this.#bytes.subarray(...stream), dictionary, most, this.#machine);
    if (made === undefined || made.isCut) this.isPartial = true;
    if (made === undefined) return undefined;
    this.#left -= made.content.length;
    return latin1(made.content);
  }
}

/** Values inside a value, itself among them. */
function sizeOf(value: PdfValue): number {
  const inside = value.kind === 'array' ? value.items : value.kind === 'dictionary' ? [...value.entries.values()] : [];
  return inside.reduce((sum, one) => sum + sizeOf(one), 1);
}
