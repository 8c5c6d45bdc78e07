/** What a report says of a mail that came back: whom it did not reach, who gave it to the host that sent it back, whose it is. */

interface ReturnedWords {
  /** The mail that came back. */
  readonly original: string;
  /** The client that gave it to the host that sent it back. */
  readonly client: string;
  /** Which host wrote that client down. */
  readonly recordedBy: (host: string) => string;
  readonly said: string;
  readonly whose: Readonly<Record<'ours' | 'backscatter' | 'undecided', string>>;
  /** How the command line is told which hosts are ours. */
  readonly hint: string;
}

const ja: ReturnedWords = {
  original: '元のメール',
  client: '元のメールの引き渡し元',
  recordedBy: (host) => `${host}の記録`,
  said: '相手の言葉',
  whose: {
    ours: '元のメールは、こちら側から送られたとみられます',
    backscatter: '元のメールは、こちら側からではなく、他人があなたのアドレスをかたって送ったとみられます',
    undecided: '元のメールがこちら側から送られたかどうかは、この通知だけでは決まりません',
  },
  hint: '自分の送信サーバーを --ours で指定すると、分かることがあります',
};

const en: ReturnedWords = {
  original: 'The mail that came back',
  client: 'It was handed over by',
  recordedBy: (host) => `as ${host} recorded`,
  said: 'They said',
  whose: {
    ours: 'The mail that came back was probably sent from our side',
    backscatter: 'The mail that came back was probably not sent from our side: somebody else used your address',
    undecided: 'Whether the mail that came back was sent from our side cannot be told from this notice alone',
  },
  hint: 'naming your sending hosts with --ours may tell',
};

export const returned: { readonly ja: ReturnedWords; readonly en: ReturnedWords } = { ja, en };
