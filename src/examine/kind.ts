/**
 * Which harm a mail is called. What it wants of its reader decides: that a program runs, secrets, money or an answer, or that
 * something is bought. Whom it plays, where its pages lie and how it came are means, and decide only where nothing else
 * does (docs/decisions/0056-the-kind-is-what-the-mail-wants.md).
 */
import type { DetectorId } from './detect/all.ts';
import type { Facts } from './facts.ts';
import { type Finding, harmful, type Kind, STRONG } from './finding.ts';
import { detectorById, kindsOf } from './findings.ts';
import { isOpenPage } from './known/links/link-ends.ts';
import { askOf } from './known/stories/asks.ts';
import { codeToScan } from './known/stories/codes-to-scan.ts';
import { leadsElsewhere } from './known/stories/lures.ts';
import { phrasesIn } from './known/stories/phrases.ts';

type Harm = (typeof harmful)[number];

/** A file of this weight is no suspicion. */
const PROGRAM = 3;

/** What says where answers go by the header alone. */
const ANSWERS: ReadonlySet<DetectorId> = new Set<DetectorId>(['replyto-freemail', 'replyto-other-domain']);
/** What asks for secrets, and its weight where several or that of a mailbox shall be told. */
const SECRET = 'secret-asked';
const GRAVE = 3;
/** What filters call spam may be any harm. */
const STAMP = 'spam-stamp';
const ANY: readonly Kind[] = ['spam', 'phishing', 'fraud'];

/** A finding with the kinds that it speaks for beside the others. */
interface Voice {
  readonly kinds: readonly Kind[];
  readonly weight: number;
  readonly group: string;
  readonly isAim: boolean;
  readonly isAfterSecrets: boolean;
}

/** The harm that the signs against a mail speak of. */
export function harmOf(facts: Facts, findings: readonly Finding[]): Harm {
  const against = accusing(findings);
  if (against.some(bringsProgram)) return 'malware';
  if (isOfHostOnly(findings)) return 'spam';
  const voices = voicesOf(facts, against);
  // what may be after several things is most likely after the first
  const aims = voices.filter(({ isAim, weight }) => isAim && weight >= STRONG);
  const wanted = sumsOf(aims.map((aim) => ({ ...aim, kinds: aim.kinds.slice(0, 1) })));
  const all = sumsOf(voices);
  const possible = harmful.filter((kind) => kind === 'spam' || voices.some((voice) => isReason(voice, kind)));
  // the worse one stands first and wins a draw
  const harm = possible.reduce((best, kind) => {
    const more = (wanted.get(kind) ?? 0) - (wanted.get(best) ?? 0) || (all.get(kind) ?? 0) - (all.get(best) ?? 0);
    return more > 0 ? kind : best;
  });
  if (harm !== 'spam' || !canPhish(facts, findings) || voices.some(isOffer)) return harm;
  // nothing is sold to whoever loses his account, or is accused, unless he opens a page
  return threatensAccount(facts) || (isAccused(findings) && leadsElsewhere(facts)) ? 'phishing' : harm;
}

/** The reader himself is said to send spam. */
export const isAccused = (findings: readonly Finding[]): boolean =>
  findings.some(({ detector }) => detector === 'accused-of-sending');

/** Something is sold, or praised. */
const isOffer = ({ isAim, kinds }: Voice): boolean => isAim && kinds.includes('spam');

/** An account, or what is kept in it, is lost soon, and a page is to be opened. */
function threatensAccount({ text, subject, links }: Facts): boolean {
  if (text === undefined || !links.some(({ value }) => isOpenPage(value))) return false;
  const said = phrasesIn(text.value, subject?.value ?? '');
  const lost = said.filter(({ group }) => group === 'credential').map(({ phrase }) => phrase);
  return lost.length > 0 && askOf(lost) === 'blocked' && said.some(({ group }) => group === 'deadline');
}

const accusing = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((one) => one.weight > 0 && kindsOf(one).length > 0);

/** Nothing that speaks for harm says what the mail wants: what comes from such a host is mostly spam. */
export function isOfHostOnly(findings: readonly Finding[]): boolean {
  const against = accusing(findings);
  return against.length > 0 && against.every(({ detector }) => detectorById.get(detector)?.about === 'host');
}

/** Of so few kinds a sign says what the mail is; of more it says that something is wrong. */
const TELLING = 2;

/** Puts first what says most of why a mail is of this kind, then the strongest. */
export function byReason(kind: Kind): (a: Finding, b: Finding) => number {
  const rank = (finding: Finding): number => {
    const kinds = kindsOf(finding);
    if (!kinds.includes(kind)) return 0;
    return kinds.length <= TELLING && finding.weight >= STRONG ? 2 : 1;
  };
  // what speaks for no harm by itself comes last
  const breadth = (finding: Finding): number => kindsOf(finding).length || Number.POSITIVE_INFINITY;
  return (a, b) => rank(b) - rank(a) || b.weight - a.weight || breadth(a) - breadth(b) || 0;
}

/** Something in the mail runs, or was found to: it is malware, whatever it is dressed as. */
const bringsProgram = (finding: Finding): boolean =>
  finding.weight >= PROGRAM && kindsOf(finding).every((kind) => kind === 'malware');

/**
 * Whether it is enough to name this harm and not spam. A stranger's page, haste and an odd sender stand in advertisements as
 * well; so do offers, unless money is what they are known for.
 */
function isReason({ kinds, weight, isAim, isAfterSecrets }: Voice, kind: Harm): boolean {
  if (!kinds.includes(kind) || (weight < STRONG && (!isAim || kinds.includes('spam')))) return false;
  if (!kinds.includes('spam')) return true;
  return kind === 'phishing' ? isAfterSecrets : kind === 'fraud' && isAim && kinds[0] === 'fraud';
}

function voicesOf(facts: Facts, findings: readonly Finding[]): readonly Voice[] {
  const isAfterAnswer = !leadsElsewhere(facts);
  const isPossible = canPhish(facts, findings);
  return findings.map((finding) => {
    const { group = finding.detector, about, isAfterSecrets = false } = detectorById.get(finding.detector) ?? {};
    // who has a page to be opened does not wait for answers; what is after an answer wants no page opened
    const isOpen = finding.detector === STAMP || (ANSWERS.has(finding.detector) && !isAfterAnswer);
    const kinds = isOpen ? ANY : kindsOf(finding);
    return {
      kinds: isPossible ? kinds : kinds.map((kind) => (kind === 'phishing' ? 'fraud' : kind)),
      weight: finding.weight,
      group,
      isAim: about === 'aim',
      isAfterSecrets,
    };
  });
}

/** For each kind the strongest signs of its groups. */
function sumsOf(voices: readonly Voice[]): ReadonlyMap<Kind, number> {
  const sums = new Map<Kind, number>();
  for (const kind of harmful) {
    const groups = new Map<string, number>();
    for (const { kinds, group, weight } of voices)
      if (kinds.includes(kind)) groups.set(group, Math.max(weight, groups.get(group) ?? 0));
    sums.set(
      kind,
      [...groups.values()].reduce((a, b) => a + b, 0),
    );
  }
  return sums;
}

/** Phishing needs something to open, or room in the answer for the password of a mailbox. */
export const canPhish = (facts: Facts, findings: readonly Finding[]): boolean =>
  hasLure(facts) || findings.some(({ detector, weight }) => detector === SECRET && weight === GRAVE);

/** Something to open: a link, a file, or a form in it, or a code that a telephone reads. */
export const hasLure = (facts: Facts): boolean =>
  facts.links.length > 0 || facts.attachments.length > 0 || codeToScan(facts) !== undefined;
