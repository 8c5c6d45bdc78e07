/** What happened to the mail that a notice tells of. */
import type { Bounce } from './facts.ts';

/** `passed`: for some of its recipients it is `delivered`, for others `relayed` or `expanded`. */
type Outcome = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | 'passed';

// RFC 3464 §2.3.3: of these values of Action none tells a failure; of a `delayed` mail a later notice may
const UNFAILED: ReadonlySet<string> = new Set(['delayed', 'delivered', 'relayed', 'expanded'] satisfies Outcome[]);
const isUnfailed = (action: string): action is Outcome => UNFAILED.has(action);

/** `failed` wherever one recipient's is, or nothing is said; else what is still open is told first. */
export function outcomeOf(bounce: Pick<Bounce, 'recipients'> | undefined): Outcome {
  const actions = bounce?.recipients.map(({ action }) => action ?? 'failed') ?? [];
  const [first] = actions;
  if (first === undefined || !isUnfailed(first) || !actions.every(isUnfailed)) return 'failed';
  if (actions.includes('delayed')) return 'delayed';
  return actions.every((action) => action === first) ? first : 'passed';
}
