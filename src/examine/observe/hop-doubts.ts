/**
 * What contradicts a line below the border. Real relays are honest and badly set clocks are common, so a line is
 * contradicted only where it cannot be true; everything else stays a claim.
 */

import { readIp } from '../../message/ip.ts';
import type { Hop } from '../../message/message.ts';
import type { Format } from '../../message/received/format.ts';
import { administrationOf, hostName, organizationOf } from '../border/host-owner.ts';
import type { Side } from '../border/side.ts';

interface Doubt {
  readonly rule: string;
  /** It cannot be true; otherwise the rule only says more about a claim. */
  readonly contradicted: boolean;
}

/** The farthest two honest clocks can be apart when only their zones are wrong: UTC-12 to UTC+14. */
const ZONES_APART = 26 * 3600_000;
const EARLIEST_ZONE = -12 * 60;
const LATEST_ZONE = 14 * 60;
/** Milliseconds. RFC 5321 §4.5.4.1: servers give up after four or five days; nothing honest lies for two months. */
const LONGEST_QUEUE = 60 * 86_400_000;

/**
 * Judges every line below the last believed one.
 * @param last index of the last believed line. @param lastOurs index of the last line of our own side.
 * @param broken index of the first line that does not hang on the one above it.
 * @returns by index; lines of which there is nothing to say are left out.
 */
export function doubtsOf(
  hops: readonly Hop[],
  last: number,
  lastOurs: number,
  side: Side,
  broken = hops.length,
): ReadonlyMap<number, Doubt> {
  const doubts = new Map<number, Doubt>();
  const believed = hops.slice(0, last + 1);
  const context: Context = {
    ids: new Set(believed.flatMap((hop) => queueId(hop) ?? [])),
    received: Math.max(...believed.map((hop) => timeOf(hop) ?? Number.NEGATIVE_INFINITY)),
  };
  for (let i = last + 1; i < hops.length; i += 1) {
    const hop = hops[i];
    const above = hops[i - 1];
    if (hop === undefined || above === undefined) continue;
    const rule =
      impossible(hop, context) ??
      (i === last + 1 && last === lastOurs && isForgedName(hop, above, side) ? 'our-name-forged' : undefined) ??
      (i === broken && isOutOfTime(hop, above) ? 'time-too-early' : undefined);
    if (rule !== undefined) doubts.set(i, { rule, contradicted: true });
    else if (side.knowsHost(hostName(hop.by) ?? '')) doubts.set(i, { rule: 'our-name-below', contradicted: false });
    else if (i >= broken) doubts.set(i, { rule: i === broken ? 'chain-broken' : 'below-break', contradicted: false });
    else if (fits(hop, above)) doubts.set(i, { rule: 'fits-the-line-above', contradicted: false });
  }
  return doubts;
}

interface Context {
  readonly ids: ReadonlySet<string>;
  /** The latest time that a believed line gives, in ms since 1970. */
  readonly received: number;
}

function impossible(hop: Hop, { ids, received }: Context): string | undefined {
  const id = queueId(hop);
  if (id !== undefined && ids.has(id)) return 'duplicate';
  const host = hostName(hop.by);
  if (hasImpossibleAddress(hop)) return 'address-impossible';
  if (hasImpossibleZone(hop)) return 'zone-impossible';
  const time = timeOf(hop);
  if (time !== undefined && Number.isFinite(received) && time > received + ZONES_APART) return 'time-impossible';
  return foreignForm(hop, host, time);
}

/** A line that hangs on nothing and is older than a mail gets on its way: no clock that is merely wrong explains both. */
function isOutOfTime(hop: Hop, above: Hop): boolean {
  const time = timeOf(hop);
  const later = timeOf(above);
  return time !== undefined && later !== undefined && later - time > LONGEST_QUEUE;
}

/**
 * The line right below the border gives the name of the very host of ours that took the mail from somebody else. A
 * company that serves both sides hands mail from one of its hosts to another, so it is left out.
 */
function isForgedName(hop: Hop, above: Hop, side: Side): boolean {
  const host = hostName(hop.by);
  if (host === undefined || !host.includes('.') || !side.knowsHost(host)) return false;
  const client = hostName(above.rdns);
  if (above.ip === undefined || client === undefined) return above.ip !== undefined;
  const administration = administrationOf(host);
  return (
    organizationOf(client) !== organizationOf(host) &&
    (administration === undefined || administrationOf(client) !== administration)
  );
}

/** RFC 1122 §3.2.1.3, RFC 5771: nobody connects from 224.0.0.0 upwards, nor from ff00::/8. */
function hasImpossibleAddress(hop: Hop): boolean {
  const ip = hop.ip === undefined ? undefined : readIp(hop.ip);
  if (ip === undefined) return false;
  const [first = 0] = ip;
  if (first >= 0xff00) return true;
  return first === 0 && ip[5] === 0xffff && (ip[6] ?? 0) >> 8 >= 224;
}

function hasImpossibleZone(hop: Hop): boolean {
  const zone = hop.date === undefined ? null : /([+-])(\d\d):(\d\d)$/.exec(hop.date);
  if (zone === null) return false;
  const minutes = (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3]));
  return minutes < EARLIEST_ZONE || minutes > LATEST_ZONE || Number(zone[3]) > 59;
}

/** Software whose queue ids are written once. Exchange writes its version there. */
const queueing: ReadonlySet<Format> = new Set<Format>(['postfix', 'sendmail', 'exim', 'gmail']);

function queueId({ format, by, id }: Hop): string | undefined {
  return id !== undefined && by !== undefined && id.length > 5 && queueing.has(format)
    ? `${by.toLowerCase()} ${id}`
    : undefined;
}

/** Forms that the software which the line names does not write. */
function foreignForm(hop: Hop, host: string | undefined, time: number | undefined): string | undefined {
  const { id, format } = hop;
  const protocol = hop.with?.toLowerCase() ?? '';
  const owner = host === undefined ? undefined : administrationOf(host)?.name;
  // Yahoo's own protocol inside its groups, and Exim's old word for a login; bulk mailers put them everywhere
  if (protocol === 'nnfmp' && owner !== 'Yahoo and AOL') return 'protocol-impossible';
  if (protocol === 'asmtp' && owner !== undefined && neverExim.has(owner)) return 'protocol-impossible';
  if (id === undefined) return undefined;
  if (format === 'exim' && !eximId.test(id)) return 'id-impossible';
  if (format === 'postfix' && !postfixId.test(id)) return 'id-impossible';
  if (protocol.startsWith('microsoft smtp server')) return exchangeVersion(id, owner);
  if (host !== undefined && googleFronts.has(host) && time !== undefined && time > STAMPED_SINCE)
    return googleId(id, time);
  return undefined;
}

const neverExim: ReadonlySet<string> = new Set(['Yahoo and AOL', 'Microsoft 365', 'Google', 'Yahoo! JAPAN']);

// Exim: message ids of 6-6-2 characters, 6-11-4 since 4.97
const eximId = /^[0-9A-Za-z]{6}-(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{11}-[0-9A-Za-z]{4})$/;

// Postfix: upper-case hexadecimal, or with enable_long_queue_ids digits and letters without vowels
const postfixId = /^(?:[0-9A-F]{5,20}|[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10,24})$/;

/** Exchange 2007 is 8, 2010 is 14, 2013 and later are 15; 15.20 runs at Microsoft only. */
function exchangeVersion(id: string, owner: string | undefined): string | undefined {
  const version = /^(\d{1,4})\.(\d{1,4})\.\d/.exec(id);
  if (version === null) return undefined;
  const major = Number(version[1]);
  if (major < 8 || (major > 8 && major < 14)) return 'version-impossible';
  return major === 15 && Number(version[2]) === 20 && owner !== 'Microsoft 365' ? 'version-impossible' : undefined;
}

/** Gmail's doors write the time, in California, at the end of the id: `…si1234567pfd.12.2019.05.01.02.03.04`. */
const googleFronts: ReadonlySet<string> = new Set(['mx.google.com', 'smtp.gmail.com', 'smtp.googlemail.com']);
const googleStamp = /\.(20\d\d)\.(\d\d)\.(\d\d)\.(\d\d)\.(\d\d)\.(\d\d)$/;
const STAMPED_SINCE = Date.UTC(2010, 0, 1);
const CALIFORNIA = 8 * 3600_000;

function googleId(id: string, time: number): string | undefined {
  const stamp = googleStamp.exec(id);
  if (stamp === null) return 'id-impossible';
  const [, year, month, day, hour, minute, second] = stamp.map(Number);
  const written = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0) + CALIFORNIA;
  return Math.abs(written - time) > ZONES_APART ? 'id-time-differs' : undefined;
}

/** The line's writer has the name that the line above gives its client. */
function fits(hop: Hop, above: Hop): boolean {
  const host = hostName(hop.by);
  if (host === undefined) return false;
  return host === hostName(above.rdns) || host === hostName(above.helo);
}

/** Milliseconds since 1970; undefined without a date that can be read. */
export function timeOf(hop: Hop): number | undefined {
  const { date } = hop;
  if (date === undefined) return undefined;
  const time = date.length === USUAL.length && date.charCodeAt(0) !== ZERO ? usualTime(date) : Date.parse(date);
  return Number.isNaN(time) ? undefined : time;
}

/**
 * How far the moment may lie from `timeOf`, in ms. A line that names no zone shows its host's clock, wherever that stood;
 * RFC 3339 §4.3 writes `-00:00` for it. qmail writes `-0000` on every line and means UTC.
 */
export function slackOf({ date, format }: Hop): number {
  return date?.endsWith('-00:00') === true && format !== 'qmail' ? ZONES_APART : 0;
}

/** The form that `readDate` writes. Date.parse reads it too, at ten times the price, and each line is asked several times. */
const USUAL = '2024-04-09T10:00:00+09:00';
const ZERO = 48;

function usualTime(date: string): number {
  const two = (at: number): number => (date.charCodeAt(at) - ZERO) * 10 + date.charCodeAt(at + 1) - ZERO;
  const local = Date.UTC(two(0) * 100 + two(2), two(5) - 1, two(8), two(11), two(14), two(17));
  const offset = (two(20) * 60 + two(23)) * 60_000;
  return date.charAt(19) === '-' ? local + offset : local - offset;
}
