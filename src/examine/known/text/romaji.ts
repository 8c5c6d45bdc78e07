/**
 * Japanese names in Latin letters, so that two ways of writing one name are one: Hepburn and Kunrei (ISO 3602), long vowels
 * written out, doubled or left away.
 */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/sh(?=[auoe])/g, 'sy'],
  [/ch(?=[auoe])/g, 'ty'],
  [/j(?=[auoe])/g, 'zy'],
  [/shi/g, 'si'],
  [/chi/g, 'ti'],
  [/tsu/g, 'tu'],
  [/ji|di/g, 'zi'],
  [/dzu|du/g, 'zu'],
  [/fu/g, 'hu'],
  [/m(?=[bmp])/g, 'n'],
  [/o[uh](?![aiueo])|oo/g, 'o'],
  [/uu/g, 'u'],
];

/** @param label in lower case, ASCII */
export const romaji = (label: string): string => SAME.reduce((text, [from, to]) => text.replace(from, to), label);
