/** When it happened: every time that a mail tells, in order, with what it is worth. */
import type { Examination } from '../examine/examination.ts';
import type { Context, Lang } from './context.ts';
import { dateText } from './context.ts';
import type { Mark } from './sheet.ts';
import { short } from './sheet.ts';

interface Moment {
  /** RFC 3339 as it was written, with its offset. */
  readonly at: string;
  readonly mark: Mark;
  readonly what: string;
}

export const DAY = 86_400_000;
/** Milliseconds by which Japan's clocks are ahead of UTC: there is no summer time. */
export const JST = 9 * 3_600_000;

/** Times beyond are of a mail that was made to have them. */
const MOST = 60;

/** In the order in which they are said to have happened. */
export function momentsOf(
  { facts, at }: Examination,
  names: { readonly date: string; readonly examination: string; readonly took: (host: string) => string },
  { limit, words }: Context,
): Moment[] {
  const moments: Moment[] = [];
  const { hops, border = -1 } = facts.route.value;
  for (const { index, by, byIp, date, trust } of hops.slice(0, MOST)) {
    if (date === undefined) continue;
    const mark = trust === 'contradicted' ? 'contradicted' : index <= border ? 'proved' : 'claimed';
    moments.push({ at: date, mark, what: short(by ?? byIp ?? words.label.inside, limit) });
  }
  const { handover, writer, trust } = facts.bounce?.value.original ?? {};
  if (handover?.date !== undefined) {
    const mark = trust === 'ours' || trust === 'vouched' ? 'proved' : (trust ?? 'claimed');
    moments.push({ at: handover.date, mark, what: short(names.took(writer ?? words.label.inside), limit) });
  }
  if (facts.date !== undefined) moments.push({ at: facts.date.value, mark: 'claimed', what: names.date });
  const value = ({ at: time }: Moment): number => Date.parse(time);
  // equal times: the mail reads from the top, and the top is the latest
  moments.reverse().sort((a, b) => value(a) - value(b));
  return [...moments, { at, mark: 'proved', what: names.examination }];
}

/** The same moment on a clock that is so many milliseconds ahead of UTC, as a person writes it; empty when it is no time. */
export function inZone(rfc3339: string, ahead: number): string {
  const time = Date.parse(rfc3339);
  if (Number.isNaN(time)) return '';
  const shifted = new Date(time + ahead);
  if (Number.isNaN(shifted.getTime())) return '';
  return dateText(`${shifted.toISOString().slice(0, 19)}`);
}

/**
 * A time of ours, as the screens tell it: in Japanese by Japan's clock, in English as it is kept. So are the lines of a case, the
 * coming of its mails too, for a course is read in order, and times that were reckoned from several mails. What one mail wrote is evidence,
 * and stands as it was written: `dateText`. A day stays a day.
 */
export function ownTime(rfc3339: string, lang: Lang): string {
  if (lang === 'en' || rfc3339.charAt(10) !== 'T') return dateText(rfc3339);
  const here = inZone(rfc3339, JST);
  return here === '' ? rfc3339 : `${here} JST`;
}

/** On paper, where nobody knows who reads it: by both clocks. */
export const bothClocks = (rfc3339: string, japan: string): string =>
  `${inZone(rfc3339, 0)} UTC   (${japan} ${inZone(rfc3339, JST)})`;
