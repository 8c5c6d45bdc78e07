/** A jCard (RFC 7095): the vCard of an entity, an array of arrays. */
import { field, mailAddressesIn, nameField } from '../draft.ts';
import { dictionary, list, text, texts } from './json.ts';

export interface Card {
  readonly name?: string;
  readonly organization?: string;
  /** `individual org group` (RFC 6350 §6.1.4). */
  readonly kind?: string;
  /** The preferred first. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  /** ISO 3166 alpha-2, where the address says so. */
  readonly country?: string;
}

/** The longest real cards have some twenty properties. */
const MAX_PROPERTIES = 100;
/** Values of one property, RFC 7095 §3.3. */
const MAX_VALUES = 10;
/** An email of several roles lists some; a bomb lists thousands. */
const MAX_ENTRIES = 20;

/** @param value `vcardArray`. Never throws; what is no jCard gives an empty card. */
export function readCard(value: unknown): Card {
  const card: { -readonly [K in keyof Card]: Card[K] } = { emails: [], phones: [], urls: [] };
  const emails: Entry[] = [];
  const phones: Entry[] = [];
  const urls: Entry[] = [];
  const [label, properties] = list(value);
  if (label !== 'vcard') return card;
  for (const property of list(properties).slice(0, MAX_PROPERTIES)) {
    // RFC 7095 §3.3: name, parameters, type, values
    const [rawName, rawParameters, , ...values] = list(property);
    const name = text(rawName)?.toLowerCase();
    const parameters = dictionary(rawParameters);
    const words = values.slice(0, MAX_VALUES).flatMap((one) => texts(one, MAX_VALUES));
    const first = field(words.find((word) => word.trim() !== ''));
    const rank = preference(parameters['pref']);
    const called = nameField(first);
    if (name === 'fn' && called !== undefined) card.name ??= called;
    else if (name === 'org' && called !== undefined) card.organization ??= called;
    else if (name === 'kind' && first !== undefined) card.kind ??= first.toLowerCase();
    else if (name === 'email') {
      // RIPE: the box for abuse beside the general one
      const first = typesOf(parameters).includes('abuse') ? 0 : rank;
      emails.push(...words.flatMap(mailAddressesIn).map((entry) => ({ entry, rank: first })));
    } else if (name === 'tel') phones.push(...phonesOf(words, parameters).map((entry) => ({ entry, rank })));
    // RFC 8605 §2.1: contact-uri, the form that stands in for a mail address
    else if (name === 'url' || name === 'contact-uri') urls.push(...pages(words).map((entry) => ({ entry, rank })));
    else if (name === 'adr') {
      const country = countryOf(values[0], parameters);
      if (country !== undefined) card.country ??= country;
    }
  }
  card.emails = ranked(emails);
  card.phones = ranked(phones);
  card.urls = ranked(urls);
  return card;
}

interface Entry {
  readonly entry: string;
  readonly rank: number;
}

/** RFC 6350 §5.3: 1 is the most preferred; without a word, the least. */
function preference(value: unknown): number {
  const rank = Number(text(value) ?? value ?? 101);
  return rank >= 1 && rank <= 100 ? rank : 101;
}

/** Sorted by preference, and each once. */
function ranked(entries: readonly Entry[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const { entry } of entries.toSorted((a, b) => a.rank - b.rank)) {
    if (!seen.has(entry.toLowerCase())) seen.set(entry.toLowerCase(), entry);
  }
  return [...seen.values()].slice(0, MAX_ENTRIES);
}

const typesOf = (parameters: Readonly<Record<string, unknown>>): readonly string[] =>
  texts(parameters['type'], MAX_VALUES).map((type) => type.toLowerCase());

/** Telephones, no facsimile. `tel:+1-418-656-9254;ext=102` is a URI (RFC 3966). */
function phonesOf(words: readonly string[], parameters: Readonly<Record<string, unknown>>): readonly string[] {
  if (typesOf(parameters).includes('fax')) return [];
  return words.flatMap((word) => field(word.replace(/^tel:/i, '').replace(';ext=', ' ext. ')) ?? []);
}

const pages = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => (/^https?:\/\//i.test(word) ? (field(word) ?? []) : []));

/** RFC 8605 §3.1: `cc`; else the seventh part of the address (RFC 6350 §6.3.1) when it is a code. */
function countryOf(value: unknown, parameters: Readonly<Record<string, unknown>>): string | undefined {
  return [text(parameters['cc']), text(list(value)[6])].find((code) => code !== undefined && /^[A-Z]{2}$/.test(code));
}
