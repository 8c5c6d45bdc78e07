/** Whose account a text names, and where its bank is. */
import { onceFor } from '../../../message/once.ts';
import type { BodyText } from '../../facts.ts';
import { beginningOf } from '../text/beginning.ts';

/**
 * `普通 1740926 ナカガワ ユウト`: a holder of two words in katakana is a person, as is one of three or four, as names of other lands have.
 * Banks write what is none with a sign: `カ)`, `ユ)`, `シヤ)` before or behind the name (全銀協).
 */
const PERSON =
  /(?:普通|当座|口座番号|記号番号)[^\n]{0,12}\d{5,8}[^\n]{0,6}?\n?[^\n]{0,12}?(?<![)(）（ァ-ヶー])(?!(?:フリガナ|カナ|メイギ) )([ァ-ヶ][ァ-ヶー]{1,7}(?: [ァ-ヶ][ァ-ヶー]{1,7}){1,3})(?![ァ-ヶー)]|\([ァ-ヶ])/;
const LEGAL = /[ァ-ヶ]{1,4}\)|\([ァ-ヶ]{1,4}|トクヒ|ダンタイ|カイケイ|カブシキ/;

/** `お支払いは銀行振込(個人名義)のみ`: a person's account, and no other way to pay. */
const PERSON_ONLY = /(?:振込|振り込み|口座)[^\n。]{0,6}(個人(?:名義|口座))[^\n。]{0,24}(?:のみ|限り|限らせ)/;

interface PersonalAccount {
  /** The person to whose account in Japan the text has money sent. */
  readonly holder: string;
  /** The text from that name on: there the writer signs, and before it he addresses his reader. */
  readonly behind: string;
  /** It says that nothing else is taken. */
  readonly isOnlyWay?: true;
}

export const personalAccountIn = onceFor((text: BodyText): PersonalAccount | undefined => {
  const seen = beginningOf(text)
    .normalize('NFKC')
    .replace(/[ \t]+/g, ' ');
  const only = PERSON_ONLY.exec(seen);
  if (only?.[1] !== undefined) return { holder: only[1], behind: seen.slice(only.index), isOnlyWay: true };
  const found = PERSON.exec(seen);
  const holder = found?.[1];
  if (found === null || holder === undefined || LEGAL.test(found[0])) return undefined;
  return { holder, behind: seen.slice(seen.indexOf(holder)) };
});

/** ISO 13616: two letters of the country, two digits, groups. */
const IBAN = /\b([A-Z]{2})[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/;

/** The country of the first IBAN of a text (ISO 3166). */
export const ibanCountryIn = onceFor((text: BodyText): string | undefined => IBAN.exec(beginningOf(text))?.[1]);

/** Countries whose accounts people have who write a language that is at home in few. */
const AT_HOME: Readonly<Record<string, string>> = {
  nl: 'NL BE',
  de: 'DE AT CH LI LU',
  fr: 'FR BE CH LU MC',
  it: 'IT CH SM',
  pl: 'PL',
  sv: 'SE FI',
  da: 'DK',
  nb: 'NO',
  no: 'NO',
  cs: 'CZ SK',
  hu: 'HU',
  ro: 'RO MD',
  fi: 'FI',
};

/** Whether a bank there is none of the countries of that language. */
export const isAbroad = (country: string, language: string): boolean => AT_HOME[language]?.includes(country) === false;
