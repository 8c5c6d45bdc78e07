/** Asking the outside about one mail: what it would be asked, and then asking. */
import type { Text } from '../../examine/finding.ts';

export type Level = 'registry' | 'all';

interface Question {
  readonly kind: string;
  /** What is told: a name, an address, a domain. */
  readonly key: string;
  readonly type?: string;
}

/** Made without asking anybody. */
export interface Plan {
  readonly questions: readonly (Question & { readonly toWhom: Text })[];
  /** Left out, because it could name the recipient. */
  readonly withheld: readonly Question[];
}

export interface Asking {
  /** What the server may ask; empty: nobody. */
  readonly levels: readonly Level[];
  readonly plan: (level: Level) => Promise<Plan>;
  readonly ask: (level: Level) => Promise<void>;
}

/** Who hears what: each once, in the order in which they would be asked. */
export function hearers(
  { questions }: Plan,
  lang: keyof Text,
): readonly (readonly [whom: string, keys: readonly string[]])[] {
  const told = new Map<string, Set<string>>();
  for (const { toWhom, key } of questions) told.set(toWhom[lang], (told.get(toWhom[lang]) ?? new Set()).add(key));
  return [...told].map(([whom, keys]) => [whom, [...keys]] as const);
}
