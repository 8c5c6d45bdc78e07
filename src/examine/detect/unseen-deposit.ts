import { hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isFromAnybody, isFromOutside, isStrangersLetter } from '../known/senders/strangers.ts';
import { asideMailbox } from '../known/stories/lures.ts';
import { saidIn, storyIn } from '../known/stories/parts.ts';
import { readingOf, withSubject } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** Phrases of the reason and the money together, from which on the letter is nothing else. */
const WHOLE = 3;

/** Characters that are looked at. */
const LOOKED = 3000;
/** Ways of paying that nobody can call back. */
const BLIND =
  /\b(?:zelle|cash ?app|chime|moneygram|western union|apple card|(?:gift|steam|walmart|itunes|google play|apple|vanilla) cards?|bitcoin|btc|usdt)\b/i;
/** What is offered. */
const THING =
  /\b(?:house|flat|apartment|studio|condo|bedrooms?|rent|pupp(?:y|ies)|kittens?|yorkies?|poms?|parrots?|macaws?|litter|vaccinated|vet checked|motorcycle|caravan|camper|tractor)\b/i;
/** That it comes, or is opened, without anybody who hands it over. */
const SENT =
  /\b(?:deliver(?:y|ed|s)?|ship(?:ping|ped|s)?|flown|flight|courier(?:ed)?|transport(?:er|ation)?|airport|lock ?box|key code|access code|by post|by mail|fedex|dhl|ups)\b/i;

/** Where one may come, or pay by hand, nothing is bought unseen. */
const MEETING =
  /\b(?:pick(?:ed|ing)? ?(?:it |him |her |them )?up|collect(?:ed|ion)?|come (?:and|to|by|see|round)|visit(?:ed)?|viewing|in person|meet|(?:don['’]t|do not|never) (?:ship|fly)|when we sign|coming to see|cash)(?! ?app)\b/i;

/** The same in single words: what it is, that it is sent, and a way of paying that cannot be called back. */
function wordsIn({ from, subject }: Facts, seen: string): string | undefined {
  const blind = BLIND.exec(seen)?.[0];
  if (blind === undefined || MEETING.test(seen)) return undefined;
  const thing = THING.exec(
    `${seen}\n${subject?.value.slice(0, 200) ?? ''}\n${from[0]?.value.name.slice(0, 80) ?? ''}`,
  )?.[0];
  const sent = SENT.exec(seen)?.[0];
  return thing === undefined || sent === undefined ? undefined : `${thing} / ${sent} / ${blind}`;
}

/** A home that nobody shows, whose keys come by post once a deposit lies with somebody, and all is given back to whoever does not like it. */
const RENT = [
  /部屋|家賃|物件|\bwohnung\b|\bappartement\b|\bapartment\b|\bflat\b|\bpiso\b|\bappartamento\b|mieszkani|lägenhet|lejlighed|leilighet/i,
  /(?:内見|案内)[^。\n]{0,20}(?:でき|帰|来られ|難し)|転勤|海外(?:に|在住|赴任)|\barbeite\b[^.\n]{0,30}\bin\b|umsonst angereist|\bim ausland\b|\b(?:cannot|can['’]?t|unable to) show\b|\bmoved (?:back )?to\b|me he mudado|vivo (?:ahora )?en|je vis\b|j['’]habite|mi sono trasferit|mieszkam w|\bbor (?:nu )?i\b/i,
  /鍵[^。\n]{0,20}(?:送|届|宅配)|\b(?:mit|per|die) (?:den )?schlüssel|\bkeys?\b[^.\n]{0,40}\b(?:courier|post|mail|send|deliver)|llaves[^.\n]{0,40}(?:envi|mensajer|correo)|clés[^.\n]{0,40}(?:envoy|poste|coursier)|chiavi[^.\n]{0,40}(?:spedi|corriere)|klucze[^.\n]{0,40}kurier|nycklar[^.\n]{0,40}(?:skick|bud)/i,
  /敷金|保証金|\bkaution\b|hinterleg|\bdeposit\b|\bfianza\b|dépôt de garantie|\bla caution\b|cauzione|caparra|kaucj|deposition/i,
  /全額(?:お返し|返金)|alles zurück|\ball of it back\b|\bget (?:it |everything )?(?:all )?back\b|refund|devol|rembours|rimbors|zwrot|tillbaka/i,
] as const;

/** A thing of worth that costs nothing but its way, which a firm of movers asks for afterwards. */
const GIVEN = [
  /\b(?:pianos?|baby grand|grand piano|violin|cello|organ|telescope|drum kit|quart-de-queue|klavier|flügel)\b/i,
  /\bgiv(?:e|ing) (?:\w+ ){0,6}away\b|\bto a good home\b|\banything for it\b|\bfree of charge\b|\bfor free\b|\bno charge\b|\bà donner\b|\bl['’]offrir\b|\bverschenken?\b|\bregal(?:ar|o)\b|\bregalare\b/i,
  /\b(?:movers?|moving company|shipp(?:er|ers|ing)|storage|delivery|transport(?:er|ation|eur|ista)?|courier|livraison|lieferung|spedition|consegna)\b/i,
] as const;

/** Its way is to be paid, and to whom. */
const PAID =
  /\b(?:pay|settle)\b[^.\n]{0,30}\b(?:movers?|shipping|delivery|transport)|\b(?:régler|payer)\b[^.\n]{0,30}(?:livraison|transport)|\b(?:bezahlen|zahlen|kosten)\b[^.\n]{0,30}(?:lieferung|transport|spedition)/i;

function giftIn(facts: Facts, seen: string): string | undefined {
  const gift = saidIn(withSubject(facts, LOOKED), GIVEN);
  return gift !== undefined && (PAID.test(seen) || asideMailbox(facts) !== undefined) ? gift : undefined;
}

/** He answers from a mailbox that anybody can have, to a reader of another house, and passes nothing on. */
const isAnswerOfStranger = (facts: Facts): boolean =>
  facts.bounce === undefined &&
  facts.distribution.length === 0 &&
  facts.passedOn?.value.how !== 'forwarded' &&
  facts.from.some(({ value }) => isFreemail(hostOfAddress(value.address))) &&
  isFromOutside(facts);

/** A home, an animal or a vehicle shall be paid for before anybody saw it, to a mailbox that anybody can have. */
export default {
  id: 'unseen-deposit',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-unseen',
  sources: [
    'https://consumer.ftc.gov/articles/rental-listing-scams',
    'https://www.kokusen.go.jp/',
    'part-phrases.ts 2026-11-30',
  ],
  title: {
    ja: '実物を見ていない部屋やペットなどに、先に支払うよう求めています',
    en: 'It asks to be paid first for something that nobody has seen',
  },
  explains: {
    ja: '「{quote}」と書かれています。部屋やペット、車などを見せられない理由を述べ、鍵や現物は送ると約束して、先に手付金や送料を払わせる詐欺の形です。',
    en: 'It says "{quote}". Fraud gives reasons why a home, an animal or a vehicle cannot be seen, promises to send it or its keys, and takes the deposit or the fee before.',
  },
  mistakes: {
    ja: '遠くに住む大家や売り手が、本当に先払いを頼むこともあります。現物を見るまで払わなければ、被害は防げます。',
    en: 'Owners who live far away do ask for a deposit. Whoever pays only after a visit loses nothing.',
  },
  detect(facts) {
    if (facts.text === undefined || !isFromAnybody(facts)) return [];
    // whoever saw an advertisement wrote first: then it takes more
    const isAnswer = !isStrangersLetter(facts);
    if (isAnswer && !isAnswerOfStranger(facts)) return [];
    const seen = readingOf(facts.text.value).slice(0, LOOKED);
    const quote = saidIn(seen, RENT) ?? (isAnswer ? undefined : (giftIn(facts, seen) ?? wordsIn(facts, seen)));
    if (quote !== undefined)
      return [{ proof: proofOfQuote({ ...facts, text: facts.text }, quote), words: { quote }, weight: 3 }];
    const story = storyIn(facts, ['thing', 'thing-unseen', 'thing-paid']);
    if (story === undefined) return [];
    const [thing = 0] = story.counts;
    const isWhole = story.total - thing >= WHOLE;
    if (isAnswer && !isWhole) return [];
    const weight = isWhole ? 3 : 2;
    return [{ proof: story.proof, words: { quote: story.quote }, weight }];
  },
} satisfies Detector;
