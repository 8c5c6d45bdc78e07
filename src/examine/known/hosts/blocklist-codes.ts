/**
 * How much a list's code says of an honest reader's mail. As of 2026-11-21, from the lists' own pages (named beside the
 * zones in `lookup/listing/zones.ts`, where what each code means is written for readers).
 */
import type { Listing } from '../../facts/authentication.ts';
import type { Text } from '../../finding.ts';

/**
 * line: an address that its provider wants no mail from, with nothing said against its user. grave: phishing, malware, or
 * a network of criminals. bad: a source of spam. mild: shared by many, abused from outside, or merely watched.
 */
type Gravity = 'line' | 'grave' | 'bad' | 'mild';

/** By the list's name: code to gravity; `*` is any other code. `bits`: the last number is a sum. */
const lists: ReadonlyMap<string, { readonly bits?: true; readonly codes: Readonly<Record<string, Gravity>> }> = new Map(
  Object.entries({
    'Spamhaus ZEN': {
      codes: { '127.0.0.9': 'grave', '127.0.0.10': 'line', '127.0.0.11': 'line', '127.0.0.30': 'grave', '*': 'bad' },
    },
    'Spamhaus DBL': {
      // from 127.0.1.102 on they are honest domains that somebody abuses
      codes: {
        '127.0.1.2': 'bad',
        '127.0.1.4': 'grave',
        '127.0.1.5': 'grave',
        '127.0.1.6': 'grave',
        '*': 'mild',
      },
    },
    // it lists large providers' shared hosts for hours at a time
    SpamCop: { codes: { '*': 'mild' } },
    'Barracuda BRBL': { codes: { '*': 'mild' } },
    SURBL: { bits: true, codes: { '8': 'grave', '16': 'grave', '64': 'bad', '*': 'mild' } },
    URIBL: { bits: true, codes: { '2': 'bad', '*': 'mild' } },
  }),
);

const ORDER: readonly Gravity[] = ['grave', 'bad', 'mild', 'line'];

/** The gravest of an entry's codes; of a list that we do not know, mild. */
export function gravityOf({ list, codes }: Pick<Listing, 'list' | 'codes'>): Gravity {
  const known = lists.get(list);
  if (known === undefined) return 'mild';
  const all = codes.flatMap((code): Gravity[] => {
    if (known.bits !== true) return [known.codes[code] ?? known.codes['*'] ?? 'mild'];
    const last = Number(code.slice(code.lastIndexOf('.') + 1));
    const bits = Object.entries(known.codes).filter(([bit]) => (last & Number(bit)) !== 0);
    return bits.length === 0 ? ['mild'] : bits.map(([, gravity]) => gravity);
  });
  return ORDER.find((one) => all.includes(one)) ?? 'mild';
}

/** DNSWL writes its trust as the last number: none, low, medium, high. https://www.dnswl.org/?page_id=15 */
export function trustOf({ codes }: Pick<Listing, 'codes'>): number {
  return Math.max(0, ...codes.map((code) => Number(code.slice(code.lastIndexOf('.') + 1)) || 0));
}

/** What the lists say, as one sentence of each language; nothing where no code is known. */
export function saidBy(meanings: readonly Text[]): Text {
  const each = (language: keyof Text): string[] => [...new Set(meanings.map((one) => one[language]))];
  if (meanings.length === 0) return { ja: '', en: '' };
  return { ja: `リストの説明: ${each('ja').join('、')}。`, en: `They say: ${each('en').join('; ')}.` };
}
