/**
 * Questions to DNS servers, over sockets of our own: what a server said, what it said is not there, and what nobody
 * could tell are three things, and each comes with the time for which it may be kept.
 */
import type { Adapter } from './adapters.ts';
import { isType } from './dns/bounds.ts';
import { askOverTcp, askOverUdp } from './dns/exchange.ts';
import { badName } from './dns/name.ts';
import { failureOf, type Reading, readingOf } from './dns/reading.ts';
import { type DnsServerAddress, readServer, writeServer } from './dns/servers.ts';
import { idOf } from './lookup.ts';

export { readServer, systemServers } from './dns/servers.ts';

interface DnsOptions {
  /** `192.0.2.53`, `192.0.2.53:5353`, `[2001:db8::53]:5353`; asked in this order. */
  readonly servers: readonly string[];
  /** How long one server gets for one answer. */
  readonly timeoutMs?: number;
  /** How often a question is sent in all, over all servers, before it has failed. */
  readonly tries?: number;
  readonly now: () => Date;
}

/** A resolver that has to walk from the root takes up to a second; two tell a slow one from a silent one. */
const TIMEOUT_MS = 2_000;
const TRIES = 3;
/**
 * A server that left so many attempts in a row without an answer is not waited for as long, and not again, until it
 * answers: else a server that is down would cost each mail its whole time.
 */
const SILENT_ATTEMPTS = 6;
const SILENT_TIMEOUT_MS = 500;
/** What passes every path in one piece (RFC 9715 §3.2 holds to 1400; 1232 is what DNS servers agreed on in 2020). */
const UDP_PAYLOAD = 1232;
const RECURSION_DESIRED = 0x0100;

type Failed = Extract<Reading, { says: 'failed' }>;

const failed = (reason: string): Failed => ({ says: 'failed', reason });

/**
 * Answers `{ kind: 'dns', key: name, type }`; aliases (CNAME) are followed.
 * Outcomes: `found`; `absent` with `no-name` or `no-type`; `failed` with `timeout unreachable refused server-failure
 * format-error not-implemented rcode-N malformed truncated referral cname-loop cname-chain-too-long`; `skipped`, and
 * nothing was sent, with `type-not-known name-empty name-too-long name-not-ascii label-empty label-too-long no-server`
 * or `bad-server`. Never throws.
 */
export function dnsAdapter(options: DnsOptions): Adapter<'dns'> {
  const { timeoutMs = TIMEOUT_MS, tries = TRIES } = options;
  let servers: readonly (DnsServerAddress | undefined)[] | undefined;
  const silence = new Map<DnsServerAddress, number>();
  return async (question) => {
    const about = { id: idOf(question), question, at: options.now().toISOString() };
    const type = question.type ?? '';
    servers ??= options.servers.map(readServer);
    const usable = servers.filter((server) => server !== undefined);
    const reason = whyNot(question.key, type, options.servers.length, usable.length);
    if (reason !== undefined) return { ...about, source: 'nobody', outcome: 'skipped', reason };
    const way = { servers: usable, timeoutMs, tries, silence };
    const { reading, source } = await resolve(question.key.toLowerCase(), type, way);
    const told = { ...about, source };
    if (reading.says === 'found') return { ...told, outcome: 'found', value: reading.values, ttl: reading.ttl };
    if (reading.says === 'failed') return { ...told, outcome: 'failed', reason: reading.reason };
    const absent = { ...told, outcome: 'absent', reason: reading.reason } as const;
    return reading.ttl === undefined ? absent : { ...absent, ttl: reading.ttl };
  };
}

function whyNot(name: string, type: string, named: number, usable: number): string | undefined {
  if (!isType(type)) return 'type-not-known';
  if (usable < named) return 'bad-server';
  return named === 0 ? 'no-server' : badName(name);
}

interface Way {
  readonly servers: readonly DnsServerAddress[];
  readonly timeoutMs: number;
  readonly tries: number;
  /** Attempts without an answer, in a row. */
  readonly silence: Map<DnsServerAddress, number>;
}

interface Resolved {
  readonly reading: Exclude<Reading, { says: 'alias' }>;
  readonly source: string;
}

/** Asks until the name has no alias left that the servers did not follow themselves. */
async function resolve(name: string, type: string, way: Way): Promise<Resolved> {
  let walked: readonly string[] = [name];
  let ttl = Number.POSITIVE_INFINITY;
  for (;;) {
    const { reading, source } = await askInTurn(walked, type, way);
    if (reading.says === 'failed') return { reading, source };
    if (reading.says !== 'alias') {
      // an alias lasts no longer than the shortest link of its chain, and an absence at its end likewise
      if (reading.ttl === undefined) return { reading, source };
      return { reading: { ...reading, ttl: Math.min(ttl, reading.ttl) }, source };
    }
    ttl = Math.min(ttl, reading.ttl);
    walked = reading.walked;
    if (badName(walked.at(-1) ?? '') !== undefined) return { reading: failed('malformed'), source };
  }
}

/** The first server that knows; one that was silent gets its turn again, one that said no does not. */
async function askInTurn(walked: readonly string[], type: string, { servers, timeoutMs, tries, silence }: Way) {
  const turns = [...servers];
  let last: { reading: Reading; source: string } = { reading: failed('timeout'), source: 'nobody' };
  for (let tried = 0; tried < tries; tried++) {
    const server = turns.shift();
    if (server === undefined) break;
    const isSilent = () => (silence.get(server) ?? 0) >= SILENT_ATTEMPTS;
    const reading = await ask(walked, type, server, isSilent() ? Math.min(timeoutMs, SILENT_TIMEOUT_MS) : timeoutMs);
    last = { reading, source: writeServer(server) };
    const timedOut = reading.says === 'failed' && reading.reason === 'timeout';
    silence.set(server, timedOut ? (silence.get(server) ?? 0) + 1 : 0);
    if (reading.says !== 'failed') break;
    if (timedOut && !isSilent()) turns.push(server);
  }
  return last;
}

async function ask(
  walked: readonly string[],
  type: string,
  server: DnsServerAddress,
  timeoutMs: number,
): Promise<Reading> {
  const { default: wire } = await import('dns-packet');
  const write = (edns: boolean) =>
    wire.encode({
      type: 'query',
      id: process.getBuiltinModule('node:crypto').randomInt(65_536),
      flags: RECURSION_DESIRED,
      questions: [{ type, name: walked.at(-1) ?? '' }],
      additionals: edns ? [{ type: 'OPT', name: '.', udpPayloadSize: UDP_PAYLOAD }] : [],
    });
  let query = write(true);
  let told = await askOverUdp(query, server, timeoutMs);
  // RFC 6891 §7: a server from before EDNS0 does not understand the question
  if ('rcode' in told && (told.rcode === 1 || told.rcode === 4)) {
    query = write(false);
    told = await askOverUdp(query, server, timeoutMs);
  }
  if ('truncated' in told && told.truncated) {
    // RFC 7766 §5: what did not fit is not used, and is asked for over TCP
    told = await askOverTcp(query, server, timeoutMs);
    if ('problem' in told && told.problem !== 'malformed') return failed('truncated');
    if ('truncated' in told && told.truncated) return failed('malformed');
  }
  if ('problem' in told) return failed(told.problem);
  const reason = failureOf(told.rcode);
  if (reason !== undefined) return failed(reason);
  if (told.bytes === undefined) return failed('malformed');
  try {
    return readingOf(told, wire.decode(told.bytes), type, walked);
  } catch (cause) {
    // the bounds were checked, so nothing should come here; a stranger's packet ends no examination all the same
    if (!(cause instanceof Error)) throw cause;
    return failed('malformed');
  }
}
