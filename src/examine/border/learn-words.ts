/** Why `metsuke learn` keeps a name or an address, or learns nothing. Holes: {what} {seen} {of} {share} {least} {found}. */
import type { Text } from '../finding.ts';

export const learnWords: Readonly<
  Record<'wrote-the-top' | 'wrote-inside' | 'handed-on' | 'in-front' | 'writes-below', Text>
> = {
  'wrote-the-top': {
    ja: '{of}通のうち{seen}通で、{what}のサーバーがメールボックスに届ける行を書いています。',
    en: 'In {seen} of {of} mails a host of {what} wrote the line that delivered to the mailbox.',
  },
  'wrote-inside': {
    ja: '{of}通のうち{seen}通で、{what}のサーバーが内側の中継の行を書いています。',
    en: 'In {seen} of {of} mails a host of {what} wrote a line of a hand-on inside.',
  },
  'handed-on': {
    ja: '{of}通のうち{seen}通で、{what}が内側の中継の相手として記録されています。',
    en: 'In {seen} of {of} mails {what} is recorded as the client of a hand-on inside.',
  },
  'in-front': {
    ja: '差出人の異なる{of}通のうち{seen}通が、すべて{what}を通って引き渡されています。こちらの前に置かれた中継と考えられます。',
    en: 'Of {of} mails from different senders, {seen} were handed over by {what}; it most likely stands in front of us.',
  },
  'writes-below': {
    ja: '差出人の異なる{of}通のうち{seen}通で、{what}は、送信元を検証した結果(Authentication-Results)を自分の行のすぐ下に書いています。その一番上のものを信じます。',
    en: 'In {seen} of {of} mails from different senders {what} wrote what it found of the sender (Authentication-Results) right below its own line; the first of these is believed.',
  },
};

export const refusalWords: Readonly<Record<'too-few' | 'mixed' | 'nothing-constant', Text>> = {
  'too-few': {
    ja: '経路の読めるメールが{found}通しかありません({least}通は必要です)。',
    en: 'Too few of the mails have a route to learn from: {found}, and {least} are needed.',
  },
  mixed: {
    ja: '届け先がまちまちです。いちばん多い{what}でも{of}通のうち{seen}通です。',
    en: 'The mails were delivered to different places: even {what}, the most common, has {seen} of {of}.',
  },
  'nothing-constant': {
    ja: '届けたサーバーの名前がどの行にもないため、覚えられるものがありません。',
    en: 'No line names the host that delivered, so there is nothing to learn.',
  },
};
