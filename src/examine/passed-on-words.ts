/** What is said of a letter that is passed on, and of who passes it on. */
import type { PassedOnVerdict } from './examination.ts';
import { fill } from './fill.ts';
import type { Text } from './finding.ts';

/** A list does not have the findings. */
type Letter = Pick<PassedOnVerdict, 'kind' | 'certainty' | 'attached' | 'returned'> &
  Partial<Pick<PassedOnVerdict, 'findings'>>;
type Harm = Exclude<PassedOnVerdict['kind'], 'undecided'>;

const opening: Readonly<Record<Harm, Readonly<Record<PassedOnVerdict['certainty'], Text>>>> = {
  phishing: {
    likely: {
      ja: '{letter}は、フィッシングメールとみられます。',
      en: '{letter} is very probably phishing.',
    },
    possible: {
      ja: '{letter}には、フィッシングの疑いがあります。',
      en: '{letter} may be phishing.',
    },
  },
  fraud: {
    likely: { ja: '{letter}は、詐欺とみられます。', en: '{letter} is very probably fraud.' },
    possible: { ja: '{letter}には、詐欺の疑いがあります。', en: '{letter} may be fraud.' },
  },
  malware: {
    likely: {
      ja: '{letter}は、不正プログラムを開かせるものとみられます。',
      en: '{letter} very probably brings malware.',
    },
    possible: {
      ja: '{letter}には、不正プログラムを開かせる疑いがあります。',
      en: '{letter} may bring malware.',
    },
  },
  spam: {
    likely: { ja: '{letter}は、迷惑メールとみられます。', en: '{letter} is very probably spam.' },
    possible: { ja: '{letter}には、迷惑メールの疑いがあります。', en: '{letter} may be spam.' },
  },
};

/** How it came along. */
type Way = 'copied' | 'attached' | 'returned';

const letter: Readonly<Record<Way, Text>> = {
  copied: { ja: '転送されたメール', en: 'The mail passed on' },
  attached: { ja: '添付されたメール', en: 'The attached mail' },
  returned: { ja: '通知に付いて戻ってきたメール', en: 'The mail that came back in it' },
};

const judgedBy: Readonly<Record<Way, Text>> = {
  copied: {
    ja: '文面とリンクだけからの判断です。だれが送ったものかは分かりません。',
    en: 'That is judged by its words and links alone; who sent it cannot be known.',
  },
  attached: {
    ja: '添付されたままの内容からの判断です。添付した人が書き換えていないかまでは分かりません。',
    en: 'That is judged by the mail as it was attached; whether it was changed before cannot be known.',
  },
  returned: {
    ja: '差出人の名前を使われただけで、あなたが送ったものとは限りません。',
    en: 'You need not have sent it: often a name in From was only used.',
  },
};

const open: Readonly<Record<Way, Text>> = {
  copied: {
    ja: '転送されたメールは、文面とリンクだけからは、安全とも危険とも言えません。だれが送ったものかは分かりません。',
    en: 'The mail passed on can be called neither safe nor dangerous by its words and links alone; who sent it cannot be known.',
  },
  attached: {
    ja: '添付されたメールは、安全とも危険とも言えません。',
    en: 'The attached mail can be called neither safe nor dangerous.',
  },
  returned: {
    ja: '通知に付いて戻ってきたメールは、安全とも危険とも言えません。',
    en: 'The mail that came back in it can be called neither safe nor dangerous.',
  },
};

const nothingFound: Readonly<Record<Way, Text>> = {
  copied: {
    ja: '転送されたメールの文面とリンクに、不審な点は見つかっていません。ただし、だれが送ったものかは分からず、本物とは言えません。',
    en: 'Nothing suspicious was found in the words and links of the mail passed on. That does not make it genuine: who sent it cannot be known.',
  },
  attached: {
    ja: '添付されたメールに、不審な点は見つかっていません。それだけで本物とは言えません。',
    en: 'Nothing suspicious was found in the attached mail. That alone does not make it genuine.',
  },
  returned: {
    ja: '通知に付いて戻ってきたメールに、不審な点は見つかっていません。',
    en: 'Nothing suspicious was found in the mail that came back in it.',
  },
};

/** Of who passes it on. */
export const nothingAgainst: Text = {
  ja: '転送してきた人には、不審な点は見つかっていません。',
  en: 'Nothing was found against whoever passed it on.',
};

/** What is said behind it is of the mail that came. */
export const ofCarrier: Text = {
  ja: '転送してきたメールについて: ',
  en: 'Of the mail that brought it:',
};

/** What the letter is, and what that stands on; a list knows only what it is. */
export function passedOnOpening({ kind, certainty, attached, returned, findings }: Letter): Text {
  const way = returned === true ? 'returned' : attached === true ? 'attached' : 'copied';
  if (kind === 'undecided') return (findings?.length === 0 ? nothingFound : open)[way];
  const told = fill(opening[kind][certainty], { letter: letter[way] });
  return findings === undefined ? told : both(told, judgedBy[way]);
}

/** The same with the main reasons. */
export const passedOnSummary = (letter: Letter, reasons: readonly Text[]): Text =>
  both(passedOnOpening(letter), ...reasons);

const both = (...parts: readonly Text[]): Text => ({
  ja: parts.map(({ ja }) => ja).join(''),
  en: parts.map(({ en }) => en).join(' '),
});
