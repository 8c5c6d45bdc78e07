import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isMassMail } from '../known/carriers/mass-mail.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { lureOf } from '../known/stories/lures.ts';
import { storyIn } from '../known/stories/parts.ts';
import { slammingIn } from '../known/stories/slamming.ts';
import { beginningOf } from '../known/text/beginning.ts';
import { isKnownHouse, isSentByOwnHost } from '../known/vouching/own-host.ts';

/** `「開運」とご返信ください`. */
const KEYWORD = /[「『"][^「」『』"\n]{1,12}[」』"]と(?:だけ|一言|ご?記入のうえ)?、?(?:ご?返信|送って|お送り|メールを)/;

/** Goods or chances are offered as one offers them to everybody. */
export default {
  id: 'unasked-offer',
  weight: 3,
  kinds: ['spam'],
  about: 'aim',
  group: 'lure-offer',
  sources: [
    'https://www.dekyo.or.jp/soudan/',
    'https://consumer.ftc.gov/articles/spam-text-messages-emails',
    'offer-phrases.ts 2026-12-02',
  ],
  title: {
    ja: '誰にでも送るような売り込みの文章です',
    en: 'It offers goods or chances in the words of advertisements to everybody',
  },
  explains: {
    ja: '「{quote}」などと書かれています。商品やうまい話を大勢に売り込む迷惑メールにも多い言葉です。',
    en: 'It says "{quote}", as spam often does that offers goods and easy money to everybody.',
  },
  mistakes: {
    ja: '自分で登録した店やサービスの広告にも、同じ言葉があります。',
    en: 'Advertisements of shops and services that the reader signed up with use such words too.',
  },
  detect(facts) {
    const endings = facts.text !== undefined && isStrangersLetter(facts) ? slammingIn(facts.text.value) : undefined;
    if (endings !== undefined && facts.text !== undefined && !isKnownHouse(facts.from[0]?.value.address ?? ''))
      return [{ proof: facts.text.proof, words: { quote: endings }, weight: 3 }];
    const lure = lureOf(facts, 'offer', { whole: 5 });
    if (lure === undefined) return [];
    // the bill for an entry that nobody ordered, made to look like the end of a domain
    const slam = isStrangersLetter(facts) ? (storyIn(facts, ['slam'])?.total ?? 0) : 0;
    if (slam > 2) return [{ ...lure.hit, weight: 3 }];
    // a firm that offers its services to everybody from a mailbox which anybody can have
    const isUnasked =
      facts.thread === undefined && facts.from.some(({ value }) => isFreemail(hostOfAddress(value.address)));
    if (isUnasked && lure.count > 2) return [{ ...lure.hit, weight: 3 }];
    // one word is to be sent back, as whoever counts those who bite lets them do
    if (lure.hit.weight === 2 && facts.text !== undefined && KEYWORD.test(beginningOf(facts.text.value)))
      return [{ ...lure.hit, weight: 3 }];
    // a shop praises its goods to its customers in the same words; another sign must say that nobody asked
    const isNewsletter = isMassMail(facts);
    const own = domainOfAddress(facts.from[0]?.value.address ?? '');
    return [
      isNewsletter && isSentByOwnHost(facts, own) && lure.hit.weight === 3 ? { ...lure.hit, weight: 2 } : lure.hit,
    ];
  },
} satisfies Detector;
