/** The state of one check: who is checked, what was asked, and how often. */
import type { Lookup } from '../../lookup/lookup.ts';
import { beginQuestions, type Questions } from '../questions.ts';
import type { ClientAddress } from './client.ts';
import type { ClientNames } from './client-names.ts';

/** Who is checked. */
export interface Checked {
  readonly client: ClientAddress;
  readonly helo: string;
  /** The MailFrom, or `postmaster@` the HELO name. */
  readonly localPart: string;
  readonly domain: string;
  readonly receiver: string;
}

export interface Inquiry extends Questions {
  readonly checked: Checked;
  readonly maySendLocalPart: boolean;
  /** Names into which the local part went. */
  readonly personal: Set<string>;
  /** Terms whose question was not put, as written. */
  readonly unasked: Set<string>;
  /** Terms that asked, and terms that found nothing (RFC 7208 §4.6.4). */
  lookups: number;
  voidLookups: number;
  /** The client's names, once somebody wanted them. */
  names?: Promise<ClientNames>;
}

export function beginInquiry(checked: Checked, lookup: Lookup, maySendLocalPart: boolean): Inquiry {
  const personal = new Set<string>();
  const questions = beginQuestions(lookup, personal);
  return { ...questions, checked, maySendLocalPart, personal, unasked: new Set(), lookups: 0, voidLookups: 0 };
}
