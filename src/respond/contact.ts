/**
 * Whom to write to about an IP address, a domain, a page or a mail address: all desks in order, each with what it has a
 * say over, who names it, and what it wants. Addresses come from registries and from dated data, never from a mail.
 */
import { fill } from '../examine/fill.ts';
import type { Text } from '../examine/finding.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Purpose } from './contact/authorities.ts';
import type { Asked, Desk, Desks, NetworkSeen, PassedOver, Warning } from './contact/desk.ts';
import { domainDesks } from './contact/domain-desks.ts';
import { type Draft, inOrder } from './contact/draft.ts';
import { type Inquiry, inquiry } from './contact/inquiry.ts';
import { authorityDesks, brandDesks, PROVIDER, providerDesk, withoutDesk } from './contact/known-desks.ts';
import { providerAt, providerOf } from './contact/mailbox-providers.ts';
import { networkDesks } from './contact/network-desks.ts';
import { nobodyFor, notes, problemOf, warnings } from './contact/notes.ts';
import type { Target } from './contact/target.ts';
import { wants } from './contact/wants.ts';

export interface ContactOptions {
  /** When it is asked, RFC 3339: a young domain is treated otherwise than an old one. */
  readonly at: string;
  /**
   * `registrable` (the default): nothing below a registrable domain is asked for, for a host may be made for one
   * recipient. `full`: the host of a page is.
   */
  readonly hosts?: 'registrable' | 'full';
  /** What happened, to leave out public bodies that are not for it; all of them without it. */
  readonly purposes?: readonly Purpose[];
  /** Firms that are impersonated, by the names of `examine/known/brands.ts`. */
  readonly brands?: readonly string[];
  /**
   * Ask about addresses that are kept for documents (RFC 5737, RFC 3849) as if they were real: for those who run
   * registries of their own, as tests do. Private and other special addresses are never asked about.
   */
  readonly askDocumentation?: boolean;
}

interface Found {
  readonly drafts: readonly Draft[];
  readonly passedOver: readonly PassedOver[];
  readonly warnings: readonly Warning[];
  readonly networks: readonly NetworkSeen[];
}

const nothing: Found = { drafts: [], passedOver: [], warnings: [], networks: [] };

/**
 * All desks for the target, the best first. Never throws on what a stranger or a registry wrote. A source that failed
 * or was not asked is told in `sources` and in a warning; it never reads as "there is no contact".
 * @param lookup asked for geo, rdap, whois, and dns (PTR, A, AAAA, MX, TXT)
 */
export async function contactsFor(target: Target, lookup: Lookup, options: ContactOptions): Promise<Desks> {
  const nobody = whyNobody(target, options);
  const { purposes: wanted = [], brands = [] } = options;
  if (nobody !== undefined) {
    return { target, desks: [], passedOver: [], warnings: [], networks: [], sources: [], nobody, answers: [] };
  }
  const asking = inquiry(lookup);
  const found = await search(target, asking, options);
  const named = 'host' in target ? target : undefined;
  const isMailbox = target.kind === 'address' && providerOf(target.host) !== undefined;
  const known = [
    ...brandDesks(isMailbox ? undefined : named?.host, named?.registrable ?? named?.registered, brands),
    ...authorityDesks(wanted),
  ];
  const sources = asking.sources();
  const warned = [...withoutDesk(brands), ...found.warnings, ...warningsOf(found.drafts, sources, asking)];
  return {
    target,
    desks: inOrder([...found.drafts, ...known]),
    passedOver: found.passedOver,
    warnings: warned,
    networks: found.networks,
    sources,
    answers: asking.answers(),
  };
}

/** Why nobody is to be asked: nothing was named, or something that is nobody's. */
function whyNobody(target: Target, { askDocumentation = false }: ContactOptions): Text | undefined {
  if (target.kind === 'unreadable') return problemOf[target.problem];
  if ('reserved' in target && target.reserved !== undefined) return fill(nobodyFor.reserved, { last: target.reserved });
  const special = 'special' in target ? target.special : undefined;
  if (special === undefined || (special === 'documentation' && askDocumentation)) return undefined;
  return isTold(special) ? nobodyFor[special] : fill(nobodyFor.special, { special });
}

const isTold = (special: string): special is Exclude<keyof typeof nobodyFor, 'special' | 'reserved'> =>
  Object.hasOwn(nobodyFor, special);

async function search(target: Target, asking: Inquiry, options: ContactOptions): Promise<Found> {
  switch (target.kind) {
    case 'unreadable':
      return nothing;
    case 'ip': {
      const found = await networkDesks(target.ip, asking);
      return { ...found, networks: [found.seen] };
    }
    case 'domain':
      return onDomain(target, asking, options, wants('domain'), wants('original'));
    case 'url':
      return onPage(target, asking, options);
    case 'address':
      return onMailbox(target, asking, options);
    case 'login': {
      const [mailbox, network] = await Promise.all([
        onMailbox(target, asking, options, fill(notes.stolen, { address: target.address })),
        networkDesks(target.ip, asking),
      ]);
      return {
        drafts: [...mailbox.drafts, ...network.drafts],
        passedOver: [...mailbox.passedOver, ...network.passedOver],
        warnings: [...network.warnings, ...mailbox.warnings],
        networks: [network.seen, ...mailbox.networks],
      };
    }
  }
}

type NamedTarget = { readonly host?: string; readonly registered?: string; readonly registrable?: string };

async function onDomain(
  target: NamedTarget,
  asking: Inquiry,
  { at, hosts = 'registrable' }: ContactOptions,
  needs: Desk['needs'],
  attach: Desk['attach'],
  said: readonly Text[] = [],
  isWeb = true,
): Promise<Found & { readonly mailHosts: readonly string[] }> {
  const { host, registered: domain, registrable } = target;
  if (host === undefined || domain === undefined) return { ...nothing, mailHosts: [] };
  const onPlatform = registrable !== undefined && registrable !== domain;
  return domainDesks(
    {
      domain,
      host,
      needs,
      attach,
      at,
      notes: onPlatform ? [...said, fill(notes.platform, { host, domain })] : said,
      ...(isWeb ? { web: hosts === 'full' ? host : domain } : {}),
    },
    asking,
  );
}

async function onPage(target: Target & { kind: 'url' }, asking: Inquiry, options: ContactOptions): Promise<Found> {
  if (target.ip !== undefined) {
    const found = await networkDesks(target.ip, asking, { scope: 'hosting' });
    return { ...found, networks: [found.seen] };
  }
  return onDomain(target, asking, options, wants('url', 'seen-at'), [], [notes.owner]);
}

async function onMailbox(
  target: Target & { kind: 'address' | 'login' },
  asking: Inquiry,
  options: ContactOptions,
  said?: Text,
): Promise<Found> {
  const own = providerOf(target.host);
  if (own !== undefined) return { ...nothing, drafts: [providerDesk(own, target.address, PROVIDER.ofAddress, said)] };
  const notesSaid = said === undefined ? [] : [said];
  const found = await onDomain(
    target,
    asking,
    options,
    wants('account-address', 'account-proof'),
    wants('original'),
    notesSaid,
    false,
  );
  const at = found.mailHosts.find((host) => providerAt(host) !== undefined);
  const provider = at === undefined ? undefined : providerAt(at);
  if (provider === undefined || at === undefined) return found;
  const note = fill(notes.mailHost, { domain: target.host, host: at });
  return { ...found, drafts: [...found.drafts, providerDesk(provider, target.address, PROVIDER.ofDomain, note)] };
}

/** What the search could not learn, and what that means. */
function warningsOf(drafts: readonly Draft[], sources: readonly Asked[], asking: Inquiry): Warning[] {
  const warned: Warning[] = [];
  const isSure = drafts.some(
    ({ confidence, emails, forms }) => confidence !== 'weak' && emails.length + forms.length > 0,
  );
  const isAsked = sources.some(({ answer, outcome }) => !answer.startsWith('geo:') && outcome !== 'skipped');
  // what a registry would have said nobody knows: that it has no desk is another thing
  const registries = sources.filter(({ answer, outcome }) => /^(?:rdap|whois):/.test(answer) && outcome !== 'skipped');
  const isSilent = registries.length > 0 && registries.every(({ outcome }) => outcome === 'failed');
  const none = isSilent ? 'registries-silent' : 'no-desk';
  if (!isSure && isAsked) warned.push({ id: none, ...warnings[none] });
  const failed = sources.filter(({ outcome }) => outcome === 'failed');
  // RFC 9224: where the way led to a server that gave nothing, what it holds is unknown
  const silent = asking
    .answers()
    .flatMap(({ value }) =>
      typeof value === 'object' && value !== null && 'unanswered' in value ? (value.unanswered ?? []) : [],
    );
  if (failed.length + silent.length > 0) {
    const more = silent.map(({ server, reason }) => `${server}: ${reason}`);
    warned.push({ id: 'sources-failed', ...listed(warnings['sources-failed'], 'failed', failed, more) });
  }
  // where there is no RDAP server (as for .jp) WHOIS is asked, and nothing is missing
  const skipped = sources.filter(({ outcome, reason }) => outcome === 'skipped' && reason !== 'no-server');
  if (skipped.length > 0) warned.push({ id: 'not-asked', ...listed(warnings['not-asked'], 'skipped', skipped, []) });
  return warned;
}

function listed(text: Text, hole: string, sources: readonly Asked[], more: readonly string[]): Text {
  const join = (lang: 'ja' | 'en'): string =>
    [...new Set(sources.map(({ what }) => what[lang])), ...more].join(lang === 'ja' ? '、' : ', ');
  return { ja: fill(text, { [hole]: join('ja') }).ja, en: fill(text, { [hole]: join('en') }).en };
}
