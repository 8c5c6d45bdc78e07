/** The verdict in its first sentence. Screens show it alone, so that it needs no detector. */
import type { Facts } from './facts.ts';
import type { Text } from './finding.ts';
import { opensWithLetter, type Told } from './lead.ts';
import { passedOnOpening } from './passed-on-words.ts';
import { noticeOpening, opening } from './verdict-words.ts';

/** RFC 3464 §2.3.3: nothing has failed. */
const ARRIVED: ReadonlySet<string> = new Set(['delivered', 'relayed', 'expanded']);

/** @param facts of a notice say whether anything has failed; a list of mails does not have them */
export function openingOf({ kind, certainty, passedOn }: Told, { bounce }: Pick<Facts, 'bounce'> = {}): Text {
  if (passedOn !== undefined && opensWithLetter({ kind, passedOn })) return passedOnOpening(passedOn);
  const actions = bounce?.value.recipients.map(({ action }) => action ?? 'failed') ?? [];
  if (kind !== 'bounce' || actions.length === 0) return opening[kind][certainty];
  if (actions.every((action) => action === 'delayed')) return noticeOpening.delayed;
  return actions.every((action) => ARRIVED.has(action)) ? noticeOpening.delivered : opening[kind][certainty];
}
