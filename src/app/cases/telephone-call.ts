/** The call that line records tell of, and what else was tried. */
import { type LineCall, readLineRecords } from '../../case/telephone.ts';
import { readWhole } from '../keep-mail/keep-file.ts';

interface TelephoneCall {
  /** The longest; absent when no call can be read. */
  readonly best?: LineCall;
  /** The other attempts, oldest first. */
  readonly others: readonly LineCall[];
  /** The records name the year. */
  readonly isYearWritten: boolean;
}

/** @param near when the call was, RFC 3339: records often name no year @throws Failure when the file cannot be read */
export const callIn = (path: string, near: string): TelephoneCall =>
  callOf(new TextDecoder().decode(readWhole(path, '--lines')), near);

/** @param near when the call was, RFC 3339: records often name no year */
export function callOf(records: string, near: string): TelephoneCall {
  const { calls, isYearWritten } = readLineRecords(records, near);
  const [first, ...rest] = calls;
  if (first === undefined) return { others: [], isYearWritten };
  const best = rest.reduce((longest, one) => (length(one) > length(longest) ? one : longest), first);
  return { best, others: calls.filter((one) => one !== best), isYearWritten };
}

/** What of a call goes into the timeline. */
interface CallEntry {
  readonly at: string;
  readonly ended?: string;
  readonly number?: string;
  /** The other attempts, and who hung up, a line each. */
  readonly said: readonly string[];
}

/**
 * @param label the words of the reader's language
 * @param moment a time of the telephone's clock, which names no zone, as RFC 3339
 * @returns undefined when no call could be read
 */
export function callEntry(
  { best, others }: TelephoneCall,
  label: Readonly<Record<'notReached' | 'byUs' | 'byThem', string>>,
  moment: (clock: string) => string,
): CallEntry | undefined {
  if (best === undefined) return undefined;
  const { connected, ended, endedBy, number, reason = '' } = best;
  const said = others.map((one) =>
    [moment(one.at).replace('T', ' '), one.number, one.connected === undefined ? label.notReached : '', one.reason]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
  if (connected === undefined) said.push(`${label.notReached} ${reason}`.trim());
  if (endedBy !== undefined)
    said.push(`${ended?.slice(11) ?? ''} ${endedBy === 'us' ? label.byUs : label.byThem}`.trim());
  return {
    at: moment(connected ?? best.at),
    ...(ended !== undefined && { ended: moment(ended) }),
    ...(number !== undefined && { number }),
    said,
  };
}

/** Milliseconds of speaking. */
const length = ({ connected, ended }: LineCall): number =>
  connected === undefined || ended === undefined ? 0 : Date.parse(`${ended}Z`) - Date.parse(`${connected}Z`);
