/** Whether the client of a line logged in, as the host that wrote the line says. */
import type { Hop } from '../../message/message.ts';

/** RFC 3848 and RFC 6531 §4.3 words that say the client logged in; `asmtp` is Exim's older word, `ESMTP AUTH` that of some others. */
const loginWords: ReadonlySet<string> = new Set([
  'esmtpa',
  'esmtpsa',
  'utf8smtpa',
  'utf8smtpsa',
  'smtpa',
  'smtpsa',
  'asmtp',
  'asmtps',
  'esmtp auth',
]);

/** Whether the line says that the client logged in. */
export function hasLogin(line: {
  readonly userKind?: Hop['userKind'] | undefined;
  readonly with?: string | undefined;
}): boolean {
  return line.userKind === 'auth' || (line.with !== undefined && loginWords.has(line.with.toLowerCase()));
}
