import type { Detector, Hit } from '../finding.ts';
import { isMassMail } from '../known/carriers/mass-mail.ts';
import { hasNewsletterShape } from '../known/carriers/newsletter-shape.ts';
import { phrasesIn, quoted } from '../known/stories/phrases.ts';
import { proofOfPhrases } from '../known/text/said-where.ts';

/** What shops say of a sale: in a newsletter it presses nobody. */
const OF_A_SALE: ReadonlySet<string> = new Set([
  'last chance',
  'final chance',
  'last day',
  'act now',
  'only today',
  'ends today',
  'ends tonight',
  'ending soon',
  'expires today',
  'expires soon',
  'expiring soon',
  'before it expires',
  'hurry',
  'limited time',
  'nur heute',
  'nur noch heute',
  'letzte chance',
  'dernière chance',
  'laatste kans',
  'última chance',
  'últimas horas',
  'vence hoy',
  'vence hoje',
  'último dia',
  '本日中に',
]);

const HOURS = /^within \d\d hours$/;

/** Whether every such time is one in which others do something: `shipped within 24 hours`, `we will get back to you within 48 hours`. */
function speaksOfDelivery(seen: string): boolean {
  const text = seen.slice(0, LOOKED);
  const count = (what: RegExp): number => text.match(what)?.length ?? 0;
  const all = count(/\bwithin \d\d hours\b/gi);
  return all > 0 && all === count(DELIVERED);
}

const DELIVERED =
  /\b(?:ships?|shipped|dispatch(?:ed)?|delivered|delivers?|delivery|send it|mailed|arrives?|you (?:will|shall) be (?:removed|taken off|deleted from|unsubscribed|contacted)|removed from (?:our|the|this|all) (?:list|mailing|database)|gets? back|(?:reply|respond|answer|write|return) (?:back )?to you|(?:contact|call|e-?mail|answer) you|hear from us|our (?:reply|answer|response))\b[^.!?\n]{0,40}\bwithin \d\d hours\b/gi;

/** Characters of a text that are looked at. */
const LOOKED = 20_000;

/** The reader shall hurry: a deadline, or the loss of something. */
export default {
  id: 'deadline-pressure',
  weight: 1,
  kinds: ['phishing', 'fraud', 'spam'],
  group: 'pressure',
  sources: ['https://www.antiphishing.jp/report/guideline/', 'phrases.ts 2026-11-21'],
  title: {
    ja: '期限や停止を示して、急がせる言葉があります',
    en: 'It speaks of a deadline, or of losing something',
  },
  explains: {
    ja: '「{quote}」と書かれています。期限だけでは何も分かりませんが、考える時間を与えないのは詐欺でもよく使われる手です。',
    en: 'It says "{quote}". That alone means little, but to leave no time to think is a common way of fraud too.',
  },
  mistakes: {
    ja: '本物の請求や手続きにも期限はあります。セールの案内も急がせる言葉を使います。',
    en: 'Real invoices and procedures have deadlines too, and so have advertisements.',
  },
  detect(facts) {
    const { text, subject, bounce } = facts;
    // `Action required` is a column of a provider's notices
    if (text === undefined || bounce !== undefined) return [];
    const isOfDelivery = speaksOfDelivery(text.value.seen);
    const hits = phrasesIn(text.value, subject?.value ?? '').filter(
      ({ group, phrase }) => group === 'deadline' && !(isOfDelivery && HOURS.test(phrase)),
    );
    if (hits.length === 0) return [];
    const isSale =
      (isMassMail(facts) || hasNewsletterShape(facts)) && hits.every(({ phrase }) => OF_A_SALE.has(phrase));
    const hit: Hit = {
      proof: proofOfPhrases({ subject, text }, hits),
      words: { quote: quoted(hits) },
      ...(isSale ? { weight: 0 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
