/** Who writes to somebody that he has to do with, and who does not. */
import { onceFor } from '../../../message/once.ts';
import { domainOfAddress, hostOfAddress } from '../../../message/psl.ts';
import type { Facts } from '../../facts.ts';
import { sameHolder } from '../brands/match.ts';
import { deliveredTo, isToSenderAlone } from '../carriers/delivered.ts';
import { borrowedMarks } from '../carriers/mass-mail.ts';
import { asideMailbox } from '../stories/lures.ts';
import { answers, quotes } from '../text/quotation.ts';
import { isFreemail } from './freemail.ts';

/** Recipients that are looked at. */
const READERS = 5;

/** A letter of its own: in no thread, of no list, passed on by nobody, quoting nothing, and not from the reader's own house. */
export const isStrangersLetter = onceFor((facts: Facts): boolean => {
  const { from, to, text, passedOn, bounce } = facts;
  if (text === undefined || answers(facts) || passedOn !== undefined || bounce !== undefined) return false;
  if (from.length === 0 || isSpread(facts) || quotes(text.value)) return false;
  return isFromOutside({ from, to }) || isToHimself(facts);
});

/** Of a list or to many, or passed on. The marks of a mailing service that had nothing to do with it are typed, and say neither. */
export const isSpread = (facts: Facts): boolean =>
  facts.distribution.some(({ value }) => value.kind !== 'newsletter' || borrowedMarks(facts) === undefined);

/** Not from the reader's own house. */
export function isFromOutside({ from, to }: Pick<Facts, 'from' | 'to'>): boolean {
  // whoever gives mailboxes to everybody is not the house of those who have one
  const readers = to
    .slice(0, READERS)
    .map(({ value }) => value.address)
    .filter((one) => !isFreemail(hostOfAddress(one)));
  return !from.some(
    ({ value }) =>
      !isFreemail(hostOfAddress(value.address)) &&
      readers.some((one) => sameHolder(domainOfAddress(one), domainOfAddress(value.address))),
  );
}

/** To names him alone, and it was brought to another house than his: he hides his readers, and is no colleague of theirs. */
export function isToHimself(facts: Facts): boolean {
  if (!isToSenderAlone(facts)) return false;
  const own = domainOfAddress(facts.from[0]?.value.address ?? '');
  return deliveredTo(facts.route.value).every((one) => !sameHolder(domainOfAddress(one), own));
}

/** He writes from a mailbox that anybody can have, or wants the answer in one. */
export const isFromAnybody = onceFor(
  (facts: Facts): boolean =>
    facts.from.some(({ value }) => isFreemail(hostOfAddress(value.address))) || asideMailbox(facts) !== undefined,
);
