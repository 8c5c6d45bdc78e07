/** Runs every detector over the facts. Opinions are made here and nowhere else. */
import { detectors, type KnownDetector } from './detect/all.ts';
import type { Facts } from './facts.ts';
import { fill } from './fill.ts';
import type { Detector, Finding, Hit, Hypothesis, Kind, Proof, Text, Weight } from './finding.ts';
import { asWritten } from './known/carriers/dark-letter.ts';
import { isSystemReport } from './known/carriers/notices.ts';
import { quotedAsWritten } from './quoted-as-written.ts';

/** What a finding's detector says of itself: kinds, group, hypotheses. */
export const detectorById: ReadonlyMap<string, Detector> = new Map(detectors.map((one) => [one.id, one]));

/** The kinds of mail that a finding speaks for, the likeliest first. */
export const kindsOf = ({ detector, kinds }: Finding): readonly Kind[] =>
  kinds ?? detectorById.get(detector)?.kinds ?? [];

/** The hypotheses about the sender that a finding speaks for, or against. */
export const speaksFor = (finding: Finding, side: 'supports' | 'contradicts'): readonly Hypothesis[] =>
  finding[side] ?? detectorById.get(finding.detector)?.[side] ?? [];

/** A finding points at no more places than a reader can look at; `explains` says what they have in common. */
const PROOFS_OF_A_FINDING = 16;

/** Characters of one value in a sentence: longer than any honest name, address or phrase. */
const LONGEST_WORD = 160;

/**
 * Facts to findings, strongest first, in a stable order. A detector that speaks in several places gives one finding:
 * the words of its first hit, the proofs of all.
 */
export function findingsOf(facts: Facts, all: readonly KnownDetector[] = detectors): Finding[] {
  const findings: Finding[] = [];
  const isReport = isSystemReport(facts);
  const letter = asWritten(facts);
  for (const detector of all) {
    if (isReport && detector.exceptReports === true) continue;
    const hits = detector.detect(detector.about === 'aim' || detector.isOfLetter === true ? letter : facts);
    const first = hits[0];
    if (first !== undefined) findings.push(findingOf(detector, first, hits, facts));
  }
  return findings.sort(strongestFirst);
}

function findingOf(detector: KnownDetector, first: Hit, hits: readonly Hit[], facts: Facts): Finding {
  const [head, ...rest] = first.proof;
  const proof: [Proof, ...Proof[]] = [head, ...rest];
  for (const hit of hits.slice(1)) {
    for (const one of hit.proof) if (proof.length < PROOFS_OF_A_FINDING) proof.push(one);
  }
  const kinds = others(hits, ({ kinds: one }) => one);
  const supports = others(hits, (one) => one.supports);
  const contradicts = others(hits, (one) => one.contradicts);
  return {
    detector: detector.id,
    weight: heaviest(detector, hits),
    ...(kinds === undefined ? {} : { kinds }),
    ...(supports === undefined ? {} : { supports }),
    ...(contradicts === undefined ? {} : { contradicts }),
    proof,
    title: first.title ?? detector.title,
    explains: fill(detector.explains, quotedAsWritten(inHoles(first.words), facts)),
    mistakes: detector.mistakes,
  };
}

/** One place that speaks for what the detector commonly does is enough for that. */
function others<T>(hits: readonly Hit[], of: (hit: Hit) => readonly T[] | undefined): readonly T[] | undefined {
  const all = new Set<T>();
  for (const hit of hits) {
    const own = of(hit);
    if (own === undefined) return undefined;
    for (const one of own) all.add(one);
  }
  return [...all];
}

/** A hit may weigh less than its detector; of several the heaviest counts. */
function heaviest(detector: Detector, hits: readonly Hit[]): Weight {
  return hits.map((hit) => hit.weight ?? detector.weight).reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
}

/** What a stranger wrote fills a hole, not the page: shortened, and on one line where it runs over the end of one in the letter. */
function inHoles(words: Hit['words']): Hit['words'] {
  // a Text is a sentence of ours
  const fits = (value: string | Text): boolean =>
    typeof value === 'object' || (value.length <= LONGEST_WORD && !value.includes('\n'));
  if (words === undefined || Object.values(words).every(fits)) return words;
  return Object.fromEntries(
    Object.entries(words).map(([hole, value]) => [
      hole,
      typeof value === 'object' ? value : onOneLine(shortened(value)),
    ]),
  );
}

const shortened = (value: string): string =>
  value.length <= LONGEST_WORD ? value : `${value.slice(0, LONGEST_WORD)}…`;

const onOneLine = (value: string): string =>
  value.includes('\n')
    ? value
        .split('\n')
        .map((line) => line.trim())
        .join(' ')
    : value;

/** The order of findings: a stable one. */
export const strongestFirst = (a: Finding, b: Finding): number =>
  Math.abs(b.weight) - Math.abs(a.weight) || compare(a.detector, b.detector);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
