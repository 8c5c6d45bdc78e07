/** Makes a stranger's text harmless to look at: what cannot be seen, or would steer a terminal, becomes a visible code. */

// Cc: C0, DEL, C1 (ESC, and 0x9b which is CSI in one byte). Cf and Default_Ignorable: bidi controls (U+202A-E,
// U+2066-9), zero-width, soft hyphen, Hangul fillers, tag characters. Zl, Zp: line ends that are no LF.
// U+2800 is a Braille pattern without dots: it looks like a space and is none.
// made when first needed, as the others below: an engine reads their classes when it makes them
const unseenRule = once(
  () => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu,
);

/**
 * Most lines hold nothing but ASCII, our own lines and arrows, and the commonest characters of Japanese; the expression above takes a millisecond of
 * a short run to compile.
 */
const PLAIN =
  /^[ -~\u00b7\u2010-\u2027\u2190-\u21ff\u2500-\u25ff\u2713-\u2718\u3000-\u3029\u3030-\u3096\u309b-\u30ff\u4e00-\u9fa5\uff01-\uff5e]*$/;

/** More combining marks than this on one letter climb over the lines above; no living script stacks so many. */
const MARKS_PER_LETTER = 4;
const stackedRule = once(() => /\p{M}{5,}/gu);
const emojiRule = once(() => /\p{Extended_Pictographic}/u);
const hanRule = once(() => /\p{Script=Han}/u);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The visible code of a character: `<U+202E>`. */
function codeOf(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * One line of text in which every character can be seen. A tab becomes a space; LF, CR, ESC and everything else that
 * a terminal obeys or a reader cannot see becomes its code. Safe to call twice.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(unseenRule(), unseen).replace(stackedRule(), (marks) => {
    const all = [...marks];
    return `${all.slice(0, MARKS_PER_LETTER).join('')}<+${all.length - MARKS_PER_LETTER}>`;
  });
}

function unseen(character: string, offset: number, whole: string): string {
  if (character === '\t') return ' ';
  // U+FE0E and U+FE0F choose between the picture and the text form of an emoji: no content, and widths differ
  if ((character === '\ufe0e' || character === '\ufe0f') && emojiRule().test(before(whole, offset))) return '';
  // an ideographic variation selector picks a glyph (葛 and its other form): Japanese names need it
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xe0100 && code <= 0xe01ef && hanRule().test(before(whole, offset))) return character;
  return codeOf(character);
}

function before(text: string, offset: number): string {
  const unit = text.charCodeAt(offset - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(offset - 2, offset) : text.slice(offset - 1, offset);
}
