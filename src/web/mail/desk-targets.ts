/** What of a mail somebody answers for: who handed it over, the mailbox that answers go to, the places it links to. */
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

/** Each once. Of a mail that came back it is the returned one's source: the host that returned it did nothing wrong. */
export function deskTargets({ facts }: Pick<Examination, 'facts'>): readonly string[] {
  const { ip } = (facts.bounce?.value.original ?? facts.route.value).handover ?? {};
  const isOutside = facts.networks.every(({ value }) => value.ip !== ip || value.special === undefined);
  return [
    ...(ip === undefined || !isOutside ? [] : [ip]),
    ...new Set([
      ...facts.replyTo.slice(0, 1).map(({ value }) => value.address),
      ...[...new Set(facts.links.filter(isPressed).map(({ value }) => value.domain))].slice(0, PLACES),
    ]),
  ];
}
