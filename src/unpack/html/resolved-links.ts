/** The links of a page, with where they lead. */
import type { HtmlLink, RawLink } from '../html-page.ts';
import { resolve } from './reference.ts';

/** @param seen the text that a person sees @param base of the page */
export function resolvedLinks(raw: readonly RawLink[], seen: string, base: string | undefined): readonly HtmlLink[] {
  const links: HtmlLink[] = [];
  const drawn = new Set<string>();
  for (const { url, kind, start, end, from, to, hidden, alt, only } of raw) {
    const read = resolve(url, base);
    if (read === undefined) continue;
    const text = seen.slice(from, to).trim();
    const shown = text === '' ? alt : text;
    const { href, host, scheme } = read;
    if (only === 'outlook' || only === 'other') {
      // a newsletter draws its buttons once more for Outlook
      if (drawn.has(href) || drawn.has(`${host} ${shown}`) || (shown === '' && drawn.has(host))) continue;
    } else drawn.add(href).add(host).add(`${host} ${shown}`);
    const link: HtmlLink = { written: url, href, scheme, host, shown, kind, start, end, from, to, hidden };
    links.push(only === 'outlook' || only === 'page' ? { ...link, only } : link);
  }
  return links;
}
