/** What the outside is asked about one mail, when it may be asked: each observer its own questions, all at one time. */
import type { CheckSignature } from '../authenticate/signature.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Message } from '../message/message.ts';
import type { Facts } from './facts.ts';
import { observeHandoverName } from './observe/handover-name.ts';
import { type List, observeListings } from './observe/listings.ts';
import { observeRegistrations } from './observe/registrations.ts';
import { observeSenderDomain } from './observe/sender-domain.ts';
import { observeVerification } from './observe/verification.ts';

/** What an examination needs to ask. Without it nobody is asked. */
export interface Outside {
  /** The mathematics of signatures. */
  readonly signatures: CheckSignature;
  /** Lists of addresses and domains that may be asked. */
  readonly lists: readonly List[];
  /** Domains whose ARC seals are believed, lower case. */
  readonly sealers: readonly string[];
}

/** What the mail itself shows. */
export type Seen = Omit<Facts, 'networks'>;
export type Asked = Pick<Facts, 'authentication' | 'handoverName' | 'senderDomain' | 'listings' | 'registrations'>;

/**
 * @param lookup `discreet` where the reader is not to be named
 * @param at when the outside is asked, RFC 3339
 * @returns the facts that only the outside knows; what was not answered is in the facts as such, or not there.
 */
export async function observeOutside(
  message: Message,
  seen: Seen,
  lookup: Lookup,
  outside: Outside,
  at: string,
): Promise<Asked> {
  const [authentication, handoverName, senderDomain, listings, registrations] = await Promise.all([
    observeVerification(message, seen, lookup, outside, at),
    observeHandoverName(seen.route, lookup),
    observeSenderDomain(seen, lookup),
    observeListings(seen, outside.lists, lookup),
    observeRegistrations(seen, lookup),
  ]);
  return {
    authentication,
    ...(handoverName !== undefined && { handoverName }),
    ...(senderDomain !== undefined && { senderDomain }),
    ...(listings.length > 0 && { listings }),
    ...(registrations.length > 0 && { registrations }),
  };
}
