/** Lets an examination ask: hands the pure rooms the Lookup, the mathematics of signatures, and the lists. */
import type { Tools } from '../examine/examine.ts';
import type { Text } from '../examine/finding.ts';
import { observeOutside } from '../examine/outside.ts';
import { listZones, meaningsOf } from '../lookup/listing.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { arcSealers } from './arc-sealers.ts';
import { checkSignature } from './signature.ts';

/** What one examination may ask. */
export interface MayAsk {
  readonly lookup: Lookup;
  /** When the outside is asked, or was when it was recorded; RFC 3339. */
  readonly askedAt: string;
  /** Names that could tell the sender who asks are left out. */
  readonly isDiscreet: boolean;
}

const lists = listZones
  .filter(({ byDefault }) => byDefault)
  .map(({ zone, name, kind, of }) => ({
    zone,
    name,
    kind,
    of,
    meaningsOf: (codes: readonly string[]): readonly Text[] => meaningsOf(zone, codes),
  }));

/** The same tools, with somebody to ask. Its modules are loaded with it: a run that asks nobody has no use for them. */
export function withOutside(tools: Tools, { lookup, askedAt, isDiscreet }: MayAsk): Tools {
  const outside = { signatures: checkSignature, lists, mayName: !isDiscreet, sealers: arcSealers };
  return {
    ...tools,
    lookup,
    isDiscreet,
    outside: (message, seen, asking) => observeOutside(message, seen, asking, outside, askedAt),
  };
}
