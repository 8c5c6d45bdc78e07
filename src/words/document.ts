/** What a PDF says beside the report: for a provider or the police, who see it without the mail. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

export interface DocumentWords {
  readonly label: Labels<
    | 'title'
    | 'file'
    | 'sha256'
    | 'size'
    | 'converted'
    | 'examined'
    | 'reportedIn'
    | 'times'
    | 'timesNote'
    | 'written'
    | 'utc'
    | 'japan'
    | 'dateField'
    | 'examination'
    | 'unreadable'
    | 'quotes'
    | 'quotesNote'
    | 'proves'
    | 'byUs'
    | 'bySender'
    | 'cannotBe'
    | 'reading'
    | 'noOriginal'
    | 'cut'
    | 'caseTitle'
    | 'opened'
    | 'state'
    | 'open'
    | 'closed'
    | 'promises'
    | 'until'
    | 'course'
    | 'mails'
    | 'inFull'
    | 'file1'
    | 'by'
    | 'people'
  >;
  /** How the document is to be read, each a paragraph. */
  readonly reading: readonly string[];
  readonly bytes: (from: number, to: number) => string;
  readonly left: (count: number) => string;
  /** Fields that are not quoted. */
  readonly others: (names: string) => string;
  readonly page: (number: number, of: number) => string;
}

const en: DocumentWords = {
  label: {
    title: 'Examination of a mail',
    file: 'File',
    sha256: 'SHA-256',
    size: 'Size',
    converted: 'Byte ranges',
    examined: 'Examined',
    reportedIn: 'Taken out of',
    times: 'Times',
    timesNote: 'In the order in which they are said to have happened. A time that was only claimed may be invented.',
    written: 'as written',
    utc: 'UTC',
    japan: 'Japan (+09:00)',
    dateField: 'Date field of the mail',
    examination: 'Examined by metsuke',
    unreadable: 'not readable',
    quotes: 'Header lines of the original',
    quotesNote:
      'As they stand in the file, in its order; what is left out is named at the end. Characters that cannot be seen and bytes of other charsets are written as codes.',
    proves: 'Stands for',
    byUs: 'written by a host on the reader’s side',
    bySender: 'may have been typed by the sender',
    cannotBe: 'contradicted: cannot be true',
    reading: 'How to read this document',
    noOriginal: 'The original was not at hand when this document was made, so its header lines are not quoted.',
    caseTitle: 'Record of a case',
    opened: 'Opened',
    state: 'State',
    open: 'open',
    closed: 'closed',
    promises: 'Open promises',
    until: 'until',
    course: 'What happened, and what was done',
    mails: 'Mails of this case',
    inFull: 'told of in full on the pages that follow',
    file1: 'file, SHA-256',
    by: 'written by',
    people: 'People',
    cut: 'The rest is left out: the mail would fill more pages than anybody reads.',
  },
  reading: [
    'Everything here was read from one file. Its SHA-256 stands at the foot of each page: whoever holds the file can compute it (sha256sum FILE) and see that it is the same, and that nothing was changed.',
    'Only what a host on the reader’s side wrote is called attested. Everything below the border could have been typed by the sender, addresses of hosts included: please draw no conclusion about the owner of such an address.',
    'A network and the country where a table places it are those of the network. They do not say where a person is.',
    'Addresses of the Web are written so that no program opens them (hxxp, [.]); nothing in this document is a link.',
  ],
  bytes: (from, to) => `bytes ${from}–${to}`,
  left: (count) => `${count} more are not quoted here.`,
  others: (names) => `Not quoted, as nothing told here stands on them: ${names}`,
  page: (number, of) => `Page ${number} of ${of}`,
};

const ja: DocumentWords = {
  label: {
    title: 'メールの調査書',
    file: 'ファイル',
    sha256: 'SHA-256',
    size: '大きさ',
    converted: 'バイト位置',
    examined: '調査日時',
    reportedIn: '取り出し元',
    times: '時刻の一覧',
    timesNote: '起きたとされる順に並べています。「自称」の時刻は、作りごとかもしれません。',
    written: '記載のまま',
    utc: '協定世界時(UTC)',
    japan: '日本時間',
    dateField: 'メールのDate欄',
    examination: 'metsukeによる調査',
    unreadable: '読み取れません',
    quotes: '原文のヘッダー行',
    quotesNote:
      'ファイルにあるとおりに、その順で引用しています。省いたものは最後に示します。目に見えない文字や別の文字コードのバイトは、番号で示しています。',
    proves: 'この行が根拠となるもの',
    byUs: '受信側のサーバーが書いた行',
    bySender: '送信者が書いたかもしれない行',
    cannotBe: '矛盾: 事実ではありえない行',
    reading: 'この書面の読み方',
    noOriginal: 'この書面を作ったときに原文が手元になかったため、ヘッダー行は引用していません。',
    caseTitle: '案件の記録書',
    opened: '開始',
    state: '状態',
    open: '対応中',
    closed: '終了',
    promises: '果たされていない約束',
    until: '期限',
    course: '経過',
    mails: 'この案件のメール',
    inFull: '次のページから詳しく載せています',
    file1: 'ファイルのSHA-256',
    by: '記入者:',
    people: '関係者',
    cut: '以下は省きました。このメールのすべてを載せると、読みきれない枚数になります。',
  },
  reading: [
    'この書面の内容は、すべて1つのファイルから読み取ったものです。各ページの下にそのSHA-256を記しています。ファイルをお持ちの方が計算し(sha256sum ファイル名)、同じ値になれば、同じファイルであり、変更がないことを確かめられます。',
    '「確かな記録」とするのは、受信側のサーバーが書いたものだけです。信頼境界より下は、サーバーのアドレスも含めて、送信者が書けるものです。そこにあるアドレスの持ち主について、これだけで判断なさらないでください。',
    'ネットワークと国は、そのネットワークについて表に載っているものです。人のいる場所を示すものではありません。',
    'URLは、誤って開かれないように書き換えています(hxxp、[.])。この書面にリンクはありません。',
  ],
  bytes: (from, to) => `${from}〜${to}バイト目`,
  left: (count) => `ほかに${count}行は、ここでは引用していません。`,
  others: (names) => `この調査の根拠にしていないため、次のヘッダーは引用していません: ${names}`,
  page: (number, of) => `${number} / ${of}ページ`,
};

export const documentWords = { en, ja };
