/** Lays out what verifying found, and the pages that lie in an exported case. */
import type { CaseSheet } from '../app/cases/sheet.ts';
import type { VerifiedExport } from '../app/evidence/verify.ts';
import type { Examination } from '../examine/examination.ts';
import type { Verified } from '../store/store.ts';
import { evidence } from '../words/evidence.ts';
import { layOutCase } from './case.ts';
import type { Lang } from './context.ts';
import { writeHtml, writeHtmlPage } from './html.ts';
import { data, faint, type Item, type Page, plain, strong } from './sheet.ts';

/** Faults that are shown one by one. */
const SHOWN = 50;

/** For people, in both languages: texts about verifying, the case, its mails. */
export function pagesOfCase(
  sheet: CaseSheet,
  examinations: readonly Examination[],
  today: string,
): readonly { readonly name: string; readonly text: string }[] {
  return (['ja', 'en'] as const).flatMap((lang) => [
    { name: `README.${lang}.txt`, text: evidence[lang].readme },
    { name: `case.${lang}.html`, text: writeHtmlPage(layOutCase(sheet, lang, today, { verbose: true }), lang) },
    ...(examinations.length === 0
      ? []
      : [{ name: `mails.${lang}.html`, text: writeHtml(examinations, { lang, verbose: true, isDocument: true }) }]),
  ]);
}

interface Fault {
  readonly what: string;
  readonly of?: string;
  readonly seq?: number;
  readonly why: string;
}

export function layOutVerified(
  { head, originals, examinations, answers, faults }: Verified,
  place: string,
  lang: Lang,
): Page {
  const words = evidence[lang];
  return pageOf(lang, place, faults, [
    { sign: 'note', head: [plain(words.counts(originals, examinations, answers))] },
    {
      sign: 'note',
      head: [faint(`${words.head} `), strong(`${head.seq}:${head.hash}`)],
      more: [[faint(words.writeDown)]],
    },
  ]);
}

export function layOutVerifiedExport({ sha256, faults, content }: VerifiedExport, path: string, lang: Lang): Page {
  const words = evidence[lang];
  return pageOf(lang, path, faults, [
    ...(content === undefined
      ? []
      : [{ sign: 'note' as const, head: [plain(words.entries(content.entries, content.files.size))] }]),
    { sign: 'note', head: [faint(`${words.digest} `), strong(sha256)] },
  ]);
}

function pageOf(lang: Lang, name: string, faults: readonly Fault[], checked: readonly Item[]): Page {
  const words = evidence[lang];
  const first: Item =
    faults.length === 0
      ? { sign: 'proved', head: [strong(words.sound)] }
      : { sign: 'danger', head: [strong(words.faults(faults.length))] };
  const items = faults.slice(0, SHOWN).map(
    ({ what, of, seq, why }): Item => ({
      sign: 'contradicted',
      head: [
        plain(words.fault[what] ?? what),
        ...(seq === undefined ? [] : [faint(` #${seq}`)]),
        ...(of === undefined ? [] : [faint(' '), data(of)]),
      ],
      body: [faint(why)],
    }),
  );
  const section = (id: 'checked' | 'faults', all: readonly Item[]) => ({
    id,
    title: words.section[id],
    joined: false,
    blocks: [{ kind: 'items' as const, items: all }],
  });
  return {
    name,
    about: '',
    sections: [section('checked', [first, ...checked]), ...(items.length === 0 ? [] : [section('faults', items)])],
    footer: [],
  };
}
