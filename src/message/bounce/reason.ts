/** Why a mail was not delivered: the words, codes and moment of a refusal, weighed in a fixed order. */

import type { Action, Stage } from './notice.ts';
import { certainlyUnknown, filtered, hasMoved, mailboxFull, suspended, userUnknown } from './reason/address.ts';
import {
  contentError,
  exceedLimit,
  messageTooBig,
  notCompliant,
  policyViolation,
  spamDetected,
  virusDetected,
} from './reason/content.ts';
import { reasonOfCode } from './reason/provider-codes.ts';
import { providerWords } from './reason/provider-words.ts';
import { namesSuspended, namesUnknown } from './reason/said-of-user.ts';
import {
  badReputation,
  blocked,
  greetingRefused,
  listed,
  requirePtr,
  speeding,
  tooManyConnections,
} from './reason/sender.ts';
import { decisiveReason, strongReason, weakReason } from './reason/status.ts';
import {
  expired,
  hostUnknown,
  mailerError,
  networkError,
  noConnection,
  notAccept,
  onHold,
  programDied,
  syntaxError,
  systemError,
  systemFull,
} from './reason/system.ts';
import { authFailure, noRelaying, rejected, securityError, senderRefused } from './reason/trust.ts';
import type { Reason, ReasonWords } from './reason/vocabulary.ts';

export interface Evidence {
  /** The diagnostic text without codes and addresses, in lower case. */
  readonly plain: string;
  readonly words: readonly string[];
  readonly status?: string;
  readonly replyCode?: string;
  readonly stage?: Stage;
  readonly action?: Action;
  /** The host that writes looked into its own directory. */
  readonly isOwn?: boolean;
  /** `x-unix`: a program on the host failed, not a session. */
  readonly isProgram?: boolean;
  /** What the host itself makes of the reply. */
  readonly category?: Reason;
  /** docomo's own server refused it. */
  readonly isDocomo?: boolean;
  /** The mail had been taken; a rule of the recipient's sent it back (Amazon SES). */
  readonly isRule?: boolean;
}

/** Words that name their reason whatever stands beside them. The more special first. */
const telling: readonly ReasonWords[] = [
  virusDetected,
  notAccept,
  notCompliant,
  authFailure,
  requirePtr,
  badReputation,
  tooManyConnections,
  speeding,
  mailboxFull,
  systemFull,
  exceedLimit,
  messageTooBig,
  noRelaying,
  hasMoved,
  suspended,
  senderRefused,
  greetingRefused,
  programDied,
  noConnection,
];

const naming: readonly ReasonWords[] = [spamDetected, filtered, blocked, policyViolation, rejected];

/** Words that hosts put beside many reasons: they decide when the status does not. */
const loose: readonly ReasonWords[] = [
  listed,
  onHold,
  contentError,
  syntaxError,
  // what a program on the host wrote of its own connections is the program's
  mailerError,
  networkError,
  systemError,
  expired,
  securityError,
];

/** The reason, by what speaks most surely. Linear in the text. */
export function reasonOf(evidence: Evidence): Reason {
  const { plain, words, status, stage, action } = evidence;
  if (action === 'delivered' || action === 'relayed' || action === 'expanded') return 'delivered';
  return (
    reasonOfCode(words) ??
    first(providerWords, plain) ??
    (status === undefined ? undefined : decisiveReason(status)) ??
    first(telling, plain) ??
    ofAddress(evidence) ??
    first(naming, plain) ??
    (evidence.isProgram !== true && namesSuspended(plain) ? 'suspend' : undefined) ??
    (speaksOfSpam(words, evidence.replyCode) ? 'spamdetected' : undefined) ??
    (evidence.isProgram === true ? 'mailererror' : undefined) ??
    ofAccess(plain, stage) ??
    evidence.category ??
    (status === undefined ? undefined : strongReason(status)) ??
    ofGreeting(evidence) ??
    first(loose, plain) ??
    (action === 'delayed' ? 'expired' : undefined) ??
    (status === undefined ? undefined : weakReason(status)) ??
    ofStage(evidence)
  );
}

/** Words of a line that says one thing; prose has more, and names its firewall. */
const LINE = 12;

/** A reply that speaks of spam and names nothing else means this mail. In the name of a host or page the word says nothing. */
const speaksOfSpam = (words: readonly string[], replyCode: string | undefined): boolean =>
  (replyCode !== undefined || words.length < LINE) && words.some((word) => word.includes('spam') && !/[./]/.test(word));

/** `user unknown` is the address's fault only where the host had not yet seen the mail; afterwards it may be a filter's word. */
function ofAddress({ plain, status, stage, isOwn, isProgram, isRule, isDocomo }: Evidence): Reason | undefined {
  if (isProgram === true) return undefined;
  if (holds(certainlyUnknown, plain)) return 'userunknown';
  if (plain.includes('host not found try again')) return 'networkerror';
  const isUser = holds(userUnknown, plain) || namesUnknown(plain);
  // `example.jp does not exist`: what is no mailbox is a host
  if (holds(hostUnknown, plain) || (!isUser && plain.includes('does not exist')))
    return stage === 'mail' ? 'rejected' : 'hostunknown';
  if (!isUser) return undefined;
  if (isRule === true) return 'filtered';
  // docomo looks at the sender after DATA, and says `Unknown user` of whom it does not let pass
  if (isDocomo === true && stage === 'data' && (status === undefined || status.endsWith('.0.0'))) return 'rejected';
  const detail = status?.slice(2);
  if (detail === '1.1' || detail === '1.10' || detail === '1.351') return 'userunknown';
  if (detail === '2.0' || stage === 'data') return 'filtered';
  if (isOwn === true || stage === 'rcpt' || stage === 'mail' || detail === '2.1' || detail === '1.0')
    return 'userunknown';
  return 'filtered';
}

/** `access denied` and the like say who was denied only by the moment. */
function ofAccess(plain: string, stage: Stage | undefined): Reason | undefined {
  if (!plain.includes('access denied') && plain !== 'rejected') return undefined;
  if (stage === 'connect' || stage === 'helo') return 'blocked';
  return stage === 'mail' ? 'rejected' : undefined;
}

/** A host that will not talk, and gives no better reason, has something against the client. */
function ofGreeting({ stage, replyCode }: Evidence): Reason | undefined {
  return stage === 'connect' && replyCode !== undefined ? 'blocked' : undefined;
}

/** Nothing names a reason: the moment of refusal, or nothing at all. */
function ofStage({ plain, stage, replyCode }: Evidence): Reason {
  if (replyCode?.startsWith('5') === true) {
    if (stage === 'connect' || stage === 'helo') return 'blocked';
    if (stage === 'mail') return 'rejected';
  }
  return plain === '' ? 'undefined' : 'onhold';
}

function first(groups: readonly ReasonWords[], plain: string): Reason | undefined {
  return groups.find((group) => holds(group, plain))?.reason;
}

function holds({ words }: ReasonWords, plain: string): boolean {
  return words.some((one) =>
    typeof one === 'string' ? plain.includes(one) : one.every((word) => plain.includes(word)),
  );
}

/** Reasons for which another attempt is in vain: the address, its host, or its mail service is not there. */
const hard: ReadonlySet<Reason> = new Set<Reason>(['userunknown', 'hostunknown', 'hasmoved', 'notaccept']);

/** Whether the address should not be written to again. */
export const isHard = (reason: Reason): boolean => hard.has(reason);
