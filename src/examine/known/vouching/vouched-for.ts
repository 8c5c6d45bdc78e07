/** Whether anybody vouches for a mail, ourselves or our border. */
import type { Facts } from '../../facts.ts';
import { authenticatedByBorder, passedBeforeRelay } from './border-record.ts';
import { explainedSignature, sealedPass } from './own-pass.ts';
import { ownPass } from './own-proof.ts';

/** Somebody vouches, or saw that somebody did: then a check that failed today accuses nobody. */
export function isVouchedFor(facts: Facts): boolean {
  return (
    ownPass(facts) !== undefined ||
    sealedPass(facts) !== undefined ||
    authenticatedByBorder(facts) !== undefined ||
    passedBeforeRelay(facts) !== undefined
  );
}

/** Somebody vouches, or a list or forwarder is seen to have changed what was vouched for. */
export const isExplained = (facts: Facts): boolean => isVouchedFor(facts) || explainedSignature(facts) !== undefined;
