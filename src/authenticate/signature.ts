/**
 * The mathematics of signatures, handed in from outside (Node's crypto, or a browser's): the pure rooms decide which
 * bytes are judged, and by which key.
 */

export type HashName = 'sha256' | 'sha1';

/** A hash over bytes that come in pieces. */
export interface Digest {
  /** Takes a piece; its bytes may be overwritten as soon as this returns, so they are used or copied at once. */
  update(piece: Uint8Array): void;
  /** Called once, after the last piece. */
  finish(): Uint8Array | Promise<Uint8Array>;
}

/** What a key said of a signature. `unusable`: the key cannot be read, or its numbers are none that anybody uses. */
export interface SignatureAnswer {
  readonly says: 'holds' | 'differs' | 'unusable';
  /** Length of the key in bits, where it was read. */
  readonly bits?: number;
}

type Answered = SignatureAnswer | Promise<SignatureAnswer>;

/**
 * Checks signatures. Parsed keys are kept inside, by their text: reading a key costs more than checking with it.
 * Never throws: the key and the signature are a stranger's.
 */
export interface CheckSignature {
  digest(hash: HashName): Digest;
  /**
   * RSASSA-PKCS1-v1_5 (RFC 8017 §8.2).
   * @param key base64 without white space, of a SubjectPublicKeyInfo or of an RSAPublicKey (RFC 6376 §3.6.1 and its
   *   erratum 3017: both are found in DNS)
   * @param data what was signed; it is hashed inside
   */
  rsa(key: string, hash: HashName, data: Uint8Array, signature: Uint8Array): Answered;
  /**
   * PureEdDSA over `data` (RFC 8463 §3: that is the SHA-256 of what was signed).
   * @param key base64 without white space of the 32 octets (RFC 8463 §4.2)
   */
  ed25519(key: string, data: Uint8Array, signature: Uint8Array): Answered;
}
