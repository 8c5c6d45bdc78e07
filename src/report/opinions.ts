/** What speaks for and against, who may have sent it, and every finding in full. */

import { opensWithLetter } from '../app/lead.ts';
import { passedOnOpening } from '../app/opening.ts';
import type { DetectorId } from '../examine/detect/all.ts';
import type { Examination, SenderHypothesis } from '../examine/examination.ts';
import type { Finding, Proof } from '../examine/finding.ts';
import type { Context } from './context.ts';
import type { Block, Item, Run, Runs, Sign } from './sheet.ts';
import { between, DOT, data, faint, plain, short, strong, unpadded } from './sheet.ts';

const PROOFS = 6;
/** Proofs of one statement that are handed on, where a detector spoke often. */
const MOST_PROOFS = 50;
/** So few reasons are told in more words. */
const FEW = 3;
/** Reasons of which the brief report gives the title alone. */
const TITLES = 3;
/** Lines in the brief report of a reason, and of a hypothesis. */
const REASON_LINES = 3;
const SENDER_LINES = 2;

/** Notices of machines: that nothing suspicious stands in them tells nothing of the mail that they speak of. */
const NOTICES: ReadonlySet<Examination['verdict']['kind']> = new Set(['bounce', 'backscatter', 'complaint']);

/** Reasons that another one says as well: where answers go, and that it is a free mailbox. */
const SAID_BY: ReadonlyMap<DetectorId, DetectorId> = new Map([['replyto-other-domain', 'replyto-freemail']]);

const isSaidBy = (because: readonly DetectorId[], id: DetectorId): boolean =>
  because.some((one) => one === SAID_BY.get(id));

interface Spoken {
  readonly finding: Finding;
  readonly times: number;
  /** Of all that it said. */
  readonly proof: readonly Proof[];
}

/** Findings of one detector are told once, with how often it spoke; in the order of `ids`. */
function spoken(ids: readonly DetectorId[], findings: readonly Finding[]): Spoken[] {
  const byId = Map.groupBy(findings, (one) => one.detector);
  return [...new Set(ids)].flatMap((id): Spoken[] => {
    const all = byId.get(id) ?? [];
    const [finding] = all;
    const proof = all.flatMap((one) => one.proof).slice(0, MOST_PROOFS);
    return finding === undefined ? [] : [{ finding, times: all.length, proof }];
  });
}

export function whyBlocks({ verdict, findings, partial }: Examination, context: Context): Block[] {
  const { words, room } = context;
  const isLetterFirst = opensWithLetter(verdict);
  // what the letter above is told for is not told again
  const told = isLetterFirst ? (verdict.passedOn?.because ?? []) : [];
  const because = spoken(
    verdict.because.filter((id) => !isSaidBy(verdict.because, id) && !told.includes(id)),
    findings,
  );
  const against = spoken(verdict.against, findings).sort((a, b) => a.finding.weight - b.finding.weight);
  const blocks: Block[] = [];
  if (because.length > 0) {
    const most = room.isBrief && because.length > FEW ? 1 : room.reasons;
    blocks.push({ kind: 'items', items: reasonItems(signAgainst(verdict), because, most, context) });
  } else if (!NOTICES.has(verdict.kind) && !verdict.because.some((id) => told.includes(id))) {
    const either = verdict.kind === 'undecided' && against.length === 0 ? 'noReasonsEither' : 'noReasons';
    const nothing = verdict.passedOn === undefined ? either : 'noReasonsPassedOn';
    blocks.push({
      kind: 'text',
      runs: [
        plain(
          words.label[
            partial.length > 0 || verdict.unknown.some(({ what }) => what === 'body') ? 'noReasonsRead' : nothing
          ],
        ),
      ],
    });
  }
  // briefly, who passes it on is told of in a line
  if (against.length > 0 && !(room.isBrief && isLetterFirst)) {
    // briefly the sign tells the sides apart
    if (because.length > 0 && !room.isBrief) blocks.push({ kind: 'text', runs: [faint(words.label.against)] });
    const most = room.isBrief && because.length > 0 ? 0 : room.against;
    // that it went to many speaks against no spam
    const sign = ({ detector }: Finding): Sign =>
      verdict.kind === 'spam' && detector === 'newsletter' ? 'note' : 'calm';
    blocks.push({ kind: 'items', items: reasonItems(sign, against, most, context) });
  }
  return blocks;
}

/**
 * The letter that is passed on: whose it is said to be, and the reasons. What it is stands above where that comes first, and here where
 * the mail itself does.
 */
export function letterBlocks({ verdict, facts }: Examination, context: Context): Block[] {
  const { passedOn } = verdict;
  if (passedOn === undefined) return [];
  const { words, room, limit } = context;
  const { author, subject = '', date = '', because, findings } = passedOn;
  const name = author.name === '' ? [] : [data(short(author.name, limit))];
  const address = author.address === '' ? [] : [data(author.name === '' ? author.address : `<${author.address}>`)];
  // briefly, what the subject above ends with is not told again
  const isTold = room.isBrief && facts.subject?.value.endsWith(subject) === true;
  const copied = (isTold ? [] : [subject, date]).flatMap((text) =>
    text === '' ? [] : [[data(short(unpadded(text), limit))]],
  );
  const head: Runs = [plain(`${words.label.saidToBeOf} `), ...between([name, address], plain(' '))];
  const told: Item = { sign: 'claimed', head, ...(copied.length === 0 ? {} : { more: [between(copied, DOT)] }) };
  const isHarmful = passedOn.kind !== 'undecided';
  // where the mail itself harms, it is no help that its letter alone would be left open
  const isOpening = opensWithLetter(verdict) || !isHarmful;
  const body = isOpening ? {} : { body: [plain(context.say(passedOnOpening(passedOn)))] };
  // briefly, the reasons against the mail itself are those against the letter that it passes on
  const isSaid = room.isBrief && isHarmful && !opensWithLetter(verdict);
  const untold =
    room.isBrief && !opensWithLetter(verdict) ? because.filter((id) => !verdict.because.includes(id)) : because;
  const reasons = isSaid ? [] : spoken(untold, findings);
  const most = room.isBrief ? 0 : room.reasons;
  return [
    { kind: 'items', items: [{ ...told, ...body }] },
    { kind: 'items', items: reasonItems(() => (isHarmful ? 'danger' : 'note'), reasons, most, context) },
  ];
}

/** What honest mass mail has as well: it speaks for no kind of harm by itself. */
const OF_MASS_MAIL: ReadonlySet<DetectorId> = new Set<DetectorId>(['mailfrom-other-domain']);

/** It accuses no mail that is called nothing worse. */
const signAgainst =
  ({ kind }: Examination['verdict']) =>
  ({ detector }: Finding): Sign =>
    kind === 'undecided' && OF_MASS_MAIL.has(detector) ? 'note' : 'danger';

/** The first `explained` with their explanation, the others by their titles. */
function reasonItems(
  signOf: (finding: Finding) => Sign,
  all: readonly Spoken[],
  explained: number,
  context: Context,
): Item[] {
  const { words, verbose, room } = context;
  const titled = explained + (room.isBrief ? TITLES : 0);
  const items = all.slice(0, titled).map(({ finding, times, proof }, at): Item => {
    const sign = signOf(finding);
    const head: Run[] = [strong(context.say(finding.title))];
    if (times > 1) head.push(faint(`  ${words.times(times)}`));
    // the full report explains every finding further down
    if (verbose || at >= explained) return { sign, head, proof };
    const explains = context.say(finding.explains);
    return {
      sign,
      head,
      body: [plain(explains)],
      ...(room.isBrief && { lines: REASON_LINES }),
      proof,
    };
  });
  const rest = all.slice(titled).map(({ finding }): Runs => [plain(context.say(finding.title))]);
  if (rest.length > 0) {
    const more = faint(room.isBrief ? words.moreInFull(rest.length) : `${words.more(rest.length)}: `);
    const [next] = all.slice(titled);
    const sign = next === undefined ? 'note' : signOf(next.finding);
    items.push({ sign, head: room.isBrief ? [more] : [more, ...between(rest, DOT)] });
  }
  return items;
}

/**
 * Who may have sent it. Briefly: the likeliest with what would decide, and the others in one line; where a letter that is passed on
 * comes first, without what would decide.
 */
export function senderItems({ verdict, findings }: Examination, context: Context): Item[] {
  const { sender } = verdict;
  const { words, room } = context;
  const sorted = [...sender].sort((a, b) => RANK[a.standing] - RANK[b.standing]);
  if (!room.isBrief) {
    const told = new Set<string>();
    return sorted.map((one) => senderItem(one, leads(sorted), findings, context, told));
  }
  const [first] = sorted;
  if (first === undefined) return [];
  const lead = leads(sorted) ? standingOf(first, context) : [];
  const isAside = opensWithLetter(verdict);
  const decides: Runs = [faint(`${words.label.wouldDecide}: `), plain(context.say(first.wouldDecide))];
  const others = sorted.filter((one) => lead.length === 0 || one !== first);
  const standings = [...Map.groupBy(others, (one) => one.standing)].map(
    ([standing, all]): Runs => [
      faint(`${words.standing[standing]}: `),
      plain(words.list(all.map((one) => words.hypothesisBrief[one.hypothesis]))),
    ],
  );
  const rest: Item[] = standings.length === 0 ? [] : [{ sign: 'open', head: between(standings, DOT) }];
  const leading: Item = { sign: 'leading', head: lead };
  if (isAside) return lead.length > 0 ? [leading, ...rest] : rest;
  if (lead.length > 0) return [{ ...leading, body: decides, lines: SENDER_LINES }, ...rest];
  return [...rest, { sign: 'note', head: [], body: decides, lines: SENDER_LINES }];
}

const RANK = { supported: 0, possible: 1, contradicted: 2 };
const SIGNS: Readonly<Record<SenderHypothesis['standing'], Sign>> = {
  supported: 'leading',
  possible: 'open',
  contradicted: 'contradicted',
};

const leads = (sender: readonly SenderHypothesis[]): boolean => sender.some((one) => one.standing === 'supported');

function standingOf({ hypothesis, standing }: SenderHypothesis, { words }: Context): Runs {
  return [strong(words.hypothesis[hypothesis]), faint('  '), plain(words.standing[standing])];
}

/** @param before what was said to decide about others, which is not said again */
function senderItem(
  one: SenderHypothesis,
  hasLeader: boolean,
  findings: readonly Finding[],
  context: Context,
  before: Set<string>,
): Item {
  const { words } = context;
  const sign = SIGNS[one.standing];
  const head = standingOf(one, context);
  const decides = context.say(one.wouldDecide);
  // where one leads, what would decide is told of it alone: it decides about the others too
  const told = one.standing === 'supported' || (one.standing === 'possible' && !hasLeader);
  const isNew = (told || context.verbose) && !before.has(decides);
  if (isNew) before.add(decides);
  const body = isNew ? { body: [faint(`${words.label.wouldDecide}: `), plain(decides)] } : {};
  if (!context.verbose) return { sign, head, ...body };
  const more: Runs[] = [];
  for (const [side, ids] of [
    ['+', one.for],
    ['−', one.against],
  ] as const) {
    // sentences, with commas of their own
    const all = spoken(ids, findings)
      .map(({ finding }) => context.say(finding.title))
      .join(' / ');
    if (all !== '') more.push([faint(`${side} ${all}`)]);
  }
  return { sign, head, ...body, more };
}

/** One finding with everything that is known of it. */
export function findingItem(finding: Finding, context: Context): Item {
  const { words } = context;
  const sign = finding.weight > 0 ? 'danger' : finding.weight < 0 ? 'calm' : 'note';
  const weight = finding.weight > 0 ? `+${finding.weight}` : `${finding.weight}`.replace('-', '−');
  return {
    sign,
    head: [strong(context.say(finding.title)), faint(`  ${finding.detector} ${weight}`)],
    body: [plain(context.say(finding.explains))],
    more: [
      [faint(`${words.label.mistakes}: `), plain(context.say(finding.mistakes))],
      [
        faint(
          `${words.label.proof}: ${words.list(finding.proof.slice(0, PROOFS).map((one) => proofText(one, context)))}`,
        ),
        ...moreProofs(finding, context),
      ],
    ],
    proof: finding.proof,
  };
}

function moreProofs({ proof }: Finding, { words }: Context): Run[] {
  return proof.length > PROOFS ? [faint(` ${words.more(proof.length - PROOFS)}`)] : [];
}

function proofText(proof: Proof, { words, limit }: Context): string {
  return 'at' in proof
    ? `${words.label.bytes} ${proof.at[0]}–${proof.at[1]}`
    : `${words.label.answer} ${short(proof.answer, limit)}`;
}
