/**
 * The mails that a mail brings along as files, judged as mails of their own: with their header and their route, which whoever attached them
 * may have written (docs/decisions/0091-an-attached-mail-is-judged-too.md).
 */
import type { Lookup } from '../lookup/lookup.ts';
import type { Message, Part, Span } from '../message/message.ts';
import { readMessage } from '../message/mime.ts';
import { isMailFile, reportedIn } from '../message/reported.ts';
import type { PassedOnVerdict } from './examination.ts';
import type { Tools } from './examine.ts';
import type { Attachment, Facts } from './facts.ts';
import { type Finding, isHarmful, type Observation, STRONG } from './finding.ts';
import { detectorById, kindsOf } from './findings.ts';
import { letterItself } from './letter-itself.ts';
import { observeNetworks } from './observe/networks.ts';
import { observe } from './observe.ts';
import { type Opened, seenIn, type Within } from './opened.ts';
import { inside, ownFindings } from './own-findings.ts';
import { type JudgedLetter, judgedAs, judgePassedLetter } from './passed-letter.ts';
import { shaped } from './shaped.ts';
import { supported } from './supported.ts';
import { gradeOf } from './verdict.ts';

/** Attached mails that are judged, those inside of others included; a digest has some twenty, and `--reported` judges them all. */
const JUDGED = 10;
/** Mails inside of mails. */
const DEPTH = 3;

interface Attached {
  /** The worst of them; absent where there are several and none of them harms. */
  readonly worst?: JudgedLetter;
  /** Where those lie that were judged with all that is in them: nothing in these places is held against who attached it. */
  readonly places: readonly Span[];
}

/**
 * The attached mails, judged without asking anybody outside. Undefined where none is attached. Of what a mail system returns, or a
 * complaint is about, nothing is told but that it brings a program: its own words are for who sent it.
 * @param isReport it is a mail system's report
 */
export async function judgeAttached(
  message: Message,
  isReport: boolean,
  tools: Tools,
  lookup: Lookup,
  within: Within,
): Promise<Attached | undefined> {
  // most mails bring none
  if (!holdsMail(message.body)) return undefined;
  const judges = new Judges(tools, lookup, within);
  const all = isReport ? await judges.returned(message) : await judges.inside(message, DEPTH);
  const worst = all.reduce<JudgedLetter | undefined>(worse, undefined);
  if (worst === undefined) return { places: judges.places };
  const { kind, findings } = worst.verdict;
  const isTold = isReport ? findings.some(isOfFile) : all.length === 1 || isHarmful(kind);
  return { ...(isTold ? { worst } : {}), places: judges.places };
}

/** Something is there that does harm; of what a gateway removed only its notice is left. */
const isOfFile = (finding: Finding): boolean =>
  finding.detector !== 'virus-stamp' && finding.weight >= STRONG && kindsOf(finding).includes('malware');

/**
 * What the mail itself brings: its attached mails are files of which nothing is known but their names. Whoever attaches one did not write
 * it, or wrote it to look so.
 */
export function withoutAttached(facts: Facts, places: readonly Span[]): Facts {
  if (places.length === 0) return facts;
  const starts = new Set(places.map(([start]) => start));
  // a name alone makes no mail of a file
  const mails = facts.attachments.filter(
    ({ value, proof }) => isMailFile({ type: value.type }) && proof.some((one) => 'at' in one && starts.has(one.at[0])),
  );
  if (mails.length === 0) return facts;
  const isInside = inside(mails.flatMap(({ proof }) => proof));
  const isOwn = ({ proof }: Observation<unknown>): boolean => !proof.every(isInside);
  return {
    ...facts,
    attachments: facts.attachments.flatMap((one) =>
      mails.includes(one) ? { ...one, value: unopened(one.value) } : isOwn(one) ? one : [],
    ),
    links: facts.links.filter(isOwn),
    stamps: facts.stamps.filter(isOwn),
    ...(facts.pictures === undefined ? {} : { pictures: facts.pictures.filter(isOwn) }),
  };
}

const unopened = ({ name, names, type, declared, sha256, bytes }: Attachment): Attachment => ({
  name,
  ...(names === undefined ? {} : { names }),
  type,
  declared,
  sha256,
  bytes,
});

/** Of two letters the one that harms more. */
export function worse(one: JudgedLetter, other: JudgedLetter | undefined): JudgedLetter;
export function worse(one: JudgedLetter | undefined, other: JudgedLetter | undefined): JudgedLetter | undefined;
export function worse(one: JudgedLetter | undefined, other: JudgedLetter | undefined): JudgedLetter | undefined {
  return one === undefined || (other !== undefined && rank(other) > rank(one)) ? other : one;
}

const rank = ({ verdict: { kind, danger } }: JudgedLetter): number => (isHarmful(kind) ? 1000 : 0) + danger;

// the depth is bounded by `limits.depth` of the reader
const holdsMail = (part: Part): boolean => isMailFile(part) || part.parts.some(holdsMail);
const hasFile = ({ filename, parts }: Part): boolean => filename !== undefined || parts.some(hasFile);

class Judges {
  readonly #tools: Tools;
  readonly #lookup: Lookup;
  readonly #within: Within;
  readonly #places: Span[] = [];
  #left = JUDGED;
  /** Mails were left over. */
  #isCut = false;

  constructor(tools: Tools, lookup: Lookup, within: Within) {
    this.#tools = tools;
    this.#lookup = lookup;
    this.#within = within;
  }

  /** Of the outermost ones; none where a mail was not judged. */
  get places(): readonly Span[] {
    return this.#isCut ? [] : this.#places;
  }

  /** The mail that a report returns, where it has files. */
  async returned({ body }: Message): Promise<JudgedLetter[]> {
    const part = body.parts.find(isMailFile);
    if (part?.message === undefined || !hasFile(part.message.body)) return [];
    this.#places.push(part.at);
    return [await this.#judge(part.message, { returned: true })];
  }

  async inside(message: Message, depth: number): Promise<JudgedLetter[]> {
    const judged: JudgedLetter[] = [];
    for (const { bytes, part, owner } of this.#within(() => reportedIn(message))) {
      this.#isCut ||= this.#left <= 0 || depth <= 0;
      if (this.#isCut) break;
      this.#left -= 1;
      if (owner.within === undefined && depth === DEPTH) this.#places.push(part.at);
      const inner = part.message ?? this.#within(() => readMessage(bytes, { within: owner.within ?? part.bodyAt }));
      judged.push(await this.#judge(inner, { attached: true }), ...(await this.inside(inner, depth - 1)));
    }
    return judged;
  }

  async #judge(message: Message, how: How): Promise<JudgedLetter> {
    const outer = this.#within(() => observe(message, this.#tools));
    const seen = await seenIn({ message, outer }, this.#tools, this.#within);
    const networks = await observeNetworks(seen.facts.route, seen.facts.links, this.#lookup);
    return this.#within(() => weighed({ ...seen.facts, networks }, seen, how));
  }
}

type How = Pick<PassedOnVerdict, 'attached' | 'returned'>;

function weighed(all: Facts, seen: Opened, how: How): JudgedLetter {
  const facts = shaped(supported(letterItself(all)));
  // the route is as its reader attached it: nothing is said of the host that brought it
  const findings = ownFindings(facts).filter(({ detector }) => detectorById.get(detector)?.about !== 'host');
  const grade = gradeOf(facts, findings, seen.partial.length > 0);
  const kind = isHarmful(grade.kind) ? grade.kind : 'undecided';
  // of what went through other hands nobody can be certain
  const certainty = kind === 'undecided' || grade.certainty === 'possible' ? 'possible' : 'likely';
  const { from, subject, date } = facts;
  const letter = {
    author: from[0]?.value ?? { name: '', address: '' },
    ...(subject === undefined ? {} : { subject: subject.value }),
    ...(date === undefined ? {} : { date: date.value }),
    ...how,
    kind,
    certainty,
  } as const;
  return worse(judgedAs(letter, facts, findings, grade), judgePassedLetter(facts, seen.passedLetter));
}
