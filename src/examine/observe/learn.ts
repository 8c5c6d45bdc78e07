/** Learns the border from good mail: which hosts stand at the top in every mail, and which follow inside. */

import { readIp, specialOf } from '../../message/ip.ts';
import type { Message } from '../../message/message.ts';
import { registrableDomain } from '../../message/psl.ts';
import { hostName, isUnregistered } from '../border/host-owner.ts';
import { learnWords, refusalWords } from '../border/learn-words.ts';
import type { Route, RouteHop } from '../facts/way.ts';
import { fill } from '../fill.ts';
import type { Text } from '../finding.ts';
import { resultsBelow } from './authentication.ts';
import { type Border, isConfirmed, ruleBorder } from './border.ts';
import { observeRoute } from './route.ts';

/** One name or block that was kept, with its count. */
export interface Evidence {
  readonly what: string;
  readonly reason: keyof typeof learnWords;
  /** Mails that show it, of `of` mails with a route. */
  readonly seen: number;
  readonly of: number;
  readonly why: Text;
}

export interface Learnt {
  /** Absent when the sample does not allow a border. */
  readonly border?: Border;
  readonly evidence: readonly Evidence[];
  readonly refused?: { readonly reason: keyof typeof refusalWords; readonly why: Text };
}

/** Fewer mails could all have come the same way by chance. */
const LEAST_MAILS = 10;
/** What delivers to one mailbox delivers nearly all of it; the rest are mails kept from elsewhere. */
const TOP_SHARE = 0.8;
/** A host of a pool is seen now and then; what is rarer than this is not constant. */
const INSIDE_SHARE = 0.2;
/** A relay in front of us has no other way around it. */
const FRONT_SHARE = 0.9;
/** Behind a relay in front of us the senders differ; behind a single correspondent they do not. */
const LEAST_SENDERS = 4;
/** Relays in front of each other: a filter before a gateway; more were not met. */
const MOST_FRONTS = 3;

/**
 * Learns the border from a sample of the owner's good mail.
 * @param messages received mails of one mailbox, from different senders.
 * @returns the border with the count behind every name and block, or why there is none.
 */
export function learnBorder(messages: readonly Message[]): Learnt {
  const seen = messages.flatMap((message) => seenIn(message, ruleBorder));
  if (seen.length < LEAST_MAILS) return refuse('too-few', { found: String(seen.length), least: String(LEAST_MAILS) });
  const tops = new Tally();
  for (const { hops } of seen) tops.note(topOf(hops));
  const top = tops.most();
  if (top === undefined) return refuse('nothing-constant', {});
  if (top.count < seen.length * TOP_SHARE)
    return refuse('mixed', { what: top.key, seen: String(top.count), of: String(seen.length) });
  const evidence = [...names(seen, top.key), ...addresses(seen)];
  for (let i = 0; i < MOST_FRONTS; i += 1) {
    const found = front(messages, { ours: evidence.map(({ what }) => what), vouched: [], basis: 'learnt' });
    if (found.length === 0) break;
    evidence.push(...found);
  }
  const ours = [...new Set(evidence.map(({ what }) => what))];
  const written = below(messages, { ours, vouched: [], basis: 'learnt' });
  const hosts = written.map(({ what }) => what);
  const border: Border = { ours, vouched: [], ...(hosts.length === 0 ? {} : { below: hosts }), basis: 'learnt' };
  return { border, evidence: [...evidence, ...written] };
}

/**
 * Hosts that write their results of authentication below their own line, in nearly every mail and whoever sends it. Of a host that seldom does,
 * such a field may be the sender's.
 */
function below(messages: readonly Message[], border: Border): Evidence[] {
  const doors = new Map<string, { mails: number; written: number; clients: Set<string> }>();
  for (const { message, route, hops } of messages.flatMap((one) => seenIn(one, border))) {
    const door = hops.at(-1)?.by?.toLowerCase();
    const { handover } = route;
    if (door === undefined || handover?.ip === undefined) continue;
    const own = doors.get(door) ?? { mails: 0, written: 0, clients: new Set() };
    own.mails++;
    if (resultsBelow(message, route) !== undefined) {
      own.written++;
      own.clients.add(domainOf(handover.rdns ?? handover.helo) ?? handover.ip);
    }
    doors.set(door, own);
  }
  return [...doors].flatMap(([door, { mails, written, clients }]) =>
    written >= LEAST_MAILS && written >= mails * FRONT_SHARE && clients.size >= LEAST_SENDERS
      ? [evidenceOf(door, 'writes-below', written, mails)]
      : [],
  );
}

interface Seen {
  readonly message: Message;
  readonly route: Route;
  /** The believed lines. */
  readonly hops: readonly RouteHop[];
}

function seenIn(message: Message, border: Border): Seen[] {
  const route = observeRoute(message, border).value;
  if (route.border === undefined || route.handover?.ip === undefined) return [];
  return [{ message, route, hops: route.hops.slice(0, route.border + 1) }];
}

/** The registered domain of the first line that names a registered host: who delivered. */
function topOf(hops: readonly RouteHop[]): string | undefined {
  for (const { by } of hops) {
    const domain = domainOf(by);
    if (domain !== undefined) return domain;
  }
  return undefined;
}

function domainOf(by: string | undefined): string | undefined {
  const host = hostName(by);
  return host === undefined || isUnregistered(host) ? undefined : registrableDomain(host);
}

/** The names of hosts that wrote believed lines: one host by its name, several by what their names have in common. */
function names(seen: readonly Seen[], top: string): Evidence[] {
  const domains = new Tally();
  const hosts = new Map<string, Set<string>>();
  for (const { hops } of seen) {
    for (const { by } of hops) {
      const domain = domainOf(by);
      if (domain === undefined) continue;
      const own = hosts.get(domain) ?? new Set();
      hosts.set(domain, own.add(hostName(by) ?? ''));
    }
    for (const domain of new Set(hops.map(({ by }) => domainOf(by)))) domains.note(domain);
  }
  return domains
    .atLeast(seen.length * INSIDE_SHARE)
    .map(({ key, count }) =>
      evidenceOf(
        commonName([...(hosts.get(key) ?? [])], key),
        key === top ? 'wrote-the-top' : 'wrote-inside',
        count,
        seen.length,
      ),
    );
}

/** The longest name that all hosts lie under. */
function commonName(hosts: readonly string[], domain: string): string {
  const [first = domain, ...rest] = hosts;
  let name = first;
  while (name !== domain && !rest.every((host) => host === name || host.endsWith(`.${name}`)))
    name = name.slice(name.indexOf('.') + 1);
  return name;
}

/** Public addresses of clients inside: one by itself, several of an IPv4 /24 as that block. */
function addresses(seen: readonly Seen[]): Evidence[] {
  const blocks = new Tally();
  const members = new Map<string, Set<string>>();
  for (const { hops } of seen) {
    const own = new Set<string>();
    // the client of the last believed line is the handover
    for (const [i, { ip }] of hops.slice(0, -1).entries()) {
      const rule = hops[i + 1]?.rule;
      if (ip === undefined || rule === 'inside-range' || !isPublic(ip)) continue;
      const block = blockOf(ip);
      own.add(block);
      members.set(block, (members.get(block) ?? new Set()).add(ip));
    }
    for (const block of own) blocks.note(block);
  }
  return blocks.atLeast(seen.length * INSIDE_SHARE).map(({ key, count }) => {
    const [only, ...others] = members.get(key) ?? [];
    return evidenceOf(others.length === 0 && only !== undefined ? only : key, 'handed-on', count, seen.length);
  });
}

/** The IPv4 /24 of an address; an IPv6 address stands for itself. */
function blockOf(ip: string): string {
  return ip.includes(':') ? ip : `${ip.slice(0, ip.lastIndexOf('.'))}.0/24`;
}

function isPublic(text: string): boolean {
  const ip = readIp(text);
  if (ip === undefined) return false;
  const special = specialOf(ip);
  return special === undefined || special === 'documentation';
}

/**
 * A relay in front of us: nearly every mail is handed over by hosts of one domain, they write the next line, and behind
 * them the senders differ. The mails of one mailing list look the same and are not counted.
 */
function front(messages: readonly Message[], border: Border): Evidence[] {
  const seen = messages
    .flatMap((message) => seenIn(message, border))
    .filter(({ message }) => !message.headers.some(({ key }) => key === 'list-id'));
  if (seen.length < LEAST_MAILS) return [];
  const domains = new Tally();
  const relays = seen.flatMap((one) => {
    const relay = relayOf(one);
    if (relay !== undefined) domains.note(relay.domain);
    return relay === undefined ? [] : [relay];
  });
  const most = domains.most();
  if (most === undefined || most.count < seen.length * FRONT_SHARE) return [];
  const own = relays.filter(({ domain }) => domain === most.key);
  if (new Set(own.map(({ behind }) => behind)).size < Math.max(LEAST_SENDERS, own.length / 4)) return [];
  const found = own.every(({ host }) => host !== undefined)
    ? [
        evidenceOf(
          commonName([...new Set(own.flatMap(({ host }) => host ?? []))], most.key),
          'in-front',
          most.count,
          seen.length,
        ),
      ]
    : blocksOf(own, seen.length);
  return found.filter(({ what }) => !border.ours.includes(what));
}

interface Relay {
  readonly domain: string;
  /** Its name, where our host looked it up and confirmed it. */
  readonly host: string | undefined;
  readonly ip: string;
  /** Who handed the mail to the relay. */
  readonly behind: string;
}

/** Lines that a relay writes about one mail. */
const NOTES = 5;

/** The handover, if the next line is its own and names a client. Good mail may be believed where it names the relay. */
function relayOf({ route }: Seen): Relay | undefined {
  const line = route.handover === undefined ? undefined : route.hops[route.handover.hop];
  const domain = line === undefined ? undefined : domainOf(route.hops[line.index + 1]?.by);
  // a filter may note its own hand-ons first: `by mx.example.net (mx-1) id 5530C5xx; …`
  const next = route.hops
    .slice((line?.index ?? 0) + 1, (line?.index ?? 0) + NOTES)
    .find(({ ip }) => ip !== undefined && isPublic(ip));
  if (line?.ip === undefined || next?.ip === undefined || domain === undefined || domainOf(next.by) !== domain)
    return undefined;
  const behind = domainOf(next.rdns ?? next.helo) ?? next.ip;
  const host = isConfirmed(line) ? hostName(line.rdns) : undefined;
  if (host !== undefined) return domainOf(host) === domain ? { domain, host, ip: line.ip, behind } : undefined;
  // Exchange writes no reverse name: there the relay is learnt by its addresses, which our own host saw
  return line.rdns === undefined && domainOf(line.helo) === domain ? { domain, host, ip: line.ip, behind } : undefined;
}

function blocksOf(relays: readonly Relay[], of: number): Evidence[] {
  const blocks = new Tally();
  for (const { ip } of relays) blocks.note(blockOf(ip));
  return blocks.atLeast(2).map(({ key, count }) => evidenceOf(key, 'in-front', count, of));
}

function evidenceOf(what: string, reason: Evidence['reason'], seen: number, of: number): Evidence {
  return { what, reason, seen, of, why: fill(learnWords[reason], { what, seen: String(seen), of: String(of) }) };
}

function refuse(reason: keyof typeof refusalWords, words: Readonly<Record<string, string>>): Learnt {
  return { evidence: [], refused: { reason, why: fill(refusalWords[reason], words) } };
}

/** Counts names, the most common first. */
class Tally {
  readonly #counts = new Map<string, number>();

  note(key: string | undefined): void {
    if (key !== undefined) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  atLeast(count: number): { readonly key: string; readonly count: number }[] {
    return [...this.#counts]
      .map(([key, own]) => ({ key, count: own }))
      .filter((one) => one.count >= count)
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  }

  most(): { readonly key: string; readonly count: number } | undefined {
    return this.atLeast(1)[0];
  }
}
