/** The marks that mail programs put before the subject of what they answer or pass on, in their languages: `Re:`, `AW:`, `Re[2]:`, `返信：`. */

/** Of an answer. */
export const REPLY = /^(?:re|aw|antw|sv|vs|rif|odp|ynt|回复|答复|返信)(?:\[\d{1,3}\])?\s?[:：]/i;

/** Of an answer, or of what is passed on. */
export const REPLY_OR_FORWARD =
  /^(?:fwd?|wg|tr|rv|enc|doorst|vb|vl|i|ilt|re|aw|antw|sv|vs|rif|odp|ynt|转发|轉寄|回复|答复|転送|返信|전달)(?:\[\d{1,3}\])?\s?[:：]/i;

/** Marks before one subject: a long correspondence has some. */
const MARKS = 16;

/** A subject without the marks before it. */
export function withoutMarks(subject: string): string {
  let rest = subject.trimStart();
  for (let i = 0; i < MARKS && REPLY_OR_FORWARD.test(rest); i++) rest = rest.replace(REPLY_OR_FORWARD, '').trimStart();
  return rest;
}
