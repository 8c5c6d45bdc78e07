/** `metsuke case new add note call …`: what people write down. */
import { readFileSync } from 'node:fs';
import { caseSheet } from '../../app/cases/sheet.ts';
import { callEntry, callIn } from '../../app/cases/telephone-call.ts';
import {
  addToCase,
  enter,
  mergeCases,
  type NewEntry,
  newCase,
  releaseFromCase,
  renameCase,
  splitCase,
} from '../../app/cases.ts';
import { Failure, noCase } from '../../app/failure.ts';
import { keepFile, namedMails } from '../../app/keep-mail/named-mails.ts';
import { visible } from '../../report/escape.ts';
import { cases } from '../../words/cases.ts';
import { times } from '../../words/times.ts';
import { askingOf } from '../asking-of.ts';
import { tell } from '../output.ts';
import { done } from '../show.ts';
import { dayFrom, local, offsetOf, timeFrom } from '../times.ts';
import { need, type Session } from './session.ts';

async function mailsOf(session: Session, words: readonly string[]): Promise<readonly string[]> {
  const { border, workers, ask } = session.options;
  return namedMails(session.store, words, { border, workers, asking: await askingOf(ask) });
}

export async function make(session: Session): Promise<number> {
  const { store, by, says, words, options } = session;
  const title = options.cased.title ?? need(session, 0, 'new TITLE [MAIL...]');
  const messages = await mailsOf(session, options.cased.title === undefined ? words.slice(1) : words);
  const { note } = options.cased;
  const id = await newCase(store, { title, by, messages, ...(note === undefined ? {} : { note }) });
  return done(session, { case: id, messages }, says.made(id));
}

export async function add(session: Session): Promise<number> {
  const id = need(session, 0, 'add ID MAIL...');
  need(session, 1, 'add ID MAIL...');
  await refuseUnknown(session, id);
  const messages = await mailsOf(session, session.words.slice(1));
  const added = await addToCase(session.store, id, { messages, by: session.by });
  return done(session, { case: id, added }, session.says.added(id, added));
}

export async function release(session: Session): Promise<number> {
  const id = need(session, 0, 'release ID MAIL...');
  need(session, 1, 'release ID MAIL...');
  await refuseUnknown(session, id);
  const messages = await mailsOf(session, session.words.slice(1));
  const { note } = session.options.cased;
  await releaseFromCase(session.store, id, { messages, by: session.by, ...(note === undefined ? {} : { note }) });
  return done(session, { case: id, released: messages.length }, session.says.released(id, messages.length));
}

export async function rename(session: Session): Promise<number> {
  const id = need(session, 0, 'rename ID TITLE');
  need(session, 1, 'rename ID TITLE');
  await renameCase(session.store, id, session.words.slice(1).join(' '));
  return done(session, { case: id }, session.says.renamed(id));
}

export async function split(session: Session): Promise<number> {
  const usage = 'split ID --title TITLE MAIL...';
  const { title, note } = session.options.cased;
  const id = need(session, 0, usage);
  need(session, 1, usage);
  if (title === undefined)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '新しい案件の題名がありません', en: 'the new case needs a title' },
      { ja: `metsuke case ${usage} のように指定してください`, en: `metsuke case ${usage}` },
      { exit: 2 },
    );
  await refuseUnknown(session, id);
  const messages = await mailsOf(session, session.words.slice(1));
  const wish = { title, messages, by: session.by, ...(note === undefined ? {} : { note }) };
  const other = await splitCase(session.store, id, wish);
  return done(session, { case: other, of: id, messages }, session.says.split(id, other));
}

export async function merge(session: Session): Promise<number> {
  const into = need(session, 0, 'merge INTO FROM');
  const from = need(session, 1, 'merge INTO FROM');
  const { note } = session.options.cased;
  await mergeCases(session.store, into, { from, by: session.by, ...(note === undefined ? {} : { note }) });
  return done(session, { case: into, from }, session.says.merged(into, from));
}

/** Before a mail or a file is kept for it. */
async function refuseUnknown({ store }: Session, id: string): Promise<void> {
  if (!(await store.hasCase(id))) throw noCase(id);
}

/** The verbs that write one line into the timeline. */
export const entering =
  (verb: string, what: NewEntry['what']) =>
  async (session: Session): Promise<number> => {
    const { store, says } = session;
    const id = need(session, 0, `${verb} ID [TEXT]`);
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
  for (const file of lines === undefined ? files : [...files, lines]) kept.push(await keepFile(store, file));
  return {
    what,
    by,
    note: text,
    at,
    ...(ended === undefined ? {} : { ended }),
    ...(until === undefined ? {} : { until }),
    ...(person === undefined ? {} : { person }),
    ...((number ?? call?.number) === undefined ? {} : { number: number ?? call?.number ?? '' }),
    ...(settles === undefined ? {} : { settles: Number(settles) }),
    ...(kept.length === 0 ? {} : { files: kept }),
  };
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
