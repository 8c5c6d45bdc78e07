/** What `metsuke user` asks in the terminal. */
interface UserTexts {
  readonly password: string;
  readonly again: string;
  /** @param place the file of accounts: it may be another one that is meant */
  none(place: string): string;
}

export const userTexts: { readonly ja: UserTexts; readonly en: UserTexts } = {
  ja: {
    password: 'パスワード(12文字以上)',
    again: 'もう一度',
    none: (place) => `利用者はまだいません(${place})。metsuke user add 名前 --role admin で作れます。`,
  },
  en: {
    password: 'Password (12 characters or more)',
    again: 'The same again',
    none: (place) => `There are no users yet (${place}). metsuke user add NAME --role admin makes one.`,
  },
};
