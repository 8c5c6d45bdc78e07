/** What of a mail somebody answers for: who handed it over, the mailbox that answers go to, the places it links to. */
import { leadsWithLetter } from '../../app/lead.ts';
import type { Examination } from '../../examine/examination.ts';
import type { Kind } from '../../examine/finding.ts';
import type { Purpose } from '../../respond/contact/authorities.ts';

/** Places that are linked to; a newsletter has hundreds. */
const PLACES = 5;

/** What a kind of mail is told of for. */
export const purposes: Readonly<Partial<Record<Kind, Purpose>>> = {
  phishing: 'phishing',
  malware: 'malware',
  fraud: 'loss',
  spam: 'spam',
  backscatter: 'spam',
};

/** A name in running text is a mention, and what nobody sees no way to it: who has it did nothing. A page in a link is nobody's. */
const isPressed = ({ value }: Examination['facts']['links'][number]): boolean =>
  value.written !== 'name' && value.hidden !== true && value.domain !== '';

/** It stands in the letter that is passed on, and not below the name of whoever passes it on. */
const isOfLetter =
  ({ passedOn }: Examination['facts']) =>
  ({ value, proof }: Examination['facts']['links'][number]): boolean =>
    // programs make links of the copied fields; whose address stands there may be borrowed
    !value.url.startsWith('mailto:') &&
    proof.some(
      (place) =>
        'at' in place &&
        passedOn?.proof.some((one) => 'at' in one && one.at[0] <= place.at[0] && place.at[1] <= one.at[1]),
    );

const placesOf = (links: Examination['facts']['links']): readonly string[] =>
  [...new Set(links.filter(isPressed).map(({ value }) => value.domain))].slice(0, PLACES);

/**
 * Each once. Of a mail that came back it is the returned one's source: the host that returned it did nothing wrong; and of a letter that
 * is passed on the places it links to: whoever passes it on did nothing wrong either.
 */
export function deskTargets({ facts, verdict }: Pick<Examination, 'facts' | 'verdict'>): readonly string[] {
  if (leadsWithLetter(verdict)) return placesOf(facts.links.filter(isOfLetter(facts)));
  const { ip } = (facts.bounce?.value.original ?? facts.route.value).handover ?? {};
  const isOutside = facts.networks.every(({ value }) => value.ip !== ip || value.special === undefined);
  return [
    ...(ip === undefined || !isOutside ? [] : [ip]),
    ...new Set([...facts.replyTo.slice(0, 1).map(({ value }) => value.address), ...placesOf(facts.links)]),
  ];
}
