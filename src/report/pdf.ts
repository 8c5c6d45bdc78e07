/** Writes reports as a PDF that can be handed to a provider or the police: paper, without links, script or a clock. */
import { inOrder } from '../app/cases/returned-lines.ts';
import type { CaseSheet } from '../app/cases/sheet.ts';
import { MAILS_IN_FULL } from '../app/limits.ts';
import { returnedLineOf } from '../app/shown/returned-line.ts';
import { version } from '../app/version.ts';
import { documentWords } from '../words/document.ts';
import { DOCUMENT, type Lang, wordsOf } from './context.ts';
import { layOut } from './layout.ts';
import { caseStrips } from './pdf/case.ts';
import { mailStrips, type PdfMail, readingStrips } from './pdf/mail.ts';
import { print, type Strip, safe, space } from './pdf/paper.ts';

export type { PdfMail };

interface PdfOptions {
  readonly lang: Lang;
  readonly verbose?: boolean;
}

/** Of a sha256, what stands at the foot of each page. */
const FOOT_HASH = 32;
const NEW_PAGE: Strip = { ...space(0), breaks: true };

/** One document for one mail or for several. The same input gives the same bytes. */
export async function writePdf(mails: readonly PdfMail[], { lang, verbose = false }: PdfOptions): Promise<Uint8Array> {
  const words = documentWords[lang];
  const sheets = mails.map(({ examination }) => layOut(examination, { lang, verbose, room: DOCUMENT }));
  const [first] = mails;
  const [sheet] = sheets;
  if (first === undefined || sheet === undefined) throw new RangeError('a document needs a mail');
  const strips = mails.flatMap((mail, at) => {
    const one = sheets[at];
    return one === undefined ? [] : [...(at === 0 ? [] : [NEW_PAGE]), ...mailStrips(mail, one, lang)];
  });
  const digests = mails.map(({ examination }) => examination.sha256.slice(0, FOOT_HASH));
  return print(
    [...strips, ...readingStrips(words)],
    {
      title: `${words.label.title} · ${safe(sheet.kind)} · ${safe(sheet.subject)}`,
      lang,
      at: first.examination.at,
      producer: `metsuke ${first.examination.version}`,
      foot:
        mails.length === 1
          ? `metsuke ${first.examination.version}  ·  SHA-256 ${digests[0] ?? ''}…`
          : `metsuke ${first.examination.version}  ·  ${wordsOf(lang).mails(mails.length)}`,
      page: words.page,
    },
    words.label.cut,
  );
}

/**
 * A case: what was done, what is promised, its mails in a list, and the first of them in full.
 * @param mails of the case, and behind those that are told of in full the bounces of it; those without an examination stand
 * in the list alone
 */
export async function writeCasePdf(
  sheet: CaseSheet,
  mails: readonly PdfMail[],
  { lang, verbose = false }: PdfOptions,
): Promise<Uint8Array> {
  const words = documentWords[lang];
  const told = mails
    .slice(0, MAILS_IN_FULL)
    .flatMap((mail) => [
      NEW_PAGE,
      ...mailStrips(mail, layOut(mail.examination, { lang, verbose, room: DOCUMENT }), lang),
    ]);
  const { id, title, opened } = sheet.case;
  const returned = inOrder(
    mails.flatMap(({ examination, quotes }) => quotes?.returned ?? returnedLineOf(examination) ?? []),
  );
  return print(
    [
      ...caseStrips({ ...sheet, returned }, Math.min(mails.length, MAILS_IN_FULL), lang),
      ...told,
      ...readingStrips(words),
    ],
    {
      title: `${words.label.caseTitle} ${id} · ${safe(title)}`,
      lang,
      at: sheet.timeline.at(-1)?.at ?? opened,
      producer: `metsuke ${version}`,
      foot: `metsuke ${version}  ·  ${words.label.caseTitle} ${id}`,
      page: words.page,
    },
    words.label.cut,
  );
}
