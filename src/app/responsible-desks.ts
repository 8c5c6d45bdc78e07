/** Whom to write to about the network that handed a mail over; of a bounce, about the source of the mail that came back. */
import { adviceWithDesk } from '../examine/advice.ts';
import type { Examination, Unknown } from '../examine/examination.ts';
import type { Text } from '../examine/finding.ts';
import type { Bounce } from '../examine/observe/bounce/facts.ts';
import type { Answer, Lookup } from '../lookup/lookup.ts';
import type { Desk, Desks, Scope } from '../respond/contact/desk.ts';
import { readTarget } from '../respond/contact/target.ts';
import { contactsFor } from '../respond/contact.ts';
import type { Examined, ResponsibleDesks } from './examined.ts';

/** Desks that have a say over an address; the others are the same for every mail. */
const OF_NETWORK: ReadonlySet<Scope> = new Set(['network', 'hosting', 'carrier']);

/** The examination with the desks, and with the answers that name them. */
export async function withDesks(examination: Examination, lookup: Lookup, at: string): Promise<Examined> {
  const asked = askedAbout(examination);
  if (asked === undefined) return examination;
  const { ip } = asked;
  const found = await contactsFor(readTarget(ip), lookup, { at, askDocumentation: true });
  if (found.nobody !== undefined) return examination;
  const desks = found.desks.filter(({ scope }) => OF_NETWORK.has(scope));
  const { verdict, facts } = examination;
  const desk = asked.of === undefined ? nameOf(desks) : undefined;
  return {
    ...examination,
    verdict: {
      ...verdict,
      ...(desk === undefined ? {} : { advice: adviceWithDesk(verdict.advice, facts, desk) }),
      unknown: verdict.unknown.flatMap((one) => (one.what === 'abuse-contact' ? unknownDesk(found, desks) : [one])),
    },
    answers: together(examination.answers, found.answers),
    responsible: { ...asked, desks, passedOver: found.passedOver, warnings: found.warnings },
  };
}

/** The address of the first desk that has one, and whose desk it is. */
function nameOf(desks: readonly Desk[]): Text | undefined {
  const desk = desks.find(({ emails }) => emails.length > 0);
  const [email] = desk?.emails ?? [];
  if (desk === undefined || email === undefined) return undefined;
  const { ja, en } = desk.name;
  return { ja: ja === '' ? email : `${email}(${ja})`, en: en === '' ? email : `${email} (${en})` };
}

/** Notices that a mail did not arrive; a complaint and a machine's answer are about the mails of their readers. */
const FAILURES: ReadonlySet<Bounce['kind']> = new Set(['dsn', 'text', 'gateway-notice']);

/** Whoever brought a bounce only told of the mail: it is the source of that mail that somebody has to answer for. */
function askedAbout({ facts }: Examination): Pick<ResponsibleDesks, 'ip' | 'of' | 'trust'> | undefined {
  const { kind, whose, original } = facts.bounce?.value ?? {};
  const source = original?.handover?.ip;
  if (original !== undefined && source !== undefined && kind !== undefined && FAILURES.has(kind) && whose !== 'ours')
    // what cannot be true accuses nobody, and that of the notice itself is nobody's either
    return original.trust === 'contradicted' ? undefined : { ip: source, of: 'returned-mail', trust: original.trust };
  const { ip } = facts.route.value.handover ?? {};
  return ip === undefined ? undefined : { ip };
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
