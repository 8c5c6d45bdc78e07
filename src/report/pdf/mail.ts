/** The strips of one mail: its report, every time that it tells, and the header lines of its original. */
import type { Examined } from '../../app/examined.ts';
import type { Author, HeaderQuotes } from '../../app/shown/header-quotes.ts';
import { returnedLineOf } from '../../app/shown/returned-line.ts';
import { type DocumentWords, documentWords } from '../../words/document.ts';
import { sourceLines } from '../../words/source-lines.ts';
import { contextOf, DOCUMENT, dateText, type Lang } from '../context.ts';
import type { Mark, Row, Sheet } from '../sheet.ts';
import { data, faint, plain, short } from '../sheet.ts';
import { bothClocks, inZone, JST, momentsOf } from '../times.ts';
import { cellStrip, quoted, sectionStrips, tableStrips, titleStrip } from './blocks.ts';
import { faceOf } from './fonts.ts';
import { COLOR, LEADING, MARGIN, SIZE, VERDICT, WIDTH } from './look.ts';
import { drawText, drawWord, paragraph, piecesOf, type Strip, safe, space } from './paper.ts';
import { drawSign } from './signs.ts';
import { lineStrips } from './source-lines.ts';

/** A mail for the document: its examination, and the lines of its original where that is at hand. */
export interface PdfMail {
  readonly examination: Examined;
  readonly quotes?: HeaderQuotes;
}

/** Its 64 digits stand in one line. */
const HASH_SIZE = 8.5;
/** Three times and a host stand in one line. */
const TIME_SIZE = 7.5;
/** Finding titles told beside a quoted line. */
const MOST_PROVED = 4;

/** Everything of one mail. */
export function mailStrips(mail: PdfMail, sheet: Sheet, lang: Lang): Strip[] {
  const words = documentWords[lang];
  return [
    ...headStrips(sheet, words),
    ...identityStrips(mail.examination, sheet, lang),
    ...legendStrips(sheet),
    ...sheet.sections.flatMap(sectionStrips),
    ...timeStrips(mail.examination, lang),
    ...sourceStripsOf(mail, lang),
    ...quoteStrips(mail, lang),
    space(6),
    ...sheet.footer.flatMap((runs) => paragraph(piecesOf(runs), { size: SIZE.small })),
  ];
}

function headStrips(sheet: Sheet, words: DocumentWords): Strip[] {
  const { ink, paper } = VERDICT[sheet.tone];
  const size = SIZE.verdict;
  const kind = safe(sheet.kind, 'bold');
  const width = faceOf('bold').widthOf(kind) * size;
  const number = String(sheet.danger);
  return [
    {
      height: 24,
      keeps: true,
      role: 'H1',
      draw(doc, y) {
        drawWord(doc, 'metsuke 目付', MARGIN.side, y + 10, SIZE.title, COLOR.plain, 'bold');
        const title = words.label.title;
        const x = MARGIN.side + WIDTH - faceOf('regular').widthOf(title) * SIZE.title;
        drawText(doc, title, x, y + 10, SIZE.title, COLOR.soft);
        doc.rect(MARGIN.side, y + 18, WIDTH, 3).fill(ink);
      },
    },
    space(8, true),
    {
      height: size * 1.9,
      keeps: true,
      role: 'P',
      draw(doc, y) {
        doc.roundedRect(MARGIN.side, y, width + 20, size * 1.6, 5).fill(paper);
        drawWord(doc, kind, MARGIN.side + 10, y + size * 1.16, size, ink, 'bold');
        drawWord(doc, safe(sheet.certainty, 'bold'), MARGIN.side + width + 32, y + size * 1.12, 11, COLOR.ink, 'bold');
        const bar = 90;
        const right = MARGIN.side + WIDTH;
        const numberWidth = faceOf('bold').widthOf(number) * 11;
        const x = right - numberWidth - 8 - bar;
        const label = safe(sheet.dangerLabel);
        drawWord(
          doc,
          label,
          x - 8 - faceOf('regular').widthOf(label) * SIZE.text,
          y + size * 1.12,
          SIZE.text,
          COLOR.soft,
        );
        doc.roundedRect(x, y + size * 0.72, bar, 6, 3).fill(COLOR.empty);
        if (sheet.danger > 0)
          doc.roundedRect(x, y + size * 0.72, Math.max(6, (bar * sheet.danger) / 100), 6, 3).fill(ink);
        drawText(doc, number, right - numberWidth, y + size * 1.12, 11, ink, 'bold');
      },
    },
    space(4, true),
    ...paragraph(piecesOf([{ text: sheet.subject, tone: 'strong' }]), { size: 11, most: 4, keeps: true }),
    space(3, true),
    ...paragraph(piecesOf(sheet.summary)),
    space(8),
  ];
}

function identityStrips(examination: Examined, sheet: Sheet, lang: Lang): Strip[] {
  const { label } = documentWords[lang];
  const { converted, reportedIn } = examination;
  const rows: Row[] = [
    { label: label.file, value: [data(sheet.name), faint(` · ${sheet.size}`)] },
    { label: label.sha256, value: [data(examination.sha256)] },
    ...(converted === undefined
      ? []
      : [{ label: label.converted, value: [plain(`${converted.from} → message/rfc822 (${converted.bytes})`)] }]),
    ...(reportedIn === undefined
      ? []
      : [{ label: label.reportedIn, value: [faint('SHA-256 '), data(reportedIn.sha256)] }]),
    {
      label: label.examined,
      value: [plain(`${bothClocks(examination.at, label.japan)} · metsuke ${examination.version}`)],
    },
  ];
  return tableStrips(rows, HASH_SIZE);
}

function legendStrips({ legend, legendLabel }: Sheet): Strip[] {
  if (legend.length === 0) return [];
  const { widthOf } = faceOf('regular');
  const size = SIZE.small;
  const start = MARGIN.side + widthOf(legendLabel) * size + 12;
  const lines: Sheet['legend'][number][][] = [[]];
  let end = start;
  for (const one of legend) {
    const width = widthOf(one.word) * size + 26;
    if (end + width > MARGIN.side + WIDTH && end > start) {
      lines.push([]);
      end = start;
    }
    lines.at(-1)?.push(one);
    end += width;
  }
  return [
    space(4),
    ...lines.map(
      (line, at): Strip => ({
        height: size * LEADING,
        role: 'P',
        draw(doc, y) {
          const baseline = y + size * 1.1;
          if (at === 0) drawWord(doc, legendLabel, MARGIN.side, baseline, size, COLOR.soft);
          let x = start;
          for (const { sign, word } of line) {
            drawSign(doc, sign, x + 4, baseline - size * 0.36, size);
            drawWord(doc, word, x + 11, baseline, size, COLOR.soft);
            x += widthOf(word) * size + 26;
          }
        },
      }),
    ),
  ];
}

function timeStrips(examination: Examined, lang: Lang): Strip[] {
  const { label } = documentWords[lang];
  const context = contextOf(examination, lang, false, DOCUMENT);
  const moments = momentsOf(
    examination,
    { date: label.dateField, examination: label.examination, took: sourceLines[lang].took },
    context,
  );
  const line = (cells: readonly string[], color: string, mark?: Mark): Strip =>
    cellStrip([14, 152, 252, 352], cells, TIME_SIZE, color, mark);
  return [
    space(9, true),
    titleStrip(label.times),
    space(4, true),
    ...paragraph(piecesOf([faint(label.timesNote)]), { keeps: true, size: SIZE.small }),
    { ...line([label.written, label.utc, label.japan], COLOR.soft), keeps: true },
    ...moments.map(({ at, mark, what }) => line([dateText(at), inZone(at, 0), inZone(at, JST), what], COLOR.ink, mark)),
    space(4),
  ];
}

/** Names of fields that are not quoted, and characters of each. */
const OTHERS = 30;
const FIELD = 40;

/** The line that proves where the mail came from that came back: it stands in no field of the bounce itself. */
function sourceStripsOf({ examination, quotes }: PdfMail, lang: Lang): Strip[] {
  const line = quotes?.returned ?? returnedLineOf(examination);
  if (line === undefined) return [];
  return [space(9, true), titleStrip(sourceLines[lang].section), space(4, true), ...lineStrips(line, lang)];
}

const AUTHOR: Readonly<Record<Author, { readonly mark: Mark; readonly label: 'byUs' | 'bySender' | 'cannotBe' }>> = {
  ours: { mark: 'proved', label: 'byUs' },
  claimed: { mark: 'claimed', label: 'bySender' },
  contradicted: { mark: 'contradicted', label: 'cannotBe' },
};

/** Names of fields in a line or two; a hostile mail may have thousands. */
function namesOf(names: readonly string[]): string {
  const told = names.slice(0, OTHERS).map((name) => short(name, FIELD));
  return told.join(', ') + (names.length > OTHERS ? ', …' : '');
}

function quoteStrips({ examination, quotes }: PdfMail, lang: Lang): Strip[] {
  const words = documentWords[lang];
  const { label } = words;
  const title = [space(9, true), titleStrip(label.quotes), space(4, true)];
  if (quotes === undefined) return [...title, ...paragraph(piecesOf([faint(label.noOriginal)]))];
  const titles = new Map<string, string>(examination.findings.map((one) => [one.detector, one.title[lang]]));
  return [
    ...title,
    ...paragraph(piecesOf([faint(label.quotesNote)]), { size: SIZE.small, keeps: true }),
    space(3, true),
    ...quotes.quotes.flatMap(({ at, lines, author, proves }) => {
      const { mark, label: who } = AUTHOR[author];
      const shown = proves.slice(0, MOST_PROVED).map((id) => titles.get(id) ?? id);
      const proved = shown.length === 0 ? [] : [faint(`${label.proves}: `), plain(shown.join(' / '))];
      return [
        ...paragraph(piecesOf([faint(`${label[who]} · ${words.bytes(at[0], at[1])}`)]), {
          x: 14,
          size: SIZE.small,
          keeps: true,
          first: (doc, baseline) => drawSign(doc, mark, MARGIN.side + 4, baseline - SIZE.small * 0.36, SIZE.small),
        }),
        ...lines.flatMap((line) =>
          paragraph(piecesOf([data(line.replaceAll('\t', '    '))]), {
            x: 14,
            size: SIZE.small,
            every: quoted,
            leading: 1.45,
          }),
        ),
        ...(proved.length === 0 ? [] : paragraph(piecesOf(proved), { x: 14, size: SIZE.small })),
        space(4),
      ];
    }),
    ...(quotes.others.length === 0
      ? []
      : paragraph(piecesOf([faint(words.others(namesOf(quotes.others)))]), { size: SIZE.small })),
    ...(quotes.left === 0 ? [] : paragraph(piecesOf([faint(words.left(quotes.left))]), { size: SIZE.small })),
  ];
}

export function readingStrips({ label, reading }: DocumentWords): Strip[] {
  return [
    space(9, true),
    titleStrip(label.reading),
    space(4, true),
    ...reading.flatMap((text) => [...paragraph(piecesOf([plain(text)]), { size: SIZE.small }), space(2)]),
  ];
}
