/** Times as people write them in a call, and as this machine's clock has them. */
import { Failure } from '../app/failure.ts';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** RFC 3339: what has an offset as it stands; `2026-06-20 09:30` in the zone of this machine. */
export function timeFrom(written: string): string {
  const found = WRITTEN.exec(written.trim());
  if (found === null) return written.trim().replace(' ', 'T');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const date = new Date(year, month - 1, day, hour, minute, second);
  if (date.getMonth() !== month - 1 || date.getDate() !== day || date.getHours() !== hour)
    throw new Failure(
      'METSUKE_ARGUMENT',
      `there was no ${written} here`,
      'write it with its offset: 2026-06-20T09:30+09:00',
      {
        exit: 2,
      },
    );
  return local(date);
}

/** RFC 3339 with the offset of this machine's zone, to the second. */
export function local(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const clock = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${clock}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Today in the zone of this machine, `YYYY-MM-DD`. */
export const today = (): string => local(new Date()).slice(0, 10);
