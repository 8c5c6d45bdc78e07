/** What to do because of a single fact of the mail, whatever its kind. Data only; `advice.ts` chooses. */
import type { Text } from './finding.ts';

/** Advice that a fact brings with it, whatever the kind. */
export const adviceBecause = {
  passedOn: {
    ja: '転送・引用された部分のリンクや添付は開かないでください。元のメールを調べるには、添付ファイル(.eml)として送り直してもらってください。',
    en: 'Open no link or file of the part that is passed on. To examine the original, have it sent again as an attached file (.eml).',
  },
  original: {
    ja: '元のメールを添付ファイル(.eml)でもらえば、経路と通報先も調べられます(Outlookは新しいメールに元のメールをドラッグ、Gmailは「添付ファイルとして転送」)。',
    en: 'Get the original as a file (.eml): then its route and whom to complain to can be told. Outlook: drag it onto a new mail; Gmail: "Forward as attachment".',
  },
  originalAttached: {
    ja: '添付されたメールは、保存して単独で調べると、経路と通報先まで分かります(コマンドラインでは --reported)。',
    en: 'Save the attached mail and have it examined by itself: then its route and whom to complain to can be told (command line: --reported).',
  },
  forwardedLetter: {
    ja: '知っている人からの転送なら、元のメールを添付ファイル(.eml)として送り直してもらうと、本当の送り手まで調べられます。',
    en: 'If somebody you know forwarded it, have the original sent again as an attached file (.eml): then its true sender can be looked for.',
  },
  stolenAccount: {
    ja: '{domain}の管理者か差出人に、「アカウントが乗っ取られているかもしれない」と電話で知らせてください。被害者かもしれません。',
    en: 'Telephone the sender, or who runs {domain}: somebody else may be using the account, and its owner may not know.',
  },
  /** The handover looks like a host of the reader's own domain. */
  forgedBehind: {
    ja: '差出人のアドレスは、かたられたものとみられます。引き渡し元は、あなた宛てのメールを転送している自分側のサーバーかもしれません。そうなら、苦情を送る前に、--ours で指定して調べ直してください。',
    en: 'The sender’s address seems to be borrowed. The handover may be a server of your own that forwards your mail: if it is, name it with --ours and examine again before you complain to anybody.',
  },
  behind: {
    ja: '引き渡し元は、あなた宛てのメールを転送している自分側のサーバーかもしれません。苦情を送る前に、まずそれを確かめ、そうなら --ours で指定して調べ直してください。',
    en: 'The handover may be a server of your own that forwards your mail. Find that out first: if it is, name it with --ours and examine again before you complain to anybody.',
  },
  replyElsewhere: {
    ja: '返信すると、差出人とは別の{to}に届きます。返信しないでください。',
    en: 'An answer would go to {to}, not to the sender shown. Do not answer.',
  },
  /** Where it was said already that one should not answer. */
  replyNoted: {
    ja: '返信は、差出人とは別の{to}に届きます。',
    en: 'An answer would go to {to}, not to the sender shown.',
  },
} as const satisfies Record<string, Text>;

/** The sender's address is not his: another's, or the reader's own. */
export const forgedAdvice = {
  another: {
    ja: '差出人のアドレスは、かたられたものとみられます。苦情は差出人にではなく、{where}へ送ってください。',
    en: 'The sender’s address seems to be borrowed: do not complain to its owner, but to {where}.',
  },
  reader: {
    ja: '差出人の欄のあなたのアドレスは、勝手に使われたものとみられます。それだけなら、アカウントに侵入された証拠にはなりません。苦情は、{where}へ送ってください。',
    en: 'Your own address seems to have been written in as the sender’s. Anybody can do that: it does not show that your account was broken into. Complain to {where}.',
  },
} as const satisfies Record<string, Text>;

/** Where to complain: as far as the network is known, a table names its holder, or the registry its desk. */
export const complainTo = {
  unnamed: { ja: '引き渡し元のネットワークの窓口', en: 'the desk of the network that handed the mail over' },
  holder: {
    ja: '引き渡し元のネットワーク({holder})の窓口',
    en: 'the desk of {holder}, whose network handed the mail over',
  },
  desk: {
    ja: '引き渡し元のネットワークの窓口、{desk}',
    en: 'the desk of the network that handed the mail over, {desk}',
  },
} as const satisfies Record<string, Text>;
