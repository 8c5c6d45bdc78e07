/** Where links lead in the end, as far as the mail itself tells. */
import type { Link } from '../facts.ts';
import type { Observation } from '../finding.ts';

const kept = new WeakMap<object, readonly Observation<Link>[]>();

/** The links without those that only go on to another one of them: of a redirector its goal. */
export function endsOf(links: readonly Observation<Link>[]): readonly Observation<Link>[] {
  const known = kept.get(links);
  if (known !== undefined) return known;
  const through = new Set(links.flatMap(({ value }) => (value.via === undefined ? [] : [value.via])));
  const ends = through.size === 0 ? links : links.filter(({ value }) => !through.has(value.url));
  kept.set(links, ends);
  return ends;
}
