/** The reader's own address in the spellings in which links carry it. */
import type { Personal } from '../../facts.ts';
import { md5, sha1 } from './digests.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 (RFC 4648 §4) of ASCII without the last group, which depends on what follows. */
function base64Start(text: string): string {
  let out = '';
  for (let i = 0; i + 2 < text.length; i += 3) {
    const bits = (text.charCodeAt(i) << 16) | (text.charCodeAt(i + 1) << 8) | text.charCodeAt(i + 2);
    out +=
      (DIGITS[(bits >> 18) & 63] ?? '') +
      (DIGITS[(bits >> 12) & 63] ?? '') +
      (DIGITS[(bits >> 6) & 63] ?? '') +
      (DIGITS[bits & 63] ?? '');
  }
  return out;
}

const hex = (text: string): string =>
  [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');

/** Letters thirteen places on, as programs hide what they do not want to be read. */
const rot13 = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));

interface Spelling {
  readonly how: Exclude<Personal, 'md5' | 'sha1' | 'sha256'>;
  readonly text: string;
}

/** How an address may stand in a URL. All but Base64 are in lower case. */
function spellingsOf(address: string): readonly Spelling[] {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const host = address.slice(at + 1);
  const reversed = [...address].reverse().join('');
  const spellings: Spelling[] = [
    { how: 'plain', text: address },
    { how: 'plain', text: `${local}%40${host}` },
    { how: 'plain', text: `${local}%2540${host}` },
    // where it begins decides about the letters: it may stand behind others (`{"email":"…"}`)
    ...[0, 1, 2].map((skip) => ({ how: 'base64', text: base64Start(address.slice(skip)) }) as const),
    { how: 'hex', text: hex(address) },
    { how: 'rot13', text: rot13(address) },
    { how: 'rot13', text: rot13(address).replace('@', '%40') },
    { how: 'reversed', text: reversed },
    { how: 'reversed', text: reversed.replace('@', '%40') },
  ];
  return spellings.filter(({ text }) => text.length >= 8);
}

/** As much of a Base64 or hexadecimal word as `a@b.example` gives at least. */
const CODED = /[A-Za-z0-9]{12}/;

/** Hexadecimal digits in a row, as long as a digest. */
const DIGEST = /[0-9a-f]{32}/;

/** Finds the recipients' addresses in URLs; digests are made only for a mail that has something like one in a link. */
export class RecipientSearch {
  readonly #addresses: readonly string[];
  readonly #sha256: (bytes: Uint8Array) => string;
  #spellings: readonly Spelling[] | undefined;
  #digests: readonly (readonly [how: Personal, text: string])[] | undefined;

  /** @param addresses in lower case */
  constructor(addresses: readonly string[], sha256: (bytes: Uint8Array) => string) {
    this.#addresses = addresses;
    this.#sha256 = sha256;
  }

  /** How the URL carries one of the addresses; undefined when it does not. */
  find(url: string): Personal | undefined {
    // too short for an address behind its scheme and host
    if (url.length < 20 || this.#addresses.length === 0) return undefined;
    // without a sign for `@`, and without a long word that may be coded, there is none: most links have neither
    if (!url.includes('@') && !url.includes('%40') && !url.includes('%2540') && !CODED.test(url)) return undefined;
    const lower = url.toLowerCase();
    this.#spellings ??= this.#addresses.flatMap(spellingsOf);
    for (const { how, text } of this.#spellings) if ((how === 'base64' ? url : lower).includes(text)) return how;
    if (!DIGEST.test(lower)) return undefined;
    this.#digests ??= this.#addresses.flatMap((address) => {
      const bytes = new TextEncoder().encode(address);
      return [['md5', md5(bytes)] as const, ['sha1', sha1(bytes)] as const, ['sha256', this.#sha256(bytes)] as const];
    });
    return this.#digests.find(([, text]) => lower.includes(text))?.[0];
  }
}
