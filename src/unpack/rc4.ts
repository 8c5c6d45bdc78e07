/** RC4 ("Applied Cryptography" §17.1, which PDF took over): no provider of today has it, and old documents do. */

/** The same call closes and opens. */
export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = new Uint8Array(256);
  for (let i = 0; i < 256; i += 1) state[i] = i;
  for (let i = 0, j = 0; i < 256 && key.length > 0; i += 1) {
    const at = state[i] ?? 0;
    j = (j + at + (key[i % key.length] ?? 0)) & 0xff;
    state[i] = state[j] ?? 0;
    state[j] = at;
  }
  const out = new Uint8Array(data.length);
  for (let n = 0, i = 0, j = 0; n < data.length; n += 1) {
    i = (i + 1) & 0xff;
    const at = state[i] ?? 0;
    j = (j + at) & 0xff;
    const other = state[j] ?? 0;
    state[i] = other;
    state[j] = at;
    out[n] = (data[n] ?? 0) ^ (state[(at + other) & 0xff] ?? 0);
  }
  return out;
}
