import type { Detector, Hit } from '../finding.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { falseHeadOf } from '../known/senders/playing/letter-head.ts';

/** The name of a known organisation stands over the letter as its head, or it thanks for the use of it: an account is about to be lost, and nothing in it is theirs. */
export default {
  id: 'headed-as-brand',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  sources: ['https://www.antiphishing.jp/report/guideline/', 'brands.ts 2026-11-21'],
  title: {
    ja: '冒頭で有名な会社や役所を名乗っていますが、差出人もリンク先もその組織のドメインではありません',
    en: 'It opens in a well-known name, but neither sender nor page is in a domain of theirs',
  },
  explains: {
    ja: '冒頭で「{line}」を名乗り、アカウントや支払いの手続きへ誘いますが、リンク先の{host}は{brand}のドメインではありません。',
    en: 'It opens as "{line}" and speaks of an account, or of what is due, but {host}, where it leads, is not a domain of {brand}.',
  },
  mistakes: {
    ja: '販売店や提携先が、扱う製品の名前を見出しにすることもあります。新しいドメインを当方がまだ知らないこともあります。',
    en: 'Dealers and partners head a letter with what they sell, and we may not yet know a new domain.',
  },
  detect(facts) {
    const head = falseHeadOf(facts);
    if (head === undefined) return [];
    const { text, line, brand, page, isThanking } = head;
    const hit: Hit = {
      proof: [...text.proof, ...page.proof],
      words: { line, host: page.value.host, brand: readableName(brand) },
      // a partner heads a letter with a name; only the house thanks for being used, and asks for its account
      ...(isThanking ? { weight: 3 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
