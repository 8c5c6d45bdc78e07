import { domainOfAddress } from '../../message/psl.ts';
import type { Mailbox } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { brandsIn, holds } from '../known/brands/match.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { readingOf } from '../known/text/beginning.ts';

/** Characters of a text in which it is looked for. */
const LOOKED = 20_000;

/** What the words are called, and as many small words in a row as such a phrase has at least (BIP 39: 12 to 24, of 3 to 8 letters). */
const NAMED =
  /recovery phrase|seed phrase|secret phrase|recovery words|wiederherstellungsphrase|phrase de récupération|frase de recuperación|frase de recuperação|シードフレーズ|リカバリーフレーズ|復元フレーズ/i;
const WORDS =
  /(?:^|[\n:.)])\s{0,9}(?:\d{1,2}[.) ]{1,3})?[a-z]{3,8}(?:[\s,]{1,4}(?:\d{1,2}[.) ]{1,3})?[a-z]{3,8}){11,23}\s{0,9}(?:$|[\n.])/;

/** Under the name of a known organisation, from a domain that is not its own. */
const plays = ({ name, address }: Mailbox): boolean =>
  brandsIn(name).some((brand) => !holds(brand, domainOfAddress(address)));

/** A mail gives the words that are the key of a wallet: whoever wrote it has that key too. */
export default {
  id: 'seed-words',
  weight: 3,
  kinds: ['phishing', 'fraud'],
  about: 'aim',
  group: 'lure-wallet',
  sources: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki', 'https://www.ic3.gov/PSA/2023/PSA230804'],
  title: {
    ja: 'ウォレットの復元フレーズが書かれています',
    en: 'It gives the recovery phrase of a wallet',
  },
  explains: {
    ja: '「{quote}…」という復元フレーズが書かれています。その言葉を知る人は誰でも、そのウォレットの資産を動かせます。送った人もです。',
    en: 'It gives the words "{quote}…". Whoever knows them can take what is in that wallet, and the sender knows them.',
  },
  mistakes: {
    ja: '仕組みを説明する記事に、例として載ることがあります。',
    en: 'Articles that explain wallets print such words as an example.',
  },
  detect({ from, text, thread, distribution }) {
    if (text === undefined || thread !== undefined || isOfList({ distribution })) return [];
    const seen = readingOf(text.value).slice(0, LOOKED);
    if (!NAMED.test(seen)) return [];
    const quote = WORDS.exec(seen)?.[0].replace(/\s+/g, ' ').trim();
    if (quote === undefined) return [];
    // an article that explains wallets goes to its subscribers, and not in the name of one who keeps them
    const isArticle = distribution.length > 0 && !from.some(({ value }) => plays(value));
    const hit: Hit = { proof: text.proof, words: { quote: quote.slice(0, 30) }, ...(isArticle ? { weight: 1 } : {}) };
    return [hit];
  },
} satisfies Detector;
