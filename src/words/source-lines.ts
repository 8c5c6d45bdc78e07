/** What is said of where mails came from that came back: in lists, in cases, and in documents that are handed on. */
interface SourceLinesWords {
  readonly section: string;
  /** Stands before the address of the source, in a list of mails. */
  readonly source: string;
  /** Stands before the server that sent the notice. */
  readonly notifier: string;
  /** Heads of the columns. */
  readonly column: Readonly<Record<'line' | 'utc' | 'japan' | 'ip' | 'writer', string>>;
  readonly note: string;
  readonly noTime: string;
  /** Of one address: in how many mails, and how many hosts recorded it. */
  readonly count: (mails: number, hosts: number) => string;
  readonly more: (count: number) => string;
  readonly recorded: (host: string) => string;
  /** Of a time: what it is of. */
  readonly took: (host: string) => string;
  readonly noLine: string;
  /** By Trust. */
  readonly trust: Readonly<Record<'ours' | 'vouched' | 'claimed' | 'contradicted', string>>;
}

const ja: SourceLinesWords = {
  section: '元の発信元',
  source: '元の発信元',
  notifier: '通知したサーバー',
  column: { line: '行', utc: '協定世界時(UTC)', japan: '日本時間', ip: '元の発信元', writer: '記録したサーバー' },
  note: '戻ってきたメールを、配達できなかったサーバーに渡した接続元です。不達を知らせてきたサーバーは通知を送っただけで、元のメールの送信者ではありません。',
  noTime: '時刻の記録なし',
  count: (mails, hosts) => `メール ${mails}通 · 記録したサーバー ${hosts}`,
  more: (count) => `ほか${count}通`,
  recorded: (host) => `${host} の記録`,
  took: (host) => `${host}(戻ってきたメールの受け取り)`,
  noLine: '原文の行は引用できませんでした。',
  trust: { ours: 'こちら側の記録', vouched: '裏付けのある記録', claimed: '自称の記録', contradicted: '矛盾する記録' },
};

const en: SourceLinesWords = {
  section: 'Source of what came back',
  source: 'source of the returned mail',
  notifier: 'notice sent by',
  column: { line: 'Line', utc: 'UTC', japan: 'Japan (+09:00)', ip: 'Source', writer: 'Recorded by' },
  note: 'The client that gave the mail to the host which could not deliver it. The hosts that sent the notices did only that: they did not send the mail.',
  noTime: 'no time recorded',
  count: (mails, hosts) =>
    `${mails} ${mails === 1 ? 'mail' : 'mails'} · recorded by ${hosts} ${hosts === 1 ? 'host' : 'hosts'}`,
  more: (count) => `${count} more`,
  recorded: (host) => `recorded by ${host}`,
  took: (host) => `${host} (took the mail that came back)`,
  noLine: 'The line of the original could not be quoted.',
  trust: {
    ours: 'our own record',
    vouched: 'vouched for',
    claimed: 'only claimed',
    contradicted: 'contradicted',
  },
};

export const sourceLines: { readonly ja: SourceLinesWords; readonly en: SourceLinesWords } = { ja, en };
