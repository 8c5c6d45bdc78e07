/** A letter that nobody reads without the key of its reader: S/MIME and OpenPGP. */
import { contentOf } from '../../message/content.ts';
import type { Message, Part } from '../../message/message.ts';
import { isWrapping } from '../../message/outlook.ts';
import type { LockedLetter } from '../facts.ts';
import type { Observation } from '../finding.ts';
import type { Body } from './body.ts';

/** Bytes in which a CMS structure says what it is: tag and length, then the name of its content (RFC 5652 §3). */
const BEGINNING = 40;
/** RFC 5652 §6.1 and §8, RFC 5083 §2.1: enveloped, encrypted, and authenticated and enveloped data, as DER writes their names. */
const LOCKED: readonly string[] = [
  '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03',
  '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x06',
  '\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17',
];
/** RFC 9580 §6.2: an armored message; what stands before it in the letter is a line of the mail program. */
const ARMOR = /^(?:.{0,200}\n){0,6}-----BEGIN PGP MESSAGE-----\r?\n/;

/** Undefined where the letter can be read. */
export function observeLockedLetter(message: Message, { pieces }: Body): Observation<LockedLetter> | undefined {
  const found = lockedFirst(message, message.body);
  if (found !== undefined) return { value: { form: found.form }, proof: [{ at: found.owner.within ?? found.part.at }] };
  const [letter] = pieces;
  if (letter === undefined || !ARMOR.test(letter.seen.slice(0, 2_000))) return undefined;
  return { value: { form: 'openpgp' }, proof: [{ at: letter.part.bodyAt }] };
}

interface Found extends LockedLetter {
  readonly part: Part;
  readonly owner: Message;
}

/** The first part that a reader would be shown, if it is locked; a list puts its own words below. */
function lockedFirst(owner: Message, part: Part): Found | undefined {
  // RFC 3156 §4: a control part goes first; a kit writes the type over a page that everybody can read
  if (part.type === 'multipart/encrypted' && !/^(?:text|multipart)\//.test(part.parts[0]?.type ?? ''))
    return { form: 'openpgp', part, owner };
  if (part.message !== undefined && isWrapping(part)) return lockedFirst(part.message, part.message.body);
  const [first] = part.parts;
  if (first !== undefined) return lockedFirst(owner, first);
  return isLockedCms(owner, part) ? { form: 's-mime', part, owner } : undefined;
}

/** RFC 8551 §3.3; before 1998 the type had an `x-`, and §3.2.1 allows any type under the name `smime.p7m`. */
function isLockedCms(owner: Message, part: Part): boolean {
  if (!/^application\/(?:x-)?pkcs7-mime$/.test(part.type) && !/\.p7m$/i.test(part.filename ?? '')) return false;
  const head = String.fromCharCode(...contentOf(owner, part).bytes.subarray(0, BEGINNING));
  return LOCKED.some((name) => head.includes(name));
}
