/** Times as signatures carry them: seconds since 1970 (RFC 6376 §3.5 t= and x=). */

/** RFC 3339 ends with the year 9999; the twelve digits of a tag would reach the year 33658. */
const LAST_SECOND = 253_402_300_799;

export const rfc3339 = (seconds: number): string =>
  new Date(Math.min(seconds, LAST_SECOND) * 1_000).toISOString().replace('.000Z', 'Z');
