/** Text before the first delimiter of a multipart. Clients that know no MIME, or another boundary, show it. */

/** Sentences that mailers put before the first delimiter; they hide nothing. */
const usualPreambles = new Set([
  'this is a multi-part message in mime format.',
  'this is a multi-part message in mime format',
  'this is a multipart message in mime format.',
  'this is a multipart message in mime format',
  'this is a mime-encapsulated message',
  'this is a mime-encapsulated message.',
  'this is a message with multiple parts in mime format.',
  'this message is in mime format.',
  'this is a cryptographically signed message in mime format.',
  'this is an openpgp/mime signed message (rfc 4880 and 3156)',
  'this is an openpgp/mime encrypted message (rfc 4880 and 3156)',
  'this is an openpgp/mime signed message (rfc 2440 and 3156)',
  'this is a mime formatted message.',
  'mime-version: 1.0',
]);

const white = /[ \t\r\n]+/;
/** A usual sentence is shorter than this, blank lines around it included. */
const looked = 400;

/** True for the sentence that a mailer puts there for old clients, or for nothing at all. */
export function saysNothing(preamble: string): boolean {
  if (preamble.length >= looked) return false;
  const words = preamble.split(white).join(' ').trim().toLowerCase();
  return words === '' || usualPreambles.has(words);
}
