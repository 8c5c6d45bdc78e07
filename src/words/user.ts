/** What `metsuke user` asks in the terminal. */
interface UserTexts {
  readonly password: string;
  readonly again: string;
  readonly none: string;
}

export const userTexts: { readonly ja: UserTexts; readonly en: UserTexts } = {
  ja: {
    password: 'パスワード(12文字以上)',
    again: 'もう一度',
    none: '利用者はまだいません。metsuke user add 名前 --role admin で作れます。',
  },
  en: {
    password: 'Password (12 characters or more)',
    again: 'The same again',
    none: 'There are no users yet. metsuke user add NAME --role admin makes one.',
  },
};
