/** The reader's own address in the spellings in which links carry it. */
import type { Facts } from '../facts.ts';

/** Recipients that are looked for; a mail to more people carries nobody's address in its links. */
const RECIPIENTS = 20;

/** Addresses of To and Cc, lower case, each once. */
export function recipientsOf({ to, cc }: Pick<Facts, 'to' | 'cc'>): string[] {
  const addresses = [...to, ...cc]
    .slice(0, RECIPIENTS)
    .map(({ value }) => value.address.toLowerCase())
    .filter((address) => address.includes('@'));
  return [...new Set(addresses)];
}

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

interface Spelling {
  readonly how: 'plain' | 'base64' | 'hex';
  readonly text: string;
}

/** How an address may stand in a URL. Plain ones are in lower case; Base64 is not. */
export function spellingsOf(address: string): readonly Spelling[] {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const host = address.slice(at + 1);
  const spellings: Spelling[] = [
    { how: 'plain', text: address },
    { how: 'plain', text: `${local}%40${host}` },
    { how: 'base64', text: base64Start(address) },
    { how: 'hex', text: hex(address) },
  ];
  return spellings.filter(({ text }) => text.length >= 8);
}
