/** A message as signatures see it: made once, for DKIM and ARC together, because mails often bear several of both. */
import { looseCrAsLf } from '../../message/byte-string.ts';
import type { Message, Span } from '../../message/message.ts';
import type { CheckSignature, HashName } from '../signature.ts';
import { type BodyWalk, hashBody } from './body.ts';
import { FieldIndex } from './header.ts';
import type { Canonicalization } from './signature-field.ts';

/** How the lines of the file end; on the wire it is always CR LF (RFC 5321 §2.3.8). */
export type LineEnds = 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';

interface HashedBody extends BodyWalk {
  readonly hash: Uint8Array;
}

const LF = 10;
const CR = 13;

export class SignedMessage {
  readonly message: Message;
  /** The bytes, with their offsets; CR as the only line end is made LF. */
  readonly bytes: Uint8Array;
  readonly lineEnds: LineEnds;
  readonly fields: FieldIndex;
  readonly bodyAt: Span;
  #hashed: Map<string, HashedBody | Promise<HashedBody>> | undefined;

  constructor(message: Message) {
    this.message = message;
    const { bytes, at, headers, body } = message;
    this.lineEnds = lineEndsOf(message);
    this.bytes = this.lineEnds === 'cr' ? looseCrAsLf(bytes) : bytes;
    this.fields = new FieldIndex(headers);
    // what lies behind the limit of reading is no part of the tree, and yet it was signed
    this.bodyAt = [Math.min(body.bodyAt[0], at[1]), at[1]];
  }

  /** The hash of the body (RFC 6376 §3.7), taken once for all signatures that want the same. */
  body(
    check: CheckSignature,
    mode: Canonicalization,
    hash: HashName,
    length?: number,
  ): HashedBody | Promise<HashedBody> {
    const name = `${mode} ${hash} ${length ?? ''}`;
    const known = this.#hashed?.get(name);
    if (known !== undefined) return known;
    const digest = check.digest(hash);
    const walk = hashBody(this.bytes, this.bodyAt, mode, digest, { length, crlf: this.lineEnds === 'crlf' });
    const octets = digest.finish();
    const hashed =
      octets instanceof Promise
        ? octets.then((all) => ({ ...walk, hash: all }))
        : { octets: walk.octets, beyond: walk.beyond, hash: octets };
    this.#hashed ??= new Map();
    this.#hashed.set(name, hashed);
    return hashed;
  }

  /** Fields were left out of the reading. */
  get headerIsPartial(): boolean {
    return this.message.partial.some((limit) => limit.startsWith('header-'));
  }

  /** Nothing, or white space only, stands where the body should be: as when only a header was pasted. */
  get bodyIsEmpty(): boolean {
    for (let at = this.bodyAt[0]; at < this.bodyAt[1]; at += 1) if ((this.bytes[at] ?? 0) > 32) return false;
    return true;
  }
}

function lineEndsOf({ bytes, at, defects, within }: Message): LineEnds {
  let first = bytes.indexOf(LF, at[0]);
  if (first < 0 || first >= at[1]) {
    const cr = bytes.indexOf(CR, at[0]);
    return cr >= 0 && cr < at[1] ? 'cr' : 'none';
  }
  const crlf = first > at[0] && bytes[first - 1] === CR;
  // the reader has gone over the lines of an outermost message already
  if (at[0] === 0 && at[1] === bytes.length && within === undefined && defects.length < DEFECTS_FULL) {
    if (defects.some((defect) => defect.code === 'mixed-line-ends')) return 'mixed';
    return crlf ? 'crlf' : 'lf';
  }
  for (; first >= 0 && first < at[1]; first = bytes.indexOf(LF, first + 1))
    if ((bytes[first - 1] === CR) !== crlf) return 'mixed';
  return crlf ? 'crlf' : 'lf';
}

/** Here the reader may have left a defect out. */
const DEFECTS_FULL = 1_000;
