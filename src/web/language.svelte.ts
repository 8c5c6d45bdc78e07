/** The language of the app: one switch for every word on the screen, at once. */
export type Lang = 'ja' | 'en';

const KEY = 'metsuke.lang';
const isLang = (value: unknown): value is Lang => value === 'ja' || value === 'en';

/** What was chosen here before, else what the browser asks for; Japanese where it asks for neither. */
function first(): Lang {
  const kept = keptAs(KEY);
  if (isLang(kept)) return kept;
  return navigator.languages.some((tag) => tag.startsWith('ja')) ||
    !navigator.languages.some((tag) => tag.startsWith('en'))
    ? 'ja'
    : 'en';
}

let lang = $state<Lang>(first());

export const language = {
  get now(): Lang {
    return lang;
  },
  set now(next: Lang) {
    lang = next;
    keep(KEY, next);
  },
};

/** The half of a pair of words that is shown now; reading it in a component makes it follow the switch. */
export function say<T>(both: { readonly ja: T; readonly en: T }): T {
  return both[lang];
}

/** A small setting of this browser; undefined where the browser keeps none (a private window, a page from a file). */
export function keptAs(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined; // the browser forbids storage: the setting lasts as long as the page
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // the same: nothing is lost but the memory of a choice
  }
}
