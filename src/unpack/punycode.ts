/** Punycode (RFC 3492 §6.2) of one label, to show what a reader of the address bar sees. */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
/** A label has at most 63 octets (RFC 1035 §2.3.4). */
const LABEL = 63;

/** `xn--…` labels of a host as Unicode; a label that is no punycode stays as it is. */
export function toUnicode(host: string): string {
  if (!host.includes('xn--')) return host;
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') && label.length <= LABEL ? (decode(label.slice(4)) ?? label) : label))
    .join('.');
}

function decode(text: string): string | undefined {
  const dash = text.lastIndexOf('-');
  const out = dash > 0 ? [...text.slice(0, dash)].map((letter) => letter.charCodeAt(0)) : [];
  let at = dash > 0 ? dash + 1 : 0;
  let n = 128;
  let bias = 72;
  let i = 0;
  while (at < text.length) {
    const before = i;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const c = text.charCodeAt(at++);
      const digit = c >= 97 && c <= 122 ? c - 97 : c >= 48 && c <= 57 ? c - 22 : c >= 65 && c <= 90 ? c - 65 : BASE;
      if (digit >= BASE) return undefined;
      i += digit * weight;
      const t = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
      if (digit < t) break;
      weight *= BASE - t;
      if (weight > 0x7fffffff) return undefined;
    }
    const size = out.length + 1;
    let delta = before === 0 ? Math.floor((i - before) / 700) : (i - before) >> 1;
    delta += Math.floor(delta / size);
    let k = 0;
    for (; delta > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
    bias = k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + 38));
    n += Math.floor(i / size);
    if (n > 0x10ffff || (n >= 0xd800 && n <= 0xdfff)) return undefined;
    i %= size;
    out.splice(i++, 0, n);
  }
  return String.fromCodePoint(...out);
}
