/**
 * What works on this machine and what does not, with the way to mend it. Sends nothing unless it may ask: then one
 * question to each DNS server, and nothing else.
 */

import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { join } from 'node:path';
import { ruleBorder } from '../examine/observe/border.ts';
import { lookupOf } from '../lookup/adapters.ts';
import { systemServers } from '../lookup/dns.ts';
import { bundledNetworks, geoAdapter } from '../lookup/geo.ts';
import { DAY } from '../message/day.ts';
import type { Store } from '../store/store.ts';
import type { Asking } from './asking.ts';
import { StandingCrew } from './crew/standing-crew.ts';
import { isFailure } from './failure.ts';
import { findKept, type StorePlace, shownPlace } from './store-place.ts';

/** What is looked at. */
export type Part =
  | 'node'
  | 'examination'
  | 'tables'
  | 'store'
  | 'disk'
  | 'border'
  | 'dns'
  | 'browser'
  | 'clamav'
  | 'yara';

export interface Checked {
  readonly part: Part;
  /** fine; hint: it works, and could be better; broken: something of the product does not work; absent: not there, and not needed by all */
  readonly state: 'fine' | 'hint' | 'broken' | 'absent';
  /** Which sentence is meant; the words are of who shows it. */
  readonly what: string;
  /** What the sentence names: a version, a path, a date. */
  readonly values: readonly string[];
}

interface DoctorWish extends StorePlace {
  /** Whether the configuration or a call names servers. */
  readonly dns?: readonly string[] | undefined;
  /** Where clamd listens, and files of YARA rules, from the configuration. */
  readonly clamav?: string | undefined;
  readonly yara?: readonly string[] | undefined;
  /** Absent: nobody is asked. */
  readonly asking?: Asking | undefined;
}

/** Days after which tables of networks name many holders wrongly. */
const OLD_TABLES = 180;
/** Node's, and what the store needs besides: bytes. */
const LITTLE_MEMORY = 512 * 1024 * 1024;
const LITTLE_DISK = 1024 * 1024 * 1024;
const NODE = 24;

export async function examineMachine(wish: DoctorWish): Promise<readonly Checked[]> {
  const parts = [
    node(),
    examination(),
    tables(),
    store(wish),
    disk(wish),
    border(wish),
    dns(wish),
    browser(),
    scanner(wish),
    rules(wish),
  ];
  return (await Promise.all(parts)).flat();
}

function node(): readonly Checked[] {
  const version = process.versions.node;
  const isOld = Number(version.split('.', 1)[0]) < NODE;
  const values = [version, String(availableParallelism()), String(Math.round(freemem() / 1e6))];
  if (isOld) return [{ part: 'node', state: 'broken', what: 'old', values }];
  return [
    {
      part: 'node',
      state: freemem() < LITTLE_MEMORY ? 'hint' : 'fine',
      what: freemem() < LITTLE_MEMORY ? 'memory' : 'fine',
      values,
    },
  ];
}

const MAIL =
  'From: a@example.com\r\nTo: b@example.org\r\nSubject: doctor\r\nDate: Sat, 20 Jun 2026 09:00:00 +0900\r\n\r\nhello\r\n';

/** A mail is really examined, in a worker as all are. */
async function examination(): Promise<readonly Checked[]> {
  const crew = new StandingCrew({ border: ruleBorder, workers: 1, gives: 'examination' });
  const begun = performance.now();
  try {
    const outcome = await crew.examine({ source: 'doctor', bytes: new TextEncoder().encode(MAIL) });
    const ms = String(Math.round(performance.now() - begun));
    if (!('failure' in outcome)) return [{ part: 'examination', state: 'fine', what: 'fine', values: [ms] }];
    return [{ part: 'examination', state: 'broken', what: 'failed', values: [outcome.failure.message] }];
  } finally {
    await crew.end();
  }
}

async function tables(): Promise<readonly Checked[]> {
  if (!existsSync(bundledNetworks)) return [{ part: 'tables', state: 'broken', what: 'missing', values: [] }];
  const at = new Date().toISOString();
  const { value } = await lookupOf({ geo: geoAdapter({ at }) }, at)({ kind: 'geo', key: '8.8.8.8' });
  const date = value?.dataDate;
  if (date === undefined) return [{ part: 'tables', state: 'broken', what: 'unread', values: [] }];
  const days = Math.floor((Date.now() - Date.parse(date)) / DAY);
  return [
    {
      part: 'tables',
      state: days > OLD_TABLES ? 'hint' : 'fine',
      what: days > OLD_TABLES ? 'old' : 'fine',
      values: [date, String(days)],
    },
  ];
}

/** Opened only where there is one: to look must not make one. */
async function store(wish: DoctorWish): Promise<readonly Checked[]> {
  const shown = shownPlace(wish);
  let opened: Store | undefined;
  try {
    opened = await findKept(wish);
    if (opened === undefined) {
      const isWell = wish.store !== undefined || canMake(wish.data);
      return [
        {
          part: 'store',
          state: isWell ? 'absent' : 'broken',
          what: isWell ? 'none' : 'unwritable',
          values: [shown],
        },
      ];
    }
    const { seq } = await opened.head();
    const takes = await opened.takesWriting();
    return [
      {
        part: 'store',
        state: takes ? 'fine' : 'hint',
        what: takes ? 'fine' : 'read-only',
        values: [opened.place, String(seq)],
      },
    ];
  } catch (cause) {
    if (!isFailure(cause)) throw cause;
    return [
      {
        part: 'store',
        state: 'broken',
        what: 'failed',
        values: [shown, `${cause.code}: ${cause.message}; ${cause.wayOut}`],
      },
    ];
  } finally {
    await opened?.close();
  }
}

function disk({ data }: DoctorWish): readonly Checked[] {
  const place = nearest(data);
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  const values = [place, (free / 1e9).toFixed(1)];
  return [
    { part: 'disk', state: free < LITTLE_DISK ? 'hint' : 'fine', what: free < LITTLE_DISK ? 'little' : 'fine', values },
  ];
}

function border({ data }: DoctorWish): readonly Checked[] {
  const path = join(data, 'border.json');
  return existsSync(path)
    ? [{ part: 'border', state: 'fine', what: 'fine', values: [path] }]
    : [{ part: 'border', state: 'hint', what: 'none', values: [] }];
}

async function dns({ dns: named, asking }: DoctorWish): Promise<readonly Checked[]> {
  const servers = named ?? systemServers();
  if (servers.length === 0) return [{ part: 'dns', state: 'broken', what: 'none', values: [] }];
  const values = [servers.join(', ')];
  if (asking === undefined) return [{ part: 'dns', state: 'fine', what: 'unasked', values }];
  const at = new Date().toISOString();
  // a name that stands for no reader and no mail
  const { outcome, reason = '' } = await asking.lookup(at)({ kind: 'dns', key: 'example.com', type: 'NS' });
  const isBroken = outcome === 'failed' || outcome === 'skipped';
  return [
    {
      part: 'dns',
      state: isBroken ? 'broken' : 'fine',
      what: isBroken ? 'failed' : 'fine',
      values: [...values, reason],
    },
  ];
}

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The safe look at pages needs one; nothing else does. */
function browser(): readonly Checked[] {
  const found = BROWSERS.find((path) => existsSync(path));
  return found === undefined
    ? [{ part: 'browser', state: 'absent', what: 'none', values: [] }]
    : [{ part: 'browser', state: 'fine', what: 'fine', values: [found] }];
}

/** Its socket is looked for; a host and port are only told, for to try them is to send something. */
function scanner({ clamav }: DoctorWish): readonly Checked[] {
  if (clamav === undefined) return [{ part: 'clamav', state: 'absent', what: 'none', values: [] }];
  if (!clamav.startsWith('/')) return [{ part: 'clamav', state: 'fine', what: 'unasked', values: [clamav] }];
  const isThere = statSync(clamav, { throwIfNoEntry: false })?.isSocket() === true;
  return [{ part: 'clamav', state: isThere ? 'fine' : 'broken', what: isThere ? 'fine' : 'missing', values: [clamav] }];
}

async function rules({ yara = [] }: DoctorWish): Promise<readonly Checked[]> {
  if (yara.length === 0) return [{ part: 'yara', state: 'absent', what: 'none', values: [] }];
  try {
    (await import('./machine/rules.ts')).refuseBrokenRules(yara);
    return [{ part: 'yara', state: 'fine', what: 'fine', values: [yara.join(', ')] }];
  } catch (cause) {
    if (!isFailure(cause)) throw cause;
    return [{ part: 'yara', state: 'broken', what: 'failed', values: [`${cause.message}; ${cause.wayOut}`] }];
  }
}

/** The folder itself, or the first above it that there is. */
function nearest(path: string): string {
  for (let at = path; ; at = join(at, '..')) if (existsSync(at) || at === join(at, '..')) return at;
}

function canMake(path: string): boolean {
  try {
    accessSync(nearest(path), constants.W_OK);
    return true;
  } catch {
    return false; // that is what was asked
  }
}
