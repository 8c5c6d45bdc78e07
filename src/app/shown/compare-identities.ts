/**
 * The names that a mail gives itself, side by side: do they belong to one registrable domain, and where everybody can have a
 * mailbox, to one mailbox? For every screen that shows it.
 */
import type { Examination } from '../../examine/examination.ts';
import type { Facts, Link } from '../../examine/facts.ts';
import type { Proof } from '../../examine/finding.ts';
import { isOtherMailbox } from '../../examine/known/senders/mailbox-name.ts';
import { hostOfMessageId } from '../../examine/known/senders/message-id.ts';
import { opensWithLetter } from '../../examine/lead.ts';
import { domainOfAddress, firstLabel, registrableDomain } from '../../message/psl.ts';

export interface Identity {
  readonly role: 'from' | 'replyTo' | 'sender' | 'mailFrom' | 'messageId' | 'link';
  /** Display name; empty when there is none. */
  readonly name: string;
  /** Address, or host name; empty for the null MailFrom `<>`. */
  readonly value: string;
  /**
   * Against the registrable domain of the first From; `mailbox`: one provider's, and of two people. `ours`: our own
   * side put it in. `unknown` when one of the two has none.
   */
  readonly compared: 'base' | 'same' | 'other' | 'mailbox' | 'ours' | 'unknown';
  readonly proof: readonly Proof[];
}

/** Links of one domain that are shown as its proof. */
const PROOFS = 20;

/** The registrable domain of the first From, with which all else is compared; empty when it has none. */
const fromDomainOf = ({ from }: Pick<Facts, 'from'>): string =>
  from[0] === undefined ? '' : domainOfAddress(from[0].value.address);

/** With which links are compared: a colleague's domain says nothing of those of a letter that he passes on, and its author's does. */
export function homeOf({ facts, verdict }: Pick<Examination, 'facts' | 'verdict'>): string {
  const author = opensWithLetter(verdict) ? verdict.passedOn?.author : undefined;
  return author === undefined ? fromDomainOf(facts) : domainOfAddress(author.address);
}

/** From stands first and is what the others are compared with; each linked domain once. */
export function compareIdentities(facts: Facts): Identity[] {
  const base = fromDomainOf(facts);
  const against = (domain: string): Identity['compared'] =>
    base === '' || domain === '' ? 'unknown' : domain === base ? 'same' : 'other';
  const ofAddress = (address: string): Identity['compared'] =>
    isOtherMailbox(facts.from[0]?.value, address) ? 'mailbox' : against(domainOfAddress(address));
  const all: Identity[] = [];
  for (const role of ['from', 'replyTo', 'sender'] as const) {
    for (const [at, { value, proof }] of facts[role].entries()) {
      const compared = role === 'from' && at === 0 ? 'base' : ofAddress(value.address);
      all.push({ role, name: value.name, value: value.address, compared, proof });
    }
  }
  if (facts.mailFrom !== undefined) {
    all.push({
      role: 'mailFrom',
      name: '',
      value: facts.mailFrom.value,
      compared: ofAddress(facts.mailFrom.value),
      proof: facts.mailFrom.proof,
    });
  }
  if (facts.messageId !== undefined) {
    const host = hostOfMessageId(facts.messageId.value);
    const domain = registrableDomain(host) ?? '';
    all.push({
      role: 'messageId',
      name: '',
      value: host === '' ? facts.messageId.value : host,
      compared:
        domain !== base && isOurs(host, facts)
          ? 'ours'
          : domain !== base && isPutInOnTheWay(facts.messageId.value, domain, facts)
            ? 'unknown'
            : against(domain),
      proof: facts.messageId.proof,
    });
  }
  for (const [domain, links] of Map.groupBy(facts.links, (one) => one.value.domain)) {
    if (domain === '') continue; // a page that stands in the link itself
    const proof = links.slice(0, PROOFS).flatMap((one) => one.proof);
    all.push({ role: 'link', name: '', value: domain, compared: against(domain), proof });
  }
  return all;
}

/** A mail that comes without a Message-ID gets one from the host that takes it (RFC 6409 §8.3). */
const isOurs = (host: string, { route }: Facts): boolean =>
  host.includes('.') && route.value.hops.some(({ trust, by }) => trust === 'ours' && isOneHost(by ?? '', host));

/** Shortest number of a queue that no chance puts into an id. */
const QUEUE = 6;

/** The id holds the number under which a host on the way had the mail in its queue: that host made it, and the sender none. */
const isPutInOnTheWay = (id: string, domain: string, { route }: Facts): boolean =>
  route.value.hops.some(
    (hop) =>
      hop.id !== undefined &&
      hop.id.length >= QUEUE &&
      id.includes(hop.id) &&
      domain !== '' &&
      registrableDomain(hop.by ?? '') === domain,
  );

/** Hosts of a large provider are called by a short and a long name: the first label and the domain are the same. */
function isOneHost(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one === other) return true;
  const domain = registrableDomain(one);
  return domain !== undefined && domain === registrableDomain(other) && firstLabel(one) === firstLabel(other);
}

/** Whether a link's text reads like a Web address of another registrable domain than the one it leads to. */
export function showsOtherDomain({ shown, domain }: Link): boolean {
  // a name is at most 253 octets (RFC 1035 §2.3.4), and what is longer is no address that a reader takes in
  if (shown.length > 300) return false;
  const text = shown.trim().toLowerCase();
  const start = text.indexOf('://');
  const host = (start < 0 ? text : text.slice(start + 3)).split(/[/?#:]/, 1)[0] ?? '';
  // a number, a version or a file size is no host: its last label would have to end in a letter
  if (!/^[a-z0-9.-]+$/.test(host) || !host.includes('.') || !/[a-z]$/.test(host)) return false;
  const named = registrableDomain(host);
  return named !== undefined && named !== domain;
}
