/** Whether the handover may be a host of the reader's own that sends his mail on, which nobody named. */
import { domainOfAddress, registrableDomain } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import { deliveredTo } from './delivered.ts';
import { reverseNameOf } from './handover-name.ts';
import { isMailboxHost } from './mail-providers.ts';

/** Recipients whose domains are looked at. */
const READERS = 10;

/**
 * The border was found by the rule, and the handover bears a name in the domain of one of the readers: by what our side looked up, or by its own
 * word, which is enough to hold back an accusation. A provider of mailboxes hands over what any of its customers writes.
 */
export function mayBeReadersForwarder({ route, to, cc, mailbox }: Facts): boolean {
  const { handover, basis } = route.value;
  if (handover === undefined || basis !== 'rule') return false;
  const named = [...to, ...cc].slice(0, READERS).map(({ value }) => value.address);
  const readers = [...named, ...deliveredTo(route.value), mailbox?.value ?? ''];
  const domains = new Set(readers.map(domainOfAddress).filter((domain) => domain !== '' && !isMailboxHost(domain)));
  return [reverseNameOf(handover), handover.helo].some((name) => domains.has(registrableDomain(name ?? '') ?? ''));
}
