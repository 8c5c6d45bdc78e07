/**
 * The standard lock of PDF (ISO 32000-1 §7.6, ISO 32000-2 §7.6): RC4 and AES under a key that a password gives. Most locked
 * documents have an empty one for reading, and are closed for editing alone.
 */
import { isSameOctets, joined } from '../../message/octets.ts';
import type { Machine } from '../machine.ts';
import { rc4 } from '../rc4.ts';
import { hash20, passwordBytes20 } from './lock-hash.ts';
import type { PdfValue } from './value.ts';

type Crypto = Pick<Machine, 'digest' | 'cbc'>;
type Method = 'none' | 'rc4' | 'aes-128' | 'aes-256';

/** What the dictionary of encryption says (§7.6.3.2, table 20 and 21). */
export interface PdfLock {
  readonly revision: number;
  /** Bytes of the key. */
  readonly keyLength: number;
  readonly owner: Uint8Array;
  readonly user: Uint8Array;
  readonly ownerKey: Uint8Array;
  readonly userKey: Uint8Array;
  readonly permissions: number;
  readonly hidesMetadata: boolean;
  readonly streams: Method;
  readonly strings: Method;
  readonly files: Method;
}

/** §7.6.3.3, algorithm 2: what fills a short password. */
const FILL = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g) ?? [],
  (hex) => Number.parseInt(hex, 16),
);

/** @returns undefined for another lock than the standard one, or a kind of it that nobody documents */
export function readLock(dictionary: ReadonlyMap<string, PdfValue>): PdfLock | undefined {
  const word = (name: string): string | undefined => textOf(dictionary.get(name), 'word');
  const number = (name: string, otherwise: number): number => {
    const value = Number(word(name) ?? Number.NaN);
    return Number.isInteger(value) ? value : otherwise;
  };
  const version = number('V', 0);
  const revision = number('R', 0);
  if (textOf(dictionary.get('Filter'), 'name') !== 'Standard' || revision < 2 || revision > 6) return undefined;
  const plainOf = (name: string): Uint8Array => rawBytes(dictionary.get(name));
  const methods = version >= 4 ? filtersOf(dictionary) : ({ streams: 'rc4', strings: 'rc4', files: 'rc4' } as const);
  if (methods === undefined || version === 3 || version < 1 || version > 5) return undefined;
  // some say how many bytes, where bits are meant
  const said = number('Length', version >= 4 ? 128 : 40);
  const bits = said < 40 ? said * 8 : said;
  return {
    revision,
    keyLength: revision === 2 ? 5 : Math.min(16, Math.max(5, bits >> 3)),
    owner: plainOf('O'),
    user: plainOf('U'),
    ownerKey: plainOf('OE'),
    userKey: plainOf('UE'),
    permissions: number('P', 0),
    hidesMetadata: word('EncryptMetadata') !== 'false',
    ...methods,
  };
}

function textOf(value: PdfValue | undefined, kind: 'name' | 'word'): string | undefined {
  return value?.kind === kind ? value.text : undefined;
}

const rawBytes = (value: PdfValue | undefined): Uint8Array =>
  value?.kind === 'string' ? Uint8Array.from(value.raw, (letter) => letter.charCodeAt(0)) : new Uint8Array();

/** §7.6.5: streams, strings and embedded files each name a filter of the dictionary `CF`. */
function filtersOf(
  dictionary: ReadonlyMap<string, PdfValue>,
): Pick<PdfLock, 'streams' | 'strings' | 'files'> | undefined {
  const filters = dictionary.get('CF');
  const methodOf = (name: string): Method | undefined => {
    const called = textOf(dictionary.get(name), 'name') ?? 'Identity';
    if (called === 'Identity') return 'none';
    const filter = filters?.kind === 'dictionary' ? filters.entries.get(called) : undefined;
    const method = filter?.kind === 'dictionary' ? textOf(filter.entries.get('CFM'), 'name') : undefined;
    return method === undefined ? undefined : METHODS.get(method);
  };
  const streams = methodOf('StmF');
  const strings = methodOf('StrF');
  const files = dictionary.has('EFF') ? methodOf('EFF') : streams;
  return streams === undefined || strings === undefined || files === undefined
    ? undefined
    : { streams, strings, files };
}

const METHODS: ReadonlyMap<string, Method> = new Map([
  ['None', 'none'],
  ['V2', 'rc4'],
  ['AESV2', 'aes-128'],
  ['AESV3', 'aes-256'],
]);

/** The key of a document, by a password of the reader or of the owner; undefined where it is neither. */
export function keyOf(lock: PdfLock, id: Uint8Array, password: string, crypto: Crypto): Uint8Array | undefined {
  if (lock.revision >= 5) return keyOfToday(lock, passwordBytes20(password), crypto);
  const padded = filled(password);
  return keyOfUser(lock, id, padded, crypto) ?? keyOfUser(lock, id, userOf(lock, padded, crypto), crypto);
}

/** PDFDocEncoding, which is Latin-1 for what people type; 32 bytes of it. */
function filled(password: string): Uint8Array {
  const own = Uint8Array.from(password.slice(0, 32), (letter) => letter.charCodeAt(0) & 0xff);
  return joined([own, FILL]).subarray(0, 32);
}

/** Algorithms 2, 4 to 6. */
function keyOfUser(lock: PdfLock, id: Uint8Array, padded: Uint8Array, crypto: Crypto): Uint8Array | undefined {
  const flags = new Uint8Array(4);
  new DataView(flags.buffer).setInt32(0, lock.permissions, true);
  const open = lock.revision >= 4 && !lock.hidesMetadata ? Uint8Array.of(255, 255, 255, 255) : new Uint8Array();
  let key = crypto
    .digest('md5', joined([padded, lock.owner.subarray(0, 32), flags, id, open]))
    .subarray(0, lock.keyLength);
  if (lock.revision === 2) return isSameOctets(rc4(key, FILL), lock.user.subarray(0, 32)) ? key : undefined;
  for (let round = 0; round < 50; round += 1) key = crypto.digest('md5', key).subarray(0, lock.keyLength);
  let check: Uint8Array = crypto.digest('md5', joined([FILL, id]));
  for (let round = 0; round < 20; round += 1)
    check = rc4(
      key.map((byte) => byte ^ round),
      check,
    );
  return isSameOctets(check, lock.user.subarray(0, 16)) ? key : undefined;
}

/** Algorithm 7: the owner's password closes the reader's. */
function userOf(lock: PdfLock, padded: Uint8Array, crypto: Crypto): Uint8Array {
  let hash = crypto.digest('md5', padded);
  if (lock.revision >= 3) for (let round = 0; round < 50; round += 1) hash = crypto.digest('md5', hash);
  const key = hash.subarray(0, lock.keyLength);
  let user = lock.owner.subarray(0, 32);
  for (let round = lock.revision === 2 ? 0 : 19; round >= 0; round -= 1)
    user = rc4(
      key.map((byte) => byte ^ round),
      user,
    );
  return user;
}

/** ISO 32000-2 §7.6.4.3.3, algorithm 2.A: the key lies in the document, closed by either password. */
function keyOfToday(lock: PdfLock, password: Uint8Array, crypto: Crypto): Uint8Array | undefined {
  const { user, owner } = lock;
  const hash = (salt: Uint8Array, more: Uint8Array): Uint8Array =>
    lock.revision === 5
      ? crypto.digest('sha256', joined([password, salt, more]))
      : hash20(password, salt, more, crypto);
  const nothing = new Uint8Array();
  const asOwner = user.subarray(0, 48);
  for (const [secret, sealed, more] of [
    [user, lock.userKey, nothing],
    [owner, lock.ownerKey, asOwner],
  ] as const) {
    if (secret.length < 48 || sealed.length < 32) continue;
    if (!isSameOctets(hash(secret.subarray(32, 40), more), secret.subarray(0, 32))) continue;
    return crypto.cbc('open', hash(secret.subarray(40, 48), more), new Uint8Array(16), sealed.subarray(0, 32));
  }
  return undefined;
}

/** §7.6.2, algorithm 1: each object has a key of its own, made of the document's and its number. */
export function objectKey(
  key: Uint8Array,
  method: Method,
  number: number,
  generation: number,
  crypto: Crypto,
): Uint8Array {
  if (method === 'aes-256' || method === 'none') return key;
  const place = Uint8Array.of(number, number >> 8, number >> 16, generation, generation >> 8);
  const salt = method === 'aes-128' ? Uint8Array.of(0x73, 0x41, 0x6c, 0x54) : new Uint8Array();
  return crypto.digest('md5', joined([key, place, salt])).subarray(0, Math.min(16, key.length + 5));
}

/** What stands behind the lock; what is too short to be closed comes out empty. */
export function openedBy(key: Uint8Array, method: Method, data: Uint8Array, crypto: Crypto): Uint8Array {
  if (method === 'none') return data;
  if (method === 'rc4') return rc4(key, data);
  const blocks = data.subarray(16, data.length - (data.length % 16));
  // a dictionary may name a method that its key does not fit
  if (blocks.length === 0 || key.length !== (method === 'aes-256' ? 32 : 16)) return new Uint8Array();
  const plain = crypto.cbc('open', key, data.subarray(0, 16), blocks);
  // RFC 8018 §6.1.1: the last byte says how many are filling; a wrong one is left standing
  const fill = plain[plain.length - 1] ?? 0;
  return fill >= 1 && fill <= 16 ? plain.subarray(0, plain.length - fill) : plain;
}
