/** Gathers the text of a page as a person sees it, with the way back to its place in the HTML, and what is hidden apart. */
import { Gathered } from '../message/gathered.ts';
import { decodeEntities } from './entity.ts';

/** What is owed before the next text: nothing, a space, a new line. */
const NONE = 0;
const SPACE = 1;
const LINE = 2;

const RUNS = /[ \t\n\f\r]+/g;

/** Pieces that an ordinary page has less than. */
const FEW = 256;

export class SeenText {
  readonly #html: string;
  readonly #seen = new Gathered();
  readonly #hidden = new Gathered();
  /** Triples: place in the seen text, start and end in the HTML. */
  #places = new Int32Array(3 * FEW);
  #placed = 0;
  #owed = NONE;
  readonly #aside: (readonly [from: number, to: number])[] = [];
  #hiddenStart = -1;
  #hiddenEnd = 0;
  /** Characters of seen text so far, what is owed left out. */
  length = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** A block begins or ends. */
  block(): void {
    this.#owed = LINE;
  }

  /** A cell begins or ends. */
  cell(): void {
    if (this.#owed === NONE) this.#owed = SPACE;
  }

  /** `<br>`: the line ends here, and a second one makes an empty line. */
  lineBreak(): void {
    if (this.length > 0) {
      this.#seen.add('\n');
      this.length++;
    }
    this.#owed = NONE;
  }

  /** Text of the HTML in `[from, to)`. */
  add(from: number, to: number, hidden: boolean, preformatted: boolean, absent = false, reversed = false): void {
    const html = this.#html;
    let blank = true;
    let tidy = true; // single spaces only, no references: nothing to be replaced
    let previous = 0;
    for (let i = from; i < to; i++) {
      const c = html.charCodeAt(i);
      if (c === 32 || (c >= 9 && c <= 13)) {
        if (c !== 32 || previous === 32) tidy = false;
      } else {
        blank = false;
        if (c === 38) tidy = false;
      }
      previous = c;
    }
    if (blank) {
      if (!absent) this.cell();
      return;
    }
    let text = html.slice(from, to);
    if (!tidy) {
      text = decodeEntities(text, false);
      if (!preformatted) text = text.replace(RUNS, ' ');
    }
    if (reversed) text = [...text].reverse().join('');
    if (hidden) this.#hide(text, from, to);
    else this.#show(text, from, to, preformatted);
  }

  /** Words that are seen and stand in no line: they come behind the others. */
  setAside(from: number, to: number): void {
    this.#aside.push([from, to]);
  }

  /** Puts what was set aside where the text ends. */
  finish(): void {
    for (const [from, to] of this.#aside.splice(0)) {
      this.block();
      this.add(from, to, false, false);
    }
  }

  /** Words that stand in an attribute of the tag in `[from, to)`: drawn there, as a piece of its own. */
  addWords(words: string, from: number, to: number, hidden: boolean): void {
    const text = words.replace(RUNS, ' ').trim();
    if (text === '') return;
    if (hidden) this.#hide(text, from, to);
    else {
      this.cell();
      this.#show(text, from, to, false);
      this.cell();
    }
  }

  #hide(text: string, from: number, to: number): void {
    if (isFiller(text)) return; // white space and fillers hide nothing
    this.#hidden.add(text);
    this.#hidden.add(' ');
    if (this.#hiddenStart < 0) this.#hiddenStart = from;
    this.#hiddenEnd = to;
  }

  #show(whole: string, from: number, to: number, preformatted: boolean): void {
    let text = whole;
    if (this.#owed !== NONE && this.length > 0) {
      this.#seen.add(this.#owed === LINE ? '\n' : ' ');
      this.length++;
    }
    if (!preformatted) {
      if (text.charCodeAt(0) === 32 && (this.#owed !== NONE || this.length === 0)) text = text.slice(1);
      this.#owed = NONE;
      if (text.charCodeAt(text.length - 1) === 32) {
        text = text.slice(0, -1);
        this.#owed = SPACE;
      }
    } else this.#owed = NONE;
    this.#place(from, to);
    this.#seen.add(text);
    this.length += text.length;
  }

  #place(from: number, to: number): void {
    if (this.#placed === this.#places.length) {
      const more = new Int32Array(2 * this.#placed);
      more.set(this.#places);
      this.#places = more;
    }
    this.#places[this.#placed++] = this.length;
    this.#places[this.#placed++] = from;
    this.#places[this.#placed++] = to;
  }

  seen(): string {
    return this.#seen.text();
  }

  hidden(): string {
    return this.#hidden.text().trim();
  }

  /** From the first to the last hidden text. */
  hiddenAt(): readonly [start: number, end: number] | undefined {
    return this.#hiddenStart < 0 ? undefined : [this.#hiddenStart, this.#hiddenEnd];
  }

  /** The range of the HTML that gave the character at this place of the seen text. */
  whereSeen(position: number): readonly [start: number, end: number] {
    const places = this.#places;
    let low = 0;
    let high = this.#placed / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((places[middle * 3] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return [places[low * 3 + 1] ?? 0, places[low * 3 + 2] ?? 0];
  }
}

/** No-break spaces, zero-width and combining fillers: what newsletters put behind their preview line. */
function isFiller(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const unseen =
      c <= 32 ||
      c === 0xa0 ||
      c === 0xad ||
      c === 0x34f ||
      c === 0x61c ||
      (c >= 0x2000 && c <= 0x200f) ||
      c === 0x202f ||
      (c >= 0x2060 && c <= 0x206f) ||
      c === 0x2800 ||
      c === 0x3000 ||
      c === 0xfeff;
    if (!unseen) return false;
  }
  return true;
}
