/** Values of one question: SQLite takes 32,766 and PostgreSQL 65,535. */
const STEP = 500;

/** A list in parts that one question takes. */
export function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += STEP) yield all.slice(at, at + STEP);
}
