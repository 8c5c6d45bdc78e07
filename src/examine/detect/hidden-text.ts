import { once } from '../../message/once.ts';
import type { Detector, Hit, Text } from '../finding.ts';

/** Spaces and characters without a picture: zero-width, joiners, soft hyphens, fillers. */
const unseen = once(() => /[\u034f\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]+/gu);

/** Below so many characters it is a preview line. */
const PREVIEW = 200;
const HUNDREDS_OF_WORDS = 1500;

/** So much is a story of its own. */
const STORY = 1000;
/** Characters of the letter whose words are looked for in it. */
const SHOWN = 500;
const AT_LEAST = 2;
const STORY_WORDS = 60;
/** Beginnings of longer words in letters that have spaces between words. */
const stems = (text: string): readonly string[] =>
  text.toLowerCase().match(/(?<![\p{L}])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{5}/gu) ?? [];
const OF_ANOTHER: Text = {
  ja: '本文と同じ言葉がひとつもない長い文章が、見えないように埋め込まれています',
  en: 'It carries a long text that nobody sees and that has no word of the letter',
};

/** Text for other screens, or a preview, says what the letter says. A page of an encyclopaedia in it has no word of the letter. */
function isOfAnother(hidden: string, shown: string): boolean {
  if (hidden.length < STORY) return false;
  const words = new Set(stems(shown));
  const story = stems(hidden);
  return words.size >= AT_LEAST && story.length > STORY_WORDS && !story.some((word) => words.has(word));
}

/** There is a lot of text that nobody is meant to see, beside the letter or in its place. */
export default {
  id: 'hidden-text',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'evasion',
  sources: ['https://blog.talosintelligence.com/', 'style.ts'],
  title: {
    ja: '見えない設定の文字が大量にあります',
    en: 'It carries a lot of text that is set not to be seen',
  },
  explains: {
    ja: '{what}例: 「{quote}」',
    en: '{what} For example: "{quote}"',
  },
  mistakes: {
    ja: 'メールマガジンは、一覧に出る短い紹介文や、画面の大きさごとの文章を隠して入れることがあります。',
    en: 'Newsletters hide a short preview line, and text for other screen sizes.',
  },
  detect({ text, subject }) {
    if (text === undefined) return [];
    const { seen, hiddenProof, isHiddenRead = false } = text.value;
    // a preview line is short; salting is longer than the letter, or hundreds of words
    const isFew = (length: number): boolean =>
      !isHiddenRead && (length < PREVIEW || (length < seen.length / 2 && length < HUNDREDS_OF_WORDS));
    if (isFew(text.value.hidden.length)) return [];
    // mailing services fill the preview line up with characters that nobody sees anywhere
    const hidden = text.value.hidden.replace(unseen(), ' ');
    if (isFew(hidden.length)) return [];
    const hit: Hit = {
      proof: hiddenProof === undefined ? text.proof : [hiddenProof],
      words: {
        what: isHiddenRead ? INSTEAD : BESIDE,
        hidden: String(hidden.length),
        seen: String(seen.length),
        quote: hidden.slice(0, 60),
      },
      ...(isHiddenRead ? { title: ALL_HIDDEN } : {}),
    };
    const isSalt =
      !isHiddenRead && isOfAnother(hidden, `${subject?.value.slice(0, 200) ?? ''} ${seen.slice(0, SHOWN)}`);
    return [isSalt ? { ...hit, title: OF_ANOTHER } : { ...hit, weight: 1 }];
  },
} satisfies Detector;

const BESIDE: Text = {
  ja: '画面に見えない設定の文字が{hidden}文字あります(そのほかは{seen}文字)。迷惑メールフィルターをすり抜けるためによく使われる手口です。',
  en: '{hidden} characters are set not to be seen, beside {seen} that are. Mail that wants to get past filters often does so.',
};

/** What hides it may be read otherwise by the reader's program than here, or have been meant for one program alone. */
const INSTEAD: Text = {
  ja: '本文の{hidden}文字が見えない設定で、ほかに文字はほとんどありません。設定どおりなら何も見えないメールなので、表示するメールソフトがあるものとして、本文と同じように調べました。',
  en: 'The letter, {hidden} characters, is set not to be seen, and there is hardly anything else. As nobody sends a letter of which nothing shows, some mail program may show it: it was examined like one that is seen.',
};
const ALL_HIDDEN: Text = {
  ja: '本文のほとんどが見えない設定です',
  en: 'Nearly the whole letter is set not to be seen',
};
