import type { Detector } from '../finding.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { borrowedNameIn } from '../known/senders/playing/name-in-from.ts';
import { withoutUnseen } from '../known/text/unseen.ts';

/** What services write behind the name of the person for whom they send. */
const VIA = /\bvia\b|経由/i;

/** The name has the form in which a service writes on behalf of a person (`Jane via DocuSign`), and the address is not that service's. */
export default {
  id: 'via-service-elsewhere',
  weight: 2,
  kinds: ['phishing'],
  group: 'service-form',
  contradicts: ['genuine'],
  sources: ['RFC 5322 §3.4', 'https://www.antiphishing.jp/report/guideline/', 'brands.ts 2026-11-21'],
  title: {
    ja: 'サービスが代わりに送ったような差出人名ですが、そのサービスのアドレスではありません',
    en: 'It is named as a service names what it sends for somebody, and is not from that service',
  },
  explains: {
    ja: '差出人名「{name}」は、{brand}が利用者に代わって送るときの書き方ですが、実際のアドレスは{address}です。{brand}の通知は{own}から届きます。',
    en: '"{name}" is how {brand} names mail that it sends for a person, but the address is {address}. Notices of {brand} come from {own}.',
  },
  mistakes: {
    ja: 'サービス名を含むグループや担当者が、自分たちの名前をこう書くことがあります。',
    en: 'A group or desk that is named after the service may call itself so.',
  },
  detect(facts) {
    const borrowed = borrowedNameIn(facts);
    if (borrowed === undefined) return [];
    const { sender, brand } = borrowed;
    const name = withoutUnseen(sender.value.name);
    if (!VIA.test(name)) return [];
    const words = { name, brand: readableName(brand), address: sender.value.address, own: brand.domains[0] ?? '' };
    return [{ proof: sender.proof, words }];
  },
} satisfies Detector;
