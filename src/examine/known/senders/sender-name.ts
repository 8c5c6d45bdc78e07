/** Whether the name in From has anything to do with the domain that it stands before. */
import { domainOfAddress, firstLabel } from '../../../message/psl.ts';
import type { Facts } from '../../facts.ts';
import { isFreemail } from './freemail.ts';

/** Letters of a word that can be found again in a domain. */
const WORD = 3;

/**
 * The display name is in Latin letters, and no word of it stands in the address, nor its initials in the domain: a parcel service
 * at a yoga studio's domain. Undefined where nothing can be compared.
 */
export function isNameOfOther({ from }: Pick<Facts, 'from'>): boolean | undefined {
  const [sender] = from;
  if (sender === undefined) return undefined;
  const { name, address } = sender.value;
  const domain = domainOfAddress(address);
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9\s.&'-]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const long = words.filter((word) => word.length >= WORD);
  if (long.length === 0 || isFreemail(domain)) return undefined;
  const whole = address.toLowerCase().replace(/[^a-z0-9]/g, '');
  const label = firstLabel(domain);
  const initials = words.map((word) => word.charAt(0)).join('');
  if (words.length > 1 && label.replace(/[^a-z0-9]/g, '').includes(initials)) return false;
  return !long.some((word) => whole.includes(word));
}
