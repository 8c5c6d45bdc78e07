/** The public key that a signer publishes in DNS (RFC 6376 §3.6.1). */
import { keeping } from '../kept.ts';
import { readBase64 } from './base64.ts';
import { readTagList } from './tag-list.ts';

export interface DkimKey {
  readonly type: 'rsa' | 'ed25519';
  /** `p=` as base64 without white space. */
  readonly text: string;
  /** `h=`: the hashes that may be used; absent means all. */
  readonly hashes?: readonly string[];
  /** `t=y`: the signer is trying it out (RFC 6376 §3.6.1). */
  readonly testing: boolean;
  /** `t=s`: i= must be d= itself, not a name below it. */
  readonly strict: boolean;
  /** `s=` allows it for mail. */
  readonly forMail: boolean;
  /** `g=` of RFC 4871 §3.6.1, which RFC 6376 took out: named, not followed. */
  readonly granularity?: string;
}

export type KeyProblem =
  | 'key-syntax'
  | 'key-version-unknown'
  | 'key-missing'
  | 'key-revoked'
  | 'key-not-base64'
  | 'key-type-unknown';

interface KeyReading {
  readonly key?: DkimKey;
  readonly problem?: KeyProblem;
}

const words = (list: string): string[] => list.split(':').map((word) => word.trim());

/** Reads one TXT record. Never throws: what is no key has a `problem`. */
export const readDkimKey = keeping((txt: string): KeyReading => {
  const { tags, problem } = readTagList(txt);
  const text = (name: string): string | undefined => tags.get(name)?.value;
  const version = text('v');
  // RFC 6376 §3.6.1: "v=" MUST be the first tag; records of another version are discarded
  if (version !== undefined && (version !== 'DKIM1' || tags.keys().next().value !== 'v'))
    return { problem: 'key-version-unknown' };
  if (problem !== undefined) return { problem: 'key-syntax' };
  const p = text('p');
  if (p === undefined) return { problem: 'key-missing' };
  // RFC 6376 §3.6.1: an empty value means that this key has been revoked
  if (p === '') return { problem: 'key-revoked' };
  const type = (text('k') ?? 'rsa').toLowerCase();
  if (type !== 'rsa' && type !== 'ed25519') return { problem: 'key-type-unknown' };
  const key = readBase64(p);
  if (key === undefined) return { problem: 'key-not-base64' };
  const flags = words(text('t') ?? '');
  const hashes = text('h');
  const services = words(text('s') ?? '*');
  const granularity = text('g');
  return {
    key: {
      type,
      text: key,
      ...(hashes !== undefined && { hashes: words(hashes.toLowerCase()) }),
      testing: flags.includes('y'),
      strict: flags.includes('s'),
      forMail: services.includes('*') || services.includes('email'),
      ...(granularity !== undefined && { granularity }),
    },
  };
});
