/**
 * Signs mails for tests, written apart from the checks and by the plain letter of the RFC: strings, regular expressions
 * and no thought of speed, so that both would have to err in the same way.
 */
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Zone } from './zones.ts';

export type Canon = 'simple' | 'relaxed';
export type Algorithm = 'rsa-sha256' | 'rsa-sha1' | 'ed25519-sha256';

interface Signer {
  readonly domain: string;
  readonly selector: string;
  readonly key: KeyObject;
  /** The TXT record. */
  readonly record: string;
}

export function rsaSigner(domain: string, selector: string, bits = 1024, more = ''): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const p = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return { domain, selector, key: privateKey, record: `v=DKIM1; k=rsa; ${more}p=${p}` };
}

export function ed25519Signer(domain: string, selector: string, more = ''): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const p = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
  return {
    domain,
    selector,
    key: createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    record: `v=DKIM1; k=ed25519; ${more}p=${p}`,
  };
}

export const zoneOf = (...signers: readonly Signer[]): Zone =>
  Object.fromEntries(
    signers.map(({ selector, domain, record }) => [`${selector}._domainkey.${domain}`, { TXT: [record] }]),
  );

export interface SignOptions {
  readonly algorithm?: Algorithm;
  readonly header?: Canon;
  readonly body?: Canon;
  readonly names?: readonly string[];
  readonly length?: number;
  /** More tags, `t=1; x=2;`. */
  readonly tags?: string;
  /** Puts the value of b= last, first, or on folded lines. */
  readonly fold?: boolean;
}

/** RFC 6376 §3.4.3 and §3.4.4, of a text whose lines end with CR LF. */
export function canonicalBody(body: string, mode: Canon): string {
  let text = body;
  if (mode === 'relaxed') text = text.replace(/[ \t]+/g, ' ').replace(/ (?=\r\n|$)/g, '');
  text = text.replace(/(?:\r\n)*$/, '');
  return text === '' && mode === 'relaxed' ? '' : `${text}\r\n`;
}

/** RFC 6376 §3.4.1 and §3.4.2, of a field with its line end. */
export function canonicalField(field: string, mode: Canon): string {
  if (mode === 'simple') return field;
  const colon = field.indexOf(':');
  const name = field.slice(0, colon).toLowerCase().trimEnd();
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ');
  return `${name}:${value.replace(/^ | $/g, '')}\r\n`;
}

/** The fields of a header, each with its line end, and the body. */
export function split(mail: string): { fields: string[]; body: string } {
  const end = mail.indexOf('\r\n\r\n');
  const header = mail.slice(0, end + 2);
  return { fields: header.match(/[^\r\n][^\n]*\n(?:[ \t][^\n]*\n)*/g) ?? [], body: mail.slice(end + 4) };
}

const nameOf = (field: string): string => field.slice(0, field.indexOf(':')).toLowerCase().trim();

function pick(fields: readonly string[], names: readonly string[]): string[] {
  const left = [...fields];
  return names.flatMap((name) => {
    const at = left.findLastIndex((field) => nameOf(field) === name.toLowerCase());
    return at < 0 ? [] : left.splice(at, 1);
  });
}

function signed(data: string, { key }: Signer, algorithm: Algorithm): string {
  const bytes = Buffer.from(data, 'latin1');
  if (algorithm === 'ed25519-sha256')
    return sign(null, createHash('sha256').update(bytes).digest(), key).toString('base64');
  return sign(algorithm === 'rsa-sha1' ? 'sha1' : 'sha256', bytes, key).toString('base64');
}

const defaults = ['from', 'to', 'subject', 'date'];

/** A mail whose lines end with CR LF (one character a byte), with a signature field on top. */
export function signMail(mail: string, signer: Signer, options: SignOptions = {}): string {
  const { header = 'relaxed', body = 'relaxed', names = defaults, tags = '', length } = options;
  const algorithm = options.algorithm ?? 'rsa-sha256';
  const parts = split(mail);
  const canonical = canonicalBody(parts.body, body);
  const bh = createHash(algorithm === 'rsa-sha1' ? 'sha1' : 'sha256')
    .update(Buffer.from(canonical.slice(0, length), 'latin1'))
    .digest('base64');
  const l = length === undefined ? '' : ` l=${length};`;
  const open =
    `DKIM-Signature: v=1; a=${algorithm}; c=${header}/${body}; d=${signer.domain}; s=${signer.selector};\r\n` +
    `\th=${names.join(':')};${l} ${tags}\r\n\tbh=${bh}; b=`;
  const data = [...pick(parts.fields, names), open].map((field) => canonicalField(field, header)).join('');
  // the field itself is signed without its line end
  const b = signed(header === 'relaxed' ? data.slice(0, -2) : data, signer, algorithm);
  return `${open}${options.fold ? b.replace(/(.{60})/g, '$1\r\n\t ') : b}\r\n${mail}`;
}

interface SealOptions {
  readonly instance: number;
  readonly chain: 'none' | 'pass' | 'fail';
  readonly by?: string;
  readonly results?: string;
  readonly names?: readonly string[];
}

/** Adds one ARC set (RFC 8617 §5.1) on top. */
export function sealMail(
  mail: string,
  signer: Signer,
  { instance, chain, by, results, names = defaults }: SealOptions,
): string {
  const parts = split(mail);
  const aar = `ARC-Authentication-Results: i=${instance}; ${by ?? signer.domain}; ${results ?? 'spf=pass'}\r\n`;
  const bh = createHash('sha256')
    .update(Buffer.from(canonicalBody(parts.body, 'relaxed'), 'latin1'))
    .digest('base64');
  const tags = `i=${instance}; a=rsa-sha256; d=${signer.domain}; s=${signer.selector};`;
  const open = `ARC-Message-Signature: ${tags} c=relaxed/relaxed;\r\n\th=${names.join(':')}; bh=${bh}; b=`;
  const relaxed = (fields: readonly string[]): string =>
    fields
      .map((field) => canonicalField(field, 'relaxed'))
      .join('')
      .slice(0, -2);
  const ams = `${open}${signed(relaxed([...pick(parts.fields, names), open]), signer, 'rsa-sha256')}\r\n`;
  const earlier: string[] = [];
  for (let i = 1; i < instance; i += 1)
    for (const name of ['arc-authentication-results', 'arc-message-signature', 'arc-seal'])
      earlier.push(...parts.fields.filter((field) => nameOf(field) === name && field.includes(`i=${i};`)));
  const seal = `ARC-Seal: ${tags} cv=${chain}; t=1700000000; b=`;
  const as = `${seal}${signed(relaxed([...earlier, aar, ams, seal]), signer, 'rsa-sha256')}\r\n`;
  return `${as}${ams}${aar}${mail}`;
}
