/**
 * What a mail says of its own way (that it answers, is a list's, was forwarded, comes from a machine) excuses much, and one typed field
 * says it. It is held for the mail only where something else in it says the same
 * (docs/decisions/0078-an-excuse-needs-a-second-voice.md). The facts keep what was written.
 */
import { domainOfAddress, localOfAddress, registrableDomain } from '../message/psl.ts';
import type { Distribution, Facts } from './facts.ts';
import type { Observation } from './finding.ts';
import { sameHolder } from './known/brands/match.ts';
import { listDomain } from './known/carriers/list-footer.ts';
import { isOfList } from './known/carriers/of-list.ts';
import { reverseNameOf } from './known/hosts/handover-name.ts';
import { domainsOf } from './known/senders/domains-of.ts';
import { answers, isReply } from './known/text/quotation.ts';

/** The facts by which the mail is judged; the same object where nothing is left out. */
export function supported(facts: Facts): Facts {
  const distribution = facts.distribution.flatMap((one) =>
    isSupported(facts, one) ? one : (asSent(facts, one) ?? []),
  );
  const isAnswer = facts.thread === undefined || answers(facts) || isOfList({ distribution });
  const isReport = facts.bounce?.value.kind !== 'auto-reply' || isMachines(facts);
  const isAll =
    distribution.length === facts.distribution.length && distribution.every((one) => facts.distribution.includes(one));
  if (isAnswer && isReport && isAll) return facts;
  return {
    ...facts,
    thread: isAnswer ? facts.thread : undefined,
    bounce: isReport ? facts.bounce : undefined,
    distribution,
  };
}

function isSupported(facts: Facts, one: Observation<Distribution>): boolean {
  if (one.value.kind === 'mailing-list') return isListsOwn(facts, one.value.name);
  if (one.value.kind === 'forwarded') return one.value.carried === true || isAboveRoute(facts, one);
  // RFC 3834 §3.1.1: a machine answers a mail, and from an empty envelope; a notice of one is no answer
  return one.value.kind !== 'auto-reply' || isMachines(facts);
}

/** A list that its own sender names and a service carries is what he sends to many: a forum's notices, and no discussion. */
function asSent(facts: Facts, { value, proof }: Observation<Distribution>): Observation<Distribution> | undefined {
  if (value.kind !== 'mailing-list' || facts.distribution.some((one) => one.value.kind === 'newsletter'))
    return undefined;
  const list = listDomain(value.name);
  const isOwn = facts.from.some((one) => list !== undefined && sameHolder(domainOfAddress(one.value.address), list));
  return isOwn ? { value: { kind: 'newsletter', name: value.name }, proof } : undefined;
}

/** Whether the list, whose name is in its fields, carried the mail, or is written to by it. */
function isListsOwn(facts: Facts, name: string): boolean {
  const { from, to, cc, mailFrom, mailbox, route } = facts;
  const { handover } = route.value;
  // an archive keeps no trace of who brought a mail
  if (handover === undefined && (mailFrom === undefined || mailFrom.value === '')) return true;
  const envelope = domainOfAddress(mailFrom?.value ?? '');
  const authors = domainsOf(from);
  if (isNamedAfter(mailFrom?.value ?? '', name)) return true;
  const list = listDomain(name);
  if (list === undefined) return envelope !== '' && authors.every((one) => !sameHolder(one, envelope));
  const host = registrableDomain(reverseNameOf(handover)?.toLowerCase() ?? '');
  const readers = domainsOf([...to, ...cc]);
  return [envelope, host ?? '', domainOfAddress(mailbox?.value ?? ''), ...readers].some(
    (one) => one !== '' && sameHolder(one, list),
  );
}

/** `friends-bounces@`, `owner-friends@`: what comes back goes to whoever looks after the list. */
function isNamedAfter(envelope: string, name: string): boolean {
  const [list = ''] = /[\w+-]{2,64}(?=[@.>\s]|$)/.exec(name.toLowerCase().replace(/^.{0,200}</, '')) ?? [];
  const local = localOfAddress(envelope).toLowerCase();
  return list !== '' && (local.startsWith(`${list}-`) || local === `owner-${list}`);
}

/** RFC 5322 §3.6.6: who passes a mail on writes above what was there, so a field below all lines of the route is the sender's own. */
function isAboveRoute({ route }: Facts, { proof }: Observation<Distribution>): boolean {
  const lowest = route.value.hops.at(-1)?.at[0];
  return lowest === undefined || proof.some((place) => 'at' in place && place.at[0] < lowest);
}

const isMachines = ({ mailFrom, thread, subject }: Facts): boolean =>
  mailFrom === undefined || mailFrom.value === '' || thread !== undefined || isReply(subject?.value ?? '');
