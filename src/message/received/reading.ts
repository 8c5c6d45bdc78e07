import type { Hop } from '../message.ts';
import type { ClientAddress } from './client-address.ts';

/** What has been read of a line so far: a Hop in the making, and what the other clauses must know of it. */
export type Reading = { -readonly [K in keyof Omit<Hop, 'at'>]-?: Hop[K] | undefined } & {
  via: string | undefined;
  /** What stands first after `from`. */
  word: string | undefined;
  /** The host says that `word` is the name it found, not what the client called itself. */
  wordIsFound: boolean;
  /** The host wrote, in a word of its own, what the client called itself, even if that was nothing. */
  heloWritten: boolean;
  /** The port stood behind the bracket, `[192.0.2.1]:25`. */
  portBehind: boolean;
  /** The address stood alone in its comment, `(192.0.2.1)`: what `word` means depends on the software. */
  bareAddress: boolean;
  /** A name stands where the host writes the one it found, though no address with it. */
  nameWritten: boolean;
  /** `(unknown [])`: there was a client, and somebody took its address out. */
  hidden: boolean;
};

/** A reading of nothing yet. Every field is there from the beginning: objects of one shape are twice as quick. */
export const newReading = (): Reading => ({
  helo: undefined,
  rdns: undefined,
  rdnsFalse: undefined,
  ip: undefined,
  port: undefined,
  user: undefined,
  userKind: undefined,
  by: undefined,
  byIp: undefined,
  with: undefined,
  tls: undefined,
  id: undefined,
  for: undefined,
  envelopeFrom: undefined,
  date: undefined,
  format: undefined,
  local: undefined,
  via: undefined,
  word: undefined,
  wordIsFound: false,
  heloWritten: false,
  portBehind: false,
  bareAddress: false,
  nameWritten: false,
  hidden: false,
});

/** Words that hosts write where they found no name. */
const nameless: ReadonlySet<string> = new Set([
  'unknown',
  'unverified',
  'softdnserr',
  'unavailable',
  'unknownhost',
  'unknown.domain',
  'may',
  'no',
  'noname',
  'nobody',
  'none',
  'redacted',
  'rdns',
  'null',
  '-',
  'not',
  'undefined',
  'unresolved',
  'really',
  'unknown-host',
]);

/** A host's name without what is written around it; undefined for the words that mean "no name" and for an address. */
export function nameOf(word: string): string | undefined {
  let name = word;
  while (name.startsWith('<') || name.startsWith('"')) name = name.slice(1);
  while (name.endsWith('>') || name.endsWith('"') || name.endsWith(',')) name = name.slice(0, -1);
  // `(mail.example.com. [192.0.2.1])`: Gmail writes the name as DNS does, with its final dot
  if (name.endsWith('.') && name.length > 1) name = name.slice(0, -1);
  if (name === '[Masked]') return undefined; // Tumbleweed's gateways hide their inner hosts so
  return name === '' || nameless.has(name.toLowerCase()) ? undefined : name;
}

/** An address between angle brackets, without them, however many there are; `<>` gives the empty string. */
export function bare(word: string): string {
  let start = 0;
  let end = word.length;
  while (end > start && word.charCodeAt(end - 1) === 44) end -= 1;
  while (start < end && word.charCodeAt(start) === 60) start += 1;
  while (end > start && word.charCodeAt(end - 1) === 62) end -= 1;
  return word.slice(start, end);
}

/**
 * A host writes the client's address after the client's words, so the last one stands: a HELO that looks like
 * `name ([192.0.2.1])` is overruled by what the host wrote behind it.
 */
export function takeAddress(address: ClientAddress, into: Reading): void {
  if (into.ip !== undefined) {
    into.port = undefined;
    into.rdns = undefined;
    into.rdnsFalse = undefined;
    if (into.userKind !== 'auth') {
      into.user = undefined;
      into.userKind = undefined;
    }
  }
  into.ip = address.ip;
  if (address.port !== undefined) into.port = address.port;
}

/** Characters of a comment that are looked at: it has at most two names of 255 octets (RFC 1035 §2.3.4), an address and some words. */
export const LONGEST_COMMENT = 1_000;

/** The first word of a text, up to a blank, comma or parenthesis. */
export const wordOf = (text: string): string => {
  const rest = text.trimStart();
  let end = 0;
  while (end < rest.length) {
    const code = rest.charCodeAt(end);
    if (code <= 32 || code === 44 || code === 40 || code === 41) break;
    end += 1;
  }
  return rest.slice(0, end);
};

/** What follows at `from`, colon, equals sign and blanks left out. */
export const afterColon = (text: string, from: number): string => {
  let i = from;
  while (i < text.length && (text.charCodeAt(i) <= 32 || text.charCodeAt(i) === 58 || text.charCodeAt(i) === 61))
    i += 1;
  return text.slice(i);
};
