/** What `metsuke serve` says in the terminal. */
interface ServeTexts {
  /** Where it can be reached. */
  readonly at: (url: string) => string;
  /** The pages were never built. */
  readonly noApp: string;
  readonly stops: string;
}

export const serveTexts: { readonly ja: ServeTexts; readonly en: ServeTexts } = {
  ja: {
    at: (url) => `metsuke は ${url} で動いています。Ctrl-C で終了します。`,
    noApp: '画面がまだ作られていないので、APIだけが使えます。一度 npm start を実行すると作られます。',
    stops: '受け付け済みの処理を終えてから終了します…',
  },
  en: {
    at: (url) => `metsuke serves at ${url} until Ctrl-C.`,
    noApp: 'The web app is not built yet, so there is the API alone: run `npm start` once, which builds it.',
    stops: 'Finishing what was taken…',
  },
};
