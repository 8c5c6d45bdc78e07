/** How old a mail was when the outside was asked: DNS and lists answer of now, not of then. */
import { DAY } from '../../../message/day.ts';
import type { Facts } from '../../facts.ts';

/** Keys are changed and SPF records grow from this age on; signers advise their customers to change keys by the quarter. */
const DAYS_OF_RECORDS = 30;
/** Lists of addresses forget within days what was not seen again, and addresses pass to other customers. */
const DAYS_OF_LISTS = 14;
/** After two years nobody can tell what a domain had published when the mail came. */
const DAYS_OF_MEMORY = 730;

/** Days between the mail's arrival and the asking; unknown when the mail bears no date. Zero for a date in the future. */
function daysOld({ authentication }: Pick<Facts, 'authentication'>): number | undefined {
  const { judged } = authentication.value;
  if (judged === undefined || judged.by === 'examination') return undefined;
  return Math.max(0, (Date.parse(judged.now) - Date.parse(judged.at)) / DAY);
}

type Aged = Pick<Facts, 'authentication'>;

/** What is published now need not be what was published then; so too when the mail's age is not known. */
export const isPastRecords = (facts: Aged): boolean => (daysOld(facts) ?? Infinity) > DAYS_OF_RECORDS;
/** What lists and reverse names say now need not be what they said then. */
export const isPastLists = (facts: Aged): boolean => (daysOld(facts) ?? Infinity) > DAYS_OF_LISTS;
/** Nothing that DNS does not say now can be held against the mail. */
export const isPastMemory = (facts: Aged): boolean => (daysOld(facts) ?? 0) > DAYS_OF_MEMORY;
