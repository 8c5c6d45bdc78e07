/** SHA-256: by the machine's own crypto, and for the first small messages of a run by ourselves. */

/** Loading node:crypto takes 5 ms, a tenth of what examining one mail takes as a process; this many bytes take less. */
const OWN_BYTES = 16 * 1024;
/** Messages and attachments hashed by ourselves before the machine's crypto is worth its loading. */
const OWN_CALLS = 4;

let calls = 0;
let machine: typeof import('node:crypto') | undefined;

/** SHA-256 as lower-case hex (FIPS 180-4 §6.2). */
export function sha256(bytes: Uint8Array): string {
  calls += 1;
  if (machine === undefined && bytes.length <= OWN_BYTES && calls <= OWN_CALLS) return ownSha256(bytes);
  machine ??= process.getBuiltinModule('node:crypto');
  return machine.hash('sha256', bytes, 'hex');
}

/** FIPS 180-4 §4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
function roundConstants(): Int32Array {
  const constants = new Int32Array(64);
  let filled = 0;
  for (let n = 2; filled < 64; n += 1) {
    let prime = true;
    for (let d = 2; d * d <= n && prime; d += 1) prime = n % d !== 0;
    if (prime) constants[filled++] = fractionBits(Math.cbrt(n));
  }
  return constants;
}

const fractionBits = (root: number): number => ((root - Math.floor(root)) * 4_294_967_296) | 0;

/** FIPS 180-4 §5.3.3: the same of the square roots of the first eight primes. */
const BEGIN = [2, 3, 5, 7, 11, 13, 17, 19].map((prime) => fractionBits(Math.sqrt(prime)));

/** The same without the machine's crypto. */
export function ownSha256(bytes: Uint8Array): string {
  const constants = roundConstants();
  const state = Int32Array.from(BEGIN);
  const whole = bytes.length - (bytes.length % 64);
  const words = new Int32Array(64);
  for (let at = 0; at < whole; at += 64) compress(state, constants, words, bytes, at);
  // FIPS 180-4 §5.1.1: a one bit, zeros, and the length in bits as 64-bit number
  const rest = bytes.length - whole;
  const last = new Uint8Array(rest < 56 ? 64 : 128);
  last.set(bytes.subarray(whole));
  last[rest] = 0x80;
  const view = new DataView(last.buffer);
  view.setUint32(last.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(last.length - 4, (bytes.length << 3) >>> 0);
  for (let at = 0; at < last.length; at += 64) compress(state, constants, words, last, at);
  let hex = '';
  for (const word of state) hex += (word >>> 0).toString(16).padStart(8, '0');
  return hex;
}

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** FIPS 180-4 §6.2.2, for the block of 64 bytes at `at`. */
function compress(state: Int32Array, k: Int32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
  for (let t = 0, i = at; t < 16; t += 1, i += 4) {
    w[t] = ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0);
  }
  for (let t = 16; t < 64; t += 1) {
    const early = w[t - 15] ?? 0;
    const late = w[t - 2] ?? 0;
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[t] = (s1 + (w[t - 7] ?? 0) + s0 + (w[t - 16] ?? 0)) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (k[t] ?? 0) + (w[t] ?? 0)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = ((state[i] ?? 0) + value) | 0;
}
