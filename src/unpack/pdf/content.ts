/** The operators of a page's content (ISO 32000-1 §7.8.2, Annex A) one after another, with their operands. */
import { rawString } from './string.ts';

/** Operands in front of an operator; the longest real ones have six. */
const OPERANDS = 32;
/** Pieces of one array of `TJ`. */
const PIECES = 4000;
/** Bytes of one string; a line has some hundred. */
const LONG = 8192;

/** A number, a name with its slash, or an array of strings and numbers. Strings carry a mark, so that none is taken for a name. */
export type Operand = number | string | readonly (string | number)[];

/** In front of the bytes of a string. */
const STRING_MARK = '(';

/** The bytes of a string, one character each; undefined for what is no string. */
export const stringOf = (operand: Operand | undefined): string | undefined =>
  typeof operand === 'string' && operand.startsWith(STRING_MARK) ? operand.slice(1) : undefined;

/** The name without its slash. */
export const nameOf = (operand: Operand | undefined): string | undefined =>
  typeof operand === 'string' && operand.startsWith('/') ? operand.slice(1) : undefined;

const NUMBER = /[+-]{0,2}(?:\d{1,10}(?:\.\d{0,10})?|\.\d{1,10})/y;
const WORD = /[A-Za-z'"*][A-Za-z0-9*]{0,9}/y;
const NAME = /\/[^\s()<>[\]{}/%]{0,127}/y;

/**
 * Goes through the content and hands over each operator.
 * @param content as Latin-1
 * @param operate returns false to end the reading
 */
export function readContent(
  content: string,
  operate: (operator: string, operands: readonly Operand[]) => boolean,
): void {
  let operands: Operand[] = [];
  let array: (string | number)[] | undefined;
  let inVain = 0;
  const take = (operand: string | number): void => {
    if (array !== undefined) {
      if (array.length < PIECES) array.push(operand);
    } else if (operands.length < OPERANDS) operands.push(operand);
  };
  for (let at = 0; at < content.length; ) {
    const c = content.charCodeAt(at);
    if (c <= 32) at += 1;
    else if (c === 0x28 || (c === 0x3c && content.charCodeAt(at + 1) !== 0x3c)) {
      // brackets that never close are looked through a few times only
      const read = inVain > 64 ? undefined : rawString(content, at, LONG);
      if (read === undefined || read.end < 0) {
        inVain += 1;
        at += 1;
      } else {
        take(STRING_MARK + read.raw);
        at = read.end;
      }
    } else if (c === 0x5b) {
      array = [];
      at += 1;
    } else if (c === 0x5d) {
      if (array !== undefined && operands.length < OPERANDS) operands.push(array);
      array = undefined;
      at += 1;
    } else if (c === 0x25) at = endOfLine(content, at);
    else if (c === 0x2f) {
      const name = matched(NAME, content, at) ?? '/';
      take(name);
      at += name.length;
    } else {
      const number = c < 0x41 ? matched(NUMBER, content, at) : undefined;
      const word = number === undefined ? matched(WORD, content, at) : undefined;
      if (number !== undefined) take(Number(number.replace(/^[+-]{2}/, '-')));
      else if (word !== undefined) {
        if (word === 'BI') {
          // §8.9.7: a picture in the content itself, whose bytes look like anything
          at = endOfPicture(content, at + 2);
          operands = [];
          array = undefined;
          continue;
        }
        array = undefined;
        if (!operate(word, operands)) return;
        operands = [];
      }
      at += Math.max(1, number?.length ?? word?.length ?? 1);
    }
  }
}

function matched(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at += 1;
  return at;
}

/** Behind the `EI` that stands between white space. */
function endOfPicture(text: string, from: number): number {
  for (let at = text.indexOf('EI', from); at >= 0; at = text.indexOf('EI', at + 2)) {
    if (text.charCodeAt(at - 1) <= 32 && !(text.charCodeAt(at + 2) > 32)) return at + 2;
  }
  return text.length;
}
