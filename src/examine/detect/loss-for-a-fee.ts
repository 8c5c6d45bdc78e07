import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain } from '../known/brand-match.ts';
import { endsOf } from '../known/link-ends.ts';
import { storyIn } from '../known/parts.ts';
import { plain } from '../known/plain.ts';
import { isStrangersLetter } from '../known/strangers.ts';

/** Letters of a word that is a name, and not `the` or `my`. */
const NAME = 4;

/** A service that is named like its domain. */
const isNamedLikeDomain = (name: string, domain: string): boolean => {
  const label = domain.slice(0, Math.max(0, domain.indexOf('.'))).replaceAll('-', '');
  const words = plain(name).split(/[^a-z0-9]+/);
  return words.some((word) => word.length >= NAME && label.includes(word)) || label.includes(words.join(''));
};

/** What the reader keeps somewhere is about to be lost unless he pays a little, and whoever says so is named otherwise than his domain. */
export default {
  id: 'loss-for-a-fee',
  weight: 2,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure-loss',
  sources: ['https://www.antiphishing.jp/report/guideline/', 'part-phrases.ts 2026-11-30'],
  title: {
    ja: '保存した写真やデータが失われると言い、支払いを求めています',
    en: 'What is kept there shall be lost unless something is paid',
  },
  explains: {
    ja: '「{quote}」と書かれています。名乗っている「{name}」は{domain}というドメインの名前と合いません。保存容量などを口実に、カード番号を入力させるメールの形です。',
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
    if (isBrandDomain(domain) || name === '' || isNamedLikeDomain(name, domain)) return [];
    if (!endsOf(facts.links).some(({ value }) => value.url.startsWith('http') && !isBrandDomain(value.domain)))
      return [];
    const story = storyIn(facts, ['kept-things', 'kept-lost', 'kept-for']);
    if (story === undefined) return [];
    const words = { quote: story.quote, name: name.slice(0, 80), domain };
    return [{ proof: [...sender.proof, ...facts.text.proof], words }];
  },
} satisfies Detector;
