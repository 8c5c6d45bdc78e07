/** The limits of a check of SPF, each with its reason. Those of the RFC are the domain owner's own to keep. */
export const limits = {
  /** RFC 7208 §4.6.4: terms of one check that ask something. */
  lookups: 10,
  /** RFC 7208 §4.6.4: terms of one check whose question found nothing. */
  voidLookups: 2,
  /** RFC 7208 §4.6.4: names of one `mx` whose addresses are asked for; more is a permerror. */
  mxNames: 10,
  /** RFC 7208 §4.6.4: names of the client whose addresses are asked for; more are not looked at. */
  ptrNames: 10,
  /** Characters of a record: RDLENGTH has 16 bits (RFC 1035 §3.2.1), so a longer one came by no DNS. */
  record: 65_535,
  /** Terms of a record. Flattened records of large senders have some 300. */
  terms: 2_000,
  /** Macros in one macro-string: a name has room for 127 labels. */
  macros: 128,
  /** Characters of a value that stands for a macro: RFC 5321 §4.5.3.1 allows 64 and 255. */
  value: 1_000,
  /** Characters of an explanation: a stranger's words, which nobody reads further. */
  explanation: 1_000,
} as const;
