/** Header text (RFC 2047): encoded words as they should be and as mailers make them, and raw 8-bit or JIS bytes between them. */
import { fromLatin1 } from './byte-string.ts';
import { canonicalCharset } from './charset/alias.ts';
import { looksLikeJisPairs } from './charset/japanese.ts';
import { endsInKanji } from './charset/jis-escape.ts';
import { decodeCharset } from './charset.ts';
import type { TextDefect, TextDefectCode } from './defects/text.ts';
import { Gathered } from './gathered.ts';
import type { Span } from './message.ts';

interface DecodedWords {
  readonly text: string;
  /** Ranges are within the value. */
  readonly defects: readonly TextDefect[];
}

/** The same fault in every word of a long header says no more than in the first ones. */
const MAX_DEFECTS = 64;
/** Words that are joined before they are decoded: 75 kB of a subject. A character that is split behind them is lost. */
const RUN = 1000;
/** RFC 2047 §2: an encoded word is at most 75 characters. */
const MAX_WORD = 75;
const NONE: readonly TextDefect[] = [];

interface Word {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly label: string;
  readonly charset: string;
  readonly base64: boolean;
  /** The range of the encoded text. */
  readonly from: number;
  readonly to: number;
  /** Its `?=` was there. */
  readonly closed: boolean;
}

type Report = (code: TextDefectCode, at: Span, words?: Readonly<Record<string, string>>) => void;

/** Anything that makes a value more than plain text with single spaces. */
const UNUSUAL = /[^ -~]|=\?|\$[B@]| {2}/;
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/;
const BEYOND_ASCII = /[\u0080-\u00ff\u001b]|\$[B@]/;
const SPACES = /[ \t]{2,}|\t/g;

/**
 * Decodes the words of a header value.
 *
 * White space between two encoded words goes (RFC 2047 §6.2); other runs of white space, which are mostly folds, become
 * one space. Words of one charset that stand together are joined as bytes before decoding, for many mailers split
 * characters between words. Raw bytes are read as UTF-8 or Japanese where they are that. Control characters stay in the
 * text and are named as defects. Linear; never throws.
 * @param value the unfolded value, one character a byte (Latin-1)
 */
export function decodeWords(value: string): DecodedWords {
  if (!UNUSUAL.test(value)) return { text: value, defects: NONE };
  const defects: TextDefect[] = [];
  const report: Report = (code, at, words) => {
    if (defects.length < MAX_DEFECTS) defects.push(words === undefined ? { code, at } : { code, at, words });
  };
  const pieces = new Gathered();
  const scan = new WordScan(value);
  let done = 0;
  let goesOn = false; // the run was longer than what is decoded at one time
  for (let word = scan.next(0); word !== undefined; ) {
    if (word.start > done && !goesOn) {
      pieces.add(rawText(value, done, word.start, report));
      if (!isSpace(value.charCodeAt(word.start - 1))) report('encoded-word-run-on', [word.start, word.end]);
    }
    const run: Word[] = [word];
    let next = scan.next(word.end);
    goesOn = false;
    while (next !== undefined && onlySpace(value, run[run.length - 1]?.end ?? 0, next.start)) {
      goesOn = run.length === RUN;
      if (goesOn) break;
      run.push(next);
      next = scan.next(next.end);
    }
    decodeRun(value, run, pieces, report);
    done = run[run.length - 1]?.end ?? value.length;
    if (!goesOn && done < value.length && !isSpace(value.charCodeAt(done)))
      report('encoded-word-run-on', [done, done + 1]);
    word = next;
  }
  if (done < value.length) pieces.add(rawText(value, done, value.length, report));
  return { text: pieces.text(), defects };
}

/** Raw text between words: ASCII, or bytes that must be recognised. */
function rawText(value: string, from: number, to: number, report: Report): string {
  let text = value.slice(from, to);
  if (BEYOND_ASCII.test(text)) {
    const decoded = decodeCharset(fromLatin1(text));
    // RFC 6532 §3.2 allows raw UTF-8; anything else has no label at all here.
    for (const { code } of decoded.defects)
      report(code === 'charset-undeclared' ? 'header-undeclared-charset' : code, [from, to], {
        charset: decoded.charset,
      });
    text = decoded.text;
  }
  if (CONTROL.test(text)) report('control-character', [from, to]);
  return text.replace(SPACES, ' ');
}

/** Words with only white space between them: those of one charset are one piece of text. */
function decodeRun(value: string, run: readonly Word[], pieces: Gathered, report: Report): void {
  for (let i = 0; i < run.length; ) {
    const first = run[i];
    if (first === undefined) return;
    let size = 0,
      j = i;
    for (; j < run.length && run[j]?.charset === first.charset; j++)
      size += (run[j]?.to ?? 0) - (run[j]?.from ?? 0) + 4;
    const group = run.slice(i, j);
    const at: Span = [first.start, group[group.length - 1]?.end ?? first.end];
    const decoded = decodeCharset(groupBytes(value, group, size, report), first.label);
    for (const { code, words } of decoded.defects) report(code, at, words);
    if (CONTROL.test(decoded.text)) report('control-character', at);
    pieces.add(decoded.text);
    i = j;
  }
}

/** The bytes of neighbouring words, joined. */
function groupBytes(value: string, group: readonly Word[], size: number, report: Report): Uint8Array {
  const out = new Uint8Array(size);
  const jis = group[0]?.charset === 'iso-2022-jp';
  let o = 0,
    kanji = false;
  // Some mailers cut the base64 of a whole text into words anywhere: bits left over belong to the next word.
  let bits = 0,
    held = 0;
  for (const word of group) {
    if (!word.closed) report('encoded-word-unclosed', [word.start, word.end]);
    if (word.end - word.start > MAX_WORD) report('encoded-word-long', [word.start, word.end]);
    let start = o;
    let faulty = false;
    if (word.base64) {
      for (let k = word.from; k < word.to; k++) {
        const c = value.charCodeAt(k);
        const sextet = c < 0x80 ? (SEXTETS[c] ?? 0xff) : 0xff;
        if (sextet === 0xff) {
          if (c !== 0x3d) {
            faulty ||= !isSpace(c);
            continue;
          }
          bits = 0;
          held = 0;
          if (k + 2 < word.to && value[k + 1] !== '=') faulty = true; // padding in the middle: pieces encoded one by one
          continue;
        }
        bits = ((bits << 6) | sextet) & 0xffff;
        held += 6;
        if (held >= 8) {
          held -= 8;
          out[o++] = (bits >> held) & 0xff;
        }
      }
      if (held > 0) {
        faulty = true; // padding is missing
        if (held < 6 && (bits & ((1 << held) - 1)) === 0) held = 0;
      }
    } else {
      held = 0;
      for (let k = word.from; k < word.to; k++) {
        const c = value.charCodeAt(k);
        if (c === 0x5f) {
          out[o++] = 0x20;
          continue;
        } // RFC 2047 §4.2 (2)
        const high = c === 0x3d ? hex(value.charCodeAt(k + 1)) : -1;
        const low = high >= 0 && k + 2 < word.to ? hex(value.charCodeAt(k + 2)) : -1;
        if (low >= 0) {
          out[o++] = (high << 4) | low;
          k += 2;
          continue;
        }
        if (isSpace(c) && (isSpace(value.charCodeAt(k + 1)) || isSpace(value.charCodeAt(k - 1)))) {
          faulty = true;
          continue;
        } // a fold inside the word
        faulty ||= c === 0x3d || c <= 0x20 || c === 0x3f || c > 0x7e;
        out[o++] = c;
      }
    }
    if (faulty) report(word.base64 ? 'encoded-word-base64' : 'encoded-word-q', [word.start, word.end]);
    if (jis) {
      // RFC 2047 §3: each word begins in ASCII. Mailers that cut without escapes go on in kanji: see which it is.
      const sequence = firstEscape(out, start, o);
      if (kanji && sequence !== start && !looksLikeJisPairs(out, start, sequence < 0 ? o : sequence)) {
        out.copyWithin(start + 3, start, o);
        out.set(TO_ASCII, start);
        o += 3;
        start += 3;
      }
      if (sequence >= 0) kanji = endsInKanji(out, lastEscape(out, o));
    }
  }
  return out.subarray(0, o);
}

const ESC = 0x1b;

/** Where the first one stands in the range, or -1; a view for each word would be most of the memory of a long subject. */
function firstEscape(bytes: Uint8Array, from: number, to: number): number {
  for (let i = from; i < to; i++) if (bytes[i] === ESC) return i;
  return -1;
}

/** Where the last one before `to` stands; there is one. */
function lastEscape(bytes: Uint8Array, to: number): number {
  let i = to - 1;
  while (i > 0 && bytes[i] !== ESC) i--;
  return i;
}

const TO_ASCII = Uint8Array.of(0x1b, 0x28, 0x42);
const SEXTETS = new Uint8Array(128).fill(0xff);
for (const [i, c] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  SEXTETS[c.charCodeAt(0)] = i;

function hex(c: number): number {
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  const letter = c | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/**
 * Finds the encoded word that begins exactly at `start`, for readers of structured fields, which must not look inside it.
 * @returns the index after its `?=`, or -1
 */
export function wordEnd(value: string, start: number, scan = new WordScan(value)): number {
  const word = scan.at(start);
  return word?.closed === true ? word.end : -1;
}

/** Finds words from left to right. The next `?=` is looked for once, so that a header of a million `=?` stays linear. */
export class WordScan {
  private readonly value: string;
  private close = -2;

  constructor(value: string) {
    this.value = value;
  }

  /** The first word at or after an index. */
  next(index: number): Word | undefined {
    for (let i = this.value.indexOf('=?', index); i >= 0; i = this.value.indexOf('=?', i + 2)) {
      const word = this.at(i);
      if (word !== undefined) return word;
    }
    return undefined;
  }

  /** The word that begins at an index, where `=?` stands. */
  at(start: number): Word | undefined {
    const { value } = this;
    let i = start + 2;
    while (isToken(value.charCodeAt(i))) i++; // ends at the `=` of another word, so no byte is walked over twice
    if (value[i] !== '?' || i === start + 2) return undefined;
    const kind = value.charCodeAt(i + 1) | 0x20;
    if ((kind !== 0x62 && kind !== 0x71) || value[i + 2] !== '?') return undefined;
    const label = value.slice(start + 2, i);
    const from = i + 3;
    const base64 = kind === 0x62;
    const to = this.textEnd(from, base64);
    const closed = value.startsWith('?=', to);
    const charset = canonicalCharset(label);
    if (!closed && (charset === undefined || to === from)) return undefined; // too little to call it a word
    const end = closed ? to + 2 : value[to] === '?' ? to + 1 : to;
    return { start, end, label, charset: charset ?? label.toLowerCase(), base64, from, to, closed };
  }

  private textEnd(from: number, base64: boolean): number {
    const { value } = this;
    if (this.close !== -1 && this.close < from) this.close = value.indexOf('?=', from);
    let to = this.close < 0 ? value.length : this.close;
    // A word cut off in its middle must not swallow the next one. `=?` is not Q text, for = wants two digits; but a
    // lone = may stand before the closing `?=`.
    const another = value.indexOf('=?', from);
    if (another >= 0 && another < to - 1) to = another;
    else if (this.close >= 0) return to;
    // No end: the encoded text goes as far as its alphabet does.
    let k = from;
    while (k < to && (base64 ? isBase64(value.charCodeAt(k)) : !isSpace(value.charCodeAt(k)))) k++;
    return k;
  }
}

function isToken(c: number): boolean {
  return c > 0x20 && c < 0x7f && c !== 0x3f && c !== 0x3d && c !== 0x3c && c !== 0x3e && c !== 0x22 && c !== 0x2c;
}

function isSpace(c: number): boolean {
  return c === 0x20 || c === 0x09 || c === 0x0a || c === 0x0d;
}

function isBase64(c: number): boolean {
  return (
    (c >= 0x41 && c <= 0x5a) ||
    (c >= 0x61 && c <= 0x7a) ||
    (c >= 0x2f && c <= 0x39) ||
    c === 0x2b ||
    c === 0x3d ||
    c === 0x2d ||
    c === 0x5f
  );
}

function onlySpace(value: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSpace(value.charCodeAt(i))) return false;
  return true;
}
