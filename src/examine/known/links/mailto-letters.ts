/** Links that begin a letter for the reader: he has only to send it, and is then in touch with whoever stands in it. */
import { onceFor } from '../../../message/once.ts';
import type { Facts, Link } from '../../facts.ts';
import type { Observation } from '../../finding.ts';
import { sameHolder } from '../brands/match.ts';
import { isMailingService } from '../carriers/mailing-services.ts';
import { isOfList } from '../carriers/of-list.ts';
import { domainsOf } from '../senders/domains-of.ts';
import { isFreemail } from '../senders/freemail.ts';

/** RFC 6068 §2: an address, and words for it; some write the address in the brackets of a header. */
const BEGUN = /^mailto:(?:<|%3c)?([^?@\s<>]{1,64}@[^?@,;\s<>%]{4,255})(?:>|%3e)?\?(?=.*?(?:subject|body|cc)=)/i;

/** To take oneself off a list is what mailing services take such letters for. */
const LEAVES = /unsubscribe|remove|opt-?out/i;

interface BegunLetter {
  readonly link: Observation<Link>;
  /** Whom it would be sent to, in lower case. */
  readonly mailbox: string;
}

/**
 * The letters that links of a page begin to somebody else than the mail's sender, its other readers, and the mailing service that
 * takes people off a list.
 */
export const lettersAside = onceFor(({ links, from, to, cc, distribution }: Facts): readonly BegunLetter[] => {
  if (isOfList({ distribution })) return [];
  const known = [...from, ...to, ...cc].map(({ value }) => value.address.toLowerCase());
  const own = domainsOf(from);
  return links.flatMap((link): readonly BegunLetter[] => {
    const { where, url, hidden, domain } = link.value;
    const mailbox = (where === 'html' && hidden !== true && BEGUN.exec(url)?.[1]?.toLowerCase()) || '';
    if (mailbox === '' || known.includes(mailbox)) return [];
    const isOwn = !isFreemail(domain) && own.some((one) => sameHolder(one, domain));
    return isOwn || (isMailingService(domain) && LEAVES.test(url)) ? [] : [{ link, mailbox }];
  });
});
