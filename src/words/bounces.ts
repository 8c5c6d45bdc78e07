/** What `metsuke bounces` says beside the sentences of its tests. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

export interface BouncesWords {
  readonly section: Labels<
    'summary' | 'sources' | 'others' | 'failures' | 'undecided' | 'direct' | 'reports' | 'networks' | 'careful'
  >;
  readonly label: Labels<
    | 'bounces'
    | 'ours'
    | 'backscatter'
    | 'undecided'
    | 'complaints'
    | 'direct'
    | 'reports'
    | 'answers'
    | 'others'
    | 'withoutClient'
    | 'period'
    | 'first'
    | 'last'
    | 'reporters'
    | 'recipients'
    | 'inName'
    | 'malware'
    | 'subjects'
    | 'files'
    | 'authors'
    | 'why'
    | 'mailer'
    | 'receivers'
    | 'network'
    | 'vouched'
    | 'claimed'
    | 'sample'
    | 'local'
    | 'byCountry'
    | 'byDates'
    | 'doNext'
    | 'user'
    | 'login'
    | 'status'
    | 'noSources'
    | 'dropped'
    | 'more'
    | 'rdns'
    | 'unconfirmed'
    | 'strong'
    | 'single'
    | 'vouchedOne'
    | 'worldwide'
    | 'noPlace'
    | 'port'
    | 'noPort'
    | 'delayed'
  >;
  readonly whose: Labels<'ours' | 'backscatter' | 'undecided'>;
  readonly test: Labels<
    'own-host' | 'spf' | 'sent-log' | 'signature' | 'tagged-address' | 'message-id' | 'habits' | 'burst' | 'receivers'
  >;
  readonly standing: Labels<'own' | 'other' | 'silent'>;
  /** Behind a standing that proves little. */
  readonly weak: string;
  /** A mail that began on a host of ours. */
  local(user: string | undefined): string;
  count(mails: number): string;
  days(days: number): string;
  organizations(count: number, isMore: boolean): string;
  /** @param span days from the first to the last */
  stable(days: number, span: number): string;
  receivers(mails: number, passed: number, reporters: number): string;
  tls(sessions: number, failed: number): string;
  and(count: number): string;
  /** The headline for a person in a hurry. */
  /** @param first the heaviest source, absent where several are as heavy */
  headline(sources: number, total: number, first: { readonly ip: string; readonly mails: number } | undefined): string;
  /** Bounces of several owners in one pile. */
  owners(count: number, domains: string): string;
  readonly noneFound: string;
  readonly stolen: string;
  readonly footer: string;
}

const ja: BouncesWords = {
  section: {
    summary: 'まとめ',
    sources: '発信元',
    others: 'ほかの発信元',
    failures: '自分が送って届かなかったメール',
    undecided: 'どちらとも言えない',
    direct: '直接届いたもの',
    reports: 'レポート',
    networks: 'ネットワーク',
    careful: '注意',
  },
  label: {
    bounces: '不達通知',
    ours: '自分のメール',
    backscatter: '他人が自分をかたったもの',
    undecided: 'どちらとも言えない',
    complaints: '苦情レポート',
    direct: '自分あての直接のなりすまし',
    reports: 'DMARC・TLSレポート',
    answers: '自動応答など',
    others: 'そのほかのメール',
    withoutClient: '外部の発信元の記録なし',
    period: '期間',
    first: '最初',
    last: '最後',
    reporters: '報告した組織',
    recipients: '宛先',
    inName: '差出人のドメイン',
    malware: 'ウイルス名',
    subjects: '件名',
    files: '添付ファイル',
    authors: '文書の作成者(手がかりのみ)',
    why: '判断の根拠',
    mailer: 'メールソフト',
    receivers: 'DMARC',
    network: 'ネットワーク',
    vouched: '裏付けのある記録',
    claimed: '自称の記録',
    sample: '見本',
    local: '現地',
    byCountry: '割り当て国の標準時',
    byDates: 'メールの日付欄の時差(自称)',
    doNext: '次にすること',
    user: '名乗った名前',
    login: 'ログイン名',
    status: '通知に記された状態コード',
    noSources: '外部の発信元を示す記録のある不達通知はありません。',
    dropped: '件数の少ない発信元を省きました',
    more: 'ほか',
    strong: '別々の組織の記録が一致しているか、1つの記録に裏付けがあります',
    single: '記録したのは1つの組織だけです',
    vouchedOne: '1つの組織の記録ですが、その組織のサーバーのものと確認できます',
    worldwide: 'ホストは世界各地',
    unconfirmed: '複数の組織の記録がありますが、裏付けはありません',
    rdns: '逆引き名',
    noPlace: '表にありません',
    port: 'ポート',
    noPort: '記録なし',
    delayed: 'うち、遅れているという知らせ',
  },
  whose: { ours: '自分のメール', backscatter: '他人によるなりすまし', undecided: 'どちらとも言えない' },
  test: {
    'own-host': '接続元',
    spf: '送信の許可(SPF)',
    'sent-log': '送信記録',
    signature: 'DKIM署名',
    'tagged-address': '送信者の目印',
    'message-id': 'Message-ID',
    habits: 'ふだんの送り方',
    burst: '集中',
    receivers: 'DMARCレポート',
  },
  standing: { own: '自分', other: '他人', silent: '判断材料なし' },
  weak: '(弱い手がかり)',
  local: (user) => (user === undefined ? 'サーバーの中で作られたもの' : `サーバーの中で作られたもの、利用者 ${user}`),
  count: (mails) => `${mails}通`,
  days: (days) => `${days}日`,
  organizations: (count, isMore) => `${count}組織${isMore ? '以上' : ''}`,
  stable: (days, span) =>
    days < 2
      ? '1日のみ'
      : span <= 3 * days
        ? `${days}日にわたり同じIPアドレス(UTCの日付で)`
        : `${span}日間のうち${days}日(UTCの日付で)。その間に利用者が替わった可能性があります`,
  receivers: (mails, passed, reporters) => `${reporters}組織のDMARCレポートで${mails}通、うち認証成功${passed}通`,
  tls: (sessions, failed) => `TLS接続${sessions}回、うち失敗${failed}回`,
  and: (count) => `ほか${count}件`,
  headline: (sources, total, first) => {
    if (sources === 1) return `他人が自分のドメインをかたったメールの発信元は1つで、${first?.ip} です(${total}通)。`;
    const all = `他人が自分のドメインをかたったメール${total}通の発信元が${sources}件見つかりました。`;
    if (first === undefined) return `${all}とくに多いものはありません。`;
    return `${all}${first.mails * 2 > total ? '大半は' : '最も多いのは'} ${first.ip} です(${first.mails}通)。`;
  },
  owners: (count, domains) =>
    `今回調べた中には、${count}個のドメインのアドレスに返された不達通知が混ざっています(${domains})。「自分のメール」か「他人によるなりすまし」かは、それぞれのアドレスの持ち主から見た判断です。`,
  noneFound: '他人が自分のドメインをかたったと言えるメールは見つかりませんでした。',
  stolen:
    '自分側のサーバーにログインして、またはその中のプログラムや利用者によって送られたメールが含まれます。本人に心当たりがなければ、パスワードの変更と、プログラム(ウェブのフォームなど)の確認を検討してください。',
  footer:
    '発信元のIPアドレスは、エラーを返した側のサーバーが記録した接続元です。利用者個人を特定するものではありません。通報先は metsuke contact IPアドレス で調べられます。',
};

const en: BouncesWords = {
  section: {
    summary: 'Summary',
    sources: 'Sources',
    others: 'Further sources',
    failures: 'Our own failures',
    undecided: 'Undecided',
    direct: 'Sent to us directly',
    reports: 'Receivers’ reports',
    networks: 'Networks',
    careful: 'Careful',
  },
  label: {
    bounces: 'bounces',
    ours: 'our own mail',
    backscatter: 'sent by others in our name',
    undecided: 'undecided',
    complaints: 'complaints',
    direct: 'sent to us directly in our name',
    reports: 'DMARC and TLS reports',
    answers: 'automatic answers',
    others: 'other mails',
    withoutClient: 'naming no client from outside',
    period: 'Period',
    first: 'First',
    last: 'Last',
    reporters: 'Reported by',
    recipients: 'Recipients',
    inName: 'In the name of',
    malware: 'Malware',
    subjects: 'Subjects',
    files: 'Files',
    authors: 'Authors in documents (a hint only)',
    why: 'Why',
    mailer: 'Mail program',
    receivers: 'DMARC',
    network: 'Network',
    vouched: 'lines that are more than a claim',
    claimed: 'claims',
    sample: 'Sample',
    local: 'There',
    byCountry: 'the zone of the country the network is allotted to',
    byDates: 'the zone in the mails’ own Date fields, a claim',
    doNext: 'What to do',
    user: 'Called itself',
    login: 'Login',
    status: 'status in the notice',
    noSources: 'No bounce shows a client from outside that sent the mail.',
    dropped: 'light sources were left out',
    more: 'more',
    strong: 'independent records agree, or one is vouched for',
    single: 'one organization’s record alone',
    vouchedOne: 'one organization’s record, shown to be of its own host',
    worldwide: 'hosts in many countries',
    unconfirmed: 'several organizations are named, and nothing vouches for them',
    rdns: 'Reverse name',
    noPlace: 'not in the table',
    port: 'port',
    noPort: 'not recorded',
    delayed: 'of these, warnings of a delay',
  },
  whose: { ours: 'our own mail', backscatter: 'others in our name', undecided: 'undecided' },
  test: {
    'own-host': 'Client',
    spf: 'SPF',
    'sent-log': 'Sent log',
    signature: 'DKIM',
    'tagged-address': 'Sender tag',
    'message-id': 'Message-ID',
    habits: 'Habits',
    burst: 'Burst',
    receivers: 'DMARC reports',
  },
  standing: { own: 'ours', other: 'others', silent: 'silent' },
  weak: ' (a weak hint)',
  local: (user) =>
    user === undefined ? 'began on the server itself' : `began on the server itself, as its user ${user}`,
  count: (mails) => (mails === 1 ? '1 mail' : `${mails} mails`),
  days: (days) => (days === 1 ? '1 day' : `${days} days`),
  organizations: (count, isMore) => `${isMore ? 'at least ' : ''}${count} organization${count === 1 ? '' : 's'}`,
  stable: (days, span) =>
    days < 2
      ? 'on one day'
      : span <= 3 * days
        ? `the same address on ${days} days (of UTC)`
        : `on ${days} of ${span} days (of UTC), between which others may have come to have it`,
  receivers: (mails, passed, reporters) =>
    `${mails} ${mails === 1 ? 'mail' : 'mails'} in DMARC reports of ${reporters} organization${reporters === 1 ? '' : 's'}, ${passed} of them authenticated`,
  tls: (sessions, failed) => `${sessions} TLS sessions, ${failed} of them failed`,
  and: (count) => `and ${count} more`,
  headline: (sources, total, first) => {
    if (sources === 1)
      return `What others sent in our name has one source: ${first?.ip} (${total === 1 ? '1 mail' : `${total} mails`}).`;
    const all = `What others sent in our name (${total} mails) has ${sources} sources; `;
    if (first === undefined) return `${all}none of them stands out.`;
    const many = first.mails === 1 ? '1 mail' : `${first.mails} mails`;
    return `${all}${first.mails * 2 > total ? 'most came' : 'the largest part came'} from ${first.ip} (${many}).`;
  },
  owners: (count, domains) =>
    `The bounces that were read were returned to addresses of ${count} domains (${domains}). “Our own” and “others in our name” are said as the owner of each address would say it.`,
  noneFound: 'Nothing here can be said to have been sent by others in our name.',
  stolen:
    'Some of it was sent by a user who had logged in to our own server, or by a program or user on it; if nobody knows of it, have passwords changed and programs such as web forms looked at.',
  footer:
    'A source is the client that a host of the bouncing side wrote down; it names no person. Find its abuse desk with: metsuke contact ADDRESS',
};

export const bounces: { readonly ja: BouncesWords; readonly en: BouncesWords } = { ja, en };
