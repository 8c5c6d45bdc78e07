import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts, Link } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { freePlaceOf } from '../known/links/free-hosting.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { isShortener } from '../known/links/shorteners.ts';
import { leadsToOwn } from '../known/links/strange-page.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isFromOutside } from '../known/senders/strangers.ts';
import { asideMailbox } from '../known/stories/lures.ts';
import { saidIn } from '../known/stories/parts.ts';
import { lowerBeginningOf } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** Characters that are looked at: who accuses says so at once. */
const LOOKED = 3000;

/** A word of the claim, without which nothing more is looked for. */
const SEED = /copyright|\b(?:images?|photos?|photographs?|pictures?|illustrations?|artwork|videos?)\b|著作権|無断/;

/** Works of his, on the reader's site, a wrong, and the proof, which must be downloaded. */
const CLAIM = [
  /\b(?:my|our|our client's) (?:own |copyrighted |original |protected )?(?:images?|photos?|photographs?|pictures?|illustrations?|artworks?|videos?|content|works?)\b|\b(?:images?|photos?|photographs?|pictures?|illustrations?|works?) (?:owned|made|taken|created) by (?:me|us|our)\b|\bcopyrighted (?:images?|photos?|content|material)\b|(?:弊社|当社|弊所|依頼者|クライアント|私)(?:の|が)[^。\n]{0,24}(?:著作|画像|写真|動画|映像|楽曲)/,
  /\byour (?:web-?site|web site|site|web ?page|page|blog|shop|channel|company)\b|(?:貴社|貴サイト|御社|貴殿|貴方|お客様)(?:の|が)/,
  /\bsue[ds]?\b|\blegal action\b|\blawsuit\b|\bcourt\b|\bcomplaint\b|\binfring\w*|\bviolat\w*|\bstolen\b|\bunlawful\w*|\billegal\w*|著作権[^。\n]{0,10}侵害|法的(?:措置|手段|手続)|無断(?:使用|転載|利用)/,
  /\bdownload (?:it|them|the|this|and|now|right|here|our|my)\b|\bdownload:|ダウンロード/,
] as const;

/** A page that is neither the accuser's nor the reader's. */
function placeOf({ links, from, to }: Facts): Link | undefined {
  // whoever has a mailbox at a provider does not hold the provider's pages
  const known = [...from, ...to.slice(0, 5)].flatMap(({ value: { address } }) =>
    isFreemail(hostOfAddress(address)) ? [] : [domainOfAddress(address)],
  );
  const strange = endsOf(links)
    .map(({ value }) => value)
    .filter((link) => isOpenPage(link) && !known.some((one) => sameHolder(one, link.domain)));
  // a firm that sells rights keeps the proof on its own site, and names the page of the picture beside it
  return strange.find(isAnybodys) ?? (leadsToOwn({ from, links }) ? undefined : strange[0]);
}

const isAnybodys = ({ host }: Link): boolean => freePlaceOf(host) !== undefined || isShortener(host);

/** A stranger accuses the reader of using his pictures, and the proof is a file that must be downloaded first. */
export default {
  id: 'evidence-to-download',
  weight: 3,
  kinds: ['malware', 'phishing'],
  about: 'aim',
  group: 'lure-evidence',
  sources: [
    'https://www.microsoft.com/en-us/security/blog/2021/04/09/investigating-a-unique-form-of-email-delivery-for-icedid-malware/',
    'https://www.ipa.go.jp/security/anshin/',
  ],
  title: {
    ja: '著作権侵害などを責め、証拠のファイルをダウンロードさせようとしています',
    en: 'It accuses of using pictures without permission, and wants the proof to be downloaded',
  },
  explains: {
    ja: '「{quote}」とあり、証拠は{host}からダウンロードするよう求めています。不安にさせてウイルスを開かせる手口です。本当の権利者は、どの画像がどのページにあるかを本文に書きます。',
    en: 'It says "{quote}", and its proof is to be downloaded from {host}. Viruses are spread by such fright. Who really owns a picture tells which one it is, and on which page.',
  },
  mistakes: {
    ja: '権利者や代理人が、資料を外部の保管場所に置いて知らせることもあります。ファイルを開かず、別に調べた連絡先に問い合わせてください。',
    en: 'Owners and their agents do keep papers at such places. Open nothing, and ask by a contact that you looked up yourself.',
  },
  detect(facts) {
    const { text, links, thread, distribution, passedOn } = facts;
    if (text === undefined || links.length === 0 || thread !== undefined || passedOn !== undefined) return [];
    if (distribution.length > 0 || quotes(text.value)) return [];
    // the form of the reader's own site writes in his name
    if (!isFromOutside(facts) && asideMailbox(facts) === undefined) return [];
    const words = lowerBeginningOf(text.value).slice(0, LOOKED);
    if (!SEED.test(words)) return [];
    const quote = saidIn(words, CLAIM);
    const place = quote === undefined ? undefined : placeOf(facts);
    if (quote === undefined || place === undefined) return [];
    const proof = proofOfQuote({ ...facts, text }, quote);
    return [{ proof, words: { quote, host: place.host }, weight: isAnybodys(place) ? 3 : 2 }];
  },
} satisfies Detector;
