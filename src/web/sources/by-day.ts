/** Counts of several sources by day, on one axis of time. */

interface Counted {
  readonly byDay: { readonly list: readonly (readonly [day: string, mails: number])[] };
}

/** More days than this are told by the month, and more months by the year; as the overview does. */
const MOST = 62;
const DAY = 86_400_000;

/**
 * The spans in the order of time, `2002-11-13`, `2002-11` or `2002`, and how to count in them. Days without a mail are among the
 * days where they fit, so that a pause is seen; of months and years only those with mails, for a made-up date may be far away.
 */
export function spansOf(sources: readonly Counted[]): {
  readonly spans: readonly string[];
  readonly over: (some: readonly Counted[]) => readonly number[];
} {
  const days = [...new Set(sources.flatMap(({ byDay }) => byDay.list.map(([day]) => day)))].sort();
  const first = Date.parse(days[0] ?? '');
  const count = (Date.parse(days.at(-1) ?? '') - first) / DAY + 1;
  const isNear = count <= MOST;
  const length = isNear || days.length <= MOST ? 10 : new Set(days.map((day) => day.slice(0, 7))).size <= MOST ? 7 : 4;
  const spans = isNear
    ? Array.from({ length: count }, (_, at) => new Date(first + at * DAY).toISOString().slice(0, 10))
    : [...new Set(days.map((day) => day.slice(0, length)))];
  const placeOf = new Map(spans.map((span, at) => [span, at]));
  return {
    spans,
    over(some) {
      const counts = spans.map(() => 0);
      for (const { byDay } of some)
        for (const [day, mails] of byDay.list) {
          const at = placeOf.get(day.slice(0, length)) ?? -1;
          if (at >= 0) counts[at] = (counts[at] ?? 0) + mails;
        }
      return counts;
    },
  };
}
