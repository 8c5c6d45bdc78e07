/**
 * Weighs the findings. Nothing is learnt from samples here: each detector has a weight with a reason, detectors that
 * say nearly the same form a group of which only the strongest counts, and counter-evidence is a finding like others.
 * The same facts and findings always give the same verdict.
 */

import { domainOfAddress } from '../message/psl.ts';
import { adviceOf, adviceWithoutHeader } from './advice.ts';
import type { DetectorId } from './detect/all.ts';
import type { Certainty, Unknown, Verdict } from './examination.ts';
import type { Attachment, Facts } from './facts.ts';
import { type Finding, harmful, isHarmful, type Kind, type Observation, STRONG } from './finding.ts';
import { detectorById, speaksFor } from './findings.ts';
import { hypothesesOf } from './hypotheses.ts';
import { byReason, canPhish, harmOf, hasLure, isAccused, isOfHostOnly } from './kind.ts';
import { sameHolder } from './known/brands/match.ts';
import { isPlayedNotice } from './known/carriers/notices.ts';
import { isCarrier } from './known/carriers/platforms.ts';
import { tellsAccount } from './known/stories/bank-details.ts';
import { quotes, quotesHimself } from './known/text/quotation.ts';
import { isKnownHouse } from './known/vouching/own-host.ts';
import type { JudgedLetter } from './passed-letter.ts';
import { summaryOf } from './summary.ts';

/** From this sum on we name a danger at all; one weak sign never does. */
const NAMED = 2;
/** More hints than these are more than chance. */
const HINTS = 2;
/** From this sum on, of at least two groups, it is likely. */
const LIKELY = 4;
/** From this sum on, of at least `GROUPS_OF_CERTAINTY` groups and with nothing against it, it is certain. */
const CERTAIN = 9;
const GROUPS_OF_CERTAINTY = 4;
/** With each such step of the sum the danger comes half the way that is left to 100. */
const HALF = 3;
/** What was not fully read, or brings another's lure along, is never at the harmless end of the list. */
const LEAST_DANGER = 20;

/** The sums that the verdict stands on. */
interface Weights {
  /** For and against together; below zero when the mail speaks for itself. */
  readonly net: number;
  /** Groups that speak for some harm. What honest mass mail has as well (an envelope elsewhere) is in `net` only. */
  readonly groups: number;
  /** One of them is more than a hint. */
  readonly isStrong: boolean;
  readonly kinds: ReadonlyMap<Kind, number>;
  readonly counter: number;
  /** Of it, what says who sent the mail. */
  readonly identity: number;
}

/** Facts, findings, the limits that were hit and the letter that is passed on, to a verdict. */
export function weigh(
  facts: Facts,
  findings: readonly Finding[],
  unknown: readonly Unknown[],
  partial: readonly string[],
  letter?: JudgedLetter,
): Verdict {
  const grade = gradeOf(facts, findings, partial.length > 0);
  const { because, against, certainty, danger } = grade;
  const passedOn = letter?.verdict;
  const bringsHarm = passedOn !== undefined && isHarmful(passedOn.kind);
  // who passes on what harms may be honest, and his mail is not harmless
  const kind = bringsHarm && grade.kind === 'legitimate' ? 'undecided' : grade.kind;
  const sender = hypothesesOf(facts, findings, kind, certainty);
  return {
    kind,
    certainty,
    danger: Math.max(danger, passedOn?.danger ?? 0),
    sender,
    because,
    against,
    unknown,
    summary: summaryOf(facts, findings, { kind, certainty, passedOn }, partial.length > 0),
    advice: [...adviceOf(facts, findings, kind, sender, letter), ...adviceWithoutHeader(facts, kind)],
    ...(passedOn === undefined ? {} : { passedOn }),
  };
}

/** What a mail is by its facts and findings, and how sure that is. */
export function gradeOf(
  facts: Facts,
  findings: readonly Finding[],
  partial: boolean,
): Pick<Verdict, 'kind' | 'certainty' | 'danger' | 'because' | 'against'> {
  const counted = isExcuse(facts, findings) ? findings : findings.filter((one) => !IDENTITY.has(one.detector));
  const weights = sum(counted);
  const { kind, certainty, net } = decide(facts, findings, weights, partial);
  const because = findings
    .filter((one) => one.weight > 0)
    .sort(byReason(kind))
    .map((one) => one.detector);
  // a swindler's own domain, proved, excuses nothing, and is not shown as if it did
  const excusing = counted.filter(
    ({ detector, weight }) => weight < 0 && (net === weights.net || !IDENTITY.has(detector)),
  );
  const against = excusing.map((one) => one.detector);
  const danger = dangerOf(kind, { ...weights, net }, partial || isPassedOn(findings));
  return { kind, certainty, danger, because, against };
}

/** What the writer passes on accuses him of nothing, and makes nothing of his mail good. */
const isPassedOn = (findings: readonly Finding[]): boolean => findings.some(({ detector }) => detector === 'passed-on');

/** Our own check of the sender's domain, and that of our border. */
const AUTHENTICATED: ReadonlySet<DetectorId> = new Set<DetectorId>([
  'authenticated-by-own-domain',
  'border-authenticated',
]);
/** He wrote here before, and by this way. */
const KNOWN = 'known-correspondent';
/** It came from a host of the sender's domain. */
const OWN_HOST = 'handover-in-sender-domain';
/** It never left the house of the sender and his reader. */
const INSIDE = 'sent-inside';
/** What says who sent it, and nothing of what he is after. */
const IDENTITY: ReadonlySet<string> = new Set([...AUTHENTICATED, KNOWN, OWN_HOST, INSIDE]);

/**
 * Who the sender is excuses hints, and signs of a false address or an odd host. It says nothing where a strong sign is of what
 * the mail is after, or of whom it plays, and another sign stands beside it: stolen accounts, free mailboxes and a swindler's
 * own domain pass every check, whoever made it. A well-known organisation that is proved is not its own imitator
 * (docs/decisions/0020-identity-is-not-goodwill.md, 0042-a-borrowed-name-has-no-pages-of-its-own.md).
 */
function isExcuse(facts: Facts, findings: readonly Finding[]): boolean {
  const accusing = findings.flatMap(({ detector, weight }) => {
    const { about, kinds, supports, group = detector } = detectorById.get(detector) ?? {};
    const isOfContent = kinds !== undefined && about !== 'host' && supports?.includes('forged') !== true;
    return weight > 0 && isOfContent ? [{ group, weight }] : [];
  });
  const strong = accusing.filter(({ weight }) => weight >= STRONG);
  const address = facts.from[0]?.value.address ?? '';
  // whose service it is says nothing of what its users write
  if (isCarrier(domainOfAddress(address))) return accusing.length < 2;
  if (strong.length === 0) return true;
  if (isKnownHouse(address) && findings.some(({ detector }) => AUTHENTICATED.has(detector))) return true;
  // a name alone is borrowed honestly as well: by dealers, agents, and offices for a campaign
  return strong.every(({ group }) => group === PLAYS) && accusing.every(({ group }) => group === PLAYS);
}

/** The group of detectors that say whose name was borrowed. */
const PLAYS = 'impersonation';

function sum(findings: readonly Finding[]): Weights {
  const strongest = new Map<string, number>();
  const kinds = new Map<Kind, Map<string, number>>();
  const harmful = new Map<string, number>();
  const ofHost = new Map<string, number>();
  for (const { detector: id, weight } of findings) {
    const detector = detectorById.get(id);
    const group = `${detector?.group ?? id}${weight < 0 ? '-' : '+'}`;
    if (Math.abs(weight) > Math.abs(strongest.get(group) ?? 0)) strongest.set(group, weight);
    if (weight <= 0 || detector?.kinds === undefined) continue;
    const sums = detector.about === 'host' ? ofHost : harmful;
    sums.set(group, Math.max(weight, sums.get(group) ?? 0));
    for (const kind of detector.kinds) {
      const groups = kinds.get(kind) ?? new Map<string, number>();
      groups.set(group, Math.max(weight, groups.get(group) ?? 0));
      kinds.set(kind, groups);
    }
  }
  // one strong sign of the host says that it is odd, and nothing of what the mail wants: then all of them are one hint
  const isHostBad = [...ofHost.values()].filter((weight) => weight >= STRONG).length > 1;
  const all = [...strongest.values()];
  const total = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
  return {
    net: total(all),
    groups: harmful.size + (isHostBad ? ofHost.size : Math.min(ofHost.size, 1)),
    isStrong: isHostBad || [...harmful.values()].some((weight) => weight >= STRONG),
    counter: total(all.filter((weight) => weight < 0)),
    identity: (strongest.get('border-authentication-') ?? 0) + (strongest.get(`${OWN_HOST}-`) ?? 0),
    kinds: new Map([...kinds].map(([kind, groups]) => [kind, total(groups.values())])),
  };
}

/** An answering machine's mail is judged as what it says; nothing came back with it, nor with a notice that somebody plays. */
function bounceForm(facts: Facts, findings: readonly Finding[]): string | undefined {
  const kind = facts.bounce?.value.kind;
  if (isPlayedNotice(facts) && findings.some(({ detector }) => detector === 'mailbox-lure')) return undefined;
  return kind === 'auto-reply' || kind === 'challenge' ? undefined : kind;
}

function decide(
  facts: Facts,
  findings: readonly Finding[],
  { net: all, groups, isStrong, kinds, counter, identity }: Weights,
  partial: boolean,
): { kind: Kind; certainty: Certainty; net: number } {
  const fitting = canPhish(facts, findings) ? kinds : withoutPhishing(kinds);
  // whether it is harm at all is told from the sums of all signs, whichever harm it is then called
  const heaviest = isOfHostOnly(findings) ? 'spam' : worstOf(fitting);
  const worst = heaviest === 'phishing' && !isAfterSecrets(findings) ? 'spam' : heaviest;
  const strength = heaviest === undefined ? 0 : (fitting.get(heaviest) ?? 0);
  const form = bounceForm(facts, findings);
  // spam needs no false name: who sent it excuses nothing where more than one sign speaks for spam
  const net = worst === 'spam' && strength > STRONG ? all - identity : all;
  // a bounce carries somebody else's mail, so signs found in it speak of that mail; only strong ones make it a lure
  if (form !== undefined && net < LIKELY) {
    // of a notice that our own server made its form leaves no doubt
    const isDoubtful = form === 'text' && facts.bounce?.value.ownSide !== true;
    return { kind: noticeOf(facts, form), certainty: isDoubtful ? 'possible' : 'likely', net: all };
  }
  if (
    worst !== undefined &&
    strength >= NAMED &&
    net >= NAMED &&
    (isEnough(groups, net, isStrong) || speaksAlone(facts, findings))
  ) {
    const kind = harmOf(facts, findings);
    // who is warned that his line will be closed is not told that it is mere spam, however doubtful the sender is
    if (kind === 'spam' && isAccused(findings)) return { kind: 'complaint', certainty: 'possible', net: all };
    // whether the reader asked for an advertisement does not stand in it
    const isCertain = net >= CERTAIN && groups >= GROUPS_OF_CERTAINTY && counter === 0;
    if (isCertain && !(kind === 'spam' && isOfWordsOnly(findings))) return { kind, certainty: 'certain', net };
    return { kind, certainty: net >= LIKELY && groups > 1 ? 'likely' : 'possible', net };
  }
  // what a letter wants that nobody could read is not known to be good
  if (!partial && facts.locked === undefined && net < 0) {
    const certainty = goodwillOf(facts, findings, net === counter);
    if (certainty !== undefined) return { kind: 'legitimate', certainty, net: all };
  }
  // a provider's warning in plain words: whether it is genuine comes first
  if (isAccused(findings)) return { kind: 'complaint', certainty: 'possible', net: all };
  return { kind: 'undecided', certainty: 'possible', net: all };
}

/** What came back, where this mail alone shows whose it was, is not asked again: its answer is the verdict. */
function noticeOf({ bounce }: Facts, form: string): Kind {
  if (form === 'feedback') return 'complaint';
  return bounce?.value.whose === 'backscatter' ? 'backscatter' : 'bounce';
}

/**
 * Two hints (a deadline, a link elsewhere) stand in every second honest newsletter; a third one, or a strong sign, does not. What
 * speaks for the mail makes a hint good: then it takes one more.
 */
const isEnough = (groups: number, net: number, isStrong: boolean): boolean =>
  isStrong ? groups > 1 : groups > HINTS && net > HINTS;

/**
 * Whether something says whom the mail plays, what secret it wants, or what it hides a page behind. A bare address, a
 * stranger's page and haste are signs of advertisements as well: alone they make the mail spam.
 */
const isAfterSecrets = (findings: readonly Finding[]): boolean =>
  findings.some(({ detector, weight }) => {
    const { kinds = [], isAfterSecrets: is = false } = detectorById.get(detector) ?? {};
    return weight > 0 && kinds.includes('phishing') && (!kinds.includes('spam') || (is && weight >= STRONG));
  });

/** All that is more than a hint tells what is offered, and nothing of a disguise, a bad host or a filter. */
const isOfWordsOnly = (findings: readonly Finding[]): boolean =>
  findings.every(
    ({ detector, weight }) => weight < STRONG || OF_WORDS.has(detector) || detectorById.get(detector)?.about === 'aim',
  );
/** They tell no aim, and are words all the same. */
const OF_WORDS: ReadonlySet<DetectorId> = new Set<DetectorId>(['removal-promise', 'personal-form']);

/** A gateway that saw the mail itself may be believed alone, unless all that it names are hints; a sign that we see needs a second one of another group. */
const speaksAlone = (facts: Facts, findings: readonly Finding[]): boolean =>
  findings.some(
    ({ weight, detector }) =>
      (detector === 'spam-stamp' && weight >= STRONG) ||
      // a name alone, with nothing to open, may be a dealer's or an employee's
      (weight === 3 && (hasLure(facts) || detectorById.get(detector)?.group !== PLAYS)),
  );

/**
 * How sure it is that the mail means well. That an unknown domain is proved tells who sent it and not what he is after: a
 * spammer's own passes every check. So it takes a well-known organisation that leads to its own pages, or an answer that
 * quotes what it answers, and hints of wording are let pass only to a proved organisation.
 */
function goodwillOf(facts: Facts, findings: readonly Finding[], isClean: boolean): Certainty | undefined {
  const supports = findings.filter(
    // whoever wrote before is well known to a thief as well: that alone makes no mail good
    (one) => one.weight < 0 && one.detector !== KNOWN && speaksFor(one, 'supports').includes('genuine'),
  );
  if (supports.length === 0) return undefined;
  const address = facts.from[0]?.value.address ?? '';
  const own = domainOfAddress(address);
  const isProved = supports.some(({ detector, weight }) => AUTHENTICATED.has(detector) && weight < -1);
  if (isKnownHouse(address) && leadsHome(facts, own)) {
    if (isProved && findings.every(({ weight }) => weight < STRONG)) return 'likely';
    return isClean ? 'possible' : undefined;
  }
  // an account in an answer is what swindlers step into a correspondence for
  if (facts.text !== undefined && tellsAccount(facts.text.value)) return undefined;
  return isClean && isAnswer(facts) && leadsNowhere(facts, own) ? (isProved ? 'likely' : 'possible') : undefined;
}

/** A signature under the letter (RFC 8551 §3.5, RFC 3156 §5) is no file to be opened. */
const SIGNATURES: ReadonlySet<string> = new Set([
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-signature',
]);
const isNoFile = ({ value: { inline, type } }: Observation<Attachment>): boolean =>
  inline === true || SIGNATURES.has(type);

/** Every page, and every mailbox, is the sender's own. What may hold strangers' words or files is not looked for there. */
const leadsHome = ({ links, attachments }: Facts, own: string): boolean =>
  attachments.every(isNoFile) && links.every(({ value }) => value.hidden === true || sameHolder(own, value.domain));

/** No file, and no link but to the front page of the sender's own domain, as signatures have it. */
const leadsNowhere = ({ links, attachments }: Facts, own: string): boolean =>
  attachments.every(isNoFile) &&
  links.every(({ value }) => value.domain === own && (FRONT_PAGE.test(value.url) || value.url.startsWith('mailto:')));

const FRONT_PAGE = /^https?:\/\/[^/?#]+\/?$/;

/** It names the mail that it answers, and quotes it: somebody else's. */
const isAnswer = (facts: Facts): boolean =>
  facts.thread !== undefined && quotes(facts.text?.value) && !quotesHimself(facts);

/** Without a lure, what speaks for phishing is after an answer: that is fraud. */
function withoutPhishing(kinds: ReadonlyMap<Kind, number>): ReadonlyMap<Kind, number> {
  const { phishing = 0, fraud = 0 } = Object.fromEntries(kinds);
  return new Map([...kinds, ['phishing', 0], ['fraud', Math.max(phishing, fraud)]]);
}

function worstOf(kinds: ReadonlyMap<Kind, number>): (typeof harmful)[number] | undefined {
  let worst: (typeof harmful)[number] | undefined;
  for (const kind of harmful) {
    if ((kinds.get(kind) ?? 0) > (worst === undefined ? 0 : (kinds.get(worst) ?? 0))) worst = kind;
  }
  return worst;
}

/** 0 to 100; grows with the sum and never decides anything: it is for sorting a list. */
function dangerOf(kind: Kind, { net, kinds, groups }: Weights, partial: boolean): number {
  const malware = (kinds.get('malware') ?? 0) > 0 && kind === 'malware' ? 1 : 0;
  // what honest mass mail has as well puts no mail above another
  const sum = groups === 0 ? 0 : net + malware;
  const danger = Math.round(100 * (1 - 2 ** (-Math.max(0, sum) / HALF)));
  return partial ? Math.max(danger, LEAST_DANGER) : danger;
}
