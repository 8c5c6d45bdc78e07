/** What hosts wrote about SPF, DKIM, DMARC and ARC. Words of others: trusted only where our own border wrote them. */
import { decodeWords } from '../../message/encoded-word.ts';
import type { Header, Message } from '../../message/message.ts';
import { registrableDomain } from '../../message/psl.ts';
import { administrationOf } from '../border/host-owner.ts';
import type { Authentication, ReportedResult } from '../facts/authentication.ts';
import type { Route } from '../facts/way.ts';
import type { Observation, Proof } from '../finding.ts';
import {
  RESULTS_LIMIT,
  type Read,
  readAuthenticationResults,
  readReceivedSpf,
} from './authentication/results-fields.ts';
import type { Border } from './border.ts';

const FIELDS: ReadonlyMap<string, ReportedResult['field']> = new Map([
  ['authentication-results', 'authentication-results'],
  ['received-spf', 'received-spf'],
  ['arc-authentication-results', 'arc-authentication-results'],
]);

/**
 * Every result in Authentication-Results (RFC 8601), Received-SPF (RFC 7208 §9.1) and ARC-Authentication-Results
 * (RFC 8617 §4.1.1), from the top down. The proof is those fields, or the header that was searched when there is none.
 * @param border `below` are the hosts of ours that were learnt to write them below their own line
 */
export function observeAuthentication(
  message: Message,
  route: Observation<Route>,
  { below }: Pick<Border, 'below'> = {},
): Observation<Authentication> {
  const reported: ReportedResult[] = [];
  const proof: Proof[] = [];
  const inside = insideOf(message, route.value, below);
  for (const header of message.headers) {
    const field = FIELDS.get(header.key);
    if (field === undefined || reported.length >= RESULTS_LIMIT) continue;
    const read = readField(field, header);
    const trusted = isTrusted(header, read.by, inside);
    const by = read.by ?? hostAt(header, route.value) ?? '';
    const unclear = !trusted && mayBeOurs(header, read.by, inside);
    reported.push(...read.results.map((result) => ({ ...result, by, trusted, ...(unclear && { unclear }), field })));
    proof.push({ at: header.at });
  }
  const [first, ...rest] = proof;
  const searched: Proof = { at: [message.at[0], message.body.bodyAt[0]] };
  const signers = signersOf(message);
  const value = { reported: reported.slice(0, RESULTS_LIMIT), ...(signers.length === 0 ? {} : { signers }) };
  return { value, proof: [first ?? searched, ...rest] };
}

/** Signatures of a mail that are looked at; honest ones have three. */
const SIGNATURES = 20;
/** RFC 6376 §3.5. */
const SIGNER = /(?:^|;)\s{0,9}d\s{0,9}=\s{0,9}([\w.-]{1,253})/;

/** Who is said to have signed, each once, in lower case. */
function signersOf({ headers }: Message): string[] {
  const fields = headers.filter(({ key }) => key === 'dkim-signature').slice(0, SIGNATURES);
  return [...new Set(fields.flatMap(({ value }) => SIGNER.exec(value)?.[1]?.toLowerCase() ?? []))];
}

function readField(field: ReportedResult['field'], { value }: Header): Read {
  if (field === 'received-spf') return readReceivedSpf(value);
  // Exchange writes the whole field as encoded words when a domain in it is not ASCII
  return readAuthenticationResults(
    value.includes('=?') ? decodeWords(value).text : value,
    field === 'arc-authentication-results',
  );
}

/** What is inside our trust boundary. */
interface Inside {
  /** Where the border line begins; fields above it are our side's. */
  readonly until: number;
  /** Names of our side's hosts. */
  readonly names: readonly string[];
  readonly below: ReadonlySet<Header>;
  /** The host that wrote the border line, in lower case. */
  readonly door?: string | undefined;
}

function insideOf(message: Message, route: Route, learnt: readonly string[] = []): Inside {
  const { border } = route;
  const line = border === undefined ? undefined : route.hops[border];
  if (border === undefined || line === undefined) return { until: -1, names: [], below: new Set() };
  const names = route.hops.slice(0, border + 1).flatMap((hop) => hop.by ?? []);
  return {
    until: line.at[0],
    names: [...new Set(names)].filter((name) => registrableDomain(name) !== undefined),
    below: justBelowBorder(message, route, learnt),
    door: line.by?.toLowerCase(),
  };
}

/**
 * RFC 8601 §5: a result counts only when it was written inside our trust boundary. Above the border line only our side
 * writes; still the name must be our side's own, since a forwarder's fields can be carried up with the mail. A field
 * without a name (Exchange) is its host's; a side whose hosts have no names has only the place to go by.
 */
function isTrusted(header: Header, by: string | undefined, { until, names, below }: Inside): boolean {
  const above = header.at[0] < until;
  if (!above && !below.has(header)) return false;
  if (by === undefined || names.length === 0) return true;
  return names.some((name) => isSameSide(name, by));
}

/**
 * RFC 8601 §5: a border takes out fields that come in under its own name. Not every border does, and a sender may write that name, so
 * below the line nobody can tell whose the field is.
 */
const mayBeOurs = (header: Header, by: string | undefined, { until, door }: Inside): boolean =>
  by !== undefined && by === door && header.at[0] > until && header.key === 'authentication-results';

/**
 * Gmail writes its Received line first and its findings under it: "Received: from … by mx.google.com …", Received-SPF,
 * Authentication-Results, then the sender's own fields. Of the fields that follow its line without a gap, the first of
 * each name is Gmail's, for Gmail always writes both; a second one is the sender's.
 */
const WRITES_BELOW: ReadonlySet<string> = new Set(['google.com']);

/**
 * iCloud writes its findings below the line of its door too, one field for each check and always all of them:
 * X-ICL-…, Authentication-Results of bimi, arc, dmarc, dkim-verifier and spf.icloud.com, then Received-SPF. Again the
 * first of each name is its own.
 */
const ICLOUD_FIELDS: ReadonlySet<string> = new Set([
  'authentication-results',
  'received-spf',
  'x-arc-info',
  'x-dmarc-info',
  'x-dmarc-policy',
  'x-suspected-spam',
]);

function belowICloud(headers: readonly Header[], line: number): ReadonlySet<Header> {
  const found = new Set<Header>();
  const seen = new Set<string>();
  for (const header of headers.slice(line + 1)) {
    if (!ICLOUD_FIELDS.has(header.key) && !header.key.startsWith('x-icl-') && !header.key.startsWith('x-apple-')) break;
    const by = header.key === 'received-spf' ? header.key : header.value.trim().split(/[\s;]/, 1)[0]?.toLowerCase();
    if (by === undefined || !(by === 'received-spf' || by.endsWith('.icloud.com')) || seen.has(by)) continue;
    seen.add(by);
    found.add(header);
  }
  return found;
}

function justBelowBorder(message: Message, route: Route, learnt: readonly string[]): ReadonlySet<Header> {
  const border = route.border === undefined ? undefined : route.hops[route.border];
  const domain = border?.by === undefined ? undefined : registrableDomain(border.by);
  const found = new Set<Header>();
  const line = message.headers.findIndex(({ at }) => at[0] === border?.at[0]);
  if (border?.by !== undefined && administrationOf(border.by.toLowerCase())?.name === 'Apple iCloud')
    return belowICloud(message.headers, line);
  if (border?.by !== undefined && learnt.includes(border.by.toLowerCase())) {
    const own = resultsBelow(message, route);
    return own === undefined ? found : found.add(own);
  }
  if (border === undefined || domain === undefined || !WRITES_BELOW.has(domain)) return found;
  const seen = new Set<string>();
  for (const header of message.headers.slice(line + 1)) {
    if ((header.key !== 'received-spf' && header.key !== 'authentication-results') || seen.has(header.key)) break;
    seen.add(header.key);
    found.add(header);
  }
  return found;
}

/** What milters write between the line of their host and its results. */
const BESIDE: ReadonlySet<string> = new Set([
  'dkim-filter',
  'dmarc-filter',
  'received-spf',
  'x-greylist',
  'x-virus-scanned',
]);

/**
 * The results that stand right below the line of the border in its own name: the host's, where it always writes them there, for a sender's come
 * behind them. Where it writes none, anybody's.
 */
export function resultsBelow({ headers }: Message, { border, hops }: Route): Header | undefined {
  const line = border === undefined ? undefined : hops[border];
  const at = headers.findIndex((header) => header.at[0] === line?.at[0]);
  if (at < 0 || line?.by === undefined) return undefined;
  const first = headers.slice(at + 1).find(({ key }) => !BESIDE.has(key));
  if (first?.key !== 'authentication-results') return undefined;
  const { by } = readField('authentication-results', first);
  return by !== undefined && isSameSide(line.by, by) ? first : undefined;
}

/** Exchange Online writes ARC results as `mx.microsoft.com`, a name that none of its Received lines has. */
const ALSO: ReadonlyMap<string, string> = new Map([['mx.microsoft.com', 'protection.outlook.com']]);

function isSameSide(name: string, other: string): boolean {
  const known = ALSO.get(other) ?? other;
  const domain = registrableDomain(known);
  if (domain === undefined) return false;
  return (
    domain === registrableDomain(name) ||
    (administrationOf(known) !== undefined && administrationOf(known) === administrationOf(name.toLowerCase()))
  );
}

/** The host that wrote the Received line below a field, for fields that name nobody. */
function hostAt(header: Header, route: Route): string | undefined {
  return route.hops.find((hop) => hop.at[0] > header.at[0])?.by;
}
