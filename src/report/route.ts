/** The route as a reader walks it: from the own side outwards, over the border, to what is only claimed. */

import { isOfInside } from '../app/shown/inner-address.ts';
import { readerOf } from '../app/shown/reader-of.ts';
import type { RouteHop } from '../examine/facts/way.ts';
import type { Facts } from '../examine/facts.ts';
import type { Context } from './context.ts';
import { dateText, networkName, timeText, zoned } from './context.ts';
import { handoverStop } from './handover.ts';
import { isBackwards, legOf, userRun } from './leg.ts';
import type { Mark, Run, Runs, Stop } from './sheet.ts';
import { bad, between, DOT, data, faint, plain, short, strong, warn } from './sheet.ts';

/** Contradicted hops that are not folded away with the others. */
const CONTRADICTED_SHOWN = 3;

/** Stops from the reader outwards; empty when no Received line is there. */
export function routeStops(facts: Facts, context: Context): Stop[] {
  const { hops, border, handover, basis, ends } = facts.route.value;
  if (hops.length === 0) return [];
  const { words } = context;
  const last = border ?? -1;
  const stops: Stop[] = [youStop(facts, context), ...oursStops(hops.slice(0, last + 1), facts.date?.value, context)];
  stops.push({
    kind: 'border',
    text: words.label.border,
    note:
      border === undefined ? words.label.claimedNote : `${words.label.borderNote}${words.brackets(words.basis[basis])}`,
  });
  if (handover !== undefined && (handover.ip ?? handover.rdns ?? handover.helo) !== undefined)
    stops.push(handoverStop(handover, facts, context));
  else
    stops.push({
      kind: 'claimed',
      mark: 'unknown',
      title: [warn(words.label.noHandover)],
      details: ends === undefined ? [] : [[faint(context.say(ends.why))]],
    });
  // the observer reads 200 lines at the most
  stops.push(...claimedStops(hops.slice(last + 1), facts, context));
  return stops;
}

/** What To says is told as that. */
function youStop(facts: Facts, context: Context): Stop {
  const { words, limit } = context;
  const reader = readerOf(facts);
  const title: Run[] = [strong(words.label.you)];
  const named = new Set(facts.to.map((one) => one.value.address)).size;
  if (reader?.isKnown === false && named > 1) title.push(faint(words.brackets(words.oneOf(named))));
  else if (reader !== undefined) {
    title.push(plain('  '), data(short(reader.address, limit)));
    if (!reader.isKnown) title.push(faint(words.brackets(words.label.byTo)));
  }
  const mark = reader === undefined ? 'unknown' : reader.isKnown ? 'proved' : 'claimed';
  return { kind: 'you', mark, title, details: [] };
}

/**
 * One stop a host, however many lines it wrote about itself.
 * @param sent the mail's own date, which stands above the brief report: there a day that is the same is not told again
 */
function oursStops(hops: readonly RouteHop[], sent: string | undefined, context: Context): Stop[] {
  const hosts: { hop: RouteHop; last: RouteHop; lines: number }[] = [];
  for (const hop of hops) {
    const before = hosts.at(-1);
    const same =
      before !== undefined && (hop.by === undefined || hop.by.toLowerCase() === before.hop.by?.toLowerCase());
    if (same && !context.verbose) {
      before.last = hop;
      before.lines++;
    } else hosts.push({ hop, last: hop, lines: 1 });
  }
  const { isBrief } = context.room;
  const stops = hosts.map(({ hop, last }, at): Stop => {
    const title: Run[] = [data(short(hop.by ?? hop.byIp ?? context.words.trust.ours, context.limit))];
    if (hop.trust === 'vouched') title.push(faint(context.words.brackets(context.words.trust.vouched)));
    if (hop.date !== undefined)
      title.push(
        faint(`  ${zoned(timeText(hop.date, isBrief ? sent : hosts[at - 1]?.hop.date, isBrief), context.words)}`),
      );
    const details = context.verbose ? hopDetails(hop, undefined, context) : [];
    // the last way of ours leads over the border: the handover tells it
    const leg = last === hops.at(-1) ? [] : legOf(last, hosts[at + 1]?.hop, context);
    const proof = [{ at: [hop.at[0], last.at[1]] }] as const;
    if (context.verbose) return { kind: 'ours', mark: 'proved', title, details, proof, ...(leg.length > 0 && { leg }) };
    return { kind: 'ours', mark: 'proved', title: leg.length === 0 ? title : [...title, DOT, ...leg], details, proof };
  });
  return fold(
    stops.map((stop, at) => ({ stop, isKept: at === stops.length - 1 })),
    context.room.ours,
    false,
    context,
  );
}

function claimedStops(hops: readonly RouteHop[], facts: Facts, context: Context): Stop[] {
  const { words, room, limit, verbose, say } = context;
  // a line that a host wrote about itself, as qmail's "invoked", is no stop of the way
  const told = verbose ? hops : hops.filter((hop) => hop.local !== true || (hop.by !== undefined && !room.isBrief));
  // briefly addresses of the inside of some house are left out, for they lead nobody anywhere; how many, is told
  const shown = room.isBrief ? told.filter((hop) => !isOfInside(hop.ip)) : told;
  const outer = (shown.length === 0 ? told : shown).at(-1);
  const stops = told.map((hop): Place => {
    const contradicted = hop.trust === 'contradicted';
    const mark: Mark = contradicted ? 'contradicted' : 'claimed';
    const title: Run[] = [data(short(hop.ip ?? hop.rdns ?? hop.helo ?? namelessOf(hop, context), limit))];
    // briefly what the address was called stands beside it: a table of today may name somebody else
    if (!verbose && hop.ip !== undefined && hop.rdns !== undefined && hop.rdnsFalse !== true)
      title.push(faint(` ${short(hop.rdns, NAME)}`));
    title.push((contradicted ? bad : faint)(`  ${words.mark[mark]}`));
    const isApart = hop.rule === 'chain-broken';
    if (isApart) title.push(warn(words.brackets(words.label.unconnected)));
    // briefly who is said to have taken it is left out, unless it cannot be true
    if (hop.by !== undefined && (!room.isBrief || contradicted)) title.push(faint(`  ← ${short(hop.by, limit)}`));
    if (verbose && hop.date !== undefined) title.push(faint(`  ${zoned(dateText(hop.date), words)}`));
    const network = hop.unconnected === true ? undefined : facts.networks.find((one) => one.value.ip === hop.ip)?.value;
    const details = verbose ? hopDetails(hop, networkName(network, context), context) : [];
    if (contradicted || verbose) details.push([(contradicted ? bad : faint)(say(hop.why))]);
    // whose network the outermost is said to have come from: a claim, and the first thing that people look up
    const isOuter = !verbose && hop === outer && network?.special === undefined;
    const named = isOuter ? networkName(network, context) : '';
    if (named !== '') details.push([faint(named)]);
    const at = hops.indexOf(hop);
    const leg = between([verbose ? [] : userRun(hop, context), legOf(hop, hops[at + 1], context)], DOT);
    const proof = [{ at: hop.at }];
    const isOne = room.isBrief && details.length === 0;
    const stop: Stop = isOne
      ? { kind: 'claimed', mark, title: leg.length === 0 ? title : [...title, DOT, ...leg], details, proof }
      : { kind: 'claimed', mark, title, details, proof, ...(leg.length > 0 && { leg }) };
    const before = hops[at - 1];
    const turns = isBackwards(hop, hops[at + 1]) || (before !== undefined && isBackwards(before, hop));
    return { stop, isKept: hop === outer || turns || isApart, isLesser: hop !== outer && !shown.includes(hop) };
  });
  return fold(stops, room.claimed, true, context);
}

/** Characters of a name beside an address. */
const NAME = 40;

const namelessOf = (hop: RouteHop, { words }: Context): string =>
  hop.local === true ? words.label.inside : words.label.nameless;

/** What else a line says, for the full report. */
function hopDetails(hop: RouteHop, network: string | undefined, context: Context): Runs[] {
  const { words, limit } = context;
  const said: Run[][] = [];
  const add = (label: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') said.push([faint(`${label} `), data(short(value, limit))]);
  };
  add(words.label.helo, hop.helo);
  add(words.label[hop.rdnsFalse === true ? 'rdnsFalse' : 'rdns'], hop.rdns);
  add('IP', hop.ip);
  add('with', hop.with);
  add(words.label.tls, hop.tls);
  add('id', hop.id);
  add('for', hop.for);
  const rows: Runs[] = said.length === 0 ? [] : [between(said, DOT)];
  if (network !== undefined && network !== '') rows.push([plain(short(network, limit))]);
  rows.push(...userDetails(hop, context));
  rows.push([
    faint(
      `${words.trust[hop.trust]} · ${words.label.rule} ${hop.rule} · ${words.label.bytes} ${hop.at[0]}–${hop.at[1]}`,
    ),
  ]);
  return rows;
}

function userDetails(hop: RouteHop, context: Context): Runs[] {
  const user = userRun(hop, context);
  return user.length === 0 ? [] : [user];
}

/** A stop, and whether it may be folded away. */
interface Place {
  readonly stop: Stop;
  /** Never folded: an end, or something odd. */
  readonly isKept: boolean;
  /** Folded even alone. */
  readonly isLesser?: boolean;
}

/** Keeps the ends and whatever is odd; the others become one line that counts them. */
function fold(places: readonly Place[], shown: number, claimed: boolean, { verbose, words, room }: Context): Stop[] {
  if (verbose || (places.length <= shown && !places.some((one) => one.isLesser))) return places.map((one) => one.stop);
  const kept: Stop[] = [];
  let folded: Place[] = [];
  let contradicted = 0;
  const flush = (): void => {
    const [first] = folded;
    const count = folded.length;
    // one hop takes no more room than the line that says it was left out
    if (first !== undefined && count === 1 && first.isLesser !== true) kept.push(first.stop);
    else if (count > 0)
      kept.push({ kind: 'fold', claimed, text: claimed ? words.hopsClaimed(count) : words.hopsInside(count) });
    folded = [];
  };
  for (const [at, place] of places.entries()) {
    const { stop, isKept } = place;
    const marked = stop.kind === 'claimed' && stop.mark === 'contradicted' && contradicted++ < CONTRADICTED_SHOWN;
    // briefly the outermost alone: our door, and where it is said to come from
    if ((at === 0 && !room.isBrief) || isKept || marked) {
      flush();
      kept.push(stop);
    } else folded.push(place);
  }
  flush();
  return kept;
}
