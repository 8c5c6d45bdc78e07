/** In which language a text is written: by its script, and for scripts that many share by its commonest small words. */

/** Characters that are looked at; a language shows itself in the first lines. */
const LOOKED = 3000;
/** Below so many letters nothing can be said. */
const FEW = 12;
/** Small words that must be met before a language of Latin script is named. */
const WORDS = 3;

const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and you your to of is for this that with have are we our from please not will has be it on in as by if an or can was what at they there here all any new',
  de: 'der die das und ist sie nicht ihr ihre ihnen wir mit für auf ein eine von zu den dem sich bitte werden wurde haben oder auch bei nach aus dass sind im zum',
  fr: 'le la les des est vous votre vos nous pour avec une dans sur que qui pas ne au aux du cette ce merci été sont ou et en un plus',
  es: 'el los las es usted su sus para con una por que del se no al como más este esta nuestro su gracias ha y o en un le lo',
  pt: 'o os as é você seu sua para com uma por que do da dos das não ao em no na mais este esta nosso obrigado foi e ou um seus pelo',
  nl: 'de het een en van is u uw je jouw wij met voor niet op dat zijn bij naar worden heeft ook aan deze dit om te uit of nu als',
  it: 'il lo gli è per con una che del della non di da in un sono questo questa nostro suo grazie stato anche più alla nel',
  pl: 'i w na z do się nie jest że to dla jak przez oraz od po ten ta aby lub są',
  sv: 'och det att en ett är som på för med av till den har inte om vi du din ditt från',
  tr: 've bir bu için ile olarak da de çok daha gibi kadar ancak sizin',
  id: 'dan yang di untuk dengan anda ini dari tidak akan pada adalah kami atau',
  vi: 'và của là cho bạn không được các trong với này một có',
};
const languages = Object.keys(SMALL_WORDS);
const speaks = new Map<string, number[]>();
languages.forEach((language, i) => {
  for (const word of new Set(SMALL_WORDS[language]?.split(' '))) speaks.set(word, [...(speaks.get(word) ?? []), i]);
});
const LONGEST_WORD = Math.max(...[...speaks.keys()].map((word) => word.length));

/** Words that are looked at. */
const LOOKED_WORDS = 500;
/** By character: letters that words of these languages are made of. */
const letters = new Uint8Array(0x180);
for (const letter of 'abcdefghijklmnopqrstuvwxyząćęłńóśźżğışœ') letters[letter.charCodeAt(0)] = 1;
letters.fill(1, 0xe0, 0x100);

/** BCP 47 language of a text; `und` when there is too little, or no script and words that we know. */
export function languageOf(text: string): string {
  let latin = 0,
    kana = 0,
    han = 0,
    hangul = 0,
    cyrillic = 0,
    ukrainian = 0,
    greek = 0,
    arabic = 0,
    hebrew = 0,
    thai = 0,
    devanagari = 0;
  const end = Math.min(text.length, LOOKED);
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x250) {
      if ((c | 32) >= 97 && (c | 32) <= 122) latin++;
    } else if (c < 0x400) greek += c >= 0x370 ? 1 : 0;
    else if (c < 0x530) {
      cyrillic++;
      if (c === 0x456 || c === 0x457 || c === 0x454 || c === 0x491) ukrainian++;
    } else if (c < 0x600) hebrew += c >= 0x590 ? 1 : 0;
    else if (c < 0x780) arabic++;
    else if (c < 0x980) devanagari += c >= 0x900 ? 1 : 0;
    else if (c < 0xe80) thai += c >= 0xe00 ? 1 : 0;
    else if (c >= 0x3041 && c <= 0x30fa) kana++;
    else if ((c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)) han++;
    else if (c >= 0xac00 && c <= 0xd7a3) hangul++;
    else if (c >= 0xff66 && c <= 0xff9d) kana++;
  }
  const east = kana + han;
  // Latin letters of URLs and names stand in every text, so a script of its own wins from a fifth of the letters on
  const most = Math.max(latin / 5, 1);
  if (east > most && east >= FEW / 2 && east >= hangul) return kana * 12 >= han || kana >= 20 ? 'ja' : 'zh';
  if (hangul > most && hangul >= FEW / 2) return 'ko';
  if (cyrillic > most && cyrillic >= FEW) return ukrainian * 40 > cyrillic ? 'uk' : 'ru';
  const others: readonly (readonly [number, string])[] = [
    [greek, 'el'],
    [hebrew, 'he'],
    [arabic, 'ar'],
    [thai, 'th'],
    [devanagari, 'hi'],
  ];
  for (const [count, language] of others) if (count > most && count >= FEW) return language;
  return latin < FEW ? 'und' : bySmallWords(text.slice(0, end));
}

function bySmallWords(text: string): string {
  const score = new Array<number>(languages.length).fill(0);
  const lower = text.toLowerCase();
  for (let from = 0, words = 0; from < lower.length && words < LOOKED_WORDS; words++) {
    let to = from;
    while (letters[lower.charCodeAt(to)] === 1) to++;
    const list = to - from > LONGEST_WORD ? undefined : speaks.get(lower.slice(from, to));
    // a word of one language alone says more than one of three
    if (list !== undefined) for (const i of list) score[i] = (score[i] ?? 0) + 1 / list.length;
    from = to;
    while (from < lower.length && letters[lower.charCodeAt(from)] !== 1) from++;
  }
  let best = 0;
  for (let i = 1; i < score.length; i++) if ((score[i] ?? 0) > (score[best] ?? 0)) best = i;
  return (score[best] ?? 0) >= WORDS ? (languages[best] ?? 'und') : 'und';
}
