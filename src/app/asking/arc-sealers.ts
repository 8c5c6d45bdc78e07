/**
 * Whose ARC seals are believed: providers and list hosts that many readers have mail forwarded through, and that are
 * known to seal with care. As of 2026-11-21, from their seals in public mail and their own pages; the owner's choice in
 * the end. A seal that is believed explains why a mail fails DMARC; it never makes one pass.
 */
export const arcSealers: readonly string[] = [
  'google.com',
  'microsoft.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'fastmail.com',
  'messagingengine.com',
  'ietf.org',
  'lists.debian.org',
  'groups.io',
  'zohomail.com',
];
