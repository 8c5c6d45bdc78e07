/** One signature against the keys of its signer: which key, and does it hold. Used by DKIM and by both fields of ARC. */
import type { CheckSignature, HashName, SignatureAnswer } from '../signature.ts';
import type { DkimKey } from './key.ts';
import type { KeyAnswer, KeyAnswerProblem } from './key-question.ts';
import type { DkimSignature } from './signature-field.ts';

export type KeyFitProblem =
  | KeyAnswerProblem
  | 'key-type-differs'
  | 'key-hash-not-allowed'
  | 'key-not-for-mail'
  | 'key-unusable'
  | 'key-too-short'
  | 'identity-not-domain';

export interface Verification {
  /** The mathematics alone: absent when there was no key to judge by. */
  readonly holds?: boolean;
  readonly key?: DkimKey;
  readonly bits?: number;
  /** Why the key cannot prove anything, whatever the mathematics say. */
  readonly problem?: KeyFitProblem;
}

/** RFC 8301 §3.2: verifiers "MUST NOT consider signatures using RSA keys of less than 1024 bits as valid signatures". */
const FEWEST_BITS = 1024;

export const hashOf = ({ algorithm }: DkimSignature): HashName => (algorithm === 'rsa-sha1' ? 'sha1' : 'sha256');

/**
 * Tries each key that fits, until one holds.
 * @param data the canonical header that was signed
 */
export async function verifyWith(
  { keys, problem }: KeyAnswer,
  signature: DkimSignature,
  data: Uint8Array,
  check: CheckSignature,
): Promise<Verification> {
  if (problem !== undefined) return { problem };
  let best: Verification = { problem: 'key-type-differs' };
  for (const key of keys) {
    const misfit = fault(key, signature);
    if (misfit === 'key-type-differs') continue;
    // Node answers at once, WebCrypto later; waiting for what is there costs as much as reading the field
    const asked = ask(key, signature, data, check);
    const { says, bits } = asked instanceof Promise ? await asked : asked;
    const tooShort = key.type === 'rsa' && bits !== undefined && bits < FEWEST_BITS;
    const wrong = misfit ?? (tooShort ? 'key-too-short' : says === 'unusable' ? 'key-unusable' : undefined);
    const verification: Verification = {
      key,
      ...(says !== 'unusable' && { holds: says === 'holds' }),
      ...(bits !== undefined && { bits }),
      ...(wrong !== undefined && { problem: wrong }),
    };
    if (says === 'holds' && wrong === undefined) return verification;
    if (best.key === undefined || (says === 'holds' && best.holds !== true)) best = verification;
  }
  return best;
}

/** RFC 6376 §6.1.2: what a key record forbids. */
function fault(key: DkimKey, signature: DkimSignature): KeyFitProblem | undefined {
  if (key.type !== (signature.algorithm === 'ed25519-sha256' ? 'ed25519' : 'rsa')) return 'key-type-differs';
  if (key.hashes !== undefined && !key.hashes.includes(hashOf(signature))) return 'key-hash-not-allowed';
  if (!key.forMail) return 'key-not-for-mail';
  const at = signature.identity.lastIndexOf('@');
  if (key.strict && at >= 0 && signature.identity.slice(at + 1) !== signature.domain) return 'identity-not-domain';
  return undefined;
}

function ask(
  key: DkimKey,
  signature: DkimSignature,
  data: Uint8Array,
  check: CheckSignature,
): SignatureAnswer | Promise<SignatureAnswer> {
  if (key.type === 'rsa') return check.rsa(key.text, hashOf(signature), data, signature.signature);
  // RFC 8463 §3: what Ed25519 signs is the SHA-256 of the header
  const digest = check.digest('sha256');
  digest.update(data);
  const hash = digest.finish();
  return hash instanceof Promise
    ? hash.then((octets) => check.ed25519(key.text, octets, signature.signature))
    : check.ed25519(key.text, hash, signature.signature);
}
