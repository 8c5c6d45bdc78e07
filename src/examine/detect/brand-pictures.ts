import { domainOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { strangersPage } from '../known/brands/elsewhere.ts';
import { picturedBy } from '../known/brands/pictures.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { hasNewsletterShape } from '../known/carriers/newsletter-shape.ts';
import { senderWords } from '../known/senders/sender-words.ts';

/** At its head stands a picture from a known organisation's own host, and nothing else in the mail is of that organisation. */
export default {
  id: 'brand-pictures',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  sources: [
    'https://www.antiphishing.jp/report/guideline/',
    'https://docs.apwg.org/reports/',
    'brand-pictures.ts 2026-11-30',
  ],
  title: {
    ja: '有名な会社や役所の画像を使っていますが、差出人もリンク先も無関係です',
    en: 'It borrows a well-known organization’s pictures, and nothing else in it is theirs',
  },
  explains: {
    ja: '最初の画像は{brand}のサーバー({from})から読み込まれますが、差出人({address})もリンク先({host})も{brand}のものではありません。',
    en: 'Its first picture comes from a server of {brand} ({from}), but neither the sender ({address}) nor {host}, where it leads, belongs to {brand}.',
  },
  mistakes: {
    ja: 'その会社の商品を紹介する店や、支払い方法の印を載せる店も、同じ画像を使うことがあります。',
    en: 'Shops that show its goods, or the marks of ways to pay, load such pictures too.',
  },
  detect(facts) {
    const { from, pictures = [], distribution } = facts;
    const [sender] = from;
    const [picture] = pictures;
    if (sender === undefined || picture === undefined) return [];
    const shown = picturedBy(picture.value.domain);
    const [brand] = shown;
    const page = brand === undefined ? undefined : strangersPage(facts, shown);
    if (brand === undefined || page === undefined) return [];
    const isMass = hasNewsletterShape(facts) || distribution.length > 0;
    const own = domainOfAddress(sender.value.address);
    // a shop has a name of its own
    const isShop =
      page.value.domain === own &&
      !shown.some(({ says, label }) => own.includes(label ?? (says[0] ?? own).replaceAll(' ', '')));
    const hit: Hit = {
      proof: [...picture.proof, ...page.proof],
      words: {
        brand: readableName(brand),
        from: picture.value.host,
        address: senderWords(sender.value),
        host: page.value.host,
      },
      ...(isMass || isShop ? { weight: 1 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
