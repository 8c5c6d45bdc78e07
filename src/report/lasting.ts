/** How long a refusal lasts, by its codes. */
import type { BouncedRecipient } from '../examine/observe/bounce/facts.ts';
import type { Lasting } from '../words/lasting.ts';

type Codes = 'action' | 'status' | 'replyCode';
type Refusal = Pick<BouncedRecipient, 'hard'> & { readonly [Key in Codes]?: BouncedRecipient[Key] | undefined };

/** @returns undefined where no code says it (RFC 5321 §4.2.1, RFC 3463 §3.1) */
export function lastingOf({ action, hard, status, replyCode }: Refusal): Lasting | undefined {
  if (action === 'delayed') return 'trying';
  if (hard) return 'gone';
  const first = (replyCode ?? status)?.[0];
  return first === '5' ? 'refused' : first === '4' ? 'passing' : undefined;
}
