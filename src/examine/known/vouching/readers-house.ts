/** Whether the reader's own house writes to its people. */
import type { Facts } from '../../facts.ts';
import { domainsOf } from '../senders/domains-of.ts';
import { isFromOutside } from '../senders/strangers.ts';
import { isSentByOwnHost } from './own-host.ts';

/** One sender, of the reader's domain, and sent by that domain's own host. */
export const isSentByReadersHouse = (facts: Facts): boolean =>
  !isFromOutside(facts) && facts.from.length === 1 && isSentByOwnHost(facts, domainsOf(facts.from)[0] ?? '');
