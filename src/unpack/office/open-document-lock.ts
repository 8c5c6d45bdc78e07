/**
 * The lock of OpenDocument (ISO/IEC 26300-3 §3.4, §4): each file of the package is packed and then closed for itself, and the
 * manifest says how. Read is what office programs have written since 2010: AES in chains, under PBKDF2.
 */
import { isSameOctets } from '../../message/octets.ts';
import { decodeBase64 } from '../../message/transfer/decoders.ts';
import type { Digest, Machine } from '../machine.ts';
import { attribute } from './xml-tags.ts';

/** Files of a package whose locks are read, and characters of a description. */
const FILES = 400;
const DESCRIPTION = 4096;
/** Rounds that one key may cost; office programs take 100,000. */
const ROUNDS = 10_000_000;
const BLOCK = 16;
/** Bytes of the packed content that the checksum is of. */
const CHECKED = 1024;

interface FileLock {
  readonly rounds: number;
  /** The key, where the password is right. */
  readonly keyOf: (password: string, sealed: Uint8Array, machine: Machine) => Uint8Array | undefined;
  /** What lies closed, still packed (RFC 1951). */
  readonly opened: (key: Uint8Array, sealed: Uint8Array, machine: Machine) => Uint8Array;
}

const DIGESTS: readonly (readonly [RegExp, Digest])[] = [
  [/sha-?256/i, 'sha256'],
  [/sha-?1/i, 'sha1'],
];
const digestOf = (name: string): Digest | undefined => DIGESTS.find(([one]) => one.test(name))?.[1];

const octetsOf = (text: string): Uint8Array =>
  decodeBase64(Uint8Array.from(text.slice(0, 200), (letter) => letter.charCodeAt(0))).bytes;

const utf8 = new TextEncoder();

/**
 * The files that the manifest says are closed, by name.
 * @returns for one that cannot be opened here (Blowfish, Argon2) the value is undefined
 */
export function readLocks(manifest: string): ReadonlyMap<string, FileLock | undefined> {
  const locks = new Map<string, FileLock | undefined>();
  const entries = manifest.split(/<(?:[\w.-]{1,32}:)?file-entry\s/).slice(1, FILES + 1);
  for (const entry of entries) {
    if (!entry.includes('encryption-data')) continue;
    locks.set(attribute(`< ${entry.slice(0, DESCRIPTION)}`, 'full-path'), lockOf(entry.slice(0, DESCRIPTION)));
  }
  return locks;
}

function lockOf(entry: string): FileLock | undefined {
  const value = (name: string): string => attribute(entry, name);
  const isAes = /aes(?:128|192|256)-cbc$/i.test(value('algorithm-name'));
  const isPbkdf2 = /pbkdf2/i.test(value('key-derivation-name'));
  const [rounds, keySize] = [Number(value('iteration-count')), keySizeOf(entry)];
  const [salt, first, checksum] = [
    octetsOf(value('salt')),
    octetsOf(value('initialisation-vector')),
    value('checksum'),
  ];
  const start = digestOf(value('start-key-generation-name') || 'sha1');
  const check = digestOf(value('checksum-type'));
  if (!isAes || !isPbkdf2 || start === undefined || check === undefined || first.length !== BLOCK) return undefined;
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > ROUNDS || ![16, 24, 32].includes(keySize)) return undefined;
  const whole = (sealed: Uint8Array): Uint8Array => sealed.subarray(0, sealed.length - (sealed.length % BLOCK));
  const opened: FileLock['opened'] = (key, sealed, { cbc }) => withoutFilling(cbc('open', key, first, whole(sealed)));
  return {
    rounds,
    opened,
    keyOf: (password, sealed, machine) => {
      const key = machine.pbkdf2(machine.digest(start, utf8.encode(password)), salt, rounds, keySize);
      // of a long file the first blocks are enough, and have no filling at their end
      const isLong = sealed.length > CHECKED + BLOCK;
      const begin = isLong
        ? machine.cbc('open', key, first, sealed.subarray(0, CHECKED))
        : opened(key, sealed, machine).subarray(0, CHECKED);
      return isSameOctets(machine.digest(check, begin), octetsOf(checksum)) ? key : undefined;
    },
  };
}

/** §4.8.6: of the key that is derived; the start key has a size of its own. */
function keySizeOf(entry: string): number {
  const at = entry.indexOf('key-derivation');
  return Number(attribute(entry.slice(at < 0 ? 0 : entry.lastIndexOf('<', at)), 'key-size')) || BLOCK;
}

/** XML Encryption §5.2: the last byte says how many were added. */
function withoutFilling(bytes: Uint8Array): Uint8Array {
  const added = bytes.at(-1) ?? 0;
  return added >= 1 && added <= BLOCK ? bytes.subarray(0, bytes.length - added) : bytes;
}
