/** The route as a reader walks it: from the own side outwards, over the border, to what is only claimed. */
import type { Facts, Handover, RouteHop } from '../../examine/facts.ts';
import type { Context } from './context.ts';
import { dateText, networkName, timeText } from './context.ts';
import type { Mark, Run, Runs, Stop } from './sheet.ts';
import { bad, between, data, faint, plain, short, strong, warn } from './sheet.ts';

/** Hosts of ours shown in the short report before the middle is folded. */
const OURS_SHOWN = 3;
/** Claimed hops shown in the short report before the rest is folded. */
const CLAIMED_SHOWN = 3;
/** Seconds between two hops that the short report names: less is the ordinary time of a queue. */
const WORTH_TELLING = 60;
/** Hops drawn at all; the reader keeps 200. */
const HOPS = 400;

const DOT: Run = faint(' · ');

/** Stops from the reader outwards; empty when no Received line is there. */
export function routeStops(facts: Facts, context: Context): Stop[] {
  const { hops, border, handover, basis, ends } = facts.route.value;
  if (hops.length === 0) return [];
  const { words } = context;
  const last = border ?? -1;
  const stops: Stop[] = [youStop(facts, context), ...oursStops(hops.slice(0, last + 1), context)];
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
  stops.push(...claimedStops(hops.slice(last + 1, HOPS), facts, context));
  return stops;
}

function youStop(facts: Facts, context: Context): Stop {
  const name = facts.route.value.hops[0]?.for ?? facts.to[0]?.value.address;
  const title: Run[] = [strong(context.words.label.you)];
  if (name !== undefined && name !== '') title.push(plain('  '), data(short(name, context.limit)));
  return { kind: 'you', mark: 'proved', title, details: [] };
}

/** One stop a host, however many lines it wrote about itself. */
function oursStops(hops: readonly RouteHop[], context: Context): Stop[] {
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
  const stops = hosts.map(({ hop, last }, at): Stop => {
    const title: Run[] = [data(short(hop.by ?? hop.byIp ?? context.words.trust.ours, context.limit))];
    if (hop.trust === 'vouched') title.push(faint(context.words.brackets(context.words.trust.vouched)));
    if (hop.date !== undefined)
      title.push(faint(`  ${timeText(hop.date, at === 0 ? undefined : hosts[at - 1]?.hop.date)}`));
    const details = context.verbose ? hopDetails(hop, undefined, context) : [];
    // the last way of ours leads over the border: the handover tells it
    const leg = last === hops.at(-1) ? [] : legOf(last, hosts[at + 1]?.hop, context);
    if (context.verbose) return { kind: 'ours', mark: 'proved', title, details, ...(leg.length > 0 && { leg }) };
    return { kind: 'ours', mark: 'proved', title: leg.length === 0 ? title : [...title, DOT, ...leg], details };
  });
  return fold(stops, OURS_SHOWN, false, context);
}

function handoverStop(handover: Handover, facts: Facts, context: Context): Stop {
  const { words } = context;
  const name = handover.ip ?? handover.rdns ?? handover.helo ?? '';
  const likely = handover.certainty === 'likely';
  const title: Runs = [
    strong(`${words.label.handover}  `),
    data(short(name, context.limit)),
    // without an address there is only what the client called itself
    handover.ip === undefined && handover.rdns === undefined
      ? faint(words.brackets(words.mark.claimed))
      : likely
        ? warn(`  ${words.label.handoverLikely}`)
        : faint(`  ${words.label.handoverNote}`),
  ];
  const network = facts.networks.find((one) => one.value.role === 'handover' && one.value.ip === handover.ip)?.value;
  const holder = networkName(network, context);
  const details: Runs[] = holder === '' ? [] : [[plain(short(holder, context.limit))]];
  const names: Run[][] = [];
  if (handover.ip !== undefined) {
    names.push(
      handover.rdns === undefined
        ? [plain(words.label.noRdns)]
        : [faint(`${words.label.rdns} `), data(short(handover.rdns, context.limit))],
    );
  }
  if (handover.helo !== undefined && handover.helo !== handover.rdns && handover.helo !== name) {
    names.push([
      faint(`${words.label.helo} `),
      data(short(handover.helo, context.limit)),
      faint(words.brackets(words.mark.claimed)),
    ]);
  }
  details.push(between(names, DOT));
  const hop = facts.route.value.hops[handover.hop];
  const leg = hop === undefined ? [] : legOf(hop, facts.route.value.hops[handover.hop + 1], context);
  details.push(between([userRun(handover, context), leg], DOT));
  if (likely && handover.otherwise !== undefined) {
    details.push([faint(`${words.label.handoverElse} `), data(short(handover.otherwise.ip, context.limit))]);
  }
  const { ends } = facts.route.value;
  if (context.verbose && ends !== undefined) details.push([faint(context.say(ends.why))]);
  return { kind: 'handover', mark: 'proved', title, details: details.filter((one) => one.length > 0) };
}

function claimedStops(hops: readonly RouteHop[], facts: Facts, context: Context): Stop[] {
  // a line that a host wrote about itself, as qmail's "invoked", is no stop of the way
  const shown = context.verbose ? hops : hops.filter((hop) => hop.local !== true || hop.by !== undefined);
  const stops = shown.map((hop, at): Stop => {
    const contradicted = hop.trust === 'contradicted';
    const mark: Mark = contradicted ? 'contradicted' : 'claimed';
    const title: Run[] = [
      data(short(hop.ip ?? hop.rdns ?? hop.helo ?? namelessOf(hop, context), context.limit)),
      (contradicted ? bad : faint)(`  ${context.words.mark[mark]}`),
    ];
    if (hop.by !== undefined) title.push(faint(`  ← ${short(hop.by, context.limit)}`));
    if (context.verbose && hop.date !== undefined) title.push(faint(`  ${dateText(hop.date)}`));
    const network = facts.networks.find((one) => one.value.ip === hop.ip)?.value;
    const details = context.verbose ? hopDetails(hop, networkName(network, context), context) : [];
    if (contradicted || context.verbose) details.push([(contradicted ? bad : faint)(context.say(hop.why))]);
    const leg = between([context.verbose ? [] : userRun(hop, context), legOf(hop, shown[at + 1], context)], DOT);
    return { kind: 'claimed', mark, title, details, ...(leg.length > 0 && { leg }) };
  });
  return fold(stops, CLAIMED_SHOWN, true, context);
}

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
  add(words.label.rdns, hop.rdns);
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

function userRun(hop: Pick<Handover, 'user' | 'userKind'>, { words, limit }: Context): Run[] {
  if (hop.user === undefined || hop.user === '') return [];
  return [warn(`${words.userKind[hop.userKind ?? 'slot']} `), data(short(hop.user, limit))];
}

/** The way from the next station outwards to the host that wrote `hop`: encryption and the time it took. */
function legOf(hop: RouteHop, next: RouteHop | undefined, { words, verbose }: Context): Run[] {
  const pieces: Run[][] = [];
  // inside our own side the short report names only time: which of our hosts talk in the clear is not about this mail
  const within = hop.trust === 'ours' && next?.trust === 'ours';
  const took = lapseOf(hop, next);
  // clocks differ by seconds; that time runs backwards is a detector's to judge, so it is only named here
  if (took !== undefined && took < 0) pieces.push([warn(`${words.label.backwards} −${words.lapse(-took)}`)]);
  else if (took !== undefined && took >= (verbose ? 1 : WORTH_TELLING)) pieces.push([faint(`+${words.lapse(took)}`)]);
  if (hop.local !== true && hop.with !== undefined && (verbose || !within)) {
    // RFC 3848: the S in ESMTPS says TLS; a line that names a protocol without it recorded none
    const encrypted = hop.tls !== undefined || /^(?:UTF8)?(?:ESMTP|LMTP|SMTP)SA?$|^HTTPS$/i.test(hop.with);
    const judged = encrypted || /^(?:UTF8)?(?:ESMTP|LMTP|SMTP)A?$/i.test(hop.with);
    if (judged) pieces.push([encrypted ? faint(words.label.tls) : warn(words.label.noTls)]);
  }
  return between(pieces, DOT);
}

function lapseOf(hop: RouteHop, next: RouteHop | undefined): number | undefined {
  if (hop.date === undefined || next?.date === undefined) return undefined;
  const seconds = Math.round((Date.parse(hop.date) - Date.parse(next.date)) / 1000);
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** Keeps the ends and whatever is contradicted; the middle becomes one line. */
function fold(stops: readonly Stop[], shown: number, claimed: boolean, { verbose, words }: Context): Stop[] {
  if (verbose || stops.length <= shown) return [...stops];
  const kept: Stop[] = [];
  let folded = 0;
  let contradicted = 0;
  const flush = (): void => {
    if (folded > 0)
      kept.push({ kind: 'fold', claimed, text: claimed ? words.hopsClaimed(folded) : words.hopsInside(folded) });
    folded = 0;
  };
  for (const [at, stop] of stops.entries()) {
    const marked = stop.kind === 'claimed' && stop.mark === 'contradicted' && contradicted++ < CLAIMED_SHOWN;
    if (at === 0 || at === stops.length - 1 || marked) {
      flush();
      kept.push(stop);
    } else folded++;
  }
  return kept;
}
