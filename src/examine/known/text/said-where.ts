/** Where the words of a finding stand: a reader who looks for them finds them there, and nowhere else. */
import type { BodyText } from '../../facts.ts';
import type { Observation, Proofs } from '../../finding.ts';
import { plain } from './plain.ts';

interface Words {
  readonly subject?: Observation<string> | undefined;
  readonly text: Observation<BodyText>;
}

/** The ranges of subject and text in which phrases were found; a mail without a text has none. */
export function proofOfPhrases({ subject, text }: Words, hits: readonly { readonly inSubject: boolean }[]): Proofs {
  if (subject === undefined || hits.every(({ inSubject }) => !inSubject)) return text.proof;
  return hits.every(({ inSubject }) => inSubject) ? subject.proof : [...subject.proof, ...text.proof];
}

/** The same for what expressions found in a text with its subject above it; several are quoted with ` / ` between them. */
export function proofOfQuote(words: Words, quote: string): Proofs {
  const title = plain(words.subject?.value ?? '');
  return proofOfPhrases(
    words,
    quote.split(' / ').map((piece) => ({ inSubject: title.includes(plain(piece).trim()) })),
  );
}

/**
 * Words as they are quoted: those that are longer end with a whole word and an ellipsis.
 * @param limit characters, without the ellipsis
 */
export function quotedUpTo(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const blank = words.lastIndexOf(' ', limit);
  return `${words.slice(0, blank < limit / 2 ? limit : blank)}…`;
}
