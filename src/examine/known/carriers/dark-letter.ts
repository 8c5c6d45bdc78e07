/** Letters that a mailing list carried, and that were not written to it. */
import { onceFor } from '../../../message/once.ts';
import { domainOfAddress, hostOfAddress } from '../../../message/psl.ts';
import type { Facts } from '../../facts.ts';
import { shaped } from '../../shaped.ts';
import { sameHolder } from '../brands/match.ts';
import { domainsOf } from '../senders/domains-of.ts';
import { isFreemail } from '../senders/freemail.ts';
import { answers } from '../text/quotation.ts';
import { deliveredTo, isToSenderAlone } from './delivered.ts';
import { isMarkOfList, isOfList } from './of-list.ts';

/** To and Cc name the mailboxes of other people, and none for which it was brought. */
function isToOthersAlone({ to, cc, route }: Facts): boolean {
  const readers = deliveredTo(route.value);
  const named = [...to, ...cc].map(({ value }) => value.address.toLowerCase());
  return (
    readers.length > 0 &&
    named.length > 0 &&
    named.every((one) => isFreemail(hostOfAddress(one)) && !readers.includes(one))
  );
}

/**
 * He wants the answer neither on the list nor where he writes from, but in a mailbox that anybody can have, or at another house. A list that
 * writes its own address into From puts the author's into Reply-To: that is no second mailbox.
 */
function isAnsweredAside({ from, to, cc, replyTo }: Facts): boolean {
  const own = from.map(({ value }) => value.address.toLowerCase());
  const lists = domainsOf([...to, ...cc]);
  const isRewritten = own.some((one) => lists.some((list) => sameHolder(list, domainOfAddress(one))));
  const houses = [...own.map(domainOfAddress), ...lists];
  return (
    !isRewritten &&
    replyTo.length > 0 &&
    replyTo.every(({ value: { address } }) =>
      isFreemail(hostOfAddress(address))
        ? !own.includes(address.toLowerCase())
        : houses.every((house) => !sameHolder(house, domainOfAddress(address))),
    )
  );
}

/** Links that are looked at. */
const LINKS = 40;

/**
 * A page of a stranger is given the address of the list as if it were a mailbox (`…/login#list@lists.example`): a kit filled it in for one
 * address of thousands. An archive has it in the path of its pages.
 */
const isFilledIn = ({ to, cc, links }: Facts): boolean =>
  [...to, ...cc].some(({ value }) => {
    const list = value.address.toLowerCase();
    return links.slice(0, LINKS).some(({ value: { url, domain } }) => {
      const at = url.search(/[#?]/);
      return (
        at > 0 &&
        url.startsWith('http') &&
        !sameHolder(domain, domainOfAddress(list)) &&
        url.slice(at).toLowerCase().replace('%40', '@').includes(list)
      );
    });
  });

/**
 * Who writes to a list names it. A first letter that names nobody, its sender alone or somebody else's mailbox reached the list among all
 * the addresses that it was sent to in the dark; list managers hold such mail for that reason (GNU Mailman, `require_explicit_destination`).
 * Nor does a member want his answers in a mailbox apart from both, or give the list's address to a page.
 */
export const isInTheDark = onceFor(
  (facts: Facts): boolean =>
    isOfList(facts) &&
    !answers(facts) &&
    (facts.unnamed !== undefined ||
      isToSenderAlone(facts) ||
      isToOthersAlone(facts) ||
      isAnsweredAside(facts) ||
      isFilledIn(facts)),
);

/** By what such a letter says it is judged as any other: the list explains its way, and not what it is after. */
export const asWritten = onceFor(
  (facts: Facts): Facts =>
    isInTheDark(facts)
      ? shaped({ ...facts, thread: undefined, distribution: facts.distribution.filter((one) => !isMarkOfList(one)) })
      : facts,
);
