/** The bytes of an address, by which tables are searched. */

/** Four decimal numbers up to 255, without leading zeros, which some read as octal. */
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const WORD = /^[0-9a-f]{1,4}$/i;
/** The longest spelling of an IPv6 address: eight words, the last two as four decimal numbers. */
const LONGEST = 45;

/** 4 or 16 bytes of an address in its usual spelling; an IPv4 address inside ::ffff:0:0/96 gives 4. */
export function addressBytes(text: string): Uint8Array | undefined {
  if (IPV4.test(text)) return Uint8Array.from(text.split('.', 4).map(Number));
  if (!text.includes(':') || text.length > LONGEST) return undefined;
  const halves = text.split('::', 3);
  if (halves.length > 2) return undefined;
  const head = words(halves[0] ?? '', halves.length === 1);
  const tail = halves.length === 1 ? [] : words(halves[1] ?? '', true);
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  // RFC 4291 §2.2: `::` stands for one group of zeros or more
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const all = [...head, ...new Array<number>(missing).fill(0), ...tail];
  const bytes = Uint8Array.from(all.flatMap((word) => [word >> 8, word & 0xff]));
  // RFC 4291 §2.5.5.2: an IPv4 address that a dual-stack host wrote as IPv6
  return all.slice(0, 5).every((word) => word === 0) && all[5] === 0xffff ? bytes.subarray(12) : bytes;
}

/** RFC 4291 §2.2 form 3: the last two words may be written as an IPv4 address. */
function words(part: string, isEnd: boolean): number[] | undefined {
  if (part === '') return [];
  const pieces = part.split(':', 9);
  const all: number[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (WORD.test(piece)) all.push(Number.parseInt(piece, 16));
    else if (isEnd && at === pieces.length - 1 && IPV4.test(piece)) {
      const [a = 0, b = 0, c = 0, d = 0] = piece.split('.', 4).map(Number);
      all.push(a * 256 + b, c * 256 + d);
    } else return undefined;
  }
  return all;
}
