/** Days of the calendar. */

/** Whether `YYYY-MM-DD` is a day that there is: `Date.parse` takes 30 February for one in March. */
export function isDay(written: string): boolean {
  const day = new Date(`${written}T00:00:00Z`);
  return Number.isFinite(day.getTime()) && day.toISOString().slice(0, 10) === written;
}
