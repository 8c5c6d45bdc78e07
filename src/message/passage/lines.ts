/** Lines of a text, by their places. */

/** Characters of a line that can be a mark; "On Tuesday … wrote:" with long names has under 200. */
export const LINE = 300;

/** Where the line behind that of `at` begins. */
export function nextLine(text: string, at: number): number {
  const lf = text.indexOf('\n', at);
  return lf < 0 ? text.length : lf + 1;
}

/** The end of the line from `at` to `next` without its line end. */
export function endBefore(text: string, at: number, next: number): number {
  if (next <= at || text.charCodeAt(next - 1) !== 10) return next;
  return next - 2 >= at && text.charCodeAt(next - 2) === 13 ? next - 2 : next - 1;
}
