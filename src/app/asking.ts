/**
 * What may be asked of the outside, and by way of whom: the levels of `--ask`, the servers that the caller names, what
 * was recorded before, and what is recorded now. The same for every verb that asks.
 */
import { lookupOf } from '../lookup/adapters.ts';
import { geoAdapter } from '../lookup/geo.ts';
import {
  type Answer,
  idOf,
  type Lookup,
  type LookupKind,
  type Question,
  staysHere,
  withoutContent,
} from '../lookup/lookup.ts';
import { readIp } from '../message/ip.ts';
import { registeredDomain, registrableDomain } from '../message/psl.ts';
import { readAnswers, refuseUnwritable, writeAnswers } from './asking/kept-answers.ts';
import { Failure, type Said } from './failure.ts';
import type { AskStore } from './history.ts';
import type { MayAsk } from './outside.ts';

/**
 * none: not one packet leaves. recorded: only kept answers. registry: networks and registrable domains, never what could
 * name the recipient. all: everything that was switched on.
 */
export type AskLevel = 'none' | 'recorded' | 'registry' | 'all';

export interface AskOptions {
  readonly level: AskLevel;
  /** `host:port` of DNS servers; those of the machine without it. */
  readonly dns?: readonly string[];
  /** File or URL; the bundled one without it. */
  readonly rdapBootstrap?: string;
  /** `host:port` of the one WHOIS server to ask; the registries' own without it. */
  readonly whois?: string;
  /** Where the operator's ClamAV daemon listens: `host:port` or the path of its socket. It is asked at every level but `recorded`. */
  readonly clamav?: string;
  /** Files and folders with the operator's YARA rules. */
  readonly yara?: readonly string[];
  /** A recording: what stands in it is not asked again. */
  readonly answers?: string;
  /** Where the answers are written. */
  readonly record?: string;
}

export interface Asking {
  readonly level: AskLevel;
  /**
   * A Lookup for one mail or one target, with a budget of its own. All of one Asking share the cache and the pace.
   * @param at the time that is told for what is not asked outside, RFC 3339
   * @param milliseconds how long all its questions may take together; 20,000
   * @param askStore who answers for our own store; with `recorded` it is not asked
   */
  readonly lookup: (at: string, milliseconds?: number, askStore?: AskStore) => Lookup;
  /** When the outside was asked, RFC 3339: of a recording the time of its last answer, otherwise `now`. */
  readonly askedAt: (now: string) => string;
  /** Takes further answers for the recording: what was refused on our side, before a Lookup was asked, belongs to it. */
  readonly keep: (answers: readonly Answer[]) => void;
  /** Files are scanned for viruses, or were when the recording was made. */
  readonly scans?: boolean;
  /** Our own store was asked when the recording was made. */
  readonly asksStore?: boolean;
  /** Files and folders with YARA rules that files are matched with. */
  readonly rules?: readonly string[];
  /** Writes the recording, where one was wanted. @throws Failure METSUKE_RECORD_FILE */
  readonly finish: () => Promise<void>;
}

/** With `registry` nothing is asked that could name the reader. */
export const isDiscreet = ({ level }: Asking): boolean => level === 'registry';

/** What one examination may ask. */
export const mayAsk = (asking: Asking, at: string): MayAsk => ({
  lookup: asking.lookup(at),
  askedAt: asking.askedAt(at),
  isDiscreet: isDiscreet(asking),
  isOutside: asking.level !== 'none',
  scans: asking.scans === true,
  asksStore: asking.asksStore === true,
});

/**
 * Loads what the level needs and no more: with `none` no module that could open a socket is loaded.
 * @throws Failure METSUKE_ANSWERS_FILE when the recording cannot be read; METSUKE_RECORD_FILE when none could be written;
 *   METSUKE_ARGUMENT for a level without its file, and for a server or a list of servers that is none.
 */
export async function askingFor(options: AskOptions): Promise<Asking> {
  const { level, record: file } = options;
  if (level === 'recorded' && options.answers === undefined) {
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '--ask recorded には、回答の記録が要ります', en: '--ask recorded needs a recording' },
      { ja: '--answers ファイル で指定してください', en: 'name it with --answers FILE' },
      {
        exit: 2,
      },
    );
  }
  if (file !== undefined) refuseUnwritable(file);
  const { yara = [] } = options;
  if (yara.length > 0) (await import('./machine/rules.ts')).refuseBrokenRules(yara);
  const known = options.answers === undefined ? undefined : await readAnswers(options.answers);
  const replay = known === undefined ? undefined : (await import('../lookup/replay.ts')).replay;
  const outside = level === 'registry' || level === 'all' ? await outsideOf(options) : undefined;
  const scanner = options.clamav === undefined || level === 'recorded' ? undefined : await scannerAt(options.clamav);
  const scans = scanner !== undefined || known?.some(({ question }) => question.kind === 'virus') === true;
  const asksStore = known?.some(({ question }) => question.kind === 'history') === true;
  const record = file === undefined ? undefined : (await import('../lookup/record.ts')).record;
  const kept = new Map<string, Answer>();
  const keep = (answer: Answer): void => {
    if (!kept.has(answer.id)) kept.set(answer.id, answer);
  };
  // each is in the time of its own place
  const recordedAt = known?.reduce((latest, { at }) => (Date.parse(latest) >= Date.parse(at) ? latest : at), '') ?? '';

  function asking(at: string, milliseconds: number | undefined, askStore: AskStore | undefined): Lookup {
    const before = replay?.(known ?? [], at);
    // a recording brings its own tables along: the same answers must give the same for ever
    if (level === 'recorded' && before !== undefined) return before;
    const tables = lookupOf({ geo: geoAdapter({ at }), ...(askStore && { history: askStore }) }, at);
    const now = outside === undefined ? tables : outside(tables, milliseconds);
    const both = scanner === undefined ? now : withScanner(now, scanner());
    return before === undefined ? both : oneAfterTheOther(before, both);
  }

  return {
    level,
    lookup: (at, milliseconds, askStore) => {
      const asked = asking(at, milliseconds, askStore);
      const lookup: Lookup = async (question) => withoutContent(await asked(question));
      return record === undefined ? lookup : record(lookup, keep);
    },
    askedAt: (now) => (level === 'recorded' && recordedAt !== '' ? recordedAt : now),
    scans,
    asksStore,
    rules: yara,
    keep: (answers) => answers.forEach(keep),
    finish: async () => {
      if (file !== undefined) await writeAnswers(file, [...kept.values()]);
    },
  };
}

type Outside = (tables: Lookup, milliseconds: number | undefined) => Lookup;

/**
 * Asks nobody: an examination under it shows in its answers what it would ask first. What those answers would lead to is
 * not known before (what a policy includes, whom a registry refers to).
 */
export function plannedAsking(level: AskLevel): Asking {
  const now = (): Date => new Date();
  const nobody = lookupOf({}, now().toISOString());
  const planned = level === 'registry' ? registrableOnly(nobody, now) : nobody;
  const asking = { level, askedAt: (at: string) => at, keep: () => undefined, finish: async () => undefined };
  return { ...asking, lookup: () => planned };
}

/** The adapters behind cache and pace; each call adds the tables and a budget. */
async function outsideOf(options: AskOptions): Promise<Outside> {
  const { level, dns, rdapBootstrap, whois } = options;
  const now = (): Date => new Date();
  const [dnsRoom, listingRoom, rdapRoom, whoisRoom, { cached }, { paced }, { budgeted }] = await Promise.all([
    import('../lookup/dns.ts'),
    import('../lookup/listing.ts'),
    import('../lookup/rdap.ts'),
    import('../lookup/whois.ts'),
    import('../lookup/cache.ts'),
    import('../lookup/pace.ts'),
    import('../lookup/budget.ts'),
  ]);
  await refuseUnknown(options);
  const names = dnsRoom.dnsAdapter({ servers: dns ?? dnsRoom.systemServers(), now });
  const adapters = {
    dns: names,
    listing: listingRoom.listingAdapter(names, now),
    rdap: rdapRoom.rdapAdapter({ now, ...(rdapBootstrap === undefined ? {} : { bootstrap: rdapBootstrap }) }),
    whois: whoisRoom.whoisAdapter({ now, ...(whois === undefined ? {} : { server: whois }) }),
  };
  const shared = cached(paced(lookupOf(adapters, now().toISOString())), { now });
  const asked = level === 'registry' ? registrableOnly(shared, now) : shared;
  return (tables, milliseconds) =>
    budgeted((question) => (staysHere(question) || question.kind === 'virus' ? tables(question) : asked(question)), {
      now,
      ...(milliseconds === undefined ? {} : { milliseconds }),
    });
}

/** The operator's own scanner, with a time and a number of files for each mail. @throws Failure METSUKE_CONFIG_FILE */
async function scannerAt(clamav: string): Promise<() => Lookup> {
  const [{ clamdAdapter, clamdPlace }, { budgeted }] = await Promise.all([
    import('../lookup/clamd.ts'),
    import('../lookup/budget.ts'),
  ]);
  const place = clamdPlace(clamav);
  if (place === undefined) {
    throw new Failure(
      'METSUKE_CONFIG_FILE',
      { ja: `"clamav": ${clamav} の形が正しくありません`, en: `"clamav": ${clamav} is not understood` },
      { ja: 'ホスト:ポート か、ソケットの場所を書いてください', en: 'HOST:PORT, or the path of its socket' },
      {
        exit: 2,
      },
    );
  }
  const now = (): Date => new Date();
  const adapter = lookupOf({ virus: clamdAdapter({ place, now }) }, now().toISOString());
  return () => budgeted(adapter, { now, questions: SCANS, milliseconds: SCAN_TIME });
}

/** Files of one mail that are scanned, and the milliseconds that this may take. */
const SCANS = 100;
const SCAN_TIME = 60_000;

function withScanner(lookup: Lookup, scanner: Lookup): Lookup {
  return (question) => (question.kind === 'virus' ? scanner(question) : lookup(question));
}

/** A server that is none would give a report in which nobody answered: who made a slip is to hear of it. */
async function refuseUnknown({ dns = [], rdapBootstrap, whois }: AskOptions): Promise<void> {
  const refuse = (what: string, wayOut: Said): never => {
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: `${what} の形が正しくありません`, en: `${what} is not understood` },
      wayOut,
      { exit: 2 },
    );
  };
  const { readServer } = await import('../lookup/dns.ts');
  const wrong = dns.find((server) => readServer(server) === undefined);
  if (wrong !== undefined)
    refuse(`--dns ${wrong}`, {
      ja: 'サーバーのアドレスを 192.0.2.53 や 192.0.2.53:5353 のように指定してください',
      en: 'it takes the address of a server: 192.0.2.53, 192.0.2.53:5353',
    });
  if (whois !== undefined) {
    const { endpointOf } = await import('../lookup/whois/socket.ts');
    if (endpointOf(whois) === undefined)
      refuse(`--whois ${whois}`, {
        ja: 'ホスト か ホスト:ポート で指定してください',
        en: 'it takes HOST or HOST:PORT',
      });
  }
  // what lies behind a URL is asked for with the first question, and may be down: that is told as what it is
  if (rdapBootstrap !== undefined && !/^https?:/i.test(rdapBootstrap)) {
    const { loadBootstrap } = await import('../lookup/rdap/bootstrap-source.ts');
    const bounds = { signal: new AbortController().signal, maxBytes: 0 };
    if ((await loadBootstrap(rdapBootstrap, bounds)) === undefined)
      refuse(`--rdap-bootstrap ${rdapBootstrap}`, {
        ja: 'RFC 9224の一覧のファイルかフォルダー、またはそのURLを指定してください',
        en: 'it takes a file or folder with the lists of RFC 9224, or its URL',
      });
  }
}

/**
 * With `registry` nothing that could name the recipient goes to a registry or a list. Which
 * names DNS is asked for is for the rooms that ask to hold to; they ask no host of a link.
 */
function registrableOnly(lookup: Lookup, now: () => Date): Lookup {
  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    if (question.kind === 'dns' || question.kind === 'geo' || isRegistrable(question.key)) return lookup(question);
    const about = { id: idOf(question), question, at: now().toISOString(), source: 'nobody' };
    return { ...about, outcome: 'skipped', reason: 'could-name-recipient' };
  };
}

const isRegistrable = (key: string): boolean =>
  /^\d{1,10}$/.test(key) ||
  readIp(key) !== undefined ||
  key === registrableDomain(key) ||
  key === registeredDomain(key);

/** What was recorded is not asked again; what was not is. */
function oneAfterTheOther(before: Lookup, after: Lookup): Lookup {
  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    const known = await before(question);
    return known.outcome === 'skipped' && known.reason === 'not-recorded' ? after(question) : known;
  };
}
