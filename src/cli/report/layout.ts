/** Lays an Examination out as a Sheet: what a reader sees, in which order, and how much of it. */
import { explainDefect, explainLimit } from '../../app/explain-defect.ts';
import type { Examination, SenderHypothesis } from '../../examine/examination.ts';
import type { Finding, Proof, Text } from '../../examine/finding.ts';
import type { Defect } from '../../message/message.ts';
import { fileItems, linkItems, stampItems } from './contents.ts';
import type { Context, Lang } from './context.ts';
import { contextOf, dateText, networkName } from './context.ts';
import { identityRows } from './identities.ts';
import { routeStops } from './route.ts';
import type { Block, Item, Mark, Row, Run, Runs, Section, Sheet, Sign } from './sheet.ts';
import { between, data, faint, plain, short, strong, warn } from './sheet.ts';

export interface LayoutOptions {
  readonly lang: Lang;
  readonly verbose?: boolean;
}

const REASONS = 4;
const AGAINST = 2;
const DEFECTS = 3;
const PROOFS = 6;
/** Lines of explanation under a reason in the short report. */
const REASON_LINES = 2;

/** Sections that go on with what the one before began. */
const JOINED: readonly string[] = ['links', 'files', 'stamps', 'defects'];

const DOT: Run = faint(' · ');

/** The sheet of one examination. */
export function layOut(examination: Examination, { lang, verbose = false }: LayoutOptions): Sheet {
  const context = contextOf(examination, lang, verbose);
  const { words } = context;
  const { verdict, facts } = examination;
  const sections: Section[] = [];
  const add = (id: keyof typeof words.section, blocks: readonly Block[]): void => {
    const filled = blocks.filter((block) => !isEmpty(block));
    if (filled.length > 0) sections.push({ id, title: words.section[id], joined: JOINED.includes(id), blocks: filled });
  };
  const stops = routeStops(facts, context);
  add('why', whyBlocks(examination, context));
  add('route', stops.length === 0 ? [{ kind: 'text', runs: [warn(words.label.noRoute)] }] : [{ kind: 'route', stops }]);
  add('identities', [{ kind: 'table', rows: identityRows(facts, context) }]);
  add('links', [{ kind: 'items', items: linkItems(facts.links, context) }]);
  add('files', [{ kind: 'items', items: fileItems(facts.attachments, context) }]);
  add('stamps', [{ kind: 'items', items: stampItems(facts.stamps, context) }]);
  if (verbose) add('reported', [{ kind: 'items', items: reportedItems(examination, context) }]);
  if (verbose) add('networks', [{ kind: 'table', rows: networkRows(examination, context) }]);
  add('sender', [{ kind: 'items', items: senderItems(verdict.sender, examination.findings, context) }]);
  add('advice', [
    { kind: 'items', items: verdict.advice.map((text) => ({ sign: 'step', head: [plain(context.say(text))] })) },
  ]);
  add('unknown', [{ kind: 'items', items: unknownItems(examination, context) }]);
  add('defects', [{ kind: 'items', items: defectItems(examination, context) }]);
  if (verbose)
    add('findings', [{ kind: 'items', items: examination.findings.map((one) => findingItem(one, context)) }]);
  return {
    lang,
    source: examination.source,
    size: words.size(examination.bytes),
    subject:
      facts.subject === undefined || facts.subject.value.trim() === ''
        ? words.label.noSubject
        : short(facts.subject.value, context.limit),
    subjectLabel: words.label.subject,
    date: facts.date === undefined ? '' : dateText(facts.date.value),
    kind: words.kind[verdict.kind],
    certainty: verdict.kind === 'undecided' ? '' : words.certainty[verdict.certainty],
    tone: toneOf(examination),
    danger: Math.max(0, Math.min(100, Math.round(verdict.danger))),
    dangerLabel: words.label.danger,
    summary: [plain(context.say(verdict.summary))],
    sections,
    legendLabel: words.label.legend,
    legend: (['proved', 'claimed', 'contradicted', 'unknown'] as const satisfies readonly Mark[]).map((mark) => ({
      mark,
      word: words.mark[mark],
    })),
    footer: footerOf(examination, context),
  };
}

export function toneOf({ verdict }: Examination): Sheet['tone'] {
  switch (verdict.kind) {
    case 'phishing':
    case 'fraud':
    case 'malware':
      return verdict.certainty === 'possible' ? 'warn' : 'bad';
    case 'spam':
    case 'backscatter':
      return 'warn';
    case 'legitimate':
      return 'good';
    default:
      return 'plain';
  }
}

function isEmpty(block: Block): boolean {
  if (block.kind === 'items') return block.items.length === 0;
  if (block.kind === 'table') return block.rows.length === 0;
  return block.kind === 'route' && block.stops.length === 0;
}

/** Findings of one detector are told once, with how often it spoke. */
function spoken(ids: readonly string[], findings: readonly Finding[]): { finding: Finding; times: number }[] {
  const all = new Map<string, { finding: Finding; times: number }>();
  const wanted = new Set(ids);
  for (const id of wanted) all.set(id, { finding: NOBODY, times: 0 });
  for (const finding of findings) {
    const one = all.get(finding.detector);
    if (one === undefined) continue;
    if (one.times === 0) one.finding = finding;
    one.times++;
  }
  return [...all.values()].filter((one) => one.times > 0);
}

const NOTHING: Text = { ja: '', en: '' };
const NOBODY: Finding = {
  detector: '',
  weight: 0,
  proof: [{ at: [0, 0] }],
  title: NOTHING,
  explains: NOTHING,
  mistakes: NOTHING,
};

function whyBlocks({ verdict, findings, partial }: Examination, context: Context): Block[] {
  const { words, verbose } = context;
  const because = spoken(verdict.because, findings).sort((a, b) => b.finding.weight - a.finding.weight);
  const against = spoken(verdict.against, findings).sort((a, b) => a.finding.weight - b.finding.weight);
  const side = (sign: Sign, all: typeof because, most: number): Item[] => {
    const shown = verbose ? all : all.slice(0, most);
    const items = shown.map(({ finding, times }): Item => {
      const head: Run[] = [strong(context.say(finding.title))];
      if (times > 1) head.push(faint(`  ${words.times(times)}`));
      return { sign, head, body: [plain(context.say(finding.explains))], ...(!verbose && { lines: REASON_LINES }) };
    });
    if (all.length > shown.length) {
      const rest = words.list(all.slice(most).map(({ finding }) => context.say(finding.title)));
      items.push({ sign, head: [faint(`${words.more(all.length - most)}: ${rest}`)] });
    }
    return items;
  };
  const blocks: Block[] = [];
  if (because.length > 0) blocks.push({ kind: 'items', items: side('danger', because, REASONS) });
  else if (verdict.kind !== 'bounce' && verdict.kind !== 'complaint')
    blocks.push({
      kind: 'text',
      runs: [plain(partial.length > 0 ? words.label.noReasonsRead : words.label.noReasons)],
    });
  if (against.length > 0) {
    if (because.length > 0) blocks.push({ kind: 'text', runs: [faint(words.label.against)] });
    blocks.push({ kind: 'items', items: side('calm', against, AGAINST) });
  }
  return blocks;
}

function senderItems(sender: readonly SenderHypothesis[], findings: readonly Finding[], context: Context): Item[] {
  const { words } = context;
  const titles = (ids: readonly string[]): string =>
    words.list(spoken(ids, findings).map((one) => context.say(one.finding.title)));
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
      if (!context.verbose)
        return one.standing === 'contradicted'
          ? { sign: signs[one.standing], head }
          : { sign: signs[one.standing], head, body: decides, lines: 2 };
      const more: Runs[] = [];
      if (one.for.length > 0) more.push([faint(`+ ${titles(one.for)}`)]);
      if (one.against.length > 0) more.push([faint(`− ${titles(one.against)}`)]);
      return { sign: signs[one.standing], head, body: decides, more };
    });
}

function unknownItems({ verdict, partial }: Examination, context: Context): Item[] {
  const { words, limit } = context;
  const items: Item[] = partial.map((name) => {
    const sentence = explainLimit(name);
    const text =
      sentence === undefined ? (words.limit[name] ?? words.partial(short(name, limit))) : context.say(sentence);
    return { sign: 'danger', head: [warn(text)] };
  });
  const byWhy = new Map<keyof typeof words.unknownWhy, string[]>();
  for (const { what, why } of verdict.unknown) {
    const all = byWhy.get(why) ?? [];
    all.push(words.unknownWhat[what] ?? short(what, limit));
    byWhy.set(why, all);
  }
  for (const [why, all] of byWhy) {
    const head: Runs = [plain(words.list([...new Set(all)])), faint(words.brackets(words.unknownWhy[why]))];
    items.push({ sign: 'unknown', head });
  }
  return items;
}

function defectItems({ defects: met, partial }: Examination, context: Context): Item[] {
  // a limit stands under what is not known
  const defects = context.verbose
    ? met
    : met.filter((one) => !(one.code.startsWith('limit-') && partial.includes(one.code.slice(6))));
  const { words, verbose } = context;
  const text = (defect: Defect): string => {
    const said = explainDefect(defect);
    return said === undefined ? defect.code : context.say(said);
  };
  if (verbose) {
    return defects.map((one) => ({
      sign: 'note',
      head: [plain(text(one)), faint(`  ${one.code} · ${words.label.bytes} ${one.at[0]}–${one.at[1]}`)],
    }));
  }
  const byCode = [...Map.groupBy(defects, (one) => one.code).values()];
  const items = byCode.slice(0, DEFECTS).map((all): Item => {
    const [first] = all;
    return {
      sign: 'note',
      head: [
        plain(first === undefined ? '' : text(first)),
        faint(all.length > 1 ? `  ${words.times(all.length)}` : ''),
      ],
    };
  });
  if (byCode.length > DEFECTS) items.push({ sign: 'note', head: [faint(words.more(byCode.length - DEFECTS))] });
  return items;
}

function reportedItems({ facts }: Examination, context: Context): Item[] {
  const { words, limit } = context;
  return facts.authentication.value.reported.map((one) => ({
    sign: one.trusted ? 'proved' : 'claimed',
    head: [
      data(short(`${one.method}=${one.result}${one.domain === undefined ? '' : ` ${one.domain}`}`, limit)),
      faint(` · ${short(one.by, limit)} · ${one.trusted ? words.label.trusted : words.label.untrusted}`),
    ],
  }));
}

function networkRows({ facts }: Examination, context: Context): Row[] {
  return facts.networks.map(({ value }) => ({
    label: value.role,
    value: [data(short(value.ip, context.limit)), DOT, plain(networkName(value, context))],
  }));
}

/** One finding with everything that is known of it. */
function findingItem(finding: Finding, context: Context): Item {
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

function footerOf({ sha256, at, version, answers }: Examination, { words }: Context): Runs[] {
  // the tables of networks are bundled; every other kind of question leaves the machine
  const asked = answers.filter((one) => one.outcome !== 'skipped' && !isBundled(one.question.kind)).length;
  return [
    [faint(`sha256 ${sha256}`)],
    between(
      [
        [faint(`metsuke ${version}`)],
        [faint(`${words.label.examined} ${dateText(at)}`)],
        [faint(asked === 0 ? words.label.notAsked : words.asked(asked))],
      ],
      DOT,
    ),
  ];
}

function isBundled(kind: string): boolean {
  return kind === 'geo';
}
