/**
 * Takes an exported case into a store. It is checked first, and refused when anything is wrong with it. What another
 * store found is kept beside what our own detectors find now, from the answers that came with it: theirs is their word.
 */
import { type Card, cardOf } from '../../case/card.ts';
import type { Entry } from '../../case/case.ts';
import type { Examination } from '../../examine/examination.ts';
import type { Border } from '../../examine/observe/border.ts';
import type { Answer } from '../../lookup/lookup.ts';
import { isShallow } from '../../lookup/recording/answer.ts';
import { readRecording, writeRecording } from '../../lookup/recording.ts';
import type { Store } from '../../store/store.ts';
import { checkedName, checkedTitle } from '../cases/entry.ts';
import { StandingCrew } from '../crew/standing-crew.ts';
import { everyPage } from '../every-page.ts';
import { examineWith } from '../examine-again.ts';
import { Failure } from '../failure.ts';
import { keepOutcome } from '../keep-mail.ts';
import { type ExportedCase, MOST_DEPTH, verifyExport } from './verify.ts';

interface Imported {
  /** The id of the case here. */
  readonly case: string;
  readonly mails: number;
  readonly files: number;
  /** Examinations of the other store that were kept; one that is none of ours is left out and told. */
  readonly examinations: number;
  readonly leftOut: number;
}

interface ImportWish {
  readonly by: string;
  readonly border: Border;
  readonly workers?: number | undefined;
  /** Also what was taken in before: it becomes another case. */
  readonly again?: boolean | undefined;
}

/** @throws Failure METSUKE_CASE_FILE, METSUKE_CASE_KNOWN; StoreFailure */
export async function importCase(
  store: Store,
  bytes: Uint8Array,
  { by, border, workers, again = false }: ImportWish,
  at = new Date().toISOString(),
): Promise<Imported> {
  const { faults, content } = verifyExport(bytes);
  const [first] = faults;
  if (content === undefined || first !== undefined)
    throw refused(first === undefined ? 'is no exported case' : `${first.of ?? first.what}: ${first.why}`);
  const name = checkedName(by);
  const origin = originOf(content);
  const known = again ? undefined : await takenInAs(store, content.case.messages, origin);
  if (known !== undefined)
    throw new Failure(
      'METSUKE_CASE_KNOWN',
      {
        ja: `この案件は、もう案件 ${known} として取り込まれています`,
        en: `this was taken in as case ${known} already`,
      },
      {
        ja: `metsuke case show ${known} で見られます。別の案件としてもう一度取り込むには --again を付けてください`,
        en: `metsuke case show ${known} shows it; --again takes it in as another case`,
      },
      { exit: 2 },
    );
  // all that can be refused is, before the first write
  const title = checkedTitle(content.case.title);
  const people = content.contacts.map((contact) => ({ ...contact, name: checkedName(contact.name) }));
  const gone = await missing(store, content);
  if (gone !== undefined) throw refused(`it names ${gone}, which is not in it`);
  const { theirs, leftOut } = readTheirs(content, at);
  const mails = content.case.messages;
  await keepOriginals(store, content, theirs, { border, workers }, at);
  // ours was made now, so it is the newest, and is what is listed
  for (const { json, card } of theirs) await store.keepExamination(json, card, at);
  const contacts = new Map<string, string>();
  for (const { id, ...contact } of people) contacts.set(id, await store.keepContact(contact, at));
  const timeline = content.case.timeline.map((entry): Entry => {
    const { contact, case: other, note, from, ...rest } = entry;
    const here = contact === undefined ? undefined : contacts.get(contact);
    return {
      ...rest,
      note: other === undefined ? note : `${note} (case ${other} there)`.trim(),
      ...(here === undefined ? {} : { contact: here }),
      // the numbers of another store are not ours
      ...(from === undefined
        ? {}
        : { from: from.includes('@') ? from : `${from}@${content.exported.head.hash.slice(0, 12)}` }),
    };
  });
  const came: Entry = { at, by: name, what: 'noted', note: origin };
  const id = await store.openCase(
    {
      title,
      messages: mails,
      contacts: [...contacts.values()],
      timeline: [...timeline, came],
    },
    at,
  );
  return {
    case: id,
    mails: mails.length,
    files: originalsOf(content).length - mails.length,
    examinations: theirs.length,
    leftOut,
  };
}

const refused = (what: string): Failure =>
  new Failure('METSUKE_CASE_FILE', `the case is refused: ${what}`, 'metsuke case verify FILE says what is wrong');

/** A mail or file that the case names, and neither the export nor this store has. */
async function missing(
  store: Store,
  { case: { messages, timeline }, files }: ExportedCase,
): Promise<string | undefined> {
  const named = timeline.flatMap(({ message, files: kept = [] }) =>
    message === undefined ? kept : [...kept, message],
  );
  const brought = digestsOf(files);
  for (const digest of new Set([...messages, ...named]))
    if (!brought.has(digest) && (await store.original(digest)) === undefined) return digest;
  return undefined;
}

/** What the timeline says of where the case came from: the head of a journal is that of no other export. */
const originOf = ({ case: { id }, exported: { head, at } }: ExportedCase): string =>
  `case ${id} of another store, exported ${at}, journal ${head.seq}:${head.hash}`;

/** Mails of which it is asked in which cases they are. */
const ASKED = 20;

/** The case that this very export was taken in as. */
async function takenInAs(store: Store, messages: readonly string[], origin: string): Promise<string | undefined> {
  for (const id of await casesThatMayBe(store, messages)) {
    const found = await store.case(id);
    if (found?.timeline.some(({ what, note }) => what === 'noted' && note === origin)) return id;
  }
  return undefined;
}

/** Those that have one of its mails; of a case without a mail, all. */
async function casesThatMayBe(store: Store, messages: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const message of messages.slice(0, ASKED)) for (const id of await store.casesWith(message)) ids.add(id);
  if (messages.length > 0) return ids;
  for await (const { id } of everyPage((page) => store.cases(page))) ids.add(id);
  return ids;
}

const originalsOf = ({ files }: ExportedCase): readonly (readonly [digest: string, bytes: Uint8Array])[] =>
  [...files].flatMap(([name, bytes]) => (name.startsWith('originals/') ? [[name.slice(10, 74), bytes] as const] : []));

const digestsOf = (files: ExportedCase['files']): ReadonlySet<string> =>
  new Set([...files.keys()].map((name) => (name.startsWith('originals/') ? name.slice(10, 74) : '')));

/** Mails are examined before they are kept, as all mails are; files of the case are kept as they are. */
async function keepOriginals(
  store: Store,
  content: ExportedCase,
  theirs: readonly Their[],
  { border, workers }: Pick<ImportWish, 'border' | 'workers'>,
  at: string,
): Promise<void> {
  const messages = new Set(content.case.messages);
  for (const { message } of content.case.timeline) if (message !== undefined) messages.add(message);
  const newest = new Map(theirs.map((one) => [one.card.sha256, one]));
  const crew = new StandingCrew({ border, workers });
  try {
    for (const [digest, bytes] of originalsOf(content)) {
      if (!messages.has(digest)) await store.keepOriginal(bytes, at);
      else if ((await store.mail(digest)) === undefined) {
        const item = { source: `${digest}.eml`, bytes };
        const { answers = [], asked = at } = newest.get(digest) ?? {};
        const outcome = await examineWith(item, { answers, asked }, border, crew);
        await keepOutcome(store, item, outcome, at);
      }
    }
  } finally {
    await crew.end();
  }
}

interface Their {
  readonly json: string;
  readonly card: Card;
  readonly answers: readonly Answer[];
  readonly asked: string;
}

/** What the other store found, oldest first. */
function readTheirs(
  { files }: ExportedCase,
  at: string,
): { readonly theirs: readonly Their[]; readonly leftOut: number } {
  const theirs: Their[] = [];
  let leftOut = 0;
  const brought = digestsOf(files);
  for (const [name, bytes] of files) {
    if (!name.startsWith('examinations/')) continue;
    const one = readTheir(Buffer.from(bytes).toString('utf8'), at);
    if (one === undefined || !brought.has(one.card.sha256)) leftOut += 1;
    else theirs.push(one);
  }
  return { theirs: theirs.sort((a, b) => Date.parse(a.card.at) - Date.parse(b.card.at)), leftOut };
}

/** Whoever wrote it may have written anything: what no card can be made of, or what comes from the future, is left out. */
function readTheir(json: string, at: string): Their | undefined {
  try {
    const examination: Examination = JSON.parse(json);
    if (!isShallow(examination, MOST_DEPTH)) return undefined;
    if (examination.schema !== 'metsuke/examination/1' || !(Date.parse(examination.at) <= Date.parse(at)))
      return undefined;
    const card = cardOf(examination);
    if (!/^[0-9a-f]{64}$/.test(card.sha256) || !Number.isInteger(card.danger)) return undefined;
    const answers = readRecording(Buffer.from(writeRecording(examination.answers)));
    if ('problem' in answers) return undefined;
    const now = examination.facts.authentication.value.judged?.now ?? examination.at;
    return { json, card, answers, asked: Number.isFinite(Date.parse(now)) ? now : examination.at };
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof SyntaxError || cause instanceof RangeError) return undefined;
    throw cause;
  }
}
