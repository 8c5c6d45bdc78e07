/** Where links lead in the end, as far as the mail itself tells. */
import { onceFor } from '../../message/once.ts';
import type { Link } from '../facts.ts';
import type { Observation } from '../finding.ts';

/** Among this many other links a single odd one is somebody's advertisement. */
const AMONG = 6;

/** Whether a few links stand among many that are not like them, so that they are not what the mail is for. */
export function isInPassing(few: number, links: readonly Observation<Link>[]): boolean {
  const pages = endsOf(links).filter(({ value }) => value.url.startsWith('http')).length;
  return pages > AMONG && few * 3 < pages;
}

/** The links without those that only go on to another one of them: of a redirector its goal. */
export const endsOf = onceFor((links: readonly Observation<Link>[]): readonly Observation<Link>[] => {
  const through = new Set(links.flatMap(({ value }) => (value.via === undefined ? [] : [value.via])));
  return through.size === 0 ? links : links.filter(({ value }) => !through.has(value.url));
});
