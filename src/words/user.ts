/** What `metsuke user` asks in the terminal. */
interface UserTexts {
  readonly password: string;
  readonly again: string;
}

export const userTexts: { readonly ja: UserTexts; readonly en: UserTexts } = {
  ja: { password: 'パスワード(12文字以上)', again: 'もう一度' },
  en: { password: 'Password (12 characters or more)', again: 'The same again' },
};
