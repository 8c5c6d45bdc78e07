/** What our own store knows of the author: who wrote by this address, and under this name, before. Nobody else is asked. */
import type { Answer, Lookup } from '../../lookup/lookup.ts';
import type { Facts, Mailbox, Past } from '../facts.ts';
import type { Observation } from '../finding.ts';
import { addressKey, nameKey } from '../known/senders/author-keys.ts';

/** Of one From only: of several nobody can say who wrote. */
export async function observeHistory(
  { from }: Pick<Facts, 'from'>,
  lookup: Lookup,
): Promise<readonly Observation<Past>[]> {
  const [sender, second] = from;
  if (sender === undefined || second !== undefined) return [];
  const keys = [
    ['address', addressKey(sender.value.address)],
    ['name', nameKey(sender.value.name)],
  ] as const;
  const asked = keys.flatMap(([of, key]) => (key === undefined ? [] : [pastOf(of, key, sender, lookup)]));
  return Promise.all(asked);
}

async function pastOf(
  of: Past['of'],
  key: string,
  sender: Observation<Mailbox>,
  lookup: Lookup,
): Promise<Observation<Past>> {
  const { id, outcome, value }: Answer<'history'> = await lookup({ kind: 'history', type: of, key });
  return {
    value: { of, key, outcome, ...(outcome === 'found' && value !== undefined ? { told: value } : {}) },
    proof: [{ answer: id }, ...sender.proof],
  };
}
