/** Folds a pile of bounces: reads it mail by mail, examines each in a worker, and keeps a journal of what is folded when asked. */

import { readFileSync } from 'node:fs';
import { type Concluded, conclude, type Moment, type SourceRow } from '../case/bounces/conclude.ts';
import { Fold, type FoldState } from '../case/bounces/fold.ts';
import { readVerpForm, type VerpForm } from '../case/bounces/marks.ts';
import type { Ours } from '../case/bounces/ours.ts';
import type { Slip } from '../case/bounces/slip.ts';
import { isWorldwide } from '../examine/known/hosts/worldwide-networks.ts';
import type { Border } from '../examine/observe/border.ts';
import { lookupOf } from '../lookup/adapters.ts';
import { geoAdapter } from '../lookup/geo.ts';
import type { Place } from '../lookup/lookup.ts';
import { mayBeReport, readReportFile } from '../message/report-files.ts';
import type { Asking } from './asking.ts';
import { examineMany } from './crew.ts';
import { Failure, isMissing, type Said, unreadable } from './failure.ts';
import { readBatvKeys } from './fold-bounces/batv-keys.ts';
import { readSentLog } from './fold-bounces/sent-log.ts';
import type { Item, Unread } from './item.ts';
import { unpack } from './machine/unpacked.ts';
import { putWhole } from './put-whole.ts';
import type { PassOver } from './sources/folder.ts';
import { itemsOf } from './sources.ts';
import { version } from './version.ts';

/** A source with its network, and the zone that its provider lives in. */
export interface PlacedSource extends SourceRow {
  readonly place?: Place;
  /** Its operator's hosts stand all over the world, so that the country of `place` is only the operator's seat. */
  readonly isWorldwide?: true;
  /** How the zone is known: the country where the table places the network has only this one, or the mails' own dates say it. */
  readonly zone?: { readonly name: string; readonly how: 'country' | 'date-fields' };
}

export interface FoldedBounces extends Omit<Concluded, 'sources' | 'own'> {
  readonly schema: 'metsuke/bounces/1';
  readonly at: string;
  readonly version: string;
  /** How our hosts were known. */
  readonly basis: Border['basis'];
  /** Message-IDs of the sent log. */
  readonly sent?: number;
  readonly sources: readonly PlacedSource[];
  readonly own: readonly PlacedSource[];
  /** What could not be read, by this run or an earlier one. */
  readonly unread: readonly UnreadPath[];
  /** Further ones, which are not named. */
  readonly moreUnread: number;
  /** Mails that an earlier run had folded. */
  readonly resumed: number;
}

interface UnreadPath {
  readonly source: string;
  readonly code: string;
  readonly says: string;
}

interface FoldBouncesOptions {
  readonly border: Border;
  /** The path of a log of what was sent. */
  readonly sent?: string | undefined;
  /** The path of the owner's BATV secrets. */
  readonly batvKeys?: string | undefined;
  /** Forms of his envelope senders: `bounce-*@news.example.jp`, `list+{to}@example.jp`. */
  readonly verp?: readonly string[] | undefined;
  /** The path of the journal. */
  readonly resume?: string | undefined;
  readonly workers?: number | undefined;
  readonly asking?: Asking | undefined;
  /** Sees each mail as it was read. */
  readonly look?: ((bytes: Uint8Array) => void) | undefined;
  /** Called for what this run cannot read, in its place among the mails; as often as the result names it. */
  readonly refuse?: (failure: Failure) => void;
  /** Told of what of a folder is not read: records of mail programs, folders without mails; other files may be reports. */
  readonly passOver?: PassOver;
  /** Called for each mail; `isSkipped`: an earlier run had folded it. */
  readonly step?: (isSkipped: boolean) => void;
  /** By default now, RFC 3339. */
  readonly at?: string;
}

/** Mails between two writings of the journal: some seconds of work. */
const EVERY = 5_000;
/** Sources that are placed; the others are light. */
const PLACED = 500;
/** Paths that could not be read and are named. */
const UNREAD = 100;

/** @throws Failure for a sent log or journal that cannot be used; a mail that cannot be read stops nobody. */
export async function foldBounces(paths: readonly string[], options: FoldBouncesOptions): Promise<FoldedBounces> {
  const { border, resume, workers, asking, step = () => undefined, at = new Date().toISOString() } = options;
  const sent = options.sent === undefined ? undefined : await readSentLog(options.sent);
  const verp = options.verp?.map(verpForm);
  const batv = options.batvKeys === undefined ? undefined : readBatvKeys(options.batvKeys);
  const ours: Ours = {
    border,
    ...(sent !== undefined && { sent }),
    marks: { ...(batv !== undefined && { batv: batv.check }), ...(verp !== undefined && { verp }) },
  };
  const about = JSON.stringify({
    paths,
    ours: border.ours,
    vouched: border.vouched,
    ask: asking?.level ?? 'none',
    ...(sent !== undefined && { sent: sent.id }),
    ...(batv !== undefined && { batv: batv.id }),
    ...(verp !== undefined && { verp: verp.map(({ written }) => written) }),
  });
  const earlier = resume === undefined ? undefined : readJournal(resume, about);
  const fold = new Fold(ours, earlier?.fold);
  const unread: UnreadPath[] = [...(earlier?.unread ?? [])];
  let moreUnread = earlier?.moreUnread ?? 0;
  let done = earlier?.done ?? 0;
  let written = done;
  const numbers: number[] = [];
  const reports: { readonly number: number; readonly add: () => void }[] = [];

  for await (const outcome of examineMany(mails(), border, { workers, asking, gives: 'slip' })) {
    const number = numbers.shift() ?? done + 1;
    addReports(number);
    if ('failure' in outcome) noteUnread(outcome);
    else fold.add(readSlip(outcome.json));
    done = number;
    step(false);
    if (resume !== undefined && done - written >= EVERY) {
      keep(resume);
      written = done;
    }
  }
  done = addReports(Number.POSITIVE_INFINITY) ?? done;
  if (resume !== undefined) keep(resume);
  const concluded = conclude(fold);
  const place = placer(at);
  return {
    schema: 'metsuke/bounces/1',
    at,
    version,
    basis: border.basis,
    ...(sent !== undefined && { sent: sent.size }),
    ...concluded,
    sources: await Promise.all(concluded.sources.map((row, index) => (index < PLACED ? place(row) : row))),
    own: await Promise.all(concluded.own.map((row, index) => (index < PLACED ? place(row) : row))),
    unread,
    moreUnread,
    resumed: earlier?.done ?? 0,
  };

  /** The mails of the pile; reports that are files of their own wait until the mails before them are folded. */
  async function* mails(): AsyncGenerator<Item | Unread> {
    let number = 0;
    for await (const item of itemsOf(paths, options.passOver, 'files')) {
      number += 1;
      if ('bytes' in item) options.look?.(item.bytes);
      if (number <= (earlier?.done ?? 0)) {
        step(true);
        continue;
      }
      const report = 'failure' in item || !mayBeReport(item.bytes) ? undefined : readReportFile(item.bytes, unpack);
      if (report !== undefined) {
        const { source } = item;
        reports.push({ number, add: () => fold.addReport(report, source) });
        continue;
      }
      numbers.push(number);
      yield item;
    }
  }

  /** Folds the reports before a number, and returns the last. */
  function addReports(before: number): number | undefined {
    let last: number | undefined;
    for (let one = reports[0]; one !== undefined && one.number < before; one = reports[0]) {
      one.add();
      fold.counted.mails += 1;
      last = Math.max(one.number, done);
      reports.shift();
    }
    return last;
  }

  function keep(path: string): void {
    writeJournal(path, { about, done, fold, unread, moreUnread });
  }

  function noteUnread({ source, failure }: Unread): void {
    if (unread.length >= UNREAD) {
      moreUnread += 1;
      return;
    }
    unread.push({ source, code: failure.code, says: `${failure.message}; ${failure.wayOut}` });
    options.refuse?.(failure);
  }
}

function verpForm(written: string): VerpForm {
  const form = readVerpForm(written);
  if (form !== undefined) return form;
  throw new Failure(
    'METSUKE_ARGUMENT',
    { ja: `--verp ${written} の形が正しくありません`, en: `--verp ${written} is not understood` },
    {
      ja: 'bounce-*@news.example.jp のように、* か {to} の入ったアドレスを指定してください',
      en: 'it takes an address with * or {to}, as bounce-*@news.example.jp',
    },
    { exit: 2 },
  );
}

/** What our own worker wrote. */
const readSlip = (json: string): Slip => JSON.parse(json);

interface Journal {
  readonly about: string;
  readonly done: number;
  readonly fold: FoldState;
  readonly unread: readonly UnreadPath[];
  readonly moreUnread: number;
}

/** Counted up when its form changes, or the order of the mails in a pile, by which it knows how far it came. */
const journalForm = 'metsuke/fold/6';

type Words = Exclude<Said, string>;

function readJournal(path: string, about: string): Journal | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw unreadable(path, cause, '--resume');
  }
  const wrong = ({ ja, en }: Words, wayOut: Words, cause?: unknown): Failure =>
    new Failure('METSUKE_ARGUMENT', { ja: `${path} は${ja}`, en: `${path} ${en}` }, wayOut, { exit: 2, cause });
  try {
    const journal: Journal & { readonly form: string } = JSON.parse(text);
    if (journal.form !== journalForm) throw new Error(journal.form);
    if (journal.about !== about)
      throw wrong(
        { ja: '別のまとまりの途中経過です', en: 'belongs to another pile' },
        {
          ja: '前と同じ場所と --ours、--ask、--sent、--batv-keys、--verp を指定するか、--resume に別のファイルを指定してください',
          en: 'give the same paths, --ours, --ask, --sent, --batv-keys and --verp as before, or another --resume FILE',
        },
      );
    return journal;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw wrong(
      { ja: '途中経過の記録ではありません', en: 'is no journal of a fold' },
      {
        ja: '--resume に別のファイルを指定するか、このファイルを消してください',
        en: 'give another --resume FILE, or remove it',
      },
      cause,
    );
  }
}

/** For its owner alone: it names whom mails came back from. */
function writeJournal(path: string, journal: Omit<Journal, 'fold'> & { readonly fold: Fold }): void {
  try {
    putWhole(path, JSON.stringify({ form: journalForm, ...journal }), 0o600);
  } catch (cause) {
    throw new Failure(
      'METSUKE_OUTPUT',
      { ja: `${path} に書けません`, en: `${path} cannot be written` },
      {
        ja: '--resume に指定した場所と、ディスクを確認してください',
        en: 'check the path given to --resume, and the disk',
      },
      {
        cause,
      },
    );
  }
}

/** Places sources by the bundled table, and tells the time as it was there. */
function placer(at: string): (row: SourceRow) => Promise<PlacedSource> {
  const lookup = lookupOf({ geo: geoAdapter({ at }) }, at);
  return async (row) => {
    if (row.special !== undefined) return row;
    const { value: place } = await lookup({ kind: 'geo', key: row.ip });
    const worldwide = isWorldwide(place?.asn);
    const zone = zoneOf(worldwide ? undefined : place?.country, row);
    return {
      ...row,
      ...(place !== undefined && { place }),
      ...(worldwide && { isWorldwide: true as const }),
      ...(zone !== undefined && { zone }),
      ...(row.first !== undefined && { first: withLocal(row.first, zone?.name) }),
      ...(row.last !== undefined && { last: withLocal(row.last, zone?.name) }),
    };
  };
}

/** Zones of a country that are compared; those with more have several times. */
const ZONES = 4;

/** The zone of a country that had one time on these days; else what most of the mails' own Date fields say, which their sender wrote. */
function zoneOf(country: string | undefined, { dateZones, first, last }: SourceRow): PlacedSource['zone'] {
  const zones = country === undefined ? [] : zonesIn(country);
  const [zone] = zones;
  // Germany has two names for one time: what counts is what clocks showed on those days
  const moments = [first, last].flatMap((one) => (one === undefined ? [] : Date.parse(one.utc)));
  const isOne = moments.every((ms) => new Set(zones.map((name) => offsetIn(name, ms))).size === 1);
  if (zone !== undefined && (zones.length === 1 || (zones.length <= ZONES && isOne)))
    return { name: zone, how: 'country' };
  const offset = dateZones[0]?.[0] ?? '';
  return /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(offset) ? { name: offset, how: 'date-fields' } : undefined;
}

function zonesIn(country: string): readonly string[] {
  try {
    const locale: object = new Intl.Locale(`und-${country}`);
    const zones: unknown =
      'getTimeZones' in locale && typeof locale.getTimeZones === 'function' ? locale.getTimeZones() : [];
    return Array.isArray(zones) ? zones.filter((zone) => typeof zone === 'string') : [];
  } catch {
    return []; // no country by that code
  }
}

function withLocal(moment: Moment, zone: string | undefined): Moment {
  if (zone === undefined) return moment;
  const ms = Date.parse(moment.utc);
  const offset = zone.includes('/') ? offsetIn(zone, ms) : zone;
  const minutes = (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
  const local = new Date(ms + minutes * 60_000).toISOString().replace(/(?:\.\d{3})?Z$/, offset);
  return { ...moment, local };
}

/** `+09:00` at that moment. */
function offsetIn(zone: string, ms: number): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(ms);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.length === 9 ? name.slice(3) : '+00:00';
}
