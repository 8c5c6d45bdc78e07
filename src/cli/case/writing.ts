/** `metsuke case note call promise answer …`: what people write into the timeline. */
import { readFileSync } from 'node:fs';
import { caseSheet } from '../../app/cases/sheet.ts';
import { callEntry, callIn } from '../../app/cases/telephone-call.ts';
import { enter, type NewEntry } from '../../app/cases.ts';
import { keepFile } from '../../app/keep-mail/keep-file.ts';
import { visible } from '../../report/escape.ts';
import { cases } from '../../words/cases.ts';
import { times } from '../../words/times.ts';
import { wrong } from '../options/values.ts';
import { tell } from '../output.ts';
import { done } from '../show.ts';
import { dayFrom, local, offsetOf, timeFrom } from '../times.ts';
import { need, refuseUnknown, type Session } from './session.ts';

/** The verbs that write one line into the timeline. */
export const entering =
  (what: NewEntry['what']) =>
  async (session: Session): Promise<number> => {
    const { store, says } = session;
    const id = need(session, 0);
    await refuseUnknown(session, id);
    const entry = await entryFrom(session, what);
    const before = what === 'closed' ? ((await caseSheet(store, id))?.promises ?? []) : [];
    const line = await enter(store, id, entry);
    const status = await done(session, { case: id, line, ...entry }, says.wrote(id, line));
    // a closed case is off the list of what is due: what was promised in it is not forgotten without a word
    const open = before.filter((promise) => promise.line !== entry.settles);
    if (open.length > 0) tell(says.unsettled(open.map((promise) => promise.line)));
    return status;
  };

async function entryFrom(session: Session, what: NewEntry['what']): Promise<NewEntry> {
  const { store, options, words, by } = session;
  const { note, person, number, settles, files, lines } = options.cased;
  const said = textFrom(words.slice(1), note);
  const { at, ended, until, call } = timesOf(session);
  const text = [said, ...(call?.said ?? [])].filter((one) => one !== '').join('\n');
  const kept: string[] = [];
  for (const file of files) kept.push(await keepFile(store, file, '--file'));
  if (lines !== undefined) kept.push(await keepFile(store, lines, '--lines'));
  return {
    what,
    by,
    note: text,
    at,
    ...(ended === undefined ? {} : { ended }),
    ...(until === undefined ? {} : { until }),
    ...(person === undefined ? {} : { person }),
    ...((number ?? call?.number) === undefined ? {} : { number: number ?? call?.number ?? '' }),
    ...(settles === undefined ? {} : { settles: lineFrom(settles) }),
    ...(kept.length === 0 ? {} : { files: kept }),
  };
}

/** A line of the timeline. @throws Failure METSUKE_ARGUMENT */
function lineFrom(written: string): number {
  if (!/^[1-9]\d{0,8}$/.test(written))
    throw wrong(`--settles ${written}`, {
      ja: '約束の行番号を指定してください。metsuke case show で見られます',
      en: 'it takes the number of a line, as metsuke case show has it',
    });
  return Number(written);
}

/** When it was, as the call says it and as line records do; before anything is kept. @throws Failure METSUKE_ARGUMENT */
function timesOf({ options: { cased, lang } }: Session) {
  const now = new Date();
  const said = (option: string, written: string, { value, isGuessed }: ReturnType<typeof timeFrom>): string => {
    if (isGuessed) tell(visible(times[lang].read(option, written, value)));
    return value;
  };
  const moment = (option: string, written: string): string =>
    said(option, written, timeFrom(written, { option, lang, near: now }));
  const at = cased.at === undefined ? undefined : moment('--at', cased.at);
  const ended = cased.ended === undefined ? undefined : moment('--ended', cased.ended);
  const near = at === undefined ? now : new Date(at);
  const until =
    cased.until === undefined
      ? undefined
      : said('--until', cased.until, dayFrom(cased.until, { option: '--until', lang, near }));
  const call = cased.lines === undefined ? undefined : callFrom(cased.lines, { written: cased.at, at, now }, lang);
  return { at: call?.at ?? at ?? local(now), ended: ended ?? call?.ended, until, call };
}

/** The text of the call; `-` is standard input. */
function textFrom(words: readonly string[], note: string | undefined): string {
  const text = words.join(' ');
  const written = text === '-' ? readFileSync(0, 'utf8') : text;
  return [written, note ?? ''].filter((one) => one !== '').join('\n');
}

/** The offset of a time as it was written. */
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * What a file of line records says, in the zone that `--at` names: the clock of a telephone names none. The file itself is
 * kept in any case.
 */
function callFrom(
  path: string,
  { written, at, now }: { readonly written: string | undefined; readonly at: string | undefined; readonly now: Date },
  lang: 'ja' | 'en',
): ReturnType<typeof callEntry> {
  const near = at ?? local(now);
  const isZoneSaid = written !== undefined && OFFSET.test(written.trim());
  const moment = (clock: string): string =>
    isZoneSaid ? clock + offsetOf(near) : timeFrom(clock, { option: '--lines', lang, near: new Date(near) }).value;
  const read = callIn(path, near);
  const call = callEntry(read, cases[lang].label, moment);
  if (call === undefined) tell(visible(times[lang].noCall(path)));
  // a line is never changed: what was guessed is told while it can be seen at once that it is wrong
  else if (!isZoneSaid)
    tell(
      times[lang].callRead(
        call.at.replace('T', ' '),
        read.isYearWritten || at !== undefined ? 'zone' : 'year and zone',
      ),
    );
  return call;
}
