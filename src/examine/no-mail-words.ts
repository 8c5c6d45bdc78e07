/** What is said of what is no mail: a text without its header, a file by itself. */
import type { Certainty } from './examination.ts';
import type { Text } from './finding.ts';

/** Of what has no field of a header. */
export const noMail: Text = {
  ja: 'メールのヘッダーがないため、メールとしては判断できません。安全とも危険とも言えません。',
  en: 'It has no header of a mail and cannot be judged as one: it can be called neither safe nor dangerous.',
};

/** What was handed in is a picture, a document or a program. */
export const fileAlone: Text = {
  ja: 'メールではなく、ファイルだけです。差出人については何も判断できません。中身は、メールの添付ファイルと同じように調べました。',
  en: 'It is a file and no mail, so nothing can be said of a sender. What it holds was looked at as an attachment is.',
};

/** The same of one that harms. */
export const fileOpening: Readonly<Record<Certainty, Text>> = {
  certain: {
    ja: '危険なファイルです。開かず、中のリンクや連絡先も使わないでください。',
    en: 'This file is dangerous. Do not open it, and use no link, number or address that stands in it.',
  },
  likely: {
    ja: '危険なファイルとみられます。開かず、中のリンクや連絡先も使わないでください。',
    en: 'This file is probably dangerous. Do not open it, and use no link, number or address that stands in it.',
  },
  possible: {
    ja: '危険なファイルの疑いがあります。開かず、中のリンクや連絡先も使わないでください。',
    en: 'This file may be dangerous. Do not open it, and use no link, number or address that stands in it.',
  },
};

/** How the mail would be looked at, and what to do until then. */
export const noMailAdvice = {
  /** A file that is none, or a text that was pasted without its header. */
  notMail: {
    ja: 'メールのヘッダー(From、Received など)がありません。メールなら、ソース全体を元のまま保存して、もう一度調べてください。',
    en: 'It has none of the header fields of a mail (From, Received, …). If it is a mail, save its whole source as it is, and examine that.',
  },
  /** What was handed in is a file by itself. */
  fileAlone: {
    ja: 'メールで届いたものなら、そのメールのソース全体を保存して調べてください。差出人や経路の記録はそこにだけあり、画面の写真には写りません。',
    en: 'If it came by mail, save the whole source of that mail and examine it: only there is a record of who sent it and by which way; a picture of the screen has none.',
  },
  /** And it is a program, or an archive of some. */
  programAlone: {
    ja: '開くと動き出すプログラムです。どこから来たのかを確かめ、ウイルス対策ソフトで調べるまでは、開かないでください。',
    en: 'It runs when it is opened: leave it closed until you know where it is from and a virus scanner has looked at it.',
  },
} as const satisfies Record<string, Text>;
