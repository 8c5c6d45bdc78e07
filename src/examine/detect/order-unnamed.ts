import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { orderUnnamedIn } from '../known/stories/order-words.ts';
import { readingOf } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** A mailbox of another house than the one that it comes from, where he wants the answer. */
function otherHouse({ from, replyTo }: Facts): string | undefined {
  const own = domainOfAddress(from[0]?.value.address ?? '');
  if (own === '' || isFreemail(hostOfAddress(from[0]?.value.address ?? '')) || isMailingService(own)) return undefined;
  return replyTo.find(({ value }) => !sameHolder(domainOfAddress(value.address), own))?.value.address;
}

/** Somebody wants to buy whatever the reader sells, and has the answer sent to another house than he writes from. */
export default {
  id: 'order-unnamed',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-order',
  sources: ['https://www.ic3.gov/PSA/2023/PSA230324', 'order-words.ts 2026-12-01'],
  title: {
    ja: '何を買うかを書かずに注文を持ちかけ、別の会社のアドレスへ返信させます',
    en: 'It wants to buy anything, and the answer shall go to another house than it comes from',
  },
  explains: {
    ja: '「{quote}」とありますが、品名も数量もなく、差出人は{from}なのに返信先は{to}です。会社を名乗って後払いで商品を送らせる、または次のメールで注文書に見せたファイルを開かせる詐欺の始まり方です。',
    en: 'It says "{quote}", names neither thing nor quantity, comes from {from}, and wants the answer at {to}. Fraud begins so that has goods sent on account in a firm’s name, or sends an "order" that is a program next.',
  },
  mistakes: {
    ja: '購買の代行会社を通した、本当の問い合わせもあります。会社の代表番号に確かめてください。',
    en: 'Honest inquiries through a purchasing agent exist. Ask the firm by the telephone number on its own site.',
  },
  detect(facts) {
    const { from, text, subject } = facts;
    if (text === undefined || !isStrangersLetter(facts)) return [];
    const to = otherHouse(facts);
    const quote = to === undefined ? undefined : orderUnnamedIn(readingOf(text.value));
    if (to === undefined || quote === undefined) return [];
    return [
      {
        proof: proofOfQuote({ subject, text }, quote),
        words: { quote, from: from[0]?.value.address ?? '', to },
      },
    ];
  },
} satisfies Detector;
