/** What speaks for and against, who may have sent it, and every finding in full. */
import type { Examination, SenderHypothesis } from '../../examine/examination.ts';
import type { Finding, Proof } from '../../examine/finding.ts';
import type { Context } from './context.ts';
import type { Block, Item, Run, Runs, Sign } from './sheet.ts';
import { faint, plain, short, strong } from './sheet.ts';

const PROOFS = 6;
/** Lines of a reason in the short report, of the first ones and of the others; and of a hypothesis. */
const FIRST = 2;
const FIRST_LINES = 3;
const REASON_LINES = 2;
const SENDER_LINES = 2;

interface Spoken {
  readonly finding: Finding;
  readonly times: number;
}

/** Findings of one detector are told once, with how often it spoke; in the order of `ids`. */
function spoken(ids: readonly string[], findings: readonly Finding[]): Spoken[] {
  const byId = Map.groupBy(findings, (one) => one.detector);
  return [...new Set(ids)].flatMap((id): Spoken[] => {
    const all = byId.get(id) ?? [];
    const [finding] = all;
    return finding === undefined ? [] : [{ finding, times: all.length }];
  });
}

export function whyBlocks({ verdict, findings, partial }: Examination, context: Context): Block[] {
  const { words, verbose, room } = context;
  const because = spoken(verdict.because, findings).sort((a, b) => b.finding.weight - a.finding.weight);
  const against = spoken(verdict.against, findings).sort((a, b) => a.finding.weight - b.finding.weight);
  const side = (sign: Sign, all: readonly Spoken[], most: number): Item[] => {
    const shown = all.slice(0, most);
    const items = shown.map(({ finding, times }, at): Item => {
      const head: Run[] = [strong(context.say(finding.title))];
      if (times > 1) head.push(faint(`  ${words.times(times)}`));
      // the full report explains every finding further down
      return verbose
        ? { sign, head }
        : {
            sign,
            head,
            body: [plain(context.say(finding.explains))],
            lines: at < FIRST && sign === 'danger' ? FIRST_LINES : REASON_LINES,
          };
    });
    if (all.length > shown.length) {
      const rest = words.list(all.slice(most).map(({ finding }) => context.say(finding.title)));
      items.push({ sign, head: [faint(`${words.more(all.length - most)}: ${rest}`)] });
    }
    return items;
  };
  const blocks: Block[] = [];
  if (because.length > 0) blocks.push({ kind: 'items', items: side('danger', because, room.reasons) });
  else if (verdict.kind !== 'bounce' && verdict.kind !== 'complaint') {
    const nothing = verdict.kind === 'undecided' && against.length === 0 ? 'noReasonsEither' : 'noReasons';
    blocks.push({ kind: 'text', runs: [plain(words.label[partial.length > 0 ? 'noReasonsRead' : nothing])] });
  }
  if (against.length > 0) {
    if (because.length > 0) blocks.push({ kind: 'text', runs: [faint(words.label.against)] });
    blocks.push({ kind: 'items', items: side('calm', against, room.against) });
  }
  return blocks;
}

export function senderItems(
  sender: readonly SenderHypothesis[],
  findings: readonly Finding[],
  context: Context,
): Item[] {
  const { words } = context;
  const titles = (ids: readonly string[]): string =>
    words.list(spoken(ids, findings).map((one) => context.say(one.finding.title)));
  const leads = sender.some((one) => one.standing === 'supported');
  const rank = { supported: 0, possible: 1, contradicted: 2 };
  const signs: Record<SenderHypothesis['standing'], Sign> = {
    supported: 'leading',
    possible: 'open',
    contradicted: 'contradicted',
  };
  return [...sender]
    .sort((a, b) => rank[a.standing] - rank[b.standing])
    .map((one): Item => {
      const head: Runs = [strong(words.hypothesis[one.hypothesis]), faint('  '), plain(words.standing[one.standing])];
      const decides: Runs = [faint(`${words.label.wouldDecide}: `), plain(context.say(one.wouldDecide))];
      // where one leads, what would decide is told of it alone: it decides about the others too
      const told = one.standing === 'supported' || (one.standing === 'possible' && !leads);
      if (!context.verbose)
        return told
          ? { sign: signs[one.standing], head, body: decides, lines: SENDER_LINES }
          : { sign: signs[one.standing], head };
      const more: Runs[] = [];
      for (const [side, ids] of [
        ['+', one.for],
        ['−', one.against],
      ] as const) {
        const all = titles(ids);
        if (all !== '') more.push([faint(`${side} ${all}`)]);
      }
      return { sign: signs[one.standing], head, body: decides, more };
    });
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
