import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { codeToScan } from '../known/stories/codes-to-scan.ts';
import { phrasesIn } from '../known/stories/phrases.ts';

/** A picture is to be read with a telephone, so that nobody sees where it leads; where that is the only way, and to sign in, it is more than a hint. */
export default {
  id: 'code-to-scan',
  weight: 2,
  kinds: ['phishing'],
  about: 'aim',
  group: 'link-place',
  sources: [
    'https://www.ipa.go.jp/security/anshin/',
    'https://www.antiphishing.jp/news/alert/',
    'https://consumer.ftc.gov/consumer-alerts/2023/12/scammers-hide-harmful-links-qr-codes-steal-your-information',
  ],
  title: {
    ja: 'QRコードをスマートフォンで読み取らせようとしています',
    en: 'It wants a QR code to be read with a telephone',
  },
  explains: {
    ja: '「{quote}」と書かれています。QRコードは、読み取るまで行き先が分かりません。リンクの検査を避けて偽のページを開かせるのに使われます。',
    en: 'It says "{quote}". Nobody sees where such a code leads before it is read, so it passes by the filters that look at links.',
  },
  mistakes: {
    ja: '認証アプリの登録、店の会員登録、イベントの案内でも、QRコードを読み取ることがあります。',
    en: 'Authenticator apps, shops and events have honest codes to be read.',
  },
  detect(facts) {
    const quote = codeToScan(facts);
    const { text, subject, from, to, links, distribution } = facts;
    if (quote === undefined || text === undefined || distribution.length > 0) return [];
    const own = domainsOf(from);
    const isHouse = to.some(({ value }) => own.some((one) => sameHolder(one, domainOfAddress(value.address))));
    if (isHouse || own.some(isBrandDomain)) return [];
    const isOnlyWay = links.every(({ value }) => value.where === 'qr' || !value.url.startsWith('http'));
    const asks = phrasesIn(text.value, subject?.value ?? '').some(({ group }) => group === 'credential');
    return [{ proof: text.proof, words: { quote }, weight: isOnlyWay && asks ? 2 : 1 }];
  },
} satisfies Detector;
