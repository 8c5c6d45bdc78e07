/**
 * The letter that a mail passes on, judged by what was copied of it: its words, its links, the files that came along, and whose it is
 * said to be. Its header and its route are lost, so nothing is said of who sent it
 * (docs/decisions/0082-the-letter-passed-on-is-judged-too.md).
 */
import { hostOfAddress } from '../message/psl.ts';
import { adviceOf } from './advice.ts';
import { detectors } from './detect/all.ts';
import type { PassedOnVerdict, Verdict } from './examination.ts';
import type { Facts, Link, Mailbox } from './facts.ts';
import { type Finding, isHarmful, type Observation, type Text } from './finding.ts';
import { findingsOf } from './findings.ts';
import { isFreemail } from './known/senders/freemail.ts';
import { isOfOther } from './known/senders/passage-author.ts';
import { doubtsIn } from './known/stories/doubts.ts';
import { isReply, quotes } from './known/text/quotation.ts';
import { letterItself } from './letter-itself.ts';
import type { PassedLetter } from './observe/passed-letter.ts';
import { besideOf, inside } from './own-findings.ts';
import { passedOnSummary } from './passed-on-words.ts';
import { shaped } from './shaped.ts';
import { reasonsOf } from './summary.ts';
import { gradeOf } from './verdict.ts';

/** What is said of the letter, and what to do about it. */
export interface JudgedLetter {
  readonly verdict: PassedOnVerdict;
  readonly advice: readonly Text[];
}

/**
 * Undefined where no letter of another's is passed on: what a mail answers is its reader's own, or known to him, unless its writer asks
 * whether it is real.
 * @param read reads the letter; it is asked only where there may be one
 */
export function judgePassedLetter(facts: Facts, read: () => PassedLetter | undefined): JudgedLetter | undefined {
  const { passedOn, bounce, subject } = facts;
  if (passedOn === undefined || bounce !== undefined || !isOfOther(passedOn.value, facts)) return undefined;
  const isForward = passedOn.value.how === 'forwarded' && !isReply(subject?.value ?? '');
  if (!isForward && !doubtsIn(passedOn.value.own)) return undefined;
  const letter = read();
  return letter === undefined ? undefined : judged(facts, letter);
}

/** A letter that passes on another is judged by its own words first: who asks about a lure has not written it. */
function judged(outer: Facts, letter: PassedLetter): JudgedLetter {
  const whole = factsOf(outer, letter);
  if (letter.letter === undefined || letter.passedOn === undefined) return weighed(whole, letter);
  // the mark of a forward inside of a quotation's: one letter
  if (isOfOne(letter.author, letter.letter.author)) return judged(outer, letter.letter);
  const own = weighed(shaped({ ...besideOf(whole, letter.passedOn), attachments: [] }), letter);
  if (isHarmful(own.verdict.kind)) return own;
  const inner = judged(whole, letter.letter);
  if (isHarmful(inner.verdict.kind)) return inner;
  // an answer says of what it quotes what it likes
  if (whole.thread !== undefined) return inner;
  // its mark may have been typed, and the lure may stand on both sides of it
  const all = weighed(whole, letter);
  return isHarmful(all.verdict.kind) ? all : inner;
}

const isOfOne = (one: Mailbox, other: Mailbox): boolean =>
  one.address === other.address && (one.address !== '' || one.name === other.name);

/** What tells of the way of a mail, of who it names or of its header has nothing to stand on here. */
const asked = detectors.filter(({ about }) => about !== 'host');

function weighed(facts: Facts, { author, subject, date }: PassedLetter): JudgedLetter {
  const findings = findingsOf(facts, asked);
  const grade = gradeOf(facts, findings, false);
  // what could speak for an honest letter (who signed it, the marks of a newsletter) is lost with its header: what is no more than possible is left open
  const kind = grade.certainty !== 'possible' && isHarmful(grade.kind) ? grade.kind : 'undecided';
  // and of a copy nobody can be certain
  const certainty = kind === 'undecided' ? 'possible' : 'likely';
  return judgedAs(
    { author, ...(subject === undefined ? {} : { subject }), ...(date === undefined ? {} : { date }), kind, certainty },
    facts,
    findings,
    grade,
  );
}

/** The verdict of a letter, with the reasons for it and what to do about it. */
export function judgedAs(
  letter: Pick<PassedOnVerdict, 'author' | 'subject' | 'date' | 'attached' | 'returned' | 'kind' | 'certainty'>,
  facts: Facts,
  findings: readonly Finding[],
  { danger, because }: Pick<Verdict, 'danger' | 'because'>,
): JudgedLetter {
  const { kind } = letter;
  const told = findings.filter(({ detector }) => because.includes(detector));
  const summary = passedOnSummary({ ...letter, findings: told }, isHarmful(kind) ? reasonsOf(told, kind) : []);
  return {
    verdict: { ...letter, danger, because, summary, findings: told },
    advice: isHarmful(kind) ? adviceOf(facts, findings, kind, []) : [],
  };
}

const IN_FILES: ReadonlySet<Link['where']> = new Set(['attachment', 'qr']);

/** The facts of the letter as of a mail without header and route; its reader is whoever passes it on. */
function factsOf(outer: Facts, { how, author, subject, text, proof }: PassedLetter): Facts {
  const isInside = inside(proof);
  const isOf = (one: Observation<unknown>): boolean => one.proof.some(isInside);
  const isCarried = how === 'forwarded';
  return shaped(
    letterItself({
      ...(subject === undefined ? {} : { subject: { value: subject, proof } }),
      from: author.address === '' ? [] : [{ value: withProvider(author), proof }],
      replyTo: [],
      sender: [],
      to: outer.from,
      cc: [],
      route: { value: { hops: [], basis: outer.route.value.basis }, proof },
      networks: outer.networks.filter(({ value }) => value.role === 'link'),
      authentication: { value: { reported: [] }, proof },
      listings: outer.listings?.filter(({ value }) => value.role === 'link'),
      // a program forwards a letter with its files and pictures
      links: outer.links.filter((one) => isOf(one) || (isCarried && IN_FILES.has(one.value.where))),
      pictures: outer.pictures?.filter(isOf),
      attachments: isCarried ? outer.attachments : [],
      scans: outer.scans?.filter(({ value }) => isCarried && value.of === 'file'),
      stamps: outer.stamps.filter(isOf),
      text,
      // the field that names what it answers is lost; that it answers is told by its subject and by a quotation
      ...(isReply(subject ?? '') && quotes(text.value)
        ? { thread: { value: { inReplyTo: '', references: [] }, proof } }
        : {}),
      distribution: [],
      defects: [],
    }),
  );
}

const withProvider = (author: Mailbox): Mailbox =>
  isFreemail(hostOfAddress(author.address)) ? { ...author, free: true } : author;
