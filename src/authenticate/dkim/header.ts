/** Header canonicalization (RFC 6376 §3.4.1, §3.4.2) on the field's own bytes, and which fields `h=` names (§5.4.2). */
import type { Header, Span } from '../../message/message.ts';
import type { Octets } from './octets.ts';
import type { Canonicalization } from './signature-field.ts';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const COLON = 58;

interface FieldOptions {
  /** Bytes that are left out: the value of the field's own `b=`. */
  readonly without?: Span | undefined;
  /** The field itself is signed without its line end (RFC 6376 §3.7). */
  readonly open?: boolean;
}

/** Appends one field as it is signed; the same bytes in the same way, whether the file has LF or CR LF. */
export function writeField(
  out: Octets,
  bytes: Uint8Array,
  header: Header,
  mode: Canonicalization,
  { without, open = false }: FieldOptions = {},
): void {
  if (mode === 'relaxed') relaxField(out, bytes, header, without);
  else copyField(out, bytes, header, without);
  if (open) return;
  const room = out.reserve(2);
  room[out.length] = CR;
  room[out.length + 1] = LF;
  out.length += 2;
}

/** The end of a field without its line end. */
function fieldEnd(bytes: Uint8Array, [from, to]: Span): number {
  let end = to;
  if (end > from && bytes[end - 1] === LF) end -= 1;
  if (end > from && bytes[end - 1] === CR) end -= 1;
  return end;
}

function copyField(out: Octets, bytes: Uint8Array, { at }: Header, without: Span | undefined): void {
  const end = fieldEnd(bytes, at);
  const room = out.reserve((end - at[0]) * 2);
  let to = out.length;
  for (let from = at[0]; from < end; from += 1) {
    if (without !== undefined && from === without[0]) {
      from = without[1];
      if (from >= end) break;
    }
    const byte = bytes[from] ?? 0;
    if (byte === LF && bytes[from - 1] !== CR) {
      room[to] = CR;
      to += 1;
    }
    room[to] = byte;
    to += 1;
  }
  out.length = to;
}

function relaxField(out: Octets, bytes: Uint8Array, { at, valueAt }: Header, without: Span | undefined): void {
  const room = out.reserve(at[1] - at[0] + 2);
  let to = out.length;
  let from = at[0];
  // RFC 6376 §3.4.2: the name in lower case, without the white space before the colon
  for (; from < at[1]; from += 1) {
    const byte = bytes[from] ?? 0;
    if (byte === COLON) break;
    room[to] = byte >= 65 && byte <= 90 ? byte + 32 : byte;
    to += 1;
  }
  while (to > out.length && (room[to - 1] === SPACE || room[to - 1] === TAB)) to -= 1;
  room[to] = COLON;
  to += 1;
  // what is no white space begins and ends where the reader of the header found it
  const start = to;
  const end = Math.max(valueAt[1], from + 1);
  let space = false;
  for (from = Math.max(valueAt[0], from + 1); from < end; from += 1) {
    if (without !== undefined && from === without[0]) {
      from = without[1];
      if (from >= end) break;
    }
    const byte = bytes[from] ?? 0;
    if (byte === SPACE || byte === TAB || byte === LF || (byte === CR && bytes[from + 1] === LF)) {
      space = true;
      continue;
    }
    if (space && to > start) {
      room[to] = SPACE;
      to += 1;
    }
    space = false;
    room[to] = byte;
    to += 1;
  }
  out.length = to;
}

const atEnd = /[ \t]$/;

/** The name before the colon in lower case: DKIM takes no character out of it, as our reader does for odd names. */
function signedName({ name, key }: Header): string {
  if (name.length === key.length) return key;
  return (atEnd.test(name) ? name.trimEnd() : name).toLowerCase();
}

/** No field (any more). */
const NONE = -1;

/** The fields of a header by their names as DKIM compares them. */
export class FieldIndex {
  readonly #headers: readonly Header[];
  /** Name to the last field of that name, and each field to the one before it: a list a name costs more than it tells. */
  readonly #last = new Map<string, number>();
  readonly #before: number[] = [];

  constructor(headers: readonly Header[]) {
    this.#headers = headers;
    let index = 0;
    for (const header of headers) {
      const name = signedName(header);
      this.#before.push(this.#last.get(name) ?? NONE);
      if (name !== '') this.#last.set(name, index);
      index += 1;
    }
  }

  has(name: string): boolean {
    return this.#last.has(name);
  }

  /** The fields of a name in wire order. */
  all(name: string): readonly Header[] {
    const fields: Header[] = [];
    for (let at = this.last(name); at !== NONE; at = this.before(at)) {
      const field = this.#headers[at];
      if (field !== undefined) fields.push(field);
    }
    return fields.reverse();
  }

  /** Where the lowest field of a name stands, or -1. */
  last(name: string): number {
    return this.#last.get(name) ?? NONE;
  }

  /** The next above it of the same name, or -1. */
  before(index: number): number {
    return this.#before[index] ?? NONE;
  }

  at(index: number): Header | undefined {
    return this.#headers[index];
  }
}

export interface Selection {
  /** The fields in the order in which they were signed. */
  readonly fields: readonly Header[];
  /** The names of these, each once. */
  readonly names: ReadonlySet<string>;
  /** Names of `h=` for which there was no field (any more): none may be added (RFC 6376 §5.4). */
  readonly guarded: readonly string[];
}

/** RFC 6376 §5.4.2: each mention of a name takes the next field of that name from the bottom up. */
export function selectFields(wanted: readonly string[], index: FieldIndex, own?: Header): Selection {
  const next = new Map<string, number>();
  const fields: Header[] = [];
  const names = new Set<string>();
  const guarded = new Set<string>();
  for (const name of wanted) {
    let at = next.get(name) ?? index.last(name);
    // RFC 6376 §3.5 h=: the field that is being verified is none of those it signs
    if (at !== NONE && own !== undefined && index.at(at) === own) at = index.before(at);
    const field = at === NONE ? undefined : index.at(at);
    if (field === undefined) guarded.add(name);
    else {
      fields.push(field);
      names.add(name);
    }
    next.set(name, at === NONE ? NONE : index.before(at));
  }
  return { fields, names, guarded: [...guarded] };
}
