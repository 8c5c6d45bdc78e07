/** What is said of times and days that people write in a call. */
interface TimesWords {
  readonly noTime: (option: string, written: string) => string;
  readonly noDay: (option: string, written: string) => string;
  readonly timeForms: string;
  readonly dayForms: string;
  /** What named no year, and was taken so. */
  readonly read: (option: string, written: string, value: string) => string;
  /** Line records of a telephone, whose clock names no zone. */
  readonly callRead: (at: string, what: 'zone' | 'year and zone') => string;
  readonly noCall: (path: string) => string;
}

const ja: TimesWords = {
  noTime: (option, written) => `${option} の「${written}」は、日時として読めません`,
  noDay: (option, written) => `${option} の「${written}」は、日付として読めません`,
  timeForms:
    '2026-11-24T10:00+09:00、2026-11-24 10:00、2026/11/24 10:00、2026年11月24日 10時00分、11/24 10:00 のように書いてください',
  dayForms:
    '2026-12-08、2026/12/8、2026年12月8日、12/8(これから半年以内)、または時刻を添えて 2026-12-08 17:00 のように書いてください',
  read: (option, written, value) => `${option} の「${written}」は ${value} と読みました。`,
  callRead: (at, what) =>
    `電話の記録は ${at} と読みました(${what === 'zone' ? '時差は、この機器の設定によります' : '年と時差は記録になく、今の日付とこの機器の設定によります'})。違うときは、--at 2026-11-24T10:00+09:00 のように日時を時差とともに付け、新しい行で書き直してください。`,
  noCall: (path) => `${path}: 通話を読み取れません。ファイルはそのまま保管します。`,
};

const en: TimesWords = {
  noTime: (option, written) => `${option} "${written}" cannot be read as a time`,
  noDay: (option, written) => `${option} "${written}" cannot be read as a day`,
  timeForms: 'write it as 2026-11-24T10:00+09:00, 2026-11-24 10:00, 2026/11/24 10:00 or 11/24 10:00',
  dayForms:
    'write it as 2026-12-08, 2026/12/8, or with a time: 2026-12-08 17:00; without a year, 12/24 of the next months',
  read: (option, written, value) => `${option} ${written} is read as ${value}.`,
  callRead: (at, what) =>
    `The line records are read as ${at} (${what === 'zone' ? 'the offset is this machine’s' : 'they name no year and no zone: the year is by today, the offset this machine’s'}). If that is wrong, give --at with its offset, as 2026-11-24T10:00+09:00, in a new line.`,
  noCall: (path) => `${path}: no call can be read from it; it is kept as it is`,
};

export const times: { readonly ja: TimesWords; readonly en: TimesWords } = { ja, en };
