/** Why mails belong together, and what can be done with them: for `metsuke case propose`, the cases screen and the mail. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

type Reason = keyof CampaignWords['reason'];

interface CampaignWords {
  /** By TraitKind: stands before the value that the mails have in common. */
  readonly reason: Labels<
    | 'login'
    | 'sender'
    | 'sender-domain'
    | 'reply-to'
    | 'handover'
    | 'returned'
    | 'envelope'
    | 'link'
    | 'file'
    | 'malware'
    | 'name'
    | 'subject'
    | 'message-id'
    | 'text'
  >;
  readonly label: Labels<
    | 'title'
    | 'about'
    | 'looking'
    | 'nothing'
    | 'why'
    | 'leave'
    | 'none'
    | 'caseTitle'
    | 'alone'
    | 'noOthers'
    | 'alreadyIn'
    | 'inNone'
  >;
  /** The heading of a proposal; `own` is the case that it is for. */
  readonly proposal: (fresh: number, of: number, own: string | undefined) => string;
  /** How many of the group have it. */
  readonly share: (mails: number, of: number) => string;
  readonly make: (mails: number) => string;
  readonly add: (mails: number, id: string) => string;
  readonly more: (count: number) => string;
}

const en: CampaignWords = {
  reason: {
    login: 'sent with the same account, or in its name',
    sender: 'same sender',
    'sender-domain': 'same domain of the sender',
    'reply-to': 'replies go to the same address',
    handover: 'handed over by the same host',
    returned: 'came back from the same source',
    envelope: 'same domain of the envelope From',
    link: 'link to the same place',
    file: 'carry the same file',
    malware: 'same malware',
    name: 'same display name',
    subject: 'subjects made alike',
    'message-id': 'Message-IDs made alike',
    text: 'nearly the same wording',
  },
  label: {
    title: 'Mails that belong together',
    about: 'A proposal, with its reasons. Nothing is changed until you say so.',
    looking: 'Looking for mails that belong together …',
    nothing: 'No mails that are in no case belong together.',
    why: 'Why',
    leave: 'Not these? Untick them: they stay out, and are not proposed for this case again.',
    none: 'None of these',
    caseTitle: 'Title of the case',
    alone: 'No other mail that is kept belongs to this one.',
    noOthers: 'No others belong to it, beyond those of the case.',
    alreadyIn: 'It is in case',
    inNone: 'It is in no case.',
  },
  proposal: (fresh, of, own) =>
    own === undefined ? `${of} mails of one group` : `${fresh} ${fresh === 1 ? 'mail' : 'mails'} for case ${own}`,
  share: (mails, of) => (mails === of ? `all ${of}` : `${mails} of ${of}`),
  make: (mails) => `Make a case of ${mails === 1 ? 'this mail' : `these ${mails} mails`}`,
  add: (mails, id) => `Add ${mails === 1 ? 'this mail' : `these ${mails} mails`} to case ${id}`,
  more: (count) => `${count} more`,
};

const ja: CampaignWords = {
  reason: {
    login: '同じアカウントから送信、またはそのアドレスを名のる',
    sender: '同じ差出人',
    'sender-domain': '差出人のドメインが同じ',
    'reply-to': '返信先が同じ',
    handover: '引き渡し元が同じ',
    returned: '戻ってきたメールの元の発信元が同じ',
    envelope: 'エンベロープFromのドメインが同じ',
    link: 'リンク先が同じ',
    file: '同じファイルを添付',
    malware: '同じ不正プログラム',
    name: '表示名が同じ',
    subject: '件名の作りが同じ',
    'message-id': 'Message-IDの作りが同じ',
    text: '文面がほぼ同じ',
  },
  label: {
    title: '一緒に見るべきメール',
    about: '理由を添えた提案です。決めるまで、何も変わりません。',
    looking: '一緒に見るべきメールを探しています…',
    nothing: '案件に入っていないメールに、まとめる候補はありません。',
    why: '理由',
    leave: '違うものは、チェックを外してください。この案件に入らず、次からは提案しません。',
    none: 'どれも違う',
    caseTitle: '案件の名前',
    alone: '保管したメールの中に、一緒に見るべきものはありません。',
    noOthers: 'この案件のメールのほかに、一緒に見るべきものはありません。',
    alreadyIn: '入っている案件:',
    inNone: 'どの案件にも入っていません。',
  },
  proposal: (fresh, of, own) => (own === undefined ? `${of}通のまとまり` : `案件 ${own} に加える候補 ${fresh}通`),
  share: (mails, of) => (mails === of ? `${of}通すべて` : `${of}通のうち${mails}通`),
  make: (mails) => `この${mails}通を案件にする`,
  add: (mails, id) => `この${mails}通を案件 ${id} に加える`,
  more: (count) => `ほか${count}通`,
};

/** By which word a value that mails have in common is called: of a sender it may be the address, or the domain alone. */
export const reasonKey = (kind: Exclude<Reason, 'sender-domain'>, value: string): Reason =>
  kind === 'sender' && !value.includes('@') ? 'sender-domain' : kind;

export const campaign: { readonly ja: CampaignWords; readonly en: CampaignWords } = { ja, en };
