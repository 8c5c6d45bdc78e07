/** Whom to write to about a domain: its holder, its registrar, and whoever runs its web server. */
import { fill } from '../../examine/fill.ts';
import type { Text } from '../../examine/finding.ts';
import type { Answer } from '../../lookup/lookup.ts';
import type { Contact, Registration } from '../../lookup/registration.ts';
import type { Desk, NetworkSeen, PassedOver, Warning } from './desk.ts';
import { domainMailDesks } from './domain-mail.ts';
import { type Draft, draft, draftOfContact, named } from './draft.ts';
import { type Inquiry, sourceOf } from './inquiry.ts';
import { networkDesks } from './network-desks.ts';
import { askedFor, notes, otherRole, warnings } from './notes.ts';
import { wants } from './wants.ts';

interface DomainDesks {
  readonly drafts: Draft[];
  readonly passedOver: PassedOver[];
  readonly warnings: Warning[];
  readonly networks: NetworkSeen[];
  /** The hosts that take its mail. */
  readonly mailHosts: readonly string[];
}

interface Wanted {
  /** What is registered, in A-labels. */
  readonly domain: string;
  /** The host that was named. */
  readonly host: string;
  /** The host to ask the addresses of. */
  readonly web?: string;
  /** A page or a name: what a report has to say. */
  readonly needs: Desk['needs'];
  readonly attach: Desk['attach'];
  readonly notes: readonly Text[];
  readonly at: string;
}

/** Where in the order each stands; the registrar of a young domain comes before its holder. */
const RANK = { registrarYoung: 4, mail: 14, holder: 15, registrar: 26, unnamed: 32, icann: 60, last: 61 } as const;
/** Behind the contact that a registry names for the domain's own network, before the registrar. */
const HOSTING_BEHIND = 8;

/** Domains that were registered for abuse are mostly used within weeks; ICANN's figures count to ninety days. */
const YOUNG_DAYS = 90;
const DAY = 86_400_000;
/** Addresses of one host that are looked into: a delivery network has many, of one holder. */
const MOST_ADDRESSES = 2;
const MOST_CONTACTS = 60;

export async function domainDesks(wanted: Wanted, inquiry: Inquiry): Promise<DomainDesks> {
  const { ask } = inquiry;
  const { domain, host, web, needs, attach, at } = wanted;
  const told: DomainDesks = { drafts: [], passedOver: [], warnings: [], networks: [], mailHosts: [] };
  const [registered, mail] = await Promise.all([
    registrationOf(domain, inquiry),
    domainMailDesks(domain, inquiry, { scope: 'domain', rank: RANK.mail, attach, needs, notes: wanted.notes }),
  ]);
  told.passedOver.push(...mail.passedOver);
  const days = ageOf(
    registered.map(({ value }) => value?.created),
    at,
  );
  const isYoung = days !== undefined && days <= YOUNG_DAYS;
  for (const answer of registered) fromRegistration(answer, answer.value);
  // whose page was named, and how old its domain is nobody told: his abuse mailbox may be the swindler's own
  const isLast = isYoung || (days === undefined && web !== undefined);
  told.drafts.push(...mail.drafts.map((one) => (isLast ? { ...one, rank: RANK.last } : one)));
  if (isLast) told.warnings.push({ id: 'owner-may-be-abuser', ...warnings['owner-may-be-abuser'] });
  unnamedRegistrar();
  if (domain.slice(domain.lastIndexOf('.') + 1).length > 2) icann();
  if (web !== undefined) await hosting(web);
  return { ...told, mailHosts: mail.hosts };

  function fromRegistration(answer: Answer<'rdap' | 'whois'>, registration: Registration | undefined): void {
    if (registration === undefined) return;
    const context = { passedOver: told.passedOver, remarks: registration.remarks ?? [] };
    for (const contact of registration.contacts.slice(0, MOST_CONTACTS)) {
      const made = isRegistrars(contact, registration)
        ? draftOfContact(contact, answer, registrarGiven(registration, contact), context)
        : draftOfContact(contact, answer, holderGiven(registration, contact), context);
      if (made !== undefined) told.drafts.push(made);
    }
  }

  function registrarGiven(registration: Registration, contact: Contact) {
    const note = isYoung ? fill(notes.registrarYoung, { days: String(days) }) : notes.registrar;
    const isAbuse = contact.role === 'abuse';
    return {
      scope: 'registrar',
      holder: registration.registrar?.name,
      about: domain,
      rank: isYoung ? RANK.registrarYoung : RANK.registrar,
      confidence: isAbuse ? 'certain' : 'weak',
      attach: wants('original'),
      needs: needs.some(({ id }) => id === 'url') ? wants('domain', 'url') : wants('domain'),
      notes: isAbuse ? [notes.registryAbuse, note] : [note],
    } as const;
  }

  function holderGiven(registration: Registration, contact: Contact) {
    const isAbuse = contact.role === 'abuse';
    return {
      scope: 'domain',
      holder: registration.holder,
      about: domain,
      rank: isAbuse ? RANK.mail - 2 : RANK.holder,
      confidence: isAbuse ? 'certain' : isYoung ? 'weak' : 'likely',
      attach,
      needs,
      notes: [...wanted.notes, isAbuse ? notes.registryAbuse : otherRole(contact.role), notes.holder],
    } as const;
  }

  /** A registrar that the registry names without an address is told all the same. */
  function unnamedRegistrar(): void {
    if (told.drafts.some(({ scope }) => scope === 'registrar')) return;
    for (const answer of registered) {
      const name = answer.value?.registrar?.name;
      if (name === undefined || name.trim() === '') continue;
      told.drafts.push(
        draft({
          scope: 'registrar',
          name: named(name),
          about: domain,
          rank: RANK.unnamed,
          confidence: 'weak',
          source: sourceOf(answer, 'registrar'),
          needs: wants('domain'),
          notes: [fill(notes.registrarUnnamed, { registrar: name.slice(0, 120) })],
        }),
      );
      return;
    }
  }

  /** ICANN's contracts bind registrars of generic top-level domains only. */
  function icann(): void {
    told.drafts.push(
      draft({
        scope: 'registry',
        name: named('ICANN Contractual Compliance'),
        about: domain,
        rank: RANK.icann,
        confidence: 'weak',
        source: { kind: 'known', source: 'https://www.icann.org/compliance/complaint', checked: '2026-11-21' },
        forms: ['https://www.icann.org/compliance/complaint'],
        needs: wants('domain', 'first-report', 'seen-at'),
        notes: [notes.icann],
      }),
    );
  }

  async function hosting(name: string): Promise<void> {
    const answers = await Promise.all(
      (['A', 'AAAA'] as const).map((type) => ask({ kind: 'dns', key: name, type }, askedFor.web)),
    );
    const addresses = answers.flatMap(({ value }) => (value ?? []).slice(0, MOST_ADDRESSES)).slice(0, MOST_ADDRESSES);
    const given = name === host ? notes.hosting : notes.hostingRegistered;
    const found = await Promise.all(
      addresses.map((ip) =>
        networkDesks(ip, inquiry, { scope: 'hosting', note: fill(given, { domain: name, host, ip }) }),
      ),
    );
    for (const one of found) {
      told.networks.push(one.seen);
      told.passedOver.push(...one.passedOver);
      told.drafts.push(...one.drafts.map((each) => ({ ...each, rank: each.rank + HOSTING_BEHIND })));
    }
  }
}

/** RDAP first; WHOIS for what it does not serve, or gives no contact for. */
async function registrationOf(domain: string, { ask }: Inquiry): Promise<Answer<'rdap' | 'whois'>[]> {
  const rdap = await ask({ kind: 'rdap', key: domain, type: 'domain' }, askedFor.rdapDomain);
  if (rdap.outcome === 'found' && rdap.value?.contacts.some(({ role }) => role === 'abuse')) return [rdap];
  const whois = await ask({ kind: 'whois', key: domain, type: 'domain' }, askedFor.whoisDomain);
  return [rdap, whois].filter(({ outcome }) => outcome === 'found');
}

/** Whether a contact speaks for the registrar, and not for the holder. */
function isRegistrars({ role, within, where }: Contact, { registrar, contacts }: Registration): boolean {
  if (role === 'registrar' || within === 'registrar') return true;
  const inside = contacts.some((one) => one.role === 'registrar' && where.startsWith(`${one.where}.`));
  // a registry's abuse contact of a domain is its registrar's (ICANN's RDAP response profile §2.4.5); .jp has holders' own
  return inside || (role === 'abuse' && registrar !== undefined && within === undefined);
}

/** Whole days since the registration, where a registry tells it. */
function ageOf(created: readonly (string | undefined)[], at: string): number | undefined {
  const now = Date.parse(at);
  for (const text of created) {
    const then = Date.parse(text ?? '');
    if (Number.isFinite(then) && then <= now) return Math.floor((now - then) / DAY);
  }
  return undefined;
}
