/** A failure as its reader sees it: one line with a code, what happened and the way out, in his language. */
import type { FailureCode } from '../app/failure.ts';
import type { StoreFailureCode } from '../store/failure.ts';

interface Told {
  readonly code: FailureCode | StoreFailureCode;
  readonly message: string;
  readonly wayOut: string;
}

/** Without a line end; what a stranger wrote steers no terminal. */
export async function failureLine({ code, message, wayOut }: Told, lang: 'ja' | 'en'): Promise<string> {
  const { visible } = await import('../report/escape.ts');
  if (lang === 'en') return visible(`${code}: ${message}; ${wayOut}`);
  // a verb that knows both languages has said it, with its way out: nothing is to be said twice
  if (/[\u3040-\u30ff]/.test(message)) return visible(`${code}: ${message.replace(/。$/, '')}; ${wayOut}`);
  const { failuresInJapanese } = await import('../words/failures.ts');
  const [what, out] = failuresInJapanese[code];
  return visible(`${code}: ${what}(${message}; ${wayOut}); ${out}`);
}
