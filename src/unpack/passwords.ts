/**
 * Words of a mail that may be the password of its archive. The custom of sending both in one mail is what makes a scanner
 * blind and the reader trusting.
 */

/** Words that stand near a password, in lower case. */
const NEAR = [
  'パスワード',
  'ぱすわーど',
  'ﾊﾟｽﾜｰﾄﾞ',
  '暗証',
  '解凍',
  '開封',
  'password',
  'passcode',
  'passwd',
  'pass:',
  'pass ',
  'pwd',
  'pw:',
  'pw：',
  '密码',
  '密碼',
  '비밀번호',
  'passwort',
  'contraseña',
  'mot de passe',
  'senha',
  'пароль',
];
/** Characters behind such a word in which the password stands, the next line included. */
const BEHIND = 160;
/** Words that are tried; each costs a key derivation of 1,000 rounds. */
const WORDS = 48;
/** Places of such words that are looked at. */
const PLACES = 24;
/** What samples and swindlers use without saying. */
export const CUSTOMARY: readonly string[] = [
  'infected',
  '1234',
  '12345',
  '123456',
  '0000',
  '1111',
  'password',
  '777',
  '123',
  'abc123',
];

/** The likeliest first. */
export function passwordsIn(text: string): string[] {
  const words = new Set<string>();
  const lower = text.toLowerCase();
  let places = 0;
  for (const near of NEAR) {
    for (let at = lower.indexOf(near); at >= 0 && places < PLACES; at = lower.indexOf(near, at + near.length)) {
      places += 1;
      gather(text.slice(at + near.length, at + near.length + BEHIND), words);
    }
  }
  return [...words, ...CUSTOMARY.filter((one) => !words.has(one))].slice(0, WORDS);
}

/** Runs of printable ASCII, without the brackets and marks that stand around them. */
function gather(piece: string, words: Set<string>): void {
  for (const [run] of piece.normalize('NFKC').matchAll(/[!-~]{2,64}/g)) {
    if (words.size >= WORDS) return;
    const bare = run.replace(/^[:;"'([<{=>*]{1,64}|["')\]>},.;*]{1,64}$/g, '');
    for (const word of [bare, run])
      if (word.length >= 2 && !/^(?:is|the|for|of|to|and|file|https?:.*)$/i.test(word)) words.add(word);
  }
}
