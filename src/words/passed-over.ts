/** What is said of what in a folder is no mail, and was not examined. `names`: some of them. */
export const passedOver = {
  ja: {
    file: (count: number, names: string) =>
      `${count}個のファイルはメールではないため、調べていません: ${names}(名前を直接指定すれば調べます)`,
    control: (count: number, names: string) =>
      `${count}個のファイルはメールソフトやメールサーバーの管理用なので、調べていません: ${names}`,
    folder: (count: number, names: string) =>
      `${count}個のフォルダーは届いたメールの置き場所ではないため、読んでいません: ${names}(名前を直接指定すれば読みます)`,
  },
  en: {
    file: (count: number, names: string) =>
      `${count === 1 ? 'a file is no mail, and was' : `${count} files are no mails, and were`} not examined: ${names} (name a file itself to have it examined)`,
    control: (count: number, names: string) =>
      `${count === 1 ? 'a file in which a mail program keeps its own records was' : `${count} files in which mail programs keep their own records were`} not examined: ${names}`,
    folder: (count: number, names: string) =>
      `${count === 1 ? 'a folder is no place of delivered mail, and was' : `${count} folders are no places of delivered mail, and were`} not read: ${names} (name a folder itself to have it read)`,
  },
} as const;

/** Where nothing was examined at all, and nothing failed. */
export const nothingThere = {
  ja: '調べるメールが1通もありませんでした',
  en: 'there was no mail to examine',
} as const;
