/** Which of a record's policies is meant for the domain in From (RFC 9989 §4.7 and §4.10.1). */
import type { Questions } from '../questions.ts';
import type { DmarcPolicy, DmarcRecord } from './record.ts';

export interface AppliedPolicy {
  /** Where the record stands. */
  readonly domain: string;
  readonly record: string;
  readonly p: DmarcPolicy;
  readonly sp?: DmarcPolicy;
  readonly np?: DmarcPolicy;
  /** What is asked for a failing mail of this From, `t=y` taken into account. */
  readonly applied: DmarcPolicy;
  /** The tag that says so. */
  readonly by: 'p' | 'sp' | 'np';
  /** `t=y`: the domain tries its policy out. */
  readonly testing: boolean;
  /** RFC 7489: the share of failing mail that is meant, where it is less than all. */
  readonly pct?: number;
  /** Whether the name in From exists at all; asked only where `np` hangs on it, absent when nobody could tell. */
  readonly exists?: boolean;
  /** Defects of the record, by their codes. */
  readonly defects: readonly string[];
}

const STRENGTH: Readonly<Record<DmarcPolicy, number>> = { none: 0, quarantine: 1, reject: 2 };
const ONE_LESS: Readonly<Record<DmarcPolicy, DmarcPolicy>> = { reject: 'quarantine', quarantine: 'none', none: 'none' };

/**
 * @param domain of From
 * @param at where the record stands
 * @param current RFC 9989; else RFC 7489, which knows neither `np` nor `t`
 */
export async function applyPolicy(
  questions: Questions,
  domain: string,
  at: string,
  record: DmarcRecord,
  current: boolean,
): Promise<AppliedPolicy> {
  // RFC 9989 §4.10.1: an unreadable policy that wants reports counts as p=none
  const { p = 'none', sp, np } = record.applies === 'as-written' ? record : {};
  const below = domain !== at;
  const usual = { by: below && sp !== undefined ? 'sp' : 'p', asked: (below ? sp : undefined) ?? p } as const;
  const hangs = current && below && np !== undefined && np !== usual.asked;
  const exists = hangs ? await isThere(questions, domain) : undefined;
  // where nobody could tell, the milder of the two is all that is sure
  const forNone = hangs && (exists === undefined ? STRENGTH[np] < STRENGTH[usual.asked] : !exists);
  const { by, asked } = forNone ? ({ by: 'np', asked: np } as const) : usual;
  const testing = current && record.testing;
  return {
    domain: at,
    record: record.text,
    p,
    ...(sp && { sp }),
    ...(np && { np }),
    applied: testing ? ONE_LESS[asked] : asked,
    by,
    testing,
    ...(!current && record.pct !== undefined && record.pct < 100 && { pct: record.pct }),
    ...(exists !== undefined && { exists }),
    defects: [...new Set(record.defects.map((one) => one.code))],
  };
}

/**
 * RFC 8020: a name that does not exist is answered with NXDOMAIN whatever is asked of it. An alias to nowhere is
 * answered so too (RFC 6604 §3), and yet exists, so that is asked as well.
 */
async function isThere({ ask }: Questions, domain: string): Promise<boolean | undefined> {
  for (const type of ['A', 'CNAME'] as const) {
    const told = await ask(type, domain);
    if (told.is === 'found' || (told.is === 'absent' && !told.noName)) return true;
    if (told.is !== 'absent') return undefined;
  }
  return false;
}
