/** Where the mail leads: links of HTML, and URLs in running text. */
import { hostOfAddress, isTopLevel, registrableDomain } from '../../message/psl.ts';
import { withoutUuencoded } from '../../message/transfer/uu-lines.ts';
import { dataPage } from '../../unpack/data-page.ts';
import { findUrls, readUrl, URL_LIMIT } from '../../unpack/url.ts';
import { disguisesOf } from '../../unpack/url-disguise.ts';
import { handedUrl, innerUrls } from '../../unpack/url-redirect.ts';
import type { Link } from '../facts.ts';
import type { Observation, Proof } from '../finding.ts';
import type { RecipientSearch } from '../known/links/recipient.ts';
import type { Body, BodyPiece } from './body.ts';
import { proofIn, wholeOf } from './body.ts';
import { Room } from './room.ts';

/** Characters of a `data:` or script URL that are kept: they can be megabytes, and lead nowhere outside. */
const INNER_URL = 200;
/** Places that are kept of one link that stands often. */
export const PLACES = 8;
/** Characters of the shown text that are kept. */
const SHOWN = 500;
/** UTF-16 units of one URL, and of all links together: a newsletter's long ones have 300 each. */
const URL_LENGTH = 8192;
const ALL_LENGTH = 1024 * 1024;
/** Redirectors inside one another that are opened; two gateways and a counter make three. */
const INNER_DEPTH = 6;

type Html = NonNullable<BodyPiece['html']>;
type Found = ReturnType<typeof findUrls>['urls'][number];

interface Draft {
  readonly value: Link;
  readonly proof: [Proof, ...Proof[]];
}

/** Takes a link at its place. `written` is the URL as it stands in the mail. */
type Add = (link: Link, at: Proof, written: string) => void;

/**
 * The links in the order of the parts and texts; the same link with the same words once, with all its places. A link
 * that stands in another one follows it.
 */
export function observeLinks(
  body: Body,
  recipients: RecipientSearch,
): {
  readonly links: readonly Observation<Link>[];
  /** Of these, names of hosts that stand in the text by themselves. */
  readonly hosts: ReadonlySet<Link>;
  readonly partial: readonly string[];
} {
  const found = new Map<string, Draft>();
  const hosts = new Set<Link>();
  const room = new Room('url-length', URL_LENGTH, ALL_LENGTH);
  let full = false;
  const take = (link: Link, at: Proof): Link | undefined => {
    const pressed = `${link.where} ${link.kind ?? ''} ${link.only ?? ''} ${link.asks ?? ''} ${link.url} ${link.via ?? ''} ${link.shown}`;
    const key = link.written === undefined || found.has(pressed) ? pressed : `${link.written} ${pressed}`;
    const known = found.get(key);
    if (known !== undefined) {
      if (known.proof.length < PLACES) known.proof.push(at);
      return undefined;
    }
    if (found.size >= URL_LIMIT) {
      full = true;
      return undefined;
    }
    const personal = link.host === '' ? undefined : recipients.find(link.url);
    const value = kept(personal === undefined ? link : { ...link, personal }, room);
    found.set(key, { value, proof: [at] });
    return value;
  };
  const add: Add = (link, at, written) => {
    const disguises = link.defanged === true || link.host === '' ? [] : disguisesOf(written, link.url, link.host);
    const value = take(disguises.length === 0 ? link : { ...link, disguises }, at);
    if (value !== undefined && isHost(written, link.host)) hosts.add(value);
    if (value !== undefined && !link.url.startsWith('mailto:')) addInner(link, value.url, at, INNER_DEPTH);
  };
  const addInner = (link: Link, via: string, at: Proof, depth: number): void => {
    // a page that stands whole in a URL was read with the letter that has it
    const handed = dataPage(link.url) === undefined ? handedUrl(link.url) : undefined;
    for (const { url } of handed === undefined ? innerUrls(link.url, link.host) : [{ url: handed }]) {
      const read = readUrl(url);
      if (read === undefined || !/^(?:https?|file)$/.test(read.scheme) || read.href === link.url) continue;
      const named = linkOf(read.href, read.scheme, read.host, link.shown, link.where);
      if (named === undefined) continue;
      const { kind, hidden, defanged, written, only } = link;
      const disguises = disguisesOf(url, read.href, read.host);
      const inner = {
        ...named,
        ...(kind !== undefined && { kind }),
        ...(hidden !== undefined && { hidden }),
        ...(defanged !== undefined && { defanged }),
        ...(written !== undefined && { written }),
        ...(only !== undefined && { only }),
        ...(disguises.length > 0 && { disguises }),
        via,
      };
      const value = take(inner, at);
      if (value !== undefined && depth > 1) addInner(inner, value.url, at, depth - 1);
    }
  };
  const isPressed = body.pieces.some(({ html }) => html?.links.some(canBePressed));
  for (const piece of body.pieces) {
    const read =
      piece.html === undefined ? fromText(piece, isPressed, add) : fromHtml(piece, piece.html, isPressed, add);
    if (read) full = true;
    if ((piece.html?.linkCount ?? 0) > URL_LIMIT) full = true;
  }
  for (const { url, at } of body.elsewhere) {
    const read = readUrl(url);
    const named = read === undefined ? undefined : linkOf(read.href, read.scheme, read.host, '', 'attachment');
    if (named !== undefined) add(named, { at }, url);
  }
  return { links: [...found.values()], hosts, partial: [...(full ? ['links'] : []), ...room.hits] };
}

const isHost = (written: string, host: string): boolean =>
  host !== '' && (written.endsWith('.') ? written.slice(0, -1) : written).toLowerCase() === host;

function kept(link: Link, room: Room): Link {
  const { url, shown, host, domain } = link;
  return { ...link, url: room.keep(url), shown: room.keep(shown), host: room.keep(host), domain: room.keep(domain) };
}

/** A link that its writer made, and that a reader meets. */
const canBePressed = ({ scheme, hidden }: Html['links'][number]): boolean =>
  !hidden && (scheme === 'http' || scheme === 'https' || scheme === 'mailto');

/** How a text names a site of which its writer made no link, where he made links of others; two words that lost their space name none. */
function writtenAs(found: Found, written: string, isPressed: boolean): Pick<Link, 'written'> {
  const isName = found.kind === 'bare' && !/^www\.|[/?#]/i.test(written);
  if (isName && (isPressed || GLUED.test(written))) return { written: 'name' };
  return isPressed ? { written: 'url' } : {};
}

/** `Unusual sign.in activity`: a dot, or none, breaks words up against filters, and what comes out is a country's domain. */
const GLUED =
  /^(?:(?:sign|log|check|opt|plug|log-?ged|signed)\.in|(?:contact|about|join|call)\.us|(?:let|call|tell)\.me|thank\.you)$/i;

/** @returns whether its text has more than are read */
function fromHtml(piece: BodyPiece, html: Html, isPressed: boolean, add: Add): boolean {
  for (const link of html.links) {
    const { kind, hidden, only, asks } = link;
    const named = linkOf(link.href, link.scheme, link.host, link.shown.slice(0, SHOWN), 'html');
    if (named === undefined) continue;
    add(
      {
        ...named,
        ...(kind === 'anchor' ? {} : { kind }),
        ...(hidden && { hidden }),
        ...(only && { only }),
        ...(asks && { asks }),
      },
      proofIn(piece, link.start, link.end),
      link.written,
    );
  }
  // clients make links of bare URLs in HTML too; those that are an anchor's text are links already
  let next = 0;
  const { urls, isCut } = findUrls(html.seen, isTopLevel);
  for (const url of urls) {
    if (url.kind === 'address') continue;
    while (next < html.links.length && (html.links[next]?.to ?? 0) <= url.start) next++;
    const anchor = html.links[next];
    if (anchor !== undefined && anchor.from <= url.start && url.start < anchor.to) continue;
    const read = readUrl(url.href);
    const named =
      read === undefined
        ? undefined
        : linkOf(read.href, read.scheme, read.host, html.seen.slice(url.start, url.end), 'html');
    if (named === undefined) continue;
    // its letters may stand in several elements: banco.brad<b>esco</b>
    const [start] = html.whereSeen(url.start);
    const [, end] = html.whereSeen(url.end - 1);
    const written = html.seen.slice(url.start, url.end);
    const link = { ...named, ...writtenAs(url, written, isPressed) };
    add(isDefanged(url, written) ? { ...link, defanged: true } : link, proofIn(piece, start, end), written);
  }
  return isCut;
}

/** A host with these in place of letters (`nta-●●●.example`) is in no registry: who warns of it hides it so. */
const MASKED = /^[a-z]{0,5}:?\/{0,2}[^/?#●○◯■□◆×•＊…]{0,80}[●○◯■□◆×•＊…]/i;

const isDefanged = ({ defanged }: Found, written: string): boolean => defanged === true || MASKED.test(written);

/** @returns whether it has more than are read */
function fromText(piece: BodyPiece, isPressed: boolean, add: Add): boolean {
  const { seen, text } = piece;
  const { urls, isCut } = findUrls(withoutUuencoded(seen), isTopLevel);
  let from = 0;
  for (const url of urls) {
    if (url.kind === 'address' && !seen.startsWith('mailto:', url.start)) continue;
    const read = readUrl(url.href);
    const written = seen.slice(url.start, url.end);
    const named = read === undefined ? undefined : linkOf(read.href, read.scheme, read.host, written, 'text');
    if (named === undefined) continue;
    // in flowed text the place is another than in the text as it stands
    const start = seen === text ? url.start : text.indexOf(written, from);
    const at = start < 0 ? { at: wholeOf(piece) } : proofIn(piece, start, start + written.length);
    if (start >= 0) from = start;
    const link = { ...named, ...writtenAs(url, written, isPressed) };
    add(isDefanged(url, written) ? { ...link, defanged: true } : link, at, written);
  }
  return isCut;
}

function linkOf(href: string, scheme: string, host: string, shown: string, where: Link['where']): Link | undefined {
  if (scheme === '') return { url: href, shown, host: '', domain: '', where, unfilled: true };
  if (scheme === 'mailto') {
    // some write the address as in a header: `mailto:<a@example.com>`
    const named = hostOfAddress((href.split('?', 1)[0] ?? '').replace(/(?:>|%3e)\s*$/i, ''));
    return { url: href, shown, host: named, domain: registrableDomain(named) ?? named, where };
  }
  if (scheme === 'cid' || scheme === 'mid' || scheme === 'about') return undefined; // inside the mail itself
  if (host === '') return { url: href.slice(0, INNER_URL), shown, host: '', domain: '', where };
  return { url: href, shown, host, domain: registrableDomain(host) ?? host, where };
}
