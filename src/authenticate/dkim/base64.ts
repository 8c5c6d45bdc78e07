/** Base64 as signatures and keys carry it (RFC 4648 §4): white space between, nothing else that does not belong. */

const wrong = /[^A-Za-z0-9+/=]/;
const white = /[ \t\r\n]+/g;

/** What stands for a character that is none of the 64: its sign remains when it is put together with others. */
const NONE = -1;

const values = new Int8Array(128).fill(NONE);
for (const [value, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  values[character.charCodeAt(0)] = value;

/** The characters without white space and with their padding put right, or undefined: empty, or not base64. */
export function readBase64(text: string): string | undefined {
  const close = text.replace(white, '');
  const padding = close.indexOf('=');
  const plain = padding < 0 ? close : close.slice(0, padding);
  if (plain === '' || wrong.test(plain) || plain.length % 4 === 1) return undefined;
  if (padding >= 0 && (close.length - padding > 2 || close.lastIndexOf('=') !== close.length - 1)) return undefined;
  return plain.padEnd(Math.ceil(plain.length / 4) * 4, '=');
}

const [TAB, LF, CR, SPACE, PADDING] = [9, 10, 13, 32, 61];

/** The value of the character at `i`, or `NONE`. */
function sextet(text: string, i: number): number {
  const code = text.charCodeAt(i);
  return code < 128 ? (values[code] ?? NONE) : NONE;
}

/** The octets of base64 as `readBase64` takes it, or undefined: empty, or not base64. One pass, without strings between. */
export function readOctets(text: string): Uint8Array | undefined {
  const octets = roomFor(Math.ceil((text.length * 3) / 4));
  const begun = octets === room ? used : 0;
  let [length, count, bits, padding, i] = [begun, 0, 0, 0, 0];
  while (i < text.length) {
    // four characters and three octets at a time, as far as nothing stands between
    if (count % 4 === 0 && padding === 0) {
      for (; i + 4 <= text.length; i += 4, count += 4) {
        bits = (sextet(text, i) << 18) | (sextet(text, i + 1) << 12) | (sextet(text, i + 2) << 6) | sextet(text, i + 3);
        if (bits < 0) break;
        length = writeThree(octets, length, bits);
      }
      if (i >= text.length) break;
    }
    const code = text.charCodeAt(i);
    const value = sextet(text, i);
    i += 1;
    if (value === NONE) {
      if (code === SPACE || code === TAB || code === LF || code === CR) continue;
      if (code !== PADDING || padding === 2) return undefined;
      padding += 1;
      continue;
    }
    if (padding > 0) return undefined;
    bits = (bits << 6) | value;
    count += 1;
    if (count % 4 !== 0) continue;
    length = writeThree(octets, length, bits);
  }
  const rest = count % 4;
  if (count === 0 || rest === 1) return undefined;
  if (rest === 2) octets[length++] = bits >> 4;
  if (rest === 3) {
    octets[length++] = bits >> 10;
    octets[length++] = bits >> 2;
  }
  if (octets === room) used = length;
  return octets.subarray(begun, length);
}

/** Writes the lower 24 bits and says where they end. */
function writeThree(octets: Uint8Array, at: number, bits: number): number {
  octets[at] = bits >> 16;
  octets[at + 1] = bits >> 8;
  octets[at + 2] = bits;
  return at + 3;
}

/** Octets of a signature lie in a room that many share: memory of its own for each costs as much as reading it. */
const ROOM = 8 * 1024;
/** What takes more has its own. */
const SHARING = 1024;
let room = new Uint8Array(ROOM);
let used = 0;

function roomFor(octets: number): Uint8Array {
  if (octets > SHARING) return new Uint8Array(octets);
  if (used + octets > ROOM) {
    room = new Uint8Array(ROOM);
    used = 0;
  }
  return room;
}

export function sameOctets(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}
