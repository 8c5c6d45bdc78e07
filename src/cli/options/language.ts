/** The language and the letters of a call, by its words and by the environment. */

export type Lang = 'ja' | 'en';

/** POSIX: LC_ALL wins over LC_MESSAGES over LANG. */
export function langOf(env: NodeJS.ProcessEnv): Lang {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((one) => one !== undefined && one !== '');
  return locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** The language of a call that is not read further, as for help. */
export function langFrom(words: readonly string[]): Lang {
  const said = words[words.indexOf('--lang') + 1];
  if (words.includes('--lang=ja') || (words.includes('--lang') && said === 'ja')) return 'ja';
  if (words.includes('--lang=en') || (words.includes('--lang') && said === 'en')) return 'en';
  return langOf(process.env);
}

/** Whether the terminal shows more than ASCII. */
export function isUnicode(env: NodeJS.ProcessEnv): boolean {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((one) => one !== undefined && one !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}
