/**
 * Recipients' marks in links: a link that was made for one person names him to whoever sees the screen, and opens as his. They are
 * hidden until somebody asks for them.
 */
import type { Examined } from '../../app/examined.ts';
import type { Link } from '../../examine/facts.ts';

/** A piece so long that mixes letters and digits was made by a machine, for one reader or for one mail. */
const MADE = /^(?=[^\d]{0,200}\d)(?=[^A-Za-z]{0,200}[A-Za-z])[\w\-+=.~%]{12,}$/;

/** The examination with those pieces of its links replaced by `token`; and whether there were any. */
export function withoutTokens(
  examined: Examined,
  token: string,
): { readonly examined: Examined; readonly found: boolean } {
  let found = false;
  const links = examined.facts.links.map((one) => {
    const value = hidden(one.value, token);
    if (value === one.value) return one;
    found = true;
    return { value, proof: one.proof };
  });
  return found ? { examined: { ...examined, facts: { ...examined.facts, links } }, found } : { examined, found };
}

function hidden(link: Link, token: string): Link {
  const url = hiddenIn(link.url, link.personal !== undefined, token);
  if (url === link.url) return link;
  const shown = link.shown === link.url ? url : hiddenIn(link.shown, false, token);
  return { ...link, url, shown, ...(link.via !== undefined && { via: hiddenIn(link.via, true, token) }) };
}

function hiddenIn(url: string, isPersonal: boolean, token: string): string {
  const start = url.indexOf('://');
  if (start < 0) return url;
  const path = url.slice(start + 3).search(/[/?#]/);
  if (path < 0) return url;
  const from = start + 3 + path;
  const pieces = url.slice(from).split(/([/?#&=;])/);
  let isValue = false;
  const made = pieces.map((piece, at) => {
    isValue ||= piece === '?' || piece === '#';
    const isWord = piece.length > 1;
    return isWord && (MADE.test(piece) || (isPersonal && isValue && pieces[at - 1] === '=') || /@|%40/.test(piece))
      ? token
      : piece;
  });
  const rest = made.join('');
  if (rest !== url.slice(from) || !isPersonal) return url.slice(0, from) + rest;
  // it carries the recipient somewhere that we do not see: all of it may
  return `${url.slice(0, from)}/${token}`;
}
