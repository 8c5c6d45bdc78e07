/** What the API says when something cannot be done: status, and a sentence in both languages. */
interface Told {
  readonly status: number;
  readonly ja: string;
  readonly en: string;
}

const told = (status: number, ja: string, en: string): Told => ({ status, ja, en });

export const problems = {
  'not-understood': told(400, 'リクエストの内容が正しくありません。', 'The request is not understood.'),
  'sign-in': told(401, 'サインインが必要です。', 'Sign in first.'),
  'wrong-password': told(401, '名前かパスワードが違います。', 'The name or the password is wrong.'),
  'not-known': told(
    403,
    'このアカウントは登録されていません。管理者に登録を頼んでください。',
    'This account is not known here: ask an admin to add it.',
  ),
  'not-allowed': told(403, 'この操作をする権限がありません。', 'You may not do this.'),
  'foreign-page': told(403, 'ほかのサイトからの操作は受け付けません。', 'Another site may not do this.'),
  'not-asked-here': told(
    403,
    'このサーバーでは、外部への問い合わせがそこまで許可されていません。',
    'The operator of this server does not let so much be asked of the outside.',
  ),
  'not-found': told(404, '見つかりません。', 'There is no such thing.'),
  'no-such-method': told(405, 'このアドレスでは、その操作はできません。', 'This address does not take that method.'),
  conflict: told(409, 'いまの状態では、この操作はできません。', 'As things stand this cannot be done.'),
  'other-request': told(
    409,
    '同じ Idempotency-Key で、別の内容が送られています。',
    'The same Idempotency-Key came with another request.',
  ),
  changed: told(412, 'ほかの人が先に変更しました。読み直してください。', 'Somebody else changed it: read it again.'),
  'too-big': told(413, '大きすぎます。', 'It is too big.'),
  'other-type': told(415, 'この形式は受け付けません。', 'This media type is not taken.'),
  range: told(416, 'その範囲はありません。', 'There is no such range.'),
  'wrong-host': told(421, 'このホスト名では応答しません。', 'This server does not answer to that host name.'),
  'too-many': told(429, 'リクエストが多すぎます。少し待ってください。', 'Too many requests: wait a little.'),
  internal: told(500, 'サーバーの誤りです。', 'This is a mistake of the server.'),
  store: told(500, '保管庫を使えません。', 'What is kept cannot be reached.'),
  busy: told(503, 'いま混み合っています。少し待って、もう一度お試しください。', 'Busy: wait a little and try again.'),
  'store-lost': told(
    503,
    'データベースとの接続が切れました。保存されたかどうか、確かめてください。',
    'The database went away: look whether it was kept.',
  ),
  'disk-full': told(
    507,
    'ディスクに空きがないか、書き込める量の上限に達しています。何も失われていません。',
    'The disk is full, or a limit on what may be written is reached. Nothing was lost.',
  ),
  'read-only': told(
    507,
    '保管庫は読み取り専用です。読むことはできますが、書き込めません。',
    'What is kept can be read here, and not be written to.',
  ),
} as const satisfies Readonly<Record<string, Told>>;

export type ProblemCode = keyof typeof problems;
