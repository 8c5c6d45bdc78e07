import { domainOfAddress, firstLabel } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { endsOf } from '../known/links/link-ends.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { storyIn } from '../known/stories/parts.ts';
import { readingOf } from '../known/text/beginning.ts';
import { plain } from '../known/text/plain.ts';

/** Letters of a word that is a name, and not `the` or `my`. */
const NAME = 4;

/** Characters that are looked at. */
const LOOKED = 3000;
/** What nobody thinks about twice: the card's number is what is wanted. `1.84 of 2 GB` is no price. */
const PRICE =
  /(?<![\d.,])(?:[$€£] ?)?[0-9][.,][0-9]{2}(?![\d.,]*\d)(?! ?(?:[kmgt]i?b\b|[%/／]|(?:of|von|de|di|van) \d))/i;

/** Words that name no service. */
const GENERIC: ReadonlySet<string> = new Set(
  'cloud storage account accounts support service services team photo photos mail email alert alerts warning billing customer care online notice security'.split(
    ' ',
  ),
);

/** A service that is named like its domain. */
const isNamedLikeDomain = (name: string, domain: string): boolean => {
  const label = firstLabel(domain).replaceAll('-', '');
  const words = plain(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !GENERIC.has(word));
  return (
    words.length > 0 &&
    (words.some((word) => word.length >= NAME && label.includes(word)) || label.includes(words.join('')))
  );
};

/** What the reader keeps somewhere is about to be lost unless he pays a little, and whoever says so is named otherwise than his domain. */
export default {
  id: 'loss-for-a-fee',
  weight: 3,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure-loss',
  sources: ['https://www.antiphishing.jp/report/guideline/', 'part-phrases.ts 2026-11-30'],
  title: {
    ja: '保存した写真やデータが失われると言い、支払いを求めています',
    en: 'What is kept there shall be lost unless something is paid',
  },
  explains: {
    ja: '「{quote}」と書かれています。差出人の名前「{name}」は、ドメイン{domain}と合いません。保存容量などを口実に、カード番号を入力させるメールの形です。',
    en: 'It says "{quote}", and the name "{name}" is not that of the domain {domain}. Mail like this collects card numbers under the pretext of storage that has run out.',
  },
  mistakes: {
    ja: 'サービスの名前と違うドメインから送る、小さな事業者もあります。',
    en: 'Some small services send from a domain that is named otherwise.',
  },
  detect(facts) {
    const [sender] = facts.from;
    if (sender === undefined || facts.text === undefined || !isStrangersLetter(facts)) return [];
    const { name, address } = sender.value;
    const domain = domainOfAddress(address);
    if (isBrandDomain(domain) || isMailingService(domain) || name === '' || isNamedLikeDomain(name, domain)) return [];
    if (!endsOf(facts.links).some(({ value }) => value.url.startsWith('http') && !isBrandDomain(value.domain)))
      return [];
    const price = PRICE.exec(readingOf(facts.text.value).slice(0, LOOKED))?.[0];
    // in whatever words, where a small price stands beside it
    const story =
      storyIn(facts, ['kept-things', 'kept-lost', 'kept-for']) ??
      (price === undefined ? undefined : storyIn(facts, ['kept-word', 'kept-gone']));
    if (story === undefined) return [];
    const words = { quote: story.quote, name: name.slice(0, 80), domain };
    return [{ proof: [...sender.proof, ...story.proof], words, weight: price === undefined ? 2 : 3 }];
  },
} satisfies Detector;
