/** What is said of files in a folder that are no mails, and were not examined. */
const some = (names: readonly string[], count: number): string =>
  `${names.join(', ')}${count > names.length ? ', …' : ''}`;

export const passedOver = {
  ja: (count: number, names: readonly string[]) =>
    `${count}個のファイルはメールではないため、調べていません: ${some(names, count)}(名前を直接指定すれば調べます)`,
  en: (count: number, names: readonly string[]) =>
    `${count === 1 ? 'a file is no mail, and was' : `${count} files are no mails, and were`} not examined: ${some(names, count)} (name a file itself to have it examined)`,
} as const;

/** Where nothing was examined at all, and nothing failed. */
export const nothingThere = {
  ja: '調べるメールが1通もありませんでした',
  en: 'there was no mail to examine',
} as const;
