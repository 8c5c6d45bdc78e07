/** The route of a mail: its Received lines with what each is worth, the border, and who handed the mail over. */

import { readIp, specialOf } from '../../message/ip.ts';
import type { Header, Hop, Message } from '../../message/message.ts';
import { LINE_LENGTH, readReceived } from '../../message/received.ts';
import { Side } from '../border/side.ts';
import type { Handover, Route, RouteHop } from '../facts/way.ts';
import { fill } from '../fill.ts';
import type { Observation, Proofs, Text } from '../finding.ts';
import { type Border, isFetch, type Judgement, judgeClient } from './border.ts';
import { breakOf } from './chain.ts';
import { doubtsOf } from './hop-doubts.ts';
import { Room } from './room.ts';
import { endWords, routeWords } from './route-words.ts';

/**
 * Observes the route.
 * @returns the hops from the top; the proof is every Received line, or the header that was searched when there is none.
 */
export function observeRoute(message: Message, border: Border, room = new Room()): Observation<Route> {
  const all = message.headers.filter((header) => header.key === 'received');
  const headers = all.length > LINES ? all.slice(0, LINES) : all;
  if (all.length > LINES || headers.some(({ value }) => value.length > LINE_LENGTH)) room.hit('received');
  const hops = headers.map(readReceived);
  const [first, ...rest] = hops;
  const searched = { at: [message.at[0], message.body.bodyAt[0]] } as const;
  const proof: Proofs = first === undefined ? [searched] : [{ at: first.at }, ...rest.map(({ at }) => ({ at }))];
  return { value: routeOf(hops, headers.map(writtenOf), border), proof };
}

/** Lines that are walked. RFC 5321 §6.3: servers see a loop at 100 and should take no more; the border stands far above. */
const LINES = 200;

const writtenOf = (header: Header): string => header.value.slice(0, LINE_LENGTH);

/**
 * The route that these lines show.
 * @param written the text of each line, from which the hop was read.
 */
export function routeOf(hops: readonly Hop[], written: readonly string[], border: Border): Route {
  if (hops.length === 0) return { hops: [], basis: border.basis, ends: ending('no-lines', undefined) };
  const own = walk(hops, written, 0, startOf(hops, border));
  // a learnt border is of one mailbox; a mail that came another way is judged by the rule
  if (own === undefined && border.basis === 'learnt')
    return routeOf(hops, written, { ours: [], vouched: border.vouched, basis: 'rule' });
  if (own === undefined) {
    const unbacked = hops.map(
      (hop, index): RouteHop => ({ ...hop, index, trust: 'claimed', ...reason('no-border', hop, undefined) }),
    );
    return { hops: unbacked, basis: border.basis, ends: ending('not-named', hops[0]), ...origin(hops, 0) };
  }
  const believed = border.vouched.length === 0 ? own : vouchedBelow(own, hops, written, border);
  const broken = breakOf(hops, believed.last);
  const doubts = doubtsOf(hops, believed.last, own.last, own.side, broken);
  const judged = hops.map((hop, index): RouteHop => {
    const above = hops[index - 1];
    const rule = believed.rules[index];
    if (rule !== undefined)
      return { ...hop, index, trust: index <= own.last ? 'ours' : 'vouched', ...reason(rule, hop, above) };
    const doubt = doubts.get(index);
    const apart = broken !== undefined && index >= broken ? { unconnected: true as const } : {};
    if (doubt !== undefined)
      return {
        ...hop,
        index,
        ...apart,
        trust: doubt.contradicted ? 'contradicted' : 'claimed',
        ...reason(doubt.rule, hop, namingAbove(hops, index)),
      };
    return { ...hop, index, trust: 'claimed', ...reason('below-border', hop, above) };
  });
  const handover = handoverOf(hops, believed);
  return {
    hops: judged,
    border: own.last,
    ...(handover !== undefined && { handover }),
    ...origin(hops.slice(0, broken), believed.last + 1),
    ends: ending(believed.end.rule, hops[believed.last]),
    basis: border.basis,
  };
}

/** How far the lines were believed. */
interface Walk {
  readonly side: Side;
  /** Index of the last believed line. */
  readonly last: number;
  /** By index, the rule that admitted the line. */
  readonly rules: readonly (string | undefined)[];
  /** Why the client of the last line was not followed. */
  readonly end: Judgement;
  /** Index of the first line whose client was followed without being sure. */
  readonly doubtful?: number;
}

/** Our side before the first line; undefined when the owner has named hosts and the mail did not come to one of them. */
function startOf(hops: readonly Hop[], border: Border): Side | undefined {
  const side = new Side(border.ours, border.basis === 'rule');
  if (side.grows) return side;
  const top = hops.find((hop) => hop.by !== undefined);
  const ip = top?.ip === undefined ? undefined : readIp(top.ip);
  // the line of a later host, e.g. of the mailbox, is believed too when it says that it took the mail from one of ours
  const fromOurs = ip !== undefined && side.ownsAddress(ip, undefined) === 'named';
  return top === undefined || side.fits(top) || fromOurs ? side : undefined;
}

/** Believes line `from`, then goes down while the client that a believed line names is on the same side. */
function walk(
  hops: readonly Hop[],
  written: readonly string[],
  from: number,
  side: Side | undefined,
  firstRule = 'topmost',
): Walk | undefined {
  if (side === undefined) return undefined;
  const rules: (string | undefined)[] = [];
  let rule = firstRule;
  let doubtful: number | undefined;
  for (let i = from; ; i += 1) {
    const hop = hops[i];
    const next = hops[i + 1];
    if (hop === undefined) break;
    rules[i] = rule;
    side.admit(hop);
    const judgement = judgeClient(hop, written[i] ?? '', named(hops, i + 1) ?? next, side);
    const unsure = doubtful === undefined ? {} : { doubtful };
    if (!judgement.same) return { side, last: i, rules, end: judgement, ...unsure };
    if (next === undefined)
      return { side, last: i, rules, end: { same: false, rule: 'began-inside', sure: judgement.sure }, ...unsure };
    if (!judgement.sure) doubtful ??= i;
    const ip = hop.ip === undefined ? undefined : readIp(hop.ip);
    if (ip !== undefined) side.admitAddress(ip);
    if (isFetch(hop)) side.expectAnyone();
    // an own note says of itself what it is; every other line is what the line above made it
    rule =
      next.by === undefined && next.local === true
        ? 'own-note'
        : judgement.rule === 'own-note'
          ? 'hand-on'
          : judgement.rule;
  }
  return undefined;
}

/** The next line that names its writer: qmail puts notes without one between, and its scanner one with a bare host name. */
function named(hops: readonly Hop[], from: number): Hop | undefined {
  for (let i = from; i < hops.length && i < from + NOTES; i += 1) {
    const hop = hops[i];
    if (hop?.by !== undefined && hop.format !== 'qmail-scanner') return hop;
  }
  return undefined;
}

/** Notes that one host writes about one mail; also keeps the walk linear. */
const NOTES = 8;

/** Goes on below the border through hosts that the owner has chosen to believe. */
function vouchedBelow(own: Walk, hops: readonly Hop[], written: readonly string[], border: Border): Walk {
  const line = hops[own.last];
  const next = hops[own.last + 1];
  if (line === undefined || next === undefined) return own;
  const side = new Side(border.vouched, false);
  const judgement = judgeClient(line, written[own.last] ?? '', next, side);
  if (!judgement.same || (judgement.rule !== 'named' && judgement.rule !== 'inside-range')) return own;
  const below = walk(hops, written, own.last + 1, side, 'vouched');
  if (below === undefined) return own;
  const rules = own.rules.map((rule) => rule);
  for (const [i, rule] of below.rules.entries())
    if (rule !== undefined) rules[i] = rule === 'own-note' ? rule : 'vouched';
  const doubtful = own.doubtful ?? (judgement.sure ? below.doubtful : own.last);
  return { side: own.side, last: below.last, rules, end: below.end, ...(doubtful !== undefined && { doubtful }) };
}

/** The client that the last believed line names; none when that line names no address or the mail began on our side. */
function handoverOf(hops: readonly Hop[], { last, end, doubtful }: Walk): Handover | undefined {
  const hop = hops[last];
  if (hop === undefined || end.rule === 'began-inside' || end.rule === 'began-here') return undefined;
  const { ip, port, helo, rdns, rdnsFalse, by, user, userKind, date } = hop;
  if (ip === undefined && helo === undefined && rdns === undefined) return undefined;
  const other = doubtful === undefined ? undefined : hops[doubtful]?.ip;
  return {
    ...(ip !== undefined && { ip }),
    ...(port !== undefined && { port }),
    ...(helo !== undefined && { helo }),
    ...(rdns !== undefined && { rdns }),
    ...(rdnsFalse === true && { rdnsFalse }),
    ...(by !== undefined && { by }),
    ...(user !== undefined && { user }),
    ...(userKind !== undefined && { userKind }),
    ...(hop.with !== undefined && { with: hop.with }),
    ...(date !== undefined && { date }),
    hop: last,
    ...(doubtful === undefined && end.sure ? {} : { certainty: 'likely' as const }),
    ...(doubtful !== undefined && other !== undefined && { otherwise: { ip: other, hop: doubtful } }),
  };
}

/** The lowest client that the lines from `first` on, as far as they connect, name: one of the Internet before one of a private network. */
function origin(hops: readonly Hop[], first: number): { claimedOrigin?: { ip: string; hop: number } } {
  let inner: { ip: string; hop: number } | undefined;
  for (let hop = hops.length - 1; hop >= first; hop -= 1) {
    const text = hops[hop]?.ip;
    const ip = text === undefined ? undefined : readIp(text);
    if (text === undefined || ip === undefined) continue;
    const special = specialOf(ip);
    if (special === undefined || special === 'documentation') return { claimedOrigin: { ip: text, hop } };
    if (special === 'private') inner ??= { ip: text, hop };
  }
  return inner === undefined ? {} : { claimedOrigin: inner };
}

function reason(rule: string, hop: Hop, above: Hop | undefined): { rule: string; why: Text } {
  const words = routeWords[rule];
  if (words === undefined) return { rule, why: { ja: rule, en: rule } };
  if (!words.ja.includes('{') && !words.en.includes('{')) return { rule, why: words };
  return {
    rule,
    why: fill(words, { by: hop.by ?? '', client: clientOf(rule === 'address-impossible' ? hop : above) }),
  };
}

/** The next line above that names a client: notes that a host makes about itself stand between. */
function namingAbove(hops: readonly Hop[], index: number): Hop | undefined {
  for (let at = index - 1; at >= 0 && at >= index - NOTES; at -= 1) if (clientOf(hops[at]) !== '') return hops[at];
  return hops[index - 1];
}

function ending(rule: string, hop: Hop | undefined): { rule: string; why: Text } {
  const words = endWords[rule];
  return { rule, why: words === undefined ? { ja: rule, en: rule } : fill(words, { client: clientOf(hop) }) };
}

/** The client as one would name it: by the name that was looked up, else by its address. */
function clientOf(hop: Hop | undefined): string {
  const ip = hop?.ip ?? '';
  return hop?.rdns === undefined ? ip : ip === '' ? hop.rdns : `${hop.rdns} [${ip}]`;
}
