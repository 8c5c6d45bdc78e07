/** Lengths of time, in milliseconds. */

export const DAY = 86_400_000;
/** By which Japan's clocks are before UTC: there is no summer time. */
export const JST = 9 * 3_600_000;
