/** Bodies as they may have been before a list, a gateway or a file changed them; the likely ones, each with its sign. */
import type { Part, Span } from '../../message/message.ts';
import { decodeTransfer } from '../../message/transfer/chain.ts';
import type { Change, ChangeKind } from './changes.ts';
import type { DkimSignature } from './signature-field.ts';
import type { SignedMessage } from './signed-message.ts';

interface BodyVariant {
  readonly changes: readonly Change[];
  readonly bytes: Uint8Array;
  readonly at: Span;
  /** The bytes are hashed as they are, whatever their line ends. */
  readonly raw?: boolean;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;

/** A footer is short: this much of the end is looked at, and as many of its lines are taken for its beginning. */
const FOOTER_BYTES = 8 * 1024;
const FOOTER_CUTS = 8;
/** A banner stands in the first lines. */
const BANNER_BYTES = 2 * 1024;
const BANNER_CUTS = 3;
/** Bodies that are written anew for a try. */
const REWRITTEN_BYTES = 1024 * 1024;

const latin1 = new TextDecoder('latin1');

/** Variants of the body that are worth a hash, the likeliest first. Lazy: each is made when the one before was wrong. */
export function* bodyVariants(
  signed: SignedMessage,
  signature: DkimSignature,
  holds: boolean | undefined,
): Iterable<BodyVariant> {
  const { bytes, bodyAt, message } = signed;
  const [from, to] = bodyAt;
  const range = (what: ChangeKind, at: Span, added?: Span): BodyVariant => ({
    changes: [added === undefined ? { what } : { what, at: added }],
    bytes,
    at,
  });
  for (const cut of footerCuts(signed)) yield range('footer-added', [from, cut], [cut, to]);
  yield* partVariants(signed);
  for (const cut of bannerCuts(bytes, from, to)) yield range('banner-added', [cut, to], [from, cut]);
  const first = lineEndAt(bytes, from);
  if (first > from && first < to) yield range('empty-line-added', [first, to], [from, first]);
  if (to - from > REWRITTEN_BYTES) return;
  const rewritten = (what: ChangeKind, body: Uint8Array, raw = false): BodyVariant => ({
    changes: [{ what }],
    bytes: body,
    at: [0, body.length],
    raw,
  });
  const body = bytes.subarray(from, to);
  if (mayBeRecoded(message.body, signature, holds))
    yield rewritten('encoding-changed', decodeTransfer(body, message.body.encoding).bytes);
  const text = latin1.decode(body);
  if (text.includes('\n>From ') || text.startsWith('>From '))
    yield rewritten('from-quoted', without(body, quotedFrom(text)));
  if (text.includes('\n..') || text.startsWith('..')) yield rewritten('dots-doubled', without(body, doubledDots(text)));
  if (text.includes('\r\r\n')) yield rewritten('line-ends-changed', without(body, doubledCr(text)));
  if (signed.lineEnds === 'mixed') yield rewritten('line-ends-changed', body, true);
  if (signature.body === 'simple') {
    const white = whiteAtEnds(body);
    if (white.length > 0) yield rewritten('white-space-added', without(body, white));
    const dashes = separator(text);
    if (dashes > 0) yield rewritten('white-space-removed', withSpaceAt(body, dashes));
  }
}

const listFields = ['list-id', 'list-post', 'list-unsubscribe', 'x-beenthere', 'x-mailing-list', 'mailing-list'];

const isFromList = ({ fields }: SignedMessage): boolean => listFields.some((name) => fields.has(name));

/** Line starts near the end where a footer may begin: a line of dashes, and in a list's mail any paragraph. */
function footerCuts(signed: SignedMessage): number[] {
  const { bytes, bodyAt } = signed;
  const [from, to] = bodyAt;
  const cuts: number[] = [];
  const list = isFromList(signed);
  let end = to;
  for (let at = to; at > Math.max(from, to - FOOTER_BYTES) && cuts.length < FOOTER_CUTS; ) {
    // to the start of the line that ends before `end`
    at = bytes.lastIndexOf(LF, end - 2) + 1;
    if (end < 2 || at <= from) break;
    if (isRule(bytes, at, end) || (list && lineEndAt(bytes, at) === end && at < end)) cuts.push(at);
    end = at;
  }
  return cuts;
}

/** `-- `, `____`, `====` and the like: at least eight of one, or the two dashes of a signature. */
function isRule(bytes: Uint8Array, from: number, to: number): boolean {
  let end = to;
  while (end > from && (bytes[end - 1] ?? 0) <= SPACE) end -= 1;
  const first = bytes[from] ?? 0;
  if (!'-_=*~#'.includes(String.fromCharCode(first)) || end - from > 100) return false;
  for (let at = from; at < end; at += 1) if (bytes[at] !== first) return false;
  return end - from >= 8 || (first === 45 && end - from === 2);
}

/** The offset behind a line end that stands at `at`, or `at`. */
function lineEndAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LF) return at + 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at;
}

/** A list adds its footer as a part of its own, or puts a plain letter into a multipart to do so. */
function* partVariants(signed: SignedMessage): Iterable<BodyVariant> {
  const { bytes, bodyAt, message } = signed;
  const { parts, type } = message.body;
  const last = parts.at(-1);
  if (type !== 'multipart/mixed' || last === undefined || parts.length < 2) return;
  const [from, to] = bodyAt;
  const delimiter = message.gaps.find((gap) => gap.what === 'delimiter' && gap.at[1] === last.at[0]);
  if (delimiter !== undefined && to - from <= REWRITTEN_BYTES && last.type.startsWith('text/')) {
    const added: Span = [delimiter.at[0], last.at[1]];
    const rest = without(bytes.subarray(from, to), [[added[0] - from, added[1] - from]]);
    yield { changes: [{ what: 'part-added', at: added }], bytes: rest, at: [0, rest.length] };
  }
  const letter = parts[0];
  if (letter !== undefined && isFromList(signed))
    yield { changes: [{ what: 'wrapped', at: [from, letter.bodyAt[0]] }], bytes, at: letter.bodyAt };
}

/** Words of the banners that gateways put before mail from outside, in the two languages of our readers. */
const bannerWords = /external|caution|outside|\u5916\u90e8/i;
const utf8 = new TextDecoder();

function bannerCuts(bytes: Uint8Array, from: number, to: number): number[] {
  const end = Math.min(to, from + BANNER_BYTES);
  const cuts: number[] = [];
  if (!bannerWords.test(utf8.decode(bytes.subarray(from, end)))) return cuts;
  for (let at = bytes.indexOf(LF, from) + 1; at > 0 && at < end; at = bytes.indexOf(LF, at) + 1) {
    const next = lineEndAt(bytes, at);
    if (next > at && next < to && cuts.push(next) >= BANNER_CUTS) break;
  }
  return cuts;
}

/** A gateway that makes 8-bit text quoted-printable or base64 also changes the field that says so. */
function mayBeRecoded({ encoding, parts }: Part, { names }: DkimSignature, holds: boolean | undefined): boolean {
  const encoded = encoding === 'quoted-printable' || encoding === 'base64';
  return encoded && parts.length === 0 && (holds !== true || !names.includes('content-transfer-encoding'));
}

type Cuts = readonly (readonly [start: number, end: number])[];

function without(bytes: Uint8Array, cuts: Cuts): Uint8Array {
  const rest = new Uint8Array(bytes.length);
  let to = 0;
  let from = 0;
  for (const [start, end] of [...cuts, [bytes.length, bytes.length] as const]) {
    rest.set(bytes.subarray(from, start), to);
    to += start - from;
    from = end;
  }
  return rest.subarray(0, to);
}

function everyLine(text: string, start: string): number[] {
  const found = text.startsWith(start) ? [0] : [];
  for (let at = text.indexOf(`\n${start}`); at >= 0; at = text.indexOf(`\n${start}`, at + 1)) found.push(at + 1);
  return found;
}

const quotedFrom = (text: string): Cuts => everyLine(text, '>From ').map((at) => [at, at + 1]);
const doubledDots = (text: string): Cuts => everyLine(text, '..').map((at) => [at, at + 1]);

function doubledCr(text: string): Cuts {
  const cuts: [number, number][] = [];
  for (let at = text.indexOf('\r\r\n'); at >= 0; at = text.indexOf('\r\r\n', at + 1)) cuts.push([at, at + 1]);
  return cuts;
}

function whiteAtEnds(bytes: Uint8Array): Cuts {
  const cuts: [number, number][] = [];
  let start = 0;
  for (let lf = bytes.indexOf(LF); lf >= 0; lf = bytes.indexOf(LF, lf + 1)) {
    const end = lf > start && bytes[lf - 1] === CR ? lf - 1 : lf;
    let white = end;
    while (white > start && (bytes[white - 1] === SPACE || bytes[white - 1] === TAB)) white -= 1;
    if (white < end) cuts.push([white, end]);
    start = lf + 1;
  }
  return cuts;
}

/** Where the separator of a signature, `-- ` (RFC 3676 §4.3), lost its space: behind the dashes, or 0. */
function separator(text: string): number {
  const crlf = text.lastIndexOf('\n--\r\n');
  const lf = text.lastIndexOf('\n--\n');
  return Math.max(crlf, lf) < 0 ? 0 : Math.max(crlf, lf) + 3;
}

function withSpaceAt(bytes: Uint8Array, at: number): Uint8Array {
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes.subarray(0, at));
  longer[at] = SPACE;
  longer.set(bytes.subarray(at), at + 1);
  return longer;
}
