/**
 * What is done with cases: for the command line and for the server alike. Ids and digests are of the Store; `by` is who
 * does it; times are RFC 3339 with offset. @throws Failure METSUKE_CASE_ENTRY for what cannot be written down;
 * StoreFailure METSUKE_STORE_UNKNOWN for a case, mail or contact that is not kept.
 */

import type { Case, Contact, Entry, Step } from '../case/case.ts';
import type { Examination } from '../examine/examination.ts';
import type { CaseNow, Store } from '../store/store.ts';
import { checkedEntry, checkedName, checkedTitle, refuseEmpty } from './cases/entry.ts';
import { everyOne } from './every-page.ts';
import { noCase, notInCase, unknown } from './failure.ts';

export { steps } from '../case/case.ts';
export { isId } from '../store/ids.ts';

/** The steps that a person writes down; the others follow from what is done. */
export const written = [
  'noted',
  'reported',
  'called',
  'answered',
  'promised',
  'escalated',
  'published',
  'closed',
  'reopened',
] as const satisfies readonly Step[];
type Written = (typeof written)[number];

/** What is written down: an Entry with what it may leave open. */
export interface NewEntry extends Omit<Entry, 'at' | 'what' | 'note'> {
  readonly what: Written;
  /** When it happened; now without it. */
  readonly at?: string;
  readonly note?: string;
}

interface NewCase {
  readonly title: string;
  readonly by: string;
  readonly note?: string;
  /** SHA-256 of kept mails. */
  readonly messages?: readonly string[];
  /** Of kept mails that do not belong to it, though they look like it: they are not proposed for it. */
  readonly leaveOut?: readonly string[];
  /** Ids. */
  readonly contacts?: readonly string[];
}

const now = (): string => new Date().toISOString();

/** @returns its id, a number that people can say */
export async function newCase(store: Store, wish: NewCase, at = now()): Promise<string> {
  const { title, messages = [], leaveOut = [], contacts = [], note } = wish;
  const by = checkedName(wish.by);
  const timeline: Entry[] = [...(await receivedEntries(store, messages, by)), ...leftOut(leaveOut, by, at)];
  if (note !== undefined && note !== '') timeline.push(checkedEntry({ by, what: 'noted', note }, at));
  return store.openCase({ title: checkedTitle(title), messages, contacts, timeline }, at);
}

/**
 * Mails that are in it already are left where they are.
 * @param leaveOut kept mails that do not belong to it, though they look like it: they are not proposed for it
 * @returns how many were added
 */
export async function addToCase(
  store: Store,
  id: string,
  { messages, leaveOut = [], by }: Pick<NewCase, 'by' | 'leaveOut'> & { readonly messages: readonly string[] },
  at = now(),
): Promise<number> {
  const all = [...messages, ...leaveOut];
  const gathered = await store.gathered(id, all);
  const name = checkedName(by);
  const isFresh = (message: string): boolean => !gathered.has(message);
  const received = await receivedEntries(store, messages.filter(isFresh), name);
  const out = leftOut(leaveOut.filter(isFresh), name, at);
  let added = 0;
  await store.changeCase(
    id,
    async (now) => {
      // somebody else may have added them meanwhile
      const there = await now.gathered(all);
      const isNew = ({ message = '' }: Entry): boolean => !there.has(message);
      const timeline = [...received, ...out].filter(isNew);
      const gather = received.filter(isNew).flatMap(({ message }) => message ?? []);
      added = gather.length;
      return timeline.length === 0 ? undefined : { gather, timeline };
    },
    at,
  );
  return added;
}

const leftOut = (messages: readonly string[], by: string, at: string): readonly Entry[] =>
  [...new Set(messages)].map((message) => ({ at, by, what: 'released', note: '', message }));

/** Takes mails out that belong elsewhere; that they were here stays in the journal. */
export async function releaseFromCase(
  store: Store,
  id: string,
  { messages, by, note = '' }: { readonly messages: readonly string[]; readonly by: string; readonly note?: string },
  at = now(),
): Promise<void> {
  const entry = checkedEntry({ by, what: 'noted', note }, at);
  const release = [...new Set(messages)];
  const timeline = release.map((message): Entry => ({ ...entry, what: 'released', message }));
  await store.changeCase(
    id,
    async (now) => {
      const gathered = await now.gathered(release);
      const stranger = release.find((message) => !gathered.has(message));
      if (stranger !== undefined) throw notInCase(stranger, id);
      return { release, timeline };
    },
    at,
  );
}

/**
 * Writes a line into the timeline: a note, a call, a promise, …; `closed` closes the case, and `reopened` opens it.
 * @returns its place there, from 1
 */
export async function enter(store: Store, id: string, entry: NewEntry, at = now()): Promise<number> {
  const checked = checkedEntry(entry, at);
  refuseEmpty(checked);
  const contacts = entry.contact === undefined ? {} : { contacts: [entry.contact] };
  let line = 0;
  await store.changeCase(
    id,
    async (now) => {
      if (entry.settles !== undefined && (await now.line(entry.settles))?.what !== 'promised')
        throw unknown(
          {
            ja: `案件${id}の${entry.settles}行目は約束ではありません`,
            en: `line ${entry.settles} of case ${id} is no promise`,
          },
          {
            ja: `行番号は metsuke case show ${id} で見られます`,
            en: `metsuke case show ${id} shows the numbers of its lines`,
          },
        );
      line = (await now.lines()) + 1;
      return { timeline: [checked], ...contacts };
    },
    at,
  );
  return line;
}

/** @param seen the case as it was read: when it is another by now, nothing is changed @returns whether it was changed */
export async function renameCase(store: Store, id: string, title: string, at = now(), seen?: Case): Promise<boolean> {
  const change = { title: checkedTitle(title) };
  const asSeen =
    seen === undefined ? change : async (now: CaseNow) => (isSame(await now.whole(), seen) ? change : undefined);
  return store.changeCase(id, asSeen, at);
}

/** What is in a case is only ever added, but for its mails and its title. */
const isSame = (one: Case, other: Case): boolean =>
  one.title === other.title &&
  one.timeline.length === other.timeline.length &&
  one.contacts.length === other.contacts.length &&
  one.messages.join() === other.messages.join();

/** @returns the id of the new case, which has these mails from now on */
export async function splitCase(
  store: Store,
  id: string,
  wish: { readonly title: string; readonly messages: readonly string[]; readonly by: string; readonly note?: string },
  at = now(),
): Promise<string> {
  const { title, messages, by, note = '' } = wish;
  const entry = checkedEntry({ by, what: 'noted', note }, at);
  return store.splitCase(id, { title: checkedTitle(title), messages, entry: plain(entry) }, at);
}

/** Everything that `from` gathered goes to `into`; `from` is closed, and its timeline stays to be read. */
export async function mergeCases(
  store: Store,
  into: string,
  { from, by, note = '' }: { readonly from: string; readonly by: string; readonly note?: string },
  at = now(),
): Promise<void> {
  await store.mergeCases(into, from, plain(checkedEntry({ by, what: 'noted', note }, at)), at);
}

/** @param contact without an id it is new @returns its id */
export async function keepContact(
  store: Store,
  contact: Omit<Contact, 'id'> & { readonly id?: string },
  at = now(),
): Promise<string> {
  const { id, ...rest } = { ...contact, name: checkedName(contact.name) };
  if (id === undefined) return store.keepContact(rest, at);
  await store.changeContact({ ...rest, id }, at);
  return id;
}

/** Somebody new, with whom one deals in this case. @returns the id of the contact */
export async function addContact(store: Store, id: string, contact: Omit<Contact, 'id'>, at = now()): Promise<string> {
  // nobody is kept for a case that is not there
  if (!(await store.hasCase(id))) throw noCase(id);
  const made = await keepContact(store, contact, at);
  await store.changeCase(id, { contacts: [made] }, at);
  return made;
}

/** Oldest first. */
export async function allContacts(store: Store): Promise<readonly Contact[]> {
  return (await everyOne((page) => store.contacts(page))).reverse();
}

const plain = ({ at, by, note }: Entry): Pick<Entry, 'at' | 'by' | 'note'> => ({ at, by, note });

/** One line for each mail: when it came to us, as far as that is known. */
async function receivedEntries(store: Store, messages: readonly string[], by: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const message of new Set(messages)) {
    const [mail, json] = [await store.mail(message), await store.examination(message)];
    if (mail === undefined || json === undefined)
      throw unknown({ ja: `メール ${message} は保管されていません`, en: `no mail ${message} is kept` });
    const { facts }: Pick<Examination, 'facts'> = JSON.parse(json);
    const times = [facts.route.value.handover?.date, mail.date, mail.kept];
    const at = times.find((time) => time !== undefined && Number.isFinite(Date.parse(time))) ?? mail.kept;
    entries.push({ at, by, what: 'received', note: mail.subject, message });
  }
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
