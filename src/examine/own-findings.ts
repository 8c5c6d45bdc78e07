/**
 * What the writer of a mail is judged by. Where he passes on a mail that he says is another's, the signs that stand in
 * that passage alone tell of it and not of him (docs/decisions/0016-a-mail-inside-a-mail-is-not-its-forwarders.md).
 */
import { REPLY_OR_FORWARD } from '../message/subject.ts';
import { detectors } from './detect/all.ts';
import passedOn from './detect/passed-on.ts';
import type { Facts, PassedOn } from './facts.ts';
import { type Finding, isHarmful, type Observation, type Proof, STRONG } from './finding.ts';
import { findingsOf, kindsOf, strongestFirst } from './findings.ts';
import { behindStamps, quotes, withoutReply } from './known/text/quotation.ts';
import { PLACES } from './observe/links.ts';
import { shaped } from './shaped.ts';

/** The findings, without those that tell only of what is passed on; `passed-on` is there when some were left out. */
export function ownFindings(facts: Facts): readonly Finding[] {
  const all = withFirst(withWriters(findingsOf(facts), facts), facts);
  const told = all.find((one) => one.detector === passedOn.id);
  if (told === undefined || facts.passedOn === undefined) return all;
  const whole = all.filter((one) => one !== told);
  if (!whole.some(accuses)) return whole;
  // only those that spoke of the whole are asked again
  const spoken = new Set<string>(whole.map((one) => one.detector));
  const asked = detectors.filter(({ id }) => spoken.has(id));
  const beside = new Map(findingsOf(besideOf(facts, facts.passedOn), asked).map((one) => [one.detector, one]));
  const own = whole.flatMap((one) => beside.get(one.detector) ?? []);
  const isOfPassage = whole.some((one) => accuses(one) && !beside.has(one.detector));
  if (!isOfPassage || own.some((one) => accuses(one) && one.weight >= STRONG)) return whole;
  return all.flatMap((one) => (one === told ? one : (beside.get(one.detector) ?? [])));
}

/**
 * A quotation in a mail that answers nothing may be typed to look like an answer: what its writer says above it is read as a letter of
 * his own as well.
 */
function withWriters(all: readonly Finding[], facts: Facts): readonly Finding[] {
  const { passedOn, ...rest } = facts;
  // a mail system brings the letter back that it could not deliver, and answers nobody either
  if (passedOn === undefined || facts.thread !== undefined || facts.bounce !== undefined) return all;
  if (isPassed(facts.subject?.value ?? '')) return all;
  return joined(all, findingsOf(besideOf(rest, passedOn)));
}

/**
 * A mail that names an earlier one and says `Re:`, and quotes nothing of it, may be a first letter whose writer typed three words into
 * its header: it is read as that too. Who answers honestly writes nothing that accuses a first letter either, but for one in hundreds.
 */
function withFirst(all: readonly Finding[], facts: Facts): readonly Finding[] {
  const { thread, subject, text, bounce, distribution } = facts;
  if (thread === undefined || bounce !== undefined || quotes(text?.value) || distribution.length > 0) return all;
  const first = subject === undefined ? undefined : { ...subject, value: withoutReply(subject.value) };
  return joined(all, findingsOf(shaped({ ...facts, thread: undefined, subject: first })));
}

/** And what accuses another reading of the mail, where nothing of the same name is there. */
function joined(all: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(all.map(({ detector }) => detector));
  const more = others.filter((one) => !known.has(one.detector) && accuses(one));
  return more.length === 0 ? all : [...all, ...more].sort(strongestFirst);
}

const accuses = (finding: Finding): boolean => finding.weight > 0 && kindsOf(finding).some(isHarmful);

/** The facts of what stands beside the passages. */
export function besideOf(facts: Facts, { value, proof }: Observation<PassedOn>): Facts {
  const isInside = inside(proof);
  const isOf = ({ proof: places }: Observation<unknown>): boolean => places.length < PLACES && places.every(isInside);
  const { subject, text, ...rest } = facts;
  return shaped({
    ...rest,
    ...(subject === undefined || isPassed(subject.value) ? {} : { subject }),
    ...(text === undefined ? {} : { text: { ...text, value: value.own } }),
    links: facts.links.filter((one) => !isOf(one)),
    stamps: facts.stamps.filter((one) => !isOf(one)),
  });
}

/** The subject of a mail that is passed on or answered is that mail's. */
const isPassed = (subject: string): boolean => REPLY_OR_FORWARD.test(behindStamps(subject));

export function inside(proof: readonly Proof[]): (place: Proof) => boolean {
  const spans = proof.flatMap((one) => ('at' in one ? [one.at] : []));
  return (place) =>
    'at' in place && spans.some(([start, end]) => start <= place.at[0] && place.at[1] <= end && place.at[0] < end);
}
