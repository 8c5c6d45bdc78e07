import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { endsOf } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { domainsOf } from '../known/senders/domains-of.ts';

/** A link stands in a picture that only a telephone reads. */
export default {
  id: 'link-in-code',
  weight: 2,
  kinds: ['phishing'],
  group: 'link-place',
  sources: [
    'https://www.ipa.go.jp/security/anshin/',
    'https://consumer.ftc.gov/consumer-alerts/2023/12/scammers-hide-harmful-links-qr-codes-steal-your-information',
  ],
  title: {
    ja: 'QRコードの中にリンクが隠れています',
    en: 'A link is hidden in a QR code',
  },
  explains: {
    ja: 'QRコードを読み取ると{host}が開きます。QRコードは行き先が目で見えず、会社の検査を通らないスマートフォンで開かせるために使われます。',
    en: 'The QR code opens {host}. Such codes hide where they lead, and have it opened on a telephone that no company watches.',
  },
  mistakes: {
    ja: 'イベントの案内、店の公式アプリ、名刺などのQRコードは、正当なメールにもあります。',
    en: 'Events, apps of shops and business cards have honest codes in mail too.',
  },
  detect({ from, links }) {
    const own = domainsOf(from);
    const hits: Hit[] = [];
    for (const { value, proof } of endsOf(links)) {
      if (value.where !== 'qr' || !value.url.startsWith('http') || isPublicPlace(value.host)) continue;
      if (own.some((domain) => sameHolder(domain, value.domain))) continue;
      hits.push({ proof, words: { host: value.host }, ...(value.personal === undefined ? { weight: 1 } : {}) });
    }
    return hits;
  },
} satisfies Detector;
