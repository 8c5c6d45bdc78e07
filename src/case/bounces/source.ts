/** One client address from which mail in one owner's name came, as it grows bounce by bounce. */
import type { Text } from '../../examine/finding.ts';
import { DAY } from '../../message/day.ts';
import type { Span } from '../../message/message.ts';
import { envelopeForm } from './marks.ts';
import { hostIn, shapeOf } from './ours.ts';
import type { Slip, SlipFile } from './slip.ts';
import { Tops, type TopsState } from './tops.ts';
import type { Judged, Strength, TestId } from './whose.ts';

/** A mail that shows the source, as an abuse desk wants it: exactly one moment, one address, and where the proof is. */
export interface Sample {
  readonly source: string;
  readonly sha256: string;
  /** The returned mail in that file. */
  readonly range?: Span;
  /** When the bouncing host took it, ms. */
  readonly at?: number;
  readonly port?: number;
  readonly writer?: string;
  readonly messageId?: string;
  readonly subject?: string;
}

/** An organization that reports this source. */
export interface Reporter {
  readonly organization: string;
  count: number;
  /** Whether some line of it is more than a claim. */
  isVouched: boolean;
  readonly samples: Sample[];
}

interface Tally {
  own: number;
  other: number;
  silent: number;
  /** How many mails spoke how strongly, for each side: a strong sign for one says nothing of the weak ones for the other. */
  readonly strengths: { readonly own: Strengths; readonly other: Strengths };
  readonly why: { own?: Text; other?: Text; silent?: Text };
  readonly proof: { readonly source: string; readonly at: Span }[];
}

export type Strengths = Record<Strength, number>;

const unsaid = (): Strengths => ({ decides: 0, strong: 0, weak: 0 });
const STRENGTHS: readonly Strength[] = ['decides', 'strong', 'weak'];

const untested = (): Tally => ({
  own: 0,
  other: 0,
  silent: 0,
  strengths: { own: unsaid(), other: unsaid() },
  why: {},
  proof: [],
});

/** What is kept of one source. */
const kept = {
  /** Reporters with samples; more are counted. Two are enough to be believed, forty more than a desk reads. */
  reporters: 40,
  samples: 2,
  proofs: 5,
  /** Distinct recipients that are counted exactly. */
  recipients: 256,
  /** Days that are told apart, a year and a month; mails of other days are counted together. */
  days: 400,
  files: 24,
  names: 12,
} as const;

/** Milliseconds: ten minutes, in which somebody's list is worked off and his own mails are not. */
const BURST = 600_000;

const COUNTERS = [
  'helo',
  'rdns',
  'users',
  'subjects',
  'mailers',
  'malware',
  'domains',
  'reasons',
  'shapes',
  'zones',
  'charsets',
  'authors',
  'bursts',
  'bringers',
  'envelopes',
] as const;
type Counter = (typeof COUNTERS)[number];

const SUMS = [
  'bounces',
  'complaints',
  'direct',
  'ours',
  'backscatter',
  'undecided',
  'vouched',
  'claimed',
  'logins',
  'moreReporters',
  'moreDays',
] as const satisfies readonly (keyof Numbers)[];

/** A source as it is kept between two runs. */
export interface SourceState {
  readonly ip: string;
  readonly owner: string;
  readonly numbers: Numbers;
  readonly tops: Readonly<Record<Counter, TopsState>>;
  /** Mails by the day in UTC, counted from 1970. */
  readonly days: readonly (readonly [day: number, mails: number])[];
  readonly recipients: readonly string[];
  readonly reporters: readonly Reporter[];
  readonly files: readonly (SlipFile & { readonly count: number })[];
  readonly tests: readonly (readonly [TestId, Tally])[];
}

interface Numbers {
  bounces: number;
  complaints: number;
  direct: number;
  ours: number;
  backscatter: number;
  undecided: number;
  vouched: number;
  claimed: number;
  /** Mails for which the client had logged in. */
  logins: number;
  moreReporters: number;
  /** Mails of days that have no room any more. */
  moreDays: number;
  isManyRecipients: boolean;
  first?: number;
  last?: number;
}

export class Source {
  readonly ip: string;
  /** The domain to whose addresses the bounces were returned; empty where nothing says it, or where several are told as one. */
  readonly owner: string;
  readonly numbers: Numbers;
  readonly tops: Readonly<Record<Counter, Tops>>;
  readonly days: Map<number, number>;
  readonly recipients: Set<string>;
  readonly reporters: Map<string, Reporter>;
  readonly files: Map<string, SlipFile & { count: number }>;
  readonly tests: Map<TestId, Tally>;

  constructor(ip: string, owner: string, state?: SourceState) {
    this.ip = ip;
    this.owner = owner;
    this.numbers = state?.numbers ?? {
      bounces: 0,
      complaints: 0,
      direct: 0,
      ours: 0,
      backscatter: 0,
      undecided: 0,
      vouched: 0,
      claimed: 0,
      logins: 0,
      moreReporters: 0,
      moreDays: 0,
      isManyRecipients: false,
    };
    const tops = (one: Counter): Tops => new Tops(kept.names, state?.tops[one]);
    this.tops = {
      helo: tops('helo'),
      rdns: tops('rdns'),
      users: tops('users'),
      subjects: tops('subjects'),
      mailers: tops('mailers'),
      malware: tops('malware'),
      domains: tops('domains'),
      reasons: tops('reasons'),
      shapes: tops('shapes'),
      zones: tops('zones'),
      charsets: tops('charsets'),
      authors: tops('authors'),
      bursts: tops('bursts'),
      bringers: tops('bringers'),
      envelopes: tops('envelopes'),
    };
    this.days = new Map(state?.days);
    this.recipients = new Set(state?.recipients);
    this.reporters = new Map(state?.reporters.map((one) => [one.organization, { ...one, samples: [...one.samples] }]));
    this.files = new Map(state?.files.map((one) => [one.sha256, { ...one }]));
    this.tests = new Map(state?.tests);
  }

  toJSON(): SourceState {
    const { ip, owner, numbers, tops, days, recipients, reporters, files, tests } = this;
    return {
      ip,
      owner,
      numbers,
      tops: {
        helo: tops.helo.toJSON(),
        rdns: tops.rdns.toJSON(),
        users: tops.users.toJSON(),
        subjects: tops.subjects.toJSON(),
        mailers: tops.mailers.toJSON(),
        malware: tops.malware.toJSON(),
        domains: tops.domains.toJSON(),
        reasons: tops.reasons.toJSON(),
        shapes: tops.shapes.toJSON(),
        zones: tops.zones.toJSON(),
        charsets: tops.charsets.toJSON(),
        authors: tops.authors.toJSON(),
        bursts: tops.bursts.toJSON(),
        bringers: tops.bringers.toJSON(),
        envelopes: tops.envelopes.toJSON(),
      },
      days: [...days],
      recipients: [...recipients],
      reporters: [...reporters.values()],
      files: [...files.values()],
      tests: [...tests],
    };
  }

  /** How many mails speak of it: the measure by which sources are kept. */
  get weight(): number {
    const { bounces, complaints, direct } = this.numbers;
    return bounces + complaints + direct;
  }

  /** One bounce or complaint whose client it is. */
  add(slip: Slip, { whose, tests }: Judged): void {
    const { numbers, tops } = this;
    const { original } = slip;
    if (slip.kind === 'feedback') numbers.complaints += 1;
    else numbers.bounces += 1;
    numbers[whose] += 1;
    if (original?.trust === 'ours' || original?.trust === 'vouched') numbers.vouched += 1;
    else numbers.claimed += 1;
    if (original?.client?.isLogin === true) numbers.logins += 1;
    this.#time(original?.client?.at ?? slip.at);
    if (slip.isNull && slip.at !== undefined) tops.bursts.add(String(Math.floor(slip.at / BURST)));
    tops.bringers.add(slip.bringerOrganization);
    tops.helo.add(original?.client?.helo);
    tops.rdns.add(original?.client?.rdns);
    tops.users.add(original?.client?.userKind === 'ident' ? undefined : original?.client?.user);
    tops.subjects.add(original?.subject);
    tops.mailers.add(original?.mailer);
    tops.envelopes.add(envelopeForm(original?.mailFrom));
    tops.charsets.add(original?.charset);
    tops.domains.add(hostIn(original?.from ?? original?.mailFrom));
    tops.zones.add(zoneIn(original?.date));
    if (original?.messageId !== undefined) tops.shapes.add(shapeOf(original.messageId));
    for (const name of slip.malware) tops.malware.add(name);
    for (const { address, reason } of slip.failed) {
      tops.reasons.add(reason);
      this.#recipient(address);
    }
    for (const file of slip.files) this.#file(file);
    for (const { test, standing, strength, why, proof } of tests) {
      const tally = { ...untested(), why: { [standing]: why }, proof: standing === 'silent' ? [] : [...proof] };
      tally[standing] = 1;
      if (strength !== undefined && standing !== 'silent') tally.strengths[standing][strength] = 1;
      this.#tally(test, tally);
    }
    this.#report(slip);
  }

  /** The same address, as it was met in another owner's name. */
  absorb(other: Source): void {
    const { numbers, tops } = this;
    for (const key of SUMS) numbers[key] += other.numbers[key];
    numbers.isManyRecipients ||= other.numbers.isManyRecipients;
    for (const at of [other.numbers.first, other.numbers.last]) {
      if (at === undefined) continue;
      numbers.first = Math.min(numbers.first ?? at, at);
      numbers.last = Math.max(numbers.last ?? at, at);
    }
    for (const key of COUNTERS) for (const [name, count] of other.tops[key].list()) tops[key].add(name, count);
    for (const [day, mails] of other.days) this.#onDay(day, mails);
    for (const address of other.recipients) this.#recipient(address);
    for (const file of other.files.values()) {
      const known = this.files.get(file.sha256);
      if (known !== undefined) known.count += file.count;
      else if (this.files.size < kept.files) this.files.set(file.sha256, { ...file });
    }
    for (const { organization, count, isVouched, samples } of other.reporters.values()) {
      const reporter = this.#reporter(organization);
      if (reporter === undefined) continue;
      reporter.count += count;
      reporter.isVouched ||= isVouched;
      reporter.samples.push(...samples.slice(0, kept.samples - reporter.samples.length));
    }
    for (const [test, tally] of other.tests) this.#tally(test, tally);
  }

  #tally(test: TestId, { own, other, silent, strengths, why, proof }: Tally): void {
    const sum = this.tests.get(test) ?? untested();
    sum.own += own;
    sum.other += other;
    sum.silent += silent;
    for (const side of ['own', 'other'] as const)
      for (const strength of STRENGTHS) sum.strengths[side][strength] += strengths[side][strength];
    for (const standing of ['own', 'other', 'silent'] as const) {
      const said = why[standing];
      if (said !== undefined) sum.why[standing] ??= said;
    }
    if (sum.proof.length < kept.proofs) sum.proof.push(...proof);
    this.tests.set(test, sum);
  }

  /** A mail that came to us from it directly, in our own name. */
  addDirect(slip: Slip, at: number | undefined): void {
    this.numbers.direct += 1;
    this.#time(at);
    this.tops.domains.add(slip.fromDomain);
  }

  #time(at: number | undefined): void {
    if (at === undefined) return;
    const { numbers } = this;
    numbers.first = Math.min(numbers.first ?? at, at);
    numbers.last = Math.max(numbers.last ?? at, at);
    this.#onDay(Math.floor(at / DAY), 1);
  }

  #onDay(day: number, mails: number): void {
    const { numbers, days } = this;
    const known = days.get(day);
    if (known !== undefined || days.size < kept.days) days.set(day, (known ?? 0) + mails);
    else numbers.moreDays += mails;
  }

  #recipient(address: string | undefined): void {
    if (address === undefined) return;
    if (this.recipients.size < kept.recipients) this.recipients.add(address.toLowerCase());
    else if (!this.recipients.has(address.toLowerCase())) this.numbers.isManyRecipients = true;
  }

  #file(file: SlipFile): void {
    for (const author of file.authors ?? []) this.tops.authors.add(author);
    const known = this.files.get(file.sha256);
    if (known !== undefined) known.count += 1;
    else if (this.files.size < kept.files) this.files.set(file.sha256, { ...file, count: 1 });
  }

  /** Undefined where there is no room for one more. */
  #reporter(organization: string): Reporter | undefined {
    const known = this.reporters.get(organization);
    if (known !== undefined) return known;
    if (this.reporters.size >= kept.reporters) {
      this.numbers.moreReporters += 1;
      return undefined;
    }
    const reporter: Reporter = { organization, count: 0, isVouched: false, samples: [] };
    this.reporters.set(organization, reporter);
    return reporter;
  }

  #report(slip: Slip): void {
    const { original, organization } = slip;
    if (organization === undefined) return;
    const reporter = this.#reporter(organization);
    if (reporter === undefined) return;
    reporter.count += 1;
    if (original?.trust === 'ours' || original?.trust === 'vouched') reporter.isVouched = true;
    if (reporter.samples.length >= kept.samples) return;
    const at = original?.client?.at ?? slip.at;
    const port = original?.client?.port ?? slip.feedback?.port;
    reporter.samples.push({
      source: slip.source,
      sha256: slip.sha256,
      ...(original?.at !== undefined && { range: original.at }),
      ...(at !== undefined && { at }),
      ...(port !== undefined && { port }),
      ...(original?.writer !== undefined && { writer: original.writer }),
      ...(original?.messageId !== undefined && { messageId: original.messageId }),
      ...(original?.subject !== undefined && { subject: original.subject }),
    });
  }
}

/** The zone that a date was written in: `+09:00`. */
export const zoneIn = (date: string | undefined): string | undefined => date?.slice(-6).replace(/^.{0,5}Z$/, '+00:00');
