/** The field's words for why a mail came back: those of sisimai (libsisimai.org, "Bounce reasons"), which others use too. */
export const reasons = [
  'authfailure',
  'badreputation',
  'blocked',
  'contenterror',
  'delivered',
  'exceedlimit',
  'expired',
  'feedback',
  'filtered',
  'hasmoved',
  'hostunknown',
  'mailboxfull',
  'mailererror',
  'mesgtoobig',
  'networkerror',
  'norelaying',
  'notaccept',
  'notcompliantrfc',
  'onhold',
  'policyviolation',
  'rejected',
  'requireptr',
  'securityerror',
  'spamdetected',
  'speeding',
  'suspend',
  'syntaxerror',
  'systemerror',
  'systemfull',
  'toomanyconn',
  'undefined',
  'userunknown',
  'vacation',
  'virusdetected',
] as const;

export type Reason = (typeof reasons)[number];

/** Words of one reason; a text holds them when it holds any, a group when it holds each of its words. All in lower case. */
export interface ReasonWords {
  readonly reason: Reason;
  readonly words: readonly (string | readonly string[])[];
}
