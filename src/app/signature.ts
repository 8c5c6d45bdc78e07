/** Signatures by Node's crypto, with parsed keys kept: RSA-2048 takes 24 µs with a kept key, 186 µs with reading it. */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { CheckSignature, HashName, SignatureAnswer } from '../authenticate/signature.ts';

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

const kept = new Map<string, Key | undefined>();

function keyOf(kind: 'rsa' | 'ed25519', text: string): Key | undefined {
  const name = `${kind}:${text}`;
  if (kept.has(name)) return kept.get(name);
  const key = text.length > MOST_CHARACTERS ? undefined : kind === 'rsa' ? rsaKey(text) : ed25519Key(text);
  if (text.length > MOST_CHARACTERS) return undefined;
  if (kept.size >= KEYS_KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(name, key);
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

function judge(hash: HashName | null, data: Uint8Array, key: Key | undefined, signature: Uint8Array): SignatureAnswer {
  if (key === undefined) return { says: 'unusable' };
  try {
    return { says: verify(hash, data, key.object, signature) ? 'holds' : 'differs', bits: key.bits };
  } catch {
    return { says: 'unusable', bits: key.bits }; // OpenSSL refuses the numbers
  }
}

/** The signature check of Node. */
export const checkSignature: CheckSignature = {
  digest(hash) {
    const running = createHash(hash);
    return {
      update: (piece) => {
        running.update(piece);
      },
      finish: () => running.digest(),
    };
  },
  rsa: (key, hash, data, signature) => judge(hash, data, keyOf('rsa', key), signature),
  ed25519: (key, data, signature) => judge(null, data, keyOf('ed25519', key), signature),
};
