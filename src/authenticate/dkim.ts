/**
 * DKIM (RFC 6376, RFC 8301, RFC 8463): which domains signed this message, what of it they signed, and what has been
 * changed since. Each signature is judged for itself; none is left out silently.
 */
import type { Lookup } from '../lookup/lookup.ts';
import type { Header, Message, Span } from '../message/message.ts';
import { registrableDomain } from '../message/psl.ts';
import { sameOctets } from './dkim/base64.ts';
import { type Change, explainChanges } from './dkim/changes.ts';
import { type Coverage, coverageOf } from './dkim/coverage.ts';
import { selectFields, writeField } from './dkim/header.ts';
import { type KeyAnswer, KeyQuestions } from './dkim/key-question.ts';
import { Octets } from './dkim/octets.ts';
import {
  type DkimSignature,
  readDkimSignature,
  type SignatureProblem,
  type SignatureReading,
} from './dkim/signature-field.ts';
import { type LineEnds, SignedMessage } from './dkim/signed-message.ts';
import { rfc3339 } from './dkim/time.ts';
import { hashOf, type KeyFitProblem, type Verification, verifyWith } from './dkim/verify.ts';
import type { AuthResult } from './result.ts';
import type { CheckSignature } from './signature.ts';

export type DkimProblem =
  | SignatureProblem
  | KeyFitProblem
  /** The body is not the one that was signed. */
  | 'body-differs'
  /** `l=` counts more octets than there are. */
  | 'body-shorter-than-signed'
  /** There is no body to judge: the header alone was saved. */
  | 'body-missing'
  /** The signed fields are not what was signed. */
  | 'signature-differs'
  /** The header is longer than our limits: what was signed may stand in the part that was not read. */
  | 'header-partly-read'
  | 'expired'
  /** RFC 8301 §3.1 retired rsa-sha1 before this mail came. */
  | 'rsa-sha1-retired'
  | 'too-many-signatures';

/** Why a signature says less than it seems to. */
export type DkimWeakness =
  | 'rsa-sha1'
  | 'key-under-2048'
  | 'key-testing'
  | 'key-granularity'
  | 'several-keys'
  | 'body-length'
  | 'signed-in-future'
  | 'domain-is-suffix'
  | 'empty-name-signed';

export interface DkimCheck {
  readonly result: AuthResult;
  /** Why it is not `pass`. */
  readonly problem?: DkimProblem;
  /** The field. */
  readonly at: Span;
  /** `d=` and `s=` as DNS is asked for them. */
  readonly domain?: string;
  readonly selector?: string;
  /** `i=`, or `@d=`. */
  readonly identity?: string;
  readonly algorithm?: string;
  readonly canonicalization?: string;
  /** `t=`, RFC 3339. */
  readonly signedAt?: string;
  /** `x=`, RFC 3339, judged when the mail came, and now where that differs. */
  readonly expires?: { readonly at: string; readonly onArrival: boolean; readonly now?: boolean };
  /** Ids of the answers that this rests on. */
  readonly answers: readonly string[];
  readonly key?: { readonly type: 'rsa' | 'ed25519'; readonly bits?: number; readonly testing: boolean };
  /** Whether the body is the one that was signed; known without any key. */
  readonly bodyHolds?: boolean;
  /** Whether the signature over the fields holds, whatever the rules say of its worth. */
  readonly signatureHolds?: boolean;
  readonly covers?: Coverage;
  readonly weak: readonly DkimWeakness[];
  /** Known changes on the way which, taken back, make body or signature hold again. They explain; they never pass. */
  readonly changes?: readonly Change[];
  /** Undoing `changes` makes all of it hold. */
  readonly explained?: boolean;
  /** How the file keeps its lines; all is judged as CR LF. */
  readonly lineEnds: LineEnds;
}

export interface DkimOptions {
  /** When the mail arrived, RFC 3339: what it is judged by. */
  readonly at: string;
  /** When it is judged, RFC 3339, where that is to be said too. */
  readonly now?: string;
  /** The message made ready for signatures, where others look at it too. */
  readonly signed?: SignedMessage;
  /** Signatures that are checked, the topmost first; see `SIGNATURES_CHECKED`. */
  readonly signatures?: number;
}

/** RFC 6376 §6.1 lets a verifier limit them. Mail through several lists and services bears five; we saw none with ten. */
const SIGNATURES_CHECKED = 20;

/** RFC 8301, January 2018: before, rsa-sha1 was an algorithm like the other. */
const RSA_SHA1_RETIRED = Date.UTC(2018, 0, 1);
/** A signer's clock may be wrong, by no more than a zone. */
const CLOCK_SKEW = 86_400_000;
/** RFC 8301 §3.2: signers SHOULD use at least 2048 bits. */
const BITS_ADVISED = 2048;

/** Changes of one mail that are tried; each costs one hash or one signature. */
const ATTEMPTS = 24;

/**
 * Checks every DKIM-Signature of a message, in the order of the header. In: the message, somebody to ask for keys, and
 * the mathematics. Out: one check a signature, none for an unsigned mail; never throws for what a stranger wrote.
 */
export async function checkDkim(
  message: Message,
  lookup: Lookup,
  check: CheckSignature,
  options: DkimOptions,
): Promise<readonly DkimCheck[]> {
  const signed = options.signed ?? new SignedMessage(message);
  const fields = signed.fields.all('dkim-signature');
  if (fields.length === 0) return [];
  const most = options.signatures ?? SIGNATURES_CHECKED;
  const questions = new KeyQuestions(lookup, most);
  const kept = fields.slice(0, most).map((field) => {
    const reading = readDkimSignature(field.value);
    const { signature } = reading;
    // asked together: each may take seconds
    return { field, reading, key: signature && questions.ask(signature.selector, signature.domain) };
  });
  const context: Context = { signed, check, options, arrival: Date.parse(options.at), attempts: ATTEMPTS };
  const checks: DkimCheck[] = [];
  for (const { field, reading, key } of kept) {
    const { signature } = reading;
    if (signature === undefined || key === undefined) checks.push(unreadable(context, field, reading));
    else checks.push(await checkOne(context, field, reading, signature, await key));
  }
  const first = fields[most];
  if (first !== undefined) {
    const last = fields.at(-1) ?? first;
    const at: Span = [first.at[0], last.at[1]];
    checks.push({
      result: 'none',
      problem: 'too-many-signatures',
      at,
      answers: [],
      weak: [],
      lineEnds: signed.lineEnds,
    });
  }
  return checks;
}

interface Context {
  readonly signed: SignedMessage;
  readonly check: CheckSignature;
  readonly options: DkimOptions;
  /** Milliseconds since 1970. */
  readonly arrival: number;
  attempts: number;
}

function said({ algorithm, domain, selector, identity }: SignatureReading) {
  return {
    ...(domain !== undefined && { domain }),
    ...(selector !== undefined && { selector }),
    ...(identity !== undefined && { identity }),
    ...(algorithm !== undefined && { algorithm }),
  };
}

function unreadable({ signed }: Context, { at }: Header, reading: SignatureReading): DkimCheck {
  const problem = reading.problem ?? 'tag-syntax';
  return { result: 'permerror', problem, at, ...said(reading), answers: [], weak: [], lineEnds: signed.lineEnds };
}

async function checkOne(
  context: Context,
  field: Header,
  reading: SignatureReading,
  signature: DkimSignature,
  answer: KeyAnswer,
): Promise<DkimCheck> {
  const { signed, check, options, arrival } = context;
  const hashed = signed.body(check, signature.body, hashOf(signature), signature.length);
  const body = hashed instanceof Promise ? await hashed : hashed;
  const bodyHolds = sameOctets(body.hash, signature.bodyHash);
  const selection = selectFields(signature.names, signed.fields, field);
  const data = new Octets();
  for (const one of selection.fields) writeField(data, signed.bytes, one, signature.header);
  writeField(data, signed.bytes, field, signature.header, { without: ownSignature(field, signature), open: true });
  const verification = await verifyWith(answer, signature, data.bytes, check);
  data.release();
  const { key, bits, holds } = verification;

  const beyond: Span | undefined = body.beyond === undefined ? undefined : [body.beyond, signed.bodyAt[1]];
  const expires = expiry(signature, arrival, options.now);
  const short = signature.length !== undefined && signature.length > body.octets;
  const problem =
    verification.problem ??
    (bodyHolds
      ? undefined
      : signed.bodyIsEmpty
        ? 'body-missing'
        : short
          ? 'body-shorter-than-signed'
          : 'body-differs') ??
    (holds === false ? (signed.headerIsPartial ? 'header-partly-read' : 'signature-differs') : undefined) ??
    (short ? 'body-shorter-than-signed' : undefined) ??
    (expires?.onArrival ? 'expired' : undefined) ??
    (signature.algorithm === 'rsa-sha1' && arrival >= RSA_SHA1_RETIRED ? 'rsa-sha1-retired' : undefined);
  const base: DkimCheck = {
    result: resultOf(problem, key?.testing === true),
    ...(problem !== undefined && { problem }),
    at: field.at,
    ...said(reading),
    canonicalization: `${signature.header}/${signature.body}`,
    ...(signature.signedAt !== undefined && { signedAt: rfc3339(signature.signedAt) }),
    ...(expires !== undefined && { expires }),
    answers: answer.answer === undefined ? [] : [answer.answer],
    ...(key !== undefined && { key: { type: key.type, ...(bits !== undefined && { bits }), testing: key.testing } }),
    bodyHolds,
    ...(holds !== undefined && { signatureHolds: holds }),
    covers: coverageOf(signed, selection, beyond),
    weak: weaknesses(signature, verification, answer, arrival),
    lineEnds: signed.lineEnds,
  };
  if (bodyHolds && holds !== false) return base;
  const found = await explainChanges(
    { signed, check, field, signature, selection, answer, without: ownSignature(field, signature), bodyHolds, holds },
    context,
  );
  return found === undefined ? base : { ...base, ...found };
}

/** The bytes of the field's own `b=` (RFC 6376 §3.7); the last tag takes what is behind it along. */
function ownSignature(field: Header, { signatureAt: [start, end] }: DkimSignature): Span {
  const stop = end >= field.value.length ? field.at[1] : field.valueAt[0] + end;
  return [field.valueAt[0] + start, stop];
}

/** RFC 8601 §2.7.1, in the words that all methods share. */
function resultOf(problem: DkimProblem | undefined, testing: boolean): AuthResult {
  switch (problem) {
    case undefined:
      return 'pass';
    case 'not-asked':
    case 'too-many-questions':
    case 'too-many-signatures':
    case 'body-missing':
    case 'header-partly-read':
      return 'none';
    case 'key-not-answered':
      return 'temperror';
    case 'body-differs':
    case 'body-shorter-than-signed':
    case 'signature-differs':
    case 'expired':
      // RFC 6376 §3.6.1 t=y: a signature on trial that fails is as none at all
      return testing ? 'none' : 'fail';
    case 'key-too-short':
    case 'rsa-sha1-retired':
      return 'fail';
    default:
      return 'permerror';
  }
}

function expiry({ expiresAt }: DkimSignature, arrival: number, now: string | undefined): DkimCheck['expires'] {
  if (expiresAt === undefined) return undefined;
  const onArrival = arrival > expiresAt * 1_000;
  const later = now === undefined ? onArrival : Date.parse(now) > expiresAt * 1_000;
  return { at: rfc3339(expiresAt), onArrival, ...(later !== onArrival && { now: later }) };
}

function weaknesses(
  signature: DkimSignature,
  { key, bits }: Verification,
  { keys }: KeyAnswer,
  arrival: number,
): readonly DkimWeakness[] {
  const weak: DkimWeakness[] = [];
  if (signature.algorithm === 'rsa-sha1') weak.push('rsa-sha1');
  if (key?.type === 'rsa' && bits !== undefined && bits < BITS_ADVISED) weak.push('key-under-2048');
  if (key?.testing) weak.push('key-testing');
  if (key?.granularity !== undefined && key.granularity !== '*') weak.push('key-granularity');
  if (keys.length > 1) weak.push('several-keys');
  if (signature.length !== undefined) weak.push('body-length');
  if (signature.signedAt !== undefined && signature.signedAt * 1_000 > arrival + CLOCK_SKEW)
    weak.push('signed-in-future');
  // RFC 6376 §6.1.1: a domain like "com" or "co.uk" is no signer
  if (registrableDomain(signature.domain) === undefined) weak.push('domain-is-suffix');
  if (signature.emptyName) weak.push('empty-name-signed');
  return weak;
}
