/**
 * A locked PDF as the plain one that viewers show: the same objects, with strings and streams that can be read. Those who look
 * for links, scripts, files and pictures then need not know of locks.
 */
import { joined, latin1 } from '../../message/octets.ts';
import type { Machine } from '../machine.ts';
import { keyOf, objectKey, openedBy, type PdfLock, readLock } from './lock.ts';
import { streamBegin, streamEnd } from './stream.ts';
import { rawString, STRING } from './string.ts';
import { type PdfValue, readPdfValue } from './value.ts';

/** `password` for those that lock it; `undefined` stands for the empty one. */
type Plain =
  | { readonly bytes: Uint8Array; readonly password?: string; readonly isPartial: boolean }
  | 'not-locked'
  | 'password'
  | 'method'
  | 'no-machine';

/** Dictionaries and first identifiers that are tried; a document saved twenty times names the same again and again. */
const DICTIONARIES = 3;
const IDENTIFIERS = 2;
/** Passwords; each costs up to 300 rounds of AES-128 and SHA-2. */
const PASSWORDS = 48;
/** Strings that are opened; a book with an index of its own has some ten thousand. */
const STRINGS = 100_000;
/** Characters of one string; real ones have some thousand, and a letter in a note may be drawn out. */
const LONG = 1024 * 1024;
const ALL_LONG = 8 * 1024 * 1024;
/** Characters that are read in vain because a bracket never closes. */
const IN_VAIN = 4 * 1024 * 1024;
const LEAST = 64;

/** @param passwords words of the mail; the empty one is tried before */
export function plainPdf(bytes: Uint8Array, machine: Machine | undefined, passwords: readonly string[]): Plain {
  const text = latin1(bytes);
  if (!text.includes('/Encrypt')) return 'not-locked';
  const dictionaries = dictionariesOf(text);
  const locks = dictionaries.flatMap((one) => readLock(one) ?? []);
  if (locks.length === 0) return 'method';
  if (machine === undefined) return 'no-machine';
  const identifiers = identifiersOf(text);
  for (const password of ['', ...passwords.slice(0, PASSWORDS)]) {
    for (const lock of locks) {
      for (const id of lock.revision >= 5 ? [new Uint8Array()] : identifiers) {
        const key = keyOf(lock, id, password, machine);
        if (key === undefined) continue;
        const made = new Opening(bytes, text, lock, key, machine).made();
        return password === '' ? made : { ...made, password };
      }
    }
  }
  return 'password';
}

/** What `/Encrypt` leads to, the last first: each time a document is saved again there is one more trailer. */
function dictionariesOf(text: string): ReadonlyMap<string, PdfValue>[] {
  const found: ReadonlyMap<string, PdfValue>[] = [];
  const seen = new Set<string>();
  for (
    let at = text.lastIndexOf('/Encrypt'), looked = 0;
    at >= 0 && found.length < DICTIONARIES && looked < 16;
    at = at === 0 ? -1 : text.lastIndexOf('/Encrypt', at - 1), looked += 1
  ) {
    const value = readPdfValue(text, at + '/Encrypt'.length);
    if (value?.kind === 'dictionary') found.push(value.entries);
    if (value?.kind !== 'reference') continue;
    const name = `${value.number} ${value.generation} obj`;
    if (seen.has(name)) continue;
    seen.add(name);
    const begin = objectAt(text, name);
    const read = begin < 0 ? undefined : readPdfValue(text, begin);
    if (read?.kind === 'dictionary') found.push(read.entries);
  }
  return found;
}

/** Behind the last `12 0 obj` that is not the end of `112 0 obj`; the last, because later ones replace earlier ones. */
function objectAt(text: string, name: string): number {
  for (let at = text.lastIndexOf(name), looked = 0; at >= 0 && looked < 256; looked += 1) {
    if (at === 0 || !/\d/.test(text[at - 1] ?? '')) return at + name.length;
    at = text.lastIndexOf(name, at - 1);
  }
  return -1;
}

/** §14.4: the first of the two strings of `/ID` is part of the key; some documents have none. */
function identifiersOf(text: string): Uint8Array[] {
  const found = new Map<string, Uint8Array>();
  for (
    let at = text.lastIndexOf('/ID'), looked = 0;
    at >= 0 && found.size < IDENTIFIERS && looked < 256;
    at = at === 0 ? -1 : text.lastIndexOf('/ID', at - 1), looked += 1
  ) {
    const value = readPdfValue(text, at + 3);
    const first = value?.kind === 'array' ? value.items[0] : undefined;
    if (first?.kind === 'string')
      found.set(
        first.raw,
        Uint8Array.from(first.raw, (letter) => letter.charCodeAt(0)),
      );
  }
  return [...found.values(), new Uint8Array()];
}

const OBJECT = /(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}$/;

/** Goes through the document once. */
class Opening {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #lock: PdfLock;
  readonly #key: Uint8Array;
  readonly #machine: Machine;
  readonly #pieces: Uint8Array[] = [];
  #copied = 0;
  #strings = STRINGS;
  #inVain = IN_VAIN;
  #long = ALL_LONG;
  #isPartial = false;
  /** Keys of the object that is being read. */
  #keys = new Map<string, Uint8Array>();

  constructor(bytes: Uint8Array, text: string, lock: PdfLock, key: Uint8Array, machine: Machine) {
    this.#bytes = bytes;
    this.#text = text;
    this.#lock = lock;
    this.#key = key;
    this.#machine = machine;
  }

  made(): { readonly bytes: Uint8Array; readonly isPartial: boolean } {
    const text = this.#text;
    let from = 0;
    for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', from)) {
      from = at + 3;
      const head = OBJECT.exec(text.slice(Math.max(0, at - 36), at));
      if (head === null) continue;
      from = this.#object(from, Number(head[1]), Number(head[2]));
    }
    this.#copy(this.#bytes.length);
    return { bytes: joined(this.#pieces), isPartial: this.#isPartial };
  }

  /** Where it ends. */
  #object(begin: number, number: number, generation: number): number {
    const text = this.#text;
    this.#keys = new Map();
    for (let at = begin; at < text.length; at += 1) {
      const c = text[at];
      if (c === '(' || (c === '<' && text[at + 1] !== '<')) {
        const read = this.#strings <= 0 || this.#inVain <= 0 ? undefined : this.#rawAt(at);
        if (read === undefined) this.#isPartial = true;
        // what is closed holds such a word by no chance: somebody put objects into brackets to have them passed over
        else if (read.end < 0 || read.raw.includes(' obj')) this.#inVain -= Math.max(LEAST, read.raw.length);
        else {
          this.#strings -= 1;
          this.#string(read.raw, at, read.end, number, generation);
          at = read.end - 1;
        }
      } else if (c === '<') at += 1;
      else if (c === 'o' && text.startsWith('obj', at) && OBJECT.test(text.slice(Math.max(begin, at - 36), at)))
        return at;
      else if (c === 'e' && text.startsWith('endobj', at)) return at + 6;
      else if (c === 's' && text.startsWith('stream', at)) {
        const next = text.charCodeAt(at + 6);
        if (next === 10 || next === 13) return this.#stream(begin, at, number, generation);
      }
    }
    return text.length;
  }

  /** Few strings are long: brackets that never close use up the room for these, and that of no other. */
  #rawAt(at: number): ReturnType<typeof rawString> {
    const read = rawString(this.#text, at, 4 * STRING);
    if (read === undefined || read.end >= 0 || this.#long <= 0) return read;
    const longer = rawString(this.#text, at, Math.min(LONG, this.#long));
    this.#long -= longer?.raw.length ?? 0;
    return longer !== undefined && longer.end >= 0 ? longer : read;
  }

  #string(raw: string, from: number, to: number, number: number, generation: number): void {
    const method = this.#lock.strings;
    if (method === 'none') return;
    const data = Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
    const plain = latin1(openedBy(this.#objectKey(method, number, generation), method, data, this.#machine));
    this.#copy(from);
    this.#push(`(${plain.replace(/[\\()]/g, '\\$&').replaceAll('\r', '\\r')})`);
    this.#copied = to;
  }

  #stream(begin: number, at: number, number: number, generation: number): number {
    const text = this.#text;
    const dictionary = text.slice(begin, Math.min(at, begin + 64 * 1024));
    const from = streamBegin(text, at);
    const to = streamEnd(text, from, dictionary);
    const isFile = /\/EmbeddedFile(?![A-Za-z])/.test(dictionary);
    const method = isFile ? this.#lock.files : this.#lock.streams;
    // §7.5.8.2: the table of objects is never closed; §7.4.10: a stream may say that it is not
    const isOpen = /\/XRef(?![A-Za-z])/.test(dictionary) || /\/Crypt(?![A-Za-z])/.test(dictionary);
    if (method === 'none' || isOpen) return to;
    const key = this.#objectKey(method, number, generation);
    const plain = openedBy(key, method, this.#bytes.subarray(from, to), this.#machine);
    // what it says of its length is not true any more; the word in front of it keeps `endstream` findable
    this.#copy(at);
    this.#push(`stream${text.slice(at + 6, from)}`);
    this.#pieces.push(plain);
    this.#push('\n');
    this.#copied = to;
    return to;
  }

  #objectKey(method: PdfLock['streams'], number: number, generation: number): Uint8Array {
    const known = this.#keys.get(method);
    if (known !== undefined) return known;
    const made = objectKey(this.#key, method, number, generation, this.#machine);
    this.#keys.set(method, made);
    return made;
  }

  #copy(to: number): void {
    if (to > this.#copied) this.#pieces.push(this.#bytes.subarray(this.#copied, to));
    this.#copied = Math.max(this.#copied, to);
  }

  #push(text: string): void {
    this.#pieces.push(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  }
}
