/** The name of the handover, as far as it is one. */
import type { Handover } from '../../facts/way.ts';

/** The reverse name that the border found; undefined where it found none, or found that the name is not the address's own. */
export const reverseNameOf = (handover: Handover | undefined): string | undefined =>
  handover?.rdnsFalse === true ? undefined : handover?.rdns;
