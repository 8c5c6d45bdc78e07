/** The links of a mail: those that a reader meets first, and those that speak against it. */
import { showsOtherDomain } from '../app/shown/compare-identities.ts';
import type { Link } from '../examine/facts.ts';
import type { Finding, Observation } from '../examine/finding.ts';
import type { Context } from './context.ts';
import { defangHost, defangHosts, defangUrl } from './defang.ts';
import { withRest } from './rest.ts';
import type { Item, Run } from './sheet.ts';
import { data, faint, plain, short, warn } from './sheet.ts';
import { cut } from './width.ts';

/** Characters of a URL on a page: its host, its path and the beginning of what follows. */
const URL_SHOWN = 70;
/** Briefly a link takes one line of 80 columns, or of as many as there are, unless its host is long: that is always shown whole. */
const BRIEF_URL = 36;
/** Characters behind a long host: that a path follows. */
const PATH_SHOWN = 4;
/** Of a link's text, in columns. */
const TEXT_COLUMNS = 32;
const BRIEF_TEXT_COLUMNS = 30;
/** Lines that a link takes in a terminal; in full its URL is copied from here, and is never cut. */
const LINES = 2;
const FULL_LINES = 40;

/** One item a URL: whether it leads away from the domain of whoever wrote it, and whether its text is an address that it does not lead to. */
export function linkItems(
  links: readonly Observation<Link>[],
  home: string,
  findings: readonly Finding[],
  context: Context,
): Item[] {
  const { verbose, room } = context;
  const proofs = new Map(links.map(({ value, proof }) => [value, proof]));
  const values = links.map((one) => one.value);
  const all = verbose ? values : telling(values, accusedOf(links, findings));
  const items = all.slice(0, room.links).map((link): Item => {
    const isElsewhere = home !== '' && link.domain !== '' && link.domain !== home && link.written !== 'name';
    return {
      sign: showsOtherDomain(link) ? 'other' : isElsewhere ? 'elsewhere' : 'step',
      head: linkRuns(link, context),
      lines: verbose ? FULL_LINES : LINES,
      proof: proofs.get(link) ?? [],
    };
  });
  return withRest(items, all.length, context);
}

/** The links of which some sign against the mail speaks, by their place in it. */
function accusedOf(links: readonly Observation<Link>[], findings: readonly Finding[]): ReadonlySet<Link> {
  const places = new Set(
    findings
      .filter(({ weight }) => weight > 0)
      .flatMap(({ proof }) => proof.flatMap((one) => ('at' in one ? one.at[0] : []))),
  );
  return new Set(
    links.filter(({ proof }) => proof.some((one) => 'at' in one && places.has(one.at[0]))).map(({ value }) => value),
  );
}

function linkRuns(link: Link, { words, verbose, limit, room }: Context): Run[] {
  const most = verbose
    ? limit
    : room.isBrief
      ? Math.max(room.url ?? BRIEF_URL, hostEnd(link.url) + PATH_SHOWN)
      : URL_SHOWN;
  const url = data(defangUrl(short(link.url, most)));
  const where: Run[] = [];
  if (link.hidden === true) where.push(warn(`  ${words.label.hiddenLink}`));
  if (link.only !== undefined) where.push(warn(`  ${words.linkOnly[link.only]}`));
  if (link.kind !== undefined) where.push(warn(`  ${words.linkKind[link.kind]}`));
  if (link.defanged === true) where.push(faint(`  ${words.label.alreadyBroken}`));
  if (link.unfilled === true) where.push(faint(`  ${words.label.unfilledLink}`));
  if (link.written === 'name') where.push(faint(`  ${words.label.onlyNamed}`));
  // who looks for it in the text will not find it there
  if (link.where === 'qr' || link.where === 'attachment') where.push(warn(`  ${words.where[link.where]}`));
  else if (verbose) where.push(faint(`  ${words.where[link.where]}`));
  if (link.shown === '' || isSame(link)) return [url, ...where];
  const differs = showsOtherDomain(link);
  const text = link.shown.trim().replaceAll(/\s{1,99}/g, ' ');
  const columns = room.isBrief ? BRIEF_TEXT_COLUMNS : TEXT_COLUMNS;
  const kept = verbose
    ? cut(text.slice(0, 4 * TEXT_COLUMNS), 2 * TEXT_COLUMNS)
    : cut(text.slice(0, 2 * columns), columns);
  const shown = plain(words.quotes(differs ? defangHost(kept) : defangHosts(kept, [link.host, link.domain])));
  return [differs ? { ...shown, tone: 'warn' } : shown, faint(' → '), url, ...where];
}

/** Where the host of a URL ends, with what stands before it. */
function hostEnd(url: string): number {
  const start = url.indexOf('://');
  if (start < 0) return 0;
  const end = url.slice(start + 3).search(/[/?#\\]/);
  return end < 0 ? url.length : start + 3 + end;
}

/** Nobody can press it, or it is no page: bystanders in a text that was pasted in, a site that is only spoken of. */
const isAside = ({ hidden, written, url, host, shown, kind }: Link): boolean =>
  hidden === true ||
  written === 'name' ||
  // a letter that is begun already is a button like others
  (!url.startsWith('http') && !url.includes('?')) ||
  (kind === undefined && url === `http://${host}/` && shown.toLowerCase() === host && !host.startsWith('www.'));

/** Each URL once, with the text that says most about it; those that deceive the eye or speak against the mail first, then one of each domain. */
function telling(links: readonly Link[], accused: ReadonlySet<Link>): Link[] {
  const rank = (link: Link): number => {
    if (isAside(link)) return 4;
    if (showsOtherDomain(link) || accused.has(link)) return 0;
    if (link.kind !== undefined || link.where === 'qr') return 1;
    // of a page what is pressed; an address in running text comes after
    return link.where !== 'html' && (link.shown === '' || isSame(link)) ? 3 : 2;
  };
  const byUrl = new Map<string, Link>();
  for (const link of links) {
    const known = byUrl.get(link.url);
    if (known === undefined || rank(link) < rank(known)) byUrl.set(link.url, link);
  }
  const sorted = [...byUrl.values()].sort((a, b) => rank(a) - rank(b));
  const domains = new Set<string>();
  const first: Link[] = [];
  const rest: Link[] = [];
  for (const link of sorted) {
    const isNew = !domains.has(link.domain) && !isAside(link);
    (isNew || rank(link) < 2 ? first : rest).push(link);
    domains.add(link.domain);
  }
  return [...first, ...rest];
}

/** The text is the URL itself, perhaps without its scheme or last slash, as people write it. */
function isSame({ shown, url }: Link): boolean {
  const bare = (text: string): string =>
    text.slice(text.indexOf('://') < 0 ? 0 : text.indexOf('://') + 3).toLowerCase();
  const [a, b] = [bare(shown.trim()), bare(url)];
  return a === b || `${a}/` === b;
}
