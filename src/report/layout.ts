/** Lays an Examination out as a Sheet: what a reader sees, in which order, and how much of it. */
import { askedOutside } from '../app/asking/asked-outside.ts';
import type { Examined } from '../app/examined.ts';
import { leadOf, opensWithLetter } from '../app/lead.ts';
import { openingOf, outcomeOf } from '../app/opening.ts';
import { homeOf } from '../app/shown/compare-identities.ts';
import { nameOf, titleOf } from '../app/shown/title.ts';
import type { Examination } from '../examine/examination.ts';
import type { Network } from '../examine/facts/way.ts';
import { authenticationBlocks } from './authentication.ts';
import { complaintItems } from './complaint.ts';
import { fileItems, stampItems } from './contents.ts';
import type { Context, Lang, Room } from './context.ts';
import { contextOf, dateText, networkName, zoned } from './context.ts';
import { defangHost } from './defang.ts';
import { withTexts } from './evenly.ts';
import { defectItems, unknownItems } from './gaps.ts';
import { identityRows } from './identities.ts';
import { linkItems } from './links.ts';
import { findingItem, letterBlocks, senderItems, whyBlocks } from './opinions.ts';
import { deskItems, domainRows, listingItems } from './registry.ts';
import { aboutNotice, returnedItems } from './returned.ts';
import { routeStops } from './route.ts';
import type { Block, Item, Row, Runs, Section, Sheet, Sign } from './sheet.ts';
import { between, DOT, data, faint, plain, short, unpadded, warn } from './sheet.ts';
import { ownTime } from './times.ts';
import { leadingKind, leadingTone, toneOf } from './tone.ts';

interface LayoutOptions {
  readonly lang: Lang;
  readonly verbose?: boolean;
  readonly room: Room;
}

/** Sections that belong together: the terminal leaves no blank line between them. */
const GROUPS = [
  ['passedOn', 'why'],
  ['identities', 'links', 'files', 'stamps'],
  ['authentication', 'listings'],
  ['unknown', 'defects'],
];
const BRIEF_GROUPS = [
  ['passedOn', 'why'],
  ['identities', 'authentication', 'listings', 'links', 'files', 'stamps', 'sender'],
  ['advice', 'desks', 'unknown', 'defects'],
];
/** Of a sha256, what a person compares by eye; the full report shows all 64. */
const SHORT_HASH = 12;
/** Desks are written to, and what hosts told of a returned mail is looked for in logs: both are copied. */
const COPIED: ReadonlySet<string> = new Set(['desks', 'returned', 'complaint']);

/** The sheet of one examination. */
export function layOut(examination: Examined, { lang, verbose = false, room }: LayoutOptions): Sheet {
  const context = contextOf(examination, lang, verbose, room);
  const { words } = context;
  const { isBrief } = context.room;
  const { verdict, facts } = examination;
  const sections: Section[] = [];
  const groups = isBrief ? BRIEF_GROUPS : GROUPS;
  const add = (id: keyof typeof words.section, blocks: readonly Block[]): void => {
    const filled = blocks.filter((block) => !isEmpty(block));
    if (filled.length === 0) return;
    const before = sections.at(-1)?.id ?? '';
    const joined = groups.some((group) => group.includes(before) && group.includes(id));
    const title =
      id === 'returned' && outcomeOf(facts.bounce?.value) !== 'failed'
        ? words.noticeSection
        : id === 'passedOn' && verdict.passedOn?.returned === true
          ? words.returnedSection
          : words.section[id];
    sections.push({ id, title, joined, blocks: filled });
  };
  const lead = leadOf(verdict);
  const stops = routeStops(facts, context);
  const letter = letterBlocks(examination, context);
  const isLetterFirst = opensWithLetter(verdict);
  if (isLetterFirst) add('passedOn', letter);
  add('why', whyBlocks(examination, context));
  if (!isLetterFirst) add('passedOn', letter);
  add('returned', [{ kind: 'items', items: returnedItems(facts, context) }]);
  add('complaint', [{ kind: 'items', items: complaintItems(facts, context) }]);
  if (stops.length > 0) add('route', [{ kind: 'route', stops }]);
  else if (context.isMail) add('route', [{ kind: 'text', runs: [warn(words.label.noRoute)] }]);
  add('identities', [{ kind: 'table', rows: [...identityRows(facts, context), ...domainRows(facts, context)] }]);
  add('authentication', authenticationBlocks(examination, context));
  add('listings', [{ kind: 'items', items: listingItems(examination, context) }]);
  add('links', [{ kind: 'items', items: linkItems(facts.links, homeOf(examination), examination.findings, context) }]);
  add('files', [{ kind: 'items', items: fileItems(facts.attachments, context) }]);
  add('stamps', [{ kind: 'items', items: stampItems(facts.stamps, context) }]);
  if (verbose) add('reported', [{ kind: 'items', items: reportedItems(examination, context) }]);
  if (verbose) add('networks', [{ kind: 'table', rows: networkRows(examination, context) }]);
  const senders = senderItems(examination, context);
  add('sender', [{ kind: 'items', items: senders.length === 0 ? [] : [...aboutNotice(facts, context), ...senders] }]);
  // advice is for whom the mail came to
  if (context.room.isDocument !== true)
    add('advice', [
      { kind: 'items', items: verdict.advice.map((text) => ({ sign: 'step', head: [plain(context.say(text))] })) },
    ]);
  // nobody is reported for a mail that harms nobody; a bounce is harmless itself, and tells of a mail that may not have been
  if (!isBrief || ['bad', 'warn'].includes(toneOf(verdict)) || examination.responsible?.of !== undefined)
    add('desks', [{ kind: 'items', items: deskItems(examination.responsible, context) }]);
  add('unknown', [{ kind: 'items', items: unknownItems(examination, context) }]);
  add('defects', [{ kind: 'items', items: defectItems(examination, context) }]);
  if (verbose)
    add('findings', [
      {
        kind: 'items',
        items: [...examination.findings, ...(verdict.passedOn?.findings ?? [])].map((one) => findingItem(one, context)),
      },
    ]);
  const title = titleOf(facts);
  return {
    lang,
    source: examination.source,
    name: nameOf(examination.source),
    size: words.size(examination.bytes),
    subject: title.trim() === '' ? words.label.noSubject : context.breakHosts(short(unpadded(title), context.limit)),
    subjectLabel: words.label.subject,
    date: whenOf(examination, words),
    kind: leadingKind(verdict, words, facts),
    certainty: lead.kind === 'undecided' ? '' : words.certainty[lead.certainty],
    tone: leadingTone(verdict),
    danger: Math.max(0, Math.min(100, Math.round(verdict.danger))),
    dangerLabel: words.label.danger,
    // briefly: the reason and the handover are told right below it
    summary: [plain(context.say(isBrief ? openingOf(verdict, facts) : verdict.summary))],
    isBrief,
    sections: sections.map((one) => (COPIED.has(one.id) ? one : withTexts(one, context.breakHosts))),
    legendLabel: words.label.legend,
    legend: LEGEND.filter((sign) => sections.some((one) => hasSign(one, sign))).map((sign) => ({
      sign,
      word: { ...words.mark, ...words.sign }[sign],
    })),
    footer: footerOf(examination, context),
  };
}

/** The signs that no word explains where they stand, in the order of the legend: those of items, and of the route. */
const LEGEND = ['proved', 'claimed', 'contradicted', 'unknown', 'danger', 'calm', 'elsewhere', 'other'] as const;

/** In a table a word stands behind each sign, and the handover of the route has one of its own. */
const hasSign = ({ blocks }: Section, sign: Sign): boolean =>
  blocks.some((block) =>
    block.kind === 'items'
      ? block.items.some((item) => item.sign === sign)
      : block.kind === 'route' &&
        block.stops.some((stop) => 'mark' in stop && stop.kind !== 'handover' && stop.mark === sign),
  );

/** Milliseconds between Date and receipt that no queue explains as a rule: the sender's clock or zone is wrong, or his word. */
const APART = 2 * 3_600_000;

/** The date that the mail gives itself; where it is hours from the time at which it came, that time. */
function whenOf({ facts: { date, route } }: Examination, words: Context['words']): string {
  const { received } = words.label;
  const came = route.value.hops[route.value.border ?? -1]?.date;
  if (date === undefined) return '';
  const isApart = came !== undefined && Math.abs(Date.parse(date.value) - Date.parse(came)) > APART;
  return isApart ? `${received} ${zoned(dateText(came), words)}` : zoned(dateText(date.value), words);
}

function isEmpty(block: Block): boolean {
  if (block.kind === 'items') return block.items.length === 0;
  if (block.kind === 'table') return block.rows.length === 0;
  return block.kind === 'route' && block.stops.length === 0;
}

function reportedItems({ facts }: Examination, context: Context): Item[] {
  const { words, limit } = context;
  const { proof, value } = facts.authentication;
  return value.reported.map((one) => ({
    proof,
    sign: one.trusted ? 'proved' : 'claimed',
    head: [
      data(
        short(`${one.method}=${one.written ?? one.result}${one.domain === undefined ? '' : ` ${one.domain}`}`, limit),
      ),
      faint(
        ` · ${short(one.by, limit)} · ${words.label[one.trusted ? 'trusted' : one.unclear ? 'unclear' : 'untrusted']}`,
      ),
    ],
  }));
}

function networkRows({ facts }: Examination, context: Context): Row[] {
  const { words } = context;
  return facts.networks.map(({ value, proof }) => ({
    proof,
    label: words.role[value.role],
    value: [data(networkIp(value, context)), DOT, plain(networkName(value, context))],
  }));
}

/** Of the network behind a link the address is broken as it is in the link. */
function networkIp({ ip, role }: Network, { limit }: Context): string {
  return role === 'link' ? defangHost(short(ip, limit)) : short(ip, limit);
}

function footerOf({ sha256, at, version, answers, converted }: Examination, { words, room, lang }: Context): Runs[] {
  const about: Runs[] = [[faint(`metsuke ${version}`)], [faint(`${words.label.examined} ${ownTime(at, lang)}`)]];
  const rebuilt: Runs[] = converted === undefined ? [] : [[faint(words.label.rebuilt)]];
  if (room.isBrief) return [between([...about, [faint(`sha256 ${sha256.slice(0, SHORT_HASH)}…`)]], DOT), ...rebuilt];
  const asked = askedOutside(answers).filter(({ outcome }) => outcome !== 'skipped').length;
  return [
    [faint(`sha256 ${sha256}`)],
    ...rebuilt,
    between([...about, [faint(asked === 0 ? words.label.notAsked : words.asked(asked))]], DOT),
  ];
}
