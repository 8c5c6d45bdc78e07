import type { Detector } from '../finding.ts';
import { lureOf } from '../known/lures.ts';

/** Gift cards shall be bought and their codes sent. */
export default {
  id: 'gift-card-request',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-cards',
  sources: [
    'https://www.kokusen.go.jp/news/data/n-20230725_1.html',
    'https://consumer.ftc.gov/articles/avoiding-and-reporting-gift-card-scams',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: 'ギフトカードを買って番号を送るよう求めています',
    en: 'It asks to buy gift cards and to send their codes',
  },
  explains: {
    ja: '「{quote}」と書かれています。上司や知人を装い、ギフトカードの番号を送らせて使い切る詐欺の言葉です。番号を送ると取り戻せません。',
    en: 'It says "{quote}", words of fraud that plays a chief or a friend. Once the codes are sent, the money is gone.',
  },
  mistakes: {
    ja: '贈り物や販促のために、本当にギフトカードを頼まれることもあります。本人に電話などで確かめてください。',
    en: 'Gift cards are bought honestly for presents and campaigns. Ask the person by telephone.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'gift-card');
    return lure === undefined ? [] : [lure.hit];
  },
} satisfies Detector;
