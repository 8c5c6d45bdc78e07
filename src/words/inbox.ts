/** What the inbox says: handing mails in, their list, and what a newcomer is told. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

interface InboxWords {
  readonly label: Labels<
    | 'drop'
    | 'dropHint'
    | 'choose'
    | 'paste'
    | 'pasteHint'
    | 'examine'
    | 'sending'
    | 'working'
    | 'refused'
    | 'search'
    | 'searchHint'
    | 'all'
    | 'dangerous'
    | 'kinds'
    | 'filters'
    | 'clear'
    | 'nothing'
    | 'danger'
    | 'noSubject'
    | 'older'
    | 'select'
    | 'selectAll'
    | 'newCase'
    | 'caseTitle'
    | 'make'
    | 'addTo'
    | 'add'
    | 'unselect'
    | 'new'
    | 'handover'
    | 'notice'
  >;
  readonly empty: Labels<'title' | 'one' | 'two' | 'three' | 'how' | 'privateText'>;
  /** How one gets a whole mail out of the programs that people use. */
  readonly how: readonly { readonly program: string; readonly way: string }[];
  /** Another order of the list, as one asks for it. */
  readonly order: Labels<'danger' | 'newest'>;
  /** @param isAll there are no more */
  readonly sorted: (count: number, isAll: boolean, order: 'danger' | 'newest') => string;
  readonly selected: (count: number) => string;
  readonly progress: (done: number) => string;
  readonly done: (count: number, already: number) => string;
  /** The filter that leaves those alone which were handed in just now. */
  readonly fresh: (count: number) => string;
  readonly more: (count: number) => string;
}

const en: InboxWords = {
  label: {
    drop: 'Drop mails here',
    dropHint:
      '.eml, .msg, mbox, or a ZIP or tar.gz of those, several at once. Nobody outside is asked, nothing in a mail is run, and nothing is loaded from outside.',
    choose: 'Choose files',
    paste: 'Paste a mail',
    pasteHint: 'The whole source, with its header lines (Received:, From:, …)',
    examine: 'Examine',
    sending: 'Handing over …',
    working: 'Examining',
    refused: 'Not examined',
    search: 'Search',
    searchHint: 'Word, address, IP, file …',
    all: 'All',
    dangerous: 'Dangerous',
    kinds: 'Kind',
    filters: 'Filters',
    clear: 'Without filters',
    nothing: 'No mail is like this.',
    danger: 'Danger',
    noSubject: '(no subject)',
    older: 'More mails',
    select: 'Select',
    selectAll: 'Select all that are shown',
    newCase: 'Make a case',
    caseTitle: 'Title of the case',
    make: 'Make it',
    addTo: 'Add to a case',
    add: 'Add',
    unselect: 'Select none',
    new: 'new',
    handover: 'handed over by',
    notice: 'notice handed over by',
  },
  empty: {
    title: 'Three steps',
    one: 'Save the suspicious mail as a file, or copy its source. Do not open its links or files.',
    two: 'Drop the file above. In a second you see what the mail is, why, and what to do.',
    three: 'Several mails of one kind? Select them and make a case: notes, calls and reports go there.',
    how: 'How do I get a mail as a file?',
    privateText: 'May the mail not leave your machine? This page examines it inside the browser:',
  },
  how: [
    { program: 'Outlook', way: 'Drag the mail onto the desktop (.msg), or File › Save as.' },
    { program: 'Outlook on the web', way: '⋯ › Download › Download as EML.' },
    { program: 'Gmail', way: '⋮ › Download message. Or ⋮ › Show original, and copy all of it.' },
    { program: 'Thunderbird', way: 'Drag the mail onto the desktop, or File › Save as › File.' },
  ],
  order: { danger: 'Order by danger', newest: 'Order by time' },
  sorted: (count, isAll, order) => {
    const first = { danger: 'most dangerous', newest: 'newest' }[order];
    return isAll ? `${count} ${count === 1 ? 'mail' : 'mails'}, the ${first} first` : `The ${count} ${first} mails`;
  },
  selected: (count) => `${count} selected`,
  progress: (done) => `${done} examined`,
  done: (count, already) =>
    `${count} ${count === 1 ? 'mail was' : 'mails were'} examined${already > 0 ? `, ${already} of them known already` : ''}.`,
  fresh: (count) => `Just examined (${count})`,
  more: (count) => `and ${count} more`,
};

const ja: InboxWords = {
  label: {
    drop: 'ここにメールをドロップ',
    dropHint:
      '.eml、.msg、mbox、それらのZIP・tar.gz。まとめて入れられます。外部への問い合わせはしません。中のプログラムを動かすことも、外から何かを読み込むこともありません。',
    choose: 'ファイルを選ぶ',
    paste: 'メールを貼り付ける',
    pasteHint: 'ヘッダー行(Received:、From: など)を含むソース全体',
    examine: '調べる',
    sending: '受け渡しています…',
    working: '調べています',
    refused: '調べられなかったもの',
    search: '検索',
    searchHint: '件名、アドレス、IPなど',
    all: 'すべて',
    dangerous: '危険なもの',
    kinds: '種類',
    filters: '絞り込み',
    clear: '絞り込みをやめる',
    nothing: '当てはまるメールはありません。',
    danger: '危険度',
    noSubject: '(件名なし)',
    older: '続きを読み込む',
    select: '選ぶ',
    selectAll: '表示中のすべてを選ぶ',
    newCase: '案件にまとめる',
    caseTitle: '案件の名前',
    make: '作る',
    addTo: '案件に加える',
    add: '加える',
    unselect: '選択をやめる',
    new: '新着',
    handover: '引き渡し元',
    notice: '通知の引き渡し元',
  },
  empty: {
    title: '使い方は3つの手順だけです',
    one: '不審なメールをファイルに保存するか、ソースをコピーします。リンクや添付ファイルは開かないでください。',
    two: '上の枠にドロップします。どんなメールか、なぜそう言えるか、何をすればよいかが、すぐに分かります。',
    three: '同じようなメールがいくつもあれば、選んで「案件」にまとめます。電話のメモや通報の記録もそこに残せます。',
    how: 'メールをファイルにするには？',
    privateText: 'メールを外に出せないときは、ブラウザの中だけで調べるページがあります。',
  },
  how: [
    { program: 'Outlook', way: 'メールをデスクトップにドラッグ(.msg)。または「ファイル」→「名前を付けて保存」。' },
    { program: 'Outlook(Web版)', way: '「…」→「ダウンロード」→「EMLとしてダウンロード」。' },
    { program: 'Gmail', way: '「⋮」→「メッセージをダウンロード」。または「メッセージのソースを表示」の全文をコピー。' },
    {
      program: 'Thunderbird',
      way: 'メールをデスクトップにドラッグ。または「ファイル」→「名前を付けて保存」→「ファイル」。',
    },
  ],
  order: { danger: '危険な順に表示', newest: '新しい順に表示' },
  sorted: (count, isAll, order) => {
    const first = { danger: '危険な', newest: '新しい' }[order];
    return isAll ? `${count}通(${first}ものから順に表示)` : `${first}ものから${count}通を表示`;
  },
  selected: (count) => `${count}通を選択中`,
  progress: (done) => `${done}通を調べました`,
  done: (count, already) => `${count}通を調べました${already > 0 ? `(うち${already}通は調査済みのもの)` : ''}。`,
  fresh: (count) => `いま調べた${count}通`,
  more: (count) => `ほか${count}件`,
};

export const inbox: { readonly ja: InboxWords; readonly en: InboxWords } = { ja, en };
