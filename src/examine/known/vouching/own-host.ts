/** Whether the sender's own side really sent the mail, as far as our border saw. */
import { onceFor } from '../../../message/once.ts';
import { domainOfAddress, hostOfAddress, registrableDomain } from '../../../message/psl.ts';
import { hasLogin } from '../../border/login.ts';
import type { Facts } from '../../facts.ts';
import { sameHolder, speaksForItself } from '../brands/match.ts';
import { isPartnersHost } from '../carriers/platforms.ts';
import { reverseNameOf } from '../hosts/handover-name.ts';
import { isMailboxHost } from '../hosts/mail-providers.ts';
import { isFromOutside } from '../senders/strangers.ts';
import { authenticatedByBorder } from './border-record.ts';
import { ownPass } from './own-proof.ts';

/** Whether an address is of an organisation that we know and that speaks for itself: no carrier of others' words, no provider's customer. */
export const isKnownHouse = (address: string): boolean =>
  speaksForItself(domainOfAddress(address)) &&
  !isMailboxHost(hostOfAddress(address)) &&
  !isPartnersHost(hostOfAddress(address));

/** A signature or SPF of the domain in From itself was verified, by our border or by us. */
export const isProved = onceFor(
  (facts: Facts): boolean => authenticatedByBorder(facts) !== undefined || ownPass(facts) !== undefined,
);

/** Whether the domain is that of the envelope, or of the host which handed the mail over: whoever carried it may count clicks there. */
export const isOfCarrier = ({ mailFrom, route }: Facts, domain: string): boolean =>
  [domainOfAddress(mailFrom?.value ?? ''), registrableDomain(reverseNameOf(route.value.handover) ?? '')].includes(
    domain,
  );

/** The same of a proved sender, who chose his carrier himself. */
export const isOwnCarrier = (facts: Facts, domain: string): boolean =>
  domain !== '' && isOfCarrier(facts, domain) && isProved(facts);

/**
 * It never left the house: every line is our side's, and the first client had a name there, logged in, was a program there or the mailbox server itself
 * (Exchange, `with mapi`). An Exchange has another name than the house where it is rented (Microsoft 365) or stands in a domain of its own
 * (`.local`); whoever sent with it may use no other address than his own, so it is enough that From is in the reader's domain.
 */
export function beganInside(facts: Facts, own: string): boolean {
  const { hops, handover, ends } = facts.route.value;
  const first = hops.at(-1);
  if (first === undefined || handover !== undefined || ends?.rule !== 'began-inside') return false;
  const isMailbox = first.with?.toLowerCase() === 'mapi';
  if (isMailbox && !isFromOutside(facts)) return true;
  const isProgram = first.ip === undefined && first.helo === undefined && first.rdns === undefined;
  const isKnownClient = isProgram || hasLogin(first) || isMailbox;
  return [first.rdns, isKnownClient ? first.by : undefined].some((name) => {
    const domain = name === undefined ? undefined : registrableDomain(name);
    return domain !== undefined && own !== '' && sameHolder(domain, own);
  });
}

/**
 * Our border or we ourselves authenticated the domain of From, or the name that it found for the handover belongs to whoever holds that
 * domain. It says nothing of the content: a swindler's own domain is his own as well.
 */
export function isSentByOwnHost(facts: Facts, own: string): boolean {
  if (isProved(facts) || beganInside(facts, own)) return true;
  const rdns = reverseNameOf(facts.route.value.handover);
  const domain = rdns === undefined ? undefined : registrableDomain(rdns);
  return domain !== undefined && own !== '' && sameHolder(domain, own);
}
