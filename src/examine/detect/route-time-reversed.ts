import type { Detector, Hit } from '../finding.ts';
import { slackOf, timeOf } from '../observe/hop-doubts.ts';

/** A clock that is whole hours off stands in the wrong zone, or half a day off: a mistake of honest hosts. */
const isOfZone = (milliseconds: number): boolean => {
  const beside = milliseconds % HOUR;
  return Math.min(beside, HOUR - beside) <= ZONE_TOLERANCE && milliseconds < 15 * HOUR;
};
const HOUR = 3_600_000;
const ZONE_TOLERANCE = 3 * 60_000;

/** Clocks of honest hosts differ by minutes; an hour is more than a clock that somebody looks after. */
const TOLERANCE = 3600_000;

/** A lower line, which was written earlier, gives a later time than the line above it. */
export default {
  id: 'route-time-reversed',
  weight: 1,
  sources: ['RFC 5321 §4.4'],
  group: 'false-lines',
  kinds: ['spam', 'phishing'],
  title: {
    ja: '経路の時刻が逆戻りしています',
    en: 'The times of the route run backwards',
  },
  explains: {
    ja: '先に書かれたはずの{by}の行が、そのあとに受け取った行より{minutes}分遅い時刻になっています。',
    en: 'The line of {by} was written first, yet its time is {minutes} minutes later than that of the line which took the mail from it.',
  },
  mistakes: {
    ja: '時計や標準時の設定が誤っている正しいサーバーでもよく起こります。単独では弱い手がかりです。',
    en: 'It is common with genuine servers whose clock or time zone is set wrongly. Alone it is weak.',
  },
  detect({ route }) {
    const { hops } = route.value;
    const hits: Hit[] = [];
    let upper: { readonly time: number; readonly slack: number; readonly at: Hit['proof'][0] } | undefined;
    for (const hop of hops) {
      const time = timeOf(hop);
      if (time === undefined) continue;
      const slack = slackOf(hop);
      // lines of our own side are true even if a clock of ours is wrong
      const isStrange = hop.trust !== 'ours' && hop.trust !== 'vouched';
      if (upper !== undefined && isStrange && time - upper.time > TOLERANCE + Math.max(slack, upper.slack)) {
        const late = time - upper.time;
        hits.push({
          proof: [{ at: hop.at }, upper.at],
          words: { by: hop.by ?? '?', minutes: String(Math.round(late / 60_000)) },
          ...(isOfZone(late) ? { weight: 0 as const } : {}),
        });
      }
      upper = { time, slack, at: { at: hop.at } };
    }
    return hits;
  },
} satisfies Detector;
