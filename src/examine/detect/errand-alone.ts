import { domainOfAddress, firstLabel, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { isBrandDomain } from '../known/brands/match.ts';
import { isSwindlersErrand } from '../known/domains/errands.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { readingIn, readingOf } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';
import { isUnspeakable } from '../known/text/random.ts';

/** Characters of a notice that says one thing. */
const SHORT = 900;
/** A sum, or hours within which something is to be done, in any language: numbers and the signs beside them. */
const SUM =
  /(?:[$€£¥₺₽]|\b(?:r\$|chf|usd|eur|gbp|kr|zł|pln|sek|nok|dkk|tl|rs|nt\$)\.?) ?\d|\d ?(?:[$€£¥₺₽円元원]|(?:chf|usd|eur|gbp|kr|zł|pln|sek|nok|dkk|tl|czk|huf|ft|lei|ron)\b|kč|zł|руб)/i;
const HOURS =
  /\b(?:12|24|36|48|72) ?(?:h|hrs?|hours?|stunden|heures|horas|ore|uur|timer|timmar|tuntia|godzin\w?|saat|часов|часа|hodin|órán|de ore)(?![a-z])|(?:12|24|48|72) ?(?:時間|小时|小時|시간)/iu;

/** The one site that the mail leads to. */
function onlyPage({ links }: Facts): Facts['links'][number] | undefined {
  const pages = endsOf(links).filter(({ value }) => isOpenPage(value) && value.hidden !== true);
  const strange = pages.filter(({ value }) => !isPublicPlace(value.host));
  return new Set(strange.map(({ value }) => value.domain)).size === 1 ? strange[0] : undefined;
}

/** Whether the reader is called by a name: by what stands beside his address. */
function isNamed({ to, text }: Facts): boolean {
  const seen = readingIn({ text }).slice(0, 400).toLowerCase();
  return to.slice(0, 3).some(({ value }) => {
    const local = value.address.slice(0, Math.max(0, value.address.indexOf('@'))).toLowerCase();
    const words = `${value.name.toLowerCase()} ${local}`.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
    return words.some((word) => seen.includes(word));
  });
}

/**
 * A few lines to nobody by name, about a sum or hours, that lead to one site, whose name is an errand or drawn letters. None of these
 * proves anything; together they are what a notice looks like that was made to be sent once.
 */
export default {
  id: 'errand-alone',
  weight: 2,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure-errand',
  sources: ['https://docs.apwg.org/reports/', 'https://www.antiphishing.jp/report/guideline/'],
  title: {
    ja: '宛名も会社の名前もなく、金額や時間を示してリンクを開かせるだけの通知です',
    en: 'A notice to nobody by name, of a sum or hours, that leads only to a site named for nobody',
  },
  explains: {
    ja: '宛名のない短い文に「{sum}」とあり、開かせる先は{host}だけです。このドメインの名前は、会社の名前ではなく、用件の言葉か、でたらめな文字でできています。',
    en: 'A few lines without the reader’s name tell of "{sum}" and lead to {host} alone. That domain is named for an errand, or of drawn letters, and not for anybody.',
  },
  mistakes: {
    ja: '手続き専用のサイトを本当に設けている会社や役所もあります。公式サイトからたどって確かめてください。',
    en: 'Some firms and offices do have a site for one purpose. Go there from their own site.',
  },
  detect(facts) {
    const { from, text, thread, distribution, passedOn, bounce, attachments } = facts;
    const [sender] = from;
    if (sender === undefined || text === undefined || text.value.seen.length > SHORT) return [];
    if (thread !== undefined || passedOn !== undefined || bounce !== undefined || distribution.length > 0) return [];
    if (attachments.some(({ value }) => value.inline !== true) || quotes(text.value)) return [];
    const { address } = sender.value;
    if (isFreemail(hostOfAddress(address)) || isBrandDomain(domainOfAddress(address))) return [];
    const page = onlyPage(facts);
    if (page === undefined || isBrandDomain(page.value.domain)) return [];
    const label = firstLabel(page.value.domain);
    if (!isSwindlersErrand(page.value.domain) && !isUnspeakable(label)) return [];
    const words = `${facts.subject?.value.slice(0, 300) ?? ''}\n${readingOf(text.value)}`;
    const sum = (SUM.exec(words) ?? HOURS.exec(words))?.[0];
    if (sum === undefined || isNamed(facts)) return [];
    const hit: Hit = { proof: [...page.proof, ...text.proof], words: { sum, host: page.value.host } };
    return [hit];
  },
} satisfies Detector;
