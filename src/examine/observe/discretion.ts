/**
 * Questions that could tell the sender who is asking. A name in DNS is answered by its owner's own servers, so a mail
 * whose domains, selectors or hosts are made for one reader would announce him as soon as they are looked up.
 */
import type { Answer, Lookup, LookupKind, Question } from '../../lookup/lookup.ts';
import type { Message } from '../../message/message.ts';
import { registrableDomain } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import { recipientsOf, spellingsOf } from '../known/recipient.ts';

/** Fields in which a delivering host names the mailbox. */
const DELIVERED: ReadonlySet<string> = new Set(['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']);
/** Recipients that names are compared with. */
const RECIPIENTS = 40;

/** The addresses of the mail's readers, as far as it shows them; lower case. */
export function recipientsIn(message: Message, facts: Pick<Facts, 'to' | 'cc' | 'route'>): string[] {
  const found = new Set(recipientsOf(facts));
  const take = (written: string): void => {
    const address = /[^\s<>;,"]{1,100}@[^\s<>;,"]{1,200}/.exec(written.slice(0, 400))?.[0];
    if (address !== undefined && found.size < RECIPIENTS) found.add(address.toLowerCase());
  };
  for (const hop of facts.route.value.hops) if (hop.for !== undefined) take(hop.for);
  for (const header of message.headers) if (DELIVERED.has(header.key)) take(header.value);
  return [...found];
}

/** A Lookup that leaves out what could name a recipient: `skipped`, with the reason `could-name-recipient`. */
export function discreet(lookup: Lookup, recipients: readonly string[], at: string): Lookup {
  const marks = marksOf(recipients);
  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    if (question.kind !== 'dns' || !couldName(question.key, marks)) return lookup(question);
    const id = `dns:${question.type ?? ''}:${question.key}`;
    return { id, question, at, source: 'nobody', outcome: 'skipped', reason: 'could-name-recipient' };
  };
}

/** What shows a recipient in a name: DNS knows no upper case, so Base64 is compared without it. */
function marksOf(recipients: readonly string[]): {
  readonly locals: readonly string[];
  readonly spelt: readonly string[];
} {
  const locals = recipients.map((address) => address.slice(0, address.lastIndexOf('@')).replace(/[._-]/g, ''));
  const spelt = recipients.flatMap((address) => [
    ...spellingsOf(address).map(({ text }) => text.toLowerCase()),
    address.replace('@', '.'),
    address.replace('@', '='),
    address.replace('@', '-at-'),
  ]);
  return { locals: locals.filter((local) => local.length >= LOCAL), spelt: spelt.filter((one) => one.length >= SPELT) };
}

/** `info` and `abuse` are in many names; a longer local part is somebody's. */
const LOCAL = 6;
const SPELT = 8;

function couldName(key: string, { locals, spelt }: ReturnType<typeof marksOf>): boolean {
  if (key.endsWith('.in-addr.arpa') || key.endsWith('.ip6.arpa')) return false;
  if (spelt.some((one) => key.includes(one))) return true;
  // the registrable domain itself was bought by somebody: nobody buys one for each reader
  const domain = registrableDomain(key);
  const left = domain === undefined || key === domain ? '' : key.slice(0, -domain.length - 1);
  const letters = left.replace(/[._-]/g, '');
  return locals.some((local) => letters.includes(local)) || left.split('.').some(looksLikeToken);
}

/** A label that was made by a program for one case: hexadecimal or Base32 of some length, or a long number. */
export function looksLikeToken(label: string): boolean {
  if (label.includes('=') || label.includes('@') || label.includes('+')) return true;
  return label.split(/[-_]/).some((word) => {
    if (word.length < 12) return false;
    if (/^\d+$/.test(word)) return true;
    const digits = word.replace(/[^0-9]/g, '').length;
    if (digits === 0) return word.length >= 32; // Base32 without a digit is rarer than one in a thousand at that length
    if (/^[0-9a-f]+$/.test(word)) return true;
    return word.length >= 16 && digits >= 2 && turns(word) >= 4;
  });
}

/** How often a word goes from letters to digits and back. */
function turns(word: string): number {
  let count = 0;
  for (let i = 1; i < word.length; i++) if (isDigit(word.charCodeAt(i)) !== isDigit(word.charCodeAt(i - 1))) count++;
  return count;
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
