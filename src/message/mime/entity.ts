/** What the Content-* fields of one entity say (RFC 2045, RFC 2183), and where clients would understand them differently. */

import type { Header } from '../message.ts';
import type { Draft, Suspect } from './draft.ts';
import type { Ledger } from './ledger.ts';
import type { Parameter, Parameters } from './parameter.ts';
import { readParameters } from './parameter.ts';

const identityWords = new Set(['', '7bit', '8bit', 'binary', '7-bit', '8-bit', 'none', 'identity']);
const uuWords = new Set(['x-uuencode', 'uuencode', 'x-uue', 'uue', 'x-uu']);

/** The decoder that a transfer encoding word means; what follows a `~` says how another reading differs. */
export function decoderOf(encoding: string): 'identity' | 'base64' | 'quoted-printable' | 'uuencode' | 'unknown' {
  const tilde = encoding.indexOf('~');
  const word = tilde < 0 ? encoding : encoding.slice(0, tilde);
  if (word === 'base64' || word === 'quoted-printable') return word;
  if (identityWords.has(word)) return 'identity';
  return uuWords.has(word) ? 'uuencode' : 'unknown';
}

/** Others that a client may take an unknown word for. */
const guesses = ['base64', 'quoted-printable', 'x-uuencode'];

/** A record without a prototype: parameter names come from strangers. */
function recordOf(all: readonly Parameter[]): Record<string, string> {
  const record: Record<string, string> = Object.create(null);
  const extended = new Set<string>();
  for (const parameter of all) {
    // the RFC 2231 form wins over the plain one, else the first of each name
    if (record[parameter.name] !== undefined && (!parameter.extended || extended.has(parameter.name))) continue;
    record[parameter.name] = parameter.value;
    if (parameter.extended) extended.add(parameter.name);
  }
  return record;
}

const noParams: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/** Reads the Content-* fields into `draft` and returns the other readings. */
export function describe(draft: Draft, headers: readonly Header[], defaultType: string, ledger: Ledger): Suspect[] {
  const suspects: Suspect[] = [];
  let type: Header | undefined;
  let encoding: Header | undefined;
  let disposition: Header | undefined;
  const laterNames: string[] = [];
  for (const header of headers) {
    if (header.key.charCodeAt(0) !== 99 || !header.key.startsWith('content-')) continue;
    if (header.key === 'content-type') {
      if (type === undefined) type = header;
      else another(type, header, ledger, suspects);
    } else if (header.key === 'content-transfer-encoding') {
      if (encoding === undefined) encoding = header;
      else if (header.value.toLowerCase() !== encoding.value.toLowerCase()) {
        ledger.defect('encoding-twice', header.at, { value: header.value.slice(0, 80) });
        suspects.push({ code: 'encoding-twice', how: { encoding: encodingOf(header.value).words[0] ?? '' } });
      }
    } else if (header.key === 'content-disposition') {
      if (disposition === undefined) disposition = header;
      else {
        ledger.defect('disposition-twice', header.at);
        if (laterNames.length < namesKept) collect(laterNames, readParameters(header.value).all, 'filename');
      }
    } else if (header.key === 'content-id' && draft.contentId === undefined) {
      draft.contentId =
        header.value.startsWith('<') && header.value.endsWith('>') ? header.value.slice(1, -1) : header.value;
    }
  }
  draft.type = defaultType;
  draft.params = noParams;
  const names: string[] = [];
  if (disposition !== undefined) {
    const read = readParameters(disposition.value);
    draft.disposition = read.value;
    collect(names, read.all, 'filename');
  }
  if (type !== undefined) {
    const read = readType(type);
    draft.declared = type.value;
    draft.type = typeOf(read, defaultType, type, ledger, suspects);
    if (read.all.length > 0) draft.params = recordOf(read.all);
    collect(names, read.all, 'name');
    twice(read.all, draft.params, type, ledger, suspects);
    if (read.cut) ledger.stop('parameters', type.valueAt);
    if (read.comment) ledger.defect('comment-in-content-type', type.valueAt);
    if (draft.type.startsWith('multipart/')) boundaryOf(draft, read, type, ledger, suspects);
  }
  for (const name of laterNames) if (!names.includes(name)) names.push(name);
  if (names[0] !== undefined) {
    draft.filename = names[0];
    if (hostileName.test(names[0])) ledger.defect('filename-hostile', (disposition ?? type)?.at ?? draft.at);
    if (names.length > 1) {
      draft.filenames = names;
      ledger.defect('filename-ambiguous', (disposition ?? type)?.at ?? draft.at, {
        names: names.join(' / ').slice(0, 200),
      });
    }
  }
  if (encoding !== undefined) encodingInEffect(draft, encoding, ledger, suspects);
  return suspects;
}

/** Every name, those of RFC 2231 first (RFC 6266 §4.3 says the same for HTTP), without repeats. */
function collect(names: string[], all: readonly Parameter[], wanted: string): void {
  for (const extended of [true, false]) {
    for (const parameter of all) {
      if (
        parameter.name === wanted &&
        parameter.extended === extended &&
        parameter.value !== '' &&
        !names.includes(parameter.value) &&
        names.length < namesKept
      ) {
        names.push(parameter.value);
      }
    }
  }
}

/** Names kept of one part: two are an ambiguity, more than ten are a flood. */
const namesKept = 10;

function another(first: Header, header: Header, ledger: Ledger, suspects: Suspect[]): void {
  if (header.value === first.value) return;
  ledger.defect('content-type-twice', header.at, { value: header.value.slice(0, 80) });
  const read = readParameters(header.value);
  const boundary = boundariesOf(read)[0];
  suspects.push({
    code: 'content-type-twice',
    how: {
      type: read.value.replace(white, ''),
      params: recordOf(read.all),
      ...(boundary === undefined ? {} : { boundary }),
    },
  });
}

// control characters, marks that turn the direction of writing, and paths (threats: `gpj<U+202E>.exe`, `../../x`)
const hostileName = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff/\\]/;
const white = /[\s\u0000]/g;
const properType = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/;

/** Mailers forget the semicolon: `text/plain charset=utf-8`. */
function readType(header: Header): Parameters {
  const read = readParameters(header.value);
  const space = read.value.indexOf(' ');
  if (space < 0 || !read.value.includes('=') || !properType.test(read.value.slice(0, space))) return read;
  const at = header.value.search(firstSpace);
  return readParameters(`${header.value.slice(0, at)};${header.value.slice(at + 1)}`);
}

const firstSpace = /[ \t]/;

function typeOf(read: Parameters, defaultType: string, header: Header, ledger: Ledger, suspects: Suspect[]): string {
  const type = read.value.replace(white, '');
  if (properType.test(type)) return type;
  ledger.defect('content-type-invalid', header.valueAt, { value: header.value.slice(0, 80) });
  const boundary = boundariesOf(read)[0];
  if (type.startsWith('multipart') || boundary !== undefined) {
    // a client that looks for the boundary alone still divides it
    suspects.push({
      code: 'content-type-invalid',
      how: { type: 'multipart/mixed', ...(boundary === undefined ? { guess: true } : { boundary }) },
    });
  }
  if (type.startsWith('message')) suspects.push({ code: 'content-type-invalid', how: { type: 'message/rfc822' } });
  if (type === 'text' || type === '' || type.startsWith('text/')) return 'text/plain'; // RFC 2045 §5.2
  return type.includes('/') ? type : defaultType;
}

/** A parameter that stands twice with different values; of a charset each is read. */
function twice(
  all: readonly Parameter[],
  params: Readonly<Record<string, string>>,
  header: Header,
  ledger: Ledger,
  suspects: Suspect[],
): void {
  if (all.length < 2) return;
  const seen = new Map<string, string>();
  for (const { name, raw, value } of all) {
    const before = seen.get(name);
    if (before === undefined) {
      seen.set(name, raw);
    } else if (before !== raw && name !== 'boundary' && name !== 'name') {
      ledger.defect('parameter-twice', header.at, { name });
      if (name === 'charset') {
        const other: Record<string, string> = Object.assign(Object.create(null), params, { charset: value });
        suspects.push({ code: 'parameter-twice', how: { params: other } });
      }
      return;
    }
  }
}

/** Boundaries tried for one multipart: a field can name any number, each costs a reading. */
const boundariesTried = 4;

function boundaryOf(draft: Draft, read: Parameters, header: Header, ledger: Ledger, suspects: Suspect[]): void {
  const found = boundariesOf(read);
  const folded =
    found[0]?.includes('  ') === true ? boundariesOf(readParameters(unfolded(header, ledger)))[0] : undefined;
  if (folded !== undefined && folded !== found[0]) found.unshift(folded);
  const first = found[0];
  if (first === undefined) ledger.defect('boundary-missing', header.at);
  else if (first === '') ledger.defect('boundary-empty', header.at);
  else draft.boundary = first;
  const others = new Set(found.slice(1));
  if (read.comment || others.size > 0 || oddBoundary.test(first ?? ' ')) {
    for (const boundary of naiveBoundaries(header.value)) others.add(boundary);
  }
  others.delete(first ?? '');
  let tried = 0;
  for (const boundary of others) {
    if (tried === 0) ledger.defect('boundary-ambiguous', header.at, { value: boundary.slice(0, 80) });
    tried += 1;
    if (tried > boundariesTried) break;
    suspects.push({ code: 'boundary-ambiguous', how: { boundary } });
  }
  if (first === undefined) suspects.push({ code: 'boundary-missing', how: { guess: true } });
  if (first === '')
    suspects.push({ code: 'boundary-empty', how: { boundary: '' } }, { code: 'boundary-empty', how: { guess: true } });
}

/** RFC 5322 §2.2.3: a fold is its line end alone; the space behind it belongs to a quoted value. In `value` both are spaces. */
const unfolded = (header: Header, ledger: Ledger): string =>
  ledger.written(header.valueAt).replaceAll(/\r?\n(?=[ \t])/g, '');

/** Every boundary that is named: as written, for delimiter lines are compared with it; in RFC 2231 form as it decodes. */
function boundariesOf(read: Parameters): string[] {
  return read.all
    .filter((parameter) => parameter.name === 'boundary')
    .map((parameter) => trimEnd(parameter.extended ? parameter.value : parameter.raw));
}

// RFC 2046 §5.1.1 bchars; a boundary with others is cut short by some clients
const oddBoundary = /[^0-9a-zA-Z'+_,./:=?-]/;

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** What a client takes for the boundary that knows neither comments nor quotes. */
function naiveBoundaries(value: string): string[] {
  const found: string[] = [];
  const lower = value.toLowerCase();
  for (
    let at = lower.indexOf('boundary');
    at >= 0 && found.length < boundariesTried * 2;
    at = lower.indexOf('boundary', at + 8)
  ) {
    let pos = at + 8;
    while (value.charCodeAt(pos) === 32 || value.charCodeAt(pos) === 9) pos += 1;
    if (value.charCodeAt(pos) !== 61) continue;
    pos += 1;
    while (value.charCodeAt(pos) === 32 || value.charCodeAt(pos) === 9) pos += 1;
    const rest = value.slice(pos, pos + 1_000);
    if (rest.startsWith('"')) {
      const close = rest.indexOf('"', 1);
      found.push(trimEnd(rest.slice(1, close < 0 ? rest.length : close)));
    } else {
      found.push(
        rest.slice(0, firstOf(rest, ';')).trim(),
        rest.slice(0, firstOf(rest, '; \t')),
        rest.slice(0, firstOf(rest, '; \t()"')),
      );
    }
  }
  return found.filter((boundary) => boundary !== '');
}

function firstOf(text: string, characters: string): number {
  for (let i = 0; i < text.length; i += 1) if (characters.includes(text.charAt(i))) return i;
  return text.length;
}

const comments = /\([^()]*\)/g;
const wordBreak = /[\s,;"']+/;

/** The words of a Content-Transfer-Encoding, comments and quotes removed. */
function encodingOf(value: string): { words: string[]; odd: boolean } {
  const lower = value.slice(0, 1_000).toLowerCase();
  if (decoderOf(lower) !== 'unknown') return { words: [lower], odd: false };
  return {
    words: lower
      .replace(comments, ' ')
      .split(wordBreak)
      .filter((word) => word !== ''),
    odd: true,
  };
}

function encodingInEffect(draft: Draft, header: Header, ledger: Ledger, suspects: Suspect[]): void {
  const { words, odd } = encodingOf(header.value);
  const first = words[0] ?? '';
  draft.encoding = first;
  if (!odd) return;
  if (words.length > 1) {
    ledger.defect('encoding-twice', header.valueAt, { value: header.value.slice(0, 80) });
    for (const word of words.slice(1, 3)) suspects.push({ code: 'encoding-twice', how: { encoding: word } });
    suspects.push({ code: 'encoding-twice', how: { encoding: words.slice(0, 3).join('+') } });
    if (decoderOf(first) !== 'identity') suspects.push({ code: 'encoding-twice', how: { encoding: '8bit' } });
  } else if (decoderOf(first) !== 'unknown') {
    // `base64 (x)`, `"base64"`, `base64;`: some clients do not know the word then
    ledger.defect('encoding-odd', header.valueAt, { value: header.value.slice(0, 80) });
    suspects.push({ code: 'encoding-odd', how: { encoding: '8bit' } });
  }
  if (decoderOf(first) === 'unknown') {
    ledger.defect('encoding-unknown', header.valueAt, { value: header.value.slice(0, 80) });
    for (const encoding of guesses) suspects.push({ code: 'encoding-unknown', how: { encoding } });
  }
}

/** A leaf of any kind, a Message of the types that carry one (RFC 2046 §5.2, RFC 6532 §3.7). */
export const carriesMessage = (type: string): boolean => type === 'message/rfc822' || type === 'message/global';
