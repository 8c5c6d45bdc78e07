/** The chain of the journal: what an entry's hash is taken of. A stranger can do it with a shell and `sha256sum`. */
import { hash } from 'node:crypto';

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64);

export const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex');

/**
 * SHA-256, in hex, of the previous hash in hex, one LF, and the entry in canonical JSON.
 * @param body canonical JSON already
 */
export const chained = (previous: string, link: Link): string => sha256(`${previous}\n${chainedText(link)}`);

/** The entry as it is hashed. The names stand in the order that RFC 8785 §3.2.3 asks for. */
export const chainedText = ({ seq, at, kind, body }: Link): string =>
  `{"at":${JSON.stringify(at)},"body":${body},"kind":${JSON.stringify(kind)},"seq":${seq}}`;

interface Link {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly body: string;
}
