/** Whom to write to about the network that handed a mail over. */
import type { Examination, Unknown } from '../examine/examination.ts';
import type { Answer, Lookup } from '../lookup/lookup.ts';
import type { Desk, Desks, Scope } from '../respond/contact/desk.ts';
import { readTarget } from '../respond/contact/target.ts';
import { contactsFor } from '../respond/contact.ts';
import type { Examined } from './examined.ts';

/** Desks that have a say over an address; the others are the same for every mail. */
const OF_NETWORK: ReadonlySet<Scope> = new Set(['network', 'hosting', 'carrier']);

/** The examination with the desks, and with the answers that name them. */
export async function withDesks(examination: Examination, lookup: Lookup, at: string): Promise<Examined> {
  const { ip } = examination.facts.route.value.handover ?? {};
  if (ip === undefined) return examination;
  const found = await contactsFor(readTarget(ip), lookup, { at, askDocumentation: true });
  if (found.nobody !== undefined) return examination;
  const desks = found.desks.filter(({ scope }) => OF_NETWORK.has(scope));
  const { verdict } = examination;
  return {
    ...examination,
    verdict: {
      ...verdict,
      unknown: verdict.unknown.flatMap((one) => (one.what === 'abuse-contact' ? unknownDesk(found, desks) : [one])),
    },
    answers: together(examination.answers, found.answers),
    responsible: { ip, desks, passedOver: found.passedOver, warnings: found.warnings },
  };
}

/** A source that failed is not "no desk"; where all answered and none names one, the warnings say so. */
function unknownDesk({ sources }: Desks, desks: readonly Desk[]): Unknown[] {
  const failed = sources.some(({ outcome }) => outcome === 'failed');
  return desks.length === 0 && failed ? [{ what: 'abuse-contact', why: 'could-not-be-asked' }] : [];
}

/** Each answer once, in the order of their ids. */
function together(...lists: readonly (readonly Answer[])[]): Answer[] {
  const all = new Map<string, Answer>();
  for (const answer of lists.flat()) if (!all.has(answer.id)) all.set(answer.id, answer);
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
