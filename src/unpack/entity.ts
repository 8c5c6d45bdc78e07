/** Character references of HTML (HTML Living Standard §13.5): all numeric ones, and the names of HTML 4 that mail uses. */
import { Gathered } from '../message/gathered.ts';
import { once } from '../message/once.ts';

// in the order of their code points: U+00A0…, U+0391…, U+03B1…
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const GREEK_CAPITAL =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';
const GREEK_SMALL =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
const OTHERS: Readonly<Record<string, number>> = {
  amp: 38,
  lt: 60,
  gt: 62,
  quot: 34,
  apos: 39,
  AMP: 38,
  LT: 60,
  GT: 62,
  QUOT: 34,
  OElig: 338,
  oelig: 339,
  Scaron: 352,
  scaron: 353,
  Yuml: 376,
  fnof: 402,
  circ: 710,
  tilde: 732,
  ensp: 8194,
  emsp: 8195,
  thinsp: 8201,
  zwnj: 8204,
  zwj: 8205,
  lrm: 8206,
  rlm: 8207,
  ndash: 8211,
  mdash: 8212,
  lsquo: 8216,
  rsquo: 8217,
  sbquo: 8218,
  ldquo: 8220,
  rdquo: 8221,
  bdquo: 8222,
  dagger: 8224,
  Dagger: 8225,
  bull: 8226,
  hellip: 8230,
  permil: 8240,
  prime: 8242,
  Prime: 8243,
  lsaquo: 8249,
  rsaquo: 8250,
  euro: 8364,
  trade: 8482,
  larr: 8592,
  uarr: 8593,
  rarr: 8594,
  darr: 8595,
  harr: 8596,
  rArr: 8658,
  infin: 8734,
  ne: 8800,
  le: 8804,
  ge: 8805,
  minus: 8722,
  radic: 8730,
  sum: 8721,
  Tab: 9,
  NewLine: 10,
  colon: 58,
  sol: 47,
  period: 46,
  comma: 44,
  excl: 33,
  quest: 63,
  num: 35,
  dollar: 36,
  percnt: 37,
  lpar: 40,
  rpar: 41,
  ast: 42,
  plus: 43,
  semi: 59,
  equals: 61,
  commat: 64,
  lsqb: 91,
  lbrack: 91,
  bsol: 92,
  rsqb: 93,
  rbrack: 93,
  lowbar: 95,
  grave: 96,
  lcub: 123,
  lbrace: 123,
  verbar: 124,
  vert: 124,
  rcub: 125,
  rbrace: 125,
  hyphen: 8208,
  dash: 8208,
  NoBreak: 8288,
  ZeroWidthSpace: 8203,
  check: 10003,
  star: 9734,
  starf: 9733,
};

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

// HTML §13.2.5.80: numbers of the C1 range mean windows-1252
const C1 = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

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
