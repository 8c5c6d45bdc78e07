import type { Detector } from '../finding.ts';
import { carriesLabel, lookAlike } from '../known/brands/match.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import {
  borrowedNames,
  type FileLetter,
  isColleague,
  isOfKnownHouse,
  isWarning,
  namesSender,
  ofFile,
  strangePages,
  wholeLetters,
} from '../known/stories/file-letters.ts';
import { lureOf } from '../known/stories/lures.ts';
import type { LureGroup } from '../known/stories/phrases/lure-phrases.ts';
import type { OfferGroup } from '../known/stories/phrases/offer-phrases.ts';
import { phrasesIn, quoted } from '../known/stories/phrases.ts';
import { secretAsked } from '../known/stories/secrets.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters for each phrase below which a letter is about nothing else. */
const DENSE = 300;
/** Different places a lure leads to: of many each is one of a collection. */
const PLACES = 3;

/** Stories of a page where something has to be done, in the name of somebody who is known. */
const STORIES: readonly (LureGroup | OfferGroup)[] = ['parcel', 'tax', 'wallet'];

interface Told {
  readonly count: number;
  /** It speaks of signing in, or of proving who one is. */
  readonly isSecret: boolean;
  readonly quote: string;
}

/** Words of signing in or proving who one is, and the story that asks for it. */
function toldIn({ text, facts }: FileLetter): Told {
  const hits = phrasesIn(text, '').filter(({ group }) => group === 'credential');
  const stories = STORIES.map((one) => lureOf(facts, one, { least: 3 })?.count ?? 0);
  let count = 0;
  let end = 0;
  for (const { at, phrase } of hits) {
    if (at >= end) count += 1;
    end = Math.max(end, at + phrase.length);
  }
  const [story] = phrasesIn(text, '').filter(({ group }) => STORIES.some((one) => one === group));
  return {
    count: Math.max(count, ...stories),
    isSecret: count > 1,
    quote: hits.length > 0 ? quoted(hits) : (story?.phrase ?? ''),
  };
}

/** A file asks to sign in, or to prove who one is, for somebody whose mail this is not, on a page of strangers. */
export default {
  id: 'file-sign-in',
  weight: 3,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure',
  sources: [
    'https://www.antiphishing.jp/report/guideline/',
    'https://www.microsoft.com/security/blog/topic/phishing/',
    'phrases.ts 2026-11-21',
  ],
  title: {
    ja: '添付ファイルの中で、ログインや本人確認のページへ誘導しています',
    en: 'An attached file leads to a page to sign in or to prove who you are',
  },
  explains: {
    ja: '添付ファイル「{name}」に「{quote}」と書かれ、{host}へのリンクがあります。{whose}のページではありません。本文を無害に見せ、ファイルの中から偽のページへ導く手口です。',
    en: 'The attached file "{name}" says "{quote}" and leads to {host}, which is not a page of {whose}. The mail looks harmless so that the file may lead to a false page.',
  },
  mistakes: {
    ja: '代理店や委託先が、別の会社の手続きの案内を正当な理由で送ることもあります。いつものブックマークから確かめてください。',
    en: 'Agents and contractors hand on another firm’s instructions honestly. Check by your own bookmark.',
  },
  detect(facts) {
    if (isOfList(facts) || isOfKnownHouse(facts)) return [];
    return wholeLetters(facts).flatMap((letter) => {
      if (quotes(letter.text)) return [];
      const length = letter.text.seen.length;
      const names = borrowedNames(letter);
      const pages = strangePages(letter, names);
      const [page] = pages;
      if (page === undefined || new Set(pages.map(({ value }) => value.domain)).size > PLACES) return [];
      const mailbox = lureOf(letter.facts, 'mailbox', { least: 2 });
      const isMailbox = mailbox !== undefined && mailbox.count > 1;
      const told = isMailbox
        ? { count: mailbox.count, quote: `${mailbox.hit.words?.['quote'] ?? ''}`, isSecret: true }
        : toldIn(letter);
      const secret = secretAsked(letter.text)?.isGrave === true ? 1 : 0;
      // in nobody's name it is the sender's own business, unless it plays who keeps the mailbox
      if ((names.length === 0 && !isMailbox) || told.count + secret < 2 || told.quote === '') return [];
      // an agent's own paper names whom he works for
      if (isWarning(letter, facts) || (!isMailbox && namesSender(letter))) return [];
      const isAlike = pages.some(
        ({ value: { host, domain } }) =>
          lookAlike(host, domain) !== undefined || names.some((one) => carriesLabel(host, domain, one)),
      );
      // a shop's label names its carrier, and a colleague may explain what the house uses
      const isWhole =
        (told.isSecret || isAlike) && told.count + secret > 2 && length < told.count * DENSE && !isColleague(facts);
      const [brand] = names;
      const whose = brand?.name ?? { ja: 'メールの管理者', en: 'whoever keeps the mailbox' };
      const words = { name: letter.name, quote: told.quote, host: page.value.host, whose };
      return [{ proof: letter.proof, words, weight: ofFile(isWhole ? 3 : 2, facts) }];
    });
  },
} satisfies Detector;
