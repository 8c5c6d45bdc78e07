/** Dates as mail really writes them: RFC 5322 and its obsolete forms, asctime, ISO 8601, and the forms of careless programs. */
import { collect, type Fields, type Report } from './date/fields.ts';
import { type MailDate, momentOf } from './date/moment.ts';
import { tokensOf } from './date/tokens.ts';
import { DEFINED, MONTHS, OTHERS, WEEKDAYS, withoutEra } from './date/words.ts';
import type { TextDefect } from './defects/text.ts';
import { decodeWords } from './encoded-word.ts';

/** No date is longer; a Date header may be a megabyte. */
const MAX_DATE = 256;

/** Words or raw bytes of a date in another language, not decoded yet. */
const BYTES = /=\?|[\u0080-\u00ff]/;

/**
 * Reads a date.
 * @param value the unfolded Date value, the part of a Received line after its last `;`, or a decoded text
 * @param near a moment near which it must lie, ms: of `02-04-2024` it tells the day from the month, and of `CST` whether it is America's
 * @returns undefined when there is no day and month and year to be found. What is impossible (31 Feb, hour 25, zone +9999)
 *   is named as a defect and carried over or left out, never thrown.
 */
export function readDate(value: string, near?: number): MailDate | undefined {
  const semicolon = value.lastIndexOf(';'); // a Received line was given whole: RFC 5321 §4.4
  const start = semicolon < 0 ? 0 : semicolon + 1;
  let text = value.slice(start, start + MAX_DATE);
  if (BYTES.test(text)) text = withoutEra(decodeWords(text).text);
  const strict = STRICT.exec(text);
  const fields: Fields = strict === null ? { zone: 'missing' } : strictFields(strict);
  const defects: TextDefect[] = [];
  const report: Report = (code) => {
    defects.push({ code, at: [0, value.length] });
  };
  if (strict === null) collect(tokensOf(text), fields, report);
  if (isAmbiguous(fields, near)) fields.zone = 'ambiguous';
  const read = momentOf(fields, defects, report);
  if (read === undefined || near === undefined || fields.isEither !== true) return read;
  const { day, month, ...rest } = fields;
  const turned = momentOf({ ...rest, ...(day && { month: day }), ...(month && { day: month }) }, [], () => undefined);
  return turned !== undefined && Math.abs(turned.ms - near) < Math.abs(read.ms - near) ? { ...turned, defects } : read;
}

/** A mail is on its way for minutes; the zones of one name are an hour apart or more. */
const ON_ITS_WAY = 30 * 60_000;

/** Whether the name of the zone has other meanings too: a standard's is taken unless only another one fits, any other's only if it fits. */
function isAmbiguous(fields: Fields, near: number | undefined): boolean {
  const { zone, zoneName = '' } = fields;
  const others = zone === 'named' ? OTHERS.get(zoneName) : undefined;
  if (others === undefined) return false;
  const fits = (offset: number | undefined): boolean => {
    const read = momentOf({ ...fields, ...(offset !== undefined && { offset }) }, [], () => undefined);
    return near !== undefined && read !== undefined && Math.abs(near - read.ms) <= ON_ITS_WAY;
  };
  if (fits(fields.offset)) return false;
  return !DEFINED.has(zoneName) || others.some(fits);
}

/** The form of RFC 5322 §3.3 that nine of ten dates have; the tokenizer reads it too, but a mail has twenty dates. */
const STRICT =
  /^(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat), {1,2})?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(0\d|1[0-4])([0-5]\d)(?: \([A-Za-z]{1,5}\))?$/;

function strictFields(match: RegExpExecArray): Fields {
  const [, weekday, day, month, year, hour, minute, second, sign, hours, minutes] = match;
  const offset = Number(hours) * 60 + Number(minutes);
  const fields: Fields = {
    day: Number(day),
    month: MONTHS.get((month ?? '').toLowerCase()) ?? 0,
    year: Number(year),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset: sign === '-' ? -offset : offset,
    nowhere: sign === '-' && offset === 0,
    zone: 'numeric',
  };
  const named = weekday === undefined ? undefined : WEEKDAYS.get(weekday.toLowerCase());
  if (named !== undefined) fields.weekday = named;
  return fields;
}
