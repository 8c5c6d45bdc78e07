/** Where a page of PDF puts what it draws (ISO 32000-1 §8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];
export const PLAIN: Matrix = [1, 0, 0, 1, 0, 0];

/** First by `a`, then by `b`. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}
