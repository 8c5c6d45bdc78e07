/**
 * The mails that a mail brings along as files, judged as mails of their own: with their header and their route, which whoever attached them
 * may have written (docs/decisions/0091-an-attached-mail-is-judged-too.md).
 */
import type { Lookup } from '../lookup/lookup.ts';
import type { Message, Part } from '../message/message.ts';
import { readMessage } from '../message/mime.ts';
import { isMailFile, reportedIn } from '../message/reported.ts';
import type { Tools } from './examine.ts';
import type { Facts } from './facts.ts';
import { isHarmful } from './finding.ts';
import { detectorById } from './findings.ts';
import { letterItself } from './letter-itself.ts';
import { observeNetworks } from './observe/networks.ts';
import { observe } from './observe.ts';
import { type Opened, seenIn, type Within } from './opened.ts';
import { ownFindings } from './own-findings.ts';
import { type JudgedLetter, judgedAs, judgePassedLetter } from './passed-letter.ts';
import { shaped } from './shaped.ts';
import { supported } from './supported.ts';
import { gradeOf } from './verdict.ts';

/** Attached mails that are judged, those inside of others included; a digest has some twenty, and `--reported` judges them all. */
const JUDGED = 10;
/** Mails inside of mails. */
const DEPTH = 3;

/**
 * The worst of the attached mails, judged without asking anybody outside. Undefined where none is attached, for reports of mail
 * systems, which return mails, and where there are several and none of them harms.
 */
export async function judgeAttached(
  message: Message,
  tools: Tools,
  lookup: Lookup,
  within: Within,
): Promise<JudgedLetter | undefined> {
  // most mails bring none
  if (message.body.type === 'multipart/report' || !holdsMail(message.body)) return undefined;
  const judges = new Judges(tools, lookup, within);
  const all = await judges.inside(message, DEPTH);
  const worst = all.reduce<JudgedLetter | undefined>(worse, undefined);
  return worst !== undefined && (all.length === 1 || isHarmful(worst.verdict.kind)) ? worst : undefined;
}

/** Of two letters the one that harms more. */
export function worse(one: JudgedLetter, other: JudgedLetter | undefined): JudgedLetter;
export function worse(one: JudgedLetter | undefined, other: JudgedLetter | undefined): JudgedLetter | undefined;
export function worse(one: JudgedLetter | undefined, other: JudgedLetter | undefined): JudgedLetter | undefined {
  return one === undefined || (other !== undefined && rank(other) > rank(one)) ? other : one;
}

const rank = ({ verdict: { kind, danger } }: JudgedLetter): number => (isHarmful(kind) ? 1000 : 0) + danger;

// the depth is bounded by `limits.depth` of the reader
const holdsMail = (part: Part): boolean => isMailFile(part) || part.parts.some(holdsMail);

class Judges {
  readonly #tools: Tools;
  readonly #lookup: Lookup;
  readonly #within: Within;
  #left = JUDGED;

  constructor(tools: Tools, lookup: Lookup, within: Within) {
    this.#tools = tools;
    this.#lookup = lookup;
    this.#within = within;
  }

  async inside(message: Message, depth: number): Promise<JudgedLetter[]> {
    const judged: JudgedLetter[] = [];
    for (const { bytes, part, owner } of this.#within(() => reportedIn(message))) {
      if (this.#left <= 0 || depth <= 0) break;
      this.#left -= 1;
      const inner = part.message ?? this.#within(() => readMessage(bytes, { within: owner.within ?? part.bodyAt }));
      judged.push(await this.#judge(inner), ...(await this.inside(inner, depth - 1)));
    }
    return judged;
  }

  async #judge(message: Message): Promise<JudgedLetter> {
    const outer = this.#within(() => observe(message, this.#tools));
    const seen = await seenIn({ message, outer }, this.#tools, this.#within);
    const networks = await observeNetworks(seen.facts.route, seen.facts.links, this.#lookup);
    return this.#within(() => weighed({ ...seen.facts, networks }, seen));
  }
}

function weighed(all: Facts, seen: Opened): JudgedLetter {
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
    attached: true,
    kind,
    certainty,
  } as const;
  return worse(judgedAs(letter, facts, findings, grade), judgePassedLetter(facts, seen.passedLetter));
}
