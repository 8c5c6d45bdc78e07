/** What `metsuke case` and `metsuke import` say. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

export interface CaseWords {
  readonly state: Labels<'open' | 'closed'>;
  readonly section: Labels<'cases' | 'due' | 'mails' | 'timeline' | 'contacts' | 'promises'>;
  readonly label: Labels<
    | 'case'
    | 'opened'
    | 'until'
    | 'line'
    | 'of'
    | 'settles'
    | 'noCases'
    | 'noOpen'
    | 'noDue'
    | 'file'
    | 'more'
    | 'byUs'
    | 'byThem'
    | 'notReached'
    | 'noSubject'
  >;
  mails(count: number): string;
  lines(count: number): string;
  /** Of a call. */
  seconds(count: number): string;
  overdue(days: number): string;
  dueIn(days: number): string;
  /** Of a proposal. */
  proposal(number: number, fresh: number, of: number, own: string | undefined): string;
  readonly proposals: string;
  readonly noProposals: string;
  readonly take: string;
  readonly again: string;
  changed(changed: number, of: number): string;
  /** What was done. */
  made(id: string): string;
  added(id: string, count: number): string;
  wrote(id: string, line: number): string;
  acquainted(id: string, name: string): string;
  /** Of a case that is closed. */
  unsettled(lines: readonly number[]): string;
  /** Where no store was ever made. */
  nothingKept(place: string): string;
  renamed(id: string): string;
  split(id: string, other: string): string;
  merged(into: string, from: string): string;
  released(id: string, count: number): string;
  kept(fresh: number, known: number): string;
  duplicate(source: string, name: string): string;
  imported(result: {
    readonly new: number;
    readonly known: number;
    readonly again: number;
    readonly failed: number;
    readonly seconds: number;
  }): string;
  readonly footer: string;
}

const ja: CaseWords = {
  state: { open: '対応中', closed: '終了' },
  section: {
    cases: '案件',
    due: '期限のある約束',
    mails: 'メール',
    timeline: '経過',
    contacts: '連絡先',
    promises: '待っている約束',
  },
  label: {
    case: '案件',
    opened: '開始',
    until: '期限',
    line: '行',
    of: '案件',
    settles: '約束の行',
    noCases: '案件はありません。metsuke case new 件名 メール… で作れます。',
    noOpen: '対応中の案件はありません。metsuke case new 件名 メール… で作れます。終了したものは --all で見られます。',
    noDue: '期限のある約束はありません。',
    file: '保管したファイル',
    more: 'ほか',
    byUs: 'こちらから切断',
    byThem: '相手が切断',
    notReached: 'つながらず',
    noSubject: '(件名なし)',
  },
  mails: (count) => `メール ${count}通`,
  lines: (count) => `経過 ${count}行`,
  seconds: (count) => (count < 60 ? `${count}秒` : `${Math.floor(count / 60)}分${count % 60}秒`),
  overdue: (days) => `期限を${days}日過ぎています`,
  dueIn: (days) => (days === 0 ? '今日が期限です' : `あと${days}日`),
  proposal: (number, fresh, of, own) =>
    own === undefined ? `${number}. メール${of}通` : `${number}. 案件 ${own} に加える候補 ${fresh}通`,
  proposals: '一緒に見るべきメール',
  noProposals: 'まとめる候補はありません。',
  take: 'metsuke case propose --take 番号 で案件にします。まだ何も変えていません。',
  again: '再調査',
  changed: (changed, of) => `${of}通を調べ直し、${changed}通で結果が変わりました。`,
  made: (id) => `案件 ${id} を作りました。`,
  added: (id, count) => `案件 ${id} にメールを${count}通加えました。`,
  wrote: (id, line) => `案件 ${id} に記録しました(${line}行目)。`,
  acquainted: (id, name) => `案件 ${id} の連絡先に「${name}」を加えました。`,
  unsettled: (lines) => `済んでいない約束があります(${lines.join('、')}行目)。案件を再開すると、期限とともに戻ります。`,
  nothingKept: (place) => `${place} には、まだ何も保管されていません。`,
  renamed: (id) => `案件 ${id} の件名を変えました。`,
  split: (id, other) => `案件 ${id} から分けて、案件 ${other} を作りました。`,
  merged: (into, from) => `案件 ${from} を案件 ${into} に統合しました。`,
  released: (id, count) => `案件 ${id} からメールを${count}通外しました。`,
  kept: (fresh, known) => `保管しました: 新しいメール ${fresh}通、保管済み ${known}通`,
  duplicate: (source, name) => `${source}: 保管済みです(${name})`,
  imported: ({ new: fresh, known, again, failed, seconds }) =>
    `新しいメール ${fresh}通を保管しました(${seconds}秒)。保管済み・重複 ${known}通、調べ直し ${again}通、保管できず ${failed}件`,
  footer: '経過の行はあとから変えられません。誤りは、新しい行で正してください。',
};

const en: CaseWords = {
  state: { open: 'open', closed: 'closed' },
  section: {
    cases: 'Cases',
    due: 'Promises with a day',
    mails: 'Mails',
    timeline: 'Timeline',
    contacts: 'Contacts',
    promises: 'Waited for',
  },
  label: {
    case: 'Case',
    opened: 'opened',
    until: 'until',
    line: 'line',
    of: 'case',
    settles: 'settles line',
    noCases: 'There are no cases. metsuke case new TITLE MAIL... makes one.',
    noOpen: 'No case is open. metsuke case new TITLE MAIL... makes one; --all shows those that are closed.',
    noDue: 'No promise is open.',
    file: 'kept file',
    more: 'and more:',
    byUs: 'we hung up',
    byThem: 'they hung up',
    notReached: 'not reached',
    noSubject: '(no subject)',
  },
  mails: (count) => `${count} ${count === 1 ? 'mail' : 'mails'}`,
  lines: (count) => `${count} ${count === 1 ? 'line' : 'lines'}`,
  seconds: (count) => (count < 60 ? `${count} s` : `${Math.floor(count / 60)} min ${count % 60} s`),
  overdue: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
  dueIn: (days) => (days === 0 ? 'due today' : `due in ${days} ${days === 1 ? 'day' : 'days'}`),
  proposal: (number, fresh, of, own) =>
    own === undefined ? `${number}. ${of} mails` : `${number}. ${fresh} to add to case ${own}`,
  proposals: 'Mails that belong together',
  noProposals: 'Nothing to gather.',
  take: 'metsuke case propose --take NUMBER makes a case of it. Nothing is changed yet.',
  again: 'Examined again',
  changed: (changed, of) => `${of} examined again, ${changed} of them changed.`,
  made: (id) => `Case ${id} is made.`,
  added: (id, count) => `${count} ${count === 1 ? 'mail' : 'mails'} added to case ${id}.`,
  wrote: (id, line) => `Written into case ${id} (line ${line}).`,
  acquainted: (id, name) => `${name} is a contact of case ${id}.`,
  unsettled: (lines) =>
    `${lines.length === 1 ? 'A promise is' : 'Promises are'} not settled (line ${lines.join(', ')}): reopening the case brings ${lines.length === 1 ? 'it' : 'them'} back.`,
  nothingKept: (place) => `Nothing is kept at ${place} yet.`,
  renamed: (id) => `Case ${id} has a new title.`,
  split: (id, other) => `Case ${other} is split from case ${id}.`,
  merged: (into, from) => `Case ${from} is merged into case ${into}.`,
  released: (id, count) => `${count} ${count === 1 ? 'mail' : 'mails'} taken out of case ${id}.`,
  kept: (fresh, known) => `kept: ${fresh} new, ${known} known already`,
  duplicate: (source, name) => `${source}: kept already (${name})`,
  imported: ({ new: fresh, known, again, failed, seconds }) =>
    `${fresh} new ${fresh === 1 ? 'mail' : 'mails'} kept in ${seconds} s; ${known} known already or twice, ${again} examined again, ${failed} not kept`,
  footer: 'A line of the timeline is never changed; what was wrong is said in a new one.',
};

export const cases: Readonly<Record<'ja' | 'en', CaseWords>> = { ja, en };
