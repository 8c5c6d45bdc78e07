/** The way between two stations of the route: its time, its encryption, and who logged in. */
import type { Handover, RouteHop } from '../examine/facts/way.ts';
import type { Context } from './context.ts';
import type { Run } from './sheet.ts';
import { between, DOT, data, faint, short, warn } from './sheet.ts';

/** Seconds between two hops that the short report names: less is the ordinary time of a queue. */
const WORTH_TELLING = 60;

/** Seconds by which two honest clocks are apart. */
const CLOCKS_DIFFER = 300;

/** RFC 5321 §4.5.4.1: servers give up after four or five days; several may wait one behind the other. */
const LONGEST_WAY = 30 * 86_400;

/** A zone that is wrongly set moves a clock by whole hours, to within what clocks differ; half a day is the most that is met. */
const HOUR = 3600;
const ZONE_TOLERANCE = 180;
const isOfZone = (seconds: number): boolean =>
  seconds > HOUR - ZONE_TOLERANCE &&
  seconds < 15 * HOUR &&
  Math.min(seconds % HOUR, HOUR - (seconds % HOUR)) <= ZONE_TOLERANCE;

const isOurs = ({ trust }: RouteHop): boolean => trust === 'ours' || trust === 'vouched';

/** Whether the line below gives a later time than the one above it, by more than clocks differ. */
export function isBackwards(hop: RouteHop, next: RouteHop | undefined): boolean {
  const took = lapseOf(hop, next);
  return took !== undefined && took < -CLOCKS_DIFFER;
}

export function userRun(hop: Pick<Handover, 'user' | 'userKind'>, { words, limit }: Context): Run[] {
  if (hop.user === undefined || hop.user === '') return [];
  const run = [warn(`${words.userKind[hop.userKind ?? 'slot']} `), data(short(hop.user, limit))];
  // RFC 1413 §6: what the client answers itself
  return hop.userKind === 'ident' ? [...run, faint(words.brackets(words.mark.claimed))] : run;
}

/** The way from the next station outwards to the host that wrote `hop`: encryption and the time it took. */
export function legOf(hop: RouteHop, next: RouteHop | undefined, { words, verbose, room }: Context): Run[] {
  const pieces: Run[][] = [];
  // inside our own side the short report names only time: which of our hosts talk in the clear is not about this mail
  const within = hop.trust === 'ours' && next?.trust === 'ours';
  // and briefly nothing of how strangers talked among themselves, which is only claimed
  const untold = room.isBrief && !isOurs(hop);
  const took = lapseOf(hop, next);
  const isOwnClock = isOurs(hop) && (next === undefined || isOurs(next));
  // clocks differ by minutes; that time runs backwards is a detector's to judge, so it is only named here
  if (took !== undefined && took < -CLOCKS_DIFFER)
    pieces.push([warn(`${words.label.backwards} −${words.lapse(-took)}`)]);
  else if (took !== undefined && took > LONGEST_WAY) pieces.push([warn(words.label.lapseImpossible)]);
  else if (took !== undefined && took >= (verbose ? 1 : WORTH_TELLING)) {
    const doubt = isOwnClock ? '' : words.brackets(words.label[isOfZone(took) ? 'zoneWrong' : 'clockClaimed']);
    pieces.push([faint(`+${words.lapse(took)}${doubt}`)]);
  }
  if (hop.local !== true && hop.with !== undefined && (verbose || !(within || untold))) {
    // RFC 3848: the S in ESMTPS says TLS; a line that names a protocol without it recorded none
    const encrypted = hop.tls !== undefined || /^(?:UTF8)?(?:ESMTP|LMTP|SMTP)SA?$|^HTTPS$/i.test(hop.with);
    const judged = encrypted || /^(?:UTF8)?(?:ESMTP|LMTP|SMTP)A?$/i.test(hop.with);
    // briefly what goes without saying is left out
    if (judged && !(encrypted && room.isBrief))
      pieces.push([encrypted ? faint(words.label.tls) : warn(words.label.noTls)]);
  }
  return between(pieces, DOT);
}

function lapseOf(hop: RouteHop, next: RouteHop | undefined): number | undefined {
  // between lines that do not connect there was no way
  if (hop.date === undefined || next?.date === undefined || hop.unconnected !== next.unconnected) return undefined;
  if (isAdrift(hop) || isAdrift(next)) return undefined;
  const seconds = Math.round((Date.parse(hop.date) - Date.parse(next.date)) / 1000);
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** A clock without a zone measures nothing (RFC 3339 §4.3: `-00:00`); qmail writes `-0000` and means UTC. */
const isAdrift = ({ date, format }: RouteHop): boolean => date?.endsWith('-00:00') === true && format !== 'qmail';
