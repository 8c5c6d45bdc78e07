/**
 * The rival explanations of who sent the mail. Forged and stolen are different accusations with different addressees,
 * so metsuke never guesses between them: it says what speaks for each and what would decide.
 */
import { detectors } from './detect/all.ts';
import type { SenderHypothesis } from './examination.ts';
import type { Facts } from './facts.ts';
import type { Finding, Hypothesis } from './finding.ts';
import { wouldDecide } from './verdict-words.ts';

/** Always weighed, in the order in which they are shown. */
const ALWAYS: readonly Hypothesis[] = ['genuine', 'forged', 'stolen-account'];
/** Shown only when something speaks for them: without a reason they would be noise. */
const WITH_REASON: readonly Hypothesis[] = ['abused-relay', 'hacked-site'];

const byId = new Map(detectors.map((one) => [one.id, one]));

/** Without a From there is nobody to have been forged, and the list is empty. */
export function hypothesesOf(facts: Facts, findings: readonly Finding[]): SenderHypothesis[] {
  if (facts.from.length === 0) return [];
  const weighed = [...ALWAYS, ...WITH_REASON].map((hypothesis) => standingOf(hypothesis, findings));
  return weighed.filter((one) => ALWAYS.includes(one.hypothesis) || one.for.length > 0);
}

function standingOf(hypothesis: Hypothesis, findings: readonly Finding[]): SenderHypothesis {
  const speaking = (side: 'supports' | 'contradicts'): string[] =>
    findings.filter((one) => byId.get(one.detector)?.[side]?.includes(hypothesis) === true).map((one) => one.detector);
  const supported = speaking('supports');
  const against = speaking('contradicts');
  const standing =
    supported.length > against.length ? 'supported' : against.length > supported.length ? 'contradicted' : 'possible';
  return { hypothesis, standing, for: supported, against, wouldDecide: wouldDecide[hypothesis] };
}
