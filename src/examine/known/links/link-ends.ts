/** Where links lead in the end, as far as the mail itself tells. */
import { onceFor } from '../../../message/once.ts';
import type { Link } from '../../facts.ts';
import type { Observation } from '../../finding.ts';

/** Among this many other links a single odd one is somebody's advertisement. */
const AMONG = 6;

/** Whether a few links stand among many that are not like them, so that they are not what the mail is for. */
export function isInPassing(few: number, links: readonly Observation<Link>[]): boolean {
  const pages = endsOf(links).filter(({ value }) => value.url.startsWith('http')).length;
  return pages > AMONG && few * 3 < pages;
}

/** A page of the Web that opens when it is pressed; who warns of one writes it so that it does not, and a name in a text is none. */
export const isOpenPage = ({ url, host, defanged, written }: Link): boolean =>
  url.startsWith('http') && isPlace(host) && defanged !== true && written !== 'name';

/** A name of one label opens nothing outside the house of its writer: `http://[NAME]@n5wfgtm#` was never filled in. */
const isPlace = (host: string): boolean => host.includes('.') || host.startsWith('[');

/** The links without those that only go on to another one of them, of a redirector its goal, and without names that are only mentioned. */
export const endsOf = onceFor((links: readonly Observation<Link>[]): readonly Observation<Link>[] => {
  const through = new Set(links.flatMap(({ value }) => (value.via === undefined ? [] : [value.via])));
  return links.filter(({ value }) => value.written !== 'name' && !through.has(value.url));
});

/**
 * The pages that speak for a mail by being its sender's: what is only written says nothing for a mail in which something else can be
 * pressed.
 */
export const pressedOf = onceFor((links: readonly Observation<Link>[]): readonly Observation<Link>[] => {
  const pressed = links.filter(({ value }) => value.written === undefined);
  return pressed.some(({ value }) => isOpenPage(value) && value.hidden !== true) ? pressed : links;
});

/** A name of a site that stands in running text, without scheme and path: some readers make a link of it, its writer did not. */
export const isMention = ({ url, host, shown, kind }: Link): boolean =>
  kind === undefined && url === `http://${host}/` && shown.toLowerCase() === host && !host.startsWith('www.');

/**
 * The links that the mail wants opened. Where it gives pages, and every one of them is home, the names of other sites in its text are
 * what it speaks of: the shop of a payment, the false site of a warning.
 */
export function waysOf(
  links: readonly Observation<Link>[],
  isHome: (link: Link) => boolean,
): readonly Observation<Link>[] {
  const ends = endsOf(links);
  const given = ends.filter(({ value }) => value.url.startsWith('http') && !isMention(value));
  return given.length > 0 && given.every(({ value }) => isHome(value))
    ? ends.filter(({ value }) => !isMention(value))
    : ends;
}
