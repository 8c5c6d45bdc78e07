/** What the mail carries: its links, its files, what gateways wrote about it. */
import { showsOtherDomain } from '../../app/compare-identities.ts';
import type { Attachment, Link, Stamp } from '../../examine/facts.ts';
import type { Observation } from '../../examine/finding.ts';
import { defangHost, defangHosts, defangText, defangUrl } from '../defang.ts';
import type { Context } from './context.ts';
import type { Item, Run } from './sheet.ts';
import { between, data, faint, plain, short, strong, warn } from './sheet.ts';

/** Of a sha256, what a person compares by eye; the full report shows all 64. */
const SHORT_HASH = 12;
const URL_SHOWN = 70;
const TEXT_SHOWN = 24;
const STAMP_SHOWN = 40;

const DOT: Run = faint(' · ');

/** One item a URL; a text that reads like another host is marked. */
export function linkItems(links: readonly Observation<Link>[], context: Context): Item[] {
  const { words, verbose, limit, room } = context;
  const all = verbose ? links.map((one) => one.value) : telling(links.map((one) => one.value));
  const items = all.slice(0, room.links).map((link): Item => {
    const differs = showsOtherDomain(link);
    const url = data(defangUrl(short(link.url, verbose ? limit : URL_SHOWN)));
    const where: Run[] = [];
    if (link.hidden === true) where.push(warn(`  ${words.label.hiddenLink}`));
    if (link.kind !== undefined) where.push(warn(`  ${words.linkKind[link.kind]}`));
    if (link.defanged === true) where.push(faint(`  ${words.label.alreadyBroken}`));
    if (verbose) where.push(faint(`  ${words.where[link.where]}`));
    if (link.shown === '' || isSame(link)) return { sign: 'step', head: [url, ...where], lines: 2 };
    const text = short(link.shown.trim().replaceAll(/\s/g, ' '), verbose ? limit : TEXT_SHOWN);
    const shown = plain(words.quotes(differs ? defangHost(text) : defangHosts(text, [link.host, link.domain])));
    return {
      sign: differs ? 'other' : 'step',
      head: [differs ? { ...shown, tone: 'warn' } : shown, faint(' → '), url, ...where],
      lines: 2,
    };
  });
  return withRest(items, all.length, context);
}

/** Each URL once, with the text that says most about it; those that deceive the eye first. */
function telling(links: readonly Link[]): Link[] {
  const rank = (link: Link): number =>
    showsOtherDomain(link)
      ? 0
      : link.hidden === true || link.kind !== undefined
        ? 1
        : link.shown === '' || isSame(link)
          ? 3
          : 2;
  const byUrl = new Map<string, Link>();
  for (const link of links) {
    const known = byUrl.get(link.url);
    if (known === undefined || rank(link) < rank(known)) byUrl.set(link.url, link);
  }
  return [...byUrl.values()].sort((a, b) => rank(a) - rank(b));
}

/** The text is the URL itself, perhaps without its scheme or last slash, as people write it. */
function isSame({ shown, url }: Link): boolean {
  const bare = (text: string): string => text.slice(text.indexOf('://') < 0 ? 0 : text.indexOf('://') + 3);
  const [a, b] = [bare(shown.trim()), bare(url)];
  return a === b || `${a}/` === b;
}

export function fileItems(files: readonly Observation<Attachment>[], context: Context): Item[] {
  const { words, verbose, limit, room } = context;
  const all = verbose ? files : files.filter((one) => one.value.inline !== true);
  const items = all.slice(0, room.files).map(({ value }): Item => {
    const facts: Run[][] = [[plain(short(value.type, limit))]];
    if (value.declared !== value.type && value.declared !== '')
      facts.push([warn(`${words.label.declared} ${short(value.declared, limit)}`)]);
    facts.push([plain(words.size(value.bytes))]);
    if (value.encrypted === true) facts.push([warn(words.label.encrypted)]);
    if (value.macros === true) facts.push([warn(words.label.macros)]);
    if (value.reading !== undefined) facts.push([warn(words.label.otherReading)]);
    if (value.inline === true) facts.push([faint(words.label.inline)]);
    facts.push([faint(`sha256 ${verbose ? value.sha256 : `${value.sha256.slice(0, SHORT_HASH)}…`}`)]);
    const name = value.name === '' ? faint(words.label.noName) : strong(short(value.name, limit));
    // a name that hides its end from the reader is a finding of its own; here it only must not look normal
    const hostile = /[\u202a-\u202e\u2066-\u2069]/.test(value.name);
    return { sign: hostile ? 'danger' : 'step', head: [name], body: between(facts, DOT), lines: 2 };
  });
  return withRest(items, all.length, context);
}

export function stampItems(stamps: readonly Observation<Stamp>[], context: Context): Item[] {
  const { words, verbose, limit, room } = context;
  const items = stamps.slice(0, room.stamps).map(({ value }): Item => {
    const head: Run[] = [plain(words.stamp[value.kind]), faint(words.brackets(short(value.by, limit)))];
    const facts: Run[][] = [];
    if (value.clean === true) facts.push([plain(words.label.clean)]);
    if (value.malware !== undefined) facts.push([data(short(value.malware, limit))]);
    if (value.action !== undefined) facts.push([plain(words.stampAction[value.action])]);
    if (value.file !== undefined) facts.push([data(short(value.file, limit))]);
    if (value.says !== '')
      facts.push([plain(words.quotes(defangText(short(value.says, verbose ? limit : STAMP_SHOWN))))]);
    const more =
      value.encyclopedia === undefined
        ? []
        : [[faint(`${words.label.encyclopedia} `), data(defangUrl(short(value.encyclopedia, limit)))]];
    return {
      sign:
        value.clean === true
          ? 'calm'
          : value.trust === 'ours'
            ? 'proved'
            : value.trust === 'claimed'
              ? 'claimed'
              : 'note',
      head: [...head, DOT, ...between(facts, DOT)],
      lines: 2,
      more: verbose ? more : [],
    };
  });
  return withRest(items, stamps.length, context);
}

function withRest(items: Item[], total: number, { words }: Context): Item[] {
  if (total > items.length) items.push({ sign: 'note', head: [faint(words.more(total - items.length))] });
  return items;
}
