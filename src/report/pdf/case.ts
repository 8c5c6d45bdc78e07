/** The strips of a case: what it is, what is promised, its timeline with both clocks, and the list of its mails. */
import type { CaseSheet, Line } from '../../app/cases/sheet.ts';
import type { ReturnedLine } from '../../app/shown/returned-line.ts';
import { cases } from '../../words/cases.ts';
import { documentWords } from '../../words/document.ts';
import { sourceLines } from '../../words/source-lines.ts';
import { stepNames } from '../../words/steps.ts';
import { dateText, type Lang, wordsOf } from '../context.ts';
import type { Row, Run } from '../sheet.ts';
import { data, faint, plain, strong } from '../sheet.ts';
import { markOf } from '../source-lines.ts';
import { bothClocks } from '../times.ts';
import { leadingKind } from '../tone.ts';
import { sectionStrips, tableStrips, titleStrip } from './blocks.ts';
import { faceOf } from './fonts.ts';
import { COLOR, MARGIN, SIZE, WIDTH } from './look.ts';
import { drawText, drawWord, paragraph, piecesOf, type Strip, safe, space } from './paper.ts';
import { sourceStrips } from './source-lines.ts';

/** @param inFull how many mails are told of behind */
export function caseStrips(sheet: CaseSheet, inFull: number, lang: Lang): Strip[] {
  const { label } = documentWords[lang];
  const { title, state, opened, messages } = sheet.case;
  const rows: Row[] = [
    { label: label.state, value: [plain(label[state])] },
    { label: label.opened, value: [plain(bothClocks(opened, label.japan))] },
    { label: label.mails, value: [plain(wordsOf(lang).mails(messages.length))] },
  ];
  return [
    headStrip(`${label.caseTitle} ${sheet.case.id}`),
    space(10, true),
    ...paragraph(piecesOf([strong(title)]), { size: 15, keeps: true }),
    space(6, true),
    ...tableStrips(rows),
    ...sourceStrips(sheet.returned ?? [], lang),
    ...promiseStrips(sheet, lang),
    ...sectionStrips({
      id: 'people',
      title: label.people,
      joined: false,
      blocks: [{ kind: 'table', rows: sheet.contacts.map(contactRow) }],
    }).filter(() => sheet.contacts.length > 0),
    ...courseStrips(sheet, lang),
    ...mailListStrips(sheet, inFull, lang),
  ];
}

function headStrip(title: string): Strip {
  return {
    height: 24,
    keeps: true,
    role: 'H1',
    draw(doc, y) {
      drawWord(doc, 'metsuke 目付', MARGIN.side, y + 10, SIZE.title, COLOR.plain, 'bold');
      const x = MARGIN.side + WIDTH - faceOf('regular').widthOf(title) * SIZE.title;
      drawText(doc, title, x, y + 10, SIZE.title, COLOR.soft);
      doc.rect(MARGIN.side, y + 18, WIDTH, 3).fill(COLOR.plain);
    },
  };
}

/** Of a bounce the client is whoever sent the notice, and never the source of the mail that came back. */
function clientRuns(handover: string | undefined, returned: ReturnedLine | undefined, lang: Lang): Run[] {
  const { source, notifier, trust } = sourceLines[lang];
  const brought = handover === undefined ? [] : [handover];
  if (returned === undefined) return brought.map((ip) => faint(`  ·  ${wordsOf(lang).label.handover} ${ip}`));
  const worth = markOf(returned) === 'proved' ? '' : wordsOf(lang).brackets(trust[returned.trust]);
  return [
    faint(`  ·  ${source} `),
    plain(returned.ip + worth),
    ...brought.map((ip) => faint(`  ·  ${notifier} ${ip}`)),
  ];
}

const contactRow = ({ name, organization, channels }: CaseSheet['contacts'][number]): Row => ({
  label: name,
  value: [plain([organization ?? '', ...channels.map(({ value }) => value)].filter((one) => one !== '').join(' · '))],
});

function promiseStrips({ promises }: CaseSheet, lang: Lang): Strip[] {
  const { label } = documentWords[lang];
  if (promises.length === 0) return [];
  const items = promises.map(({ line, until = '', note, person }) => ({
    sign: 'step' as const,
    head: [
      faint(`${cases[lang].label.line} ${line}  `),
      strong(`${label.until} ${until.slice(0, 10)}`),
      plain(`  ${note}`),
      faint(person === undefined ? '' : `  ${person}`),
    ],
  }));
  return sectionStrips({ id: 'promises', title: label.promises, joined: false, blocks: [{ kind: 'items', items }] });
}

function courseStrips({ timeline, contacts }: CaseSheet, lang: Lang): Strip[] {
  const { label } = documentWords[lang];
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  return [
    space(9, true),
    titleStrip(label.course),
    space(4, true),
    ...timeline.flatMap((line) => lineStrips(line, names.get(line.contact ?? ''), lang)),
  ];
}

function lineStrips(line: Line, contact: string | undefined, lang: Lang): Strip[] {
  const { label } = documentWords[lang];
  const words = cases[lang];
  const { at, ended, settles, case: other } = line;
  const seconds = ended === undefined ? 0 : Math.round((Date.parse(ended) - Date.parse(at)) / 1000);
  const who = [line.person ?? contact ?? '', line.number ?? '', seconds > 0 ? words.seconds(seconds) : '']
    .filter((one) => one !== '')
    .join(' · ');
  const written: Run[] = [faint(`${label.by} ${line.by}`)];
  if (line.until !== undefined) written.push(faint(`  ·  ${label.until} ${line.until.slice(0, 10)}`));
  if (settles !== undefined) written.push(faint(`  ·  ${words.label.settles} ${settles}`));
  if (other !== undefined) written.push(faint(`  ·  ${words.label.of} ${other}`));
  for (const file of [...(line.files ?? []), ...(line.message === undefined ? [] : [line.message])])
    written.push(faint(`  ·  ${label.file1} ${file}`));
  return [
    ...paragraph(
      piecesOf([
        // as it is numbered on the screen, so that a promise and what settles it are found
        faint(`${line.of === undefined ? line.line : `${line.of}-${line.line}`}   `),
        strong(stepNames[lang][line.what]),
        faint(`   ${bothClocks(at, label.japan)}${elsewhere(at)}`),
      ]),
      { keeps: true },
    ),
    ...(who === '' ? [] : paragraph(piecesOf([plain(who)]), { x: 14, keeps: true })),
    ...line.note
      .split('\n')
      .filter((text) => text.trim() !== '')
      .flatMap((text) => paragraph(piecesOf([plain(text)]), { x: 14 })),
    ...paragraph(piecesOf(written), { x: 14, size: SIZE.small }),
    space(5),
  ];
}

/** The time as it was written, where its zone is neither of the two. */
const elsewhere = (at: string): string => (/(?:Z|[+-]00:00|\+09:00)$/.test(at) ? '' : `   ${dateText(at)}`);

function mailListStrips({ mails, returned = [] }: CaseSheet, inFull: number, lang: Lang): Strip[] {
  const { label } = documentWords[lang];
  const words = wordsOf(lang);
  const sources = new Map(returned.map((line) => [line.message, line]));
  if (mails.length === 0) return [];
  return [
    space(9, true),
    titleStrip(label.mails),
    space(4, true),
    ...(inFull === 0
      ? []
      : paragraph(piecesOf([faint(`${words.mails(Math.min(inFull, mails.length))}: ${label.inFull}`)]), {
          size: SIZE.small,
          keeps: true,
        })),
    ...mails.flatMap(({ subject, from, date, kept, handover, sha256, ...mail }) => [
      ...paragraph(
        piecesOf([strong(safe(subject) || words.label.noSubject), faint(`   ${leadingKind(mail, words)}`)]),
        {
          keeps: true,
          most: 2,
        },
      ),
      ...paragraph(
        piecesOf([
          data(from.address),
          faint(`  ·  ${dateText(date ?? kept)}`),
          ...clientRuns(handover, sources.get(sha256), lang),
        ]),
        { x: 14, size: SIZE.small, keeps: true },
      ),
      ...paragraph(piecesOf([faint(`SHA-256 ${sha256}`)]), { x: 14, size: SIZE.small }),
      space(4),
    ]),
  ];
}
