/** What can be wrong with the characters, words, addresses and dates of a mail, in the reader's words; beside `defects.ts`. */
import type { Defect } from '../message.ts';

interface Sentence {
  readonly ja: string;
  readonly en: string;
}

export const textDefects = {
  // characters
  'jis-8bit': {
    ja: 'JIS コードの文の中に、8ビットの文字が混ざっています。',
    en: 'Eight-bit characters stand inside JIS text.',
  },
  'jis-broken-escape': {
    ja: 'JIS コードの切り替え記号が壊れています。',
    en: 'An escape sequence of JIS text is broken.',
  },
  'jis-invalid': { ja: 'JIS コードの文字が途中で切れています。', en: 'A character of JIS text is cut in half.' },
  'jis-shift': {
    ja: '古い方法(SO/SI)で半角カナが書かれています。',
    en: 'Half-width katakana are written in an old way (SO/SI).',
  },
  'jis-unreadable-set': {
    ja: '読むことのできない文字集合が使われています。',
    en: 'A character set is used that cannot be read here.',
  },
  'jis-unterminated': {
    ja: 'JIS コードの文が、決まりどおりに終わっていません。',
    en: 'JIS text does not end as it must.',
  },
  'jis-x0213': {
    ja: 'JIS X 0213 だけにある文字は読めません。',
    en: 'Characters that only JIS X 0213 has cannot be read here.',
  },
  'control-character': {
    ja: 'ヘッダーの文字の中に、見えない制御文字があります。表示をごまかすために使われることがあります。',
    en: 'Invisible control characters stand in header text. They can be used to deceive the eye.',
  },
  'header-undeclared-charset': {
    ja: 'ヘッダーに文字がそのまま書かれているため、内容から {charset} と判断しました。文字化けするソフトがあります。',
    en: 'Characters stand in a header without encoding; they look like {charset}. Some programs show garbled text.',
  },
  // encoded words
  'encoded-word-base64': {
    ja: 'ヘッダーの符号(Base64)が正しく区切られていません。',
    en: 'The Base64 of an encoded word is cut or padded wrongly.',
  },
  'encoded-word-q': {
    ja: 'ヘッダーの符号(Q)に、使えない文字が入っています。',
    en: 'An encoded word (Q) holds characters that are not allowed there.',
  },
  'encoded-word-long': {
    ja: 'ヘッダーの符号化された語が、決まりの75文字より長く書かれています。',
    en: 'An encoded word is longer than the 75 characters allowed.',
  },
  'encoded-word-quoted': {
    ja: '引用符の中に符号化された語があります。決まりの上ではそのまま表示されますが、多くのソフトは読み替えます。',
    en: 'An encoded word stands inside quotes. By the rules it is plain text there; most programs decode it.',
  },
  'encoded-word-run-on': {
    ja: '符号化された語が、前後の文字と空白なしにつながっています。',
    en: 'An encoded word is joined to other text without white space.',
  },
  'encoded-word-unclosed': { ja: '符号化された語が途中で切れています。', en: 'An encoded word is cut off.' },
  // addresses
  'encoded-address': {
    ja: '符号化された文字の中に、アドレスのように見えるもの({shows})があります。本当のアドレスではありません。',
    en: 'Encoded text shows what looks like an address ({shows}). It is not the real one.',
  },
  'address-in-comment': {
    ja: '注釈の中にアドレス({shows})が書かれています。これを差出人や宛先として表示するソフトがあります。',
    en: 'A comment holds an address ({shows}). Some programs show it as the sender or recipient.',
  },
  'address-8bit': {
    ja: 'アドレスに、決まりにない文字コード({charset})の文字が入っています。',
    en: 'An address holds characters in an encoding that is not allowed ({charset}).',
  },
  'address-control-character': {
    ja: 'アドレスの中に制御文字(NUL など)があります。読むソフトによって別のアドレスになります。',
    en: 'An address holds control characters such as NUL. Programs make different addresses of it.',
  },
  'address-empty': { ja: 'アドレスの欄が空です。', en: 'The place of an address is empty.' },
  'address-incomplete': {
    ja: '@ の前か後ろがないアドレスです。',
    en: 'Nothing stands before or behind the @ of an address.',
  },
  'address-missing': { ja: '名前だけで、アドレスがありません。', en: 'There is a name, but no address.' },
  'address-quoted-at': {
    ja: 'アドレスの引用符の中に @ があります。ソフトによって、別のあて先と読み違えます。',
    en: 'An @ stands inside the quotes of an address. Programs may take it for another address.',
  },
  'address-semicolon': { ja: 'アドレスがセミコロンで区切られています。', en: 'Addresses are separated by semicolons.' },
  'address-several-angles': {
    ja: '1人分の中に < > が2つ以上あります。どれを使うかはソフトによって変わります。',
    en: 'One entry has several addresses in < >. Programs differ in which one they use.',
  },
  'address-several-at': {
    ja: 'アドレスに @ が2つ以上あります。どこからがドメインかは、ソフトによって変わります。',
    en: 'An address has several @. Programs differ in where its domain begins.',
  },
  'address-space': { ja: 'アドレスの途中に空白があります。', en: 'A space stands inside an address.' },
  'address-trailing-text': { ja: 'アドレスの後ろに余分な文字があります。', en: 'Other text follows an address.' },
  'address-without-angles': {
    ja: '名前とアドレスが < > で区切られていません。',
    en: 'Name and address are not divided by < >.',
  },
  'address-without-domain': { ja: '@ とドメインのないアドレスです。', en: 'An address has no @ and no domain.' },
  'route-in-address': {
    ja: 'アドレスに、今は使われない経路の書き方({route})があります。',
    en: 'An address carries a route ({route}), a form no longer used.',
  },
  'angle-unclosed': { ja: '< に対応する > がありません。', en: 'A < has no >.' },
  'angle-unopened': { ja: '> に対応する < がありません。', en: 'A > has no <.' },
  'comment-unclosed': { ja: '( に対応する ) がありません。', en: 'A ( has no ).' },
  'quote-unclosed': { ja: '引用符が閉じられていません。', en: 'A quotation mark has no partner.' },
  'group-nested': {
    ja: 'グループの中に別のグループがあります。決まりにない書き方です。',
    en: 'A group stands inside a group, which is not allowed.',
  },
  'group-unclosed': { ja: 'グループが閉じられていません。', en: 'A group is not closed.' },
  'name-unquoted-address': {
    ja: '名前の部分にアドレスが書かれています。本当のアドレスは < > の中のものです。',
    en: 'The name contains an address. The real one stands in < >.',
  },
  'name-unquoted-comma': {
    ja: '名前にコンマがそのまま入っています。2人分と読むソフトがあります。',
    en: 'A name holds a bare comma. Some programs read two entries.',
  },
  'unsubscribe-without-place': {
    ja: 'List-Unsubscribe に、配信を停止できる場所(URLやmailto:)がありません。',
    en: 'List-Unsubscribe names no place (a URL or mailto:) where one could unsubscribe.',
  },
  'too-many-addresses': {
    ja: 'アドレスが多すぎるため、初めの5,000件だけを読みました。',
    en: 'There are too many addresses; only the first 5,000 were read.',
  },
  // dates
  'date-day-impossible': { ja: '暦にない日付です。', en: 'The calendar has no such day.' },
  'date-time-impossible': { ja: 'ありえない時刻です。', en: 'There is no such time of day.' },
  'date-unreadable': { ja: '日付を読み取れません。', en: 'The date cannot be read.' },
  'date-time-missing': { ja: '日付に時刻が書かれていません。', en: 'The date has no time of day.' },
  'date-weekday-wrong': { ja: '曜日が日付と合っていません。', en: 'The day of the week does not fit the date.' },
  'date-zone-impossible': { ja: 'ありえない時差が書かれています。', en: 'There is no such time zone.' },
  'date-zone-missing': {
    ja: '日付に時差が書かれていないため、正確な時刻は分かりません。',
    en: 'The date names no time zone, so the exact moment is not known.',
  },
  'date-zone-ambiguous': {
    ja: '日付の時差の略号は、いくつかの地域で別の意味に使われています。正確な時刻は分かりません。',
    en: 'The name of its time zone means different things in different countries, so the exact moment is not known.',
  },
  'date-zone-unknown': {
    ja: '日付の時差の意味が分からないため、正確な時刻は分かりません。',
    en: 'The time zone of the date means nothing certain, so the exact moment is not known.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The codes that readers of text give; those of `charset-…` and `jis-escape-lost` have their sentences in `defects.ts`. */
export type TextDefectCode =
  | keyof typeof textDefects
  | 'charset-undeclared'
  | 'charset-unknown'
  | 'charset-mislabelled'
  | 'charset-invalid-bytes'
  | 'jis-escape-lost';

/** A Defect in text; its range is within the value or the bytes that were read. */
export interface TextDefect extends Defect {
  readonly code: TextDefectCode;
}
