/**
 * Names of character sets as mailers write them, and the decoder that each one means.
 * What TextDecoder knows by itself (WHATWG Encoding §4.2) is not repeated here.
 */
import { apart } from '../byte-string.ts';
import { aliases } from './label-names.ts';

/** `''` means that the label says nothing about the bytes. */
type Canonical = string;

/**
 * Made when the first uncommon label is met, for most mails have none. Keys are squashed: lower case, without - _ . :
 * and spaces, for mailers write iso_8859-1, Shift-JIS, ISO2022JP and x_sjis.
 */
function buildTable(): ReadonlyMap<string, Canonical> {
  const bySquashed = new Map<string, Canonical>();
  for (const [canonical, names] of Object.entries(aliases))
    for (const name of names.split(' ')) bySquashed.set(name, canonical);
  for (let n = 1250; n <= 1258; n++) {
    for (const stem of ['windows', 'cp', 'ms', 'win', 'xcp', 'ansi', 'xwindows'])
      bySquashed.set(`${stem}${n}`, `windows-${n}`);
  }
  // ISO 8859-12 was never published; -1, -9 and -11 mean their windows supersets (WHATWG Encoding §4.2).
  for (const n of [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16]) {
    for (const stem of ['iso8859', 'isoir8859', 'xiso8859', '8859']) bySquashed.set(`${stem}${n}`, `iso-8859-${n}`);
  }
  bySquashed.set('iso88599', 'windows-1254');

  for (const [latin, part] of [
    [2, 2],
    [3, 3],
    [4, 4],
    [6, 10],
    [7, 13],
    [8, 14],
    [9, 15],
    [10, 16],
  ]) {
    bySquashed.set(`latin${latin}`, `iso-8859-${part}`);
  }
  bySquashed.set('latin5', 'windows-1254');
  return bySquashed;
}

let table: ReadonlyMap<string, Canonical> | undefined;

/** Labels asked for before. A sender can write any number of them, so only so many are kept. */
const MAX_KEPT_LABELS = 512;
/** Longer ones are not names of anything. */
const MAX_LABEL = 64;
const kept = new Map<string, Canonical | undefined>([
  ['utf-8', 'utf-8'],
  ['UTF-8', 'utf-8'],
  ['us-ascii', 'us-ascii'],
  ['US-ASCII', 'us-ascii'],
  ['iso-8859-1', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['iso-2022-jp', 'iso-2022-jp'],
  ['ISO-2022-JP', 'iso-2022-jp'],
]);

/**
 * Finds what a charset label means.
 * @param label as written in Content-Type, an encoded word (a `*language` suffix is cut, RFC 2231 §5) or a meta tag
 * @returns the name of a decoder; `''` for a label that names none on purpose (`unknown-8bit`, RFC 1428 §3); undefined for an unknown one
 */
export function canonicalCharset(label: string): Canonical | undefined {
  if (label.length > MAX_LABEL) return undefined;
  if (kept.has(label)) return kept.get(label);
  const star = label.indexOf('*');
  const plain = (star < 0 ? label : label.slice(0, star)).toLowerCase();
  table ??= buildTable();
  const canonical = table.get(plain.replace(/[^a-z0-9]/g, '')) ?? nativeName(plain.trim());
  if (kept.size < MAX_KEPT_LABELS) kept.set(apart(label), canonical);
  return canonical;
}

function nativeName(label: string): Canonical | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined; // WHATWG Encoding §7.1: the way to say that it is not known
    throw error;
  }
}
