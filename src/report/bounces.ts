/** Lays out a folded pile of bounces as a page: the sources in others' hands first, then what of our own failed. */
import type { FoldedBounces, PlacedSource } from '../app/fold-bounces.ts';
import type { BouncesWords } from '../words/bounces.ts';
import { failureItem } from './bounces/failure-item.ts';
import { lightItem, sourceItem } from './bounces/source-item.ts';
import { type Telling, tellingOf, VALUE } from './bounces/telling.ts';
import type { Lang } from './context.ts';
import {
  between,
  DOT,
  data,
  faint,
  type Item,
  type Page,
  plain,
  type Runs,
  type Section,
  short,
  strong,
} from './sheet.ts';

/** Paths that could not be read and are named. */
const UNREAD = 5;
/** Domains that are named of a pile with several owners. */
const OWNERS = 5;

/** Mail systems write a number where they know no name. */
const userName = (user: string): string => (/^\d{1,10}$/.test(user) ? `uid ${user}` : user);

export function layOutBounces(folded: FoldedBounces, lang: Lang, verbose = false): Page {
  const telling = tellingOf(lang, verbose);
  const { words, room } = telling;
  const { sources, undecided } = folded;
  const told = sources.slice(0, room.sources).map((one) => sourceItem(one, telling));
  const light = sources.slice(room.sources);
  const others = light.slice(0, room.light).map((one) => lightItem(one, telling));
  const doubtful = undecided.list.slice(0, room.failures).map((one) => failureItem(one, telling, true));
  const none: Item = { sign: 'unknown', head: [plain(words.label.noSources)] };
  return {
    name: 'metsuke bounces',
    about: words.count(folded.counted.mails),
    sections: [
      ...section('summary', summary(folded, telling), words),
      ...section('sources', told.length > 0 ? told : [none], words),
      ...section('others', withRest(others, light.length, words), words),
      ...section('failures', failureItems(folded, telling), words),
      ...section('undecided', withRest(doubtful, undecided.list.length + undecided.more, words), words),
      ...section('networks', networkItems(folded, telling), words),
      ...section('reports', reportItems(folded, telling), words),
      ...section('careful', careful(folded, telling), words),
    ],
    footer: [[faint(words.footer)]],
  };
}

function section(id: keyof BouncesWords['section'], items: readonly Item[], words: BouncesWords): Section[] {
  if (items.length === 0) return [];
  return [{ id, title: words.section[id], joined: false, blocks: [{ kind: 'items', items }] }];
}

function withRest(items: Item[], total: number, words: BouncesWords): Item[] {
  if (total > items.length) items.push({ sign: 'note', head: [faint(words.and(total - items.length))] });
  return items;
}

/** Whose the pile is, and how many of each kind are in it. */
function summary({ sources, counted }: FoldedBounces, { words }: Telling): Item[] {
  const { label } = words;
  const others = sources.filter(({ whose }) => whose === 'backscatter');
  const [first] = others;
  const counts = (
    [
      'bounces',
      'delayed',
      'ours',
      'backscatter',
      'undecided',
      'complaints',
      'direct',
      'reports',
      'answers',
      'others',
      'withoutClient',
    ] as const
  )
    .filter((key) => counted[key] > 0 || key === 'bounces')
    .map((key): Runs => [faint(`${label[key]} `), strong(String(counted[key]))]);
  return [
    first === undefined
      ? { sign: 'calm', head: [plain(words.noneFound)] }
      : { sign: 'danger', head: [strong(headlineOf(others, words))] },
    { sign: 'note', head: between(counts, DOT) },
  ];
}

/** The heaviest source is named only where it stands out. */
function headlineOf(others: readonly PlacedSource[], words: BouncesWords): string {
  const [first, second] = others;
  const total = others.reduce((sum, { mails }) => sum + mails, 0);
  const isFirst = first !== undefined && (second === undefined || first.mails > second.mails);
  return words.headline(others.length, total, isFirst ? first : undefined);
}

/** What of our own failed: users of our hosts, our own sources, and the recipients who could not be reached. */
function failureItems({ local, own, failures }: FoldedBounces, telling: Telling): Item[] {
  const { words, room } = telling;
  return [
    ...local.slice(0, room.sources).map(
      ({ host, user, mails }): Item => ({
        sign: 'calm',
        head: between(
          [
            [strong(short(host, VALUE))],
            [plain(words.local(user === undefined ? undefined : userName(short(user, VALUE))))],
            [plain(words.count(mails))],
          ],
          DOT,
        ),
        lines: 2,
      }),
    ),
    ...own.slice(0, room.sources).map((one) => lightItem(one, telling)),
    ...withRest(
      failures.list.slice(0, room.failures).map((one) => failureItem(one, telling)),
      failures.list.length + failures.more,
      words,
    ),
  ];
}

/** Networks from which several sources came. */
const networkItems = ({ networks }: FoldedBounces, { words, room }: Telling): Item[] =>
  networks
    .filter((one) => one.sources > 1)
    .slice(0, room.light)
    .map(({ network, sources, mails }) => ({
      sign: 'step',
      head: [data(network), faint(` ${sources} IP · ${words.count(mails)}`)],
    }));

/** What receivers report of themselves: DMARC and TLS. */
function reportItems(folded: FoldedBounces, { words, room, isVerbose }: Telling): Item[] {
  const heads = folded.reports.slice(0, room.reports).map(
    ({ kind, organization, domain, begin, end, mails, failed, source }): Item => ({
      sign: 'step',
      head: between(
        [
          [strong(kind === 'dmarc' ? 'DMARC' : 'TLS')],
          [data(short(organization, VALUE))],
          [data(short(domain, VALUE))],
          [plain(`${begin.slice(0, 10)} – ${end.slice(0, 10)}`)],
          [plain(kind === 'dmarc' ? words.receivers(mails, mails - failed, 1) : words.tls(mails, failed))],
          ...(isVerbose ? [[faint(short(source, VALUE))]] : []),
        ],
        DOT,
      ),
      lines: 2,
    }),
  );
  const rows = folded.reported.slice(0, room.light).map(
    ({ ip, mails, passed, reporters }): Item => ({
      sign: passed * 2 > mails ? 'calm' : 'open',
      head: [strong(ip), faint(' · '), plain(words.receivers(mails, passed, reporters.length))],
      lines: 2,
    }),
  );
  return [...withRest(heads, folded.reports.length, words), ...withRest(rows, folded.reported.length, words)];
}

/** What the reader has to know of how far the table reaches. */
function careful(
  { owners, local, own, counted, unread, moreUnread, partial }: FoldedBounces,
  { words }: Telling,
): Item[] {
  const { label } = words;
  const items: Item[] = [];
  if (owners.length > 1) {
    const some = owners.slice(0, OWNERS).map(([name]) => short(name, VALUE));
    const rest = owners.length > OWNERS ? ` ${words.and(owners.length - OWNERS)}` : '';
    items.push({ sign: 'note', head: [plain(words.owners(owners.length, `${some.join(', ')}${rest}`))] });
  }
  if (local.length > 0 || own.some(({ users, logins }) => users.length > 0 || logins > 0))
    items.push({ sign: 'danger', head: [plain(words.stolen)] });
  if (counted.droppedSources > 0)
    items.push({
      sign: 'note',
      head: [plain(`${label.dropped}: ${counted.droppedSources} · ${words.count(counted.droppedMails)}`)],
    });
  for (const { source, says } of unread.slice(0, UNREAD))
    items.push({ sign: 'unknown', head: [data(short(source, VALUE)), faint(` ${short(says, VALUE)}`)] });
  const rest = unread.length + moreUnread - UNREAD;
  if (rest > 0) items.push({ sign: 'unknown', head: [faint(words.and(rest))] });
  if (partial.length > 0) items.push({ sign: 'note', head: [faint(`partial: ${partial.join(', ')}`)] });
  return items;
}
