import { domainOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isOfList } from '../known/carriers/of-list.ts';

const FIELD: Text = {
  ja: '配信停止の欄(List-Unsubscribe)には、開ける場所か宛先が書かれる決まりですが、でたらめな文字列だけが入っています。配信サービスのメールに見せかけるため、使い道を知らないプログラムが欄だけを埋めたものです。',
  en: 'List-Unsubscribe gives a page to open or an address to write to, by the rules. Here it holds drawn letters and nothing else: a program filled in the field so that the mail looks like a newsletter, and does not know what it is for.',
};
const OFFER: Text = {
  ja: '「配信停止」のリンクと、宣伝のリンクとが、まったく同じアドレスです。押しても配信は止まらず、宣伝のページが開くだけです。',
  en: 'The link to unsubscribe is the very address of the offer: whoever presses it stops nothing, and opens the offer.',
};
const IS_OFFER: Text = {
  ja: '「配信停止」のリンク先が、宣伝のリンク先と同じです',
  en: 'Its link to unsubscribe leads to what it advertises',
};

/** What such a link says. */
const LEAVE =
  /^[^\p{L}]{0,4}(?:click (?:here|below) to )?(?:unsubscribe|opt[ -]?out)\b.{0,30}$|^.{0,12}(?:配信停止|配信解除|購読解除)/iu;

/** A page where one may choose is no offer. */
const CHOICE = /preferenc|setting|manage|update|subscri|profile|opt[ -]?out|配信|設定|購読|解除|退会/i;

/** Whatever can be pressed is one page of a stranger's, and by one of its links one is said to leave. */
function offerIn({ from, links }: Facts): Hit | undefined {
  const pages = links.filter(({ value }) => value.where === 'html' && value.url.startsWith('http'));
  const leave = pages.find(({ value }) => LEAVE.test(value.shown.trim()));
  if (leave === undefined) return undefined;
  const { url, domain } = leave.value;
  // a small sender's front page may be both
  if (from.some(({ value }) => sameHolder(domainOfAddress(value.address), domain)) || isMailingService(domain))
    return undefined;
  const others = pages.filter(({ value }) => /\p{L}{3}/u.test(value.shown) && !LEAVE.test(value.shown.trim()));
  const [offer] = others;
  if (offer === undefined || others.some(({ value }) => CHOICE.test(value.shown))) return undefined;
  if (pages.some(({ value }) => value.url !== url)) return undefined;
  return { proof: [...offer.proof, ...leave.proof], words: { how: OFFER }, title: IS_OFFER };
}

/** The field by which one leaves a list holds a drawn word, as a Message-ID does, and no place to go. */
export default {
  id: 'unsubscribe-nowhere',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'mail-program',
  sources: ['RFC 2369 §3.2', 'RFC 8058 §3.1'],
  title: {
    ja: '配信停止の欄(List-Unsubscribe)が、形だけの文字列です',
    en: 'Its List-Unsubscribe is a row of letters that leads nowhere',
  },
  explains: { ja: '配信停止の案内が形だけです。{how}', en: 'It can be unsubscribed from for show alone. {how}' },
  mistakes: {
    ja: '自作の配信プログラムの設定の誤りで、ここに通し番号が入ることも考えられます。',
    en: 'A home-made mailing program that is set up wrongly might put the number of the mail there.',
  },
  detect(facts) {
    const { defects, bounce, distribution } = facts;
    if (bounce !== undefined || isOfList({ distribution })) return [];
    const fault = defects.find(({ value }) => value === 'unsubscribe-without-place');
    if (fault !== undefined) return [{ proof: fault.proof, words: { how: FIELD } }];
    const offer = offerIn(facts);
    return offer === undefined ? [] : [offer];
  },
} satisfies Detector;
