/** The links of a page, with where they lead. */
import type { HtmlLink, RawLink } from '../html-page.ts';
import { resolve } from './reference.ts';

/** The goal of a link is nothing but a mark of a form letter that nobody filled: `{{link}}`, `https://[[-Link-]]/`. */
const UNFILLED =
  /^(?:https?:\/\/)?(?:\{{1,2}[^{}]{1,60}\}{1,2}|\[\[?[\w .-]{1,60}\]\]?|##?\w{2,60}##?|%%?[a-z]\w{1,60}%%?|\*\|\w{1,60}\|\*|\$\{[\w.]{1,60}\})(?:[/?#]|$)/i;

/** Characters of such a goal that are kept. */
const KEPT = 200;

/** @param seen the text that a person sees @param base of the page */
export function resolvedLinks(raw: readonly RawLink[], seen: string, base: string | undefined): readonly HtmlLink[] {
  const links: HtmlLink[] = [];
  const drawn = new Set<string>();
  for (const { url, kind, start, end, from, to, hidden, alt, only, asks } of raw) {
    const isUnfilled = UNFILLED.test(url);
    const read = isUnfilled ? { href: url.slice(0, KEPT), scheme: '', host: '' } : resolve(url, base);
    if (read === undefined) continue;
    const text = seen.slice(from, to).trim();
    const shown = text === '' ? alt : text;
    const { href, host, scheme } = read;
    if (only === 'outlook' || only === 'other') {
      // a newsletter draws its buttons once more for Outlook
      if (drawn.has(href) || drawn.has(`${host} ${shown}`) || (shown === '' && drawn.has(host))) continue;
    } else drawn.add(href).add(host).add(`${host} ${shown}`);
    const plain: HtmlLink = { written: url, href, scheme, host, shown, kind, start, end, from, to, hidden };
    const link = asks === undefined ? plain : { ...plain, asks };
    links.push(only === 'outlook' || only === 'page' ? { ...link, only } : link);
  }
  return links;
}
