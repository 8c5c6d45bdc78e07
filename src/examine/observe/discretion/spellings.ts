/** How a recipient can stand in a name of DNS, where there are no upper case letters and no signs but the hyphen. */

/** `info` and `abuse` are in many names; a longer local part is somebody's. */
const LOCAL = 6;
/** Shorter codes of something are in other words by chance. */
const CODE = 8;
/** The beginning tells as much as the whole, and a label may be cut. */
const MOST_CODE = 12;

/** What shows one of the recipients. All in lower case, letters and digits alone. */
export interface Spellings {
  /** To be searched in all that stands left of the registrable domain. */
  readonly within: readonly string[];
  /** Of a label's words, one as a whole: a local part that is too short to be searched for. */
  readonly words: ReadonlySet<string>;
}

/** Local parts that are names of hosts and mail streams as well. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'abuse account accounts admin api app apps billing bounce bounces cdn contact email events help home host info ' +
    'inbox lists mail main manage mobile mta news notice online order orders postmaster prod reply root sales secure ' +
    'send server service shop site smtp spam staff store team test user users web webmail www'
  ).split(' '),
);

/** @param addresses in lower case */
export function spellingsOf(addresses: readonly string[]): Spellings {
  const within = new Set<string>();
  const words = new Set<string>();
  for (const address of addresses) {
    const local = address.slice(0, address.lastIndexOf('@'));
    // what stands behind a plus was chosen for one sender, who can leave it out
    const box = local.split('+', 1)[0] ?? local;
    for (const plain of new Set([local, box])) {
      const letters = lettersOf(plain);
      if (COMMON.has(letters)) continue;
      for (const one of [letters, turned(letters), reversed(letters)]) if (one.length >= LOCAL) within.add(one);
      if (letters.length >= 3 && letters.length < LOCAL) words.add(letters);
      for (const label of [plain, ...plain.split('.')]) if (!isAscii(label)) within.add(lettersOf(aLabelOf(label)));
    }
    for (const one of [address, turned(address), reversed(address)]) within.add(lettersOf(one));
    for (const plain of COMMON.has(box) ? [address] : [address, local, box])
      for (const code of codesOf(plain)) if (code.length >= CODE) within.add(code.slice(0, MOST_CODE));
  }
  return { within: [...within].filter((one) => one.length >= LOCAL), words };
}

/** Letters and digits alone: a name may be divided by dots and hyphens anywhere. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** RFC 5891 §4.4, by the platform. */
function aLabelOf(label: string): string {
  const url = `http://${encodeURIComponent(label)}/`;
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Letters thirteen places on. */
const turned = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));

const reversed = (text: string): string => [...text].reverse().join('');

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Hexadecimal, Base32 and Base64, from each place at which it may begin behind something else (RFC 4648). */
function codesOf(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const starts = (bits: number, group: number, digits: string): string[] =>
    Array.from({ length: group }, (_, skip) => lettersOf(coded(bytes.subarray(skip), bits, digits)));
  return [hex, ...starts(5, 5, BASE32), ...starts(6, 3, BASE64)];
}

/** Without the last digit, which depends on what follows. */
function coded(bytes: Uint8Array, bits: number, digits: string): string {
  let out = '';
  let held = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    for (held += 8; held >= bits; held -= bits) out += digits[(value >> (held - bits)) & ((1 << bits) - 1)] ?? '';
  }
  return out;
}
