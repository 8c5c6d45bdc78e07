/** What stands after `metsuke VERB`, read and checked. */
import type { AskLevel, AskOptions } from '../app/asking.ts';
import { askLevels, type Config, defaultDataDirectory, keptBorder, readConfig } from '../app/config.ts';
import { DANGEROUS } from '../app/danger.ts';
import { Failure } from '../app/failure.ts';
import { purposes } from '../app/purposes.ts';
import type { Border } from '../examine/observe/border.ts';
import type { Purpose } from '../respond/contact/authorities.ts';
import { type Group, parsed, refuseOthers } from './options/known.ts';
import { type Lang, langOf } from './options/language.ts';
import { type ListenPlace, listenAt, type OidcPlace, oidcWish, oneOf, urlOf, whole, wrong } from './options/values.ts';
import { refuseNoHosts } from './own-hosts.ts';

export type Format = 'text' | 'json' | 'jsonl' | 'html' | 'md' | 'pdf' | 'csv';

/** What a result, or a word of what was done, is printed as; and what a page can be beside. */
export const lines: readonly Format[] = ['text', 'json', 'jsonl'];
export const pages: readonly Format[] = [...lines, 'html', 'md'];

/** What is said of a case, as it was written in the call. */
export interface CaseValues {
  readonly title?: string;
  readonly note?: string;
  readonly by?: string;
  readonly at?: string;
  readonly ended?: string;
  readonly until?: string;
  readonly person?: string;
  /** Of a contact. */
  readonly organization?: string;
  readonly number?: string;
  /** A file of line records of the telephone. */
  readonly lines?: string;
  readonly files: readonly string[];
  readonly settles?: string;
  /** `SEQ:HASH`: a head of the journal that was written down elsewhere. */
  readonly head?: string;
  /** The number of a proposal. */
  readonly take?: string;
  readonly all: boolean;
  /** What was taken in before is taken in as another case. */
  readonly again: boolean;
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
  /** Where somebody named hosts of ours. */
  readonly oursIn?: 'call' | 'config';
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
  readonly listen: ListenPlace;
  /** Of `user add`; `external`: signs in by OpenID Connect. */
  readonly account: { readonly role?: string; readonly organization?: string; readonly external: boolean };
  /** How it is reached from outside, where a proxy stands before it. */
  readonly url?: URL;
  /** What may be asked of the outside. */
  readonly ask: AskOptions;
  /** What `contact` is to leave out and to add. */
  readonly wishes: { readonly purposes: readonly Purpose[]; readonly brands: readonly string[] };
}

/** More workers than this only cost memory. */
const MOST_WORKERS = 64;

/** What the verb knows of itself: whether a person looks on, and the level that it asks at when nobody says one. */
interface WellKnown {
  readonly isTerminal: boolean;
  /** The options that it takes beside those of every verb; absent where all are let pass. */
  readonly takes?: readonly Group[];
  /** Absent for a verb that asks nobody. */
  readonly asks?: AskLevel;
  /** What it can print: a form that it would overlook is refused. Of `case` its own verb has a say. */
  readonly prints: readonly Format[] | ((words: readonly string[], cased: CaseValues) => readonly Format[]);
  /** It writes to the file that `-o` names. */
  readonly writesFile?: boolean | ((words: readonly string[]) => boolean);
}

/** @throws Failure METSUKE_ARGUMENT for what is not understood. */
export function readOptions(words: readonly string[], wellKnown: WellKnown): Options {
  const { values, positionals } = parsed(words);
  const { prints, writesFile = false } = wellKnown;
  const cased = casedOf(values);
  if (wellKnown.takes !== undefined) refuseOthers(Object.keys(values), wellKnown.takes);
  const config: Config = values.config === undefined ? {} : readConfig(values.config);
  const asked = askOptions(wellKnown.asks === undefined ? values : withConfig(values, config), wellKnown.asks);
  const { clamav, yara } = config;
  const ask = { ...asked, ...(clamav === undefined ? {} : { clamav }), ...(yara === undefined ? {} : { yara }) };
  const data = values.data ?? config.data ?? defaultDataDirectory();
  for (const key of ['ours', 'vouched'] as const) {
    refuseNoHosts('METSUKE_ARGUMENT', `--${key}`, values[key]);
    refuseNoHosts('METSUKE_CONFIG_FILE', `${values.config ?? ''}: "${key}"`, config[key]);
  }
  const oursIn = isNamed(values.ours) ? 'call' : isNamed(values.ours ?? config.ours) ? 'config' : undefined;
  const failOn = values['fail-on'];
  const options: Options = {
    paths: positionals,
    lang: oneOf(['ja', 'en'], '--lang', values.lang) ?? config.lang ?? langOf(process.env),
    format: formatOf(values.format, typeof prints === 'function' ? prints(positionals, cased) : prints),
    data,
    keep: values.keep ?? false,
    cased,
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
  if (values.output !== undefined && !(typeof writesFile === 'function' ? writesFile(positionals) : writesFile))
    throw wrong('-o', {
      ja: 'examine、case show、case export にあります。ファイルへは > ファイル で書き出してください',
      en: 'examine, case show and case export have it; write to a file by > FILE',
    });
  return {
    ...options,
    ...(oursIn === undefined ? {} : { oursIn }),
    ...(config.store === undefined ? {} : { store: config.store }),
    ...(config['oidc-issuer'] === undefined ? {} : { oidc: oidcWish(config) }),
    ...(values.url === undefined ? {} : { url: urlOf(values.url) }),
    ...(values.output === undefined ? {} : { output: values.output }),
    ...(values.sent === undefined ? {} : { sent: values.sent }),
    ...(values['batv-keys'] === undefined ? {} : { batvKeys: values['batv-keys'] }),
    ...(values.verp === undefined ? {} : { verp: values.verp }),
    ...(values.resume === undefined ? {} : { resume: values.resume }),
    ...(failOn === undefined
      ? {}
      : { failOn: failOn === 'dangerous' ? DANGEROUS : whole('--fail-on', failOn, 100, 'dangerous') }),
    ...(values.workers === undefined ? {} : { workers: Math.max(1, whole('--workers', values.workers, MOST_WORKERS)) }),
  };
}

/** What is offered to who wrote another is what this verb has. */
function formatOf(said: string | undefined, prints: readonly Format[]): Format {
  if (said === 'csv' && !prints.includes(said))
    throw wrong('--format csv', { ja: 'bounces だけにあります', en: 'only bounces has it' });
  if (said === 'pdf' && !prints.includes(said))
    throw wrong('--format pdf', { ja: 'examine と case show にあります', en: 'examine and case show have it' });
  return oneOf(prints, '--format', said) ?? 'text';
}

function casedOf(values: ReturnType<typeof parsed>['values']): CaseValues {
  const { title, note, by, at, ended, until, person, number, lines, settles, head, take, organization } = values;
  const said = { title, note, by, at, ended, until, person, number, lines, settles, head, take, organization };
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return {
    ...given,
    files: values.file ?? [],
    all: values.all ?? false,
    again: values.again ?? false,
    due: values.due ?? false,
  };
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

/** What may be asked. A recording alone means: ask nobody else. */
function askOptions(values: AskValues, usual: AskLevel | undefined): AskOptions {
  const { dns, whois, answers, record } = values;
  const said = oneOf(askLevels, '--ask', values.ask);
  const level = said ?? (answers === undefined ? (usual ?? 'none') : 'recorded');
  if (usual === undefined && (level !== 'none' || dns || values['rdap-bootstrap'] || whois || record)) {
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: 'このコマンドは、外に問い合わせません', en: 'this verb asks nobody' },
      { ja: '--ask と、それに伴うオプションを外してください', en: 'leave --ask and what belongs to it out' },
      {
        exit: 2,
      },
    );
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

const isNamed = (hosts: readonly string[] | undefined): boolean => hosts !== undefined && hosts.length > 0;

/** `--ours`; otherwise what `learn` saved; otherwise the rule. */
function borderOf(ours: readonly string[] | undefined, vouched: readonly string[] | undefined, data: string): Border {
  if (ours !== undefined && ours.length > 0) return { ours, vouched: vouched ?? [], basis: 'named' };
  const kept = keptBorder(data) ?? { ours: [], vouched: [], basis: 'rule' };
  return { ...kept, vouched: vouched ?? kept.vouched };
}
