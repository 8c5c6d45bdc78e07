/** Whether a letter plays an organisation that we know: one answer for all who ask what its own pages are worth. */
import { onceFor } from '../../../message/once.ts';
import type { Facts } from '../../facts.ts';
import { falseHeadOf } from './playing/letter-head.ts';
import { borrowedNameIn } from './playing/name-in-from.ts';
import { namelessSpeakerIn } from './playing/nameless.ts';
import { falseSignerOf } from './playing/signer.ts';

/** Its name in From, or more than a hint of it in the letter. Who plays somebody else has no pages of his own. */
export const playsAnother = onceFor(
  (facts: Facts): boolean =>
    borrowedNameIn(facts) !== undefined ||
    namelessSpeakerIn(facts)?.isMass === false ||
    falseHeadOf(facts) !== undefined ||
    falseSignerOf(facts)?.isHint === false,
);
