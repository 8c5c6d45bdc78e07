/** SPF records as text (RFC 7208 §3 and §12): what their terms say, and what is wrong with them. Nothing is asked here. */
import { type Ip, readIp } from '../../message/ip.ts';
import type { AuthResult } from '../result.ts';
import { limits } from './limits.ts';
import { endsAsName, isDigit, isLetter, type MacroString, readMacros } from './macro.ts';

const mechanisms = ['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists'] as const;
export type MechanismName = (typeof mechanisms)[number];

interface Term {
  /** As it was written. */
  readonly text: string;
  /** Where it begins in the record, in characters. */
  readonly at: number;
  /** The domain-spec (RFC 7208 §7.1) of whom is to be asked. */
  readonly target?: MacroString;
  /**
   * It uses `%{s}` or `%{l}`: its question carries the local part of the MailFrom, which may name the recipient
   * (`bounce+taro=example.jp@…`).
   */
  readonly namesLocalPart: boolean;
}

export interface Mechanism extends Term {
  readonly kind: 'mechanism';
  readonly name: MechanismName;
  /** What the qualifier `+ - ~ ?` gives when it matches. */
  readonly result: AuthResult;
  /** `ip4` and `ip6`: the network. */
  readonly network?: Ip;
  /** Leading bits that count, of 32 and of 128. */
  readonly bits4: number;
  readonly bits6: number;
}

export interface Modifier extends Term {
  readonly kind: 'modifier';
  /** In lower case; all but `redirect` and `exp` say nothing (RFC 7208 §6). */
  readonly name: string;
}

export type SpfTerm = Mechanism | Modifier;

/** One fault of a record. Each is a permerror (RFC 7208 §4.6). */
export interface SpfDefect {
  /** In kebab-case: `unknown-mechanism`, `bad-domain`, … */
  readonly code: string;
  readonly term: string;
  readonly at: number;
}

export interface SpfRecord {
  readonly text: string;
  readonly terms: readonly SpfTerm[];
  readonly redirect?: Modifier;
  readonly exp?: Modifier;
  readonly defects: readonly SpfDefect[];
}

const VERSION = 'v=spf1';
const QUALIFIERS: Readonly<Record<string, AuthResult>> = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' };

/** RFC 7208 §4.5: a record of SPF begins with `v=spf1` and a space, or is that word alone. */
export function isSpf(text: string): boolean {
  return (
    text.slice(0, VERSION.length).toLowerCase() === VERSION &&
    (text.length === VERSION.length || text.charCodeAt(VERSION.length) === 0x20)
  );
}

/**
 * Reads a record. It never throws, and reads on behind a fault, so that all of them can be shown.
 * @param text the strings of one TXT record put together, one character a byte
 */
export function readSpf(text: string): SpfRecord {
  const whole = (code: string): SpfRecord => ({ text, terms: [], defects: [{ code, term: text.slice(0, 80), at: 0 }] });
  if (!isSpf(text)) return whole('no-version');
  if (text.length > limits.record) return whole('record-too-long');
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return whole('not-ascii'); // RFC 7208 §3.1
  }

  const terms: SpfTerm[] = [];
  const defects: SpfDefect[] = [];
  const modifiers = new Map<string, Modifier>();
  for (let at = VERSION.length; at < text.length; ) {
    if (text.charCodeAt(at) === 0x20) {
      at += 1;
      continue;
    }
    const space = text.indexOf(' ', at);
    const end = space < 0 ? text.length : space;
    const word = text.slice(at, end);
    if (terms.length >= limits.terms) {
      defects.push({ code: 'too-many-terms', term: word, at });
      break;
    }
    const term = readTerm(word, at);
    if (typeof term === 'string') defects.push({ code: term, term: word, at });
    else {
      terms.push(term);
      if (term.kind === 'modifier' && (term.name === 'redirect' || term.name === 'exp')) {
        // RFC 7208 §6: each of the two stands once at most
        if (modifiers.has(term.name)) defects.push({ code: 'modifier-twice', term: word, at });
        else modifiers.set(term.name, term);
      }
    }
    at = end;
  }
  const redirect = modifiers.get('redirect');
  const exp = modifiers.get('exp');
  return { text, terms, defects, ...(redirect && { redirect }), ...(exp && { exp }) };
}

/** A term, or the code of its fault. */
function readTerm(text: string, at: number): SpfTerm | string {
  const name = nameLength(text);
  if (name > 0 && text[name] === '=')
    return readModifier(text, at, text.slice(0, name).toLowerCase(), text.slice(name + 1));

  const result = QUALIFIERS[text[0] ?? ''];
  const from = result === undefined ? 0 : 1;
  const end = from + nameLength(text.slice(from));
  const word = text.slice(from, end).toLowerCase();
  const mechanism = mechanisms.find((one) => one === word);
  if (mechanism === undefined) return 'unknown-mechanism';
  return readMechanism({ text, at, name: mechanism, result: result ?? 'pass' }, text.slice(end));
}

/** RFC 7208 §12, `name`: a letter, then letters, digits and `- _ .`. */
function nameLength(text: string): number {
  let at = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) continue;
    if (at === 0 || !(isDigit(code) || code === 0x2d || code === 0x5f || code === 0x2e)) break;
  }
  return at;
}

function readModifier(text: string, at: number, name: string, value: string): Modifier | string {
  const macros = readMacros(value, 'target');
  if (name !== 'redirect' && name !== 'exp') {
    // RFC 7208 §6: an unknown one is passed over, but its macros must be well formed
    const sound = macros !== undefined || readMacros(value, 'explanation') !== undefined;
    return sound ? { kind: 'modifier', text, at, name, namesLocalPart: false } : 'bad-macro';
  }
  if (value === '') return 'no-domain';
  if (macros === undefined) return 'bad-macro';
  if (!endsAsName(value, macros)) return 'bad-domain';
  return { kind: 'modifier', text, at, name, target: macros, namesLocalPart: namesLocalPart(macros) };
}

type Begun = Pick<Mechanism, 'text' | 'at' | 'name' | 'result'>;

const WHOLE = { bits4: 32, bits6: 128 };

/** @param rest what follows the name of the mechanism */
function readMechanism(begun: Begun, rest: string): Mechanism | string {
  const { name } = begun;
  if (name === 'all') {
    return rest === '' ? { kind: 'mechanism', ...begun, ...WHOLE, namesLocalPart: false } : 'unexpected-argument';
  }
  if (name === 'ip4' || name === 'ip6') return readNetwork(begun, name, rest);

  const lengths = name === 'a' || name === 'mx' ? readLengths(rest) : { ...WHOLE, rest };
  if (lengths === undefined) return 'bad-prefix-length';
  const { bits4, bits6 } = lengths;
  if (lengths.rest === '') {
    if (name === 'include' || name === 'exists') return 'no-domain';
    return { kind: 'mechanism', ...begun, bits4, bits6, namesLocalPart: false };
  }
  if (lengths.rest[0] !== ':') return 'unexpected-argument';
  const spec = lengths.rest.slice(1);
  if (spec === '') return 'no-domain';
  const target = readMacros(spec, 'target');
  if (target === undefined) return 'bad-macro';
  if (!endsAsName(spec, target)) return 'bad-domain';
  return { kind: 'mechanism', ...begun, bits4, bits6, target, namesLocalPart: namesLocalPart(target) };
}

/** RFC 7208 §5.6: `ip4:192.0.2.0/24`, `ip6:2001:db8::/32`. */
function readNetwork(begun: Begun, name: 'ip4' | 'ip6', rest: string): Mechanism | string {
  if (rest[0] !== ':') return 'no-address';
  const slash = rest.indexOf('/');
  const written = rest.slice(1, slash < 0 ? rest.length : slash);
  const network = readIp(written);
  if (network === undefined || written.includes(':') !== (name === 'ip6')) return 'bad-address';
  const most = name === 'ip4' ? 32 : 128;
  const bits = slash < 0 ? most : readLength(rest.slice(slash + 1), most);
  if (bits === undefined) return 'bad-prefix-length';
  return { kind: 'mechanism', ...begun, network, bits4: bits, bits6: bits, namesLocalPart: false };
}

/** RFC 7208 §5.3, `dual-cidr-length`, which stands at the end: `/24`, `//64`, `/24//64`. */
function readLengths(text: string): { bits4: number; bits6: number; rest: string } | undefined {
  let rest = text;
  let bits4: number | undefined = WHOLE.bits4;
  let bits6: number | undefined = WHOLE.bits6;
  let from = digitsFrom(rest);
  if (from < rest.length && rest.endsWith('//', from)) {
    bits6 = readLength(rest.slice(from), WHOLE.bits6);
    rest = rest.slice(0, from - 2);
    from = digitsFrom(rest);
  }
  if (from < rest.length && rest.endsWith('/', from)) {
    bits4 = readLength(rest.slice(from), WHOLE.bits4);
    rest = rest.slice(0, from - 1);
  }
  return bits4 === undefined || bits6 === undefined ? undefined : { bits4, bits6, rest };
}

/** Where the digits at the end begin. */
function digitsFrom(text: string): number {
  let at = text.length;
  while (at > 0 && isDigit(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** A number without leading zeros, up to `most`. */
function readLength(text: string, most: number): number | undefined {
  if (text === '' || text.length > 3 || digitsFrom(text) !== 0 || (text.length > 1 && text[0] === '0'))
    return undefined;
  const bits = Number(text);
  return bits <= most ? bits : undefined;
}

function namesLocalPart({ letters }: MacroString): boolean {
  return letters.includes('s') || letters.includes('l');
}
