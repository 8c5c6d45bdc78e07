/** Whom the table of networks names for an address, held against the name that the address bore when the mail came. */
import { registrableDomain } from '../../../message/psl.ts';
import type { Network } from '../../facts/way.ts';
import { isLineName, lineKind } from './dynamic-lines.ts';

/** Words of which many holders' names are made: they tell no two apart. */
const COMMON: ReadonlySet<string> = new Set(
  'telecom telecommunications communications communication network networks internet online broadband cable mobile data digital services service technologies technology systems solutions group global international limited ltd inc llc corp corporation company gmbh the and for net com'.split(
    ' ',
  ),
);
/** Shorter words are forms of firms and initials. */
const WORD = 3;

/** Milliseconds: a network seldom changes hands within a year. */
const LONG_AGO = 366 * 86_400_000;

/**
 * The domain of an operator's own lines (`da.uu.net`) that the recorded reverse name lies in, where the table gives the
 * address to a holder whose name has no word of it: the network has another name now, or another holder. A name that a
 * customer chose says nothing of the network, and gives undefined.
 */
export function operatorNamed(rdns: string, ip: string, holder: string): string | undefined {
  const domain = registrableDomain(rdns.toLowerCase());
  if (domain === undefined || !isLineName(rdns, ip)) return undefined;
  const known = wordsOf(lineKind(rdns, ip)?.holder);
  const label = lettersOf(domain.split('.', 1)[0] ?? '');
  const isKin = wordsOf(holder).some(
    (word) => label.includes(word) || (label.length >= WORD && word.includes(label)) || known.includes(word),
  );
  return isKin || initialsOf(holder) === label ? undefined : domain;
}

/** Whether the table is of more than a year after the time at which the mail came (RFC 3339). */
export const isOfLater = ({ dataDate }: Pick<Network, 'dataDate'>, came: string | undefined): boolean =>
  Date.parse(dataDate ?? '') - Date.parse(came ?? '') > LONG_AGO;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const wordsOf = (holder = ''): readonly string[] =>
  holder
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((word) => word.length >= WORD && !COMMON.has(word));

const initialsOf = (holder: string): string =>
  holder
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 5);
