/** Desks while they are gathered: a place in the order, and one desk for one address. */
import type { Text } from '../../examine/finding.ts';
import type { Answer } from '../../lookup/lookup.ts';
import type { Contact } from '../../lookup/registration.ts';
import type { Desk, PassedOver, Source } from './desk.ts';
import { judge } from './desk-address.ts';
import { sourceOf } from './inquiry.ts';

/** `rank`: the smaller the earlier; a weak desk stands behind the others. */
export interface Draft extends Desk {
  readonly rank: number;
}

export interface Gathered {
  readonly drafts: Draft[];
  readonly passedOver: PassedOver[];
}

/** How far a guess falls behind. */
export const WEAK = 30;
/** A registration of a real network names a handful. */
const MOST_EMAILS = 8;
const MOST_FORMS = 3;
const MOST_PHONES = 3;
/** Sources that are cited beside the first. */
const MOST_ALSO = 5;

type Given = Pick<Desk, 'scope' | 'name' | 'confidence' | 'source'> & Partial<Desk> & { readonly rank: number };

export function draft(given: Given): Draft {
  const rank = given.rank + (given.confidence === 'weak' ? WEAK : 0);
  return { emails: [], forms: [], phones: [], also: [], attach: [], needs: [], notes: [], ...given, rank };
}

/** The draft of a contact that a registry names; undefined when it gives nothing to write to. */
export function draftOfContact(
  contact: Contact,
  answer: Answer,
  given: Omit<Given, 'source' | 'name'> & { readonly holder: string | undefined },
  { passedOver, remarks }: { readonly passedOver: PassedOver[]; readonly remarks: readonly string[] },
): Draft | undefined {
  const source = sourceOf(answer, contact.where);
  const emails = addressesOf(contact.emails, source, passedOver, remarks);
  const forms = (contact.urls ?? []).filter(isPage).slice(0, MOST_FORMS);
  if (emails.length === 0 && forms.length === 0) return undefined;
  const { holder, ...rest } = given;
  const phones = (contact.phones ?? []).slice(0, MOST_PHONES).map((phone) => phone.slice(0, 40));
  return draft({ ...rest, source, name: named(holder ?? contact.name, emails[0]), emails, forms, phones });
}

/** The addresses to write to; the others go to `passedOver`, each once. */
export function addressesOf(
  texts: readonly string[],
  source: Source,
  passedOver: PassedOver[],
  remarks: readonly string[] = [],
): string[] {
  const found = new Set<string>();
  for (const text of texts.slice(0, MOST_EMAILS)) {
    const judged = judge(text, remarks);
    if ('address' in judged) found.add(judged.address);
    else if (!passedOver.some(({ address, reason }) => address === judged.shown && reason === judged.reason))
      passedOver.push({ address: judged.shown, reason: judged.reason, why: judged.why, source });
  }
  return [...found];
}

/** Pages of the web only: a `javascript:` of a registry's field is nobody's form. */
const isPage = (url: string): boolean => /^https?:\/\/[^\s]{3,500}$/i.test(url) && URL.canParse(url);

/** A registry's text may be as long as somebody wanted; what is kept of it fits a line or two. */
export const short = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** A name in the words of the source, the same in both languages. */
export function named(name: string | undefined, email?: string): Text {
  const shown =
    name === undefined || name.trim() === '' ? (email?.slice(email.lastIndexOf('@') + 1) ?? '') : name.trim();
  const kept = short(shown);
  return { ja: kept, en: kept };
}

/** Whether the same place is cited already: one contact often has several roles. */
function isCited({ source: first, also }: Desk, source: Source): boolean {
  const placeOf = (one: Source): string => (one.kind === 'answer' ? `${one.answer} ${one.where}` : one.source);
  return [first, ...also].some((one) => placeOf(one) === placeOf(source));
}

const trust = { certain: 2, likely: 1, weak: 0 } as const;

/** In order, each address once: who names it as well is kept in `also`, and makes it no less certain. */
export function inOrder(drafts: readonly Draft[]): Desk[] {
  const sorted = [...drafts].sort((a, b) => a.rank - b.rank);
  const kept: Draft[] = [];
  const holder = new Map<string, number>();
  for (const one of sorted) {
    const at = one.emails.map((email) => holder.get(email.toLowerCase())).find((index) => index !== undefined);
    const before = at === undefined ? undefined : kept[at];
    if (at === undefined || before === undefined || before.scope !== one.scope) {
      for (const email of one.emails)
        if (!holder.has(email.toLowerCase())) holder.set(email.toLowerCase(), kept.length);
      kept.push(one);
      continue;
    }
    const isNew = (email: string): boolean =>
      !before.emails.some((known) => known.toLowerCase() === email.toLowerCase());
    const emails = [...before.emails, ...one.emails.filter(isNew)];
    for (const email of emails) holder.set(email.toLowerCase(), at);
    kept[at] = {
      ...before,
      // who holds a network writes its contacts, and may write hundreds: a report goes to a few
      emails: emails.slice(0, MOST_EMAILS),
      forms: [...new Set([...before.forms, ...one.forms])].slice(0, MOST_FORMS),
      phones: [...new Set([...before.phones, ...one.phones])].slice(0, MOST_PHONES),
      also: [...before.also, ...[one.source, ...one.also].filter((source) => !isCited(before, source))].slice(
        0,
        MOST_ALSO,
      ),
      confidence: trust[one.confidence] > trust[before.confidence] ? one.confidence : before.confidence,
    };
  }
  return kept.map(({ rank: _, ...desk }) => desk);
}
