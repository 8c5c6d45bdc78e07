/** The moment that the fields of a date name. */
import { DAY } from '../day.ts';
import type { TextDefect } from '../defects/text.ts';
import type { Fields, Report, Zone } from './fields.ts';

export interface MailDate {
  /** RFC 3339 with the offset that was written; `-00:00` where the local offset is not known (RFC 3339 §4.3). */
  readonly rfc3339: string;
  /** Milliseconds since 1970-01-01T00:00Z; where no zone was given, as if it had been UTC. */
  readonly ms: number;
  /** false: the moment is only known within a day, because the zone is missing, or means nothing or several things. */
  readonly zoneKnown: boolean;
  readonly zone: Zone;
  /** Ranges are within the value. */
  readonly defects: readonly TextDefect[];
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 31);
}

/** Undefined without day, month and year. What is impossible is reported and carried over. */
export function momentOf(f: Fields, defects: TextDefect[], report: Report): MailDate | undefined {
  const { month, day } = f;
  if (f.year === undefined || month === undefined || day === undefined) return undefined;
  if (f.year > 9998 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  let hour = f.hour ?? 0;
  let minute = f.minute ?? 0;
  let second = f.second ?? 0;
  if (f.hour === undefined) report('date-time-missing');
  if (f.pm === true && hour < 12) hour += 12;
  else if (f.pm === false && hour === 12) hour = 0;
  if (hour > 24 || (hour === 24 && minute + second > 0) || minute > 59 || second > 60) {
    report('date-time-impossible');
    hour = Math.min(hour, 23);
    minute = Math.min(minute, 59);
    second = Math.min(second, 59);
  }
  const isNoDay = day > daysIn(month, f.year);
  if (isNoDay) report('date-day-impossible');
  const { zone } = f;
  if (zone === 'unknown') report('date-zone-unknown');
  if (zone === 'ambiguous') report('date-zone-ambiguous');
  const offset = f.offset ?? 0;
  // a leap second (60) is carried into the next minute, for neither our clock nor RFC 3339 readers know all of them
  const local = utc(f.year, month, day, hour, minute, second) + Number(f.fraction ?? 0);
  if (f.weekday !== undefined && weekdayOf(utc(f.year, month, day, 0, 0, 0)) !== f.weekday)
    report('date-weekday-wrong');
  const carried = isNoDay || hour > 23 || second > 59;
  const clock =
    carried || f.fraction !== undefined || f.year < 1000
      ? new Date(local).toISOString().slice(0, f.fraction === undefined ? 19 : 23)
      : `${f.year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  const zoneKnown = zone === 'numeric' || zone === 'named';
  return {
    rfc3339: clock + (zoneKnown && f.nowhere !== true ? offsetText(offset) : '-00:00'),
    ms: local - offset * 60_000,
    zoneKnown,
    zone,
    defects,
  };
}

const TWO = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
const two = (number: number): string => TWO[number] ?? String(number);

/** 1970-01-01 was a Thursday. */
function weekdayOf(ms: number): number {
  return (((Math.floor(ms / DAY) + 4) % 7) + 7) % 7;
}

/** Date.UTC takes the years 0 to 99 for 1900 to 1999. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  if (year > 99) return Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}
