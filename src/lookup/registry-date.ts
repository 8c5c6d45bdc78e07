/** Dates as registries write them. */
import { isDay } from './day.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * @returns RFC 3339 where the registry gives a time with its zone, else `YYYY-MM-DD`; undefined for what is no date.
 * JPNIC and JPRS `2013/07/08 16:50:07 (JST)`, KRNIC `20100712` and `2007. 03. 02.`, gTLD `2027-08-13T04:00:00Z`,
 * `14-Aug-1995`.
 */
export function readRegistryDate(text: string): string | undefined {
  const trimmed = text.slice(0, 64).trim();
  const numbers = /^(\d{4})(?:[-/]|\. ?)?(\d{2})(?:[-/]|\. ?)?(\d{2})(?!\d)\.?/.exec(trimmed);
  if (numbers !== null) {
    const [whole, year = '', month = '', day = ''] = numbers;
    const date = checked(year, month, day);
    if (date === undefined) return undefined;
    const time = timeOf(trimmed.slice(whole.length));
    return Number.isNaN(Date.parse(`${date}${time}`)) ? date : `${date}${time}`; // the 99th hour
  }
  const named = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]{0,6}[- ,]+(\d{4})/.exec(trimmed);
  if (named === null) return undefined;
  const [, day = '', name = '', year = ''] = named;
  return checked(year, String(months.indexOf(name.toLowerCase()) + 1).padStart(2, '0'), day.padStart(2, '0'));
}

function checked(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month}-${day}`;
  return isDay(date) ? date : undefined;
}

/** A time counts only with its zone: without, nobody knows which day it was elsewhere. */
function timeOf(rest: string): string {
  const time = /^[T ](\d{2}:\d{2}:\d{2})(\.\d{1,9})? ?(Z|UTC|\(?JST\)?|[+-]\d{2}:?\d{2})$/i.exec(rest);
  if (time === null) return '';
  const [, clock = '', fraction = '', zone = ''] = time;
  return `T${clock}${fraction}${offset(zone.toUpperCase())}`;
}

function offset(zone: string): string {
  if (zone === 'Z' || zone === 'UTC') return 'Z';
  if (zone.includes('JST')) return '+09:00';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
