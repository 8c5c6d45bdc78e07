/** Lets an examination ask: hands the pure rooms the Lookup, the mathematics of signatures, and the lists. */
import { examine, type Subject, type Tools } from '../examine/examine.ts';
import type { Text } from '../examine/finding.ts';
import { observeOutside } from '../examine/outside.ts';
import { listZones, meaningsOf } from '../lookup/listing.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { arcSealers } from './asking/arc-sealers.ts';
import type { Examined } from './examined.ts';
import { checkSignature } from './machine/signature.ts';
import { withDesks } from './responsible-desks.ts';

/** What one examination may ask. */
export interface MayAsk {
  readonly lookup: Lookup;
  /** When the outside is asked, or was when it was recorded; RFC 3339. */
  readonly askedAt: string;
  /** Names that could tell the sender who asks are left out. */
  readonly isDiscreet: boolean;
  /** Servers of others may be asked; otherwise only the operator's own scanner. */
  readonly isOutside?: boolean;
  /** Files are scanned for viruses. */
  readonly scans?: boolean;
  /** Our own store is asked about the author. */
  readonly asksStore?: boolean;
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

/** Examines one mail, asks what may be asked, and finds the desks. Its modules are loaded only where somebody asks. */
export async function examineOutside(
  bytes: Uint8Array,
  subject: Subject,
  tools: Tools,
  { lookup, askedAt, isDiscreet, isOutside = true, scans = false, asksStore = false }: MayAsk,
): Promise<Examined> {
  if (!isOutside) return examine(bytes, subject, { ...tools, lookup, scans, asksStore });
  const outside = { signatures: checkSignature, lists, sealers: arcSealers };
  const examination = await examine(bytes, subject, {
    ...tools,
    lookup,
    isDiscreet,
    scans,
    asksStore,
    outside: (message, seen, asking) => observeOutside(message, seen, asking, outside, askedAt),
  });
  return withDesks(examination, lookup, askedAt);
}
