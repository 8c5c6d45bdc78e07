/** Readers of many houses that have nothing to do with each other, nor with the sender. */
import { domainOfAddress, hostOfAddress } from '../../../message/psl.ts';
import type { Facts } from '../../facts.ts';
import { quotes } from '../text/quotation.ts';
import { isFreemail } from './freemail.ts';

/** So many houses have nothing to do with each other; a project has three or four. */
const HOUSES = 6;
const RECIPIENTS = 40;

/** Their domains, in the order in which they stand. */
export function strangeHousesIn(facts: Facts): readonly string[] | undefined {
  const { from, to, cc, thread, distribution, passedOn, text } = facts;
  const [sender] = from;
  const readers = [...to, ...cc].slice(0, RECIPIENTS);
  if (sender === undefined || readers.length < HOUSES || thread !== undefined || passedOn !== undefined)
    return undefined;
  if (distribution.length > 0 || quotes(text?.value)) return undefined;
  const houses = new Set<string>();
  for (const { value } of readers)
    if (!isFreemail(hostOfAddress(value.address))) houses.add(domainOfAddress(value.address));
  if (houses.size < HOUSES || houses.has(domainOfAddress(sender.value.address))) return undefined;
  return [...houses];
}
