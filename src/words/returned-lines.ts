/** Labels of a mail that came back: whom it did not reach, who gave it to the host that sent it back, whose it is. */

interface ReturnedLines {
  /** The mail that the notice tells of: it may have been delivered. */
  readonly original: string;
  /** The client that gave it to the host that sent it back. */
  readonly client: string;
  /** The host that sent the notice. */
  readonly notice: string;
  /** Of whom the possible senders are told. */
  readonly ofNotice: string;
  readonly sentTo: string;
  readonly sentAs: string;
  /** Where the mail began, when no client from outside brought it. */
  readonly began: string;
  /** The client only calls itself a host of the bouncing side. */
  readonly calledInside: string;
  /** What is to be thought of when nobody knows of a mail that began on a host of ours. */
  readonly ifUnknown: string;
  /** Before what to do, when it is not known whose mail it was. */
  readonly ifYours: string;
  /** How the command line is told which hosts are ours. */
  readonly hint: string;
  /** What decides whose the mail was, whoever asks. */
  readonly log: string;
  /** The same for who has no log. */
  readonly folder: string;
  readonly login: string;
  readonly until: string;
  /** By what a log has it. */
  readonly found: string;
  readonly whose: Readonly<Record<'ours' | 'backscatter' | 'undecided', string>>;
}

const ja: ReturnedLines = {
  original: '元のメール',
  client: '元のメールの引き渡し元',
  notice: '通知を作成したサーバー',
  ofNotice: 'この通知そのものを、だれが出したか',
  sentTo: '元のメールの宛先',
  sentAs: '元のメールのエンベロープFrom',
  began: '元のメールの出どころ',
  calledInside: '同じ組織の内部のサーバーを名乗っているため、発信元とは言えません',
  ifUnknown: '心当たりがなければ、そのサーバーのプログラム(ウェブのフォームなど)とパスワードを確認してください',
  ifYours: 'あなたが送ったメールなら、',
  hint: '自分の送信サーバーを --ours で指定すると、分かることがあります',
  log: '自分の送信記録に、この時刻と宛先のメールがあるかどうかで決まります',
  folder: '送信済みメールに、この時刻と宛先のメールがあるかどうかで決まります',
  login: 'ログイン ',
  until: '再送の期限 ',
  found: '記録の番号',
  whose: {
    ours: '元のメールは、こちら側から送られたとみられます',
    backscatter: '元のメールは、こちら側からではなく、他人があなたのアドレスをかたって送ったとみられます',
    undecided: '元のメールがこちら側から送られたかどうかは、この通知だけでは決まりません',
  },
};

const en: ReturnedLines = {
  original: 'The original mail',
  client: 'It was handed over by',
  notice: 'The notice was made by',
  ofNotice: 'Who made this notice itself',
  sentTo: 'It was addressed to',
  sentAs: 'Its envelope sender was',
  began: 'It began',
  calledInside: 'it calls itself an inner host of that organization, and cannot be called a source',
  ifUnknown: 'if nobody knows of it, look at the programs on that host, such as web forms, and at its passwords',
  ifYours: 'If you sent the mail, ',
  hint: 'naming your sending hosts with --ours may tell too',
  log: 'your own mail log decides: does it have such a mail, at that time, to that recipient?',
  folder: 'your sent mail decides: is there such a mail, at that time, to that recipient?',
  login: 'login ',
  until: 'tried until ',
  found: 'Known in logs as',
  whose: {
    ours: 'The original mail was probably sent from our side',
    backscatter: 'The original mail was probably not sent from our side: somebody else used your address',
    undecided: 'Whether the original mail was sent from our side cannot be told from this notice alone',
  },
};

export const returnedLines: { readonly ja: ReturnedLines; readonly en: ReturnedLines } = { ja, en };
