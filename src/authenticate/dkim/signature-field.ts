/** The fields that sign: DKIM-Signature (RFC 6376 §3.5), ARC-Message-Signature and ARC-Seal (RFC 8617 §4.1). */

import { isWithin } from '../domain-name.ts';
import { keeping } from '../kept.ts';
import { readOctets } from './base64.ts';
import { readName } from './domain-name.ts';
import { readTagList, type Tag } from './tag-list.ts';

export type Canonicalization = 'simple' | 'relaxed';

/** What a field that signs says, once it can be read. */
export interface DkimSignature {
  readonly algorithm: 'rsa-sha256' | 'rsa-sha1' | 'ed25519-sha256';
  /** `b=`, decoded. */
  readonly signature: Uint8Array;
  /** Offsets within the value that was read: what is taken out before the field itself is judged. */
  readonly signatureAt: readonly [start: number, end: number];
  /** `bh=`, decoded; empty for an ARC-Seal, which signs no body. */
  readonly bodyHash: Uint8Array;
  readonly header: Canonicalization;
  readonly body: Canonicalization;
  readonly domain: string;
  readonly selector: string;
  /** `h=` in lower case, as often as written; empty names are left out. */
  readonly names: readonly string[];
  /** `i=` of DKIM, decoded; `@d=` where there is none. */
  readonly identity: string;
  /** `l=`: octets of the canonicalized body that are signed. */
  readonly length?: number;
  /** `t=` and `x=`, seconds since 1970. */
  readonly signedAt?: number;
  readonly expiresAt?: number;
  /** A name between two colons of `h=` is missing: no standard allows it, every verifier lets it pass. */
  readonly emptyName?: boolean;
}

export type SignatureProblem =
  | 'tag-syntax'
  | 'tag-duplicate'
  | 'version-unknown'
  | 'algorithm-missing'
  | 'algorithm-unknown'
  | 'signature-missing'
  | 'signature-not-base64'
  | 'body-hash-missing'
  | 'body-hash-not-base64'
  | 'canonicalization-unknown'
  | 'domain-missing'
  | 'domain-invalid'
  | 'selector-missing'
  | 'selector-invalid'
  | 'fields-missing'
  | 'from-not-signed'
  | 'seal-signs-fields'
  | 'seal-is-signed'
  | 'identity-invalid'
  | 'identity-outside-domain'
  | 'length-invalid'
  | 'time-invalid'
  | 'expires-before-signed'
  | 'query-unknown'
  | 'instance-invalid';

/** What could be read of a field; `signature` is there when all of it is right. */
export interface SignatureReading {
  readonly signature?: DkimSignature;
  readonly problem?: SignatureProblem;
  readonly algorithm?: string;
  readonly domain?: string;
  readonly selector?: string;
  readonly identity?: string;
  /** ARC: `i=`. */
  readonly instance?: number;
  /** ARC-Seal: `cv=`. */
  readonly chain?: 'none' | 'pass' | 'fail';
}

type Kind = 'dkim' | 'arc-message' | 'arc-seal';
type Tags = ReadonlyMap<string, Tag>;

/** Reads the unfolded value of a DKIM-Signature. Never throws: a fault is a `problem`. */
export function readDkimSignature(value: string): SignatureReading {
  return read(value, 'dkim');
}

/** Reads an ARC-Message-Signature (RFC 8617 §4.1.2) or an ARC-Seal (RFC 8617 §4.1.3) in the same way. */
export function readArcSignature(value: string, kind: 'arc-message' | 'arc-seal'): SignatureReading {
  return read(value, kind);
}

function read(value: string, kind: Kind): SignatureReading {
  const { tags, problem } = readTagList(value);
  const text = (name: string): string | undefined => tags.get(name)?.value;
  const algorithm = text('a')?.toLowerCase();
  const domain = readName(text('d') ?? '');
  const selector = readName(text('s') ?? '');
  const identity = kind === 'dkim' ? identityOf(text('i'), domain) : undefined;
  const instance = kind === 'dkim' ? undefined : instanceOf(text('i'));
  const cv = kind === 'arc-seal' ? text('cv') : undefined;
  const chain: SignatureReading['chain'] = cv === 'none' || cv === 'pass' || cv === 'fail' ? cv : undefined;
  const said = {
    ...(algorithm !== undefined && { algorithm }),
    ...(domain !== undefined && { domain }),
    ...(selector !== undefined && { selector }),
    ...(identity !== undefined && { identity }),
    ...(instance !== undefined && { instance }),
    ...(chain !== undefined && { chain }),
  };
  if (problem !== undefined) return { ...said, problem };
  const judged = judge(tags, kind, domain, selector, identity, instance);
  return typeof judged === 'string' ? { ...said, problem: judged } : { ...said, signature: judged };
}

const timeForm = /^[0-9]{1,12}$/;
const lengthForm = /^[0-9]{1,76}$/;

/** RFC 8617 §4.2.1: 1 to 50; a greater one is read, so that a chain that is too long can be told. */
export function instanceOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9][0-9]{0,3}$/.test(text) ? Number(text) : undefined;
}

function judge(
  tags: Tags,
  kind: Kind,
  domain: string | undefined,
  selector: string | undefined,
  identity: string | undefined,
  instance: number | undefined,
): DkimSignature | SignatureProblem {
  const text = (name: string): string => tags.get(name)?.value ?? '';
  // RFC 6376 §6.1.1: the version that is not known comes before all else
  if (kind === 'dkim' && text('v') !== '1') return 'version-unknown';
  if (kind !== 'dkim' && instance === undefined) return 'instance-invalid';
  // RFC 8617 §4.1.3: "h=" in a seal makes the chain fail
  if (kind === 'arc-seal' && tags.has('h')) return 'seal-signs-fields';
  const algorithm = text('a').toLowerCase();
  if (algorithm === '') return 'algorithm-missing';
  if (algorithm !== 'rsa-sha256' && algorithm !== 'rsa-sha1' && algorithm !== 'ed25519-sha256')
    return 'algorithm-unknown';
  const b = tags.get('b');
  if (b === undefined || b.value === '') return 'signature-missing';
  const signature = readOctets(b.value);
  if (signature === undefined) return 'signature-not-base64';
  if (domain === undefined || !domain.includes('.')) return text('d') === '' ? 'domain-missing' : 'domain-invalid';
  if (selector === undefined) return text('s') === '' ? 'selector-missing' : 'selector-invalid';
  if (tags.has('t') && !timeForm.test(text('t'))) return 'time-invalid';
  const common = {
    algorithm,
    signature,
    signatureAt: b.at,
    domain,
    selector,
    ...(tags.has('t') && { signedAt: Number(text('t')) }),
  } as const;
  if (kind === 'arc-seal')
    return { ...common, bodyHash: new Uint8Array(), header: 'relaxed', body: 'relaxed', names: [], identity: '' };
  return judgeMessage(tags, kind, common, domain, identity);
}

/** What DKIM-Signature and ARC-Message-Signature have, and a seal has not. */
function judgeMessage(
  tags: Tags,
  kind: Kind,
  common: Pick<DkimSignature, 'algorithm' | 'signature' | 'signatureAt' | 'domain' | 'selector' | 'signedAt'>,
  domain: string,
  identity: string | undefined,
): DkimSignature | SignatureProblem {
  const text = (name: string): string => tags.get(name)?.value ?? '';
  const bh = text('bh');
  if (bh === '') return 'body-hash-missing';
  const bodyHash = readOctets(bh);
  if (bodyHash === undefined) return 'body-hash-not-base64';
  const canonicalization = canonicalizationOf(tags.get('c')?.value ?? 'simple');
  if (canonicalization === undefined) return 'canonicalization-unknown';
  const { names, emptyName } = namesOf(text('h'));
  // RFC 6376 §3.5: the list MUST NOT be empty; §5.4: From MUST be in it
  if (names.length === 0) return 'fields-missing';
  if (!names.includes('from')) return 'from-not-signed';
  // RFC 8617 §4.1.2: the seals are not signed by an ARC-Message-Signature
  if (kind === 'arc-message' && names.includes('arc-seal')) return 'seal-is-signed';
  if (kind === 'dkim') {
    if (identity === undefined) return 'identity-invalid';
    // RFC 6376 §6.1.1: i= is d= or lies below it
    if (!isWithin(identity.slice(identity.lastIndexOf('@') + 1), domain)) return 'identity-outside-domain';
    if (tags.has('q') && !queryKnown(text('q'))) return 'query-unknown';
  }
  if (tags.has('l') && !lengthForm.test(text('l'))) return 'length-invalid';
  if (tags.has('x') && !timeForm.test(text('x'))) return 'time-invalid';
  const expiresAt = tags.has('x') ? Number(text('x')) : undefined;
  // RFC 6376 §3.5: "The value of the "x=" tag MUST be greater than the value of the "t=" tag if both are present"
  if (expiresAt !== undefined && common.signedAt !== undefined && expiresAt <= common.signedAt)
    return 'expires-before-signed';
  return {
    ...common,
    bodyHash,
    ...canonicalization,
    names,
    identity: identity ?? '',
    ...(tags.has('l') && { length: Number(text('l')) }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(emptyName && { emptyName }),
  };
}

interface Canonicalizations {
  readonly header: Canonicalization;
  readonly body: Canonicalization;
}

/** RFC 6376 §3.5 c=: `header/body`; a missing body half is simple, and so is a missing tag. */
const canonicalizationOf = keeping((text: string): Canonicalizations | undefined => {
  const [header = '', body = 'simple', ...more] = text.toLowerCase().split('/', 3);
  const known = (word: string): word is Canonicalization => word === 'simple' || word === 'relaxed';
  return known(header) && known(body) && more.length === 0 ? { header, body } : undefined;
});

/** A signer writes the same list in each of his mails. */
const namesOf = keeping((list: string): { names: readonly string[]; emptyName: boolean } => {
  const all = list.toLowerCase().split(':');
  const names: string[] = [];
  for (const one of all) {
    const name = one.trim();
    if (name !== '') names.push(name);
  }
  return { names, emptyName: names.length < all.length };
});

const queryKnown = (list: string): boolean => list.split(':').some((one) => one.trim().toLowerCase() === 'dns/txt');

/** RFC 6376 §3.5 i=: `[local-part]@domain` in dkim-quoted-printable; without the tag `@d=`. */
function identityOf(text: string | undefined, domain: string | undefined): string | undefined {
  if (text === undefined) return domain === undefined ? undefined : `@${domain}`;
  const plain = unquoted(text);
  const at = plain.lastIndexOf('@');
  const host = at < 0 ? undefined : readName(plain.slice(at + 1));
  return host === undefined ? undefined : `${plain.slice(0, at)}@${host}`;
}

const folds = /[ \t\r\n]+/g;
const quoted = /=([0-9A-F]{2})/g;

/** dkim-quoted-printable (RFC 6376 §2.11). */
function unquoted(text: string): string {
  return text.replace(folds, '').replace(quoted, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
