/** Which characters belong to a URL in running text, and where it ends. Shared by the readers of `url.ts`. */

/** A longer URL is cut here: browsers stop at about 2,000 to 64,000 characters. */
const LENGTH_LIMIT = 8192;
/** Open brackets inside one URL; more are an attempt on our time, for what follows them is looked at again. */
const BRACKET_LIMIT = 16;
/** A host name has at most 253 characters (RFC 1035 §2.3.4); Unicode ones are shorter still. */
export const HOST_LIMIT = 253;

// classes of ASCII characters: 1 host label, 2 also in user names, 4 may stand in a URL, 8 never ends one, 16 may stand before its path
const LABEL = 1;
const LOCAL = 2;
const INSIDE = 4;
const TRAILING = 8;
const AUTHORITY = 16;
const ascii = new Uint8Array(128);
for (let c = 33; c < 127; c++) ascii[c] = INSIDE;
for (const c of '<>`^') ascii[c.charCodeAt(0)] = 0;
for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-')
  ascii[c.charCodeAt(0)] = INSIDE | LABEL | LOCAL;
for (const c of '_+.%') ascii[c.charCodeAt(0)] = INSIDE | LOCAL;
for (const c of '.,:;!?\'*|\\"') ascii[c.charCodeAt(0)] = (ascii[c.charCodeAt(0)] ?? 0) | TRAILING;
// browsers read a backslash as a slash
for (const [c, is] of ascii.entries())
  if ((is & INSIDE) !== 0 && !'/?#\\,;"\''.includes(String.fromCharCode(c))) ascii[c] = is | AUTHORITY;

/** Chinese, Japanese and Korean characters and their punctuation: in running text they never belong to a URL. */
export function isEastAsian(c: number): boolean {
  return (
    (c >= 0x2e80 && c <= 0x9fff) ||
    (c >= 0xac00 && c <= 0xd7af) ||
    (c >= 0xf900 && c <= 0xfaff) ||
    (c >= 0xfe30 && c <= 0xfe4f) ||
    (c >= 0xff00 && c <= 0xffef)
  );
}

/** `（http://host）のページ`: full-width brackets, commas and colons enclose and end what is written, and are in no name of a host. */
const isFullWidthBreak = (c: number): boolean =>
  c === 0xff08 || c === 0xff09 || c === 0xff0c || c === 0xff1a || c === 0xff1b;

/** Letters outside ASCII that may stand in a written host name without a scheme. */
export function isForeignLetter(c: number): boolean {
  return c >= 0xc0 && c <= 0x58f && c !== 0xd7 && c !== 0xf7;
}

/** Whether the character can belong to a path, query or fragment. */
function isInside(c: number): boolean {
  if (c < 128) return ((ascii[c] ?? 0) & INSIDE) !== 0;
  if (c <= 0xa0 || c === 0xab || c === 0xbb) return false;
  // dashes are kept (U+2013 stands in real paths); spaces, quotes, ellipsis, bidi controls and zero-width space are not
  if (c >= 0x2000 && c <= 0x206f) return c === 0x200c || c === 0x200d || (c >= 0x2010 && c <= 0x2015);
  if (c >= 0xd800 && c <= 0xdfff) return false;
  return c !== 0xfeff && c !== 0xfffd && !isEastAsian(c);
}

export const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
export const isDigit = (c: number): boolean => c >= 48 && c <= 57;
export function isNameCharacter(c: number): boolean {
  return c < 128 ? ((ascii[c] ?? 0) & LABEL) !== 0 : isForeignLetter(c);
}

const DOT = 46;
const AT = 64;
const isOpening = (c: number): boolean => c === 40 || c === 91 || c === 123; // ( [ {
const isClosing = (c: number): boolean => c === 41 || c === 93 || c === 125; // ) ] }

/**
 * The end of user, host and port behind `//`. A host label that is a top-level domain in ASCII ends the host where
 * other writing follows: `example.comをご覧`.
 */
export function endOfAuthority(
  text: string,
  from: number,
  isTopLevel: (label: string) => boolean,
): { end: number; empty: boolean } {
  let i = from;
  let label = from; // where the label begins
  let labels = 0; // those before it
  let cut = -1; // the first East Asian character behind a top-level domain
  const stop = Math.min(text.length, from + 2 * HOST_LIMIT);
  for (; i < stop; i++) {
    const c = text.charCodeAt(i);
    if (isNameCharacter(c)) continue;
    if (endsAuthority(c)) break;
    if (c === DOT) {
      if (isSecondDot(text, i, label, from)) {
        i--;
        break;
      }
      labels++;
      label = i + 1;
    } else if (c === AT) {
      label = i + 1; // what came before was a user name
      labels = 0;
      cut = -1;
    } else if (isClosing(c)) {
      if (!isEndOfLiteral(text, c, from)) break;
      label = i + 1;
    } else if (isOpening(c) && i !== from) {
      if (!isDotInBrackets(text, i)) break;
      i += 2;
      labels++;
      label = i + 1;
    } else if (c >= 128) {
      if (labels === 0 && c >= 0xff00) break;
      if (cut < 0 && labels > 0 && i > label && isEastAsian(c) && isTopLevel(text.slice(label, i).toLowerCase()))
        cut = i;
    }
  }
  const end = cut >= 0 ? cut : i;
  return { end: labels === 0 ? beforeEastAsian(text, from, end) : end, empty: text.charCodeAt(from) === DOT };
}

/** Whether the character ends user, host and port wherever it stands. */
function endsAuthority(c: number): boolean {
  if (c < 128) return ((ascii[c] ?? 0) & AUTHORITY) === 0;
  return (
    isIdeographicDot(c) ||
    !(isInside(c) || isEastAsian(c)) ||
    (c >= 0x3000 && c <= 0x303f && c !== 0x3005) ||
    c === 0xff5c ||
    isFullWidthBreak(c)
  );
}

const isIdeographicDot = (c: number): boolean => c === 0x3002 || c === 0xff0e || c === 0xff61;

/** `..`: the sentence ended. */
const isSecondDot = (text: string, at: number, label: number, from: number): boolean =>
  at === label && at !== from && text.charCodeAt(at - 1) !== 93;

/** `[2001:db8::1]`: any other bracket was not opened here. */
const isEndOfLiteral = (text: string, c: number, from: number): boolean => c === 93 && text.charCodeAt(from) === 91;

/** `example[.]com` */
const isDotInBrackets = (text: string, open: number): boolean =>
  text.charCodeAt(open + 1) === DOT && isClosing(text.charCodeAt(open + 2));

/** Of a single label its ASCII beginning. */
function beforeEastAsian(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) if (isEastAsian(text.charCodeAt(i))) return i;
  return end;
}

/**
 * Where a URL ends whose authority ends at `from` (or whose text begins at `begin`): at the first character that cannot
 * belong to it, at a closing bracket that it did not open, and before the punctuation of the sentence.
 */
export function endOf(text: string, begin: number, from = begin): number {
  const stop = Math.min(text.length, begin + LENGTH_LIMIT);
  const first = text.charCodeAt(from);
  // behind the host only a path, a query or a fragment goes on
  if (from > begin && first !== 47 && first !== 63 && first !== 35 && first !== 92) return trim(text, begin, from);
  const opened: number[] = [];
  let i = from;
  let quoteClosed = -1;
  for (; i < stop; i++) {
    const c = text.charCodeAt(i);
    if (!isInside(c)) break;
    if (isOpening(c)) {
      if (opened.length >= BRACKET_LIMIT) break;
      opened.push(i);
    } else if (isClosing(c)) {
      if (opened.length === 0) break;
      opened.pop();
    } else if (c === 34 && i > quoteClosed) {
      quoteClosed = closing(text, i, stop);
      if (quoteClosed < 0) break;
    }
  }
  const unclosed = opened[0];
  return trim(text, begin, unclosed !== undefined ? unclosed : i, quoteClosed);
}

/** The position of the double quote that closes the one at `open` within the same word, or -1. */
function closing(text: string, open: number, stop: number): number {
  for (let i = open + 1; i < stop; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) return i;
    if (!isInside(c)) return -1;
  }
  return -1;
}

export function trim(text: string, begin: number, from: number, quoteClosed = -1): number {
  let end = from;
  while (end > begin) {
    const c = text.charCodeAt(end - 1);
    if (c >= 128 || ((ascii[c] ?? 0) & TRAILING) === 0 || end - 1 === quoteClosed) break;
    if (c === 39 && text.lastIndexOf("'", end - 2) > begin && end - begin < 512) break; // the second of a pair
    end--;
  }
  return end;
}
/** Whether the character can stand in the local part of an address that is met in running text. */
export function isLocal(c: number): boolean {
  return c < 128 && ((ascii[c] ?? 0) & LOCAL) !== 0;
}
