/**
 * Who holds an address, an AS number or a domain, by RDAP (RFC 9082, RFC 9083): asked at the server that IANA's
 * bootstrap names (RFC 9224), followed to the registry that knows and to the registrar of a domain.
 */
import type { Adapter } from './adapters.ts';
import { type AddressRange, between, contains, width } from './address-range.ts';
import { type Answer, idOf } from './lookup.ts';
import { type Bootstrap, bundledBootstrap } from './rdap/bootstrap.ts';
import { loadBootstrap } from './rdap/bootstrap-source.ts';
import { type Bounds, type Failure, fetchBounded, type Reply } from './rdap/fetch.ts';
import { dictionary, parsed } from './rdap/json.ts';
import { relatedLinks } from './rdap/links.ts';
import { isAbout, readRegistration } from './rdap/object.ts';
import type { Registration } from './registration.ts';
import { joined } from './registration-join.ts';
import { registriesDate } from './registries.ts';
import { type RegistryQuestion, registryQuestion } from './registry-question.ts';

interface RdapOptions {
  readonly now: () => Date;
  /** What `--rdap-bootstrap` names: see `loadBootstrap`. Without it the bundled account of well-known servers. */
  readonly bootstrap?: string;
  /** For one question with all servers on its way; 10,000. */
  readonly timeoutMs?: number;
  /** Of one answer; 2 MiB, where the largest real ones have some 100 KB. */
  readonly maxBytes?: number;
}

/** Registrars and narrower networks that are asked after the registry. */
const MAX_FOLLOWED = 2;
/** RFC 9224 §3: a service may name several servers; the second is asked when the first is out of reach. */
const MAX_BASES = 2;

/** A question on its way. */
interface Way extends RegistryQuestion {
  readonly bounds: Bounds;
}

/** What one server told. */
interface Told {
  readonly server: string;
  readonly url: string;
  /** The servers that were asked for it: those that led here, and this one. */
  readonly asked: readonly string[];
  readonly body: string;
  readonly ttl?: number;
  readonly registration: Registration;
}

/**
 * Answers `{ kind: 'rdap', type: 'ip' | 'autnum' | 'domain', key }`.
 * Outcomes: `found`; `absent` (`no-object`: the registry says that nobody holds it); `skipped` (`no-server`: the
 * bootstrap names none, as for .jp; `not-an-address`, `not-a-number`, `not-a-domain`); `failed` (`timeout refused
 * no-address unreachable untrusted-certificate private-address rate-limited denied server-failure malformed too-large
 * redirect-loop too-many-redirects other-object no-bootstrap cut-short`). Never throws. `raw` keeps what was sent.
 */
export function rdapAdapter(options: RdapOptions): Adapter<'rdap'> {
  const { now, bootstrap: source, timeoutMs = 10_000, maxBytes = 2 * 1024 * 1024 } = options;
  let loading: Promise<Bootstrap | undefined> | undefined;
  return async (question) => {
    const about = { id: idOf(question), question, at: now().toISOString() };
    const sound = registryQuestion(question);
    if (typeof sound === 'string') return { ...about, source: 'nobody', outcome: 'skipped', reason: sound };
    const signal = AbortSignal.timeout(timeoutMs);
    loading ??=
      source === undefined ? Promise.resolve(bundledBootstrap()) : loadBootstrap(source, { signal, maxBytes });
    const bootstrap = await loading;
    if (bootstrap === undefined) {
      loading = undefined; // a file that is mended is read at the next question
      return { ...about, source: String(source), outcome: 'failed', reason: 'no-bootstrap' };
    }
    const bases = bootstrap.basesOf(sound.type, sound.key);
    if (bases.length === 0) {
      const list = source ?? `bundled list of servers (${registriesDate})`;
      return { ...about, source: list, outcome: 'skipped', reason: 'no-server' };
    }
    // only who named the servers himself may mean one inside his own network
    const ownHosts = source === undefined ? new Set<string>() : bootstrap.hosts;
    return { ...about, ...(await ask({ ...sound, bounds: { signal, maxBytes, ownHosts } }, bases)) };
  };
}

type Outcome = Omit<Answer<'rdap'>, 'id' | 'question' | 'at'>;

async function ask(way: Way, bases: readonly string[]): Promise<Outcome> {
  let reply: Reply | Failure = { url: '', reason: 'unreachable' };
  for (const base of bases.slice(0, MAX_BASES)) {
    const path = way.type === 'ip' ? way.key : encodeURIComponent(way.key);
    reply = await fetchBounded(new URL(`${way.type}/${path}`, base).href, way.bounds);
    if ('body' in reply) break;
  }
  const told = toldBy(reply, way);
  if ('outcome' in told) return told;
  return follow(told, way);
}

/** The object in a reply, or the outcome when there is none. */
function toldBy(reply: Reply | Failure, { type, key }: Way): Told | Outcome {
  const server = hostOf(reply.url);
  if ('reason' in reply) return { source: server, outcome: 'failed', reason: reply.reason };
  const { url, status, body, ttl, hops } = reply;
  const kept = { source: server, raw: body, ...(ttl === undefined ? {} : { ttl }) };
  if (status === 404) return { ...kept, outcome: 'absent', reason: 'no-object' };
  if (status !== 200) return { ...kept, outcome: 'failed', reason: statusReason(status) };
  const json = parsed(body);
  const registration = readRegistration(json);
  if (registration === undefined) {
    // RFC 9083 §6: some servers say in the body alone that there is nothing
    if (dictionary(json)['errorCode'] === 404) return { ...kept, outcome: 'absent', reason: 'no-object' };
    return { ...kept, outcome: 'failed', reason: 'malformed' };
  }
  if (!isAbout(registration, type, key)) return { ...kept, outcome: 'failed', reason: 'other-object' };
  if (isRegistrysOwn(registration)) return { ...kept, outcome: 'absent', reason: 'no-object' };
  return { server, url, asked: hops.map(hostOf), body, registration, ...(ttl === undefined ? {} : { ttl }) };
}

/** Goes on to who knows more, and puts together what they tell. */
async function follow(first: Told, way: Way): Promise<Outcome> {
  const told = [first];
  const unanswered: { server: string; reason: string }[] = [];
  const visited = new Set([first.url]);
  let from: Told | undefined = first;
  for (let asked = 0; from !== undefined && asked < MAX_FOLLOWED; asked++) {
    const next: string | undefined = relatedLinks(parsed(from.body), way.type).find((url) =>
      leadsOn(url, visited, way),
    );
    if (next === undefined) break;
    visited.add(next);
    const more = toldBy(await fetchBounded(next, way.bounds), way);
    if ('outcome' in more) unanswered.push({ server: more.source, reason: more.reason ?? more.outcome });
    else if (visited.has(more.url) && more.url !== next) break;
    else if (way.type !== 'ip' || isNarrower(more.registration, from.registration)) told.push(more);
    from = 'outcome' in more ? undefined : more;
  }
  const last = told.at(-1) ?? first;
  const registrations = told.map(({ server, registration }) => ({ server, registration }));
  return {
    source: last.server,
    outcome: 'found',
    value: {
      ...joined(registrations, way.type === 'domain' ? 'first' : 'last'),
      asked: [...new Set([...told.flatMap(({ asked }) => asked), ...unanswered.map(({ server }) => server)])],
      ...(unanswered.length === 0 ? {} : { unanswered }),
    },
    raw: told.length === 1 ? first.body : told.map(({ url, body }) => `# ${url}\n${body}\n`).join(''),
    ...(first.ttl === undefined ? {} : { ttl: first.ttl }),
  };
}

/** A link to the thing itself that is new: registrars link back to the registry. */
function leadsOn(url: string, visited: ReadonlySet<string>, { type, key }: Way): boolean {
  const { href, pathname } = new URL(url);
  if (visited.has(href)) return false;
  return type !== 'domain' || pathname.toLowerCase().endsWith(`/domain/${key}`);
}

function isNarrower(inner: Registration, outer: Registration): boolean {
  const [narrow, wide] = [rangeOf(inner), rangeOf(outer)];
  return narrow !== undefined && wide !== undefined && contains(wide, narrow) && width(narrow) < width(wide);
}

const rangeOf = ({ range }: Registration): AddressRange | undefined =>
  range === undefined ? undefined : between(...range);

/**
 * What IANA gave to a registry as a whole, or everything: a registry's way to say that it holds no such network
 * (RIPE `0.0.0.0 - 255.255.255.255`). No holder has more than a /8, or a /13 of IPv6.
 */
function isRegistrysOwn(registration: Registration): boolean {
  const range = registration.object === 'ip' ? rangeOf(registration) : undefined;
  if (range === undefined) return false;
  return width(range) > (range.bits === 32 ? 1n << 24n : 1n << 115n);
}

function statusReason(status: number): string {
  if (status === 429) return 'rate-limited';
  if (status === 401 || status === 403) return 'denied';
  return status >= 500 ? 'server-failure' : 'unexpected-status';
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'nobody');
