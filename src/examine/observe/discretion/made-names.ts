/** Names that a program made for one case: what stands in them is a number, a digest or chance. */

/**
 * Whether what stands left of a registrable domain looks made. Measured on 3,688 names of public mail: besides words
 * that were made, it takes Amazon's DKIM selectors (32 characters of Base32) and names like `vps-cce4f480` of hosts
 * that are rented for a month; the hosts of Outlook (`sj2p223mb0861.namprd22`) and dates in selectors are let pass.
 */
export function looksMade(left: string): boolean {
  if (/[^a-z0-9._-]/.test(left)) return true;
  const words = new Set(left.split(/[._-]/));
  let digits = 0;
  let changes = 0;
  for (const word of words) {
    if (isMade(word)) return true;
    // the digits of an IPv6 address stand alone
    if (word.length === 1) continue;
    digits += digitsIn(word);
    changes += changesIn(word);
  }
  // divided over many labels it is the same
  return digits >= ALL_DIGITS || changes >= ALL_CHANGES;
}

/** A telephone's number, a time to the second; ten digits are a selector of Constant Contact. */
const NUMBER = 11;
/** Two dates are in names of Google's customers, an IPv4 address has twelve digits. */
const ALL_DIGITS = 13;
/** From letters to digits and back; Outlook's hosts have seven. */
const ALL_CHANGES = 8;
/** 32 bits in hexadecimal. */
const HEX = 8;

function isMade(word: string): boolean {
  const { length } = word;
  if (length < HEX) return false;
  const digits = digitsIn(word);
  if (digits === length) return length >= NUMBER;
  if (digits >= 2 && /^[0-9a-f]+$/.test(word)) return true;
  const changes = changesIn(word);
  if (changes >= (length >= 16 ? 4 : 7)) return true;
  if (digits === 0 && /^[a-f]+$/.test(word)) return length >= 12;
  // no language has seven consonants in a row; Base32 of that length without a digit is rare
  return length >= 32 || (length >= 12 && /[b-df-hj-np-tv-z]{7}/.test(word));
}

const digitsIn = (word: string): number => word.replace(/[^0-9]/g, '').length;

function changesIn(word: string): number {
  let count = 0;
  for (let i = 1; i < word.length; i++) if (isDigit(word.charCodeAt(i)) !== isDigit(word.charCodeAt(i - 1))) count++;
  return count;
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
