/** Which bytes of the original are lit up, and by which statement. One for each mail on the screen. */
import { getContext, setContext } from 'svelte';
import type { Proof } from '../../examine/finding.ts';
import type { Span } from '../../message/message.ts';

const KEY = Symbol('lit');

class Lit {
  /** In the order of the bytes. */
  spans = $state.raw<readonly Span[]>([]);
  answers = $state.raw<readonly string[]>([]);
  /** Which of the spans the reader stands at. */
  at = $state(0);
  /** The proof that was chosen: by identity. */
  chosen = $state.raw<readonly Proof[] | undefined>(undefined);

  show(proof: readonly Proof[]): void {
    const spans = proof.flatMap((one) => ('at' in one ? [one.at] : []));
    this.spans = spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    this.answers = proof.flatMap((one) => ('answer' in one ? [one.answer] : []));
    this.at = 0;
    this.chosen = proof;
  }

  hide(): void {
    this.spans = [];
    this.answers = [];
    this.chosen = undefined;
  }

  step(by: 1 | -1): void {
    const count = this.spans.length;
    if (count > 0) this.at = (this.at + by + count) % count;
  }
}

export const provideLit = (): Lit => setContext(KEY, new Lit());

/** @throws when asked outside of a mail: a mistake of ours */
export function litHere(): Lit {
  const lit: unknown = getContext(KEY);
  if (lit instanceof Lit) return lit;
  throw new Error('a statement stands outside of a mail view');
}
