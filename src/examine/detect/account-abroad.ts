import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isFromOutside } from '../known/senders/strangers.ts';
import { ibanCountryIn, isAbroad } from '../known/stories/account-holder.ts';
import { beginningOf } from '../known/text/beginning.ts';

/** A debt is called in. */
const DEBT =
  /\b(?:aanmaning|incasso|deurwaarder|vordering|mahnung|inkasso|forderung|pfändung|mise en demeure|recouvrement|huissier|créance|sollecito|recupero crediti|ufficiale giudiziario|upomnienie|windykac|komornik|inkassokrav|betalningspåminnelse|kronofogden|rykker|namsmann|výzva k úhradě|exekut|felszólítás|végrehajt|somați|executor judec)/i;

/** Where accounts are opened from abroad within minutes. */
const QUICK: ReadonlySet<string> = new Set(['LT', 'LV', 'EE', 'BG', 'CY', 'MT', 'GI']);

/** Money shall go to a bank of a country where nobody writes the language of the letter. */
export default {
  id: 'account-abroad',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'account-holder',
  sources: ['ISO 13616', 'https://www.europol.europa.eu/'],
  title: {
    ja: '振込先の銀行が、手紙の言葉の国とは別の国にあります',
    en: 'The account is with a bank of another country than the letter’s language',
  },
  explains: {
    ja: '振込先の口座(IBAN)は国番号{country}の銀行のものですが、本文の言葉はその国のものではありません。偽の請求では、すぐに開ける外国の口座がよく使われます。',
    en: 'The account (IBAN) is with a bank of {country}, where the language of the letter is not spoken. False bills often name accounts abroad that can be opened within minutes.',
  },
  mistakes: {
    ja: '外国のネット銀行に口座を持つ人や会社もあります。',
    en: 'People and firms do have accounts with online banks of other countries.',
  },
  detect(facts) {
    const { text, from, distribution } = facts;
    const [sender] = from;
    if (text === undefined || sender === undefined || distribution.length > 0 || !isFromOutside(facts)) return [];
    const country = ibanCountryIn(text.value);
    if (country === undefined || !isAbroad(country, text.value.language)) return [];
    // a firm of that country has its bank there
    if (domainOfAddress(sender.value.address).endsWith(`.${country.toLowerCase()}`)) return [];
    // a collector of debts has his bank where his debtors are
    const isClaim = QUICK.has(country) && DEBT.test(beginningOf(text.value));
    return [{ proof: text.proof, words: { country }, weight: isClaim ? 2 : 1 }];
  },
} satisfies Detector;
