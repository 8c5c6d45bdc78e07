/** What the steps of a timeline are called, on a screen, in a report and on paper. */

type StepNames = Readonly<
  Record<
    | 'received'
    | 'released'
    | 'examined'
    | 'reported'
    | 'called'
    | 'answered'
    | 'promised'
    | 'escalated'
    | 'published'
    | 'noted'
    | 'split'
    | 'merged'
    | 'closed'
    | 'reopened',
    string
  >
>;

const ja: StepNames = {
  received: '受信',
  released: '除外',
  examined: '再調査',
  reported: '通報',
  called: '電話',
  answered: '回答',
  promised: '約束',
  escalated: '上の窓口へ',
  published: '公表',
  noted: 'メモ',
  split: '分割',
  merged: '統合',
  closed: '終了',
  reopened: '再開',
};

const en: StepNames = {
  received: 'received',
  released: 'taken out',
  examined: 'examined again',
  reported: 'reported',
  called: 'called',
  answered: 'answered',
  promised: 'promised',
  escalated: 'escalated',
  published: 'published',
  noted: 'note',
  split: 'split',
  merged: 'merged',
  closed: 'closed',
  reopened: 'reopened',
};

/** By Step. */
export const stepNames: Readonly<Record<'ja' | 'en', StepNames>> = { ja, en };
