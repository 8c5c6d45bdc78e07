/** What the screens of cases say: a list, one case, its timeline and what can be written into it; steps.ts names its steps. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

interface DeskWords {
  readonly kindOf: Labels<'address' | 'domain' | 'ip' | 'host' | 'hash' | 'login' | 'malware'>;
  readonly label: Labels<
    | 'none'
    | 'noneOpen'
    | 'noneClosed'
    | 'noneHow'
    | 'open'
    | 'closed'
    | 'all'
    | 'due'
    | 'number'
    | 'title'
    | 'mails'
    | 'last'
    | 'opened'
    | 'newCase'
    | 'make'
    | 'rename'
    | 'save'
    | 'cancel'
    | 'next'
    | 'nothingDue'
    | 'timeline'
    | 'files'
    | 'proposals'
    | 'proposalsNote'
    | 'noProposals'
    | 'people'
    | 'write'
    | 'keys'
    | 'note'
    | 'call'
    | 'answer'
    | 'promise'
    | 'report'
    | 'escalated'
    | 'published'
    | 'close'
    | 'reopen'
    | 'why'
    | 'what'
    | 'person'
    | 'phone'
    | 'when'
    | 'ended'
    | 'lines'
    | 'until'
    | 'settles'
    | 'settlesNone'
    | 'addFile'
    | 'split'
    | 'splitTitle'
    | 'take'
    | 'merge'
    | 'mergeFrom'
    | 'mergeNote'
    | 'choose'
    | 'add'
    | 'addAll'
    | 'json'
    | 'pdf'
    | 'evidence'
    | 'promisedUntil'
    | 'of'
    | 'shares'
    | 'by'
    | 'local'
  >;
  readonly mails: (count: number) => string;
  readonly dueIn: (days: number) => string;
  /** Before the case is closed. */
  readonly unsettled: (promises: number) => string;
  readonly sharedBy: (mails: number) => string;
  /** A field that is still to be filled in. */
  readonly missing: (field: string) => string;
}

const en: DeskWords = {
  kindOf: {
    address: 'address',
    domain: 'domain',
    ip: 'IP',
    host: 'host of links',
    hash: 'the same file',
    login: 'login',
    malware: 'malware',
  },
  label: {
    none: 'No case yet.',
    noneOpen: 'No case is open.',
    noneClosed: 'No case is closed.',
    noneHow:
      'A case gathers mails that belong together, with telephone notes, reports and promises. Select mails in the inbox, or begin an empty one:',
    open: 'Open',
    closed: 'Closed',
    all: 'All',
    due: 'Due',
    number: 'No.',
    title: 'Title',
    mails: 'Mails',
    last: 'Last entry',
    opened: 'Opened',
    newCase: 'New case',
    make: 'Make it',
    rename: 'Rename',
    save: 'Save',
    cancel: 'Cancel',
    next: 'Next step',
    nothingDue: 'Nothing is promised. Who does what until when? Write a promise below.',
    timeline: 'Timeline',
    files: 'Files',
    proposals: 'May belong here',
    proposalsNote: 'Mails that have something rare in common with those of this case. It is a proposal: you decide.',
    noProposals: 'No other mail that is kept has anything rare in common with these.',
    people: 'People',
    write: 'Write into the timeline',
    keys: 'Keys: n note, c call, p promise. Ctrl+Enter saves, Esc leaves.',
    note: 'Note',
    call: 'Call',
    answer: 'Answer',
    promise: 'Promise',
    report: 'Report sent',
    escalated: 'Escalation',
    published: 'Publication',
    close: 'Close the case',
    reopen: 'Reopen the case',
    why: 'Why it is closed (for the timeline)',
    what: 'What was said or done',
    person: 'With whom',
    phone: 'Number',
    when: 'When (the time of this device)',
    ended: 'Ended',
    lines: 'Records of the telephone, pasted: they tell begin, end and number, and are kept',
    until: 'Until',
    settles: 'Settles a promise',
    settlesNone: 'none',
    addFile: 'Add a file',
    split: 'Split off',
    splitTitle: 'Title of the new case',
    take: 'Take out',
    merge: 'Merge',
    mergeFrom: 'Bring another case in here',
    mergeNote: 'Its mails come here; it is closed, and its history stays to be read.',
    choose: 'Choose …',
    add: 'Add',
    addAll: 'Add all',
    json: 'Save the JSON',
    pdf: 'Save the PDF',
    evidence: 'Save the evidence (ZIP)',
    promisedUntil: 'until',
    of: 'Case',
    shares: 'in common',
    by: 'by',
    local: 'somebody at this machine',
  },
  mails: (count) => `${count} ${count === 1 ? 'mail' : 'mails'}`,
  dueIn: (days) =>
    days === 0
      ? 'today'
      : days > 0
        ? `in ${days} ${days === 1 ? 'day' : 'days'}`
        : `${-days} ${days === -1 ? 'day' : 'days'} late`,
  unsettled: (promises) =>
    `${promises === 1 ? 'A promise is' : `${promises} promises are`} still open, and no list tells of ${promises === 1 ? 'it' : 'them'} when the case is closed. Reopening brings ${promises === 1 ? 'it' : 'them'} back.`,
  sharedBy: (mails) => (mails === 2 ? 'only these two' : `${mails} mails in all`),
  missing: (field) => `Please fill in “${field}”.`,
};

const ja: DeskWords = {
  kindOf: {
    address: 'アドレス',
    domain: 'ドメイン',
    ip: 'IP',
    host: 'リンク先',
    hash: '同じファイル',
    login: 'ログイン名',
    malware: 'ウイルス名',
  },
  label: {
    none: '案件はまだありません。',
    noneOpen: '対応中の案件はありません。',
    noneClosed: '終了した案件はありません。',
    noneHow:
      '案件は、関係するメールを、電話のメモ・通報・約束と一緒にまとめるものです。受信箱でメールを選ぶか、空の案件から始めます。',
    open: '対応中',
    closed: '終了',
    all: 'すべて',
    due: '期限',
    number: '番号',
    title: '名前',
    mails: 'メール',
    last: '最後の記録',
    opened: '開始',
    newCase: '新しい案件',
    make: '作る',
    rename: '名前を変える',
    save: '保存',
    cancel: 'やめる',
    next: '次にすること',
    nothingDue: '約束はありません。誰がいつまでに何をするか、下の「約束」に書いておけます。',
    timeline: '経過',
    files: 'ファイル',
    proposals: 'この案件に入るかもしれないもの',
    proposalsNote:
      'この案件のメールと、珍しい共通点があるメールです。候補にすぎません。入れるかどうかは、ご自分で決めてください。',
    noProposals: '珍しい共通点のあるメールは、ほかにはありません。',
    people: '関係者',
    write: '経過に書く',
    keys: 'キー操作: n メモ、c 電話、p 約束。Ctrl+Enterで保存、Escでやめる。',
    note: 'メモ',
    call: '電話',
    answer: '回答',
    promise: '約束',
    report: '通報した',
    escalated: '上の窓口へ',
    published: '公表',
    close: '案件を終える',
    reopen: '案件を再開する',
    why: '終える理由(経過に残ります)',
    what: '話したこと・したこと',
    person: '相手',
    phone: '電話番号',
    when: '日時(日本時間)',
    ended: '終了',
    lines: '電話機の発着信記録を貼り付けると、開始・終了・番号を読み取り、記録も保管します',
    until: '期限',
    settles: '果たされた約束',
    settlesNone: 'なし',
    addFile: 'ファイルを加える',
    split: '別の案件に分ける',
    splitTitle: '新しい案件の名前',
    take: '案件から外す',
    merge: '統合する',
    mergeFrom: '別の案件をここに統合',
    mergeNote: 'そのメールはここに移り、元の案件は終了します。経過は残ります。',
    choose: '案件を選ぶ…',
    add: '加える',
    addAll: 'すべて加える',
    json: 'JSONを保存',
    pdf: 'PDFを保存',
    evidence: '証拠一式(ZIP)を保存',
    promisedUntil: '期限',
    of: '案件',
    shares: '共通点',
    by: '記入者:',
    local: 'この機器の利用者',
  },
  mails: (count) => `${count}通`,
  dueIn: (days) => (days === 0 ? '今日' : days > 0 ? `あと${days}日` : `${-days}日超過`),
  unsettled: (promises) =>
    `済んでいない約束が${promises}件あります。案件を終えると、期限の一覧に出なくなります(再開すると戻ります)。`,
  sharedBy: (mails) => (mails === 2 ? 'この2通だけ' : `全部で${mails}通`),
  missing: (field) => `「${field}」を記入してください。`,
};

export const desk: { readonly ja: DeskWords; readonly en: DeskWords } = { ja, en };
