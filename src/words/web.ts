/** What the frame of the web app says, and what all of its screens say. Each group of screens has a file of its own beside this. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

export interface WebWords {
  readonly title: string;
  readonly motto: string;
  /** Names of screens, in the navigation and in the title of the window. */
  readonly screen: Labels<
    'home' | 'mail' | 'cases' | 'case' | 'sources' | 'overview' | 'settings' | 'signIn' | 'private' | 'absent'
  >;
  readonly label: Labels<
    'skip' | 'navigation' | 'language' | 'theme' | 'loading' | 'retry' | 'failed' | 'absentText' | 'toStart'
  >;
  /** Beside the name of the screen of cases: how many have a promise that is due. */
  readonly due: (cases: number) => string;
  readonly theme: Labels<'auto' | 'light' | 'dark'>;
  /** By the code of a failure; one without words is told as the server tells it. */
  readonly failure: Labels<'unreachable' | 'unreadable' | 'noMail'>;
}

const ja: WebWords = {
  title: 'metsuke 目付',
  motto: '不審なメールを調べ、確かに言えることだけを言います',
  screen: {
    home: '受信箱',
    mail: 'メール',
    cases: '案件',
    case: '案件',
    sources: '発信元',
    overview: '概況',
    settings: '設定',
    signIn: 'サインイン',
    private: '送信せずに調べる',
    absent: 'ページがありません',
  },
  label: {
    skip: '本文へ進む',
    navigation: 'メニュー',
    language: '言語',
    theme: '明るさ',
    loading: '読み込んでいます',
    retry: 'もう一度',
    failed: '失敗しました',
    absentText: 'アドレスが変わったか、消されています。',
    toStart: '受信箱へ',
  },
  due: (cases) => `期限 ${cases}件`,
  theme: { auto: '端末に合わせる', light: '明るい', dark: '暗い' },
  failure: {
    unreachable: 'サーバーにつながりません。metsuke が動いているか確かめてください。',
    unreadable: 'サーバーの返事を読めませんでした。',
    noMail: 'このアドレスのメールはありません。',
  },
};

const en: WebWords = {
  title: 'metsuke 目付',
  motto: 'Investigates suspicious mail, and says only what can be proved',
  screen: {
    home: 'Inbox',
    mail: 'Mail',
    cases: 'Cases',
    case: 'Case',
    sources: 'Sources',
    overview: 'Overview',
    settings: 'Settings',
    signIn: 'Sign in',
    private: 'Examine without sending',
    absent: 'No such page',
  },
  label: {
    skip: 'Skip to the content',
    navigation: 'Menu',
    language: 'Language',
    theme: 'Brightness',
    loading: 'Loading',
    retry: 'Try again',
    failed: 'This did not work',
    absentText: 'The address has changed, or what was here was removed.',
    toStart: 'To the inbox',
  },
  due: (cases) => `${cases} due`,
  theme: { auto: 'As the device', light: 'Light', dark: 'Dark' },
  failure: {
    unreachable: 'The server cannot be reached. Is metsuke running?',
    unreadable: 'The answer of the server could not be read.',
    noMail: 'There is no mail at this address.',
  },
};

export const web: { readonly ja: WebWords; readonly en: WebWords } = { ja, en };
