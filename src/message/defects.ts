/**
 * What can be wrong or ambiguous in a message, by code, in the reader's words. `{holes}` are filled from the Defect's
 * `words`. The codes are part of what others rely on: they are added to, and never change meaning. Those of characters,
 * words, addresses and dates stand in `defects/text.ts`.
 */
import { textDefects } from './defects/text.ts';

interface Sentence {
  readonly ja: string;
  readonly en: string;
}

export const defects = {
  ...textDefects,

  // header fields
  'header-without-colon': {
    ja: 'ヘッダーの中に、コロンのない行があります。ここで本文が始まると読むソフトもあります。',
    en: 'A line in the header has no colon. Some programs take it for the beginning of the body.',
  },
  'header-name-invalid': {
    ja: 'ヘッダーの名前に、使えない文字が入っています。その行から本文とみなすソフトもあります。',
    en: 'The name of a header field holds characters that are not allowed there. Some programs take the line for the beginning of the body.',
  },
  'space-before-colon': {
    ja: 'ヘッダーの名前とコロンの間に空白があります。この行を無視するソフトと、読むソフトがあります。',
    en: 'There is a space between the name of a header field and its colon. Some programs ignore such a line, others read it.',
  },
  'leading-space': {
    ja: '最初のヘッダー行が空白で始まっています。ソフトによって読み方が変わります。',
    en: 'The first header line begins with a space. Programs read it differently.',
  },
  'white-line-in-header': {
    ja: 'ヘッダーの中に、空白だけの行があります。ここで本文が始まると読むソフトもあります。',
    en: 'A line in the header holds nothing but spaces. Some programs take it for the end of the header.',
  },
  'blank-line-first': {
    ja: 'ヘッダーの前に空行があります。すべてを本文として表示するソフトもあります。',
    en: 'There are blank lines before the header. Some programs show all of it as the body.',
  },
  'byte-order-mark': {
    ja: 'メールの先頭に、文字コードの目印(BOM)が付いています。',
    en: 'The message begins with a byte order mark.',
  },
  'nul-in-header': {
    ja: '{name} の値に NUL 文字が入っています。表示や判定がソフトによって変わります。',
    en: 'The value of {name} holds a NUL character. Programs show and judge it differently.',
  },
  'nul-in-header-name': {
    ja: 'ヘッダーの名前に NUL 文字が入っています。この行を無視するソフトもあります。',
    en: 'The name of a header field holds a NUL character. Some programs ignore the line.',
  },
  'nul-byte': {
    ja: 'メールの中に NUL 文字があります。ふつうのメールには現れません。',
    en: 'The message holds a NUL character, which ordinary mail never does.',
  },
  'bare-cr': {
    ja: '改行の片方(CR)だけが使われています。ここで行が変わると読むソフトと、読まないソフトがあります。',
    en: 'A CR stands without its LF. Some programs begin a new line there, others do not.',
  },
  'mixed-line-ends': {
    ja: '改行の書き方が混ざっています。メールの境目をずらす手口に使われることがあります。',
    en: 'Line ends are of different kinds. This is used to make programs disagree about where a message ends.',
  },
  'header-large': {
    ja: 'ヘッダーがふつうでは考えられないほど大きくなっています。',
    en: 'The header is larger than any ordinary one.',
  },
  'field-twice': {
    ja: '1回しか書けない {name} が、2回以上あります。どれを表示するかはソフトによって変わります。',
    en: '{name}, which may stand only once, is there more than once. Programs differ in which one they show.',
  },

  // who wrote
  'from-twice': {
    ja: '差出人(From)の行が2つ以上あります。どれを表示するかはソフトによって変わります。',
    en: 'There is more than one From line. Programs differ in which one they show.',
  },
  'from-several': {
    ja: '差出人(From)に2つ以上のアドレスが書かれています。その一部だけを表示するソフトがあります。',
    en: 'From names more than one address. Some programs show only one of them.',
  },
  'address-group': {
    ja: '{name} がグループの形で書かれています。表示されるアドレスがソフトによって変わります。',
    en: '{name} is written as a group. Programs differ in the address they show.',
  },

  // Content-* fields
  'content-type-twice': {
    ja: 'Content-Type が2つ以上あります({value})。読み方がソフトによって変わるため、両方で読みました。',
    en: 'There is more than one Content-Type ({value}). Programs differ, so it was read both ways.',
  },
  'content-type-invalid': {
    ja: 'Content-Type の書き方が正しくありません({value})。',
    en: 'The Content-Type is not written as it must be ({value}).',
  },
  'comment-in-content-type': {
    ja: 'Content-Type に注釈が入っています。注釈を読み飛ばさないソフトもあります。',
    en: 'The Content-Type holds a comment, which some programs do not skip.',
  },
  'parameter-twice': {
    ja: 'Content-Type の {name} が2回書かれ、値が違います。',
    en: 'The parameter {name} stands twice in Content-Type, with different values.',
  },
  'disposition-twice': {
    ja: 'Content-Disposition が2つ以上あります。添付ファイルとして扱うかどうかがソフトによって変わります。',
    en: 'There is more than one Content-Disposition. Programs differ in whether they treat the part as a file.',
  },
  'filename-ambiguous': {
    ja: '添付ファイルの名前が2通り以上あります({names})。',
    en: 'The attached file has more than one name ({names}).',
  },
  'filename-hostile': {
    ja: '添付ファイルの名前に、見え方を変える文字やフォルダーの区切りが入っています。',
    en: 'The name of the attached file holds characters that change how it looks, or a path.',
  },
  'encoding-twice': {
    ja: '本文の符号化方式が2つ以上書かれています({value})。考えられる読み方をすべて試しました。',
    en: 'More than one transfer encoding is named ({value}). Each way to read it was tried.',
  },
  'encoding-unknown': {
    ja: '知られていない符号化方式です({value})。考えられる読み方をすべて試しました。',
    en: 'The transfer encoding is unknown ({value}). Each way to read it was tried.',
  },
  'encoding-odd': {
    ja: '符号化方式の書き方が正しくありません({value})。そのまま表示するソフトもあります。',
    en: 'The transfer encoding is not written as it must be ({value}). Some programs do not decode it.',
  },

  // multipart
  'boundary-missing': {
    ja: '複数の部分からなるメールなのに、区切りの文字列が書かれていません。',
    en: 'The message is said to have several parts, but names no boundary between them.',
  },
  'boundary-empty': {
    ja: '区切りの文字列が空です。中身が見えなくなるソフトがあります。',
    en: 'The boundary is empty. Some programs lose the content.',
  },
  'boundary-ambiguous': {
    ja: '区切りの文字列が2通りに読めます({value})。どちらでも読みました。',
    en: 'The boundary can be read in two ways ({value}). It was read both ways.',
  },
  'boundary-prefix': {
    ja: '区切りの文字列で始まり、続きがある行があります。これを区切りと読むソフトもあります。',
    en: 'A line begins with the boundary and goes on. Some programs take it for a delimiter.',
  },
  'boundary-reused': {
    ja: '内側と外側で同じ区切りの文字列が使われています。部分の分かれ方がソフトによって変わります。',
    en: 'The same boundary is used inside and outside. Programs divide the parts differently.',
  },
  'boundary-not-found': {
    ja: '書かれている区切りの文字列が、本文のどこにもありません。',
    en: 'The boundary that is named does not occur in the body.',
  },
  'close-delimiter-missing': {
    ja: '最後の区切りがありません。メールが途中で切れているかもしれません。',
    en: 'The last delimiter is missing. The message may have been cut off.',
  },
  'text-after-close': {
    ja: '最後の区切りの後ろに、まだ内容があります。表示しないソフトが多いため、ここも読みました。',
    en: 'There is more behind the last delimiter. Most programs do not show it; it was read too.',
  },
  'delimiter-after-close': {
    ja: 'すでに終わった部分の区切りが、後からもう一度現れています。部分の分かれ方がソフトによって変わります。',
    en: 'A delimiter of parts that had ended stands there again. Programs divide the parts differently.',
  },
  'preamble-text': {
    ja: '最初の区切りの前に、ふつうは表示されない文章があります。許された書き方ですが、表示するソフトもあるため、ここも読みました。',
    en: 'There is text before the first delimiter. That is allowed and usually not shown; some programs show it, so it was read too.',
  },
  'multipart-encoded': {
    ja: '複数の部分の全体が符号化されています({value})。規則に反しており、中身を見ないソフトがあります。',
    en: 'A body of several parts is encoded as a whole ({value}). The rules forbid it, and some programs do not look inside.',
  },
  'message-encoded': {
    ja: '中に入っているメールの全体が符号化されています({value})。規則に反しています。',
    en: 'A message inside is encoded as a whole ({value}). The rules forbid it.',
  },
  'message-partial': {
    ja: 'このメールは、分割された大きなメールの一部です。全体がそろわないと調べきれません。',
    en: 'This is one piece of a message that was divided. Without the other pieces it cannot be examined in full.',
  },
  'message-external-body': {
    ja: '本文が別の場所にあると書かれています。その場所には見に行きません。',
    en: 'The content is said to lie somewhere else. Nothing is fetched from there.',
  },

  // content
  'base64-padding-inside': {
    ja: 'base64 の終わりを示す記号の後ろに、まだ内容があります。そこで読むのをやめるソフトもあります。',
    en: 'There is more content behind the padding that ends base64. Some programs stop there.',
  },
  'base64-junk': {
    ja: 'base64 の中に、使われない文字が混ざっています。',
    en: 'Characters that base64 does not know stand inside it.',
  },
  'quoted-printable-broken': {
    ja: 'quoted-printable の書き方が壊れている箇所があります。',
    en: 'Quoted-printable is broken in places.',
  },
  'uuencode-in-text': {
    ja: '本文の中に、uuencode という古い方式のファイルが入っています({name})。',
    en: 'The text holds a file in the old uuencode form ({name}).',
  },
  'uuencode-broken': {
    ja: 'uuencode のファイルが途中で切れているか、壊れています。',
    en: 'A uuencoded file is cut off or broken.',
  },

  // characters
  'charset-undeclared': {
    ja: '文字コードが書かれていないため、内容から {charset} と判断しました。表示される文字がソフトによって変わります。',
    en: 'No character set is named; the bytes look like {charset}. Programs may show different characters.',
  },
  'charset-unknown': {
    ja: '知られていない文字コードの名前です({label})。',
    en: 'The name of the character set is unknown ({label}).',
  },
  'charset-mislabelled': {
    ja: '文字コードは {label} と書かれていますが、実際は {charset} です。文字化けするソフトがあります。',
    en: 'The character set is named {label}, but the bytes are {charset}. Some programs show garbled text.',
  },
  'charset-invalid-bytes': {
    ja: '文字コードの規則に合わないバイトがあり、その文字は読めません。',
    en: 'Some bytes do not fit the character set; those characters cannot be read.',
  },
  'jis-escape-lost': {
    ja: 'JIS コードの切り替え記号が途中で失われていたため、補って読みました。',
    en: 'The escape characters of JIS text were lost on the way; it was read with them put back.',
  },

  // dates
  'date-before-mail': {
    ja: '日付が、電子メールのなかった時代({year}年)になっています。',
    en: 'The date lies in a time without electronic mail (the year {year}).',
  },
  'date-after-receipt': {
    ja: '日付が、こちらのサーバーが受け取った時刻より一日以上あとになっています。',
    en: 'The date lies more than a day after our own server took the mail.',
  },

  // limits
  'limit-message-bytes': {
    ja: 'メールが大きすぎるため、途中までしか読んでいません。',
    en: 'The message is too large; only its beginning was read.',
  },
  'limit-header-bytes': {
    ja: 'ヘッダーが大きすぎるため、途中までしか読んでいません。',
    en: 'The header is too large; only its beginning was read.',
  },
  'limit-header-fields': {
    ja: 'ヘッダーの行が多すぎるため、途中までしか読んでいません。',
    en: 'There are too many header fields; only the first were read.',
  },
  'limit-parts': {
    ja: 'メールの部分が多すぎるため、途中までしか読んでいません。',
    en: 'There are too many parts; only the first were read.',
  },
  'limit-depth': {
    ja: '部分の入れ子が深すぎるため、その中は読んでいません。',
    en: 'Parts are nested too deeply; what is further inside was not read.',
  },
  'limit-message-depth': {
    ja: 'メールの中のメールが深すぎるため、その中は読んでいません。',
    en: 'Messages inside messages are nested too deeply; what is further inside was not read.',
  },
  'limit-parameters': {
    ja: 'Content-Type の項目が多すぎるため、途中までしか読んでいません。',
    en: 'There are too many parameters in Content-Type; only the first were read.',
  },
  'limit-readings': {
    ja: '読み方の候補が多すぎるため、一部は試していません。',
    en: 'There are too many ways to read this; some were not tried.',
  },
} as const satisfies Record<string, Sentence>;

export type DefectCode = keyof typeof defects;
