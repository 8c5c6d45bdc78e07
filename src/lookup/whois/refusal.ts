/** What an answer without an object means: that there is none, or that the server would not say. */

/** Absence, in the words of registries; searched in lower case. */
const absent = [
  'no match', // JPRS, JPNIC, Verisign, ARIN
  'no entries found', // RIPE, CZ.NIC
  '%error:101',
  'not found',
  'no found', // TWNIC
  'no data found',
  'no object found',
  'nothing found',
  'no matching record',
  'no information available about',
  'does not exist',
  'not registered',
  'has not been registered',
  'status: free', // DENIC
  'status: available',
  'is available for registration',
  'unallocated',
];

/** Refusal, which is no absence: who asks too much learns nothing. */
const limited = [
  '%error:201', // RIPE, APNIC: access denied for a while
  '%error:208',
  'limit exceeded', // ARIN "Query rate limit exceeded", Verisign "WHOIS LIMIT EXCEEDED"
  'rate exceeded',
  'quota exceeded',
  'exceeded the',
  'exceeded your',
  'too many',
  'too frequent',
  'try again later',
  'temporarily denied',
  'temporarily blocked',
  'query rate',
  'request limit',
  'アクセスを制限',
];

const denied = ['access denied', 'access restricted', 'permission denied', 'not authorized', 'blacklisted', 'blocked'];

/** Servers of gTLDs that say that they answer by RDAP alone now. */
const retired = ['service has been retired', 'service has been discontinued', 'whois is no longer'];

/** The start of an answer says it; legal notices behind it speak of everything. */
const SEARCHED = 4000;

/** The reason of an Answer: `no-object` is an absence, all others are failures. */
export function refusalOf(text: string): 'no-object' | 'rate-limited' | 'denied' | 'retired' | 'empty' | 'malformed' {
  const words = text.slice(0, SEARCHED).toLowerCase();
  if (words.trim() === '') return 'empty';
  const says = (phrases: readonly string[]): boolean => phrases.some((phrase) => words.includes(phrase));
  // a refusal may well say that nothing was found; an absence never says that too much was asked
  if (says(limited)) return 'rate-limited';
  if (says(absent)) return 'no-object';
  if (says(retired)) return 'retired';
  return says(denied) ? 'denied' : 'malformed';
}
