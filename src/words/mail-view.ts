/** What the screen of one mail says beside the sheet of its examination (`report.ts`), which it draws. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

type Level = 'none' | 'registry' | 'all';

interface MailViewWords {
  readonly section: Labels<'doNext' | 'unknown' | 'evidence' | 'original' | 'seen' | 'world' | 'asked'>;
  readonly label: Labels<
    | 'showBytes'
    | 'details'
    | 'everything'
    | 'tokensHidden'
    | 'showTokens'
    | 'hideTokens'
    | 'next'
    | 'previous'
    | 'toByte'
    | 'nothingLit'
    | 'seenNote'
    | 'seenEmpty'
    | 'seenCut'
    | 'asHtml'
    | 'asText'
    | 'instead'
    | 'hidden'
    | 'nothingHidden'
    | 'outlook'
    | 'pages'
    | 'worldNote'
    | 'nowhere'
    | 'nothingAsked'
    | 'askMore'
    | 'asking'
    | 'asksNobody'
    | 'plan'
    | 'planning'
    | 'hears'
    | 'source'
    | 'at'
    | 'answerRaw'
    | 'download'
    | 'downloadNote'
    | 'json'
    | 'pdf'
    | 'jumpTo'
    | 'closeOriginal'
    | 'rebuilt'
  >;
  readonly token: string;
  readonly outcome: Labels<'found' | 'absent' | 'failed' | 'skipped'>;
  readonly level: Labels<Level>;
  /** What asking would reveal, and to whom. */
  readonly reveals: Labels<Level>;
  /** Of sources that are none outside; others are shown by their names. */
  readonly source: Readonly<Record<string, string>>;
  readonly network: (ip: string) => string;
  readonly bytes: (from: number, to: number) => string;
  readonly lit: (count: number, now: number) => string;
  readonly remote: (count: number) => string;
  readonly asked: (count: number) => string;
  readonly asks: (questions: number) => string;
  readonly withheld: (questions: number) => string;
  readonly size: (bytes: number) => string;
}

const ja: MailViewWords = {
  section: {
    doNext: 'すること',
    unknown: '未確認のこと',
    evidence: '根拠',
    original: '原文',
    seen: '受け取った人が見た画面',
    world: 'ネットワークの国(表による推定)',
    asked: '問い合わせと回答',
  },
  label: {
    showBytes: '根拠のバイトを原文で示す',
    details: '要点',
    everything: 'すべて',
    tokensHidden: 'リンクの中の、受取人を示しうる部分を隠しています(アドレスは、経路・原文・PDFに出ます)',
    showTokens: '表示する',
    hideTokens: '隠す',
    next: '次の箇所',
    previous: '前の箇所',
    toByte: 'バイト位置',
    nothingLit: '左の文を選ぶと、その根拠になったバイトがここで光ります。',
    seenNote: '見た目を近い形で再現しています。リンクは押せず、外の画像などは読み込みません。差出人にも知られません。',
    seenEmpty: '表示される本文はありません。',
    seenCut: '長いため、初めの部分だけを表示しています。',
    asHtml: 'HTMLの本文',
    asText: 'テキストの本文',
    instead: '(HTMLを表示できない場合)',
    hidden: '画面には見えない文字',
    nothingHidden: '見えない文字は見つかりませんでした。',
    outlook: 'Outlookで開いたときだけ見える文字',
    pages: 'リンクや枠の中に書き込まれたページの文字',
    worldNote: '印は、表に載っているネットワークの国で、推定です。送った人の居場所ではありません。',
    nowhere: '国の分からないネットワーク(世界各地にあるものを含む)',
    nothingAsked: '外には何も問い合わせていません。下は手元の表や保管庫の回答です。',
    askMore: 'さらに問い合わせる',
    asksNobody: 'このサーバーは、外には何も問い合わせない設定です。',
    plan: '誰に何が伝わるかを見る',
    planning: '何を聞くことになるかを調べています。まだ誰にも聞いていません。',
    hears: '次の相手に、次の名前やアドレスが伝わります。まだ誰にも聞いていません。',
    asking: '問い合わせています',
    source: '回答した相手',
    at: '時刻',
    answerRaw: '回答の全文',
    download: '原文(ZIP)を保存',
    downloadNote: '誤って開かないよう、ZIPには「infected」というパスワードを付けています。',
    json: 'JSONを保存',
    pdf: '報告書(PDF)を保存',
    jumpTo: '移動',
    closeOriginal: '原文を閉じる',
    rebuilt: 'Outlookのファイル(.msg)から組み立て直したもの',
  },
  token: '‹非表示›',
  outcome: { found: '回答あり', absent: '該当なし', failed: '回答なし', skipped: '聞いていない' },
  level: {
    none: '問い合わせない',
    registry: 'DNS・登録情報・公開リスト',
    all: 'すべて(リンク先の名前も)',
  },
  source: { store: '手元の保管庫', 'bundled table': '同梱の表' },
  reveals: {
    none: 'どこにも、何も知られません。',
    registry:
      '差出人ドメインのDNSサーバー、IPアドレスとドメインの登録機関、公開リストに、ネットワークと登録ドメインの名前だけを伝えます。受取人を示しうる名前は聞きません。',
    all: 'リンク先などの名前もそのままDNSに聞きます。名前に受取人の印が入っていると、差出人に「このメールを調べている」と知られることがあります。',
  },
  network: (ip) => `${ip} のネットワーク`,
  bytes: (from, to) => `${from}〜${to}バイト`,
  lit: (count, now) => (count === 1 ? '根拠は1か所' : `根拠 ${count} か所のうち ${now} 番目`),
  remote: (count) => `外から読み込む画像 ${count} 個は表示していません。`,
  asked: (count) => `${count}件`,
  asks: (questions) => `この${questions}件を問い合わせる`,
  withheld: (questions) => `受取人を示しうる${questions}件は、問い合わせません。`,
  size: (bytes) => `${bytes.toLocaleString('ja-JP')} バイト`,
};

const en: MailViewWords = {
  section: {
    doNext: 'What to do',
    unknown: 'What is not known',
    evidence: 'Evidence',
    original: 'The original',
    seen: 'As its reader saw it',
    world: 'Countries of the networks, by the table',
    asked: 'Questions and answers',
  },
  label: {
    showBytes: 'Show the bytes that prove it',
    details: 'The main points',
    everything: 'Everything',
    tokensHidden:
      'Marks in links that could name the recipient are hidden (the route, the original and the PDF show the address)',
    showTokens: 'Show it',
    hideTokens: 'Hide it',
    next: 'Next place',
    previous: 'Place before',
    toByte: 'Byte number',
    nothingLit: 'Choose a statement, and the bytes that it stands on light up here.',
    seenNote:
      'Drawn much as it looked. Links do nothing, no picture is fetched from outside, and the sender learns nothing.',
    seenEmpty: 'It has no text to be seen.',
    seenCut: 'It is long: only its beginning is shown.',
    asHtml: 'Text in HTML',
    asText: 'Plain text',
    instead: '(where HTML is not shown)',
    hidden: 'Text that nobody sees',
    nothingHidden: 'No hidden text was found.',
    outlook: 'Text that Outlook alone shows',
    pages: 'Text of pages that are written into links and frames',
    worldNote: 'A mark is the country in which the table places a network: an estimate, and never where a person is.',
    nowhere: 'Country not known (or hosts all over the world)',
    nothingAsked: 'Nobody outside was asked anything: what follows are answers of our own tables and store.',
    askMore: 'Ask more',
    asksNobody: 'This server was started so that it asks nobody outside.',
    plan: 'Show who would hear what',
    planning: 'Working out what would be asked. Nobody is asked yet.',
    hears: 'These would hear of these names and addresses. Nobody was asked yet.',
    asking: 'Asking',
    source: 'Who answered',
    at: 'When',
    answerRaw: 'The whole answer',
    download: 'Save the original (ZIP)',
    downloadNote: 'The ZIP’s password is the word “infected”, so that nobody opens it by a slip.',
    json: 'Save the JSON',
    pdf: 'Save the report (PDF)',
    jumpTo: 'Go',
    closeOriginal: 'Close the original',
    rebuilt: 'rebuilt from Outlook’s file (.msg)',
  },
  token: '‹hidden›',
  outcome: { found: 'answered', absent: 'none there', failed: 'no answer', skipped: 'not asked' },
  level: {
    none: 'Ask nobody',
    registry: 'DNS, registries, public lists',
    all: 'Everything (names of links too)',
  },
  source: { store: 'our own store', 'bundled table': 'the bundled table' },
  reveals: {
    none: 'Nobody learns anything.',
    registry:
      'The sender domain’s DNS servers, the registries of addresses and domains, and public lists hear of networks and registrable domains. Names that could tell who received the mail are left out.',
    all: 'Names of links and other hosts are asked for as they are. Where such a name carries a mark of the recipient, the sender can learn that this mail is being looked into.',
  },
  network: (ip) => `the network of ${ip}`,
  bytes: (from, to) => `bytes ${from} to ${to}`,
  lit: (count, now) => (count === 1 ? 'One place proves it' : `Place ${now} of ${count}`),
  remote: (count) =>
    count === 1 ? 'One picture from outside is not shown.' : `${count} pictures from outside are not shown.`,
  asked: (count) => `${count}`,
  asks: (questions) => `Ask ${questions === 1 ? 'this question' : `these ${questions} questions`}`,
  withheld: (questions) =>
    `${questions} ${questions === 1 ? 'question is' : 'questions are'} left out: ${questions === 1 ? 'it' : 'they'} could name the recipient.`,
  size: (bytes) => `${bytes.toLocaleString('en-GB')} bytes`,
};

export const mailView: { readonly ja: MailViewWords; readonly en: MailViewWords } = { ja, en };
