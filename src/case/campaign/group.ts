/**
 * Mails gathered into groups by what they have in common. A mail is held against a group as a whole and not against its
 * nearest member, so that no chain of small likenesses joins strangers.
 */
import { alike } from './skeleton.ts';
import { isBorne, type Trait, type TraitKind, type Traits } from './traits.ts';

export interface Candidate {
  /** SHA-256 of the mail. */
  readonly sha256: string;
  readonly traits: Traits;
}

export interface Reason {
  readonly kind: TraitKind;
  /** Of `text` nothing is shown: it is the words themselves that are alike. */
  readonly value: string;
  /** Mails of the group that have it. */
  readonly mails: number;
}

interface Group {
  /** In the order in which they were given. */
  readonly mails: readonly string[];
  /** What weighs most first. */
  readonly reasons: readonly Reason[];
}

/** From so much on two belong together. */
const TOGETHER = 1;
/** A value that more mails have identifies nobody. */
const COMMON = 1_000;
/** A host that handed over mails of more senders than this is a relay of many. */
const MANY = 8;
/** Texts that share fewer pieces are not the same text. */
const ALIKE = 0.5;
/** Texts of one group against which another is held; they differ little. */
const TEXTS = 5;
/** Groups that a mail is held against, those with most in common first. */
const HELD = 20;
/**
 * Groups that may have one band of a text: what more have is a footer or a form letter's frame, whose groups each mail was
 * compared with. Texts that are really alike have further bands in common.
 */
const CROWDED = 300;
/** Rounds in which groups are held against each other; more change nothing in practice. */
const ROUNDS = 3;
const REASONS = 12;

interface Growing {
  readonly id: number;
  readonly mails: string[];
  readonly values: Map<string, { trait: Trait; mails: number }>;
  readonly texts: Uint32Array[];
  readonly bands: Set<string>;
  /** Mails whose text is like that of one before. */
  likeTexts: number;
}

/**
 * Groups of two and more, the biggest first. The same mails in the same order give the same groups.
 * @param common how many mails of the whole store have a value; values that more than 1,000 have are left out
 */
export function groupsOf(candidates: readonly Candidate[], common?: (trait: Trait) => number): readonly Group[] {
  const seen = countOf(candidates);
  const relays = relaysOf(candidates);
  // the source of what came back is one machine, however many of its mails did: a month of it is thousands
  const counts = (trait: Trait): boolean =>
    trait.kind === 'returned' ||
    (Math.max(seen.get(keyOf(trait)) ?? 0, common?.(trait) ?? 0) <= COMMON &&
      !(trait.kind === 'handover' && relays.has(trait.value)));
  const groups = new Gathering(counts);
  for (const candidate of candidates) groups.add(candidate);
  groups.join();
  return groups.all();
}

const keyOf = ({ kind, value }: Trait): string => `${kind} ${value}`;

function countOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { traits } of candidates)
    for (const trait of traits.values) seen.set(keyOf(trait), (seen.get(keyOf(trait)) ?? 0) + 1);
  return seen;
}

/** Hosts that hand over what many senders wrote, as a forwarder or a relay does: they say nothing of any of those. */
function relaysOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  const senders = new Map<string, Set<string>>();
  for (const { traits } of candidates) {
    const from = traits.values.find(({ kind, value }) => kind === 'sender' && value.includes('@'))?.value;
    if (from === undefined) continue;
    for (const { kind, value } of traits.values) {
      if (kind !== 'handover') continue;
      const known = senders.get(value);
      if (known === undefined) senders.set(value, new Set([from]));
      else if (known.size <= MANY) known.add(from);
    }
  }
  return new Set([...senders].filter(([, from]) => from.size > MANY).map(([value]) => value));
}

class Gathering {
  readonly #counts: (trait: Trait) => boolean;
  readonly #groups = new Map<number, Growing>();
  /** Groups by a value or a band of a text that they have. */
  readonly #by = new Map<string, Set<number>>();
  #next = 0;

  constructor(counts: (trait: Trait) => boolean) {
    this.#counts = counts;
  }

  add({ sha256, traits }: Candidate): void {
    const one = this.#alone(sha256, traits);
    const best = this.#best(one);
    if (best === undefined) this.#keep(one);
    else this.#absorb(best, one);
  }

  /** Groups that grew towards each other are joined. */
  join(): void {
    for (let round = 0; round < ROUNDS; round += 1) {
      let joined = 0;
      for (const group of [...this.#groups.values()].sort((a, b) => a.mails.length - b.mails.length)) {
        const best = this.#best(group);
        if (best === undefined) continue;
        this.#drop(group);
        this.#absorb(best, group);
        joined += 1;
      }
      if (joined === 0) return;
    }
  }

  all(): readonly Group[] {
    return [...this.#groups.values()]
      .filter(({ mails }) => mails.length > 1)
      .sort((a, b) => b.mails.length - a.mails.length || a.id - b.id)
      .map((group) => ({ mails: group.mails, reasons: reasonsOf(group) }));
  }

  #alone(sha256: string, { values, text }: Traits): Growing {
    const counted = values.filter(this.#counts);
    return {
      id: this.#next++,
      mails: [sha256],
      values: new Map(counted.map((trait) => [keyOf(trait), { trait, mails: 1 }])),
      texts: text === undefined ? [] : [text.hashes],
      bands: new Set((text?.bands ?? []).map((band) => `band ${band}`)),
      likeTexts: 0,
    };
  }

  /** The group that it belongs to most, if to any. */
  #best(one: Growing): Growing | undefined {
    const near = new Map<number, number>();
    const bands = [...one.bands].filter((band) => (this.#by.get(band)?.size ?? 0) <= CROWDED);
    for (const key of [...one.values.keys(), ...bands])
      for (const id of this.#by.get(key) ?? []) if (id !== one.id) near.set(id, (near.get(id) ?? 0) + 1);
    let best: { readonly group: Growing; readonly score: number } | undefined;
    for (const [id] of [...near].sort(([a, m], [b, n]) => n - m || a - b).slice(0, HELD)) {
      const group = this.#groups.get(id);
      const score = group === undefined ? 0 : likeness(one, group);
      if (group !== undefined && score >= TOGETHER && score > (best?.score ?? 0)) best = { group, score };
    }
    return best?.group;
  }

  #keep(group: Growing): void {
    this.#groups.set(group.id, group);
    this.#index(group, [...group.values.keys(), ...group.bands]);
  }

  #drop(group: Growing): void {
    this.#groups.delete(group.id);
    for (const key of [...group.values.keys(), ...group.bands]) this.#by.get(key)?.delete(group.id);
  }

  #index({ id }: Growing, keys: readonly string[]): void {
    for (const key of keys) {
      const known = this.#by.get(key);
      if (known === undefined) this.#by.set(key, new Set([id]));
      else known.add(id);
    }
  }

  #absorb(into: Growing, from: Growing): void {
    into.likeTexts += from.likeTexts + (textLikeness(into, from) >= ALIKE ? 1 : 0);
    into.mails.push(...from.mails);
    for (const [key, { trait, mails }] of from.values) {
      const known = into.values.get(key);
      if (known === undefined) into.values.set(key, { trait, mails });
      else {
        known.mails += mails;
        if (trait.weight > known.trait.weight) known.trait = trait;
      }
    }
    for (const text of from.texts) if (into.texts.length < TEXTS) into.texts.push(text);
    for (const band of from.bands) into.bands.add(band);
    this.#index(into, [...from.values.keys(), ...from.bands]);
  }
}

/** What two have in common: the strongest of each kind, less for what few of a group have. */
function likeness(one: Growing, other: Growing): number {
  const byKind = new Map<TraitKind, number>();
  for (const [key, { trait, mails }] of one.values) {
    const shared = other.values.get(key);
    if (shared === undefined || (isBorne(trait) && isBorne(shared.trait))) continue;
    const share = Math.min(mails / one.mails.length, shared.mails / other.mails.length);
    // a fifth of a group is a habit of it; less may be a stranger's that slipped in
    const weight = Math.min(1, (trait.weight + shared.trait.weight) / 2) * (share >= 0.2 ? 1 : 0.5);
    if (weight > (byKind.get(trait.kind) ?? 0)) byKind.set(trait.kind, weight);
  }
  const text = textLikeness(one, other);
  if (text >= ALIKE) byKind.set('text', text >= 0.8 ? 1 : 0.7);
  let sum = 0;
  for (const weight of byKind.values()) sum += weight;
  return sum;
}

function textLikeness(one: Growing, other: Growing): number {
  let best = 0;
  for (const a of one.texts) for (const b of other.texts) best = Math.max(best, alike(a, b));
  return best;
}

function reasonsOf({ values, likeTexts }: Growing): readonly Reason[] {
  const told = [...values.values()]
    .filter(({ trait, mails }) => mails > 1 && !isBorne(trait))
    .map(({ trait, mails }) => ({ trait, mails }));
  if (likeTexts > 0) told.push({ trait: { kind: 'text', value: '', weight: 0.9 }, mails: likeTexts + 1 });
  return told
    .sort((a, b) => b.trait.weight * b.mails - a.trait.weight * a.mails || (keyOf(a.trait) < keyOf(b.trait) ? -1 : 1))
    .slice(0, REASONS)
    .map(({ trait, mails }) => ({ kind: trait.kind, value: trait.value, mails }));
}
