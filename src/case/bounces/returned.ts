/** What the returned mail shows of the program that wrote it, beyond what the facts of the bounce keep. */

import { readFeedbackReport } from '../../message/arf.ts';
import { findOriginal, type Returned, readOriginal, returnedPart } from '../../message/bounce/original.ts';
import { textOf } from '../../message/content.ts';
import { fieldIn } from '../../message/dsn/fields.ts';
import { decodeWords } from '../../message/encoded-word.ts';
import { readIp } from '../../message/ip.ts';
import { locator } from '../../message/locate.ts';
import type { Message, Part, Span } from '../../message/message.ts';
import { everyPart } from '../../message/parts.ts';
import { registrableDomain } from '../../message/psl.ts';

export interface ReturnedTraits {
  /** X-Mailer or User-Agent. */
  readonly mailer?: string;
  /** Of its first text. */
  readonly charset?: string;
  /** `d=` of its DKIM signatures. */
  readonly signers?: readonly string[];
  /** What its own domain's signature says, where the key was known. */
  readonly signature?: 'pass' | 'headers-pass' | 'fail';
  /** What SPF of the envelope sender's domain says of the client, where it was asked. */
  readonly spf?: string;
  /** Where it stands in the bounce. */
  readonly at?: Span;
}

/** Characters of a notice in which the original is looked for. */
const NOTICE = 64 * 1024;
/** Text parts that are looked into. */
const TEXTS = 3;
const VALUE = 200;
const SIGNERS = 4;

/** Bounces inside of bounces that are looked into, as many as the reader of bounces does. */
const DEPTH = 3;

/**
 * The returned mail: attached, or written into the notice.
 * @param id the Message-ID of the mail that is meant, where a gateway put one bounce into another
 */
export function returnedIn(message: Message, id?: string): Returned | undefined {
  let found = outerReturned(message);
  for (let depth = 0, inner = found; depth < DEPTH && inner !== undefined && id !== undefined; depth += 1) {
    if (inner.message.headers.some(({ key, value }) => key === 'message-id' && value.trim() === id)) {
      found = inner;
      break;
    }
    inner = outerReturned(inner.message);
  }
  return found;
}

function outerReturned(message: Message): Returned | undefined {
  const attached = returnedPart(message);
  if (attached !== undefined) return attached;
  let looked = 0;
  for (const { part, message: holder, depth, reading } of everyPart(message)) {
    if (depth > 0 || reading !== undefined || part.type !== 'text/plain' || looked >= TEXTS) continue;
    looked += 1;
    const content = textOf(holder, part);
    const text = content.text.length > NOTICE ? content.text.slice(0, NOTICE) : content.text;
    const found = findOriginal(text);
    if (found !== undefined)
      return readOriginal(message, { part, text, locate: locator(holder, part, content) }, found);
  }
  return undefined;
}

export function returnedTraits(message: Message, id?: string): ReturnedTraits | undefined {
  const returned = returnedIn(message, id);
  if (returned === undefined) return undefined;
  const { headers, body, within, at } = returned.message;
  const first = (key: string): string | undefined =>
    headers
      .find((one) => one.key === key)
      ?.value.trim()
      .slice(0, VALUE);
  const mailer = first('x-mailer') ?? first('user-agent');
  const charset = charsetOf(body);
  const signers = headers.filter(({ key }) => key === 'dkim-signature').slice(0, SIGNERS);
  return {
    ...(mailer !== undefined && { mailer: decodeWords(mailer).text }),
    ...(charset !== undefined && { charset }),
    ...(signers.length > 0 && { signers: signers.flatMap(({ value }) => signerOf(value) ?? []) }),
    at: within ?? at,
  };
}

function charsetOf(part: Part): string | undefined {
  const text = part.type.startsWith('multipart/') ? part.parts.find(({ type }) => type.startsWith('text/')) : part;
  return text?.params['charset']?.slice(0, 40).toLowerCase();
}

/** RFC 6376 §3.5: the tag `d=`, registrable. */
function signerOf(value: string): string | undefined {
  const domain = /(?:^|;)[ \t]{0,20}d[ \t]{0,20}=[ \t]{0,20}([a-z0-9._-]{1,253})/i.exec(value.slice(0, 4000))?.[1];
  return domain === undefined ? undefined : (registrableDomain(domain) ?? domain).toLowerCase();
}

/** What a complaint or failure report says of the mail (RFC 5965 §3.2, RFC 6591 §3.1). */
export interface Feedback {
  readonly type: string;
  /** The client as the reporter saw it. */
  readonly ip?: string;
  readonly authFailure?: string;
  /** RFC 6692. */
  readonly port?: number;
}

export function feedbackIn(message: Message): Feedback | undefined {
  const report = readFeedbackReport(message);
  if (report === undefined) return undefined;
  // OpenDMARC writes a name behind it
  const ip = report.sourceIp?.trim().split(/[\s(]/, 1)[0] ?? '';
  const port = fieldIn(report.fields, 'source-port')?.value ?? '';
  const failure = fieldIn(report.fields, 'auth-failure')?.value;
  return {
    type: report.feedbackType?.slice(0, 40) ?? 'abuse',
    ...(readIp(ip) !== undefined && { ip }),
    ...(failure !== undefined && { authFailure: failure.slice(0, 40).toLowerCase() }),
    ...(/^\d{1,5}$/.test(port) && { port: Number(port) }),
  };
}
