import type { Stamp } from '../facts.ts';
import { type Detector, type Hit, NOTHING_MORE, type Text, type Weight } from '../finding.ts';
import { isOfWeakTests } from '../known/carriers/weak-tests.ts';

const OF_READER: Text = {
  ja: '受け取った側の迷惑メールフィルターの印に',
  en: 'The receiving side’s own spam filter left',
};
const ON_THE_WAY: Text = { ja: '途中の迷惑メールフィルターの印に', en: 'A spam filter on the way left' };
const IN_SUBJECT: Text = { ja: '件名に', en: 'The subject holds' };

const BY_FIELD: Text = { ja: '({product})。', en: ' ({product}).' };
const BY_ANYBODY: Text = {
  ja: '。迷惑メールフィルターもこう書きますが、差出人にも書けます。どの製品がなぜ判定したのか、ヘッダーには記録がありません。',
  en: '. Spam filters write so, and so can whoever writes a mail: no field says which filter judged it, or why.',
};

const TITLE_OF_SUBJECT: Text = {
  ja: '件名に、迷惑メールフィルターが書くような語があります',
  en: 'Its subject holds words that spam filters write',
};
const OF_DOUBT: Text = {
  ja: 'しかも「疑い」としているだけなので、判定の理由にはしていません。',
  en: ' They are themselves in doubt: they count for nothing here.',
};
const OF_ANOTHER: Text = {
  ja: '受け取った側のフィルターは迷惑メールではないと判定しているため、判定の理由にはしていません。',
  en: ' The receiving side’s own filter cleared the mail: they count for nothing here.',
};
const OF_HINTS: Text = {
  ja: '理由として書かれているのは{tests}だけで、ふつうのメールにもよくあることです。',
  en: ' It names nothing but {tests}, which honest mail has as well.',
};

/** Our own filter adds hints up to a limit that our side chose, so that several of them are a reason; one is none. */
const isWeak = ({ tests, trust }: Stamp): boolean => isOfWeakTests(tests) && (trust !== 'ours' || tests.length === 1);

/** `[SPAM?]`, `[Suspected spam]`, `【迷惑メールの疑い】`: whoever wrote it was not sure. */
const DOUBTS = /[?？]|\b(?:suspect|possibl|probabl|likely)|疑い|可能性/i;

/**
 * Words in a subject can be typed, and are left on a mail that others pass on. Without a field of the filter nobody can tell whose they
 * are: a hint, and where they only suppose, or our own filter says otherwise, not even that.
 */
function ofSubject(says: string, isCleared: boolean): { readonly weight: Weight; readonly worth: Text } {
  if (isCleared) return { weight: 0, worth: OF_ANOTHER };
  return DOUBTS.test(says) ? { weight: 0, worth: OF_DOUBT } : { weight: 1, worth: NOTHING_MORE };
}

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
  explains: { ja: '{whose}「{says}」とあります{by}{worth}', en: '{whose} the words "{says}"{by}{worth}' },
  mistakes: {
    ja: 'フィルターの判定は意見であり、広告やメールマガジン、転送されたメールにも付くことがあります。件名や、信頼境界より下の行にある印は、差出人にも書けます。',
    en: 'A filter’s verdict is an opinion: newsletters, advertisements and forwarded mail get it too. A stamp in the subject or below the border could have been typed by the sender.',
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
    const isCleared = stamps.some(
      ({ value }) => value.clean === true && value.kind === 'spam' && value.trust === 'ours',
    );
    const alone = spam.every(({ value }) => value.where === 'subject')
      ? ofSubject(first.value.says, isCleared)
      : undefined;
    const hit: Hit = {
      proof: [proof, ...more, ...others],
      words: {
        whose: alone !== undefined ? IN_SUBJECT : first.value.trust === 'ours' ? OF_READER : ON_THE_WAY,
        by: alone === undefined ? BY_FIELD : BY_ANYBODY,
        product: first.value.by,
        says: first.value.says,
        worth: alone?.worth ?? (isHint ? OF_HINTS : NOTHING_MORE),
        tests: reasons.slice(0, NAMED).join(', '),
      },
      ...(alone === undefined ? isHint && { weight: 1 as const } : { weight: alone.weight, title: TITLE_OF_SUBJECT }),
    };
    return [hit];
  },
} satisfies Detector;
