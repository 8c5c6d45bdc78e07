import type { Detector } from '../finding.ts';
import { isOfList } from '../known/of-list.ts';

/** The field by which one leaves a list holds a drawn word, as a Message-ID does, and no place to go. */
export default {
  id: 'unsubscribe-nowhere',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'mail-program',
  sources: ['RFC 2369 §3.2', 'RFC 8058 §3.1'],
  title: {
    ja: '配信停止の欄(List-Unsubscribe)が、形だけの文字列です',
    en: 'Its List-Unsubscribe is a row of letters that leads nowhere',
  },
  explains: {
    ja: '配信停止の欄(List-Unsubscribe)には、開ける場所か宛先が書かれる決まりですが、でたらめな文字列だけが入っています。配信サービスのメールに見せかけるため、使い道を知らないプログラムが欄だけを埋めたものです。',
    en: 'List-Unsubscribe gives a page to open or an address to write to, by the rules. Here it holds drawn letters and nothing else: a program filled in the field so that the mail looks like a newsletter, and does not know what it is for.',
  },
  mistakes: {
    ja: '自作の配信プログラムの設定の誤りで、ここに通し番号が入ることも考えられます。',
    en: 'A home-made mailing program that is set up wrongly might put the number of the mail there.',
  },
  detect({ defects, bounce, distribution }) {
    if (bounce !== undefined || isOfList({ distribution })) return [];
    const fault = defects.find(({ value }) => value === 'unsubscribe-without-place');
    return fault === undefined ? [] : [{ proof: fault.proof }];
  },
} satisfies Detector;
