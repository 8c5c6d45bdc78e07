/** Which brand a name or a domain says to be. */

import { apart } from '../../../message/byte-string.ts';
import { once } from '../../../message/once.ts';
import { firstLabel } from '../../../message/psl.ts';
import type { Brand } from '../brands.ts';
import { brands } from '../brands.ts';
import { errandOf } from '../domains/errands.ts';
import { isAccessProxy } from '../links/access-proxies.ts';
import { asKatakana } from '../text/false-kana.ts';
import { isAscii, plain, SIGNS, skeleton, tight } from '../text/plain.ts';
import { isCompanyWord } from './company-words.ts';
import { beginningsOf, eastNamesIn, latinNamesIn, spacedNamesIn } from './names.ts';

const holders = new Map<string, Brand[]>();
for (const brand of brands) {
  for (const domain of brand.domains) {
    const known = holders.get(domain);
    if (known === undefined) holders.set(domain, [brand]);
    else known.push(brand);
  }
}

/** Whether two registrable domains belong to one holder, as far as we know: the same, or both of one brand. */
export function sameHolder(a: string, b: string): boolean {
  if (a === b) return true;
  const others = holders.get(b);
  return others !== undefined && (holders.get(a) ?? []).some((brand) => others.includes(brand));
}

/**
 * Endings that a state gives to its own offices alone. As of 2026-12-02. Sources: gov.uk and gov.au rules for names, JPRS (go.jp, lg.jp),
 * Canada's Standard on Web Addresses, AFNIC (gouv.fr).
 */
const STATES = ['gov.uk', 'go.jp', 'lg.jp', 'gov.au', 'gc.ca', 'gouv.fr'] as const;
const stateOf = (domain: string) => STATES.find((ending) => domain === ending || domain.endsWith(`.${ending}`));

/** Whether it holds the registrable domain, or is an office of the state that gave out the domain: no swindler registers one there. */
export function holds({ domains }: Brand, domain: string): boolean {
  if (domains.includes(domain)) return true;
  const state = stateOf(domain);
  return state !== undefined && domains.some((one) => stateOf(one) === state);
}

/** The brands that hold a registrable domain. */
export function brandsOf(domain: string): readonly Brand[] {
  return holders.get(domain) ?? [];
}

/** Whether the registrable domain is one of a brand that we know. */
export function isBrandDomain(domain: string): boolean {
  return holders.has(domain);
}

/** Whose services send what their users wrote: invoices, invitations, shared files. */
const CARRIERS: ReadonlySet<string> = new Set(
  'Microsoft,Google,PayPal,DocuSign,Dropbox,Adobe,Facebook,LinkedIn,X (Twitter),eBay,LINE,Mercado Pago,Proton,GoDaddy,GMO,Yahoo! JAPAN'.split(
    ',',
  ),
);

/** Whether mail of this registrable domain is its holder's own word: an organisation that we know, and no carrier of others' words. */
export function speaksForItself(domain: string): boolean {
  const own = holders.get(domain);
  return own !== undefined && !own.some((brand) => CARRIERS.has(brand.name));
}

/** Names that are written without spaces begin with such a letter. */
const BEYOND_LATIN = /[^\u0000-\u024f]/;

/** Without such a letter no Latin name is there. */
const LATIN = /[a-z0-9]/;

/** Names that say a brand only when nothing else is said, by their first word. */
const aloneNames = new Map<string, { readonly brand: Brand; readonly words: readonly string[] }[]>();
for (const brand of brands) {
  for (const alone of brand.alone ?? []) {
    const words = alone.split(' ');
    const first = words[0] ?? '';
    aloneNames.set(first, [...(aloneNames.get(first) ?? []), { brand, words }]);
  }
}

/** Display names are cut here: nobody reads further. */
const NAME_LENGTH = 200;

/** Answers kept, for several detectors ask about the same name. */
const KEPT = 32;
const kept = new Map<string, readonly Brand[]>();

/**
 * The brands that a display name says to be, in whatever spelling a reader takes for it: full-width, half-width kana,
 * spaced, with look-alike letters or unseen characters between.
 */
export function brandsIn(name: string): readonly Brand[] {
  const cut = name.slice(0, NAME_LENGTH);
  const known = kept.get(cut);
  if (known !== undefined) return known;
  const found = search(cut);
  if (kept.size >= KEPT) kept.clear();
  kept.set(apart(cut), found);
  return found;
}

/** Comparison would make letters of these: `Mcafee™` is no `mcafeetm`. */
const MARKS = /[™®©℠]/gu;

/** A shop in somebody's market, or a dealer: `山本酒店 楽天市場店`, `ドコモショップ山形店`. It says what is sold there, not who it is. */
const TENANT =
  /(?:楽天市場|楽天|amazon|yahoo!?ショッピング|yahoo!?|ヤフー|paypayモール|au pay ?マーケット) ?店|(?:ドコモ|ソフトバンク|ワイモバイル|auスタイル|au) ?ショップ/giu;

/** Words with one space between; a point belongs to them, and kana or kanji behind a Latin letter begin another. */
const wordsApart = (whole: string): string =>
  whole
    .split('.')
    .map((part) => part.replace(SIGNS, ' ').replace(/(?<=[a-z])(?=[\u3040-\u9fff])/g, ' '))
    .join('.');

/** `三 井 住 友`: one character a word is no word. */
const SPACED = /^[\u3040-\u9fff](?: [\u3040-\u9fff]){2,}$/;
const joinedUp = (words: string): string => words.replaceAll(' ', '');

function search(written: string): Brand[] {
  const name = written.replace(MARKS, ' ').replace(TENANT, ' ');
  if (name === '') return [];
  const whole = skeleton(name);
  const found = new Set<Brand>();
  const take = (some: readonly Brand[]): void => {
    for (const brand of some) found.add(brand);
  };
  if (LATIN.test(whole)) {
    take(latinNamesIn(whole));
    take(spacedNamesIn(whole));
  }
  const east = plain(name);
  if (BEYOND_LATIN.test(east)) {
    const joined = east.replaceAll(' ', '');
    // `東京電力エナジー` has a true 力, `カ一ド` a false 一
    for (const one of new Set([joined, asKatakana(joined)])) take(eastNamesIn(one));
  }
  const spoken = (isAscii(whole) ? whole.replace(/[^a-z0-9.]+/g, ' ') : wordsApart(whole.replace(SPACED, joinedUp)))
    .trim()
    .split(' ');
  if (spoken[0] === '') return wholeFirst(found, east);
  for (const { brand, words: own } of aloneNames.get(spoken[0] ?? '') ?? []) {
    if (own.every((word, k) => spoken[k] === word) && spoken.slice(own.length).every(isCompanyWord)) {
      found.add(brand);
    }
  }
  return wholeFirst(found, east);
}

/** `SMBC日興証券` says `smbc` too, and is the broker, not the card: whose name is a part of another's stands behind it. */
function wholeFirst(found: ReadonlySet<Brand>, name: string): Brand[] {
  const all = [...found];
  if (all.length < 2) return all;
  const joined = name.replaceAll(' ', '');
  const said = all.map(({ says }) => {
    const words = says.map((one) => one.replaceAll(' ', '')).filter((one) => joined.includes(one));
    return words.sort((a, b) => b.length - a.length)[0] ?? '';
  });
  const isPart = (_: Brand, k: number): boolean =>
    said[k] !== '' && said.some((other) => other !== said[k] && other.includes(said[k] ?? ''));
  return [...all.filter((one, k) => !isPart(one, k)), ...all.filter(isPart)];
}

/** The brand whose name the host imitates without belonging to it, and how. */
interface LookAlike {
  readonly brand: Brand;
  readonly how: 'letters' | 'inside' | 'subdomain';
}

/** The labels of brands, all ASCII. */
const labelList = once(() =>
  brands.flatMap((brand) => (brand.label === undefined ? [] : [{ brand, label: brand.label }])),
);

/** Labels once tightened; most begin otherwise than any host that is looked at, and are not. */
const tightLabels = new Map<string, string>();

function tightLabel(label: string): string {
  const known = tightLabels.get(label);
  if (known !== undefined) return known;
  const made = tight(label);
  tightLabels.set(label, made);
  return made;
}

/** A word of capitals. */
const CAPITALS = /(?<![A-Za-z0-9])[A-Z][A-Z0-9]{1,11}(?![A-Za-z0-9])/g;
const brandByShort = once(
  () =>
    new Map(
      brands.flatMap((brand) => [brand.label ?? [], brand.alone ?? []].flat().map((short) => [short, brand] as const)),
    ),
);

/**
 * A name too short to say a brand by itself, in capitals, which the host repeats before an errand of its own: `NHK …` that leads
 * to `nhk-pay.host.example`. A mailing service gives each of its customers a label, without an errand; `Ana` is a name.
 */
export function shortNameOf(name: string, host: string, domain: string): Brand | undefined {
  const left = host.split('.').slice(0, -domain.split('.').length).slice(-LABELS);
  // `cz-uitbetaling.example` is named for an errand as well; other names with a hyphen are of other houses
  const parts = errandOf(domain) === undefined ? left : [...left, firstLabel(domain)];
  if (!parts.some((part) => part.includes('-'))) return undefined;
  for (const written of name.normalize('NFKC').match(CAPITALS) ?? []) {
    const word = written.toLowerCase();
    const brand = brandByShort().get(word);
    if (brand === undefined || brand.domains.includes(domain)) continue;
    if (parts.some((part) => part.startsWith(`${word}-`) || part.endsWith(`-${word}`))) return brand;
  }
  return undefined;
}

/**
 * Whether a host imitates a brand. Simple forms: `paypa1.com`, `amazon-login.example`, `www.amazon.co.jp.example`,
 * letters of other scripts.
 * @param host as shown to the reader, Unicode allowed
 * @param domain its registrable domain in ASCII
 */
export function lookAlike(host: string, domain: string): LookAlike | undefined {
  if (holders.has(domain) || isAccessProxy(host, domain)) return undefined;
  const key = `${host} ${domain}`;
  if (lookedAt.has(key)) return lookedAt.get(key);
  const found = searchAlike(host, domain);
  if (lookedAt.size >= HOSTS_KEPT) lookedAt.clear();
  if (key.length <= KEY_LIMIT) lookedAt.set(apart(key), found);
  return found;
}

/** Answers kept: the links of one mail lead to few hosts, and several detectors ask. */
const HOSTS_KEPT = 256;
/** Characters of a host and its domain, 255 each at the most (RFC 1035 §2.3.4); what is longer is no host, and is not kept. */
const KEY_LIMIT = 511;
const lookedAt = new Map<string, LookAlike | undefined>();

function searchAlike(host: string, domain: string): LookAlike | undefined {
  const dot = domain.indexOf('.');
  const ascii = dot < 0 ? domain : domain.slice(0, dot);
  const suffixLabels = domain.split('.').length - 1;
  const parts = host.split('.');
  const shown = parts[parts.length - suffixLabels - 1] ?? ascii;
  const left = parts.slice(0, parts.length - suffixLabels - 1).join('.');
  const squeezed = tight(shown);
  const dashed = shown.includes('-');
  const words = dashed ? disguisedWords(shown) : undefined;
  const first = beginningsOf(squeezed.charAt(0));
  for (const { brand, label } of labelList()) {
    const isAlike = first.includes(label.charAt(0)) && tightLabel(label) === squeezed;
    // of most labels nothing has to be compared
    if (!dashed && !isAlike && (label.length < LONG || shown.length < label.length - 1)) continue;
    const word = words?.get(tightLabel(label)) ?? label;
    const how = imitation(shown, isAlike || word !== label, dashed, label);
    if (how !== undefined) return { brand, how };
  }
  const inside = ownDomainIn(left);
  return inside === undefined ? undefined : { brand: inside, how: 'subdomain' };
}

/** The words between dashes that can be read as others, by how they look: `amaz0n-login`, `paypa1-verify`, `rnicrosoft-desk`. */
function disguisedWords(shown: string): ReadonlyMap<string, string> | undefined {
  const words = shown.split('-').filter((word) => /[^a-z]|rn|vv/.test(word) && /[a-z]{2}/.test(word));
  return words.length === 0 ? undefined : new Map(words.map((word) => [tight(word), word]));
}

/** Letters of a label in which one that is wrong is not seen. */
const LONG = 7;

/** How the label of a host imitates the label of a brand. */
function imitation(shown: string, isAlike: boolean, dashed: boolean, label: string): LookAlike['how'] | undefined {
  // the very same label below another ending may be the brand's own in another country
  if (shown === label) return undefined;
  if (label.length >= 5 && isAlike) return 'letters';
  const long = label.length >= LONG;
  if (long && isOneApart(shown, label)) return 'letters';
  if (dashed && hasToken(shown, label)) return 'inside';
  return long && shown.length > label.length + 2 && shown.includes(label) && !BEGINNINGS.has(label)
    ? 'inside'
    : undefined;
}

/** Whether a stranger's host carries the brand's label to the left of its own domain: `www.eki-net.example.cn`. */
export function carriesLabel(host: string, domain: string, { label, domains }: Brand): boolean {
  if (label === undefined || label.length < 4 || domains.includes(domain) || isAccessProxy(host, domain)) return false;
  const left = host.split('.').slice(0, -domain.split('.').length).slice(-LABELS);
  return left.some((part) => part === label || hasToken(part, label));
}

/** A name that is one word of letters that hosts are made of. */
const HOST_WORD = /^[a-z0-9]{4,24}$/;

/** Whether a stranger's host carries another name of the brand there, as a word: `vpass-smbc.example.cn`. */
export function carriesName(host: string, domain: string, { says, domains }: Brand): boolean {
  if (domains.includes(domain) || isAccessProxy(host, domain)) return false;
  const left = host.split('.').slice(0, -domain.split('.').length).slice(-LABELS);
  return says.some((name) => HOST_WORD.test(name) && left.some((part) => part !== name && hasToken(part, name)));
}

/** The brand of which a word stands before a domain that is nothing but an errand: `auctions-yahoo.pay-kakunin.example`. */
export function errandFor(host: string, domain: string): Brand | undefined {
  if (errandOf(domain) === undefined) return undefined;
  const left = host.split('.').slice(0, -domain.split('.').length).slice(-LABELS);
  return labelList().find(
    ({ label }) => label.length >= 5 && left.some((part) => part !== label && hasToken(part, label)),
  )?.brand;
}

/** Whether the brand's label is a word of a stranger's domain, an ordinary word too: `inbox-ledger.example`. */
export function hasWordOf(domain: string, { label }: Brand): boolean {
  const words = firstLabel(domain).split('-');
  return label !== undefined && label.length >= 4 && words.length > 1 && words.includes(label) && !holders.has(domain);
}

/** The brand whose own domain stands at the left of a host: `www.amazon.co.jp.example`, `paypal.com-login.example`. */
function ownDomainIn(left: string): Brand | undefined {
  const labels = left.split('.').slice(-LABELS);
  for (let from = 0; from < labels.length; from++) {
    let name = labels[from] ?? '';
    for (let to = from + 1; to < labels.length; to++) {
      const label = labels[to] ?? '';
      const dash = label.indexOf('-');
      const brand = (holders.get(`${name}.${label}`) ??
        (dash > 0 ? holders.get(`${name}.${label.slice(0, dash)}`) : undefined))?.[0];
      if (brand !== undefined) return brand;
      name = `${name}.${label}`;
    }
  }
  return undefined;
}

/** Labels of a host that are looked at, from the right. */
const LABELS = 8;

/** Labels with which words begin: `interactive`, `revolution`. Only between dashes they are the brand's. */
const BEGINNINGS: ReadonlySet<string> = new Set(['interac', 'revolut']);

/** Labels that are words or surnames too: `on-line`, `hotel-sakura`, `visa-office`. */
const COMMON: ReadonlySet<string> = new Set(
  'line visa apple chase ledger tether sakura nomura matsui aeon adobe monex norton temu myna twitter'.split(' '),
);

/** `amazon` in `secure-amazon-jp`; labels of two or three letters are parts of too many words. */
function hasToken(text: string, label: string): boolean {
  return (
    label.length >= 4 &&
    !COMMON.has(label) &&
    (text.startsWith(`${label}-`) || text.endsWith(`-${label}`) || text.includes(`-${label}-`))
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
