/** A mail's card in the catalogue: by what it is listed, searched and compared. Made of the Examination, and of nothing else. */
import type { Certainty, Examination, PassedOnVerdict } from '../examine/examination.ts';
import type { Kind } from '../examine/finding.ts';
import { addressKey, nameKey } from '../examine/known/senders/author-keys.ts';
import { type Way, waysOf } from '../examine/known/senders/ways.ts';
import { titleOf } from '../examine/title.ts';
import { type Indicator, indicatorsOf, storable } from './indicators.ts';

export interface Card {
  /** Of the original. */
  readonly sha256: string;
  /** Of the detectors. */
  readonly version: string;
  /** When it was examined, RFC 3339. */
  readonly at: string;
  readonly kind: Kind;
  readonly certainty: Certainty;
  /** 0 to 100. */
  readonly danger: number;
  /** What the letter is that it passes on; absent where that is left open. */
  readonly passedOn?: Pick<PassedOnVerdict, 'kind' | 'certainty'>;
  readonly subject: string;
  /** The first From. */
  readonly from: { readonly name: string; readonly address: string };
  /** What the mail says, RFC 3339; absent when it says nothing that can be read. */
  readonly date?: string;
  /** The address of the handover. */
  readonly handover?: string;
  /** For the history of who wrote it; absent where From names nobody, or several. */
  readonly author?: Author;
  readonly indicators: readonly Indicator[];
  /** The words that it is searched by, a line each: what the header fields say, then the text. */
  readonly words: string;
}

/** Who wrote a mail, by what the next one is asked for, and by which ways it came. */
export interface Author {
  readonly address?: string;
  readonly name?: string;
  /** By the clock of the border, RFC 3339 in UTC. */
  readonly came?: string;
  readonly ways: readonly Way[];
}

/** Characters of one line of a list; a hostile subject may have a million. */
const LINE = 500;
/** Lines of words before the text: of links, files and names there may be thousands. */
const MAX_LINES = 4_000;
/** Characters of one such line. */
const MAX_LINE = 2_000;

/** Pure: the same Examination gives the same card. */
export function cardOf(examination: Examination): Card {
  const { sha256, version, at, facts, verdict } = examination;
  const from = facts.from[0]?.value;
  const line = (text = '') => storable(text.slice(0, LINE)).trim();
  const handover = facts.route.value.handover?.ip;
  const indicators = indicatorsOf(examination);
  const author = authorOf(examination);
  return {
    sha256,
    version,
    at,
    kind: verdict.kind,
    certainty: verdict.certainty,
    danger: verdict.danger,
    ...letterOf(verdict),
    subject: line(titleOf(facts)),
    from: { name: line(from?.name), address: line(from?.address) },
    ...(facts.date === undefined ? {} : { date: line(facts.date.value) }),
    ...(handover === undefined ? {} : { handover: line(handover) }),
    ...(author === undefined ? {} : { author }),
    indicators,
    words: wordsOf(examination, indicators),
  };
}

function letterOf({ passedOn }: Examination['verdict']): Pick<Card, 'passedOn'> {
  if (passedOn === undefined || passedOn.kind === 'undecided' || passedOn.returned === true) return {};
  return { passedOn: { kind: passedOn.kind, certainty: passedOn.certainty } };
}

function authorOf({ facts }: Examination): Author | undefined {
  const [sender, second] = facts.from;
  if (sender === undefined || second !== undefined) return undefined;
  const [address, name] = [addressKey(sender.value.address), nameKey(sender.value.name)];
  const came = Date.parse(facts.route.value.handover?.date ?? '');
  return {
    ...(address === undefined ? {} : { address }),
    ...(name === undefined ? {} : { name }),
    ...(Number.isNaN(came) ? {} : { came: new Date(came).toISOString() }),
    ways: waysOf(facts),
  };
}

function wordsOf({ facts }: Examination, indicators: readonly Indicator[]): string {
  const lines = new Set<string>();
  const add = (...words: (string | undefined)[]) => {
    for (const word of words) if (word && lines.size < MAX_LINES) lines.add(word.slice(0, MAX_LINE));
  };
  add(titleOf(facts));
  for (const { value } of [...facts.from, ...facts.replyTo, ...facts.sender, ...facts.to, ...facts.cc])
    add(value.name, value.address);
  add(facts.mailFrom?.value, facts.messageId?.value, facts.mailer?.value);
  for (const { helo, rdns, ip, by, user, id } of facts.route.value.hops) add(helo, rdns, ip, by, user, id);
  // of a bounce what it is about: who searches for the source of a mail that came back finds all of its bounces
  const { original } = facts.bounce?.value ?? {};
  add(original?.subject, original?.from, original?.messageId, original?.writer);
  add(original?.handover?.ip, original?.handover?.rdns, original?.handover?.helo);
  for (const { value } of facts.distribution) add(value.name);
  for (const { value } of facts.stamps) add(value.by, value.malware, value.file);
  for (const { value } of facts.attachments) add(value.name);
  for (const { value } of indicators) add(value);
  for (const { value } of facts.links) add(value.url, value.shown);
  const text = facts.text?.value;
  // each line is cut by itself; the text is cut by the store, which says so
  return [...lines]
    .map(storable)
    .concat(text?.seen ?? '', text?.hidden ?? '')
    .join('\n');
}
