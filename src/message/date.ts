/** Dates as mail really writes them: RFC 5322 and its obsolete forms, asctime, ISO 8601, and the forms of careless programs. */
import { MONTHS, WEEKDAYS, withoutEra, ZONES } from './date/words.ts';
import type { TextDefect, TextDefectCode } from './defects/text.ts';
import { decodeWords } from './encoded-word.ts';

interface MailDate {
  /** RFC 3339 with the offset that was written; `-00:00` where the local offset is not known (RFC 3339 §4.3). */
  readonly rfc3339: string;
  /** Milliseconds since 1970-01-01T00:00Z; where no zone was given, as if it had been UTC. */
  readonly ms: number;
  /** false: the moment is only known within a day, because the zone is missing or means nothing. */
  readonly zoneKnown: boolean;
  readonly zone: 'numeric' | 'named' | 'missing' | 'unknown';
  /** Ranges are within the value. */
  readonly defects: readonly TextDefect[];
}

/** No date is longer; a Date header may be a megabyte. */
const MAX_DATE = 256;

/** Words or raw bytes of a date in another language, not decoded yet. */
const BYTES = /=\?|[\u0080-\u00ff]/;

interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'comment';
  readonly text: string;
  readonly at: number;
}

interface Fields {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  fraction?: string;
  offset?: number;
  zone: MailDate['zone'];
  pm?: boolean;
  nowhere?: boolean;
  /** The month stood before the day. */
  early?: boolean;
  /** Which of two numbers is the day nobody can tell. */
  isEither?: boolean;
  weekday?: number;
}

/**
 * Reads a date.
 * @param value the unfolded Date value, the part of a Received line after its last `;`, or a decoded text
 * @param near a moment near which it must lie, ms: of `02-04-2024` it tells the day from the month
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
  const read = finish(fields, defects, report);
  if (read === undefined || near === undefined || fields.isEither !== true) return read;
  const { day, month, ...rest } = fields;
  const turned = finish({ ...rest, ...(day && { month: day }), ...(month && { day: month }) }, [], () => undefined);
  return turned !== undefined && Math.abs(turned.ms - near) < Math.abs(read.ms - near) ? { ...turned, defects } : read;
}

/** The form of RFC 5322 §3.3 that nine of ten dates have; the tokenizer below reads it too, but a mail has twenty dates. */
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

/** Numbers, words and signs. Words in comments come last: `(JST)` may be all the zone there is. */
function tokensOf(value: string): Token[] {
  const tokens: Token[] = [];
  const commented: Token[] = [];
  let depth = 0;
  for (let i = 0; i < value.length; ) {
    const c = value.charCodeAt(i);
    let end = i + 1;
    if (c === 0x28) depth++;
    else if (c === 0x29) depth = Math.max(0, depth - 1);
    else if (depth > 0) {
      end = lettersEnd(value, end);
      if (isLetter(c)) commented.push({ kind: 'comment', text: value.slice(i, end).toLowerCase(), at: i });
    } else if (c >= 0x30 && c <= 0x39) {
      while (end < value.length && isDigit(value.charCodeAt(end))) end++;
      tokens.push({ kind: 'number', text: value.slice(i, end), at: i });
    } else if (isLetter(c)) {
      end = lettersEnd(value, end);
      tokens.push({ kind: 'word', text: value.slice(i, end).toLowerCase(), at: i });
    } else if (c > 0x20 && c !== 0x2c) {
      tokens.push({ kind: 'sign', text: value.charAt(i), at: i });
    }
    i = end;
  }
  return commented.length > 0 ? tokens.concat(commented) : tokens;
}

function lettersEnd(value: string, from: number): number {
  let end = from;
  while (end < value.length && isLetter(value.charCodeAt(end))) end++;
  return end;
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
const isLetter = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c >= 0xc0;

type Report = (code: TextDefectCode) => void;

function collect(tokens: readonly Token[], f: Fields, report: Report): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const next = tokens[i + 1],
      second = tokens[i + 2];
    if (token.kind === 'sign') {
      if (
        (token.text === '+' || token.text === '-') &&
        next?.kind === 'number' &&
        f.hour !== undefined &&
        next.at === token.at + 1
      ) {
        i += offset(token.text === '-', tokens, i + 1, f, report);
      }
      continue;
    }
    if (token.kind === 'comment') {
      if (f.zone === 'missing' && ZONES.has(token.text)) {
        f.offset = ZONES.get(token.text) ?? 0;
        f.zone = 'named';
      }
      continue;
    }
    if (token.kind === 'word') {
      word(token, f, next);
      continue;
    }
    // hh:mm[:ss], and hh.mm.ss once the date is complete
    const separator = next?.text === ':' || (next?.text === '.' && f.year !== undefined && tokens[i + 3]?.text === '.');
    if (separator && second?.kind === 'number' && f.hour === undefined) {
      i += time(tokens, i, f);
      continue;
    }
    i += number(tokens, i, f);
  }
  if (f.zone === 'missing') report('date-zone-missing');
}

/** Names of months, weekdays, zones, AM and PM, and the T and Z of ISO 8601. */
function word(token: Token, f: Fields, next: Token | undefined): void {
  const { text } = token;
  const weekday = WEEKDAYS.get(text.slice(0, 3));
  // "mar., 16 août": a French Tuesday looks like March until the month comes
  const month = f.month === undefined || (f.early === true && f.day !== undefined) ? MONTHS.get(text) : undefined;
  if (month !== undefined) {
    f.early = f.month === undefined && f.day === undefined;
    f.month = month;
    return;
  }
  if (weekday !== undefined && f.day === undefined) {
    f.weekday = weekday;
    return;
  }
  if (text === 'am' || text === 'pm') {
    f.pm = text === 'pm';
    return;
  }
  if (f.hour === undefined || f.zone === 'numeric') return;
  // Windows writes names out: `Eastern Daylight Time`
  if (text === 'daylight' && f.zone === 'named' && f.offset !== undefined) {
    f.offset += 60;
    return;
  }
  const known = ZONES.get(text);
  if (known !== undefined) {
    f.offset = known;
    f.zone = 'named';
    return;
  }
  // RFC 5322 §4.3: military letters were defined wrongly in RFC 822, so they say nothing but that a zone was there
  if (f.zone === 'missing' && (text.length <= 5 || next?.text === '/')) f.zone = 'unknown';
}

/** The time at token `i`; returns how many tokens after it were used. */
function time(tokens: readonly Token[], i: number, f: Fields): number {
  f.hour = Number(tokens[i]?.text);
  f.minute = Number(tokens[i + 2]?.text);
  if (tokens[i + 3]?.text !== tokens[i + 1]?.text || tokens[i + 4]?.kind !== 'number') return 2;
  f.second = Number(tokens[i + 4]?.text);
  const point = tokens[i + 5],
    fraction = tokens[i + 6];
  if (point?.text !== '.' || fraction?.kind !== 'number' || fraction.at !== point.at + 1) return 4;
  f.fraction = fraction.text.slice(0, 3).padEnd(3, '0');
  return 6;
}

/** `+0900`, `+09:00`, `+9`; returns how many tokens after the sign were used. */
function offset(minus: boolean, tokens: readonly Token[], i: number, f: Fields, report: Report): number {
  const digits = tokens[i]?.text ?? '';
  const colon = tokens[i + 1]?.text === ':' && tokens[i + 2]?.kind === 'number';
  const value = Number(digits);
  const hours = colon || digits.length <= 2 ? value : Math.trunc(value / 100);
  const minutes = colon ? Number(tokens[i + 2]?.text) : digits.length <= 2 ? 0 : value % 100;
  const used = colon ? 3 : 1;
  if (f.zone === 'numeric') return used;
  // RFC 5322 §3.3: the last two digits are minutes; no place on earth is further than +1400 and -1200
  if (digits.length > 4 || hours > 15 || minutes > 59) {
    report('date-zone-impossible');
    f.zone = 'unknown';
    delete f.offset;
    return used;
  }
  const total = hours * 60 + minutes;
  f.nowhere = minus && total === 0; // RFC 5322 §3.3: the moment is known, the local zone is not
  // in "GMT+0900" the number wins
  f.offset = minus ? -total : total;
  f.zone = 'numeric';
  return used;
}

/** A number that is not part of a time: day, month or year by its place and size. */
function number(tokens: readonly Token[], i: number, f: Fields): number {
  const token = tokens[i];
  if (token === undefined) return 0;
  const a = tokens[i + 1],
    b = tokens[i + 2],
    c = tokens[i + 3],
    d = tokens[i + 4];
  const value = Number(token.text);
  // 2004年3月16日 18時12分31秒
  const unit = a?.kind === 'word' ? a.text.charAt(0) : '';
  if (unit === '年') {
    f.year = value;
    return 1;
  }
  if (unit === '月') {
    f.month = value;
    return 1;
  }
  if (unit === '日') {
    f.day = value;
    return 1;
  }
  if (unit === '時') {
    f.hour = value;
    return 1;
  }
  if (unit === '分') {
    f.minute = value;
    return 1;
  }
  if (unit === '秒') {
    f.second = value;
    return 1;
  }
  const separator = a?.text;
  if (
    f.month === undefined &&
    (separator === '-' || separator === '/' || separator === '.') &&
    b?.kind === 'number' &&
    c?.text === separator &&
    d?.kind === 'number'
  ) {
    const middle = Number(b.text),
      last = Number(d.text);
    if (token.text.length === 4) {
      f.year = value;
      f.month = middle;
      f.day = last;
      return 4;
    } // ISO 8601
    // 16.03.2004 is the German way; 3/16/2004 the American; which of 3/4/2004 was meant the date itself does not say
    f.year = year(d.text);
    f.isEither = value <= 12 && middle <= 12;
    if (separator === '/' && middle <= 31 && value <= 12) {
      f.month = value;
      f.day = middle;
    } else {
      f.day = value;
      f.month = middle;
    }
    return 4;
  }
  if (token.text.length === 14 && f.day === undefined && f.month === undefined) {
    // 20040316181231
    f.hour = Math.trunc(value / 10_000) % 100;
    f.minute = Math.trunc(value / 100) % 100;
    f.second = value % 100;
    f.year = Math.trunc(value / 10_000_000_000);
    f.month = Math.trunc(value / 100_000_000) % 100;
    f.day = Math.trunc(value / 1_000_000) % 100;
    return 0;
  }
  if (token.text.length === 8 && f.day === undefined && f.month === undefined) {
    // 20040316
    f.year = Math.trunc(value / 10_000);
    f.month = Math.trunc(value / 100) % 100;
    f.day = value % 100;
    return 0;
  }
  if (f.day === undefined && token.text.length <= 2) f.day = value;
  else if (
    f.month === undefined &&
    f.year === undefined &&
    token.text.length <= 2 &&
    value <= 12 &&
    a?.kind === 'number' &&
    tokens.some(({ text }) => text === ':')
  )
    f.month = value; // 20 11 79
  else if (f.year === undefined && (token.text.length === 4 || f.month !== undefined)) f.year = year(token.text);
  return 0;
}

// RFC 5322 §4.3: two digits 00 to 49 are 2000 to 2049, 50 to 99 and three digits are counted from 1900
function year(text: string): number {
  const value = Number(text);
  if (text.length === 2) return value < 50 ? 2000 + value : 1900 + value;
  return text.length === 3 ? 1900 + value : value;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function finish(f: Fields, defects: TextDefect[], report: Report): MailDate | undefined {
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
  const leap = f.year % 4 === 0 && (f.year % 100 !== 0 || f.year % 400 === 0);
  if (day > (DAYS[month - 1] ?? 31) || (month === 2 && day === 29 && !leap)) report('date-day-impossible');
  const { zone } = f;
  if (zone === 'unknown') report('date-zone-unknown');
  const offset = f.offset ?? 0;
  // a leap second (60) is carried into the next minute, for neither our clock nor RFC 3339 readers know all of them
  const local = utc(f.year, month, day, hour, minute, second) + Number(f.fraction ?? 0);
  if (f.weekday !== undefined && weekdayOf(utc(f.year, month, day, 0, 0, 0)) !== f.weekday)
    report('date-weekday-wrong');
  const carried = day > (DAYS[month - 1] ?? 31) || (month === 2 && day === 29 && !leap) || hour > 23 || second > 59;
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
  return (((Math.floor(ms / 86_400_000) + 4) % 7) + 7) % 7;
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
