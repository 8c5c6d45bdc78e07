/** What stands after `metsuke VERB`, read and checked. */
import { parseArgs } from 'node:util';
import type { AskLevel, AskOptions } from '../app/asking.ts';
import { askLevels, type Config, defaultDataDirectory, keptBorder, readConfig } from '../app/config.ts';
import { Failure } from '../app/failure.ts';
import type { Border } from '../examine/observe/border.ts';
import type { Purpose } from '../respond/contact/authorities.ts';

export type Lang = 'ja' | 'en';
const formats = ['text', 'json', 'jsonl', 'html', 'md', 'pdf', 'csv'] as const;
export type Format = (typeof formats)[number];

/** Options that every verb takes. */
const shared = {
  lang: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  config: { type: 'string' },
  data: { type: 'string' },
  quiet: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  verbose: { type: 'boolean', short: 'v' },
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Options of the verbs that examine. */
const examining = {
  ours: { type: 'string', multiple: true },
  vouched: { type: 'string', multiple: true },
  keep: { type: 'boolean' },
  by: { type: 'string' },
  reported: { type: 'boolean' },
  'fail-on': { type: 'string' },
  workers: { type: 'string' },
} as const;

/** Options of `learn`. */
const learning = {
  save: { type: 'boolean' },
} as const;

/** Options of the verbs that ask. */
const asking = {
  ask: { type: 'string' },
  dns: { type: 'string', multiple: true },
  'rdap-bootstrap': { type: 'string' },
  whois: { type: 'string' },
  answers: { type: 'string' },
  record: { type: 'string' },
} as const;

/** What `--for` takes; written here, so that no other verb loads the room of desks. */
const purposes = ['phishing', 'spam', 'malware', 'intrusion', 'loss'] as const satisfies readonly Purpose[];

/** Options of `bounces`. */
const folding = {
  sent: { type: 'string' },
  'batv-keys': { type: 'string' },
  verp: { type: 'string', multiple: true },
  resume: { type: 'string' },
} as const;

/** Options of `user`. */
const accounting = {
  role: { type: 'string' },
  organization: { type: 'string' },
  external: { type: 'boolean' },
} as const;

/** Options of `serve`. */
const serving = {
  listen: { type: 'string' },
  url: { type: 'string' },
} as const;

/** Options of `contact`. */
const wishing = {
  for: { type: 'string', multiple: true },
  brand: { type: 'string', multiple: true },
} as const;

/** Options of `case` and of what else touches the store. */
const casing = {
  title: { type: 'string' },
  note: { type: 'string' },
  at: { type: 'string' },
  ended: { type: 'string' },
  until: { type: 'string' },
  person: { type: 'string' },
  number: { type: 'string' },
  lines: { type: 'string' },
  file: { type: 'string', multiple: true },
  settles: { type: 'string' },
  head: { type: 'string' },
  take: { type: 'string' },
  all: { type: 'boolean' },
  due: { type: 'boolean' },
} as const;

/** What belongs together; a verb takes some of them, and refuses the others instead of overlooking them. */
const groups = { examining, learning, asking, folding, serving, accounting, wishing, casing } as const;
type Group = keyof typeof groups;

/** What is said of a case, as it was written in the call. */
export interface CaseValues {
  readonly title?: string;
  readonly note?: string;
  readonly by?: string;
  readonly at?: string;
  readonly ended?: string;
  readonly until?: string;
  readonly person?: string;
  readonly number?: string;
  /** A file of line records of the telephone. */
  readonly lines?: string;
  readonly files: readonly string[];
  readonly settles?: string;
  readonly output?: string;
  /** `SEQ:HASH`: a head of the journal that was written down elsewhere. */
  readonly head?: string;
  /** The number of a proposal. */
  readonly take?: string;
  readonly all: boolean;
  readonly due: boolean;
}

export interface Options {
  readonly paths: readonly string[];
  readonly lang: Lang;
  readonly format: Format;
  /** The file that the result goes to; standard output without it. */
  readonly output?: string;
  readonly data: string;
  /** Where people sign in to the server. */
  readonly oidc?: OidcPlace;
  /** `postgres://…` of the configuration; without it the store is a file in the folder of `data`. */
  readonly store?: string;
  /** What is examined is kept. */
  readonly keep: boolean;
  readonly cased: CaseValues;
  readonly border: Border;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly verbose: boolean;
  readonly save: boolean;
  /** The mails are reports: what they carry is examined. */
  readonly reported: boolean;
  readonly help: boolean;
  /** From this danger on, exit status 1. */
  readonly failOn?: number;
  readonly workers?: number;
  /** A log of what was really sent. */
  readonly sent?: string;
  /** The owner's BATV secrets. */
  readonly batvKeys?: string;
  /** Forms of his envelope senders. */
  readonly verp?: readonly string[];
  /** Where an interrupted fold is kept and taken up. */
  readonly resume?: string;
  /** Where `serve` is reached. */
  readonly listen: { readonly host: string; readonly port: number; readonly mayMove: boolean };
  /** Of `user add`; `external`: signs in by OpenID Connect. */
  readonly account: { readonly role?: string; readonly organization?: string; readonly external: boolean };
  /** How it is reached from outside, where a proxy stands before it. */
  readonly url?: URL;
  /** What may be asked of the outside. */
  readonly ask: AskOptions;
  /** What `contact` is to leave out and to add. */
  readonly wishes: { readonly purposes: readonly Purpose[]; readonly brands: readonly string[] };
}

/** A mail of this danger is called dangerous by `--fail-on dangerous`. */
const DANGEROUS = 50;
/** More workers than this only cost memory. */
const MOST_WORKERS = 64;

/** What the verb knows of itself: whether a person looks on, and the level that it asks at when nobody says one. */
interface WellKnown {
  readonly isTerminal: boolean;
  /** The options that it takes beside those of every verb; absent where all are let pass. */
  readonly takes?: readonly Group[];
  /** Absent for a verb that asks nobody. */
  readonly asks?: AskLevel;
  /** It makes tables. */
  readonly hasTables?: boolean;
  /** It makes documents, and writes them where `-o` says. */
  readonly hasDocuments?: boolean;
}

/** @throws Failure METSUKE_ARGUMENT for what is not understood. */
export function readOptions(words: readonly string[], wellKnown: WellKnown): Options {
  const { values, positionals } = parsed(words);
  if (wellKnown.takes !== undefined) refuseOthers(Object.keys(values), wellKnown.takes);
  const config: Config = values.config === undefined ? {} : readConfig(values.config);
  const asked = askOptions(wellKnown.asks === undefined ? values : withConfig(values, config), wellKnown.asks);
  const { clamav, yara } = config;
  const ask = { ...asked, ...(clamav === undefined ? {} : { clamav }), ...(yara === undefined ? {} : { yara }) };
  const data = values.data ?? config.data ?? defaultDataDirectory();
  const failOn = values['fail-on'];
  const options: Options = {
    paths: positionals,
    lang: oneOf(['ja', 'en'], '--lang', values.lang) ?? config.lang ?? langOf(process.env),
    format: oneOf(formats, '--format', values.format) ?? 'text',
    data,
    keep: values.keep ?? false,
    cased: casedOf(values),
    border: borderOf(values.ours ?? config.ours, values.vouched ?? config.vouched, data),
    quiet: values.quiet ?? false,
    color: values['no-color'] !== true && wellKnown.isTerminal && (process.env.NO_COLOR ?? '') === '',
    verbose: values.verbose ?? false,
    save: values.save ?? false,
    reported: values.reported ?? false,
    help: values.help ?? false,
    listen: listenAt(values.listen),
    account: {
      external: values.external ?? false,
      ...(values.role === undefined ? {} : { role: values.role }),
      ...(values.organization === undefined ? {} : { organization: values.organization }),
    },
    ask,
    wishes: {
      purposes: (values.for ?? []).map((one) => oneOf(purposes, '--for', one)).filter((one) => one !== undefined),
      brands: values.brand ?? [],
    },
  };
  if (options.format === 'csv' && wellKnown.hasTables !== true) throw wrong('--format csv', 'only bounces has it');
  if (wellKnown.hasDocuments !== true) {
    if (options.format === 'pdf') throw wrong('--format pdf', 'examine and case show have it');
    if (values.output !== undefined) throw wrong('-o', 'examine has it; write to a file by > FILE');
  }
  return {
    ...options,
    ...(config.store === undefined ? {} : { store: config.store }),
    ...(config['oidc-issuer'] === undefined ? {} : { oidc: oidcWish(config) }),
    ...(values.url === undefined ? {} : { url: urlOf(values.url) }),
    ...(values.output === undefined ? {} : { output: values.output }),
    ...(values.sent === undefined ? {} : { sent: values.sent }),
    ...(values['batv-keys'] === undefined ? {} : { batvKeys: values['batv-keys'] }),
    ...(values.verp === undefined ? {} : { verp: values.verp }),
    ...(values.resume === undefined ? {} : { resume: values.resume }),
    ...(failOn === undefined ? {} : { failOn: failOn === 'dangerous' ? DANGEROUS : whole('--fail-on', failOn, 100) }),
    ...(values.workers === undefined ? {} : { workers: Math.max(1, whole('--workers', values.workers, MOST_WORKERS)) }),
  };
}

function refuseOthers(given: readonly string[], takes: readonly Group[]): void {
  const known = new Set([shared, ...takes.map((one) => groups[one])].flatMap((group) => Object.keys(group)));
  const other = given.find((name) => !known.has(name));
  if (other !== undefined)
    throw new Failure(
      'METSUKE_ARGUMENT',
      `--${other} is not an option of this verb`,
      'metsuke --help lists the options',
      {
        exit: 2,
      },
    );
}

function casedOf(values: ReturnType<typeof parsed>['values']): CaseValues {
  const { title, note, by, at, ended, until, person, number, lines, settles, output, head, take } = values;
  const said = { title, note, by, at, ended, until, person, number, lines, settles, output, head, take };
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { ...given, files: values.file ?? [], all: values.all ?? false, due: values.due ?? false };
}

interface AskValues {
  readonly ask?: string | undefined;
  readonly dns?: string[] | undefined;
  readonly 'rdap-bootstrap'?: string | undefined;
  readonly whois?: string | undefined;
  readonly answers?: string | undefined;
  readonly record?: string | undefined;
}

/** The configuration says what the call leaves open. */
function withConfig(values: AskValues, config: Config): AskValues {
  return {
    ...values,
    // who names a recording means it, whatever is usual
    ask: values.ask ?? (values.answers === undefined ? config.ask : undefined),
    dns: values.dns ?? (config.dns === undefined ? undefined : [...config.dns]),
    'rdap-bootstrap': values['rdap-bootstrap'] ?? config['rdap-bootstrap'],
    whois: values.whois ?? config.whois,
  };
}

/** Contract §2, "Looking outside". A recording alone means: ask nobody else. */
function askOptions(values: AskValues, usual: AskLevel | undefined): AskOptions {
  const { dns, whois, answers, record } = values;
  const said = oneOf(askLevels, '--ask', values.ask);
  const level = said ?? (answers === undefined ? (usual ?? 'none') : 'recorded');
  if (usual === undefined && (level !== 'none' || dns || values['rdap-bootstrap'] || whois || record)) {
    throw new Failure('METSUKE_ARGUMENT', 'this verb asks nobody', 'leave --ask and what belongs to it out', {
      exit: 2,
    });
  }
  return {
    level,
    ...(dns === undefined ? {} : { dns }),
    ...(values['rdap-bootstrap'] === undefined ? {} : { rdapBootstrap: values['rdap-bootstrap'] }),
    ...(whois === undefined ? {} : { whois }),
    ...(answers === undefined ? {} : { answers }),
    ...(record === undefined ? {} : { record }),
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        ...shared,
        ...examining,
        ...learning,
        ...asking,
        ...folding,
        ...serving,
        ...accounting,
        ...wishing,
        ...casing,
      },
      allowPositionals: true,
    });
  } catch (cause) {
    const said = cause instanceof Error ? (cause.message.split(/[.\n]/, 1)[0] ?? '') : '';
    throw new Failure('METSUKE_ARGUMENT', said, 'metsuke --help lists the options', { exit: 2, cause });
  }
}

const wrong = (what: string, wayOut: string): Failure =>
  new Failure('METSUKE_ARGUMENT', `${what} is not understood`, wayOut, { exit: 2 });

function oneOf<T extends string>(known: readonly T[], option: string, value: string | undefined): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found === undefined) throw wrong(`${option} ${value}`, `it takes ${known.join(', ')}`);
  return found;
}

function whole(option: string, value: string, most: number): number {
  const number = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= most)) throw wrong(`${option} ${value}`, `it takes a whole number up to ${most}`);
  return number;
}

/** Where no well-known service listens. */
const PORT = 4780;

/** `HOST:PORT`, `HOST` or `:PORT`; this machine alone without it. */
function listenAt(said: string | undefined): Options['listen'] {
  const match = /^(\[[\da-f:.]+\]|[\w.-]*)(?::(\d{1,5}))?$/i.exec(said ?? '');
  const port = Number(match?.[2] ?? PORT);
  if (match === null || port > 65_535) throw wrong(`--listen ${said}`, 'it takes HOST:PORT, as 127.0.0.1:4780');
  return { host: match[1]?.replace(/^\[|\]$/g, '') || '127.0.0.1', port, mayMove: said === undefined };
}

/** A provider, and who we are there; the secret is read when the server starts. */
interface OidcPlace {
  readonly issuer: URL;
  readonly clientId: string;
  readonly secretFile: string;
}

function oidcWish({
  'oidc-issuer': issuer = '',
  'oidc-client': clientId,
  'oidc-secret-file': secretFile,
}: Config): OidcPlace {
  if (URL.canParse(issuer) && clientId !== undefined && secretFile !== undefined)
    return { issuer: new URL(issuer), clientId, secretFile };
  const wayOut = 'give oidc-issuer (a URL), oidc-client and oidc-secret-file together';
  throw new Failure('METSUKE_OIDC', 'the OpenID Connect provider is not understood', wayOut, { exit: 2 });
}

function urlOf(said: string): URL {
  const url = URL.canParse(said) ? new URL(said) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '')
    throw wrong(`--url ${said}`, 'it takes the address of the server, as https://metsuke.example.jp');
  return url;
}

/** Contract §2: `--ours`; otherwise what `learn` saved; otherwise the rule. */
function borderOf(ours: readonly string[] | undefined, vouched: readonly string[] | undefined, data: string): Border {
  if (ours !== undefined && ours.length > 0) return { ours, vouched: vouched ?? [], basis: 'named' };
  const kept = keptBorder(data) ?? { ours: [], vouched: [], basis: 'rule' };
  return { ...kept, vouched: vouched ?? kept.vouched };
}

/** POSIX: LC_ALL wins over LC_MESSAGES over LANG. */
function langOf(env: NodeJS.ProcessEnv): Lang {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((one) => one !== undefined && one !== '');
  return locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** The language of a call that is not read further, as for help. */
export function langFrom(words: readonly string[]): Lang {
  const said = words[words.indexOf('--lang') + 1];
  if (words.includes('--lang=ja') || (words.includes('--lang') && said === 'ja')) return 'ja';
  if (words.includes('--lang=en') || (words.includes('--lang') && said === 'en')) return 'en';
  return langOf(process.env);
}

/** Whether the terminal shows more than ASCII. */
export function isUnicode(env: NodeJS.ProcessEnv): boolean {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((one) => one !== undefined && one !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}
