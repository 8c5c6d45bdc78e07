/** Proposals as the server tells them. */
import type { Reason } from '../../case/campaign/group.ts';
import { get } from '../api.ts';
import { type Card, pageOf } from '../reading.ts';

export interface Proposal {
  readonly case?: string;
  readonly mails: readonly Card[];
  readonly of: number;
  readonly reasons: readonly Reason[];
  readonly first?: string;
  readonly last?: string;
}

/** @param message only the group that this mail is in @throws ApiFailure */
export const proposals = async (message?: string): Promise<readonly Proposal[]> => {
  const query = message === undefined ? '' : `?message=${message}`;
  return (await get(`/api/v1/proposals${query}`, pageOf<Proposal>('mails', 'of', 'reasons'))).found;
};

/** What weighs most of each kind: host and domain of a sender are one and the same reason. */
export function strongest(reasons: readonly Reason[]): readonly Reason[] {
  const kinds = new Set<string>();
  return reasons.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
}
