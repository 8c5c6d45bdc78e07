/** JSON as it is printed: the same values, with no character in it that a terminal or a line reader acts on. */

/**
 * DEL and C1 controls, line and paragraph separators, bidi controls and isolates, zero-width and invisible characters,
 * language tags. JSON lets them stand; a terminal obeys some, `splitlines` of other languages others.
 */
const ACTING =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** RFC 8259 §7: any character may be written as \uXXXX, beyond the first plane as a pair. */
export function writeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(ACTING, (character) => {
    let written = '';
    for (let i = 0; i < character.length; i++) written += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
    return written;
  });
}
