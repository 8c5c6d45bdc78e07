/**
 * The rival explanations of who sent the mail. Forged and stolen are different accusations with different addressees,
 * so metsuke never guesses between them: it says what speaks for each and what would decide.
 */
import type { SenderHypothesis } from './examination.ts';
import type { Facts } from './facts.ts';
import { type Finding, type Hypothesis, isHarmful, type Kind } from './finding.ts';
import { detectorById } from './findings.ts';
import { wouldDecide } from './verdict-words.ts';

/** Always weighed, in the order in which they are shown. */
const ALWAYS: readonly Hypothesis[] = ['genuine', 'forged', 'stolen-account'];
/** Shown only when something speaks for them: without a reason they would be noise. */
const WITH_REASON: readonly Hypothesis[] = ['abused-relay', 'hacked-site'];

/**
 * Without a From there is nobody to have been forged, and the list is empty.
 * What shows that the account was really used speaks for its owner and for a thief alike; which of the two can be
 * supported is decided by what the mail is.
 */
export function hypothesesOf(facts: Facts, findings: readonly Finding[], kind: Kind): SenderHypothesis[] {
  if (facts.from.length === 0) return [];
  const unlikely: Hypothesis = isHarmful(kind) ? 'genuine' : 'stolen-account';
  const weighed = [...ALWAYS, ...WITH_REASON]
    .map((hypothesis) => standingOf(hypothesis, findings))
    .map((one) =>
      one.hypothesis === unlikely && one.standing === 'supported' ? { ...one, standing: 'possible' as const } : one,
    );
  return weighed.filter((one) => ALWAYS.includes(one.hypothesis) || one.for.length > 0);
}

function standingOf(hypothesis: Hypothesis, findings: readonly Finding[]): SenderHypothesis {
  const speaking = (side: 'supports' | 'contradicts'): string[] =>
    findings
      .filter((one) => detectorById.get(one.detector)?.[side]?.includes(hypothesis) === true)
      .map((one) => one.detector);
  const supported = speaking('supports');
  const against = speaking('contradicts');
  const standing =
    supported.length > against.length ? 'supported' : against.length > supported.length ? 'contradicted' : 'possible';
  return { hypothesis, standing, for: supported, against, wouldDecide: wouldDecide[hypothesis] };
}
