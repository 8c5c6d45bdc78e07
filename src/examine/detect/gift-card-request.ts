import type { Facts } from '../facts.ts';
import type { Detector, Text } from '../finding.ts';
import { isFromAnybody, isStrangersLetter } from '../known/senders/strangers.ts';
import { hasWay, lureOf } from '../known/stories/lures.ts';
import { readingIn } from '../known/text/beginning.ts';
import { plain } from '../known/text/plain.ts';

/** Characters of a letter that says one thing. */
const SHORT = 500;
/** Characters that are looked at. */
const LETTER = 2000;
/** They shall be got for the writer. */
const WANTED =
  /\b(?:need|want|help|get|getting|buy|buying|purchase|purchasing|pick(?:ing)? up|send)\b[^.!?]{0,60}\bcards?\b|\b(?:brauche|besorgen|kaufen|schicken)\b[^.!?]{0,80}(?:karten|gutschein)|(?:karten|gutschein)[^.!?]{0,80}\b(?:brauche|besorgen|kaufen|schicken)\b|\b(?:besoin|acheter|achetez|achète|envoyer|envoie)\b[^.!?]{0,60}\bcartes?\b|\b(?:necesito|comprar|compres|compre|enviarme)\b[^.!?]{0,60}\btarjetas?\b|\b(?:preciso|comprar|compre|enviar)\b[^.!?]{0,60}\bcartões|\b(?:bisogno|acquistare|comprare|acquista|compra)\b[^.!?]{0,60}\b(?:carte|schede|buoni)\b|\b(?:nodig|kopen|halen)\b[^.!?]{0,60}kaarten|kaarten[^.!?]{0,60}\b(?:nodig|kopen|halen)\b|\b(?:potrzebuję|kupić|kup)\b[^.!?]{0,60}\bkart|\b(?:behöver|köpa|köp|brug for|købe|køb|trenger|kjøpe|kjøp)\b[^.!?]{0,60}(?:presentkort|gavekort)|カード[^。]{0,20}(?:買|購入|用意|送)/;

/** Cards that are as good as cash, and what makes them so for somebody far away. */
const CARDS =
  /\b(?:gift|steam|apple|itunes|google play|amazon|razer|vanilla|ebay|visa|target|walmart|sephora|playstation|xbox)(?: gift)? ?(?:cards?|vouchers?)\b/i;
const CODES =
  /\b(?:photos?|pictures?|pics?|snap|scan|send|mail|email|text|give|tell)\b[^.!?]{0,50}\b(?:codes?|backs?|numbers|pins?)\b|\bscratch(?:ed)?\b[^.!?]{0,40}\b(?:codes?|them|backs?|off|it)\b/i;

/** `I'm a Vice President`. */
const OFFICE =
  /\b(?:i am|i'm|this is|as) (?:the |a |an |your )?(?:[a-z]{2,12} ){0,2}(?:president|ceo|cfo|director|dean|chair(?:man|woman|person)?|principal|provost|pastor|manager)\b|(?:社長|会長|学長|理事長|部長|校長)の/;

/** `ギフトコードをこのメールに返信していただく`: the code of a card as money. */
const CODES_EAST =
  /(?:ギフト(?:コード|券|カード)|プリペイド(?:番号|カード)|電子マネー|アマギフ|ビットキャッシュ|ウェブマネー|webmoney)[^。\n]{0,30}(?:返信|送信|お送り|送って|教えて|お知らせ)/i;

/** Cards shall be bought and their codes sent: in a stranger's letter that is all there is to it. */
function codesIn(facts: Facts): string | undefined {
  if (!isStrangersLetter(facts) || !isFromAnybody(facts) || hasWay(facts)) return undefined;
  const seen = readingIn(facts).slice(0, LETTER);
  const east = CODES_EAST.exec(seen)?.[0];
  if (east !== undefined) return east;
  const codes = WANTED.test(plain(seen)) ? CODES.exec(seen)?.[0] : undefined;
  return codes !== undefined && CARDS.test(seen) ? codes.replace(/\s+/g, ' ') : undefined;
}

/** How it begins: whether one shops there, asked of a row of readers who are not to see each other. Its answer asks for the cards. */
const OPENING =
  /\b(?:do|are|have) you (?:[a-z]{1,12} ){0,3}(?:shop|order|buy|purchase|use|using|account|bought|purchased|ordered)(?:[a-z ]{0,24})? (?:on|from|at|with|through) ?(?:ama ?z ?on|e ?bay|walmart)\b/i;
const OPENER = 200;
const STORY: Text = {
  ja: 'ギフトカードや電子マネーの番号を送らせて使い切る詐欺の言葉です。上司や知人、当選の事務局などを装います。番号を送ると取り戻せません。',
  en: 'Fraud that poses as a boss or a friend says so. Once the codes are sent, the money is gone.',
};
const NEXT: Text = {
  ja: '宛先を隠して大勢に同じことを聞き、返事をした人に「自分では買えないのでギフトカードを」と頼む詐欺があります。',
  en: 'Asked of many readers who do not see each other: whoever answers is told that gift cards are needed and cannot be bought by the writer himself.',
};
const OPENED: Text = {
  ja: 'ギフトカードを買わせる詐欺が始まるときの問いかけです',
  en: 'It asks what fraud with gift cards begins with',
};

function openingIn(facts: Facts): string | undefined {
  const seen = readingIn(facts);
  const isBlind = facts.to.length === 0 && facts.cc.length === 0;
  if (!isBlind || seen.length > OPENER || hasWay(facts)) return undefined;
  return OPENING.exec(plain(seen))?.[0];
}
/** No person writes a shop's name in two; it is done for filters. */
const IN_TWO = /\b(?:ama zon|amaz on|e bay)$/i;

/** Gift cards shall be bought and their codes sent. */
export default {
  id: 'gift-card-request',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-cards',
  sources: [
    'https://www.kokusen.go.jp/news/data/n-20230725_1.html',
    'https://consumer.ftc.gov/articles/avoiding-and-reporting-gift-card-scams',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: 'ギフトカードや電子マネーを買って送るよう求めています',
    en: 'It asks to buy gift cards and to send their codes',
  },
  explains: {
    ja: '「{quote}」と書かれています。{story}',
    en: 'It says "{quote}". {story}',
  },
  mistakes: {
    ja: '贈り物や販促のために、本当にギフトカードを頼まれることもあります。本人に電話などで確かめてください。',
    en: 'Gift cards are bought honestly for presents and campaigns. Ask the person by telephone.',
  },
  detect(facts) {
    const asked = codesIn(facts);
    if (asked !== undefined && facts.text !== undefined)
      return [{ proof: facts.text.proof, words: { quote: asked, story: STORY }, weight: 3 }];
    const opening = openingIn(facts);
    if (opening !== undefined && facts.text !== undefined)
      return [
        {
          proof: facts.text.proof,
          words: { quote: opening, story: NEXT },
          title: OPENED,
          weight: IN_TWO.test(opening) ? 3 : 2,
        },
      ];
    const lure = lureOf(facts, 'gift-card');
    if (lure === undefined) return [];
    // in a few lines with nothing to open it is what they are for
    const seen = readingIn(facts);
    const isAll = seen.length < SHORT && !hasWay(facts) && facts.thread === undefined && WANTED.test(plain(seen));
    // and who says besides what office he holds plays it: whoever holds it has a mailbox of the house
    const isOffice = isAll && isFromAnybody(facts) && isStrangersLetter(facts) && OFFICE.test(plain(seen));
    const hit = { ...lure.hit, words: { ...lure.hit.words, story: STORY } };
    return [isAll ? { ...hit, weight: isOffice ? 3 : 2 } : hit];
  },
} satisfies Detector;
