/** Bounces of every dialect (RFC 3464, RFC 6533, and running text): recipients with reasons, and the mail that came back. */

import { disposedFor, failedAddresses, withAddress } from './bounce/addressee.ts';
import { fold, linesAfter, RECIPIENTS } from './bounce/blocks.ts';
import { isDelay } from './bounce/delays.ts';
import { categories } from './bounce/dialect/powermta.ts';
import { dialectOf } from './bounce/dialects.ts';
import type { Action, Dialect, Failure } from './bounce/notice.ts';
import {
  announcedAt,
  findOriginal,
  isHeaders,
  type NoticeText,
  type Returned,
  readOriginal,
  returnedPart,
  strayOriginal,
} from './bounce/original.ts';
import { type BounceRecipient, type Reported, recipientOf, reportedAddress } from './bounce/recipient.ts';
import { withSender } from './bounce/sender-domain.ts';
import { readNotification } from './bounce/sns.ts';
import { native } from './charset/native.ts';
import { contentOf, textOf } from './content.ts';
import { readDate } from './date.ts';
import { type FieldGroup, fieldIn, groupsIn } from './dsn/fields.ts';
import { type DsnRecipient, dsnFrom, readDsn } from './dsn.ts';
import { given } from './given.ts';
import { locator } from './locate.ts';
import type { Message, Part, Span } from './message.ts';
import { everyPart } from './parts.ts';

export type { Returned } from './bounce/original.ts';
export type { BounceRecipient } from './bounce/recipient.ts';

export interface BounceReading {
  /** The dialect of the words; `report` when fields alone speak. */
  readonly dialect: string;
  readonly reportingMta?: string;
  /** The host that gave it the mail (RFC 3464 §2.2.4). */
  readonly receivedFrom?: string;
  /** The number under which its log has the returned mail. */
  readonly queueId?: string;
  /** The envelope sender of the returned mail, by a field of the report. */
  readonly envelope?: string;
  readonly recipients: readonly BounceRecipient[];
  readonly original?: Returned;
  /** Amazon's notice of a complaint or a delivery, which comes in the same form. */
  readonly notification?: 'bounce' | 'complaint' | 'delivery';
  /** Limits that were hit. */
  readonly partial: readonly string[];
}

/** Characters of a notice that are read; the reason stands at its beginning. */
const NOTICE = 64 * 1024;

/** Lines of it. */
const LINES = 5000;

/** Runs of spaces inside lines mean nothing; the indentation does. */
const closed = (text: string): string => text.replaceAll(/(?<=\S)[ \t]{2,}/g, ' ');

/** Bounces inside bounces: gateways pass them on. */
const DEPTH = 3;

/**
 * Reads a mail as a bounce; whether it is one, others have decided.
 * @param texts its text parts as decoded. @returns what it says; never throws; time is linear in the mail.
 */
export function readBounce(message: Message, texts: readonly NoticeText[], depth = 0): BounceReading {
  const partial = new Set<string>();
  for (const { text } of texts) {
    const notice = readNotification(text, message);
    if (notice === undefined) continue;
    const { kind, failures, reportingMta, original } = notice;
    return {
      dialect: 'amazon-sns',
      notification: kind,
      recipients: failures.map((failure) =>
        kind === 'complaint'
          ? { ...given('address', failure.address), reason: 'feedback', hard: false }
          : recipientOf({}, failure),
      ),
      ...(reportingMta !== undefined && { reportingMta }),
      ...(original !== undefined && { original }),
      partial: [],
    };
  }
  const attached = returnedPart(message);
  const spoken = wordsOf(message, [...texts, ...otherTexts(message, texts)], attached !== undefined);
  const dsn = readDsn(message) ?? dsnInText(message, spoken.heads);
  let original = attached ?? spoken.original ?? strayOriginal(message);
  const { failures, dialect } = spoken;
  // the reader of reports stops at as many groups, one of which is about the message
  if ((dsn?.recipients.length ?? 0) >= RECIPIENTS - 1 || failures.length >= RECIPIENTS)
    partial.add('bounce-recipients');
  if (spoken.isCut) partial.add('bounce-notice');
  const failed = [...failedAddresses(message), ...disposedFor(message)];
  const recipients = joined(
    dsn?.recipients ?? [],
    failures,
    failed,
    isRuleOf(dsn?.reportingMta?.text ?? ''),
    dialect.id === 'generic',
  );
  if (original !== undefined && depth < DEPTH && isPoor(recipients)) {
    const inner = innerBounce(original.message, depth);
    if (inner !== undefined && !isPoor(inner.recipients)) {
      const { reportingMta = dsn?.reportingMta?.text } = inner;
      return {
        ...inner,
        dialect: dialect.id === 'generic' ? inner.dialect : dialect.id,
        ...(reportingMta !== undefined && { reportingMta }),
      };
    }
  }
  original = cutOf(original);
  const reportingMta = hostOf(dsn?.reportingMta?.text) ?? spokenHost(spoken.head);
  const receivedFrom = hostOf(dsn?.receivedFromMta?.text);
  const queueId = dsn?.queueId?.value.trim();
  const envelope = dsn?.sender && reportedAddress(dsn.sender);
  const named = recipients.length > 0 ? recipients : [recipientOf({}, { said: '' })];
  return {
    dialect: dialect.id === 'generic' && dsn !== undefined ? 'report' : dialect.id,
    recipients: named.map((one) => withSender(withAddress(one, named.length === 1, failed, original), original)),
    ...(reportingMta !== undefined && { reportingMta }),
    ...(receivedFrom !== undefined && { receivedFrom }),
    ...(queueId !== undefined && queueId !== '' && { queueId }),
    ...(envelope !== undefined && { envelope }),
    ...(original !== undefined && { original }),
    partial: [...partial],
  };
}

interface Spoken {
  readonly dialect: Dialect;
  readonly failures: readonly Failure[];
  readonly head: string;
  /** The notice is longer than what is read of it. */
  readonly isCut: boolean;
  /** What stands before the original in each part. */
  readonly heads: readonly { readonly part: Part; readonly text: string }[];
  readonly original?: Returned;
}

/** Texts that a client offers as files: some gateways name their notice `deliveryproblems.txt`. */
function otherTexts(message: Message, texts: readonly NoticeText[]): NoticeText[] {
  const known = new Set(texts.map(({ part }) => part.id));
  const found: NoticeText[] = [];
  for (const { part, message: holder, depth, reading } of everyPart(message)) {
    if (found.length >= 3) break;
    if (depth > 0 || reading !== undefined || part.type !== 'text/plain' || known.has(part.id)) continue;
    if (part.bodyAt[1] - part.bodyAt[0] > NOTICE) continue;
    const content = textOf(holder, part);
    found.push({ part, text: content.text, locate: locator(holder, part, content) });
  }
  return found;
}

/** Lines that only part the notice from the returned mail. */
const isDivider = (line: string): boolean =>
  /^\s*(?:[-=_*]{3,}|(?:original )?message (?:headers )?follows)/i.test(line);

/** The notice without the divider at its end. */
function withoutDivider(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && (lines[end - 1] ?? '').trim() === '') end -= 1;
  while (end > 0 && isDivider(lines[end - 1] ?? '')) end -= 1;
  return lines.slice(0, end);
}

/** `Unable to deliver …, due to being unable to connect successfully to the destination mail server.`, said of all at once. */
const causeIn = (head: string): string =>
  /,\s{1,3}(due to\s[^\n]{10,300})/i.exec(head.slice(0, 3000))?.[1]?.trim() ?? '';

const delayed = (one: Failure): Failure => ({ ...one, action: one.action ?? 'delayed' });

/** What the notice says in words: the first text part that has something to say. */
function wordsOf(message: Message, texts: readonly NoticeText[], hasOriginal: boolean): Spoken {
  let best: Omit<Spoken, 'heads' | 'isCut'> | undefined;
  const heads: { part: Part; text: string }[] = [];
  let isCut = false;
  let original: Returned | undefined;
  for (const notice of texts.slice(0, 6)) {
    if (isHeaders(notice.part)) continue;
    const isPage = notice.part.type === 'text/html';
    // a page is read where nothing else speaks
    if (isPage && (notice.seen === undefined || best !== undefined)) continue;
    const text = (isPage ? (notice.seen ?? '').replaceAll('\u00a0', ' ') : notice.text).slice(0, NOTICE);
    const found = findOriginal(text);
    if (found === undefined && !isPage && text.length < notice.text.length) isCut = true;
    const head = text.slice(0, Math.min(found?.start ?? text.length, announcedAt(text) ?? text.length));
    if (found !== undefined && !hasOriginal && !isPage) original ??= readOriginal(message, notice, found);
    heads.push({ part: notice.part, text: head });
    const dialect = dialectOf(closed(head).toLowerCase());
    const whole = withoutDivider(head.split(/\r?\n/, LINES)).map(closed);
    const lines = linesAfter(whole, dialect.after);
    const read = dialect.read(lines);
    const failures = (read.length > 0 || dialect.id === 'generic' ? read : [{ said: fold(lines) }]).map((one) =>
      one.said === '' ? { ...one, said: causeIn(head) || (dialect.id === 'generic' ? fold(whole) : '') } : one,
    );
    if (best === undefined || (best.dialect.id === 'generic' && dialect.id !== 'generic'))
      best = { dialect, failures: isDelay(head) ? failures.map(delayed) : failures, head };
  }
  const spoken = { ...(best ?? { dialect: dialectOf(''), failures: [], head: '' }), heads, isCut };
  return original === undefined ? spoken : { ...spoken, original };
}

/** Amazon SES takes the mail first; a receipt rule of the owner's sends it back, in words that he chose from templates. */
const isRuleOf = (host: string): boolean => /^inbound-smtp\.[a-z0-9.-]{1,60}\.amazonaws\.com$/.test(host);

/** Each recipient of the report with what the words say of it; then those that only the words know. */
function joined(
  groups: readonly DsnRecipient[],
  failures: readonly Failure[],
  failed: readonly string[],
  isRule: boolean,
  isProse: boolean,
): readonly BounceRecipient[] {
  const byAddress = new Map<string, Failure>();
  for (const one of failures) {
    if (one.address !== undefined && !byAddress.has(one.address.toLowerCase()))
      byAddress.set(one.address.toLowerCase(), one);
  }
  const nameless = failures.find((one) => one.address === undefined);
  const reported = groups
    .slice(0, RECIPIENTS)
    .map((one) => ({ ...reportedOf(one), ...(isRule && { isRule }) }))
    .filter(isSomething)
    .filter(isNew());
  const single = reported.length === 1 && failures.length === 1 ? failures[0] : undefined;
  if (reported.length > 0) {
    return reported.map((one) => {
      const failure =
        byAddress.get(one.address?.toLowerCase() ?? '') ??
        byAddress.get(one.originalAddress?.toLowerCase() ?? '') ??
        single ??
        nameless;
      // the report is the host's own words about the failure; a text that speaks of it in general adds nothing
      return recipientOf(one, isProse && one.diagnostic !== undefined ? undefined : failure);
    });
  }
  const spoken = failures.filter((one) => one.address !== undefined || one.said !== '').slice(0, RECIPIENTS);
  if (spoken.length === 0) return failed.map((address) => recipientOf({ address }, undefined));
  return spoken.map((one) => recipientOf({}, one));
}

/** Sendmail reports each turn of a loop of aliases, in the same words. */
function isNew(): (one: Reported) => boolean {
  const seen = new Set<string>();
  return ({ at: _, ...one }) => {
    const words = JSON.stringify(one);
    const isFirst = !seen.has(words);
    seen.add(words);
    return isFirst;
  };
}

const isSomething = (one: Reported): boolean =>
  one.address !== undefined || one.status !== undefined || one.diagnostic !== undefined || one.action !== undefined;

/** A notice without an address and without a word is an envelope for another one. */
const isPoor = (recipients: readonly BounceRecipient[]): boolean =>
  recipients.every((one) => one.address === undefined && (one.diagnostic ?? '') === '' && one.statusFrom !== 'field') ||
  recipients.every((one) => one.reason === 'undefined' || (one.address === undefined && one.reason === 'onhold'));

function reportedOf(one: DsnRecipient): Reported {
  const address = one.finalRecipient && reportedAddress(one.finalRecipient);
  const original = one.originalRecipient && reportedAddress(one.originalRecipient);
  const actual = actualOf(one.fields);
  const action = actionOf(one.action?.value);
  const field = fieldIn(one.fields, 'status')?.value ?? '';
  // `5.2.2 (mailbox full)`; NTMail writes `553 Exceeded maximum inbound message size`
  const comment = one.status === undefined ? field.slice(0, 300) : /\(([^()]{1,300})\)/.exec(field.slice(0, 400))?.[1];
  const host = hostOf(one.remoteMta?.text);
  const category = categories[fieldIn(one.fields, 'x-powermta-bouncecategory')?.value.trim().toLowerCase() ?? ''];
  const until = readDate(fieldIn(one.fields, 'will-retry-until')?.value ?? '')?.rfc3339;
  const first = one.fields[0];
  const last = one.fields.at(-1);
  const at: Span | undefined = first && last && [first.at[0], last.at[1]];
  return {
    ...given('address', actual ?? address ?? original),
    ...given('originalAddress', original ?? (actual === undefined ? undefined : address)),
    ...given('action', action),
    ...given('status', one.status?.value),
    ...given('comment', comment === '' ? undefined : comment),
    ...given('diagnosticType', one.diagnosticCode?.type),
    ...given('diagnostic', one.diagnosticCode?.text === '' ? undefined : one.diagnosticCode?.text),
    ...given('remoteMta', host),
    ...given('category', category),
    ...given('until', until),
    ...given('at', at),
  };
}

/** Sendmail names the address behind an alias in `X-Actual-Recipient`, or a program there. */
function actualOf(fields: FieldGroup): string | undefined {
  const value = fieldIn(fields, 'x-actual-recipient')?.value;
  if (value === undefined) return undefined;
  const semicolon = value.indexOf(';');
  return reportedAddress({ key: '', value, at: [0, 0], type: '', text: value.slice(semicolon + 1).trim() });
}

const actions: ReadonlySet<string> = new Set(['failed', 'delayed', 'delivered', 'relayed', 'expanded']);

function isAction(word: string): word is Action {
  return actions.has(word);
}

/** What some hosts write for `failed`. */
function actionOf(word: string | undefined): Action | undefined {
  if (word === undefined) return undefined;
  if (isAction(word)) return word;
  return word === 'failure' || word === 'expired' || word === 'fail' || word === 'error' ? 'failed' : undefined;
}

/** A host name or address out of `mx.example.jp (192.0.2.1, …)`, `[192.0.2.1]`. */
function hostOf(text: string | undefined): string | undefined {
  const word = text?.trim().split(/[\s(;,]/, 1)[0] ?? '';
  const bare = word.startsWith('[') && word.endsWith(']') ? word.slice(1, -1) : word;
  const name = bare.endsWith('.') ? bare.slice(0, -1) : bare;
  return name === '' ? undefined : name;
}

const introductions = [
  /this is the mail system at host ([a-z0-9._-]{1,255})/i,
  /this is the postfix program at host ([a-z0-9._-]{1,255})/i,
  /this is the qmail-send program at ([a-z0-9._-]{1,255})/i,
  /this is the dragonfly mail agent [a-z0-9._+-]{1,40} at ([a-z0-9._-]{1,255})/i,
  /delivery status notification from ([a-z0-9._-]{1,255})/i,
  /generating server: ([a-z0-9._-]{1,255})/i,
  /generated by the program amavisd-new at host\s{1,3}([a-z0-9._-]{1,255})/i,
  /this is the mail server on ([a-z0-9._-]{1,255})/i,
  /message from ([a-z0-9.-]{1,255})\.\s{1,3}unable to deliver/i,
  /email security gateway at host ([a-z0-9._-]{1,255})/i,
];

/** The host that introduces itself in the words. */
function spokenHost(head: string): string | undefined {
  const text = head.slice(0, 3000);
  for (const words of introductions) {
    const host = words.exec(text)?.[1];
    if (host !== undefined) return hostOf(host.replace(/\.$/, ''));
  }
  return undefined;
}

/** A bounce that is returned inside of a bounce: its own report speaks. */
function innerBounce(inner: Message, depth: number): BounceReading | undefined {
  const isReport =
    readDsn(inner) !== undefined ||
    inner.headers.some(({ key, value }) => key === 'from' && /mailer-daemon/i.test(value));
  if (!isReport) return undefined;
  const texts: NoticeText[] = [];
  for (const { part, depth: at, message } of everyPart(inner)) {
    if (at > 0 || !part.type.startsWith('text/') || texts.length >= 4) continue;
    const { bytes } = contentOf(message, part);
    const place: Span = message.within ?? part.bodyAt;
    texts.push({ part, text: native('latin1').decode(bytes.subarray(0, NOTICE)), locate: () => place });
  }
  return readBounce(inner, texts, depth + 1);
}

/** A report whose fields lost their media type: in a text part, or behind a boundary that no header announces. */
function dsnInText(message: Message, heads: Spoken['heads']): ReturnType<typeof readDsn> {
  for (const { part, text } of heads) {
    const at = text.search(/^(?:reporting-mta|final-recipient|original-recipient):/im);
    if (at < 0) continue;
    const place: Span = message.within ?? part.bodyAt;
    const groups = groupsIn(text.slice(at), () => place);
    const dsn = dsnFrom(groups, message, part);
    if (dsn.recipients.length > 0) return dsn;
  }
  return undefined;
}

/** Headers that promise a body, and none came. */
function cutOf(original: Returned | undefined): Returned | undefined {
  if (original === undefined || original.extent !== 'whole' || original.isCut === true) return original;
  const { body } = original.message;
  return isTruncated(body) ? { ...original, isCut: true } : original;
}

/** A multipart without its last boundary. */
function isTruncated(body: Part): boolean {
  return body.type.startsWith('multipart/') && body.parts.length === 0 && body.bodyAt[1] === body.bodyAt[0];
}
