/** The skeleton of a text: what stays the same while names, numbers and links change, as a signature that can be compared. */

/** Characters that are looked at; of a longer text its beginning says enough. */
const MOST = 20_000;
/** Fewer characters than this are nobody's own words. */
const LEAST = 60;
/** Characters of one piece. */
const PIECE = 6;
/** Hashes of a signature: two texts that share half of their pieces agree in half of them, give or take a tenth. */
const HASHES = 32;
/** Hashes of one band: two texts are held against each other when one band is the same in both. */
const BAND = 4;

export interface Skeleton {
  /** The smallest hash of all pieces, by each of 32 orders (Broder 1997: they agree as often as the texts share pieces). */
  readonly hashes: Uint32Array;
  /** By which texts that may be alike are found. */
  readonly bands: readonly string[];
}

/** Pure. @returns undefined when the text is too short to tell anything */
export function skeletonOf(text: string): Skeleton | undefined {
  const bare = bareText(text.slice(0, MOST));
  if (bare.length < LEAST) return undefined;
  const hashes = new Uint32Array(HASHES).fill(0xffff_ffff);
  for (let at = 0; at + PIECE <= bare.length; at += 1) {
    let hash = 0x811c_9dc5; // FNV-1a
    for (let i = at; i < at + PIECE; i += 1) hash = Math.imul(hash ^ bare.charCodeAt(i), 0x0100_0193);
    for (let order = 0; order < HASHES; order += 1) {
      const value = mixed(hash, order);
      if (value < (hashes[order] ?? 0)) hashes[order] = value;
    }
  }
  const bands: string[] = [];
  for (let at = 0; at < HASHES; at += BAND) bands.push(`${at}:${hashes.subarray(at, at + BAND).join('.')}`);
  return { hashes, bands };
}

/** How many pieces two texts have in common, 0 to 1, as far as their signatures tell. */
export function alike(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let i = 0; i < HASHES; i += 1) if (a[i] === b[i]) same += 1;
  return same / HASHES;
}

/** Another order of the same hashes: multiplied and mixed (the finalizer of MurmurHash3). */
function mixed(hash: number, order: number): number {
  let x = Math.imul(hash ^ Math.imul(order + 1, 0x9e37_79b9), 0x85eb_ca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2_ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Without addresses, links, numbers and spaces: those are made for each reader. */
function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(?:https?:\/\/|www\.)[^\s<>"']{1,2000}/g, '')
    .replace(/[^\s<>"'@]{1,64}@[^\s<>"'@]{1,253}/g, '')
    .replace(/[\p{N}\p{P}\p{S}\p{Z}\p{C}]+/gu, '');
}
