/** Whether the handover may be a host of the reader's own that sends his mail on, which nobody named. */
import { domainOfAddress, registrableDomain } from '../../../message/psl.ts';
import type { Facts } from '../../facts.ts';
import { reverseNameOf } from '../hosts/handover-name.ts';
import { isMailboxHost } from '../hosts/mail-providers.ts';
import { sharedSenderOf } from '../hosts/shared-senders.ts';
import { deliveredTo } from './delivered.ts';
import { isOfList } from './of-list.ts';

/** Recipients whose domains are looked at. */
const READERS = 10;

/**
 * The border was found by the rule, and the handover bears a name in the domain of one of the readers, or took the mail for another
 * mailbox than it was brought to: by what our side looked up, or by its own word, which is enough to hold back an accusation. A provider
 * of mailboxes hands over what any of its customers writes, and a list what its members write.
 */
export function mayBeReadersForwarder(facts: Facts): boolean {
  const { route, to, cc, distribution, mailbox } = facts;
  const { handover, basis } = route.value;
  if (handover === undefined || basis !== 'rule') return false;
  const named = [...to, ...cc].slice(0, READERS).map(({ value }) => value.address);
  const readers = [...named, ...deliveredTo(route.value), mailbox?.value ?? ''];
  const domains = new Set(readers.map(domainOfAddress).filter((domain) => domain !== '' && !isMailboxHost(domain)));
  if ([reverseNameOf(handover), handover.helo].some((name) => domains.has(registrableDomain(name ?? '') ?? '')))
    return true;
  if (isOfList({ distribution })) return false;
  return tookForAnother(facts) || isGmailsForward(facts) || isQqsForward(facts);
}

/**
 * It may be such a host, and a line of its own stands below our border that says who gave it the mail. What is said of the host is then not
 * said of the mail: a host of one's own with a careless name hands over every letter, and comes from no provider.
 */
export function passesOn(facts: Facts): boolean {
  const { handover, hops } = facts.route.value;
  const below = handover === undefined ? undefined : hops[handover.hop + 1];
  const writer = registrableDomain(below?.by ?? '');
  if (handover === undefined || writer === undefined || below?.ip === undefined) return false;
  const named = [reverseNameOf(handover), handover.helo].map((name) => registrableDomain(name ?? ''));
  return named.includes(writer) && mayBeReadersForwarder(facts);
}

/** The handover's own line says for whom it took the mail, and that is not whom it brought it to. */
function tookForAnother({ route }: Facts): boolean {
  const { handover, hops } = route.value;
  const line = handover === undefined ? undefined : hops[handover.hop];
  const below = handover === undefined ? undefined : hops[handover.hop + 1];
  if (line?.for === undefined || below?.for === undefined || below.by === undefined) return false;
  const writer = registrableDomain(below.by);
  const named = [reverseNameOf(handover), handover?.helo].map((name) => registrableDomain(name ?? ''));
  return writer !== undefined && named.includes(writer) && below.for.toLowerCase() !== line.for.toLowerCase();
}

/** Gmail sends a reader's mail on under an address of his own (`reader+caf_=elsewhere=example.jp@gmail.com`). */
const isGmailsForward = ({ mailFrom, route }: Facts): boolean =>
  mailFrom?.value.includes('+caf_=') === true && sharedSenderOf(route.value.handover)?.name === GOOGLE;

const GOOGLE = 'Google Workspace';

/** QQ Mail does so under a Sender of its own (`reader+auto_=elsewhere=example.cn@qq.com`), and leaves the envelope as it was. */
const isQqsForward = ({ sender, route }: Facts): boolean =>
  sender.some(({ value: { address } }) => address.includes('+auto_=') && /@(?:qq|foxmail)\.com$/i.test(address)) &&
  /(?:^|\.)mail\.qq\.com$/i.test(route.value.handover?.helo ?? '');
