import type { Detector } from '../finding.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { hasPart, storyIn } from '../known/stories/parts.ts';
import { phrasesIn } from '../known/stories/phrases.ts';

/** Phrases of all parts from which on the letter is nothing else. */
const WHOLE = 5;

/** What was lost to swindlers has been found, and something shall be given for it: the second swindle on the same people. */
export default {
  id: 'recovery-lure',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-recovery',
  sources: [
    'https://consumer.ftc.gov/articles/refund-and-recovery-scams',
    'https://www.kokusen.go.jp/',
    'part-phrases.ts 2026-11-30',
  ],
  title: {
    ja: '詐欺などで失ったお金を取り戻せると持ちかけています',
    en: 'It offers to bring back money that was lost to swindlers',
  },
  explains: {
    ja: '「{quote}」と書かれています。被害者の名簿を使い、取り戻すための費用や個人情報を求める「二次被害」の形です。',
    en: 'It says "{quote}". Swindlers sell lists of their victims, and others come with such letters for a fee or personal data.',
  },
  mistakes: {
    ja: '自分から頼んだ弁護士や、当局の被害者への案内にも、似た言葉があります。',
    en: 'A lawyer whom the reader asked, and authorities who write to victims, use such words too.',
  },
  detect(facts) {
    const { text, subject } = facts;
    if (text === undefined || !isStrangersLetter(facts)) return [];
    const story = storyIn(facts, ['lost-before', 'found-again', 'found-for']);
    if (story === undefined || hasPart(facts, 'known-before')) return [];
    // who warns of such letters tells them too
    if (
      phrasesIn(text.value, subject?.value ?? '').some(({ group }) => group === 'warning' || group === 'warning-rule')
    )
      return [];
    return [{ proof: story.proof, words: { quote: story.quote }, weight: story.total >= WHOLE ? 3 : 2 }];
  },
} satisfies Detector;
