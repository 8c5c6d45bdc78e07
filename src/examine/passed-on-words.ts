/** What is said of a letter that is passed on, and of who passes it on. */
import type { PassedOnVerdict } from './examination.ts';
import type { Text } from './finding.ts';

/** A list does not have the findings. */
type Letter = Pick<PassedOnVerdict, 'kind' | 'certainty'> & Partial<Pick<PassedOnVerdict, 'findings'>>;
type Harm = Exclude<PassedOnVerdict['kind'], 'undecided'>;

const opening: Readonly<Record<Harm, Readonly<Record<PassedOnVerdict['certainty'], Text>>>> = {
  phishing: {
    likely: {
      ja: '転送されたメールは、フィッシングメールとみられます。',
      en: 'The mail passed on is very probably phishing.',
    },
    possible: {
      ja: '転送されたメールには、フィッシングの疑いがあります。',
      en: 'The mail passed on may be phishing.',
    },
  },
  fraud: {
    likely: { ja: '転送されたメールは、詐欺とみられます。', en: 'The mail passed on is very probably fraud.' },
    possible: { ja: '転送されたメールには、詐欺の疑いがあります。', en: 'The mail passed on may be fraud.' },
  },
  malware: {
    likely: {
      ja: '転送されたメールは、不正プログラムを開かせるものとみられます。',
      en: 'The mail passed on very probably brings malware.',
    },
    possible: {
      ja: '転送されたメールには、不正プログラムを開かせる疑いがあります。',
      en: 'The mail passed on may bring malware.',
    },
  },
  spam: {
    likely: { ja: '転送されたメールは、迷惑メールとみられます。', en: 'The mail passed on is very probably spam.' },
    possible: { ja: '転送されたメールには、迷惑メールの疑いがあります。', en: 'The mail passed on may be spam.' },
  },
};

const judgedBy: Text = {
  ja: '文面とリンクだけからの判断です。だれが送ったものかは分かりません。',
  en: 'That is judged by its words and links alone; who sent it cannot be known.',
};

const open: Text = {
  ja: '転送されたメールは、文面とリンクだけからは、安全とも危険とも言えません。だれが送ったものかは分かりません。',
  en: 'The mail passed on can be called neither safe nor dangerous by its words and links alone; who sent it cannot be known.',
};

const nothingFound: Text = {
  ja: '転送されたメールの文面とリンクに、不審な点は見つかっていません。ただし、だれが送ったものかは分からず、本物とは言えません。',
  en: 'Nothing suspicious was found in the words and links of the mail passed on. That does not make it genuine: who sent it cannot be known.',
};

/** Of who passes it on. */
export const nothingAgainst: Text = {
  ja: '転送してきた人には、不審な点は見つかっていません。',
  en: 'Nothing was found against whoever passed it on.',
};

/** What is said behind it is of the mail that came. */
export const ofCarrier: Text = {
  ja: '転送してきたメールについて:',
  en: 'Of the mail that brought it:',
};

/** What the letter is, and what that stands on: a list shows it alone. */
export function passedOnOpening({ kind, certainty, findings }: Letter): Text {
  if (kind !== 'undecided') return both(opening[kind][certainty], judgedBy);
  return findings?.length === 0 ? nothingFound : open;
}

/** The same with the main reasons. */
export const passedOnSummary = (letter: Letter, reasons: readonly Text[]): Text =>
  both(passedOnOpening(letter), ...reasons);

const both = (...parts: readonly Text[]): Text => ({
  ja: parts.map(({ ja }) => ja).join(''),
  en: parts.map(({ en }) => en).join(' '),
});
