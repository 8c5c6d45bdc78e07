/** What was not asked or could not be known. It is said, never read as "clean". */
import type { Answer } from '../lookup/lookup.ts';
import type { Unknown } from './examination.ts';
import type { Facts } from './facts.ts';

/** Questions that only the outside can answer; each belongs to a fact that the mail has. */
export function unknownOf(facts: Facts, answers: readonly Answer[]): Unknown[] {
  const unknown: Unknown[] = [
    { what: 'spf', why: 'not-asked' },
    { what: 'dkim', why: 'not-asked' },
    { what: 'dmarc', why: 'not-asked' },
  ];
  if (facts.route.value.handover?.ip === undefined) unknown.push({ what: 'handover', why: 'not-in-the-mail' });
  else unknown.push({ what: 'abuse-contact', why: 'not-asked' });
  if (facts.links.length > 0) unknown.push({ what: 'link-destinations', why: 'not-asked' });
  if (facts.attachments.some((one) => one.value.inline !== true))
    unknown.push({ what: 'attachment-contents', why: 'not-built-yet' });
  if (answers.some((one) => one.outcome === 'failed' || one.outcome === 'skipped')) {
    unknown.push({ what: 'networks', why: 'could-not-be-asked' });
  }
  return unknown;
}
