/**
 * Questions that could tell the sender who is asking. A name in DNS is answered by its owner's own servers, so a mail
 * whose domains, selectors or hosts are made for one reader would announce him as soon as they are looked up.
 */
import type { Answer, Lookup, LookupKind, Question } from '../../lookup/lookup.ts';
import { registrableDomain } from '../../message/psl.ts';
import { looksMade } from './discretion/made-names.ts';
import { lettersOf, type Spellings, spellingsOf } from './discretion/spellings.ts';

export { recipientsIn } from './discretion/recipients.ts';

/** Recipients that names are compared with; each costs some microseconds a question. */
export const MOST_RECIPIENTS = 200;

/**
 * A Lookup that leaves out what could name a recipient: `skipped`, with the reason `could-name-recipient`.
 * @param recipients addresses in lower case
 */
export function discreet(lookup: Lookup, recipients: readonly string[], at: string): Lookup {
  const spellings = spellingsOf(recipients);
  const told = new Set<string>();
  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    const { kind, key, type = '', personal } = question;
    if (kind !== 'dns') return lookup(question);
    if (personal === true || (couldName(key.toLowerCase(), spellings) && !told.has(key))) {
      const id = `dns:${type}:${key}`;
      return { id, question, at, source: 'nobody', outcome: 'skipped', reason: 'could-name-recipient' };
    }
    const answer = await lookup(question);
    for (const name of namesIn(answer)) told.add(name);
    return answer;
  };
}

/**
 * Names that DNS itself told in answer to a question that named nobody: they hold nothing that the mail could have put
 * there. Else hosts whose names hold their own address, as most that providers give, would not be asked for.
 */
function namesIn({ question, outcome, value }: Answer): readonly string[] {
  if (outcome !== 'found' || !Array.isArray(value)) return [];
  const records = value.filter((one) => typeof one === 'string').slice(0, RECORDS);
  if (question.type === 'PTR') return records;
  return question.type === 'MX' ? records.map((one) => one.slice(one.indexOf(' ') + 1)) : [];
}

/** Labels that standards put there: a mail to `dmarc@example.com` must not keep us from its sender's policy. */
const SERVICES: ReadonlySet<string> = new Set(['_dmarc', '_domainkey', '_bimi', '_spf']);

/** SPF asks for ten names of an answer (RFC 7208 §4.6.4). */
const RECORDS = 10;

function couldName(key: string, { within, words }: Spellings): boolean {
  if (key.endsWith('.in-addr.arpa') || key.endsWith('.ip6.arpa')) return false;
  // the registrable domain itself was bought by somebody: nobody buys one for each reader
  const domain = registrableDomain(key);
  const below = domain === undefined ? key : key === domain ? '' : key.slice(0, -domain.length - 1);
  const labels = below.split('.').filter((label) => !SERVICES.has(label));
  const left = labels.join('.');
  const letters = lettersOf(left);
  if (letters === '') return false;
  if (within.some((one) => letters.includes(one)) || looksMade(left)) return true;
  return words.size > 0 && left.split(/[._-]/).some((word) => words.has(word));
}
