/** The call that line records tell of, and what else was tried. */
import { type LineCall, readLineRecords } from '../../case/telephone.ts';
import { readWhole } from '../keep-mail/named-mails.ts';

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
  callOf(new TextDecoder().decode(readWhole(path)), near);

/** @param near when the call was, RFC 3339: records often name no year */
export function callOf(records: string, near: string): TelephoneCall {
  const { calls, isYearWritten } = readLineRecords(records, near);
  const [first, ...rest] = calls;
  if (first === undefined) return { others: [], isYearWritten };
  const best = rest.reduce((longest, one) => (length(one) > length(longest) ? one : longest), first);
  return { best, others: calls.filter((one) => one !== best), isYearWritten };
}

/** Milliseconds of speaking. */
const length = ({ connected, ended }: LineCall): number =>
  connected === undefined || ended === undefined ? 0 : Date.parse(`${ended}Z`) - Date.parse(`${connected}Z`);
