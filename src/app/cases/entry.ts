/** What people write into a case, held to what a store can keep and others can read. */
import type { Entry } from '../../case/case.ts';
import { storable } from '../../case/indicators.ts';
import { isDay } from '../../lookup/day.ts';
import type { NewEntry } from '../cases.ts';
import { Failure, type Said } from '../failure.ts';

/** Characters: a title is one line of a list, a name a person or two, a note an hour on the telephone. */
const TITLE = 300;
const NAME = 200;
const NOTE = 20_000;
const FILES = 100;
/** Something that a person sees: marks of direction and joiners alone are an empty line of a list. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const wrong = (what: Said, wayOut: Said): Failure => new Failure('METSUKE_CASE_ENTRY', what, wayOut, { exit: 2 });

const upTo = (most: number): Said => ({ ja: `1〜${most}文字にしてください`, en: `1 to ${most} characters` });

/** @throws Failure METSUKE_CASE_ENTRY */
export function checkedTitle(written: string): string {
  const title = storable(written).trim();
  if (!VISIBLE.test(title) || title.length > TITLE)
    throw wrong({ ja: '案件の題名が空か、長すぎます', en: 'the title is empty or too long' }, upTo(TITLE));
  return title;
}

/** @throws Failure METSUKE_CASE_ENTRY */
export function checkedName(written: string): string {
  const name = storable(written).trim();
  if (!VISIBLE.test(name) || name.length > NAME)
    throw wrong({ ja: '名前か番号が空か、長すぎます', en: 'a name is empty or too long' }, upTo(NAME));
  return name;
}

/** A time with its offset, so that nobody has to guess where it was read from a clock. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function checkedTime(written: string): string {
  if (isTime(written)) return written;
  const shown = storable(written).slice(0, NAME);
  throw wrong(
    { ja: `「${shown}」は日時として読めません`, en: `"${shown}" is no time` },
    { ja: '2026-06-20T09:30+09:00 のように書いてください', en: 'write it as 2026-06-20T09:30+09:00' },
  );
}

/** RFC 3339 §5.6, with its offset. */
export const isTime = (written: string): boolean =>
  TIME.test(written) && isDay(written.slice(0, 10)) && Number.isFinite(Date.parse(written));

/** A day, or a time. */
function checkedDay(written: string): string {
  if (isTime(written) || (DAY.test(written) && isDay(written))) return written;
  const shown = storable(written).slice(0, NAME);
  throw wrong(
    { ja: `「${shown}」は日付として読めません`, en: `"${shown}" is no day` },
    {
      ja: '2026-06-20 か 2026-06-20T09:30+09:00 のように書いてください',
      en: 'write it as 2026-06-20, or as 2026-06-20T09:30+09:00',
    },
  );
}

/** @param at when it happened, unless the entry says so @throws Failure METSUKE_CASE_ENTRY */
export function checkedEntry(entry: NewEntry, at: string): Entry {
  const { what, note = '', until, settles, ended, files = [] } = entry;
  // lines stay lines; what a database cannot hold goes
  const text = note
    .split(/\r\n?|\n/)
    .map(storable)
    .join('\n')
    .trim();
  if (text.length > NOTE)
    throw wrong(
      { ja: '本文が長すぎます', en: 'the note is too long' },
      {
        ja: `${NOTE}文字までです。長いものはファイルとして保管してください`,
        en: `up to ${NOTE} characters; keep what is longer as a file`,
      },
    );
  if (files.length > FILES)
    throw wrong(
      { ja: '一度に付けるファイルが多すぎます', en: 'too many files at once' },
      { ja: `一行に${FILES}個までです`, en: `up to ${FILES} for one line` },
    );
  if (what === 'promised' && until === undefined)
    throw wrong(
      { ja: '約束には、いつまでかが必要です', en: 'a promise needs the day until which it is to be kept' },
      { ja: '期限の日を 2026-06-20 のように書いてください', en: 'say the day, as 2026-06-20' },
    );
  if (settles !== undefined && !(Number.isSafeInteger(settles) && settles > 0))
    throw wrong(
      { ja: 'どの約束かは、経過の行の番号で指定します', en: 'a promise is named by its line in the timeline' },
      { ja: '案件に表示されている番号を書いてください', en: 'give the number that the case shows' },
    );
  const begun = checkedTime(entry.at ?? at);
  if (ended !== undefined && Date.parse(checkedTime(ended)) < Date.parse(begun))
    throw wrong(
      { ja: '終わりの時刻が、始まりより前です', en: 'it cannot have ended before it began' },
      {
        ja: '始まりと終わりの時刻を確かめてください',
        en: 'give its begin and its end in their order',
      },
    );
  return {
    at: begun,
    by: checkedName(entry.by),
    what,
    note: text,
    ...(entry.person === undefined ? {} : { person: checkedName(entry.person) }),
    ...(entry.contact === undefined ? {} : { contact: entry.contact }),
    ...(until === undefined ? {} : { until: checkedDay(until) }),
    ...(settles === undefined ? {} : { settles }),
    ...(entry.number === undefined ? {} : { number: checkedName(entry.number) }),
    ...(ended === undefined ? {} : { ended }),
    ...(files.length === 0 ? {} : { files }),
  };
}

/** @throws Failure METSUKE_CASE_ENTRY for a note without text and without a file */
export function refuseEmpty({ what, note, files = [] }: Entry): void {
  if (what === 'noted' && note === '' && files.length === 0)
    throw wrong(
      { ja: 'メモに何も書かれていません', en: 'the note says nothing' },
      { ja: '本文を書くか、ファイルを指定してください', en: 'write its text, or name a file' },
    );
}
