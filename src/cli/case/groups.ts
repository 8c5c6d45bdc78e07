/** `metsuke case propose`: what belongs together. `case again`: old mails under newer detectors. */

import { type Proposal, proposals } from '../../app/cases/proposals.ts';
import { addToCase, isId, newCase } from '../../app/cases.ts';
import { everyOne } from '../../app/every-page.ts';
import { type Changed, examineAgain, examineCaseAgain } from '../../app/examine-again.ts';
import { Failure } from '../../app/failure.ts';
import { DIGEST_START, namedMails } from '../../app/keep-mail/named-mails.ts';
import { layOutChanges, layOutProposals } from '../../report/proposals.ts';
import { campaign, reasonKey } from '../../words/campaign.ts';
import type { Options } from '../options.ts';
import { PassedOver } from '../passed-over.ts';
import { progress } from '../progress.ts';
import { done, show } from '../show.ts';
import { need, type Session, tellNothingKept } from './session.ts';

export async function propose(session: Session): Promise<number> {
  const { store, options } = session;
  const shown = progress(options.quiet);
  const wish = options.cased.all ? { danger: 0 } : {};
  const found = await proposals(store, { ...wish, step: () => shown.step() });
  shown.end();
  if (options.cased.take !== undefined) return take(session, found, options.cased.take);
  await show(session, found, () => layOutProposals(found, options.lang, options.verbose));
  return 0;
}

/** Where nothing was ever kept. */
export async function proposeNothing(options: Options): Promise<number> {
  await show({ options }, [], () => layOutProposals([], options.lang));
  tellNothingKept(options);
  return 0;
}

/** The case of a proposal, or what is to be added to one. */
async function take(session: Session, found: readonly Proposal[], number: string): Promise<number> {
  const { store, by, says, options } = session;
  const proposal = /^[1-9]\d{0,5}$/.test(number) ? found[Number(number) - 1] : undefined;
  if (proposal === undefined)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: `候補 ${number} はありません`, en: `there is no proposal ${number}` },
      { ja: '候補の一覧は metsuke case propose で見られます', en: 'metsuke case propose lists them' },
      {
        exit: 2,
      },
    );
  const messages = proposal.mails.map(({ sha256 }) => sha256);
  if (proposal.case !== undefined) {
    const added = await addToCase(store, proposal.case, { messages, by });
    return done(session, { case: proposal.case, added }, says.added(proposal.case, added));
  }
  const title = options.cased.title ?? (proposal.mails[0]?.subject || says.label.noSubject);
  const note = proposal.reasons
    .map(({ kind, value, mails }) =>
      `${campaign[options.lang].reason[reasonKey(kind, value)]} ${value} (${mails})`.replace('  ', ' '),
    )
    .join('\n');
  const id = await newCase(store, { title, by, messages, note });
  return done(session, { case: id, messages }, says.made(id));
}

/** Of a case by its number, of mails by their names, or with `--all` of everything. */
export async function again(session: Session): Promise<number> {
  const { store, options, words, by } = session;
  const wish = { border: options.border, workers: options.workers };
  const first = options.cased.all ? '' : need(session, 0);
  // six digits may also be how a digest begins
  const isCase = isId(first) && (first.length < DIGEST_START || (await store.hasCase(first)));
  const passed = new PassedOver();
  const changes = options.cased.all
    ? examineAgain(store, await everything(session), wish)
    : isCase
      ? examineCaseAgain(store, first, { ...wish, by })
      : examineAgain(store, await namedMails(store, words, wish, passed.note), wish);
  passed.tell(options.lang);
  const shown = progress(options.quiet);
  const all: Changed[] = [];
  for await (const one of changes) {
    shown.step();
    all.push(one);
  }
  shown.end();
  await show(session, all, () => layOutChanges(all, options.lang));
  return 0;
}

async function everything({ store }: Session): Promise<readonly string[]> {
  return (await everyOne((page) => store.mails(page))).map(({ sha256 }) => sha256);
}
