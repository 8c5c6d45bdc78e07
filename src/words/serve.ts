/** What `metsuke serve` says in the terminal. */
interface ServeTexts {
  /** Where it can be reached. */
  readonly at: (url: string) => string;
  readonly stops: string;
}

export const serveTexts: { readonly ja: ServeTexts; readonly en: ServeTexts } = {
  ja: {
    at: (url) => `metsuke は ${url} で動いています。Ctrl-C で終了します。`,
    stops: '受け付け済みの処理を終えてから終了します…',
  },
  en: {
    at: (url) => `metsuke serves at ${url} until Ctrl-C.`,
    stops: 'Finishing what was taken…',
  },
};
