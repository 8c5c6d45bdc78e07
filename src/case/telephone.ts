/** Line records of a telephone or router as people paste them: when it was dialled, connected and ended. */
import { DAY } from '../message/day.ts';

/** One call, or one attempt. Times are the telephone's own clock, `YYYY-MM-DDTHH:MM:SS`, without offset. */
export interface LineCall {
  readonly at: string;
  readonly connected?: string;
  readonly ended?: string;
  readonly number?: string;
  /** Who called. */
  readonly by: 'us' | 'them';
  /** Who hung up, where the record says so. */
  readonly endedBy?: 'us' | 'them';
  /** What the network said, as written: `#17 着ユーザビジー`. */
  readonly reason?: string;
}

interface LineRecords {
  /** Oldest first. */
  readonly calls: readonly LineCall[];
  /** Lines with a time of which nothing could be made. */
  readonly unread: number;
  /** Each line that was read names its year. */
  readonly isYearWritten: boolean;
}

/** Lines that are read; a telephone keeps some hundred. */
const MAX_LINES = 5_000;
/** Characters of one line. */
const MAX_LINE = 500;

type What = 'dialled' | 'rang' | 'connected' | 'ended';

interface Record_ {
  readonly time: string;
  readonly what: What;
  readonly number?: string;
  readonly endedBy?: 'us' | 'them';
  readonly reason?: string;
}

// what ends a call is looked for first: 切断 is said of a connection too
const words: readonly (readonly [What, RegExp])[] = [
  ['ended', /切断|終話|終了|disconnect|hang ?up|hung up|ended|released?\b/i],
  ['connected', /接続|応答|通話開始|\bconnect|answered/i],
  ['dialled', /発信|発呼|ダイヤル|\bdial|outgoing|\bcalling/i],
  ['rang', /着信|incoming|\bring/i],
];

const TIME = /(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?[ T]{1,2}(\d{1,2}):(\d{2})(?::(\d{2}))?/;
const NUMBER = /(?:番号|相手|number|to|from)\s?[[(:=]\s?(\+?[\d()*#-]{3,24})/i;
const REASON = /#(\d{1,3})\s?(?:\(([^()]{1,60})\))?/;

/**
 * @param near the day of the call, RFC 3339: records often name no year
 * Records may stand newest first; those of one second keep the order that dialling has.
 */
export function readLineRecords(text: string, near: string): LineRecords {
  const records: Record_[] = [];
  let unread = 0;
  let isYearWritten = true;
  for (const line of text.split(/\r\n?|\n/, MAX_LINES)) {
    const said = line.slice(0, MAX_LINE);
    const time = timeIn(said, near);
    if (time === undefined) continue;
    const what = words.find(([, word]) => word.test(said))?.[0];
    if (what === undefined) {
      unread += 1;
      continue;
    }
    if (TIME.exec(said)?.[1] === undefined) isYearWritten = false;
    const number = NUMBER.exec(said)?.[1];
    const [, cause, meaning] = REASON.exec(said) ?? [];
    const endedBy = /こちらから|当方から|by us|local/i.test(said)
      ? 'us'
      : /相手から|先方から|by them|remote/i.test(said)
        ? 'them'
        : undefined;
    records.push({
      time,
      what,
      ...(number === undefined ? {} : { number }),
      ...(endedBy === undefined ? {} : { endedBy }),
      ...(cause === undefined ? {} : { reason: `#${cause}${meaning === undefined ? '' : ` ${meaning}`}` }),
    });
  }
  return { calls: callsOf(records), unread, isYearWritten };
}

function timeIn(line: string, near: string): string | undefined {
  const found = TIME.exec(line);
  if (found === null) return undefined;
  const [, year, month = '', day = '', hour = '', minute = '', second = '00'] = found;
  const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:${second}`;
  const call = Date.parse(near);
  const about = new Date(call).getUTCFullYear();
  // a day that would lie after the call belongs to the year before; a day's grace for clocks and zones
  const years = year === undefined ? [about + 1, about, about - 1] : [Number(year)];
  for (const one of years) {
    const written = `${String(one).padStart(4, '0')}-${rest}`;
    const at = Date.parse(`${written}Z`);
    if (Number.isFinite(at) && new Date(at).toISOString().startsWith(written))
      if (year !== undefined || at <= call + DAY) return written;
  }
  return undefined;
}

const order: readonly What[] = ['dialled', 'rang', 'connected', 'ended'];

function callsOf(records: readonly Record_[]): readonly LineCall[] {
  const sorted = [...records].sort((a, b) =>
    a.time === b.time ? order.indexOf(a.what) - order.indexOf(b.what) : a.time < b.time ? -1 : 1,
  );
  const calls: LineCall[] = [];
  let open: LineCall | undefined;
  const shut = () => {
    if (open !== undefined) calls.push(open);
    open = undefined;
  };
  for (const { time, what, number, endedBy, reason } of sorted) {
    const named = number === undefined ? {} : { number };
    if (what === 'dialled' || what === 'rang') {
      shut();
      open = { at: time, by: what === 'rang' ? 'them' : 'us', ...named };
      continue;
    }
    open ??= { at: time, by: 'us', ...named };
    if (what === 'connected') open = { ...open, ...named, connected: time };
    else {
      open = { ...open, ended: time, ...(endedBy && { endedBy }), ...(reason === undefined ? {} : { reason }) };
      shut();
    }
  }
  shut();
  return calls;
}
