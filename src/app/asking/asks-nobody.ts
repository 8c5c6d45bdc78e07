/** What needs no module that could ask. */
import type { AskOptions } from '../asking.ts';

/** Whether nobody is asked and nothing recorded. The operator's own scanner and rules are asked at every level. */
export const asksNobody = ({ level, record, clamav, yara }: AskOptions): boolean =>
  level === 'none' && record === undefined && clamav === undefined && yara === undefined;
