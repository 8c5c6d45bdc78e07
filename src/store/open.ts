/** Opens a store and puts its parts together. */
import type { Case, Contact } from '../case/case.ts';
import { answersTo, keepAnswers, prepareAnswers } from './answers.ts';
import { mergeCases, splitCase } from './case-changes.ts';
import { entriesOfCase } from './case-entries.ts';
import { casesWith, changeCase, gatheredIn, hasCase, listCases, openCase, readCase } from './cases.ts';
import { contactsWith, keepContact, listContacts } from './contacts.ts';
import type { Database } from './database.ts';
import {
  catalogueAgain,
  examinationsOf,
  keepExamination,
  keepFirstExamination,
  prepareExamination,
  readExamination,
  readExaminations,
} from './examinations.ts';
import { StoreFailure } from './failure.ts';
import { writtenBy } from './history.ts';
import { listMails, mailsWith, namedMails, readMail, searchMails } from './mails.ts';
import { isMade, migrate, migrations } from './migrations.ts';
import { digestOf, idOf, keepOriginal, piecesOf, readOriginal } from './originals.ts';
import { indicatorsWithin, sharing } from './sharing.ts';
import type { Head, Kept, Store } from './store.ts';
import { verify } from './verify.ts';
import { Writer } from './writer.ts';

/** Entries of the journal at a time. */
const JOURNAL_LIMIT = 100;
/** Mails that share something, told of at a time. */
const SHARING_LIMIT = 50;

/**
 * @param place the path of a file, made where it is missing, or `postgres://…`
 * @param at now, RFC 3339: stands beside the tables that have to be made
 * @param steps of another time: only for tests of how stores grow older
 */
export async function openStore(place: string, at: string, steps = migrations): Promise<Store> {
  return ready(await databaseAt(place), at, steps);
}

/**
 * The store that somebody made there, or undefined: who only looks makes nothing.
 * @param at as for `openStore`: the tables of an older metsuke are brought up to date
 */
export async function findStore(place: string, at: string): Promise<Store | undefined> {
  if (!isPostgres(place) && !(await import('./sqlite.ts')).holdsSomething(place)) return undefined;
  const database = await databaseAt(place);
  let isThere = false;
  try {
    isThere = await isMade(database);
  } catch (cause) {
    throw database.failure(cause);
  } finally {
    if (!isThere) await database.close();
  }
  return isThere ? ready(database, at, migrations) : undefined;
}

const isPostgres = (place: string): boolean => /^postgres(?:ql)?:/.test(place);

async function databaseAt(place: string): Promise<Database> {
  return isPostgres(place)
    ? await (await import('./postgres.ts')).postgresDatabase(place)
    : (await import('./sqlite.ts')).sqliteDatabase(place);
}

async function ready(database: Database, at: string, steps: typeof migrations): Promise<Store> {
  try {
    await migrate(database, at, steps);
  } catch (cause) {
    await database.close();
    throw database.failure(cause);
  }
  return storeOf(database);
}

function storeOf(database: Database): Store {
  const { read } = database;
  const writer = new Writer(database);
  let closing: Promise<void> | undefined;
  /** What was asked for and is not done yet: closing waits for it. */
  const running = new Set<Promise<unknown>>();

  /** Whatever goes wrong goes out as a StoreFailure. */
  const safely = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closing !== undefined) throw new StoreFailure('METSUKE_STORE_CLOSED', `${database.place} is closed already`);
    const one = work();
    running.add(one);
    try {
      return await one;
    } catch (cause) {
      throw database.failure(cause);
    } finally {
      running.delete(one);
    }
  };

  return {
    place: database.place,
    takesWriting: () => safely(() => database.takesWriting()),

    keepOriginal: (bytes, at) =>
      safely(async () => {
        const digest = await digestOf(bytes);
        const { isNew } = await writer.write((writing) => keepOriginal(writing, bytes, digest, at), bytes.length);
        return { sha256: digest, isNew };
      }),
    original: (digest) => safely(() => readOriginal(read, digest)),
    async *pieces(digest) {
      const id = await safely(() => idOf(read, digest));
      if (id === undefined) return;
      const pieces = piecesOf(read, id);
      for (;;) {
        const { done, value } = await safely(() => pieces.next());
        if (done) return;
        yield value;
      }
    },

    keepExamination: (json, card, at) =>
      safely(async () => {
        const prepared = prepareExamination(json, card);
        const isNew = await writer.write((writing) => keepExamination(writing, prepared, at), prepared.bytes);
        return { sha256: card.sha256, isNew };
      }),
    keepMail: (bytes, json, card, at, answers = [], isSame) =>
      safely(async (): Promise<Kept & { readonly before?: string }> => {
        const digest = await digestOf(bytes);
        if (digest !== card.sha256)
          throw new StoreFailure(
            'METSUKE_STORE_INTERNAL',
            `the examination of ${card.sha256} came with the bytes of ${digest}`,
          );
        const prepared = prepareExamination(json, card);
        const said = prepareAnswers(answers);
        return writer.write(async (writing) => {
          const original = await keepOriginal(writing, bytes, digest, at);
          const before =
            original.isNew || isSame === undefined ? undefined : await readExamination(writing.db, digest, undefined);
          const known = before === undefined ? {} : { before };
          if (before !== undefined && isSame?.(before) === true) return { sha256: digest, isNew: false, ...known };
          if (said.length > 0) await keepAnswers(writing, said, at);
          if (!original.isNew) return { sha256: digest, isNew: await keepExamination(writing, prepared, at), ...known };
          await keepFirstExamination(writing, original, prepared, at);
          return { sha256: digest, isNew: true };
        }, bytes.length + prepared.bytes);
      }),
    catalogueAgain: (json, card) =>
      safely(() => {
        const prepared = prepareExamination(json, card);
        return writer.write((writing) => catalogueAgain(writing, prepared), prepared.bytes);
      }),
    examination: (message, version) => safely(() => readExamination(read, message, version)),
    examinationTexts: (message) => safely(() => readExaminations(read, message)),
    examinations: (message) =>
      safely(async () => {
        const all = await examinationsOf(read, message);
        return all.map(({ id: _, ...one }) => one);
      }),

    keepAnswers: (answers, at) =>
      safely(async () => {
        const prepared = prepareAnswers(answers);
        return { added: await writer.write((writing) => keepAnswers(writing, prepared, at)) };
      }),
    answer: (question, until) => safely(async () => (await answersTo(read, question, { until, newest: true }))[0]),
    answers: (question) => safely(() => answersTo(read, question)),

    mail: (digest) => safely(() => readMail(read, digest)),
    named: (beginning) => safely(() => namedMails(read, beginning)),
    mails: (wish = {}) => safely(() => listMails(read, wish)),
    search: (asked, wish = {}) => safely(() => searchMails(database, asked, wish)),
    mailsWith: (indicator, wish = {}) => safely(() => mailsWith(read, indicator, wish)),
    writtenBy: (author, limit, before = Number.MAX_SAFE_INTEGER) =>
      safely(() => writtenBy(read, author, limit, before)),
    indicators: (digest) =>
      safely(async () => {
        const own = await indicatorsWithin(read, digest);
        return own.map(({ kind, value, mails }) => ({ kind, value, mails }));
      }),
    sharing: (digest, limit = SHARING_LIMIT) => safely(() => sharing(database, digest, limit)),

    openCase: (draft, at) => safely(() => writer.write((writing) => openCase(writing, draft, at))),
    changeCase: (id, change, at) => safely(() => writer.write((writing) => changeCase(writing, id, change, at))),
    splitCase: (id, split, at) => safely(() => writer.write((writing) => splitCase(writing, id, split, at))),
    mergeCases: (into, from, entry, at) =>
      safely(() => writer.write((writing) => mergeCases(writing, into, from, entry, at))),
    case: (id) => safely((): Promise<Case | undefined> => readCase(read, id)),
    hasCase: (id) => safely(() => hasCase(read, id)),
    gathered: (id, messages) => safely(() => gatheredIn(read, id, messages)),
    cases: (wish = {}) => safely(() => listCases(read, wish)),
    casesWith: (digest) => safely(() => casesWith(read, digest)),
    keepContact: (contact, at) => safely(() => writer.write((writing) => keepContact(writing, contact, at))),
    changeContact: (contact: Contact, at) =>
      safely(async () => {
        await writer.write((writing) => keepContact(writing, contact, at));
      }),
    contacts: (wish = {}) => safely(() => listContacts(read, wish)),
    contactsWith: (ids) => safely(() => contactsWith(read, ids)),

    head: () => safely((): Promise<Head> => read.selectFrom('head').select(['seq', 'hash']).executeTakeFirstOrThrow()),
    journal: (from = 1, limit = JOURNAL_LIMIT) =>
      safely(() =>
        read.selectFrom('journal').selectAll().where('seq', '>=', from).orderBy('seq').limit(limit).execute(),
      ),
    caseEntries: (id, files, answers) => safely(() => entriesOfCase(read, id, files, answers)),
    verify: (anchor) => safely(() => verify(database, anchor)),

    close() {
      closing ??= Promise.allSettled(running)
        .then(() => writer.end())
        .then(() => database.close());
      return closing;
    },
  };
}
