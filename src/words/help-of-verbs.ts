/** What `metsuke VERB --help` says, in both languages. */
import type { Help } from './help.ts';

export const usageOf: Readonly<Record<string, Help>> = {
  bounces: {
    ja: `使い方: metsuke bounces [オプション] PATH...

返ってきた不達通知、つまりエラーメール(フォルダー、mbox、Maildir、それらのZIP・tar.gz、- は標準入力)をまとめて調べます。
自分のメールが届かなかったものは、その理由とできることを、他人が自分をかたったものは、本当の発信元ごとに
日時(UTC、日本時間、現地)、報告した組織、根拠と見本を示します。DMARC・TLS のレポート(xml、gz、zip、メール)も
一緒に渡すと、同じ表にまとめます。--ask を付けないかぎり、外部には何も問い合わせません。

  --ours 名前|CIDR   こちら側の送信サーバー(くり返し可)。なければ learn で学んだもの
  --sent FILE        送信したメールの Message-ID の一覧、またはメールサーバーのログ
  --batv-keys FILE   BATV の鍵。1行に「番号 鍵」(交換した古い鍵も書けます)
  --verp FORM        エンベロープFrom の形(くり返し可)。例 bounce-*@news.example.jp、list+{to}@example.jp
  --resume FILE      途中経過をこのファイルに残し、中断したときは続きから始める
  --ask none|recorded|registry|all  自分のドメインのDKIM公開鍵などを問い合わせる(既定: none)
  --answers FILE     記録した回答を使う
  --record FILE      得た回答を記録する
  --workers N        並べて調べる数(既定: CPUの数)
  -v, --verbose      すべての発信元・見本・根拠も表示
  --format text|json|jsonl|csv|md|html
`,
    en: `Usage: metsuke bounces [options] PATH...

Examines a pile of bounces (a folder, an mbox, a Maildir, a ZIP or tar.gz of those, -) as a whole: which are real failures of
our own mail, with reasons and what to do; which are of mail that others sent in our name, by its true source, with
dates (UTC, JST, there), reporting organizations, reasons and samples. Reports of receivers (DMARC, TLS; xml, gz, zip or
mails) that lie in the pile join the same table. Asks nobody unless --ask says so.

  --ours NAME|CIDR   a sending host of ours (repeatable); otherwise what learn saved
  --sent FILE        Message-IDs of what was sent, one a line, or the log of the mail server
  --batv-keys FILE   the secrets of your BATV tags, a line each: NUMBER SECRET (old ones too, when they were changed)
  --verp FORM        the form of your envelope senders (repeatable): bounce-*@news.example.jp, list+{to}@example.jp
  --resume FILE      keep what was folded in this file, and go on from there after an interruption
  --ask none|recorded|registry|all  ask for the DKIM keys of our own domain, and the like (default: none)
  --answers FILE     take recorded answers
  --record FILE      record the answers
  --workers N        how many are examined at once (default: the number of CPUs)
  -v, --verbose      all sources, samples and reasons
  --format text|json|jsonl|csv|md|html
`,
  },
  case: {
    ja: `使い方: metsuke case VERB [オプション] [引数]

案件に、メール・電話・通報・約束をまとめます。経過の行は消すことも変えることもできず、鎖のようにつながれて残ります。
MAIL は、ファイルやフォルダー(調べて保管します)か、保管済みのメールの SHA-256 の先頭6文字以上です。
案件は番号で呼びます。

  list               対応中の案件(期限の近い順)。--all 終了したものも、--due 期限のある約束だけ
  show ID            経過、待っている約束、メール、連絡先(-v すべて)。--format pdf -o FILE 通報先や警察に渡せる書面
  new 件名 [MAIL...] 案件を作る
  add ID MAIL...     メールを加える            release ID MAIL...  外す
  note ID 文         メモ                      rename ID 件名
  call ID 文         電話した・かかってきた。--person 名前 --number 番号 --at 日時 --ended 日時、
                     または --lines 回線記録のファイル(電話機やルーターの記録を貼ったもの)
                     記録の時刻は --at の時差と年で読み、なければこの機器の時差と今の年で読んで、そう知らせる
  promise ID 文      約束。--until 日付が必要(2026-12-08、2026年12月8日、12/8 など)
  contact ID 名前 [メール|電話|URL...]  連絡先を加える。--organization 組織 --note メモ
  answer ID 文       回答があった。--settles 行番号 で、その約束を済みにする
  report / escalate / publish ID 文   通報した / 上の窓口に出した / 公表した
  close ID [文]、reopen ID [文]       終える / 再び開く
  split ID --title 件名 MAIL...       一部を別の案件に分ける
  merge ID ほかのID                   ほかの案件をこの案件に統合する
  propose            一緒に見るべきメールの候補と、その理由(--all 危険でないものも)。--take 番号 で案件にする
  again ID|MAIL...   保管済みの回答を使い、今の検査で調べ直して、変わったことを示す(--all すべて)。外部には問い合わせない
  verify [FILE.zip]  保管したもの(またはFILE)が1ビットも変わらず、欠けても並べ替えられてもいないことを確かめる
                     --head 番号:値 で、書き留めておいた末尾とも比べる
  export ID -o FILE.zip  原文・調査・回答・記録を一つのZIPにする(metsuke がなくても確かめられる)
  import FILE.zip    書き出された案件を、確かめてから取り込む。取り込み済みなら、そう知らせる(--again でもう一度)

  --by 名前          記録する人(既定: ログイン名)
  --at 日時          起きた日時。2026-06-20 09:30 や 6/20 09:30(この機器の時刻)か、2026-06-20T09:30+09:00
  --person 名前      話した相手
  --file FILE        一緒に保管するファイル(くり返し可)。文に - と書くと標準入力から読む
  --format text|json|jsonl   list、show、propose、again、verify は md、html も
`,
    en: `Usage: metsuke case VERB [options] [arguments]

A case gathers mails, calls, reports and promises. A line of its timeline is never changed or taken away: all of them are
chained. MAIL is a file or folder (which is examined and kept), or the first 6 or more characters of the SHA-256 of a
kept mail. A case is called by its number.

  list               open cases, what is due first; --all: closed ones too; --due: only promises with a day
  show ID            timeline, promises waited for, mails, people (-v: all of it); --format pdf -o FILE: to hand on
  new TITLE [MAIL...] make a case
  add ID MAIL...     add mails                 release ID MAIL...  take them out
  note ID TEXT       a note                    rename ID TITLE
  call ID TEXT       a telephone call: --person NAME --number N --at TIME --ended TIME, or --lines FILE with the pasted
                     line records of the telephone or router: read in the zone and year of --at, else of this machine’s
                     clock, which is told
  promise ID TEXT    somebody promised something; needs --until DAY, as 2026-12-08 or 2026/12/8
  contact ID NAME [ADDRESS|PHONE|URL...]  somebody with whom one deals; --organization, --note
  answer ID TEXT     an answer came; --settles LINE settles the promise of that line
  report / escalate / publish ID TEXT
  close ID [TEXT], reopen ID [TEXT]
  split ID --title TITLE MAIL...      a part of it becomes a case of its own
  merge ID OTHER                      the other case comes into this one
  propose            mails that belong together, with the reasons (--all: harmless ones too); --take NUMBER makes a case
  again ID|MAIL...   examine again with today’s detectors and the kept answers, and say what changed (--all: everything);
                     nobody is asked
  verify [FILE.zip]  whether every bit of the store, or of FILE, is as it was kept, and nothing is missing or re-ordered;
                     --head NUMBER:HASH compares with a head that was written down
  export ID -o FILE.zip  originals, examinations, answers and journal in one ZIP that verifies without metsuke
  import FILE.zip    check an exported case, and take it in; what was taken in before only with --again

  --by NAME          who writes it down (default: the name of the account)
  --at TIME          when it happened: 2026-06-20 09:30 by this machine’s clock, or 2026-06-20T09:30+09:00
  --person NAME      who was spoken to
  --file FILE        a file to keep with it (repeatable); a TEXT of - is read from standard input
  --format text|json|jsonl   list, show, propose, again, verify: md and html too
`,
  },
  contact: {
    ja: `使い方: metsuke contact [オプション] TARGET...

IPアドレス、ドメイン、URL、メールアドレスについて、苦情や通報の窓口をすべて、送るべき順に示します。
それぞれに、受け持つ範囲、宛先かフォーム、出典と取得日時、確かさ、添付するものと書くことを付けます。
hxxp://、[.]、[at] のように書き換えた形もそのまま読めます。qmail の 名前@ドメイン@IP も読めます。

手で調べるための機能なので、既定で登録機関などに問い合わせます(--ask registry)。宛先をメールの中から取ることはありません。
回答を得られなかった問い合わせは、その理由とともに示します。「窓口なし」という意味ではありません。

  --ask none|recorded|registry|all
                     none: 何も問い合わせない(同梱の資料だけ)
                     recorded: 記録した回答だけを使う(--answers)
                     registry: RDAP、WHOIS、DNS に、ネットワークと登録ドメインだけを問い合わせる(既定)
                     all: URLのホスト名そのものも DNS に問い合わせる(受取人を特定しうる名前も含む)
  --dns HOST:PORT    DNSサーバー(くり返し可。既定: この機器の設定)
  --rdap-bootstrap FILE|URL  RDAPサーバーの一覧(RFC 9224。既定: 同梱)
  --whois HOST:PORT  WHOISサーバー(既定: 各登録機関)
  --answers FILE     記録した回答を使う(--ask がなければ、記録だけで答える)
  --record FILE      得た回答を記録する
  --for 目的         phishing、spam、malware、intrusion、loss。公的な窓口を目的のものに絞る(くり返し可)
  --brand 名前       名をかたられた会社(くり返し可)
  -v, --verbose      公的な窓口も詳しく表示
  --format text|json|jsonl|md

終了コード: 0 完了、2 TARGETが読めない、3 問い合わせがすべて失敗
`,
    en: `Usage: metsuke contact [options] TARGET...

Finds every desk for complaints about an IP address, a domain, a URL or a mail address, in the order to write to them:
what each has a say over, its address or form, who names it and when, how sure that is, what to attach and to say.
Takes hxxp://, [.] and [at] as people write them, and qmail’s name@domain@IP.

Called by hand, it asks registries by default (--ask registry). No address is ever taken from a mail.
A question without an answer is told with the reason; it does not mean that there is no desk.

  --ask none|recorded|registry|all
                     none: ask nobody (bundled data alone)
                     recorded: recorded answers alone (--answers)
                     registry: RDAP, WHOIS and DNS, about networks and registrable domains only (default)
                     all: DNS about the host of a URL too, which could name who received it
  --dns HOST:PORT    a DNS server (repeatable; default: those of this machine)
  --rdap-bootstrap FILE|URL  list of RDAP servers (RFC 9224; default: bundled)
  --whois HOST:PORT  a WHOIS server (default: the registries' own)
  --answers FILE     take recorded answers (without --ask: those alone)
  --record FILE      record the answers
  --for PURPOSE      phishing, spam, malware, intrusion, loss: only public bodies for it (repeatable)
  --brand NAME       a firm that is impersonated (repeatable)
  -v, --verbose      public bodies in full too
  --format text|json|jsonl|md

Exit status: 0 done, 2 a TARGET cannot be read, 3 no question, or no registry, was answered
`,
  },
  doctor: {
    ja: `使い方: metsuke doctor [オプション]

Node.js、調査、ネットワークの表、保管庫、ディスク、信頼境界、DNS の設定、ブラウザーを確かめ、直し方を示します。
--ask を付けないかぎり何も送りません。付けると、DNSサーバーに一つだけ問い合わせます。

  --data DIR、--config FILE  確かめる保管庫(PostgreSQL は設定ファイルの "store")
  --ask registry     DNSサーバーが答えるかも確かめる
  --format text|json|jsonl|md|html

終了コード: 0 動く、3 動かないところがある
`,
    en: `Usage: metsuke doctor [options]

Looks at Node.js, the examination, tables of networks, the store, the disk, the border, the configuration of DNS and the
browser, and says how to mend what does not work. Sends nothing without --ask; with it, one question to a DNS server.

  --data DIR, --config FILE  the store to look at (PostgreSQL: "store" in the configuration)
  --ask registry     also whether a DNS server answers
  --format text|json|jsonl|md|html

Exit status: 0 it works, 3 something does not
`,
  },
  import: {
    ja: `使い方: metsuke import [オプション] PATH...

.eml、.msg、mbox、Maildir、フォルダー、それらのZIP・tar.gz、- (標準入力)のメールをすべて調べて保管します。保管済みの
メールは SHA-256 で分かるので、調べ直さず、重複として数えます。Ctrl-C では、調べ始めたメールを保管し終えてから止まります。
中断したら(Ctrl-C、電源断)、同じ命令をもう一度実行すると続きから進みます。

  --ours 名前|CIDR   こちら側のホスト(くり返し可)。なければ learn で学んだもの、それもなければ規則で判断
  --ask none|recorded|registry|all  調べるときの問い合わせ(既定: none)
  --workers N        並べて調べる数(既定: CPUの数)
  -v, --verbose      重複したメールを一つずつ知らせる
  --format text|json|jsonl
`,
    en: `Usage: metsuke import [options] PATH...

Examines and keeps all mails of .eml and .msg files, mboxes, Maildirs, folders, a ZIP or tar.gz of those, or - (standard input).
A mail that was kept before is known by its SHA-256, and is counted as known instead of examined. Ctrl-C ends it when the mails
that it has begun are kept. Interrupted (Ctrl-C, a power cut), the same call goes on where it was.

  --ours NAME|CIDR   a host of ours (repeatable); otherwise what learn saved; otherwise the rule
  --ask none|recorded|registry|all  whom to ask about each (default: none)
  --workers N        how many are examined at once (default: the number of CPUs)
  -v, --verbose      name each duplicate
  --format text|json|jsonl
`,
  },
  examine: {
    ja: `使い方: metsuke examine [オプション] PATH...

メール(.eml、Outlookの .msg、mbox、Maildir、フォルダー、それらのZIP・tar.gz、- は標準入力)を調べ、言えること・
自称にすぎないこと・分からないことを分けて示します。フォルダーの中の、メールでないファイルは調べず、その名前を示します。
8通まではそれぞれの報告を、それより多ければ1通1行の一覧を表示します(-v で全文)。
--keep を付けないかぎり何も保存せず、--ask を付けないかぎり、外部には何も問い合わせません。

  --keep             メールと調べた結果を保管する(あとから案件にまとめられる)
  --ask none|recorded|registry|all
                     none: 何も問い合わせない(既定)
                     recorded: 記録した回答だけを使う(--answers)
                     registry: 認証、逆引き、登録者、ブロックリストを、DNS、RDAP、WHOISに問い合わせる。
                               受取人を特定しうる名前やリンクのホスト名は問い合わせない
                     all: 受取人を特定しうる名前も問い合わせる(差出人側に、調べていることが伝わりうる)
  --dns HOST:PORT    DNSサーバー(くり返し可。既定: この機器の設定)
  --rdap-bootstrap FILE|URL  RDAPサーバーの一覧(RFC 9224。既定: 同梱)
  --whois HOST:PORT  WHOISサーバー(既定: 各登録機関)
  --answers FILE     記録した回答を使う(--ask がなければ、記録だけで答える)
  --record FILE      得た回答を記録する。同じメールと記録からは、いつでも同じ結論になる
  --reported         転送されてきた通報として扱い、添付されたメールのほうを調べる
  --ours 名前|CIDR   こちら側のホスト(くり返し可)。なければ learn で学んだもの、それもなければ規則で判断
  --vouched 名前|CIDR  信じると決めた相手のホスト(くり返し可)
  --fail-on 0-100|dangerous  危険度がこれ以上のメールがあれば終了コード1(dangerous: 50)
  --workers N        並べて調べる数(既定: CPUの数)
  -v, --verbose      すべての所見・根拠の位置・見誤る場合も表示
  --format text|json|jsonl|html|md|pdf   pdf: 通報先や警察に渡せる書面(8通まで)
  -o, --output FILE  結果をこのファイルに書く
`,
    en: `Usage: metsuke examine [options] PATH...

Examines mails (.eml, Outlook’s .msg, an mbox, a Maildir, a folder, a ZIP or tar.gz of those, -) and tells apart what is
proved, what is only claimed, and what cannot be known. What in a folder is no mail is left out, and named.
Up to 8 mails are reported in full, more of them in one line each (-v: all in full).
Keeps nothing without --keep, and asks nobody unless --ask says so.

  --keep             keep the mails with what was found, so that cases can be made of them
  --ask none|recorded|registry|all
                     none: ask nobody (default)
                     recorded: recorded answers alone (--answers)
                     registry: authentication, names of hosts, holders and lists, by DNS, RDAP and WHOIS;
                               no name that could tell who the reader is, and no host of a link
                     all: such names too, which may tell the sender that somebody looks into it
  --dns HOST:PORT    a DNS server (repeatable; default: those of this machine)
  --rdap-bootstrap FILE|URL  list of RDAP servers (RFC 9224; default: bundled)
  --whois HOST:PORT  a WHOIS server (default: the registries' own)
  --answers FILE     take recorded answers (without --ask: those alone)
  --record FILE      record the answers: the same mail with them always gives the same verdict
  --reported         the mails are reports: examine the mails that are attached to them
  --ours NAME|CIDR   a host of our side (repeatable); otherwise what learn saved, otherwise the rule
  --vouched NAME|CIDR  a host that you choose to believe (repeatable)
  --fail-on 0-100|dangerous  exit status 1 when a mail is at least this dangerous (dangerous: 50)
  --workers N        how many are examined at once (default: the number of CPUs)
  -v, --verbose      all findings, where their proof stands, and when they are wrong
  --format text|json|jsonl|html|md|pdf   pdf: to hand to a provider or the police (up to 8 mails)
  -o, --output FILE  write the result to this file
`,
  },
  learn: {
    ja: `使い方: metsuke learn [--save] PATH...

自分が受け取った正常なメールの見本から、どのホストがこちら側かを学び、その理由を示します。

  --save             学んだことを保存する(--data のフォルダーの border.json)
  --format text|json|jsonl
`,
    en: `Usage: metsuke learn [--save] PATH...

Learns from a sample of your own good mail which hosts are on your side, and says why.

  --save             keep what was learnt (border.json in the folder of --data)
  --format text|json|jsonl
`,
  },
  serve: {
    ja: `使い方: metsuke serve [オプション]

ウェブアプリと HTTP API(/api/v1)を、Ctrl-C まで動かします。調べたメールは --data のフォルダーに保管します。
ユーザーを登録するまでは、このパソコンからしか使えません。API の説明は docs/api.md にあります。

  --listen HOST:PORT  待ち受けるアドレス(既定: 127.0.0.1:4780)
  --url URL           プロキシを通すときの、外から見えるアドレス(https://…)
  --data DIR          保管場所
  --ask none|recorded|registry|all  外部への問い合わせを、最大どこまで許すか(既定: none)
  --ours 名前|CIDR    こちら側のホスト(くり返し可)。なければ learn で学んだもの
  --workers N         並べて調べる数(既定: CPUの数)
`,
    en: `Usage: metsuke serve [options]

Serves the web app and the HTTP API (/api/v1) until Ctrl-C. What was examined is kept in the folder of --data.
Until there are users, only this machine is served. docs/api.md tells of the API.

  --listen HOST:PORT  where to listen (default: 127.0.0.1:4780)
  --url URL           how it is reached from outside, behind a proxy (https://...)
  --data DIR          where things are kept
  --ask none|recorded|registry|all  the most that may be asked of the outside (default: none)
  --ours NAME|CIDR    our own hosts (repeatable); otherwise what learn has learnt
  --workers N         mails examined at one time (default: the number of CPUs)
`,
  },
  user: {
    ja: `使い方: metsuke user add NAME [--role reader|analyst|admin] [--organization ID] [--external]
        metsuke user list
        metsuke user password NAME
        metsuke user remove NAME

サーバー(metsuke serve)を使う人を登録します。最初の人は admin です。1人でも登録すると、全員サインインが必要になります。
パスワードは画面に出さずに尋ねます。標準入力がパイプなら、その1行目を使います。

  reader     調べたメールの結果と案件を読む
  analyst    加えて、メールを調べる、原文を取り出す、案件を書く
  admin      加えて、ユーザーと組織を管理する
  --external OpenID Connect でサインインする人(パスワードなし)
  --format text|json|jsonl
`,
    en: `Usage: metsuke user add NAME [--role reader|analyst|admin] [--organization ID] [--external]
       metsuke user list
       metsuke user password NAME
       metsuke user remove NAME

Says who may use the server (metsuke serve). The first one is an admin; from then on everybody signs in.
The password is asked for and not shown; from a pipe it is the first line.

  reader     reads what was found, and cases
  analyst    also examines mail, takes originals out, writes cases
  admin      also manages users and organizations
  --external somebody who signs in by OpenID Connect, without a password
  --format text|json|jsonl
`,
  },
};
