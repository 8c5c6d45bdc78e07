/** Lays out where mails came from that came back: each address at a glance, or each line as it stands in its mail. */
import type { ReturnedLine } from '../app/shown/returned-line.ts';
import { sourceLines } from '../words/source-lines.ts';
import type { Lang } from './context.ts';
import {
  between,
  DOT,
  data,
  faint,
  type Item,
  type Mark,
  plain,
  type Runs,
  type Section,
  short,
  strong,
  warn,
} from './sheet.ts';
import { inZone, JST } from './times.ts';

/** Characters of a name; lines and addresses that are shown. */
export const NAME = 120;
const LINES = 200;
const ADDRESSES = 5;

export const markOf = ({ trust }: Pick<ReturnedLine, 'trust'>): Mark =>
  trust === 'ours' || trust === 'vouched' ? 'proved' : trust;

/** @param isWhole each line is told, with what it is worth and why */
export function sourceSection(lines: readonly ReturnedLine[], lang: Lang, isWhole: boolean): Section[] {
  if (lines.length === 0) return [];
  const words = sourceLines[lang];
  const items = isWhole ? lines.slice(0, LINES).map((line) => lineItem(line, lang)) : addressItems(lines, lang);
  const left = lines.length - LINES;
  if (isWhole && left > 0) items.push({ sign: 'note', head: [faint(words.more(left))] });
  items.push({ sign: 'note', head: [faint(words.note)] });
  return [{ id: 'returned', title: words.section, joined: false, blocks: [{ kind: 'items', items }] }];
}

/** `2002-11-11 04:12:24 UTC (2002-11-11 13:12:24 +09:00)`: both clocks, whatever zone the host wrote. */
const bothClocks = ({ at }: ReturnedLine, lang: Lang): Runs => {
  const utc = at === undefined ? '' : inZone(at, 0);
  if (at === undefined || utc === '') return [faint(sourceLines[lang].noTime)];
  return [plain(`${utc} UTC`), faint(` (${inZone(at, JST)} +09:00)`)];
};

function lineItem(line: ReturnedLine, lang: Lang): Item {
  const words = sourceLines[lang];
  const { ip, rdns, writer, trust, why, notifier, lines } = line;
  const worth = words.trust[trust];
  return {
    sign: markOf(line),
    head: between(
      [
        bothClocks(line, lang),
        [strong(ip)],
        rdns === undefined || rdns === '' ? [] : [data(short(rdns, NAME))],
        writer === undefined ? [] : [data(words.recorded(short(writer, NAME)))],
        [markOf(line) === 'proved' ? plain(worth) : warn(worth)],
      ],
      DOT,
    ),
    more: [
      ...(lines ?? []).map((text): Runs => [data(text.replaceAll('\t', '    '))]),
      ...(lines === undefined ? [[faint(words.noLine)]] : []),
      [faint(why[lang])],
      ...(notifier === undefined ? [] : [[faint(`${words.notifier} `), data(short(notifier, NAME))]]),
    ],
  };
}

/** What cannot be true is told by itself, and counts for no address. */
function addressItems(lines: readonly ReturnedLine[], lang: Lang): Item[] {
  const words = sourceLines[lang];
  const groups = [
    ...Map.groupBy(lines, ({ ip, trust }) => `${trust === 'contradicted' ? '!' : ''}${ip}`).values(),
  ].sort((a, b) => b.length - a.length);
  const items = groups.slice(0, ADDRESSES).map((all): Item => {
    const [first] = all;
    const best = all.find((one) => markOf(one) === 'proved') ?? first;
    const dated = all.filter(({ at }) => at !== undefined && inZone(at, 0) !== '');
    const period = [dated[0], dated.at(-1)].flatMap((one) => (one?.at === undefined ? [] : `${inZone(one.at, 0)} UTC`));
    const rdns = all.find((one) => one.rdns !== undefined)?.rdns ?? '';
    const hosts = new Set(all.map(({ writer, message }) => writer ?? message)).size;
    return {
      sign: best === undefined ? 'unknown' : markOf(best),
      head: between(
        [
          [strong(first?.ip ?? '')],
          rdns === '' ? [] : [data(short(rdns, NAME))],
          [plain(words.count(all.length, hosts))],
          [plain([...new Set(period)].join(' – '))],
          best === undefined || markOf(best) === 'proved' ? [] : [warn(words.trust[best.trust])],
        ],
        DOT,
      ),
    };
  });
  const left = groups.slice(ADDRESSES).reduce((sum, all) => sum + all.length, 0);
  if (left > 0) items.push({ sign: 'note', head: [faint(words.more(left))] });
  return items;
}
