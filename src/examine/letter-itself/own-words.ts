/**
 * The letter without what it shows of swindlers' letters, where it warns of them and leads nowhere but home: who lays a lure has to lead
 * to himself, or to be paid (docs/decisions/0081-a-name-that-leads-home-is-nobodys-mask.md).
 */

import type { BodyText, Facts, Link } from '../facts.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isServiceOf } from '../known/carriers/mass-mail.ts';
import { isInnerHost } from '../known/links/inner-host.ts';
import { isOpenPage, waysOf } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { borrowedNameIn } from '../known/senders/playing/name-in-from.ts';
import { coinAddressIn } from '../known/stories/coin-address.ts';
import { withoutCited } from '../known/text/cited.ts';
import { isOwnCarrier } from '../known/vouching/own-host.ts';

/** The same object where nothing is left out. */
export function ownWords(facts: Facts): Facts {
  const { text, subject, passedOn } = facts;
  if (text === undefined) return facts;
  const title = subject?.value ?? '';
  const own = withoutExamples(text.value, title);
  if (own === text.value || !leadsHome(facts)) return facts;
  return {
    ...facts,
    text: { ...text, value: own },
    ...(passedOn === undefined
      ? {}
      : { passedOn: { ...passedOn, value: { ...passedOn.value, own: withoutExamples(passedOn.value.own, title) } } }),
  };
}

function withoutExamples(text: BodyText, title: string): BodyText {
  const seen = withoutCited(text.seen, title);
  return seen === text.seen ? text : { ...text, seen };
}

/** No file, no purse, no borrowed name, and no page but the sender's own, his carrier's, the reader's house's and public ones. */
function leadsHome(facts: Facts): boolean {
  const { from, to, links, attachments } = facts;
  if (attachments.some(({ value }) => value.inline !== true)) return false;
  const own = domainsOf(from).filter((domain) => !isFreemail(domain));
  const readers = domainsOf(to).filter((domain) => !isFreemail(domain));
  const isHome = ({ domain, host }: Link): boolean =>
    [...own, ...readers].some((one) => sameHolder(one, domain)) ||
    isPublicPlace(host) ||
    isInnerHost(host) ||
    isServiceOf(facts, domain) ||
    isOwnCarrier(facts, domain);
  return (
    waysOf(links, isHome).every(({ value }) => !isOpenPage(value) || value.kept === true || isHome(value)) &&
    coinAddressIn(facts) === undefined &&
    borrowedNameIn(facts) === undefined
  );
}
