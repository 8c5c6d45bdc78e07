/** A platform that writes for the small shop or club that uses it, and sends answers to the mailbox of its user. */
import { onceFor } from '../../../message/once.ts';
import { domainOfAddress, firstLabel, hostOfAddress, localOfAddress } from '../../../message/psl.ts';
import type { Facts } from '../../facts.ts';
import { sameHolder } from '../brands/match.ts';
import { endsOf, isMention, isOpenPage } from '../links/link-ends.ts';
import { isFreemail } from '../senders/freemail.ts';
import { isSentByOwnHost } from '../vouching/own-host.ts';

/** Mailboxes of programs: nobody answers there, so whose mail they carry is named in Reply-To. */
const MACHINE =
  /^(?:no-?reply|do-?not-?reply|notif(?:y|ications?)|noti(?:ce)?|mailer|system|auto(?:mail|reply)?|orders?|shop|store|nf-?s?e|faturas?|boletos?|facturas?|facturacion|fatture|fatturazione|rechnung|invoices?|billing|receipts?)(?:[-_.+].*)?$/i;

/** Letters of a name that is in mailbox and site alike by no chance. */
const NAMED = 5;
const letters = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]/g, '');

/** From a mailbox of its own programs, by its own host; answers go to a free mailbox. */
const userOf = onceFor((facts: Facts): string | undefined => {
  const [sender] = facts.from;
  const [reply, ...more] = facts.replyTo;
  if (sender === undefined || reply === undefined || more.length > 0) return undefined;
  const { address } = sender.value;
  if (!MACHINE.test(localOfAddress(address)) || !isFreemail(hostOfAddress(reply.value.address))) return undefined;
  return isSentByOwnHost(facts, domainOfAddress(address)) ? letters(localOfAddress(reply.value.address)) : undefined;
});

/**
 * Whether a host is that user's: it has a name that is in his mailbox. A sender who can be proved, and leads there, could as well lead to
 * himself: it excuses no more than a page of his own does.
 */
export function isUsersSite(facts: Facts, host: string): boolean {
  const mailbox = userOf(facts);
  if (mailbox === undefined) return false;
  return host
    .split('.')
    .slice(0, -1)
    .map(letters)
    .some((label) => label.length >= NAMED && mailbox.includes(label));
}

/**
 * To no pages but its own and its user's. The program that makes the bills of a small firm may lead to none: then the mailbox has the name
 * of the firm's own domain.
 */
export function isForItsUser(facts: Facts): boolean {
  const mailbox = userOf(facts);
  if (mailbox === undefined) return false;
  const own = domainOfAddress(facts.from[0]?.value.address ?? '');
  const pages = endsOf(facts.links).filter(
    ({ value }) => isOpenPage(value) && value.hidden !== true && !isMention(value),
  );
  const name = letters(firstLabel(own));
  const isOfFirm = name.length > NAMED && mailbox.includes(name);
  return (
    (isOfFirm || pages.length > 0) &&
    pages.every(({ value }) => sameHolder(value.domain, own) || isUsersSite(facts, value.host))
  );
}
