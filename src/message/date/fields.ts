/** What the pieces of a date say: day, month, year, time and zone, by their words, places and sizes. */
import type { TextDefectCode } from '../defects/text.ts';
import type { Token } from './tokens.ts';
import { MONTHS, WEEKDAYS, ZONES } from './words.ts';

/** `ambiguous`: a name that several zones have, and nothing tells which was meant. */
export type Zone = 'numeric' | 'named' | 'ambiguous' | 'missing' | 'unknown';

/** Tells of what is missing or cannot be. */
export type Report = (code: TextDefectCode) => void;

export interface Fields {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  fraction?: string;
  offset?: number;
  zone: Zone;
  /** The name, where the offset was told by one. */
  zoneName?: string;
  pm?: boolean;
  nowhere?: boolean;
  /** The month stood before the day. */
  early?: boolean;
  /** Which of two numbers is the day nobody can tell. */
  isEither?: boolean;
  weekday?: number;
}

/** Fills the fields from the pieces, in their order. */
export function collect(tokens: readonly Token[], f: Fields, report: Report): void {
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
        f.zoneName = token.text;
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
    f.zoneName = text;
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

/** What stands behind a number in Japanese and Chinese. */
const UNITS: ReadonlyMap<string, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'> = new Map([
  ['年', 'year'],
  ['月', 'month'],
  ['日', 'day'],
  ['時', 'hour'],
  ['分', 'minute'],
  ['秒', 'second'],
]);

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
  const unit = a?.kind === 'word' ? UNITS.get(a.text.charAt(0)) : undefined;
  if (unit !== undefined) {
    f[unit] = value;
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
