/** What a report says of a mail that came back: whom it did not reach, who gave it to the host that sent it back, whose it is. */

interface ReturnedWords {
  /** The mail that came back. */
  readonly original: string;
  /** The client that gave it to the host that sent it back. */
  readonly client: string;
  /** Which host wrote that client down. */
  readonly recordedBy: (host: string) => string;
  /** The reply of a host that refused it, with its name where that is known. */
  readonly replied: (host: string | undefined) => string;
  /** What the host that writes the notice says itself. */
  readonly noted: (host: string | undefined) => string;
  /** The host that sent the notice. */
  readonly notice: string;
  /** Of whom the possible senders are told. */
  readonly ofNotice: string;
  readonly sentTo: string;
  readonly sentAs: string;
  /** Where the mail began, when no client from outside brought it. */
  readonly began: string;
  readonly beganOn: (host: string, user: string | undefined) => string;
  readonly inside: (host: string) => string;
  /** The client only calls itself a host of the bouncing side. */
  readonly calledInside: string;
  /** What is to be thought of when nobody knows of a mail that began on a host of ours. */
  readonly ifUnknown: string;
  /** Before what to do, when it is not known whose mail it was. */
  readonly ifYours: string;
  readonly whose: Readonly<Record<'ours' | 'backscatter' | 'undecided', string>>;
  /** How the command line is told which hosts are ours. */
  readonly hint: string;
  /** Heads the desks for its source. */
  readonly desksFor: (ip: string) => string;
  /** What decides whose the mail was, whoever asks. */
  readonly log: string;
}

/** Mail systems write a number where they know no name. */
const named = (user: string): string =>
  user === '0' ? 'uid 0 (root)' : /^\d{1,10}$/.test(user) ? `uid ${user}` : user;

const ja: ReturnedWords = {
  original: '元のメール',
  client: '元のメールの引き渡し元',
  recordedBy: (host) => `${host}の記録`,
  replied: (host) => (host === undefined ? '相手の返答' : `${host} の返答`),
  noted: (host) => (host === undefined ? '通知の説明' : `${host} の説明`),
  notice: '通知を作成したサーバー',
  ofNotice: 'この通知そのものを、だれが出したか',
  sentTo: '元のメールの宛先',
  sentAs: '元のメールのエンベロープFrom',
  began: '元のメールの出どころ',
  beganOn: (host, user) => (user === undefined ? `${host} の中` : `${host} の中、利用者 ${named(user)}`),
  inside: (host) => `${host} と同じ組織の内部（その組織のほかに、発信元は記録されていません）`,
  calledInside: '同じ組織の内部のサーバーを名乗っているため、発信元とは言えません',
  ifUnknown: '心当たりがなければ、そのサーバーのプログラム（ウェブのフォームなど）とパスワードを確認してください',
  ifYours: 'あなたが送ったものなら：',
  whose: {
    ours: '元のメールは、こちら側から送られたとみられます',
    backscatter: '元のメールは、こちら側からではなく、他人があなたのアドレスをかたって送ったとみられます',
    undecided: '元のメールがこちら側から送られたかどうかは、この通知だけでは決まりません',
  },
  desksFor: (ip) => `元の発信元 ${ip} の窓口です(通知を送ってきたサーバーの窓口ではありません)`,
  log: '自分の送信記録に、この時刻と宛先のメールがあるかどうかで決まります',
  hint: '自分の送信サーバーを --ours で指定すると、分かることがあります',
};

const en: ReturnedWords = {
  original: 'The mail that came back',
  client: 'It was handed over by',
  recordedBy: (host) => `as ${host} recorded`,
  replied: (host) => (host === undefined ? 'The other host replied' : `${host} replied`),
  noted: (host) => (host === undefined ? 'The notice says' : `${host} says`),
  notice: 'The notice was made by',
  ofNotice: 'Who made this notice itself',
  sentTo: 'It was addressed to',
  sentAs: 'Its envelope sender was',
  began: 'It began',
  beganOn: (host, user) => (user === undefined ? `on ${host} itself` : `on ${host} itself, as its user ${named(user)}`),
  inside: (host) => `inside the organisation of ${host}; no source beyond that is recorded`,
  calledInside: 'it calls itself an inner host of that organisation, and cannot be called a source',
  ifUnknown: 'if nobody knows of it, look at the programs on that host, such as web forms, and at its passwords',
  ifYours: 'If you sent it: ',
  whose: {
    ours: 'The mail that came back was probably sent from our side',
    backscatter: 'The mail that came back was probably not sent from our side: somebody else used your address',
    undecided: 'Whether the mail that came back was sent from our side cannot be told from this notice alone',
  },
  desksFor: (ip) => `For ${ip}, the source of the mail that came back (not for the host that sent the notice)`,
  log: 'your own mail log decides: does it have such a mail, at that time, to that recipient?',
  hint: 'naming your sending hosts with --ours may tell too',
};

export const returned: { readonly ja: ReturnedWords; readonly en: ReturnedWords } = { ja, en };
