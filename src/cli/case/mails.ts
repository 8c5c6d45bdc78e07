/** `metsuke case new add release rename split merge`: which cases there are, and which mails they hold. */
import { addToCase, mergeCases, newCase, releaseFromCase, renameCase, splitCase } from '../../app/cases.ts';
import { Failure } from '../../app/failure.ts';
import { namedMails } from '../../app/keep-mail/named-mails.ts';
import { askingOf } from '../asking-of.ts';
import { PassedOver } from '../passed-over.ts';
import { done } from '../show.ts';
import { callOf, need, refuseUnknown, type Session } from './session.ts';

async function mailsOf({ store, options }: Session, words: readonly string[]): Promise<readonly string[]> {
  const { border, workers, ask, lang } = options;
  const passed = new PassedOver();
  const mails = await namedMails(store, words, { border, workers, asking: await askingOf(ask) }, passed.note);
  passed.tell(lang);
  return mails;
}

export async function make(session: Session): Promise<number> {
  const { store, by, says, words, options } = session;
  const title = options.cased.title ?? need(session, 0);
  const messages = await mailsOf(session, options.cased.title === undefined ? words.slice(1) : words);
  const { note } = options.cased;
  const id = await newCase(store, { title, by, messages, ...(note === undefined ? {} : { note }) });
  return done(session, { case: id, messages }, says.made(id));
}

export async function add(session: Session): Promise<number> {
  const id = need(session, 0);
  need(session, 1);
  await refuseUnknown(session, id);
  const messages = await mailsOf(session, session.words.slice(1));
  const added = await addToCase(session.store, id, { messages, by: session.by });
  return done(session, { case: id, added }, session.says.added(id, added));
}

export async function release(session: Session): Promise<number> {
  const id = need(session, 0);
  need(session, 1);
  await refuseUnknown(session, id);
  const messages = await mailsOf(session, session.words.slice(1));
  const { note } = session.options.cased;
  await releaseFromCase(session.store, id, { messages, by: session.by, ...(note === undefined ? {} : { note }) });
  return done(session, { case: id, released: messages.length }, session.says.released(id, messages.length));
}

export async function rename(session: Session): Promise<number> {
  const id = need(session, 0);
  need(session, 1);
  await renameCase(session.store, id, session.words.slice(1).join(' '));
  return done(session, { case: id }, session.says.renamed(id));
}

export async function split(session: Session): Promise<number> {
  const { title, note } = session.options.cased;
  const id = need(session, 0);
  need(session, 1);
  if (title === undefined)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '新しい案件の題名がありません', en: 'the new case needs a title' },
      callOf('split'),
      { exit: 2 },
    );
  await refuseUnknown(session, id);
  const messages = await mailsOf(session, session.words.slice(1));
  const wish = { title, messages, by: session.by, ...(note === undefined ? {} : { note }) };
  const other = await splitCase(session.store, id, wish);
  return done(session, { case: other, of: id, messages }, session.says.split(id, other));
}

export async function merge(session: Session): Promise<number> {
  const into = need(session, 0);
  const from = need(session, 1);
  const { note } = session.options.cased;
  await mergeCases(session.store, into, { from, by: session.by, ...(note === undefined ? {} : { note }) });
  return done(session, { case: into, from }, session.says.merged(into, from));
}
