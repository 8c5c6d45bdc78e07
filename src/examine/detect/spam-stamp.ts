import type { Stamp } from '../facts.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { isOfWeakTests } from '../known/weak-tests.ts';

const OF_READER: Text = { ja: '受け取った側の', en: "The receiving side's own spam filter" };
const ON_THE_WAY: Text = { ja: '途中の', en: 'A spam filter on the way' };

const NOT_WEIGHED: Text = { ja: '', en: '' };
const OF_HINTS: Text = {
  ja: '理由として書かれているのは{tests}だけで、ふつうのメールにもよくあることです。',
  en: ' It names nothing but {tests}, which honest mail has as well.',
};

/** Our own filter adds hints up to a limit that our side chose, so that several of them are a reason; one is none. */
const isWeak = ({ tests, trust }: Stamp): boolean => isOfWeakTests(tests) && (trust !== 'ours' || tests.length === 1);

/** Tests that are told. */
const NAMED = 3;

/** A gateway on the way took the mail for spam. Fields that clear the mail (`X-Spam-Status: No`) are no hit. */
export default {
  id: 'spam-stamp',
  weight: 2,
  kinds: ['spam'],
  group: 'gateway-spam',
  sources: ['RFC 5235 §2'],
  title: {
    ja: '迷惑メールの印が付いています',
    en: 'A filter stamped it as spam',
  },
  explains: {
    ja: '{whose}迷惑メールフィルターの印「{says}」があります({by})。{worth}',
    en: '{whose} left the stamp "{says}" ({by}).{worth}',
  },
  mistakes: {
    ja: 'フィルターの判定は意見であり、広告やメールマガジン、転送されたメールにも付くことがあります。件名や、信頼境界より下の行にある印は、差出人にも書けます。',
    en: "A filter's verdict is an opinion: newsletters, advertisements and forwarded mail get it too. A stamp in the subject or below the border could have been typed by the sender.",
  },
  detect({ stamps }) {
    const spam = stamps.filter(({ value }) => value.kind === 'spam' && value.clean !== true);
    // what our own side wrote is worth more than what may have been typed
    const [first] = [...spam.filter(({ value }) => value.trust === 'ours'), ...spam];
    if (first === undefined) return [];
    const [proof, ...more] = first.proof;
    const others = spam.filter((stamp) => stamp !== first).flatMap((stamp) => stamp.proof);
    const reasons = spam.flatMap(({ value }) => value.tests ?? []);
    // a filter writes several fields, and says why in one of them
    const isHint = spam.some(({ value }) => isWeak(value)) && isOfWeakTests(reasons);
    const hit: Hit = {
      proof: [proof, ...more, ...others],
      words: {
        whose: first.value.trust === 'ours' ? OF_READER : ON_THE_WAY,
        by: first.value.by,
        says: first.value.says,
        worth: isHint ? OF_HINTS : NOT_WEIGHED,
        tests: reasons.slice(0, NAMED).join(', '),
      },
      ...(isHint ? { weight: 1 as const } : {}),
    };
    return [hit];
  },
} satisfies Detector;
