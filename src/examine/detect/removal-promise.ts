import type { Detector } from '../finding.ts';
import { lureOf } from '../known/stories/lures.ts';

/** It promises removal in the words of those who send to everybody, or says that it is no spam. */
export default {
  id: 'removal-promise',
  weight: 2,
  kinds: ['spam'],
  group: 'lure-removal',
  sources: [
    'https://www.ftc.gov/business-guidance/resources/can-spam-act-compliance-guide-business',
    'offer-phrases.ts 2026-12-02',
  ],
  title: {
    ja: '「迷惑メールではない」「配信停止はこちら」など、送りつけた広告に多い断り書きがあります',
    en: 'It excuses itself, or tells how to be taken off, as unasked advertisements do',
  },
  explains: {
    ja: '「{quote}」と書かれています。許可なく大勢に送るメールが、よく添える断り書きです。',
    en: 'It says "{quote}", which mail that is sent to everybody without being asked for often adds.',
  },
  mistakes: {
    ja: '昔からの会員向けメールや、法律の定める表示をまじめに書いた広告にもあります。',
    en: 'Old members’ newsletters, and advertisers who follow the law to the letter, write so too.',
  },
  detect(facts) {
    const lure = lureOf(facts, 'removal', { least: 1 });
    return lure === undefined ? [] : [lure.hit];
  },
} satisfies Detector;
