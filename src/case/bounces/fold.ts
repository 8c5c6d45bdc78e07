/**
 * The fold of a pile of bounces: mail by mail, at bounded memory, whatever comes. What it knows can be written down at any
 * time and taken up again. It asks nobody and looks at no clock.
 */
import type { Whose } from '../../examine/observe/bounce/facts.ts';
import type { DmarcReport } from '../../message/dmarc-report.ts';
import { readIp } from '../../message/ip.ts';
import type { Span } from '../../message/message.ts';
import type { TlsReport } from '../../message/tls-report.ts';
import { Failures, type FailuresState } from './failures.ts';
import { envelopeForm } from './marks.ts';
import { isOurHost, type Ours, shapeOf } from './ours.ts';
import { dmarcHead, type ReportHead, tlsHead } from './report-heads.ts';
import { domainIn, type Slip } from './slip.ts';
import { Source, type SourceState, zoneIn } from './source.ts';
import { Tops, type TopsState } from './tops.ts';
import { isPoolOf, whoseIs } from './whose.ts';

/** Limits of one fold; what goes beyond is counted and said. */
export const foldLimits = {
  /** Sources that are kept; when there are twice as many the lightest are let go. */
  sources: 2_000,
  /** Failures of a source whose owner is not decided yet. */
  pending: 50,
  /** Sources for which such failures are kept. */
  pendingSources: 500,
  /** Reports of receivers. */
  reports: 1_000,
  /** Sources that reports name. */
  rows: 20_000,
  domains: 50,
} as const;

/** What DMARC reports say of one address, added up. */
export interface RowSum {
  readonly ip: string;
  mails: number;
  /** Of these, authenticated as the domain in From. */
  passed: number;
  rejected: number;
  quarantined: number;
  readonly reporters: string[];
  first: number;
  last: number;
}

export interface Counted {
  mails: number;
  bounces: number;
  /** Of these, warnings by which nothing has come back yet (RFC 3464 §2.3.3). */
  delayed: number;
  ours: number;
  backscatter: number;
  undecided: number;
  /** Answering machines, challenges and notices of scanners. */
  answers: number;
  complaints: number;
  /** Mails that came to us directly in our own name. */
  direct: number;
  reports: number;
  others: number;
  /** Bounces that return nothing which names a client. */
  withoutClient: number;
  /** Sources and their mails that were let go. */
  droppedSources: number;
  droppedMails: number;
}

/** A fold as it is kept between two runs. */
export interface FoldState {
  readonly counted: Counted;
  readonly sources: readonly SourceState[];
  readonly pending: readonly (readonly [string, FailuresState])[];
  readonly failures: FailuresState;
  readonly undecided: FailuresState;
  readonly rows: readonly RowSum[];
  readonly reports: readonly ReportHead[];
  readonly domains: TopsState;
  readonly own: {
    readonly shapes: TopsState;
    readonly mailers: TopsState;
    readonly zones: TopsState;
    readonly envelopes: TopsState;
    readonly domains: TopsState;
    readonly signed: number;
  };
  readonly owners: TopsState;
  readonly local: TopsState;
  readonly partial: readonly string[];
}

/** Reporters that are named of one address in DMARC reports. */
const NAMED = 20;

export class Fold {
  readonly #ours: Ours;
  readonly counted: Counted;
  /** By address and owner. */
  readonly sources: Map<string, Source>;
  readonly #pending: Map<string, Failures>;
  readonly failures: Failures;
  readonly undecided: Failures;
  readonly rows: Map<string, RowSum>;
  readonly reports: ReportHead[];
  readonly domains: Tops;
  /** Domains to whose addresses the bounces were returned: only these can be the owner's. */
  readonly owners: Tops;
  /** Hosts of ours on which returned mails began, each with its local user behind a space. */
  readonly local: Tops;
  /** How the owner's own mail looks, as far as it was met: each with the domain that it was sent for in front. */
  readonly own: {
    readonly shapes: Tops;
    readonly mailers: Tops;
    readonly zones: Tops;
    readonly envelopes: Tops;
    /** Own mails of each domain. */
    readonly domains: Tops;
    signed: number;
  };
  readonly partial: Set<string>;

  constructor(ours: Ours, state?: FoldState) {
    this.#ours = ours;
    this.counted = state?.counted ?? {
      mails: 0,
      bounces: 0,
      delayed: 0,
      ours: 0,
      backscatter: 0,
      undecided: 0,
      answers: 0,
      complaints: 0,
      direct: 0,
      reports: 0,
      others: 0,
      withoutClient: 0,
      droppedSources: 0,
      droppedMails: 0,
    };
    this.sources = new Map(state?.sources.map((one) => [keyOf(one.ip, one.owner), new Source(one.ip, one.owner, one)]));
    this.#pending = new Map(state?.pending.map(([key, one]) => [key, new Failures(one, foldLimits.pending)]));
    this.failures = new Failures(state?.failures);
    this.undecided = new Failures(state?.undecided, foldLimits.pending);
    this.rows = new Map(state?.rows.map((one) => [one.ip, one]));
    this.reports = [...(state?.reports ?? [])];
    this.domains = new Tops(foldLimits.domains, state?.domains);
    this.owners = new Tops(foldLimits.domains, state?.owners);
    this.local = new Tops(foldLimits.domains, state?.local);
    this.own = {
      shapes: new Tops(foldLimits.domains, state?.own.shapes),
      mailers: new Tops(foldLimits.domains, state?.own.mailers),
      zones: new Tops(foldLimits.domains, state?.own.zones),
      envelopes: new Tops(foldLimits.domains, state?.own.envelopes),
      domains: new Tops(foldLimits.domains, state?.own.domains),
      signed: state?.own.signed ?? 0,
    };
    this.partial = new Set(state?.partial);
  }

  toJSON(): FoldState {
    const { shapes, mailers, zones, envelopes, domains, signed } = this.own;
    return {
      counted: this.counted,
      sources: [...this.sources.values()].map((one) => one.toJSON()),
      pending: [...this.#pending].map(([key, one]) => [key, one.toJSON()]),
      failures: this.failures.toJSON(),
      undecided: this.undecided.toJSON(),
      rows: [...this.rows.values()],
      reports: this.reports,
      domains: this.domains.toJSON(),
      own: {
        shapes: shapes.toJSON(),
        mailers: mailers.toJSON(),
        zones: zones.toJSON(),
        envelopes: envelopes.toJSON(),
        domains: domains.toJSON(),
        signed,
      },
      owners: this.owners.toJSON(),
      local: this.local.toJSON(),
      partial: [...this.partial],
    };
  }

  /** One mail of the pile. */
  add(slip: Slip): void {
    this.counted.mails += 1;
    if (slip.isPartial === true && slip.kind !== 'mail') this.partial.add('mails-partly-read');
    for (const { dmarc, tls, at } of slip.reports ?? []) this.addReport({ dmarc, tls }, slip.source, at);
    switch (slip.kind) {
      case 'mail':
        if ((slip.reports ?? []).length === 0) this.#mail(slip);
        return;
      case 'auto-reply':
      case 'challenge':
      case 'gateway-notice':
        this.counted.answers += 1;
        return;
      default:
        this.#bounce(slip);
    }
  }

  /** A report of a receiver, out of a mail or a file. */
  addReport(
    { dmarc, tls }: { readonly dmarc?: DmarcReport | undefined; readonly tls?: TlsReport | undefined },
    source: string,
    at?: Span,
  ): void {
    this.counted.reports += 1;
    const place = { source, ...(at !== undefined && { at }) };
    if (dmarc !== undefined) this.#keepReport({ ...dmarcHead(dmarc), ...place });
    if (tls !== undefined) this.#keepReport({ ...tlsHead(tls), ...place });
    for (const row of dmarc?.rows ?? []) {
      const sum = this.rows.get(row.ip) ?? this.#newRow(row.ip);
      if (sum === undefined) continue;
      const hasPassed = row.dkim === 'pass' || row.spf === 'pass';
      sum.mails += row.count;
      if (hasPassed) sum.passed += row.count;
      if (row.disposition === 'reject') sum.rejected += row.count;
      if (row.disposition === 'quarantine') sum.quarantined += row.count;
      const reporter = (dmarc?.organization ?? '').slice(0, 100);
      if (sum.reporters.length < NAMED && !sum.reporters.includes(reporter)) sum.reporters.push(reporter);
      sum.first = Math.min(sum.first, (dmarc?.begin ?? 0) * 1000);
      sum.last = Math.max(sum.last, (dmarc?.end ?? 0) * 1000);
    }
    for (const limit of dmarc?.partial ?? []) this.partial.add(limit);
  }

  #keepReport(head: ReportHead): void {
    if (this.reports.length < foldLimits.reports) this.reports.push(head);
    else this.partial.add('reports-kept');
  }

  #newRow(ip: string): RowSum | undefined {
    if (this.rows.size >= foldLimits.rows) {
      this.partial.add('report-sources');
      return undefined;
    }
    const sum = {
      ip,
      mails: 0,
      passed: 0,
      rejected: 0,
      quarantined: 0,
      reporters: [],
      first: Number.MAX_SAFE_INTEGER,
      last: 0,
    };
    this.rows.set(ip, sum);
    return sum;
  }

  #mail(slip: Slip): void {
    // a stranger who writes to us in our own name did not even need a bounce
    const ip = slip.bringerIp;
    const isOwnName =
      slip.isOfList !== true &&
      slip.fromDomain !== undefined &&
      slip.fromDomain === domainIn(slip.envelopeTo ?? slip.addressee);
    if (!isOwnName || ip === undefined || readIp(ip) === undefined || isOurHost(this.#ours, ip, slip.bringer)) {
      this.counted.others += 1;
      return;
    }
    this.counted.direct += 1;
    this.#source(ip, ownerOf(slip)).addDirect(slip, slip.at);
  }

  #bounce(slip: Slip): void {
    const { counted } = this;
    const judged = whoseIs(slip, this.#ours);
    if (slip.kind === 'feedback') counted.complaints += 1;
    else counted.bounces += 1;
    if (slip.failed.length > 0 && slip.failed.every(({ action }) => action === 'delayed')) counted.delayed += 1;
    this.domains.add(domainIn(slip.original?.from ?? slip.original?.mailFrom) ?? domainIn(slip.addressee));
    const owner = ownerOf(slip);
    this.owners.add(owner);
    if (judged.whose === 'ours') this.#learn(slip);
    const { began, writer = '?' } = slip.original ?? {};
    if (began?.place === 'our-host') this.local.add(`${writer} ${began.user ?? ''}`);
    const ip = clientOf(slip, judged.whose);
    if (ip === undefined || readIp(ip) === undefined) {
      counted.withoutClient += 1;
      counted[judged.whose] += 1;
      if (judged.whose === 'ours') this.failures.add(slip);
      else if (judged.whose === 'undecided') this.undecided.add(slip);
      return;
    }
    this.#source(ip, owner).add(slip, judged);
    if (judged.whose === 'ours') this.failures.add(slip);
    else if (judged.whose === 'undecided') this.#keepPending(keyOf(ip, owner), slip);
  }

  /** The habits of the owner's own programs, for each domain: one owner's say nothing of another's. */
  #learn({ original }: Slip): void {
    const domain = domainIn(original?.from ?? original?.mailFrom);
    if (original === undefined || domain === undefined) return;
    const of = (habit: string | undefined): string | undefined =>
      habit === undefined || habit === '' ? undefined : habitOf(domain, habit);
    this.own.domains.add(domain);
    if (original.messageId !== undefined) this.own.shapes.add(of(shapeOf(original.messageId)));
    this.own.mailers.add(of(original.mailer));
    this.own.zones.add(of(zoneIn(original.date)));
    this.own.envelopes.add(of(envelopeForm(original.mailFrom)));
    if (original.signers !== undefined && original.signers.length > 0) this.own.signed += 1;
  }

  #keepPending(key: string, slip: Slip): void {
    let pending = this.#pending.get(key);
    if (pending === undefined) {
      if (this.#pending.size >= foldLimits.pendingSources) {
        const lost = new Failures(undefined, 0);
        lost.add(slip);
        this.#lose(lost);
        return;
      }
      pending = new Failures(undefined, foldLimits.pending);
      this.#pending.set(key, pending);
    }
    pending.add(slip);
  }

  /** There is no room for them, and nobody will know any more whose they were. */
  #lose(pending: Failures): void {
    if (pending.count === 0) return;
    this.undecided.more += pending.count;
    this.partial.add('pending-sources');
  }

  /** Failures of a source that turned out to be the owner's. */
  pendingOf({ ip, owner }: Source): Failures | undefined {
    return this.#pending.get(keyOf(ip, owner));
  }

  #source(ip: string, owner: string): Source {
    const key = keyOf(ip, owner);
    const known = this.sources.get(key);
    if (known !== undefined) return known;
    if (this.sources.size >= 2 * foldLimits.sources) this.#letGo();
    const source = new Source(ip, owner);
    this.sources.set(key, source);
    return source;
  }

  /** A pile with thousands of sources has a few that matter; sorting so rarely costs nothing a mail. */
  #letGo(): void {
    const sorted = [...this.sources.values()].sort((a, b) => b.weight - a.weight);
    for (const one of sorted.slice(foldLimits.sources)) {
      const key = keyOf(one.ip, one.owner);
      this.sources.delete(key);
      const pending = this.#pending.get(key);
      if (pending !== undefined) this.#lose(pending);
      this.#pending.delete(key);
      this.counted.droppedSources += 1;
      this.counted.droppedMails += one.weight;
      for (const whose of ['ours', 'backscatter', 'undecided'] as const) this.counted[whose] += one.numbers[whose];
    }
    this.partial.add('sources-kept');
  }
}

/** What is one owner's says nothing of another's, though it came from the same address: a host serves many. */
const keyOf = (ip: string, owner: string): string => `${ip} ${owner}`;

/** The domain to whose address the mail was returned. */
const ownerOf = ({ envelopeTo, addressee }: Slip): string => domainIn(envelopeTo ?? addressee) ?? '';

/** A habit with the domain that has it. */
export const habitOf = (domain: string, habit: string): string => `${domain} ${habit}`;

/**
 * The address that a bounce is counted for. None, unless it is ours, for an inner host of whoever bounced it, or that only calls
 * itself so, and for a host of the reader's own provider, which sends for all who have an account there: no desk could be asked.
 */
function clientOf({ original, feedback, receiver }: Slip, whose: Whose): string | undefined {
  if (original?.trust === 'contradicted') return undefined;
  const { client, began } = original ?? {};
  const isInner = began?.place === 'inside' || began?.place === 'called-inside';
  if (whose !== 'ours' && feedback === undefined && (isInner || isPoolOf(receiver, client?.rdns))) return undefined;
  // what the receiver of a complained-of mail names is his own word; a line of that mail may be anybody's
  return feedback?.ip ?? client?.ip;
}
