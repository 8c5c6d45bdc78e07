import { domainOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { isBrandDomain, speaksForItself } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { hasNewsletterShape } from '../known/carriers/newsletter-shape.ts';
import { strangePageIn } from '../known/links/strange-page.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { hasWay, lureOf } from '../known/stories/lures.ts';
import { coinsStory, walletTitle } from '../known/stories/wallets.ts';
import { withSubject } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

/** Characters that are looked at. */
const LOOKED = 3000;

/** In other words than the list's, by whoever leads to a page that is not his. */
function toldIn(facts: Facts): Hit | undefined {
  const { text, subject, distribution } = facts;
  const page = strangePageIn(facts);
  if (text === undefined || page === undefined || isMailingService(page.value.domain)) return undefined;
  if (distribution.some(({ value }) => value.kind !== 'newsletter') || hasNewsletterShape(facts)) return undefined;
  if (!isStrangersLetter({ ...facts, distribution: [] })) return undefined;
  const quote = coinsStory(withSubject(facts, LOOKED));
  if (quote === undefined) return undefined;
  const own = domainOfAddress(facts.from[0]?.value.address ?? '');
  // a service that sends what anybody wrote in it answers for nothing of that
  const isOwn = !(isBrandDomain(own) && !speaksForItself(own)) && isSentByOwnHost(facts, own);
  // letters about coins lead to what they write about, by counters of clicks as well
  return { proof: proofOfQuote({ subject, text }, quote), words: { quote }, ...(isOwn ? { weight: 1 } : {}) };
}

/** Coins are promised or a wallet is in danger, and its owner shall act. */
export default {
  id: 'wallet-lure',
  weight: 2,
  kinds: ['phishing', 'fraud'],
  about: 'aim',
  group: 'lure-wallet',
  sources: [
    'https://www.ic3.gov/PSA/2023/PSA230804',
    'https://www.fsa.go.jp/policy/virtual_currency/',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '暗号資産やウォレットの話で誘っています',
    en: 'It lures with coins, or speaks of a wallet',
  },
  explains: {
    ja: '「{quote}」と書かれています。暗号資産の配布や出金、ウォレットの確認などを口実に、中身を奪うメールで使われる言葉です。',
    en: 'It says "{quote}", words of mail that empties wallets under the pretext of coins given away, a payout or a check.',
  },
  mistakes: {
    ja: '利用している取引所や、暗号資産を扱うメールマガジンにも現れます。',
    en: 'Exchanges that the reader uses, and newsletters about coins, use such words too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'wallet');
    if (lure === undefined || lure.hit.weight === 1) {
      const told = toldIn(facts);
      if (told !== undefined) return [told];
    }
    // a page whose name is broken by a gap, so that no filter reads it, is a way as well
    if (lure === undefined || !(hasWay(facts) || lure.count > 1)) return [];
    const title = walletTitle(lure.phrases);
    return [title === undefined ? lure.hit : { ...lure.hit, title }];
  },
} satisfies Detector;
