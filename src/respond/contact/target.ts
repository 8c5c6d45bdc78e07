/** What a person typed or pasted as the thing to complain about: an address, a domain, a URL, a mailbox. */
import { readIp, specialOf, writeIp } from '../../message/ip.ts';
import { registeredDomain, registrableDomain } from '../../message/psl.ts';

interface Named {
  /** The host in A-labels, lower case, no dot at the end. */
  readonly host: string;
  /** What is registered at a registry: one label more than an ICANN suffix. Absent for a suffix itself. */
  readonly registered?: string;
  /** The name that one holder has: a site below `github.io` is its own. Absent for a suffix itself. */
  readonly registrable?: string;
}

interface Numbered {
  /** In one spelling: dotted, or RFC 5952. */
  readonly ip: string;
  /** What kind of special address it is; then nobody is asked. */
  readonly special?: string;
  /** The port that stood beside it. */
  readonly port?: number;
}

/** Why a text names nothing that has a desk, in kebab-case. */
export type TargetProblem =
  | 'empty'
  | 'too-long'
  | 'control-characters'
  | 'spaces'
  | 'scheme'
  | 'odd-address'
  | 'not-a-name'
  | 'single-label'
  | 'suffix'
  | 'no-host'
  | 'no-local-part';

/** A name that no registry gives out: its last label is for tests, documents or home networks (RFC 6761). */
type Reserved = { readonly reserved?: string };

export type Target = { readonly text: string } & (
  | ({ readonly kind: 'ip' } & Numbered)
  | ({ readonly kind: 'domain' } & Named & Reserved)
  | ({ readonly kind: 'url'; readonly url: string } & Partial<Named> & Partial<Numbered> & Reserved)
  | ({ readonly kind: 'address'; readonly address: string } & Named & Reserved)
  /** qmail's `(user@domain@IP)`: the name that was used to log in, and the client. */
  | ({ readonly kind: 'login'; readonly address: string } & Named & Numbered & Reserved)
  | { readonly kind: 'unreadable'; readonly problem: TargetProblem }
);

/** A URL of a real page stays below this; a longer one only costs time. */
const LONGEST = 4096;
/** RFC 1035 §2.3.4 */
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;
/** RFC 5321 §4.5.3.1.1 */
const LONGEST_LOCAL = 64;

/** RFC 6761, RFC 2606, RFC 6762, RFC 7686, RFC 8375, RFC 9476; `internal` by ICANN's resolution of 2024-07-29. */
const RESERVED: ReadonlySet<string> = new Set(
  'test example invalid localhost local onion internal alt arpa'.split(' '),
);

const schemes: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    http: 'http',
    https: 'https',
    ftp: 'ftp',
    // so that nobody opens it by a slip
    hxxp: 'http',
    hxxps: 'https',
    hxtp: 'http',
    hxtps: 'https',
    ttp: 'http',
    ttps: 'https',
    fxp: 'ftp',
  }),
);

/**
 * Reads what stands for an IP address, a domain, a URL or a mail address, as people write it: `hxxp://`, `[.]`, `[at]`,
 * angle brackets, full-width letters, names in any script. Never throws; what is none is `unreadable` with the problem.
 */
export function readTarget(written: string): Target {
  const text = written.trim();
  const unreadable = (problem: TargetProblem): Target => ({ kind: 'unreadable', text: shown(text), problem });
  if (text === '') return unreadable('empty');
  if (text.length > LONGEST) return unreadable('too-long');
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(text)) return unreadable('control-characters');
  const plain = armless(text);
  if (plain === '') return unreadable('empty');
  if (/\s/u.test(plain)) return unreadable('spaces');
  const mailto = /^mailto:/i.test(plain) ? plain.slice(7).split('?', 1)[0] : undefined;
  const found = mailto === undefined ? read(plain) : readMailbox(mailto);
  return typeof found === 'string' ? unreadable(found) : { ...found, text };
}

/** What is kept of a text that was not understood. */
const shown = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

/** The text without what people put around and into it so that no program makes a link of it. */
function armless(text: string): string {
  // a path stays as it is written; a host is brought to one form by the URL reader
  let plain = text.includes('://') ? text : text.normalize('NFKC');
  if (plain.startsWith('<') && plain.endsWith('>')) plain = plain.slice(1, -1).trim();
  if (/[[({]/.test(plain)) {
    plain = plain
      .replace(/[[({](?:\.|dot)[\])}]/gi, '.')
      .replace(/[[({](?:@|at)[\])}]/gi, '@')
      .replace(/[[({]:(?:\/\/)?[\])}]/g, (one) => (one.includes('/') ? '://' : ':'));
  }
  return plain;
}

type Found =
  | ({ kind: 'ip' } & Numbered)
  | ({ kind: 'domain' } & Named & Reserved)
  | ({ kind: 'url'; url: string } & Partial<Named> & Partial<Numbered> & Reserved)
  | ({ kind: 'address'; address: string } & Named & Reserved)
  | ({ kind: 'login'; address: string } & Named & Numbered & Reserved);

function read(plain: string): Found | TargetProblem {
  const numbered = readNumbered(plain);
  if (numbered !== undefined) return { kind: 'ip', ...numbered };
  const colon = plain.indexOf('://');
  if (colon > 0) {
    const scheme = schemes.get(plain.slice(0, colon).toLowerCase());
    return scheme === undefined ? 'scheme' : readUrl(`${scheme}${plain.slice(colon)}`);
  }
  // javascript: and data: name no host; `host:port` does
  if (/^[a-z][a-z0-9+.-]{0,31}:(?!\d)/i.test(plain)) return 'scheme';
  const slash = plain.search(/[/?#\\]/);
  const at = plain.indexOf('@');
  if (at >= 0 && (slash < 0 || at < slash)) return readMailbox(plain);
  if (slash >= 0 || /:\d{1,5}$/.test(plain)) return readUrl(`http://${plain}`);
  const named = readName(plain);
  return typeof named === 'string' ? named : { kind: 'domain', ...named };
}

/** An address alone, in brackets, with a prefix length or with a port. */
function readNumbered(plain: string): Numbered | undefined {
  const bracketed = /^\[(?:IPv6:)?([0-9a-f:.]{2,45})\](?::(\d{1,5}))?$/i.exec(plain);
  const ported = /^([0-9.]{7,15}):(\d{1,5})$/.exec(plain);
  const prefixed = /^([0-9a-f:.]{2,45})\/\d{1,3}$/i.exec(plain);
  const text = bracketed?.[1] ?? ported?.[1] ?? prefixed?.[1] ?? plain;
  const ip = readIp(text);
  if (ip === undefined) return undefined;
  const port = Number(bracketed?.[2] ?? ported?.[2] ?? 0);
  const special = specialOf(ip);
  return {
    ip: writeIp(ip),
    ...(special === undefined ? {} : { special }),
    ...(port > 0 && port < 65_536 ? { port } : {}),
  };
}

function readUrl(plain: string): Found | TargetProblem {
  // what a browser makes of it counts, so that no odd spelling of an address gets by (WHATWG URL §3.5)
  const url = URL.parse(plain);
  if (url === null || url.hostname === '') return 'no-host';
  const numbered = readNumbered(url.hostname);
  if (numbered !== undefined) return { kind: 'url', url: url.href, ...numbered };
  const named = readName(url.hostname);
  return typeof named === 'string' ? named : { kind: 'url', url: url.href, ...named };
}

function readMailbox(plain: string): Found | TargetProblem {
  const at = plain.lastIndexOf('@');
  const local = plain.slice(0, at);
  if (at <= 0 || local.length > LONGEST_LOCAL + LONGEST_NAME) return 'no-local-part';
  const numbered = readNumbered(plain.slice(at + 1));
  if (numbered !== undefined) {
    const inner = readMailbox(local);
    if (typeof inner !== 'string' && inner.kind === 'address') return { ...inner, ...numbered, kind: 'login' };
    return { kind: 'ip', ...numbered };
  }
  if (local.length > LONGEST_LOCAL || local.includes('@')) return 'not-a-name';
  const named = readName(plain.slice(at + 1));
  return typeof named === 'string' ? named : { kind: 'address', address: `${local}@${named.host}`, ...named };
}

function readName(written: string): (Named & Reserved) | TargetProblem {
  // these would make the parser below read something else than a host
  if (/[/?#@:\\[\]%<>"'`^|{}]/.test(written)) return 'not-a-name';
  const trimmed = written.endsWith('.') ? written.slice(0, -1) : written;
  // `1.2` and `012.1.1.1` are addresses to some programs; we do not guess which
  if (/^(?:[0-9.]{1,64}|0x[0-9a-f.x]{1,64})$/i.test(trimmed)) return 'odd-address';
  const host = URL.parse(`http://${trimmed}/`)?.hostname ?? '';
  if (host === '' || host.length > LONGEST_NAME) return 'not-a-name';
  if (readIp(host) !== undefined) return 'odd-address';
  const labels = host.split('.');
  if (labels.some((label) => label.length > LONGEST_LABEL || !/^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(label)))
    return 'not-a-name';
  const last = labels.at(-1) ?? '';
  if (RESERVED.has(last)) return { host, reserved: last };
  if (labels.length < 2) return 'single-label';
  const registered = registeredDomain(host);
  const registrable = registrableDomain(host);
  if (registered === undefined) return 'suffix';
  return { host, registered, ...(registrable === undefined ? {} : { registrable }) };
}
