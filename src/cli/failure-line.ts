/** A failure as its reader sees it: one line with a code, what happened and the way out, in his language. */
import type { Failure, FailureCode } from '../app/failure.ts';
import type { StoreFailureCode } from '../store/failure.ts';

interface Told {
  readonly code: FailureCode | StoreFailureCode;
  /** In English. */
  readonly message: string;
  readonly wayOut: string;
  /** Absent of what was thrown by none of ours. */
  readonly inJapanese?: Failure['inJapanese'];
}

/** Without a line end; what a stranger wrote steers no terminal. */
export async function failureLine({ code, message, wayOut, inJapanese }: Told, lang: 'ja' | 'en'): Promise<string> {
  const { visible } = await import('../report/escape.ts');
  if (lang === 'en') return visible(`${code}: ${message}; ${wayOut}`);
  const { failuresInJapanese } = await import('../words/failures.ts');
  const [what, out] = failuresInJapanese[code];
  const said = inJapanese?.what?.replace(/。$/, '');
  // what the thrower said in Japanese is not said twice; a name in the message may be Japanese, and the sentence English
  if (said !== undefined) return visible(`${code}: ${said}。${inJapanese?.wayOut ?? out}。`);
  return visible(`${code}: ${what}(${message}; ${wayOut})。${inJapanese?.wayOut ?? out}。`);
}
