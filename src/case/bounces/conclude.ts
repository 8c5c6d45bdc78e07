/** What a fold comes to: whose each source is, seen over all of its mails, and the table that people read. */

import type { Whose } from '../../examine/observe/bounce/facts.ts';
import { DAY, JST } from '../../message/day.ts';
import { isIpv4, readIp, specialOf } from '../../message/ip.ts';
import { type Failure, Failures } from './failures.ts';
import type { Counted, Fold, RowSum } from './fold.ts';
import type { ReportHead } from './report-heads.ts';
import { type Reporter, Source } from './source.ts';
import { isIndependent, type SourceTest, testsOf } from './source-tests.ts';
import { weigh } from './whose.ts';

export type Counts = readonly (readonly [name: string, count: number])[];

/** A moment in the zones that people ask for. */
export interface Moment {
  /** RFC 3339, UTC. */
  readonly utc: string;
  /** The same in Japan (+09:00, no summer time). */
  readonly jst: string;
  /** The same in the source network's zone, where that is known; `zone` of the source says how. */
  readonly local?: string;
}

/** Everything that is known of one client address: what a report to its abuse desk needs. */
export interface SourceRow {
  readonly ip: string;
  /** The block that is asked about as one: /24, or /48 of IPv6. */
  readonly network: string;
  /** `private`, …: not an address of the Internet. */
  readonly special?: string;
  readonly whose: Whose;
  /**
   * `strong`: a line that is more than a claim names it, or several organizations whose bounces several others brought.
   * `claimed`: several organizations, but one host brought it all, and may have made it up. `single`: one organization.
   */
  readonly standing: 'strong' | 'claimed' | 'single';
  readonly tests: readonly SourceTest[];
  /** Bounces, complaints and direct mails together. */
  readonly mails: number;
  readonly bounces: number;
  readonly complaints: number;
  readonly direct: number;
  /** Distinct recipients; `isMore`: at least so many. */
  readonly recipients: { readonly count: number; readonly isMore: boolean };
  /** Lines that name it: of hosts that brought the bounce or are ours, and claims. */
  readonly lines: { readonly vouched: number; readonly claimed: number };
  /** Mails for which it had logged in at the bouncing host. */
  readonly logins: number;
  readonly first?: Moment;
  readonly last?: Moment;
  /** Distinct days in UTC. */
  readonly days: number;
  /** Mails by day in UTC, `YYYY-MM-DD`, in the order of time; `more`: mails of days beyond those that are told apart. */
  readonly byDay: { readonly list: Counts; readonly more: number };
  readonly reporters: { readonly count: number; readonly isMore: boolean; readonly list: readonly Reporter[] };
  readonly helo: Counts;
  readonly rdns: Counts;
  readonly users: Counts;
  readonly subjects: Counts;
  readonly mailers: Counts;
  readonly malware: Counts;
  /** Domains in whose name it sends. */
  readonly domains: Counts;
  readonly reasons: Counts;
  readonly charsets: Counts;
  /** Zones that the mails' own Date fields bear; what the client's clock says of itself. */
  readonly dateZones: Counts;
  readonly files: readonly {
    readonly name: string;
    readonly type: string;
    readonly sha256: string;
    readonly count: number;
  }[];
  /** Names that documents give as author, firm or program: hints at the infected user, proof of nothing. */
  readonly authors: Counts;
  /** What receivers' DMARC reports say of it. */
  readonly receivers?: Omit<RowSum, 'ip' | 'first' | 'last'>;
}

export interface NetworkRow {
  readonly network: string;
  readonly sources: number;
  readonly mails: number;
}

export interface Concluded {
  readonly counted: Counted;
  readonly domains: Counts;
  /** Domains to whose addresses the bounces were returned: only these can be the owner's. */
  readonly owners: Counts;
  /** Hosts of ours on which returned mails began, with the local user where the host names him. */
  readonly local: readonly { readonly host: string; readonly user?: string; readonly mails: number }[];
  /** Others' sources, then undecided ones, the heaviest first. */
  readonly sources: readonly SourceRow[];
  /** Our own hosts. */
  readonly own: readonly SourceRow[];
  readonly networks: readonly NetworkRow[];
  readonly failures: { readonly list: readonly Failure[]; readonly more: number };
  /** Failures that may be ours. */
  readonly undecided: { readonly list: readonly Failure[]; readonly more: number };
  /** Addresses that only reports of receivers name. */
  readonly reported: readonly RowSum[];
  readonly reports: readonly ReportHead[];
  readonly partial: readonly string[];
}

/** Addresses of reports that are listed. */
const REPORTED = 500;

export function conclude(fold: Fold): Concluded {
  const counted: Counted = { ...fold.counted };
  const failures = new Failures(fold.failures.toJSON());
  const undecided = new Failures(fold.undecided.toJSON());
  const rows: SourceRow[] = [];
  for (const members of byAddress(fold)) {
    const row = rowOf(members, fold);
    rows.push(row);
    for (const source of members) {
      const { numbers } = source;
      // what its bounces say for themselves stands; those that say nothing go with the source
      counted.ours += numbers.ours;
      counted.backscatter += numbers.backscatter;
      counted[row.whose] += numbers.undecided;
      const pending = fold.pendingOf(source);
      if (pending !== undefined && row.whose === 'ours') failures.merge(pending);
      else if (pending !== undefined && row.whose === 'undecided') undecided.merge(pending);
    }
  }
  const heaviest = (a: SourceRow, b: SourceRow): number => b.mails - a.mails || (a.ip < b.ip ? -1 : 1);
  const others = (['backscatter', 'undecided'] as const).flatMap((of) =>
    rows.filter(({ whose }) => whose === of).sort(heaviest),
  );
  const known = new Set(rows.map(({ ip }) => ip));
  const reported = [...fold.rows.values()]
    .filter(({ ip }) => !known.has(ip))
    .sort((a, b) => b.mails - b.passed - (a.mails - a.passed) || b.mails - a.mails || (a.ip < b.ip ? -1 : 1));
  return {
    counted,
    domains: fold.domains.list(),
    owners: fold.owners.list(),
    local: fold.local.list().map(([name, mails]) => {
      const at = name.indexOf(' ');
      const user = name.slice(at + 1);
      return { host: name.slice(0, at), ...(user !== '' && { user }), mails };
    }),
    sources: others,
    own: rows.filter(({ whose }) => whose === 'ours').sort(heaviest),
    networks: networksOf(others),
    failures: { list: failures.list(), more: failures.more },
    undecided: { list: undecided.list(), more: undecided.more },
    reported: reported.slice(0, REPORTED),
    reports: fold.reports,
    partial: [...fold.partial, ...(reported.length > REPORTED ? ['reported-sources'] : [])],
  };
}

type Members = readonly [Source, ...Source[]];

/** Each address once, or twice: what is its owners' own mail, and the rest. That it is ours for one owner says nothing of the others. */
function byAddress(fold: Fold): Members[] {
  const found = new Map<string, [Source, ...Source[]]>();
  for (const source of fold.sources.values()) {
    const isOurs = whoseOf(source, testsOf(source, fold, fold.rows.get(source.ip))) === 'ours';
    const key = `${source.ip} ${isOurs}`;
    const members = found.get(key);
    if (members === undefined) found.set(key, [source]);
    else members.push(source);
  }
  return [...found.values()];
}

/** The members as one; each stays as it is in the fold, which may grow on. */
function joined([first, ...rest]: Members): Source {
  if (rest.length === 0) return first;
  const all = new Source(first.ip, '');
  for (const one of [first, ...rest]) all.absorb(one);
  return all;
}

function rowOf(members: Members, fold: Fold): SourceRow {
  const source = joined(members);
  const { ip, numbers, tops, reporters } = source;
  const address = readIp(ip);
  const special = address === undefined ? undefined : specialOf(address);
  const sum = fold.rows.get(ip);
  const tests = testsOf(source, fold, sum);
  const list = [...reporters.values()].sort((a, b) => b.count - a.count || (a.organization < b.organization ? -1 : 1));
  const isStrong = list.some(({ isVouched }) => isVouched) || isIndependent(source, 2);
  return {
    ip,
    network: networkOf(ip),
    ...(special !== undefined && { special }),
    whose: whoseOf(source, tests),
    standing: isStrong ? 'strong' : list.length >= 2 ? 'claimed' : 'single',
    tests,
    mails: source.weight,
    bounces: numbers.bounces,
    complaints: numbers.complaints,
    direct: numbers.direct,
    recipients: { count: source.recipients.size, isMore: numbers.isManyRecipients },
    lines: { vouched: numbers.vouched, claimed: numbers.claimed },
    logins: numbers.logins,
    ...(numbers.first !== undefined && { first: momentOf(numbers.first) }),
    ...(numbers.last !== undefined && { last: momentOf(numbers.last) }),
    days: source.days.size,
    byDay: {
      list: [...source.days].sort(([a], [b]) => a - b).map(([day, mails]) => [rfc3339(day * DAY).slice(0, 10), mails]),
      more: numbers.moreDays,
    },
    reporters: { count: list.length, isMore: numbers.moreReporters > 0, list },
    helo: tops.helo.list(),
    rdns: tops.rdns.list(),
    users: tops.users.list(),
    subjects: tops.subjects.list(),
    mailers: tops.mailers.list(),
    malware: tops.malware.list(),
    domains: tops.domains.list(),
    reasons: tops.reasons.list(),
    charsets: tops.charsets.list(),
    dateZones: tops.zones.list(),
    files: [...source.files.values()].sort((a, b) => b.count - a.count),
    authors: tops.authors.list(),
    ...(sum !== undefined && {
      receivers: {
        mails: sum.mails,
        passed: sum.passed,
        rejected: sum.rejected,
        quarantined: sum.quarantined,
        reporters: sum.reporters,
      },
    }),
  };
}

/** More than half of its bounces decide for themselves; else all tests together. */
function whoseOf({ numbers, weight }: Source, tests: readonly SourceTest[]): Whose {
  if (numbers.ours > weight / 2) return 'ours';
  if (numbers.backscatter > weight / 2) return 'backscatter';
  // whoever writes to us in our own name from outside is not us
  if (numbers.direct > weight / 2) return weigh([...tests, { standing: 'other', strength: 'weak' }]);
  return weigh(tests);
}

function networksOf(sources: readonly SourceRow[]): NetworkRow[] {
  const found = new Map<string, { network: string; sources: number; mails: number }>();
  for (const one of sources) {
    const row = found.get(one.network) ?? { network: one.network, sources: 0, mails: 0 };
    row.sources += 1;
    row.mails += one.mails;
    found.set(one.network, row);
  }
  return [...found.values()].sort((a, b) => b.mails - a.mails || (a.network < b.network ? -1 : 1));
}

/** `203.0.113.0/24`, `2001:db8:1::/48`: lines of one provider change their addresses within such a block. */
export function networkOf(ip: string): string {
  const words = readIp(ip);
  if (words === undefined) return ip;
  if (isIpv4(words)) {
    const [high = 0, low = 0] = words.slice(6);
    return `${high >> 8}.${high & 255}.${low >> 8}.0/24`;
  }
  return `${words
    .slice(0, 3)
    .map((word) => word.toString(16))
    .join(':')}::/48`;
}

function momentOf(ms: number): Moment {
  return { utc: rfc3339(ms), jst: `${rfc3339(ms + JST).slice(0, -1)}+09:00` };
}

const rfc3339 = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
