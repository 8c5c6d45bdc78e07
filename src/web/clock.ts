/**
 * Times as a screen tells them: all of them in one zone, which each one names. In Japanese that is Japan's, in English this
 * browser's. What a mail itself wrote is evidence, and stands on its own screen as it was written.
 */
import { language } from './language.svelte.ts';

const two = '2-digit';
const fields = {
  year: 'numeric',
  month: two,
  day: two,
  hour: two,
  minute: two,
  second: two,
  timeZoneName: 'short',
} as const;
const clocks = {
  ja: new Intl.DateTimeFormat('ja', { ...fields, timeZone: 'Asia/Tokyo' }),
  // Swedish writes the year first, as RFC 3339 does: in English the same figures are two different days
  en: new Intl.DateTimeFormat('sv', fields),
};

/** Swedish has no name for Japan's zone. */
const isJapan = clocks.en.resolvedOptions().timeZone === 'Asia/Tokyo';

/** `2022-03-14 09:12:33 JST`; what is no time stays as it is written. */
export function timeText(rfc3339: string): string {
  const time = Date.parse(rfc3339);
  if (Number.isNaN(time)) return rfc3339;
  const told = clocks[language.now].format(time).replaceAll('/', '-');
  return isJapan ? told.replace('GMT+9', 'JST') : told;
}

/** The same to the minute, for lists. */
export const minuteText = (rfc3339: string): string => timeText(rfc3339).replace(/(:\d\d):\d\d/, '$1');

const now = (): string => timeText(new Date().toISOString());

/** Now, as a field `datetime-local` takes it. */
export const localNow = (): string => now().slice(0, 16).replace(' ', 'T');

/** A moment that was written into a field `datetime-local`, with the offset from UTC that it has. */
export function withOffset(local: string): string {
  const minutes = language.now === 'ja' ? 540 : -new Date(local).getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** `2022-03-14` */
export const today = (): string => now().slice(0, 10);

/** Days from today until a day; below zero when it is over. */
export const daysUntil = (due: string): number =>
  Math.round((Date.parse(due.slice(0, 10)) - Date.parse(today())) / 86_400_000);
