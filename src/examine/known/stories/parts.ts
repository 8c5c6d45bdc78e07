/** Stories by their parts: each part may be told in many words, and only all of them together are the story. */
import type { Facts } from '../../facts.ts';
import type { Proofs } from '../../finding.ts';
import { proofOfPhrases } from '../text/said-where.ts';
import type { StoryPart } from './phrases/part-phrases.ts';
import { phrasesIn, quoted } from './phrases.ts';

export interface Told {
  /** Different phrases of each part, in the order in which the parts were asked for; those that overlap count once. */
  readonly counts: readonly number[];
  readonly total: number;
  /** The first phrase of each part, as the reader may find them. */
  readonly quote: string;
  readonly proof: Proofs;
}

/** All parts of a story, or nothing. */
export function storyIn({ text, subject }: Facts, parts: readonly StoryPart[]): Told | undefined {
  if (text === undefined) return undefined;
  const hits = phrasesIn(text.value, subject?.value ?? '');
  const firsts: (typeof hits)[number][] = [];
  const counts: number[] = [];
  for (const part of parts) {
    const own = hits.filter(({ group }) => group === part);
    const [first] = own;
    if (first === undefined) return undefined;
    firsts.push(first);
    let count = 0;
    let end = 0;
    for (const { phrase, at } of own) {
      if (at >= end) count++;
      end = Math.max(end, at + phrase.length);
    }
    counts.push(count);
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const proof = proofOfPhrases({ subject, text }, firsts);
  return { counts, total, quote: quoted(firsts.sort((a, b) => a.at - b.at)), proof };
}

/** Whether one part of a story is told. */
export const hasPart = (facts: Facts, part: StoryPart): boolean => storyIn(facts, [part]) !== undefined;

/** What each expression finds in a text, in their order, as it is quoted; undefined as soon as one finds nothing. */
export function saidIn(words: string, parts: readonly RegExp[]): string | undefined {
  const said: string[] = [];
  for (const part of parts) {
    const found = part.exec(words)?.[0];
    if (found === undefined) return undefined;
    said.push(found.replace(/\s+/g, ' '));
  }
  return said.join(' / ');
}
