/**
 * The letter in an RTF body: the HTML that Outlook packed into it ([MS-OXRTFEX]), or the text. Not a reader of RTF: tables,
 * pictures and looks are passed over.
 */

import { charsetOf } from '../charset/windows-page.ts';
import { decodeCharset } from '../charset.ts';
import { latin1 } from '../octets.ts';

/** Groups in groups. */
const DEPTH = 256;

interface RtfLetter {
  readonly html: boolean;
  readonly text: string;
}

/** Groups that hold no text of the letter. */
const silent: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore generator xmlnstbl listtable listoverridetable rsidtbl header footer mmathPr pntext'.split(
    ' ',
  ),
);
const characters: ReadonlyMap<string, string> = new Map([
  ['par', '\r\n'],
  ['line', '\r\n'],
  ['sect', '\r\n'],
  ['row', '\r\n'],
  ['tab', '\t'],
  ['cell', '\t'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['endash', '–'],
  ['emdash', '—'],
]);

/** Charsets of fonts (RTF 1.9.1, \fcharset), as code pages. */
const fontPages: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

interface State {
  /** Inside a group whose text is not the letter's. */
  readonly isSilent: boolean;
  /** In `\htmltag`: source of the HTML. */
  readonly isTag: boolean;
  /** Between `\htmlrtf` and `\htmlrtf0`: what only RTF needs. */
  isRtfOnly: boolean;
  page: number;
  /** Bytes that stand for a character behind `\u` (\uc). */
  skip: number;
}

export function readRtfLetter(bytes: Uint8Array): RtfLetter {
  const text = latin1(bytes);
  // [MS-OXRTFEX] §2.1.3.1: said within the first control words
  const html = text.slice(0, 1024).includes('\\fromhtml1');
  return { html, text: new Letter(text, html).run() };
}

class Letter {
  readonly #text: string;
  readonly #html: boolean;
  readonly #out: string[] = [];
  /** Bytes that wait for their code page's decoder: a character may have two. */
  #bytes: number[] = [];
  readonly #fonts = new Map<number, number>();
  #defaultPage = 1252;
  #states: State[] = [{ isSilent: false, isTag: false, isRtfOnly: false, page: 1252, skip: 1 }];
  #skipping = 0;
  #font = -1;

  constructor(text: string, html: boolean) {
    this.#text = text;
    this.#html = html;
  }

  run(): string {
    const text = this.#text;
    for (let at = 0; at < text.length; ) {
      const c = text.charCodeAt(at);
      if (c === 0x7b) {
        at = this.#open(at + 1);
      } else if (c === 0x7d) {
        this.#flush();
        if (this.#states.length > 1) this.#states.pop();
        at += 1;
      } else if (c === 0x5c) at = this.#control(at + 1);
      else {
        if (c !== 10 && c !== 13) this.#byte(c);
        at += 1;
      }
    }
    this.#flush();
    return this.#out.join('');
  }

  get #state(): State {
    return this.#states.at(-1) ?? { isSilent: false, isTag: false, isRtfOnly: false, page: 1252, skip: 1 };
  }

  #open(at: number): number {
    this.#flush();
    const state = this.#state;
    const head = this.#text.slice(at, at + 40);
    const word = /^(?:\\\*)?\\([a-z]{1,32})/i.exec(head)?.[1] ?? '';
    const isIgnorable = head.startsWith('\\*');
    const isTag = this.#html && isIgnorable && word === 'htmltag';
    const isSilent =
      state.isSilent || (!isTag && (isIgnorable || silent.has(word))) || (isIgnorable && word === 'mhtmltag');
    const next = { ...state, isSilent: isSilent && !isTag, isTag };
    // a font table is silent, and still read
    if (this.#states.length < DEPTH) this.#states.push(next);
    return isTag ? at + (/^\\\*\\htmltag\d{0,4} ?/.exec(head)?.[0].length ?? 0) : at;
  }

  /** A control word or symbol behind its backslash. */
  #control(at: number): number {
    const c = this.#text.charCodeAt(at);
    if (c === 0x27) {
      this.#byte(Number.parseInt(this.#text.slice(at + 1, at + 3), 16) || 0x3f);
      return at + 3;
    }
    const isWord = (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
    if (!isWord) {
      if (c === 0x5c || c === 0x7b || c === 0x7d) this.#byte(c);
      else if (c === 0x7e) this.#say('\u00a0');
      else if (c === 0x5f) this.#say('-');
      else if (c === 10 || c === 13) this.#say('\r\n');
      return at + 1;
    }
    const found = /^([a-z]{1,32})(-?\d{1,10})? ?/i.exec(this.#text.slice(at, at + 48));
    if (found === null) return at + 1;
    this.#word(found[1] ?? '', found[2] === undefined ? undefined : Number(found[2]));
    return at + found[0].length;
  }

  #word(word: string, value: number | undefined): void {
    const state = this.#state;
    if (word === 'htmlrtf') {
      this.#flush();
      state.isRtfOnly = value !== 0;
    } else if (word === 'u' && value !== undefined) {
      this.#flush();
      if (this.#isHeard()) this.#out.push(String.fromCharCode(value & 0xffff));
      this.#skipping = state.skip;
    } else if (word === 'uc') state.skip = Math.min(8, Math.max(0, value ?? 1));
    else if (word === 'ansicpg' && value !== undefined) {
      this.#defaultPage = value;
      for (const one of this.#states) one.page = value;
    } else if (word === 'f' && value !== undefined) {
      this.#font = value;
      this.#flush();
      state.page = this.#fonts.get(value) ?? this.#defaultPage;
    } else if (word === 'fcharset' && value !== undefined && this.#fonts.size < 4096)
      this.#fonts.set(this.#font, fontPages.get(value) ?? this.#defaultPage);
    else if (word === 'plain') {
      this.#flush();
      state.page = this.#defaultPage;
    } else {
      const said = characters.get(word);
      if (said !== undefined) this.#say(said);
    }
  }

  #isHeard(): boolean {
    const { isSilent, isRtfOnly } = this.#state;
    return !isSilent && !isRtfOnly;
  }

  #say(text: string): void {
    this.#flush();
    if (this.#isHeard()) this.#out.push(text);
  }

  #byte(byte: number): void {
    if (this.#skipping > 0) this.#skipping -= 1;
    else if (this.#isHeard()) this.#bytes.push(byte);
  }

  #flush(): void {
    this.#skipping = 0;
    if (this.#bytes.length === 0) return;
    const raw = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    this.#out.push(
      raw.some((byte) => byte >= 0x80) ? decodeCharset(raw, charsetOf(this.#state.page)).text : latin1(raw),
    );
  }
}
