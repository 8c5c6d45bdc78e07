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

/** What a customary explanation speaks of. */
const aboutMail = /\bmime\b|\bmulti-?part\b|\bmail\s+(?:readers?|clients?|programs?|agents?)\b/i;
/** What leads a reader on: a link, a mail address, a number to call, or a part that hides in front of the first one. */
const leadsOn = /:\/\/|\bwww\.|@|^--|\d[\d .()-]{5,20}\d|\d{5}/im;
/** Pine tells where an explanation can be had. */
const pineDesk = /\bmime@docserver\.cac\.washington\.edu\b/i;
/** An explanation for old programs is seldom longer. */
const EXPLANATION = 1_000;

/**
 * Whether the text is one that RFC 2046 §5.1.1 has in mind: it explains to old programs why they show the mail badly, and
 * leads nobody anywhere. It is read like every other text, and no fault.
 */
export const isExplanation = (preamble: string): boolean =>
  preamble.length < EXPLANATION && aboutMail.test(preamble) && !leadsOn.test(preamble.replace(pineDesk, ''));
