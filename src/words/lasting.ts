/** How a refusal ends, as a person who may send again has to know it. */

/** gone: nobody is there. refused: this mail, as it is. given-up: it came back, and what hindered it may pass. trying: the host goes on by itself. */
export type Lasting = 'gone' | 'refused' | 'given-up' | 'trying';

const ja: Readonly<Record<Lasting, string>> = {
  gone: '送り直しても届かない',
  refused: 'このまま送り直しても届かない',
  'given-up': '配送打ち切り(送り直しは可)',
  trying: '配送を続けています',
};

const en: Readonly<Record<Lasting, string>> = {
  gone: 'permanent',
  refused: 'will be refused again unless something is changed',
  'given-up': 'given up; it may be sent again',
  trying: 'still being tried',
};

export const lasting: { readonly ja: typeof ja; readonly en: typeof en } = { ja, en };
