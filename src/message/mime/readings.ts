/** The second and third ways to read a message: one for each place where clients would understand the bytes differently. */
import { looseCrAsLf, searchText } from '../byte-string.ts';
import type { DefectCode } from '../defects.ts';
import type { Span } from '../message.ts';
import { decodeTransfer } from '../transfer/chain.ts';
import { findUuencoded, firstJunk, textBehind } from '../transfer/decoders.ts';
import type { Draft, MessageDraft, Pending, Shared } from './draft.ts';
import { unknownCr } from './draft.ts';
import { carriesMessage, decoderOf } from './entity.ts';
import { MessageLedger } from './ledger.ts';
import { TreeReader } from './tree.ts';

/** Readings inside of readings: the second level is still somebody's client, the third is nobody's. */
const levels = 2;

/** Carries out what the first reading left to be read otherwise, and looks into the leaves. Adds to `alternatives`. */
export function readOtherwise(shared: Shared, message: MessageDraft, from: number, end: number): void {
  carryOut(shared);
  lookIntoLeaves(shared, message);
  if (shared.looseCr || (shared.divided && looseDelimiter(shared.text))) readLooseCr(shared, message, from, end);
}

function carryOut(shared: Shared): void {
  for (let i = 0; i < shared.pending.length; i += 1) {
    const pending = shared.pending[i];
    if (pending === undefined || pending.level >= levels) continue;
    if (!spend(shared, pending.message, pending.part.bodyAt)) break;
    read(shared, pending);
  }
  shared.pending.length = 0;
}

/** Takes a reading out of what is left; false, and a limit noted, when there is none. */
function spend(shared: Shared, message: MessageDraft, at: Span): boolean {
  if (shared.readingsLeft > 0 && shared.bytesLeft > 0) {
    shared.readingsLeft -= 1;
    shared.bytesLeft -= at[1] - at[0];
    return true;
  }
  new TreeReader(shared, at[1]).ledgerOf(message).stop('readings', at);
  return false;
}

function read(shared: Shared, pending: Pending): void {
  const { message, part, code, how, level } = pending;
  if (how.decodeFirst === true) {
    readDecoded(shared, pending, part.encoding, false);
    return;
  }
  if (how.encoding !== undefined && how.type === undefined && how.bodyAt === undefined && divides(part)) {
    // its first reading is the plain one already
    if (decoderOf(how.encoding) !== 'identity') readDecoded(shared, pending, how.encoding, true);
    return;
  }
  const bodyAt: [number, number] =
    how.bodyAt === undefined ? [...part.bodyAt] : [how.bodyAt[0], how.bodyAt[1] < 0 ? part.bodyAt[1] : how.bodyAt[1]];
  const other = copyOf(part, nextId(message, part, code), bodyAt);
  if (how.type !== undefined) other.type = how.type;
  if (how.params !== undefined) other.params = how.params;
  if (how.encoding !== undefined) other.encoding = how.encoding;
  if (how.filename !== undefined) other.filename = how.filename;
  if (how.boundary !== undefined) other.boundary = how.boundary;
  if (how.guess === true) {
    const guessed = guessBoundary(shared.text, bodyAt);
    if (guessed === undefined || guessed === part.boundary) asText(other);
    else other.boundary = guessed;
  } else if (code === 'preamble-text') {
    asText(other);
  } else if (code === 'text-after-close' && !hasDelimiter(shared.text, bodyAt, part.boundary)) {
    asText(other);
  }
  if (divides(other) && (other.boundary !== undefined || carriesMessage(other.type))) {
    if (how.type === 'message/rfc822') other.encoding = '';
    const reader = new TreeReader(shared, bodyAt[1], level + 1, how.prefix === true);
    reader.body(other, message);
    if (other.boundary !== undefined && other.parts.length === 0) asText(other);
  }
  message.alternatives.push({ code, part: other });
}

const divides = (part: Draft): boolean => part.type.startsWith('multipart/') || carriesMessage(part.type);

/**
 * A multipart or message whose body is encoded as a whole: its decoded bytes are a message of their own. `aside`: the
 * encoding is a guess, so it is another reading even of a message.
 */
function readDecoded(shared: Shared, { message, part, code, level }: Pending, encoding: string, aside: boolean): void {
  const bytes = decodeTransfer(shared.bytes.subarray(part.bodyAt[0], part.bodyAt[1]), encoding).bytes;
  if (shared.messageDepth >= shared.limits.messageDepth) {
    new TreeReader(shared, part.at[1]).ledgerOf(message).stop('message-depth', part.at);
    return;
  }
  const text = searchText(bytes);
  const inner: Shared = {
    ...shared,
    bytes,
    text,
    nul: text.includes('\0'),
    cr: unknownCr(),
    closed: new Set(),
    within: shared.within ?? [...part.bodyAt],
    pending: [],
    messageDepth: shared.messageDepth + 1,
    looseCr: false,
  };
  const reader = new TreeReader(inner, bytes.length, level);
  let decoded: MessageDraft;
  if (carriesMessage(part.type) && !aside) {
    decoded = reader.message(0, `${part.id}/1`);
    part.message = decoded;
    // a client that obeys RFC 2046 §5.2.1 reads the message as it stands
    const plain = copyOf(part, nextId(message, part, code), [...part.bodyAt]);
    plain.encoding = '';
    new TreeReader(shared, part.bodyAt[1], level + 1).body(plain, message);
    message.alternatives.push({ code, part: plain });
  } else {
    const other = { ...copyOf(part, nextId(message, part, code), [...part.bodyAt]), encoding };
    if (carriesMessage(part.type)) {
      decoded = reader.message(0, `${other.id}/1`);
    } else {
      // the header fields stand in the outer bytes, so this entity has none
      const body: Draft = {
        ...copyOf(part, `${other.id}/1`, [0, bytes.length]),
        at: [0, bytes.length],
        headers: [],
        encoding: '',
      };
      decoded = {
        bytes,
        at: [0, bytes.length],
        within: inner.within ?? part.bodyAt,
        headers: [],
        body,
        alternatives: [],
        gaps: [],
        defects: [],
        partial: [],
      };
      reader.body(body, decoded, true);
    }
    other.message = decoded;
    message.alternatives.push({ code, part: other });
  }
  readOtherwise(inner, decoded, 0, bytes.length);
  for (const limit of decoded.partial) if (!message.partial.includes(limit)) message.partial.push(limit);
  shared.partsLeft = inner.partsLeft;
  shared.fieldsLeft = inner.fieldsLeft;
  shared.readingsLeft = inner.readingsLeft;
  shared.bytesLeft = inner.bytesLeft;
}

function copyOf(part: Draft, id: string, bodyAt: [number, number]): Draft {
  const copy: Draft = { ...part, id, at: [part.at[0], part.at[1]], bodyAt, parts: [] };
  delete copy.message;
  return copy;
}

function asText(part: Draft): void {
  part.type = 'text/plain';
  part.encoding = '';
  delete part.boundary;
}

function nextId(message: MessageDraft, part: Draft, code: string): string {
  const id = `${part.id}~${code}`;
  const same = message.alternatives.filter(
    (other) => other.part.id === id || other.part.id.startsWith(`${id}-`),
  ).length;
  return same === 0 ? id : `${id}-${same + 1}`;
}

/** The boundary that the first line of the body beginning with `--` would be a delimiter of. */
function guessBoundary(text: string, at: Span): string | undefined {
  const body = text.slice(at[0], at[1]);
  const start = body.startsWith('--') ? 0 : body.indexOf('\n--') + 1;
  if (start === 0 && !body.startsWith('--')) return undefined;
  const lf = body.indexOf('\n', start);
  const boundary = body.slice(start + 2, lf < 0 ? body.length : lf).trimEnd();
  return boundary === '' || boundary.length > 1_000 ? undefined : boundary;
}

function hasDelimiter(text: string, at: Span, boundary: string | undefined): boolean {
  if (boundary === undefined) return false;
  const body = text.slice(at[0], at[1]);
  return body.startsWith(`--${boundary}`) || body.includes(`\n--${boundary}`);
}

/** A CR without LF in front of two hyphens: a delimiter for clients that end lines at any CR. */
const looseDelimiter = (text: string): boolean => text.includes('\r--');

/** Reads all of it again with each lone CR as a line end. */
function readLooseCr(shared: Shared, message: MessageDraft, from: number, end: number): void {
  const at: Span = [from, end];
  if (!spend(shared, message, at)) return;
  const text = searchText(looseCrAsLf(shared.bytes.subarray(0, end)));
  if (text === shared.text) return;
  const again: Shared = { ...shared, text, cr: unknownCr(), closed: new Set(), pending: [], looseCr: false };
  const reader = new TreeReader(again, end, 1);
  const other = reader.message(from, '1~bare-cr');
  if (!message.defects.some((defect) => defect.code === 'bare-cr')) reader.ledgerOf(message).defect('bare-cr', at);
  carryOut(again);
  lookIntoLeaves(again, other);
  message.alternatives.push({ code: 'bare-cr', part: other.body }, ...other.alternatives);
  for (const defect of other.defects) {
    if (defect.code.startsWith('from-') && !message.defects.some((known) => known.code === defect.code))
      message.defects.push(defect);
  }
  shared.partsLeft = again.partsLeft;
  shared.fieldsLeft = again.fieldsLeft;
  shared.readingsLeft = again.readingsLeft;
  shared.bytesLeft = again.bytesLeft;
}

/** Readings that only the content shows: padding inside base64, uuencoded files in text, NUL. */
function lookIntoLeaves(shared: Shared, message: MessageDraft): void {
  const { text } = shared;
  const { nul } = shared;
  const ledger = new TreeReader(shared, shared.bytes.length).ledgerOf(message);
  const aside = new MessageLedger(message, shared, undefined, true);
  const add = (part: Draft, code: DefectCode, at: Span, encoding: string, change?: Partial<Draft>): void => {
    if (shared.readingsLeft <= 0) {
      ledger.stop('readings', at);
      return;
    }
    shared.readingsLeft -= 1;
    const other = copyOf(part, nextId(message, part, code), [at[0], at[1]]);
    other.encoding = encoding;
    if (change !== undefined) Object.assign(other, change);
    message.alternatives.push({ code, part: other });
  };
  const look = (part: Draft, faults: MessageLedger): void => {
    if (part.parts.length > 0 || part.message !== undefined) return;
    const decoder = decoderOf(part.encoding);
    const [start, end] = part.bodyAt;
    if (decoder === 'base64' && !part.encoding.includes('~')) {
      const body = text.slice(start, end);
      if (looksPlain(body)) {
        faults.defect('base64-junk', part.bodyAt);
        add(part, 'base64-junk', part.bodyAt, '8bit');
        const bytes = shared.bytes.subarray(start, end);
        const junk = firstJunk(bytes);
        if (junk >= 0 && textBehind(bytes, junk) > 0) add(part, 'base64-junk', part.bodyAt, 'base64~ignore');
      }
      const at = paddingInside(body);
      if (at >= 0) {
        faults.defect('base64-padding-inside', [start + at, start + at + 1]);
        add(part, 'base64-padding-inside', part.bodyAt, 'base64~stop');
        add(part, 'base64-padding-inside', part.bodyAt, 'base64~ignore');
      }
    }
    if (decoder === 'uuencode' && part.filename === undefined) {
      const name = findUuencoded(text.slice(start, end))[0]?.name;
      if (name !== undefined && name !== '') part.filename = name;
    }
    if (decoder === 'identity' && part.type.startsWith('text/')) {
      const body = text.slice(start, end);
      for (const file of findUuencoded(body)) {
        const at: Span = [start + file.start, start + file.end];
        faults.defect('uuencode-in-text', at, { name: file.name.slice(0, 80) });
        // the block is all that says what it is
        const type = 'application/octet-stream';
        const block: Draft = {
          id: part.id,
          type,
          params: {},
          encoding: '',
          headers: [],
          at: [...at],
          bodyAt: [...at],
          parts: [],
        };
        add(block, 'uuencode-in-text', at, 'x-uuencode', { filename: file.name });
      }
      if (nul && body.includes('\0'))
        add(part, 'nul-byte', part.bodyAt, `${part.encoding === '' ? '8bit' : part.encoding}~without-nul`);
    }
  };
  const first = message.alternatives.length;
  eachLeaf(message.body, (part) => look(part, ledger));
  for (const { part } of message.alternatives.slice(0, first)) eachLeaf(part, (leaf) => look(leaf, aside));
  const go = (inner: MessageDraft): void => {
    if (inner.bytes === shared.bytes) lookIntoLeaves(shared, inner);
  };
  eachMessage(message.body, go);
  for (const { part } of message.alternatives.slice(0, first)) eachMessage(part, go);
}

function eachLeaf(part: Draft, look: (part: Draft) => void): void {
  const waiting = [part];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    look(next);
    for (let i = next.parts.length - 1; i >= 0; i -= 1) {
      const child = next.parts[i];
      if (child !== undefined) waiting.push(child);
    }
  }
}

function eachMessage(part: Draft, look: (message: MessageDraft) => void): void {
  eachLeaf(part, (leaf) => {
    if (leaf.message !== undefined) look(leaf.message);
  });
}

/** The offset of padding with more content behind it, or -1. */
function paddingInside(body: string): number {
  const at = body.indexOf('=');
  if (at < 0) return -1;
  for (let i = at; i < body.length; i += 1) {
    const code = body.charCodeAt(i);
    if (code !== 61 && code !== 10 && code !== 13 && code !== 32 && code !== 9) return at;
  }
  return -1;
}

/** Signs that running text, a link or HTML has and base64 has not: clients that find them may show the body as it is. */
const plainSigns = ['. ', ': ', '://', '</', '@', ', ', '&'];

const looksPlain = (body: string): boolean => plainSigns.some((sign) => body.includes(sign));
