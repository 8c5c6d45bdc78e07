/** Whether others had a mail in hand between its sender and the reader. */
import type { Facts } from '../../facts.ts';

/** A list or a forwarder sent it on: then route and envelope are theirs. A mail that only brings another along came straight. */
export const isPassedAlong = ({ distribution }: Pick<Facts, 'distribution'>): boolean =>
  distribution.some(
    ({ value: { kind, carried } }) => kind === 'mailing-list' || (kind === 'forwarded' && carried !== true),
  );
