/** The vocabulary of examination: facts with proof, opinions with reasons. */
import type { Span } from '../message/message.ts';
import type { DetectorId } from './detect/all.ts';
import type { Facts } from './facts.ts';

/** The same sentence in both languages; a missing one does not compile. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}

/** For a hole of a sentence that has nothing to add. */
export const NOTHING_MORE: Text = { ja: '', en: '' };

/** What a statement stands on: bytes of the original, or a recorded answer. */
export type Proof = { readonly at: Span } | { readonly answer: string };

/** Never empty; absence is proved by the range that was searched. */
export type Proofs = readonly [Proof, ...Proof[]];

/** A fact with its proof. */
export interface Observation<T> {
  readonly value: T;
  readonly proof: Proofs;
}

/** What fills the `{holes}` of a sentence; a Text gives each language its own, and may have holes for the other words. */
export type Words = Readonly<Record<string, string | Text>>;

/** One place where a detector speaks. `words` fill the `{holes}` of its `explains`. */
export interface Hit {
  readonly proof: Proofs;
  readonly words?: Words;
  /** Where this place says less (never more) than the detector's own weight. */
  readonly weight?: Weight;
  /** Where what it says speaks for other kinds than its detector commonly does. */
  readonly kinds?: readonly Kind[];
  /** Where what it says speaks for, or against, other hypotheses than its detector commonly does. */
  readonly supports?: readonly Hypothesis[];
  readonly contradicts?: readonly Hypothesis[];
  /** A headline that says what was found here, where that of the detector is for many things; no `{holes}`. */
  readonly title?: Text;
}

/** A hypothesis about the sender that a finding may speak for or against. */
export type Hypothesis = 'genuine' | 'throwaway-address' | 'forged' | 'stolen-account' | 'abused-relay' | 'hacked-site';

/** What kind of mail a finding speaks for. */
export type Kind =
  | 'phishing'
  | 'fraud'
  | 'malware'
  | 'spam'
  | 'backscatter'
  | 'bounce'
  | 'complaint'
  | 'legitimate'
  | 'undecided';

/** Kinds that harm, in the order in which they win a draw: the worse one first. */
export const harmful = ['malware', 'phishing', 'fraud', 'spam'] as const satisfies readonly Kind[];

export const isHarmful = (kind: Kind): kind is (typeof harmful)[number] => harmful.some((one) => one === kind);

export type Weight = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** A sign of this weight is more than a hint. */
export const STRONG: Weight = 2;

/**
 * A detector: a pure function from facts to hits, with its explanation, its sources and when it is wrong.
 * `weight` below zero speaks for the mail. `points` says which kinds it supports when it speaks.
 */
export interface Detector {
  /** The name of its file. Its type keeps each name apart, so that `DetectorId` can have them all. */
  readonly id: Lowercase<string>;
  readonly title: Text;
  readonly explains: Text;
  readonly mistakes: Text;
  readonly sources: readonly string[];
  readonly weight: Weight;
  /** Kinds of mail that a hit makes more likely, the likeliest first; none when it only raises or lowers the danger. */
  readonly kinds?: readonly Kind[];
  /** Where it speaks for spam as well: it says nevertheless that secrets are wanted. */
  readonly isAfterSecrets?: true;
  /** Hypotheses about the sender that a hit supports or contradicts. */
  readonly supports?: readonly Hypothesis[];
  readonly contradicts?: readonly Hypothesis[];
  /**
   * `aim`: it tells what the mail wants of its reader, and that decides the kind. `host`: it tells of the host that brought
   * the mail, and nothing of what the mail wants: alone such signs make it spam at most.
   */
  readonly about?: 'aim' | 'host';
  /** Detectors that say nearly the same form a group: only the strongest of a group counts in the verdict. */
  readonly group?: string;
  /** What it holds against a name, a mailbox or a link's owner says nothing of a mail system's own report (`isSystemReport`). */
  readonly exceptReports?: true;
  /** To whom the letter is, or where it wants its answers: no doing of a list that carried it, and read without that (`asWritten`) as aims are. */
  readonly isOfLetter?: true;
  detect(facts: Facts): readonly Hit[];
}

/** What a detector said about this mail, with the words filled in. */
export interface Finding {
  readonly detector: DetectorId;
  readonly weight: Weight;
  /** Where it speaks for other kinds than its detector commonly does. */
  readonly kinds?: readonly Kind[];
  /** Where it speaks for, or against, other hypotheses than its detector commonly does. */
  readonly supports?: readonly Hypothesis[];
  readonly contradicts?: readonly Hypothesis[];
  readonly proof: Proofs;
  readonly title: Text;
  readonly explains: Text;
  readonly mistakes: Text;
}
