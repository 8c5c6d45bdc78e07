/**
 * The letter in an RTF body: the HTML that Outlook packed into it ([MS-OXRTFEX]), or the text. Not a reader of RTF: tables,
 * pictures and looks are passed over.
 */

import { isAscii } from '../byte-string.ts';
import { charsetOf } from '../charset/windows-page.ts';
import { decodeCharset } from '../charset.ts';
import { latin1 } from '../octets.ts';

/** Groups in groups. */
const DEPTH = 256;

interface RtfLetter {
  readonly html: boolean;
  /** The HTML, or what is seen of the text. */
  readonly text: string;
  /** What is marked as hidden (\v). */
  readonly hidden: string;
  /** The text as HTML, where it has links or hidden words. */
  readonly page?: string;
}

/** Links of one letter. */
const LINKS = 2000;
/** Characters of the instruction of a field. */
const INSTRUCTION = 4096;

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
  /** In `\fldinst`: what the field does; the text is kept for it. */
  readonly isInstruction: boolean;
  /** Behind `\v`. */
  isHidden: boolean;
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
  return new Letter(text, html).run();
}

const START: State = {
  isSilent: false,
  isInstruction: false,
  isHidden: false,
  isTag: false,
  isRtfOnly: false,
  page: 1252,
  skip: 1,
};

class Letter {
  readonly #text: string;
  readonly #html: boolean;
  readonly #out: string[] = [];
  readonly #hidden: string[] = [];
  /** Where links begin and end in the pieces, and which are hidden; only of a letter that is no HTML. */
  readonly #marks = new Map<number, string>();
  readonly #unseen = new Set<number>();
  #instruction = '';
  #links = 0;
  readonly #linked: number[] = [];
  /** Groups that are open beyond DEPTH. */
  #over = 0;
  /** Bytes that wait for their code page's decoder: a character may have two. */
  #bytes: number[] = [];
  readonly #fonts = new Map<number, number>();
  #defaultPage = 1252;
  #states: State[] = [{ ...START }];
  #skipping = 0;
  #font = -1;

  constructor(text: string, html: boolean) {
    this.#text = text;
    this.#html = html;
  }

  run(): RtfLetter {
    const text = this.#text;
    for (let at = 0; at < text.length; ) {
      const c = text.charCodeAt(at);
      if (c === 0x7b) {
        at = this.#open(at + 1);
      } else if (c === 0x7d) {
        this.#close();
        at += 1;
      } else if (c === 0x5c) at = this.#control(at + 1);
      else {
        if (c !== 10 && c !== 13) this.#byte(c);
        at += 1;
      }
    }
    this.#flush();
    const hidden = this.#hidden.join('');
    const seen = this.#html ? this.#out : this.#out.filter((_, i) => !this.#unseen.has(i));
    return {
      html: this.#html,
      text: seen.join(''),
      hidden,
      ...(this.#html || (this.#marks.size === 0 && hidden === '') ? {} : { page: this.#page() }),
    };
  }

  #page(): string {
    const pieces = this.#out.map((piece, i) => {
      const text = escaped(piece);
      return `${this.#marks.get(i) ?? ''}${this.#unseen.has(i) ? `<span style="display:none">${text}</span>` : text}`;
    });
    return `<html><body>${pieces.join('')}${this.#marks.get(this.#out.length) ?? ''}</body></html>`;
  }

  #mark(markup: string): void {
    const at = this.#out.length;
    this.#marks.set(at, `${this.#marks.get(at) ?? ''}${markup}`);
  }

  /** RTF 1.9.1, "Fields": `{\field{\*\fldinst …}{\fldrslt …}}`. */
  #close(): void {
    this.#flush();
    if (this.#over > 0) {
      this.#over -= 1;
      return;
    }
    if (this.#states.length <= 1) return;
    const closed = this.#states.pop();
    if (closed?.isInstruction === true && !this.#state.isInstruction) this.#link();
    else if (this.#linked.at(-1) === this.#states.length + 1) {
      this.#linked.pop();
      this.#mark('</a>');
    }
  }

  #link(): void {
    const goal = goalOf(this.#instruction);
    this.#instruction = '';
    if (this.#html || goal === '' || this.#links >= LINKS) return;
    this.#links += 1;
    this.#mark(`<a href="${escaped(goal)}">`);
    // it ends with the group of the field
    this.#linked.push(this.#states.length);
  }

  get #state(): State {
    return this.#states.at(-1) ?? START;
  }

  #open(at: number): number {
    this.#flush();
    const state = this.#state;
    const head = this.#text.slice(at, at + 40);
    const word = /^(?:\\\*)?\\([a-z]{1,32})/i.exec(head)?.[1] ?? '';
    const isIgnorable = head.startsWith('\\*');
    const isTag = this.#html && isIgnorable && word === 'htmltag';
    const isInstruction = state.isInstruction || word === 'fldinst';
    const isSilent =
      isInstruction ||
      state.isSilent ||
      (!isTag && (isIgnorable || silent.has(word))) ||
      (isIgnorable && word === 'mhtmltag');
    const next = { ...state, isSilent: isSilent && !isTag, isInstruction, isTag };
    // a font table is silent, and still read
    if (this.#states.length < DEPTH) this.#states.push(next);
    else this.#over += 1;
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
    const [whole, word = '', digits] = found;
    const value = digits === undefined ? undefined : Number(digits);
    // so many bytes of any kind follow
    if (word === 'bin' && value !== undefined) return at + whole.length + Math.max(0, value);
    this.#word(word, value);
    return at + whole.length;
  }

  #word(word: string, value: number | undefined): void {
    const state = this.#state;
    if (word === 'htmlrtf') {
      this.#flush();
      state.isRtfOnly = value !== 0;
    } else if (word === 'u' && value !== undefined) {
      this.#flush();
      this.#hear(String.fromCharCode(value & 0xffff));
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
    else if (word === 'v' || word === 'plain') {
      this.#flush();
      state.isHidden = word === 'v' && value !== 0;
      if (word === 'plain') state.page = this.#defaultPage;
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
    this.#hear(text);
  }

  #hear(text: string): void {
    if (this.#state.isInstruction && this.#instruction.length < INSTRUCTION) this.#instruction += text;
    if (!this.#isHeard()) return;
    if (this.#state.isHidden && !this.#html) {
      this.#unseen.add(this.#out.length);
      this.#hidden.push(text);
    }
    this.#out.push(text);
  }

  #byte(byte: number): void {
    if (this.#skipping > 0) this.#skipping -= 1;
    else if (this.#isHeard() || this.#state.isInstruction) this.#bytes.push(byte);
  }

  #flush(): void {
    this.#skipping = 0;
    if (this.#bytes.length === 0) return;
    const raw = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    this.#hear(isAscii(raw) ? latin1(raw) : decodeCharset(raw, charsetOf(this.#state.page)).text);
  }
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r\n', '<br>\r\n')
    .replaceAll('\t', '&nbsp; ');

/** Switches of a hyperlink that have a word of their own. */
const WITH_WORD = 'lot';

/** Where `HYPERLINK "…"` leads; empty for other fields, and for places in the letter itself. */
function goalOf(instruction: string): string {
  const words = instruction.trim().match(/\\[a-z]|"[^"]{0,4096}"?|[^\s"]{1,4096}/gi) ?? [];
  if (words[0]?.toUpperCase() !== 'HYPERLINK') return '';
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (!/^\\[a-z]$/i.test(word)) return word.replaceAll('"', '').trim();
    if (WITH_WORD.includes(word.charAt(1).toLowerCase())) i += 1;
  }
  return '';
}
