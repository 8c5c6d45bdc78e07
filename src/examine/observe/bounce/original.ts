/**
 * The mail that came back, and the trust question turned round: of its Received lines the one that the bouncing host wrote
 * itself names the client that gave it the mail. How far that host is to be believed depends on who brought the bounce.
 */

import { addressesOf, readAddresses } from '../../../message/address.ts';
import type { Returned } from '../../../message/bounce.ts';
import { readDate } from '../../../message/date.ts';
import { decodeWords } from '../../../message/encoded-word.ts';
import type { Header, Hop } from '../../../message/message.ts';
import { readReceived } from '../../../message/received.ts';
import { hostName, isPool, organizationOf } from '../../border/host-owner.ts';
import type { Route, Trust } from '../../facts/way.ts';
import { fill } from '../../fill.ts';
import type { Text } from '../../finding.ts';
import { reverseNameOf } from '../../known/hosts/handover-name.ts';
import { ruleBorder } from '../border.ts';
import { timeOf } from '../hop-doubts.ts';
import type { Room } from '../room.ts';
import { routeOf } from '../route.ts';
import {
  type Bouncer,
  clientOfLine,
  innermost,
  insideOf,
  isInnerAddress,
  isMadeHere,
  localStart,
  outerLine,
  sameSide,
} from './began.ts';
import type { ReturnedMail } from './facts.ts';
import { trustWords } from './trust-words.ts';

/** Lines that are walked (RFC 5321 §6.3: a loop is seen at 100). */
const LINES = 200;

/** Addresses of the original's To that are kept. */
const RECIPIENTS = 20;

/** The two clocks may be wrong by their zones (UTC-12 to UTC+14). */
const CLOCKS_APART = 26 * 3600_000;

/** Observes the returned mail. */
export function observeOriginal({ message, extent, isCut }: Returned, bouncer: Bouncer, room: Room): ReturnedMail {
  const { headers } = message;
  const first = (key: string): Header | undefined => headers.find((header) => header.key === key);
  const from = first('from');
  const path = first('return-path')?.value.trim();
  const to = first('to');
  const date = first('date');
  const [mailbox] = from === undefined ? [] : addressesOf(from).mailboxes;
  const sent = path === undefined ? undefined : (readAddresses(path).mailboxes[0]?.address ?? '');
  // a name without a domain is what some hosts show for the null sender
  const mailFrom = sent === undefined ? bouncer.envelope : sent.includes('@') ? sent : '';
  const addresses = to === undefined ? [] : addressesOf(to).mailboxes.slice(0, RECIPIENTS);
  const id = first('message-id')?.value.trim();
  const subject = first('subject');
  const when = date === undefined ? undefined : readDate(date.value)?.rfc3339;
  const newest = first('received');
  const received = newest === undefined ? undefined : readReceived(newest).date;
  return {
    ...(mailbox !== undefined && { from: room.keep(mailbox.address) }),
    ...(mailFrom !== undefined && { mailFrom: room.keep(mailFrom) }),
    ...(addresses.length > 0 && { to: addresses.map(({ address }) => room.keep(address)) }),
    ...(id !== undefined && { messageId: room.keep(id) }),
    ...(when !== undefined && { date: when }),
    ...(received !== undefined && { received }),
    ...(subject !== undefined && { subject: room.keep(decodeWords(subject.value).text) }),
    extent,
    ...(isCut === true && { cut: true as const }),
    ...trace(headers, bouncer),
  };
}

type Trace = Pick<ReturnedMail, 'handover' | 'began' | 'writer' | 'trust' | 'rule' | 'why'>;

function trace(headers: readonly Header[], bouncer: Bouncer): Trace {
  const written = headers.filter(({ key }) => key === 'received').slice(0, LINES);
  if (written.length === 0) return judged('claimed', 'no-lines', undefined, bouncer);
  const hops = written.map(readReceived);
  const { index: first, own, isBouncer } = ownLine(hops, bouncer);
  // from the bouncing host's line on, its own side is found as ours is: the topmost line is believed, and so on
  let index = first;
  let route = routeFrom(hops, written, index);
  for (let next = hostsPassed(route, hops, index); next !== undefined; next = hostsPassed(route, hops, index)) {
    index = next;
    route = routeFrom(hops, written, index);
  }
  const handover = route.handover ?? innermost(route);
  const line = hops[index + (handover?.hop ?? 0)] ?? hops[index];
  const writer = hostName(line?.by) ?? line?.by ?? hops[index]?.by;
  if (handover === undefined || isInnerAddress(handover.ip)) {
    const start = isMadeHere(own, bouncer) ? localStart(route) : undefined;
    if (start === undefined) return judged('claimed', 'no-client', writer, bouncer);
    const { user } = start;
    const host = writer ?? bouncer.reportingMta;
    const rule = user === undefined ? 'began-on-our-host' : 'began-by-user';
    return {
      began: { place: 'our-host', ...start },
      ...judged('ours', rule, host, bouncer, user?.replace(/^(?=\d{1,10}$)/, 'uid ')),
    };
  }
  const judgement = standing(writer, own, bouncer);
  const place = insideOf(route, line, bouncer);
  // whose side another host's line calls its own says nothing of the bouncing side
  const isOthers = place === 'inside' && (!isBouncer || judgement.rule === 'writer-is-another');
  const began = isOthers ? undefined : place;
  const found = {
    handover: { ...handover, hop: handover.hop + index },
    ...(began !== undefined && { began: { place: began } }),
  };
  if (isLater(line, bouncer.route))
    return { ...found, ...judged('contradicted', 'later-than-the-bounce', writer, bouncer) };
  if (!isBouncer)
    return { ...found, ...judged('claimed', writer === undefined ? 'nameless' : 'writer-is-another', writer, bouncer) };
  if (began === 'called-inside')
    return (
      behindInside(hops, handover.hop + index, bouncer) ?? {
        ...found,
        ...judged('claimed', 'called-inside', writer, bouncer),
      }
    );
  // the mail began there: the address is of the bouncing host's own side
  return { ...found, ...(began === 'inside' ? judged(judgement.trust, 'began-there', writer, bouncer) : judgement) };
}

/** The client from outside whom the bouncing side's lines name behind its inner hosts: a claim, for nobody looked the inner ones up. */
function behindInside(hops: readonly Hop[], from: number, bouncer: Bouncer): Trace | undefined {
  const at = outerLine(hops, from);
  const line = at === undefined ? undefined : hops[at];
  if (at === undefined || line === undefined || isLater(line, bouncer.route)) return undefined;
  const isNamed = [line.rdns, line.helo].some((name) => sameSide(name, bouncer.receivedFrom));
  return {
    handover: clientOfLine(line, at),
    ...judged('claimed', isNamed ? 'behind-inside-named' : 'behind-inside', hostName(line.by) ?? line.by, bouncer),
  };
}

const routeFrom = (hops: readonly Hop[], written: readonly Header[], index: number): Route =>
  routeOf(
    hops.slice(index),
    written.slice(index).map(({ value }) => value),
    ruleBorder,
  );

/**
 * A host of one organisation that takes a mail from another of its hosts may write down no address at all (Yahoo's Web
 * servers: `from sonic.gate.mail.ne1.yahoo.com by sonic311.consmr.mail.sg3.yahoo.com with HTTP`). From a stranger it always
 * writes one, so that a line below of the same organisation is its own. Gives the index of that line.
 */
function hostsPassed({ handover }: Route, hops: readonly Hop[], index: number): number | undefined {
  if (handover === undefined || handover.ip !== undefined) return undefined;
  const line = hops[index + handover.hop];
  const next = index + handover.hop + 1;
  if (line?.ip !== undefined || hops[next] === undefined) return undefined;
  return sameSide(line?.helo, line?.by) && sameSide(hops[next].by, line?.by) ? next : undefined;
}

/**
 * How far the bouncing host is to be believed: it is ours, brought the bounce itself, signed it, or none of these.
 * @param writer the host that names the client; within the bouncing host's network it may bear another name
 * @param own the host that wrote the bouncing side's first line
 */
function standing(writer: string | undefined, own: string | undefined, bouncer: Bouncer): Trace {
  const { route, authentication } = bouncer;
  const { handover } = route;
  const bringer = reverseNameOf(handover);
  if (isMadeHere(own, bouncer)) return judged('ours', 'bounced-inside', writer, bouncer);
  const signed = authentication?.reported.some(
    ({ method, result, trusted, domain }) => trusted && method === 'dkim' && result === 'pass' && sameSide(domain, own),
  );
  if (signed === true) return judged('vouched', 'bouncer-signed-it', writer, bouncer);
  // the report's own name binds only whom that host names as itself
  const isReporter = bouncer.reportingMta === undefined || sameSide(own, bouncer.reportingMta);
  const brought =
    sameSide(bringer, own) || sameSide(bringer, writer) || (isReporter && sameSide(bringer, bouncer.reportingMta));
  if (!brought && !isReporter) return judged('claimed', 'writer-is-another', writer, bouncer);
  // a pool sends for everybody who has an account there, and any of them can write a bounce
  if (brought) {
    return isPool(bringer)
      ? judged('claimed', 'pool-brought-it', writer, bouncer)
      : judged(
          'vouched',
          sameSide(writer, own) || sameSide(writer, bringer) ? 'bouncer-brought-it' : 'inner-host-wrote-it',
          writer,
          bouncer,
        );
  }
  return judged('claimed', handover === undefined ? 'bounce-without-border' : 'bounce-came-otherwise', writer, bouncer);
}

function judged(trust: Trust, rule: string, writer: string | undefined, { route }: Bouncer, user = ''): Trace {
  const words = trustWords[rule] ?? { ja: rule, en: rule };
  const client = route.handover?.rdns ?? route.handover?.ip ?? route.handover?.helo ?? '';
  const why: Text = fill(words, { writer: writer ?? '?', client, user });
  return { ...(writer !== undefined && { writer }), trust, rule, why };
}

/**
 * The first line that the bouncing host wrote, by its name, its organisation, or that of the host which brought the bounce; and
 * the name in it. Lines are put on top, so what stands above it was written later on its own side. Without one, the top line.
 */
function ownLine(
  hops: readonly Hop[],
  { reportingMta, from, route }: Bouncer,
): { readonly index: number; readonly own: string | undefined; readonly isBouncer: boolean } {
  const reporter = hostName(reportingMta);
  const bringer = hostName(reverseNameOf(route.handover));
  const top = route.border === undefined ? undefined : route.hops[route.border]?.by;
  const tests: readonly ((hop: Hop) => boolean)[] = [
    (hop) => reporter !== undefined && hostName(hop.by) === reporter,
    (hop) => sameSide(hop.by, reporter),
    (hop) => sameSide(hop.by, bringer),
    (hop) => sameSide(hop.by, from),
    // our own host reports, and gives itself no name in the report
    (hop) => reporter === undefined && bringer === undefined && sameSide(hop.by, top),
  ];
  for (const test of tests) {
    const index = hops.findIndex(test);
    if (index < 0) continue;
    // hosts without a public name above it belong to the same side, and wrote later
    return {
      index: hops.slice(0, index).every((hop) => !isForeign(hop, hops[index]?.by)) ? 0 : index,
      own: hops[index]?.by,
      isBouncer: true,
    };
  }
  return { index: 0, own: hops[0]?.by, isBouncer: false };
}

/** A host of another organisation. */
function isForeign(hop: Hop, host: string | undefined): boolean {
  const name = hostName(hop.by);
  return name !== undefined && organizationOf(name) !== undefined && !sameSide(name, host);
}

function isLater(line: Hop | undefined, route: Route): boolean {
  const top = route.border === undefined ? undefined : route.hops[route.border];
  const [then, now] = [line && timeOf(line), top && timeOf(top)];
  return then !== undefined && now !== undefined && then > now + CLOCKS_APART;
}
