/**
 * A ZIP with the password `infected`, as those who hand on hostile files expect: no program opens it by a slip, and no scanner
 * on the way takes it for the file itself. The old cipher of PKWARE, which every unpacker knows; it keeps no secret.
 */

const PASSWORD = 'infected';
/** APPNOTE 6.1.5: bytes of chance before the data. */
const CHANCE = 12;

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const crcStep = (crc: number, byte: number): number => (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcStep(crc, byte);
  return ~crc >>> 0;
}

/** APPNOTE 6.1.5 to 6.1.8: three keys that every byte turns on. */
class Cipher {
  #a = 0x12345678;
  #b = 0x23456789;
  #c = 0x34567890;

  constructor(password: string) {
    for (const letter of password) this.#turn(letter.charCodeAt(0));
  }

  encrypt(byte: number): number {
    const mixed = (this.#c & 0xffff) | 2;
    const key = (Math.imul(mixed, mixed ^ 1) >>> 8) & 0xff;
    this.#turn(byte);
    return byte ^ key;
  }

  #turn(byte: number): void {
    this.#a = crcStep(this.#a, byte);
    this.#b = (Math.imul((this.#b + (this.#a & 0xff)) | 0, 134775813) + 1) | 0;
    this.#c = crcStep(this.#c, this.#b >>> 24);
  }
}

/**
 * One file in a ZIP.
 * @param name ASCII; what a mail calls its files is not used
 * @param chance 12 bytes that nobody can guess
 */
export function infectedZip(name: string, bytes: Uint8Array, chance: Uint8Array): Uint8Array<ArrayBuffer> {
  const crc = crc32(bytes);
  const cipher = new Cipher(PASSWORD);
  const data = new Uint8Array(CHANCE + bytes.length);
  for (let at = 0; at < CHANCE; at++) {
    // the last byte lets an unpacker see whether the password is right
    data[at] = cipher.encrypt(at === CHANCE - 1 ? crc >>> 24 : (chance[at] ?? 0));
  }
  for (let at = 0; at < bytes.length; at++) data[CHANCE + at] = cipher.encrypt(bytes[at] ?? 0);
  const title = new TextEncoder().encode(name);
  const head = (signature: number, extra: readonly number[], tail: readonly number[]): Uint8Array => {
    // version needed 2.0; encrypted; stored; no time that could tell of the reader
    const fields: [number, 2 | 4][] = [
      ...extra.map((value): [number, 2] => [value, 2]),
      [20, 2],
      [1, 2],
      [0, 2],
      [0, 2],
      [0x21, 2],
      [crc, 4],
      [data.length, 4],
      [bytes.length, 4],
      [title.length, 2],
      [0, 2],
      ...tail.map((value, at): [number, 2 | 4] => [value, at >= tail.length - 2 && tail.length > 0 ? 4 : 2]),
    ];
    return joined([[signature, 4], ...fields]);
  };
  const local = head(0x04034b50, [], []);
  const central = head(0x02014b50, [20], [0, 0, 0, 0, 0]);
  const at = local.length + title.length + data.length;
  const end = joined([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [1, 2],
    [1, 2],
    [central.length + title.length, 4],
    [at, 4],
    [0, 2],
  ]);
  const pieces = [local, title, data, central, title, end];
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let to = 0;
  for (const piece of pieces) {
    out.set(piece, to);
    to += piece.length;
  }
  return out;
}

function joined(fields: readonly (readonly [number, 2 | 4])[]): Uint8Array {
  const out = new DataView(new ArrayBuffer(fields.reduce((sum, [, size]) => sum + size, 0)));
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) out.setUint16(at, value, true);
    else out.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(out.buffer);
}
