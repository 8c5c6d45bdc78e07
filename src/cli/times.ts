/** Times and days as people write them in a call, and as this machine's clock has them. */

import { Failure } from '../app/failure.ts';
import { DAY, JST } from '../report/times.ts';
import { times } from '../words/times.ts';

/** `2026-11-24`, `2026/11/24`, `2026年11月24日`, `11/24`, `11月24日`; a time behind it, and an offset behind that. */
const DATE = /^(?:(\d{4})([-/.年]))?(\d{1,2})([-/.月])(\d{1,2})(?!\d)日?/;
const CLOCK = /^(\d{1,2})(?::(\d{2})(?::(\d{2}))?|時(?:(\d{1,2})分)?)\s?(Z|[+-]\d{2}:?\d{2})?$/;
/** A promise whose day names no year is for the months to come; what lies further may as well be meant of the past. */
const SOON = 183 * DAY;

interface Read {
  /** `YYYY-MM-DD`, or RFC 3339 with its offset. */
  readonly value: string;
  /** The year was not written. */
  readonly isGuessed: boolean;
}

interface Wish {
  /** By which it is named when it cannot be read: `--at`. */
  readonly option: string;
  readonly lang: 'ja' | 'en';
  /** What it is near to, for what names no year. */
  readonly near: Date;
}

/** A moment of the past: `11/24 10:00` is the last one. Without an offset in the zone of this machine. @throws Failure */
export function timeFrom(written: string, wish: Wish): Read {
  const parts = partsOf(written, wish.lang);
  if (parts?.clock === undefined) throw unread(written, wish, 'noTime');
  const latest = wish.near.getTime() + DAY;
  const near = wish.near.getFullYear();
  const years = parts.year === undefined ? [near + 1, near, near - 1] : [parts.year];
  for (const year of years) {
    const value = momentOf(year, parts, parts.clock);
    if (value !== undefined && (parts.year !== undefined || Date.parse(value) <= latest))
      return { value, isGuessed: parts.year === undefined };
  }
  throw unread(written, wish, 'noTime');
}

/** A day or a moment to come: `12/8` is the next one. @throws Failure */
export function dayFrom(written: string, wish: Wish): Read {
  const parts = partsOf(written, wish.lang);
  if (parts === undefined) throw unread(written, wish, 'noDay');
  const from = Date.parse(local(wish.near).slice(0, 10));
  const near = wish.near.getFullYear();
  for (const year of parts.year === undefined ? [near, near + 1] : [parts.year]) {
    const value = parts.clock === undefined ? dayOf(year, parts) : momentOf(year, parts, parts.clock);
    if (value === undefined) continue;
    const ahead = Date.parse(value.slice(0, 10)) - from;
    if (parts.year !== undefined || (ahead >= 0 && ahead <= SOON))
      return { value, isGuessed: parts.year === undefined };
  }
  throw unread(written, wish, 'noDay');
}

interface Parts {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  readonly clock?: readonly [hour: number, minute: number, second: number];
  readonly offset?: string;
}

/** @returns undefined for what can be read in two ways, or in none */
function partsOf(written: string, lang: 'ja' | 'en'): Parts | undefined {
  const text = written.normalize('NFKC').trim();
  const [date = '', year, mark, month = '', second, day = ''] = DATE.exec(text) ?? [];
  if (date === '') return undefined;
  const rest = text.slice(date.length);
  const clock = CLOCK.exec(rest.replace(/^(?:T| {1,2}T?)/, ''));
  // nothing stands between a day and its hour but 日, a space or a T
  if (rest !== '' && (clock === null || !/^[T ]/.test(date.endsWith('日') ? ' ' : rest))) return undefined;
  const [, hour, minute, seconds, minute2, offset] = clock ?? [];
  // one way of writing throughout; without a year 1.2. and 1-2 may be anything
  if (year === undefined ? second !== '/' && second !== '月' : mark !== (second === '月' ? '年' : second))
    return undefined;
  const isEither = year === undefined && second === '/' && lang === 'en' && month !== day;
  if (isEither && Number(month) <= 12 && Number(day) <= 12) return undefined;
  return {
    ...(year !== undefined && { year: Number(year) }),
    month: Number(month),
    day: Number(day),
    ...(hour !== undefined && { clock: [Number(hour), Number(minute ?? minute2 ?? 0), Number(seconds ?? 0)] }),
    ...(offset !== undefined && { offset: offset === 'Z' ? 'Z' : offset.replace(/^(...):?/, '$1:') }),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD`; undefined for the 30th of February. */
function dayOf(year: number, { month, day }: Parts): string | undefined {
  const written = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const at = Date.parse(`${written}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(written) ? written : undefined;
}

function momentOf(year: number, parts: Parts, [hour, minute, second]: readonly [number, number, number]) {
  const day = dayOf(year, parts);
  if (day === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  const clock = `${day}T${two(hour)}:${two(minute)}:${two(second)}`;
  if (parts.offset !== undefined)
    return Number.isFinite(Date.parse(clock + parts.offset)) ? clock + parts.offset : undefined;
  const here = local(new Date(year, parts.month - 1, parts.day, hour, minute, second));
  // an hour that clocks leapt over was nowhere
  return here.startsWith(clock) ? here : undefined;
}

function unread(written: string, { option }: Wish, what: 'noTime' | 'noDay'): Failure {
  const { ja, en } = times;
  const said = { ja: ja[what](option, written), en: en[what](option, written) };
  const forms = what === 'noTime' ? 'timeForms' : 'dayForms';
  return new Failure('METSUKE_ARGUMENT', said, { ja: ja[forms], en: en[forms] }, { exit: 2 });
}

/** The offset of a moment, `+09:00`. */
export const offsetOf = (moment: string): string => (moment.endsWith('Z') ? '+00:00' : moment.slice(-6));

/** RFC 3339 with the offset of this machine's zone, to the second. */
export function local(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const part = (value: number): string => two(Math.floor(Math.abs(value)));
  const clock = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${clock}${minutes < 0 ? '-' : '+'}${part(minutes / 60)}:${part(minutes % 60)}`;
}

/** Today, `YYYY-MM-DD`: in Japanese by Japan's clock, as the screens count it, in English in the zone of this machine. */
export const today = (lang: 'ja' | 'en'): string =>
  (lang === 'ja' ? new Date(Date.now() + JST).toISOString() : local(new Date())).slice(0, 10);
