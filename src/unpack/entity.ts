/** Character references of HTML (HTML Living Standard §13.5): all numeric ones, and the names of HTML 4 that mail uses. */
import { Gathered } from '../message/gathered.ts';
import { once } from '../message/once.ts';
import { C1, GREEK_CAPITAL, GREEK_SMALL, LATIN, OTHERS } from './entity-names.ts';

const named = once(() => {
  const names = new Map<string, number>(Object.entries(OTHERS));
  for (const [list, first] of [
    [LATIN, 0xa0],
    [GREEK_CAPITAL, 0x391],
    [GREEK_SMALL, 0x3b1],
  ] as const) {
    for (const [i, name] of list.split(' ').entries()) names.set(name, first + i);
  }
  return names;
});
/** Names that browsers accept without a semicolon in text. */
const loose = once((): ReadonlySet<string> => new Set([...LATIN.split(' '), 'amp', 'lt', 'gt', 'quot']));

/** The longest name in the table, and no more than eight digits: longer references are not references. */
const NAME_LIMIT = 16;

function character(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code >= 0x80 && code <= 0x9f ? (C1[code - 0x80] ?? code) : code);
}

/**
 * Replaces character references. Linear: each `&` is looked at for at most NAME_LIMIT characters.
 * @param attribute in attribute values a name needs its semicolon: `?a=1&copy=2` is an address, not a sign
 */
export function decodeEntities(text: string, attribute: boolean): string {
  let amp = text.indexOf('&');
  if (amp < 0) return text;
  const out = new Gathered();
  let from = 0;
  while (amp >= 0) {
    let end = amp + 1;
    let decoded: string | undefined;
    if (text.charCodeAt(end) === 35) {
      end++;
      const hex = (text.charCodeAt(end) | 32) === 120;
      if (hex) end++;
      const digits = end;
      let code = 0;
      for (; end - digits < NAME_LIMIT; end++) {
        const c = text.charCodeAt(end);
        const digit = c >= 48 && c <= 57 ? c - 48 : hex && (c | 32) >= 97 && (c | 32) <= 102 ? (c | 32) - 87 : -1;
        if (digit < 0) break;
        code = Math.min(0x110000, code * (hex ? 16 : 10) + digit);
      }
      if (end > digits) decoded = character(code);
    } else {
      for (; end - amp <= NAME_LIMIT; end++) {
        const c = text.charCodeAt(end);
        if (!((c | 32) >= 97 && (c | 32) <= 122) && !(c >= 48 && c <= 57)) break;
      }
      const name = text.slice(amp + 1, end);
      const code = named().get(name);
      if (code !== undefined && (text.charCodeAt(end) === 59 || (!attribute && loose().has(name))))
        decoded = String.fromCodePoint(code);
    }
    if (decoded !== undefined) {
      if (text.charCodeAt(end) === 59) end++;
      if (amp > from) out.add(text.slice(from, amp));
      out.add(decoded);
      from = end;
    }
    amp = text.indexOf('&', Math.max(end, amp + 1));
  }
  out.add(text.slice(from));
  return out.text();
}
