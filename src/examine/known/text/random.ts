/** Whether letters were drawn by a program: nobody could say them. */

/** Shorter ones are initials and numbers. */
const SHORTEST = 8;
const LONGEST = 64;
/** Consonants in a row: `rhythms` and `borschtsch` are the longest of words. */
const CONSONANTS = 6;

/** What offices shorten: `perfmgmt`, `hrsvcs`, `mktgdept`. */
const SHORTENED = /mgmt|mktg|svcs|acct|dept|intl|tech(?![aeiouy])|corp|grp/gi;

/** @param written a local part, or a label; case matters */
export function looksRandom(written: string): boolean {
  const word = written.replace(SHORTENED, 'a');
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
  // `dmkq83hd`: digits between letters of which none is a vowel
  if (digits > 0 && /^[a-z]{2,}[0-9]+[a-z]+$/.test(piece) && !/[aeiouy]/.test(piece)) return true;
  // `aLaZFLJt`: capitals come and go; people write `JohnSmith`
  return cases >= 2 && /[A-Z]{2}/.test(piece);
}

const VOWELS = 'aeiouyAEIOUY';
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isSmall = (c: number): boolean => c >= 97 && c <= 122;
const isCapital = (c: number): boolean => c >= 65 && c <= 90;

/** Pairs of letters that no word of a Latin-lettered language holds; abbreviations hold one of them, seldom two. */
const NEVER: ReadonlySet<string> = new Set(
  (
    'bq bx cx dx fq fx gq gx hx jb jc jd jf jg jh jl jm jn jp jq jr js jt jv jw jx jz kq kx lx mq mx pq px qb qc qd qf qg qh qj qk ql qm qn qo qp qr qs qt qv qw qx qy qz ' +
    'rx sx tq tx vb vc vd vf vg vh vj vm vp vq vt vw vx vz wq wv wx wz xd xg xj xk xn xr xv xw xz yq zf zj zq zr zx kj gj bj fj pj mj wj zg zd fz gv kz pz xq fk gk vk qa qe qi pv bk bg gb gf'
  ).split(' '),
);
/** What people say letter by letter: `dvdvideo`, `mp3shop`, `bestpcs`. The short ones stand by chance inside any row of letters. */
const SPELT =
  /dvd|xxx|mp3|sms|vip|www|php|vpn|gps|pdf|usb|cctv|html|sql|jpg|^(?:tv|pc|hd|dj|cd|3d|4k)|(?:tv|pc|pcs|hd|dj|cd)$/g;
/** A label of fewer letters is an abbreviation. */
const LABEL = 6;
/** Letters of which none is a vowel. */
const MUTE = 6;

/**
 * Whether nobody could say the label of a domain: three pairs that stand in no word among few letters, or six consonants and no
 * vowel with one such pair.
 * @param written the label in lower case, without dots
 */
export function isUnspeakable(written: string): boolean {
  const label = written.replace(SPELT, 'a');
  if (label.length < LABEL || label.length > LONGEST || !/^[a-z]+[0-9]{0,3}$/.test(label)) return false;
  const letters = label.replace(/[0-9]/g, '');
  if (letters.length < LABEL) return false;
  let pairs = 0;
  for (let i = 0; i + 1 < letters.length; i++) if (NEVER.has(letters.slice(i, i + 2))) pairs++;
  if (pairs > 2 || (pairs > 1 && letters.length <= 8)) return true;
  return pairs > 0 && letters.length >= MUTE && !/[aeiouy]/.test(letters);
}
