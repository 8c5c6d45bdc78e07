/** Signatures by Node's crypto, with parsed keys kept: RSA-2048 takes 24 µs with a kept key, 186 µs with reading it. */
import { createHash, createPublicKey, type Hash, hash, type KeyObject, verify } from 'node:crypto';
import type { CheckSignature, Digest, HashName, SignatureAnswer } from '../../authenticate/signature.ts';

/** Keys kept: a big mail host meets some hundreds of signers a day. Each takes about 2 KB. */
const KEYS_KEPT = 500;
/** Longer keys than anybody uses cost a stranger nothing and us milliseconds. RFC 8301 §3.2: up to 4096 are compulsory. */
const MOST_BITS = 8192;
/** OpenSSL takes greater exponents for short keys, and each bit of one costs a multiplication. */
const MOST_EXPONENT = 2n ** 64n;
/** The key's text: 8192 bits are about 1,400 characters. */
const MOST_CHARACTERS = 2_000;

/** The DER that stands before the 32 octets of an Ed25519 key (RFC 8410 §4). */
const ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const ED25519_BYTES = 32;
const ED25519_BITS = 256;

interface Key {
  readonly object: KeyObject;
  readonly bits: number;
}

type Kind = 'rsa' | 'ed25519';
type Kept = Map<string, Key | undefined>;
const keptOf: Readonly<Record<Kind, Kept>> = { rsa: new Map(), ed25519: new Map() };

function keyOf(kind: Kind, text: string): Key | undefined {
  const kept = keptOf[kind];
  const known = kept.get(text);
  if (known !== undefined || kept.has(text)) return known;
  if (text.length > MOST_CHARACTERS) return undefined;
  const key = kind === 'rsa' ? rsaKey(text) : ed25519Key(text);
  if (kept.size >= KEYS_KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(text, key);
  return key;
}

function rsaKey(text: string): Key | undefined {
  const der = Buffer.from(text, 'base64');
  for (const type of ['spki', 'pkcs1'] as const) {
    try {
      const object = createPublicKey({ key: der, format: 'der', type });
      const { modulusLength, publicExponent } = object.asymmetricKeyDetails ?? {};
      if (object.asymmetricKeyType !== 'rsa' || modulusLength === undefined) return undefined;
      if (modulusLength > MOST_BITS || (publicExponent ?? 0n) > MOST_EXPONENT) return undefined;
      return { object, bits: modulusLength };
    } catch {
      // not in this form: the other is tried, and then it is no key
    }
  }
  return undefined;
}

function ed25519Key(text: string): Key | undefined {
  const octets = Buffer.from(text, 'base64');
  if (octets.length !== ED25519_BYTES) return undefined;
  try {
    const key = Buffer.concat([ED25519_PREFIX, octets]);
    return { object: createPublicKey({ key, format: 'der', type: 'spki' }), bits: ED25519_BITS };
  } catch {
    return undefined; // no point of the curve
  }
}

function judge(name: HashName | null, data: Uint8Array, key: Key | undefined, signature: Uint8Array): SignatureAnswer {
  if (key === undefined) return { says: 'unusable' };
  try {
    return { says: verify(name, data, key.object, signature) ? 'holds' : 'differs', bits: key.bits };
  } catch {
    return { says: 'unusable', bits: key.bits }; // OpenSSL refuses the numbers
  }
}

/**
 * Bytes that are gathered to be hashed in one call: an object that hashes piece by piece costs 5 µs in OpenSSL and in
 * the collection of garbage, as much as hashing 10 KB.
 */
const gathered = new Uint8Array(64 * 1024);
/** Who gathers just now. A second one, or more bytes, are hashed piece by piece. */
let gathering: NodeDigest | undefined;

class NodeDigest implements Digest {
  readonly #name: HashName;
  #length = 0;
  #running: Hash | undefined;

  constructor(name: HashName) {
    this.#name = name;
    gathering ??= this;
  }

  update(piece: Uint8Array): void {
    const end = this.#length + piece.length;
    if (gathering === this && end <= gathered.length) {
      gathered.set(piece, this.#length);
      this.#length = end;
      return;
    }
    if (this.#running === undefined) {
      this.#running = createHash(this.#name);
      if (gathering === this) {
        this.#running.update(gathered.subarray(0, this.#length));
        gathering = undefined;
      }
    }
    this.#running.update(piece);
  }

  finish(): Uint8Array {
    if (gathering !== this) return (this.#running ?? createHash(this.#name)).digest();
    gathering = undefined;
    return hash(this.#name, gathered.subarray(0, this.#length), 'buffer');
  }
}

/** The signature check of Node. */
export const checkSignature: CheckSignature = {
  digest: (name) => new NodeDigest(name),
  rsa: (key, name, data, signature) => judge(name, data, keyOf('rsa', key), signature),
  ed25519: (key, data, signature) => judge(null, data, keyOf('ed25519', key), signature),
};
