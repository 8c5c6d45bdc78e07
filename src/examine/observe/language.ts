/** In which language a text is written: by its script, and for scripts that many share by its commonest small words and its marked letters. */
import { once } from '../../message/once.ts';
import { isJapaneseHan } from './han.ts';

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
  da: 'og det at en et er som på for med af til den har ikke om vi du din dit fra hvis eller efter også jeg skal',
  nb: 'og det at en et er som på for med av til den har ikke om vi du din ditt fra hvis eller etter også jeg skal',
  cs: 'a v na s se je z do že to si jak není jsme jste byl byla bylo váš vaše vaši vám vás pro aby nebo při který která prosím děkujeme dobrý',
  hu: 'az és hogy nem ön önnek egy meg vagy kérjük köszönjük kedves tisztelt',
  ro: 'și şi pentru dumneavoastră vă sunt cu că sau prin către în fost',
  tr: 've bir bu için ile olarak da de çok daha gibi kadar ancak sizin sayın size sizi yeni olan son en ya veya değil tl lütfen bugün gün içinde tarihinde',
  id: 'dan yang di untuk dengan anda ini dari tidak akan pada adalah kami atau',
  vi: 'và của là cho bạn không được các trong với này một có',
};
const languages = Object.keys(SMALL_WORDS);
/** By word, the numbers of the languages that have it. */
const speakers = once(() => {
  const speaks = new Map<string, number[]>();
  languages.forEach((language, i) => {
    for (const word of new Set(SMALL_WORDS[language]?.split(' '))) speaks.set(word, [...(speaks.get(word) ?? []), i]);
  });
  return { speaks, longest: Math.max(...[...speaks.keys()].map((word) => word.length)) };
});

/** Letters with marks that one language has, or few: a word of theirs in a text without small words says as much. */
const MARKED: readonly (readonly [marks: string, languages: string])[] = [
  ['ğı', 'tr'],
  ['ş', 'tr ro'],
  ['łąężźńś', 'pl'],
  ['řěůňťď', 'cs'],
  ['őű', 'hu'],
  ['ß', 'de'],
  ['ñ¿¡', 'es'],
  ['ãõ', 'pt'],
  ['øæ', 'da nb'],
  ['å', 'sv da nb'],
  ['œ', 'fr'],
  ['êàû', 'fr pt'],
  ['ìò', 'it'],
  ['ùè', 'it fr'],
  ['ăț', 'ro'],
  ['đơư', 'vi'],
];
/** Letters that are counted of each row: names of people have such letters in every language. */
const MOST_MARKED = 3;
/** Rows of which one language has letters; who dresses up plain words so that no filter reads them takes them from everywhere. */
const MOST_ROWS = 3;
/** By character, the number of its row, counted from 1; and the numbers of each row's languages. */
const marked = once(() => {
  const rows = new Uint8Array(0x220);
  MARKED.forEach(([marks], row) => {
    for (const mark of marks) rows[mark.charCodeAt(0)] = row + 1;
  });
  return { rows, speakers: MARKED.map(([, ofRow]) => ofRow.split(' ').map((one) => languages.indexOf(one))) };
});

function countMarked(lower: string, score: number[]): void {
  const { rows, speakers } = marked();
  const counts = new Array<number>(MARKED.length + 1).fill(0);
  for (let i = 0; i < lower.length; i++) {
    const row = rows[lower.charCodeAt(i)] ?? 0;
    counts[row] = (counts[row] ?? 0) + 1;
  }
  if (counts.slice(1).filter((count) => count > 0).length > MOST_ROWS) return;
  speakers.forEach((list, row) => {
    const count = Math.min(counts[row + 1] ?? 0, MOST_MARKED);
    for (const i of list) score[i] = (score[i] ?? 0) + count / list.length;
  });
}

/** Words that are looked at. */
const LOOKED_WORDS = 500;
/** By character: letters that words of these languages are made of. */
const letters = new Uint8Array(0x220);
for (const letter of 'abcdefghijklmnopqrstuvwxyząćęłńóśźżğışœčďěňřšťůžőűășțţ') letters[letter.charCodeAt(0)] = 1;
letters.fill(1, 0xe0, 0x100);

/** BCP 47 language of a text; `und` when there is too little, or no script and words that we know. */
export function languageOf(text: string): string {
  const end = Math.min(text.length, LOOKED);
  const counts = countScripts(text, end);
  const of = (script: Script): number => counts[SCRIPTS.indexOf(script)] ?? 0;
  const latin = of('latin');
  const kana = of('kana');
  const han = of('han');
  const hangul = of('hangul');
  const ukrainian = of('ukrainian');
  const cyrillic = of('cyrillic') + ukrainian;
  const east = kana + han;
  // Latin letters of URLs and names stand in every text, so a script of its own wins from a fifth of the letters on
  const most = Math.max(latin / 5, 1);
  if (east > most && east >= FEW / 2 && east >= hangul)
    return kana * 12 >= han || kana >= 20 || isJapaneseHan(text.slice(0, end)) ? 'ja' : 'zh';
  if (hangul > most && hangul >= FEW / 2) return 'ko';
  if (cyrillic > most && cyrillic >= FEW) return ukrainian * 40 > cyrillic ? 'uk' : 'ru';
  for (const [script, language] of OTHERS) if (of(script) > most && of(script) >= FEW) return language;
  return latin < FEW ? 'und' : bySmallWords(text.slice(0, end));
}

type Script = (typeof SCRIPTS)[number];
const SCRIPTS = [
  'none',
  'latin',
  'greek',
  'cyrillic',
  'ukrainian',
  'hebrew',
  'arabic',
  'devanagari',
  'thai',
  'kana',
  'han',
  'hangul',
] as const;

/** Scripts of one language, as far as mail goes. */
const OTHERS = [
  ['greek', 'el'],
  ['hebrew', 'he'],
  ['arabic', 'ar'],
  ['thai', 'th'],
  ['devanagari', 'hi'],
] as const;

/** First and last character; a later row wins. */
const RANGES: readonly (readonly [Script, number, number])[] = [
  ['latin', 0x41, 0x5a],
  ['latin', 0x61, 0x7a],
  ['greek', 0x370, 0x3ff],
  ['cyrillic', 0x400, 0x52f],
  ['ukrainian', 0x454, 0x454],
  ['ukrainian', 0x456, 0x457],
  ['ukrainian', 0x491, 0x491],
  ['hebrew', 0x590, 0x5ff],
  ['arabic', 0x600, 0x77f],
  ['devanagari', 0x900, 0x97f],
  ['thai', 0xe00, 0xe7f],
  ['kana', 0x3041, 0x30fa],
  ['han', 0x3400, 0x9fff],
  ['hangul', 0xac00, 0xd7a3],
  ['han', 0xf900, 0xfaff],
  ['kana', 0xff66, 0xff9d],
];

/** By character, its script's number. Made for the first text: a command without one does not need it. */
let scripts: Uint8Array | undefined;

function scriptTable(): Uint8Array {
  const table = new Uint8Array(65_536);
  for (const [script, first, last] of RANGES) table.fill(SCRIPTS.indexOf(script), first, last + 1);
  return table;
}

function countScripts(text: string, end: number): Int32Array {
  scripts ??= scriptTable();
  const counts = new Int32Array(SCRIPTS.length);
  tally(text, end, scripts, counts);
  return counts;
}

/** One look-up a character and no branches, so that V8 compiles it once, whatever the scripts. */
function tally(text: string, end: number, table: Uint8Array, counts: Int32Array): void {
  for (let i = 0; i < end; i++) {
    const script = table[text.charCodeAt(i)] ?? 0;
    counts[script] = (counts[script] ?? 0) + 1;
  }
}

/** Where the letters (`kind` 1), or what stands between words (0), end that begin at `from`. */
function endOfRun(text: string, from: number, kind: number): number {
  let end = from;
  while (end < text.length && (letters[text.charCodeAt(end)] ?? 0) === kind) end++;
  return end;
}

/** Signs that join the words of a host, an address or a path. */
const JOINTS = '.@/_';

/** Part of a name such as `www.works.example`: `com` there is no Portuguese, nor `it` Italian or English. */
function isOfName(text: string, from: number, to: number): boolean {
  const joins = (at: number, beyond: number): boolean =>
    JOINTS.includes(text.charAt(at) || ' ') && /[a-z0-9]/.test(text.charAt(beyond));
  return joins(from - 1, from - 2) || joins(to, to + 1);
}

const BEYOND_ASCII = /[^\x00-\x7f]/;

function bySmallWords(text: string): string {
  const { speaks, longest } = speakers();
  const score = new Array<number>(languages.length).fill(0);
  const single = new Array<number>(languages.length).fill(0);
  const lower = text.toLowerCase();
  for (let from = 0, words = 0; from < lower.length && words < LOOKED_WORDS; words++) {
    const to = endOfRun(lower, from, 1);
    const list = to - from > longest ? undefined : speaks.get(lower.slice(from, to));
    // a word of one language alone says more than one of three
    if (list !== undefined && !isOfName(lower, from, to)) {
      const counted = to - from === 1 ? single : score;
      for (const i of list) counted[i] = (counted[i] ?? 0) + 1 / list.length;
    }
    from = endOfRun(lower, to, 0);
  }
  // a list has letters too: `a)`, `e)`, `o)` are words of a text that has longer ones
  for (let i = 0; i < score.length; i++) score[i] = (score[i] ?? 0) + Math.min(score[i] ?? 0, single[i] ?? 0);
  if (BEYOND_ASCII.test(lower)) countMarked(lower, score);
  let best = 0;
  for (let i = 1; i < score.length; i++) if ((score[i] ?? 0) > (score[best] ?? 0)) best = i;
  return (score[best] ?? 0) >= WORDS ? (languages[best] ?? 'und') : 'und';
}
