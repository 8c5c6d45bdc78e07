/** One recipient of a bounce, as read from the report's fields, the words, or both. */
import type { ReportField } from '../dsn/fields.ts';
import type { Span } from '../message.ts';
import { isAddress } from './blocks.ts';
import type { Action, Failure, Stage } from './notice.ts';
import { statusFor } from './reason/status.ts';
import type { Reason } from './reason/vocabulary.ts';
import { type Evidence, isHard, reasonOf } from './reason.ts';
import { type Codes, codesIn, remoteHostIn, stageIn } from './smtp.ts';

export interface BounceRecipient {
  /** The address to which delivery failed. */
  readonly address?: string;
  /** The address that the sender gave (ORCPT, RFC 3461 §4.2), where another one failed. */
  readonly originalAddress?: string;
  readonly action?: Action;
  /** RFC 3463. */
  readonly status?: string;
  /** `field`: the report's own. `diagnostic`: quoted in the text. `reason`: nobody gave one; a private code for the reason. */
  readonly statusFrom?: 'field' | 'diagnostic' | 'reason';
  readonly replyCode?: string;
  /** What was said, as written. */
  readonly diagnostic?: string;
  /** Whose words these are: a reply of the host that refused it, or what the host that writes the notice says itself. */
  readonly saidBy?: 'remote' | 'reporter';
  /** The sender's domain, where the words complain of that one and not of the recipient's. */
  readonly aboutSender?: string;
  readonly stage?: Stage;
  readonly remoteMta?: string;
  /** With what a delivery program on the host ended (`x-unix; 71`). */
  readonly exit?: number;
  /** Until when the host goes on trying (RFC 3464 §2.3.9), RFC 3339. */
  readonly until?: string;
  readonly reason: Reason;
  readonly hard: boolean;
  /** The report's group of fields. */
  readonly at?: Span;
}

/** What the report's fields say of a recipient, before it is judged. */
export interface Reported {
  readonly address?: string;
  readonly originalAddress?: string;
  readonly action?: Action;
  readonly status?: string;
  /** Words behind the status in its field. */
  readonly comment?: string;
  /** `smtp`, `x-unix`, …: what made the diagnostic (RFC 3464 §2.3.6). */
  readonly diagnosticType?: string;
  readonly diagnostic?: string;
  readonly remoteMta?: string;
  readonly at?: Span;
  /** What the host itself makes of the reply, in a field of its own. */
  readonly category?: Reason;
  /** The host had taken the mail; a rule of its owner sent it back, in words of his. */
  readonly isRule?: boolean;
  readonly until?: string;
}

/** Characters of a diagnostic that are kept. */
const DIAGNOSTIC = 1000;

/** What the fields and the words say together. */
interface Told {
  readonly codes: Codes;
  readonly action: Action | undefined;
  readonly status: WrittenStatus | undefined;
  readonly replyCode: string | undefined;
  readonly stage: Stage | undefined;
  readonly remoteMta: string | undefined;
}

interface WrittenStatus {
  readonly code: string;
  readonly from: 'field' | 'diagnostic';
}

/** Joins what the fields and the words say of one recipient, and judges it. */
export function recipientOf(reported: Reported, failure: Failure | undefined): BounceRecipient {
  const told = toldOf(reported, failure);
  const { action, replyCode, stage, remoteMta } = told;
  const reason = reasonOf(evidenceOf(told, reported, failure));
  return {
    ...addressesOf(reported, failure),
    ...(action !== undefined && { action }),
    ...statusOf(told, reason),
    ...(replyCode !== undefined && { replyCode }),
    ...diagnosticOf(told, reported, failure),
    ...(stage !== undefined && { stage }),
    ...(remoteMta !== undefined && { remoteMta }),
    ...exitOf(reported),
    ...(action === 'delayed' && reported.until !== undefined && { until: reported.until }),
    reason,
    hard: isHard(reason),
    ...(reported.at !== undefined && { at: reported.at }),
  };
}

function toldOf(reported: Reported, failure: Failure | undefined): Told {
  const text = wholeOf(reported.diagnostic ?? '', failure?.said ?? '', failure?.isBetter === true);
  const codes = codesIn(text === '' ? (reported.comment ?? '') : text);
  const action = reported.action ?? failure?.action;
  const status = writtenStatus(reported, failure, codes.statuses);
  return {
    codes,
    action,
    status,
    replyCode: action === 'delivered' ? /^2\d\d(?= )/.exec(text)?.[0] : replyOf(codes.replies, status?.code),
    stage: failure?.stage ?? stageIn(text),
    remoteMta: reported.remoteMta ?? failure?.remoteMta ?? remoteHostIn(text),
  };
}

/** The status of a field, or that of the words where it says more. @param statuses of all the words */
function writtenStatus(
  { status, diagnostic = '' }: Reported,
  failure: Failure | undefined,
  statuses: readonly string[],
): WrittenStatus | undefined {
  const field = status ?? failure?.status;
  const quoted = best(statuses);
  // beside a field with a meaning only the report's own words count
  const fromText = isVague(field) || diagnostic === '' ? quoted : best(codesIn(diagnostic).statuses);
  const isBetter = fromText !== undefined && (field === undefined || !isUndefined(fromText));
  const code = (isBetter ? fromText : field) ?? quoted;
  return code === undefined ? undefined : { code, from: code === field ? 'field' : 'diagnostic' };
}

function evidenceOf(told: Told, reported: Reported, failure: Failure | undefined): Evidence {
  const { codes, action, status, replyCode, stage, remoteMta } = told;
  const isOwn = failure?.isOwn === true || (codes.replies.length === 0 && remoteMta === undefined);
  return {
    plain: codes.plain,
    words: codes.words,
    isProgram: isProgram(reported),
    ...(reported.isRule === true && { isRule: true }),
    ...(status !== undefined && { status: status.code }),
    ...(replyCode !== undefined && { replyCode }),
    ...(stage !== undefined && { stage }),
    ...(action !== undefined && { action }),
    ...(isOwn && { isOwn }),
    ...(isDocomo(remoteMta) && { isDocomo: true }),
    ...(reported.category !== undefined && { category: reported.category }),
  };
}

type Addresses = Pick<BounceRecipient, 'address' | 'originalAddress'>;

function addressesOf(reported: Reported, failure: Failure | undefined): Addresses {
  const address = reported.address ?? failure?.address;
  const original = reported.originalAddress ?? failure?.alias;
  return {
    ...(address !== undefined && { address }),
    ...(original !== undefined && original !== address && { originalAddress: original }),
  };
}

/** The status that was written; where nobody wrote one, that of the reason. */
function statusOf(told: Told, reason: Reason): Pick<BounceRecipient, 'status' | 'statusFrom'> {
  const { codes, action, status, replyCode } = told;
  if (status !== undefined) return { status: status.code, statusFrom: status.from };
  if (reason === 'delivered') return {};
  const isTemporary =
    action === 'delayed' || replyCode?.startsWith('4') === true || codes.plain.includes('retry timeout exceeded');
  return { status: statusFor(reason, isTemporary), statusFrom: 'reason' };
}

function diagnosticOf(
  { codes, stage, remoteMta }: Told,
  reported: Reported,
  failure: Failure | undefined,
): Pick<BounceRecipient, 'diagnostic' | 'saidBy'> {
  const own = reported.diagnostic ?? '';
  const diagnostic = own === '' ? (failure?.said ?? '') : own;
  if (diagnostic === '') return {};
  // a code alone proves nothing: hosts put their own words in the form of a reply
  const isReply = stage !== undefined || (codes.replies.length > 0 && remoteMta !== undefined);
  return { diagnostic: shortened(diagnostic), saidBy: isReply ? 'remote' : 'reporter' };
}

/** A delivery program on the host made the diagnostic. */
const isProgram = ({ diagnosticType }: Reported): boolean => diagnosticType === 'x-unix';

function exitOf(reported: Reported): Pick<BounceRecipient, 'exit'> {
  const { diagnostic = '' } = reported;
  return isProgram(reported) && /^\d{1,3}$/.test(diagnostic.trim()) ? { exit: Number(diagnostic) } : {};
}

/** A cut is seen by its ellipsis. */
const shortened = (text: string): string => (text.length > DIAGNOSTIC ? `${text.slice(0, DIAGNOSTIC)}…` : text);

const isDocomo = (host: string | undefined): boolean => /(?:^|\.)docomo\.ne\.jp$/i.test(host ?? '');

/** The report's line may be cut off or empty; the words beside it then say more. */
function wholeOf(own: string, spoken: string, isBetter: boolean): string {
  // a field is folded where the words beside it are not; and no phrase may be read across the seam
  const [first, second] = [own.replaceAll(/\s+/g, ' '), spoken.replaceAll(/\s+/g, ' ')];
  const text = own === '' || isBetter || second.includes(first) ? spoken : spoken === '' ? own : `${own} / ${spoken}`;
  // Cisco's gateways put words of their own before the reply: `5.1.0 - Unknown address error 550-'5.7.1 …'`
  return text.replaceAll(/5\.1\.0 - unknown address error (?=[45]\d\d)/gi, '');
}

const isUndefined = (status: string): boolean => status.endsWith('.0.0');

/** It says nothing, or only that the time was up. */
const isVague = (status: string | undefined): boolean =>
  status === undefined || isUndefined(status) || status.endsWith('.4.7');

/** The status that says most: one with a meaning of its own before "expired" before an undefined one. */
function best(statuses: readonly string[]): string | undefined {
  return statuses.find((one) => !isVague(one)) ?? statuses.find((one) => !isUndefined(one)) ?? statuses[0];
}

/** The reply code that belongs to the status: of the same class (RFC 3463 §2). */
function replyOf(replies: readonly string[], status: string | undefined): string | undefined {
  if (status === undefined) return replies[0];
  return replies.find((reply) => reply.charAt(0) === status.charAt(0));
}

/** An address of a report: `rfc822;` prefix, ORCPT's xtext, brackets and comments taken away. */
export function reportedAddress(
  field: ReportField & { readonly text: string; readonly type: string },
): string | undefined {
  let text = field.text.trim();
  if (text.startsWith('<') && text.includes('>')) text = text.slice(1, text.indexOf('>'));
  text = text.split(/[\s(]/, 1)[0] ?? '';
  if (field.key === 'original-recipient' || field.type === 'utf-8') text = unxtext(text, field.type === 'utf-8');
  if (text.startsWith('<') && text.endsWith('>')) text = text.slice(1, -1);
  // the field is the host's own: a domain that cannot be is why it failed (`taro@#example.jp`)
  return isAddress(text) || /^[^\s<>@]{1,64}@[^\s<>@]{1,255}$/.test(text) ? text : undefined;
}

/** RFC 3461 §4: `+2B` is `+`; RFC 6533 §3: `\x{2B}` and UTF-8 as it is. */
function unxtext(text: string, isUtf8: boolean): string {
  const plain = text.replaceAll(/\+([0-9A-F]{2})/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > 32 && code < 127 ? String.fromCharCode(code) : whole;
  });
  if (!isUtf8) return plain;
  return plain.replaceAll(/\\x\{([0-9A-F]{2,6})\}/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
