/**
 * What went wrong and the way out, for readers of Japanese: the line on standard error names the code, says this, and keeps the
 * English words with the particulars in brackets, for whoever searches for them or asks for help.
 */
export const failuresInJapanese = {
  METSUKE_ACCOUNT: ['利用者、トークン、組織をそのようには作成・変更できません', 'かっこ内の理由をご覧ください'],
  METSUKE_ACCOUNTS: ['利用者の記録を開けません', 'ファイルの場所、権限、ディスクを確認してください'],
  METSUKE_ANSWERS_FILE: [
    '--answers で指定した回答の記録を読めません',
    '場所を確認するか、--record で記録し直してください',
  ],
  METSUKE_ARGUMENT: [
    '指定の仕方が正しくありません',
    'metsuke --help または metsuke コマンド --help で使い方を確認してください',
  ],
  METSUKE_BORDER_FILE: [
    '学習した境界の記録を読み書きできません',
    '学習し直すか、そのファイルを消すか、ディスクを確認してください',
  ],
  METSUKE_BORDER_SAMPLE: [
    '境界を学習するには、メールが少ないか、まちまちです',
    '同じ受信箱のメールを増やすか、--ours でサーバーを指定してください',
  ],
  METSUKE_CASE_ENTRY: ['案件にそのようには書けません', 'かっこ内の理由を確認してください'],
  METSUKE_CASE_FILE: [
    '書き出された案件ではないか、壊れています',
    'metsuke case verify ファイル で調べ、もう一度もらってください',
  ],
  METSUKE_CASE_KNOWN: [
    'この案件は、もう取り込まれています',
    '別の案件としてもう一度取り込むには --again を付けてください',
  ],
  METSUKE_CASE_MAIL: [
    '指定に当てはまるメールがないか、いくつもあります',
    'ファイルの場所か、SHA-256をもっと長く指定してください',
  ],
  METSUKE_CASE_TOO_BIG: ['案件が一つのZIPに入りません(4 GiB、65,534ファイルまで)', '案件を分けて書き出してください'],
  METSUKE_CONFIG_FILE: ['設定ファイルがないか、読み取れません', 'かっこ内の項目を直してください'],
  METSUKE_INPUT_ARCHIVE: [
    'まとめたファイルの一部を読めませんでした(上限、パスワード、メールでないもの)',
    '展開して、そのフォルダーを指定してください',
  ],
  METSUKE_INPUT_EMPTY: ['ファイルが空です', 'メールを元の形(ソース全体)で保存し直してください'],
  METSUKE_INPUT_MISSING: ['指定された場所に何もありません', '場所と名前を確認してください'],
  METSUKE_INPUT_UNREADABLE: ['指定されたものを読めません', '権限を確認してください'],
  METSUKE_INTERNAL: ['こちらの誤りです', '--debug を付けた出力を添えてお知らせください'],
  METSUKE_INTERRUPTED: [
    '取り込みが途中で止められました。そこまでの分は保存されています',
    'もう一度実行すると、続きから始まります',
  ],
  METSUKE_KEEP_TOO_BIG: [
    '50 MiBを超えるメールは、はじめの部分しか読まないため保存できません',
    '--keep なしで調べ、ファイルはご自身で保管してください',
  ],
  METSUKE_OIDC: [
    '設定にあるOpenID Connectの認証サーバーを使えません',
    'oidc-issuer、oidc-client、oidc-secret-file と、サーバーが動いているかを確認してください',
  ],
  METSUKE_OUTPUT: ['結果を書き出せません', '書き出し先のディスクや装置を確認してください'],
  METSUKE_RECORD_FILE: ['--record で指定したファイルに書けません', 'ディスクと権限を確認してください'],
  METSUKE_RULES_FILE: [
    '設定にあるYARAルールを読めないか、組み立てられません',
    'かっこ内の場所を確認し、ルールを直してください',
  ],
  METSUKE_SERVE_LISTEN: [
    '--listen のアドレスで待ち受けできません',
    '別のアドレスを --listen ホスト:ポート で指定してください',
  ],
  METSUKE_SERVE_OPEN: [
    '利用者が一人もいないのに、外から届くアドレスで待ち受けようとしています',
    'metsuke user add 名前 --role admin で利用者を作るか、127.0.0.1 で待ち受けてください',
  ],
  METSUKE_SERVE_ORGANIZATIONS: [
    '二つ目以降の組織に、専用のデータベースがありません',
    'データベースのアドレスに {organization} を入れてください',
  ],
  METSUKE_STORE_BROKEN: [
    '保存先のファイルかデータベースが壊れています',
    '何よりも先に写しを取り、metsuke case verify で調べ、控えに戻してください',
  ],
  METSUKE_STORE_CLOSED: ['こちらの誤りです', '--debug を付けた出力を添えてお知らせください'],
  METSUKE_STORE_CONFLICT: [
    '終了した案件やその案件自身へは統合できません',
    'metsuke case show で両方を確認してください。終了した案件は metsuke case reopen で再開できます',
  ],
  METSUKE_STORE_DISK: ['ディスクの読み書きができませんでした。受け付けた分は無事です', 'ディスクを確認してください'],
  METSUKE_STORE_FULL: [
    'ディスクの空きか割り当てが足りません。受け付けた分は無事です',
    '空きを作るか上限を上げて、もう一度実行してください',
  ],
  METSUKE_STORE_INTERNAL: ['こちらの誤りです', '--debug を付けた出力を添えてお知らせください'],
  METSUKE_STORE_LOCKED: ['別のプログラムが長く書き込んでいます', '終わるのを待って、もう一度実行してください'],
  METSUKE_STORE_LOST: [
    'データベースとの接続が切れました。最後の一件が保存されたかは分かりません',
    '動いているか確認し、見てからもう一度実行してください。同じメールが二重に保存されることはありません',
  ],
  METSUKE_STORE_NEWER: [
    'この保存先は、もっと新しいmetsukeで書かれています',
    'そのmetsukeか、さらに新しいものを使ってください',
  ],
  METSUKE_STORE_NOT_OURS: [
    'このファイルやデータベースは別のプログラムのものです',
    '--data で別の場所を指定してください',
  ],
  METSUKE_STORE_PLACE: ['保存先を開けません', '--data で指定した場所と、その権限を確認してください'],
  METSUKE_STORE_READ_ONLY: [
    '保存先に書き込めません(読むだけなら、そのまま読めます)',
    '権限を直すか、隣の -wal ファイルごと書き込める場所に写すか、データベースは書き込みできるサーバーを指定してください',
  ],
  METSUKE_STORE_UNKNOWN: [
    '指定された案件、約束、連絡先、メール、ファイルは見つかりません',
    '名前や番号を確認してください',
  ],
  METSUKE_STORE_UNSAFE: [
    'PostgreSQLがディスクへの書き込みを待たない設定です(fsync = off)',
    'postgresql.conf で fsync を on にしてください',
  ],
  METSUKE_WORKER_LOST: [
    '作業中のプログラムが、メールを持たないまま終わりました',
    '--workers を減らして、もう一度実行してください',
  ],
} as const satisfies Readonly<Record<string, readonly [what: string, wayOut: string]>>;
