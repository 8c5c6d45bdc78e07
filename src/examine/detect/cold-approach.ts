import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { coldOfferIn } from '../known/stories/cold-offer.ts';
import { lureOf } from '../known/stories/lures.ts';
import { quotes, quotesHimself } from '../known/text/quotation.ts';

/** What the forms of web sites write about themselves. */
const FORM = /フォーム|お問い合わせ|contact form|contact us form|web form/i;

/** Who asks what it costs wants to buy, and finds the firm by its site as whoever sells does. */
const BUYS =
  /見積(?:も?り)?書?[^。\n]{0,21}?(?:お願い(?:した|いたした|致した|でき|申し)|依頼(?:した|いたし|致し|の件)|ご返信)/;
/** Characters that are looked at. */
const LOOKED = 1500;

/** A stranger who sells to firms writes for the first time, as he writes to all others. */
export default {
  id: 'cold-approach',
  weight: 3,
  kinds: ['spam'],
  about: 'aim',
  group: 'cold-approach',
  sources: [
    'https://www.dekyo.or.jp/soudan/',
    'https://www.spamhaus.org/resource-hub/spam/',
    'approach-phrases.ts 2026-11-29',
  ],
  title: {
    ja: '面識のない相手への、型どおりの営業の文章です',
    en: 'It is a stranger’s first letter to sell something, as many get it',
  },
  explains: {
    ja: '「{quote}」などと書かれています。サイトを見て一斉に送られる営業メールの言い回しです。',
    en: 'It says "{quote}", as letters do that are sent to all firms whose sites were found.',
  },
  mistakes: {
    ja: '本当に一社だけに宛てた問い合わせや提案にも、同じ言い回しがあります。',
    en: 'Honest inquiries and proposals to one firm alone use such words too.',
  },
  detect(facts) {
    const { from, to, subject, text, thread, distribution } = facts;
    // who sells reminds of his own letter, and calls that an answer
    const isFollowUp = (thread !== undefined || quotes(text?.value)) && quotesHimself(facts);
    if ((thread !== undefined && !isFollowUp) || distribution.some(({ value }) => value.kind !== 'newsletter'))
      return [];
    const own = domainsOf(from);
    // colleagues; but the form of the reader's own site writes in his own name
    const isOwn = to.some(({ value }) => own.includes(domainOfAddress(value.address)));
    if (isOwn && !FORM.test(`${subject?.value ?? ''} ${text?.value.seen.slice(-400) ?? ''}`)) return [];
    const offer = coldOfferIn(facts);
    if (offer !== undefined && text !== undefined)
      return [{ proof: offer.proof, words: { quote: offer.quote }, weight: offer.weight }];
    const lure = lureOf(facts, 'cold', { least: 2, whole: 5 });
    if (lure === undefined || lure.count < 2 || (quotes(text?.value) && !isFollowUp)) return [];
    const buys = facts.links.length === 0 && BUYS.test(text?.value.seen.slice(0, LOOKED) ?? '');
    return [{ ...lure.hit, weight: lure.count > 2 && !buys ? (lure.hit.weight ?? 2) : 1 }];
  },
} satisfies Detector;
