/** What the mail carries: its links, its files, what gateways wrote about it. */
import { showsOtherDomain } from '../../app/compare-identities.ts';
import type { Attachment, Link, Stamp } from '../../examine/facts.ts';
import type { Observation } from '../../examine/finding.ts';
import { defangHost, defangHosts, defangText, defangUrl } from '../defang.ts';
import type { Context } from './context.ts';
import type { Item, Run } from './sheet.ts';
import { between, data, faint, plain, short, strong, warn } from './sheet.ts';

const LINKS = 5;
const FILES = 4;
const STAMPS = 3;
/** Of a sha256, what a person compares by eye; the full report shows all 64. */
const SHORT_HASH = 12;
const URL_SHOWN = 100;
const TEXT_SHOWN = 40;
const STAMP_SHOWN = 60;

const DOT: Run = faint(' · ');

/** One item a URL; a text that reads like another host is marked. */
export function linkItems(links: readonly Observation<Link>[], context: Context): Item[] {
  const { words, verbose, limit } = context;
  const unique = new Map<string, Link>();
  for (const { value } of links) {
    const key = `${value.url}\n${value.shown}`;
    if (!unique.has(key)) unique.set(key, value);
  }
  const all = [...unique.values()];
  const items = all.slice(0, verbose ? undefined : LINKS).map((link): Item => {
    const differs = showsOtherDomain(link);
    const url = data(defangUrl(short(link.url, verbose ? limit : URL_SHOWN)));
    const where: Run[] = [];
    if (link.hidden === true) where.push(warn(`  ${words.label.hiddenLink}`));
    if (link.kind !== undefined) where.push(warn(`  ${words.linkKind[link.kind]}`));
    if (link.defanged === true) where.push(faint(`  ${words.label.alreadyBroken}`));
    if (verbose) where.push(faint(`  ${words.where[link.where]}`));
    if (link.shown === '' || isSame(link)) return { sign: 'step', head: [url, ...where] };
    const text = short(link.shown, verbose ? limit : TEXT_SHOWN);
    const shown = plain(words.quotes(differs ? defangHost(text) : defangHosts(text, [link.host, link.domain])));
    return {
      sign: differs ? 'other' : 'step',
      head: [differs ? { ...shown, tone: 'warn' } : shown, faint(' → '), url, ...where],
    };
  });
  return withRest(items, all.length, context);
}

/** The text is the URL itself, perhaps without its scheme or last slash, as people write it. */
function isSame({ shown, url }: Link): boolean {
  const bare = (text: string): string => text.slice(text.indexOf('://') < 0 ? 0 : text.indexOf('://') + 3);
  const [a, b] = [bare(shown.trim()), bare(url)];
  return a === b || `${a}/` === b;
}

export function fileItems(files: readonly Observation<Attachment>[], context: Context): Item[] {
  const { words, verbose, limit } = context;
  const shown = verbose ? files : files.filter((one) => one.value.inline !== true).slice(0, FILES);
  const total = verbose ? files.length : files.filter((one) => one.value.inline !== true).length;
  const items = shown.map(({ value }): Item => {
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
  return withRest(items, total, context);
}

export function stampItems(stamps: readonly Observation<Stamp>[], context: Context): Item[] {
  const { words, verbose, limit } = context;
  const items = stamps.slice(0, verbose ? undefined : STAMPS).map(({ value }): Item => {
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
      more: verbose ? more : [],
    };
  });
  return withRest(items, stamps.length, context);
}

function withRest(items: Item[], total: number, { words }: Context): Item[] {
  if (total > items.length) items.push({ sign: 'note', head: [faint(words.more(total - items.length))] });
  return items;
}
