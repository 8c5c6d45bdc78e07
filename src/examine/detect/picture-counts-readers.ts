import { readIp } from '../../message/ip.ts';
import type { Detector, Hit } from '../finding.ts';

/** Hosts that are named. */
const NAMED = 3;

/** A picture that nobody sees tells its host who opened the mail, and when. */
export default {
  id: 'picture-counts-readers',
  weight: 1,
  kinds: ['spam', 'phishing'],
  group: 'picture-host',
  sources: [
    'https://www.ftc.gov/policy/advocacy-research/tech-at-ftc/2023/03/lurking-beneath-surface-hidden-impacts-pixel-tracking',
  ],
  title: {
    ja: '開いたことを送り手に知らせる、見えない画像があります',
    en: 'A picture that nobody sees reports who opens it',
  },
  explains: {
    ja: '画像を表示すると、{hosts}に、だれがいつ開いたかが伝わります。表示していなければ、伝わっていません。',
    en: 'Where pictures are shown, {hosts} learns who opened the mail, and when. As long as they are not shown it learns nothing.',
  },
  mistakes: {
    ja: '本物の会社のお知らせや配信サービスも、読まれた数を数えるために同じことをします。',
    en: 'Newsletters of real firms, and their mailing services, count their readers in the same way.',
  },
  detect({ counters = [] }) {
    const [first, ...rest] = counters;
    if (first === undefined) return [];
    const [proof, ...more] = first.proof;
    // firms and services have names; a bare address is a machine that was set up for this
    const isBare = counters.some(({ value }) => readIp(value.host.replace(/^\[|\]$/g, '')) !== undefined);
    const hit: Hit = {
      proof: [proof, ...more, ...rest.slice(0, NAMED).flatMap((one) => one.proof)],
      words: {
        hosts: counters
          .slice(0, NAMED)
          .map(({ value }) => value.host)
          .join(', '),
      },
      ...(isBare ? {} : { weight: 0 }),
    };
    return [hit];
  },
} satisfies Detector;
