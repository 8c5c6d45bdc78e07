/** What the screen of a pile of bounces says beside the fold, whose words are those of `metsuke bounces`. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

interface SourcesWords {
  readonly label: Labels<
    | 'drop'
    | 'dropHint'
    | 'about'
    | 'gone'
    | 'byDay'
    | 'byDayNote'
    | 'perSource'
    | 'table'
    | 'json'
    | 'keep'
    | 'ours'
    | 'desks'
    | 'desksAsked'
    | 'desksUnasked'
    | 'another'
  >;
  readonly whose: Labels<'ours' | 'backscatter' | 'undecided'>;
  readonly more: (mails: number) => string;
}

const en: SourcesWords = {
  label: {
    drop: 'Drop a pile of bounces here',
    dropHint:
      'An mbox, many .eml and .msg files at once, or a ZIP or tar.gz of those. Nothing of it is kept, and nobody outside is asked.',
    about:
      'Hundreds of mails came back that you never sent? Their bounces show where they came from: which are failures of your own mail, which were sent by others in your name, and the few addresses that these came from, with what a provider needs to act.',
    gone: 'This fold is not here any more: nothing of a pile is kept. Hand it in again.',
    byDay: 'By day',
    byDayNote: 'When the hosts that returned the mails had taken them, by day in UTC.',
    perSource: 'Each source',
    table: 'As a table (CSV)',
    json: 'All of it (JSON)',
    keep: 'Keep these mails and make a case of them',
    ours: 'Which hosts are yours is told to this server when it is started: metsuke serve --ours NAME, or once metsuke learn --save.',
    desks: 'Whom to tell',
    desksAsked: 'Choose one, and its registries and DNS are asked about it. Nothing else is told to anybody.',
    desksUnasked: 'Choose one. This server asks nobody: what is known without asking.',
    another: 'Another pile',
  },
  whose: { ours: 'our own mail', backscatter: 'others in our name', undecided: 'undecided' },
  more: (mails) => `${mails} mails of further days are not in it.`,
};

const ja: SourcesWords = {
  label: {
    drop: 'ここに不達通知をまとめてドロップ',
    dropHint: 'mbox、多数の .eml・.msg、またはそれらのZIP・tar.gz。保管はせず、外部にも問い合わせません。',
    about:
      '送った覚えのないメールの不達通知(エラーメール)が、大量に届きましたか。その中には、本当の発信元の記録があります。自分のメールの不達、他人が自分をかたって送ったもの、その発信元のIPアドレスに分け、プロバイダーが対処に必要とする事実をまとめます。',
    gone: 'この結果はもうありません。不達通知は保管していないので、もう一度入れてください。',
    byDay: '日ごとの数',
    byDayNote: 'エラーを返したサーバーがメールを受け取った日(UTC)ごとの数です。',
    perSource: '発信元ごと',
    table: '表(CSV)',
    json: 'すべて(JSON)',
    keep: 'このメールを保管して案件にする',
    ours: 'どれが自分の送信サーバーかは、このサーバーを起動するときに metsuke serve --ours 名前 で、または metsuke learn --save で設定します。',
    desks: '通報先',
    desksAsked: '選ぶと、その登録先とDNSに問い合わせます。ほかのことは誰にも伝えません。',
    desksUnasked: '選ぶと通報先を探します。このサーバーは外部に問い合わせないので、手元の情報だけで探します。',
    another: '別の不達通知を調べる',
  },
  whose: { ours: '自分のメール', backscatter: '他人によるなりすまし', undecided: 'どちらとも言えない' },
  more: (mails) => `ほかの日の${mails}通は入っていません。`,
};

export const sources: { readonly ja: SourcesWords; readonly en: SourcesWords } = { ja, en };
