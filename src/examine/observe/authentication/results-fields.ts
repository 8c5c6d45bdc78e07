/** Reads Authentication-Results and Received-SPF: what is written, as it is written. Linear; never throws. */
import type { ReportedResult } from '../../facts/authentication.ts';

export type Result = Pick<
  ReportedResult,
  'method' | 'result' | 'written' | 'reason' | 'client' | 'domain' | 'selector' | 'policy' | 'recipientDomain'
>;

export interface Read {
  /** The authserv-id (RFC 8601 §2.5), or the host that Received-SPF names; undefined where none is written (Exchange). */
  readonly by: string | undefined;
  readonly results: readonly Result[];
}

/** Methods of the IANA registry "Email Authentication Methods", and Microsoft's compauth. Others are local words. */
const METHODS: ReadonlySet<string> = new Set([
  'spf',
  'dkim',
  'dmarc',
  'arc',
  'auth',
  'iprev',
  'domainkeys',
  'sender-id',
  'dkim-adsp',
  'dkim-atps',
  'smime',
  'bimi',
  'dane',
  'dnswl',
  'vbr',
  'rrvs',
  'compauth',
]);

/** Words that hosts write for those of RFC 8601 §2.7. */
const RESULT_WORDS: ReadonlyMap<string, string> = new Map([
  ['hardfail', 'fail'], // Gmail until 2012, SPF
  ['error', 'temperror'], // RFC 4408 §2.5.6
  ['unknown', 'permerror'], // RFC 4408 drafts, sendmail's milters
  ['bestguesspass', 'none'], // Exchange: DMARC that would pass if there were a record
  ['timeout', 'temperror'], // Exchange, DKIM: "key query timeout"
]);

/** A sender can write any number of results; so many are taken of one field, and of one mail. */
export const RESULTS_LIMIT = 200;

/**
 * `authserv-id; method=result (comment) ptype.property=value …; …` (RFC 8601 §2.2). With `arc` the field begins with
 * `i=N;` (RFC 8617 §4.1.1). Exchange leaves the authserv-id out.
 */
export function readAuthenticationResults(value: string, arc = false): Read {
  let by: string | undefined;
  let isHead = true;
  let mayBeSet = arc;
  const results: Result[] = [];
  for (const tokens of sectionsOf(value)) {
    const [first = ''] = tokens;
    if (mayBeSet && first.startsWith('i=')) {
      mayBeSet = false;
      continue;
    }
    if (isHead && !first.includes('=')) {
      by = unquoted(first).toLowerCase();
      // "mta4014.mail.gq1.yahoo.com from=yahoo.com; domainkeys=…": old Yahoo puts a word of its own behind its name
    } else results.push(...resultOf(tokens, value));
    isHead = false;
    mayBeSet = false;
    if (results.length >= RESULTS_LIMIT) break;
  }
  return { by, results };
}

/** What the domain asks for, as Gmail, Yahoo and OpenDMARC write it: `dmarc=fail (p=REJECT sp=NONE dis=NONE)`. */
const ASKED = /\bdmarc=[a-z]{1,12}\s{0,6}\(\s{0,3}p=([a-z]{1,12})\b/i;

function resultOf(tokens: readonly string[], value: string): Result[] {
  const [first, ...rest] = tokens;
  const [method, result] = pair(first ?? '');
  const name = method.split('/', 1)[0] ?? ''; // `spf/1=pass`: a method's version
  if (result === '' || !METHODS.has(name)) return [];
  const word = result.toLowerCase();
  const properties = new Map(rest.map(pair).toReversed()); // the first of a name stands
  const domain = domainOf(name, properties);
  const selector = name === 'dkim' ? properties.get('header.s') : undefined;
  const policy = name === 'dmarc' ? (properties.get('action') ?? ASKED.exec(value)?.[1]?.toLowerCase()) : undefined;
  const reason = name === 'compauth' ? properties.get('reason') : undefined;
  const recipientDomain = properties.get('smtp.rcpttodomain')?.toLowerCase();
  return [
    {
      method: name,
      ...resultIn(word),
      ...(reason ? { reason } : {}),
      ...(domain === undefined ? {} : { domain }),
      ...(selector ? { selector } : {}),
      ...(policy ? { policy } : {}),
      ...(recipientDomain ? { recipientDomain } : {}),
    },
  ];
}

/** The word of RFC 8601 §2.7, and the one that was written where it is another. */
function resultIn(word: string): Pick<Result, 'result' | 'written'> {
  const known = RESULT_WORDS.get(word);
  return known === undefined ? { result: word } : { result: known, written: word };
}

/** What the result is about: the domain that was authenticated (RFC 8601 §2.7). */
function domainOf(method: string, properties: ReadonlyMap<string, string>): string | undefined {
  const of = (...names: string[]): string | undefined => {
    for (const name of names) {
      const text = properties.get(name)?.replace(/^</, '').replace(/>$/, '') ?? '';
      const domain = text.slice(text.lastIndexOf('@') + 1).toLowerCase();
      if (domain !== '' && domain !== 'none') return domain;
    }
    return undefined;
  };
  if (method === 'spf') return of('smtp.mailfrom', 'smtp.mfrom', 'smtp.mail', 'envelope.from', 'smtp.helo');
  if (method === 'dkim' || method === 'domainkeys' || method === 'dkim-adsp')
    return of('header.d', 'header.i', 'header.from', 'header.sender');
  if (method === 'auth') return of('smtp.auth', 'smtp.mailfrom');
  if (method === 'dmarc' || method === 'sender-id' || method === 'compauth' || method === 'bimi')
    return of('header.from', 'header.d');
  return undefined;
}

/** `Pass (host: domain of a@b designates …) receiver=…; client-ip=…; envelope-from=…; helo=…` (RFC 7208 §9.1). */
export function readReceivedSpf(value: string): Read {
  const said = /^\s{0,20}([A-Za-z]{1,20})/.exec(value)?.[1]?.toLowerCase();
  if (said === undefined) return { by: undefined, results: [] };
  const comment = commentOf(value);
  const properties = propertiesOf(value);
  const colon = comment.indexOf(': ');
  // pypolicyd-spf writes `receiver=<UNKNOWN>`
  const named = [colon > 0 ? comment.slice(0, colon) : '', properties.get('receiver') ?? ''].find(isHostName);
  const from = properties.get('envelope-from') ?? properties.get('helo');
  const domain = domainIn(comment) ?? (from === undefined ? undefined : bare(from));
  // a guess where the domain publishes nothing is no check of it (RFC 7208 §2.6.1)
  const result = GUESSED.test(comment) ? { result: 'none', written: `${said} (best guess)` } : resultIn(said);
  const client = properties.get('client-ip');
  return {
    by: named?.toLowerCase(),
    results: [{ method: 'spf', ...result, ...(client ? { client } : {}), ...(domain ? { domain } : {}) }],
  };
}

const GUESSED = /best[- ]guess/i;

/** The properties that are read, the first of each name. */
function propertiesOf(value: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const tokens of sectionsOf(value)) {
    for (const [name, written] of tokens.map(pair))
      if (SPF_PROPERTIES.has(name) && !properties.has(name)) properties.set(name, written);
    if (properties.size === SPF_PROPERTIES.size) break;
  }
  return properties;
}

const SPF_PROPERTIES: ReadonlySet<string> = new Set(['receiver', 'envelope-from', 'helo', 'client-ip']);

function isHostName(text: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{2,250}$/i.test(text);
}

/** The sentence that libspf2, Exchange and Gmail write: `domain of [transitioning ]a@b …`, `b does not designate …`. */
function domainIn(comment: string): string | undefined {
  const at = comment.toLowerCase().indexOf('domain of ');
  // bounded: 600 characters hold the longest address (RFC 5321 §4.5.3.1) and what stands before it
  const words = comment.slice(at < 0 ? 0 : at + 10, (at < 0 ? 0 : at + 10) + 600).split(/\s+/, 4);
  if (at < 0) return words[1] !== undefined && words[2] === 'does' && words[3] === 'not' ? bare(words[1]) : undefined;
  const name = words[0] === 'transitioning' ? words[1] : words[0];
  return name === undefined || name === '' ? undefined : bare(name);
}

function bare(address: string): string {
  const text = unquoted(address).replace(/^</, '').replace(/>$/, '').replace(/:$/, '');
  return text.slice(text.lastIndexOf('@') + 1).toLowerCase();
}

function commentOf(value: string): string {
  const open = value.indexOf('(');
  const close = value.indexOf(')', open);
  // a fold may stand between any two words
  return open < 0
    ? ''
    : value
        .slice(open + 1, close < 0 ? undefined : close)
        .trim()
        .replace(/\s+/g, ' ');
}

/** `name=value` → lower-case name and value without quotes. */
function pair(token: string): [string, string] {
  const equals = token.indexOf('=');
  return equals < 0
    ? [token.toLowerCase(), '']
    : [token.slice(0, equals).toLowerCase(), unquoted(token.slice(equals + 1))];
}

function unquoted(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('\\', '') : text;
}

const BACKSLASH = 92;
const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const SEMICOLON = 59;
const EQUALS = 61;

/**
 * Sections between semicolons, each a list of tokens between white space, and none that is empty. Comments are left out,
 * quoted strings kept whole, and white space around `=` taken away (RFC 8601 §2.2 allows it). One at a time, for a sender
 * can write a hundred thousand.
 */
function* sectionsOf(value: string): Generator<readonly string[]> {
  let tokens: string[] = [];
  let start = -1; // of the token that is being read
  let depth = 0;
  let quoted = false;
  let joins = false; // the next token belongs behind the last one's `=`
  const finish = (end: number): void => {
    if (start < 0) return;
    const token = value.slice(start, end);
    start = -1;
    const last = tokens.at(-1);
    if (last !== undefined && (joins || token.charCodeAt(0) === EQUALS)) tokens[tokens.length - 1] = last + token;
    else tokens.push(token);
    joins = token.charCodeAt(token.length - 1) === EQUALS && !token.slice(0, -1).includes('=');
  };
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i);
    if (code === BACKSLASH && (quoted || depth > 0)) i += 1;
    else if (depth > 0) depth += code === OPEN ? 1 : code === CLOSE ? -1 : 0;
    else if (code === QUOTE) {
      quoted = !quoted;
      if (start < 0) start = i;
    } else if (quoted) continue;
    else if (code === OPEN) {
      finish(i);
      depth = 1;
    } else if (code === SEMICOLON) {
      finish(i);
      joins = false;
      if (tokens.length > 0) yield tokens;
      tokens = [];
    } else if (code <= 32) finish(i);
    else if (start < 0) start = i;
  }
  finish(value.length);
  if (tokens.length > 0) yield tokens;
}
