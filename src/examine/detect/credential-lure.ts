import { domainOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brand-match.ts';
import { phrasesIn, quoted } from '../known/phrases.ts';

/** The mail asks to prove who one is, or to save an account or mailbox, and gives a way to do so. */
export default {
  id: 'credential-lure',
  weight: 2,
  kinds: ['phishing'],
  group: 'lure',
  sources: ['https://www.antiphishing.jp/report/guideline/', 'phrases.ts 2026-11-21'],
  title: {
    ja: '本人確認やログインを求めています',
    en: 'It asks to sign in or to prove who you are',
  },
  explains: {
    ja: '「{quote}」と書いて、リンク先や添付ファイルで情報を入力させようとしています。',
    en: 'It says "{quote}" and offers a link or file in which to enter the details.',
  },
  mistakes: {
    ja: '本物の会社も、規約の変更やログインの通知で似た言葉を使います。急がずに、公式アプリやブックマークから確かめてください。',
    en: 'Real companies use such words too, for sign-in notices and changed terms. Take your time, and check in the app or by your own bookmark.',
  },
  detect({ from, text, subject, links, attachments }) {
    if (text === undefined) return [];
    const hits = phrasesIn(text.value, subject?.value ?? '').filter(({ group }) => group === 'credential');
    if (hits.length === 0) return [];
    const own = from.map(({ value }) => domainOfAddress(value.address));
    const ways = links.filter(({ value }) => value.url.startsWith('http') && value.defanged !== true);
    const elsewhere = ways.some(({ value }) => !own.some((domain) => sameHolder(domain, value.domain)));
    const page = attachments.some(({ value }) => value.type === 'text/html');
    // to the sender's own pages one such word leads honestly too; a known organisation may say more of them
    const onlyOwn = ways.length > 0 && hits.length > 1 && !own.some(isBrandDomain);
    if (!elsewhere && !page && !onlyOwn) return [];
    const hit: Hit = { proof: text.proof, words: { quote: quoted(hits) } };
    return [hit];
  },
} satisfies Detector;
