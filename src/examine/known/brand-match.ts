/** Which brand a name or a domain says to be. */

import type { Brand } from './brands.ts';
import { brands } from './brands.ts';
import { plain, skeleton, tight } from './plain.ts';

const holders = new Map<string, Brand>();
for (const brand of brands) for (const domain of brand.domains) if (!holders.has(domain)) holders.set(domain, brand);

/** Whether two registrable domains belong to one holder, as far as we know: the same, or both of one brand. */
export function sameHolder(a: string, b: string): boolean {
  return a === b || brands.some(({ domains }) => domains.includes(a) && domains.includes(b));
}

/** Words that a display name puts behind a brand whose own name is a common word. */
const COMPANY_WORDS: ReadonlySet<string> = new Set([
  'support',
  'team',
  'service',
  'services',
  'security',
  'account',
  'accounts',
  'center',
  'centre',
  'customer',
  'care',
  'notification',
  'notifications',
  'info',
  'inc',
  'co',
  'jp',
  'com',
  'ltd',
  'official',
  'delivery',
  'express',
  'id',
  'the',
  'help',
  'desk',
  'helpdesk',
  'alert',
  'alerts',
  'noreply',
  'no',
  'reply',
  'japan',
  'カード',
  'カード株式会社',
  '株式会社',
  'サポート',
  'サポートセンター',
  'カスタマーセンター',
  '事務局',
  'お客様センター',
]);

/** A Latin name that is long enough to be found inside letters that were spaced out or joined. */
const TIGHT_LENGTH = 6;

interface Key {
  readonly brand: Brand;
  readonly text: string;
  readonly latin: boolean;
  readonly tight: string;
}
let keys: readonly Key[] | undefined;

// made when the first name is looked at: reports and other verbs never need it
function keyList(): readonly Key[] {
  keys ??= brands.flatMap((brand) =>
    brand.says.map((says) => {
      const latin = says.charCodeAt(0) < 0x250;
      return { brand, text: latin ? says : says.replaceAll(' ', ''), latin, tight: latin ? tight(says) : '' };
    }),
  );
  return keys;
}

/** Display names are cut here: nobody reads further. */
const NAME_LENGTH = 200;

/**
 * The brands that a display name says to be, in whatever spelling a reader takes for it: full-width, half-width kana,
 * spaced, with look-alike letters or unseen characters between.
 */
export function brandsIn(name: string): Brand[] {
  const whole = skeleton(name.slice(0, NAME_LENGTH));
  const joined = plain(name.slice(0, NAME_LENGTH)).replaceAll(' ', '');
  const letters = tight(whole);
  const found = new Set<Brand>();
  for (const key of keyList()) {
    if (
      key.latin
        ? hasWord(whole, key.text) || (key.tight.length >= TIGHT_LENGTH && letters.includes(key.tight))
        : joined.includes(key.text)
    )
      found.add(key.brand);
  }
  const words = whole
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()
    .split(' ');
  const first = words[0] ?? '';
  for (const brand of brands) {
    for (const alone of brand.alone ?? []) {
      const own = alone.split(' ');
      if (
        own.every((word, i) => words[i] === word) &&
        words.slice(own.length).every((word) => COMPANY_WORDS.has(word)) &&
        first !== ''
      )
        found.add(brand);
    }
  }
  return [...found];
}

/** Whether `word` stands in `text` with no letter or digit beside it. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + word.length))) return true;
  }
  return false;
}

function isLetter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 48 && c <= 57) || (c >= 0xe0 && c <= 0x24f);
}

/** The brand whose name the host imitates without belonging to it, and how. */
interface LookAlike {
  readonly brand: Brand;
  readonly how: 'letters' | 'inside' | 'subdomain';
}

let labels: readonly { readonly brand: Brand; readonly label: string; readonly tight: string }[] | undefined;
function labelList(): NonNullable<typeof labels> {
  labels ??= brands.flatMap((brand) =>
    brand.label === undefined ? [] : [{ brand, label: brand.label, tight: tight(brand.label) }],
  );
  return labels;
}

/**
 * Whether a host imitates a brand. Simple forms: `paypa1.com`, `amazon-login.example`, `www.amazon.co.jp.example`,
 * letters of other scripts.
 * @param host as shown to the reader, Unicode allowed
 * @param domain its registrable domain in ASCII
 */
export function lookAlike(host: string, domain: string): LookAlike | undefined {
  if (holders.has(domain)) return undefined;
  const dot = domain.indexOf('.');
  const ascii = dot < 0 ? domain : domain.slice(0, dot);
  const suffixLabels = domain.split('.').length - 1;
  const parts = host.split('.');
  const shown = parts[parts.length - suffixLabels - 1] ?? ascii;
  const left = parts.slice(0, parts.length - suffixLabels - 1).join('.');
  const squeezed = tight(shown);
  for (const { brand, label, tight: wanted } of labelList()) {
    if (label.length >= 5) {
      // the very same label below another ending may be the brand's own in another country
      if (squeezed === wanted && shown !== label) return { brand, how: 'letters' };
      if (label.length >= 7 && shown !== label && isOneApart(shown, label)) return { brand, how: 'letters' };
    }
    if (shown.includes('-') && shown !== label && hasToken(shown, label)) return { brand, how: 'inside' };
    if (label.length >= 7 && shown.length > label.length + 2 && shown.includes(label)) return { brand, how: 'inside' };
  }
  if (left !== '') {
    for (const brand of brands) {
      for (const own of brand.domains) {
        const at = `.${left}`.indexOf(`.${own}`);
        const after = at < 0 ? -1 : left.charCodeAt(at + own.length);
        if (at >= 0 && (Number.isNaN(after) || after === 46 || after === 45)) return { brand, how: 'subdomain' };
      }
    }
  }
  return undefined;
}

/** `amazon` in `secure-amazon-jp`; labels of two or three letters are parts of too many words. */
function hasToken(text: string, label: string): boolean {
  return (
    label.length >= 4 && (text.startsWith(`${label}-`) || text.endsWith(`-${label}`) || text.includes(`-${label}-`))
  );
}

/** One letter more, less, other, or two changed places; the first letter is the same, for that is how eyes are deceived. */
function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  const rest = (x: string, from: number): string => x.slice(from);
  if (a.length === b.length) {
    return (
      rest(a, i + 1) === rest(b, i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, i + 2) === rest(b, i + 2))
    );
  }
  return a.length > b.length ? rest(a, i + 1) === rest(b, i) : rest(a, i) === rest(b, i + 1);
}
