/** How long a refusal lasts, as a person who may send again has to know it. */

/** gone: nobody is there. refused: this mail, as it is. passing: it may go later. trying: the host goes on by itself. */
export type Lasting = 'gone' | 'refused' | 'passing' | 'trying';

const ja: Readonly<Record<Lasting, string>> = {
  gone: '送り直しても届かない',
  refused: 'このまま送り直しても届かない',
  passing: '一時的',
  trying: '配送を続けています',
};

const en: Readonly<Record<Lasting, string>> = {
  gone: 'permanent',
  refused: 'refused as it is',
  passing: 'temporary',
  trying: 'still being tried',
};

export const lasting: { readonly ja: typeof ja; readonly en: typeof en } = { ja, en };
