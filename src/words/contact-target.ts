/** What `metsuke contact` says of a target that it cannot ask about. */
export const noTarget = {
  ja: (written: string, why: string) => `「${written}」は調べられる対象ではありません${why === '' ? '' : `(${why})`}`,
  en: (written: string, why: string) => `"${written}" is no target${why === '' ? '' : `: ${why}`}`,
  wayOut: {
    ja: 'IPアドレス、ドメイン、URL、メールアドレスのどれかを指定してください',
    en: 'give an IP, DOMAIN, URL or ADDRESS',
  },
} as const;
