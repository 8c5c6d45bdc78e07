/** Keeps a pile of mails: examined by a crew, many on their way at once, told in their order, at constant memory. */
import type { Store } from '../../store/store.ts';
import { type CrewWish, StandingCrew } from '../crew/standing-crew.ts';
import { Failure } from '../failure.ts';
import { historyFor, nextNumber } from '../history.ts';
import type { Item, Unread } from '../item.ts';
import { type KeptMail, keepOutcome, mailDigest, refuseCut } from '../keep-mail.ts';
import { version } from '../version.ts';

/** Mails on their way: as many as wait for the disk together, and some in the workers' hands. */
const AT_ONCE = 64;
/** Bytes on their way. */
const BYTES_AT_ONCE = 32 * 1024 * 1024;

/** A mail of the pile that was kept before and need not be examined, or that came twice. */
interface Known {
  readonly source: string;
  readonly sha256: string;
  readonly known: true;
}

type KeptOrNot = KeptMail | Known | Unread;

export interface KeepManyWish extends Omit<CrewWish, 'gives'> {
  /** Also what these detectors have examined before is examined; otherwise it is only told. */
  readonly again?: boolean;
}

interface Slot {
  readonly bytes: number;
  readonly result: Promise<KeptOrNot>;
}

/**
 * What cannot be read or kept is told and stops nobody. What was kept before is known by its digest, so a run that was
 * interrupted is simply repeated: it goes on where it was.
 * @throws StoreFailure when the store takes no more; what was told until then is kept
 */
export async function* keepMany(
  store: Store,
  items: AsyncIterable<Item | Unread>,
  { again = false, ...wish }: KeepManyWish,
): AsyncGenerator<KeptOrNot> {
  const before = await nextNumber(store);
  const crew = new StandingCrew(wish);
  /** Digests of what is on its way: the same mail may lie in two folders. */
  const under = new Set<string>();
  const slots: Slot[] = [];
  let bytes = 0;
  try {
    for await (const item of items) {
      const slot = slotOf(item);
      slot.result.catch(() => undefined); // awaited in its turn
      slots.push(slot);
      bytes += slot.bytes;
      for (let full = isFull(); full; full = isFull()) yield await first();
    }
    while (slots.length > 0) yield await first();
  } finally {
    await crew.end();
  }

  function slotOf(item: Item | Unread): Slot {
    if ('failure' in item) return { bytes: 0, result: Promise.resolve(item) };
    return { bytes: item.bytes.length, result: kept(item) };
  }

  function isFull(): boolean {
    return slots.length > AT_ONCE || (slots.length > 1 && bytes > BYTES_AT_ONCE);
  }

  async function first(): Promise<KeptOrNot> {
    const slot = slots.shift();
    if (slot === undefined) throw new Failure('METSUKE_INTERNAL', 'no mail is on its way', 'please report it');
    bytes -= slot.bytes;
    return slot.result;
  }

  async function kept(item: Item): Promise<KeptOrNot> {
    const digest = await mailDigest(item);
    const known = { source: item.source, sha256: digest, known: true } as const;
    if (under.has(digest)) return known;
    under.add(digest);
    try {
      refuseCut(item);
      if (!again && (await store.mail(digest))?.version === version) return known;
      return await keepOutcome(
        store,
        item,
        await crew.examine(item, historyFor(store, digest, before)),
        new Date().toISOString(),
      );
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      return { source: item.source, failure: cause };
    } finally {
      under.delete(digest);
    }
  }
}
