/** Whether letters were drawn by a program: nobody could say them. */

/** Shorter ones are initials and numbers. */
const SHORTEST = 8;
const LONGEST = 64;
/** Consonants in a row: `rhythms` and `borschtsch` are the longest of words. */
const CONSONANTS = 6;

/** @param word a local part, or a label; case matters */
export function looksRandom(word: string): boolean {
  if (word.length < SHORTEST || word.length > LONGEST) return false;
  const pieces = word.split(/[._+-]/);
  // `lina_butteris_75214`: a first name, another and a number, as lists of made-up senders have them
  if (
    pieces.length === 3 &&
    /^[0-9]{5,6}$/.test(pieces[2] ?? '') &&
    pieces.slice(0, 2).every((one) => /^[A-Za-z]{3,}$/.test(one))
  )
    return true;
  // many pieces are the book-keeping of a mailing service
  return pieces.length <= 2 && pieces.some((piece) => piece.length >= SHORTEST && isDrawn(piece));
}

function isDrawn(piece: string): boolean {
  if (/[^A-Za-z0-9]/.test(piece)) return false;
  let turns = 0; // from letters to digits and back
  let cases = 0; // from small to capital in the middle of a word
  let run = 0;
  let longest = 0;
  let digits = 0;
  for (let i = 0; i < piece.length; i++) {
    const c = piece.charCodeAt(i);
    const before = i === 0 ? c : piece.charCodeAt(i - 1);
    if (isDigit(c)) digits++;
    if (isDigit(c) !== isDigit(before)) turns++;
    if (isSmall(before) && isCapital(c)) cases++;
    run = isDigit(c) || VOWELS.includes(piece.charAt(i)) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  if (turns >= 4 && digits >= 2) return true;
  if (longest >= CONSONANTS) return true;
  // `aLaZFLJt`: capitals come and go; people write `JohnSmith`
  return cases >= 2 && /[A-Z]{2}/.test(piece);
}

const VOWELS = 'aeiouyAEIOUY';
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isSmall = (c: number): boolean => c >= 97 && c <= 122;
const isCapital = (c: number): boolean => c >= 65 && c <= 90;
