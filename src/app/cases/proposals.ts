/** Which kept mails belong together: groups with their reasons, to be made into cases or added to one. Nothing is changed. */

import { type Candidate, groupsOf, type Reason } from '../../case/campaign/group.ts';
import { type Trait, traitsOf } from '../../case/campaign/traits.ts';
import { type IndicatorKind, returnedSource } from '../../case/indicators.ts';
import type { Examination } from '../../examine/examination.ts';
import type { Listed, MailWish, Store } from '../../store/store.ts';
import { CAMPAIGN } from '../danger.ts';
import { everyPage } from '../every-page.ts';
import { type ReturnedLine, returnedLineOf } from '../shown/returned-line.ts';
import { byDate } from './by-date.ts';
import { inOrder } from './returned-lines.ts';

/** The newest mails that are held against each other: a year of a busy office, in some ten seconds. */
const MAILS = 20_000;

interface ProposalWish {
  /** How many of the newest mails are looked at; 20,000. */
  readonly mails?: number;
  /** Only mails at least so dangerous; CAMPAIGN. */
  readonly danger?: number;
  /** Called for each mail. */
  readonly step?: () => void;
}

export interface Proposal {
  /** The case that has some of them already: the others may belong to it. */
  readonly case?: string;
  /** Mails that are in no case yet, in the order of time. */
  readonly mails: readonly Listed[];
  /** SHA-256 of all of the group, those of the case included. */
  readonly group: readonly string[];
  /** How many that are. */
  readonly of: number;
  readonly reasons: readonly Reason[];
  /** Of the bounces among them: where the mails came from that came back. */
  readonly returned?: readonly ReturnedLine[];
  /** When the first and the last of the group say they were written, with offset. */
  readonly first?: string;
  readonly last?: string;
}

/** The biggest first. The same store gives the same proposals in the same order. */
export async function proposals(store: Store, wish: ProposalWish = {}): Promise<readonly Proposal[]> {
  const { mails = MAILS, danger = CAMPAIGN, step = () => undefined } = wish;
  const listed = new Map<string, Listed>();
  const cases = new Map<string, string>();
  const seen = new Map<string, number>();
  const returned = new Map<string, ReturnedLine>();
  const candidates: Candidate[] = [];
  for (const mail of await looked(store, mails, danger)) {
    step();
    const json = await store.examination(mail.sha256);
    if (json === undefined) continue;
    const examination: Examination = JSON.parse(json);
    if (mail.danger < danger && returnedSource(examination.facts) === undefined) continue;
    candidates.push({ sha256: mail.sha256, traits: traitsOf(examination) });
    listed.set(mail.sha256, mail);
    const line = returnedLineOf(examination);
    if (line !== undefined) returned.set(mail.sha256, line);
    for (const { kind, value, mails: many } of await store.indicators(mail.sha256)) seen.set(`${kind} ${value}`, many);
    const [own] = await store.casesWith(mail.sha256);
    if (own !== undefined) cases.set(mail.sha256, own);
  }
  // in the order in which they came: a group grows as it would have grown
  const groups = groupsOf(candidates.reverse(), (trait) => seen.get(indicatorOf(trait)) ?? 0);
  const found: Proposal[] = [];
  for (const { mails: group, reasons } of groups) {
    // notices that harm nobody are told of with the mail that they came back from, and never by themselves
    if (!group.some((sha256) => (listed.get(sha256)?.danger ?? 0) >= danger)) continue;
    const own = mostOf(group.flatMap((sha256) => cases.get(sha256) ?? []));
    const out = own === undefined ? undefined : await leftOut(store, own);
    const fresh = group.filter((sha256) => !cases.has(sha256) && out?.has(sha256) !== true);
    if (fresh.length === 0) continue;
    const times = group
      .map((sha256) => listed.get(sha256)?.date)
      .filter((date) => date !== undefined)
      .sort((a, b) => Date.parse(a) - Date.parse(b));
    const [first, last] = [times[0], times.at(-1)];
    const sources = inOrder(group.flatMap((sha256) => returned.get(sha256) ?? []));
    found.push({
      ...(own === undefined ? {} : { case: own }),
      mails: byDate(fresh.flatMap((sha256) => listed.get(sha256) ?? [])),
      group,
      of: group.length,
      reasons,
      ...(sources.length === 0 ? {} : { returned: sources }),
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
    });
  }
  return found;
}

/** Mails of which somebody said that they do not belong to the case; they are not proposed for it again. */
async function leftOut(store: Store, id: string): Promise<ReadonlySet<string>> {
  const timeline = (await store.case(id))?.timeline ?? [];
  return new Set(
    timeline.flatMap(({ what, message }) => (what === 'released' && message !== undefined ? message : [])),
  );
}

/**
 * The newest that are so dangerous, and bounces: a notice may be as harmless as can be, and name the source of a mail that was
 * none. Newest first.
 */
async function looked(store: Store, most: number, danger: number): Promise<readonly Listed[]> {
  const found = new Map<number, Listed>();
  for await (const mail of newest(store, most, { danger })) found.set(mail.number, mail);
  for (const kind of danger > 0 ? (['bounce', 'backscatter'] as const) : [])
    for await (const mail of newest(store, most, { kind })) found.set(mail.number, mail);
  return [...found.values()].sort((a, b) => b.number - a.number).slice(0, most);
}

async function* newest(store: Store, most: number, of: MailWish): AsyncGenerator<Listed> {
  let left = most;
  for await (const mail of everyPage((page) => store.mails({ ...of, ...page, limit: Math.min(page.limit, most) }))) {
    yield mail;
    left -= 1;
    if (left === 0) return;
  }
}

const kinds: Readonly<Partial<Record<Trait['kind'], IndicatorKind>>> = {
  login: 'login',
  handover: 'ip',
  returned: 'ip',
  link: 'host',
  file: 'hash',
  malware: 'malware',
  envelope: 'domain',
};

/** By what the store counts in how many mails a value stands. */
const indicatorOf = ({ kind, value }: Trait): string =>
  kind === 'sender' ? `${value.includes('@') ? 'address' : 'domain'} ${value}` : `${kinds[kind] ?? kind} ${value}`;

function mostOf(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || Number(a) - Number(b))[0]?.[0];
}
