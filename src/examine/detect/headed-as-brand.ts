import { onceFor } from '../../message/once.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { strangersPage } from '../known/brands/elsewhere.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { headOf, thankedFor } from '../known/brands/signature.ts';
import { isMassMail } from '../known/carriers/mass-mail.ts';
import { phrasesIn } from '../known/stories/phrases.ts';
import displayNameBrand from './display-name-brand.ts';

/** What is due, in the words of whoever keeps the account. */
const BILL =
  /請求(?:金)?額|ご?利用明細|引き?落とし|未納|滞納|差し?押さ?え|納付期限|\b(?:amount due|overdue|outstanding balance|your statement)\b/i;
/** A card waits; at the page of a stranger that is a program for the computer, or a login. */
const CARD =
  /\b(?:sent you an? (?:e-?card|card|invitation)|you(?:['’]re| are) invited|(?:open|view|see) (?:the |your |this )?(?:e-?card|card|invitation))\b/i;
/** Who sends them for others. */
const SENDS_CARDS: ReadonlySet<string> = new Set(['Paperless Post', 'Evite', 'Punchbowl', 'Greenvelope']);

/** Characters in which that stands. */
const LOOKED = 1500;

/** What a letter asks for is judged by whom it plays: several detectors ask. */
const headed = onceFor((facts: Facts): readonly Hit[] => {
  const { text, subject, links } = facts;
  if (text === undefined || links.length === 0 || isMassMail(facts)) return [];
  const said = phrasesIn(text.value, subject?.value ?? '');
  const asked = said.filter(({ group }) => group === 'credential').length;
  // one such word stands in every letter about an account; with a date until when, or another, it is the errand
  const isErrand = asked > 1 || (asked > 0 && said.some(({ group }) => group === 'deadline'));
  const isCard = CARD.test(`${subject?.value ?? ''}\n${text.value.seen.slice(0, LOOKED)}`);
  // most letters are none of these: for whose use they thank is not looked for
  if (!isErrand && !isCard && !BILL.test(text.value.seen.slice(0, LOOKED))) return [];
  const thanked = thankedFor(text.value.seen);
  if (!isErrand && !isCard && thanked === undefined) return [];
  const head = thanked ?? headOf(text.value.seen);
  if (!isErrand && thanked === undefined && head?.brands.some(({ name }) => SENDS_CARDS.has(name)) !== true) return [];
  const page = head === undefined ? undefined : strangersPage(facts, head.brands);
  if (head === undefined || page === undefined || displayNameBrand.detect(facts).length > 0) return [];
  return [
    {
      proof: [...text.proof, ...page.proof],
      words: { line: head.line, host: page.value.host, brand: readableName(head.brands[0]) },
      // a partner heads a letter with a name; only the house thanks for being used, and asks for its account
      ...(thanked === undefined ? {} : { weight: 3 as const }),
    },
  ];
});

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
  detect: headed,
} satisfies Detector;
