/** Words in which a small `l` stands for a capital `I`, or the other way round: they look the same in most typefaces. */

/**
 * No word of a language with Latin letters begins so: `lnvoice`, `lmportant`, `lRS`, `lD`; what people shorten so (`lmao`, `lng`) has
 * other letters. And `Iogin`, `Iink`, `Iast`: names (`Ioana`, `Iason`) have too, and `Iate` is a yacht in Portuguese. A word ends in `l` behind
 * few letters (`emaiI`, `PayPaI`); behind others a capital `I` is a numeral (`PhysicsI`), as behind what is numbered in any case (`TypeI`).
 */
const SWAPPED =
  /(?<![\p{L}\p{N}'’@./_])(?:l(?:nv[oe]|nf[or]|nt[er]|ns[tu]|nc[lor]|nd[iu]|mp[or]|mm[e]|mag|nbox|dent)[a-z]{0,20}|l(?:RS|D|P|BAN|BM|NC|NG|T)|I(?:og(?:in|ged|s)?|ock(?:ed|s)?|oad(?:ed|ing)?|ocal|ink(?:s|ed)?|imit(?:ed|s)?|ast|ater|etter|atest)|[A-Z]?[a-z]{3,20}(?<=[aeiloruwy])(?<!multi|[Tt]ype|[Pp]hase|[Ss]tage|[Mm]odule|[Vv]olume|[Cc]lasse|[Tt]ome)I)(?![\p{L}\p{N}'’@/_-])/u;
/** Without one of these there is no such word: the expression above takes half a millisecond of a short run to compile. */
const GATE =
  /\bl(?:n[vftscdb]|mp|mm|mag|dent|RS|D|P|BAN|BM|NC|NG|T)|\bI(?:og|ock|oad|oca|ink|imi|ast|ate|ett)|[a-z]I(?![a-z])/;

/** The first such word. */
export function swappedIn(text: string): string | undefined {
  return GATE.test(text) ? SWAPPED.exec(text)?.[0] : undefined;
}
