/** Whether a mail is one of a discussion list, as far as its marks are believed. */
import type { Distribution, Facts } from '../../facts.ts';
import type { Observation } from '../../finding.ts';

export const isMarkOfList = ({ value }: Observation<Distribution>): boolean => value.kind === 'mailing-list';

export const isOfList = ({ distribution }: Pick<Facts, 'distribution'>): boolean => distribution.some(isMarkOfList);
