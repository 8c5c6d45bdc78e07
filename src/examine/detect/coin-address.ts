import type { Detector } from '../finding.ts';
import { coinAddressIn } from '../known/stories/coin-address.ts';

/** He says that he is the police, a court or the tax office: no authority takes coins. */
const AUTHORITY =
  /(?:警察署|警視庁|県警|府警|検察庁|税務署|国税局|国税庁|裁判所|税関)(?:です|でございます|より(?:ご連絡|お知らせ)|から(?:の)?(?:ご連絡|お知らせ|通知))|\b(?:this is|we are|i am (?:an )?(?:officer|agent|inspector) (?:of|from|with)) (?:the |your )?(?:[a-z]{2,16} ){0,3}(?:police|fbi|interpol|europol|irs|customs|court)\b/i;

/** An address to which coins can be sent stands in a letter. */
export default {
  id: 'coin-address',
  weight: 3,
  kinds: ['fraud', 'spam'],
  about: 'aim',
  group: 'coin-address',
  sources: ['https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki', 'https://www.ic3.gov/PSA/2024/PSA240111'],
  title: {
    ja: '暗号資産の送金先アドレスが書かれています',
    en: 'It tells an address to which coins shall be sent',
  },
  explains: {
    ja: '「{address}」は暗号資産の送金先です。送ると取り戻せないため、脅迫や偽の寄付、投資詐欺で使われます。',
    en: '"{address}" is an address for coins. What is sent there cannot be had back, which is why extortion, false charities and investment fraud use it.',
  },
  mistakes: {
    ja: '取引所からの通知や、開発者への寄付の案内にも現れます。',
    en: 'Exchanges tell of transfers, and developers ask for gifts like this.',
  },
  detect(facts) {
    const { text, distribution } = facts;
    const coin = coinAddressIn(facts);
    if (coin === undefined || text === undefined) return [];
    const weight = distribution.length > 0 ? 1 : AUTHORITY.test(coin.seen) ? 3 : 2;
    return [{ proof: text.proof, words: { address: coin.address }, weight }];
  },
} satisfies Detector;
