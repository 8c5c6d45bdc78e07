/** Text before the first delimiter of a multipart. Clients that know no MIME, or another boundary, show it. */

/** A sentence for clients that know no MIME, as mailers put it there (RFC 2046 §5.1.1); it hides nothing. */
const usual =
  /^(?:this|your|if|-{2,}|\[?mime|you are|you need|please)[^@/]{0,120}?(?:\bmime\b|\bmulti-? ?part\b|multiple parts)[^@/]{0,80}$|^mime-version: 1\.0$/;

/** What `OpenPGP/MIME` and the like are called. */
const kinds = /\b(?:open)?pgp\/mime\b|\bs\/mime\b/g;

const white = /[ \t\r\n]+/;
/** A usual sentence is shorter than this, blank lines around it included. */
const looked = 240;

/** True for the sentence that a mailer puts there for old clients, or for nothing at all. */
export function saysNothing(preamble: string): boolean {
  if (preamble.length >= looked) return false;
  const words = preamble.split(white).join(' ').trim().toLowerCase().replace(kinds, 'mime');
  return words === '' || usual.test(words);
}
