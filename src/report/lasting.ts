/** How a refusal ends, by its reason and by the codes that somebody really wrote. */
import type { BouncedRecipient } from '../examine/observe/bounce/facts.ts';
import type { Lasting } from '../words/lasting.ts';

type Codes = 'action' | 'status' | 'statusFrom' | 'replyCode' | 'aboutSender';
type Refusal = Pick<BouncedRecipient, 'hard' | 'reason'> & {
  readonly [Key in Codes]?: BouncedRecipient[Key] | undefined;
};

/** What hinders a mail for a time, whatever the class of its code: the same mail may be taken in some days. */
const passing: ReadonlySet<BouncedRecipient['reason']> = new Set([
  'expired',
  'mailboxfull',
  'networkerror',
  'speeding',
  'systemerror',
  'systemfull',
  'toomanyconn',
]);

/** Reasons that are no refusal. */
const none: ReadonlySet<BouncedRecipient['reason']> = new Set(['delivered', 'feedback', 'vacation']);

/** @returns undefined where neither the reason nor a code says it (RFC 5321 §4.2.1, RFC 3463 §3.1) */
export function lastingOf({
  action,
  hard,
  reason,
  status,
  statusFrom,
  replyCode,
  aboutSender,
}: Refusal): Lasting | undefined {
  if (none.has(reason) || action === 'delivered' || action === 'relayed' || action === 'expanded') return undefined;
  if (action === 'delayed') return 'trying';
  // what the sender's own domain lacks is no fault of the address
  if (aboutSender !== undefined) return 'refused';
  if (hard) return 'gone';
  if (passing.has(reason)) return 'given-up';
  // a code that stands for the reason was written by nobody
  const [first] = replyCode ?? (statusFrom === 'reason' ? '' : (status ?? ''));
  return first === '5' ? 'refused' : first === '4' ? 'given-up' : undefined;
}
