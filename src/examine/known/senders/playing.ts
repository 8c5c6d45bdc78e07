/** Whether a letter plays an organisation that we know: one answer for all who ask what its own pages are worth. */
import { onceFor } from '../../../message/once.ts';
import displayNameBrand from '../../detect/display-name-brand.ts';
import headedAsBrand from '../../detect/headed-as-brand.ts';
import namelessAsBrand from '../../detect/nameless-as-brand.ts';
import signedAsBrand from '../../detect/signed-as-brand.ts';
import type { Facts } from '../../facts.ts';

/** Its name in From, or more than a hint of it in the letter. Who plays somebody else has no pages of his own. */
export const playsAnother = onceFor(
  (facts: Facts): boolean =>
    displayNameBrand.detect(facts).length > 0 ||
    [namelessAsBrand, headedAsBrand, signedAsBrand].some((other) =>
      other.detect(facts).some(({ weight = other.weight }) => weight > 1),
    ),
);
