/** What `metsuke --help` says, in both languages. */
interface Help {
  readonly ja: string;
  readonly en: string;
}

export const usage: Help = {
  ja: `使い方: metsuke VERB [オプション] [引数]

  examine PATH...   メールを調べる(.eml、mbox、Maildir、フォルダー、- は標準入力)
  learn PATH...     正常な受信メールから、自分側のホスト(信頼境界)を学ぶ

共通のオプション:
  --lang ja|en      表示の言語(既定: ロケール)
  --format FORMAT   text(既定)、json、jsonl、html、md
  --config FILE     設定ファイル
  --data DIR        学んだことなどを置くフォルダー
  --quiet           進み具合を表示しない
  --no-color        色を使わない
  --debug           失敗したとき、詳しい経過も表示する

metsuke VERB --help で、それぞれの説明を表示します。外部への問い合わせはしません。
`,
  en: `Usage: metsuke VERB [options] [arguments]

  examine PATH...   examine mails (.eml, mbox, Maildir, a folder, - for standard input)
  learn PATH...     learn the border (own hosts) from a sample of good mail

Options of every verb:
  --lang ja|en      language of the report (default: the locale)
  --format FORMAT   text (default), json, jsonl, html, md
  --config FILE     configuration file
  --data DIR        where learnt things are kept
  --quiet           no progress
  --no-color        no colour
  --debug           on failure, say how it came about

metsuke VERB --help explains each. Nothing is asked of the outside.
`,
};

export const usageOf: Readonly<Record<string, Help>> = {
  examine: {
    ja: `使い方: metsuke examine [オプション] PATH...

メールを調べ、言えること・自称にすぎないこと・分からないことを分けて示します。
8通まではそれぞれの報告を、それより多ければ1通1行の一覧を表示します(-v で全文)。
何も保存せず、外部には何も問い合わせません。

  --ours 名前|CIDR   自分側のホスト(くり返し可)。なければ learn で学んだもの、それもなければ規則で判断
  --vouched 名前|CIDR  信じると決めた相手のホスト(くり返し可)
  --fail-on 0-100|dangerous  危険度がこれ以上のメールがあれば終了コード1
  --workers N        並べて調べる数(既定: CPUの数)
  -v, --verbose      すべての所見・根拠の位置・見誤る場合も表示
`,
    en: `Usage: metsuke examine [options] PATH...

Examines mails and tells apart what is proved, what is only claimed, and what cannot be known.
Up to 8 mails are reported in full, more of them in one line each (-v: all in full).
Keeps nothing and asks nobody.

  --ours NAME|CIDR   a host of our side (repeatable); otherwise what learn saved, otherwise the rule
  --vouched NAME|CIDR  a host that you choose to believe (repeatable)
  --fail-on 0-100|dangerous  exit status 1 when a mail is at least this dangerous
  --workers N        how many are examined at once (default: the number of CPUs)
  -v, --verbose      all findings, where their proof stands, and when they are wrong
`,
  },
  learn: {
    ja: `使い方: metsuke learn [--save] PATH...

自分が受け取った正常なメールの見本から、どのホストが自分側かを学び、その理由を示します。

  --save             学んだことを保存する(--data のフォルダーの border.json)
`,
    en: `Usage: metsuke learn [--save] PATH...

Learns from a sample of your own good mail which hosts are on your side, and says why.

  --save             keep what was learnt (border.json in the folder of --data)
`,
  },
};
