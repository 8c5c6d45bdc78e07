import type { Detector } from '../finding.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { isAfterSecrets, maskedWords } from '../known/stories/masked-words.ts';

/** Different words from which on nobody typed them so by mistake. */
const MANY = 4;
/** Characters of a subject. */
const SUBJECT = 300;

/** Signs or digits stand among the letters of words that lures need: people read them, and filters do not. */
export default {
  id: 'words-masked',
  weight: 3,
  kinds: ['spam', 'phishing', 'fraud'],
  group: 'evasion-letters',
  sources: ['masked-words.ts 2026-12-01'],
  title: {
    ja: '言葉の中に、記号や数字が挟まれています',
    en: 'Signs or digits stand among the letters of its words',
  },
  explains: {
    ja: '「{quote}」のように、言葉の文字の間や代わりに記号や数字が入っています。人には読めても、言葉を探す迷惑メールの検査をすり抜けやすい書き方です。',
    en: 'It writes "{quote}", with signs or digits among the letters. People can read that; filters that look for words may miss it.',
  },
  mistakes: {
    ja: 'パスワードの例や、変数の名前を並べた文章にも似た書き方があります。',
    en: 'Examples of passwords and lists of names in programs look a little like it.',
  },
  detect(facts) {
    const { text, subject, bounce, distribution } = facts;
    if (text === undefined || bounce !== undefined) return [];
    // members of a list speak of programs
    if (isOfList({ distribution })) return [];
    const words = maskedWords(`${subject?.value.slice(0, SUBJECT) ?? ''}\n${text.value.seen}`);
    if (words.size === 0) return [];
    const quote = [...words.values()].slice(0, 3).join(' / ').slice(0, 80);
    return [
      {
        proof: text.proof,
        words: { quote },
        ...(words.size < MANY ? { weight: 2 } : {}),
        ...(isAfterSecrets(facts, [...words.keys()].join(' ')) ? { kinds: ['phishing'] } : {}),
      },
    ];
  },
} satisfies Detector;
