/** What signing in, users and tokens are called. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

interface SettingsWords {
  readonly label: Labels<
    | 'signIn'
    | 'signOut'
    | 'name'
    | 'password'
    | 'wrong'
    | 'who'
    | 'open'
    | 'asks'
    | 'asksChange'
    | 'users'
    | 'usersNone'
    | 'role'
    | 'addUser'
    | 'firstUser'
    | 'lock'
    | 'unlock'
    | 'locked'
    | 'remove'
    | 'sure'
    | 'tokens'
    | 'tokensNote'
    | 'addToken'
    | 'scopes'
    | 'secret'
    | 'used'
    | 'never'
    | 'created'
    | 'me'
    | 'organization'
    | 'change'
  >;
  readonly asks: Labels<'none' | 'recorded' | 'registry' | 'all'>;
  readonly role: Readonly<Record<string, string>>;
}

const en: SettingsWords = {
  label: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    name: 'Name',
    password: 'Password',
    wrong: 'Name or password is wrong.',
    who: 'You are',
    open: 'There are no users: whoever sits at this machine may do everything. The server answers this machine alone.',
    asks: 'What may be asked outside',
    asksChange:
      'Whoever runs the server changes it: metsuke serve --ask registry (or all), or "ask" in the configuration file.',
    users: 'Users',
    usersNone: 'No user yet.',
    role: 'Role',
    addUser: 'Add a user',
    firstUser: 'The first user is an administrator. From then on everybody has to sign in, you too.',
    lock: 'Lock',
    unlock: 'Unlock',
    locked: 'locked',
    remove: 'Remove',
    sure: 'Really?',
    tokens: 'Tokens',
    tokensNote: 'For programs that hand mails in: Authorization: Bearer TOKEN.',
    addToken: 'Make a token',
    scopes: 'It may',
    secret: 'Copy it now; it is shown this once:',
    used: 'Last used',
    never: 'never',
    created: 'Made',
    me: 'You',
    organization: 'Organization',
    change: 'Change',
  },
  asks: {
    none: 'Nobody. Not one packet leaves.',
    recorded: 'Only kept answers.',
    registry: 'DNS, registries and lists; nothing that could name the recipient.',
    all: 'Everything; the sender may notice that somebody looks.',
  },
  role: { admin: 'administrator', analyst: 'analyst', reader: 'reader' },
};

const ja: SettingsWords = {
  label: {
    signIn: 'サインイン',
    signOut: 'サインアウト',
    name: '名前',
    password: 'パスワード',
    wrong: '名前かパスワードが違います。',
    who: '利用者',
    open: '利用者は登録されていません。この機器の前にいる人は、誰でもすべての操作ができます。ほかの機器からは使えません。',
    asks: '外部への問い合わせ',
    asksChange:
      '変えるには、サーバーを metsuke serve --ask registry(または all)で起動するか、設定ファイルの "ask" に書きます。',
    users: '利用者の一覧',
    usersNone: '利用者はまだいません。',
    role: '役割',
    addUser: '利用者を加える',
    firstUser: '最初の利用者は管理者になります。それ以後は、あなたも含めて、全員がサインインします。',
    lock: '停止する',
    unlock: '停止を解く',
    locked: '停止中',
    remove: '削除する',
    sure: '本当に削除しますか？',
    tokens: 'トークン',
    tokensNote: 'メールを受け渡すプログラムのためのものです。Authorization: Bearer トークン',
    addToken: 'トークンを作る',
    scopes: '許すこと',
    secret: '今コピーしてください。表示するのはこの一度だけです。',
    used: '最後に使った日',
    never: '未使用',
    created: '作成',
    me: 'サインイン中の方',
    organization: '組織',
    change: '変更する',
  },
  asks: {
    none: '誰にも問い合わせません。1パケットも出ません。',
    recorded: '記録した回答だけを使います。',
    registry: 'DNS、登録機関、リストに問い合わせます。受取人を特定しうる名前は問い合わせません。',
    all: 'すべて問い合わせます。調べていることが差出人側に伝わることがあります。',
  },
  role: { admin: '管理者', analyst: '調査担当', reader: '閲覧者' },
};

export const settings: { readonly ja: SettingsWords; readonly en: SettingsWords } = { ja, en };
