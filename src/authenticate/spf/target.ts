/** What the macros of a term stand for, and the name that comes out (RFC 7208 §7). */
import { canBeAsked, isAscii, shorten } from '../domain-name.ts';
import { COULD_NAME_RECIPIENT } from '../questions.ts';
import { chooseName, clientNames, unrooted } from './client-names.ts';
import type { Inquiry } from './inquiry.ts';
import { expand, expandName, type MacroString, type MacroValues } from './macro.ts';
import type { SpfTerm } from './record.ts';

type Target =
  | { readonly is: 'name'; readonly name: string }
  /** No question can be made of it, so it matches nothing. */
  | { readonly is: 'nowhere' }
  | { readonly is: 'unasked'; readonly problem: string };

const NOWHERE: Target = { is: 'nowhere' };

/** The name that a term asks about. @param domain of the record in which it stands */
export async function targetOf(inquiry: Inquiry, { target, namesLocalPart }: SpfTerm, domain: string): Promise<Target> {
  if (target === undefined) return { is: 'name', name: domain };
  if (namesLocalPart) {
    // RFC 8616 §4: a local part that is not ASCII makes the term match nothing
    if (!isAscii(inquiry.checked.localPart)) return NOWHERE;
    if (!inquiry.maySendLocalPart) return { is: 'unasked', problem: COULD_NAME_RECIPIENT };
  }
  let known: string | undefined;
  if (target.letters.includes('p')) {
    const { names, unasked } = await clientNames(inquiry);
    if (unasked !== undefined) return { is: 'unasked', problem: unasked };
    known = chooseName(names, domain);
  }
  const name = canBeAsked(shorten(unrooted(expandName(target, valuesOf(inquiry, domain, known)))));
  if (name === undefined) return NOWHERE;
  // `postmaster` is nobody, and what has no local part has that
  if (namesLocalPart && inquiry.checked.localPart !== 'postmaster') inquiry.personal.add(name);
  return { is: 'name', name };
}

/**
 * The text of an explanation with the values in place; it may also use `%{c}`, `%{r}` and `%{t}`.
 * @param at when the mail came, RFC 3339
 */
export async function explanationOf(
  inquiry: Inquiry,
  macros: MacroString,
  domain: string,
  at: string,
  length: number,
): Promise<string> {
  const known = macros.letters.includes('p') ? chooseName((await clientNames(inquiry)).names, domain) : undefined;
  const seconds = Math.floor(Date.parse(at) / 1000);
  const { client, receiver } = inquiry.checked;
  const values = {
    ...valuesOf(inquiry, domain, known),
    c: client.readable,
    r: receiver,
    t: Number.isNaN(seconds) ? '0' : String(seconds),
  };
  return expand(macros, values, length);
}

function valuesOf({ checked }: Inquiry, domain: string, known: string | undefined): MacroValues {
  return {
    s: `${checked.localPart}@${checked.domain}`,
    l: checked.localPart,
    o: checked.domain,
    d: domain,
    i: checked.client.dotted,
    p: known ?? 'unknown',
    v: checked.client.family === 4 ? 'in-addr' : 'ip6',
    h: checked.helo,
  };
}
