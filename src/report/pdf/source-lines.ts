/** The strips of where mails came from that came back: a table with both clocks, and each line as it stands in its mail. */
import type { ReturnedLine } from '../../app/shown/returned-line.ts';
import { sourceLines } from '../../words/source-lines.ts';
import type { Lang } from '../context.ts';
import { data, faint, plain, short } from '../sheet.ts';
import { markOf, NAME } from '../source-lines.ts';
import { inZone, JST } from '../times.ts';
import { cellStrip, quoted, titleStrip } from './blocks.ts';
import { COLOR, MARGIN, SIZE, WIDTH } from './look.ts';
import { paragraph, piecesOf, type Strip, space } from './paper.ts';
import { drawSign } from './signs.ts';

/** Lines of one document; the case itself has them all. */
const MOST = 200;
/** The number of a line, both clocks, an address and a host stand in one line. */
const TABLE_SIZE = 7.5;
const COLUMNS = [14, 36, 134, 232, 372, WIDTH];

export function sourceStrips(lines: readonly ReturnedLine[], lang: Lang): Strip[] {
  if (lines.length === 0) return [];
  const words = sourceLines[lang];
  const { line: number, utc, japan, ip, writer } = words.column;
  const told = lines.slice(0, MOST);
  return [
    space(9, true),
    titleStrip(words.section),
    space(4, true),
    ...paragraph(piecesOf([faint(words.note)]), { keeps: true, size: SIZE.small }),
    space(2, true),
    { ...cellStrip(COLUMNS, [number, utc, japan, ip, writer], TABLE_SIZE, COLOR.soft), keeps: true },
    ...told.map((line, at) =>
      cellStrip(
        COLUMNS,
        [String(at + 1), clock(line, 0, lang), clock(line, JST, lang), line.ip, short(line.writer ?? '', NAME)],
        TABLE_SIZE,
        COLOR.ink,
        markOf(line),
      ),
    ),
    ...(lines.length > MOST ? paragraph(piecesOf([faint(words.more(lines.length - MOST))]), { x: 14 }) : []),
    space(6),
    ...told.flatMap((line, at) => lineStrips(line, lang, at + 1)),
  ];
}

const clock = ({ at = '' }: ReturnedLine, ahead: number, lang: Lang): string =>
  inZone(at, ahead) || sourceLines[lang].noTime;

/** The line, what it is worth and why, and who told of it. @param number of it in a table */
export function lineStrips(line: ReturnedLine, lang: Lang, number?: number): Strip[] {
  const words = sourceLines[lang];
  const { ip, writer, trust, why, notifier, lines, message } = line;
  const about = [
    clock(line, 0, lang) + (line.at === undefined ? '' : ' UTC'),
    ip,
    writer && words.recorded(short(writer, NAME)),
  ];
  return [
    ...paragraph(
      piecesOf([
        faint(number === undefined ? '' : `${number}  `),
        plain(about.filter((one) => one).join('  ·  ')),
        faint(`  ·  ${words.trust[trust]}`),
      ]),
      {
        x: 14,
        size: SIZE.small,
        keeps: true,
        first: (doc, baseline) =>
          drawSign(doc, markOf(line), MARGIN.side + 4, baseline - SIZE.small * 0.36, SIZE.small),
      },
    ),
    ...(lines ?? []).flatMap((text) =>
      paragraph(piecesOf([data(text.replaceAll('\t', '    '))]), {
        x: 14,
        size: SIZE.small,
        every: quoted,
        leading: 1.45,
      }),
    ),
    ...(lines === undefined ? paragraph(piecesOf([faint(words.noLine)]), { x: 14, size: SIZE.small }) : []),
    ...paragraph(piecesOf([faint(why[lang])]), { x: 14, size: SIZE.small, keeps: true }),
    ...paragraph(
      piecesOf([
        faint(`${notifier === undefined ? '' : `${words.notifier} ${short(notifier, NAME)}  ·  `}SHA-256 ${message}`),
      ]),
      { x: 14, size: SIZE.small },
    ),
    space(5),
  ];
}
