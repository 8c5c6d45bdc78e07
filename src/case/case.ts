/** Cases: what many messages say together, whom we spoke to about it, and what was done when. */

/** What happened. A promise has a day until which it is to be kept. */
export const steps = [
  'received',
  'released',
  'examined',
  'reported',
  'called',
  'answered',
  'promised',
  'escalated',
  'published',
  'noted',
  'split',
  'merged',
  'closed',
  'reopened',
] as const;
export type Step = (typeof steps)[number];

/** One line of the timeline. It is never changed: what was wrong is said in a later one. */
export interface Entry {
  /** When it happened, RFC 3339 with offset; when it was written down, the journal tells. */
  readonly at: string;
  /** Who did it or wrote it down. */
  readonly by: string;
  readonly what: Step;
  readonly note: string;
  /** Who was spoken to, as he named himself: `Ms Sato, abuse desk`. */
  readonly person?: string;
  /** The id of a Contact. */
  readonly contact?: string;
  /** promised: until when, `YYYY-MM-DD` or RFC 3339. */
  readonly until?: string;
  /** The promise that this line settles, kept or not: its place in the timeline, from 1. */
  readonly settles?: number;
  /** called: the number that was dialled or that called, as written. */
  readonly number?: string;
  /** called: when it ended, RFC 3339 with offset. */
  readonly ended?: string;
  /** received, released, examined: SHA-256 of the message. */
  readonly message?: string;
  /** split, merged: the id of the other case. */
  readonly case?: string;
  /** Of a line that came by merging: where it was written, `2-3` for the third of case 2. */
  readonly from?: string;
  /** SHA-256 of kept files: a report as sent, a letter, the line records of the telephone. */
  readonly files?: readonly string[];
}

export interface Case {
  /** A number that people can say on the telephone: `12`. */
  readonly id: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  /** When it was opened, RFC 3339. */
  readonly opened: string;
  /** SHA-256 of messages, in the order in which they came to it. */
  readonly messages: readonly string[];
  /** Ids of contacts. */
  readonly contacts: readonly string[];
  /** In the order in which it was written down. */
  readonly timeline: readonly Entry[];
}

export const channelKinds = ['email', 'phone', 'form', 'post'] as const;

/** A way to reach somebody. */
export interface Channel {
  readonly kind: (typeof channelKinds)[number];
  readonly value: string;
}

/** Somebody with whom one deals: an abuse desk, a customer, a provider's support. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly organization?: string;
  readonly channels: readonly Channel[];
  /** Addresses, networks and domains that it answers for. */
  readonly answersFor?: readonly string[];
  readonly note?: string;
}
