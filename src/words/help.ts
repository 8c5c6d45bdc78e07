/** What `metsuke --help` says, in both languages. */
export interface Help {
  readonly ja: string;
  readonly en: string;
}

export const usage: Help = {
  ja: `使い方: metsuke VERB [オプション] [引数]

  bounces PATH...   不達通知の山から、自分のメールとなりすましを分け、本当の発信元を示す
  case VERB ...     案件: 一緒に見るべきメール、電話や通報の経過、約束の期限
  contact TARGET... 苦情・通報の窓口を探す(IPアドレス、ドメイン、URL、メールアドレス)
  doctor            この機器で何が使え、何が使えないか、どう直すか
  examine PATH...   メールを調べる(.eml、.msg、mbox、Maildir、そのZIP・tar.gz、フォルダー、-)
  import PATH...    たくさんのメールを調べて保管する(中断しても続きから)
  learn PATH...     正常な受信メールから、こちら側のホスト(信頼境界)を学ぶ
  serve             ウェブアプリと HTTP API(既定: このパソコンだけ)
  user ...          サーバーを使う人の登録・一覧・削除

共通のオプション:
  --lang ja|en      表示の言語(既定: ロケール)
  --format FORMAT   text(既定)、json、jsonl。報告なら html、md も(bounces は csv、examine と case show は pdf も)
  --config FILE     設定ファイル(docs/running.md)
  --data DIR        学んだことや保管するものを置くフォルダー
  --quiet           進み具合を表示しない
  --no-color        色を使わない
  --debug           失敗したとき、詳しい経過も表示する

metsuke VERB --help(または metsuke help VERB)で、それぞれの説明を表示します。contact と、--ask を付けたもののほかは、外部に問い合わせません。
`,
  en: `Usage: metsuke VERB [options] [arguments]

  bounces PATH...   fold a pile of bounces: our own failures, others' mail, and its true sources
  case VERB ...     cases: mails that belong together, calls, reports, promises and what is due
  contact TARGET... find whom to write to about an IP address, a domain, a URL or a mail address
  doctor            what works on this machine, what does not, and how to mend it
  examine PATH...   examine mails (.eml, .msg, mbox, Maildir, a ZIP or tar.gz of those, a folder, -)
  import PATH...    examine and keep a pile of mails; interrupted, it goes on where it was
  learn PATH...     learn the border (own hosts) from a sample of good mail
  serve             the web app and the HTTP API (by default for this machine alone)
  user ...          who may use the server: add, list, remove

Options of every verb:
  --lang ja|en      language of the report (default: the locale)
  --format FORMAT   text (default), json, jsonl; of reports html and md (bounces: csv too; examine, case show: pdf too)
  --config FILE     configuration file (docs/running.md)
  --data DIR        where learnt things, and what is kept, lie
  --quiet           no progress
  --no-color        no colour
  --debug           on failure, say how it came about

metsuke VERB --help (or metsuke help VERB) explains each. Only contact, and what is called with --ask, asks anything of the outside.
`,
};
